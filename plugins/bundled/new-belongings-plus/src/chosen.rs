//! Reads what the reference group and the partners chose.

use lodestar_plugin_sdk::batch::{Choice, ChosenBy, Method};
use lodestar_plugin_survey::Worksheet;
use lodestar_plugin_survey::plain::{children, name};

use crate::day::day;
use crate::kind::who;
use crate::notes::{Found, Sentence};
use crate::table::{Row, Table, Use};
use crate::words;

/// A priority is a line.
const TITLE_CHARACTERS_MAX: usize = 300;

/// A reason may have several.
const REASON_CHARACTERS_MAX: usize = 5_000;

/// Nobody ranks more.
const RANK_MAX: u32 = 99;

/// How many issues partners talk through in a cycle.
const PARTNER_ISSUES: usize = 2;

pub(crate) fn read(sheet: &Worksheet, heading: usize, named: Option<ChosenBy>, found: &mut Found) {
    let table = Table::new(sheet, heading);
    for row in table.rows().filter(|it| !it.is_blank()) {
        found.rows += 1;
        match choice(row, named, found) {
            Ok(choice) => {
                let place = row.cell(Use::Day);
                if !place.is_empty() && choice.chosen_on.is_none() {
                    found.warn_at(row.line, &sheet.name, words::day_unknown());
                }
                let is_unsaid = choice.method.is_none();
                if is_unsaid && !row.cell(Use::Method).is_empty() {
                    found.warn_at(row.line, &sheet.name, words::method_unknown());
                }
                if is_ranked_twice(&choice, found) {
                    found.warn_at(row.line, &sheet.name, words::rank_twice());
                }
                found.choices.push(choice);
            }
            Err((wrong, sentence)) => {
                found.refuse(row.line, &sheet.name, table.title(wrong), sentence);
            }
        }
    }
    for heading in table.unknown() {
        found.warn(words::column_not_read(heading));
    }
    found.columns.extend(table.columns());
    let issues = found.choices.iter().filter(|it| it.chosen_by == ChosenBy::Partners).count();
    if PARTNER_ISSUES < issues && !found.has_warned(words::TOO_MANY_ISSUES) {
        found.warn(words::too_many_issues(PARTNER_ISSUES));
    }
}

fn choice(row: Row<'_>, named: Option<ChosenBy>, found: &Found) -> Result<Choice, (Use, Sentence)> {
    let said = row.cell(Use::Who);
    let chosen_by = if said.is_empty() { named } else { who(said) };
    let chosen_by = chosen_by.ok_or_else(|| (Use::Who, words::who_unknown()))?;
    let (title, reason) = (row.cell(Use::Title), row.cell(Use::Reason));
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        return Err((Use::Title, words::title_missing()));
    }
    if TITLE_CHARACTERS_MAX < title.chars().count() {
        return Err((Use::Title, words::text_too_long(TITLE_CHARACTERS_MAX)));
    }
    if REASON_CHARACTERS_MAX < reason.chars().count() {
        return Err((Use::Reason, words::text_too_long(REASON_CHARACTERS_MAX)));
    }
    let is_same = |it: &Choice| it.chosen_by == chosen_by && name(&it.title) == name(&title);
    if found.choices.iter().any(is_same) {
        return Err((Use::Title, words::title_twice()));
    }
    let rank = match row.cell(Use::Rank) {
        "" => None,
        typed => match children(typed) {
            Some(rank) if (1..=RANK_MAX).contains(&rank) => Some(rank),
            _ => return Err((Use::Rank, words::not_a_rank(RANK_MAX))),
        },
    };
    Ok(Choice {
        chosen_by,
        title,
        reason: reason.to_owned(),
        rank,
        method: method(row.cell(Use::Method)),
        chosen_on: day(row.cell(Use::Day)),
    })
}

fn method(text: &str) -> Option<Method> {
    match name(text).as_str() {
        "vote" | "voting" | "by vote" | "by a vote" | "ballot" | "dots" => Some(Method::Vote),
        "ranking" | "ranked" | "by ranking" | "order" => Some(Method::Ranking),
        "discussion" | "discussed" | "by discussion" | "meeting" | "talked over" => {
            Some(Method::Discussion)
        }
        _ => None,
    }
}

fn is_ranked_twice(choice: &Choice, found: &Found) -> bool {
    let is_same = |it: &Choice| it.chosen_by == choice.chosen_by && it.rank == choice.rank;
    choice.rank.is_some() && found.choices.iter().any(is_same)
}
