//! Use cases: read the rules, and change them.

use std::collections::BTreeMap;

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};

use super::entity::survey_rules;
use super::rules::SurveyRules;
use crate::audit::Change;
use crate::disclosure::Policy;
use crate::records::{self, Verb, Write};
use crate::{AuthorityId, Conflict, Context, Deed, Error, Kind, Version, rounds};

/// The rules of an authority, and which version of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InForce {
    /// The rules.
    pub rules: SurveyRules,
    /// How often they were set; 0 if never.
    pub version: i32,
    /// Who set them last, or empty.
    pub changed_by: String,
}

/// The rules of an authority, for whoever belongs to it: every figure that they
/// see was judged by them.
pub async fn of(context: &Context, authority: AuthorityId) -> Result<InForce, Error> {
    context.require(Deed::Read(Kind::Authority), Some(authority))?;
    in_force(&context.db.read, authority).await
}

/// Sets the rules, if nobody was faster. Kept in the trail.
///
/// # Errors
/// [`Conflict::Stale`] with what is set now.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    seen: i32,
    new: &SurveyRules,
) -> Result<(), Error> {
    context.require(Deed::SetSurveyRules, Some(authority))?;
    let mut write = Write::begin(context).await?;
    // Two who save at once wait for each other here.
    let head = records::to_change(write.tx(), Kind::Authority, None, authority.into()).await?;
    let stored = in_force(write.tx(), authority).await?;
    if stored.version != seen {
        return Err(Error::Conflict(Conflict::Stale {
            version: Version(stored.version),
            stored: stored.rules.answers(),
            changed_by: stored.changed_by,
        }));
    }
    let row = survey_rules::ActiveModel {
        authority_id: Set(authority.0),
        level_percent: Set(to_row(new.level_percent)),
        is_discovery_controlled: Set(new.is_discovery_controlled),
        large_from_points: Set(to_row(new.large_from_points)),
        rate_min_percent: Set(to_row(new.rate_min_percent)),
        small_max: Set(to_row(new.small_max)),
        small_reason: Set(new.small_reason.clone()),
        are_quotes_offered: Set(new.are_quotes_offered),
        version: Set(stored.version + 1),
        changed_at: Set(context.now),
        changed_by: Set(context.actor.name().to_owned()),
    };
    if stored.version == 0 {
        survey_rules::Entity::insert(row).exec_without_returning(write.tx()).await?;
    } else {
        row.update(write.tx()).await?;
    }
    if stored.rules.small_max != new.small_max {
        rounds::release_again(&write, context, authority).await?;
    }
    let changes = Change::between(&stored.rules.answers(), &new.answers());
    let head = crate::Head { authority: Some(authority), ..head };
    write.happened(&head, Verb::Changed, changes);
    write.commit().await
}

/// The rules of an authority, within somebody else's use case.
pub(crate) async fn in_force(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
) -> Result<InForce, Error> {
    let row = survey_rules::Entity::find_by_id(authority.0).one(db).await?;
    Ok(row.map_or_else(InForce::default, from_row))
}

/// What each of these authorities hides, where it has set anything.
pub(crate) async fn policies(
    db: &impl ConnectionTrait,
    authorities: &[AuthorityId],
) -> Result<BTreeMap<AuthorityId, Policy>, Error> {
    let rows = survey_rules::Entity::find().all(db).await?;
    let of = |row: survey_rules::Model| {
        (AuthorityId(row.authority_id), Policy::from(&from_row(row).rules))
    };
    Ok(rows.into_iter().map(of).filter(|(it, _)| authorities.contains(it)).collect())
}

fn from_row(row: survey_rules::Model) -> InForce {
    let number = |it| u32::try_from(it).unwrap_or_default();
    let rules = SurveyRules {
        level_percent: number(row.level_percent),
        is_discovery_controlled: row.is_discovery_controlled,
        large_from_points: number(row.large_from_points),
        rate_min_percent: number(row.rate_min_percent),
        small_max: number(row.small_max),
        small_reason: row.small_reason,
        are_quotes_offered: row.are_quotes_offered,
    };
    InForce { rules, version: row.version, changed_by: row.changed_by }
}

fn to_row(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
