//! Use cases of an authority: what it lets plugins have, and what it has set.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    sea_query::OnConflict,
};

use super::entity::{plugin_grant, plugin_settings};
use super::rules::{Capability, Plugin, Settings};
use super::store::every;
use crate::audit::Change;
use crate::records::entity::record;
use crate::records::{self, Verb, Write};
use crate::{Answers, AuthorityId, Conflict, Context, Deed, Error, Kind, Version};

/// A plugin as it is in one authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InAuthority {
    /// The plugin.
    pub plugin: Plugin,
    /// What was decided here, capability by capability.
    pub decided: BTreeMap<Capability, bool>,
    /// What was set here.
    pub settings: Settings,
}

/// Every plugin as it is in an authority, for whoever belongs to it: people are
/// offered what plugins can do.
pub async fn in_authority(
    context: &Context,
    authority: AuthorityId,
) -> Result<Vec<InAuthority>, Error> {
    context.require(Deed::Read(Kind::Authority), Some(authority))?;
    let db = &context.db.read;
    let plugins = every(db).await?;
    let grants = grants_of(db, authority).await?;
    let settings = plugin_settings::Entity::find()
        .filter(plugin_settings::COLUMN.authority_id.eq(authority.0))
        .all(db)
        .await?;
    plugins
        .into_iter()
        .map(|plugin| {
            let decided = decided(&grants, &plugin)?;
            let row = settings.iter().find(|it| it.plugin_id == plugin.head.id.0);
            let settings = row.map_or_else(Settings::default, |row| Settings {
                text: row.settings.clone(),
                version: row.version,
            });
            Ok(InAuthority { plugin, decided, settings })
        })
        .collect()
}

/// What was decided about a plugin, authority by authority, for whoever looks
/// after plugins: the authority's name, and each capability with its decision.
pub async fn decisions(
    context: &Context,
    name: &str,
) -> Result<BTreeMap<String, BTreeMap<Capability, bool>>, Error> {
    context.require(Deed::Read(Kind::Plugin), None)?;
    let db = &context.db.read;
    let plugin = by_name(db, name).await?;
    let rows = plugin_grant::Entity::find()
        .filter(plugin_grant::COLUMN.plugin_id.eq(plugin.head.id.0))
        .all(db)
        .await?;
    let homes = record::Entity::find()
        .filter(record::Column::Id.is_in(rows.iter().map(|row| row.authority_id)))
        .all(db)
        .await?;
    let mut decisions: BTreeMap<String, BTreeMap<Capability, bool>> = BTreeMap::new();
    for row in rows {
        let home = homes.iter().find(|it| it.id == row.authority_id);
        let home = home.ok_or(Error::Corrupt("authority"))?.title.clone();
        let capability = Capability::stored(&row.capability)?;
        decisions.entry(home).or_default().insert(capability, row.is_granted);
    }
    Ok(decisions)
}

/// Grants or denies what a plugin asks for, in one authority. Kept in the trail.
pub async fn decide(
    context: &Context,
    name: &str,
    authority: AuthorityId,
    decisions: &BTreeMap<Capability, bool>,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Plugin), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let plugin = by_name(write.tx(), name).await?;
    let before = decided(&grants_of(write.tx(), authority).await?, &plugin)?;
    let mut changes = Vec::new();
    for (capability, is_granted) in decisions {
        let was = before.get(capability);
        if was == Some(is_granted) {
            continue;
        }
        let row = plugin_grant::ActiveModel {
            plugin_id: Set(plugin.head.id.0),
            authority_id: Set(authority.0),
            capability: Set(capability.key().to_owned()),
            is_granted: Set(*is_granted),
            decided_at: Set(context.now),
            decided_by: Set(context.actor.name().to_owned()),
        };
        let key = [
            plugin_grant::Column::PluginId,
            plugin_grant::Column::AuthorityId,
            plugin_grant::Column::Capability,
        ];
        let decision = [
            plugin_grant::Column::IsGranted,
            plugin_grant::Column::DecidedAt,
            plugin_grant::Column::DecidedBy,
        ];
        plugin_grant::Entity::insert(row)
            .on_conflict(OnConflict::columns(key).update_columns(decision).to_owned())
            .exec_without_returning(write.tx())
            .await?;
        let words = |it: bool| if it { "granted" } else { "denied" }.to_owned();
        changes.push(Change {
            field: capability.key().to_owned(),
            before: was.copied().map(words).unwrap_or_default(),
            after: words(*is_granted),
        });
    }
    if changes.is_empty() {
        return Ok(());
    }
    happened(&mut write, &plugin, authority, changes);
    write.commit().await
}

