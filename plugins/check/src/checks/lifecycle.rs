//! Starting, answering again and again, and ending.

use lodestar_plugin_protocol::{Request, VERSION};
use lodestar_plugin_supervisor::Failure;

use crate::status::{Otherwise, Verdict};
use crate::subject::Subject;
use crate::{Check, Group};

const QUESTIONS: usize = 50;

const STARTS: usize = 3;

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "lifecycle-starts",
        group: Group::Lifecycle,
        says: "The plugin starts, says who it is, and can be started again beside itself.",
        to_do: "Run it by hand: it must need no file, no variable and no network to start.",
        look: |subject| Box::pin(starts(subject)),
    },
    Check {
        name: "lifecycle-answers-in-a-row",
        group: Group::Lifecycle,
        says: "One process answers fifty questions, one after the other.",
        to_do: "Look for what is left over from one question to the next: keep nothing.",
        look: |subject| Box::pin(answers_in_a_row(subject)),
    },
    Check {
        name: "lifecycle-ends-with-its-input",
        group: Group::Lifecycle,
        says: "The process ends by itself, and well, when there are no more questions.",
        to_do: "Start no thread, and do nothing when the library is unloaded or the program ends.",
        look: |subject| Box::pin(ends_with_its_input(subject)),
    },
];

async fn starts(subject: &Subject) -> Verdict {
    subject.manifest()?;
    match &subject.introduction {
        Err(Failure::CannotLoad(_) | Failure::NotFound(_)) => {
            return Err(Otherwise::skip("it cannot be loaded (see abi-table and manifest)"));
        }
        Err(Failure::Incompatible { .. }) => {
            return Err(Otherwise::skip(
                "it speaks another version (see descriptor-protocol-agrees)",
            ));
        }
        Err(_) | Ok(_) => {}
    }
    let mut beside = Vec::new();
    for _ in 0..STARTS {
        beside.push(subject.start_first().await?);
    }
    Ok(format!("it started {STARTS} times"))
}

async fn answers_in_a_row(subject: &Subject) -> Verdict {
    let questions = subject.questions()?;
    let mut asking = subject.start().await?;
    for number in 0..QUESTIONS {
        let over = |otherwise: Otherwise| otherwise.over(&format!("question {}", number + 1));
        if number % 2 == 0 {
            asking
                .ask(&Request::Describe { protocol: VERSION }, &[])
                .await
                .map_err(|it| over(it.into()))?;
        } else {
            let question = &questions[number / 2 % questions.len()];
            let answer = question.ask(&mut asking).await.map_err(over)?;
            answer.require_considered().map_err(over)?;
        }
    }
    Ok(format!("it answered {QUESTIONS}"))
}

async fn ends_with_its_input(subject: &Subject) -> Verdict {
    let mut asking = subject.start().await?;
    for question in subject.questions()? {
        question.ask(&mut asking).await?;
    }
    match asking.finish().await {
        Ok(how) if how == "exit status: 0" => Ok("it ended".to_owned()),
        Ok(how) if how.starts_with("exit status") => {
            Err(Otherwise::fail(format!("it ended with {how}")))
        }
        Ok(how) => Err(Otherwise::crash(format!("it ended with {how}"))),
        Err(Failure::TimedOut(patience)) => {
            Err(Otherwise::fail(format!("it was still there after {patience:?}")))
        }
        Err(failure) => Err(failure.into()),
    }
}
