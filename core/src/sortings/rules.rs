//! What a sorting and a sort are.

use chrono::{DateTime, NaiveDate, Utc};

use crate::statistics::q_sort;
use crate::{Answers, Head, Problems, RecordId, Wrong};

/// Fewer statements are no order worth the name.
pub const STATEMENTS_MIN: usize = 8;

/// More are not put in order with care.
pub const STATEMENTS_MAX: usize = 40;

/// So many cards may people write themselves.
pub const BLANKS_MAX: usize = 4;

/// What comes of the orders is shown when so many people have taken part.
pub const PEOPLE_MIN: u64 = 6;

/// The fewest and the most columns.
const COLUMNS: (usize, usize) = (3, 13);

/// A set of statements to put in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorting {
    /// Its record; the title says what it is about.
    pub head: Head,
    /// What people are asked.
    pub purpose: String,
    /// The statements, in their order.
    pub statements: Vec<Statement>,
    /// How many cards each column takes, from least to most; none if any number.
    pub sizes: Option<Vec<usize>>,
    /// How many columns there are.
    pub columns: usize,
    /// How many cards people may write themselves.
    pub blanks: usize,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it says.
    pub words: String,
    /// The action or pledge that it was taken from.
    pub source: Option<RecordId>,
}

/// A sorting that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSorting {
    /// What it is about.
    pub title: String,
    /// What people are asked.
    pub purpose: String,
    /// The statements.
    pub statements: Vec<Statement>,
    /// How many cards each column takes; none if any number.
    pub sizes: Option<Vec<usize>>,
    /// How many columns there are.
    pub columns: usize,
    /// How many cards people may write themselves.
    pub blanks: usize,
}

/// One order, by one person or by several together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorted {
    /// Its own id.
    pub id: RecordId,
    /// What tells it from others, without a name.
    pub label: String,
    /// How many people put it in order together.
    pub people: u32,
    /// When.
    pub made_on: NaiveDate,
    /// Who entered it.
    pub entered_by: String,
    /// When that was.
    pub entered_at: DateTime<Utc>,
    /// Why it was taken back, if it was.
    pub withdrawn: Option<String>,
    /// The column of each statement, counted from 0, least first.
    pub places: Vec<usize>,
    /// What people wrote themselves, and where they put it.
    pub own: Vec<(String, usize)>,
}

/// A sort that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSort {
    /// What tells it from others.
    pub label: String,
    /// How many people put it in order together.
    pub people: u32,
    /// When.
    pub made_on: NaiveDate,
    /// The column of each statement.
    pub places: Vec<usize>,
    /// What people wrote themselves, and where they put it.
    pub own: Vec<(String, usize)>,
}

impl Sorting {
    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        let statements: Vec<&str> = self.statements.iter().map(|it| it.words.as_str()).collect();
        let sizes = self.sizes.as_ref().map(|it| written(it)).unwrap_or_default();
        Answers::default()
            .with("title", self.head.title.clone())
            .with("purpose", self.purpose.clone())
            .with("statements", statements.join("\n"))
            .with("sizes", sizes)
            .with("columns", self.columns.to_string())
            .with("blanks", self.blanks.to_string())
    }
}

