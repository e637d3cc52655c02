//! Loading the demonstration into a database, from the first account to the
//! last report.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Context as _;
use chrono::NaiveDate;
use lodestar_core::assessments::{self, NewAgreed};
use lodestar_core::authorities::{self, Authority, NewAuthority};
use lodestar_core::evidence::Source;
use lodestar_core::packs::{self, Codebook, Framework};
use lodestar_core::pledges::{self, Verdict};
use lodestar_core::rounds::{self, NewRound};
use lodestar_core::{Actor, Answers, Context, Kind, RecordId, records};
use toml::Table;

use super::accounts::{SignIn, account, sign_ins};
use super::filling::Filling;
use super::meeting;
use super::pack::{self, Place, Programme, RoundText};
use super::rates::Rates;
use super::record::{self, Home, New, wrong};
use super::responses::{self, Asked};
use super::steps::{self, ASSESSMENT, Step, What};
use super::{dates, fieldwork};
use crate::App;
use crate::imports::Handed;

/// Accounts and authorities are a little older than the first survey.
const SET_UP_DAYS_AGO: i64 = 1000;

/// What there is to look at.
pub(crate) struct Demo {
    /// The invented authorities, by name.
    pub(crate) authorities: Vec<String>,
    /// Who can sign in.
    pub(crate) sign_ins: Vec<SignIn>,
}

/// Loads every invented authority into a new database.
pub(crate) async fn load(app: &App, progress: &dyn Fn(&str)) -> anyhow::Result<Demo> {
    let (programme, places) = (pack::programme()?, pack::places()?);
    let today = app.clock.now().date_naive();
    let context = Context {
        actor: Actor::Operator,
        now: dates::moment(dates::day(today, -SET_UP_DAYS_AGO)?, 0),
        db: app.db.clone(),
    };
    for person in &programme.person {
        account(&context, &programme, person, None).await?;
    }
    for place in &places {
        progress(place.name());
        load_place(app, &context, &programme, place, progress)
            .await
            .with_context(|| place.name().to_owned())?;
    }
    Ok(Demo {
        authorities: places.iter().map(|it| it.name().to_owned()).collect(),
        sign_ins: sign_ins(&programme, &places),
    })
}

async fn load_place(
    app: &App,
    context: &Context,
    programme: &Programme,
    place: &Place,
    progress: &dyn Fn(&str),
) -> anyhow::Result<()> {
    let today = app.clock.now().date_naive();
    let mut filling =
        Filling { today, rounds: names(programme, place, today)?, ids: BTreeMap::new() };
    let answers = filling.answers(&place.authority)?.with("is_fictional", "yes");
    let new = NewAuthority::parse(&answers).map_err(|it| wrong(&it))?;
    let authority = authorities::add(context, new).await?;
    let mut people = BTreeMap::new();
    for person in &place.people {
        let actor = account(context, programme, person, Some(&authority)).await?;
        people.insert(person.key.as_str(), actor);
    }
    let loader = Loader {
        app,
        place,
        authority: &authority,
        codebook: packs::codebook(context).await?,
        framework: packs::framework(context).await?,
        rates: Rates::read()?,
        progress,
    };
    for (index, step) in steps::steps(place, today)?.iter().enumerate() {
        let actor = people.get(step.by.as_str()).with_context(|| format!("no {}", step.by))?;
        let context = Context {
            actor: actor.clone(),
            now: dates::moment(dates::day(today, step.on)?, index),
            db: app.db.clone(),
        };
        let done = loader.take(&context, &mut filling, step).await;
        done.with_context(|| format!("{} on day {}", step.key, step.on))?;
    }
    Ok(())
}

/// What each round is called, by its key.
pub(super) fn names(
    programme: &Programme,
    place: &Place,
    today: NaiveDate,
) -> anyhow::Result<BTreeMap<String, String>> {
    let name = |round: &RoundText| {
        let opened = dates::opened_on(today, round)?;
        Ok((round.key.clone(), dates::season(opened, &programme.seasons)))
    };
    place.rounds.iter().map(name).collect()
}

struct Loader<'a> {
    app: &'a App,
    place: &'a Place,
    authority: &'a Authority,
    codebook: Arc<Codebook>,
    framework: Arc<Framework>,
    rates: Rates,
    progress: &'a dyn Fn(&str),
}

