//! Use cases: keep a report, list them, hand out a file.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QueryFilter, QuerySelect};

use super::entity::report;
use super::rules::{MadeReport, NewReport, Report, ReportFile};
use crate::actions::municipal_year;
use crate::records::{self, Write};
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId, Version, releases};

/// Every report of an authority, newest first; the withdrawn ones too.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<Report>, Error> {
    context.require(Deed::Read(Kind::Report), Some(authority))?;
    let db = &context.db.read;
    let rows = records::of_authority::<report::Entity>(db, Kind::Report, authority).await?;
    Ok(rows.into_iter().rev().map(|(head, row)| Report::from_row(head, row)).collect())
}

/// One report.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Report, Error> {
    let (head, row) = load(context, authority, id).await?;
    Ok(Report::from_row(head, row))
}

/// One report with its document, its page and its PDF, in that order.
pub async fn file(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<(Report, [ReportFile; 3]), Error> {
    let (head, row) = load(context, authority, id).await?;
    let files = [
        ReportFile::Document(row.document.clone()),
        ReportFile::Html(row.html.clone()),
        ReportFile::Pdf(row.pdf.clone()),
    ];
    Ok((Report::from_row(head, row), files))
}

/// The number that the next report gets, if nobody is faster.
pub async fn next_number(context: &Context, authority: AuthorityId) -> Result<String, Error> {
    context.require(Deed::Record(Kind::Report), Some(authority))?;
    let prefix = format!("{}/R-", municipal_year(context.today()));
    let taken: Vec<String> = report::Entity::find()
        .select_only()
        .column(report::Column::Number)
        .filter(report::COLUMN.authority_id.eq(authority.0))
        .filter(report::COLUMN.number.starts_with(prefix.as_str()))
        .into_tuple()
        .all(&context.db.read)
        .await?;
    let numbers = taken.iter().filter_map(|it| it.strip_prefix(&prefix)?.parse::<u32>().ok());
    Ok(format!("{prefix}{:02}", numbers.max().unwrap_or_default() + 1))
}

/// Keeps a report for good.
///
/// # Errors
/// [`Conflict::Taken`] if somebody else's report has its number by now: make it
/// again with the next.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    new: NewReport,
    made: MadeReport,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Report), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let answers = new.answers().with("number", made.number.clone());
    let id = write.record(Kind::Report, Some(authority), &made.title, &answers).await?;
    let row = report::ActiveModel {
        id: Set(id.0),
        authority_id: Set(authority.0),
        number: Set(made.number),
        audience: Set(new.audience),
        note: Set(new.note),
        taken_on: Set(context.today()),
        plugin: Set(made.plugin),
        snapshot: Set(made.snapshot),
        document: Set(made.document),
        html: Set(made.html),
        pdf: Set(made.pdf),
    };
    records::or_taken(report::Entity::insert(row).exec_without_returning(write.tx()).await)?;
    releases::note_report(context, write.tx(), authority, id).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes the note about a report. The report itself is frozen.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    note: String,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Report), Some(authority))?;
    let stored = find(context, authority, id).await?;
    let after = NewReport { audience: stored.audience.clone(), note: note.clone() }.answers();
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Report, Some(authority), id).await?;
    let title = head.title.clone();
    write.change(&head, seen, &title, stored.answers(), &after).await?;
    // The audience stands in the document, which is frozen with it.
    let row = report::ActiveModel { id: Set(id.0), note: Set(note), ..Default::default() };
    row.update(write.tx()).await?;
    write.commit().await
}

async fn load(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<(crate::Head, report::Model), Error> {
    context.require(Deed::Read(Kind::Report), Some(authority))?;
    records::one::<report::Entity>(&context.db.read, Kind::Report, authority, id).await
}
