//! Text, and what a browser would take for a page.

/// Browsers look at the first 1,445 bytes, at most.
const LOOKED_AT: usize = 1_445;

/// Wherever one of these stands early, somebody means a browser.
const TAGS: &[&str] = &["<!doctype", "<html", "<head", "<body", "<script", "<svg", "<iframe"];

/// Whether the bytes are text in UTF-8 or Windows-1252, without characters that
/// control something other than lines and columns.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    let is_layout = |it: char| matches!(it, '\t' | '\n' | '\r');
    match std::str::from_utf8(bytes) {
        Ok(text) => text.chars().all(|it| is_layout(it) || !it.is_control()),
        Err(_) => bytes.iter().all(|it| match it {
            // Windows-1252 has no characters here.
            0x7f | 0x81 | 0x8d | 0x8f | 0x90 | 0x9d => false,
            it => 0x20 <= *it || is_layout(char::from(*it)),
        }),
    }
}

/// Whether text is HTML, SVG or other XML.
pub(super) fn is_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let is_tag = match bytes {
        [b'<', next, ..] => next.is_ascii_alphabetic() || matches!(next, b'!' | b'?' | b'/'),
        _ => false,
    };
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(LOOKED_AT)]).to_lowercase();
    is_tag || TAGS.iter().any(|it| start.contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_in_one_of_two_encodings() {
        assert!(is_text("Wünsche – 方針\r\n\tzwei".as_bytes()));
        assert!(is_text(b"W\xfcnsche \x96 eins \x80 5"));
        for binary in [&b"a\0b"[..], b"\xff\xfea\0", b"W\xfc\x81", b"a\x1b[31m", b"\xc2\x9b31m"] {
            assert!(!is_text(binary), "{binary:?}");
        }
    }

    #[test]
    fn a_page_begins_with_a_tag_or_has_one_early() {
        let pages = ["<!DOCTYPE html>", "\u{feff} \n<HTML>", "<?xml version='1.0'?>", "x<SCRIPT>"];
        for page in pages {
            assert!(is_page(page.as_bytes()), "{page}");
        }
        for text in ["a < b", "<3", "< 5 years", "Ada <ada@example.org>", "Use <b> sparingly"] {
            assert!(!is_page(text.as_bytes()), "{text}");
        }
    }
}
