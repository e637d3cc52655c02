use axum::response::{IntoResponse, Redirect};
use lodestar_core::{
    Deed, Kind, actions, assessments, authorities, evidence, findings, handover, packs, pledges,
    priorities, rounds, thread,
};

use super::view::{Everything, HomeView, StartView};
use crate::page_error::Answer;
use crate::signed_in::{Place, Scope as _, SignedIn};

/// Somebody with one authority goes straight to it.
pub(super) async fn start(signed_in: SignedIn) -> Answer {
    let authorities = authorities::of_actor(&signed_in.context).await?;
    if let [only] = authorities.as_slice()
        && !signed_in.context.may(Deed::Read(Kind::Person), None)
    {
        return Ok(Redirect::to(&format!("/authorities/{}", only.slug)).into_response());
    }
    let view = StartView::new(&signed_in, &authorities);
    let heading = signed_in.say.t("start-heading");
    signed_in.app.page("home/start", signed_in.frame(&heading), &view)
}

pub(super) async fn authority(place: Place) -> Answer {
    let (context, id) = (&place.context, place.authority.id);
    // The group has a page of its own, in its own words.
    if !context.may(Deed::Read(Kind::Finding), Some(id))
        && context.may(Deed::ReadGroupPage, Some(id))
    {
        return Ok(Redirect::to(&place.path("/group")).into_response());
    }
    let assessments = assessments::of_authority(context, id).await?;
    // The newest assessment's, whose chart the page counts.
    let framework = match assessments.iter().find(|it| it.head.is_live()) {
        Some(it) => packs::framework_of(context, &it.framework, it.framework_version).await?,
        None => packs::framework(context).await?,
    };
    let everything = Everything {
        rounds: rounds::list(context, id).await?,
        findings: findings::list(context, id).await?,
        priorities: priorities::list(context, id).await?,
        pledges: pledges::list(context, id).await?,
        verdicts: pledges::verdicts(context, id).await?,
        actions: actions::list(context, id).await?,
        standings: actions::standings(context, id).await?,
        evidence: evidence::list(context, id).await?,
        assessments,
        said: assessments::said_to_all(context, id).await?,
        framework,
        links: thread::links(context, id).await?,
        waiting: handover::waiting(context, id).await?,
    };
    let view = HomeView::new(&place, &everything);
    place.app.page("home/authority", place.frame(&place.say.t("home-heading")), &view)
}
