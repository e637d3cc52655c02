//! Plugins as a server has them: those that came with it, and packages that a
//! test installs.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use lodestar_core::plugins::{self, Capability};
use lodestar_web::{Desk, DeskOptions, Publisher};
use tempfile::TempDir;

use crate::{Lodestar, lodestar_program, plugin_folder, plugin_library};

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// The plugins that are shipped, and an empty place for others.
pub fn desk_options(store: &Path) -> DeskOptions {
    DeskOptions {
        program: lodestar_program(),
        patience: PATIENCE,
        ..DeskOptions::new(plugin_folder().to_owned(), store.to_owned())
    }
}

/// The package of the misbehaving plugin, in a folder that it is given. `version`
/// is what it calls itself in its manifest.
pub fn misbehaving_package(folder: &Path) {
    let manifest = include_str!("../misbehaving/plugin.toml");
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(folder.join("plugin.toml"), manifest).unwrap();
    let library = plugin_library("misbehaving");
    std::fs::copy(&library, folder.join(library.file_name().unwrap())).unwrap();
}

impl Lodestar {
    /// The same server with the misbehaving plugin as its only one, which may
    /// have all that it asks for in Ambleford and is given little time.
    pub async fn misbehaving(&self, patience: Duration) -> (Self, TempDir) {
        let place = TempDir::new().unwrap();
        let (bundled, package) = (place.path().join("bundled"), place.path().join("package"));
        std::fs::create_dir(&bundled).unwrap();
        misbehaving_package(&package);
        let store = place.path().join("store");
        let options = DeskOptions { bundled, patience, ..desk_options(&store) };
        let lodestar = self.with_desk(options).await;
        lodestar.install(&package).await;
        lodestar.grant("misbehaving", &[Capability::SurveyFiles, Capability::SurveyResults]).await;
        (lodestar, place)
    }

    /// The same server without any plugin.
    pub async fn without_plugins(&self) -> Self {
        let nowhere = std::env::temp_dir().join("lodestar-no-plugins");
        let options = DeskOptions { bundled: nowhere.clone(), ..desk_options(&nowhere) };
        self.with_desk(options).await
    }

    /// Installs a package, as an operator does.
    pub async fn install(&self, package: &Path) {
        self.desk().install(&self.operator(), package, Publisher::Same).await.unwrap();
    }

    /// Lets a plugin have something in Ambleford, as an operator does.
    pub async fn grant(&self, plugin: &str, capabilities: &[Capability]) {
        let context = self.operator();
        let authority =
            lodestar_core::authorities::by_slug(&context, "ambleford").await.unwrap().id;
        let decisions: BTreeMap<_, _> = capabilities.iter().map(|it| (*it, true)).collect();
        plugins::decide(&context, plugin, authority, &decisions).await.unwrap();
    }

    /// What the server knows of plugins.
    pub fn desk(&self) -> &Desk {
        &self.app.desk
    }
}
