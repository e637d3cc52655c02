//! What two raters say side by side, how far they agree, and what they agree on
//! afterwards.

use axum::extract::Path;
use lodestar_core::assessments::{self, Agreed, Assessment, NewAgreed, RatingState};
use lodestar_core::evidence::{self, Source};
use lodestar_core::packs::Framework;
use lodestar_core::statistics::{Agreement, Level};
use lodestar_core::{Answers, Conflict, Error, Version, packs};
use serde::Deserialize;

use super::desk::address;
use super::moderation_view::{PairView, RatersView, cell_about};
use super::submission::{AssessmentPath, may_rate};
use crate::answers::Form;
use crate::nouns::{Asking, Question, Sort, seen};
use crate::page_error::Answer;
use crate::signed_in::{Place, Scope as _};

#[derive(Deserialize)]
pub(super) struct CellPath {
    id: String,
    outcome: String,
    source: String,
}

/// An assessment whose raters may see each other.
struct Opened {
    assessment: Assessment,
    framework: std::sync::Arc<Framework>,
    said: assessments::Said,
}

pub(super) async fn page(place: Place, Path(path): Path<AssessmentPath>) -> Answer {
    let opened = open(&place, path.id()?).await?;
    let (id, said) = (opened.assessment.head.id, &opened.said);
    let raters = said.raters_of(id);
    let mut pairs = Vec::new();
    for (at, first) in raters.iter().enumerate() {
        for second in &raters[at + 1..] {
            let pair = assessments::pair(&opened.framework, id, &said.ratings, [first, second]);
            let crossed = pair.crossed;
            // Thousands of samples are drawn: not while others wait for an answer.
            let agreement =
                tokio::task::spawn_blocking(move || Agreement::of(&crossed, Level::default()))
                    .await
                    .map_err(|_| Error::Corrupt("agreement"))?;
            pairs.push(PairView::new(
                &place,
                &opened.assessment,
                &opened.framework,
                said,
                [first, second],
                &pair,
                &agreement,
            ));
        }
    }
    let agreements = assessments::agreements(&place.context, place.authority.id, id).await?;
    let view = RatersView::new(&place, &opened.assessment, &opened.framework, pairs, &agreements);
    place.app.page("raters/page", place.frame(&place.say.t("raters-heading")), &view)
}

pub(super) async fn ask(place: Place, Path(path): Path<CellPath>) -> Answer {
    may_rate(&place)?;
    let (opened, outcome, source) = cell(&place, &path).await?;
    let agreed = agreed(&opened, &outcome, source);
    let answers = agreed.map(Agreed::answers).unwrap_or_default();
    let version = agreed.map_or(0, |it| it.number);
    asking(&place, &opened, &outcome, source).await?.show(&answers, version)
}

pub(super) async fn agree(place: Place, Path(path): Path<CellPath>, Form(answers): Form) -> Answer {
    may_rate(&place)?;
    let (opened, outcome, source) = cell(&place, &path).await?;
    let form = asking(&place, &opened, &outcome, source).await?;
    match NewAgreed::parse(&opened.framework, (&outcome, source), &answers) {
        Ok(new) => {
            let (context, authority) = (&place.context, place.authority.id);
            let id = opened.assessment.head.id;
            let seen = seen(&answers);
            let done = match assessments::agree(context, authority, id, seen, new).await {
                // Somebody else was faster by a moment.
                Err(Error::Conflict(Conflict::Taken)) => Err(Error::Conflict(Conflict::Stale {
                    version: Version(seen + 1),
                    stored: Answers::default(),
                    changed_by: String::new(),
                })),
                other => other,
            };
            form.done(&answers, done)
        }
        Err(problems) => form.again(&answers, &problems),
    }
}

async fn open(place: &Place, id: lodestar_core::RecordId) -> Result<Opened, Error> {
    let (context, authority) = (&place.context, place.authority.id);
    let assessment = assessments::find(context, authority, id).await?;
    let said = assessments::said(context, authority).await?;
    if !said.raters.is_open(id) {
        return Err(Error::Conflict(Conflict::RatersNotReady));
    }
    let (key, version) = (&assessment.framework, assessment.framework_version);
    let framework = packs::framework_of(context, key, version).await?;
    Ok(Opened { assessment, framework, said })
}

async fn cell(place: &Place, path: &CellPath) -> Result<(Opened, String, Source), Error> {
    let not_found = || Error::NotFound("cell");
    let id = lodestar_core::RecordId::parse(&path.id).ok_or_else(not_found)?;
    let source = Source::parse(&path.source).map_err(|_| not_found())?;
    let opened = open(place, id).await?;
    let is_known = opened.framework.outcomes.iter().any(|it| it.key == path.outcome)
        && opened.framework.sources.iter().any(|it| it == source.key());
    if is_known { Ok((opened, path.outcome.clone(), source)) } else { Err(not_found()) }
}

fn agreed<'a>(opened: &'a Opened, outcome: &str, source: Source) -> Option<&'a Agreed> {
    let id = opened.assessment.head.id;
    opened
        .said
        .agreed
        .iter()
        .find(|it| it.assessment == id && it.outcome == outcome && it.source == source)
}

async fn asking<'a>(
    place: &'a Place,
    opened: &Opened,
    outcome: &str,
    source: Source,
) -> Result<Asking<'a>, Error> {
    let (say, id) = (&place.say, opened.assessment.head.id);
    let evidence = evidence::list(&place.context, place.authority.id).await?;
    let states = RatingState::ALL.iter().filter(|it| **it != RatingState::NotRatedYet);
    let questions = vec![
        Question::choice(say, "agreed", "state", "rating", states.map(|it| it.key())),
        Question::new(say, "agreed", "reason", Sort::Text),
    ];
    let outcomes = opened.framework.outcomes.iter();
    let title = outcomes.clone().find(|it| it.key == outcome);
    let title = title.map(|it| it.short_title.clone()).unwrap_or_default();
    Ok(Asking {
        place,
        heading: say.with(
            "outcomes-cell-heading",
            &[
                ("outcome", title.into()),
                ("source", say.t(&format!("source-{}", source.key().replace('_', "-"))).into()),
            ],
        ),
        about: cell_about(place, id, &opened.said, outcome, source, &evidence),
        folder: "agreed",
        questions,
        action: super::desk_view::moderation_address(place, id, outcome, source),
        back: address(place, id, "/raters"),
    })
}
