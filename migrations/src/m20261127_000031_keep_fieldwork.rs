//! How a round is prepared and run: its cycle, the checklist of each authority,
//! how children will be reached, and how many have answered week by week.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, date, date_null, integer, string_len, timestamp_with_time_zone,
    timestamp_with_time_zone_null, uuid,
};

use crate::shapes::{choice, count, drop_all, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Youngest first.
const TABLES: &[&str] = &[
    "round_eligible",
    "weekly_count",
    "round_weeks",
    "reach_cell",
    "reach_setting",
    "preparation",
    "checklist_item",
    "round_move",
    "round_plan",
    "round_cycle",
];

/// What was done has a day, and what does not apply has a reason.
const DONE: &str = "(standing = 'done') = (done_on IS NOT NULL)";
const REASON: &str = "standing <> 'does_not_apply' OR note <> ''";

/// All of an event that may not have happened, or nothing.
const LEFT_OUT: &str = "(left_out_at IS NULL) = (left_out_by IS NULL) \
    AND (left_out_at IS NULL) = (left_out_reason IS NULL)";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            round_cycle(),
            round_plan(),
            round_move(),
            checklist_item(),
            preparation(),
            reach_setting(),
            reach_cell(),
            round_weeks(),
            weekly_count(),
            round_eligible(),
        ] {
            schema.create_table(table).await?;
        }
        for table in ["round_move", "weekly_count"] {
            let name = format!("ix_{table}_round");
            let index = Index::create().name(name).table(table).col("round_id").to_owned();
            schema.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, TABLES).await
    }
}

fn round_cycle() -> TableCreateStatement {
    changed(Table::create().table("round_cycle"))
        .col(uuid("round_id").primary_key())
        .col(string_len("cycle", 40))
        .col(integer("cycle_version"))
        .foreign_key(&mut references("round_cycle", "round_id", "round"))
        .to_owned()
}

fn round_plan() -> TableCreateStatement {
    Table::create()
        .table("round_plan")
        .col(uuid("round_id"))
        .col(string_len("step", 32))
        .col(date("planned_on"))
        .primary_key(Index::create().col("round_id").col("step"))
        .foreign_key(&mut references("round_plan", "round_id", "round"))
        .to_owned()
}

/// Never changed: the history of a round's stages.
fn round_move() -> TableCreateStatement {
    Table::create()
        .table("round_move")
        .col(uuid("id").primary_key())
        .col(uuid("round_id"))
        .col(string_len("step", 32))
        .col(date("began_on"))
        .col(words("note"))
        .col(timestamp_with_time_zone("moved_at"))
        .col(string_len("moved_by", 200))
        .foreign_key(&mut references("round_move", "round_id", "round"))
        .to_owned()
}

fn checklist_item() -> TableCreateStatement {
    changed(Table::create().table("checklist_item"))
        .col(uuid("id").primary_key())
        .col(uuid("authority_id"))
        .col(string_len("cycle", 40))
        .col(string_len("step", 32))
        .col(string_len("key", 40))
        .col(integer("position"))
        .col(boolean("is_own"))
        .col(words("title"))
        .col(words("why"))
        .col(timestamp_with_time_zone_null("left_out_at"))
        .col(ColumnDef::new("left_out_by").string_len(200).null())
        .col(ColumnDef::new("left_out_reason").text().null())
        .check(Expr::cust(LEFT_OUT))
        .index(
            Index::create()
                .unique()
                .name("uq_checklist_item_authority_cycle_key")
                .col("authority_id")
                .col("cycle")
                .col("key"),
        )
        .foreign_key(&mut references("checklist_item", "authority_id", "authority"))
        .to_owned()
}

fn preparation() -> TableCreateStatement {
    changed(Table::create().table("preparation"))
        .col(uuid("round_id"))
        .col(uuid("item_id"))
        .col(words("title"))
        .col(choice("standing", &["done", "not_done", "does_not_apply"]))
        .col(date_null("done_on"))
        .col(words("done_by"))
        .col(words("note"))
        .primary_key(Index::create().col("round_id").col("item_id"))
        .check(Expr::cust(DONE))
        .check(Expr::cust(REASON))
        .foreign_key(&mut references("preparation", "round_id", "round"))
        .foreign_key(&mut references("preparation", "item_id", "checklist_item"))
        .to_owned()
}

fn reach_setting() -> TableCreateStatement {
    changed(Table::create().table("reach_setting"))
        .col(uuid("round_id"))
        .col(string_len("setting", 32))
        .col(count("unreached"))
        .primary_key(Index::create().col("round_id").col("setting"))
        .foreign_key(&mut references("reach_setting", "round_id", "round"))
        .to_owned()
}

fn reach_cell() -> TableCreateStatement {
    Table::create()
        .table("reach_cell")
        .col(uuid("round_id"))
        .col(string_len("setting", 32))
        .col(string_len("adult", 80))
        .col(count("children"))
        .primary_key(Index::create().col("round_id").col("setting").col("adult"))
        .foreign_key(&mut references("reach_cell", "round_id", "round"))
        .to_owned()
}

/// How often weekly numbers were entered in a round.
fn round_weeks() -> TableCreateStatement {
    changed(Table::create().table("round_weeks"))
        .col(uuid("round_id").primary_key())
        .foreign_key(&mut references("round_weeks", "round_id", "round"))
        .to_owned()
}

/// Never changed: of two for a week, the later one counts.
fn weekly_count() -> TableCreateStatement {
    Table::create()
        .table("weekly_count")
        .col(uuid("id").primary_key())
        .col(uuid("round_id"))
        .col(string_len("questionnaire", 32))
        .col(date("week_ends_on"))
        .col(count("responded"))
        .col(timestamp_with_time_zone("entered_at"))
        .col(string_len("entered_by", 200))
        .foreign_key(&mut references("weekly_count", "round_id", "round"))
        .to_owned()
}

fn round_eligible() -> TableCreateStatement {
    Table::create()
        .table("round_eligible")
        .col(uuid("round_id"))
        .col(string_len("questionnaire", 32))
        .col(count("eligible"))
        .primary_key(Index::create().col("round_id").col("questionnaire"))
        .foreign_key(&mut references("round_eligible", "round_id", "round"))
        .to_owned()
}

/// How often it was saved, when last, and by whom.
fn changed(table: &mut TableCreateStatement) -> &mut TableCreateStatement {
    table
        .col(integer("version").check(Expr::cust("1 <= version")))
        .col(timestamp_with_time_zone("changed_at"))
        .col(string_len("changed_by", 200))
}
