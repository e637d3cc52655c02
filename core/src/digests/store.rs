//! Use cases: one's own wish, ending it from a mail, and whose mail is due.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::entity::{digest, digest_wish};
use super::rules::{Every, Wish};
use crate::notices::{self, Notice};
use crate::people::{self, PersonId};
use crate::{Actor, Context, Error, Role};

/// A mail leaves out the newest: what is being written at this moment bears an
/// earlier time than that at which it can be read, and would be in no mail.
const SETTLED_SECONDS: i64 = 60;

/// A mail that is to be written for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// For whom.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// For which period: a mail for each, once.
    pub period: String,
    /// Up to when it looks; the next one goes on from there.
    pub until: DateTime<Utc>,
    /// What they should know; it may be nothing.
    pub notices: Vec<Notice>,
}

/// What the actor wants to be mailed.
pub async fn wish(context: &Context) -> Result<Wish, Error> {
    let person = context.actor.person().ok_or(Error::Forbidden)?;
    let row = digest_wish::Entity::find_by_id(person.0).one(&context.db.read).await?;
    row.map_or_else(|| Ok(of_nobody_yet(&context.actor)), |row| of_row(&row))
}

/// Keeps what the actor wants to be mailed.
pub async fn choose(context: &Context, new: Wish) -> Result<(), Error> {
    let person = context.actor.person().ok_or(Error::Forbidden)?;
    keep(context, person, new).await
}

/// Whose mail bears this secret, by name, for the page that asks whether to end
/// them. No sign-in: whoever has the mail has the right.
pub async fn wisher(context: &Context, token: &str) -> Result<String, Error> {
    let person = of_token(context, token).await?;
    let actor = people::actor(context, person).await?.ok_or(Error::NotFound("digest"))?;
    Ok(actor.name().to_owned())
}

/// Ends the mails of whoever has this one. To end them twice is to end them.
pub async fn stop(context: &Context, token: &str) -> Result<(), Error> {
    let person = of_token(context, token).await?;
    let stored = digest_wish::Entity::find_by_id(person.0).one(&context.db.read).await?;
    let stored = stored.map_or_else(|| Ok(Wish::default()), |row| of_row(&row))?;
    keep(context, person, Wish { every: Every::None, ..stored }).await
}

/// Every mail that is to be written now, for the program itself. Each says what
/// came since the one before it, so that nothing falls between two.
pub async fn due(context: &Context) -> Result<Vec<Due>, Error> {
    if context.actor != Actor::Operator {
        return Err(Error::Forbidden);
    }
    let wishes = digest_wish::Entity::find().all(&context.db.read).await?;
    let wishes: BTreeMap<Uuid, digest_wish::Model> =
        wishes.into_iter().map(|row| (row.person_id, row)).collect();
    let until = context.now - TimeDelta::seconds(SETTLED_SECONDS);
    let mut due = Vec::new();
    for person in people::everybody(&context.db.read).await? {
        let Some(actor) = people::actor(context, person).await? else { continue };
        let wish = match wishes.get(&person.0) {
            Some(row) => of_row(row)?,
            None => of_nobody_yet(&actor),
        };
        let Some(period) = wish.period(context.now) else { continue };
        let last = digest::Entity::find()
            .filter(digest::COLUMN.person_id.eq(person.0))
            .order_by_desc(digest::COLUMN.until)
            .one(&context.db.read)
            .await?;
        if last.as_ref().is_some_and(|it| it.period == period) {
            continue;
        }
        let since = last.map_or(context.now - wish.length(), |it| it.until);
        let name = actor.name().to_owned();
        let theirs = Context { actor, ..context.clone() };
        let notices = of_time(&theirs, (since, until)).await?;
        due.push(Due { person, name, period, until, notices });
    }
    Ok(due)
}

async fn of_time(
    context: &Context,
    (since, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Notice>, Error> {
    let mut notices = notices::of_actor(context).await?.notices;
    notices.retain(|it| since < it.at && it.at <= until);
    Ok(notices)
}

/// Until somebody chooses, officers have a mail a week and young people none.
fn of_nobody_yet(actor: &Actor) -> Wish {
    let Actor::Person { grants, .. } = actor else { return Wish::default() };
    let is_officer = grants.iter().any(|it| it.role != Role::Group);
    let every = if is_officer { Every::Week } else { Every::None };
    Wish { every, ..Wish::default() }
}

async fn of_token(context: &Context, token: &str) -> Result<PersonId, Error> {
    let row = digest::Entity::find()
        .filter(digest::COLUMN.token_hash.eq(people::fingerprint(token)))
        .one(&context.db.read)
        .await?;
    row.map(|row| PersonId(row.person_id)).ok_or(Error::NotFound("digest"))
}

async fn keep(context: &Context, person: PersonId, wish: Wish) -> Result<(), Error> {
    let hour = |it: u32| i32::try_from(it).unwrap_or_default();
    let row = digest_wish::ActiveModel {
        person_id: Set(person.0),
        every: Set(wish.every.key().to_owned()),
        quiet_from: Set(hour(wish.quiet_from)),
        quiet_until: Set(hour(wish.quiet_until)),
    };
    let change = OnConflict::column(digest_wish::Column::PersonId)
        .update_columns([
            digest_wish::Column::Every,
            digest_wish::Column::QuietFrom,
            digest_wish::Column::QuietUntil,
        ])
        .to_owned();
    digest_wish::Entity::insert(row)
        .on_conflict(change)
        .exec_without_returning(&context.db.write)
        .await?;
    Ok(())
}

pub(super) fn of_row(row: &digest_wish::Model) -> Result<Wish, Error> {
    let hour = |it: i32| u32::try_from(it).map_err(|_| Error::Corrupt("hour"));
    Ok(Wish {
        every: Every::stored(&row.every)?,
        quiet_from: hour(row.quiet_from)?,
        quiet_until: hour(row.quiet_until)?,
    })
}
