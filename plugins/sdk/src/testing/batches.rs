//! Whether what an importer found adds up.

use std::collections::HashSet;

use crate::batch::{Batch, Counted, Fate, Note};
use crate::codebook::{Codebook, Question};

/// Whether a batch adds up, and names only what the codebook knows: every fault
/// in a sentence.
pub fn check_batch(batch: &Batch, codebook: &Codebook) -> Result<(), Vec<String>> {
    let mut faults = Vec::new();
    let mut seen = HashSet::new();
    for it in &batch.participation {
        let name = &it.questionnaire;
        if !codebook.questionnaires.iter().any(|known| known.key == *name) {
            faults.push(format!("No questionnaire of the codebook is called “{name}”."));
        }
        if !seen.insert(name) {
            faults.push(format!("The questionnaire “{name}” stands there twice."));
        }
        if it.eligible.is_some_and(|eligible| eligible < it.responded) {
            faults.push(format!("More children answered “{name}” than could have."));
        }
    }
    let mut seen = HashSet::new();
    for result in &batch.results {
        if !seen.insert((&result.questionnaire, &result.indicator)) {
            faults.push(format!("{} stands there twice.", name_of(result)));
        }
        let asked = codebook.questions.iter().find(|it| is_about(it, result));
        match asked {
            Some(asked) => check_result(batch, result, asked, &mut faults),
            None => faults.push(format!("{} is no question of the codebook.", name_of(result))),
        }
    }
    check_columns(batch, codebook, &mut faults);
    let notes = || batch.warnings.iter().chain(&batch.refused);
    faults.extend(notes().filter_map(fault_of_note));
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn is_about(question: &Question, result: &Counted) -> bool {
    question.questionnaire == result.questionnaire && question.indicator == result.indicator
}

fn name_of(result: &Counted) -> String {
    format!("“{}” of “{}”", result.indicator, result.questionnaire)
}

fn check_result(batch: &Batch, result: &Counted, asked: &Question, faults: &mut Vec<String>) {
    let name = name_of(result);
    if !result.options.iter().map(|it| &it.option).eq(&asked.options) {
        faults.push(format!("{name} has other options than the codebook, or another order."));
    }
    let sum = result.options.iter().fold(0_u64, |sum, it| sum.saturating_add(it.count));
    let adds_up = if asked.is_multiple {
        // A child may choose none of several options, but not every child.
        let is_chosen = result.base == 0 || 0 < sum;
        is_chosen && result.options.iter().all(|it| it.count <= result.base)
    } else {
        sum == result.base
    };
    if !adds_up {
        faults.push(format!("The counts of {name} do not add up to its base."));
    }
    let of = batch.participation.iter().find(|it| it.questionnaire == result.questionnaire);
    match of {
        None => faults.push(format!("{name} has answers, but nobody who gave them.")),
        Some(of) if of.responded < result.base.saturating_add(result.skipped) => {
            faults.push(format!("{name} was answered or skipped by more than responded."));
        }
        Some(_) => {}
    }
}

fn check_columns(batch: &Batch, codebook: &Codebook, faults: &mut Vec<String>) {
    let is_known = |name: &String| codebook.questions.iter().any(|it| it.indicator == *name);
    for column in &batch.columns {
        let counted = match &column.fate {
            Fate::Counted(indicator) => Some(indicator),
            _ => None,
        };
        for name in column.candidates.iter().chain(counted).filter(|it| !is_known(it)) {
            faults.push(format!("A column names “{name}”, which the codebook does not know."));
        }
    }
}

fn fault_of_note(note: &Note) -> Option<String> {
    let Note { code, line, text, .. } = note;
    let is_code = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
    if code.is_empty() || !code.chars().all(is_code) {
        return Some(format!("The code “{code}” of a note is not lower-case and hyphenated."));
    }
    if text.trim().is_empty() {
        return Some(format!("A note “{code}” has no sentence."));
    }
    (*line == Some(0)).then(|| format!("A note “{code}” is about line 0; lines begin at 1."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::{Column, OptionCount, Participation};
    use crate::testing::codebook;

    type Spoil = Box<dyn Fn(&mut Batch)>;

    fn batch() -> Batch {
        let count = |option: &str, count| OptionCount { option: option.into(), count };
        Batch {
            participation: vec![Participation {
                questionnaire: "sample-8-11".into(),
                responded: 3,
                eligible: Some(4),
            }],
            results: vec![Counted {
                questionnaire: "sample-8-11".into(),
                indicator: "trusts_adult".into(),
                base: 2,
                skipped: 1,
                options: vec![count("Yes", 1), count("No", 1), count("Don’t know", 0)],
            }],
            rows: 3,
            ..Batch::default()
        }
    }

    #[test]
    fn a_batch_that_adds_up_has_no_fault() {
        assert_eq!(check_batch(&batch(), &codebook()), Ok(()));
    }

    #[test]
    fn each_fault_is_named() {
        let note = |code: &str, line, text: &str| Note {
            code: code.into(),
            line,
            column: None,
            text: text.into(),
        };
        let wrongs: [(Spoil, &str); 11] = [
            (Box::new(|it| it.participation[0].questionnaire = "x".into()), "is called “x”"),
            (Box::new(|it| it.participation.extend_from_within(..)), "stands there twice"),
            (Box::new(|it| it.participation[0].eligible = Some(2)), "than could have"),
            (Box::new(|it| it.results[0].indicator = "x".into()), "no question of the codebook"),
            (Box::new(|it| it.results.extend_from_within(..)), "stands there twice"),
            (Box::new(|it| it.results[0].options.swap(0, 1)), "another order"),
            (Box::new(|it| it.results[0].options[2].count = 1), "do not add up"),
            (Box::new(|it| it.results[0].skipped = 2), "more than responded"),
            (Box::new(|it| it.participation.clear()), "nobody who gave them"),
            (Box::new(move |it| it.warnings.push(note("Bad Code", None, "x"))), "“Bad Code”"),
            (Box::new(move |it| it.refused.push(note("bad", Some(0), "x"))), "line 0"),
        ];
        for (spoil, fault) in wrongs {
            let mut wrong = batch();
            spoil(&mut wrong);
            let named = check_batch(&wrong, &codebook()).unwrap_err().join(" ");
            assert!(named.contains(fault), "{fault}: {named}");
        }
        let mut wrong = batch();
        let fate = Fate::Counted("x".into());
        wrong.columns.push(Column { heading: "x".into(), fate, candidates: Vec::new() });
        assert!(check_batch(&wrong, &codebook()).is_err());
    }
}
