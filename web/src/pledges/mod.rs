//! The pages of pledges: what was promised, and how it stands.

use lodestar_core::pledges::{
    self, MadeBy, NewPledge, Pledge, PledgeStatus, Sort as PledgeSort, Standing,
};
use lodestar_core::{Answers, Error, Head, Kind, Problems, RecordId, Version, priorities};

use crate::nouns::{self, Noun, Question, Sort, keys, live, sources};
use crate::page_error::PageError;
use crate::routes::Routes;
use crate::signed_in::Place;
use crate::words::Say;

pub(crate) struct Pledges;

pub(crate) fn routes() -> Routes {
    nouns::routes::<Pledges>()
}

impl Noun for Pledges {
    const KIND: Kind = Kind::Pledge;
    const FOLDER: &'static str = "pledges";
    const COLUMNS: &'static [&'static str] = &["status", "due_on", "told_on"];
    const NEXT: &'static [&'static str] = &["actions", "evidence"];

    type Place = Place;
    type Record = Pledge;
    type New = NewPledge;

    async fn list(place: &Place) -> Result<Vec<Pledge>, Error> {
        pledges::list(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Pledge, Error> {
        pledges::find(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
        let say = &place.say;
        let ask = |name, sort| Question::new(say, Self::FOLDER, name, sort);
        let choice = |name, group, keys: Vec<&'static str>| {
            Question::choice(say, Self::FOLDER, name, group, keys)
        };
        let priorities = priorities::list(&place.context, place.authority.id).await?;
        let heads = priorities.iter().map(|priority| &priority.head);
        Ok(vec![
            ask("title", Sort::Line),
            ask("wording_child", Sort::Line),
            sources(place, Self::FOLDER, live(heads), answers).await?,
            choice("made_by", "made-by", keys(MadeBy::ALL, MadeBy::key).collect()),
            ask("made_by_name", Sort::Line),
            choice("sort", "pledge-sort", keys(PledgeSort::ALL, PledgeSort::key).collect()),
            ask("due_on", Sort::Day),
            ask("notice", Sort::Line),
            choice("status", "pledge-status", keys(PledgeStatus::ALL, PledgeStatus::key).collect()),
            ask("status_reason", Sort::Text),
            ask("status_source", Sort::Line),
            ask("did_child", Sort::Line),
            ask("did_on", Sort::Day),
            ask("told_on", Sort::Day),
            ask("told_how", Sort::Line),
            ask("wording_cy", Sort::Line),
            ask("wording_child_cy", Sort::Line),
            ask("did_child_cy", Sort::Line),
        ])
    }

    async fn parse(place: &Place, answers: &Answers) -> Result<NewPledge, Problems> {
        NewPledge::parse(answers, place.context.today())
    }

    async fn add(place: &Place, new: NewPledge) -> Result<RecordId, PageError> {
        Ok(pledges::add(&place.context, place.authority.id, new).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        new: NewPledge,
    ) -> Result<(), Error> {
        pledges::change(&place.context, place.authority.id, id, seen, new).await
    }

    fn head(record: &Pledge) -> &Head {
        &record.head
    }

    fn answers(record: &Pledge) -> Answers {
        record.answers()
    }

    fn blank(_: &Place) -> Answers {
        Answers::default().with("status", "in_hand").with("made_by", "authority").with("sort", "do")
    }

    fn marks(place: &Place, record: &Pledge) -> Vec<&'static str> {
        let is_overdue = record.is_overdue(place.context.today());
        if is_overdue { vec!["mark-overdue"] } else { Vec::new() }
    }

    /// The group's verdict stands beside the authority's claim, never in its place.
    async fn more(place: &Place, record: &Pledge) -> Result<Vec<(String, String)>, Error> {
        let say = &place.say;
        let verdicts = pledges::verdicts(&place.context, place.authority.id).await?;
        let said = match verdicts.get(&record.head.id) {
            Some(given) => {
                let verdict = say.t(&format!("verdict-{}", given.verdict.key().replace('_', "-")));
                format!("{verdict} ({})", say.day(given.given_at.date_naive()))
            }
            None => say.t("group-no-verdict"),
        };
        let mut more = vec![(say.t("pledges-verdict"), said)];
        if record.head.is_live() {
            more.extend(record.vague().into_iter().map(|it| {
                let hint = say.t(&format!("pledges-vague-{}", it.key()));
                (say.t("pledges-vague"), hint)
            }));
        }
        let stood = pledges::standings(&place.context, place.authority.id, record.head.id).await?;
        more.extend(stood.iter().map(|it| stood_words(say, it)));
        Ok(more)
    }
}

/// How a pledge stood from a day on: label and text.
fn stood_words(say: &Say, standing: &Standing) -> (String, String) {
    let since = say.day(standing.since.date_naive());
    let status = say.t(&format!("pledge-status-{}", standing.status.key().replace('_', "-")));
    let mut text = vec![status];
    if !standing.reason.is_empty() {
        text.push(say.with("pledges-stood-because", &[("reason", standing.reason.clone().into())]));
    }
    if !standing.source.is_empty() {
        text.push(say.with("pledges-stood-source", &[("source", standing.source.clone().into())]));
    }
    text.push(say.with("pledges-stood-by", &[("by", standing.said_by.clone().into())]));
    (say.with("pledges-stood", &[("day", since.into())]), text.join(" · "))
}
