//! Which code of a column stands for which answer, where a survey tool writes
//! codes in place of the answers' words.

use sea_orm_migration::prelude::*;

use crate::shapes::words;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let codes = words("codes").default("").to_owned();
        schema.alter_table(Table::alter().table("column_mapping").add_column(codes).take()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.alter_table(Table::alter().table("column_mapping").drop_column("codes").take()).await
    }
}
