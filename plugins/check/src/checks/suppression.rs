//! Small numbers, and children's own words.

use lodestar_plugin_protocol::document::{Block, ChartRow, Document};
use lodestar_plugin_protocol::snapshot::{Figure, Snapshot, SurveyResult};
use lodestar_plugin_protocol::{Offer, Request, Response};
use serde_json::Value;

use crate::asking::Asking;
use crate::checks::numbers::numbers;
use crate::samples::snapshot::{self, HIDDEN};
use crate::samples::survey;
use crate::status::{Otherwise, Verdict, require};
use crate::subject::Subject;
use crate::{Check, Group};

/// What nobody would write by chance, as a child might.
const CANARY: &str = "quietotterseventeen";

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "suppression-answers-are-not-repeated",
        group: Group::Suppression,
        says: "No cell of a survey file is repeated in the answer, in no note and no reason.",
        to_do: "Name the line and the column of what is wrong, and never what stands there.",
        look: |subject| Box::pin(answers_are_not_repeated(subject)),
    },
    Check {
        name: "suppression-numbers-come-from-the-snapshot",
        group: Group::Suppression,
        says: "Every number of a report stands in the snapshot, counts what is listed there, is \
               the difference of two figures that are shown, or is there without any figure too.",
        to_do: "Print figures as the snapshot words them, and calculate none.",
        look: |subject| Box::pin(numbers_come_from_the_snapshot(subject)),
    },
    Check {
        name: "suppression-hidden-stays-hidden",
        group: Group::Suppression,
        says: "Where every figure is hidden, a report has no percentage and no mark in a chart.",
        to_do: "Print the text of a figure, “[c]”, and give a chart no value where there is none.",
        look: |subject| Box::pin(hidden_stays_hidden(subject)),
    },
    Check {
        name: "suppression-raw-values-are-not-used",
        group: Group::Suppression,
        says: "A number behind a hidden figure changes nothing in a report.",
        to_do: "Look at the text of a figure first; if it is “[c]”, do not look at its value.",
        look: |subject| Box::pin(raw_values_are_not_used(subject)),
    },
];

async fn answers_are_not_repeated(subject: &Subject) -> Verdict {
    subject.require_importer()?;
    let heading = format!("{},comment", survey::HEADING);
    let good = survey::text().replacen(survey::HEADING, &heading, 1);
    let commented = good.replace("Yes\r", &format!("Yes,{CANARY}\r")).replace("No\r", "No,\r");
    let row = survey::QUESTIONNAIRE;
    let files = [
        ("in a free text", commented.clone()),
        ("as an answer", survey::text().replacen("Yes", CANARY, 1)),
        (
            "as a questionnaire",
            survey::text().replacen(&format!("\n{row}"), &format!("\n{CANARY}"), 1),
        ),
        ("in a row that is too long", format!("{}{row},Yes,Yes,{CANARY}\r\n", survey::text())),
        ("behind an open quotation mark", format!("{}{row},\"{CANARY}", survey::text())),
        ("as the only row", format!("{}\r\n{CANARY}\r\n", survey::HEADING)),
    ];
    let mut asking = subject.start().await?;
    for ending in &subject.require_importer()?.file_endings {
        for (what, file) in &files {
            let question = Request::Import(Box::new(subject.import(&format!("survey.{ending}"))));
            let answer = asking.ask(&question, &[file.as_bytes()]).await?;
            require(!answer.header.contains(CANARY), || {
                format!("what stood {what} stands in the answer")
            })?;
        }
    }
    Ok(format!("{} files were not quoted", files.len()))
}

async fn numbers_come_from_the_snapshot(subject: &Subject) -> Verdict {
    let mut asking = subject.start().await?;
    for offer in subject.reports()? {
        let Some((snapshot, document)) =
            write(subject, &mut asking, offer, snapshot::rich()).await?
        else {
            continue;
        };
        let mut allowed = allowed(&snapshot);
        let hidden = snapshot::with_figures(hidden);
        let without = write(subject, &mut asking, offer, hidden).await?;
        allowed.extend(without.iter().flat_map(|(_, document)| in_document(document)));
        let count_max = longest_list(&serde_json::to_value(&snapshot).unwrap_or_default());
        for number in in_document(&document) {
            let is_count = number.fract() == 0.0 && number <= count_max;
            require(is_count || allowed.contains(&number), || {
                format!(
                    "the report “{}” has the number {number}, and the snapshot has not",
                    offer.key
                )
            })?;
        }
    }
    Ok("they do".to_owned())
}