impl NewSorting {
    /// Judges answers. `taken` are the actions and pledges that statements were
    /// taken from, with their titles; their titles come after what was written.
    pub fn parse(answers: &Answers, taken: &[(RecordId, String)]) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let title = problems.check("title", answers.line("title"));
        let purpose = problems.check("purpose", answers.text("purpose"));
        let written = answers.optional_text("statements");
        let statements =
            problems.check("statements", written.and_then(|it| statements(&it, taken)));
        let blanks = answers.optional_count("blanks").map(Option::unwrap_or_default);
        let blanks = blanks.and_then(|it| in_range(it, 0, BLANKS_MAX));
        let blanks = problems.check("blanks", blanks);
        let cards = statements.as_ref().map_or(0, Vec::len) + blanks.unwrap_or_default();
        let sizes = answers.optional_line("sizes").and_then(|it| sizes(&it));
        let sizes = problems.check("sizes", sizes);
        if let Some(Some(sizes)) = &sizes
            && statements.is_some()
            && sizes.iter().sum::<usize>() != cards
        {
            problems.add("sizes", Wrong::Contradicts);
        }
        let columns = match &sizes {
            Some(Some(sizes)) => Ok(sizes.len()),
            _ => answers
                .optional_count("columns")
                .and_then(|it| in_range(it.unwrap_or(7), COLUMNS.0, COLUMNS.1)),
        };
        let columns = problems.check("columns", columns);
        match (title, purpose, statements, blanks, sizes, columns) {
            (
                Some(title),
                Some(purpose),
                Some(statements),
                Some(blanks),
                Some(sizes),
                Some(columns),
            ) if problems.is_empty() => {
                Ok(Self { title, purpose, statements, sizes, columns, blanks })
            }
            _ => Err(problems),
        }
    }

    /// The answers in their final form.
    pub(super) fn answers(&self, head: &Head) -> Answers {
        Sorting {
            head: Head { title: self.title.clone(), ..head.clone() },
            purpose: self.purpose.clone(),
            statements: self.statements.clone(),
            sizes: self.sizes.clone(),
            columns: self.columns,
            blanks: self.blanks,
        }
        .answers()
    }

    /// Whether it asks people to do the same.
    pub(super) fn asks_the_same(&self, stored: &Sorting) -> bool {
        self.statements == stored.statements
            && self.sizes == stored.sizes
            && self.columns == stored.columns
            && self.blanks == stored.blanks
    }
}

impl NewSort {
    /// Judges an order: `place-0`, `place-1` … for the statements, `own-0` and
    /// `own-place-0` … for what people wrote themselves. Every statement has its
    /// place, and no column more cards than it takes.
    pub fn parse(sorting: &Sorting, answers: &Answers, today: NaiveDate) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let label = problems.check("label", answers.line("label"));
        let people = answers.optional_count("people").and_then(|it| it.ok_or(Wrong::Missing));
        let people = problems.check("people", people.and_then(|it| in_range(it, 1, 200)));
        let made_on = problems.check("made_on", answers.past_date("made_on", today));
        let column_of = |name: &str| -> Result<Option<usize>, Wrong> {
            let place = answers.optional_count(name)?;
            let place = place.map(|it| usize::try_from(it).unwrap_or(usize::MAX));
            match place {
                Some(place) if sorting.columns <= place => Err(Wrong::NotAChoice),
                place => Ok(place),
            }
        };
        let mut places = Vec::new();
        for number in 0..sorting.statements.len() {
            let place =
                column_of(&format!("place-{number}")).and_then(|it| it.ok_or(Wrong::Missing));
            match place {
                Ok(place) => places.push(place),
                Err(wrong) => problems.add("places", wrong),
            }
        }
        let mut own = Vec::new();
        for number in 0..sorting.blanks {
            let words = answers.optional_line(&format!("own-{number}"));
            match (words, column_of(&format!("own-place-{number}"))) {
                (Ok(words), Ok(_)) if words.is_empty() => (),
                (Ok(words), Ok(Some(place))) => own.push((words, place)),
                (Ok(_), Ok(None)) => problems.add("own", Wrong::Missing),
                (Err(wrong), _) | (_, Err(wrong)) => problems.add("own", wrong),
            }
        }
        let all: Vec<usize> =
            places.iter().copied().chain(own.iter().map(|(_, place)| *place)).collect();
        if problems.is_empty() && !fits(sorting, &all) {
            problems.add("places", Wrong::Contradicts);
        }
        match (label, people, made_on) {
            (Some(label), Some(people), Some(made_on)) if problems.is_empty() => {
                let people = u32::try_from(people).unwrap_or(u32::MAX);
                Ok(Self { label, people, made_on, places, own })
            }
            _ => Err(problems),
        }
    }
}

