use chrono::{DateTime, Utc};

/// Where `now` comes from. Read once per request, by [`crate::signed_in`].
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still, for tests.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// This moment.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    pub fn now(self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now(),
            Self::Fixed(now) => now,
        }
    }
}
