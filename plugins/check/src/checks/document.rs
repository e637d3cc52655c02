//! What an exporter wrote.

use lodestar_plugin_protocol::document::{Block, Cell, Chart, Document, Table};
use lodestar_plugin_protocol::snapshot::Snapshot;
use lodestar_plugin_protocol::{Request, Response};

use crate::samples::snapshot;
use crate::status::{Otherwise, Verdict, require};
use crate::subject::Subject;
use crate::{Check, Group};

/// A report that somebody is to read.
const BLOCKS_MAX: usize = 2000;

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "document-language-is-declared",
        group: Group::Document,
        says: "A report says its language, and it is one that the plugin declares.",
        to_do: "Set the document’s language to the one that its words are in.",
        look: |subject| Box::pin(look(subject, language)),
    },
    Check {
        name: "document-headings-are-in-order",
        group: Group::Document,
        says: "Headings have the levels 2 to 4, and skip none on the way down.",
        to_do: "Begin with level 2, and go down one level at a time.",
        look: |subject| Box::pin(look(subject, |_, document| headings(document))),
    },
    Check {
        name: "document-tables-are-rectangular",
        group: Group::Document,
        says: "Every row of a table has as many cells as the table has columns, and it has some.",
        to_do: "Fill the row up with cells that say “None”, or add the header that is missing.",
        look: |subject| Box::pin(look(subject, |_, document| tables(document))),
    },
    Check {
        name: "document-says-something-everywhere",
        group: Group::Document,
        says: "No title, heading, paragraph, item, header or cell is empty.",
        to_do: "Leave out what has nothing to say, and say “None” in a cell.",
        look: |subject| Box::pin(look(subject, |_, document| says_something(document))),
    },
    Check {
        name: "document-charts-are-on-their-scale",
        group: Group::Document,
        says: "The values of a chart are percentages from 0 to 100.",
        to_do: "Give percentages, and None for what is hidden.",
        look: |subject| Box::pin(look(subject, |_, document| charts(document))),
    },
    Check {
        name: "document-is-not-endless",
        group: Group::Document,
        says: "A report has at most 2,000 blocks.",
        to_do: "Summarise, and put the rest into tables.",
        look: |subject| Box::pin(look(subject, |_, document| is_not_endless(document))),
    },
    Check {
        name: "document-of-little-is-answered",
        group: Group::Document,
        says: "A snapshot with nothing in it has a report or a refusal with reasons.",
        to_do: "Say in the report that there is nothing yet, or refuse and say what is missing.",
        look: |subject| Box::pin(of_little(subject)),
    },
    Check {
        name: "document-unknown-report-is-refused",
        group: Group::Document,
        says: "A report that the plugin does not offer is refused with reasons.",
        to_do: "Compare the key with those of your offers before you write.",
        look: |subject| Box::pin(unknown_report(subject)),
    },
];

type Rule = fn(&Subject, &Document) -> Result<(), Otherwise>;

async fn look(subject: &Subject, rule: Rule) -> Verdict {
    let mut asking = subject.start().await?;
    let mut count = 0;
    for offer in subject.reports()? {
        let question = Request::Export(Box::new(subject.export(offer)));
        let answer = asking.ask(&question, &[]).await?;
        answer.require_considered()?;
        let Response::Document(document) = answer.response else { continue };
        rule(subject, &document).map_err(|it| it.over(&format!("the report “{}”", offer.key)))?;
        count += 1;
    }
    match count {
        0 => Err(Otherwise::warn("it refuses the tool’s snapshot, so there is no report to see")),
        _ => Ok("it is so".to_owned()),
    }
}

fn language(subject: &Subject, document: &Document) -> Result<(), Otherwise> {
    let main = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let declared = &subject.description()?.languages;
    require(declared.iter().any(|it| main(it) == main(&document.language)), || {
        let said: String = document.language.chars().take(40).collect();
        format!("its language is “{said}”; the plugin declares {}", declared.join(", "))
    })
}

fn headings(document: &Document) -> Result<(), Otherwise> {
    let mut above = 1;
    for block in &document.blocks {
        let Block::Heading { level, .. } = block else { continue };
        require((2..=4).contains(level), || format!("a heading has level {level}"))?;
        require(*level <= above + 1, || {
            format!("a heading of level {level} follows one of level {above}")
        })?;
        above = *level;
    }
    Ok(())
}

