//! What a plugin prints to standard error: read all of it, keep the end.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::text;

const KEPT_BYTES_MAX: usize = 16 * 1024;

/// Something that outlived its process may hold the pipe open.
const LAST_WORDS: Duration = Duration::from_millis(200);

/// Drains a pipe until it is closed, or until this is dropped.
#[derive(Debug)]
pub(crate) struct Printed {
    end: Arc<Mutex<Vec<u8>>>,
    drain: JoinHandle<()>,
}

impl Printed {
    pub(crate) fn drain(from: impl AsyncRead + Unpin + Send + 'static) -> Self {
        let end = Arc::default();
        let drain = tokio::spawn(keep_the_end(from, Arc::clone(&end)));
        Self { end, drain }
    }

    /// What was printed up to now: one line, fit to be shown.
    pub(crate) fn so_far(&self) -> String {
        let end = self.end.lock().unwrap_or_else(PoisonError::into_inner);
        text::line(&String::from_utf8_lossy(&end), KEPT_BYTES_MAX)
    }

    /// What was printed until the pipe was closed, once the process has ended.
    pub(crate) async fn wait_for_the_end(&mut self) -> String {
        if !self.drain.is_finished() {
            // Either way there is no more to wait for.
            let _ = timeout(LAST_WORDS, &mut self.drain).await;
        }
        self.so_far()
    }
}

impl Drop for Printed {
    fn drop(&mut self) {
        self.drain.abort();
    }
}

async fn keep_the_end(mut from: impl AsyncRead + Unpin, end: Arc<Mutex<Vec<u8>>>) {
    let mut buffer = [0; 4096];
    while let Ok(read @ 1..) = from.read(&mut buffer).await {
        let mut end = end.lock().unwrap_or_else(PoisonError::into_inner);
        end.extend_from_slice(&buffer[..read]);
        let surplus = end.len().saturating_sub(KEPT_BYTES_MAX);
        end.drain(..surplus);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn of_a_flood_only_the_end_is_kept() {
        let flood = [b"x".repeat(3 * KEPT_BYTES_MAX), b"\nthe end\n".to_vec()].concat();
        let mut printed = Printed::drain(std::io::Cursor::new(flood));
        let kept = printed.wait_for_the_end().await;
        assert!(kept.ends_with("x the end"));
        assert!(kept.len() < KEPT_BYTES_MAX);
    }
}
