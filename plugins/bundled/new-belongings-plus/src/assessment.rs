//! Reads how the service assessed itself.

use lodestar_plugin_sdk::batch::{Point, Scored, SelfAssessment};
use lodestar_plugin_sdk::sheet::Sheet;
use lodestar_plugin_sdk::{ImportQuestion, Refusal};
use lodestar_plugin_survey::Worksheet;
use lodestar_plugin_survey::plain::name;

use crate::day::day;
use crate::notes::Found;
use crate::sheets::{self, Score};
use crate::table::{Table, Use};
use crate::words;

/// What stands beside a question is a note and no report.
const NOTE_CHARACTERS_MAX: usize = 5_000;

/// What the rows above the heading say.
#[derive(Default)]
struct Facts<'a> {
    sheet: Option<&'a str>,
    took_part: String,
    dated_on: Option<String>,
    point: Option<Point>,
}

pub(crate) fn read(
    question: &ImportQuestion,
    worksheet: &Worksheet,
    heading: usize,
    found: &mut Found,
) -> Result<(), Refusal> {
    let table = Table::new(worksheet, heading);
    let facts = facts(&table, found);
    let sheet = sheet_of(&question.sheets, &table, facts.sheet)?;
    let answers = answers(sheet, &table, found);
    let unanswered = sheet.questions.len() - answers.len();
    if 0 < unanswered && !answers.is_empty() {
        found.warn(words::not_answered(&sheet.title, unanswered, sheet.questions.len()));
    }
    for heading in table.unknown() {
        found.warn(words::column_not_read(heading));
    }
    found.columns.extend(table.columns());
    found.self_assessment = Some(SelfAssessment {
        sheet: sheet.key.clone(),
        took_part: facts.took_part,
        dated_on: facts.dated_on,
        point: facts.point,
        answers,
    });
    Ok(())
}

fn facts<'a>(table: &Table<'a>, found: &mut Found) -> Facts<'a> {
    let mut facts = Facts::default();
    for (line, about, said) in table.facts() {
        if said.is_empty() {
            continue;
        }
        match name(about).as_str() {
            "sheet" | "framework" | "against" | "assessed against" => facts.sheet = Some(said),
            "took part" | "who took part" | "taking part" => said.clone_into(&mut facts.took_part),
            "date" | "day" | "dated on" | "made on" => {
                facts.dated_on = day(said);
                if facts.dated_on.is_none() {
                    found.warn_at(line, &table.sheet.name, words::day_unknown());
                }
            }
            "round" | "point" | "time" | "baseline or follow up" => {
                facts.point = match name(said).as_str() {
                    "baseline" | "before" => Some(Point::Baseline),
                    "follow up" | "followup" | "after" => Some(Point::FollowUp),
                    _ => None,
                };
                if facts.point.is_none() {
                    found.warn_at(line, &table.sheet.name, words::point_unknown());
                }
            }
            _ => (),
        }
    }
    facts
}

/// The sheet that the file names, or the one whose questions stand in it.
fn sheet_of<'a>(
    sheets: &'a [Sheet],
    table: &Table<'_>,
    named: Option<&str>,
) -> Result<&'a Sheet, Refusal> {
    let titles = || sheets.iter().map(|it| it.title.as_str()).collect::<Vec<_>>();
    if let Some(text) = named {
        let sheet = sheets::named(sheets, text);
        return sheet.ok_or_else(|| Refusal::because(words::sheet_unknown(&titles())));
    }
    let known =
        |sheet: &Sheet| table.rows().filter(|row| sheets::question(sheet, *row).is_some()).count();
    let counts: Vec<usize> = sheets.iter().map(known).collect();
    let most = counts.iter().copied().max().unwrap_or_default();
    let mut best = sheets.iter().zip(&counts).filter(|(_, count)| **count == most && 0 < most);
    match (best.next(), best.next()) {
        (Some((sheet, _)), None) => Ok(sheet),
        (Some(_), Some(_)) => Err(Refusal::because(words::sheet_unclear(&titles()))),
        (None, _) => Err(Refusal::because(words::no_question_known(&titles()))),
    }
}

fn answers(sheet: &Sheet, table: &Table<'_>, found: &mut Found) -> Vec<Scored> {
    let mut answers: Vec<Scored> = Vec::new();
    let mut met: Vec<&str> = Vec::new();
    let name = table.sheet.name.as_str();
    for row in table.rows().filter(|it| !it.is_blank()) {
        found.rows += 1;
        let Some(asked) = sheets::question(sheet, row) else {
            let column = table.title(Use::Question).or_else(|| table.title(Use::Standard));
            found.refuse(row.line, name, column, words::question_unknown(&sheet.title));
            continue;
        };
        if sheets::contradicts(asked, row) {
            let column = table.title(Use::Standard);
            found.refuse(row.line, name, column, words::standard_contradiction());
            continue;
        }
        if met.contains(&asked.key.as_str()) {
            answers.retain(|it| it.question != asked.key);
            let column = table.title(Use::Question);
            found.refuse(row.line, name, column, words::question_twice());
            continue;
        }
        met.push(&asked.key);
        let note = row.cell(Use::Note);
        let column = || table.title(Use::Note);
        if NOTE_CHARACTERS_MAX < note.chars().count() {
            let sentence = words::text_too_long(NOTE_CHARACTERS_MAX);
            found.refuse(row.line, name, column(), sentence);
            continue;
        }
        match sheets::score(sheet, row.cell(Use::Score)) {
            Score::Given(score) => {
                let (question, note) = (asked.key.clone(), note.to_owned());
                answers.push(Scored { question, score, note });
            }
            Score::NotAnswered if note.is_empty() => (),
            Score::NotAnswered => found.warn_at(row.line, name, words::note_without_score()),
            Score::OffScale => {
                let column = table.title(Use::Score);
                found.refuse(row.line, name, column, words::off_scale(sheet));
            }
        }
    }
    answers
}