impl Sorted {
    /// The sorts that count, as statistics take them, in their order. What people
    /// wrote themselves is on no other's card, so it is not among them.
    pub fn for_statistics(sorts: &[Self]) -> Vec<q_sort::Sort> {
        let live = sorts.iter().filter(|it| it.withdrawn.is_none());
        let place = |it: &usize| u32::try_from(*it).map_or(0.0, f64::from);
        let sort = |it: &Self| q_sort::Sort {
            people: it.people,
            places: it.places.iter().map(place).collect(),
        };
        live.map(sort).collect()
    }
}

/// Whether no column has more cards than it takes; cards of one's own that nobody
/// wrote leave their places free.
fn fits(sorting: &Sorting, places: &[usize]) -> bool {
    let Some(sizes) = &sorting.sizes else { return true };
    sizes
        .iter()
        .enumerate()
        .all(|(column, size)| places.iter().filter(|place| **place == column).count() <= *size)
}

fn statements(written: &str, taken: &[(RecordId, String)]) -> Result<Vec<Statement>, Wrong> {
    let lines = written.lines().map(str::trim).filter(|it| !it.is_empty());
    let mut all: Vec<Statement> =
        lines.map(|line| Statement { words: line.to_owned(), source: None }).collect();
    for (id, title) in taken {
        match all.iter_mut().find(|it| it.words == *title) {
            Some(written) => written.source = Some(*id),
            None => all.push(Statement { words: title.clone(), source: Some(*id) }),
        }
    }
    let is_twice = (1..all.len()).any(|at| all[..at].iter().any(|it| it.words == all[at].words));
    match all.len() {
        0 => Err(Wrong::Missing),
        _ if is_twice => Err(Wrong::Taken),
        count if !(STATEMENTS_MIN..=STATEMENTS_MAX).contains(&count) => {
            Err(out_of(STATEMENTS_MIN, STATEMENTS_MAX))
        }
        _ => Ok(all),
    }
}

/// How many cards each column takes, as in `2, 3, 2`.
fn sizes(typed: &str) -> Result<Option<Vec<usize>>, Wrong> {
    if typed.is_empty() {
        return Ok(None);
    }
    let sizes: Result<Vec<usize>, _> =
        typed.split([',', ' ', ';']).filter(|it| !it.is_empty()).map(str::parse).collect();
    let sizes = sizes.map_err(|_| Wrong::NotANumber)?;
    if !(COLUMNS.0..=COLUMNS.1).contains(&sizes.len()) {
        return Err(out_of(COLUMNS.0, COLUMNS.1));
    }
    if sizes.contains(&0) { Err(Wrong::NotANumber) } else { Ok(Some(sizes)) }
}

pub(super) fn written(sizes: &[usize]) -> String {
    let sizes: Vec<String> = sizes.iter().map(ToString::to_string).collect();
    sizes.join(", ")
}

fn in_range(number: u64, low: usize, high: usize) -> Result<usize, Wrong> {
    let number = usize::try_from(number).unwrap_or(usize::MAX);
    if (low..=high).contains(&number) { Ok(number) } else { Err(out_of(low, high)) }
}

