//! What a round and a result are.

use chrono::NaiveDate;

use super::question::QuestionVersion;
use crate::choices::choices;
use crate::disclosure::{self, Distribution, Figure, Mark, Protected, Share, Turnout};
use crate::packs::{AskedOf, Codebook, Question};
use crate::{Answers, Head, Problems, RecordId, Wrong};

choices! {
    /// How children answered.
    pub enum Mode {
        /// On a screen.
        Online = "online",
        /// On paper, typed in afterwards.
        Paper = "paper",
        /// Some so, some so.
        Both = "both",
    }
}

/// One run of a survey in one authority.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Its record; the title is its name, as in “Spring 2026”.
    pub head: Head,
    /// When it opened.
    pub opened_on: NaiveDate,
    /// When it closed, if it has.
    pub closed_on: Option<NaiveDate>,
    /// How children answered.
    pub mode: Mode,
    /// Who answered, one line a questionnaire.
    pub participation: Vec<Participation>,
}

/// Who could answer a questionnaire, and who did.
#[derive(Clone, Debug, PartialEq)]
pub struct Participation {
    /// The questionnaire's key.
    pub questionnaire: String,
    /// How many could have answered. None if nobody said.
    pub eligible: Option<Figure>,
    /// How many did.
    pub responded: Figure,
    /// The share who did.
    pub rate: Share,
}

/// A round that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRound {
    /// Its name.
    pub name: String,
    /// When it opened.
    pub opened_on: NaiveDate,
    /// When it closed, if it has.
    pub closed_on: Option<NaiveDate>,
    /// How children answered.
    pub mode: Mode,
}

/// The answers to one question in one round, as counted. For writing only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The questionnaire's key.
    pub questionnaire: String,
    /// The indicator's key.
    pub indicator: String,
    /// The indicator's name.
    pub title: String,
    /// The question as it was asked.
    pub wording: String,
    /// Which version of the question it was.
    pub asked: QuestionVersion,
    /// How many left the question out. None says nothing of it: what is recorded
    /// stays. It is shown nowhere, so no form can hand it back.
    pub skipped: Option<u64>,
    /// What was answered.
    pub distribution: Distribution,
}

/// One indicator in one round, with nothing in it that may not be seen.
#[derive(Clone, Debug, PartialEq)]
pub struct SurveyResult {
    /// Its record; the title is the indicator's name.
    pub head: Head,
    /// The round.
    pub round: RecordId,
    /// The questionnaire's key.
    pub questionnaire: String,
    /// The indicator's key.
    pub indicator: String,
    /// The question as it was asked.
    pub wording: String,
    /// Whether a child may have chosen several answers.
    pub is_multiple: bool,
    /// Which version of the question it was.
    pub asked: QuestionVersion,
    /// What may be seen of the answers.
    pub numbers: Protected,
}

impl Participation {
    /// With the share who answered, if both numbers may be seen.
    pub(crate) fn of(questionnaire: String, turnout: Turnout) -> Self {
        let Turnout { eligible, responded } = turnout;
        let rate = eligible.map_or(Share::NoBase, |eligible| Share::of(responded, eligible));
        Self { questionnaire, eligible, responded, rate }
    }
}

impl Round {
    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        NewRound {
            name: self.head.title.clone(),
            opened_on: self.opened_on,
            closed_on: self.closed_on,
            mode: self.mode,
        }
        .answers()
    }
}

impl NewRound {
    /// Judges answers.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let name = problems.check("title", answers.line("title"));
        let opened_on = problems.check("opened_on", answers.date("opened_on"));
        let closed_on = problems.check("closed_on", answers.optional_date("closed_on"));
        let mode = problems.check("mode", Mode::parse(answers.one("mode")));
        if let (Some(opened), Some(Some(closed))) = (opened_on, closed_on)
            && closed < opened
        {
            problems.add("closed_on", Wrong::TooEarly);
        }
        match (name, opened_on, closed_on, mode) {
            (Some(name), Some(opened_on), Some(closed_on), Some(mode)) if problems.is_empty() => {
                Ok(Self { name, opened_on, closed_on, mode })
            }
            _ => Err(problems),
        }
    }

    pub(super) fn answers(&self) -> Answers {
        Answers::default()
            .with("title", self.name.clone())
            .with("opened_on", self.opened_on.to_string())
            .with("closed_on", self.closed_on.map(|it| it.to_string()).unwrap_or_default())
            .with("mode", self.mode.key())
    }
}

