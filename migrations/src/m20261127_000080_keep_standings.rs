//! How each pledge has stood over time, and where each claim came from.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string_len, timestamp_with_time_zone, uuid};

use crate::shapes::{choice, drop_all, record_key, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATUSES: &[&str] = &["in_hand", "kept", "partly_kept", "not_kept_yet", "cannot"];

/// What a pledge that is there already has not been asked.
const ASKED_SINCE: &[&str] = &["notice", "status_source"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for column in ASKED_SINCE {
            let mut table = Table::alter();
            table.table("pledge").add_column(words(column).default("").to_owned());
            schema.alter_table(table.clone()).await?;
        }
        schema.create_table(standing()).await?;
        let mut index = Index::create();
        index.name("ix_pledge_standing_pledge").table("pledge_standing").col("pledge_id").col("id");
        schema.create_index(index).await?;
        // A pledge that is there already stands as it stood when it was last changed.
        let db = schema.get_connection();
        db.execute_unprepared(
            "INSERT INTO pledge_standing (id, pledge_id, status, reason, source, since, said_by)
             SELECT pledge.id, pledge.id, status, status_reason, '', changed_at, changed_by
             FROM pledge JOIN record ON record.id = pledge.id",
        )
        .await?;
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["pledge_standing"]).await?;
        for column in ASKED_SINCE {
            let mut table = Table::alter();
            table.table("pledge").drop_column(*column);
            schema.alter_table(table.clone()).await?;
        }
        Ok(())
    }
}

fn standing() -> TableCreateStatement {
    Table::create()
        .table("pledge_standing")
        .col(record_key())
        .col(uuid("pledge_id"))
        .col(choice("status", STATUSES))
        .col(words("reason"))
        .col(words("source"))
        .col(timestamp_with_time_zone("since"))
        .col(string_len("said_by", 200))
        .foreign_key(&mut references("pledge_standing", "pledge_id", "pledge"))
        .to_owned()
}
