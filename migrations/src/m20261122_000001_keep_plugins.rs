//! Plugins that were installed, what each authority lets them have, and what it
//! has set for them. Packs become a kind of record here too.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, integer, string_len, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};

use crate::shapes::{change_check, drop_all, of_record, record_key, references, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const KINDS: &str = "kind IN ('authority', 'person', 'membership', 'round', 'result', 'import', \
    'finding', 'priority', 'pledge', 'action', 'evidence', 'assessment', 'rating', 'report')";
const KINDS_NOW: &str = "kind IN ('authority', 'person', 'membership', 'round', 'result', \
    'import', 'finding', 'priority', 'pledge', 'action', 'evidence', 'assessment', 'rating', \
    'report', 'plugin', 'pack')";

const SPANNING: &str =
    "authority_id IS NOT NULL OR kind IN ('authority', 'person', 'membership', 'assessment')";
const SPANNING_NOW: &str = "authority_id IS NOT NULL OR kind IN ('authority', 'person', \
    'membership', 'assessment', 'plugin', 'pack')";

/// Both of an event that may not have happened, or neither.
const DISABLED: &str = "(disabled_at IS NULL) = (disabled_by IS NULL)";
const QUARANTINED: &str = "(quarantined_at IS NULL) = (quarantined_why IS NULL)";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        change_check(schema, "record", KINDS, KINDS_NOW).await?;
        change_check(schema, "record", SPANNING, SPANNING_NOW).await?;
        schema.create_table(plugin()).await?;
        schema.create_table(plugin_version()).await?;
        schema.create_table(plugin_grant()).await?;
        schema.create_table(plugin_settings()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        drop_all(schema, &["plugin_settings", "plugin_grant", "plugin_version", "plugin"]).await?;
        change_check(schema, "record", SPANNING_NOW, SPANNING).await?;
        change_check(schema, "record", KINDS_NOW, KINDS).await
    }
}

fn plugin() -> TableCreateStatement {
    Table::create()
        .table("plugin")
        .col(record_key())
        .col(string_len("name", 40).unique_key())
        .col(boolean("is_bundled"))
        .col(string_len("version", 64))
        .col(timestamp_with_time_zone_null("disabled_at"))
        .col(ColumnDef::new("disabled_by").string_len(200).null())
        .col(timestamp_with_time_zone_null("quarantined_at"))
        .col(ColumnDef::new("quarantined_why").text().null())
        .check(Expr::cust(DISABLED))
        .check(Expr::cust(QUARANTINED))
        .foreign_key(&mut of_record("plugin"))
        .to_owned()
}

fn plugin_version() -> TableCreateStatement {
    Table::create()
        .table("plugin_version")
        .col(uuid("plugin_id"))
        .col(string_len("version", 64))
        .col(string_len("sha256", 64).check(Expr::cust("length(sha256) = 64")))
        .col(string_len("built_with", 200))
        .col(timestamp_with_time_zone("installed_at"))
        .col(string_len("installed_by", 200))
        .primary_key(Index::create().col("plugin_id").col("version"))
        .foreign_key(&mut references("plugin_version", "plugin_id", "plugin"))
        .to_owned()
}

/// What an administrator decided. Without a row, it is not granted, unless the
/// plugin came with Lodestar.
fn plugin_grant() -> TableCreateStatement {
    Table::create()
        .table("plugin_grant")
        .col(uuid("plugin_id"))
        .col(uuid("authority_id"))
        .col(string_len("capability", 40))
        .col(boolean("is_granted"))
        .col(timestamp_with_time_zone("decided_at"))
        .col(string_len("decided_by", 200))
        .primary_key(Index::create().col("plugin_id").col("authority_id").col("capability"))
        .foreign_key(&mut references("plugin_grant", "plugin_id", "plugin"))
        .foreign_key(&mut references("plugin_grant", "authority_id", "authority"))
        .to_owned()
}

fn plugin_settings() -> TableCreateStatement {
    Table::create()
        .table("plugin_settings")
        .col(uuid("plugin_id"))
        .col(uuid("authority_id"))
        .col(words("settings"))
        .col(integer("version").check(Expr::cust("1 <= version")))
        .col(timestamp_with_time_zone("changed_at"))
        .col(string_len("changed_by", 200))
        .primary_key(Index::create().col("plugin_id").col("authority_id"))
        .foreign_key(&mut references("plugin_settings", "plugin_id", "plugin"))
        .foreign_key(&mut references("plugin_settings", "authority_id", "authority"))
        .to_owned()
}
