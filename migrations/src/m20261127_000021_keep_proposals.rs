//! What somebody decided about a finding that was proposed from a result: it was
//! accepted, edited or declined, once.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, string_len, timestamp_with_time_zone, uuid, uuid_null};

use crate::shapes::{choice, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let result = ColumnDef::new("result_id").uuid().not_null().primary_key().take();
        let table = Table::create()
            .table("proposal")
            // One decision for each result, however fast two people are.
            .col(result)
            .col(uuid("authority_id"))
            .col(integer("result_version"))
            .col(string_len("grounds", 80))
            .col(words("sentence"))
            .col(choice("decision", &["accepted", "edited", "declined"]))
            .col(words("reason"))
            .col(uuid_null("finding_id"))
            .col(timestamp_with_time_zone("decided_at"))
            .col(string_len("decided_by", 200))
            .check(Expr::cust("decision <> 'declined' OR reason <> ''"))
            .check(Expr::cust("(decision = 'declined') = (finding_id IS NULL)"))
            .foreign_key(&mut references("proposal", "result_id", "result"))
            .foreign_key(&mut references("proposal", "authority_id", "authority"))
            .foreign_key(&mut references("proposal", "finding_id", "finding"))
            .to_owned();
        schema.create_table(table).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.drop_table(Table::drop().table("proposal").to_owned()).await
    }
}
