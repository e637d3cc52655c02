//! One more kind of pack: the cycle from one survey to the next.

use sea_orm_migration::prelude::*;

use crate::shapes::change_check;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const BEFORE: &str = "kind IN ('framework', 'codebook', 'rubric', 'rag', 'words', \
    'boilerplate', 'comparator', 'profile')";
const AFTER: &str = "kind IN ('framework', 'codebook', 'rubric', 'rag', 'words', \
    'boilerplate', 'comparator', 'profile', 'cycle')";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        change_check(schema, "pack", BEFORE, AFTER).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        change_check(schema, "pack", AFTER, BEFORE).await
    }
}
