//! The same question has the same answer.

use lodestar_plugin_protocol::Request;
use serde_json::Value;

use crate::asking::Answer;
use crate::status::{Otherwise, Verdict};
use crate::subject::{Question, Subject};
use crate::{Check, Group};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "determinism-in-one-process",
        group: Group::Determinism,
        says: "The same question, asked twice of one process, has the same answer.",
        to_do: "Keep nothing between two questions, and read no clock and no random number.",
        look: |subject| Box::pin(in_one_process(subject)),
    },
    Check {
        name: "determinism-across-processes",
        group: Group::Determinism,
        says: "The same question, asked of two processes, has the same answer.",
        to_do: "Sort what comes out of a hash map; use no address, process number or clock.",
        look: |subject| Box::pin(across_processes(subject)),
    },
    Check {
        name: "determinism-file-name-does-not-count",
        group: Group::Determinism,
        says: "A file has the same counts whatever it is called.",
        to_do: "Count what is in the file; its name is for sentences to people only.",
        look: |subject| Box::pin(file_name(subject)),
    },
];

async fn in_one_process(subject: &Subject) -> Verdict {
    let mut asking = subject.start().await?;
    for question in subject.questions()? {
        let first = question.ask(&mut asking).await?;
        same(&question, &first, &question.ask(&mut asking).await?)?;
    }
    Ok("the answers are the same".to_owned())
}

async fn across_processes(subject: &Subject) -> Verdict {
    // Only first answers: what changes within a process is said elsewhere.
    for question in subject.questions()? {
        let first = question.ask(&mut subject.start().await?).await?;
        for _ in 0..2 {
            same(&question, &first, &question.ask(&mut subject.start().await?).await?)?;
        }
    }
    Ok("the answers are the same".to_owned())
}

async fn file_name(subject: &Subject) -> Verdict {
    subject.require_importer()?;
    for question in subject.questions()? {
        let Request::Import(import) = &question.request else { continue };
        let ending = import.file_name.rsplit('.').next().unwrap_or_default().to_owned();
        require_steady(subject, &question).await?;
        let first = question.ask(&mut subject.start().await?).await?;
        for name in ["Arolwg ŵyn", "../../etc/passwd", "a b;c&d", "ylyc-11-18"] {
            let mut import = import.clone();
            import.file_name = format!("{name}.{ending}");
            let what = format!("“{}”", import.file_name);
            let request = Request::Import(import);
            let renamed = Question { what, request, files: question.files.clone() };
            let answer = renamed.ask(&mut subject.start().await?).await?;
            if counts(&answer) != counts(&first) {
                return Err(Otherwise::fail("its counts are others").over(&renamed.what));
            }
        }
    }
    Ok("the counts are the same".to_owned())
}

/// For checks that compare two answers: skips unless the same question has the
/// same answer without their doing.
pub(super) async fn require_steady(
    subject: &Subject,
    question: &Question,
) -> Result<(), Otherwise> {
    let mut asking = subject.start().await?;
    let first = question.ask(&mut asking).await?;
    let second = question.ask(&mut asking).await?;
    let third = question.ask(&mut subject.start().await?).await?;
    if canonical(&first) == canonical(&second) && canonical(&first) == canonical(&third) {
        return Ok(());
    }
    Err(Otherwise::skip("its answers change without any reason (see determinism)"))
}

/// What an importer found; a refusal has none.
fn counts(answer: &Answer) -> Option<[Value; 3]> {
    let mut answer = canonical(answer);
    answer.get("rows")?;
    Some(["rows", "participation", "results"].map(|it| answer[it].take()))
}

fn same(question: &Question, first: &Answer, second: &Answer) -> Result<(), Otherwise> {
    if canonical(first) == canonical(second) {
        return Ok(());
    }
    Err(Otherwise::fail("the second answer is not the first").over(&question.what))
}

/// The order of the fields of an object means nothing.
fn canonical(answer: &Answer) -> Value {
    serde_json::from_str(&answer.header).unwrap_or_default()
}
