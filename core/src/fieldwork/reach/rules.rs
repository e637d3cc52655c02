//! What the table of settings and adults holds, and what may be typed into it.

use std::sync::Arc;

use crate::disclosure::{self, Figure, Policy};
use crate::fieldwork::numbers::{text, typed};
use crate::packs::{Choice, Cycle};
use crate::{Answers, Problems, Wrong};

/// The fields of a setting's form, one for each kind of adult.
pub const ADULT_FIELDS: [&str; 24] = [
    "adult-0", "adult-1", "adult-2", "adult-3", "adult-4", "adult-5", "adult-6", "adult-7",
    "adult-8", "adult-9", "adult-10", "adult-11", "adult-12", "adult-13", "adult-14", "adult-15",
    "adult-16", "adult-17", "adult-18", "adult-19", "adult-20", "adult-21", "adult-22", "adult-23",
];

/// A kind of adult is named in a few words, and nobody by name.
const KIND_CHARACTERS_MAX: usize = 60;

/// How the children of a round will be reached, with nothing in it that may not
/// be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The cycle of the round.
    pub cycle: Arc<Cycle>,
    /// The pack's kinds of adult, then the round's own.
    pub adults: Vec<Choice>,
    /// One row a setting, in the order of the pack.
    pub rows: Vec<Row>,
    /// What the settings come to together.
    pub totals: Totals,
}

/// All settings together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// How many could ask each kind of adult, in their order.
    pub cells: Vec<Figure>,
    /// How many have no way to be reached yet, where anybody has said.
    pub unreached: Figure,
    /// How many children there are.
    pub all: Figure,
}

/// The rows with their totals.
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    pub(super) totals: Totals,
}

/// One setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where they live.
    pub setting: Choice,
    /// How many could ask each kind of adult, in their order.
    pub cells: Vec<Figure>,
    /// How many have no way to be reached yet. None while nobody has said.
    pub unreached: Option<Figure>,
    /// How many children there are.
    pub total: Figure,
    /// Raised with every change; 0 while nobody has said anything.
    pub version: i32,
    /// Who made the last change.
    pub changed_by: String,
}

/// What was typed for one setting. What was left blank stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewReach {
    pub(super) cells: Vec<(String, u64)>,
    pub(super) unreached: Option<u64>,
}

/// A setting as it is stored. Not for anybody's eyes.
pub(super) struct StoredRow {
    pub(super) setting: Choice,
    pub(super) cells: Vec<u64>,
    pub(super) unreached: Option<u64>,
    pub(super) version: i32,
    pub(super) changed_by: String,
}

impl Reach {
    /// One setting.
    pub fn row(&self, setting: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.setting.key == setting)
    }

    /// The settings in which some have no way to be reached, or may have none.
    pub fn unreached(&self) -> impl Iterator<Item = (&Row, Figure)> {
        let said = self.rows.iter().filter_map(|row| Some((row, row.unreached?)));
        said.filter(|(_, unreached)| *unreached != Figure::Shown(0))
    }

    /// The settings of which nobody has said anything.
    pub fn unsaid(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.version == 0)
    }
}

impl Row {
    /// What may be seen of it, as its form has it.
    pub fn answers(&self) -> Answers {
        let cells = ADULT_FIELDS.into_iter().zip(&self.cells);
        let answers = cells.fold(Answers::default(), |answers, (field, figure)| {
            answers.with(field, text(*figure))
        });
        answers.with("unreached", self.unreached.map(text).unwrap_or_default())
    }
}

impl NewReach {
    /// Judges what was typed for a setting. `other` is a kind of adult that is
    /// not on the list; who never helps is refused by any name.
    pub fn parse(reach: &Reach, row: &Row, answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let mut cells = Vec::new();
        for (field, adult) in ADULT_FIELDS.into_iter().zip(&reach.adults) {
            let count = problems.check(field, typed(answers, field)).flatten();
            cells.extend(count.map(|count| (adult.key.clone(), count)));
        }
        let unreached = problems.check("unreached", typed(answers, "unreached")).flatten();
        let other = problems.check("other", kind(reach, answers.one("other")));
        let children = typed(answers, "other_children");
        let children = problems.check("other_children", children).flatten();
        match (other.flatten(), children) {
            (Some(_), None) if problems.is_empty() => {
                problems.add("other_children", Wrong::Needed);
            }
            (None, Some(_)) if problems.is_empty() => problems.add("other", Wrong::Needed),
            (Some(kind), Some(children)) => cells.push((kind, children)),
            _ => (),
        }
        // Nobody who is forgotten is remembered later: it is asked each time.
        if row.unreached.is_none() && unreached.is_none() && problems.is_empty() {
            problems.add("unreached", Wrong::Missing);
        }
        if problems.is_empty() { Ok(Self { cells, unreached }) } else { Err(problems) }
    }
}

/// Another kind of adult, if one was named.
fn kind(reach: &Reach, said: &str) -> Result<Option<String>, Wrong> {
    let kind = Answers::default().with("kind", said).optional_line("kind")?;
    if kind.is_empty() {
        return Ok(None);
    }
    if KIND_CHARACTERS_MAX < kind.chars().count() {
        return Err(Wrong::TooLong { characters_max: KIND_CHARACTERS_MAX });
    }
    if reach.cycle.who_never_helps(&kind).is_some() {
        return Err(Wrong::NotAChoice);
    }
    let is_same = |it: &Choice| it.title.to_lowercase() == kind.to_lowercase() || it.key == kind;
    if reach.adults.iter().any(is_same) {
        return Err(Wrong::Taken);
    }
    if ADULT_FIELDS.len() <= reach.adults.len() {
        return Err(Wrong::TooMany);
    }
    Ok(Some(kind))
}

