//! Column and key shapes that stand in several migrations.

use std::collections::BTreeSet;

use sea_orm_migration::SchemaManagerConnection;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, QueryResult, Statement};

/// The key of a noun's own table, which is the key of its record too.
pub(crate) fn record_key() -> ColumnDef {
    ColumnDef::new("id").uuid().not_null().primary_key().take()
}

/// The key of a noun's own table is the key of its record.
pub(crate) fn of_record(table: &'static str) -> ForeignKeyCreateStatement {
    references(table, "id", "record")
}

/// `table.column` names a row of `target` by its id.
pub(crate) fn references(
    table: &'static str,
    column: &'static str,
    target: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{table}_{column}"))
        .from(table, column)
        .to(target, "id")
        .to_owned()
}

/// Text that may be empty but never null: an answer nobody gave is `''`.
pub(crate) fn words(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().not_null().take()
}

/// One of a few keys.
pub(crate) fn choice(name: &'static str, keys: &[&str]) -> ColumnDef {
    let keys: Vec<String> = keys.iter().map(|key| format!("'{key}'")).collect();
    let check = format!("{name} IN ({})", keys.join(", "));
    ColumnDef::new(name).string_len(32).not_null().check(Expr::cust(check)).take()
}

/// A number of people or of things: never below zero.
pub(crate) fn count(name: &'static str) -> ColumnDef {
    let check = format!("0 <= {name}");
    ColumnDef::new(name).big_integer().not_null().check(Expr::cust(check)).take()
}

/// Removes tables, the youngest first.
pub(crate) async fn drop_all(
    schema: &SchemaManager<'_>,
    tables: &[&'static str],
) -> Result<(), DbErr> {
    for table in tables {
        schema.drop_table(Table::drop().table(*table).to_owned()).await?;
    }
    Ok(())
}

/// Changes the text of a `CHECK`, as in `kind IN ('a')` to `kind IN ('a', 'b')`.
///
/// # Errors
/// If the table has no such check: then the migration is wrong, not the data.
pub(crate) async fn change_check(
    schema: &SchemaManager<'_>,
    table: &str,
    before: &str,
    after: &str,
) -> Result<(), DbErr> {
    let db = schema.get_connection();
    match db.get_database_backend() {
        DbBackend::Sqlite => change_check_of_sqlite(db, table, before, after).await,
        _ => change_check_of_postgres(db, table, before, after).await,
    }
}

/// SQLite cannot alter a check; its manual gives this way for a change that
/// leaves every row as it is (“Making Other Kinds Of Table Schema Changes”).
async fn change_check_of_sqlite(
    db: &SchemaManagerConnection<'_>,
    table: &str,
    before: &str,
    after: &str,
) -> Result<(), DbErr> {
    let one = |sql: String| Statement::from_string(DbBackend::Sqlite, sql);
    let version = db.query_one_raw(one("PRAGMA schema_version".to_owned())).await?;
    let version: i32 = required(version)?.try_get_by_index(0)?;
    let (old, new) = (quoted(before), quoted(after));
    db.execute_unprepared(&format!(
        "BEGIN IMMEDIATE;
         PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = replace(sql, {old}, {new})
         WHERE type = 'table' AND name = '{table}';
         PRAGMA schema_version = {};
         PRAGMA writable_schema = OFF;
         COMMIT;",
        version + 1
    ))
    .await?;
    let sql = format!(
        "SELECT instr(sql, {new}) FROM sqlite_schema WHERE type = 'table' AND name = '{table}'"
    );
    let position: i32 = required(db.query_one_raw(one(sql)).await?)?.try_get_by_index(0)?;
    if position == 0 { Err(no_check(table, before)) } else { Ok(()) }
}

/// PostgreSQL has rewritten the check in its own words, so it is found by the
/// columns and values that it names.
async fn change_check_of_postgres(
    db: &SchemaManagerConnection<'_>,
    table: &str,
    before: &str,
    after: &str,
) -> Result<(), DbErr> {
    let names = Statement::from_string(
        DbBackend::Postgres,
        format!(
            "SELECT conname::text, pg_get_constraintdef(oid) FROM pg_constraint
             WHERE conrelid = '{table}'::regclass AND contype = 'c'"
        ),
    );
    let mut found = None;
    for row in db.query_all_raw(names).await? {
        let (name, text): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        if words_of(&text) == words_of(before) {
            found = Some(name);
        }
    }
    let name = found.ok_or_else(|| no_check(table, before))?;
    db.execute_unprepared(&format!(
        "ALTER TABLE {table} DROP CONSTRAINT {name}; ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({after})"
    ))
    .await?;
    Ok(())
}

/// The columns and values of a condition, whatever stands between them.
fn words_of(condition: &str) -> BTreeSet<&str> {
    const GRAMMAR: &[&str] = &[
        "ANY",
        "AND",
        "ARRAY",
        "CHECK",
        "IN",
        "IS",
        "NOT",
        "NULL",
        "OR",
        "character",
        "text",
        "varying",
    ];
    let words = condition.split(|it: char| !(it.is_alphanumeric() || it == '_'));
    words.filter(|it| !it.is_empty() && !GRAMMAR.contains(it)).collect()
}

fn required(row: Option<QueryResult>) -> Result<QueryResult, DbErr> {
    row.ok_or_else(|| DbErr::Custom("the database did not answer".to_owned()))
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn no_check(table: &str, check: &str) -> DbErr {
    DbErr::Custom(format!("{table} has no check {check}"))
}
