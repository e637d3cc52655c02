//! A sign of life for whatever takes over a second.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A moving line on a terminal; nothing where the output is not one.
pub(super) struct Progress(ProgressBar);

impl Progress {
    pub(super) fn start(what: &str) -> Self {
        let bar = ProgressBar::new_spinner();
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} ({elapsed})") {
            bar.set_style(style);
        }
        bar.set_message(what.to_owned());
        bar.enable_steady_tick(Duration::from_millis(120));
        Self(bar)
    }

    pub(super) fn say(&self, what: &str) {
        self.0.set_message(what.to_owned());
    }

    pub(super) fn done(self) {
        self.0.finish_and_clear();
    }
}
