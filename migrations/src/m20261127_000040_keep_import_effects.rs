//! What approving an import did to each record, and what stood there before, so
//! that a whole import can be undone.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer_null, boolean, boolean_null, integer, integer_null, string_len, text_null,
    timestamp_with_time_zone_null, uuid,
};

use crate::shapes::{choice, count, drop_all, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Everything of what was said before, or nothing.
const BEFORE: &str = "(was_live IS NULL AND title IS NULL AND wording IS NULL AND base IS NULL \
    AND skipped IS NULL) OR (was_live IS NOT NULL AND title IS NOT NULL AND wording IS NOT NULL \
    AND base IS NOT NULL AND skipped IS NOT NULL)";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for column in [integer_null("approval"), timestamp_with_time_zone_null("undone_at")] {
            let mut table = Table::alter();
            table.table("survey_import").add_column(column);
            schema.alter_table(table.clone()).await?;
        }
        // What was undone may be approved again; what stands may not.
        let db = schema.get_connection();
        db.execute_unprepared("DROP INDEX uq_survey_import_file").await?;
        db.execute_unprepared(
            "CREATE UNIQUE INDEX uq_survey_import_file ON survey_import (authority_id, file_sha256)
             WHERE approved_at IS NOT NULL AND undone_at IS NULL",
        )
        .await?;
        db.execute_unprepared(
            "CREATE UNIQUE INDEX uq_survey_import_approval ON survey_import (round_id, approval)",
        )
        .await?;
        schema.create_table(effect()).await?;
        schema.create_table(effect_option()).await?;
        schema.create_table(participation()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["import_participation", "import_effect_option", "import_effect"])
            .await?;
        let db = schema.get_connection();
        db.execute_unprepared("DROP INDEX uq_survey_import_approval").await?;
        db.execute_unprepared("DROP INDEX uq_survey_import_file").await?;
        db.execute_unprepared(
            "UPDATE survey_import SET approved_at = NULL WHERE undone_at IS NOT NULL",
        )
        .await?;
        db.execute_unprepared(
            "CREATE UNIQUE INDEX uq_survey_import_file ON survey_import (authority_id, file_sha256)
             WHERE approved_at IS NOT NULL",
        )
        .await?;
        for column in ["undone_at", "approval"] {
            let mut table = Table::alter();
            table.table("survey_import").drop_column(column);
            schema.alter_table(table.clone()).await?;
        }
        Ok(())
    }
}

/// Nothing stood there before what was added.
fn effect() -> TableCreateStatement {
    Table::create()
        .table("import_effect")
        .col(uuid("import_id"))
        .col(uuid("record_id"))
        .col(choice("effect", &["added", "changed", "same"]))
        .col(integer("version").check(Expr::cust("1 <= version")))
        .col(boolean_null("was_live"))
        .col(text_null("title"))
        .col(text_null("wording"))
        .col(big_integer_null("base"))
        .col(big_integer_null("skipped"))
        .primary_key(Index::create().col("import_id").col("record_id"))
        .check(Expr::cust(BEFORE))
        .check(Expr::cust("(effect = 'changed') = (was_live IS NOT NULL)"))
        .foreign_key(&mut references("import_effect", "import_id", "survey_import"))
        .foreign_key(&mut references("import_effect", "record_id", "record"))
        .to_owned()
}

fn effect_option() -> TableCreateStatement {
    let effect = ForeignKey::create()
        .name("fk_import_effect_option_effect")
        .from("import_effect_option", ("import_id", "record_id"))
        .to("import_effect", ("import_id", "record_id"))
        .to_owned();
    Table::create()
        .table("import_effect_option")
        .col(uuid("import_id"))
        .col(uuid("record_id"))
        .col(integer("position"))
        .col(words("label"))
        .col(count("chosen"))
        .col(boolean("is_positive"))
        .primary_key(Index::create().col("import_id").col("record_id").col("position"))
        .foreign_key(&mut effect.clone())
        .to_owned()
}

/// Who answered, before and after. Before is null if nobody had said.
fn participation() -> TableCreateStatement {
    Table::create()
        .table("import_participation")
        .col(uuid("import_id"))
        .col(string_len("questionnaire", 32))
        .col(big_integer_null("eligible_before"))
        .col(big_integer_null("responded_before"))
        .col(big_integer_null("eligible"))
        .col(count("responded"))
        .primary_key(Index::create().col("import_id").col("questionnaire"))
        .foreign_key(&mut references("import_participation", "import_id", "survey_import"))
        .to_owned()
}
