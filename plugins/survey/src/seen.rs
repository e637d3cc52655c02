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
pub(crate) const KEY_BYTES: usize = 16;

/// A text's length and how it begins. Two short texts have the same only if they
/// are the same.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Key {
    beginning: u128,
    bytes: usize,
}

impl Key {
    /// `window` begins with the text; what comes after it there does not matter.
    #[inline]
    pub(crate) fn of(window: [u8; KEY_BYTES], bytes: usize) -> Self {
        let beyond = 8 * KEY_BYTES.saturating_sub(bytes);
        let mask = u32::try_from(beyond).ok().and_then(|it| u128::MAX.checked_shr(it));
        Self { beginning: u128::from_le_bytes(window) & mask.unwrap_or_default(), bytes }
    }

    /// Where to begin to look for it: the upper bits of a product, in which all
    /// bits have a part.
    #[inline]
    fn place(self) -> usize {
        let both = self.beginning ^ (self.beginning >> 67);
        let mixed = both.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        usize::from(mixed.to_le_bytes()[7]) ^ self.bytes
    }
}

impl From<&str> for Key {
    fn from(text: &str) -> Self {
        let mut window = [0; KEY_BYTES];
        for (to, from) in window.iter_mut().zip(text.bytes()) {
            *to = from;
        }
        Self::of(window, text.len())
    }
}

#[derive(Clone, Default)]
struct Place {
    key: Key,
    /// Of no text, if there is none.
    meaning: Option<Meaning>,
}

pub(crate) struct Seen {
    places: Box<[Place]>,
    /// The texts that are longer than their keys tell, by place.
    long: Box<[Box<str>]>,
    texts: usize,
}

impl Default for Seen {
    fn default() -> Self {
        let long = vec![Box::default(); PLACES];
        Self { places: vec![Place::default(); PLACES].into(), long: long.into(), texts: 0 }
    }
}

impl Seen {
    /// What this text means, if it was learned.
    #[inline]
    pub(crate) fn meaning(&self, text: &str, key: Key) -> Option<Meaning> {
        let mut at = key.place() % PLACES;
        loop {
            let place = &self.places[at];
            let meaning = place.meaning?;
            if place.key == key && (key.bytes <= KEY_BYTES || *self.long[at] == *text) {
                return Some(meaning);
            }
            at = (at + 1) % PLACES;
        }
    }

    pub(crate) fn learn(&mut self, text: &str, meaning: Meaning) {
        if TEXTS_MAX <= self.texts {
            return;
        }
        let key = Key::from(text);
        let mut at = key.place() % PLACES;
        while self.places[at].meaning.is_some() {
            at = (at + 1) % PLACES;
        }
        self.places[at] = Place { key, meaning: Some(meaning) };
        self.long[at] = if KEY_BYTES < key.bytes { text.into() } else { Box::default() };
        self.texts += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(seen: &Seen, text: &str) -> Option<Meaning> {
        seen.meaning(text, Key::from(text))
    }

    #[test]
    fn what_was_learned_is_known_and_nothing_else() {
        let mut seen = Seen::default();
        let text = |it: usize| format!("{}{it}", "x".repeat(it % 21));
        for number in 0..60 {
            seen.learn(&text(number), Meaning::Option(number));
        }
        for number in 0..60 {
            let expected = (number < TEXTS_MAX).then_some(Meaning::Option(number));
            assert_eq!(known(&seen, &text(number)), expected);
        }
    }

    #[test]
    fn two_texts_are_the_same_only_if_every_byte_is() {
        let letters = "abcdefghijklmnopqrstuvwxyz";
        for length in 1..letters.len() {
            let mut seen = Seen::default();
            seen.learn(&letters[..length], Meaning::Option(0));
            assert_eq!(known(&seen, &letters[..length]), Some(Meaning::Option(0)));
            for changed in 0..length {
                let mut other = letters[..length].to_owned();
                other.replace_range(changed..=changed, "-");
                assert_eq!(known(&seen, &other), None, "{other}");
            }
        }
    }

    #[test]
    fn what_comes_after_a_text_does_not_matter() {
        let window = *b"Yes,Never,No,,Ye";
        assert!(Key::of(window, 3) == Key::from("Yes"));
        assert!(Key::of(window, 16) == Key::from("Yes,Never,No,,Ye"));
        assert!(Key::of(window, 0) == Key::from(""));
        assert!(Key::of(window, 3) != Key::from("Ye"));
    }
}
