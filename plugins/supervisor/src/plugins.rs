use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use lodestar_plugin_protocol::{Description, Kind, Offer};

use crate::launch::{Launch, id_of};
use crate::{Failure, Guest, own_program};

/// The plugins that there are now, in the order of their ids. A clone is the same
/// list: what is set in one is there in all.
#[derive(Clone, Debug)]
pub struct Plugins {
    program: OsString,
    guests: Arc<RwLock<Vec<Arc<Guest>>>>,
}

impl Default for Plugins {
    fn default() -> Self {
        Self::new(own_program())
    }
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
    /// No plugins yet. They will be run by this program.
    pub fn new(program: impl Into<OsString>) -> Self {
        Self { program: program.into(), guests: Arc::default() }
    }

    /// Finds the libraries in a folder that are named like plugins, as in
    /// `liblodestar_plugin_bright_spots.so`. None is started.
    ///
    /// A folder that does not exist has no plugins.
    pub fn discover(
        program: impl Into<OsString>,
        folder: &Path,
        patience: Duration,
    ) -> io::Result<Self> {
        let plugins = Self::new(program);
        let entries = match folder.read_dir() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(plugins),
            entries => entries?,
        };
        let mut launches = Vec::new();
        for entry in entries {
            let library = entry?.path();
            if id_of(&library).is_some() && library.is_file() {
                launches.push(Launch::library(&library, patience));
            }
        }
        plugins.set(launches);
        Ok(plugins)
    }

    /// From now on there are these plugins, one for each id. Whose launch has not
    /// changed keeps its processes; of the others, each answers the question that
    /// it has, and ends.
    pub fn set(&self, mut launches: Vec<Launch>) {
        launches.sort_by(|one, other| one.id.cmp(&other.id));
        launches.dedup_by(|one, other| one.id == other.id);
        let mut guests = self.guests.write().unwrap_or_else(PoisonError::into_inner);
        let old = std::mem::take(&mut *guests);
        *guests = launches
            .into_iter()
            .map(|launch| match old.iter().find(|guest| *guest.launch() == launch) {
                Some(guest) => Arc::clone(guest),
                None => Arc::new(Guest::new(&self.program, launch)),
            })
            .collect();
        for guest in old.iter().filter(|it| !guests.iter().any(|kept| Arc::ptr_eq(it, kept))) {
            guest.retire();
        }
    }

    /// Every plugin, whether it works or not.
    pub fn all(&self) -> Vec<Arc<Guest>> {
        self.guests.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The plugin with this id, whether it works or not.
    pub fn get(&self, id: &str) -> Option<Arc<Guest>> {
        self.all().into_iter().find(|guest| guest.id() == id)
    }

    /// What there is of one kind. All plugins are asked at the same time, and
    /// one that does not answer spoils nothing for the others.
    pub async fn offering(&self, kind: Kind) -> Offerings {
        let all = self.all();
        let asked: Vec<_> = all
            .iter()
            .map(|guest| {
                let guest = Arc::clone(guest);
                tokio::spawn(async move { guest.describe().await })
            })
            .collect();

        let mut offerings = Offerings::default();
        for (plugin, answer) in all.iter().zip(asked) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Run;

    fn launch(id: &str, version: &str) -> Launch {
        let mut launch = Launch::new(id, Run::Library("/dev/null".into()));
        launch.version = Some(version.to_owned());
        launch
    }

    #[test]
    fn only_a_plugin_that_changed_is_replaced() {
        let plugins = Plugins::new("true");
        let elsewhere = plugins.clone();
        plugins.set(vec![launch("b", "1.0.0"), launch("a", "1.0.0"), launch("a", "1.0.0")]);
        let (a, b) = (elsewhere.get("a").unwrap(), elsewhere.get("b").unwrap());
        assert_eq!(elsewhere.all().len(), 2);

        plugins.set(vec![launch("a", "1.0.0"), launch("b", "2.0.0"), launch("c", "1.0.0")]);

        assert!(Arc::ptr_eq(&a, &elsewhere.get("a").unwrap()));
        assert!(!Arc::ptr_eq(&b, &elsewhere.get("b").unwrap()));
        plugins.set(Vec::new());
        assert!(elsewhere.get("c").is_none() && elsewhere.all().is_empty());
    }
}
