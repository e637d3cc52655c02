//! What the page of scores may use. A percentage that is undefined is words.

use lodestar_core::RecordId;
use lodestar_core::packs::Sheet;
use lodestar_core::self_assessments::{Line, Part, SelfAssessment, Side, Tally};
use serde::Serialize;

use super::bars::{BarsView, bar};
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

/// The scores of a self-assessment, alone or beside another.
#[derive(Serialize)]
pub(super) struct ScoresView {
    title: String,
    back: String,
    /// One of both lists has one in it: a template cannot open what may not be
    /// there.
    one: Vec<OneView>,
    two: Vec<TwoView>,
    /// Others against the same sheet, to be put beside it.
    others: Vec<OtherView>,
}

#[derive(Serialize)]
struct OtherView {
    label: String,
    address: String,
}

/// One self-assessment.
#[derive(Serialize)]
pub(super) struct OneView {
    day: String,
    bars: Vec<BarsView>,
    rows: Vec<OneRow>,
}

#[derive(Serialize)]
struct OneRow {
    class: &'static str,
    title: String,
    given: String,
    answered: String,
    note: String,
}

/// Two of them.
#[derive(Serialize)]
pub(super) struct TwoView {
    before: String,
    after: String,
    /// Whether they were made with different versions of the sheet.
    is_other_sheet: bool,
    bars: Vec<BarsView>,
    rows: Vec<TwoRow>,
}

#[derive(Serialize)]
struct TwoRow {
    class: &'static str,
    title: String,
    before: String,
    after: String,
    change: String,
    note: String,
}

impl ScoresView {
    fn new(place: &Place, record: &SelfAssessment) -> Self {
        Self {
            title: record.head.title.clone(),
            back: place.path(&format!("/self-assessments/{}", record.head.id)),
            one: Vec::new(),
            two: Vec::new(),
            others: Vec::new(),
        }
    }

    pub(super) fn of_one(place: &Place, record: &SelfAssessment, one: OneView) -> Self {
        Self { one: vec![one], ..Self::new(place, record) }
    }

    pub(super) fn of_two(place: &Place, record: &SelfAssessment, two: TwoView) -> Self {
        Self { two: vec![two], ..Self::new(place, record) }
    }

    /// The same with what else it could stand beside.
    pub(super) fn beside(
        self,
        place: &Place,
        record: &SelfAssessment,
        others: &[&SelfAssessment],
        chosen: Option<RecordId>,
    ) -> Self {
        let address = |with: &str| {
            place.path(&format!("/self-assessments/{}/scores?with={with}", record.head.id))
        };
        let offered = others.iter().filter(|it| Some(it.head.id) != chosen);
        let mut others: Vec<OtherView> = offered
            .map(|it| OtherView {
                label: named(&place.say, it),
                address: address(&it.head.id.to_string()),
            })
            .collect();
        if chosen.is_some() {
            let label = place.say.t("self-assessments-alone");
            others.push(OtherView { label, address: address("none") });
        }
        Self { others, ..self }
    }
}

impl OneView {
    pub(super) fn new(
        place: &Place,
        record: &SelfAssessment,
        sheet: &Sheet,
        lines: &[Line],
    ) -> Self {
        let say = &place.say;
        let row = |line: &Line| OneRow {
            class: class(line.part),
            title: title(say, line),
            given: given(say, sheet, line),
            answered: answered(say, line),
            note: line.note.clone(),
        };
        let whole = lines.iter().filter(|it| is_drawn(it.part));
        let bars = whole.map(|line| BarsView {
            title: title(say, line),
            class: class(line.part),
            bars: vec![bar(say, "", "ls-bars__bar--after", &line.tally)],
        });
        Self {
            day: named(say, record),
            bars: bars.collect(),
            rows: told(lines.iter()).map(row).collect(),
        }
    }
}

