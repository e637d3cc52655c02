//! What the columns of an authority's own survey files mean.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    string_len, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};

use crate::shapes::{drop_all, references};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Everything of a taking back, or nothing.
const TAKEN_BACK: &str = "(taken_back_at IS NULL AND taken_back_by IS NULL \
    AND taken_back_reason IS NULL) OR (taken_back_at IS NOT NULL AND taken_back_by IS NOT NULL \
    AND taken_back_reason IS NOT NULL)";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(mapping()).await?;
        // A heading means one thing in a questionnaire, however fast two people are.
        schema
            .get_connection()
            .execute_unprepared(
                "CREATE UNIQUE INDEX uq_column_mapping_heading
                 ON column_mapping (authority_id, questionnaire, heading_words)
                 WHERE taken_back_at IS NULL",
            )
            .await?;
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["column_mapping"]).await
    }
}

/// Without an indicator the column is no question of the survey.
fn mapping() -> TableCreateStatement {
    Table::create()
        .table("column_mapping")
        .col(ColumnDef::new("id").uuid().not_null().primary_key())
        .col(uuid("authority_id"))
        .col(string_len("questionnaire", 32))
        .col(string_len("heading", 500).check(Expr::cust("0 < length(heading)")))
        .col(string_len("heading_words", 1000))
        .col(ColumnDef::new("indicator").string_len(64).null())
        .col(timestamp_with_time_zone("mapped_at"))
        .col(string_len("mapped_by", 200))
        .col(timestamp_with_time_zone_null("taken_back_at"))
        .col(ColumnDef::new("taken_back_by").string_len(200).null())
        .col(ColumnDef::new("taken_back_reason").text().null())
        .check(Expr::cust(TAKEN_BACK))
        .foreign_key(&mut references("column_mapping", "authority_id", "authority"))
        .to_owned()
}
