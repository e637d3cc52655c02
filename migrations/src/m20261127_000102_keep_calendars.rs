//! The secret address of each person's calendar, as a fingerprint.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::timestamp_with_time_zone;

use crate::shapes::{drop_all, references};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("calendar")
            .col(ColumnDef::new("person_id").uuid().not_null().primary_key())
            .col(ColumnDef::new("token_hash").string_len(64).not_null().unique_key())
            .col(timestamp_with_time_zone("made_at"))
            .foreign_key(&mut references("calendar", "person_id", "person"))
            .to_owned();
        schema.create_table(table).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["calendar"]).await
    }
}
