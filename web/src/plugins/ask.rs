//! What plugins offer to people of an authority, and asking them for it.

use std::collections::BTreeSet;
use std::sync::Arc;

use lodestar_core::plugins::{self, Capability};
use lodestar_core::{Actor, AuthorityId, Context, Error};
use lodestar_plugin_package::manifest::Offer;
use lodestar_plugin_protocol::batch::Batch;
use lodestar_plugin_protocol::document::Document;
use lodestar_plugin_protocol::{ExportQuestion, ImportQuestion, Kind, Settings};
use lodestar_plugin_supervisor::{Failure, Guest, Home, State};

use super::{Desk, Standing};

/// Nobody reads a longer report, and typesetting one would keep others waiting.
const PAGES_MAX: usize = 500;

/// One thing to choose, whom to ask for it, and what they may be given.
#[derive(Clone, Debug)]
pub(crate) struct Offered {
    /// The plugin's id.
    pub(crate) plugin: String,
    /// Its version.
    pub(crate) version: String,
    /// What to ask for.
    pub(crate) offer: Offer,
    /// What it is given in this authority.
    pub(crate) granted: BTreeSet<Capability>,
    /// What is set for it in this authority.
    pub(crate) settings: Settings,
    rows_max: Option<u64>,
    pages_max: Option<u64>,
    guest: Arc<Guest>,
    /// A process that has seen another authority's data is not asked.
    home: Home,
}

impl Offered {
    /// As in `bright-spots/survey`: what a form sends.
    pub(crate) fn name(&self) -> String {
        format!("{}/{}", self.plugin, self.offer.key)
    }

    /// The most pages that its documents may have.
    pub(crate) fn pages_max(&self) -> usize {
        let own = self.pages_max.and_then(|it| usize::try_from(it).ok());
        own.map_or(PAGES_MAX, |it| it.min(PAGES_MAX))
    }

    /// As records keep it: `bright-spots 0.1.0`.
    pub(crate) fn made_by(&self) -> String {
        format!("{} {}", self.plugin, self.version)
    }
}

impl Desk {
    /// What people of an authority are offered: of plugins that may run, what
    /// an administrator has granted all that it needs.
    pub(crate) async fn offers(
        &self,
        context: &Context,
        authority: AuthorityId,
        kind: Kind,
    ) -> Result<Vec<Offered>, Error> {
        let mut offered = Vec::new();
        for (standing, there) in self.in_authority(context, authority).await? {
            let granted = standing.granted(&there);
            let Standing { manifest: Some(manifest), guest: Some(guest), plugin, .. } = standing
            else {
                continue;
            };
            let set = serde_json::from_str(&there.settings.text).unwrap_or_default();
            // What an older version was set to may not be good any more.
            let settings =
                manifest.settings.check(&set).unwrap_or_else(|_| manifest.settings.defaults());
            let is_granted = |offer: &&Offer| {
                offer.needs().iter().all(|need| {
                    Capability::parse(need.name()).is_ok_and(|it| granted.contains(&it))
                })
            };
            let offers = manifest.offers.iter().filter(|it| it.kind == kind).filter(is_granted);
            offered.extend(offers.map(|offer| Offered {
                plugin: plugin.name.clone(),
                version: plugin.version.clone(),
                offer: offer.clone(),
                granted: granted.clone(),
                settings: settings.clone(),
                rows_max: manifest.limits.rows,
                pages_max: manifest.limits.pages,
                guest: Arc::clone(&guest),
                home: Home(authority.0.as_u128()),
            }));
        }
        Ok(offered)
    }

    /// What a file holds, for a person to approve.
    pub(crate) async fn import(
        &self,
        context: &Context,
        offered: &Offered,
        question: ImportQuestion,
        file: &[u8],
    ) -> Result<Batch, Failure> {
        let settings = offered.settings.clone();
        let rows_max = offered.rows_max.map_or(question.rows_max, |it| it.min(question.rows_max));
        let question = ImportQuestion { settings, rows_max, ..question };
        let answer = offered.guest.import_of(Some(offered.home), question, file).await;
        let answer = answer.and_then(|batch| {
            if batch.rows <= rows_max {
                return Ok(batch);
            }
            // It was told not to, so its counts are of something else.
            let rows = batch.rows;
            Err(Failure::Garbled(format!("it has read {rows} rows; the limit is {rows_max}")))
        });
        self.keep_in_mind(context, offered, answer.as_ref().err()).await;
        answer
    }

    /// What a report says, for the press to draw.
    pub(crate) async fn export(
        &self,
        context: &Context,
        offered: &Offered,
        question: ExportQuestion,
    ) -> Result<Document, Failure> {
        let settings = offered.settings.clone();
        let question = ExportQuestion { settings, ..question };
        let answer = offered.guest.export_of(Some(offered.home), question).await;
        self.keep_in_mind(context, offered, answer.as_ref().err()).await;
        answer
    }

    /// A plugin that failed too often is in quarantine on every server, and
    /// after the next start too.
    async fn keep_in_mind(&self, context: &Context, offered: &Offered, failure: Option<&Failure>) {
        let Some(failure) = failure else { return };
        if offered.guest.health().state != State::Quarantined {
            return;
        }
        let health = offered.guest.health();
        let last = health.last_failure.clone().unwrap_or_else(|| failure.to_string());
        let why = format!(
            "It failed {} times in a row; the last time: {last}.",
            health.failures_in_a_row
        );
        self.remember(&offered.plugin, health);
        let server = Context { actor: Actor::Operator, ..context.clone() };
        if let Err(error) = plugins::quarantine(&server, &offered.plugin, &why).await {
            tracing::error!(%error, plugin = offered.plugin, "the quarantine was not recorded");
        }
        if let Ok(all) = plugins::all(&server).await {
            self.standings(all).await;
        }
    }
}
