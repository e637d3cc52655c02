//! How the rounds of the demonstration were prepared and run: through the same
//! use cases as the forms, each on its day.

use std::collections::BTreeMap;

use anyhow::Context as _;
use chrono::NaiveDate;
use lodestar_core::fieldwork::preparation::NewSaid;
use lodestar_core::fieldwork::reach::{ADULT_FIELDS, NewReach};
use lodestar_core::fieldwork::stages::NewPlan;
use lodestar_core::fieldwork::weeks::{ANSWERED_FIELDS, ELIGIBLE_FIELDS};
use lodestar_core::fieldwork::{preparation, reach, stages, weeks};
use lodestar_core::packs::{PackKind, Urn};
use lodestar_core::rounds;
use lodestar_core::{Answers, AuthorityId, Context, RecordId};
use serde::Deserialize;

use super::dates;
use super::pack::RoundText;
use super::record::wrong;

/// The fieldwork of a round. Days are counted from the one on which it opened.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FieldworkText {
    /// The key of the round.
    pub(super) key: String,
    cycle: String,
    planned: BTreeMap<String, i64>,
    /// How many of all who answered in the end had by the end of each week, in
    /// percent.
    weeks: Vec<u64>,
    #[serde(rename = "move")]
    moves: Vec<MoveText>,
    said: Vec<SaidText>,
    reach: Vec<ReachText>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MoveText {
    step: String,
    day: i64,
    #[serde(default)]
    note: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SaidText {
    item: String,
    standing: String,
    day: i64,
    #[serde(default)]
    by: String,
    #[serde(default)]
    note: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReachText {
    setting: String,
    unreached: u64,
    adults: BTreeMap<String, u64>,
}

/// Something that was done in the fieldwork of a round.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed {
    /// It was put into its cycle and planned, and it was said how children are
    /// reached.
    Begun,
    /// Something was said of an item of the checklist.
    Said(usize),
    /// A week's numbers were entered.
    Week(usize),
    /// It moved on.
    Moved(usize),
}

/// The round of a deed.
pub(super) struct Home<'a> {
    pub(super) context: &'a Context,
    pub(super) authority: AuthorityId,
    pub(super) round: RecordId,
    pub(super) text: &'a RoundText,
    pub(super) opened_on: NaiveDate,
}

impl FieldworkText {
    /// Everything that was done, with how many days after the opening it was.
    /// What was seen to before is said on the first day.
    pub(super) fn deeds(&self) -> Vec<(i64, Deed)> {
        let said = self.said.iter().enumerate().map(|(at, it)| (it.day.max(0), Deed::Said(at)));
        let weeks = (0..self.weeks.len()).map(|at| (week_end(at), Deed::Week(at)));
        let moves = self.moves.iter().enumerate().map(|(at, it)| (it.day, Deed::Moved(at)));
        [(0, Deed::Begun)].into_iter().chain(said).chain(moves).chain(weeks).collect()
    }

    pub(super) async fn take(&self, home: &Home<'_>, deed: Deed) -> anyhow::Result<()> {
        match deed {
            Deed::Begun => self.begin(home).await,
            Deed::Said(at) => say(home, &self.said[at]).await,
            Deed::Week(at) => enter(home, at, self.weeks[at]).await,
            Deed::Moved(at) => move_on(home, &self.moves[at]).await,
        }
    }

    async fn begin(&self, home: &Home<'_>) -> anyhow::Result<()> {
        let (context, authority, round) = (home.context, home.authority, home.round);
        let cycle = Urn { kind: PackKind::Cycle, name: self.cycle.clone() };
        stages::begin(context, authority, round, 0, &cycle).await?;
        let in_cycle = stages::of_round(context, authority, round).await?.context("no cycle")?;
        let mut answers = Answers::default();
        for (field, step) in in_cycle.plan_fields() {
            if let Some(days) = self.planned.get(&step.key) {
                answers.put(field, dates::day(home.opened_on, *days)?.to_string());
            }
        }
        let plan = NewPlan::parse(&in_cycle, &answers).map_err(|it| wrong(&it))?;
        stages::plan(context, authority, round, in_cycle.version, &plan).await?;
        for text in &self.reach {
            set(home, text).await.with_context(|| text.setting.clone())?;
        }
        Ok(())
    }
}

/// The first week ends six days after the opening.
fn week_end(week: usize) -> i64 {
    i64::try_from(week).map_or(i64::MAX, |week| 6 + 7 * week)
}

async fn set(home: &Home<'_>, text: &ReachText) -> anyhow::Result<()> {
    let (context, authority, round) = (home.context, home.authority, home.round);
    let found = reach::of_round(context, authority, round).await?.context("no cycle")?;
    let row = found.row(&text.setting).context("no such setting")?;
    let mut answers = Answers::default().with("unreached", text.unreached.to_string());
    for (adult, children) in &text.adults {
        let place = found.adults.iter().position(|it| it.key == *adult);
        let field = ADULT_FIELDS[place.with_context(|| format!("no adult {adult}"))?];
        answers.put(field, children.to_string());
    }
    let new = NewReach::parse(&found, row, &answers).map_err(|it| wrong(&it))?;
    Ok(reach::set(context, authority, round, (&text.setting, row.version), &new).await?)
}

async fn say(home: &Home<'_>, text: &SaidText) -> anyhow::Result<()> {
    let (context, authority, round) = (home.context, home.authority, home.round);
    let all = preparation::of_round(context, authority, round).await?;
    let prepared = all.iter().find(|it| it.item.key == text.item);
    let prepared = prepared.with_context(|| format!("no item {}", text.item))?;
    let mut answers = Answers::default()
        .with("standing", text.standing.clone())
        .with("done_by", text.by.clone())
        .with("note", text.note.clone());
    if text.standing == "done" {
        answers.put("done_on", dates::day(home.opened_on, text.day)?.to_string());
    }
    let new = NewSaid::parse(&answers, context.today()).map_err(|it| wrong(&it))?;
    let which = (prepared.item.id, prepared.version());
    Ok(preparation::say(context, authority, round, which, &new).await?)
}

async fn enter(home: &Home<'_>, week: usize, percent: u64) -> anyhow::Result<()> {
    let (context, authority) = (home.context, home.authority);
    let round = rounds::find(context, authority, home.round).await?;
    let known = weeks::of_round(context, authority, &round).await?;
    let ends_on = dates::day(home.opened_on, week_end(week))?;
    let mut answers = Answers::default().with("week_ends_on", ends_on.to_string());
    let fields = ANSWERED_FIELDS.into_iter().zip(ELIGIBLE_FIELDS);
    for ((answered, eligible), line) in fields.zip(&known.lines) {
        let Some([could, did]) = home.text.asked.get(&line.questionnaire.key) else { continue };
        answers.put(answered, (did * percent / 100).to_string());
        if week == 0 {
            answers.put(eligible, could.to_string());
        }
    }
    let entered = weeks::enter(context, authority, home.round, known.version, &answers).await?;
    entered.map_err(|it| wrong(&it))
}

async fn move_on(home: &Home<'_>, text: &MoveText) -> anyhow::Result<()> {
    let (context, authority, round) = (home.context, home.authority, home.round);
    let in_cycle = stages::of_round(context, authority, round).await?.context("no cycle")?;
    let answers = Answers::default()
        .with("step", text.step.clone())
        .with("began_on", dates::day(home.opened_on, text.day)?.to_string())
        .with("note", text.note.clone());
    let moved = stages::move_on(context, authority, round, in_cycle.version, &answers).await?;
    moved.map_err(|it| wrong(&it))
}
