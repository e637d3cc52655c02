//! What is held in memory for a while and never written down: so much of it, for
//! so long, in this process alone.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use lodestar_core::RecordId;

/// Values by id. The oldest go when there is too much, and each goes in time.
pub(super) struct Memory<T> {
    held: Arc<Mutex<VecDeque<Held<T>>>>,
    weight_max: usize,
    kept_for: Duration,
}

struct Held<T> {
    id: RecordId,
    weight: usize,
    /// A value that was put in again under the same id lives its own time.
    token: u64,
    value: T,
}

impl<T> Clone for Memory<T> {
    fn clone(&self) -> Self {
        let (weight_max, kept_for) = (self.weight_max, self.kept_for);
        Self { held: Arc::clone(&self.held), weight_max, kept_for }
    }
}

/// What is held is nobody's business: not a log's either.
impl<T> fmt::Debug for Memory<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Memory").finish_non_exhaustive()
    }
}

impl<T: Clone + Send + 'static> Memory<T> {
    /// Room for so much, for so long.
    pub(super) fn new(weight_max: usize, kept_for: Duration) -> Self {
        Self { held: Arc::default(), weight_max, kept_for }
    }

    /// Holds a value in place of what had this id.
    pub(super) fn keep(&self, id: RecordId, weight: usize, value: T) {
        let token = rand::random();
        let mut held = self.lock();
        held.retain(|it| it.id != id);
        held.push_back(Held { id, weight, token, value });
        while self.weight_max < held.iter().map(|it| it.weight).sum() {
            held.pop_front();
        }
        drop(held);
        let (memory, kept_for) = (self.clone(), self.kept_for);
        tokio::spawn(async move {
            tokio::time::sleep(kept_for).await;
            memory.lock().retain(|it| it.token != token);
        });
    }

    /// What has this id, if it is still there.
    pub(super) fn get(&self, id: RecordId) -> Option<T> {
        self.lock().iter().find(|it| it.id == id).map(|it| it.value.clone())
    }

    /// Changes what has this id, if it is still there.
    pub(super) fn change<R>(&self, id: RecordId, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        self.lock().iter_mut().find(|it| it.id == id).map(|it| change(&mut it.value))
    }

    /// Forgets what has this id.
    pub(super) fn forget(&self, id: RecordId) {
        self.lock().retain(|it| it.id != id);
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<Held<T>>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> RecordId {
        RecordId::parse(text).unwrap()
    }

    #[tokio::test]
    async fn the_oldest_goes_when_there_is_too_much() {
        let memory = Memory::new(10, Duration::from_hours(1));
        let one = id("00000000-0000-7000-8000-000000000001");
        let two = id("00000000-0000-7000-8000-000000000002");
        memory.keep(one, 6, "one");
        memory.keep(two, 4, "two");
        assert_eq!((memory.get(one), memory.get(two)), (Some("one"), Some("two")));
        memory.keep(two, 5, "two again");
        assert_eq!((memory.get(one), memory.get(two)), (None, Some("two again")));
        memory.keep(one, 11, "more than there is room for");
        assert_eq!((memory.get(one), memory.get(two)), (None, None));
    }

    #[tokio::test]
    async fn everything_goes_in_time() {
        let memory = Memory::new(10, Duration::ZERO);
        let one = id("00000000-0000-7000-8000-000000000001");
        memory.keep(one, 1, "one");
        while memory.get(one).is_some() {
            tokio::task::yield_now().await;
        }
        assert_eq!(memory.change(one, |_| ()), None);
    }
}