fn tables(document: &Document) -> Result<(), Otherwise> {
    for block in &document.blocks {
        let Block::Table(Table { caption, columns, rows, .. }) = block else { continue };
        require(!columns.is_empty(), || format!("the table “{caption}” has no columns"))?;
        for (index, row) in rows.iter().enumerate() {
            let (cells, columns) = (row.len(), columns.len());
            require(cells == columns, || {
                format!(
                    "row {} of “{caption}” has {cells} cells under {columns} headers",
                    index + 1
                )
            })?;
        }
    }
    Ok(())
}

fn says_something(document: &Document) -> Result<(), Otherwise> {
    let says =
        |text: &str, what: &str| require(!text.trim().is_empty(), || format!("{what} is empty"));
    says(&document.title, "the title")?;
    for fact in &document.facts {
        says(&fact.name, "the name of a fact")?;
        says(&fact.value, "the value of a fact")?;
    }
    for (index, block) in document.blocks.iter().enumerate() {
        let what = |part: &str| format!("{part} of block {}", index + 1);
        for (text, part) in parts(block) {
            says(text, &what(part))?;
        }
    }
    Ok(())
}

/// What must not be empty in a block.
fn parts(block: &Block) -> Vec<(&str, &'static str)> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph { text } => vec![(text, "the text")],
        Block::Callout { label, text } => vec![(label, "the label"), (text, "the text")],
        Block::List { items, .. } => items.iter().map(|it| (it.as_str(), "an item")).collect(),
        Block::Facts { facts } => facts
            .iter()
            .flat_map(|it| [(it.name.as_str(), "a name"), (&it.value, "a value")])
            .collect(),
        Block::Table(table) => {
            let headers = table.columns.iter().map(|it| (it.header.as_str(), "a header"));
            let cells = table.rows.iter().flatten().map(|it| (words(it), "a cell"));
            std::iter::once((table.caption.as_str(), "the caption"))
                .chain(headers)
                .chain(cells)
                .collect()
        }
        Block::Chart(chart) => {
            let head = [(chart.caption.as_str(), "the caption"), (&chart.summary, "the summary")];
            let headers =
                [(chart.label_header.as_str(), "a header"), (&chart.value_header, "a header")];
            let rows = chart.rows.iter().flat_map(|it| {
                [(it.label.as_str(), "a label"), (it.value_text.as_str(), "a printed value")]
            });
            head.into_iter().chain(headers).chain(rows).collect()
        }
    }
}

fn words(cell: &Cell) -> &str {
    match cell {
        Cell::Text { text } => text,
        Cell::Stars { words, .. } | Cell::Status { words, .. } => words,
    }
}

fn charts(document: &Document) -> Result<(), Otherwise> {
    for block in &document.blocks {
        let Block::Chart(Chart { caption, rows, .. }) = block else { continue };
        for value in rows.iter().flat_map(|it| [it.value, it.comparison]).flatten() {
            require((0.0..=100.0).contains(&value), || {
                format!("“{caption}” has the value {value}")
            })?;
        }
    }
    Ok(())
}

fn is_not_endless(document: &Document) -> Result<(), Otherwise> {
    let count = document.blocks.len();
    require(count <= BLOCKS_MAX, || format!("it has {count} blocks"))
}

async fn of_little(subject: &Subject) -> Verdict {
    let mut asking = subject.start().await?;
    for offer in subject.reports()? {
        let mut bare = snapshot::rich();
        (bare.surveys, bare.findings) = (Vec::new(), Vec::new());
        (bare.priorities, bare.pledges, bare.actions) = (Vec::new(), Vec::new(), Vec::new());
        (bare.evidence, bare.outcomes) = (Vec::new(), None);
        for snapshot in [bare, Snapshot::default()] {
            let mut question = subject.export(offer);
            question.snapshot = snapshot;
            let answer = asking.ask(&Request::Export(Box::new(question)), &[]).await?;
            answer.require_considered()?;
        }
    }
    Ok("it is answered".to_owned())
}

async fn unknown_report(subject: &Subject) -> Verdict {
    let mut asking = subject.start().await?;
    let Some(offer) = subject.reports()?.into_iter().next() else {
        return Err(Otherwise::skip("it is no exporter"));
    };
    let mut question = subject.export(offer);
    "a-report-that-nobody-offers".clone_into(&mut question.report);
    let answer = asking.ask(&Request::Export(Box::new(question)), &[]).await?;
    answer.require_considered()?;
    match answer.response {
        Response::Refusal { .. } => Ok("it is refused".to_owned()),
        _ => Err(Otherwise::fail("it is answered as if it were offered")),
    }
}
