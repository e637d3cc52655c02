use lodestar_core::{comparisons, packs};

use super::results_view::ResultsView;
use crate::page_error::Answer;
use crate::signed_in::{OfRecord, Place, Scope as _};

/// What children answered in one round, question by question, beside others.
pub(super) async fn results(place: Place, OfRecord(id): OfRecord) -> Answer {
    let comparisons = comparisons::of_round(&place.context, place.authority.id, id).await?;
    let codebook = packs::codebook(&place.context).await?;
    let view = ResultsView::new(&place, &comparisons, &codebook);
    let round = comparisons.round.head.title.clone();
    let heading = place.say.with("results-heading", &[("round", round.into())]);
    place.app.page("rounds/results", place.frame(&heading), &view)
}
