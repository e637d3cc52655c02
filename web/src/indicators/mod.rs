//! The page of one indicator: every questionnaire and every survey that has it.

mod view;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::routing::get;
use lodestar_core::{comparisons, packs};
use serde::Deserialize;

use self::view::IndicatorView;
use crate::App;
use crate::page_error::{Answer, PageError};
use crate::routes::Routes;
use crate::signed_in::{Place, Scope as _};

pub(crate) fn routes() -> Routes {
    Routes::new().route("/authorities/{authority}/indicators/{indicator}", get(open))
}

/// The indicator of an address.
#[derive(Deserialize)]
struct IndicatorPath {
    indicator: String,
}

impl FromRequestParts<App> for IndicatorPath {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
        let Path(path) = Path::<Self>::from_request_parts(parts, app).await?;
        Ok(path)
    }
}

async fn open(place: Place, path: IndicatorPath) -> Answer {
    let (context, authority) = (&place.context, place.authority.id);
    let histories = comparisons::of_indicator(context, authority, &path.indicator).await?;
    let codebook = packs::codebook(context).await?;
    let view = IndicatorView::new(&place, &histories, &codebook);
    let values = [("title", histories.title.clone().into())];
    let heading = place.say.with("indicators-heading", &values);
    place.app.page("indicators/open", place.frame(&heading), &view)
}
