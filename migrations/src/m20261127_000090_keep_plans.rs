//! Everything a plan says of an action: its earlier dates, milestones, what it
//! waits for, its colours over time, and how one will know that it helped.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    date, date_null, integer, integer_null, string_len, timestamp_with_time_zone, uuid, uuid_null,
};

use crate::shapes::{choice, drop_all, record_key, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const DIRECTIONS: &[&str] = &["better", "same", "worse", "not_known"];
const REPEATS: &[&str] = &["never", "monthly", "quarterly", "yearly"];
const RAGS: &[&str] = &["blue", "green", "amber", "red", "grey"];
const PRINCIPLES: &[&str] = &[
    "best_interests",
    "express_views",
    "take_views_into_account",
    "access_services",
    "high_aspirations",
    "safe_and_stable",
    "prepare_for_adulthood",
];
const WORDS: &[&str] = &["partners", "resources", "risk", "escalated_to", "told_how"];
const DAYS: &[&str] = &["starts_on", "review_on", "told_on"];
const TABLES: &[&str] = &[
    "action_principle",
    "action_wait",
    "action_measure",
    "action_milestone",
    "action_standing",
    "action_move",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for column in WORDS {
            add(schema, words(column).default("").to_owned()).await?;
        }
        for column in DAYS {
            add(schema, date_null(*column)).await?;
        }
        add(schema, choice("direction", DIRECTIONS).default("not_known").to_owned()).await?;
        add(schema, choice("repeats", REPEATS).default("never").to_owned()).await?;
        // The one that it made when it was done, which is not made again.
        add(schema, uuid_null("next_id")).await?;
        for table in [moved(), standing(), milestone(), measure(), wait(), principle()] {
            schema.create_table(table).await?;
        }
        for (table, name) in [
            ("action_move", "ix_action_move_action"),
            ("action_standing", "ix_action_standing_action"),
            ("action_milestone", "ix_action_milestone_action"),
        ] {
            let mut index = Index::create();
            index.name(name).table(table).col("action_id").col("id");
            schema.create_index(index).await?;
        }
        let mut index = Index::create();
        index.name("ix_action_authority_due").table("action").col("authority_id").col("due_on");
        schema.create_index(index).await?;
        // An action that is there already has stood as it does since its last change.
        let db = schema.get_connection();
        db.execute_unprepared(
            "INSERT INTO action_standing (id, action_id, rag, reason, direction, since, said_by)
             SELECT action.id, action.id, rag, rag_reason, 'not_known', changed_at, changed_by
             FROM action JOIN record ON record.id = action.id",
        )
        .await?;
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.drop_index(Index::drop().name("ix_action_authority_due").to_owned()).await?;
        drop_all(schema, TABLES).await?;
        for column in WORDS.iter().chain(DAYS).chain(&["direction", "repeats", "next_id"]) {
            let mut table = Table::alter();
            table.table("action").drop_column(*column);
            schema.alter_table(table.clone()).await?;
        }
        Ok(())
    }
}

async fn add(schema: &SchemaManager<'_>, column: ColumnDef) -> Result<(), DbErr> {
    let mut table = Table::alter();
    table.table("action").add_column(column);
    schema.alter_table(table.clone()).await
}

fn of_action(table: &'static str) -> ForeignKeyCreateStatement {
    references(table, "action_id", "action")
}

fn moved() -> TableCreateStatement {
    Table::create()
        .table("action_move")
        .col(record_key())
        .col(uuid("action_id"))
        .col(date("due_on"))
        .col(date("moved_to"))
        .col(words("reason"))
        .col(words("agreed_by"))
        .col(timestamp_with_time_zone("moved_at"))
        .col(string_len("moved_by", 200))
        .foreign_key(&mut of_action("action_move"))
        .to_owned()
}

fn standing() -> TableCreateStatement {
    Table::create()
        .table("action_standing")
        .col(record_key())
        .col(uuid("action_id"))
        .col(choice("rag", RAGS))
        .col(words("reason"))
        .col(choice("direction", DIRECTIONS))
        .col(timestamp_with_time_zone("since"))
        .col(string_len("said_by", 200))
        .foreign_key(&mut of_action("action_standing"))
        .to_owned()
}

fn milestone() -> TableCreateStatement {
    Table::create()
        .table("action_milestone")
        .col(record_key())
        .col(uuid("action_id"))
        .col(integer("position"))
        .col(words("title"))
        .col(date("due_on"))
        .col(date_null("done_on"))
        .foreign_key(&mut of_action("action_milestone"))
        .to_owned()
}

fn measure() -> TableCreateStatement {
    Table::create()
        .table("action_measure")
        .col(uuid("action_id").primary_key())
        .col(words("measure"))
        .col(words("source"))
        .col(uuid_null("result_id"))
        .col(
            integer_null("target")
                .check(Expr::cust("target IS NULL OR (0 <= target AND target <= 100)")),
        )
        .foreign_key(&mut of_action("action_measure"))
        .foreign_key(&mut references("action_measure", "result_id", "result"))
        .to_owned()
}

fn wait() -> TableCreateStatement {
    Table::create()
        .table("action_wait")
        .col(uuid("action_id"))
        .col(uuid("waits_for"))
        .primary_key(Index::create().col("action_id").col("waits_for"))
        .check(Expr::cust("action_id <> waits_for"))
        .foreign_key(&mut of_action("action_wait"))
        .foreign_key(&mut references("action_wait", "waits_for", "action"))
        .to_owned()
}

fn principle() -> TableCreateStatement {
    Table::create()
        .table("action_principle")
        .col(uuid("action_id"))
        .col(choice("principle", PRINCIPLES))
        .primary_key(Index::create().col("action_id").col("principle"))
        .foreign_key(&mut of_action("action_principle"))
        .to_owned()
}
