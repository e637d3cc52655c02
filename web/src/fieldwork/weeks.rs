//! How many have answered, week by week: the page, and the form for a week.

use axum::extract::Path;
use chrono::{Days, NaiveDate};
use lodestar_core::fieldwork::weeks::{self, ANSWERED_FIELDS, ELIGIBLE_FIELDS, Weeks};
use lodestar_core::rounds::{self, Round};
use lodestar_core::{Error, RecordId};
use serde::Deserialize;

use super::rates;
use super::reach::blanked;
use super::stages::to_change;
use super::weeks_view::WeeksView;
use crate::answers::Form;
use crate::nouns::{Asking, seen};
use crate::nouns::{Question, Sort};
use crate::page_error::Answer;
use crate::signed_in::{OfRecord, Place, Scope as _};

#[derive(Deserialize)]
pub(super) struct WeekPath {
    id: String,
    week: String,
}

pub(super) async fn list(place: Place, OfRecord(id): OfRecord) -> Answer {
    let round = rounds::find(&place.context, place.authority.id, id).await?;
    let all = rounds::list(&place.context, place.authority.id).await?;
    let before = rates::before(&all, &round);
    let (now, then) = rates::both(&place, &round, before).await?;
    let then = before.zip(then.as_ref());
    let view = WeeksView::new(&place, &round, &now, then);
    place.app.page("fieldwork/weeks", place.frame(&place.say.t("fieldwork-weeks")), &view)
}

pub(super) async fn new(place: Place, OfRecord(id): OfRecord) -> Answer {
    let round = to_change(&place, id).await?;
    let weeks = weeks::of_round(&place.context, place.authority.id, &round).await?;
    let next = next_end(&weeks, &round).filter(|day| *day <= place.context.today());
    let answers = blanked(&weeks.answers(None));
    let answers = answers.with_all("week_ends_on", next.map(|it| it.to_string()));
    form(&place, &round, &weeks).show(&answers, weeks.version)
}

pub(super) async fn edit(place: Place, Path(path): Path<WeekPath>) -> Answer {
    let id = RecordId::parse(&path.id).ok_or(Error::NotFound("record"))?;
    let round = to_change(&place, id).await?;
    let weeks = weeks::of_round(&place.context, place.authority.id, &round).await?;
    let week: NaiveDate = path.week.parse().map_err(|_| Error::NotFound("week"))?;
    if !weeks.ends().contains(&week) {
        return Err(Error::NotFound("week").into());
    }
    form(&place, &round, &weeks).show(&blanked(&weeks.answers(Some(week))), weeks.version)
}

pub(super) async fn enter(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    let round = to_change(&place, id).await?;
    let weeks = weeks::of_round(&place.context, place.authority.id, &round).await?;
    let (context, authority) = (&place.context, place.authority.id);
    let entered = weeks::enter(context, authority, id, seen(&answers), &answers).await;
    form(&place, &round, &weeks).judged(&answers, entered)
}

/// The end of the week after the last one of which something is known.
fn next_end(weeks: &Weeks, round: &Round) -> Option<NaiveDate> {
    match weeks.ends().last() {
        Some(last) => last.checked_add_days(Days::new(7)),
        None => round.opened_on.checked_add_days(Days::new(6)),
    }
}

fn form<'a>(place: &'a Place, round: &Round, weeks: &Weeks) -> Asking<'a> {
    let say = &place.say;
    let folder = "fieldwork-week";
    let mut questions = vec![Question::new(say, folder, "week_ends_on", Sort::Day)];
    let fields = ANSWERED_FIELDS.into_iter().zip(ELIGIBLE_FIELDS);
    for ((answered, eligible), line) in fields.zip(&weeks.lines) {
        for (field, key) in
            [(answered, "fieldwork-week-answered"), (eligible, "fieldwork-week-eligible")]
        {
            questions.push(Question {
                name: field.to_owned(),
                label: say.with(key, &[("questionnaire", line.questionnaire.title.clone().into())]),
                hint: String::new(),
                sort: Sort::Number,
            });
        }
    }
    let back = place.path(&format!("/rounds/{}/weeks", round.head.id));
    Asking {
        place,
        heading: say.t("fieldwork-week-heading"),
        about: vec![round.head.title.clone(), say.t("fieldwork-week-about")],
        folder,
        questions,
        action: back.clone(),
        back,
    }
}
