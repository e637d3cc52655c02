//! Messages on the pipes, each preceded by its length as a little-endian `u64`.

use std::io;

use lodestar_plugin_protocol::wire::{self, Malformed};
use lodestar_plugin_protocol::{Request, Response};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use crate::{Failure, text};

/// The runner accepts no longer question.
const QUESTION_BYTES_MAX: u64 = 256 * 1024 * 1024;

/// The runner passes no longer answer on.
const ANSWER_BYTES_MAX: u64 = 64 * 1024 * 1024;

/// How much of what a plugin says about itself is shown.
const SENTENCE_CHARACTERS_MAX: usize = 500;

/// A person does not read more reasons than this.
const REASONS_MAX: usize = 100;

/// Lays out a question; that can fail only for reasons that are not the plugin's.
pub(crate) fn question(request: &Request, files: &[&[u8]]) -> Result<Vec<u8>, Failure> {
    let files_bytes = files.iter().map(|file| file.len() as u64).sum();
    require_short_enough(files_bytes)?;
    let message = wire::write(request, files)
        .map_err(|malformed| io::Error::new(io::ErrorKind::InvalidInput, malformed))?;
    require_short_enough(message.len() as u64)?;
    Ok(message)
}

fn require_short_enough(bytes: u64) -> Result<(), Failure> {
    if QUESTION_BYTES_MAX < bytes {
        return Err(Failure::TooLarge { bytes, bytes_max: QUESTION_BYTES_MAX });
    }
    Ok(())
}

pub(crate) async fn write(to: &mut (impl AsyncWrite + Unpin), message: &[u8]) -> io::Result<()> {
    to.write_all(&(message.len() as u64).to_le_bytes()).await?;
    to.write_all(message).await?;
    to.flush().await
}

/// An answer's bytes. That the other side closed the pipe before their end is an
/// error of the pipe.
pub(crate) async fn read(from: &mut (impl AsyncRead + Unpin)) -> Result<Vec<u8>, Failure> {
    let length = from.read_u64_le().await?;
    if ANSWER_BYTES_MAX < length {
        return Err(Failure::Garbled(format!(
            "it has {length} bytes; the limit is {ANSWER_BYTES_MAX}"
        )));
    }
    // Grows as bytes arrive: a length that was made up costs no memory.
    let mut message = Vec::new();
    from.take(length).read_to_end(&mut message).await?;
    if message.len() as u64 != length {
        return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
    }
    Ok(message)
}

/// Understands an answer. That the plugin says no, or that it failed, is one
/// more way of not getting what was asked for.
pub(crate) fn understand(message: &[u8]) -> Result<Response, Failure> {
    match wire::read(message) {
        Ok((Response::Refusal { reasons }, _)) => {
            let reasons = reasons.iter().take(REASONS_MAX).map(|it| sentence(it));
            Err(Failure::Refused(reasons.collect()))
        }
        Ok((Response::Failure { message }, _)) => Err(Failure::Failed(sentence(&message))),
        Ok((response, _)) => Ok(response),
        // What stood in the header is not repeated: it may be about children.
        Err(Malformed::Header(_)) => {
            Err(Failure::Garbled("its header is not one that this Lodestar knows".to_owned()))
        }
        Err(malformed) => Err(Failure::Garbled(malformed.to_string())),
    }
}

pub(crate) fn sentence(text: &str) -> String {
    text::line(text, SENTENCE_CHARACTERS_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_answer_ends_where_its_length_says() {
        let mut pipe = b"\x02\0\0\0\0\0\0\0hi\x03\0\0\0\0\0\0\0you".as_slice();
        assert_eq!(read(&mut pipe).await.unwrap(), b"hi");
        assert_eq!(read(&mut pipe).await.unwrap(), b"you");
    }

    #[tokio::test]
    async fn half_an_answer_is_none() {
        for mut half in [b"".as_slice(), b"\x02\0\0", b"\x02\0\0\0\0\0\0\0h"] {
            assert!(matches!(read(&mut half).await, Err(Failure::Io(_))), "{half:?}");
        }
    }

    #[test]
    fn what_a_header_says_is_not_repeated() {
        let message = wire::write(&"Jo is unhappy", &[]).unwrap();
        let failure = understand(&message).unwrap_err();
        assert_eq!(
            failure.to_string(),
            "its answer was not understood: its header is not one that this Lodestar knows"
        );
    }

    #[test]
    fn a_question_that_is_too_large_is_not_asked() {
        let file = vec![0; usize::try_from(QUESTION_BYTES_MAX).unwrap() / 2 + 1];
        let failure = question(&Request::Describe { protocol: 1 }, &[&file, &file]).unwrap_err();
        assert!(matches!(failure, Failure::TooLarge { .. }) && failure.is_harmless());
    }
}
