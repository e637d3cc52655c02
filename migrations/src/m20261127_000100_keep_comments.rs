//! What people say about records, whom they tell, and who follows which record.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string_len, timestamp_with_time_zone, uuid};

use crate::shapes::{drop_all, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(comment()).await?;
        schema.create_index(index("comment", "record_id")).await?;
        schema.create_table(comment_mention()).await?;
        schema.create_index(index("comment_mention", "person_id")).await?;
        schema.create_table(following()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["following", "comment_mention", "comment"]).await
    }
}

fn index(table: &'static str, column: &'static str) -> IndexCreateStatement {
    Index::create().name(format!("ix_{table}_{column}")).table(table).col(column).to_owned()
}

fn comment() -> TableCreateStatement {
    Table::create()
        .table("comment")
        .col(ColumnDef::new("id").uuid().not_null().primary_key())
        .col(uuid("record_id"))
        .col(uuid("person_id"))
        .col(words("words"))
        .col(timestamp_with_time_zone("said_at"))
        .col(string_len("said_by", 200))
        .col(ColumnDef::new("withdrawn_at").timestamp_with_time_zone().null())
        .col(ColumnDef::new("withdrawn_by").string_len(200).null())
        .col(ColumnDef::new("withdrawn_reason").text().null())
        .check(Expr::cust("words <> ''"))
        .check(Expr::cust("(withdrawn_at IS NULL) = (withdrawn_by IS NULL)"))
        .check(Expr::cust("(withdrawn_at IS NULL) = (withdrawn_reason IS NULL)"))
        .foreign_key(&mut references("comment", "record_id", "record"))
        .foreign_key(&mut references("comment", "person_id", "person"))
        .to_owned()
}

/// Whom a comment is told.
fn comment_mention() -> TableCreateStatement {
    Table::create()
        .table("comment_mention")
        .col(uuid("comment_id"))
        .col(uuid("person_id"))
        .primary_key(Index::create().col("comment_id").col("person_id"))
        .foreign_key(&mut references("comment_mention", "comment_id", "comment"))
        .foreign_key(&mut references("comment_mention", "person_id", "person"))
        .to_owned()
}

fn following() -> TableCreateStatement {
    Table::create()
        .table("following")
        .col(uuid("person_id"))
        .col(uuid("record_id"))
        .col(timestamp_with_time_zone("since"))
        .primary_key(Index::create().col("person_id").col("record_id"))
        .foreign_key(&mut references("following", "person_id", "person"))
        .foreign_key(&mut references("following", "record_id", "record"))
        .to_owned()
}
