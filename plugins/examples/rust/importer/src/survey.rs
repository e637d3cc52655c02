//! Counts rows as they are read, and forgets them.

use lodestar_plugin_sdk::batch::{Batch, Counted, Note, OptionCount, Participation};
use lodestar_plugin_sdk::codebook::{Codebook, Question};
use lodestar_plugin_sdk::{ImportQuestion, ReadSettings, Refusal};

use crate::csv::{Row, Rows};
use crate::heading::{Heading, Use};

const REFUSED_MAX: usize = 100;

/// Why a row is left out: a code for programs, a sentence for people.
type Reason = (&'static str, &'static str);

/// The answers to one question so far.
#[derive(Clone)]
struct Tally {
    base: u64,
    counts: Vec<u64>,
}

/// How often something happened in a column, and the line where it did first.
#[derive(Clone, Default)]
struct Happened {
    count: u64,
    line: u64,
}

impl Happened {
    fn at(&mut self, line: u64) {
        if self.count == 0 {
            self.line = line;
        }
        self.count += 1;
    }
}

pub struct Survey<'a> {
    codebook: &'a Codebook,
    heading: Heading,
    /// The questionnaire of every row, if only one can be meant.
    chosen: Option<usize>,
    rows_max: u64,
    refused_max: usize,
    rows: u64,
    /// For each questionnaire of the codebook.
    responded: Vec<u64>,
    /// For each question of the codebook.
    tallies: Vec<Tally>,
    /// For each column.
    not_options: Vec<Happened>,
    not_asked: Vec<Happened>,
    refused: Vec<Note>,
    refused_count: usize,
}

impl<'a> Survey<'a> {
    pub fn new(question: &'a ImportQuestion, titles: &Row) -> Result<Self, Refusal> {
        let codebook = &question.codebook;
        let chosen = match question.questionnaire.as_deref().filter(|it| !it.is_empty()) {
            Some(name) => Some(questionnaire(codebook, name).ok_or_else(|| {
                Refusal::because("The questionnaire that was chosen is not in the codebook.")
            })?),
            None => (codebook.questionnaires.len() == 1).then_some(0),
        };
        let heading = Heading::read(codebook, titles)?;
        if chosen.is_none() && heading.questionnaire().is_none() {
            return Err(Refusal::because(
                "The file does not say which questionnaire it holds. Choose one, or add a column \
                 with the heading “questionnaire”.",
            ));
        }
        let tally = |it: &Question| Tally { base: 0, counts: vec![0; it.options.len()] };
        Ok(Self {
            chosen,
            rows_max: question.rows_max,
            refused_max: question.settings.count("refused_max").unwrap_or(REFUSED_MAX),
            rows: 0,
            responded: vec![0; codebook.questionnaires.len()],
            tallies: codebook.questions.iter().map(tally).collect(),
            not_options: vec![Happened::default(); heading.titles.len()],
            not_asked: vec![Happened::default(); heading.titles.len()],
            refused: Vec::new(),
            refused_count: 0,
            codebook,
            heading,
        })
    }

    pub fn count(mut self, mut rows: Rows<'_>) -> Result<Batch, Refusal> {
        while let Some(row) = rows.next_row()? {
            self.rows += 1;
            if self.rows_max < self.rows {
                let reason = format!("The file has more than {} rows of answers.", self.rows_max);
                return Err(Refusal::because(reason));
            }
            if let Err((code, text)) = self.add(&row) {
                self.refused_count += 1;
                if self.refused_count <= self.refused_max {
                    self.refused.push(note(code, Some(row.line), None, text));
                }
            }
        }
        if self.rows == 0 {
            return Err(Refusal::because("The file has a heading and no rows of answers."));
        }
        Ok(self.into_batch())
    }

    /// Counts one row, or says why it cannot be counted.
    fn add(&mut self, row: &Row) -> Result<(), Reason> {
        if row.cells.len() != self.heading.uses.len() {
            return Err(("wrong-number-of-cells", "It has more or fewer cells than the heading."));
        }
        let of = self.questionnaire_of(row)?;
        let mut answers = Vec::new();
        for (column, (cell, what)) in row.cells.iter().zip(&self.heading.uses).enumerate() {
            let Use::Answers(indicator) = what else { continue };
            if cell.is_empty() {
                continue;
            }
            let Some(question) = self.question(of, indicator) else {
                self.not_asked[column].at(row.line);
                continue;
            };
            match chosen(&self.codebook.questions[question], cell) {
                Some(options) => answers.push((question, options)),
                None => self.not_options[column].at(row.line),
            }
        }
        if answers.is_empty() {
            return Err(("no-answers", "It has no answer that was understood."));
        }
        self.responded[of] += 1;
        for (question, options) in answers {
            let tally = &mut self.tallies[question];
            tally.base += 1;
            options.into_iter().for_each(|option| tally.counts[option] += 1);
        }
        Ok(())
    }

