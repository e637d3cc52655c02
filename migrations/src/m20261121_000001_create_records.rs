//! What every noun of the thread has in common, how records are linked, and
//! what happened to them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    integer, string_len, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null,
};

use crate::shapes::{choice, drop_all, record_key, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const KINDS: &[&str] = &[
    "authority",
    "person",
    "membership",
    "round",
    "result",
    "import",
    "finding",
    "priority",
    "pledge",
    "action",
    "evidence",
    "assessment",
    "rating",
    "report",
];

/// Which kind of record may lead to which: the thread, as a table knows it.
const LINKS: &str = "(from_kind = 'round' AND to_kind = 'result')
    OR (from_kind = 'round' AND to_kind = 'finding')
    OR (from_kind = 'result' AND to_kind = 'finding')
    OR (from_kind = 'finding' AND to_kind = 'priority')
    OR (from_kind = 'priority' AND to_kind = 'pledge')
    OR (from_kind = 'priority' AND to_kind = 'action')
    OR (from_kind = 'pledge' AND to_kind = 'action')
    OR (from_kind = 'pledge' AND to_kind = 'evidence')
    OR (from_kind = 'action' AND to_kind = 'evidence')
    OR (from_kind = 'evidence' AND to_kind = 'rating')";

/// Everything of a withdrawal, or nothing.
const WITHDRAWAL: &str =
    "(withdrawn_at IS NULL AND withdrawn_by IS NULL AND withdrawn_reason IS NULL)
    OR (withdrawn_at IS NOT NULL AND withdrawn_by IS NOT NULL AND withdrawn_reason IS NOT NULL)";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(record()).await?;
        schema
            .create_index(
                Index::create()
                    .name("ix_record_authority_kind")
                    .table("record")
                    .col("authority_id")
                    .col("kind")
                    .to_owned(),
            )
            .await?;
        schema.create_table(thread_link()).await?;
        schema
            .create_index(
                Index::create()
                    .name("ix_thread_link_to")
                    .table("thread_link")
                    .col("to_id")
                    .to_owned(),
            )
            .await?;
        schema.create_table(audit_event()).await?;
        for (name, column) in
            [("ix_audit_event_record", "record_id"), ("ix_audit_event_authority", "authority_id")]
        {
            let mut index = Index::create();
            index.name(name).table("audit_event").col(column).col("id");
            schema.create_index(index).await?;
        }
        schema.create_table(audit_change()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["audit_change", "audit_event", "thread_link", "record"]).await
    }
}

fn record() -> TableCreateStatement {
    Table::create()
        .table("record")
        .col(record_key())
        .col(choice("kind", KINDS))
        .col(uuid_null("authority_id"))
        .col(string_len("title", 1000).check(Expr::cust("0 < length(title)")))
        .col(integer("version").check(Expr::cust("1 <= version")))
        .col(timestamp_with_time_zone("created_at"))
        .col(string_len("created_by", 200))
        .col(timestamp_with_time_zone("changed_at"))
        .col(string_len("changed_by", 200))
        .col(timestamp_with_time_zone_null("withdrawn_at"))
        .col(ColumnDef::new("withdrawn_by").string_len(200).null())
        .col(ColumnDef::new("withdrawn_reason").text().null())
        .check(Expr::cust(WITHDRAWAL))
        // Only what spans authorities may belong to none.
        .check(Expr::cust(
            "authority_id IS NOT NULL OR kind IN ('authority', 'person', 'membership', 'assessment')",
        ))
        .foreign_key(&mut references("record", "authority_id", "record"))
        .index(Index::create().unique().name("uq_record_id_kind").col("id").col("kind"))
        .index(Index::create().unique().name("uq_record_id_authority").col("id").col("authority_id"))
        .to_owned()
}

fn thread_link() -> TableCreateStatement {
    let end = |id: &'static str, kind: &'static str| {
        ForeignKey::create()
            .name(format!("fk_thread_link_{id}_kind"))
            .from("thread_link", (id, kind))
            .to("record", ("id", "kind"))
            .to_owned()
    };
    // A thread never crosses from one authority to another.
    let home = |id: &'static str| {
        ForeignKey::create()
            .name(format!("fk_thread_link_{id}_authority"))
            .from("thread_link", (id, "authority_id"))
            .to("record", ("id", "authority_id"))
            .to_owned()
    };
    Table::create()
        .table("thread_link")
        .col(uuid("from_id"))
        .col(string_len("from_kind", 32))
        .col(uuid("to_id"))
        .col(string_len("to_kind", 32))
        .col(uuid("authority_id"))
        .primary_key(Index::create().col("from_id").col("to_id"))
        .check(Expr::cust(LINKS))
        .foreign_key(&mut end("from_id", "from_kind"))
        .foreign_key(&mut end("to_id", "to_kind"))
        .foreign_key(&mut home("from_id"))
        .foreign_key(&mut home("to_id"))
        .to_owned()
}

fn audit_event() -> TableCreateStatement {
    Table::create()
        .table("audit_event")
        .col(record_key())
        .col(timestamp_with_time_zone("happened_at"))
        .col(uuid_null("actor_id"))
        .col(string_len("actor_name", 200))
        .col(uuid_null("authority_id"))
        .col(uuid_null("record_id"))
        .col(string_len("kind", 32))
        .col(string_len("verb", 32))
        .col(string_len("title", 1000))
        .foreign_key(&mut references("audit_event", "actor_id", "record"))
        .foreign_key(&mut references("audit_event", "authority_id", "record"))
        .foreign_key(&mut references("audit_event", "record_id", "record"))
        .to_owned()
}

fn audit_change() -> TableCreateStatement {
    Table::create()
        .table("audit_change")
        .col(uuid("event_id"))
        .col(string_len("field", 64))
        .col(words("before"))
        .col(words("after"))
        .primary_key(Index::create().col("event_id").col("field"))
        .foreign_key(&mut references("audit_change", "event_id", "audit_event"))
        .to_owned()
}