impl Loader<'_> {
    async fn take(
        &self,
        context: &Context,
        filling: &mut Filling,
        step: &Step,
    ) -> anyhow::Result<()> {
        let authority = self.authority.id;
        let known = filling.ids.get(&step.key).copied();
        match &step.what {
            What::Opened(round) => {
                let id = self.open(context, filling, *round).await?;
                filling.ids.insert(step.key.clone(), id);
            }
            What::Fieldwork(round, at, deed) => {
                let text = &self.place.rounds[*round];
                let home = fieldwork::Home {
                    context,
                    authority,
                    round: known.context("the round never opened")?,
                    text,
                    opened_on: dates::opened_on(filling.today, text)?,
                };
                self.place.fieldwork[*at].take(&home, *deed).await?;
            }
            What::Arrived(round) => self.import(context, filling, *round).await?,
            What::Brought(file) => {
                let file = &self.place.files[*file];
                let round = *filling.ids.get(&file.round).context("the round never opened")?;
                (self.progress)(&[self.place.name(), &file.name].join(": "));
                let handed = Handed {
                    file_name: &file.name,
                    file: file.text.as_bytes(),
                    questionnaire: None,
                    importer: Some(&file.importer),
                };
                crate::imports::import(context, self.app, self.authority, round, &handed).await?;
            }
            What::Recorded(kind, entry) => {
                let id = self.record(context, filling, *kind, entry).await?;
                filling.ids.insert(step.key.clone(), id);
            }
            What::Changed(kind, entry) => {
                let id = known.context("it was never made")?;
                let (seen, stored) = record::stored(context, *kind, authority, id).await?;
                let answers = record::replaced(stored, &filling.answers(entry)?);
                let new = record::parse(*kind, &self.framework, &answers, context.today())?;
                record::change(&self.home(context, filling), id, seen, new).await?;
            }
            What::Withdrawn(kind, reason) => {
                let id = known.context("it was never made")?;
                let (seen, _) = record::stored(context, *kind, authority, id).await?;
                records::withdraw(context, *kind, Some(authority), id, seen, reason).await?;
            }
            What::Convened => {
                meeting::open(context, authority, known.context("never planned")?).await?;
            }
            What::Minuted(said) => {
                let id = known.context("never planned")?;
                meeting::minute(context, authority, id, &filling.answers(said)?).await?;
            }
            What::Closed => {
                meeting::close(context, authority, known.context("never planned")?).await?;
            }
            What::Submitted => {
                let id = known.context("it never began")?;
                assessments::submit(context, authority, id).await?;
            }
            What::Agreed(said) => {
                let id = known.context("it never began")?;
                let source = Source::parse(text(said, "source")).ok().context("no source")?;
                let outcome = text(said, "outcome");
                let answers = filling.answers(said)?;
                let new = NewAgreed::parse(&self.framework, (outcome, source), &answers);
                let new = new.map_err(|problems| wrong(&problems))?;
                assessments::agree(context, authority, id, 0, new).await?;
            }
            What::Verdict(verdict) => {
                let id = known.context("it was never made")?;
                let verdict = Verdict::parse(verdict).ok().context("no such verdict")?;
                pledges::give_verdict(context, authority, id, verdict).await?;
            }
        }
        Ok(())
    }

    fn home<'a>(&'a self, context: &'a Context, filling: &Filling) -> Home<'a> {
        Home {
            context,
            authority: self.authority.id,
            framework: &self.framework,
            assessment: filling.ids.get(ASSESSMENT).copied(),
        }
    }

    async fn record(
        &self,
        context: &Context,
        filling: &Filling,
        kind: Kind,
        entry: &Table,
    ) -> anyhow::Result<RecordId> {
        let answers = filling.answers(entry)?;
        match record::parse(kind, &self.framework, &answers, context.today())? {
            New::Meeting(new) => meeting::plan(self.app, context, self.authority.id, new).await,
            New::Report(new) => {
                let (plugin, report) = (answers.one("plugin"), answers.one("report"));
                (self.progress)(&[self.place.name(), report].join(": "));
                let made =
                    crate::reports::make(self.app, context, self.authority, plugin, report, new);
                Ok(made.await?)
            }
            new => record::add(&self.home(context, filling), new).await,
        }
    }

    async fn open(
        &self,
        context: &Context,
        filling: &Filling,
        round: usize,
    ) -> anyhow::Result<RecordId> {
        let round = &self.place.rounds[round];
        let new = new_round(filling, round)?;
        Ok(rounds::add(context, self.authority.id, new).await?)
    }

    /// Imports a round's files and remembers every result by its name, as in
    /// `second/ylyc-8-11/know_sw`.
    async fn import(
        &self,
        context: &Context,
        filling: &mut Filling,
        round: usize,
    ) -> anyhow::Result<()> {
        let round = &self.place.rounds[round];
        let id = *filling.ids.get(&round.key).context("the round never opened")?;
        for (questionnaire, [eligible, responded]) in &round.asked {
            let asked = Asked {
                authority: self.place.name(),
                round: &round.key,
                questionnaire,
                eligible: *eligible,
                responded: *responded,
            };
            let file = responses::csv(&self.codebook, &self.rates, &self.place.local, &asked)?;
            let name = format!("{}-{questionnaire}-{}.csv", self.authority.slug, context.today());
            (self.progress)(&[self.place.name(), &name].join(": "));
            let (file_name, file) = (name.as_str(), file.as_bytes());
            let handed = Handed { file_name, file, questionnaire: None, importer: None };
            crate::imports::import(context, self.app, self.authority, id, &handed).await?;
        }
        for result in rounds::results_of_round(context, self.authority.id, id).await? {
            let name = [&round.key, &result.questionnaire, &result.indicator].map(String::as_str);
            filling.ids.insert(name.join("/"), result.head.id);
        }
        Ok(())
    }
}

/// A round as its form would send it.
pub(super) fn new_round(filling: &Filling, round: &RoundText) -> anyhow::Result<NewRound> {
    let opened_on = dates::opened_on(filling.today, round)?;
    let closed_on = dates::day(opened_on, i64::try_from(round.days_open)?)?;
    let answers = Answers::default()
        .with("title", filling.rounds.get(&round.key).cloned().unwrap_or_default())
        .with("opened_on", opened_on.to_string())
        .with("closed_on", closed_on.to_string())
        .with("mode", round.mode.clone());
    NewRound::parse(&answers).map_err(|it| wrong(&it))
}

fn text<'a>(entry: &'a Table, name: &str) -> &'a str {
    entry.get(name).and_then(toml::Value::as_str).unwrap_or_default()
}
