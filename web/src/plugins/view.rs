//! What the administrators' pages may use.

use lodestar_core::plugins::{Made, Plugin};
use lodestar_plugin_package::{Integrity, manifest};
use lodestar_plugin_protocol::Kind;
use lodestar_plugin_protocol::walls::{Wall, Walls};
use lodestar_plugin_supervisor::{Health, State};
use serde::Serialize;

use super::{Desk, Policy, Standing};
use crate::words::Say;

/// Every plugin.
#[derive(Serialize)]
pub(super) struct ListView {
    is_safe_mode: bool,
    policy: String,
    rows: Vec<RowView>,
    walls: Vec<WallView>,
    walls_summary: String,
    store: String,
}

#[derive(Serialize)]
struct RowView {
    address: String,
    title: String,
    version: String,
    origin: String,
    state: StateView,
    answers: String,
    p95: String,
}

/// How a plugin is, with a colour that only repeats the words.
#[derive(Clone, Serialize)]
pub(super) struct StateView {
    text: String,
    colour: &'static str,
}

#[derive(Serialize)]
struct WallView {
    name: String,
    text: String,
    is_up: bool,
}

/// One plugin.
#[derive(Serialize)]
pub(super) struct PluginView {
    state: StateView,
    advice: String,
    detail: String,
    summary: Vec<(String, String)>,
    versions: Vec<VersionView>,
    capabilities: Vec<String>,
    offers: Vec<OfferView>,
    last_failure: String,
    printed: String,
    action: String,
    record_version: i32,
    can_enable: bool,
    can_release: bool,
    reason_problem: String,
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

impl ListView {
    pub(super) fn new(say: &Say, desk: &Desk, standings: &[Standing], walls: &Walls) -> Self {
        let options = desk.options();
        let policy = match options.policy {
            Policy::Development => "development",
            Policy::Production => "production",
            Policy::Strict => "strict",
        };
        let summary =
            if walls.is_complete() { "plugins-walls-complete" } else { "plugins-walls-missing" };
        Self {
            is_safe_mode: options.is_safe_mode,
            policy: say.t(&format!("plugins-policy-{policy}")),
            rows: standings.iter().map(|it| row(say, it)).collect(),
            walls: walls.each().iter().map(|(name, wall)| wall_view(say, name, wall)).collect(),
            walls_summary: say.t(summary),
            store: options.store.display().to_string(),
        }
    }
}

impl PluginView {
    pub(super) fn new(say: &Say, standing: &Standing, made: Made, reason_problem: String) -> Self {
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

/// Nothing where it is not started: then there is nobody to ask.
fn health(standing: &Standing) -> Option<Health> {
    standing.guest.as_ref().map(|it| it.health())
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

fn time(say: &Say, time: std::time::Duration) -> String {
    let milliseconds = time.as_secs_f64() * 1000.0;
    let number = if milliseconds < 10.0 {
        format!("{milliseconds:.1}")
    } else {
        format!("{milliseconds:.0}")
    };
    say.with("plugins-milliseconds", &[("number", number.into())])
}

fn row(say: &Say, standing: &Standing) -> RowView {
    let health = health(standing);
    RowView {
        address: format!("/plugins/{}", standing.plugin.name),
        title: standing.plugin.head.title.clone(),
        version: standing.plugin.version.clone(),
        origin: origin(say, standing),
        state: state(say, standing),
        answers: health.as_ref().map_or(0, |it| it.calls).to_string(),
        p95: health
            .and_then(|it| it.p95)
            .map_or_else(|| say.t("plugins-never-asked"), |it| time(say, it)),
    }
}

fn origin(say: &Say, standing: &Standing) -> String {
    match &standing.integrity {
        Some(Integrity::Signed { by }) => {
            say.with("plugins-integrity-signed", &[("by", by.clone().into())])
        }
        Some(integrity) => say.t(&format!("plugins-integrity-{}", integrity.code())),
        None => say.t("plugins-integrity-unknown"),
    }
}

fn state(say: &Say, standing: &Standing) -> StateView {
    if let Some(refusal) = &standing.refusal {
        let colour = if refusal.is_trouble() { "red" } else { "grey" };
        return StateView { text: say.t(&format!("plugins-refusal-{}", refusal.key())), colour };
    }
    let state = standing.guest.as_ref().map(|it| it.health().state);
    let (key, colour) = match state {
        Some(State::Ready) => ("ready", "green"),
        Some(State::Busy) => ("busy", "blue"),
        Some(State::Resting) | None => ("resting", "grey"),
        Some(State::Quarantined) => ("quarantined", "red"),
    };
    StateView { text: say.t(&format!("plugins-state-{key}")), colour }
}

fn wall_view(say: &Say, name: &str, wall: &Wall) -> WallView {
    let text = match wall {
        Wall::Up => say.t("plugins-wall-up"),
        Wall::Partly { why } => say.with("plugins-wall-partly", &[("why", why.clone().into())]),
        Wall::Missing { why } => say.with("plugins-wall-missing", &[("why", why.clone().into())]),
    };
    WallView { name: say.t(&format!("plugins-wall-{name}")), text, is_up: *wall == Wall::Up }
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
