//! Use cases: list the packs, look at one, see what installing would do,
//! install, retire.

use std::sync::Arc;

use sea_orm::{
    ActiveValue::Set, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
};

use super::contents::Entry;
use super::difference::differences;
use super::entity::pack;
use super::header::{Header, PackKind, Urn};
use super::in_force::{every, in_force, load};
use super::pack::Pack;
use super::preview::{Fit, Installed, Preview, keepers};
use super::shipped;
use crate::records::entity::record;
use crate::records::{self, Write};
use crate::{Answers, Conflict, Context, Deed, Error, Head, Kind, RecordId, Version};

/// A pack in the list: where it comes from, and whether it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The pack.
    pub pack: Arc<Pack>,
    /// Its record; none if it came with the program.
    pub head: Option<Head>,
    /// Whether it counts now.
    pub is_in_force: bool,
}

/// Every version of every pack: kind by kind, what came with the program first.
pub async fn list(context: &Context) -> Result<Vec<Listed>, Error> {
    context.require(Deed::Read(Kind::Pack), None)?;
    let mut all: Vec<(Arc<Pack>, Option<Head>)> =
        shipped::all()?.iter().map(|pack| (pack.clone(), None)).collect();
    for (pack, head) in installed(&context.db.read).await? {
        all.push((pack, Some(head)));
    }
    let mut listed = Vec::new();
    for kind in PackKind::ALL {
        let counting = counting(context, *kind).await?;
        for (pack, head) in all.iter().filter(|(pack, _)| pack.header.urn.kind == *kind) {
            let is_live = head.as_ref().is_none_or(Head::is_live);
            let is_in_force = is_live && counting.iter().any(|it| it.sha256 == pack.sha256);
            listed.push(Listed { pack: pack.clone(), head: head.clone(), is_in_force });
        }
    }
    Ok(listed)
}

/// One pack that was installed.
pub async fn find(context: &Context, id: RecordId) -> Result<Listed, Error> {
    let all = list(context).await?;
    let found = all.into_iter().find(|it| it.head.as_ref().is_some_and(|head| head.id == id));
    found.ok_or(Error::NotFound("pack"))
}

/// One pack that came with the program, in its highest version.
pub async fn find_shipped(context: &Context, urn: &Urn) -> Result<Listed, Error> {
    let all = list(context).await?;
    let shipped = all.into_iter().filter(|it| it.head.is_none() && it.pack.header.urn == *urn);
    shipped.max_by_key(|it| it.pack.header.version).ok_or(Error::NotFound("pack"))
}

/// The version of a pack that counts; its highest, if none does.
pub async fn by_urn(context: &Context, urn: &Urn) -> Result<Listed, Error> {
    let all = list(context).await?;
    let of_urn = all.into_iter().filter(|it| it.pack.header.urn == *urn);
    let found = of_urn.max_by_key(|it| (it.is_in_force, it.pack.header.version));
    found.ok_or(Error::NotFound("pack"))
}

/// What installing a pack would do now. Changes nothing.
pub async fn preview(context: &Context, pack: &Pack) -> Result<Preview, Error> {
    context.require(Deed::Record(Kind::Pack), None)?;
    let counting = counting(context, pack.header.urn.kind).await?;
    let same_name = counting.iter().find(|it| it.header.urn == pack.header.urn);
    // Of these kinds one counts, so that a new one takes the place of another.
    let against =
        same_name.or(if is_single(pack.header.urn.kind) { counting.last() } else { None });
    let before: &[Entry] = against.map(|it| it.entries.as_slice()).unwrap_or_default();
    let mut touches = Vec::new();
    for kind in keepers(pack.header.urn.kind) {
        let count = live(&context.db.read, *kind).await?;
        if 0 < count {
            touches.push((*kind, count));
        }
    }
    Ok(Preview {
        fit: fit(&context.db.read, pack).await?,
        against: against.map(|it| {
            let Header { urn, version, title, .. } = &it.header;
            (urn.to_string(), *version, title.clone())
        }),
        differences: differences(before, &pack.entries),
        touches,
    })
}

