//! Use cases: sets of statements to put in order.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder,
};
use uuid::Uuid;

use super::entity::{sort, sorting, sorting_statement};
use super::rules::{NewSorting, Sorting, Statement, written};
use crate::records::{self, Write};
use crate::{
    Answers, AuthorityId, Context, Deed, Error, Head, Kind, Problem, RecordId, Version, Wrong,
};

/// Every sorting of an authority, oldest first; the withdrawn ones too.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<Sorting>, Error> {
    context.require(Deed::Read(Kind::Sorting), Some(authority))?;
    let db = &context.db.read;
    let rows = records::of_authority::<sorting::Entity>(db, Kind::Sorting, authority).await?;
    let ids: Vec<Uuid> = rows.iter().map(|(_, row)| row.id).collect();
    let mut statements = statements(db, &ids).await?;
    let all = rows.into_iter().map(|(head, row)| {
        let of_row = statements.remove(&row.id).unwrap_or_default();
        from_row(head, &row, of_row)
    });
    Ok(all.collect())
}

/// One sorting.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Sorting, Error> {
    context.require(Deed::Read(Kind::Sorting), Some(authority))?;
    load(&context.db.read, authority, id).await
}

/// Records a sorting.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    new: NewSorting,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Sorting), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let said = said(&new);
    let id = write.record(Kind::Sorting, Some(authority), &new.title, &said).await?;
    let row = row(id, &new);
    sorting::Entity::insert(row).exec_without_returning(write.tx()).await?;
    insert_statements(write.tx(), id, &new.statements).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes a sorting.
///
/// # Errors
/// [`Error::Refused`] if it would ask something else of people after some have
/// answered: their orders are of these statements.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewSorting,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Sorting), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Sorting, Some(authority), id).await?;
    let stored = load(write.tx(), authority, id).await?;
    let has_sorts = sort::Entity::find()
        .filter(sort::COLUMN.sorting_id.eq(id.0))
        .one(write.tx())
        .await?
        .is_some();
    if has_sorts && !new.asks_the_same(&stored) {
        return Err(Error::Refused(
            Problem { field: "statements", wrong: Wrong::Contradicts }.into(),
        ));
    }
    let after = new.answers(&head);
    write.change(&head, seen, &new.title, stored.answers(), &after).await?;
    row(id, &new).update(write.tx()).await?;
    if !new.asks_the_same(&stored) {
        sorting_statement::Entity::delete_many()
            .filter(sorting_statement::COLUMN.sorting_id.eq(id.0))
            .exec(write.tx())
            .await?;
        insert_statements(write.tx(), id, &new.statements).await?;
    }
    write.commit().await
}

pub(super) async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Sorting, Error> {
    let (head, row) = records::one::<sorting::Entity>(db, Kind::Sorting, authority, id).await?;
    let statements = statements(db, &[row.id]).await?.remove(&row.id).unwrap_or_default();
    Ok(from_row(head, &row, statements))
}

async fn statements(
    db: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<BTreeMap<Uuid, Vec<Statement>>, Error> {
    let rows = sorting_statement::Entity::find()
        .filter(sorting_statement::Column::SortingId.is_in(ids.iter().copied()))
        .order_by_asc(sorting_statement::COLUMN.number)
        .all(db)
        .await?;
    let mut statements: BTreeMap<Uuid, Vec<Statement>> = BTreeMap::new();
    for row in rows {
        let statement = Statement { words: row.statement, source: row.source_id.map(RecordId) };
        statements.entry(row.sorting_id).or_default().push(statement);
    }
    Ok(statements)
}

async fn insert_statements(
    db: &impl ConnectionTrait,
    id: RecordId,
    statements: &[Statement],
) -> Result<(), Error> {
    let rows = statements.iter().zip(0..).map(|(it, number)| sorting_statement::ActiveModel {
        sorting_id: Set(id.0),
        number: Set(number),
        statement: Set(it.words.clone()),
        source_id: Set(it.source.map(|source| source.0)),
    });
    sorting_statement::Entity::insert_many(rows).exec_without_returning(db).await?;
    Ok(())
}

fn from_row(head: Head, row: &sorting::Model, statements: Vec<Statement>) -> Sorting {
    let sizes: Vec<usize> = row.sizes.split(", ").filter_map(|it| it.parse().ok()).collect();
    Sorting {
        head,
        purpose: row.purpose.clone(),
        statements,
        sizes: Some(sizes).filter(|it| !it.is_empty()),
        columns: usize::try_from(row.columns).unwrap_or_default(),
        blanks: usize::try_from(row.blanks).unwrap_or_default(),
    }
}

fn row(id: RecordId, new: &NewSorting) -> sorting::ActiveModel {
    sorting::ActiveModel {
        id: Set(id.0),
        purpose: Set(new.purpose.clone()),
        sizes: Set(new.sizes.as_ref().map(|it| written(it)).unwrap_or_default()),
        columns: Set(i32::try_from(new.columns).unwrap_or(i32::MAX)),
        blanks: Set(i32::try_from(new.blanks).unwrap_or(i32::MAX)),
    }
}

fn said(new: &NewSorting) -> Answers {
    let statements: Vec<&str> = new.statements.iter().map(|it| it.words.as_str()).collect();
    Answers::default()
        .with("title", new.title.clone())
        .with("purpose", new.purpose.clone())
        .with("statements", statements.join("\n"))
        .with("sizes", new.sizes.as_ref().map(|it| written(it)).unwrap_or_default())
        .with("columns", new.columns.to_string())
        .with("blanks", new.blanks.to_string())
}
