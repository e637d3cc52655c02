//! The second pair of eyes: somebody else looks before anybody outside does.

use axum::response::{IntoResponse, Redirect};
use lodestar_core::quotes::{self, Hint};
use lodestar_core::{Conflict, Deed, Error, Kind, Version};
use serde::Serialize;

use crate::answers::Form;
use crate::page_error::Answer;
use crate::signed_in::{OfRecord, Place, Scope as _};
use crate::words::Say;

#[derive(Serialize)]
struct ApprovalView {
    back: String,
    action: String,
    version: i32,
    words: String,
    hints: Vec<String>,
    cleared: String,
}

pub(super) async fn look(place: Place, OfRecord(id): OfRecord) -> Answer {
    place.context.require(Deed::Change(Kind::Quote), Some(place.authority.id))?;
    let quote = quotes::find(&place.context, place.authority.id, id).await?;
    if quote.approved.is_some() || !quote.head.is_live() {
        return Err(Error::Conflict(Conflict::AlreadyDecided).into());
    }
    let say = &place.say;
    let here = place.path(&format!("/quotes/{id}"));
    let cleared = [
        ("day", say.day(quote.cleared_at.date_naive()).into()),
        ("by", quote.cleared_by.clone().into()),
    ];
    let view = ApprovalView {
        action: format!("{here}/approval"),
        back: here,
        version: quote.head.version.0,
        hints: hint_words(say, &quote.words),
        words: quote.words,
        cleared: say.with("quotes-by-on", &cleared),
    };
    place.app.page("quotes/approval", place.frame(&say.t("quotes-look")), &view)
}

pub(super) async fn approve(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    place.context.require(Deed::Change(Kind::Quote), Some(place.authority.id))?;
    let quote = quotes::find(&place.context, place.authority.id, id).await?;
    let seen = Version::parse(answers.one("version")).unwrap_or(quote.head.version);
    quotes::approve(&place.context, place.authority.id, id, seen).await?;
    Ok(Redirect::to(&place.path(&format!("/quotes/{id}"))).into_response())
}

/// What in some words might tell who it was, a sentence each.
pub(crate) fn hint_words(say: &Say, words: &str) -> Vec<String> {
    let hint = |(hint, word): (Hint, String)| {
        let key = format!("quotes-hint-{}", hint.key().replace('_', "-"));
        say.with(&key, &[("word", word.into())])
    };
    quotes::hints(words).into_iter().map(hint).collect()
}
