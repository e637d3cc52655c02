//! The cells of one row, in one text.

use csv::StringRecord;

use crate::seen::Key;

/// Behind the last cell, so that each is the beginning of a whole window.
const PADDING: &str = "                ";

#[derive(Clone, Default)]
pub(crate) struct Cells {
    text: String,
    /// Where each cell begins and ends in the text.
    bounds: Vec<(usize, usize)>,
}

impl Cells {
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.bounds.clear();
    }

    pub(crate) fn len(&self) -> usize {
        self.bounds.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.bounds.is_empty()
    }

    #[inline]
    pub(crate) fn get(&self, column: usize) -> Option<&str> {
        let &(begin, end) = self.bounds.get(column)?;
        self.text.get(begin..end)
    }

    /// The cell in this column, and its key; an empty one if the row ends before.
    #[inline]
    pub(crate) fn keyed(&self, column: usize) -> (&str, Key) {
        let (begin, end) = self.bounds.get(column).copied().unwrap_or_default();
        let cell = self.text.get(begin..end).unwrap_or_default();
        let window = self.text.as_bytes().get(begin..).and_then(|it| it.first_chunk());
        let key = window.map_or_else(|| Key::from(cell), |it| Key::of(*it, cell.len()));
        (cell, key)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.bounds.iter().map(|&(begin, end)| self.text.get(begin..end).unwrap_or_default())
    }

    pub(crate) fn push(&mut self, cell: &str) {
        let begin = self.text.len();
        self.text.push_str(cell);
        self.bounds.push((begin, self.text.len()));
    }

    /// Takes a line in which every separator separates.
    pub(crate) fn set_line(&mut self, line: &str, separator: u8) {
        self.clear();
        self.text.push_str(line);
        let mut begin = 0;
        for_each(line.as_bytes(), separator, |end| {
            self.bounds.push((begin, end));
            begin = end + 1;
        });
        self.bounds.push((begin, line.len()));
        self.text.push_str(PADDING);
    }

    pub(crate) fn set_record(&mut self, record: &StringRecord) {
        self.clear();
        self.text.push_str(record.as_slice());
        let bounds = (0..record.len()).filter_map(|it| record.range(it));
        self.bounds.extend(bounds.map(|it| (it.start, it.end)));
        self.text.push_str(PADDING);
    }
}

/// How many bytes are looked at in one go: as many as a mask has bits.
const LOOK_BYTES: usize = 64;

/// Tells of every place of a byte. Separators stand so near to each other that a
/// search that begins anew behind each would take most of the time.
fn for_each(bytes: &[u8], wanted: u8, mut found: impl FnMut(usize)) {
    let (looks, rest) = bytes.as_chunks::<LOOK_BYTES>();
    for (index, look) in looks.iter().enumerate() {
        let words = look.as_chunks::<8>().0.iter().enumerate();
        let mut mask = words.fold(0, |mask, (word, it)| mask | (equal(*it, wanted) << (word * 8)));
        while mask != 0 {
            found(index * LOOK_BYTES + mask.trailing_zeros() as usize);
            mask &= mask - 1;
        }
    }
    let passed = looks.len() * LOOK_BYTES;
    for (at, _) in rest.iter().enumerate().filter(|(_, it)| **it == wanted) {
        found(passed + at);
    }
}

/// Which of eight bytes are this one: a bit for each, the lowest for the first.
fn equal(bytes: [u8; 8], wanted: u8) -> u64 {
    const SEVEN_BITS: u64 = 0x7F7F_7F7F_7F7F_7F7F;
    let differing = u64::from_le_bytes(bytes) ^ u64::from_le_bytes([wanted; 8]);
    // The highest bit of each byte says whether any of its bits differs.
    let differs = ((differing & SEVEN_BITS) + SEVEN_BITS) | differing;
    let equals = (!differs & !SEVEN_BITS) >> 7;
    // The product gathers the lowest bits of all bytes in the highest byte.
    equals.wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_line_is_cut_at_every_separator(line in "[a,é;\u{2c}\u{12c}\u{2d}]{0,200}") {
            let mut cells = Cells::default();
            cells.set_line(&line, b',');
            prop_assert!(cells.iter().eq(line.split(',')));
            prop_assert_eq!(cells.len(), line.split(',').count());
            for (column, cell) in line.split(',').enumerate() {
                let (text, key) = cells.keyed(column);
                prop_assert_eq!((text, cells.get(column)), (cell, Some(cell)));
                prop_assert!(key == Key::from(cell));
            }
        }
    }
}
