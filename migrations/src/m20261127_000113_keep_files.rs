//! Files that belong to pieces of evidence, whether a piece may be published, and
//! what else could explain it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    integer, string_len, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};

use crate::shapes::{choice, count, drop_all, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const CLASSES: &[&str] = &["public", "internal", "exempt"];
const TYPES: &[&str] =
    &["pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "png", "jpg", "webp", "txt", "csv"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            choice("classification", CLASSES).default("internal").to_owned(),
            words("exempt_reason").default("").to_owned(),
            words("other_explanations").default("").to_owned(),
        ];
        for column in columns {
            let table = Table::alter().table("evidence").add_column(column).take();
            schema.alter_table(table).await?;
        }
        schema.create_table(file()).await?;
        let of_evidence = Index::create()
            .name("ix_evidence_file_evidence")
            .table("evidence_file")
            .col("evidence_id")
            .col("id")
            .to_owned();
        schema.create_index(of_evidence).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["evidence_file"]).await?;
        for column in ["other_explanations", "exempt_reason", "classification"] {
            let table = Table::alter().table("evidence").drop_column(column).take();
            schema.alter_table(table).await?;
        }
        Ok(())
    }
}

/// The bytes lie elsewhere, under their checksum.
fn file() -> TableCreateStatement {
    Table::create()
        .table("evidence_file")
        .col(ColumnDef::new("id").uuid().not_null().primary_key())
        .col(uuid("evidence_id"))
        .col(words("name"))
        .col(integer("version"))
        .col(choice("file_type", TYPES))
        .col(string_len("sha256", 64))
        .col(count("bytes"))
        .col(words("added_by"))
        .col(timestamp_with_time_zone("added_at"))
        .col(timestamp_with_time_zone_null("withdrawn_at"))
        .col(words("withdrawn_reason"))
        .index(
            Index::create()
                .unique()
                .name("uq_evidence_file_version")
                .col("evidence_id")
                .col("name")
                .col("version"),
        )
        .foreign_key(&mut references("evidence_file", "evidence_id", "evidence"))
        .to_owned()
}