impl Counted {
    /// Judges counts typed in by hand: `option-0`, `option-1` and so on, in the
    /// order of the question's options, and `skipped`.
    pub fn parse(
        codebook: &Codebook,
        question: &Question,
        answers: &Answers,
    ) -> Result<Self, Problems> {
        const FIELDS: [&str; 12] = [
            "option-0",
            "option-1",
            "option-2",
            "option-3",
            "option-4",
            "option-5",
            "option-6",
            "option-7",
            "option-8",
            "option-9",
            "option-10",
            "option-11",
        ];
        let mut problems = Problems::default();
        let mut options = Vec::new();
        for ((label, is_positive), field) in question.options.iter().zip(FIELDS) {
            let count = answers.optional_count(field).and_then(|it| it.ok_or(Wrong::Missing));
            let chosen = problems.check(field, count).unwrap_or_default();
            options.push(disclosure::OptionCount {
                label: label.clone(),
                chosen,
                is_positive: *is_positive,
            });
        }
        let skipped = problems.check("skipped", answers.optional_count("skipped"));
        let sum: u64 = options.iter().map(|option| option.chosen).sum();
        let base = if question.is_multiple {
            let base = answers.optional_count("base").and_then(|it| it.ok_or(Wrong::Missing));
            let base = problems.check("base", base).unwrap_or_default();
            if options.iter().any(|option| base < option.chosen) {
                problems.add("base", Wrong::TooMany);
            }
            base
        } else {
            sum
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self {
            questionnaire: question.questionnaire.clone(),
            indicator: question.indicator.clone(),
            title: question.title.clone(),
            wording: question.wording.clone(),
            asked: QuestionVersion::of(codebook, question),
            skipped: skipped.flatten(),
            distribution: Distribution { base, is_multiple: question.is_multiple, options },
        })
    }

    /// What it is about, as the ledger of releases names it.
    pub(crate) fn subject(&self) -> (String, String) {
        (self.questionnaire.clone(), self.indicator.clone())
    }

    /// Of whom it was asked; none if of everybody who answered.
    pub(crate) fn asked_of(&self) -> Option<&AskedOf> {
        self.asked.asked_of.as_ref()
    }
}

impl SurveyResult {
    /// What may be seen of the numbers, as text: for an edit conflict and the
    /// audit trail.
    pub fn answers(&self) -> Answers {
        shown(&self.head.title, &self.numbers)
    }

    /// The labels of the answers that the headline counts.
    pub fn cut(&self) -> String {
        let cut = self.numbers.options.iter().filter(|option| option.is_positive);
        cut.map(|option| option.label.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// What may be seen of numbers, for an edit conflict and the audit trail.
pub(super) fn shown(title: &str, numbers: &Protected) -> Answers {
    let text = |figure: Figure| match figure {
        Figure::Shown(count) => count.to_string(),
        Figure::Hidden => Mark::Confidential.text().to_owned(),
    };
    let mut answers =
        Answers::default().with("title", title.to_owned()).with("base", text(numbers.base));
    for (position, option) in numbers.options.iter().enumerate() {
        answers.put(&format!("option-{position}"), text(option.chosen));
    }
    answers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::Policy;

    #[test]
    fn a_round_cannot_close_before_it_opens() {
        let answers = Answers::default()
            .with("title", "Spring 2026")
            .with("opened_on", "2026-03-02")
            .with("closed_on", "2026-03-01")
            .with("mode", "online");
        let problems = NewRound::parse(&answers).unwrap_err();
        let only: Vec<_> = problems.iter().map(|it| (it.field, it.wrong)).collect();
        assert_eq!(only, [("closed_on", Wrong::TooEarly)]);
    }

    #[test]
    fn a_small_number_of_answers_hides_its_rate() {
        let of = |eligible, responded| {
            let (turnout, _) =
                disclosure::turnout(Some(eligible), responded, Policy::default(), &[]);
            Participation::of("ylbc".to_owned(), turnout)
        };
        assert_eq!((of(40, 5).responded, of(40, 5).rate), (Figure::Hidden, Share::Hidden));
        assert_eq!(of(40, 10).rate, Share::Percent(25.0));
        // Two did not answer.
        assert_eq!((of(40, 38).eligible, of(40, 38).rate), (Some(Figure::Hidden), Share::Hidden));
    }
}
