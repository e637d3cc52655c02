//! Survey rounds, who answered, what they answered, and the files it came from.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer_null, boolean, date, date_null, integer, string_len, timestamp_with_time_zone_null,
    uuid,
};

use crate::shapes::{choice, count, drop_all, of_record, record_key, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(round()).await?;
        schema.create_table(participation()).await?;
        schema.create_table(result()).await?;
        schema.create_table(result_option()).await?;
        schema.create_table(survey_import()).await?;
        // The same file is approved once in an authority, however fast two people are.
        schema
            .get_connection()
            .execute_unprepared(
                "CREATE UNIQUE INDEX uq_survey_import_file ON survey_import (authority_id, file_sha256)
                 WHERE approved_at IS NOT NULL",
            )
            .await?;
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(
            schema,
            &["survey_import", "result_option", "result", "round_participation", "round"],
        )
        .await
    }
}

fn round() -> TableCreateStatement {
    Table::create()
        .table("round")
        .col(record_key())
        .col(date("opened_on"))
        .col(date_null("closed_on"))
        .col(choice("mode", &["online", "paper", "both"]))
        .check(Expr::cust("closed_on IS NULL OR opened_on <= closed_on"))
        .foreign_key(&mut of_record("round"))
        .to_owned()
}

fn participation() -> TableCreateStatement {
    Table::create()
        .table("round_participation")
        .col(uuid("round_id"))
        .col(string_len("questionnaire", 32))
        .col(big_integer_null("eligible"))
        .col(count("responded"))
        .primary_key(Index::create().col("round_id").col("questionnaire"))
        .check(Expr::cust("eligible IS NULL OR responded <= eligible"))
        .foreign_key(&mut references("round_participation", "round_id", "round"))
        .to_owned()
}

fn result() -> TableCreateStatement {
    Table::create()
        .table("result")
        .col(record_key())
        .col(uuid("round_id"))
        .col(string_len("questionnaire", 32))
        .col(string_len("indicator", 64))
        .col(words("wording"))
        .col(count("base"))
        .col(count("skipped"))
        .col(boolean("is_multiple"))
        .index(
            Index::create()
                .unique()
                .name("uq_result_round_questionnaire_indicator")
                .col("round_id")
                .col("questionnaire")
                .col("indicator"),
        )
        .foreign_key(&mut of_record("result"))
        .foreign_key(&mut references("result", "round_id", "round"))
        .to_owned()
}

fn result_option() -> TableCreateStatement {
    Table::create()
        .table("result_option")
        .col(uuid("result_id"))
        .col(integer("position"))
        .col(words("label"))
        .col(count("chosen"))
        .col(boolean("is_positive"))
        .primary_key(Index::create().col("result_id").col("position"))
        .foreign_key(&mut references("result_option", "result_id", "result"))
        .to_owned()
}

fn survey_import() -> TableCreateStatement {
    Table::create()
        .table("survey_import")
        .col(record_key())
        .col(uuid("authority_id"))
        .col(uuid("round_id"))
        .col(string_len("file_sha256", 64))
        .col(count("file_bytes"))
        .col(string_len("plugin", 200))
        .col(words("batch"))
        .col(timestamp_with_time_zone_null("approved_at"))
        .foreign_key(&mut of_record("survey_import"))
        .foreign_key(&mut references("survey_import", "authority_id", "authority"))
        .foreign_key(&mut references("survey_import", "round_id", "round"))
        .to_owned()
}
