//! Two raters who do not see each other until both have submitted, what they
//! agree on afterwards, and cells that are not whole yet.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, string_len, timestamp_with_time_zone, uuid};

use crate::shapes::{choice, drop_all, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATES: &[&str] = &[
    "not_looked_at",
    "not_rated_yet",
    "no_evidence",
    "some_evidence",
    "strong_evidence",
    "too_early",
    "does_not_apply",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        // What was begun before was rated in the open, under the only rubric.
        add(schema, choice("seen_by", &["everybody", "its_rater"]).default("everybody").to_owned())
            .await?;
        add(schema, string_len("rubric", 64).default("").to_owned()).await?;
        add(schema, integer("rubric_version").default(0).to_owned()).await?;
        schema.create_table(submission()).await?;
        schema.create_table(draft()).await?;
        schema.create_table(agreed()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["agreed_rating", "rating_draft", "rating_submission"]).await?;
        for column in ["rubric_version", "rubric", "seen_by"] {
            let mut table = Table::alter();
            table.table("assessment").drop_column(column);
            schema.alter_table(table.clone()).await?;
        }
        Ok(())
    }
}

async fn add(schema: &SchemaManager<'_>, column: ColumnDef) -> Result<(), DbErr> {
    let mut table = Table::alter();
    table.table("assessment").add_column(column);
    schema.alter_table(table.clone()).await
}

/// Where an assessment looks.
fn of_place(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{table}_assessment_authority"))
        .from(table, ("assessment_id", "authority_id"))
        .to("assessment_authority", ("assessment_id", "authority_id"))
        .to_owned()
}

fn submission() -> TableCreateStatement {
    Table::create()
        .table("rating_submission")
        .col(uuid("assessment_id"))
        .col(uuid("authority_id"))
        .col(uuid("rater_id"))
        .col(words("rater"))
        .col(timestamp_with_time_zone("submitted_at"))
        .primary_key(Index::create().col("assessment_id").col("authority_id").col("rater_id"))
        .foreign_key(&mut of_place("rating_submission"))
        .foreign_key(&mut references("rating_submission", "rater_id", "person"))
        .to_owned()
}

fn draft() -> TableCreateStatement {
    Table::create()
        .table("rating_draft")
        .col(uuid("assessment_id"))
        .col(uuid("authority_id"))
        .col(string_len("outcome", 64))
        .col(string_len("source", 32))
        .col(uuid("rater_id"))
        .col(string_len("state", 32))
        .col(words("reason"))
        .col(words("evidence"))
        .primary_key(
            Index::create()
                .col("assessment_id")
                .col("authority_id")
                .col("outcome")
                .col("source")
                .col("rater_id"),
        )
        .foreign_key(&mut of_place("rating_draft"))
        .foreign_key(&mut references("rating_draft", "rater_id", "person"))
        .to_owned()
}

/// Added to and never changed: the highest number counts.
fn agreed() -> TableCreateStatement {
    Table::create()
        .table("agreed_rating")
        .col(uuid("assessment_id"))
        .col(uuid("authority_id"))
        .col(string_len("outcome", 64))
        .col(string_len("source", 32))
        .col(integer("number"))
        .col(choice("state", STATES))
        .col(words("reason"))
        .col(words("agreed_by"))
        .col(timestamp_with_time_zone("agreed_at"))
        .check(Expr::cust("reason <> ''"))
        .primary_key(
            Index::create()
                .col("assessment_id")
                .col("authority_id")
                .col("outcome")
                .col("source")
                .col("number"),
        )
        .foreign_key(&mut of_place("agreed_rating"))
        .to_owned()
}
