//! Use cases: accounts and memberships, for whoever looks after people.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};

use super::entity::{membership, person, session};
use super::passwords;
use super::rules::{Membership, NewMembership, NewPerson, Person, PersonId};
use crate::records::entity::record;
use crate::records::{self, Write};
use crate::{
    Answers, AuthorityId, Conflict, Context, Deed, Error, Head, Kind, RecordId, Role, Version,
};

/// Every account, by name.
pub async fn list(context: &Context) -> Result<Vec<Person>, Error> {
    context.require(Deed::Read(Kind::Person), None)?;
    let rows = person::Entity::find()
        .find_also_related(record::Entity)
        .order_by_asc(record::COLUMN.title)
        .all(&context.db.read)
        .await?;
    rows.into_iter()
        .map(|(row, record)| Ok(from_row(record.ok_or(Error::Corrupt("person"))?.head()?, row)))
        .collect()
}

/// One account.
pub async fn find(context: &Context, id: PersonId) -> Result<Person, Error> {
    context.require(Deed::Read(Kind::Person), None)?;
    let (head, row) =
        records::one_of::<person::Entity>(&context.db.read, Kind::Person, RecordId(id.0)).await?;
    Ok(from_row(head, row))
}

/// Opens an account.
///
/// # Errors
/// [`Conflict::Taken`] if somebody has that e-mail address.
pub async fn add(context: &Context, new: NewPerson) -> Result<PersonId, Error> {
    context.require(Deed::Record(Kind::Person), None)?;
    let password_hash = passwords::hash(new.password.as_deref().unwrap_or_default())?;
    let mut write = Write::begin(context).await?;
    let id = write.record(Kind::Person, None, &new.name, &new.answers()).await?;
    let row = person::ActiveModel {
        id: Set(id.0),
        email: Set(new.email),
        password_hash: Set(password_hash),
    };
    records::or_taken(person::Entity::insert(row).exec_without_returning(write.tx()).await)?;
    write.commit().await?;
    Ok(PersonId(id.0))
}

/// Changes an account. A new password ends every session of it.
pub async fn change(
    context: &Context,
    id: PersonId,
    seen: Version,
    new: NewPerson,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Person), None)?;
    let record = RecordId(id.0);
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Person, None, record).await?;
    let (_, row) = records::one_of::<person::Entity>(write.tx(), Kind::Person, record).await?;
    let before = from_row(head.clone(), row).answers();
    write.change(&head, seen, &new.name, before, &new.answers()).await?;
    let mut row =
        person::ActiveModel { id: Set(id.0), email: Set(new.email), ..Default::default() };
    if let Some(password) = new.password {
        row.password_hash = Set(passwords::hash(&password)?);
        session::Entity::delete_many()
            .filter(session::COLUMN.person_id.eq(id.0))
            .exec(write.tx())
            .await?;
    }
    records::or_taken(row.update(write.tx()).await)?;
    write.commit().await
}

/// Everything a person is, withdrawn memberships too, oldest first.
pub async fn memberships(context: &Context, id: PersonId) -> Result<Vec<Membership>, Error> {
    context.require(Deed::Read(Kind::Membership), None)?;
    let rows = membership::Entity::find()
        .find_also_related(record::Entity)
        .filter(membership::COLUMN.person_id.eq(id.0))
        .order_by_asc(membership::COLUMN.id)
        .all(&context.db.read)
        .await?;
    rows.into_iter()
        .map(|(row, record)| {
            membership_of(record.ok_or(Error::Corrupt("membership"))?.head()?, &row)
        })
        .collect()
}

/// One membership of a person.
pub async fn membership(
    context: &Context,
    person: PersonId,
    id: RecordId,
) -> Result<Membership, Error> {
    let all = memberships(context, person).await?;
    all.into_iter().find(|it| it.head.id == id).ok_or(Error::NotFound("membership"))
}

/// Makes somebody a member. One role in one place: to have been one before and
/// be one again is the same membership, restored.
///
/// # Errors
/// [`Conflict::Taken`] if they have a role there.
pub async fn grant(
    context: &Context,
    person: PersonId,
    new: NewMembership,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Membership), None)?;
    let person = find(context, person).await?;
    let title = title(&person, new.role);
    let mut write = Write::begin(context).await?;
    let found = membership::Entity::find()
        .find_also_related(record::Entity)
        .filter(membership::COLUMN.person_id.eq(person.id.0))
        .filter(membership::COLUMN.scope.eq(new.scope()))
        .one(write.tx())
        .await?;
    let id = match found {
        Some((stored, record)) => {
            let head = record.ok_or(Error::Corrupt("membership"))?.head()?;
            if head.is_live() {
                return Err(Error::Conflict(Conflict::Taken));
            }
            write.restore(&head, &title).await?;
            let row = membership::ActiveModel {
                id: Set(stored.id),
                role: Set(new.role.key().to_owned()),
                ..Default::default()
            };
            row.update(write.tx()).await?;
            head.id
        }
        None => {
            let authority = new.authority.map(RecordId::from);
            if let Some(authority) = authority {
                records::to_change(write.tx(), Kind::Authority, None, authority).await?;
            }
            let id = write.record(Kind::Membership, new.authority, &title, &new.answers()).await?;
            let row = membership::ActiveModel {
                id: Set(id.0),
                person_id: Set(person.id.0),
                authority_id: Set(new.authority.map(|it| it.0)),
                scope: Set(new.scope()),
                role: Set(new.role.key().to_owned()),
            };
            records::or_taken(
                membership::Entity::insert(row).exec_without_returning(write.tx()).await,
            )?;
            id
        }
    };
    write.commit().await?;
    Ok(id)
}

/// Gives a member another role in the same place.
pub async fn regrant(
    context: &Context,
    person: PersonId,
    id: RecordId,
    seen: Version,
    role: Role,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Membership), None)?;
    let membership = membership(context, person, id).await?;
    let person = find(context, person).await?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Membership, membership.authority, id).await?;
    let after = Answers::default().with("role", role.key());
    write.change(&head, seen, &title(&person, role), membership.answers(), &after).await?;
    let row = membership::ActiveModel {
        id: Set(id.0),
        role: Set(role.key().to_owned()),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    write.commit().await
}

fn title(person: &Person, role: Role) -> String {
    format!("{}: {}", person.head.title, role.key())
}

fn from_row(head: Head, row: person::Model) -> Person {
    Person { head, id: PersonId(row.id), email: row.email }
}

fn membership_of(head: Head, row: &membership::Model) -> Result<Membership, Error> {
    Ok(Membership {
        head,
        person: PersonId(row.person_id),
        authority: row.authority_id.map(AuthorityId),
        role: Role::stored(&row.role)?,
    })
}
