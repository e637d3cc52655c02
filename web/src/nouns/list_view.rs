//! The view of a noun's list.

use lodestar_core::Head;
use lodestar_core::actions::Rag;
use serde::Serialize;

use super::question::Question;
use crate::words::Say;

/// A list of one noun's records.
#[derive(Debug, Serialize)]
pub(crate) struct ListView {
    pub(crate) about: String,
    pub(crate) empty: String,
    pub(crate) count: String,
    pub(crate) caption: String,
    pub(crate) title_header: String,
    pub(crate) headers: Vec<String>,
    pub(crate) has_rows: bool,
    pub(crate) has_marks: bool,
    pub(crate) sections: Vec<SectionView>,
    pub(crate) withdrawn: Vec<WithdrawnView>,
    /// Where to record another; empty for who may not.
    pub(crate) new: String,
    pub(crate) new_label: String,
}

/// A part of a list; without a heading, all of it.
#[derive(Debug, Serialize)]
pub(crate) struct SectionView {
    pub(crate) id: String,
    pub(crate) heading: String,
    pub(crate) empty: String,
    pub(crate) rows: Vec<RowView>,
}

/// One record of a list.
#[derive(Debug, Serialize)]
pub(crate) struct RowView {
    pub(crate) address: String,
    pub(crate) reference: String,
    pub(crate) title: String,
    pub(crate) marks: Vec<String>,
    pub(crate) cells: Vec<CellView>,
}

/// One answer in a list or on a record. Exactly one of the flags decides how it
/// is drawn; none means plain text.
#[expect(clippy::struct_excessive_bools, reason = "a template asks one question a flag")]
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct CellView {
    pub(crate) text: String,
    pub(crate) is_rag: bool,
    pub(crate) is_domain: bool,
    pub(crate) key: String,
    pub(crate) is_blue: bool,
    pub(crate) is_green: bool,
    pub(crate) is_amber: bool,
    pub(crate) is_red: bool,
}

/// A record that was taken back.
#[derive(Debug, Serialize)]
pub(crate) struct WithdrawnView {
    address: String,
    title: String,
    note: String,
}

impl CellView {
    /// The answer to a question.
    pub(crate) fn of(say: &Say, question: &Question, answers: &lodestar_core::Answers) -> Self {
        let shown = question.shown(say, answers);
        let key = shown.first().map(|it| it.key.clone()).unwrap_or_default();
        let texts: Vec<String> = shown.into_iter().map(|it| it.text).collect();
        let text = if texts.is_empty() { say.t("none") } else { texts.join("; ") };
        match (question.name.as_str(), Rag::parse(&key)) {
            ("rag", Ok(rag)) => Self::rag(say, rag),
            ("domain", _) if !key.is_empty() => {
                Self { text, key, is_domain: true, ..Self::default() }
            }
            _ => Self { text, key, ..Self::default() },
        }
    }
}

impl CellView {
    /// Nothing but words.
    pub(crate) fn plain(text: String) -> Self {
        Self { text, ..Self::default() }
    }

    /// The state of delivery: shape, colour and words.
    pub(crate) fn rag(say: &Say, rag: Rag) -> Self {
        Self {
            text: say.t(&format!("rag-{}", rag.key())),
            is_rag: true,
            key: rag.key().to_owned(),
            is_blue: rag == Rag::Blue,
            is_green: rag == Rag::Green,
            is_amber: rag == Rag::Amber,
            is_red: rag == Rag::Red,
            ..Self::default()
        }
    }
}

impl WithdrawnView {
    pub(crate) fn of(say: &Say, head: &Head, address: String) -> Option<Self> {
        let withdrawal = head.withdrawal.as_ref()?;
        let note = say.with(
            "withdrawn-note",
            &[
                ("day", say.day(withdrawal.at.date_naive()).into()),
                ("by", withdrawal.by.clone().into()),
                ("reason", withdrawal.reason.clone().into()),
            ],
        );
        Some(Self { address, title: head.title.clone(), note })
    }

    /// Only the sentence about it.
    pub(crate) fn into_note(self) -> String {
        self.note
    }
}
