//! Use cases: clear a quote, look at it as the second, read what may be read.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};

use super::entity::quote;
use super::rules::{NewQuote, Quote};
use crate::records::{self, Verb, Write};
use crate::{AuthorityId, Conflict, Context, Deed, Error, Kind, RecordId, Version, thread};

/// What a quote comes from.
const SOURCES: &[Kind] = &[Kind::Round];

/// Every quote of an authority, oldest first; to those who may not clear any, only
/// what two people have cleared.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<Quote>, Error> {
    context.require(Deed::Read(Kind::Quote), Some(authority))?;
    let rows =
        records::of_authority::<quote::Entity>(&context.db.read, Kind::Quote, authority).await?;
    let quotes = rows.into_iter().map(|(head, row)| Quote::from_row(head, row));
    Ok(quotes.filter(|it| may_see(context, authority, it)).collect())
}

/// One quote.
pub async fn find(context: &Context, authority: AuthorityId, id: RecordId) -> Result<Quote, Error> {
    context.require(Deed::Read(Kind::Quote), Some(authority))?;
    let quote = load(&context.db.read, authority, id).await?;
    if may_see(context, authority, &quote) { Ok(quote) } else { Err(Error::NotFound("quote")) }
}

/// The quotes that two people have cleared and that stand behind a finding.
pub async fn of_finding(
    context: &Context,
    authority: AuthorityId,
    sources: &[RecordId],
) -> Result<Vec<Quote>, Error> {
    let mut quotes = list(context, authority).await?;
    quotes.retain(|it| it.approved.is_some() && it.head.is_live() && sources.contains(&it.head.id));
    Ok(quotes)
}

/// Keeps a quote that the actor has cleared. A second person has still to look.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    new: NewQuote,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Quote), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let id = write.record(Kind::Quote, Some(authority), &new.title, &new.answers()).await?;
    let row = row(context, id, &new);
    quote::Entity::insert(row).exec_without_returning(write.tx()).await?;
    thread::set_sources(&mut write, authority, (id, Kind::Quote), &[new.round], SOURCES).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes a quote, if nobody else has since it was seen. Whoever does has cleared
/// it anew, so a second person has to look again.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewQuote,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Quote), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Quote, Some(authority), id).await?;
    let before = load(write.tx(), authority, id).await?.answers();
    write.change(&head, seen, &new.title, before, &new.answers()).await?;
    row(context, id, &new).update(write.tx()).await?;
    thread::set_sources(&mut write, authority, (id, Kind::Quote), &[new.round], SOURCES).await?;
    write.commit().await
}

/// Says, as the second person, that nobody can tell who it was.
///
/// # Errors
/// [`Error::Forbidden`] for who cleared it first, and [`Conflict::AlreadyDecided`]
/// if somebody was faster.
pub async fn approve(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Quote), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Quote, Some(authority), id).await?;
    let quote = load(write.tx(), authority, id).await?;
    if quote.approved.is_some() {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    if quote.is_cleared_by(context.actor.person()) {
        return Err(Error::Forbidden);
    }
    let title = head.title.clone();
    write.change(&head, seen, &title, quote.answers(), &quote.answers()).await?;
    write.happened(&head, Verb::Approved, Vec::new());
    let row = quote::ActiveModel {
        id: Set(id.0),
        approved_by: Set(Some(context.actor.name().to_owned())),
        approved_at: Set(Some(context.now)),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    write.commit().await
}

fn may_see(context: &Context, authority: AuthorityId, quote: &Quote) -> bool {
    quote.approved.is_some() || context.may(Deed::Change(Kind::Quote), Some(authority))
}

async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Quote, Error> {
    let (head, row) = records::one::<quote::Entity>(db, Kind::Quote, authority, id).await?;
    Ok(Quote::from_row(head, row))
}

fn row(context: &Context, id: RecordId, new: &NewQuote) -> quote::ActiveModel {
    quote::ActiveModel {
        id: Set(id.0),
        round_id: Set(new.round.0),
        questionnaire: Set(new.questionnaire.clone()),
        indicator: Set(new.indicator.clone()),
        words: Set(new.words.clone()),
        cleared_by_id: Set(context.actor.person().map(|it| it.0)),
        cleared_by: Set(context.actor.name().to_owned()),
        cleared_at: Set(context.now),
        approved_by: Set(None),
        approved_at: Set(None),
    }
}
