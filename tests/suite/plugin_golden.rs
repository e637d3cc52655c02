//! Plugins that were compiled once, with the first version of the table and of
//! the messages, and are never compiled again: every later Lodestar loads them.

use std::path::{Path, PathBuf};
use std::time::Duration;

use lodestar_plugin_package::Package;
use lodestar_plugin_protocol::{ExportQuestion, ImportQuestion, Settings};
use lodestar_plugin_sdk::testing;
use lodestar_plugin_supervisor::{Guest, Launch, Run};
use lodestar_tests::lodestar_program;

const PATIENCE: Duration = Duration::from_secs(20);

/// Compiled plugins run on one sort of machine only.
fn golden() -> Vec<Package> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/golden"));
    let target = format!("{}-{}-gnu", std::env::consts::ARCH, std::env::consts::OS);
    let is_ours = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.ends_with(&target)
    };
    let sets = folder.read_dir().unwrap().map(|it| it.unwrap().path()).filter(is_ours);
    let plugins = sets.flat_map(|set| set.read_dir().unwrap().map(|it| it.unwrap().path()));
    plugins.map(|plugin| Package::open(plugin).unwrap()).collect()
}

fn guest(package: &Package) -> Guest {
    let manifest = package.manifest();
    let mut launch = Launch::new(&manifest.id, Run::Library(package.entry().unwrap()));
    launch.version = Some(manifest.version.to_string());
    launch.limits.patience = PATIENCE;
    Guest::new(lodestar_program(), launch)
}

#[tokio::test]
async fn a_plugin_of_any_earlier_release_says_who_it_is_and_answers() {
    let golden = golden();
    if golden.is_empty() {
        return lodestar_tests::skip("no plugin was compiled for this sort of machine");
    }
    assert_eq!(golden.len(), 3);
    for package in golden {
        let (guest, id) = (guest(&package), package.manifest().id.clone());
        let description = guest.describe().await.unwrap_or_else(|error| panic!("{id}: {error}"));
        assert_eq!((description.id.as_str(), description.protocol), (id.as_str(), 1));
        let offer = description.offers[0].key.clone();
        if id.ends_with("importer") {
            let codebook = testing::codebook();
            let file = "questionnaire,feels_safe\n8-11,Never\n";
            let question = ImportQuestion { codebook, ..testing::question("golden.csv") };
            let batch = guest.import(question, file.as_bytes()).await.unwrap();
            assert_eq!(batch.rows, 1, "{batch:?}");
        } else {
            let snapshot = testing::snapshot();
            let settings = Settings::new();
            let question = ExportQuestion { report: offer, snapshot, settings };
            let document = guest.export(question).await.unwrap();
            assert_eq!(testing::check_document(&document), Ok(()), "{id}");
        }
    }
}