    fn questionnaire_of(&self, row: &Row) -> Result<usize, Reason> {
        let name = self.heading.questionnaire().map_or("", |column| row.cells[column].as_str());
        if name.is_empty() {
            let unsaid = ("no-questionnaire", "It does not say which questionnaire it answers.");
            return self.chosen.ok_or(unsaid);
        }
        let unknown = ("unknown-questionnaire", "It names a questionnaire that is not known.");
        let said = questionnaire(self.codebook, name).ok_or(unknown)?;
        if self.chosen.is_some_and(|chosen| chosen != said) {
            let other = "It names another questionnaire than was chosen.";
            return Err(("other-questionnaire", other));
        }
        Ok(said)
    }

    /// The place of a question in the codebook.
    fn question(&self, of: usize, indicator: &str) -> Option<usize> {
        let of = &self.codebook.questionnaires[of].key;
        let is_it = |it: &Question| it.questionnaire == *of && it.indicator == indicator;
        self.codebook.questions.iter().position(is_it)
    }

    fn into_batch(self) -> Batch {
        let participation = self.codebook.questionnaires.iter().zip(&self.responded);
        let participation = participation.filter(|(_, responded)| 0 < **responded);
        Batch {
            participation: participation
                .map(|(it, &responded)| Participation {
                    questionnaire: it.key.clone(),
                    responded,
                    eligible: None,
                })
                .collect(),
            results: self.results(),
            columns: self.heading.columns(),
            warnings: self.warnings(),
            rows: self.rows,
            refused: self.refused_notes(),
            ..Batch::default()
        }
    }

    fn results(&self) -> Vec<Counted> {
        let results =
            self.codebook.questions.iter().zip(&self.tallies).filter_map(|(it, tally)| {
                let of = questionnaire(self.codebook, &it.questionnaire)?;
                let is_in_file = self.heading.uses.contains(&Use::Answers(it.indicator.clone()));
                let responded = Some(self.responded[of]).filter(|it| is_in_file && 0 < *it)?;
                let options = it.options.iter().zip(&tally.counts);
                Some(Counted {
                    questionnaire: it.questionnaire.clone(),
                    indicator: it.indicator.clone(),
                    base: tally.base,
                    skipped: responded - tally.base,
                    options: options
                        .map(|(option, &count)| OptionCount { option: option.clone(), count })
                        .collect(),
                })
            });
        results.collect()
    }

    fn warnings(&self) -> Vec<Note> {
        let told = [
            (&self.not_options, "not-an-option", "are none of the question’s options"),
            (&self.not_asked, "not-asked", "are to a question that the questionnaire does not ask"),
        ];
        let mut warnings = Vec::new();
        for (columns, code, what) in told {
            let happened = self.heading.titles.iter().zip(columns).filter(|(_, it)| 0 < it.count);
            warnings.extend(happened.map(|(title, Happened { count, line })| {
                let text = format!(
                    "{count} answers {what} and were not counted; the first is in line {line}."
                );
                note(code, Some(*line), Some(title), &text)
            }));
        }
        warnings
    }

    fn refused_notes(self) -> Vec<Note> {
        let mut refused = self.refused;
        let more = self.refused_count - refused.len();
        if 0 < more {
            refused.push(note("more", None, None, &format!("{more} more rows were left out.")));
        }
        refused
    }
}

fn questionnaire(codebook: &Codebook, name: &str) -> Option<usize> {
    let lower_case = name.to_lowercase();
    codebook
        .questionnaires
        .iter()
        .position(|it| it.key == name || it.title == name || it.aliases.contains(&lower_case))
}

/// The options that a cell names, each once; nothing if any of it is no option.
fn chosen(question: &Question, cell: &str) -> Option<Vec<usize>> {
    let parts: Vec<&str> = match question.is_multiple {
        true => cell.split(';').map(str::trim).filter(|it| !it.is_empty()).collect(),
        false => vec![cell],
    };
    let find = |part: &&str| question.options.iter().position(|it| it == part);
    let mut options = parts.iter().map(find).collect::<Option<Vec<usize>>>()?;
    options.sort_unstable();
    options.dedup();
    (!options.is_empty()).then_some(options)
}

fn note(code: &str, line: Option<u64>, column: Option<&str>, text: &str) -> Note {
    Note { code: code.to_owned(), line, column: column.map(str::to_owned), text: text.to_owned() }
}
