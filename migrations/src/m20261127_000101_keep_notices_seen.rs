//! Up to when each person has seen their notices. The notices themselves are
//! worked out from the records.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::timestamp_with_time_zone;

use crate::shapes::{drop_all, references};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("notices_seen")
            .col(ColumnDef::new("person_id").uuid().not_null().primary_key())
            .col(timestamp_with_time_zone("until"))
            .foreign_key(&mut references("notices_seen", "person_id", "person"))
            .to_owned();
        schema.create_table(table).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["notices_seen"]).await
    }
}
