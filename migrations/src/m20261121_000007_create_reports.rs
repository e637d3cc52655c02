//! Frozen, numbered snapshots with their document in every format.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{blob, date, string_len, uuid};

use crate::shapes::{drop_all, of_record, record_key, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema
            .create_table(
                Table::create()
                    .table("report")
                    .col(record_key())
                    .col(uuid("authority_id"))
                    .col(string_len("number", 32))
                    .col(words("audience"))
                    .col(words("note"))
                    .col(date("taken_on"))
                    .col(string_len("plugin", 200))
                    .col(words("snapshot"))
                    .col(words("document"))
                    .col(words("html"))
                    .col(blob("pdf"))
                    .index(
                        Index::create()
                            .unique()
                            .name("uq_report_authority_number")
                            .col("authority_id")
                            .col("number"),
                    )
                    .foreign_key(&mut of_record("report"))
                    .foreign_key(&mut references("report", "authority_id", "authority"))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["report"]).await
    }
}
