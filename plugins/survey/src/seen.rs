//! Texts that mean something, found again faster than a hash of all their
//! letters would find them, and counted where they are found. Nothing else is
//! remembered: a child's own words mean nothing here.

use crate::options::Meaning;

/// A power of two, and so many that [`TEXTS_MAX`] soon lie apart.
const PLACES: usize = 128;

/// Ways of writing the options of one question. What comes after is found too,
/// only slower.
const TEXTS_MAX: usize = 28;

/// How often places are shuffled before a text is given up.
const SHUFFLES_MAX: usize = 200;

/// Texts up to this long are known by their [`Key`] alone.
pub(crate) const KEY_BYTES: usize = 16;

/// A text's length and how it begins. Two short texts have the same only if they
/// are the same.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Key {
    beginning: [u64; 2],
    bytes: usize,
}

/// The bytes of a text of each length, as bits.
const MASKS: [[u64; 2]; KEY_BYTES + 1] = masks();

const fn masks() -> [[u64; 2]; KEY_BYTES + 1] {
    let mut masks = [[0; 2]; KEY_BYTES + 1];
    let mut bytes = 1;
    while bytes <= KEY_BYTES {
        masks[bytes] = masks[bytes - 1];
        masks[bytes][(bytes - 1) / 8] |= 0xFF << (8 * ((bytes - 1) % 8));
        bytes += 1;
    }
    masks
}

impl Key {
    /// `window` begins with the text; what comes after it there does not matter.
    #[inline]
    pub(crate) fn of(window: [u8; KEY_BYTES], bytes: usize) -> Self {
        let [low, high] = MASKS[bytes.min(KEY_BYTES)];
        let (halves, _) = window.as_chunks();
        let [first, second] = [halves[0], halves[1]].map(u64::from_le_bytes);
        Self { beginning: [first & low, second & high], bytes }
    }

    /// Where it is: the upper bits of a product, in which all bits have a part.
    #[inline]
    fn place(self, shuffle: u64) -> usize {
        let [low, high] = self.beginning;
        let length = u64::try_from(self.bytes).unwrap_or(u64::MAX);
        let mixed = (low ^ high.rotate_left(23) ^ length).wrapping_mul(shuffle);
        usize::from(mixed.to_le_bytes()[7]) * PLACES / 256
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
    /// How often it was counted here.
    count: u64,
}

/// No two texts share a place: then whoever looks for one need look only once.
pub(crate) struct Seen {
    places: Box<[Place; PLACES]>,
    /// The texts that are longer than their keys tell, by place.
    long: Box<[Box<str>]>,
    texts: usize,
    shuffle: u64,
}

impl Default for Seen {
    fn default() -> Self {
        Self {
            places: Box::new(std::array::from_fn(|_| Place::default())),
            long: vec![Box::default(); PLACES].into(),
            texts: 0,
            shuffle: 0x9E37_79B9_7F4A_7C15,
        }
    }
}

impl Seen {
    #[inline]
    fn find(&self, text: &[u8], key: Key) -> Option<(usize, Meaning)> {
        let at = key.place(self.shuffle);
        let place = &self.places[at];
        let meaning = place.meaning?;
        let is_same =
            place.key == key && (key.bytes <= KEY_BYTES || self.long[at].as_bytes() == text);
        is_same.then_some((at, meaning))
    }

    /// What this text means, if it was learned.
    #[inline]
    pub(crate) fn meaning(&self, text: &[u8], key: Key) -> Option<Meaning> {
        self.find(text, key).map(|(_, meaning)| meaning)
    }

    /// Counts this text, if it was learned as an option; whether it was.
    #[inline]
    pub(crate) fn count(&mut self, text: &[u8], key: Key) -> bool {
        match self.find(text, key) {
            Some((at, Meaning::Option(_))) => {
                self.places[at].count += 1;
                true
            }
            _ => false,
        }
    }

    /// How often each option was counted here.
    pub(crate) fn counts(&self) -> impl Iterator<Item = (usize, u64)> {
        self.places.iter().filter_map(|it| match it.meaning {
            Some(Meaning::Option(option)) => Some((option, it.count)),
            _ => None,
        })
    }

    pub(crate) fn learn(&mut self, text: &str, meaning: Meaning) {
        let place = Place { key: Key::from(text), meaning: Some(meaning), count: 0 };
        if TEXTS_MAX <= self.texts || !self.make_room(place.key) {
            return;
        }
        let at = place.key.place(self.shuffle);
        self.long[at] = if KEY_BYTES < place.key.bytes { text.into() } else { Box::default() };
        self.places[at] = place;
        self.texts += 1;
    }

    /// Shuffles until no text is in the place of another; false if that cannot be.
    fn make_room(&mut self, key: Key) -> bool {
        let taken = self.places.iter().filter(|it| it.meaning.is_some()).map(|it| it.key);
        let keys: Vec<Key> = taken.chain([key]).collect();
        let is_apart = |shuffle: u64| {
            let mut places = 0_u128;
            keys.iter().all(|it| {
                let bit = 1 << it.place(shuffle);
                let is_free = places & bit == 0;
                places |= bit;
                is_free
            })
        };
        let next = |it: &u64| {
            Some(it.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(2_685_821_657_736_338_716))
        };
        let mut shuffles = std::iter::successors(Some(self.shuffle), next).take(SHUFFLES_MAX);
        let Some(shuffle) = shuffles.find(|it| is_apart(*it)) else { return false };
        if shuffle != self.shuffle {
            let mut moved = Self { shuffle, texts: self.texts, ..Self::default() };
            for (at, place) in self.places.iter().enumerate().filter(|(_, it)| it.meaning.is_some())
            {
                let to = place.key.place(shuffle);
                moved.places[to] = place.clone();
                moved.long[to] = std::mem::take(&mut self.long[at]);
            }
            *self = moved;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(seen: &Seen, text: &str) -> Option<Meaning> {
        seen.meaning(text.as_bytes(), Key::from(text))
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
    fn every_text_is_counted_for_its_option_wherever_it_was_moved() {
        let mut seen = Seen::default();
        let text = |it: usize| format!("option {it}{}", "x".repeat(it));
        for number in 0..20 {
            seen.learn(&text(number), Meaning::Option(number));
            for known in 0..=number {
                let text = text(known);
                assert!(seen.count(text.as_bytes(), Key::from(text.as_str())), "{number} {known}");
            }
        }
        let mut counts: Vec<_> = seen.counts().collect();
        counts.sort_unstable();
        assert_eq!(counts, (0..20).map(|it| (it, 20 - it as u64)).collect::<Vec<_>>());
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
