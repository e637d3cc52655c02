//! Whether a plugin may run as things stand, and if not, why not.

use std::collections::BTreeSet;
use std::sync::Arc;

use lodestar_core::plugins::{Capability, InAuthority, Plugin};
use lodestar_plugin_package::{Integrity, Manifest, Store, StoreError, manifest};
use lodestar_plugin_protocol::walls::Walls;
use lodestar_plugin_supervisor::{Guest, Health, Launch, Limits, Run};

use super::{DeskOptions, Policy, digest};

/// A plugin as things stand on this machine.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    /// What is recorded of it.
    pub(crate) plugin: Plugin,
    /// What it says about itself, if its manifest reads.
    pub(crate) manifest: Option<Manifest>,
    /// Whether its bytes are those that were installed, and who vouches for them.
    pub(crate) integrity: Option<Integrity>,
    /// Why it is not started; none if it may be.
    pub(crate) refusal: Option<Refusal>,
    /// Whom to ask, if it may be started.
    pub(crate) guest: Option<Arc<Guest>>,
    /// How it is, or how it was when it was last started.
    pub(crate) health: Option<Health>,
    place: Option<Place>,
}

/// Where it lies, and how it is started there.
#[derive(Clone, Debug)]
struct Place {
    run: Run,
    is_third_party: bool,
}

/// Why a plugin is not started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// An administrator has switched it off.
    Disabled,
    /// It failed too often, or is mistrusted.
    Quarantined,
    /// The server was started without plugins.
    SafeMode,
    /// Its files are not where they were put.
    Missing,
    /// Its package does not read, and why.
    Broken(String),
    /// Its bytes are not those that were installed.
    Modified,
    /// Its signature does not belong to its bytes.
    InvalidSignature,
    /// No trusted key has signed it, and the policy asks for one.
    Unsigned,
    /// The system lacks walls, and the policy asks for them all.
    NotWalledOff(Vec<String>),
}

impl Refusal {
    /// Begins the keys of its words, as in `plugins-refusal-modified`.
    pub(crate) fn key(&self) -> &'static str {
        match self {
            Self::Disabled => "disabled",
            Self::Quarantined => "quarantined",
            Self::SafeMode => "safe-mode",
            Self::Missing => "missing",
            Self::Broken(_) => "broken",
            Self::Modified => "modified",
            Self::InvalidSignature => "invalid-signature",
            Self::Unsigned => "unsigned",
            Self::NotWalledOff(_) => "not-walled-off",
        }
    }

    /// What only this case has to say, for administrators.
    pub(crate) fn detail(&self) -> String {
        match self {
            Self::Broken(why) => why.clone(),
            Self::NotWalledOff(missing) => missing.join("; "),
            _ => String::new(),
        }
    }

    /// Whether an administrator should look: it is not their own doing.
    pub(crate) fn is_trouble(&self) -> bool {
        !matches!(self, Self::Disabled | Self::SafeMode)
    }
}

impl Standing {
    /// Looks at the files. Starts nothing.
    pub(super) fn of(
        plugin: Plugin,
        bundled: &[Manifest],
        store: &Store,
        options: &DeskOptions,
        walls: &Walls,
    ) -> Self {
        let mut standing = Self {
            plugin,
            manifest: None,
            integrity: None,
            refusal: None,
            guest: None,
            health: None,
            place: None,
        };
        let found = if standing.plugin.is_bundled {
            standing.look_at_bundled(bundled, options)
        } else {
            standing.look_at_installed(store, options)
        };
        standing.refusal = standing
            .by_itself(options)
            .or_else(|| found.err().or_else(|| standing.by_policy(options, walls)));
        standing
    }

    fn look_at_bundled(
        &mut self,
        bundled: &[Manifest],
        options: &DeskOptions,
    ) -> Result<(), Refusal> {
        let manifest = bundled.iter().find(|it| it.id == self.plugin.name);
        let manifest = manifest.ok_or(Refusal::Missing)?.clone();
        let file = options.bundled.join(manifest.run.file().ok_or(Refusal::Missing)?);
        let sha256 = digest::of_file(&file).map_err(|_| Refusal::Missing)?;
        let is_same = self.plugin.in_use().is_some_and(|it| it.sha256 == sha256);
        self.integrity = Some(if is_same { Integrity::Bundled } else { Integrity::Modified });
        self.manifest = Some(manifest);
        self.place = Some(Place { run: Run::Library(file), is_third_party: false });
        Ok(())
    }

