//! Use cases of administrators: install, switch off, mistrust, go back.

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Statement,
    sea_query::{Expr, Query},
};

use super::entity::{plugin, plugin_version};
use super::rules::{Disabled, Installed, Made, NewPlugin, Plugin, PluginVersion, Quarantine};
use crate::records::entity::record;
use crate::records::{self, Write};
use crate::{Answers, Conflict, Context, Deed, Error, Head, Kind, RecordId, Version};

/// Every plugin, in the order of the ids, for whoever looks after them.
pub async fn all(context: &Context) -> Result<Vec<Plugin>, Error> {
    context.require(Deed::Read(Kind::Plugin), None)?;
    every(&context.db.read).await
}

/// One plugin by its id, for whoever looks after them.
pub async fn find(context: &Context, name: &str) -> Result<Plugin, Error> {
    let all = all(context).await?;
    all.into_iter().find(|it| it.name == name).ok_or(Error::NotFound("plugin"))
}

/// What a plugin has made, in all authorities. How many, and nothing else: who
/// looks after plugins sees no figures about children by that alone.
pub async fn made(context: &Context, name: &str) -> Result<Made, Error> {
    context.require(Deed::Read(Kind::Plugin), None)?;
    let db = &context.db.read;
    let of = |table: &'static str| {
        let count = Query::select()
            .expr(Expr::col("plugin").count())
            .from(table)
            .and_where(Expr::col("plugin").like(format!("{name} %")))
            .to_owned();
        db.get_database_backend().build(&count)
    };
    let (imports, reports) = (of("survey_import"), of("report"));
    Ok(Made { imports: count(db, imports).await?, reports: count(db, reports).await? })
}

async fn count(db: &impl ConnectionTrait, statement: Statement) -> Result<i64, Error> {
    let row = db.query_one_raw(statement).await?.ok_or(Error::Corrupt("plugin"))?;
    Ok(row.try_get_by_index(0)?)
}

/// Takes a package into use. Its bytes must not change from now on.
///
/// # Errors
/// [`Conflict::Taken`] if this version was installed with other bytes, or if a
/// plugin that came with Lodestar has the same id.
pub async fn install(context: &Context, new: NewPlugin) -> Result<Installed, Error> {
    context.require(Deed::Record(Kind::Plugin), None)?;
    let mut write = Write::begin(context).await?;
    let Some(plugin) = by_name(write.tx(), &new.name).await? else {
        let answers = Answers::default()
            .with("plugin_version", new.version.as_str())
            .with("sha256", new.sha256.as_str());
        let id = write.record(Kind::Plugin, None, &new.title, &answers).await?;
        let row = plugin::ActiveModel {
            id: Set(id.0),
            name: Set(new.name.clone()),
            is_bundled: Set(new.is_bundled),
            version: Set(new.version.clone()),
            disabled_at: Set(None),
            disabled_by: Set(None),
            quarantined_at: Set(None),
            quarantined_why: Set(None),
        };
        records::or_taken(plugin::Entity::insert(row).exec_without_returning(write.tx()).await)?;
        add_version(context, write.tx(), id, &new).await?;
        write.commit().await?;
        return Ok(Installed::New);
    };
    if plugin.is_bundled != new.is_bundled {
        return Err(Error::Conflict(Conflict::Taken));
    }
    match plugin.versions.iter().find(|it| it.version == new.version) {
        Some(known) if known.sha256 != new.sha256 => return Err(Error::Conflict(Conflict::Taken)),
        Some(_) if plugin.version == new.version => return Ok(Installed::Same),
        Some(_) => (),
        None => add_version(context, write.tx(), plugin.head.id, &new).await?,
    }
    let after = Plugin { version: new.version, ..plugin.clone() };
    save(&mut write, &plugin, plugin.head.version, &after).await?;
    write.commit().await?;
    Ok(Installed::Replaced)
}

/// Notes that a plugin that came with Lodestar has other bytes, because Lodestar
/// itself was replaced. Does nothing for any other.
pub async fn pin_again(context: &Context, new: &NewPlugin) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Plugin), None)?;
    let mut write = Write::begin(context).await?;
    let plugin = by_name(write.tx(), &new.name).await?.ok_or(Error::NotFound("plugin"))?;
    let is_known = plugin.versions.iter().any(|it| it.version == new.version);
    if !is_known || !plugin.is_bundled {
        return Ok(());
    }
    let row = plugin_version::ActiveModel {
        plugin_id: Set(plugin.head.id.0),
        version: Set(new.version.clone()),
        sha256: Set(new.sha256.clone()),
        built_with: Set(new.built_with.clone()),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    let mut after = plugin.clone();
    for version in &mut after.versions {
        if version.version == new.version {
            version.sha256.clone_from(&new.sha256);
        }
    }
    save(&mut write, &plugin, plugin.head.version, &after).await?;
    write.commit().await
}

