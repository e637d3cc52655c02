//! The page of a round: where it is in its cycle, what was prepared and what
//! came of it, who was missed, and then what every record shows.

use lodestar_core::fieldwork::{reach, stages};
use lodestar_core::rounds::{self, Round};
use lodestar_core::{Deed, Error, Kind, RecordId, survey_rules};
use serde::Serialize;

use super::preparation::{self, TallyView};
use super::rates::{self, RatesView};
use super::reach::missed;
use super::steps::StepsView;
use crate::nouns::{self, RecordView};
use crate::page_error::Answer;
use crate::rounds::Rounds;
use crate::signed_in::{Place, Scope as _};

#[derive(Serialize)]
struct View {
    #[serde(flatten)]
    record: RecordView,
    /// None while nobody has said which cycle it is run in.
    cycle: Option<StepsView>,
    /// Where to say so; empty for who may not.
    choose: String,
    weeks: String,
    preparation: String,
    reach: String,
    before: String,
    rates: RatesView,
    tally: Vec<TallyView>,
    missed: Vec<String>,
}

pub(crate) async fn open(place: Place, id: RecordId) -> Answer {
    let (context, authority) = (&place.context, place.authority.id);
    let round = rounds::find(context, authority, id).await?;
    let all = rounds::list(context, authority).await?;
    let before = rates::before(&all, &round);
    let in_cycle = stages::of_round(context, authority, id).await?;
    let (now, then) = preparation::both(&place, &round, before).await?;
    let may = round.head.is_live() && context.may(Deed::Change(Kind::Round), Some(authority));
    let here = |rest: &str| place.path(&format!("/rounds/{id}/{rest}"));
    let only = |is: bool, rest: &str| if is { here(rest) } else { String::new() };
    let is_in_cycle = in_cycle.is_some();
    let view = View {
        record: nouns::record::<Rounds>(&place, &round).await?,
        choose: only(may && !is_in_cycle, "cycle"),
        weeks: here("weeks"),
        preparation: only(is_in_cycle, "preparation"),
        reach: only(is_in_cycle, "reach"),
        before: before.map(|it| it.head.title.clone()).unwrap_or_default(),
        rates: rates::of(&place, &round, before).await?,
        tally: in_cycle
            .as_ref()
            .map(|it| preparation::tally(&place.say, it, (&now, &then)))
            .unwrap_or_default(),
        missed: who_was_missed(&place, &round).await?,
        cycle: in_cycle.map(|it| StepsView::new(&place, id, round.head.is_live(), &it)),
    };
    place.app.page("fieldwork/round", place.frame(&round.head.title), &view)
}

/// The questionnaires that few answered, and the settings that nobody reached.
async fn who_was_missed(place: &Place, round: &Round) -> Result<Vec<String>, Error> {
    let (context, authority) = (&place.context, place.authority.id);
    let say = &place.say;
    let (weeks, _) = rates::both(place, round, None).await?;
    let rules = survey_rules::of(context, authority).await?.rules;
    let least = f64::from(rules.rate_min_percent);
    let low = weeks.lines.iter().filter(|it| it.rate.value().is_some_and(|rate| rate < least));
    let mut missed_out: Vec<String> = low
        .map(|line| {
            let values = [
                ("questionnaire", line.questionnaire.title.clone().into()),
                ("rate", rates::share_words(say, line.rate).into()),
                ("least", rules.rate_min_percent.to_string().into()),
            ];
            say.with("fieldwork-low-rate", &values)
        })
        .collect();
    if let Some(reach) = reach::of_round(context, authority, round.head.id).await? {
        missed_out.extend(missed(say, &reach));
    }
    Ok(missed_out)
}
