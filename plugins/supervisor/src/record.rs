//! What became of a guest's last questions, and whether to start it again.

use std::time::Duration;

use lodestar_plugin_protocol::Description;
use tokio::time::Instant;

use crate::Failure;

/// A plugin that had to be stopped this often in a row is quarantined.
pub const FAILURES_MAX: u32 = 5;

/// After the first failure; it doubles with each one up to [`FAILURES_MAX`].
const PAUSE_FIRST: Duration = Duration::from_millis(100);

/// How a plugin is, for the page on which administrators look after plugins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// Whether it has a process.
    pub state: State,
    /// The last failure, even if it has answered since. Not the refusals: they
    /// are answers.
    pub last_failure: Option<String>,
    /// How often it had to be stopped since it last answered.
    pub failures_in_a_row: u32,
    /// The end of what it printed before its last failure. It may quote what it
    /// was asked, so it is for an administrator to see and never for the log.
    pub printed: String,
}

/// Whether a plugin has a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is started when it is next asked.
    Resting,
    /// Its process waits for a question.
    Ready,
    /// It is being started, or has a question before it.
    Busy,
    /// It is not started again until an administrator says so.
    Quarantined,
}

#[derive(Debug, Default)]
pub(crate) struct Record {
    pub(crate) description: Option<Description>,
    pub(crate) last_failure: Option<String>,
    pub(crate) failures_in_a_row: u32,
    pub(crate) printed: String,
    last_failed_at: Option<Instant>,
}

impl Record {
    pub(crate) fn is_quarantined(&self) -> bool {
        FAILURES_MAX <= self.failures_in_a_row
    }

    pub(crate) fn require_not_quarantined(&self) -> Result<(), Failure> {
        if self.is_quarantined() {
            return Err(Failure::Quarantined { failures: self.failures_in_a_row });
        }
        Ok(())
    }

    /// When it may be started: a library that fails at once, and is asked for at
    /// once, must not keep the machine busy with starting it.
    pub(crate) fn may_start_at(&self) -> Option<Instant> {
        let doublings = self.failures_in_a_row.checked_sub(1)?.min(FAILURES_MAX);
        Some(self.last_failed_at? + PAUSE_FIRST * 2_u32.pow(doublings))
    }

    pub(crate) fn answered(&mut self) {
        self.failures_in_a_row = 0;
    }

    /// A plugin that says that it failed goes on, so that is remembered and
    /// counts for nothing: one strange file is no reason to lose the plugin.
    pub(crate) fn failed(&mut self, failure: &Failure, printed: String, now: Instant) {
        if matches!(failure, Failure::Refused(_)) {
            return self.answered();
        }
        if matches!(failure, Failure::TooLarge { .. }) {
            return;
        }
        self.last_failure = Some(failure.to_string());
        self.printed = printed;
        if !failure.is_harmless() {
            self.failures_in_a_row += 1;
            self.last_failed_at = Some(now);
        }
    }

    pub(crate) fn pardon(&mut self) {
        self.failures_in_a_row = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(failures: &[Failure]) -> (Record, Instant) {
        let (mut record, now) = (Record::default(), Instant::now());
        for failure in failures {
            record.failed(failure, String::new(), now);
        }
        (record, now)
    }

    fn timed_out(times: usize) -> Vec<Failure> {
        let one = || Failure::TimedOut(Duration::from_secs(1));
        std::iter::repeat_with(one).take(times).collect()
    }

    #[test]
    fn the_pause_before_a_start_doubles_with_every_failure() {
        let pause = |times| {
            let (record, now) = after(&timed_out(times));
            record.may_start_at().map(|it| it - now)
        };
        assert_eq!(pause(0), None);
        assert_eq!(pause(1), Some(Duration::from_millis(100)));
        assert_eq!(pause(4), Some(Duration::from_millis(800)));
    }

    #[test]
    fn five_failures_in_a_row_are_too_many() {
        assert!(!after(&timed_out(4)).0.is_quarantined());
        let (mut record, _) = after(&timed_out(5));
        assert!(matches!(
            record.require_not_quarantined(),
            Err(Failure::Quarantined { failures: 5 })
        ));
        record.pardon();
        assert!(!record.is_quarantined());
        assert_eq!(record.last_failure.as_deref(), Some("it did not answer within 1s"));
    }

    #[test]
    fn a_refusal_is_an_answer() {
        let mut failures = timed_out(1);
        failures.push(Failure::Refused(vec!["Not a survey.".to_owned()]));
        let (record, _) = after(&failures);
        assert_eq!(record.failures_in_a_row, 0);
    }

    #[test]
    fn a_failure_that_the_plugin_survives_is_remembered_and_not_counted() {
        let mut failures = timed_out(1);
        failures.push(Failure::Failed("it panicked".to_owned()));
        let (record, _) = after(&failures);
        assert_eq!(record.failures_in_a_row, 1);
        assert_eq!(record.last_failure.as_deref(), Some("it failed: it panicked"));
    }
}
