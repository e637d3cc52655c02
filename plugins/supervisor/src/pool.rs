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

/// Whose data a question holds. A plugin may remember what it was asked, so a
/// process that was asked about one home is never asked about another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Home(pub u128);

/// One process that waits.
#[derive(Debug)]
struct Resting {
    process: Process,
    since: Instant,
    seen: Seen,
}

/// Whose data a process has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    /// It was asked nothing yet.
    Nobodys,
    /// That of one home, or of questions that name none.
    Of(Option<Home>),
}

#[derive(Debug, Default)]
struct Waiting {
    /// The one that came last is taken first, so that in quiet times the others
    /// grow old and end.
    processes: Vec<Resting>,
    /// Somebody is awake to end them.
    is_watched: bool,
    is_closed: bool,
}

impl Pool {
    pub(crate) fn new(idle_max: Duration) -> Arc<Self> {
        Arc::new(Self { idle_max, waiting: Mutex::default() })
    }

    /// A process that has seen nobody else's data. If there is none, the one that
    /// has waited longest makes room for it.
    pub(crate) fn take(&self, home: Option<Home>) -> Option<Process> {
        let mut waiting = self.waiting();
        let may_see = |it: &Resting| it.seen == Seen::Nobodys || it.seen == Seen::Of(home);
        match waiting.processes.iter().rposition(may_see) {
            Some(position) => Some(waiting.processes.remove(position).process),
            None => {
                if !waiting.processes.is_empty() {
                    drop(waiting.processes.remove(0));
                }
                None
            }
        }
    }

    /// Lets a process wait that was asked nothing yet. Call it from within a runtime.
    pub(crate) fn put_new(self: &Arc<Self>, process: Process) {
        self.put(process, Seen::Nobodys);
    }

    /// Lets a process wait that has answered somebody. Call it from within a runtime.
    pub(crate) fn put_back(self: &Arc<Self>, process: Process, home: Option<Home>) {
        self.put(process, Seen::Of(home));
    }

    fn put(self: &Arc<Self>, process: Process, seen: Seen) {
        let mut waiting = self.waiting();
        if waiting.is_closed {
            return;
        }
        waiting.processes.push(Resting { process, since: Instant::now(), seen });
        if !waiting.is_watched {
            waiting.is_watched = true;
            tokio::spawn(watch(Arc::downgrade(self)));
        }
    }

    /// How many of those that wait would still answer.
    pub(crate) fn alive(&self) -> usize {
        self.waiting().processes.iter().filter(|it| it.process.is_alive()).count()
    }

    /// The system's numbers of those that wait.
    pub(crate) fn ids(&self) -> Vec<u32> {
        self.waiting().processes.iter().filter_map(|it| it.process.id()).collect()
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
        waiting.processes.retain(|it| now < it.since + self.idle_max);
        let next = waiting.processes.iter().map(|it| it.since + self.idle_max).min();
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
