//! Undoing a whole import: what it added is withdrawn, what it changed says again
//! what it said before, while nothing was built on it.

use std::collections::BTreeSet;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
};

use super::effects::{self, Touched};
use super::entity::{import_effect, import_participation, survey_import};
use super::rules::{Approved, Effect, Obstacle, Obstruction};
use crate::records::entity::record;
use crate::records::{self, Write};
use crate::releases::Ledger;
use crate::{
    Answers, AuthorityId, Conflict, Context, Deed, Error, Head, Kind, RecordId, Version, rounds,
    thread,
};

/// What stands in the way of undoing an approved import. Nothing, if it can be
/// undone.
///
/// # Errors
/// [`Conflict::AlreadyDecided`] for one that was not approved, was undone, or was
/// approved before what it changed was kept.
pub async fn obstacles(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Vec<Obstacle>, Error> {
    context.require(Deed::Change(Kind::Import), Some(authority))?;
    let db = &context.db.read;
    let (head, row) =
        records::one::<survey_import::Entity>(db, Kind::Import, authority, id).await?;
    require_undoable(&head, &row)?;
    let touched = effects::touched(db, id).await?;
    in_the_way(db, &row, &touched).await
}

/// Undoes an approved import in one transaction. Returns what was taken out, what
/// says again what it said before, and what stayed.
///
/// # Errors
/// [`Conflict::BuiltUpon`] while [`obstacles`] are in the way.
pub async fn undo(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    reason: &str,
) -> Result<Approved, Error> {
    context.require(Deed::Change(Kind::Import), Some(authority))?;
    context.require(Deed::Change(Kind::Result), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Import, Some(authority), id).await?;
    let (_, row) =
        records::one::<survey_import::Entity>(write.tx(), Kind::Import, authority, id).await?;
    require_undoable(&head, &row)?;
    if head.version != seen {
        return Err(Error::Conflict(Conflict::Stale {
            version: head.version,
            stored: Answers::default().with("title", head.title.clone()),
            changed_by: head.changed_by,
        }));
    }
    let round = RecordId(row.round_id);
    let round_head = records::to_change(write.tx(), Kind::Round, Some(authority), round).await?;
    if !round_head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    rounds::lock_results(write.tx(), round).await?;
    let touched = effects::touched(write.tx(), id).await?;
    let in_the_way = in_the_way(write.tx(), &row, &touched).await?;
    if !in_the_way.is_empty() {
        return Err(Error::Conflict(Conflict::BuiltUpon { count: in_the_way.len() }));
    }
    let mut ledger = rounds::open_ledger(context, write.tx(), authority, round).await?;
    for touched in &touched {
        take_back(&mut write, &mut ledger, authority, touched, reason).await?;
    }
    rounds::close_ledger(ledger, write.tx(), round).await?;
    for answered in effects::answered(write.tx(), id).await? {
        let (questionnaire, before) = (&answered.questionnaire, answered.before);
        rounds::put_participation_back(write.tx(), round, questionnaire, before).await?;
    }
    rounds::release_participation(context, write.tx(), authority, round).await?;
    let row = survey_import::ActiveModel {
        id: Set(id.0),
        undone_at: Set(Some(context.now)),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    write.withdraw(&head, reason).await?;
    write.commit().await?;
    let of = |wanted: Effect| touched.iter().filter(|it| it.effect == wanted).count();
    Ok(Approved { added: of(Effect::Added), changed: of(Effect::Changed), same: of(Effect::Same) })
}

fn require_undoable(head: &Head, row: &survey_import::Model) -> Result<(), Error> {
    let is_known = row.approval.is_some();
    if row.approved_at.is_none() || row.undone_at.is_some() || !head.is_live() || !is_known {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    Ok(())
}

async fn take_back(
    write: &mut Write<'_>,
    ledger: &mut Ledger<'_>,
    authority: AuthorityId,
    touched: &Touched,
    reason: &str,
) -> Result<(), Error> {
    if touched.effect == Effect::Same {
        return Ok(());
    }
    let row = record::Entity::find_by_id(touched.record.0).one(write.tx()).await?;
    let head = row.ok_or(Error::Corrupt("import"))?.head()?;
    let head = records::to_change(write.tx(), head.kind, Some(authority), head.id).await?;
    match &touched.before {
        Some(before) => {
            let now = rounds::put_back(write, ledger, head, before, reason).await?;
            // Saving raised the version by one, so the one before is what it says again.
            let then = Version(touched.version.0 - 1);
            effects::is_as_it_was(write.tx(), touched.record, then, now).await
        }
        // What somebody has withdrawn since is withdrawn.
        None if !head.is_live() => Ok(()),
        None => write.withdraw(&head, reason).await,
    }
}

/// Whatever came of an import since, each thing once.
async fn in_the_way(
    db: &impl ConnectionTrait,
    import: &survey_import::Model,
    touched: &[Touched],
) -> Result<Vec<Obstacle>, Error> {
    let done: Vec<&Touched> = touched.iter().filter(|it| it.effect != Effect::Same).collect();
    let (later, theirs) = imported_since(db, import, &done).await?;
    let mut obstacles = later;
    obstacles.extend(changed_since(db, import, &done, &theirs).await?);
    let made: Vec<RecordId> = done.iter().map(|it| it.record).collect();
    let round = RecordId(import.round_id);
    let since = import.approved_at.unwrap_or_default();
    let authority = AuthorityId(import.authority_id);
    for head in thread::built_on(db, authority, &made, round, since).await? {
        let built = Obstruction::BuiltUpon;
        obstacles.push(Obstacle { kind: head.kind, id: head.id, title: head.title, built });
    }
    Ok(obstacles)
}

/// Later imports of the round that stand and touched the same, and what of it.
async fn imported_since(
    db: &impl ConnectionTrait,
    import: &survey_import::Model,
    done: &[&Touched],
) -> Result<(Vec<Obstacle>, BTreeSet<RecordId>), Error> {
    let later = survey_import::Entity::find()
        .filter(survey_import::COLUMN.round_id.eq(import.round_id))
        .filter(survey_import::COLUMN.approval.gt(import.approval.unwrap_or_default()))
        .filter(survey_import::COLUMN.undone_at.is_null())
        .all(db)
        .await?;
    let own: BTreeSet<RecordId> = done.iter().map(|it| it.record).collect();
    let asked = effects::answered(db, RecordId(import.id)).await?;
    let (mut obstacles, mut theirs) = (Vec::new(), BTreeSet::new());
    for row in later {
        let effects = import_effect::Entity::find()
            .filter(import_effect::COLUMN.import_id.eq(row.id))
            .all(db)
            .await?;
        let same: Vec<RecordId> = effects.iter().map(|it| RecordId(it.record_id)).collect();
        let same: Vec<RecordId> = same.into_iter().filter(|it| own.contains(it)).collect();
        let lines = import_participation::Entity::find()
            .filter(import_participation::COLUMN.import_id.eq(row.id))
            .all(db)
            .await?;
        let asks = |it: &import_participation::Model| {
            asked.iter().any(|own| own.questionnaire == it.questionnaire)
        };
        if same.is_empty() && !lines.iter().any(asks) {
            continue;
        }
        theirs.extend(same);
        let head = record::Entity::find_by_id(row.id).one(db).await?;
        let head = head.ok_or(Error::Corrupt("import"))?.head()?;
        let built = Obstruction::ImportedSince;
        obstacles.push(Obstacle { kind: head.kind, id: head.id, title: head.title, built });
    }
    Ok((obstacles, theirs))
}

/// What somebody changed by hand since. What a later import touched is its own
/// obstacle.
async fn changed_since(
    db: &impl ConnectionTrait,
    import: &survey_import::Model,
    done: &[&Touched],
    theirs: &BTreeSet<RecordId>,
) -> Result<Vec<Obstacle>, Error> {
    let built = Obstruction::ChangedSince;
    let mut obstacles = Vec::new();
    for touched in done.chunks(500) {
        let ids = touched.iter().map(|it| it.record.0);
        let rows = record::Entity::find().filter(record::Column::Id.is_in(ids)).all(db).await?;
        for row in rows {
            let head = row.head()?;
            let touched = touched.iter().find(|it| it.record == head.id);
            let is_same = touched.is_some_and(|it| it.version == head.version);
            let is_gone = touched.is_some_and(|it| it.effect == Effect::Added) && !head.is_live();
            if !is_same && !is_gone && !theirs.contains(&head.id) {
                obstacles.push(Obstacle { kind: head.kind, id: head.id, title: head.title, built });
            }
        }
    }
    if !theirs.is_empty() {
        return Ok(obstacles);
    }
    let round = RecordId(import.round_id);
    for answered in effects::answered(db, RecordId(import.id)).await? {
        let now = rounds::who_answered(db, round, &answered.questionnaire).await?;
        if now != Some(answered.after) {
            let head = record::Entity::find_by_id(round.0).one(db).await?;
            let head = head.ok_or(Error::Corrupt("round"))?.head()?;
            obstacles.push(Obstacle { kind: head.kind, id: head.id, title: head.title, built });
            break;
        }
    }
    Ok(obstacles)
}
