//! What happened, one thing after another: the entries of the files, put in the
//! order of time, so that ids and the audit trail tell the same story.

use anyhow::Context as _;
use chrono::NaiveDate;
use lodestar_core::Kind;
use toml::{Table, Value};

use super::dates;
use super::fieldwork::Deed;
use super::pack::Place;

/// The assessment that every rating belongs to.
pub(super) const ASSESSMENT: &str = "assessment";

/// One thing that somebody did on a day.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// In days from today.
    pub(super) on: i64,
    /// The key of who did it.
    pub(super) by: String,
    /// The key of the record.
    pub(super) key: String,
    /// What was done.
    pub(super) what: What,
}

#[derive(Clone, Debug)]
pub(super) enum What {
    /// A round opened; its place in the list of rounds.
    Opened(usize),
    /// The answers of a round arrived.
    Arrived(usize),
    /// A file was handed in and approved; its place in the list of files.
    Brought(usize),
    /// Something was done in a round's fieldwork; the places of both.
    Fieldwork(usize, usize, Deed),
    /// A record was made with these answers.
    Recorded(Kind, Table),
    /// Some answers of a record changed.
    Changed(Kind, Table),
    /// A record was taken back, for a reason.
    Withdrawn(Kind, String),
    /// A rater has rated everything.
    Submitted,
    /// Raters agree on a cell.
    Agreed(Table),
    /// The young people's group gave a verdict.
    Verdict(String),
    /// A meeting was opened.
    Convened,
    /// An item of a meeting was minuted, with what was decided and asked.
    Minuted(Table),
    /// A meeting was closed.
    Closed,
}

/// Everything that happened in an authority, oldest first.
pub(super) fn steps(place: &Place, today: NaiveDate) -> anyhow::Result<Vec<Step>> {
    let mut steps = Vec::new();
    for (index, round) in place.rounds.iter().enumerate() {
        let opened = dates::days_from(today, dates::opened_on(today, round)?);
        let arrived = opened + i64::try_from(round.days_open)? + 12;
        let step = |on, what| Step { on, by: round.by.clone(), key: round.key.clone(), what };
        steps.push(step(opened, What::Opened(index)));
        let mut fieldwork = place.fieldwork.iter().enumerate();
        if let Some((at, text)) = fieldwork.find(|(_, it)| it.key == round.key) {
            let deeds = text.deeds().into_iter();
            steps.extend(
                deeds.map(|(day, deed)| step(opened + day, What::Fieldwork(index, at, deed))),
            );
        }
        steps.push(step(arrived, What::Arrived(index)));
    }
    for (index, file) in place.files.iter().enumerate() {
        let (by, key) = (file.by.clone(), file.name.clone());
        steps.push(Step { on: file.on, by, key, what: What::Brought(index) });
    }
    for table in &place.thread {
        for (noun, entries) in table {
            let kind = Kind::parse(noun).ok().with_context(|| format!("no noun {noun}"))?;
            for entry in entries.as_array().into_iter().flatten() {
                let entry = entry.as_table().with_context(|| format!("an odd {noun}"))?.clone();
                let key = text(&entry, "key");
                add(&mut steps, kind, entry).with_context(|| format!("{noun} {key}"))?;
            }
        }
    }
    steps.sort_by_key(|step| step.on);
    Ok(steps)
}

/// An entry and what became of it later.
fn add(steps: &mut Vec<Step>, kind: Kind, mut entry: Table) -> anyhow::Result<()> {
    if kind == Kind::Rating {
        return add_ratings(steps, entry);
    }
    let key = text(&entry, "key");
    entry.remove("key");
    let later = |entry: &mut Table, noun: &str| -> anyhow::Result<Vec<(i64, String, Table)>> {
        let tables = match entry.remove(noun) {
            Some(Value::Array(tables)) => tables,
            Some(table) => vec![table],
            None => Vec::new(),
        };
        let tables = tables.into_iter().filter_map(|it| it.as_table().cloned());
        tables.map(|mut it| Ok((take_day(&mut it)?, take_name(&mut it)?, it))).collect()
    };
    let changes = later(&mut entry, "changes")?;
    let verdicts = later(&mut entry, "verdicts")?;
    let withdrawals = later(&mut entry, "withdrawn")?;
    let convened = later(&mut entry, "opened")?;
    let minutes = later(&mut entry, "minutes")?;
    let closed = later(&mut entry, "closed")?;
    let submitted = later(&mut entry, "submitted")?;
    let agreed = later(&mut entry, "agreed")?;

    let mut push = |on, by, what| steps.push(Step { on, by, key: key.clone(), what });
    let (on, by) = (take_day(&mut entry)?, take_name(&mut entry)?);
    push(on, by, What::Recorded(kind, entry));
    for (on, by, changed) in changes {
        push(on, by, What::Changed(kind, changed));
    }
    for (on, by, given) in verdicts {
        push(on, by, What::Verdict(text(&given, "verdict")));
    }
    for (on, by, _) in convened {
        push(on, by, What::Convened);
    }
    for (on, by, said) in minutes {
        push(on, by, What::Minuted(said));
    }
    for (on, by, _) in submitted {
        push(on, by, What::Submitted);
    }
    for (on, by, said) in agreed {
        push(on, by, What::Agreed(said));
    }
    for (on, by, _) in closed {
        push(on, by, What::Closed);
    }
    for (on, by, withdrawn) in withdrawals {
        push(on, by, What::Withdrawn(kind, text(&withdrawn, "reason")));
    }
    Ok(())
}

/// One cell of the chart: what each rater says of it, and why.
fn add_ratings(steps: &mut Vec<Step>, mut cell: Table) -> anyhow::Result<()> {
    let on = take_day(&mut cell)?;
    let says = cell.remove("says");
    let says = says.as_ref().and_then(Value::as_table).context("nobody says anything")?;
    for (rater, said) in says {
        let part = |index: usize| said.get(index).and_then(Value::as_str).unwrap_or_default();
        let mut rating = cell.clone();
        rating.insert("state".to_owned(), part(0).into());
        rating.insert("reason".to_owned(), part(1).into());
        // Whoever found nothing, or did not look, rests on nothing.
        if !["some_evidence", "strong_evidence"].contains(&part(0)) {
            rating.remove("sources");
        }
        let key = [&text(&cell, "outcome"), &text(&cell, "source"), rater.as_str()].join("/");
        steps.push(Step { on, by: rater.clone(), key, what: What::Recorded(Kind::Rating, rating) });
    }
    Ok(())
}

fn take_day(entry: &mut Table) -> anyhow::Result<i64> {
    entry.remove("on").and_then(|it| it.as_integer()).context("no day")
}

fn take_name(entry: &mut Table) -> anyhow::Result<String> {
    let name = entry.remove("by").and_then(|it| it.as_str().map(str::to_owned));
    name.context("nobody did it")
}

fn text(entry: &Table, name: &str) -> String {
    entry.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}