    fn look_at_installed(&mut self, store: &Store, options: &DeskOptions) -> Result<(), Refusal> {
        let version = self.plugin.version.parse().map_err(|_| Refusal::Missing)?;
        let package = digest::of_package(store, &self.plugin.name, &version);
        let package = package.map_err(|error| match error {
            StoreError::NotInstalled { .. } => Refusal::Missing,
            error => Refusal::Broken(error.to_string()),
        })?;
        let pinned = self.plugin.in_use().map(|it| it.sha256.as_str());
        self.integrity = Some(Integrity::of(&package, pinned, &options.trusted_keys));
        self.manifest = Some(package.manifest().clone());
        let run = match &package.manifest().run {
            manifest::Run::Library { .. } => Run::Library(package.entry().ok_or(Refusal::Missing)?),
            manifest::Run::Program { command } => {
                Run::Program { folder: package.folder().to_owned(), command: command.clone() }
            }
        };
        self.place = Some(Place { run, is_third_party: true });
        Ok(())
    }

    /// What is recorded about it, or set for all.
    fn by_itself(&self, options: &DeskOptions) -> Option<Refusal> {
        match &self.plugin {
            plugin if plugin.disabled.is_some() => Some(Refusal::Disabled),
            plugin if plugin.quarantine.is_some() => Some(Refusal::Quarantined),
            _ if options.is_safe_mode => Some(Refusal::SafeMode),
            _ => None,
        }
    }

    fn by_policy(&self, options: &DeskOptions, walls: &Walls) -> Option<Refusal> {
        if options.policy == Policy::Development {
            return None;
        }
        let is_strict = options.policy == Policy::Strict;
        match self.integrity.as_ref()? {
            Integrity::Modified => Some(Refusal::Modified),
            Integrity::Invalid => Some(Refusal::InvalidSignature),
            Integrity::Unsigned if is_strict => Some(Refusal::Unsigned),
            _ if is_strict && self.is_third_party() && !walls.is_complete() => {
                Some(Refusal::NotWalledOff(walls.missing()))
            }
            _ => None,
        }
    }

    fn is_third_party(&self) -> bool {
        self.place.as_ref().is_some_and(|it| it.is_third_party)
    }

    /// How it is started, if it may be.
    pub(super) fn launch(&self, options: &DeskOptions) -> Option<Launch> {
        let (Some(place), Some(manifest), None) = (&self.place, &self.manifest, &self.refusal)
        else {
            return None;
        };
        let asked = manifest.limits;
        let patience = asked.seconds.map_or(options.patience, |it| {
            options.patience.min(std::time::Duration::from_secs(it))
        });
        let memory_bytes =
            asked.memory_mib.map_or(options.memory_bytes, |it| options.memory_bytes.min(it << 20));
        let limits = Limits { patience, memory_bytes, ..Limits::default() };
        let limits = Limits {
            answer_bytes: asked
                .answer_mib
                .map_or(limits.answer_bytes, |it| limits.answer_bytes.min(it << 20)),
            ..limits
        };
        Some(Launch {
            version: Some(manifest.version.to_string()),
            limits,
            processes_max: options.processes_max,
            requires_walls: options.policy == Policy::Strict && place.is_third_party,
            ..Launch::new(self.plugin.name.clone(), place.run.clone())
        })
    }

    /// What it asks to be given.
    pub(crate) fn asked(&self) -> BTreeSet<Capability> {
        let capabilities = self.manifest.iter().flat_map(|it| it.capabilities.iter());
        capabilities.filter_map(|it| Capability::parse(it.name()).ok()).collect()
    }

    /// What it is given in an authority.
    pub(crate) fn granted(&self, there: &InAuthority) -> BTreeSet<Capability> {
        self.plugin.granted(&self.asked(), |it| there.decided.get(&it).copied())
    }
}
