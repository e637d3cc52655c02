//! A result knows which question it answers: the codebook that it was counted by,
//! the ages of its questionnaire, of whom it was asked, and a fingerprint of all
//! that must be the same where results are put together.
//!
//! Results that are there already know none of it. An empty fingerprint is like
//! no other, so they are compared with nothing until they are counted again.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const COLUMNS: [(&str, Option<u32>); 5] = [
    ("codebook", Some(80)),
    ("ages", Some(64)),
    ("asked_of_indicator", Some(64)),
    ("asked_of", None),
    ("question_sha256", Some(64)),
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
            let column = column.not_null().default("").take();
            let table = Table::alter().table("result").add_column(column).to_owned();
            schema.alter_table(table).await?;
        }
        let index = Index::create()
            .name("ix_result_question")
            .table("result")
            .col("question_sha256")
            .to_owned();
        schema.create_index(index).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop().name("ix_result_question").table("result").to_owned();
        schema.drop_index(index).await?;
        for (name, _) in COLUMNS.into_iter().rev() {
            let table = Table::alter().table("result").drop_column(name).to_owned();
            schema.alter_table(table).await?;
        }
        Ok(())
    }
}