/// Installs a pack. It counts from then on; nothing that was recorded before is
/// rewritten. A retired version that is installed again is put back.
pub async fn install(context: &Context, pack: &Pack) -> Result<Installed, Error> {
    context.require(Deed::Record(Kind::Pack), None)?;
    let mut write = Write::begin(context).await?;
    match fit(write.tx(), pack).await? {
        Fit::Same(id) => return Ok(Installed::Same(id)),
        Fit::Refused(refusals) => return Ok(Installed::Refused(refusals)),
        Fit::Fits => (),
    }
    let header = &pack.header;
    let retired = pack::Entity::find()
        .find_also_related(record::Entity)
        .filter(pack::COLUMN.urn.eq(header.urn.to_string()))
        .filter(pack::COLUMN.version.eq(header.version))
        .one(write.tx())
        .await?;
    if let Some((_, record)) = retired {
        let head = record.ok_or(Error::Corrupt("pack"))?.head()?;
        write.restore(&head, &header.title).await?;
        write.commit().await?;
        return Ok(Installed::Now(head.id));
    }
    let answers = Answers::default()
        .with("title", header.title.clone())
        .with("urn", header.urn.to_string())
        .with("pack_version", header.version.to_string())
        .with("sha256", pack.sha256.clone());
    let id = write.record(Kind::Pack, None, &header.title, &answers).await?;
    let row = pack::ActiveModel {
        id: Set(id.0),
        urn: Set(header.urn.to_string()),
        kind: Set(header.urn.kind.key().to_owned()),
        version: Set(header.version),
        sha256: Set(pack.sha256.clone()),
        text: Set(pack.text.clone()),
    };
    // Two people at once: the table's key lets one win, and the other hears of it.
    let inserted = pack::Entity::insert(row).exec_without_returning(write.tx()).await;
    match records::or_taken(inserted) {
        Err(Error::Conflict(Conflict::Taken)) => (),
        inserted => {
            inserted?;
            write.commit().await?;
            return Ok(Installed::Now(id));
        }
    }
    drop(write);
    match fit(&context.db.read, pack).await? {
        Fit::Same(id) => Ok(Installed::Same(id)),
        Fit::Refused(refusals) => Ok(Installed::Refused(refusals)),
        Fit::Fits => Err(Error::Conflict(Conflict::Taken)),
    }
}

/// Retires a version, with a reason. What counted before it counts again.
///
/// # Errors
/// [`Conflict::BuiltUpon`] while a pack that counts requires it: retire that one
/// first. [`dependents`] names them.
pub async fn retire(
    context: &Context,
    id: RecordId,
    seen: Version,
    reason: &str,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Pack), None)?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Pack, None, id).await?;
    if head.version != seen {
        return Err(Error::Conflict(Conflict::Stale {
            version: head.version,
            stored: Answers::default().with("title", head.title.clone()),
            changed_by: head.changed_by,
        }));
    }
    let count = dependents_in(write.tx(), id).await?.len();
    if 0 < count {
        return Err(Error::Conflict(Conflict::BuiltUpon { count }));
    }
    write.withdraw(&head, reason).await?;
    write.commit().await
}

/// The titles of the live packs that could not be without this one.
pub async fn dependents(context: &Context, id: RecordId) -> Result<Vec<String>, Error> {
    context.require(Deed::Read(Kind::Pack), None)?;
    dependents_in(&context.db.read, id).await
}

async fn dependents_in(db: &impl ConnectionTrait, id: RecordId) -> Result<Vec<String>, Error> {
    let live: Vec<(Arc<Pack>, Head)> =
        installed(db).await?.into_iter().filter(|(_, head)| head.is_live()).collect();
    let left: Vec<&Pack> = live
        .iter()
        .filter(|(_, head)| head.id != id)
        .map(|(pack, _)| pack.as_ref())
        .chain(shipped::all()?.iter().map(AsRef::as_ref))
        .collect();
    let needs = |pack: &Pack| pack.header.requires.iter().any(|it| !it.is_met_by(&left));
    let needing = live.iter().filter(|(pack, head)| head.id != id && needs(pack));
    Ok(needing.map(|(pack, _)| pack.header.title.clone()).collect())
}

async fn fit(db: &impl ConnectionTrait, new: &Pack) -> Result<Fit, Error> {
    Ok(Fit::of(new, &installed(db).await?, shipped::all()?))
}

/// Every pack that was ever installed with its record, oldest first.
async fn installed(db: &impl ConnectionTrait) -> Result<Vec<(Arc<Pack>, Head)>, Error> {
    let rows = pack::Entity::find()
        .find_also_related(record::Entity)
        .order_by_asc(pack::COLUMN.id)
        .all(db)
        .await?;
    let mut packs = Vec::new();
    for (row, record) in rows {
        let head = record.ok_or(Error::Corrupt("pack"))?.head()?;
        let pack = load(db, (row.id, row.urn, row.version, row.sha256)).await?;
        packs.push((pack, head));
    }
    Ok(packs)
}

/// The packs of a kind that count now.
async fn counting(context: &Context, kind: PackKind) -> Result<Vec<Arc<Pack>>, Error> {
    if is_single(kind) {
        return Ok(vec![in_force(context, kind, None).await?]);
    }
    every(context, kind).await
}

/// Whether only one pack of a kind counts at a time.
fn is_single(kind: PackKind) -> bool {
    matches!(kind, PackKind::Framework | PackKind::Codebook | PackKind::Rubric | PackKind::Rag)
}

async fn live(db: &impl ConnectionTrait, kind: Kind) -> Result<usize, Error> {
    let count = record::Entity::find()
        .filter(record::COLUMN.kind.eq(kind.key()))
        .filter(record::COLUMN.withdrawn_at.is_null())
        .count(db)
        .await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}
