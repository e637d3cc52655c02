//! Use cases: check that the actor may, then read or write.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
};

use super::entity::action;
use super::rules::{self, Action, NewAction};
use crate::packs::Domain;
use crate::records::{self, Write};
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId, Version, thread};

/// What an action may come from.
pub const SOURCES: &[Kind] = &[Kind::Priority, Kind::Pledge, Kind::Decision, Kind::Challenge];

/// Every action of an authority, by reference; the withdrawn ones too.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<Action>, Error> {
    context.require(Deed::Read(Kind::Action), Some(authority))?;
    let rows = records::of_authority::<action::Entity>(&context.db.read, Kind::Action, authority);
    let links = thread::of_authority(context, authority).await?;
    let rows = rows.await?.into_iter();
    let actions = rows.map(|(head, row)| {
        let sources = links.before(head.id).to_vec();
        Action::from_row(head, row, sources)
    });
    let mut actions = actions.collect::<Result<Vec<_>, Error>>()?;
    actions.sort_by(|one, other| one.reference.cmp(&other.reference));
    Ok(actions)
}

/// One action.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Action, Error> {
    context.require(Deed::Read(Kind::Action), Some(authority))?;
    load(&context.db.read, authority, id).await
}

/// Records an action.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    new: NewAction,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Action), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let id = write.record(Kind::Action, Some(authority), &new.title, &new.answers()).await?;
    let row = action::ActiveModel {
        authority_id: Set(authority.0),
        reference: Set(next_reference(context, &write, authority, new.domain).await?),
        ..row(id, &new)
    };
    action::Entity::insert(row).exec_without_returning(write.tx()).await?;
    let what = (id, Kind::Action);
    thread::set_sources(&mut write, authority, what, &new.sources, SOURCES).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes an action, if nobody else has since it was seen.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewAction,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Action), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Action, Some(authority), id).await?;
    let before = load(write.tx(), authority, id).await?.answers();
    write.change(&head, seen, &new.title, before, &new.answers()).await?;
    row(id, &new).update(write.tx()).await?;
    let what = (id, Kind::Action);
    thread::set_sources(&mut write, authority, what, &new.sources, SOURCES).await?;
    write.commit().await
}

async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Action, Error> {
    let (head, row) = records::one::<action::Entity>(db, Kind::Action, authority, id).await?;
    let sources = thread::sources(db, id).await?;
    Action::from_row(head, row, sources)
}

fn row(id: RecordId, new: &NewAction) -> action::ActiveModel {
    action::ActiveModel {
        id: Set(id.0),
        domain: Set(new.domain.key().to_owned()),
        why_children: Set(new.why_children.clone()),
        owner_post: Set(new.owner_post.clone()),
        owner_name: Set(new.owner_name.clone()),
        due_on: Set(new.due_on),
        delivery: Set(new.delivery.key().to_owned()),
        rag: Set(new.rag.key().to_owned()),
        rag_reason: Set(new.rag_reason.clone()),
        impact: Set(new.impact.key().to_owned()),
        ..Default::default()
    }
}

/// The next free reference of the municipal year and the domain. Never reused:
/// withdrawn actions keep theirs.
async fn next_reference(
    context: &Context,
    write: &Write<'_>,
    authority: AuthorityId,
    domain: Domain,
) -> Result<String, Error> {
    // Two people at once wait for each other here, so that none is given twice.
    records::to_change(write.tx(), Kind::Authority, None, authority.into()).await?;
    let prefix = rules::reference_prefix(context.today(), domain);
    let taken: Vec<String> = action::Entity::find()
        .select_only()
        .column(action::Column::Reference)
        .filter(action::COLUMN.authority_id.eq(authority.0))
        .filter(action::COLUMN.reference.starts_with(prefix.as_str()))
        .into_tuple()
        .all(write.tx())
        .await?;
    let numbers = taken.iter().filter_map(|it| it.strip_prefix(&prefix)?.parse::<u32>().ok());
    Ok(format!("{prefix}{:02}", numbers.max().unwrap_or_default() + 1))
}
