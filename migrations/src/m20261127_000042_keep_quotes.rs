//! Children's words that people have cleared. What nobody has cleared has no table.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    string_len, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null,
};

use crate::shapes::{drop_all, of_record, record_key, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Both of a second look, or neither.
const APPROVED: &str = "(approved_at IS NULL) = (approved_by IS NULL)";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(quote()).await?;
        let mut table = Table::alter();
        let dropped = ColumnDef::new("quotes_dropped").big_integer().not_null().default(0).take();
        table.table("survey_import").add_column(dropped);
        schema.alter_table(table.clone()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::alter();
        table.table("survey_import").drop_column("quotes_dropped");
        schema.alter_table(table.clone()).await?;
        drop_all(schema, &["quote"]).await
    }
}

fn quote() -> TableCreateStatement {
    Table::create()
        .table("quote")
        .col(record_key())
        .col(uuid("round_id"))
        .col(string_len("questionnaire", 32))
        .col(string_len("indicator", 64))
        .col(words("words").check(Expr::cust("0 < length(words)")).take())
        .col(uuid_null("cleared_by_id"))
        .col(string_len("cleared_by", 200))
        .col(timestamp_with_time_zone("cleared_at"))
        .col(ColumnDef::new("approved_by").string_len(200).null())
        .col(timestamp_with_time_zone_null("approved_at"))
        .check(Expr::cust(APPROVED))
        .foreign_key(&mut of_record("quote"))
        .foreign_key(&mut references("quote", "round_id", "round"))
        .to_owned()
}