/// Takes another installed version into use: going back, or forward again.
pub async fn use_version(
    context: &Context,
    name: &str,
    seen: Version,
    version: &str,
) -> Result<(), Error> {
    change(context, name, Some(seen), |plugin| {
        if !plugin.versions.iter().any(|it| it.version == version) {
            return Err(Error::NotFound("version"));
        }
        version.clone_into(&mut plugin.version);
        Ok(())
    })
    .await
}

/// Switches a plugin off or on, in every authority.
pub async fn set_disabled(
    context: &Context,
    name: &str,
    seen: Version,
    is_disabled: bool,
) -> Result<(), Error> {
    let now = Disabled { at: context.now, by: context.actor.name().to_owned() };
    change(context, name, Some(seen), |plugin| {
        plugin.disabled = is_disabled.then_some(now);
        Ok(())
    })
    .await
}

/// Stops a plugin from being started, because it failed too often or because an
/// administrator mistrusts it. One that is in quarantine stays as it is.
pub async fn quarantine(context: &Context, name: &str, why: &str) -> Result<(), Error> {
    let now = Quarantine { at: context.now, why: why.to_owned() };
    change(context, name, None, |plugin| {
        plugin.quarantine.get_or_insert(now);
        Ok(())
    })
    .await
}

/// Lets a plugin out of quarantine.
pub async fn release(context: &Context, name: &str, seen: Version) -> Result<(), Error> {
    change(context, name, Some(seen), |plugin| {
        plugin.quarantine = None;
        Ok(())
    })
    .await
}

async fn change(
    context: &Context,
    name: &str,
    seen: Option<Version>,
    make: impl FnOnce(&mut Plugin) -> Result<(), Error>,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Plugin), None)?;
    let mut write = Write::begin(context).await?;
    let plugin = by_name(write.tx(), name).await?.ok_or(Error::NotFound("plugin"))?;
    let mut after = plugin.clone();
    make(&mut after)?;
    if after == plugin {
        return Ok(());
    }
    save(&mut write, &plugin, seen.unwrap_or(plugin.head.version), &after).await?;
    write.commit().await
}

async fn save(
    write: &mut Write<'_>,
    before: &Plugin,
    seen: Version,
    after: &Plugin,
) -> Result<(), Error> {
    let head = records::to_change(write.tx(), Kind::Plugin, None, before.head.id).await?;
    write.change(&head, seen, &head.title, before.answers(), &after.answers()).await?;
    let row = plugin::ActiveModel {
        id: Set(before.head.id.0),
        version: Set(after.version.clone()),
        disabled_at: Set(after.disabled.as_ref().map(|it| it.at)),
        disabled_by: Set(after.disabled.as_ref().map(|it| it.by.clone())),
        quarantined_at: Set(after.quarantine.as_ref().map(|it| it.at)),
        quarantined_why: Set(after.quarantine.as_ref().map(|it| it.why.clone())),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    Ok(())
}

async fn add_version(
    context: &Context,
    db: &impl ConnectionTrait,
    id: RecordId,
    new: &NewPlugin,
) -> Result<(), Error> {
    let row = plugin_version::ActiveModel {
        plugin_id: Set(id.0),
        version: Set(new.version.clone()),
        sha256: Set(new.sha256.clone()),
        built_with: Set(new.built_with.clone()),
        installed_at: Set(context.now),
        installed_by: Set(context.actor.name().to_owned()),
    };
    plugin_version::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

async fn by_name(db: &impl ConnectionTrait, name: &str) -> Result<Option<Plugin>, Error> {
    // A handful of plugins: one way of reading them is enough.
    Ok(every(db).await?.into_iter().find(|it| it.name == name))
}

pub(super) async fn every(db: &impl ConnectionTrait) -> Result<Vec<Plugin>, Error> {
    let rows = plugin::Entity::find()
        .find_also_related(record::Entity)
        .order_by_asc(plugin::COLUMN.name)
        .all(db)
        .await?;
    let ids = rows.iter().map(|(row, _)| row.id);
    let versions = plugin_version::Entity::find()
        .filter(plugin_version::Column::PluginId.is_in(ids))
        .order_by_asc(plugin_version::COLUMN.installed_at)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|(row, record)| {
            let head = record.ok_or(Error::Corrupt("plugin"))?.head()?;
            let of_plugin = versions.iter().filter(|it| it.plugin_id == row.id);
            let versions = of_plugin.cloned().map(version_from_row).collect();
            Ok(from_row(head, row, versions))
        })
        .collect()
}

fn from_row(head: Head, row: plugin::Model, versions: Vec<PluginVersion>) -> Plugin {
    Plugin {
        head,
        name: row.name,
        is_bundled: row.is_bundled,
        version: row.version,
        versions,
        disabled: row.disabled_at.zip(row.disabled_by).map(|(at, by)| Disabled { at, by }),
        quarantine: row
            .quarantined_at
            .zip(row.quarantined_why)
            .map(|(at, why)| Quarantine { at, why }),
    }
}

fn version_from_row(row: plugin_version::Model) -> PluginVersion {
    PluginVersion {
        version: row.version,
        sha256: row.sha256,
        built_with: row.built_with,
        installed_at: row.installed_at,
        installed_by: row.installed_by,
    }
}
