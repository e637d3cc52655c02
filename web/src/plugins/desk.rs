use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;
use lodestar_core::plugins::{self, InAuthority, Installed, NewPlugin, Plugin};
use lodestar_core::{Actor, AuthorityId, Conflict, Context, Error};
use lodestar_plugin_package::{Manifest, Package, Signature, Store, StoreError, Version};
use lodestar_plugin_protocol::walls::Walls;
use lodestar_plugin_supervisor::{Health, Plugins};
use tokio::sync::OnceCell;

use super::{DeskOptions, Standing, bundled, digest, probe};

/// Everything a server knows of plugins. What is installed stands in the
/// database, which is asked before each use: a command, or another server, may
/// have changed it since.
#[derive(Clone, Debug)]
pub struct Desk(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    options: DeskOptions,
    bundled: Vec<Manifest>,
    store: Store,
    guests: Plugins,
    walls: OnceCell<Walls>,
    /// How many plugins an administrator should look at.
    troubled: AtomicUsize,
    /// How plugins were when they were last asked, for those that are not
    /// started any more: somebody wants to know why.
    last_health: Mutex<HashMap<String, Health>>,
}

impl Desk {
    /// Opens the desk, and takes into use what came with this Lodestar.
    pub async fn open(options: DeskOptions, context: &Context) -> anyhow::Result<Self> {
        let context = Context { actor: Actor::Operator, ..context.clone() };
        let desk = Self(Arc::new(Inner {
            bundled: bundled::manifests()?,
            store: Store::at(&options.store),
            guests: Plugins::new(options.program.clone()),
            walls: OnceCell::new(),
            troubled: AtomicUsize::new(0),
            last_health: Mutex::default(),
            options,
        }));
        desk.install_bundled(&context).await.context("the bundled plugins could not be noted")?;
        desk.standings(plugins::all(&context).await?).await;
        Ok(desk)
    }

    pub(crate) fn options(&self) -> &DeskOptions {
        &self.0.options
    }

    /// How many plugins an administrator should look at.
    pub(crate) fn troubled(&self) -> usize {
        self.0.troubled.load(Ordering::Relaxed)
    }

    /// What this system walls off, as a process of its own has found out.
    pub async fn walls(&self) -> Walls {
        self.0.walls.get_or_init(|| probe::walls(&self.0.options.program)).await.clone()
    }

    async fn install_bundled(&self, context: &Context) -> anyhow::Result<()> {
        let known = plugins::all(context).await?;
        let built_with = digest::of_program(&self.0.options.program);
        for manifest in &self.0.bundled {
            let Some(file) = manifest.run.file() else { continue };
            let Ok(sha256) = digest::of_file(&self.0.options.bundled.join(file)) else { continue };
            let new = NewPlugin {
                name: manifest.id.clone(),
                title: manifest.title.clone(),
                is_bundled: true,
                version: manifest.version.to_string(),
                sha256,
                built_with: built_with.clone(),
            };
            let known = known.iter().find(|it| it.name == new.name);
            let pinned = known
                .and_then(|it| it.versions.iter().find(|version| version.version == new.version));
            match pinned {
                // The library of the Lodestar that was here before.
                Some(then) if then.built_with != built_with => {
                    if self.0.options.takes_over {
                        plugins::pin_again(context, &new).await?;
                    }
                }
                // What changed under the same Lodestar was changed by somebody.
                Some(_) if known.is_some_and(|it| it.version == new.version) => (),
                _ => match plugins::install(context, new).await {
                    // Another server was faster.
                    Err(Error::Conflict(Conflict::Taken)) => (),
                    installed => drop(installed?),
                },
            }
        }
        Ok(())
    }

    /// How these plugins stand, with whom to ask. Processes of what is no longer
    /// in use end with the question that they have before them.
    pub(crate) async fn standings(&self, plugins: Vec<Plugin>) -> Vec<Standing> {
        let walls = self.walls().await;
        let inner = Arc::clone(&self.0);
        let look = move || -> Vec<Standing> {
            let of =
                |plugin| Standing::of(plugin, &inner.bundled, &inner.store, &inner.options, &walls);
            plugins.into_iter().map(of).collect()
        };
        let mut standings = tokio::task::spawn_blocking(look).await.unwrap_or_default();
        let launches = standings.iter().filter_map(|it| it.launch(&self.0.options)).collect();
        self.0.guests.set(launches);
        for standing in &mut standings {
            let name = &standing.plugin.name;
            let mut last = self.0.last_health.lock().unwrap_or_else(PoisonError::into_inner);
            match standing.refusal {
                None => {
                    standing.guest = self.0.guests.get(name);
                    standing.health = standing.guest.as_ref().map(|it| it.health());
                    last.extend(standing.health.clone().map(|it| (name.clone(), it)));
                }
                Some(_) => standing.health = last.get(name).cloned(),
            }
        }
        let troubled = standings.iter().filter_map(|it| it.refusal.as_ref());
        let troubled = troubled.filter(|it| it.is_trouble()).count();
        self.0.troubled.store(troubled, Ordering::Relaxed);
        standings
    }

