//! Use cases: renewing one's own address, and reading what it leads to.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter};

use super::entity::calendar;
use crate::authorities::Authority;
use crate::people::{self, PersonId};
use crate::{Context, Deed, Error, Head, authorities, meetings, notices};

/// A person's days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Whose, by name.
    pub of: String,
    /// Each day, the earliest first.
    pub entries: Vec<Entry>,
}

/// Something on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where.
    pub authority: Authority,
    /// Its record: an action, a pledge or a meeting.
    pub head: Head,
    /// Its reference, or empty.
    pub reference: String,
    /// When.
    pub on: NaiveDate,
    /// Where it is held, or empty.
    pub place: String,
}

/// Makes the actor's calendar a new address, whose secret is returned this once.
pub async fn renew(context: &Context) -> Result<String, Error> {
    let person = context.actor.person().ok_or(Error::Forbidden)?;
    let token = people::secret();
    let row = calendar::ActiveModel {
        person_id: Set(person.0),
        token_hash: Set(people::fingerprint(&token)),
        made_at: Set(context.now),
    };
    let change = OnConflict::column(calendar::Column::PersonId)
        .update_columns([calendar::Column::TokenHash, calendar::Column::MadeAt])
        .to_owned();
    calendar::Entity::insert(row)
        .on_conflict(change)
        .exec_without_returning(&context.db.write)
        .await?;
    Ok(token)
}

/// When the actor's address was made, if there is one.
pub async fn made_at(context: &Context) -> Result<Option<DateTime<Utc>>, Error> {
    let Some(person) = context.actor.person() else { return Ok(None) };
    let row = calendar::Entity::find_by_id(person.0).one(&context.db.read).await?;
    Ok(row.map(|row| row.made_at))
}

/// What a secret address leads to: its owner's days, with the rights that they
/// have now.
pub async fn of_token(context: &Context, token: &str) -> Result<Calendar, Error> {
    let row = calendar::Entity::find()
        .filter(calendar::COLUMN.token_hash.eq(people::fingerprint(token)))
        .one(&context.db.read)
        .await?;
    let owner = PersonId(row.ok_or(Error::NotFound("calendar"))?.person_id);
    let actor = people::actor(context, owner).await?.ok_or(Error::NotFound("calendar"))?;
    let context = &Context { actor, ..context.clone() };
    let mut entries: Vec<Entry> = notices::due(context)
        .await?
        .into_iter()
        .map(|it| Entry {
            authority: it.authority,
            head: it.head,
            reference: it.reference,
            on: it.on,
            place: String::new(),
        })
        .collect();
    for authority in authorities::of_actor(context).await? {
        if !context.may(Deed::ReadGroupPage, Some(authority.id)) {
            continue;
        }
        let meetings = meetings::list(context, authority.id).await?;
        let live = meetings.into_iter().filter(|it| it.head.is_live());
        entries.extend(live.map(|it| Entry {
            authority: authority.clone(),
            head: it.head,
            reference: String::new(),
            on: it.held_on,
            place: it.place,
        }));
    }
    entries.sort_by_key(|it| (it.on, it.head.id));
    Ok(Calendar { of: context.actor.name().to_owned(), entries })
}
