//! Texts that mean something, found again faster than a hash of all their
//! letters would find them. Nothing else is remembered: a child's own words
//! mean nothing here.

use crate::options::Meaning;

/// A power of two, and more than twice [`TEXTS_MAX`].
const PLACES: usize = 64;

/// Ways of writing the options of one question. What comes after is found too,
/// only slower.
const TEXTS_MAX: usize = 28;

/// Texts up to this long are known by their [`Key`] alone.
const KEY_BYTES: usize = 16;

/// A text's length, how it begins and how it ends. Two short texts have the same
/// only if they are the same.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Key {
    bytes: usize,
    first: u64,
    last: u64,
}

struct Text {
    key: Key,
    meaning: Meaning,
}

pub(crate) struct Seen {
    /// For each place the number of the text that stands there, from 1. Small,
    /// so that those of all questions stay near the processor.
    places: [u8; PLACES],
    texts: Vec<Text>,
    /// The texts that are longer than their keys tell; empty for the others.
    long: Vec<Box<str>>,
}

impl Default for Seen {
    fn default() -> Self {
        Self { places: [0; PLACES], texts: Vec::new(), long: Vec::new() }
    }
}

impl Seen {
    /// What this text means, if it was learned. It is not empty.
    #[inline]
    pub(crate) fn meaning(&self, text: &str) -> Option<Meaning> {
        let key = key(text.as_bytes());
        let mut at = key.place();
        loop {
            let index = usize::from(self.places[at % PLACES]).checked_sub(1)?;
            let known = self.texts.get(index)?;
            if known.key == key && (key.bytes <= KEY_BYTES || *self.long[index] == *text) {
                return Some(known.meaning);
            }
            at += 1;
        }
    }

    pub(crate) fn learn(&mut self, text: &str, meaning: Meaning) {
        if TEXTS_MAX <= self.texts.len() || text.is_empty() {
            return;
        }
        let key = key(text.as_bytes());
        let mut at = key.place();
        while self.places[at % PLACES] != 0 {
            at += 1;
        }
        self.texts.push(Text { key, meaning });
        self.long.push(if KEY_BYTES < key.bytes { text.into() } else { "".into() });
        self.places[at % PLACES] = u8::try_from(self.texts.len()).unwrap_or_default();
    }
}

impl Key {
    /// Where to begin to look for it: the upper bits of a product, in which all
    /// bits of both halves have a part.
    #[inline]
    fn place(self) -> usize {
        let mixed = (self.first ^ self.last.rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        usize::from(mixed.to_le_bytes()[7]) ^ self.bytes
    }
}

#[inline]
fn key(text: &[u8]) -> Key {
    let byte = |at: usize| u64::from(text.get(at).copied().unwrap_or_default());
    let bytes = text.len();
    let long = |it: &[u8; 8]| u64::from_le_bytes(*it);
    let short = |it: &[u8; 4]| u64::from(u32::from_le_bytes(*it));
    let (first, last) = if 8 <= bytes {
        (text.first_chunk().map(long), text.last_chunk().map(long))
    } else if 4 <= bytes {
        (text.first_chunk().map(short), text.last_chunk().map(short))
    } else {
        // Of one byte, two or three, these are all.
        (Some(byte(0) | byte(bytes / 2) << 8 | byte(bytes.wrapping_sub(1)) << 16), None)
    };
    Key { bytes, first: first.unwrap_or_default(), last: last.unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_learned_is_known_and_nothing_else() {
        let mut seen = Seen::default();
        let text = |it: usize| format!("{}{it}", "x".repeat(it % 21));
        for number in 0..60 {
            seen.learn(&text(number), Meaning::Option(number));
        }
        for number in 0..60 {
            let known = (number < TEXTS_MAX).then_some(Meaning::Option(number));
            assert_eq!(seen.meaning(&text(number)), known);
        }
    }

    #[test]
    fn two_texts_are_the_same_only_if_every_byte_is() {
        let letters = "abcdefghijklmnopqrstuvwxyz";
        for length in 1..letters.len() {
            let mut seen = Seen::default();
            seen.learn(&letters[..length], Meaning::Option(0));
            assert_eq!(seen.meaning(&letters[..length]), Some(Meaning::Option(0)));
            for changed in 0..length {
                let mut other = letters[..length].to_owned();
                other.replace_range(changed..=changed, "-");
                assert_eq!(seen.meaning(&other), None, "{other}");
            }
        }
    }
}