    /// Keeps how a plugin is, because it is about to be stopped.
    pub(crate) fn remember(&self, name: &str, health: Health) {
        let mut last = self.0.last_health.lock().unwrap_or_else(PoisonError::into_inner);
        last.insert(name.to_owned(), health);
    }

    /// How plugins stand in an authority.
    pub(crate) async fn in_authority(
        &self,
        context: &Context,
        authority: AuthorityId,
    ) -> Result<Vec<(Standing, InAuthority)>, Error> {
        let there = plugins::in_authority(context, authority).await?;
        let standings = self.standings(there.iter().map(|it| it.plugin.clone()).collect()).await;
        Ok(standings.into_iter().zip(there).collect())
    }

    /// Installs a package from a folder and takes it into use.
    pub async fn install(
        &self,
        context: &Context,
        folder: &Path,
        publisher: Publisher,
    ) -> anyhow::Result<(Manifest, Installed)> {
        let package = Package::open(folder)?;
        let manifest = package.manifest().clone();
        manifest.check_protocol()?;
        let names: BTreeSet<&str> = self.0.bundled.iter().map(|it| it.id.as_str()).collect();
        anyhow::ensure!(
            !names.contains(manifest.id.as_str()),
            "“{}” is the id of a plugin that comes with Lodestar; choose another id",
            manifest.id
        );
        let new = NewPlugin {
            name: manifest.id.clone(),
            title: manifest.title.clone(),
            is_bundled: false,
            version: manifest.version.to_string(),
            sha256: package.sha256().to_owned(),
            built_with: String::new(),
        };
        // The files first: what is recorded must be there.
        let (store, known) = (self.0.store.clone(), plugins::all(context).await?);
        let known = known.into_iter().find(|it| it.name == new.name);
        if let Some(known) = &known {
            self.check_successor(context, known, &package, publisher).await?;
        }
        let pinned = known.and_then(|it| {
            it.versions.into_iter().find(|it| it.version == new.version).map(|it| it.sha256)
        });
        tokio::task::spawn_blocking(move || put(&store, &package, pinned.as_deref())).await??;
        let installed = match plugins::install(context, new).await {
            Err(Error::Conflict(Conflict::Taken)) => anyhow::bail!(
                "version {} of {} was installed with other bytes; raise its version",
                manifest.version,
                manifest.id
            ),
            installed => installed?,
        };
        Ok((manifest, installed))
    }
}

/// Whether a plugin may come from somebody else than before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Publisher {
    /// The key that signed the version in use must have signed the next one.
    #[default]
    Same,
    /// Anybody; what was granted to the plugin is taken back.
    New,
}

impl Desk {
    /// What may follow the version in use: nothing older, and nothing that lacks
    /// the signature under which it was granted what it has.
    async fn check_successor(
        &self,
        context: &Context,
        known: &Plugin,
        package: &Package,
        publisher: Publisher,
    ) -> anyhow::Result<()> {
        let (id, new) = (&known.name, &package.manifest().version);
        let in_use: Version = known.version.parse()?;
        anyhow::ensure!(
            in_use <= *new,
            "version {in_use} of {id} is in use, and {new} is older; to go back to one that was \
             installed, type `lodestar plugin rollback {id} --to {new}`"
        );
        let trusted = &self.0.options.trusted_keys;
        let before = self.0.store.open(id, &in_use).map(|it| it.signed_by(trusted));
        let Ok(Signature::Trusted { name }) = before else { return Ok(()) };
        if package.signed_by(trusted) == (Signature::Trusted { name: name.clone() }) {
            return Ok(());
        }
        anyhow::ensure!(
            publisher == Publisher::New,
            "version {in_use} of {id} was signed by {name}, and this package is not; if it may come \
             from somebody else, type --accept-new-publisher, and grant anew what it may have"
        );
        plugins::forget_grants(context, id).await?;
        Ok(())
    }
}

/// Puts a package into the store. What lies there under the same version is
/// replaced only by the very bytes that were installed first: somebody puts right
/// what was damaged, or adds a signature.
fn put(store: &Store, package: &Package, pinned: Option<&str>) -> Result<(), StoreError> {
    match store.install(package) {
        Err(_) if pinned == Some(package.sha256()) => {
            store.remove(&package.manifest().id, &package.manifest().version)?;
            store.install(package)?;
            Ok(())
        }
        installed => installed.map(drop),
    }
}
