/// What is wrong with a set of answers, in the order the questions are asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

/// One answer to correct. Says what is wrong; the words for it are the web's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The question's name.
    pub field: &'static str,
    /// What is wrong with the answer.
    pub wrong: Wrong,
}

/// The ways in which an answer can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// There is none.
    Missing,
    /// It has more characters than it may.
    TooLong {
        /// The most it may have.
        characters_max: usize,
    },
    /// It is not a day of the calendar.
    NotADate,
    /// It is a day before another that it must follow.
    TooEarly,
    /// It is a day that has not come yet.
    InTheFuture,
    /// It is not one of the answers on offer.
    NotAChoice,
    /// It is not a whole number of zero or more.
    NotANumber,
    /// It is less or more than it may be.
    OutOfRange {
        /// The least it may be.
        low: u32,
        /// The most it may be.
        high: u32,
    },
    /// It is more than another number that it is a part of.
    TooMany,
    /// It does not look like an e-mail address.
    NotAnEmail,
    /// It is a password that is too easy to guess.
    TooShort {
        /// The fewest characters it must have.
        characters_min: usize,
    },
    /// It is needed because of another answer.
    Needed,
    /// It contradicts another answer.
    Contradicts,
    /// It is already somebody else's.
    Taken,
}

impl Problems {
    /// Keeps a good value, and records the problem of a bad one.
    pub fn check<T>(&mut self, field: &'static str, answer: Result<T, Wrong>) -> Option<T> {
        match answer {
            Ok(value) => Some(value),
            Err(wrong) => {
                self.add(field, wrong);
                None
            }
        }
    }

    /// Records a problem.
    pub fn add(&mut self, field: &'static str, wrong: Wrong) {
        self.0.push(Problem { field, wrong });
    }

    /// Every problem, in the order of the questions.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Problems with one answer.
impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}
