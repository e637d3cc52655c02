//! The pages that every noun of the thread has: a list, a record, a form to
//! record or change one, two versions side by side when somebody was faster,
//! and taking one back.
//!
//! A noun says what it is asked, what it does and which answers its list shows
//! ([`Noun`]); the pages are drawn once, so that all nouns behave alike.

mod asking;
mod field;
mod form_view;
mod list_view;
mod pages;
mod question;
mod record_view;
mod routes;

use std::collections::BTreeMap;

use lodestar_core::{Answers, Error, Head, Kind, Problems, RecordId, Version, records};

pub(crate) use asking::{Asking, seen};
pub(crate) use field::{FieldView, ProblemView};
pub(crate) use form_view::{ConflictView, FormView, WithdrawalView, sides};
pub(crate) use list_view::{CellView, WithdrawnView};
pub(crate) use pages::record;
pub(crate) use question::{Option as Choice, Question, Sort, keys, live, sources};
pub(crate) use record_view::{
    HistoryView, RecordView, StripView, address, history, path_of, strip,
};
pub(crate) use routes::{routes, routes_with};

use crate::page_error::{Answer, PageError};
use crate::signed_in::Scope;

/// A part of a list.
pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) empty: String,
    pub(crate) records: Vec<RecordId>,
}

/// A column of a list that is no answer to a question of the form.
pub(crate) struct Column {
    pub(crate) header: String,
    /// By record; nothing is said of the others.
    pub(crate) texts: BTreeMap<RecordId, String>,
}

/// What differs between the nouns.
pub(crate) trait Noun: 'static {
    /// Which noun it is.
    const KIND: Kind;
    /// Its part of an address, and of the keys of its words.
    const FOLDER: &'static str;
    /// The questions whose answers stand in the list, after the title.
    const COLUMNS: &'static [&'static str];
    /// The folders of what may come of it, in which one may go on.
    const NEXT: &'static [&'static str];
    /// Whether its list has marks like `[c]`, which are explained below it.
    const HAS_MARKS: bool = false;

    /// Where its records live: an authority, a person, or nowhere in particular.
    type Place: Scope;
    type Record: Send + Sync;
    type New: Send;

    fn list(place: &Self::Place) -> impl Future<Output = Result<Vec<Self::Record>, Error>> + Send;
    fn find(
        place: &Self::Place,
        id: RecordId,
    ) -> impl Future<Output = Result<Self::Record, Error>> + Send;
    /// What the form asks. `answers` are those given so far: a record that was
    /// ticked must stay on offer.
    fn questions(
        place: &Self::Place,
        answers: &Answers,
    ) -> impl Future<Output = Result<Vec<Question>, Error>> + Send;
    /// What the form to change a record asks.
    fn questions_to_change(
        place: &Self::Place,
        answers: &Answers,
    ) -> impl Future<Output = Result<Vec<Question>, Error>> + Send {
        Self::questions(place, answers)
    }
    /// What other forms of a record ask, so that its history is in their words.
    fn more_questions(
        _place: &Self::Place,
        _record: &Self::Record,
    ) -> impl Future<Output = Result<Vec<Question>, Error>> + Send {
        async { Ok(Vec::new()) }
    }
    /// Judges what was typed. A pack may say what may be answered, so it waits.
    fn parse(
        place: &Self::Place,
        answers: &Answers,
    ) -> impl Future<Output = Result<Self::New, Problems>> + Send;
    fn add(
        place: &Self::Place,
        new: Self::New,
    ) -> impl Future<Output = Result<RecordId, PageError>> + Send;
    fn change(
        place: &Self::Place,
        id: RecordId,
        seen: Version,
        new: Self::New,
    ) -> impl Future<Output = Result<(), Error>> + Send;

    /// Takes a record back.
    fn withdraw(
        place: &Self::Place,
        head: &Head,
        seen: Version,
        reason: &str,
    ) -> impl Future<Output = Result<(), Error>> + Send {
        records::withdraw(place.context(), Self::KIND, head.authority, head.id, seen, reason)
    }

    /// Whether it may never be changed or taken back again: it stands in minutes
    /// that are locked.
    fn is_locked(
        _place: &Self::Place,
        _record: &Self::Record,
    ) -> impl Future<Output = Result<bool, Error>> + Send {
        async { Ok(false) }
    }

    fn head(record: &Self::Record) -> &Head;
    fn answers(record: &Self::Record) -> Answers;

    /// What a form to change it starts with.
    fn to_change(record: &Self::Record) -> Answers {
        Self::answers(record)
    }

    /// What a new form starts with.
    fn blank(_place: &Self::Place) -> Answers {
        Answers::default()
    }

    /// In which sections the list stands: a heading, what is said where nothing
    /// is in it, and the records. One without a heading is the whole list.
    fn sections(
        _place: &Self::Place,
        records: &[Self::Record],
    ) -> impl Future<Output = Result<Vec<Section>, Error>> + Send {
        let live = records.iter().map(Self::head).filter(|head| head.is_live());
        let all = live.map(|head| head.id).collect();
        async { Ok(vec![Section { heading: String::new(), empty: String::new(), records: all }]) }
    }

    /// Short warnings and facts to see at once, as word keys: `pledges-mark-overdue`.
    fn marks(_place: &Self::Place, _record: &Self::Record) -> Vec<&'static str> {
        Vec::new()
    }

    /// A short name before the title, as in `2026-27/RP-03`.
    fn reference(_record: &Self::Record) -> String {
        String::new()
    }

    /// Pages of the noun's own to go to from a record: word key and address.
    fn links(_place: &Self::Place, _record: &Self::Record) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    /// One more column of the list: its header, and what it says of each record.
    fn column(_place: &Self::Place) -> impl Future<Output = Result<Option<Column>, Error>> + Send {
        async { Ok(None) }
    }

    /// The page of a record. A noun with more to show draws its own.
    fn open(place: Self::Place, id: RecordId) -> impl Future<Output = Answer> + Send
    where
        Self: Sized,
    {
        pages::draw::<Self>(place, id)
    }

    /// What a record's page says besides its answers: label and text.
    fn more(
        _place: &Self::Place,
        _record: &Self::Record,
    ) -> impl Future<Output = Result<Vec<(String, String)>, Error>> + Send {
        async { Ok(Vec::new()) }
    }
}
