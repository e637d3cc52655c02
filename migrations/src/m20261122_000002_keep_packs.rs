//! Packs that were installed: versioned data, one row a version.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, string_len};

use crate::shapes::{choice, drop_all, of_record, record_key, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const KINDS: &[&str] =
    &["framework", "codebook", "rubric", "rag", "words", "boilerplate", "comparator", "profile"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(pack()).await?;
        let kind = Index::create().name("ix_pack_kind").table("pack").col("kind").to_owned();
        schema.create_index(kind).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["pack"]).await
    }
}

fn pack() -> TableCreateStatement {
    Table::create()
        .table("pack")
        .col(record_key())
        .col(string_len("urn", 100))
        .col(choice("kind", KINDS))
        .col(integer("version").check(Expr::cust("1 <= version")))
        .col(string_len("sha256", 64).check(Expr::cust("length(sha256) = 64")))
        .col(words("text"))
        .index(Index::create().unique().name("uq_pack_urn_version").col("urn").col("version"))
        .foreign_key(&mut of_record("pack"))
        .to_owned()
}
