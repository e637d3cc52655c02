//! The answers of care leavers: New Belongings Plus asks nobody else, at one time
//! a file.

use lodestar_plugin_sdk::batch::{Batch, Fate};
use lodestar_plugin_sdk::codebook::{Codebook, Questionnaire};
use lodestar_plugin_sdk::{ImportQuestion, Refusal};
use lodestar_plugin_survey::plain::{is_blank, name};
use lodestar_plugin_survey::{Worksheet, worksheets};

use crate::kind::Kind;
use crate::words;

/// A column that says at which time somebody answered is looked at so far. The
/// largest programme had 1,258 answers.
const TIMES_ROWS_MAX: usize = 20_000;

/// Counts the answers, where nothing else was recognised in the file.
pub(crate) fn only(
    question: &ImportQuestion,
    file: &[u8],
    kinds: &[Kind],
) -> Result<Batch, Refusal> {
    import(question, file).map_err(|mut refusal| {
        // Whoever meant another table is told what makes one.
        if kinds.contains(&Kind::Other) && !kinds.contains(&Kind::Answers) {
            refusal.reasons.push(words::OTHER_TABLES.to_owned());
        }
        refusal
    })
}

/// Counts the answers.
pub(crate) fn import(question: &ImportQuestion, file: &[u8]) -> Result<Batch, Refusal> {
    let codebook = of_care_leavers(&question.codebook);
    let titles: Vec<&str> = codebook.questionnaires.iter().map(|it| it.title.as_str()).collect();
    if titles.is_empty() {
        return Err(Refusal::because(words::NO_QUESTIONNAIRE));
    }
    let is_named = |it: &Questionnaire, wanted: &str| {
        let names = it.aliases.iter().chain([&it.key, &it.title]);
        names.into_iter().any(|it| name(it) == name(wanted))
    };
    let questionnaire = match question.questionnaire.as_deref().filter(|it| !is_blank(it)) {
        None => match codebook.questionnaires.as_slice() {
            // Files of this programme need not say what everybody knows.
            [only] => Some(only.key.clone()),
            _ => None,
        },
        Some(chosen) if codebook.questionnaires.iter().any(|it| is_named(it, chosen)) => {
            Some(chosen.to_owned())
        }
        Some(_) => return Err(Refusal::because(words::care_leavers_only(&titles))),
    };
    let time = one_time(file)?;
    let question = ImportQuestion { questionnaire, codebook, ..question.clone() };
    let mut batch = lodestar_plugin_survey::import(&question, file)?;
    if let Some(heading) = time {
        let column = batch.columns.iter_mut().find(|it| it.heading.trim() == heading.trim());
        if let Some(column) = column.filter(|it| it.fate == Fate::Unknown) {
            column.fate = Fate::Understood;
            column.candidates.clear();
        }
    }
    Ok(batch)
}

/// The questionnaires for care leavers with their questions.
fn of_care_leavers(codebook: &Codebook) -> Codebook {
    let is_theirs =
        |it: &&Questionnaire| it.key.starts_with("ylbc") || name(&it.title).contains("beyond care");
    let questionnaires: Vec<Questionnaire> =
        codebook.questionnaires.iter().filter(is_theirs).cloned().collect();
    let questions = codebook.questions.iter();
    let questions =
        questions.filter(|it| questionnaires.iter().any(|own| own.key == it.questionnaire));
    Codebook {
        version: codebook.version.clone(),
        questions: questions.cloned().collect(),
        questionnaires,
    }
}

/// The heading of a column that says baseline or follow-up, if there is one.
///
/// # Errors
/// A refusal if both stand below it: each is a round of its own.
fn one_time(file: &[u8]) -> Result<Option<String>, Refusal> {
    let looked = worksheets(file, crate::LOOK_ROWS)?;
    let place = |sheet: &Worksheet| {
        sheet.rows.iter().enumerate().find_map(|(row, (_, cells))| {
            let column = cells.iter().position(|it| is_time(&name(it)))?;
            Some((row, column))
        })
    };
    let found = looked.iter().enumerate().find_map(|(at, it)| Some((at, place(it)?)));
    let Some((at, (row, column))) = found else { return Ok(None) };
    let whole = worksheets(file, TIMES_ROWS_MAX + 1)?;
    let Some(sheet) = whole.get(at) else { return Ok(None) };
    let heading = sheet.rows.get(row).and_then(|(_, cells)| cells.get(column)).cloned();
    if TIMES_ROWS_MAX < sheet.rows.len() {
        return Err(Refusal::because(words::too_long(&sheet.name, TIMES_ROWS_MAX)));
    }
    let below = sheet.rows.iter().skip(row + 1).filter_map(|(_, cells)| cells.get(column));
    let mut times: Vec<String> = below.filter(|it| !is_blank(it)).map(|it| name(it)).collect();
    times.sort_unstable();
    times.dedup();
    if 1 < times.len() {
        return Err(Refusal::because(words::TWO_TIMES));
    }
    Ok(heading)
}

fn is_time(heading: &str) -> bool {
    matches!(
        heading,
        "wave"
            | "time point"
            | "timepoint"
            | "survey point"
            | "baseline or follow up"
            | "baseline follow up"
            | "survey round"
    )
}