/// The one place where stored counts become what may be seen: the whole table
/// with its totals, so that no hidden cell can be worked out from a sum.
pub(super) fn protected(stored: Vec<StoredRow>, adults: usize, policy: Policy) -> Table {
    let counts = |row: &StoredRow| {
        let mut counts = row.cells.clone();
        counts.resize(adults, 0);
        counts.push(row.unreached.unwrap_or_default());
        counts
    };
    let counts: Vec<Vec<u64>> = stored.iter().map(counts).collect();
    let mut shown = disclosure::grid(&counts, adults + 1, policy);
    let rows = stored.into_iter().zip(shown.cells).zip(shown.rows);
    let rows = rows.map(|((stored, mut cells), total)| {
        let unreached = cells.pop().filter(|_| stored.unreached.is_some());
        let StoredRow { setting, version, changed_by, .. } = stored;
        Row { setting, cells, unreached, total, version, changed_by }
    });
    let rows = rows.collect();
    let unreached = shown.columns.pop().unwrap_or(Figure::Shown(0));
    Table { rows, totals: Totals { cells: shown.columns, unreached, all: shown.all } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs::{Content, PackKind, Urn, shipped};

    fn cycle() -> Arc<Cycle> {
        let urn = Urn { kind: PackKind::Cycle, name: "bright-spots".to_owned() };
        match &shipped::by_urn(&urn).unwrap().unwrap().content {
            Content::Cycle(cycle) => cycle.clone(),
            _ => panic!("it is a cycle"),
        }
    }

    fn stored(key: &str, cells: &[u64], unreached: Option<u64>) -> StoredRow {
        let setting = Choice { key: key.to_owned(), title: key.to_owned() };
        let cells = cells.to_vec();
        StoredRow { setting, cells, unreached, version: 1, changed_by: String::new() }
    }

    fn wrongs(given: &[(&str, &str)]) -> Vec<(&'static str, Wrong)> {
        let cycle = cycle();
        let stored = vec![stored("foster", &[0; 8], None)];
        let Table { rows, totals } = protected(stored, cycle.adults.len(), Policy::default());
        let reach = Reach { adults: cycle.adults.clone(), cycle, rows, totals };
        let answers = given
            .iter()
            .fold(Answers::default(), |answers, (field, answer)| answers.with(field, *answer));
        let problems = NewReach::parse(&reach, &reach.rows[0], &answers).err().unwrap_or_default();
        problems.iter().map(|it| (it.field, it.wrong)).collect()
    }

    #[test]
    fn neither_a_social_worker_nor_a_carer_helps_by_any_name() {
        for barred in ["Social worker", "their SOCIAL WORKERS", "Foster carer", "a carer (kinship)"]
        {
            let given = [("unreached", "0"), ("other", barred), ("other_children", "7")];
            assert_eq!(wrongs(&given), [("other", Wrong::NotAChoice)], "{barred}");
        }
        let given = [("unreached", "0"), ("other", "Careers adviser"), ("other_children", "7")];
        assert_eq!(wrongs(&given), []);
    }

    #[test]
    fn another_kind_of_adult_has_a_name_of_its_own_and_a_number() {
        let given = [("unreached", "0"), ("other", "advocate"), ("other_children", "7")];
        assert_eq!(wrongs(&given), [("other", Wrong::Taken)]);
        let given = [("unreached", "0"), ("other", "Coach")];
        assert_eq!(wrongs(&given), [("other_children", Wrong::Needed)]);
        let given = [("unreached", "0"), ("other_children", "7")];
        assert_eq!(wrongs(&given), [("other", Wrong::Needed)]);
        assert_eq!(wrongs(&[("adult-0", "-3")]), [("adult-0", Wrong::NotANumber)]);
        assert_eq!(wrongs(&[("adult-0", "30")]), [("unreached", Wrong::Missing)]);
    }

    #[test]
    fn no_small_cell_is_shown_and_none_can_be_had_from_the_totals() {
        let Table { rows, totals } = protected(
            vec![
                stored("foster", &[40, 3, 20], Some(0)),
                stored("home", &[12, 25, 8], Some(30)),
                stored("away", &[0, 0, 0], None),
            ],
            3,
            Policy::default(),
        );
        let shown = |figures: &[Figure]| figures.iter().map(|it| it.value()).collect::<Vec<_>>();
        // One more of its row, one more of its column, and their corner.
        assert_eq!(shown(&rows[0].cells), [Some(40), None, None]);
        assert_eq!(shown(&rows[1].cells), [Some(12), None, None]);
        assert_eq!(rows[1].unreached, Some(Figure::Shown(30)));
        assert_eq!(rows[2].unreached, None);
        assert_eq!(
            shown(&[rows[0].total, rows[1].total, rows[2].total]),
            [Some(63), Some(75), Some(0)]
        );
        assert_eq!(shown(&totals.cells), [Some(52), Some(28), Some(28)]);
        assert_eq!((totals.unreached, totals.all), (Figure::Shown(30), Figure::Shown(138)));
    }
}
