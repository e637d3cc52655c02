//! What an import changed was an answer to a version of a question: undoing it
//! says again which.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// As the table of results has them.
const COLUMNS: [(&str, Option<u32>); 4] = [
    ("codebook", Some(80)),
    ("ages", Some(64)),
    ("asked_of_indicator", Some(64)),
    ("asked_of", None),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column in a statement.
        for (name, characters_max) in COLUMNS {
            let mut column = ColumnDef::new(name);
            match characters_max {
                Some(characters_max) => column.string_len(characters_max),
                None => column.text(),
            };
            let column = column.null().take();
            let table = Table::alter().table("import_effect").add_column(column).to_owned();
            schema.alter_table(table).await?;
        }
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in COLUMNS.into_iter().rev() {
            let table = Table::alter().table("import_effect").drop_column(name).to_owned();
            schema.alter_table(table).await?;
        }
        Ok(())
    }
}
