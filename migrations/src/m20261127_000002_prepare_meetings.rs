//! Four more kinds of record, and what may come of them: meetings with what was
//! decided and asked in them, and practice that worked.

use sea_orm_migration::prelude::*;

use crate::shapes::change_check;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const KINDS: &str = "kind IN ('authority', 'person', 'membership', 'round', 'result', \
    'import', 'quote', 'self_assessment', 'finding', 'priority', 'pledge', 'action', 'evidence', \
    'assessment', 'rating', 'report', 'plugin', 'pack')";
const KINDS_NOW: &str = "kind IN ('authority', 'person', 'membership', 'round', 'result', \
    'import', 'quote', 'self_assessment', 'finding', 'priority', 'pledge', 'meeting', 'decision', \
    'challenge', 'practice', 'action', 'evidence', 'assessment', 'rating', 'report', 'plugin', \
    'pack')";

/// As the table has it, to the last space.
const LINKS: &str = "(from_kind = 'round' AND to_kind = 'result')
    OR (from_kind = 'round' AND to_kind = 'quote')
    OR (from_kind = 'round' AND to_kind = 'self_assessment')
    OR (from_kind = 'round' AND to_kind = 'finding')
    OR (from_kind = 'round' AND to_kind = 'priority')
    OR (from_kind = 'result' AND to_kind = 'finding')
    OR (from_kind = 'quote' AND to_kind = 'finding')
    OR (from_kind = 'self_assessment' AND to_kind = 'finding')
    OR (from_kind = 'finding' AND to_kind = 'priority')
    OR (from_kind = 'priority' AND to_kind = 'pledge')
    OR (from_kind = 'priority' AND to_kind = 'action')
    OR (from_kind = 'pledge' AND to_kind = 'action')
    OR (from_kind = 'pledge' AND to_kind = 'evidence')
    OR (from_kind = 'action' AND to_kind = 'evidence')
    OR (from_kind = 'evidence' AND to_kind = 'rating')";
const LINKS_NOW: &str = "(from_kind = 'round' AND to_kind = 'result')
    OR (from_kind = 'round' AND to_kind = 'quote')
    OR (from_kind = 'round' AND to_kind = 'self_assessment')
    OR (from_kind = 'round' AND to_kind = 'finding')
    OR (from_kind = 'round' AND to_kind = 'priority')
    OR (from_kind = 'result' AND to_kind = 'finding')
    OR (from_kind = 'quote' AND to_kind = 'finding')
    OR (from_kind = 'self_assessment' AND to_kind = 'finding')
    OR (from_kind = 'finding' AND to_kind = 'priority')
    OR (from_kind = 'priority' AND to_kind = 'pledge')
    OR (from_kind = 'priority' AND to_kind = 'action')
    OR (from_kind = 'pledge' AND to_kind = 'action')
    OR (from_kind = 'pledge' AND to_kind = 'evidence')
    OR (from_kind = 'action' AND to_kind = 'evidence')
    OR (from_kind = 'evidence' AND to_kind = 'rating')
    OR (from_kind = 'meeting' AND to_kind = 'decision')
    OR (from_kind = 'meeting' AND to_kind = 'challenge')
    OR (from_kind = 'decision' AND to_kind = 'action')
    OR (from_kind = 'challenge' AND to_kind = 'action')
    OR (from_kind = 'finding' AND to_kind = 'practice')
    OR (from_kind = 'action' AND to_kind = 'practice')
    OR (from_kind = 'evidence' AND to_kind = 'practice')
    OR (from_kind = 'practice' AND to_kind = 'action')";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        change_check(schema, "record", KINDS, KINDS_NOW).await?;
        change_check(schema, "thread_link", LINKS, LINKS_NOW).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        change_check(schema, "thread_link", LINKS_NOW, LINKS).await?;
        change_check(schema, "record", KINDS_NOW, KINDS).await
    }
}
