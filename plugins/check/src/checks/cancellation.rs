//! Being stopped in the middle of a question.

use std::time::Duration;

use tokio::time::{sleep, timeout};

use crate::offspring::Family;
use crate::status::{Otherwise, Verdict};
use crate::subject::Subject;
use crate::{Check, Group};

/// In the middle of the question, whether the plugin is quick or slow.
const MOMENTS: [Duration; 3] =
    [Duration::ZERO, Duration::from_millis(5), Duration::from_millis(60)];

/// Cancelling works within this time.
const END_OF_PROCESS: Duration = Duration::from_secs(2);

pub(super) const CHECKS: &[Check] = &[Check {
    name: "cancellation-leaves-nothing",
    group: Group::Cancellation,
    says: "Stopped in the middle of a question, the plugin leaves no process behind, and the \
           next process answers.",
    to_do: "Start no process and no thread, and keep no lock that outlives you.",
    look: |subject| Box::pin(leaves_nothing(subject)),
}];

async fn leaves_nothing(subject: &Subject) -> Verdict {
    let questions = subject.questions()?;
    for moment in MOMENTS {
        for question in &questions {
            let mut asking = subject.start_in_the_open().await?;
            // Whether it answers in time does not matter here; that it dies does.
            if let Ok(Err(otherwise)) = timeout(moment, question.ask(&mut asking)).await {
                return Err(otherwise);
            }
            let family = asking.family();
            if !family.is_known() {
                return Err(Otherwise::skip("this system does not say which processes there are"));
            }
            drop(asking);
            is_gone(&family).await.map_err(|it| it.over(&question.what))?;
            question.ask(&mut subject.start().await?).await?;
        }
    }
    Ok("nothing is left, and the next process answers".to_owned())
}

async fn is_gone(family: &Family) -> Result<(), Otherwise> {
    let pause = Duration::from_millis(20);
    let mut waited = Duration::ZERO;
    while let Some(left) = family.left() {
        if END_OF_PROCESS <= waited {
            return Err(Otherwise::fail(format!("process {left} is still there after {waited:?}")));
        }
        sleep(pause).await;
        waited += pause;
    }
    Ok(())
}
