//! What an importer found in a good file.

use lodestar_plugin_protocol::batch::{Batch, Counted, Fate};
use lodestar_plugin_protocol::codebook::{Codebook, Question};
use lodestar_plugin_protocol::{Request, Response};

use crate::samples::survey;
use crate::status::{Otherwise, Verdict, require};
use crate::subject::{File, Subject};
use crate::{Check, Group};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "batch-is-found-in-a-good-file",
        group: Group::Batch,
        says: "A good file has a batch for its answer.",
        to_do: "Give the tool a file that the plugin reads, with --sample, so that it sees counts.",
        look: |subject| Box::pin(is_found(subject)),
    },
    Check {
        name: "batch-counts-add-up",
        group: Group::Batch,
        says: "The options of a question add up to its base, and base and skipped to no more \
               than responded.",
        to_do: "Count each child once: in the base with one option, or among the skipped.",
        look: |subject| Box::pin(counts_add_up(subject)),
    },
    Check {
        name: "batch-keeps-to-the-codebook",
        group: Group::Batch,
        says: "Every result is of a question of the codebook, with its options in their order.",
        to_do: "Take questionnaires, indicators and options from the codebook of the question.",
        look: |subject| Box::pin(keeps_to_the_codebook(subject)),
    },
    Check {
        name: "batch-accounts-for-columns",
        group: Group::Batch,
        says: "Every indicator with a result has a column of the file that it was counted from.",
        to_do: "List each column under `columns` with what became of it.",
        look: |subject| Box::pin(accounts_for_columns(subject)),
    },
];

/// The batches of all good files that have one.
async fn batches(subject: &Subject) -> Result<Vec<Batch>, Otherwise> {
    subject.require_importer()?;
    let mut asking = subject.start().await?;
    let mut batches = Vec::new();
    for File { name, bytes } in subject.good_files()? {
        let request = Request::Import(Box::new(subject.import(&name)));
        if let Response::Batch(batch) = asking.ask(&request, &[&bytes]).await?.response {
            batches.push(*batch);
        }
    }
    Ok(batches)
}

/// At least one, for checks that look into it.
async fn some_batches(subject: &Subject) -> Result<Vec<Batch>, Otherwise> {
    let batches = batches(subject).await?;
    if batches.is_empty() {
        return Err(Otherwise::skip("there is no batch (see batch-is-found-in-a-good-file)"));
    }
    Ok(batches)
}

async fn is_found(subject: &Subject) -> Verdict {
    let files = subject.good_files()?.len();
    let found = batches(subject).await?.len();
    if found == 0 {
        return Err(Otherwise::warn(format!("it refuses all {files} that the tool has")));
    }
    Ok(format!("{found} of {files} have one"))
}

async fn counts_add_up(subject: &Subject) -> Verdict {
    let codebook = survey::codebook();
    for batch in some_batches(subject).await? {
        for result in &batch.results {
            adds_up(&batch, result, question(&codebook, result))
                .map_err(|it| it.over(&format!("“{}”", result.indicator)))?;
        }
    }
    Ok("they add up".to_owned())
}

fn adds_up(batch: &Batch, result: &Counted, question: Option<&Question>) -> Result<(), Otherwise> {
    let sum: u64 = result.options.iter().map(|it| it.count).sum();
    let base = result.base;
    if question.is_none_or(|it| !it.is_multiple) {
        require(sum == base, || format!("the options add up to {sum}, and the base is {base}"))?;
    }
    let line = batch.participation.iter().find(|it| it.questionnaire == result.questionnaire);
    let Some(line) = line else {
        return Err(Otherwise::fail("its questionnaire has no participation"));
    };
    require(base + result.skipped <= line.responded, || {
        format!(
            "{base} answered and {} skipped of {} who responded",
            result.skipped, line.responded
        )
    })
}

async fn keeps_to_the_codebook(subject: &Subject) -> Verdict {
    let codebook = survey::codebook();
    let mut count = 0;
    for batch in some_batches(subject).await? {
        for result in &batch.results {
            let what = format!("“{}”", result.indicator);
            let Some(question) = question(&codebook, result) else {
                return Err(Otherwise::fail("the codebook has no such question").over(&what));
            };
            let options: Vec<&String> = result.options.iter().map(|it| &it.option).collect();
            require(options.iter().copied().eq(&question.options), || {
                format!("{what}: its options are not those of the codebook")
            })?;
            count += 1;
        }
    }
    Ok(format!("{count} results do"))
}

async fn accounts_for_columns(subject: &Subject) -> Verdict {
    for batch in some_batches(subject).await? {
        for Counted { indicator, .. } in &batch.results {
            let is_its_column = |fate: &Fate| matches!(fate, Fate::Counted(it) if it == indicator);
            require(batch.columns.iter().any(|it| is_its_column(&it.fate)), || {
                format!("no column says that it was counted for “{indicator}”")
            })?;
        }
    }
    Ok("they have".to_owned())
}

fn question<'a>(codebook: &'a Codebook, result: &Counted) -> Option<&'a Question> {
    codebook
        .questions
        .iter()
        .find(|it| it.questionnaire == result.questionnaire && it.indicator == result.indicator)
}
