//! How an assessment was done, and what helped or hindered in an authority.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, string_len, timestamp_with_time_zone, uuid};

use crate::shapes::{drop_all, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(method()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["assessment_method"]).await
    }
}

/// Added to and never changed: the rows with the highest number count.
fn method() -> TableCreateStatement {
    Table::create()
        .table("assessment_method")
        .col(uuid("assessment_id"))
        .col(uuid("authority_id"))
        .col(integer("number"))
        .col(string_len("field", 64))
        .col(words("answer"))
        .col(words("said_by"))
        .col(timestamp_with_time_zone("said_at"))
        .primary_key(
            Index::create().col("assessment_id").col("authority_id").col("number").col("field"),
        )
        .foreign_key(
            ForeignKey::create()
                .name("fk_assessment_method_assessment_authority")
                .from("assessment_method", ("assessment_id", "authority_id"))
                .to("assessment_authority", ("assessment_id", "authority_id")),
        )
        .to_owned()
}
