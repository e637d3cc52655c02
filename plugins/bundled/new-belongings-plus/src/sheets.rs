//! Finding a question, a sheet and a score by what a file writes: by key, by
//! exact words, and never by likeness.

use lodestar_plugin_sdk::sheet::{Sheet, SheetQuestion};
use lodestar_plugin_survey::plain::{name, plain};

use crate::table::{Row, Use};

/// What a score cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Score {
    /// This level of the scale.
    Given(u32),
    /// Nobody answered.
    NotAnswered,
    /// No level of the scale.
    OffScale,
}

/// The sheet of this key or title.
pub(crate) fn named<'a>(sheets: &'a [Sheet], text: &str) -> Option<&'a Sheet> {
    let wanted = name(text);
    let is_it = |it: &&Sheet| [&it.key, &it.title, &it.version].iter().any(|it| name(it) == wanted);
    sheets.iter().find(is_it)
}

/// The question of a row; nothing if the sheet has none in these words, or if
/// it could be two. A promise that is its own question is found by the promise.
pub(crate) fn question<'a>(sheet: &'a Sheet, row: Row<'_>) -> Option<&'a SheetQuestion> {
    let (asked, standard) = (row.cell(Use::Question), row.cell(Use::Standard));
    if asked.is_empty() {
        return only(sheet.questions.iter().filter(|it| is_same(&it.standard, standard)));
    }
    let by_key = sheet.questions.iter().find(|it| it.key == asked.trim());
    by_key.or_else(|| {
        let by_words = sheet.questions.iter().filter(|it| is_same(&it.wording, asked));
        // The same words may stand under two standards.
        let own = by_words.clone().filter(|it| is_same(&it.standard, standard));
        only(by_words).or_else(|| only(own))
    })
}

/// Whether a row says another standard or criterion than its question has.
pub(crate) fn contradicts(question: &SheetQuestion, row: Row<'_>) -> bool {
    let differs = |said: &str, own: &str| !said.is_empty() && !is_same(own, said);
    differs(row.cell(Use::Standard), &question.standard)
        || differs(row.cell(Use::Criterion), &question.criterion)
}

/// What a cell says on the scale of a sheet: a score, its words, or both as in
/// “2: In place”.
pub(crate) fn score(sheet: &Sheet, cell: &str) -> Score {
    let text = plain(cell);
    if matches!(text.as_str(), "" | "-" | "not answered" | "n/a" | "na" | "not known") {
        return Score::NotAnswered;
    }
    let is_level = |score: u32, words: &str| {
        let (number, words) = (score.to_string(), plain(words));
        text == number || text == words || text == format!("{number}: {words}")
    };
    let level = sheet.scale.iter().find(|it| is_level(it.score, &it.words));
    level.map_or(Score::OffScale, |it| Score::Given(it.score))
}

/// Whether two texts have the same words, apart from a number before one.
fn is_same(own: &str, said: &str) -> bool {
    let wanted = name(own);
    name(said) == wanted || without_number(said).is_some_and(|it| name(it) == wanted)
}

/// The text without a number before it, as in `3. Listen to you`.
fn without_number(text: &str) -> Option<&str> {
    let rest = text.trim_start().trim_start_matches(|it: char| it.is_ascii_digit());
    (rest.len() < text.trim_start().len()).then_some(rest)?.strip_prefix(['.', ')', ':', ' '])
}

fn only<'a>(mut found: impl Iterator<Item = &'a SheetQuestion>) -> Option<&'a SheetQuestion> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}
