//! The use case: look for gaps.

use super::rules::{Everything, Gaps, gaps};
use crate::assessments::chart;
use crate::{
    AuthorityId, Context, Deed, Error, Kind, actions, assessments, findings, packs, pledges,
    priorities, rounds, thread,
};

/// Where the thread of an authority ends, for whoever may read it. As many
/// statements for a thousand records as for ten.
pub async fn find(context: &Context, authority: AuthorityId) -> Result<Gaps, Error> {
    context.require(Deed::Read(Kind::Finding), Some(authority))?;
    let assessments = assessments::of_authority(context, authority).await?;
    let newest = assessments.iter().find(|it| it.head.is_live());
    let framework = match newest {
        Some(it) => packs::framework_of(context, &it.framework, it.framework_version).await?,
        None => packs::framework(context).await?,
    };
    let said = assessments::said_to_all(context, authority).await?;
    let chart = newest.map(|it| chart(&framework, it, &said));
    let mut results = rounds::results(context, authority).await?;
    let rounds = rounds::list(context, authority).await?;
    // The newest survey that has been answered: one that is open has no results.
    let answered = rounds
        .iter()
        .filter(|it| it.head.is_live())
        .find(|round| results.iter().any(|it| it.round == round.head.id));
    results.retain(|it| answered.is_some_and(|round| round.head.id == it.round));
    let everything = Everything {
        findings: &findings::list(context, authority).await?,
        priorities: &priorities::list(context, authority).await?,
        pledges: &pledges::list(context, authority).await?,
        actions: &actions::list(context, authority).await?,
        results: &results,
        framework: &framework,
        chart: chart.as_ref(),
        links: &thread::links(context, authority).await?,
    };
    Ok(Gaps { round: answered.map(|it| it.head.id), ..gaps(&everything, context.today()) })
}
