//! How a file writes its letters.

use std::borrow::Cow;
use std::cell::Cell;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::bytes::trimmed;

/// Numbers by which older files tell their encoding, beside those of Windows.
const CODES: [(i32, &str); 6] = [
    (65_001, "utf-8"),
    (28_591, "iso-8859-1"),
    (28_605, "iso-8859-15"),
    (932, "shift_jis"),
    (936, "gbk"),
    (949, "euc-kr"),
];

pub(super) struct Letters {
    /// Nothing if the file does not say it.
    encoding: Option<&'static Encoding>,
    is_guessed: Cell<bool>,
}

impl Letters {
    /// By its name, or else by its number.
    pub(super) fn of(name: Option<&[u8]>, code: Option<i32>) -> Self {
        let windows = code.filter(|it| (1_250..=1_258).contains(it));
        let windows = windows.map(|it| format!("windows-{it}"));
        let coded = CODES.iter().find(|(it, _)| Some(*it) == code).map(|(_, name)| *name);
        let code = windows.as_deref().or(coded).and_then(|it| Encoding::for_label(it.as_bytes()));
        let encoding = name.and_then(|it| Encoding::for_label(trimmed(it))).or(code);
        Self { encoding, is_guessed: Cell::new(false) }
    }

    /// The text without the blanks that fill it up.
    pub(super) fn read<'t>(&self, text: &'t [u8]) -> Cow<'t, str> {
        let text = trimmed(text);
        let encoding = self.encoding.unwrap_or_else(|| {
            self.is_guessed.set(self.is_guessed.get() || !text.is_ascii());
            if std::str::from_utf8(text).is_ok() { UTF_8 } else { WINDOWS_1252 }
        });
        encoding.decode_without_bom_handling(text).0
    }

    /// Whether letters were read of which the file does not say how it writes them.
    pub(super) fn is_guessed(&self) -> bool {
        self.is_guessed.get()
    }
}
