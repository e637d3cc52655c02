//! What an import brings besides results: how a service assessed itself, and
//! what people chose to act on. Both are only ever added: a file changes neither
//! what somebody has recorded since nor what another file brought.

use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};

use super::entity::import_effect;
use super::rules::{Effect, Found, Mistrust};
use crate::priorities::{self, FoundPriority};
use crate::records::{self, Write};
use crate::self_assessments;
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId};

/// Which of what a file brings besides results is there already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Already {
    /// The same self-assessment.
    pub self_assessment: Option<RecordId>,
    /// For each priority of the file, the same priority.
    pub priorities: Vec<Option<RecordId>>,
}

impl Found {
    /// Adds a priority.
    ///
    /// # Errors
    /// [`Mistrust`] if it cannot be one, or if the same people chose it twice.
    pub fn chosen(&mut self, priority: FoundPriority) -> Result<(), Mistrust> {
        let priority = priority.judge()?;
        let is_same =
            |it: &FoundPriority| it.chosen_by == priority.chosen_by && it.title == priority.title;
        if self.priorities.iter().any(is_same) {
            return Err(Mistrust::Choice { title: priority.title });
        }
        self.priorities.push(priority);
        Ok(())
    }
}

/// Looks at what is there already.
pub async fn already(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    found: &Found,
) -> Result<Already, Error> {
    context.require(Deed::Read(Kind::Import), Some(authority))?;
    already_in(&context.db.read, context, authority, round, found).await
}

async fn already_in(
    db: &impl ConnectionTrait,
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    found: &Found,
) -> Result<Already, Error> {
    let mut already = Already::default();
    if let Some(it) = &found.self_assessment {
        let today = context.today();
        already.self_assessment =
            self_assessments::is_recorded(db, authority, round, today, it).await?;
    }
    for it in &found.priorities {
        already.priorities.push(priorities::is_recorded(db, authority, round, it).await?);
    }
    Ok(already)
}

/// Records what is not there yet, and keeps what was done, so that undoing the
/// import takes it back.
pub(super) async fn record(
    write: &mut Write<'_>,
    context: &Context,
    authority: AuthorityId,
    (import, round): (RecordId, RecordId),
    found: &Found,
) -> Result<(), Error> {
    let already = already_in(write.tx(), context, authority, round, found).await?;
    let today = context.today();
    if let Some(it) = &found.self_assessment {
        context.require(Deed::Record(Kind::SelfAssessment), Some(authority))?;
        let (id, effect) = match already.self_assessment {
            Some(id) => (id, Effect::Same),
            None => {
                let id = self_assessments::record_found(write, authority, round, today, it).await?;
                (id, Effect::Added)
            }
        };
        keep(write, authority, import, (Kind::SelfAssessment, id), effect).await?;
    }
    for (it, already) in found.priorities.iter().zip(already.priorities) {
        context.require(Deed::Record(Kind::Priority), Some(authority))?;
        let (id, effect) = match already {
            Some(id) => (id, Effect::Same),
            None => {
                let id = priorities::record_found(write, authority, round, today, it).await?;
                (id, Effect::Added)
            }
        };
        keep(write, authority, import, (Kind::Priority, id), effect).await?;
    }
    Ok(())
}

async fn keep(
    write: &Write<'_>,
    authority: AuthorityId,
    import: RecordId,
    (kind, id): (Kind, RecordId),
    effect: Effect,
) -> Result<(), Error> {
    let head = records::to_change(write.tx(), kind, Some(authority), id).await?;
    let row = import_effect::ActiveModel {
        import_id: Set(import.0),
        record_id: Set(id.0),
        effect: Set(effect.key().to_owned()),
        version: Set(head.version.0),
        // Nothing was there before, and what was the same says so still.
        ..Default::default()
    };
    import_effect::Entity::insert(row).exec_without_returning(write.tx()).await?;
    Ok(())
}
