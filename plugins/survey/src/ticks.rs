//! A question of which a child may choose more than one option, with a column
//! for each option.

use lodestar_plugin_sdk::codebook::Question;

use crate::column::Use;
use crate::heading::Heading;
use crate::notes::Lines;
use crate::options::Meaning;
use crate::rows::Row;
use crate::tally::Tally;

/// Ways of writing that a column's option is chosen, besides its own text.
const TICKED: [&str; 10] =
    ["1", "yes", "y", "x", "true", "✓", "✔", "checked", "ticked", "selected"];

/// Ways of writing that it is not.
const UNTICKED: [&str; 8] =
    ["0", "no", "n", "false", "unchecked", "not checked", "not ticked", "not selected"];

/// What a cell says about the option above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tick {
    Ticked,
    Unticked,
    /// Nothing, or that the child would rather not say.
    Blank,
    /// Something that is none of these.
    Other,
}

/// One column of such a question.
struct TickColumn {
    column: usize,
    option: usize,
    no_tick: Lines,
}

/// All columns of one question of one questionnaire.
pub(crate) struct Ticks {
    pub(crate) tally: Tally,
    columns: Vec<TickColumn>,
    /// Rows that say of every option that it is not chosen.
    pub(crate) none: Lines,
}

impl Ticks {
    /// The questions of this questionnaire that have a column for each option.
    pub(crate) fn all(heading: &Heading, questionnaire: usize, book: &[Question]) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for (column, it) in heading.uses.iter().enumerate() {
            let Use::Ticks(ticked) = it else { continue };
            let Some(ticked) = ticked[questionnaire] else { continue };
            let of_column = TickColumn { column, option: ticked.option, no_tick: Lines::default() };
            match all.iter_mut().find(|it| it.tally.question == ticked.question) {
                Some(it) => it.columns.push(of_column),
                None => all.push(Self {
                    tally: Tally::of(ticked.question, &book[ticked.question]),
                    columns: vec![of_column],
                    none: Lines::default(),
                }),
            }
        }
        all
    }

    /// Counts one row; whether the child answered the question. Who ticked
    /// something did, and who said of every option that it is not chosen.
    pub(crate) fn add(&mut self, row: &Row, buffer: &mut String) -> bool {
        let (mut ticked, mut unticked) = (0, 0);
        for it in &mut self.columns {
            match read(&mut self.tally, it.option, row.cell(it.column), buffer) {
                Tick::Ticked => {
                    ticked += 1;
                    self.tally.counts[it.option] += 1;
                }
                Tick::Unticked => unticked += 1,
                Tick::Blank => {}
                Tick::Other => it.no_tick.add(row.line),
            }
        }
        let is_none = ticked == 0 && unticked == self.columns.len();
        if is_none {
            self.none.add(row.line);
        }
        let is_answered = 0 < ticked || is_none;
        self.tally.base += u64::from(is_answered);
        is_answered
    }

    /// Whether a row says anything here that could be read.
    pub(crate) fn is_in(&mut self, row: &Row, buffer: &mut String) -> bool {
        self.columns.iter().any(|it| {
            let tick = read(&mut self.tally, it.option, row.cell(it.column), buffer);
            matches!(tick, Tick::Ticked | Tick::Unticked)
        })
    }

    /// The column that stands for the question in a note.
    pub(crate) fn column(&self) -> usize {
        self.columns.first().map_or(0, |it| it.column)
    }

    /// Each column with the lines that neither tick nor leave its option.
    pub(crate) fn unread(&self) -> impl Iterator<Item = (usize, &Lines)> {
        self.columns.iter().map(|it| (it.column, &it.no_tick)).filter(|(_, it)| 0 < it.count)
    }

    /// The options that no column stands for.
    pub(crate) fn without_column<'q>(&self, asked: &'q Question) -> Vec<&'q str> {
        let options = asked.options.iter().enumerate();
        let is_without = |option: usize| self.columns.iter().all(|it| it.option != option);
        options.filter(|&(it, _)| is_without(it)).map(|(_, it)| it.as_str()).collect()
    }
}

fn read(tally: &mut Tally, option: usize, cell: &str, buffer: &mut String) -> Tick {
    match tally.options.meaning(cell, buffer) {
        Meaning::Nothing => Tick::Blank,
        Meaning::Option(it) if it == option => Tick::Ticked,
        Meaning::Option(_) => Tick::Other,
        Meaning::NoOption => tick(cell, buffer),
    }
}

/// What a cell says, whatever the option.
pub(crate) fn tick(cell: &str, buffer: &mut String) -> Tick {
    match cell {
        "" => return Tick::Blank,
        "1" => return Tick::Ticked,
        "0" => return Tick::Unticked,
        _ => crate::plain::write(cell, buffer),
    }
    match buffer.as_str() {
        "" => Tick::Blank,
        it if TICKED.contains(&it) => Tick::Ticked,
        it if UNTICKED.contains(&it) => Tick::Unticked,
        _ => Tick::Other,
    }
}