fn out_of(low: usize, high: usize) -> Wrong {
    let bound = |it| u32::try_from(it).unwrap_or(u32::MAX);
    Wrong::OutOfRange { low: bound(low), high: bound(high) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong<T>(parsed: Result<T, Problems>) -> Vec<(&'static str, Wrong)> {
        let problems = parsed.err().unwrap_or_default();
        problems.iter().map(|it| (it.field, it.wrong)).collect()
    }

    fn answers(statements: usize, sizes: &str) -> Answers {
        let lines: Vec<String> = (1..=statements).map(|it| format!("Statement {it}")).collect();
        Answers::default()
            .with("title", "What matters")
            .with("purpose", "What matters most to you?")
            .with("statements", lines.join("\n"))
            .with("sizes", sizes)
    }

    #[test]
    fn eight_to_forty_statements_fill_the_columns_exactly() {
        let range = Wrong::OutOfRange { low: 8, high: 40 };
        assert_eq!(wrong(NewSorting::parse(&answers(7, ""), &[])), [("statements", range)]);
        assert_eq!(wrong(NewSorting::parse(&answers(41, ""), &[])), [("statements", range)]);
        assert_eq!(wrong(NewSorting::parse(&answers(9, "2, 5, 2"), &[])), []);
        let uneven = [("sizes", Wrong::Contradicts)];
        assert_eq!(wrong(NewSorting::parse(&answers(9, "2, 4, 2"), &[])), uneven);
        let with_blank = answers(8, "2, 5, 2").with("blanks", "1");
        assert_eq!(wrong(NewSorting::parse(&with_blank, &[])), []);
        let twice = Answers::default()
            .with("title", "What matters")
            .with("purpose", "What matters most to you?")
            .with("statements", "A\nB\nC\nD\nE\nF\nG\nA");
        assert_eq!(wrong(NewSorting::parse(&twice, &[])), [("statements", Wrong::Taken)]);
    }

    #[test]
    fn a_title_that_was_taken_is_a_statement_with_its_source() {
        let id = RecordId(uuid::Uuid::from_u128(7));
        let taken = [(id, "Statement 3".to_owned()), (id, "Keep our workers".to_owned())];
        let parsed = NewSorting::parse(&answers(8, ""), &taken).unwrap();
        assert_eq!((parsed.statements.len(), parsed.columns), (9, 7));
        assert_eq!(parsed.statements[2].source, Some(id));
        assert_eq!(parsed.statements[8].words, "Keep our workers");
    }

    #[test]
    fn every_statement_has_its_place_and_no_column_too_many() {
        let new = NewSorting::parse(&answers(8, "2, 5, 2").with("blanks", "1"), &[]).unwrap();
        let head = Head {
            id: RecordId(uuid::Uuid::nil()),
            kind: crate::Kind::Sorting,
            authority: None,
            title: String::new(),
            version: crate::Version(1),
            created_at: DateTime::default(),
            created_by: String::new(),
            changed_at: DateTime::default(),
            changed_by: String::new(),
            withdrawal: None,
        };
        let NewSorting { purpose, statements, sizes, columns, blanks, .. } = new;
        let sorting = Sorting { head, purpose, statements, sizes, columns, blanks };
        let today = "2026-04-01".parse().unwrap();
        let sort = |places: &[usize]| {
            let mut answers = Answers::default()
                .with("label", "After-school club")
                .with("people", "7")
                .with("made_on", "2026-03-01");
            for (number, place) in places.iter().enumerate() {
                answers.put(&format!("place-{number}"), place.to_string());
            }
            answers
        };
        let parse = |answers: &Answers| wrong(NewSort::parse(&sorting, answers, today));
        assert_eq!(parse(&sort(&[0, 0, 1, 1, 1, 1, 2, 2])), []);
        assert_eq!(parse(&sort(&[0, 0, 0, 1, 1, 1, 2, 2])), [("places", Wrong::Contradicts)]);
        assert_eq!(parse(&sort(&[0, 0, 1, 1, 1, 1, 2])), [("places", Wrong::Missing)]);
        assert_eq!(parse(&sort(&[0, 0, 1, 1, 1, 1, 2, 3])), [("places", Wrong::NotAChoice)]);
        let own = sort(&[0, 0, 1, 1, 1, 1, 2, 2]).with("own-0", "My dog");
        assert_eq!(parse(&own), [("own", Wrong::Missing)]);
        assert_eq!(parse(&own.clone().with("own-place-0", "2")), [("places", Wrong::Contradicts)]);
        assert_eq!(parse(&own.with("own-place-0", "1")), []);
    }
}
