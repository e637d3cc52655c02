//! What was shown of each result and of who took part, when, and in which
//! reports: so that nothing new tells more beside it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer_null, boolean, integer, string_len, timestamp_with_time_zone,
    timestamp_with_time_zone_null, uuid,
};

use crate::shapes::{choice, drop_all, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Empty where the number is shown.
const REASONS: [&str; 7] =
    ["", "primary", "complement", "unanimous", "small_base", "secondary", "differencing"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(release()).await?;
        schema.create_table(release_cell()).await?;
        schema.create_table(turnout_release()).await?;
        schema.create_table(in_report("report_release", "release_id", "release")).await?;
        schema.create_table(in_report("report_turnout", "turnout_id", "turnout_release")).await?;
        // One release at a time is what pages show, however fast two people are.
        schema
            .get_connection()
            .execute_unprepared(
                "CREATE UNIQUE INDEX uq_release_current
                 ON release (round_id, questionnaire, indicator) WHERE superseded_at IS NULL;
                 CREATE UNIQUE INDEX uq_turnout_release_current
                 ON turnout_release (round_id, questionnaire) WHERE superseded_at IS NULL;
                 CREATE INDEX ix_release_authority ON release (authority_id);",
            )
            .await?;
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(
            schema,
            &["report_turnout", "report_release", "turnout_release", "release_cell", "release"],
        )
        .await
    }
}

/// A number that may have been hidden: null then.
fn shown(name: &'static str) -> ColumnDef {
    let check = format!("{name} IS NULL OR 0 <= {name}");
    big_integer_null(name).check(Expr::cust(check)).take()
}

fn release() -> TableCreateStatement {
    Table::create()
        .table("release")
        .col(uuid("id").primary_key())
        .col(uuid("authority_id"))
        .col(uuid("round_id"))
        .col(string_len("questionnaire", 32))
        .col(string_len("indicator", 64))
        .col(boolean("is_multiple"))
        .col(shown("base"))
        .col(choice("base_reason", &REASONS))
        .col(shown("positive"))
        .col(choice("positive_reason", &REASONS))
        .col(integer("small_max").check(Expr::cust("1 <= small_max")))
        .col(integer("engine_version"))
        .col(timestamp_with_time_zone("released_at"))
        .col(timestamp_with_time_zone_null("superseded_at"))
        .foreign_key(&mut references("release", "authority_id", "authority"))
        .foreign_key(&mut references("release", "round_id", "round"))
        .to_owned()
}

fn release_cell() -> TableCreateStatement {
    Table::create()
        .table("release_cell")
        .col(uuid("release_id"))
        .col(integer("position"))
        .col(words("label"))
        .col(boolean("is_positive"))
        .col(shown("chosen"))
        .col(choice("reason", &REASONS))
        .primary_key(Index::create().col("release_id").col("position"))
        .foreign_key(&mut references("release_cell", "release_id", "release"))
        .to_owned()
}

fn turnout_release() -> TableCreateStatement {
    Table::create()
        .table("turnout_release")
        .col(uuid("id").primary_key())
        .col(uuid("authority_id"))
        .col(uuid("round_id"))
        .col(string_len("questionnaire", 32))
        .col(boolean("is_eligible_known"))
        .col(shown("eligible"))
        .col(shown("responded"))
        .col(integer("small_max").check(Expr::cust("1 <= small_max")))
        .col(integer("engine_version"))
        .col(timestamp_with_time_zone("released_at"))
        .col(timestamp_with_time_zone_null("superseded_at"))
        .foreign_key(&mut references("turnout_release", "authority_id", "authority"))
        .foreign_key(&mut references("turnout_release", "round_id", "round"))
        .to_owned()
}

/// Which releases a report printed.
fn in_report(
    table: &'static str,
    column: &'static str,
    target: &'static str,
) -> TableCreateStatement {
    Table::create()
        .table(table)
        .col(uuid("report_id"))
        .col(uuid(column))
        .primary_key(Index::create().col("report_id").col(column))
        .foreign_key(&mut references(table, "report_id", "report"))
        .foreign_key(&mut references(table, column, target))
        .to_owned()
}
