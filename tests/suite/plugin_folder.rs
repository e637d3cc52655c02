//! Which plugins there are, and what they offer.

use std::time::Duration;

use lodestar_plugin_protocol::Kind;
use lodestar_plugin_supervisor::{Guest, Launch, Plugins};
use lodestar_tests::{lodestar_program, plugin_folder, plugin_library};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(20);

#[tokio::test]
async fn one_plugin_that_cannot_answer_spoils_nothing_for_the_others() {
    let folder = TempDir::new().unwrap();
    let library = plugin_library("misbehaving");
    let name = library.file_name().unwrap();
    std::os::unix::fs::symlink(&library, folder.path().join(name)).unwrap();
    std::fs::write(folder.path().join("liblodestar_plugin_broken.so"), "broken").unwrap();
    std::fs::write(folder.path().join("readme.txt"), "no plugin").unwrap();

    let plugins = Plugins::discover(lodestar_program(), folder.path(), PATIENCE).unwrap();
    let offerings = plugins.offering(Kind::Importer).await;

    let all = plugins.all();
    let ids: Vec<&str> = all.iter().map(|it| it.id()).collect();
    assert_eq!(ids, ["broken", "misbehaving"]);
    assert_eq!(offerings.offers.len(), 1);
    assert_eq!(offerings.offers[0].offer.title, "A file of misdeeds");
    assert_eq!(offerings.silent.len(), 1);
    assert_eq!(offerings.silent[0].plugin.id(), "broken");
    assert!(plugins.get("misbehaving").is_some() && plugins.get("readme").is_none());
}

#[tokio::test]
async fn every_plugin_that_is_shipped_starts_and_says_who_it_is() {
    let plugins = Plugins::discover(lodestar_program(), plugin_folder(), PATIENCE).unwrap();
    for plugin in plugins.all() {
        let description = plugin.describe().await.unwrap();
        assert!(!description.offers.is_empty(), "{} offers something", plugin.id());
        assert!(description.languages.contains(&"en".to_owned()), "{}", plugin.id());
    }
    assert!(plugins.get("misbehaving").is_none());
}

#[tokio::test]
async fn a_plugin_must_be_called_what_its_file_is_called() {
    let folder = TempDir::new().unwrap();
    let other = folder.path().join("liblodestar_plugin_bright_spots.so");
    std::fs::copy(plugin_library("misbehaving"), &other).unwrap();

    let guest = Guest::new(lodestar_program(), Launch::library(&other, PATIENCE));
    let failure = guest.describe().await.unwrap_err();

    assert!(failure.to_string().contains("calls itself “misbehaving”"), "{failure}");
}
