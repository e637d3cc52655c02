//! The use case: follow every finding.

use super::rules::{Everything, Fates, fates};
use crate::{
    AuthorityId, Context, Deed, Error, Kind, actions, evidence, findings, pledges, priorities,
    thread,
};

/// What became of each finding of an authority, for whoever may read them. As many
/// statements for a thousand findings as for ten.
pub async fn of_authority(context: &Context, authority: AuthorityId) -> Result<Fates, Error> {
    context.require(Deed::Read(Kind::Finding), Some(authority))?;
    Ok(fates(Everything {
        findings: findings::list(context, authority).await?,
        priorities: priorities::list(context, authority).await?,
        pledges: &pledges::list(context, authority).await?,
        actions: &actions::list(context, authority).await?,
        evidence: &evidence::list(context, authority).await?,
        links: &thread::links(context, authority).await?,
    }))
}