/// Takes back all that a plugin was granted, everywhere: it comes from somebody
/// else now. One line in the trail for each authority.
pub async fn forget_grants(context: &Context, name: &str) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Plugin), None)?;
    let mut write = Write::begin(context).await?;
    let plugin = by_name(write.tx(), name).await?;
    let of_plugin = plugin_grant::COLUMN.plugin_id.eq(plugin.head.id.0);
    let rows = plugin_grant::Entity::find()
        .filter(of_plugin)
        .filter(plugin_grant::COLUMN.is_granted.eq(true))
        .all(write.tx())
        .await?;
    for row in rows {
        let (home, capability) = (AuthorityId(row.authority_id), row.capability.clone());
        let denied = plugin_grant::ActiveModel {
            plugin_id: Set(row.plugin_id),
            authority_id: Set(row.authority_id),
            capability: Set(row.capability),
            is_granted: Set(false),
            decided_at: Set(context.now),
            decided_by: Set(context.actor.name().to_owned()),
        };
        denied.update(write.tx()).await?;
        let change =
            Change { field: capability, before: "granted".to_owned(), after: "denied".to_owned() };
        happened(&mut write, &plugin, home, vec![change]);
    }
    write.commit().await
}

/// Keeps what an authority has set for a plugin, if nobody was faster.
///
/// `answers` is what the trail keeps of it, setting by setting.
pub async fn set_settings(
    context: &Context,
    name: &str,
    authority: AuthorityId,
    seen: i32,
    text: &str,
    (before, after): (&Answers, &Answers),
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Plugin), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let plugin = by_name(write.tx(), name).await?;
    // Two who save at once wait for each other here.
    records::to_change(write.tx(), Kind::Plugin, None, plugin.head.id).await?;
    let key = (plugin.head.id.0, authority.0);
    let stored = plugin_settings::Entity::find_by_id(key).one(write.tx()).await?;
    let version = stored.as_ref().map_or(0, |row| row.version);
    if version != seen {
        return Err(Error::Conflict(Conflict::Stale {
            version: Version(version),
            stored: before.clone(),
            changed_by: stored.map(|row| row.changed_by).unwrap_or_default(),
        }));
    }
    let row = plugin_settings::ActiveModel {
        plugin_id: Set(key.0),
        authority_id: Set(key.1),
        settings: Set(text.to_owned()),
        version: Set(version + 1),
        changed_at: Set(context.now),
        changed_by: Set(context.actor.name().to_owned()),
    };
    match stored {
        Some(_) => {
            row.update(write.tx()).await?;
        }
        None => {
            plugin_settings::Entity::insert(row).exec_without_returning(write.tx()).await?;
        }
    }
    happened(&mut write, &plugin, authority, Change::between(before, after));
    write.commit().await
}

/// In the trail, it happened in the authority.
fn happened(write: &mut Write<'_>, plugin: &Plugin, authority: AuthorityId, changes: Vec<Change>) {
    let head = crate::Head { authority: Some(authority), ..plugin.head.clone() };
    write.happened(&head, Verb::Changed, changes);
}

async fn by_name(db: &impl ConnectionTrait, name: &str) -> Result<Plugin, Error> {
    let mut all = every(db).await?.into_iter();
    all.find(|it| it.name == name).ok_or(Error::NotFound("plugin"))
}

async fn grants_of(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
) -> Result<Vec<plugin_grant::Model>, Error> {
    let rows = plugin_grant::Entity::find()
        .filter(plugin_grant::COLUMN.authority_id.eq(authority.0))
        .all(db)
        .await?;
    Ok(rows)
}

fn decided(
    grants: &[plugin_grant::Model],
    plugin: &Plugin,
) -> Result<BTreeMap<Capability, bool>, Error> {
    let of_plugin = grants.iter().filter(|it| it.plugin_id == plugin.head.id.0);
    of_plugin.map(|it| Ok((Capability::stored(&it.capability)?, it.is_granted))).collect()
}
