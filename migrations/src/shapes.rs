//! Column and key shapes that stand in several migrations.

use sea_orm_migration::prelude::*;

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
