//! What a form asks, in the words of one language.

use std::collections::BTreeSet;

use lodestar_core::{Answers, Kind, RecordId, records};

use crate::signed_in::Place;
use crate::words::Say;

/// One question of a form.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) sort: Sort,
}

/// How it is answered.
#[derive(Clone, Debug)]
pub(crate) enum Sort {
    /// One line.
    Line,
    /// Several lines.
    Text,
    /// A day.
    Day,
    /// A number of people or things.
    Number,
    /// A secret.
    Password,
    /// An e-mail address.
    Email,
    /// One of a few.
    One(Vec<Option>),
    /// One of many.
    OneOfMany(Vec<Option>),
    /// Any of these records.
    Records(Vec<Option>),
}

/// One answer to choose from.
#[derive(Clone, Debug)]
pub(crate) struct Option {
    pub(crate) value: String,
    pub(crate) label: String,
    /// Which noun a record is, in words; empty for other choices.
    pub(crate) kind: String,
}

impl Question {
    /// A question of a noun's folder: its label is `findings-title`, its hint
    /// `findings-title-hint` if there is one.
    pub(crate) fn new(say: &Say, folder: &str, name: &str, sort: Sort) -> Self {
        let key = format!("{folder}-{name}").replace('_', "-");
        let own_hint = say.maybe(&format!("{key}-hint")).unwrap_or_default();
        // One field and any usual form: pickers differ from browser to browser.
        let hint = match sort {
            Sort::Day => format!("{own_hint} {}", say.t("day-hint")).trim().to_owned(),
            _ => own_hint,
        };
        Self { name: name.to_owned(), label: say.t(&key), hint, sort }
    }

    /// A question with one of a few answers; `group` begins the keys of their
    /// words, as in `finding-kind`.
    pub(crate) fn choice<'a>(
        say: &Say,
        folder: &str,
        name: &str,
        group: &str,
        keys: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let options = keys.into_iter().map(|key| Option {
            value: key.to_owned(),
            label: say.t(&format!("{group}-{}", key.replace('_', "-"))),
            kind: String::new(),
        });
        Self::new(say, folder, name, Sort::One(options.collect()))
    }

    /// The answer as a person reads it: choices in words, days in words,
    /// records by title.
    pub(crate) fn shown(&self, say: &Say, answers: &Answers) -> Vec<Shown> {
        let given = answers.all(&self.name).iter().filter(|it| !it.is_empty());
        given
            .map(|answer| match &self.sort {
                Sort::One(options) | Sort::OneOfMany(options) | Sort::Records(options) => {
                    let option = options.iter().find(|it| &it.value == answer);
                    Shown {
                        text: option.map_or_else(|| answer.clone(), |it| it.label.clone()),
                        key: answer.clone(),
                    }
                }
                Sort::Day => {
                    let day = answer.parse().map(|it| say.day(it));
                    Shown { text: day.unwrap_or_else(|_| answer.clone()), key: String::new() }
                }
                Sort::Password => Shown { text: "••••".to_owned(), key: String::new() },
                _ => Shown { text: answer.clone(), key: String::new() },
            })
            .collect()
    }
}

/// An answer in words, with its key where it is a choice.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub(crate) text: String,
    pub(crate) key: String,
}

/// Records to tick: every live one of these, and whatever is ticked already.
pub(crate) async fn sources(
    place: &Place,
    folder: &str,
    live: Vec<(Kind, RecordId, String)>,
    answers: &Answers,
) -> Result<Question, lodestar_core::Error> {
    let ticked = answers.records("sources").unwrap_or_default();
    let known: BTreeSet<RecordId> = live.iter().map(|(_, id, _)| *id).collect();
    let other: Vec<RecordId> = ticked.into_iter().filter(|id| !known.contains(id)).collect();
    let mut options: Vec<Option> = live
        .into_iter()
        .map(|(kind, id, label)| Option {
            value: id.to_string(),
            label,
            kind: place.say.kind(kind),
        })
        .collect();
    if !other.is_empty() {
        let titles = records::titles(&place.context, place.authority.id, &other).await?;
        options.extend(titles.into_iter().map(|(id, label)| Option {
            value: id.to_string(),
            label,
            kind: String::new(),
        }));
    }
    Ok(Question::new(&place.say, folder, "sources", Sort::Records(options)))
}

/// Live records of a noun, to tick.
pub(crate) fn live<'a>(
    heads: impl IntoIterator<Item = &'a lodestar_core::Head>,
) -> Vec<(Kind, RecordId, String)> {
    let live = heads.into_iter().filter(|head| head.is_live());
    live.map(|head| (head.kind, head.id, head.title.clone())).collect()
}

/// The keys of a choice, in order.
pub(crate) fn keys<T: Copy>(
    all: &[T],
    key: fn(T) -> &'static str,
) -> impl Iterator<Item = &'static str> {
    all.iter().map(move |it| key(*it))
}
