//! The page of scores: what each part of a sheet was given, beside another time.

use axum::extract::RawQuery;
use lodestar_core::self_assessments::{self, Point, SelfAssessment};
use lodestar_core::{Error, RecordId};

use super::view::{OneView, ScoresView, TwoView};
use crate::answers;
use crate::page_error::Answer;
use crate::signed_in::{OfRecord, Place, Scope as _};

pub(super) async fn open(
    place: Place,
    OfRecord(id): OfRecord,
    RawQuery(query): RawQuery,
) -> Answer {
    let record = self_assessments::find(&place.context, place.authority.id, id).await?;
    let all = self_assessments::list(&place.context, place.authority.id).await?;
    let is_other = |it: &&SelfAssessment| {
        it.head.is_live() && it.sheet == record.sheet && it.head.id != record.head.id
    };
    let others: Vec<&SelfAssessment> = all.iter().filter(is_other).collect();
    let asked = answers::of_query(query.as_deref());
    let other = match asked.one("with") {
        "" => usual(&record, &others),
        "none" => None,
        with => {
            let id = RecordId::parse(with);
            let other = others.iter().find(|it| Some(it.head.id) == id).copied();
            Some(other.ok_or(Error::NotFound("self_assessment"))?)
        }
    };
    let heading = place.say.t("self-assessments-scores");
    let sheet = self_assessments::sheet_of(&place.context, &record).await?;
    let lines = self_assessments::lines(&sheet, &record.answers);
    let chosen = other.map(|it| it.head.id);
    let view = match other {
        None => ScoresView::of_one(&place, &record, OneView::new(&place, &record, &sheet, &lines)),
        Some(other) => {
            let other_sheet = self_assessments::sheet_of(&place.context, other).await?;
            let other_lines = self_assessments::lines(&other_sheet, &other.answers);
            let is_later = (other.dated_on, other.head.id) < (record.dated_on, record.head.id);
            let two = if is_later {
                let sides = self_assessments::beside((&other_sheet, &other_lines), (&sheet, lines));
                TwoView::new(&place, &sheet, (other, &record), &sides)
            } else {
                let sides = self_assessments::beside((&sheet, &lines), (&other_sheet, other_lines));
                TwoView::new(&place, &other_sheet, (&record, other), &sides)
            };
            ScoresView::of_two(&place, &record, two)
        }
    };
    let view = view.beside(&place, &record, &others, chosen);
    place.app.page("self_assessments/scores", place.frame(&heading), &view)
}

/// What one would like to see beside it: a follow-up beside the last baseline
/// before it, a baseline beside the newest follow-up after it.
fn usual<'a>(record: &SelfAssessment, others: &[&'a SelfAssessment]) -> Option<&'a SelfAssessment> {
    let fits = |it: &&&SelfAssessment| match record.point {
        Point::FollowUp => it.point == Point::Baseline && it.dated_on <= record.dated_on,
        Point::Baseline => it.point == Point::FollowUp && record.dated_on <= it.dated_on,
    };
    others.iter().filter(fits).max_by_key(|it| (it.dated_on, it.head.id)).copied()
}
