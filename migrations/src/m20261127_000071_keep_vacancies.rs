//! Posts that are empty and people who left, with what hangs on them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    date, string_len, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};

use crate::shapes::{drop_all, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(vacancy()).await?;
        schema
            .create_index(
                Index::create()
                    .name("ix_vacancy_authority_id")
                    .table("vacancy")
                    .col("authority_id")
                    .to_owned(),
            )
            .await?;
        schema.create_table(vacancy_record()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["vacancy_record", "vacancy"]).await
    }
}

fn vacancy() -> TableCreateStatement {
    Table::create()
        .table("vacancy")
        .col(ColumnDef::new("id").uuid().not_null().primary_key())
        .col(uuid("authority_id"))
        .col(words("post"))
        .col(words("person"))
        .col(date("since"))
        .col(timestamp_with_time_zone("noted_at"))
        .col(string_len("noted_by", 200))
        .check(Expr::cust("post <> '' OR person <> ''"))
        .foreign_key(&mut references("vacancy", "authority_id", "authority"))
        .to_owned()
}

/// What was theirs, under the post and the name that it had, and who took it.
fn vacancy_record() -> TableCreateStatement {
    Table::create()
        .table("vacancy_record")
        .col(uuid("vacancy_id"))
        .col(uuid("record_id"))
        .col(words("held_post"))
        .col(words("held_name"))
        .col(timestamp_with_time_zone_null("taken_at"))
        .col(ColumnDef::new("taken_by").string_len(200).null())
        .check(Expr::cust("(taken_at IS NULL) = (taken_by IS NULL)"))
        .primary_key(Index::create().col("vacancy_id").col("record_id"))
        .foreign_key(&mut references("vacancy_record", "vacancy_id", "vacancy"))
        .foreign_key(&mut references("vacancy_record", "record_id", "record"))
        .to_owned()
}
