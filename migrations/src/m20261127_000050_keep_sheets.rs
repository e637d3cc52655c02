//! One more kind of pack: what a service can assess itself against.

use sea_orm_migration::prelude::*;

use crate::shapes::change_check;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const BEFORE: &str = "kind IN ('framework', 'codebook', 'rubric', 'rag', 'words', \
    'boilerplate', 'comparator', 'profile', 'cycle')";
const AFTER: &str = "kind IN ('framework', 'codebook', 'rubric', 'rag', 'words', \
    'boilerplate', 'comparator', 'profile', 'cycle', 'sheet')";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        change_check(schema, "pack", BEFORE, AFTER).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        change_check(schema, "pack", AFTER, BEFORE).await
    }
}
