//! The pages of quotes: what children wrote, once people have made sure that
//! nobody can tell who it was.

mod approval;

pub(crate) use approval::hint_words;

use axum::routing::get;
use lodestar_core::quotes::{self, CHECKS, NewQuote, Quote};
use lodestar_core::{
    Answers, Deed, Error, Head, Kind, Problem, Problems, RecordId, Version, Wrong, packs, rounds,
};

use crate::nouns::{self, Choice, Noun, Question, Sort};
use crate::page_error::PageError;
use crate::routes::Routes;
use crate::signed_in::{Place, Scope as _};

pub(crate) struct Quotes;

pub(crate) fn routes() -> Routes {
    nouns::routes::<Quotes>().route(
        "/authorities/{authority}/quotes/{id}/approval",
        get(approval::look).post(approval::approve),
    )
}

impl Noun for Quotes {
    const KIND: Kind = Kind::Quote;
    const FOLDER: &'static str = "quotes";
    const COLUMNS: &'static [&'static str] = &["quote_words", "questionnaire"];
    const NEXT: &'static [&'static str] = &["findings"];

    type Place = Place;
    type Record = Quote;
    type New = NewQuote;

    async fn list(place: &Place) -> Result<Vec<Quote>, Error> {
        quotes::list(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Quote, Error> {
        quotes::find(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
        questions(place, answers).await
    }

    async fn parse(place: &Place, answers: &Answers) -> Result<NewQuote, Problems> {
        parse(place, answers).await
    }

    async fn add(place: &Place, new: NewQuote) -> Result<RecordId, PageError> {
        Ok(quotes::add(&place.context, place.authority.id, new).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        new: NewQuote,
    ) -> Result<(), Error> {
        quotes::change(&place.context, place.authority.id, id, seen, new).await
    }

    fn head(record: &Quote) -> &Head {
        &record.head
    }

    fn answers(record: &Quote) -> Answers {
        record.answers()
    }

    /// Whoever changes it makes sure anew.
    fn to_change(record: &Quote) -> Answers {
        record.answers().with_all("checked", [])
    }

    fn marks(_: &Place, record: &Quote) -> Vec<&'static str> {
        if record.approved.is_none() { vec!["quotes-mark-one"] } else { Vec::new() }
    }

    fn links(place: &Place, record: &Quote) -> Vec<(&'static str, String)> {
        let may = place.context.may(Deed::Change(Kind::Quote), Some(place.authority.id));
        let is_own = record.is_cleared_by(place.context.actor.person());
        if !may || is_own || record.approved.is_some() || !record.head.is_live() {
            return Vec::new();
        }
        let address = place.path(&format!("/quotes/{}/approval", record.head.id));
        vec![("quotes-look", address)]
    }

    async fn more(place: &Place, record: &Quote) -> Result<Vec<(String, String)>, Error> {
        let say = &place.say;
        let words = |day: chrono::DateTime<chrono::Utc>, by: &str| {
            let values = [("day", say.day(day.date_naive()).into()), ("by", by.to_owned().into())];
            say.with("quotes-by-on", &values)
        };
        let second = record.approved.as_ref();
        let second = second.map_or_else(|| say.t("quotes-nobody-yet"), |(by, at)| words(*at, by));
        Ok(vec![
            (say.t("quotes-cleared-by"), words(record.cleared_at, &record.cleared_by)),
            (say.t("quotes-approved-by"), second),
        ])
    }
}

/// What whoever clears a quote is asked.
pub(crate) async fn questions(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
    let say = &place.say;
    let ask = |name, sort| Question::new(say, Quotes::FOLDER, name, sort);
    let choice =
        |value: &str, label: String| Choice { value: value.to_owned(), label, kind: String::new() };
    let codebook = packs::codebook(&place.context).await?;
    let rounds = rounds::list(&place.context, place.authority.id).await?;
    let rounds = rounds
        .iter()
        .filter(|it| it.head.is_live() || answers.one("round") == it.head.id.to_string())
        .map(|it| choice(&it.head.id.to_string(), it.head.title.clone()));
    let questionnaires = codebook.questionnaires.iter();
    let questionnaires = questionnaires.map(|it| choice(&it.key, it.title.clone()));
    let mut indicators = vec![choice("", say.t("quotes-no-indicator"))];
    for question in &codebook.questions {
        if !indicators.iter().any(|it| it.value == question.indicator) {
            indicators.push(choice(&question.indicator, question.title.clone()));
        }
    }
    let checks = CHECKS.iter();
    let checks =
        checks.map(|it| choice(it, say.t(&format!("quotes-check-{}", it.replace('_', "-")))));
    Ok(vec![
        ask("title", Sort::Line),
        ask("quote_words", Sort::Text),
        ask("round", Sort::OneOfMany(rounds.collect())),
        ask("questionnaire", Sort::OneOfMany(questionnaires.collect())),
        ask("indicator", Sort::OneOfMany(indicators)),
        ask("checked", Sort::Records(checks.collect())),
    ])
}

/// Judges what was typed.
pub(crate) async fn parse(place: &Place, answers: &Answers) -> Result<NewQuote, Problems> {
    let missing = Problem { field: "questionnaire", wrong: Wrong::Missing };
    let codebook = packs::codebook(&place.context).await.map_err(|_| Problems::from(missing))?;
    NewQuote::parse(&codebook, answers)
}
