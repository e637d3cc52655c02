//! Bytes as pairs of hexadecimal digits.

use std::fmt::Write;

/// In lower case.
pub(crate) fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Exactly this many bytes, in lower or upper case.
pub(crate) fn read<const BYTES: usize>(text: &str) -> Option<[u8; BYTES]> {
    let mut digits = text.chars();
    let mut bytes = [0; BYTES];
    for byte in &mut bytes {
        let high = digits.next()?.to_digit(16)?;
        let low = digits.next()?.to_digit(16)?;
        *byte = u8::try_from(16 * high + low).ok()?;
    }
    digits.next().is_none().then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_back() {
        assert_eq!(write(&[0, 255, 16]), "00ff10");
        assert_eq!(read("00fF10"), Some([0, 255, 16]));
    }

    #[test]
    fn too_few_too_many_and_other_digits_are_refused() {
        for text in ["", "0", "000", "00000", "0g00", "ŵŵ", "+1+1"] {
            assert_eq!(read::<2>(text), None, "{text}");
        }
    }
}
