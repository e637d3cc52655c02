//! Two more kinds of record, what may come of them, and what each authority has
//! set for its surveys.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, integer, string_len, timestamp_with_time_zone, uuid};

use crate::shapes::{change_check, drop_all, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const KINDS: &str = "kind IN ('authority', 'person', 'membership', 'round', 'result', \
    'import', 'finding', 'priority', 'pledge', 'action', 'evidence', 'assessment', 'rating', \
    'report', 'plugin', 'pack')";
const KINDS_NOW: &str = "kind IN ('authority', 'person', 'membership', 'round', 'result', \
    'import', 'quote', 'self_assessment', 'finding', 'priority', 'pledge', 'action', 'evidence', \
    'assessment', 'rating', 'report', 'plugin', 'pack')";

/// As the table has it, to the last space.
const LINKS: &str = "(from_kind = 'round' AND to_kind = 'result')
    OR (from_kind = 'round' AND to_kind = 'finding')
    OR (from_kind = 'result' AND to_kind = 'finding')
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
    OR (from_kind = 'evidence' AND to_kind = 'rating')";

/// A lower limit than the usual one needs its reason.
const SMALL: &str = "5 <= small_max OR small_reason <> ''";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        change_check(schema, "record", KINDS, KINDS_NOW).await?;
        change_check(schema, "thread_link", LINKS, LINKS_NOW).await?;
        schema.create_table(survey_rules()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["survey_rules"]).await?;
        change_check(schema, "thread_link", LINKS_NOW, LINKS).await?;
        change_check(schema, "record", KINDS_NOW, KINDS).await
    }
}

fn survey_rules() -> TableCreateStatement {
    let between = |name: &'static str, low: i32, high: i32| {
        let check = format!("{name} BETWEEN {low} AND {high}");
        integer(name).check(Expr::cust(check)).take()
    };
    Table::create()
        .table("survey_rules")
        .col(uuid("authority_id").primary_key())
        .col(between("level_percent", 1, 20))
        .col(boolean("is_discovery_controlled"))
        .col(between("large_from_points", 1, 100))
        .col(between("rate_min_percent", 0, 100))
        .col(between("small_max", 2, 20))
        .col(words("small_reason"))
        .col(boolean("are_quotes_offered"))
        .col(integer("version").check(Expr::cust("1 <= version")))
        .col(timestamp_with_time_zone("changed_at"))
        .col(string_len("changed_by", 200))
        .check(Expr::cust(SMALL))
        .foreign_key(&mut references("survey_rules", "authority_id", "authority"))
        .to_owned()
}
