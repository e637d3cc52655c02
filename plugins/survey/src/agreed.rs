//! A number that every row of a questionnaire should say alike.

use crate::plain;

/// What the rows have said so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Agreed {
    /// No row said anything.
    #[default]
    Unsaid,
    /// Every row that spoke said this.
    Number(u64),
    /// Two rows disagree, or one said something that is no number.
    Contradicted,
}

impl Agreed {
    /// Hears one more cell; a blank one says nothing.
    pub(crate) fn hear(&mut self, cell: &str) {
        if plain::is_blank(cell) {
            return;
        }
        *self = match (*self, plain::children(cell).map(u64::from)) {
            (Self::Unsaid, Some(number)) => Self::Number(number),
            (Self::Number(before), Some(number)) if before == number => Self::Number(number),
            _ => Self::Contradicted,
        };
    }

    pub(crate) fn number(self) -> Option<u64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Unsaid | Self::Contradicted => None,
        }
    }

    /// The number, unless something that is counted says that it is too small.
    pub(crate) fn at_least(self, least: u64) -> Option<u64> {
        self.number().filter(|number| least <= *number)
    }
}
