//! The response rates of a round, beside those of the round before it.

use lodestar_core::Error;
use lodestar_core::fieldwork::weeks::{self, Line, Weeks};
use lodestar_core::rounds::Round;
use serde::Serialize;

use crate::rounds::share;
use crate::signed_in::Place;
use crate::words::Say;

#[derive(Serialize)]
pub(super) struct RatesView {
    rows: Vec<RateView>,
    /// That there are too few for the figures to say much.
    below: Vec<String>,
}

#[derive(Serialize)]
struct RateView {
    title: String,
    now: String,
    before: String,
}

/// The live round that opened before this one. `all` is newest first.
pub(super) fn before<'a>(all: &'a [Round], round: &Round) -> Option<&'a Round> {
    all.iter().find(|it| it.head.is_live() && it.opened_on < round.opened_on)
}

pub(super) async fn of(
    place: &Place,
    round: &Round,
    before: Option<&Round>,
) -> Result<RatesView, Error> {
    let (now, then) = both(place, round, before).await?;
    Ok(view(&place.say, &now, then.as_ref()))
}

/// The weeks of a round and of the one before it.
pub(super) async fn both(
    place: &Place,
    round: &Round,
    before: Option<&Round>,
) -> Result<(Weeks, Option<Weeks>), Error> {
    let (context, authority) = (&place.context, place.authority.id);
    let now = weeks::of_round(context, authority, round).await?;
    let then = match before {
        Some(before) => Some(weeks::of_round(context, authority, before).await?),
        None => None,
    };
    Ok((now, then))
}

pub(super) fn view(say: &Say, now: &Weeks, then: Option<&Weeks>) -> RatesView {
    let rate = |line: Option<&Line>| match line {
        Some(line) => share_words(say, line.rate),
        None => say.t("not-known"),
    };
    let rows = now.lines.iter().map(|line| RateView {
        title: line.questionnaire.title.clone(),
        now: rate(Some(line)),
        before: rate(then.and_then(|then| same(then, line))),
    });
    RatesView { rows: rows.collect(), below: below(say, now) }
}

/// The line of the same questionnaire.
pub(super) fn same<'a>(weeks: &'a Weeks, line: &Line) -> Option<&'a Line> {
    weeks.lines.iter().find(|it| it.questionnaire.key == line.questionnaire.key)
}

/// A share, where none says that the number who could answer is not known.
pub(super) fn share_words(say: &Say, rate: lodestar_core::disclosure::Share) -> String {
    match rate {
        lodestar_core::disclosure::Share::NoBase => say.t("not-known"),
        rate => share(say, rate),
    }
}

/// Each survey of which fewer could answer than its figures need, with who says
/// so.
pub(super) fn below(say: &Say, weeks: &Weeks) -> Vec<String> {
    let sentence = |floor: &lodestar_core::packs::Floor| {
        say.with(
            "fieldwork-below-floor",
            &[
                ("least", floor.eligible_min.to_string().into()),
                ("people", floor.people.clone().into()),
                ("source", floor.source.clone().into()),
            ],
        )
    };
    weeks.below.iter().map(sentence).collect()
}
