//! The columns of the small tables, and their cells by what they are for.

use lodestar_plugin_sdk::batch::{Column, Fate};
use lodestar_plugin_survey::Worksheet;
use lodestar_plugin_survey::plain::{is_blank, name};

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// Of an assessment: the standard or promise.
    Standard,
    /// Of an assessment: the criterion.
    Criterion,
    /// Of an assessment: the question, by its key or wording.
    Question,
    /// Of an assessment: its score.
    Score,
    /// Of an assessment: what was written beside it.
    Note,
    /// Of what was chosen: who chose it.
    Who,
    /// Of what was chosen: its place among the others.
    Rank,
    /// Of what was chosen: what it is.
    Title,
    /// Of what was chosen: why.
    Reason,
    /// Of what was chosen: how.
    Method,
    /// The day.
    Day,
}

/// What each heading means; nothing for one that is not known.
pub(crate) fn uses(cells: &[String]) -> Vec<Option<Use>> {
    cells.iter().map(|it| use_of(&name(it))).collect()
}

fn use_of(heading: &str) -> Option<Use> {
    Some(match heading {
        "standard" | "promise" | "area" => Use::Standard,
        "criterion" | "criteria" => Use::Criterion,
        "question" | "question key" | "key" | "statement" => Use::Question,
        "score" | "our score" | "scored" => Use::Score,
        "note" | "notes" | "comment" | "comments" | "evidence" | "what shows it" => Use::Note,
        "who" | "kind" | "chosen by" | "who chose" | "who chose it" => Use::Who,
        "rank" | "place" | "order" | "ranking" => Use::Rank,
        "title" | "priority" | "issue" | "priority or issue" => Use::Title,
        "reason" | "why" => Use::Reason,
        "method" | "how" | "how it was chosen" => Use::Method,
        "date" | "day" | "chosen on" | "when" | "dated on" => Use::Day,
        _ => return None,
    })
}

/// A table below its heading.
pub(crate) struct Table<'a> {
    pub(crate) sheet: &'a Worksheet,
    heading: usize,
    uses: Vec<Option<Use>>,
}

/// One row of it.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    pub(crate) line: u64,
    cells: &'a [String],
    uses: &'a [Option<Use>],
}

impl<'a> Table<'a> {
    pub(crate) fn new(sheet: &'a Worksheet, heading: usize) -> Self {
        let uses = sheet.rows.get(heading).map(|(_, cells)| uses(cells)).unwrap_or_default();
        Self { sheet, heading, uses }
    }

    /// The rows above the heading: a fact each, as in `Took part | Staff`.
    pub(crate) fn facts(&self) -> impl Iterator<Item = (u64, &'a str, &'a str)> {
        let above = self.sheet.rows.iter().take(self.heading);
        above.map(|(line, cells)| {
            let cell = |at: usize| cells.get(at).map(String::as_str).unwrap_or_default().trim();
            (*line, cell(0), cell(1))
        })
    }

    /// The rows below it.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let below = self.sheet.rows.iter().skip(self.heading + 1);
        below.map(|(line, cells)| Row { line: *line, cells, uses: &self.uses })
    }

    /// The heading of a column; nothing if there is none.
    pub(crate) fn title(&self, wanted: Use) -> Option<String> {
        let at = self.uses.iter().position(|it| *it == Some(wanted))?;
        self.headings().get(at).cloned()
    }

    /// The headings that were understood, as the preview lists them.
    pub(crate) fn columns(&self) -> impl Iterator<Item = Column> + '_ {
        let known = self.headings().iter().zip(&self.uses).filter(|(_, it)| it.is_some());
        known.map(|(heading, _)| Column {
            heading: heading.trim().to_owned(),
            fate: Fate::Understood,
            candidates: Vec::new(),
        })
    }

    /// The headings that were not, which are not read.
    pub(crate) fn unknown(&self) -> impl Iterator<Item = &'a String> {
        let unknown = self.headings().iter().zip(&self.uses).filter(|(_, it)| it.is_none());
        unknown.map(|(heading, _)| heading).filter(|it| !is_blank(it))
    }

    fn headings(&self) -> &'a [String] {
        self.sheet.rows.get(self.heading).map(|(_, cells)| cells.as_slice()).unwrap_or_default()
    }
}

impl<'a> Row<'a> {
    /// The first cell for this that has something in it, trimmed.
    pub(crate) fn cell(&self, wanted: Use) -> &'a str {
        let cells = self.cells.iter().zip(self.uses);
        let mut own = cells.filter(|(_, it)| **it == Some(wanted)).map(|(cell, _)| cell.trim());
        own.find(|it| !is_blank(it)).unwrap_or_default()
    }

    /// Whether nothing stands in any column that is known.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().zip(self.uses).all(|(cell, it)| it.is_none() || is_blank(cell))
    }
}
