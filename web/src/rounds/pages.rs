use lodestar_core::{packs, rounds};

use super::view::ResultsView;
use crate::page_error::Answer;
use crate::signed_in::{OfRecord, Place, Scope as _};

/// What children answered in one round, question by question.
pub(super) async fn results(place: Place, OfRecord(id): OfRecord) -> Answer {
    let round = rounds::find(&place.context, place.authority.id, id).await?;
    let results = rounds::results(&place.context, place.authority.id).await?;
    let all = rounds::list(&place.context, place.authority.id).await?;
    // Newest first, so the next one that opened earlier is the one before.
    let before = all.iter().find(|it| it.head.is_live() && it.opened_on < round.opened_on);
    let codebook = packs::codebook(&place.context).await?;
    let view = ResultsView::new(&place, &round, before, &results, &codebook);
    let heading = place.say.with("results-heading", &[("round", round.head.title.clone().into())]);
    place.app.page("rounds/results", place.frame(&heading), &view)
}
