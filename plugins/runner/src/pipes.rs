//! Messages, each preceded by its length as a little-endian `u64`.

use std::fs::File;
use std::io::{self, BufReader, Read, Write};

use anyhow::{Context as _, ensure};
use rustix::io::fcntl_dupfd_cloexec;
use rustix::stdio;

/// A question with its files may have this many bytes.
const QUESTION_BYTES_MAX: u64 = 256 * 1024 * 1024;

/// The three standard descriptors, which the plugin may use, end here.
const PRIVATE_DESCRIPTOR_MIN: i32 = 3;

/// The way to the supervisor and back.
pub(crate) struct Pipes {
    questions: BufReader<File>,
    answers: File,
}

impl Pipes {
    /// A plugin that reads or prints would garble the conversation. So it finds
    /// nothing on standard input, and what it prints goes to standard error.
    pub(crate) fn take() -> anyhow::Result<Self> {
        let questions = fcntl_dupfd_cloexec(stdio::stdin(), PRIVATE_DESCRIPTOR_MIN)
            .context("cannot move standard input aside")?;
        let answers = fcntl_dupfd_cloexec(stdio::stdout(), PRIVATE_DESCRIPTOR_MIN)
            .context("cannot move standard output aside")?;
        let nothing = File::open("/dev/null").context("cannot open /dev/null")?;
        stdio::dup2_stdin(nothing).context("cannot replace standard input")?;
        stdio::dup2_stdout(stdio::stderr()).context("cannot replace standard output")?;
        Ok(Self { questions: BufReader::new(questions.into()), answers: answers.into() })
    }

    /// The next question, or nothing when there will be no more.
    pub(crate) fn read_question(&mut self) -> anyhow::Result<Option<Vec<u8>>> {
        read_message(&mut self.questions)
    }

    pub(crate) fn write_answer(&mut self, answer: &[u8]) -> io::Result<()> {
        self.answers.write_all(&(answer.len() as u64).to_le_bytes())?;
        self.answers.write_all(answer)
    }
}

fn read_message(from: &mut impl Read) -> anyhow::Result<Option<Vec<u8>>> {
    let mut length = Vec::with_capacity(size_of::<u64>());
    from.by_ref().take(size_of::<u64>() as u64).read_to_end(&mut length)?;
    if length.is_empty() {
        return Ok(None);
    }
    let length: [u8; size_of::<u64>()] =
        length.try_into().ok().context("input ended within the length of a question")?;
    let length = u64::from_le_bytes(length);
    ensure!(
        length <= QUESTION_BYTES_MAX,
        "the question has {length} bytes; the limit is {QUESTION_BYTES_MAX}"
    );

    let mut message = Vec::with_capacity(usize::try_from(length)?);
    from.by_ref().take(length).read_to_end(&mut message)?;
    ensure!(message.len() as u64 == length, "input ended within a question");
    Ok(Some(message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(mut bytes: &[u8]) -> Result<Vec<Vec<u8>>, String> {
        let mut messages = Vec::new();
        while let Some(it) = read_message(&mut bytes).map_err(|error| error.to_string())? {
            messages.push(it);
        }
        Ok(messages)
    }

    #[test]
    fn questions_follow_each_other_until_input_ends() {
        let bytes = b"\x02\0\0\0\0\0\0\0hi\0\0\0\0\0\0\0\0";
        assert_eq!(read(bytes), Ok(vec![b"hi".to_vec(), Vec::new()]));
        assert_eq!(read(b""), Ok(Vec::new()));
    }

    #[test]
    fn half_a_question_is_not_one() {
        let half = read(b"\x03\0\0\0\0\0\0\0hi");
        assert_eq!(half, Err("input ended within a question".to_owned()));
        let less = read(b"\x03\0");
        assert_eq!(less, Err("input ended within the length of a question".to_owned()));
    }

    #[test]
    fn nothing_is_set_aside_for_a_question_that_is_too_long() {
        let refusal = read(&u64::MAX.to_le_bytes()).unwrap_err();
        assert_eq!(refusal, "the question has 18446744073709551615 bytes; the limit is 268435456");
    }
}
