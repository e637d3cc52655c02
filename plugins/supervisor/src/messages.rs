//! What goes over the pipes, and what an answer means.

use std::borrow::Cow;
use std::io;

use lodestar_plugin_protocol::wire::{self, Malformed};
use lodestar_plugin_protocol::{Request, Response, lines};

use serde::de::DeserializeOwned;

use crate::{Failure, text};

/// The runner accepts no longer question.
const QUESTION_BYTES_MAX: u64 = 256 * 1024 * 1024;

/// How much of what a plugin says about itself is shown.
const SENTENCE_CHARACTERS_MAX: usize = 500;

/// A person does not read more reasons than this.
const REASONS_MAX: usize = 100;

/// How a message is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// For a library, with files beside the header.
    Frames,
    /// For a program, with everything on one line.
    Line,
}

/// A message in the parts that are written one after the other. The files in it
/// are the caller's: a large one is not copied for it.
pub(crate) struct Message<'a> {
    beginning: Cow<'a, [u8]>,
    files: &'a [&'a [u8]],
}

impl Message<'_> {
    pub(crate) fn parts(&self) -> impl Iterator<Item = &[u8]> {
        std::iter::once(self.beginning.as_ref()).chain(self.files.iter().copied())
    }

    /// How long it is, in bytes.
    pub(crate) fn len(&self) -> u64 {
        self.parts().map(|it| it.len() as u64).sum()
    }
}

impl<'a> From<&'a [u8]> for Message<'a> {
    fn from(whole: &'a [u8]) -> Self {
        Self { beginning: whole.into(), files: &[] }
    }
}

/// Lays out a question; that can fail only for reasons that are not the plugin's.
pub(crate) fn question<'a>(
    layout: Layout,
    request: &Request,
    files: &'a [&'a [u8]],
) -> Result<Message<'a>, Failure> {
    let files_bytes: u64 = files.iter().map(|file| file.len() as u64).sum();
    require_short_enough(match layout {
        Layout::Frames => files_bytes,
        // As base64 has it.
        Layout::Line => files_bytes.div_ceil(3).saturating_mul(4),
    })?;
    let (beginning, files) = match layout {
        Layout::Frames => (wire::beginning(request, files), files),
        Layout::Line => (lines::write(request, files).map(String::into_bytes), &[][..]),
    };
    let beginning =
        beginning.map_err(|malformed| io::Error::new(io::ErrorKind::InvalidInput, malformed))?;
    let message = Message { beginning: beginning.into(), files };
    require_short_enough(message.len())?;
    Ok(message)
}

fn require_short_enough(bytes: u64) -> Result<(), Failure> {
    if QUESTION_BYTES_MAX < bytes {
        return Err(Failure::TooLarge { bytes, bytes_max: QUESTION_BYTES_MAX });
    }
    Ok(())
}

/// Reads a header. Files beside an answer are left alone: no answer has any.
pub(crate) fn header<T: DeserializeOwned>(layout: Layout, message: &[u8]) -> Result<T, Failure> {
    let header = match layout {
        Layout::Frames => wire::read(message).map(|(header, _)| header),
        Layout::Line => lines::read(message).map(|(header, _)| header),
    };
    header.map_err(|malformed| match malformed {
        // What stood in the header is not repeated: it may be about children.
        Malformed::Header(_) => {
            Failure::Garbled("its header is not one that this Lodestar knows".to_owned())
        }
        malformed => Failure::Garbled(malformed.to_string()),
    })
}

/// Understands an answer. That the plugin says no, or that it failed, is one
/// more way of not getting what was asked for.
pub(crate) fn understand(layout: Layout, message: &[u8]) -> Result<Response, Failure> {
    match header(layout, message)? {
        Response::Refusal { reasons } => {
            let reasons = reasons.iter().take(REASONS_MAX).map(|it| sentence(it));
            Err(Failure::Refused(reasons.collect()))
        }
        Response::Failure { message } => Err(Failure::Failed(sentence(&message))),
        response => Ok(response),
    }
}

pub(crate) fn sentence(text: &str) -> String {
    text::line(text, SENTENCE_CHARACTERS_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_header_says_is_not_repeated() {
        let expected =
            "its answer was not understood: its header is not one that this Lodestar knows";
        let message = wire::write(&"Jo is unhappy", &[]).unwrap();
        let failure = understand(Layout::Frames, &message).unwrap_err();
        assert_eq!(failure.to_string(), expected);
        let failure = understand(Layout::Line, b"\"Jo is unhappy\"\n").unwrap_err();
        assert_eq!(failure.to_string(), expected);
    }

    #[test]
    fn a_question_that_is_too_large_is_not_asked() {
        let file = vec![0; usize::try_from(QUESTION_BYTES_MAX).unwrap() / 2 + 1];
        let describe = Request::Describe { protocol: 1 };
        for layout in [Layout::Frames, Layout::Line] {
            let failure = question(layout, &describe, &[&file, &file]).err().unwrap();
            assert!(matches!(failure, Failure::TooLarge { .. }) && failure.is_harmless());
        }
    }

    #[test]
    fn a_question_that_base64_makes_too_large_is_not_asked() {
        let file = vec![0; usize::try_from(QUESTION_BYTES_MAX).unwrap() / 5 * 4];
        let describe = Request::Describe { protocol: 1 };
        assert!(question(Layout::Line, &describe, &[&file]).is_err());
    }
}
