//! Meetings with their agenda and minutes, what was decided and asked in them,
//! and the agenda that an authority's meetings start with.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    date, date_null, integer, string_len, timestamp_with_time_zone, timestamp_with_time_zone_null,
    uuid, uuid_null,
};

use crate::shapes::{choice, drop_all, of_record, record_key, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const BODIES: &[&str] = &["board", "group"];

/// Why something stands on an agenda.
const ORIGINS: &[&str] = &[
    "usual",
    "backlog",
    "added",
    "overdue_action",
    "due_action",
    "pledge",
    "decision",
    "challenge",
    "report",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(meeting()).await?;
        schema.create_table(meeting_item()).await?;
        schema.create_table(meeting_correction()).await?;
        schema.create_table(usual_agenda()).await?;
        schema.create_table(decision()).await?;
        schema.create_table(challenge()).await?;
        for (table, column) in [
            ("meeting_item", "meeting_id"),
            ("meeting_correction", "meeting_id"),
            ("decision", "meeting_id"),
            ("challenge", "meeting_id"),
        ] {
            let name = format!("ix_{table}_{column}");
            schema
                .create_index(Index::create().name(name).table(table).col(column).to_owned())
                .await?;
        }
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let tables = [
            "challenge",
            "decision",
            "usual_agenda",
            "meeting_correction",
            "meeting_item",
            "meeting",
        ];
        drop_all(schema, &tables).await
    }
}

fn meeting() -> TableCreateStatement {
    Table::create()
        .table("meeting")
        .col(record_key())
        .col(choice("body", BODIES))
        .col(date("held_on"))
        .col(words("place"))
        .col(words("chair"))
        .col(words("present"))
        .col(words("apologies"))
        .col(choice("state", &["planned", "open", "closed"]))
        .col(timestamp_with_time_zone_null("closed_at"))
        .col(ColumnDef::new("closed_by").string_len(200).null())
        .check(Expr::cust("(state = 'closed') = (closed_at IS NOT NULL)"))
        .check(Expr::cust("(closed_at IS NULL) = (closed_by IS NULL)"))
        .foreign_key(&mut of_record("meeting"))
        .to_owned()
}

/// What was not reached is carried over once, to one meeting.
fn meeting_item() -> TableCreateStatement {
    Table::create()
        .table("meeting_item")
        .col(ColumnDef::new("id").uuid().not_null().primary_key())
        .col(uuid("meeting_id"))
        .col(integer("position").check(Expr::cust("1 <= position")))
        .col(string_len("title", 1000).check(Expr::cust("0 < length(title)")))
        .col(choice("origin", ORIGINS))
        .col(uuid_null("record_id"))
        .col(uuid_null("carried_from"))
        .col(words("note"))
        .col(choice("state", &["to_come", "dealt_with", "not_reached", "dropped"]))
        .col(integer("version").check(Expr::cust("1 <= version")))
        .col(string_len("changed_by", 200))
        .foreign_key(&mut references("meeting_item", "meeting_id", "meeting"))
        .foreign_key(&mut references("meeting_item", "record_id", "record"))
        .foreign_key(&mut references("meeting_item", "carried_from", "meeting_item"))
        .index(Index::create().unique().name("uq_meeting_item_carried_from").col("carried_from"))
        .to_owned()
}

/// Everything of an approval, or nothing.
const APPROVAL: &str = "(approved_in IS NULL AND approved_at IS NULL AND approved_by IS NULL) \
    OR (approved_in IS NOT NULL AND approved_at IS NOT NULL AND approved_by IS NOT NULL)";

fn meeting_correction() -> TableCreateStatement {
    Table::create()
        .table("meeting_correction")
        .col(ColumnDef::new("id").uuid().not_null().primary_key())
        .col(uuid("meeting_id"))
        .col(words("correction").check(Expr::cust("0 < length(correction)")))
        .col(timestamp_with_time_zone("noted_at"))
        .col(string_len("noted_by", 200))
        .col(uuid_null("approved_in"))
        .col(timestamp_with_time_zone_null("approved_at"))
        .col(ColumnDef::new("approved_by").string_len(200).null())
        .check(Expr::cust(APPROVAL))
        .foreign_key(&mut references("meeting_correction", "meeting_id", "meeting"))
        .foreign_key(&mut references("meeting_correction", "approved_in", "meeting"))
        .to_owned()
}

/// What every meeting of a body begins with, a line an item.
fn usual_agenda() -> TableCreateStatement {
    Table::create()
        .table("usual_agenda")
        .col(uuid("authority_id"))
        .col(choice("body", BODIES))
        .col(words("items"))
        .col(integer("version").check(Expr::cust("1 <= version")))
        .col(timestamp_with_time_zone("changed_at"))
        .col(string_len("changed_by", 200))
        .primary_key(Index::create().col("authority_id").col("body"))
        .foreign_key(&mut references("usual_agenda", "authority_id", "authority"))
        .to_owned()
}

fn decision() -> TableCreateStatement {
    Table::create()
        .table("decision")
        .col(record_key())
        .col(uuid("meeting_id"))
        .col(uuid("item_id"))
        .col(words("reason"))
        .col(date_null("follow_up_on"))
        .col(words("outcome"))
        .col(date_null("followed_up_on"))
        .check(Expr::cust("(outcome = '') = (followed_up_on IS NULL)"))
        .foreign_key(&mut of_record("decision"))
        .foreign_key(&mut references("decision", "meeting_id", "meeting"))
        .foreign_key(&mut references("decision", "item_id", "meeting_item"))
        .to_owned()
}

fn challenge() -> TableCreateStatement {
    Table::create()
        .table("challenge")
        .col(record_key())
        .col(uuid("meeting_id"))
        .col(uuid("item_id"))
        .col(words("asked_by"))
        .col(words("answer"))
        .col(words("answered_by"))
        .col(date_null("answered_on"))
        .check(Expr::cust("0 < length(asked_by)"))
        .check(Expr::cust("(answer = '') = (answered_on IS NULL)"))
        .foreign_key(&mut of_record("challenge"))
        .foreign_key(&mut references("challenge", "meeting_id", "meeting"))
        .foreign_key(&mut references("challenge", "item_id", "meeting_item"))
        .to_owned()
}
