//! Files with more in them than a survey has.

use lodestar_plugin_protocol::{Request, Response};

use crate::asking::Answer;
use crate::samples::survey;
use crate::status::{Otherwise, Verdict, require};
use crate::subject::Subject;
use crate::{Check, Group};

const MANY_ROWS: usize = 1_000_000;

const FEW_ROWS_MAX: u64 = 5;

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "malformed-million-rows",
        group: Group::Malformed,
        says: "A file of a million short rows is counted or refused within the time.",
        to_do: "Read row by row, count as you go, and stop at `rows_max`.",
        look: |subject| Box::pin(million_rows(subject)),
    },
    Check {
        name: "malformed-rows-max",
        group: Group::Malformed,
        says: "A file with more rows than `rows_max` is refused.",
        to_do: "Compare the rows with `rows_max` of the question while you read them.",
        look: |subject| Box::pin(rows_max(subject)),
    },
];

async fn million_rows(subject: &Subject) -> Verdict {
    subject.require_importer()?;
    let row = format!("{},Yes,No\r\n", survey::QUESTIONNAIRE);
    let file = format!("{}\r\n{}", survey::HEADING, row.repeat(MANY_ROWS));
    let mut asking = subject.start().await?;
    for limit in [MANY_ROWS as u64, FEW_ROWS_MAX] {
        let answer = ask(subject, &mut asking, &file, limit).await?;
        answer.require_considered()?;
    }
    Ok("it was answered in time".to_owned())
}

async fn rows_max(subject: &Subject) -> Verdict {
    subject.require_importer()?;
    let mut asking = subject.start().await?;
    let answer = ask(subject, &mut asking, &survey::text(), FEW_ROWS_MAX).await?;
    answer.require_considered()?;
    match answer.response {
        Response::Batch(batch) => {
            require(batch.rows <= FEW_ROWS_MAX, || {
                format!("of at most {FEW_ROWS_MAX} rows, it read {}", batch.rows)
            })?;
            Err(Otherwise::warn(format!("it read {} rows and left the rest out", batch.rows)))
        }
        _ => Ok("it was refused".to_owned()),
    }
}

async fn ask(
    subject: &Subject,
    asking: &mut crate::asking::Asking,
    file: &str,
    rows_max: u64,
) -> Result<Answer, Otherwise> {
    let ending = subject.require_importer()?.file_endings.first().map_or("csv", |it| it);
    let mut question = subject.import(&format!("survey.{ending}"));
    question.rows_max = rows_max;
    Ok(asking.ask(&Request::Import(Box::new(question)), &[file.as_bytes()]).await?)
}
