//! What the page with every plugin may use, and what both pages say alike.

use lodestar_plugin_package::Integrity;
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

pub(super) fn health(standing: &Standing) -> Option<Health> {
    standing.health.clone()
}

pub(super) fn time(say: &Say, time: std::time::Duration) -> String {
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

pub(super) fn origin(say: &Say, standing: &Standing) -> String {
    match &standing.integrity {
        Some(Integrity::Signed { by }) => {
            say.with("plugins-integrity-signed", &[("by", by.clone().into())])
        }
        Some(integrity) => say.t(&format!("plugins-integrity-{}", integrity.code())),
        None => say.t("plugins-integrity-unknown"),
    }
}

pub(super) fn state(say: &Say, standing: &Standing) -> StateView {
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