async fn hidden_stays_hidden(subject: &Subject) -> Verdict {
    let mut asking = subject.start().await?;
    for offer in subject.reports()? {
        let hidden = snapshot::with_figures(hidden);
        let Some((_, document)) = write(subject, &mut asking, offer, hidden).await? else {
            continue;
        };
        let rows = document.blocks.iter().filter_map(|block| match block {
            Block::Chart(chart) => Some(&chart.rows),
            _ => None,
        });
        for ChartRow { label, value, comparison, .. } in rows.flatten() {
            require(value.is_none() && comparison.is_none(), || {
                format!("the report “{}” draws a mark for “{label}”", offer.key)
            })?;
        }
        for text in texts(&document) {
            let is_percentage = text
                .split('%')
                .rev()
                .skip(1)
                .any(|it| it.trim_end().ends_with(|it: char| it.is_ascii_digit()));
            require(!is_percentage, || {
                format!("the report “{}” has a percentage where none is known", offer.key)
            })?;
        }
    }
    Ok("they do".to_owned())
}

async fn raw_values_are_not_used(subject: &Subject) -> Verdict {
    let mut asking = subject.start().await?;
    for offer in subject.reports()? {
        let mut documents = Vec::new();
        for raw in [None, Some(3.0), Some(4.0)] {
            let figure = || Figure { text: HIDDEN.to_owned(), value: raw };
            let snapshot = snapshot::with_figures(figure);
            documents.push(write(subject, &mut asking, offer, snapshot).await?.map(|it| it.1));
        }
        require(documents.windows(2).all(|it| it[0] == it[1]), || {
            format!("the report “{}” is another one when a hidden number changes", offer.key)
        })?;
    }
    Ok("it changes nothing".to_owned())
}

fn hidden() -> Figure {
    Figure { text: HIDDEN.to_owned(), value: None }
}

/// A document, unless the plugin refuses; and what it was written from.
async fn write(
    subject: &Subject,
    asking: &mut Asking,
    offer: &Offer,
    snapshot: Snapshot,
) -> Result<Option<(Snapshot, Document)>, Otherwise> {
    let mut question = subject.export(offer);
    question.snapshot = snapshot::for_offer(snapshot, offer, subject.manifest.as_ref());
    let snapshot = question.snapshot.clone();
    let answer = asking.ask(&Request::Export(Box::new(question)), &[]).await?;
    answer.require_considered()?;
    match answer.response {
        Response::Document(document) => Ok(Some((snapshot, *document))),
        _ => Ok(None),
    }
}

fn allowed(snapshot: &Snapshot) -> Vec<f64> {
    let mut allowed = in_texts(&serde_json::to_value(snapshot).unwrap_or_default());
    let results = snapshot.surveys.iter().flat_map(|it| &it.results);
    for SurveyResult { share, share_before, .. } in results {
        let before = share_before.as_ref().and_then(|it| it.value);
        if let (Some(now), Some(before)) = (share.value, before) {
            allowed.push((now - before).abs());
        }
    }
    allowed
}

fn in_document(document: &Document) -> Vec<f64> {
    in_texts(&serde_json::to_value(&document.blocks).unwrap_or_default())
}

fn texts(document: &Document) -> Vec<String> {
    let mut texts = Vec::new();
    collect(&serde_json::to_value(document).unwrap_or_default(), &mut |it| {
        texts.extend(it.as_str().map(str::to_owned));
    });
    texts
}

/// The numbers of a value, in its texts and beside them. Those that say how a
/// heading or a star is drawn are small.
fn in_texts(value: &Value) -> Vec<f64> {
    let mut found = Vec::new();
    collect(value, &mut |it| match it {
        Value::String(text) => found.extend(numbers(text)),
        Value::Number(number) => found.extend(number.as_f64()),
        _ => {}
    });
    found
}

fn collect(value: &Value, take: &mut impl FnMut(&Value)) {
    match value {
        Value::Array(items) => items.iter().for_each(|it| collect(it, take)),
        Value::Object(fields) => fields.values().for_each(|it| collect(it, take)),
        leaf => take(leaf),
    }
}

/// How many things are listed at most: a count can be no higher. Lists in two
/// places may be counted together.
fn longest_list(value: &Value) -> f64 {
    let inner: Vec<&Value> = match value {
        Value::Array(items) => items.iter().collect(),
        Value::Object(fields) => fields.values().collect(),
        _ => return 0.0,
    };
    let own =
        if value.is_array() { u32::try_from(inner.len()).map_or(0.0, f64::from) } else { 0.0 };
    // Levels of headings go to 4.
    inner.into_iter().map(longest_list).fold(own.max(4.0), f64::max)
}
