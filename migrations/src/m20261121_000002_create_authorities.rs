//! Local authorities, and the codes they have had.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, date_null, string_len, string_uniq, uuid};

use crate::shapes::{choice, drop_all, of_record, record_key, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema
            .create_table(
                Table::create()
                    .table("authority")
                    .col(record_key())
                    .col(string_uniq("slug").check(Expr::cust("0 < length(slug)")))
                    .col(words("name_cy"))
                    .col(choice("nation", &["england", "scotland", "wales", "northern_ireland"]))
                    .col(words("region"))
                    .col(words("sort"))
                    .col(boolean("is_fictional"))
                    .col(words("group_name"))
                    .col(words("group_name_cy"))
                    .col(words("board_name"))
                    .foreign_key(&mut of_record("authority"))
                    .to_owned(),
            )
            .await?;
        // An old code may lead to two authorities, after a split.
        schema
            .create_table(
                Table::create()
                    .table("authority_code")
                    .col(string_len("code", 16))
                    .col(uuid("authority_id"))
                    .col(boolean("is_current"))
                    .col(date_null("changed_on"))
                    .col(words("provenance"))
                    .primary_key(Index::create().col("code").col("authority_id"))
                    .foreign_key(&mut references("authority_code", "authority_id", "authority"))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["authority_code", "authority"]).await
    }
}
