//! The days of what a person has promised or follows.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::actions::Action;
use crate::authorities::Authority;
use crate::pledges::{Pledge, PledgeStatus};
use crate::{Context, Deed, Error, Head, Kind, RecordId, actions, authorities, following, pledges};

/// An open action or pledge, and by when it is promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Where.
    pub authority: Authority,
    /// Its record.
    pub head: Head,
    /// Its reference, or empty.
    pub reference: String,
    /// By when.
    pub on: NaiveDate,
    /// Whether it is the person's own, and not only followed.
    pub is_own: bool,
}

/// Every day of what the actor owns or follows, the earliest first. An action or
/// a pledge is one's own if it bears one's name: posts have no accounts.
pub async fn of_actor(context: &Context) -> Result<Vec<Due>, Error> {
    let Some(person) = context.actor.person() else { return Ok(Vec::new()) };
    let followed: Vec<RecordId> = following::followed(context, person).await?.into_keys().collect();
    let mut due = Vec::new();
    for authority in authorities::of_actor(context).await? {
        let may = |kind| context.may(Deed::Read(kind), Some(authority.id));
        let mut found: BTreeMap<RecordId, (Head, String, NaiveDate, String)> = BTreeMap::new();
        if may(Kind::Action) {
            let actions = actions::list(context, authority.id).await?;
            found.extend(actions.into_iter().filter_map(of_action).map(|it| (it.0.id, it)));
        }
        if may(Kind::Pledge) {
            let pledges = pledges::list(context, authority.id).await?;
            found.extend(pledges.into_iter().filter_map(of_pledge).map(|it| (it.0.id, it)));
        }
        for (id, (head, reference, on, name)) in found {
            let is_own = is_name(&name, context.actor.name());
            if is_own || followed.contains(&id) {
                due.push(Due { authority: authority.clone(), head, reference, on, is_own });
            }
        }
    }
    due.sort_by_key(|it| (it.on, it.head.id));
    Ok(due)
}

fn of_action(action: Action) -> Option<(Head, String, NaiveDate, String)> {
    let is_open = action.head.is_live() && action.is_open();
    is_open.then_some((action.head, action.reference, action.due_on, action.owner_name))
}

fn of_pledge(pledge: Pledge) -> Option<(Head, String, NaiveDate, String)> {
    let is_open = !matches!(pledge.status, PledgeStatus::Kept | PledgeStatus::Cannot);
    let on = pledge.due_on.filter(|_| is_open && pledge.head.is_live())?;
    Some((pledge.head, String::new(), on, pledge.made_by_name))
}

fn is_name(one: &str, other: &str) -> bool {
    !one.is_empty() && one.to_lowercase() == other.to_lowercase()
}
