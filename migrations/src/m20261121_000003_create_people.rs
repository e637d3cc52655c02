//! People, what they may do where, and who is signed in.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    string_len, string_uniq, timestamp_with_time_zone, uuid, uuid_null,
};

use crate::shapes::{choice, drop_all, of_record, record_key, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const ROLES: &[&str] =
    &["administrator", "lead", "board", "group", "owner", "evaluator", "inspector"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema
            .create_table(
                Table::create()
                    .table("person")
                    .col(record_key())
                    .col(string_uniq("email").check(Expr::cust("email = lower(email)")))
                    .col(words("password_hash"))
                    .foreign_key(&mut of_record("person"))
                    .to_owned(),
            )
            .await?;
        // `scope` is the authority's id or `programme`: a null would escape `UNIQUE`.
        schema
            .create_table(
                Table::create()
                    .table("membership")
                    .col(record_key())
                    .col(uuid("person_id"))
                    .col(uuid_null("authority_id"))
                    .col(string_len("scope", 36))
                    .col(choice("role", ROLES))
                    .check(Expr::cust("(authority_id IS NULL) = (scope = 'programme')"))
                    .index(
                        Index::create()
                            .unique()
                            .name("uq_membership_person_scope")
                            .col("person_id")
                            .col("scope"),
                    )
                    .foreign_key(&mut of_record("membership"))
                    .foreign_key(&mut references("membership", "person_id", "person"))
                    .foreign_key(&mut references("membership", "authority_id", "authority"))
                    .to_owned(),
            )
            .await?;
        // Only the hash of a token is kept: whoever reads the table cannot sign in.
        schema
            .create_table(
                Table::create()
                    .table("session")
                    .col(string_len("token_hash", 64).primary_key())
                    .col(uuid("person_id"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(timestamp_with_time_zone("expires_at"))
                    .foreign_key(&mut references("session", "person_id", "person"))
                    .to_owned(),
            )
            .await?;
        schema
            .create_table(
                Table::create()
                    .table("sign_in_attempt")
                    .col(record_key())
                    .col(string_len("email", 320))
                    .col(timestamp_with_time_zone("attempted_at"))
                    .to_owned(),
            )
            .await?;
        let mut index = Index::create();
        index.name("ix_sign_in_attempt_email").table("sign_in_attempt");
        index.col("email").col("attempted_at");
        schema.create_index(index).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["sign_in_attempt", "session", "membership", "person"]).await
    }
}
