//! What is done again and again: the next one is recorded when one is done.

use std::collections::BTreeSet;

use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::entity::action;
use super::plan::Plan;
use super::rules::{Action, Delivery, Impact, NewAction, Outlook, Rag};
use super::store::record_new;
use super::tags::set_principles;
use crate::records::{self, Write};
use crate::{AuthorityId, Context, Error, Kind};

/// Records the next one of an action that is done and repeats, once.
pub(super) async fn repeat(
    context: &Context,
    write: &mut Write<'_>,
    authority: AuthorityId,
    stored: &Action,
    done: &NewAction,
) -> Result<(), Error> {
    let (_, kept) =
        records::one::<action::Entity>(write.tx(), Kind::Action, authority, stored.head.id).await?;
    let Some(due_on) = stored.plan.repeats.after(done.due_on) else { return Ok(()) };
    if kept.next_id.is_some() {
        return Ok(());
    }
    let next = NewAction {
        due_on,
        delivery: Delivery::NotStarted,
        rag: Rag::Grey,
        rag_reason: String::new(),
        outlook: Outlook::NotKnown,
        impact: Impact::NotKnown,
        ..done.clone()
    };
    let id = record_new(context, write, authority, &next).await?;
    let plan = Plan {
        starts_on: None,
        review_on: None,
        told_on: None,
        told_how: String::new(),
        waits_for: BTreeSet::new(),
        ..stored.plan.clone()
    };
    let repeats = action::ActiveModel {
        id: Set(id.0),
        partners: Set(plan.partners.clone()),
        resources: Set(plan.resources.clone()),
        repeats: Set(plan.repeats.key().to_owned()),
        ..Default::default()
    };
    repeats.update(write.tx()).await?;
    set_principles(write.tx(), id, &plan).await?;
    let row = action::ActiveModel {
        id: Set(stored.head.id.0),
        next_id: Set(Some(id.0)),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    Ok(())
}
