use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use lodestar_plugin_protocol::{Description, Kind, Offer};

use crate::guest::id_of;
use crate::{Failure, Guest};

/// The plugins in a folder, in the order of their ids.
#[derive(Clone, Debug, Default)]
pub struct Plugins {
    all: Vec<Arc<Guest>>,
}

/// What people can choose from, and who could not be asked.
#[derive(Debug, Default)]
pub struct Offerings {
    /// In the order of the plugins, then in each plugin's own.
    pub offers: Vec<Offering>,
    /// Plugins that may have something to offer and could not say.
    pub silent: Vec<Silent>,
}

/// One thing to choose, and whom to ask for it.
#[derive(Debug)]
pub struct Offering {
    /// Whom to ask.
    pub plugin: Arc<Guest>,
    /// Which plugin and version it is.
    pub description: Description,
    /// What to ask for.
    pub offer: Offer,
}

/// A plugin that could not be asked.
#[derive(Debug)]
pub struct Silent {
    /// The plugin.
    pub plugin: Arc<Guest>,
    /// Why it could not.
    pub failure: Failure,
}

impl Plugins {
    /// Finds the libraries in a folder that are named like plugins, as in
    /// `liblodestar_plugin_bright_spots.so`. None is started.
    ///
    /// A folder that does not exist has no plugins.
    pub fn discover(
        program: impl Into<OsString>,
        folder: &Path,
        patience: Duration,
    ) -> io::Result<Self> {
        let program = program.into();
        let entries = match folder.read_dir() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            entries => entries?,
        };
        let mut all = Vec::new();
        for entry in entries {
            let library = entry?.path();
            if id_of(&library).is_some() && library.is_file() {
                all.push(Arc::new(Guest::new(&program, &library, patience)));
            }
        }
        all.sort_by(|one, other| one.id().cmp(other.id()));
        Ok(Self { all })
    }

    /// Every plugin, whether it works or not.
    pub fn all(&self) -> &[Arc<Guest>] {
        &self.all
    }

    /// The plugin with this id, whether it works or not.
    pub fn get(&self, id: &str) -> Option<&Arc<Guest>> {
        self.all.iter().find(|guest| guest.id() == id)
    }

    /// What there is of one kind. All plugins are asked at the same time, and
    /// one that does not answer spoils nothing for the others.
    pub async fn offering(&self, kind: Kind) -> Offerings {
        let asked: Vec<_> = self
            .all
            .iter()
            .map(|guest| {
                let guest = Arc::clone(guest);
                tokio::spawn(async move { guest.describe().await })
            })
            .collect();

        let mut offerings = Offerings::default();
        for (plugin, answer) in self.all.iter().zip(asked) {
            match answer.await.unwrap_or_else(|error| Err(io::Error::other(error).into())) {
                Ok(description) => offerings.add(plugin, &description, kind),
                Err(failure) => {
                    offerings.silent.push(Silent { plugin: Arc::clone(plugin), failure });
                }
            }
        }
        offerings
    }
}

impl Offerings {
    fn add(&mut self, plugin: &Arc<Guest>, description: &Description, kind: Kind) {
        let offers = description.offers.iter().filter(|offer| offer.kind == kind);
        self.offers.extend(offers.map(|offer| Offering {
            plugin: Arc::clone(plugin),
            description: description.clone(),
            offer: offer.clone(),
        }));
    }
}
