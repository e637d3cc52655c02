//! What a file brings besides results: the service's own assessment, and what
//! people chose to act on. From the protocol's words into ours, by hand.

use chrono::NaiveDate;
use lodestar_core::imports::{self, Already, Found, Import, Mistrust};
use lodestar_core::priorities::{ChosenBy, FoundPriority, Method, PARTNER_ISSUES};
use lodestar_core::self_assessments::{FoundSelfAssessment, Point, lines};
use lodestar_core::{Context, Error, Kind, RecordId, packs};
use lodestar_plugin_protocol::batch::{self, Batch};
use lodestar_plugin_protocol::sheet as protocol;
use serde::Serialize;

use crate::nouns;
use crate::page_error::PageError;
use crate::signed_in::Place;

/// What the preview says of it. Each part may be empty.
#[derive(Default, Serialize)]
pub(super) struct OthersView {
    /// One, or none: a template cannot open what may not be there.
    self_assessments: Vec<SelfAssessmentView>,
    priorities: Vec<PriorityRow>,
    /// More partner issues than a cycle has room for.
    too_many_issues: String,
}

#[derive(Serialize)]
struct SelfAssessmentView {
    sheet: String,
    facts: Vec<String>,
    /// Where it stands, if it is recorded.
    address: String,
    rows: Vec<ScoreRow>,
}

#[derive(Serialize)]
struct ScoreRow {
    question: String,
    score: String,
    note: String,
}

#[derive(Serialize)]
struct PriorityRow {
    ranked: String,
    title: String,
    chosen_by: String,
    method: String,
    day: String,
    reason: String,
    address: String,
}

/// The sheets that count, as importers get them.
pub(super) async fn sheets(context: &Context) -> Result<Vec<protocol::Sheet>, Error> {
    let sheets = packs::sheets(context).await?;
    let sheet = |sheet: &packs::Sheet| {
        let levels = sheet.levels.iter();
        let questions = sheet.questions.iter().map(|it| {
            let standard = sheet.standards.iter().find(|standard| standard.key == it.standard);
            let criterion = sheet.criteria.iter().find(|criterion| criterion.key == it.criterion);
            protocol::SheetQuestion {
                key: it.key.clone(),
                standard: standard.map(|it| it.title.clone()).unwrap_or_default(),
                criterion: criterion.map(|it| it.title.clone()).unwrap_or_default(),
                wording: it.wording.clone(),
            }
        });
        protocol::Sheet {
            key: sheet.urn.name.clone(),
            version: format!("{} {}", sheet.urn.name, sheet.version),
            title: sheet.title.clone(),
            scale: levels
                .map(|it| protocol::Level { score: it.score, words: it.words.clone() })
                .collect(),
            questions: questions.collect(),
        }
    };
    Ok(sheets.iter().map(|it| sheet(it)).collect())
}

