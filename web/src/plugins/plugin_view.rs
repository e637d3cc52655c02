//! What the page of one plugin may use.

use std::collections::BTreeMap;

use lodestar_core::plugins::{Capability, Made, Plugin};
use lodestar_plugin_package::manifest;
use lodestar_plugin_protocol::Kind;
use serde::Serialize;

use super::Standing;
use super::view::{StateView, health, origin, state, time};
use crate::words::Say;

/// One plugin.
#[derive(Serialize)]
pub(super) struct PluginView {
    state: StateView,
    advice: String,
    detail: String,
    summary: Vec<(String, String)>,
    versions: Vec<VersionView>,
    capabilities: Vec<String>,
    decisions: Vec<DecisionView>,
    undecided: String,
    offers: Vec<OfferView>,
    last_failure: String,
    printed: String,
    action: String,
    record_version: i32,
    can_enable: bool,
    can_release: bool,
    reason_problem: String,
}

/// What one authority has decided.
#[derive(Serialize)]
struct DecisionView {
    authority: String,
    granted: String,
    denied: String,
}

#[derive(Serialize)]
struct VersionView {
    version: String,
    sha256: String,
    installed: String,
    is_in_use: bool,
    can_use: bool,
}

#[derive(Serialize)]
struct OfferView {
    kind: String,
    title: String,
    inputs: String,
}

impl PluginView {
    pub(super) fn new(
        say: &Say,
        standing: &Standing,
        made: Made,
        decisions: &BTreeMap<String, BTreeMap<Capability, bool>>,
        reason_problem: String,
    ) -> Self {
        let plugin = &standing.plugin;
        let health = health(standing);
        let refusal = standing.refusal.as_ref();
        Self {
            state: state(say, standing),
            advice: refusal
                .map(|it| say.t(&format!("plugins-refusal-{}-advice", it.key())))
                .unwrap_or_default(),
            detail: detail(standing),
            summary: summary(say, standing, made),
            versions: plugin.versions.iter().rev().map(|it| version(say, plugin, it)).collect(),
            capabilities: standing
                .asked()
                .into_iter()
                .map(|it| say.t(&format!("capability-{}", it.key())))
                .collect(),
            decisions: decisions.iter().map(|(home, it)| decision(say, home, it)).collect(),
            undecided: say.t(if plugin.is_bundled {
                "plugins-undecided-bundled"
            } else {
                "plugins-undecided"
            }),
            offers: standing
                .manifest
                .iter()
                .flat_map(|it| &it.offers)
                .map(|it| offer(say, it))
                .collect(),
            last_failure: health
                .as_ref()
                .and_then(|it| it.last_failure.clone())
                .unwrap_or_default(),
            printed: health.map(|it| it.printed).unwrap_or_default(),
            action: format!("/plugins/{}", plugin.name),
            record_version: plugin.head.version.0,
            can_enable: plugin.disabled.is_some(),
            can_release: plugin.quarantine.is_some(),
            reason_problem,
        }
    }
}

fn detail(standing: &Standing) -> String {
    match (&standing.plugin.quarantine, &standing.refusal) {
        (Some(quarantine), _) => quarantine.why.clone(),
        (None, Some(refusal)) => refusal.detail(),
        (None, None) => String::new(),
    }
}

fn summary(say: &Say, standing: &Standing, made: Made) -> Vec<(String, String)> {
    let health = health(standing);
    let milliseconds = |it: Option<std::time::Duration>| {
        it.map_or_else(|| say.t("plugins-never-asked"), |it| time(say, it))
    };
    let manifest = standing.manifest.as_ref();
    let publisher = manifest.map(|it| it.publisher.clone()).unwrap_or_default();
    let about = manifest.map(|it| it.summary.clone()).unwrap_or_default();
    let how = match manifest.map(|it| &it.run) {
        Some(manifest::Run::Library { .. }) => say.with(
            "plugins-how-library",
            &[(
                "version",
                format!(
                    "{}.{}",
                    lodestar_plugin_protocol::abi::MAJOR,
                    lodestar_plugin_protocol::abi::MINOR
                )
                .into(),
            )],
        ),
        Some(manifest::Run::Program { command }) => {
            say.with("plugins-how-program", &[("command", command.join(" ").into())])
        }
        None => String::new(),
    };
    let protocol = manifest.map(|it| it.protocol.to_string()).unwrap_or_default();
    let made = say.with(
        "plugins-made-count",
        &[("imports", made.imports.into()), ("reports", made.reports.into())],
    );
    let lines = [
        ("plugins-about", about),
        ("plugins-version", standing.plugin.version.clone()),
        ("plugins-publisher", publisher),
        ("plugins-origin", origin(say, standing)),
        ("plugins-how", how),
        ("plugins-protocol", protocol),
        ("plugins-answers", health.as_ref().map_or(0, |it| it.calls).to_string()),
        ("plugins-p50", milliseconds(health.as_ref().and_then(|it| it.p50))),
        ("plugins-p95", milliseconds(health.as_ref().and_then(|it| it.p95))),
        ("plugins-restarts", health.as_ref().map_or(0, |it| it.restarts).to_string()),
        ("plugins-made", made),
    ];
    let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
    lines.map(|(key, text)| (say.t(key), text)).collect()
}

fn version(
    say: &Say,
    plugin: &Plugin,
    version: &lodestar_core::plugins::PluginVersion,
) -> VersionView {
    let is_in_use = plugin.version == version.version;
    VersionView {
        version: version.version.clone(),
        sha256: version.sha256.clone(),
        installed: say.with(
            "plugins-installed-by",
            &[
                ("day", say.day(version.installed_at.date_naive()).into()),
                ("by", version.installed_by.clone().into()),
            ],
        ),
        is_in_use,
        // What came with Lodestar changes with Lodestar.
        can_use: !is_in_use && !plugin.is_bundled,
    }
}

fn decision(say: &Say, home: &str, decided: &BTreeMap<Capability, bool>) -> DecisionView {
    let those = |is_granted: bool| {
        let those = decided.iter().filter(|(_, it)| **it == is_granted);
        let words = those.map(|(it, _)| say.t(&format!("capability-short-{}", it.key())));
        words.collect::<Vec<_>>().join(", ")
    };
    DecisionView { authority: home.to_owned(), granted: those(true), denied: those(false) }
}

fn offer(say: &Say, offer: &manifest::Offer) -> OfferView {
    let kind = if offer.kind == Kind::Importer { "importer" } else { "exporter" };
    let inputs = match &offer.inputs {
        manifest::Inputs::Files(endings) => endings.join(", "),
        manifest::Inputs::Parts(parts) => {
            let parts = parts.iter().map(|it| say.t(&format!("capability-short-{it}")));
            parts.collect::<Vec<_>>().join("; ")
        }
    };
    OfferView { kind: say.t(&format!("plugins-kind-{kind}")), title: offer.title.clone(), inputs }
}
