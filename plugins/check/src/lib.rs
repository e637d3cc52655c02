//! Conformance: whether somebody else's plugin keeps the promises of a plugin.
//!
//! Every check asks real questions of real child processes, in the runner that
//! the server uses, and says in sentences what was expected, what was seen and
//! what to do. [`fuzz`] asks questions that were good until they were spoilt.

mod asking;
mod check;
mod checks;
mod fuzz;
mod offspring;
mod options;
mod report;
mod samples;
mod status;
mod subject;
mod wrapper;

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::timeout;

pub use crate::check::{Check, Group};
pub use crate::checks::checks;
pub use crate::fuzz::{Case, Effort, Finding, Fuzzed, fuzz, reproduce};
pub use crate::options::Options;
pub use crate::report::{Line, Report};
pub use crate::status::Status;
use crate::status::{Otherwise, Verdict};
use crate::subject::Subject;

/// Looks at every promise that is asked for of the plugin in a folder.
///
/// `program` is the program whose `plugin-runner` runs the plugin: what
/// [`own_program`](lodestar_plugin_supervisor::own_program) says, or another.
/// Call it from a thread that stays, as for a supervisor's process.
pub async fn run(program: &Path, package: &Path, options: Options) -> Report {
    let at_a_time = Arc::new(Semaphore::new(options.at_a_time.max(1)));
    let subject = Arc::new(Subject::open(program, package, options).await);
    let mut looking = JoinSet::new();
    for (index, check) in checks().enumerate().filter(|(_, it)| is_asked_for(&subject, it)) {
        let (subject, at_a_time) = (Arc::clone(&subject), Arc::clone(&at_a_time));
        looking.spawn(async move {
            // Never closed, so there is always a turn.
            let _turn = at_a_time.acquire_owned().await;
            (index, look(&subject, check).await)
        });
    }
    let mut lines = Vec::new();
    while let Some(looked) = looking.join_next().await {
        // A check that panics is a mistake of this tool; its line is missing.
        lines.extend(looked.ok());
    }
    lines.sort_by_key(|(index, _)| *index);
    Report {
        id: subject.manifest.as_ref().map(|it| it.id.clone()).unwrap_or_default(),
        version: subject.manifest.as_ref().map(|it| it.version.to_string()).unwrap_or_default(),
        lines: lines.into_iter().map(|(_, line)| line).collect(),
    }
}

fn is_asked_for(subject: &Subject, check: &Check) -> bool {
    let only = &subject.options.only;
    only.is_empty() || only.iter().any(|it| check.is_named(it))
}

async fn look(subject: &Subject, check: &Check) -> Line {
    let began = Instant::now();
    let patience = subject.options.check_patience;
    let verdict: Verdict = match timeout(patience, (check.look)(subject)).await {
        Ok(verdict) => verdict,
        Err(_) => Err(Otherwise::fail(format!("it took more than {patience:?}"))),
    };
    let (status, seen) = match verdict {
        Ok(seen) => (Status::Pass, seen),
        Err(Otherwise { status, seen }) => (status, seen),
    };
    Line::new(check, status, seen, began.elapsed())
}
