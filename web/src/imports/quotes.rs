//! Clearing what children wrote, one at a time: kept as somebody has cleared it,
//! or dropped. Words that nobody has cleared are in memory alone.

use axum::response::{IntoResponse, Redirect};
use lodestar_core::disclosure::{self, Policy};
use lodestar_core::imports::{self, Import};
use lodestar_core::{Answers, Deed, Error, Kind, Problems, RecordId, packs, quotes, survey_rules};
use serde::Serialize;

use super::reading::may_offer_quotes;
use super::readings::Offered;
use crate::answers::Form;
use crate::nouns::FormView;
use crate::page_error::{Answer, PageError};
use crate::quotes as pages;
use crate::rounds::figure;
use crate::signed_in::{OfRecord, Place, Scope as _};

#[derive(Serialize)]
struct ClearView {
    back: String,
    file: String,
    is_approved: bool,
    /// Which of them is shown; empty if none is left.
    offered: String,
    words: String,
    hints: Vec<String>,
    round: String,
    questionnaire: String,
    questionnaire_key: String,
    dropped: String,
    form: FormView,
}

pub(super) async fn clear(place: Place, OfRecord(id): OfRecord) -> Answer {
    let import = required(&place, id).await?;
    let next = place.app.readings.next_offered(id);
    let view = view(&place, &import, next.as_ref(), None, &Problems::default()).await?;
    place.app.page("quotes/clear", place.frame(&place.say.t("quotes-clear")), &view)
}

pub(super) async fn decide(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    let import = required(&place, id).await?;
    let here = place.path(&format!("/imports/{id}/quotes"));
    let onward = || Ok(Redirect::to(&here).into_response());
    let asked = RecordId::parse(answers.one("offered"));
    let offered = asked.and_then(|it| place.app.readings.find_offered(id, it));
    // Somebody else was faster, or it is too long ago.
    let Some(offered) = offered else { return onward() };
    if !import.is_standing() {
        return onward();
    }
    let authority = place.authority.id;
    if answers.one("decision") == "drop" {
        if let Some(taken) = place.app.readings.take_offered(id, offered.id) {
            let dropped = imports::drop_quote(&place.context, authority, id).await;
            put_back_unless_done(&place, id, taken, dropped)?;
        }
        return onward();
    }
    // A word that was never offered for this round and questionnaire is not of it.
    let own = answers
        .clone()
        .with_all("round", [import.round.to_string()])
        .with_all("questionnaire", [offered.quote.questionnaire.clone()]);
    let new = match pages::parse(&place, &own).await {
        Ok(new) => new,
        Err(problems) => {
            let view = view(&place, &import, Some(&offered), Some(&own), &problems).await?;
            let frame = place.frame(&place.say.t("quotes-clear"));
            return place.app.form_again("quotes/clear", frame, &view);
        }
    };
    if let Some(taken) = place.app.readings.take_offered(id, offered.id) {
        let kept = quotes::add(&place.context, authority, new).await.map(drop);
        put_back_unless_done(&place, id, taken, kept)?;
    }
    onward()
}

/// Who may clear what children wrote, where the authority has switched it on.
async fn required(place: &Place, id: RecordId) -> Result<Import, PageError> {
    let authority = place.authority.id;
    place.context.require(Deed::Record(Kind::Quote), Some(authority))?;
    let import = imports::find(&place.context, authority, id).await?;
    if !may_offer_quotes(&place.context, authority).await? {
        place.app.readings.offered.forget(id);
    }
    Ok(import)
}

fn put_back_unless_done(
    place: &Place,
    import: RecordId,
    taken: Offered,
    done: Result<(), Error>,
) -> Result<(), PageError> {
    if done.is_err() {
        place.app.readings.offered.change(import, |all| all.insert(0, taken));
    }
    Ok(done?)
}

async fn view(
    place: &Place,
    import: &Import,
    offered: Option<&Offered>,
    answers: Option<&Answers>,
    problems: &Problems,
) -> Result<ClearView, PageError> {
    let say = &place.say;
    let here = place.path(&format!("/imports/{}", import.head.id));
    let rules = survey_rules::of(&place.context, place.authority.id).await?.rules;
    let (policy, codebook) = (Policy::from(&rules), packs::codebook(&place.context).await?);
    let quote = offered.map(|it| &it.quote);
    let key = quote.map(|it| it.questionnaire.clone()).unwrap_or_default();
    let words = quote.map(|it| it.words.clone()).unwrap_or_default();
    let indicator = quote.and_then(|it| it.indicator.clone()).unwrap_or_default();
    let title = codebook.question(&key, &indicator).map(|it| it.title.clone());
    let blank = Answers::default()
        .with("title", title.unwrap_or_default())
        .with("quote_words", words.clone())
        .with("indicator", indicator);
    let mut questions = pages::questions(place, &blank).await?;
    // The file says these two.
    questions.retain(|it| it.name != "round" && it.name != "questionnaire");
    let answers = answers.unwrap_or(&blank);
    let form = FormView::new(say, "quotes", &questions, answers, problems)
        .to(format!("{here}/quotes"), here.clone());
    let questionnaire = codebook.questionnaire(&key).map(|it| it.title.clone());
    Ok(ClearView {
        back: here,
        file: import.head.title.clone(),
        is_approved: import.is_standing(),
        offered: offered.map(|it| it.id.to_string()).unwrap_or_default(),
        hints: pages::hint_words(say, answers.one("quote_words")),
        words,
        round: import.round.to_string(),
        questionnaire: questionnaire.unwrap_or_default(),
        questionnaire_key: key,
        dropped: figure(disclosure::count(import.quotes_dropped, policy)),
        form,
    })
}