impl TwoView {
    pub(super) fn new(
        place: &Place,
        sheet: &Sheet,
        (before, after): (&SelfAssessment, &SelfAssessment),
        sides: &[Side],
    ) -> Self {
        let say = &place.say;
        let (first, second) = (named(say, before), named(say, after));
        let nothing = Tally::default();
        let row = |side: &&Side| TwoRow {
            class: class(side.after.part),
            title: title(say, &side.after),
            before: match &side.before {
                Some(line) => given(say, sheet, line),
                None => say.t("self-assessments-not-asked"),
            },
            after: given(say, sheet, &side.after),
            change: change(say, side),
            note: side.after.note.clone(),
        };
        let whole = sides.iter().filter(|it| is_drawn(it.after.part));
        let bars = whole.map(|side| {
            let earlier = side.before.as_ref().map_or(&nothing, |it| &it.tally);
            BarsView {
                title: title(say, &side.after),
                class: class(side.after.part),
                bars: vec![
                    bar(say, &first, "ls-bars__bar--before", earlier),
                    bar(say, &second, "ls-bars__bar--after", &side.after.tally),
                ],
            }
        });
        let bars = bars.collect();
        let doubled = doubled(sides.iter().map(|it| &it.after));
        let rows = sides.iter().zip(doubled).filter(|(_, doubled)| !doubled);
        Self {
            is_other_sheet: before.sheet_version != after.sheet_version,
            before: first,
            after: second,
            bars,
            rows: rows.map(|(side, _)| row(&side)).collect(),
        }
    }
}

/// The percentage with how many of its questions were answered, in words.
pub(crate) fn percent_words(say: &Say, tally: &Tally) -> String {
    let counts =
        [("answered", tally.answered.len().into()), ("questions", tally.questions.len().into())];
    match tally.percent() {
        Some(percent) => {
            let [answered, questions] = counts;
            let percent = ("percent", whole(percent).into());
            say.with("self-assessments-percent", &[percent, answered, questions])
        }
        None => say.t("self-assessments-undefined"),
    }
}

/// In whole numbers, a half upwards.
fn whole(percent: f64) -> String {
    format!("{:.0}%", percent.round())
}

/// “Baseline, 3 March 2026”.
fn named(say: &Say, record: &SelfAssessment) -> String {
    let point = record.point.key().replace('_', "-");
    let point = say.t(&format!("self-assessment-point-{point}"));
    let day = say.day(record.dated_on);
    say.with("self-assessments-named", &[("point", point.into()), ("day", day.into())])
}

fn title(say: &Say, line: &Line) -> String {
    if line.part == Part::Overall { say.t("self-assessments-overall") } else { line.title.clone() }
}

fn class(part: Part) -> &'static str {
    match part {
        Part::Overall => "ls-scores__overall",
        Part::Standard => "ls-scores__standard",
        Part::Criterion => "ls-scores__criterion",
        Part::Question => "ls-scores__question",
    }
}

fn is_drawn(part: Part) -> bool {
    matches!(part, Part::Overall | Part::Standard)
}

/// A question's score in the words of the scale, any other part's percentage.
fn given(say: &Say, sheet: &Sheet, line: &Line) -> String {
    if line.part != Part::Question {
        return match line.tally.percent() {
            Some(percent) => whole(percent),
            None => say.t("self-assessments-undefined"),
        };
    }
    let level = (0 < line.tally.most).then_some(line.tally.scored);
    match level.and_then(|it| sheet.level(it)) {
        Some(level) => format!("{}: {}", level.score, level.words),
        None => say.t("self-assessments-not-answered"),
    }
}

fn answered(say: &Say, line: &Line) -> String {
    let values = [
        ("answered", line.tally.answered.len().into()),
        ("questions", line.tally.questions.len().into()),
    ];
    say.with("self-assessments-answered", &values)
}

fn change(say: &Say, side: &Side) -> String {
    let Some(points) = side.change else { return say.t("self-assessments-not-comparable") };
    let points = points.round();
    if points == 0.0 {
        return say.t("self-assessments-unchanged");
    }
    let sign = if points < 0.0 { "−" } else { "+" };
    let signed = format!("{sign}{:.0}", points.abs());
    say.with("self-assessments-points", &[("points", signed.into()), ("size", points.abs().into())])
}

/// The lines that are told: not the question of a promise that is the promise.
fn told<'a>(lines: impl Iterator<Item = &'a Line> + Clone) -> impl Iterator<Item = &'a Line> {
    let doubled: Vec<bool> = doubled(lines.clone()).collect();
    lines.zip(doubled).filter(|(_, doubled)| !doubled).map(|(line, _)| line)
}

/// Whether a line is a standard that would say the same as its only question,
/// which says it better: in the words of the scale, with its note.
fn doubled<'a>(lines: impl Iterator<Item = &'a Line>) -> impl Iterator<Item = bool> {
    let lines: Vec<&Line> = lines.collect();
    let next = lines.iter().skip(1).map(|it| Some(*it)).chain([None]);
    let is_doubled = |(line, next): (&&Line, Option<&Line>)| {
        next.is_some_and(|next| {
            line.part == Part::Standard && next.part == Part::Question && line.title == next.title
        })
    };
    let doubled: Vec<bool> = lines.iter().zip(next).map(is_doubled).collect();
    doubled.into_iter()
}
