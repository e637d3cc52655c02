//! What children said, what was chosen, what was promised, what is being done.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{date, date_null, string_len, timestamp_with_time_zone, uuid};

use crate::shapes::{choice, drop_all, of_record, record_key, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const DOMAINS: &[&str] = &["relationships", "resilience", "rights", "recovery", "wellbeing"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(finding()).await?;
        schema.create_table(priority()).await?;
        schema.create_table(pledge()).await?;
        schema.create_table(pledge_verdict()).await?;
        schema.create_table(action()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["action", "pledge_verdict", "pledge", "priority", "finding"]).await
    }
}

fn finding() -> TableCreateStatement {
    Table::create()
        .table("finding")
        .col(record_key())
        .col(words("said_child"))
        .col(words("said_cy"))
        .col(words("said_child_cy"))
        .col(choice("kind", &["bright_spot", "improve", "know"]))
        .col(choice("domain", DOMAINS))
        .col(words("no_action_reason"))
        .foreign_key(&mut of_record("finding"))
        .to_owned()
}

fn priority() -> TableCreateStatement {
    Table::create()
        .table("priority")
        .col(record_key())
        .col(choice("chosen_by", &["group", "board", "officers"]))
        .col(choice("method", &["vote", "ranking", "discussion"]))
        .col(date("chosen_on"))
        .col(words("reason"))
        .col(words("not_chosen"))
        .foreign_key(&mut of_record("priority"))
        .to_owned()
}

fn pledge() -> TableCreateStatement {
    Table::create()
        .table("pledge")
        .col(record_key())
        .col(words("wording_child"))
        .col(words("wording_cy"))
        .col(words("wording_child_cy"))
        .col(choice("made_by", &["authority", "team", "person"]))
        .col(words("made_by_name"))
        .col(choice("sort", &["do", "think"]))
        .col(date_null("due_on"))
        .col(choice("status", &["in_hand", "kept", "partly_kept", "not_kept_yet", "cannot"]))
        .col(words("status_reason"))
        .col(words("did_child"))
        .col(words("did_child_cy"))
        .col(date_null("did_on"))
        .col(date_null("told_on"))
        .col(words("told_how"))
        // “Not yet” and “cannot” are answers only with their “because”.
        .check(Expr::cust(
            "status NOT IN ('partly_kept', 'not_kept_yet', 'cannot') OR status_reason <> ''",
        ))
        .check(Expr::cust("(did_child = '') = (did_on IS NULL)"))
        .foreign_key(&mut of_record("pledge"))
        .to_owned()
}

fn pledge_verdict() -> TableCreateStatement {
    Table::create()
        .table("pledge_verdict")
        .col(record_key())
        .col(uuid("pledge_id"))
        .col(choice("verdict", &["noticed", "not_yet", "not_sure"]))
        .col(timestamp_with_time_zone("given_at"))
        .col(string_len("given_by", 200))
        .foreign_key(&mut references("pledge_verdict", "pledge_id", "pledge"))
        .to_owned()
}

fn action() -> TableCreateStatement {
    Table::create()
        .table("action")
        .col(record_key())
        .col(uuid("authority_id"))
        .col(string_len("reference", 32))
        .col(choice("domain", DOMAINS))
        .col(words("why_children"))
        .col(words("owner_post"))
        .col(words("owner_name"))
        .col(date("due_on"))
        .col(choice("delivery", &["not_started", "in_progress", "complete", "closed", "paused"]))
        .col(choice("rag", &["blue", "green", "amber", "red", "grey"]))
        .col(words("rag_reason"))
        .col(choice("impact", &["not_known", "helped", "some_help", "no_help", "made_worse"]))
        .check(Expr::cust("rag NOT IN ('amber', 'red') OR rag_reason <> ''"))
        .index(
            Index::create()
                .unique()
                .name("uq_action_authority_reference")
                .col("authority_id")
                .col("reference"),
        )
        .foreign_key(&mut of_record("action"))
        .foreign_key(&mut references("action", "authority_id", "authority"))
        .to_owned()
}
