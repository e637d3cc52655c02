//! A workbook of a few hundred kilobytes that unpacks to a gigabyte.

use crate::samples::workbook;
use crate::samples::zip::{self, Part};

/// What the largest part unpacks to.
const UNPACKED_BYTES: u32 = 1 << 30;

/// The longest run that one code stands for.
const RUN_BYTES: u32 = 258;

/// A workbook whose one sheet is a gigabyte of spaces.
pub(crate) fn book() -> Vec<u8> {
    let runs = UNPACKED_BYTES / RUN_BYTES;
    let mut parts = workbook::frame();
    parts.push(Part::deflated(workbook::SHEET, spaces(runs), runs * RUN_BYTES + 1));
    zip::write(&parts)
}

/// One space and so many runs of it, deflated with the fixed codes.
fn spaces(runs: u32) -> Vec<u8> {
    let mut bits = Bits::default();
    // The last block, with fixed codes; numbers begin with their lowest bit.
    bits.put(0b1, 1);
    bits.put(0b01, 2);
    // A space is literal 32: the code 0x30 + 32, whose highest bit is first.
    bits.code(0x30 + 32, 8);
    for _ in 0..runs {
        // Length 258 is symbol 285, the code 0xC0 + 5; distance 1 is code 0.
        bits.code(0xC0 + 5, 8);
        bits.code(0, 5);
    }
    // The end of the block is symbol 256, the code 0.
    bits.code(0, 7);
    bits.finish()
}

#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    /// Bits that do not fill a byte yet, the first one lowest.
    rest: u32,
    count: u32,
}

impl Bits {
    fn put(&mut self, bits: u32, count: u32) {
        self.rest |= bits << self.count;
        self.count += count;
        while 8 <= self.count {
            self.bytes.extend(self.rest.to_le_bytes().first());
            self.rest >>= 8;
            self.count -= 8;
        }
    }

    fn code(&mut self, code: u32, count: u32) {
        self.put(code.reverse_bits() >> (32 - count), count);
    }

    fn finish(mut self) -> Vec<u8> {
        self.put(0, 7);
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_written_as_the_deflate_format_says() {
        // zlib unpacks this to 259 spaces.
        assert_eq!(spaces(1), [0x53, 0x18, 0x05, 0x00]);
    }

    #[test]
    fn a_gigabyte_fits_into_seven_megabytes() {
        assert!(book().len() < 7_000_000);
    }
}
