//! What became of a guest's last questions, and whether to start it again.

use std::time::{Duration, SystemTime};

use lodestar_plugin_protocol::Description;
use lodestar_plugin_protocol::walls::Walls;
use tokio::time::Instant;

use crate::Failure;
use crate::speed::Speed;

/// A plugin that had to be stopped this often in a row is quarantined.
pub const FAILURES_MAX: u32 = 5;

/// After the first failure; it doubles with each one up to [`FAILURES_MAX`].
const PAUSE_FIRST: Duration = Duration::from_millis(100);

/// How a plugin is, for the page on which administrators look after plugins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// Whether it has a process.
    pub state: State,
    /// How many processes it has.
    pub processes: usize,
    /// How many questions it was asked.
    pub calls: u64,
    /// Of its last 200 answers, half came within this time.
    pub p50: Option<Duration>,
    /// Of its last 200 answers, 95 in a hundred came within this time.
    pub p95: Option<Duration>,
    /// How often a process was started in place of one that failed.
    pub restarts: u64,
    /// What stands around it, since it was last started.
    pub walls: Option<Walls>,
    /// The last failure, even if it has answered since. Not the refusals: they
    /// are answers.
    pub last_failure: Option<String>,
    /// When that was.
    pub last_failure_at: Option<SystemTime>,
    /// How often it had to be stopped since it last answered.
    pub failures_in_a_row: u32,
    /// Why it is not started any more.
    pub quarantine: Option<String>,
    /// The end of what it printed before its last failure. It may quote what it
    /// was asked, so it is for an administrator to see and never for the log.
    pub printed: String,
}

/// Whether a plugin has a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is started when it is next asked.
    Resting,
    /// A process waits for a question.
    Ready,
    /// It is being started, or has a question before it.
    Busy,
    /// It is not started again until an administrator says so.
    Quarantined,
}

#[derive(Debug, Default)]
pub(crate) struct Record {
    pub(crate) description: Option<Description>,
    pub(crate) walls: Option<Walls>,
    pub(crate) calls: u64,
    pub(crate) restarts: u64,
    pub(crate) speed: Speed,
    pub(crate) last_failure: Option<String>,
    pub(crate) last_failure_at: Option<SystemTime>,
    pub(crate) failures_in_a_row: u32,
    pub(crate) printed: String,
    last_failed_at: Option<Instant>,
    /// An administrator's words.
    stopped_because: Option<String>,
    /// A process had to be stopped, and no other was started since.
    needs_restart: bool,
}

impl Record {
    /// Why it is not started any more, if it is not.
    pub(crate) fn quarantine(&self) -> Option<String> {
        let too_many = || {
            let failures = self.failures_in_a_row;
            (FAILURES_MAX <= failures).then(|| format!("it failed {failures} times in a row"))
        };
        self.stopped_because.clone().or_else(too_many)
    }

    pub(crate) fn require_not_quarantined(&self) -> Result<(), Failure> {
        self.quarantine().map_or(Ok(()), |reason| Err(Failure::Quarantined { reason }))
    }

    /// When it may be started: a library that fails at once, and is asked for at
    /// once, must not keep the machine busy with starting it.
    pub(crate) fn may_start_at(&self) -> Option<Instant> {
        let doublings = self.failures_in_a_row.checked_sub(1)?.min(FAILURES_MAX);
        Some(self.last_failed_at? + PAUSE_FIRST * 2_u32.pow(doublings))
    }

    pub(crate) fn started(&mut self, description: Description, walls: Walls) {
        self.description = Some(description);
        self.walls = Some(walls);
        self.restarts += u64::from(std::mem::take(&mut self.needs_restart));
    }

    pub(crate) fn answered(&mut self, time: Duration) {
        self.failures_in_a_row = 0;
        self.speed.answered_in(time);
    }

    /// A plugin that says that it failed goes on, so that is remembered and
    /// counts for nothing: one strange file is no reason to lose the plugin. Nor
    /// is what the system lacks.
    pub(crate) fn failed(&mut self, failure: &Failure, printed: String, now: Instant) {
        if matches!(failure, Failure::TooLarge { .. }) {
            return;
        }
        self.last_failure = Some(match failure {
            // Its own words may be about children: they are kept with what it printed.
            Failure::Failed(_) => "it said that it failed".to_owned(),
            other => other.to_string(),
        });
        self.last_failure_at = Some(SystemTime::now());
        self.printed = match failure {
            Failure::Failed(message) => format!("{message} {printed}").trim().to_owned(),
            _ => printed,
        };
        if !failure.is_harmless() && !matches!(failure, Failure::NotWalledOff { .. }) {
            self.failures_in_a_row += 1;
            self.last_failed_at = Some(now);
            self.needs_restart = true;
        }
    }

    pub(crate) fn stop(&mut self, reason: String) {
        self.stopped_because = Some(reason);
    }

    pub(crate) fn pardon(&mut self) {
        self.failures_in_a_row = 0;
        self.stopped_because = None;
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
        assert_eq!(after(&timed_out(4)).0.quarantine(), None);
        let (mut record, _) = after(&timed_out(5));
        assert_eq!(record.quarantine().as_deref(), Some("it failed 5 times in a row"));
        record.pardon();
        assert!(record.require_not_quarantined().is_ok());
        assert_eq!(record.last_failure.as_deref(), Some("it did not answer within 1s"));
    }

    #[test]
    fn what_an_administrator_stopped_stays_so_until_it_is_pardoned() {
        let mut record = Record::default();
        record.stop("it sends nonsense".to_owned());
        record.answered(Duration::ZERO);
        let refusal = record.require_not_quarantined().unwrap_err();
        assert_eq!(refusal.to_string(), "it is not started any more: it sends nonsense");
        record.pardon();
        assert_eq!(record.quarantine(), None);
    }

    #[test]
    fn what_the_system_lacks_is_remembered_and_not_counted() {
        let missing = vec!["files: missing".to_owned()];
        let (record, _) = after(&[Failure::NotWalledOff { missing }]);
        assert_eq!(record.failures_in_a_row, 0);
        let expected = "this system does not wall it off (files: missing)";
        assert_eq!(record.last_failure.as_deref(), Some(expected));
    }

    #[test]
    fn a_failure_that_the_plugin_survives_is_remembered_and_not_counted() {
        let mut failures = timed_out(1);
        failures.push(Failure::Failed("it panicked".to_owned()));
        let (record, _) = after(&failures);
        assert_eq!(record.failures_in_a_row, 1);
        assert_eq!(record.last_failure.as_deref(), Some("it said that it failed"));
        assert_eq!(record.printed, "it panicked");
    }
}
