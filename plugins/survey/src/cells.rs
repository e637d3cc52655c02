//! The cells of one row, in one text.

use csv::StringRecord;

use crate::seen::Key;

/// Behind the last cell, so that each is the beginning of a whole window.
const PADDING: &str = "                ";

#[derive(Clone, Default)]
pub(crate) struct Cells {
    text: String,
    /// Where each cell begins and ends in the text. Half as wide as lengths are:
    /// no row is longer, and twice as many are at hand.
    bounds: Vec<(u32, u32)>,
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
        self.text.get(begin as usize..end as usize)
    }

    /// The cell in this column, and its key; an empty one if the row ends before.
    #[inline]
    pub(crate) fn keyed(&self, column: usize) -> (&[u8], Key) {
        let (begin, end) = self.bounds.get(column).copied().unwrap_or_default();
        let rest = self.text.as_bytes().get(begin as usize..).unwrap_or_default();
        let cell = rest.get(..(end - begin) as usize).unwrap_or_default();
        let key = match rest.first_chunk() {
            Some(window) => Key::of(*window, cell.len()),
            None => Key::from(self.get(column).unwrap_or_default()),
        };
        (cell, key)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|it| self.get(it).unwrap_or_default())
    }

    pub(crate) fn push(&mut self, cell: &str) {
        let begin = short(self.text.len());
        self.text.push_str(cell);
        self.bounds.push((begin, short(self.text.len())));
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
        self.bounds.push((begin, short(line.len())));
        self.text.push_str(PADDING);
    }

    pub(crate) fn set_record(&mut self, record: &StringRecord) {
        self.clear();
        self.text.push_str(record.as_slice());
        let bounds = (0..record.len()).filter_map(|it| record.range(it));
        self.bounds.extend(bounds.map(|it| (short(it.start), short(it.end))));
        self.text.push_str(PADDING);
    }
}

/// Nobody hands in a row of four gigabytes; it would have no cells.
fn short(length: usize) -> u32 {
    u32::try_from(length).unwrap_or_default()
}

/// How many bytes are looked at in one go: as many as a mask has bits.
const LOOK_BYTES: usize = 64;

/// Tells of every place of a byte. Separators stand so near to each other that a
/// search that begins anew behind each would take most of the time.
fn for_each(bytes: &[u8], wanted: u8, mut found: impl FnMut(u32)) {
    let (looks, rest) = bytes.as_chunks::<LOOK_BYTES>();
    let mut passed = 0;
    for look in looks {
        let words = look.as_chunks::<8>().0.iter().enumerate();
        let mut mask = words.fold(0, |mask, (word, it)| mask | (equal(*it, wanted) << (word * 8)));
        while mask != 0 {
            found(passed + mask.trailing_zeros());
            mask &= mask - 1;
        }
        passed += u64::BITS;
    }
    for (at, _) in (passed..).zip(rest).filter(|(_, it)| **it == wanted) {
        found(at);
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
                prop_assert_eq!((text, cells.get(column)), (cell.as_bytes(), Some(cell)));
                prop_assert!(key == Key::from(cell));
            }
        }
    }
}
