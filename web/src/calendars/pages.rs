use axum::extract::Path;
use axum::http::{HeaderMap, header};
use axum::response::IntoResponse;
use lodestar_core::{Actor, Context, calendars};
use serde::Serialize;

use super::writing::written;
use crate::page_error::Answer;
use crate::signed_in::{Scope as _, SignedIn, Visitor};

#[derive(Serialize)]
struct AddressView {
    address: String,
    /// With the server's own name, as a calendar needs it.
    whole: String,
}

/// The address is shown on this page alone.
pub(super) async fn renew(signed_in: SignedIn, headers: HeaderMap) -> Answer {
    let token = calendars::renew(&signed_in.context).await?;
    let address = format!("/calendars/{token}");
    let host = headers.get(header::HOST).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let scheme = if signed_in.app.limits.is_https { "https" } else { "http" };
    let whole =
        if host.is_empty() { address.clone() } else { format!("{scheme}://{host}{address}") };
    let heading = signed_in.say.t("calendars-heading");
    let view = AddressView { address, whole };
    signed_in.app.page("notices/calendar", signed_in.frame(&heading), &view)
}

/// Read by a program that cannot sign in: whoever knows the address may.
pub(super) async fn feed(visitor: Visitor, Path(token): Path<String>) -> Answer {
    let app = &visitor.app;
    let context = Context { actor: Actor::nobody(), now: app.clock.now(), db: app.db.clone() };
    let calendar = calendars::of_token(&context, &token).await?;
    let head = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"lodestar.ics\""),
    ];
    Ok((head, written(&visitor.say, context.now, &calendar)).into_response())
}