/// Adds what a batch says besides results, if it is believable.
pub(super) async fn add(
    context: &Context,
    found: &mut Found,
    batch: &Batch,
) -> Result<(), PageError> {
    if let Some(said) = &batch.self_assessment {
        let sheets = packs::sheets(context).await?;
        let sheet = sheets.iter().find(|it| it.urn.name == said.sheet);
        let sheet = sheet.ok_or_else(|| Mistrust::Sheet(said.sheet.clone()))?;
        let scored: Vec<(String, u32, String)> = said
            .answers
            .iter()
            .map(|it| (it.question.clone(), it.score, it.note.clone()))
            .collect();
        let judged = FoundSelfAssessment::judge(sheet, &scored)?.by(&said.took_part);
        found.self_assessment = Some(FoundSelfAssessment {
            point: said.point.map(|it| match it {
                batch::Point::Baseline => Point::Baseline,
                batch::Point::FollowUp => Point::FollowUp,
            }),
            dated_on: said.dated_on.as_deref().and_then(day),
            ..judged
        });
    }
    for choice in &batch.choices {
        found.chosen(FoundPriority {
            title: choice.title.clone(),
            chosen_by: match choice.chosen_by {
                batch::ChosenBy::ReferenceGroup => ChosenBy::Group,
                batch::ChosenBy::Partners => ChosenBy::Partners,
            },
            method: match (choice.method, choice.rank) {
                (Some(batch::Method::Vote), _) => Method::Vote,
                (Some(batch::Method::Ranking), _) | (None, Some(_)) => Method::Ranking,
                // Where neither a vote nor an order was told, they talked.
                (Some(batch::Method::Discussion), _) | (None, None) => Method::Discussion,
            },
            chosen_on: choice.chosen_on.as_deref().and_then(day),
            reason: choice.reason.clone(),
            ranked: choice.rank,
        })?;
    }
    Ok(())
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// What the preview says.
pub(super) async fn view(
    place: &Place,
    import: &Import,
    found: &Found,
) -> Result<OthersView, Error> {
    let (context, authority) = (&place.context, place.authority.id);
    let already = imports::already(context, authority, import.round, found).await?;
    let issues = found.priorities.iter().filter(|it| it.chosen_by == ChosenBy::Partners).count();
    let too_many_issues = if PARTNER_ISSUES < issues {
        let values = [("issues", issues.into()), ("most", PARTNER_ISSUES.into())];
        place.say.with("imports-too-many-issues", &values)
    } else {
        String::new()
    };
    let rows = found.priorities.iter().zip(&already.priorities);
    Ok(OthersView {
        self_assessments: found
            .self_assessment
            .iter()
            .map(|it| assessed(place, it, &already))
            .collect(),
        priorities: rows.map(|(it, already)| chosen(place, it, *already)).collect(),
        too_many_issues,
    })
}

fn assessed(place: &Place, found: &FoundSelfAssessment, already: &Already) -> SelfAssessmentView {
    let say = &place.say;
    let all = lines(&found.sheet, &found.answers);
    let overall = all.first().map(|it| crate::self_assessments::percent_words(say, &it.tally));
    let point = found
        .point
        .map(|it| say.t(&format!("self-assessment-point-{}", it.key().replace('_', "-"))));
    let day = found.dated_on.map(|it| say.day(it));
    let facts = [
        overall,
        Some(point.unwrap_or_else(|| say.t("imports-point-unsaid"))),
        Some(day.unwrap_or_else(|| say.t("imports-day-unsaid"))),
        Some(found.took_part.clone()).filter(|it| !it.is_empty()),
    ];
    let row = |it: &packs::SheetQuestion| {
        let answer = found.answers.iter().find(|answer| answer.question == it.key);
        let level = answer.and_then(|it| it.score).and_then(|score| found.sheet.level(score));
        ScoreRow {
            question: it.wording.clone(),
            score: level.map_or_else(
                || say.t("self-assessments-not-answered"),
                |it| format!("{}: {}", it.score, it.words),
            ),
            note: answer.map(|it| it.note.clone()).unwrap_or_default(),
        }
    };
    SelfAssessmentView {
        sheet: found.sheet.title.clone(),
        facts: facts.into_iter().flatten().collect(),
        address: recorded(place, Kind::SelfAssessment, already.self_assessment),
        rows: found.sheet.questions.iter().map(row).collect(),
    }
}

fn chosen(place: &Place, found: &FoundPriority, already: Option<RecordId>) -> PriorityRow {
    let say = &place.say;
    let day = found.chosen_on.map(|it| say.day(it));
    PriorityRow {
        ranked: found.ranked.map(|it| it.to_string()).unwrap_or_default(),
        title: found.title.clone(),
        chosen_by: say.t(&format!("chosen-by-{}", found.chosen_by.key())),
        method: say.t(&format!("method-{}", found.method.key())),
        day: day.unwrap_or_else(|| say.t("imports-day-unsaid")),
        reason: found.reason.clone(),
        address: recorded(place, Kind::Priority, already),
    }
}

fn recorded(place: &Place, kind: Kind, already: Option<RecordId>) -> String {
    already.map(|id| nouns::address(place, kind, id)).unwrap_or_default()
}
