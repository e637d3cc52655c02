//! What a report says. How it looks is the press's affair.
//!
//! A document is a title, some facts about itself, and blocks in reading order.
//! It has no sizes, colours or positions: the press draws the same words and
//! numbers in every format.

use serde::{Deserialize, Serialize};

/// A report, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// BCP 47, as in `en-GB`.
    pub language: String,
    /// The name of the report.
    pub title: String,
    /// Whom or what it is about, under the title. May be empty.
    pub subtitle: String,
    /// Whose paper it is: authority, meeting, date, author and so on.
    pub facts: Vec<Fact>,
    /// The body, in reading order. Its first heading has level 2.
    pub blocks: Vec<Block>,
    /// Stands at the foot of every page, beside the page number.
    pub footer: String,
}

/// A name and what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fact {
    /// As in “Meeting date”.
    pub name: String,
    /// As in “9 December 2026”.
    pub value: String,
}

/// One piece of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A heading. Levels go from 2 to 4 and never skip one on the way down.
    Heading {
        /// 2, 3 or 4; the title is 1.
        level: u8,
        /// Without a full stop.
        text: String,
    },
    /// Running text.
    Paragraph {
        /// One or more sentences.
        text: String,
    },
    /// A short text that must not be overlooked.
    Callout {
        /// What kind of thing it is, as in “Decision asked for”.
        label: String,
        /// One or more sentences.
        text: String,
    },
    /// A list.
    List {
        /// Whether the order matters; then the items are numbered.
        is_numbered: bool,
        /// One line or paragraph each.
        items: Vec<String>,
    },
    /// Names with their values.
    Facts {
        /// In reading order.
        facts: Vec<Fact>,
    },
    /// A table of data, never of layout.
    Table(Table),
    /// Numbers to see. The press draws it and puts the same numbers in a table.
    Chart(Chart),
}

/// A table with a caption and a header cell over each column.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The header cells. The first column holds the header of each row.
    pub columns: Vec<Column>,
    /// Each has as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// What the reader must know about the numbers: bases, source, shorthand.
    pub notes: Vec<String>,
}

/// A column's header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Column {
    /// Never empty.
    pub header: String,
    /// Whether the cells are numbers, which are set to the right.
    pub is_numeric: bool,
}

/// What stands in one cell. Words always; decoration sometimes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "cell", rename_all = "snake_case")]
pub enum Cell {
    /// Text or a number, already formatted. Never empty: say “None”.
    Text {
        /// What is printed.
        text: String,
    },
    /// A star rating.
    Stars {
        /// 0, 1 or 2. Decoration: a screen reader hears only the words.
        stars: u8,
        /// What the rating says, as in “Some evidence of change”.
        words: String,
        /// Whether nobody looked, which must look different from “no evidence”.
        is_not_looked_at: bool,
    },
    /// How an action or a pledge stands.
    Status {
        /// The shape and colour. Decoration.
        tone: Tone,
        /// As in “On track”.
        words: String,
    },
}

/// The look of a status: a shape and a colour, never colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Finished: a circle with a tick.
    Blue,
    /// Going well: a triangle.
    Green,
    /// At risk: a diamond.
    Amber,
    /// Going wrong: a crossed square.
    Red,
    /// Not started, paused, or not known: an empty circle.
    #[serde(other)]
    Grey,
}

/// Percentages on one scale from 0 to 100.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Chart {
    /// What the chart shows.
    pub caption: String,
    /// What one should see in it, in one sentence; the text alternative.
    pub summary: String,
    /// The header over the labels, as in “Question”.
    pub label_header: String,
    /// The header over the values, as in “This survey”.
    pub value_header: String,
    /// The header over the comparisons. Empty when there are none.
    pub comparison_header: String,
    /// From top to bottom.
    pub rows: Vec<ChartRow>,
    /// What the reader must know about the numbers.
    pub notes: Vec<String>,
}

/// One line of a chart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChartRow {
    /// What was measured.
    pub label: String,
    /// The domain, for its colour and symbol, as in `relationships`; may be empty.
    pub domain: String,
    /// In percent. None when the number is hidden; then there is no mark.
    pub value: Option<f64>,
    /// What is printed for the value, as in “76%” or “[c]”.
    pub value_text: String,
    /// What it is compared with, in percent.
    pub comparison: Option<f64>,
    /// What is printed for the comparison. Empty when there is none.
    pub comparison_text: String,
}

impl Block {
    /// A paragraph of this text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { text: text.into() }
    }

    /// A heading of this level.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into() }
    }

    /// A list whose order means nothing.
    pub fn bullets<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List { is_numbered: false, items: items.into_iter().map(Into::into).collect() }
    }

    /// A list whose order matters.
    pub fn numbered<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List { is_numbered: true, items: items.into_iter().map(Into::into).collect() }
    }
}

impl Table {
    /// A table of words under these headers, without notes.
    pub fn of_words(caption: impl Into<String>, headers: &[&str], rows: Vec<Vec<Cell>>) -> Self {
        Self {
            caption: caption.into(),
            columns: headers.iter().map(|&header| Column::words(header)).collect(),
            rows,
            notes: Vec::new(),
        }
    }
}

impl Cell {
    /// A cell of plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// A cell with what was typed, or else with these words, so that it is never
    /// empty.
    pub fn text_or(typed: &str, otherwise: &str) -> Self {
        match typed.trim() {
            "" => Self::text(otherwise),
            typed => Self::text(typed),
        }
    }

    /// What it says, without its decoration.
    pub fn words(&self) -> &str {
        match self {
            Self::Text { text } => text,
            Self::Stars { words, .. } | Self::Status { words, .. } => words,
        }
    }
}

impl Tone {
    /// The tone of [`Action::rag`](crate::snapshot::Action::rag), by its key.
    pub fn of_rag(key: &str) -> Self {
        match key {
            "blue" => Self::Blue,
            "green" => Self::Green,
            "amber" => Self::Amber,
            "red" => Self::Red,
            _ => Self::Grey,
        }
    }
}

impl Column {
    /// A column of words.
    pub fn words(header: impl Into<String>) -> Self {
        Self { header: header.into(), is_numeric: false }
    }

    /// A column of numbers.
    pub fn numbers(header: impl Into<String>) -> Self {
        Self { header: header.into(), is_numeric: true }
    }
}

impl Fact {
    /// A name and its value.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into() }
    }
}
