//! Statements that people put in order, and the orders that they put them in.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    date, integer, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null,
};

use crate::shapes::{change_check, drop_all, of_record, record_key, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const KINDS: &str = "kind IN ('authority', 'person', 'membership', 'round', 'result', \
    'import', 'quote', 'self_assessment', 'finding', 'priority', 'pledge', 'meeting', 'decision', \
    'challenge', 'practice', 'action', 'evidence', 'assessment', 'rating', 'report', 'plugin', \
    'pack')";
const KINDS_NOW: &str = "kind IN ('authority', 'person', 'membership', 'round', 'result', \
    'import', 'quote', 'self_assessment', 'finding', 'priority', 'pledge', 'meeting', 'decision', \
    'challenge', 'practice', 'action', 'evidence', 'sorting', 'assessment', 'rating', 'report', \
    'plugin', 'pack')";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        change_check(schema, "record", KINDS, KINDS_NOW).await?;
        for table in [sorting(), statement(), sort(), place(), own_card()] {
            schema.create_table(table).await?;
        }
        let of_sorting = Index::create()
            .name("ix_sort_sorting")
            .table("sort")
            .col("sorting_id")
            .col("id")
            .to_owned();
        schema.create_index(of_sorting).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let tables = ["sort_card", "sort_place", "sort", "sorting_statement", "sorting"];
        drop_all(schema, &tables).await?;
        change_check(schema, "record", KINDS_NOW, KINDS).await
    }
}

fn sorting() -> TableCreateStatement {
    Table::create()
        .table("sorting")
        .col(record_key())
        .col(words("purpose"))
        // How many cards each column takes, as in `2,3,2`; nothing if any number.
        .col(words("sizes"))
        .col(integer("columns"))
        .col(integer("blanks"))
        .check(Expr::cust("3 <= columns AND 0 <= blanks"))
        .foreign_key(&mut of_record("sorting"))
        .to_owned()
}

fn statement() -> TableCreateStatement {
    Table::create()
        .table("sorting_statement")
        .col(uuid("sorting_id"))
        .col(integer("number"))
        .col(words("statement"))
        .col(uuid_null("source_id"))
        .primary_key(Index::create().col("sorting_id").col("number"))
        .foreign_key(&mut references("sorting_statement", "sorting_id", "sorting"))
        .foreign_key(&mut references("sorting_statement", "source_id", "record"))
        .to_owned()
}

fn sort() -> TableCreateStatement {
    Table::create()
        .table("sort")
        .col(ColumnDef::new("id").uuid().not_null().primary_key())
        .col(uuid("sorting_id"))
        .col(words("label"))
        .col(integer("people"))
        .col(date("made_on"))
        .col(words("entered_by"))
        .col(timestamp_with_time_zone("entered_at"))
        .col(timestamp_with_time_zone_null("withdrawn_at"))
        .col(ColumnDef::new("withdrawn_reason").text().null())
        .check(Expr::cust("0 < people"))
        .foreign_key(&mut references("sort", "sorting_id", "sorting"))
        .to_owned()
}

fn place() -> TableCreateStatement {
    Table::create()
        .table("sort_place")
        .col(uuid("sort_id"))
        .col(integer("number"))
        .col(integer("place"))
        .primary_key(Index::create().col("sort_id").col("number"))
        .foreign_key(&mut references("sort_place", "sort_id", "sort"))
        .to_owned()
}

fn own_card() -> TableCreateStatement {
    Table::create()
        .table("sort_card")
        .col(uuid("sort_id"))
        .col(integer("number"))
        .col(words("statement"))
        .col(integer("place"))
        .primary_key(Index::create().col("sort_id").col("number"))
        .foreign_key(&mut references("sort_card", "sort_id", "sort"))
        .to_owned()
}
