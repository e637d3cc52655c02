//! How fast a plugin answers.

use std::collections::VecDeque;
use std::time::Duration;

/// More would say how it was, not how it is.
const KEPT_MAX: usize = 200;

/// How long the last answers took.
#[derive(Debug, Default)]
pub(crate) struct Speed {
    last: VecDeque<Duration>,
}

impl Speed {
    pub(crate) fn answered_in(&mut self, time: Duration) {
        if self.last.len() == KEPT_MAX {
            self.last.pop_front();
        }
        self.last.push_back(time);
    }

    /// The time within which so many of a hundred answers came.
    pub(crate) fn percentile(&self, percent: usize) -> Option<Duration> {
        let mut sorted: Vec<Duration> = self.last.iter().copied().collect();
        sorted.sort_unstable();
        let place = (sorted.len() * percent).div_ceil(100).checked_sub(1)?;
        sorted.get(place).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_of_the_last_two_hundred_answers() {
        let mut speed = Speed::default();
        assert_eq!(speed.percentile(50), None);
        speed.answered_in(Duration::from_millis(7));
        assert_eq!(speed.percentile(95), Some(Duration::from_millis(7)));
        for millis in 1..=300 {
            speed.answered_in(Duration::from_millis(millis));
        }
        assert_eq!(speed.percentile(50), Some(Duration::from_millis(200)));
        assert_eq!(speed.percentile(95), Some(Duration::from_millis(290)));
    }
}
