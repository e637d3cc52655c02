//! The mails on their way: written once, claimed by one server, and kept until a
//! mail server has taken them.
//!
//! Who sends a mail claims it for a while first. If it dies after the mail server
//! took the mail and before that was noted, the claim runs out and another sends
//! it again: under the same message id, by which mailboxes know a second copy.
//! The other order could lose a mail, which is worse.

use chrono::TimeDelta;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::entity::{digest, digest_wish};
use super::rules::{ATTEMPTS_MAX, Every, State, wait};
use super::store::{Due, of_row};
use crate::people::{self, PersonId};
use crate::{Actor, Context, Error};

/// How long a claim holds.
const CLAIM_MINUTES: i64 = 10;

/// How many mails are looked at in one round.
const ROUND_MAX: u64 = 100;

/// A mail that this server may send now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Its id, which its message id is made of.
    pub id: Uuid,
    /// To whom, by name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Its subject.
    pub subject: String,
    /// What it says.
    pub body: String,
    /// The address that ends these mails.
    pub unsubscribe: String,
}

/// Writes a mail down to be sent, or that there was nothing to say. Somebody who
/// was faster has written the same. `compose` is given the secret with which its
/// reader ends these mails, and says subject, body and the address of that.
pub async fn queue(
    context: &Context,
    due: &Due,
    compose: impl FnOnce(&str) -> (String, String, String),
) -> Result<(), Error> {
    only_the_program(context)?;
    let token = people::secret();
    let is_empty = due.notices.is_empty();
    let (subject, body, unsubscribe) =
        if is_empty { (String::new(), String::new(), String::new()) } else { compose(&token) };
    let state = if is_empty { State::Empty } else { State::Waiting };
    let row = digest::ActiveModel {
        id: Set(context.new_id()),
        person_id: Set(due.person.0),
        period: Set(due.period.clone()),
        until: Set(due.until),
        subject: Set(subject),
        body: Set(body),
        token_hash: Set(people::fingerprint(&token)),
        unsubscribe: Set(unsubscribe),
        state: Set(state.key().to_owned()),
        attempts: Set(0),
        next_at: Set(context.now),
        leased_until: Set(None),
        sent_at: Set(None),
        trouble: Set(String::new()),
    };
    let keys = [digest::Column::PersonId, digest::Column::Period];
    digest::Entity::insert(row)
        .on_conflict(OnConflict::columns(keys).do_nothing().to_owned())
        .exec_without_returning(&context.db.write)
        .await?;
    Ok(())
}

/// Claims the next mail that may be sent now, for this server alone. Whoever
/// wants none any more gets none, and nobody gets one in their quiet hours.
pub async fn claim(context: &Context) -> Result<Option<Outgoing>, Error> {
    only_the_program(context)?;
    let rows = digest::Entity::find()
        .filter(digest::COLUMN.state.eq(State::Waiting.key()))
        .filter(digest::COLUMN.next_at.lte(context.now))
        .filter(unclaimed(context))
        .order_by_asc(digest::COLUMN.next_at)
        .limit(ROUND_MAX)
        .all(&context.db.read)
        .await?;
    for row in rows {
        let wish = digest_wish::Entity::find_by_id(row.person_id).one(&context.db.read).await?;
        let wish = wish.map(|it| of_row(&it)).transpose()?.unwrap_or_default();
        let person = people::address(&context.db.read, PersonId(row.person_id)).await?;
        let Some((name, email)) = person.filter(|_| wish.every != Every::None) else {
            settle(context, row.id, State::GivenUp, "not wanted any more").await?;
            continue;
        };
        if wish.is_quiet_at(context.now) || !is_claimed(context, &row).await? {
            continue;
        }
        let digest::Model { id, subject, body, unsubscribe, .. } = row;
        return Ok(Some(Outgoing { id, name, email, subject, body, unsubscribe }));
    }
    Ok(None)
}

/// Notes that a mail server took a mail.
pub async fn sent(context: &Context, id: Uuid) -> Result<(), Error> {
    only_the_program(context)?;
    let row = digest::ActiveModel {
        id: Set(id),
        state: Set(State::Sent.key().to_owned()),
        sent_at: Set(Some(context.now)),
        leased_until: Set(None),
        trouble: Set(String::new()),
        ..Default::default()
    };
    row.update(&context.db.write).await?;
    Ok(())
}

/// Notes that no mail server took a mail, and why: it is asked again later, and
/// after days no more.
pub async fn failed(context: &Context, id: Uuid, trouble: &str) -> Result<(), Error> {
    only_the_program(context)?;
    let stored = digest::Entity::find_by_id(id).one(&context.db.read).await?;
    let attempts = stored.ok_or(Error::NotFound("digest"))?.attempts;
    if ATTEMPTS_MAX <= attempts {
        return settle(context, id, State::GivenUp, trouble).await;
    }
    let row = digest::ActiveModel {
        id: Set(id),
        next_at: Set(context.now + wait(attempts)),
        leased_until: Set(None),
        trouble: Set(trouble.to_owned()),
        ..Default::default()
    };
    row.update(&context.db.write).await?;
    Ok(())
}

fn unclaimed(context: &Context) -> Condition {
    Condition::any()
        .add(digest::Column::LeasedUntil.is_null())
        .add(digest::COLUMN.leased_until.lt(context.now))
}

/// One statement, so that of two servers one wins.
async fn is_claimed(context: &Context, row: &digest::Model) -> Result<bool, Error> {
    let until = context.now + TimeDelta::minutes(CLAIM_MINUTES);
    let done = digest::Entity::update_many()
        .col_expr(digest::Column::LeasedUntil, Expr::value(until))
        .col_expr(digest::Column::Attempts, Expr::value(row.attempts + 1))
        .filter(digest::COLUMN.id.eq(row.id))
        .filter(digest::COLUMN.state.eq(State::Waiting.key()))
        .filter(digest::COLUMN.attempts.eq(row.attempts))
        .filter(unclaimed(context))
        .exec(&context.db.write)
        .await?;
    Ok(done.rows_affected == 1)
}

async fn settle(context: &Context, id: Uuid, state: State, trouble: &str) -> Result<(), Error> {
    let row = digest::ActiveModel {
        id: Set(id),
        state: Set(state.key().to_owned()),
        leased_until: Set(None),
        trouble: Set(trouble.to_owned()),
        ..Default::default()
    };
    row.update(&context.db.write).await?;
    Ok(())
}

fn only_the_program(context: &Context) -> Result<(), Error> {
    if context.actor == Actor::Operator { Ok(()) } else { Err(Error::Forbidden) }
}
