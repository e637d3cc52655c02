//! How often each person wants a mail, and the mails: one for a person and a
//! period, with how far each is on its way.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, string_len, timestamp_with_time_zone, uuid};

use crate::shapes::{choice, drop_all, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(digest_wish()).await?;
        schema.create_table(digest()).await?;
        let waiting = Index::create()
            .name("ix_digest_state_next_at")
            .table("digest")
            .col("state")
            .col("next_at")
            .to_owned();
        schema.create_index(waiting).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["digest", "digest_wish"]).await
    }
}

fn digest_wish() -> TableCreateStatement {
    Table::create()
        .table("digest_wish")
        .col(ColumnDef::new("person_id").uuid().not_null().primary_key())
        .col(choice("every", &["none", "day", "week"]))
        .col(integer("quiet_from"))
        .col(integer("quiet_until"))
        .check(Expr::cust("0 <= quiet_from AND quiet_from < 24"))
        .check(Expr::cust("0 <= quiet_until AND quiet_until < 24"))
        .foreign_key(&mut references("digest_wish", "person_id", "person"))
        .to_owned()
}

/// One mail for a person and a period: the key lets one server of several win.
fn digest() -> TableCreateStatement {
    Table::create()
        .table("digest")
        .col(ColumnDef::new("id").uuid().not_null().primary_key())
        .col(uuid("person_id"))
        .col(string_len("period", 10))
        .col(timestamp_with_time_zone("until"))
        .col(words("subject"))
        .col(words("body"))
        .col(ColumnDef::new("token_hash").string_len(64).not_null().unique_key())
        .col(words("unsubscribe"))
        .col(choice("state", &["waiting", "sent", "empty", "given_up"]))
        .col(integer("attempts"))
        .col(timestamp_with_time_zone("next_at"))
        .col(ColumnDef::new("leased_until").timestamp_with_time_zone().null())
        .col(ColumnDef::new("sent_at").timestamp_with_time_zone().null())
        .col(words("trouble"))
        .check(Expr::cust("(state = 'sent') = (sent_at IS NOT NULL)"))
        .index(Index::create().unique().name("uq_digest_person").col("person_id").col("period"))
        .foreign_key(&mut references("digest", "person_id", "person"))
        .to_owned()
}
