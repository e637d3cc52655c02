//! Questions that were good until they were spoilt, one after the other, until
//! the time is over. A case is known by its seed and its number, and is the same
//! on every machine.

mod generator;
mod judge;
mod spoil;

use std::fmt;
use std::hash::{BuildHasher as _, Hasher as _};
use std::path::Path;
use std::str::FromStr;
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::asking::Asking;
use crate::fuzz::generator::Generator;
use crate::fuzz::spoil::Spoilt;
use crate::status::Otherwise;
use crate::subject::{Question, Subject};
use crate::{Options, Status};

/// More are not looked for: the first few keep somebody busy.
const FINDINGS_MAX: usize = 20;

/// When to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// After so many cases.
    Cases(u64),
    /// After so long.
    Time(Duration),
}

/// One spoilt question, printed as `SEED:CASE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// Of the run.
    pub seed: u64,
    /// Counted from 0.
    pub number: u64,
}

/// A question that was not answered as it should be.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// What to give to [`reproduce`], as `SEED:CASE`.
    pub case: String,
    /// Failed or crashed.
    pub status: Status,
    /// What was spoilt, and how.
    pub question: String,
    /// What was seen.
    pub seen: String,
    /// Whether a new process does the same over this question alone.
    pub is_reproducible: bool,
}

/// What a run came to.
#[derive(Clone, Debug, Serialize)]
pub struct Fuzzed {
    /// Of the run, whether it was given or chosen.
    pub seed: u64,
    /// How many questions were asked.
    pub cases: u64,
    /// What was found.
    pub findings: Vec<Finding>,
    /// Why nothing could be asked, if so.
    pub hindrance: Option<String>,
}

/// Spoils good questions and asks them. Without a seed it takes one by chance.
pub async fn fuzz(
    program: &Path,
    package: &Path,
    options: Options,
    effort: Effort,
    seed: Option<u64>,
) -> Fuzzed {
    let seed = seed.unwrap_or_else(by_chance);
    let mut fuzzed = Fuzzed { seed, cases: 0, findings: Vec::new(), hindrance: None };
    let subject = Subject::open(program, package, options).await;
    match subject.questions() {
        Ok(questions) => fuzzed.go_on(&subject, &questions, effort).await,
        Err(otherwise) => fuzzed.hindrance = Some(otherwise.seen),
    }
    fuzzed
}

/// Asks exactly one case again. None if it is answered as it should be.
///
/// # Errors
/// Why nothing could be asked, in one sentence.
pub async fn reproduce(
    program: &Path,
    package: &Path,
    options: Options,
    case: Case,
) -> Result<Option<Finding>, String> {
    let subject = Subject::open(program, package, options).await;
    let questions = subject.questions().map_err(|it| it.seen)?;
    let spoilt = case.spoil(&subject, &questions);
    let mut asking = subject.start().await.map_err(|it| it.seen)?;
    let judged = judge::ask(&mut asking, &spoilt).await;
    Ok(judged.err().map(|otherwise| Finding::new(case, &spoilt, otherwise, true)))
}

impl Fuzzed {
    /// Whether everything was answered as it should be.
    pub fn is_conformant(&self) -> bool {
        self.hindrance.is_none() && self.findings.is_empty()
    }

    async fn go_on(&mut self, subject: &Subject, questions: &[Question], effort: Effort) {
        let began = Instant::now();
        let mut running: Option<Asking> = None;
        while !effort.is_spent(self.cases, began) && self.findings.len() < FINDINGS_MAX {
            let mut asking = match running.take() {
                Some(asking) => asking,
                None => match subject.start().await {
                    Ok(asking) => asking,
                    Err(otherwise) => {
                        self.hindrance = Some(otherwise.seen);
                        return;
                    }
                },
            };
            let case = Case { seed: self.seed, number: self.cases };
            self.cases += 1;
            let spoilt = case.spoil(subject, questions);
            match judge::ask(&mut asking, &spoilt).await {
                Ok(()) => running = Some(asking),
                Err(otherwise) => {
                    let again = match subject.start().await {
                        Ok(mut alone) => judge::ask(&mut alone, &spoilt).await.is_err(),
                        Err(_) => false,
                    };
                    self.findings.push(Finding::new(case, &spoilt, otherwise, again));
                }
            }
        }
    }
}

impl Effort {
    fn is_spent(self, cases: u64, began: Instant) -> bool {
        match self {
            Self::Cases(max) => max <= cases,
            Self::Time(max) => max <= began.elapsed(),
        }
    }
}

impl Case {
    fn spoil(self, subject: &Subject, questions: &[Question]) -> Spoilt {
        let mut generator = Generator::of(self.seed, self.number);
        let question = generator.one_of(questions);
        spoil::spoil(&mut generator, question, subject.require_library().is_ok())
    }
}

impl Finding {
    fn new(case: Case, spoilt: &Spoilt, otherwise: Otherwise, is_reproducible: bool) -> Self {
        let Otherwise { status, seen } = otherwise;
        let question = spoilt.what.clone();
        Self { case: case.to_string(), status, question, seen, is_reproducible }
    }
}

impl fmt::Display for Case {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.seed, self.number)
    }
}

impl FromStr for Case {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let numbers = text.split_once(':').and_then(|(seed, number)| {
            Some(Self { seed: seed.parse().ok()?, number: number.parse().ok()? })
        });
        numbers.ok_or_else(|| format!("“{text}” is not a seed and a case, as in 42:7"))
    }
}

impl fmt::Display for Fuzzed {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(to, "seed {}, {} cases", self.seed, self.cases)?;
        if let Some(hindrance) = &self.hindrance {
            writeln!(to, "Not asked: {hindrance}.")?;
        }
        for finding in &self.findings {
            writeln!(to, "\n  {:<5}  {}", finding.status.key(), finding.question)?;
            writeln!(to, "         Seen: {}.", finding.seen)?;
            writeln!(to, "         Again: --reproduce {}", finding.case)?;
            if !finding.is_reproducible {
                writeln!(
                    to,
                    "         A new process answers it: look for what earlier questions left."
                )?;
            }
        }
        match self.findings.len() {
            0 => writeln!(to, "Nothing was found."),
            count => writeln!(to, "\n{count} found."),
        }
    }
}

fn by_chance() -> u64 {
    std::hash::RandomState::new().build_hasher().finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_read_as_it_is_printed() {
        let case = Case { seed: u64::MAX, number: 7 };
        assert_eq!(case.to_string().parse(), Ok(case));
        assert_eq!("7".parse::<Case>().unwrap_err(), "“7” is not a seed and a case, as in 42:7");
    }
}
