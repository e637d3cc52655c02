//! What a column is for, by its heading alone.

use crate::book::{Book, Ticked};
use crate::plain;

/// What a column is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// Answers: for each questionnaire, the question that they answer.
    Answers(Vec<Option<usize>>),
    /// Ticks under one option: for each questionnaire, which of which question.
    Ticks(Vec<Option<Ticked>>),
    /// Which questionnaire the row is about.
    Questionnaire,
    /// How many children could have answered.
    Eligible,
    /// Of the aggregated form: which question the row is about.
    Indicator,
    /// Of the aggregated form: which answer the row is about.
    Option,
    /// Of the aggregated form: how many chose it.
    Count,
    /// Of the aggregated form: how many answered the question.
    Base,
    /// Of the aggregated form: how many answered the questionnaire.
    Responded,
    /// Of the aggregated form: a percentage to check the count by, or to work
    /// it out from.
    Percent,
    /// Known, and never read: who answered, and when.
    Unread,
    /// What children wrote in their own words: never read unless quotes are
    /// asked for.
    FreeText,
    /// Not known, and never read.
    Unknown,
}

/// What survey tools write above a column for a child's own words.
const FREE_TEXT: [&str; 12] = [
    "please write",
    "please specify",
    "please state",
    "please say",
    "please describe",
    "please explain",
    "please tell us",
    "tell us more",
    "open ended response",
    "your own words",
    "other comments",
    "any comments",
];

impl Use {
    pub(crate) fn of(book: &Book<'_>, heading: &str) -> Self {
        if let Some(questions) = book.headed(heading) {
            let is_free = book.is_free(&questions);
            return if is_free { Self::FreeText } else { Self::Answers(questions) };
        }
        if let Some(ticked) = book.ticked(heading) {
            return Self::Ticks(ticked);
        }
        if heading.trim() == "%" {
            return Self::Percent;
        }
        match plain::name(heading).as_str() {
            "questionnaire" | "questionnaire name" | "survey" | "survey name" | "survey type"
            | "form" | "age group" | "agegroup" | "age range" => Self::Questionnaire,
            "eligible" => Self::Eligible,
            "indicator" | "indicator key" | "question" | "question code" => Self::Indicator,
            "option" | "answer" | "answer option" | "response option" => Self::Option,
            "count" | "number" | "frequency" => Self::Count,
            "base" | "n" | "answered" | "base n" => Self::Base,
            "responded" => Self::Responded,
            "percent" | "percentage" | "per cent" => Self::Percent,
            "id" | "respondent id" | "respondentid" | "respondent" | "response id" | "user id"
            | "userid" | "user no" | "unique id" | "start date" | "end date" | "date"
            | "started" | "ended" | "completed" | "submitted" | "language" | "collector"
            | "collector id" | "ip address" => Self::Unread,
            "comment" | "comments" => Self::FreeText,
            name if FREE_TEXT.iter().any(|it| name.contains(it)) => Self::FreeText,
            _ => Self::Unknown,
        }
    }

    /// Whether it says something only where a row is about an option.
    pub(crate) fn is_of_aggregated(&self) -> bool {
        matches!(
            self,
            Self::Indicator
                | Self::Option
                | Self::Count
                | Self::Base
                | Self::Responded
                | Self::Percent
        )
    }

    /// Whether children's answers stand in it.
    pub(crate) fn has_answers(&self) -> bool {
        matches!(self, Self::Answers(_) | Self::Ticks(_))
    }
}
