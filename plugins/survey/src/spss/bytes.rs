//! The bytes of a file that may end, or lie, anywhere.

use lodestar_plugin_sdk::Refusal;

use crate::words;

pub(super) fn damaged<E>(_: E) -> Refusal {
    Refusal::because(words::SPSS_DAMAGED)
}

pub(super) fn cut_off() -> Refusal {
    Refusal::because(words::SPSS_CUT_OFF)
}

/// What is left to read.
#[derive(Clone, Copy)]
pub(super) struct Bytes<'a> {
    rest: &'a [u8],
    is_big_endian: bool,
}

impl<'a> Bytes<'a> {
    pub(super) fn new(rest: &'a [u8], is_big_endian: bool) -> Self {
        Self { rest, is_big_endian }
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    pub(super) fn is_over(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], Refusal> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or_else(cut_off)?;
        self.rest = rest;
        Ok(taken)
    }

    /// Takes a text, and what fills it up to a whole number of `unit` bytes.
    pub(super) fn take_padded(&mut self, count: usize, unit: usize) -> Result<&'a [u8], Refusal> {
        let taken = self.take(count)?;
        self.take(count.next_multiple_of(unit) - count)?;
        Ok(taken)
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], Refusal> {
        self.take(N)?.try_into().map_err(damaged)
    }

    pub(super) fn int(&mut self) -> Result<i32, Refusal> {
        let bytes = self.array()?;
        Ok(if self.is_big_endian { i32::from_be_bytes(bytes) } else { i32::from_le_bytes(bytes) })
    }

    /// A number of things, which cannot be more than there are bytes left.
    pub(super) fn count(&mut self) -> Result<usize, Refusal> {
        let count = usize::try_from(self.int()?).map_err(damaged)?;
        if self.rest.len() < count { Err(cut_off()) } else { Ok(count) }
    }

    pub(super) fn long(&mut self) -> Result<i64, Refusal> {
        let bytes = self.array()?;
        Ok(if self.is_big_endian { i64::from_be_bytes(bytes) } else { i64::from_le_bytes(bytes) })
    }

    pub(super) fn number(&mut self) -> Result<f64, Refusal> {
        Ok(number(self.array()?, self.is_big_endian))
    }
}

pub(super) fn number(bytes: [u8; 8], is_big_endian: bool) -> f64 {
    if is_big_endian { f64::from_be_bytes(bytes) } else { f64::from_le_bytes(bytes) }
}

/// As the file writes it.
pub(super) fn bytes_of(number: f64, is_big_endian: bool) -> [u8; 8] {
    if is_big_endian { number.to_be_bytes() } else { number.to_le_bytes() }
}

/// A text without the blanks that fill it up.
pub(super) fn trimmed(text: &[u8]) -> &[u8] {
    let end = text.iter().rposition(|it| !matches!(it, b' ' | 0));
    &text[..end.map_or(0, |it| it + 1)]
}
