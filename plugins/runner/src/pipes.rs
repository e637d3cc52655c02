//! Messages, each preceded by two little-endian `u64`: its length, and its number.
//!
//! An answer bears the number of its question. So whoever asked can tell a late
//! answer, or one too many, from the answer to the next question.

use std::fs::File;
use std::io::{self, BufReader, Read, Write};

use anyhow::{Context as _, ensure};
use rustix::io::fcntl_dupfd_cloexec;
use rustix::stdio;

/// A question with its files may have this many bytes.
const QUESTION_BYTES_MAX: u64 = 256 * 1024 * 1024;

/// A longer answer is not passed on: of it, only the length and number are
/// written, and the supervisor ends the process.
const ANSWER_BYTES_MAX: usize = 64 * 1024 * 1024;

/// What the runner says of itself bears this number; questions count from 1.
pub(crate) const BEFORE_ALL_QUESTIONS: u64 = 0;

/// The three standard descriptors, which the plugin may use, end here.
const PRIVATE_DESCRIPTOR_MIN: i32 = 3;

/// What came in.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Question {
    pub(crate) number: u64,
    pub(crate) message: Vec<u8>,
}

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
    pub(crate) fn read_question(&mut self) -> anyhow::Result<Option<Question>> {
        read_message(&mut self.questions)
    }

    pub(crate) fn write_answer(&mut self, number: u64, answer: &[u8]) -> io::Result<()> {
        let mut head = (answer.len() as u64).to_le_bytes().to_vec();
        head.extend(number.to_le_bytes());
        self.answers.write_all(&head)?;
        if answer.len() <= ANSWER_BYTES_MAX {
            self.answers.write_all(answer)?;
        }
        Ok(())
    }
}

fn read_message(from: &mut impl Read) -> anyhow::Result<Option<Question>> {
    const HALF: usize = size_of::<u64>();
    let mut head = Vec::with_capacity(2 * HALF);
    from.by_ref().take(2 * HALF as u64).read_to_end(&mut head)?;
    if head.is_empty() {
        return Ok(None);
    }
    let (length, number) = head
        .split_first_chunk::<HALF>()
        .and_then(|(length, rest)| Some((length, rest.first_chunk::<HALF>()?)))
        .context("input ended within the length of a question")?;
    let (length, number) = (u64::from_le_bytes(*length), u64::from_le_bytes(*number));
    ensure!(
        length <= QUESTION_BYTES_MAX,
        "the question has {length} bytes; the limit is {QUESTION_BYTES_MAX}"
    );

    let mut message = Vec::with_capacity(usize::try_from(length)?);
    from.by_ref().take(length).read_to_end(&mut message)?;
    ensure!(message.len() as u64 == length, "input ended within a question");
    Ok(Some(Question { number, message }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(mut bytes: &[u8]) -> Result<Vec<(u64, Vec<u8>)>, String> {
        let mut messages = Vec::new();
        while let Some(it) = read_message(&mut bytes).map_err(|error| error.to_string())? {
            messages.push((it.number, it.message));
        }
        Ok(messages)
    }

    #[test]
    fn questions_follow_each_other_until_input_ends() {
        let bytes = b"\x02\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0hi\0\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0";
        assert_eq!(read(bytes), Ok(vec![(1, b"hi".to_vec()), (2, Vec::new())]));
        assert_eq!(read(b""), Ok(Vec::new()));
    }

    #[test]
    fn half_a_question_is_not_one() {
        let half = read(b"\x03\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0hi");
        assert_eq!(half, Err("input ended within a question".to_owned()));
        let less = read(b"\x03\0\0\0\0\0\0\0\x01");
        assert_eq!(less, Err("input ended within the length of a question".to_owned()));
    }

    #[test]
    fn nothing_is_set_aside_for_a_question_that_is_too_long() {
        let refusal = read(&[u8::MAX; 16]).unwrap_err();
        assert_eq!(refusal, "the question has 18446744073709551615 bytes; the limit is 268435456");
    }

    #[test]
    fn an_answer_that_is_too_long_is_not_passed_on() {
        let path = std::env::temp_dir().join(format!("lodestar-answers-{}", std::process::id()));
        let questions = BufReader::new(File::open("/dev/null").unwrap());
        let mut pipes = Pipes { questions, answers: File::create(&path).unwrap() };
        pipes.write_answer(7, &vec![0; ANSWER_BYTES_MAX + 1]).unwrap();
        pipes.write_answer(8, b"hi").unwrap();
        let written = std::fs::read(&path).unwrap();
        std::fs::remove_file(path).unwrap();
        assert_eq!(written.len(), 16 + 16 + 2);
        assert_eq!(written[..8], (ANSWER_BYTES_MAX as u64 + 1).to_le_bytes());
        assert_eq!(written[24..32], 8_u64.to_le_bytes());
    }
}
