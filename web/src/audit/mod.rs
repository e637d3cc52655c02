//! The audit trail, for whoever may read it.

use axum::routing::get;
use lodestar_core::audit::{self, Entry};
use serde::Serialize;

use crate::page_error::Answer;
use crate::routes::Routes;
use crate::signed_in::{Place, Scope, SignedIn};
use crate::words::Say;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/audit", get(of_programme))
        .route("/authorities/{authority}/audit", get(of_authority))
}

#[derive(Serialize)]
struct AuditView {
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct RowView {
    at: String,
    what: String,
    kind: String,
    title: String,
}

async fn of_programme(signed_in: SignedIn) -> Answer {
    let entries = audit::of_programme(&signed_in.context).await?;
    page(&signed_in, &entries)
}

async fn of_authority(place: Place) -> Answer {
    let entries = audit::of_authority(&place.context, place.authority.id).await?;
    page(&place, &entries)
}

fn page(scope: &impl Scope, entries: &[Entry]) -> Answer {
    let view = AuditView { rows: entries.iter().map(|it| row(scope.say(), it)).collect() };
    scope.app().page("audit/list", scope.frame(&scope.say().t("audit-heading")), &view)
}

fn row(say: &Say, entry: &Entry) -> RowView {
    RowView {
        at: say.moment(entry.at),
        what: say.with(
            &format!("verb-{}", entry.verb.replace('_', "-")),
            &[("by", entry.by.clone().into())],
        ),
        kind: say.kind(entry.kind),
        title: entry.title.clone(),
    }
}
