//! The two pipes of one process: a message goes in, a message comes out.

use std::io;

use tokio::io::{
    AsyncBufRead, AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWriteExt as _, BufReader,
};
use tokio::process::{ChildStdin, ChildStdout};

use crate::Failure;
use crate::messages::{Layout, Message};

/// What the runner says of itself bears this number; questions count from 1.
pub(crate) const BEFORE_ALL_QUESTIONS: u64 = 0;

/// As much as Linux lets anybody have.
const PIPE_BYTES: usize = 1024 * 1024;

#[derive(Debug)]
pub(crate) struct Pipes {
    layout: Layout,
    /// None once there will be no more.
    questions: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
    bytes_max: u64,
}

impl Pipes {
    pub(crate) fn new(
        layout: Layout,
        questions: ChildStdin,
        answers: ChildStdout,
        bytes_max: u64,
    ) -> Self {
        widen(&questions);
        Self { layout, questions: Some(questions), answers: BufReader::new(answers), bytes_max }
    }

    /// Writes and reads at once: neither side waits for the other to empty a
    /// pipe, and the process may end at any point.
    pub(crate) async fn exchange(
        &mut self,
        number: u64,
        question: &Message<'_>,
    ) -> Result<Vec<u8>, Failure> {
        let Self { layout, questions, answers, bytes_max } = self;
        let questions =
            questions.as_mut().ok_or(io::ErrorKind::BrokenPipe).map_err(io::Error::from)?;
        let write = async {
            if *layout == Layout::Frames {
                let length = (question.len()).to_le_bytes();
                questions.write_all(&[length, number.to_le_bytes()].concat()).await?;
            }
            for part in question.parts() {
                questions.write_all(part).await?;
            }
            Ok(questions.flush().await?)
        };
        let ((), answer) = tokio::try_join!(write, read(*layout, answers, number, *bytes_max))?;
        Ok(answer)
    }

    /// There will be no more questions.
    pub(crate) fn close(&mut self) {
        self.questions = None;
    }

    /// What comes before any question.
    pub(crate) async fn read_ready(&mut self) -> Result<Vec<u8>, Failure> {
        read(self.layout, &mut self.answers, BEFORE_ALL_QUESTIONS, self.bytes_max).await
    }

    /// Whether something lies in the pipe that nobody has asked for. If so, it
    /// would be taken for the answer to the next question.
    pub(crate) fn is_quiet(&self) -> bool {
        let waiting = rustix::io::ioctl_fionread(self.answers.get_ref()).unwrap_or(0);
        self.answers.buffer().is_empty() && waiting == 0
    }
}

/// A file goes through in larger pieces. Where the system does not allow that,
/// it goes through as it did.
fn widen(pipe: &ChildStdin) {
    #[cfg(target_os = "linux")]
    let _ = rustix::pipe::fcntl_setpipe_size(pipe, PIPE_BYTES);
    #[cfg(not(target_os = "linux"))]
    let _ = pipe;
}

async fn read(
    layout: Layout,
    from: &mut (impl AsyncBufRead + Unpin),
    number: u64,
    bytes_max: u64,
) -> Result<Vec<u8>, Failure> {
    match layout {
        Layout::Frames => read_frames(from, number, bytes_max).await,
        Layout::Line => read_line(from, bytes_max).await,
    }
}

/// A message's bytes. That the other side closed the pipe before their end is an
/// error of the pipe.
async fn read_frames(
    from: &mut (impl AsyncRead + Unpin),
    number: u64,
    bytes_max: u64,
) -> Result<Vec<u8>, Failure> {
    let length = from.read_u64_le().await?;
    if from.read_u64_le().await? != number {
        return Err(Failure::Garbled("it is not the answer to this question".to_owned()));
    }
    if bytes_max < length {
        return Err(Failure::TooLong { bytes: length, bytes_max });
    }
    // Grows as bytes arrive: a length that was made up costs no memory.
    let mut message = Vec::new();
    from.take(length).read_to_end(&mut message).await?;
    if message.len() as u64 != length {
        return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
    }
    Ok(message)
}

async fn read_line(
    from: &mut (impl AsyncBufRead + Unpin),
    bytes_max: u64,
) -> Result<Vec<u8>, Failure> {
    let mut line = Vec::new();
    from.take(bytes_max.saturating_add(1)).read_until(b'\n', &mut line).await?;
    match line.last() {
        Some(b'\n') => Ok(line),
        _ if bytes_max < line.len() as u64 => {
            Err(Failure::TooLong { bytes: line.len() as u64, bytes_max })
        }
        _ => Err(io::Error::from(io::ErrorKind::UnexpectedEof).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAX: u64 = 10;

    #[tokio::test]
    async fn an_answer_ends_where_its_length_says() {
        let mut pipe =
            b"\x02\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0hi\x03\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0you"
                .as_slice();
        assert_eq!(read_frames(&mut pipe, 1, MAX).await.unwrap(), b"hi");
        assert_eq!(read_frames(&mut pipe, 2, MAX).await.unwrap(), b"you");
    }

    #[tokio::test]
    async fn half_an_answer_is_none() {
        let halves: [&[u8]; 4] =
            [b"", b"\x02\0\0", b"\x02\0\0\0\0\0\0\0\x01", b"\x02\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0h"];
        for mut half in halves {
            let read = read_frames(&mut half, 1, MAX).await;
            assert!(matches!(read, Err(Failure::Io(_))), "{half:?}");
        }
        for mut half in [b"".as_slice(), b"{\"answer\""] {
            assert!(matches!(read_line(&mut half, MAX).await, Err(Failure::Io(_))), "{half:?}");
        }
    }

    #[tokio::test]
    async fn an_answer_to_another_question_is_none() {
        let mut late = b"\x02\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0hi".as_slice();
        assert!(matches!(read_frames(&mut late, 2, MAX).await, Err(Failure::Garbled(_))));
    }

    #[tokio::test]
    async fn no_more_is_read_than_an_answer_may_have() {
        let mut long = b"\x0b\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0".as_slice();
        let failure = read_frames(&mut long, 1, MAX).await.unwrap_err();
        assert_eq!(failure.to_string(), "its answer has 11 bytes; the limit is 10");
        let mut endless = tokio::io::BufReader::new(tokio::io::repeat(b'x'));
        let failure = read_line(&mut endless, MAX).await.unwrap_err();
        assert!(matches!(failure, Failure::TooLong { bytes: 11, bytes_max: MAX }));
        let mut lines = b"0123456789\n{}\n".as_slice();
        assert!(read_line(&mut lines, MAX + 1).await.is_ok());
        assert_eq!(read_line(&mut lines, MAX).await.unwrap(), b"{}\n");
    }
}
