//! How services assess themselves; partners may choose priorities, and what was
//! ranked keeps its rank.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{date, integer, integer_null, string_len, uuid};

use crate::shapes::{change_check, choice, drop_all, of_record, record_key, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const CHOSEN_BY: &str = "chosen_by IN ('group', 'board', 'officers')";
const CHOSEN_BY_NOW: &str = "chosen_by IN ('group', 'board', 'officers', 'partners')";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        change_check(schema, "priority", CHOSEN_BY, CHOSEN_BY_NOW).await?;
        let ranked = integer_null("ranked").check(Expr::cust("1 <= ranked")).take();
        schema.alter_table(Table::alter().table("priority").add_column(ranked).take()).await?;
        schema.create_table(self_assessment()).await?;
        schema.create_table(answer()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["self_assessment_answer", "self_assessment"]).await?;
        schema.alter_table(Table::alter().table("priority").drop_column("ranked").take()).await?;
        // An older server has no word for partners; the board is the nearest.
        let db = schema.get_connection();
        db.execute_unprepared(
            "UPDATE priority SET chosen_by = 'board' WHERE chosen_by = 'partners'",
        )
        .await?;
        change_check(schema, "priority", CHOSEN_BY_NOW, CHOSEN_BY).await
    }
}

fn self_assessment() -> TableCreateStatement {
    Table::create()
        .table("self_assessment")
        .col(record_key())
        .col(uuid("round_id"))
        .col(string_len("sheet", 40))
        .col(integer("sheet_version").check(Expr::cust("1 <= sheet_version")))
        .col(choice("point", &["baseline", "follow_up"]))
        .col(date("dated_on"))
        .col(choice("parties", &["both", "young_people", "staff", "not_said"]))
        .col(words("took_part"))
        .foreign_key(&mut of_record("self_assessment"))
        .foreign_key(&mut references("self_assessment", "round_id", "round"))
        .to_owned()
}

/// Without a score a question is not answered, whatever was written beside it;
/// with neither there is no row.
fn answer() -> TableCreateStatement {
    Table::create()
        .table("self_assessment_answer")
        .col(uuid("self_assessment_id"))
        .col(string_len("question", 64))
        .col(integer_null("score").check(Expr::cust("0 <= score")))
        .col(words("note"))
        .primary_key(Index::create().col("self_assessment_id").col("question"))
        .check(Expr::cust("score IS NOT NULL OR note <> ''"))
        .foreign_key(&mut references(
            "self_assessment_answer",
            "self_assessment_id",
            "self_assessment",
        ))
        .to_owned()
}
