//! The plugins that come with Lodestar. Their manifests are compiled in: in a
//! build folder, the libraries of all plugins lie side by side.

use anyhow::Context as _;
use lodestar_plugin_package::Manifest;

const MANIFESTS: &[&str] = &[
    include_str!("../../../plugins/bundled/bright-spots/plugin.toml"),
    include_str!("../../../plugins/bundled/corporate-parenting/plugin.toml"),
    include_str!("../../../plugins/bundled/inspection-ready/plugin.toml"),
    include_str!("../../../plugins/bundled/new-belongings-plus/plugin.toml"),
];

/// Every manifest that comes with Lodestar.
pub(super) fn manifests() -> anyhow::Result<Vec<Manifest>> {
    let parse = |text: &&str| Manifest::parse(text).context("a bundled manifest does not read");
    MANIFESTS.iter().map(parse).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_manifest_reads_and_none_asks_for_small_numbers() {
        let manifests = manifests().unwrap();
        assert_eq!(manifests.len(), 4);
        for manifest in manifests {
            let small = lodestar_plugin_package::Capability::UnsuppressedNumbers;
            assert!(!manifest.capabilities.contains(&small), "{}", manifest.id);
        }
    }
}
