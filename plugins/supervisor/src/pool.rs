//! Processes that wait for their next question, and end when none comes.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use crate::Process;

#[derive(Debug)]
pub(crate) struct Pool {
    idle_max: Duration,
    waiting: Mutex<Waiting>,
}

#[derive(Debug, Default)]
struct Waiting {
    /// The one that came last is taken first, so that in quiet times the others
    /// grow old and end.
    processes: Vec<(Process, Instant)>,
    /// Somebody is awake to end them.
    is_watched: bool,
    is_closed: bool,
}

impl Pool {
    pub(crate) fn new(idle_max: Duration) -> Arc<Self> {
        Arc::new(Self { idle_max, waiting: Mutex::default() })
    }

    pub(crate) fn take(&self) -> Option<Process> {
        self.waiting().processes.pop().map(|(process, _)| process)
    }

    /// Lets a process wait. Call it from within a runtime.
    pub(crate) fn put(self: &Arc<Self>, process: Process) {
        let mut waiting = self.waiting();
        if waiting.is_closed {
            return;
        }
        waiting.processes.push((process, Instant::now()));
        if !waiting.is_watched {
            waiting.is_watched = true;
            tokio::spawn(watch(Arc::downgrade(self)));
        }
    }

    /// How many of those that wait would still answer.
    pub(crate) fn alive(&self) -> usize {
        self.waiting().processes.iter().filter(|(process, _)| process.is_alive()).count()
    }

    /// The system's numbers of those that wait.
    pub(crate) fn ids(&self) -> Vec<u32> {
        self.waiting().processes.iter().filter_map(|(process, _)| process.id()).collect()
    }

    /// Ends those that wait.
    pub(crate) fn clear(&self) {
        drop(std::mem::take(&mut self.waiting().processes));
    }

    /// Ends those that wait, and those that come back.
    pub(crate) fn close(&self) {
        self.waiting().is_closed = true;
        self.clear();
    }

    /// Ends who has waited for too long, and says when the next one will have.
    fn end_the_old(&self) -> Option<Instant> {
        let mut waiting = self.waiting();
        let now = Instant::now();
        waiting.processes.retain(|(_, since)| now < *since + self.idle_max);
        let next = waiting.processes.iter().map(|(_, since)| *since + self.idle_max).min();
        waiting.is_watched = next.is_some();
        next
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Sleeps most of the time, and keeps nothing alive.
async fn watch(pool: Weak<Pool>) {
    loop {
        let Some(next) = pool.upgrade().and_then(|pool| pool.end_the_old()) else { return };
        sleep_until(next).await;
    }
}
