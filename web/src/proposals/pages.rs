//! The handlers. A person decides; nothing is decided by itself.

use axum::response::{IntoResponse, Redirect, Response};
use lodestar_core::findings::NewFinding;
use lodestar_core::packs;
use lodestar_core::proposals::{self, Answer as Decision, NewDecision, Proposal};
use lodestar_core::{Answers, Deed, Error, Kind, Problems, RecordId, Version};

use super::sentence::{answers, sentence};
use super::view::ProposalsView;
use crate::answers::Form;
use crate::findings::Findings;
use crate::nouns::{FormView, Noun as _, Question, Sort};
use crate::page_error::Answer;
use crate::signed_in::{OfRecord, Place, Scope as _};
use crate::words::{Language, Say};

/// What a round suggests.
pub(super) async fn list(place: Place, OfRecord(id): OfRecord) -> Answer {
    let proposals = proposals::of_round(&place.context, place.authority.id, id).await?;
    let codebook = packs::codebook(&place.context).await?;
    let view = ProposalsView::new(&place, &proposals, &codebook);
    let round = proposals.comparisons.round.head.title.clone();
    let heading = place.say.with("proposals-heading", &[("round", round.into())]);
    place.app.page("proposals/list", place.frame(&heading), &view)
}

/// A finding that starts as it was proposed.
pub(super) async fn edit(place: Place, OfRecord(id): OfRecord) -> Answer {
    place.context.require(Deed::Record(Kind::Finding), Some(place.authority.id))?;
    let proposal = proposals::find(&place.context, place.authority.id, id).await?;
    let answers = answers(in_english(&place, &proposal).await?, &proposal, id);
    let view = finding_form(&place, &proposal, &answers, &Problems::default()).await?;
    place.app.page("nouns/form", place.frame(&place.say.t("proposals-edit-heading")), &view)
}

/// It becomes a finding in the words that were typed.
pub(super) async fn add(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    place.context.require(Deed::Record(Kind::Finding), Some(place.authority.id))?;
    let proposal = proposals::find(&place.context, place.authority.id, id).await?;
    match (NewFinding::parse(&answers), seen(&answers)) {
        (Ok(new), Ok(seen)) => {
            decide(&place, &proposal, seen, Decision::Edit(new)).await?;
            Ok(to_list(&place, &proposal))
        }
        (new, seen) => {
            let problems = new.err().or(seen.err()).unwrap_or_default();
            let view = finding_form(&place, &proposal, &answers, &problems).await?;
            let frame = place.frame(&place.say.t("proposals-edit-heading"));
            place.app.form_again("nouns/form", frame, &view)
        }
    }
}

/// It becomes a finding as it is.
pub(super) async fn accept(place: Place, OfRecord(id): OfRecord, Form(sent): Form) -> Answer {
    place.context.require(Deed::Record(Kind::Finding), Some(place.authority.id))?;
    let proposal = proposals::find(&place.context, place.authority.id, id).await?;
    let said = in_english(&place, &proposal).await?;
    // What we propose passes our own rules, unless a question is as long as a book.
    let (Ok(new), Ok(seen)) = (NewFinding::parse(&answers(said, &proposal, id)), seen(&sent))
    else {
        return Ok(Redirect::to(&address(&place, id, "")).into_response());
    };
    decide(&place, &proposal, seen, Decision::Accept(new)).await?;
    Ok(to_list(&place, &proposal))
}

pub(super) async fn ask_why(place: Place, OfRecord(id): OfRecord) -> Answer {
    place.context.require(Deed::Record(Kind::Finding), Some(place.authority.id))?;
    let proposal = proposals::find(&place.context, place.authority.id, id).await?;
    let view = refusal_form(&place, &proposal, &Answers::default(), &Problems::default());
    place.app.page("nouns/form", place.frame(&place.say.t("proposals-decline-heading")), &view)
}

/// It becomes none, for a reason.
pub(super) async fn decline(place: Place, OfRecord(id): OfRecord, Form(sent): Form) -> Answer {
    place.context.require(Deed::Record(Kind::Finding), Some(place.authority.id))?;
    let proposal = proposals::find(&place.context, place.authority.id, id).await?;
    let mut problems = Problems::default();
    let reason = problems.check("reason", sent.text("reason"));
    match (reason, seen(&sent)) {
        (Some(reason), Ok(seen)) => {
            decide(&place, &proposal, seen, Decision::Decline(reason)).await?;
            Ok(to_list(&place, &proposal))
        }
        _ => {
            let view = refusal_form(&place, &proposal, &sent, &problems);
            let frame = place.frame(&place.say.t("proposals-decline-heading"));
            place.app.form_again("nouns/form", frame, &view)
        }
    }
}

async fn decide(
    place: &Place,
    proposal: &Proposal,
    seen: Version,
    answer: Decision,
) -> Result<(), Error> {
    let sentence = in_english(place, proposal).await?;
    let new = NewDecision { seen, sentence, answer };
    let result = proposal.compared.result.head.id;
    proposals::decide(&place.context, place.authority.id, result, new).await?;
    Ok(())
}

/// A finding is written in English; its Welsh is a field of its own, which no
/// machine fills.
async fn in_english(place: &Place, proposal: &Proposal) -> Result<String, Error> {
    let codebook = packs::codebook(&place.context).await?;
    let say: Say = place.app.say(Language::English);
    Ok(sentence(&say, &codebook, proposal))
}

async fn finding_form(
    place: &Place,
    proposal: &Proposal,
    answers: &Answers,
    problems: &Problems,
) -> Result<FormView, Error> {
    let questions = Findings::questions(place, answers).await?;
    let view = FormView::new(&place.say, Findings::FOLDER, &questions, answers, problems);
    let (id, version) = of(proposal);
    Ok(view.to(address(place, id, ""), list_address(place, proposal)).of_version(version))
}

fn refusal_form(
    place: &Place,
    proposal: &Proposal,
    answers: &Answers,
    problems: &Problems,
) -> FormView {
    let questions = [Question::new(&place.say, "proposals", "reason", Sort::Text)];
    let view = FormView::new(&place.say, "proposals", &questions, answers, problems);
    let (id, version) = of(proposal);
    let view = view.to(address(place, id, "/refusal"), list_address(place, proposal));
    FormView { button: place.say.t("proposals-decline"), ..view.of_version(version) }
}

fn of(proposal: &Proposal) -> (RecordId, Version) {
    let head = &proposal.compared.result.head;
    (head.id, head.version)
}

fn seen(answers: &Answers) -> Result<Version, Problems> {
    Version::parse(answers.one("version")).map_err(Problems::from)
}

fn address(place: &Place, result: RecordId, rest: &str) -> String {
    place.path(&format!("/results/{result}/proposal{rest}"))
}

fn list_address(place: &Place, proposal: &Proposal) -> String {
    place.path(&format!("/rounds/{}/proposals", proposal.compared.result.round))
}

/// 303, so that reloading the next page does not decide again.
fn to_list(place: &Place, proposal: &Proposal) -> Response {
    Redirect::to(&list_address(place, proposal)).into_response()
}
