//! What shows change, and how strongly, in the eyes of those who looked.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{date, integer, string_len, uuid};

use crate::shapes::{choice, drop_all, of_record, record_key, references, words};

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
        schema.create_table(evidence()).await?;
        schema.create_table(assessment()).await?;
        schema.create_table(assessment_authority()).await?;
        schema.create_table(rating()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["rating", "assessment_authority", "assessment", "evidence"]).await
    }
}

fn evidence() -> TableCreateStatement {
    Table::create()
        .table("evidence")
        .col(record_key())
        .col(choice("source", &["document", "interview", "focus_group", "survey", "other"]))
        .col(date("dated_on"))
        .col(words("provenance"))
        .col(words("summary"))
        .col(choice("direction", &["positive", "negative", "mixed", "none"]))
        .col(choice("attribution", &["direct", "indirect", "already_under_way", "unclear"]))
        .foreign_key(&mut of_record("evidence"))
        .to_owned()
}

fn assessment() -> TableCreateStatement {
    Table::create()
        .table("assessment")
        .col(record_key())
        .col(string_len("framework", 64))
        .col(integer("framework_version"))
        .col(date("started_on"))
        .foreign_key(&mut of_record("assessment"))
        .to_owned()
}

fn assessment_authority() -> TableCreateStatement {
    Table::create()
        .table("assessment_authority")
        .col(uuid("assessment_id"))
        .col(uuid("authority_id"))
        .primary_key(Index::create().col("assessment_id").col("authority_id"))
        .foreign_key(&mut references("assessment_authority", "assessment_id", "assessment"))
        .foreign_key(&mut references("assessment_authority", "authority_id", "authority"))
        .to_owned()
}

fn rating() -> TableCreateStatement {
    Table::create()
        .table("rating")
        .col(record_key())
        .col(uuid("assessment_id"))
        .col(uuid("authority_id"))
        .col(string_len("outcome", 64))
        .col(string_len("source", 32))
        .col(uuid("rater_id"))
        .col(choice("state", STATES))
        .col(words("reason"))
        .check(Expr::cust("state NOT IN ('some_evidence', 'strong_evidence') OR reason <> ''"))
        .index(
            Index::create()
                .unique()
                .name("uq_rating_cell_rater")
                .col("assessment_id")
                .col("authority_id")
                .col("outcome")
                .col("source")
                .col("rater_id"),
        )
        .foreign_key(&mut of_record("rating"))
        .foreign_key(&mut references("rating", "rater_id", "person"))
        .foreign_key(
            ForeignKey::create()
                .name("fk_rating_assessment_authority")
                .from("rating", ("assessment_id", "authority_id"))
                .to("assessment_authority", ("assessment_id", "authority_id")),
        )
        .to_owned()
}
