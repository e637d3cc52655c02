//! The ledger of one round, open while its results are written.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::entity::{release, release_cell};
use super::rows::{Released, Subject};
use crate::disclosure::{self, Distribution, Policy, Release};
use crate::{AuthorityId, Context, Error, RecordId, survey_rules};

/// Everything that was shown of a round, and of rounds whose children were the
/// same, with what is to be shown now. Opened and closed within one transaction.
#[derive(Debug)]
pub(crate) struct Ledger<'a> {
    context: &'a Context,
    authority: AuthorityId,
    round: RecordId,
    policy: Policy,
    earlier: BTreeMap<Subject, Vec<Released>>,
    /// What was entered and is not written down yet.
    new: Vec<(Subject, Uuid)>,
    superseded: Vec<Uuid>,
}

impl<'a> Ledger<'a> {
    /// Two statements, and one for the policy. `rounds` are those whose children
    /// were the same, with the round itself first.
    pub(crate) async fn open(
        context: &'a Context,
        db: &impl ConnectionTrait,
        authority: AuthorityId,
        rounds: &[RecordId],
    ) -> Result<Self, Error> {
        let rules = survey_rules::in_force(db, authority).await?.rules;
        let round = rounds.first().copied().ok_or(Error::NotFound("round"))?;
        let rows = release::Entity::find()
            .filter(release::Column::RoundId.is_in(rounds.iter().map(|it| it.0)))
            .order_by_asc(release::Column::ReleasedAt)
            .order_by_asc(release::Column::Id)
            .find_with_related(release_cell::Entity)
            .all(db)
            .await?;
        let mut earlier: BTreeMap<Subject, Vec<Released>> = BTreeMap::new();
        for (row, cells) in rows {
            let released = Released::from_rows(row, cells)?;
            earlier.entry(released.subject.clone()).or_default().push(released);
        }
        let policy = Policy::from(&rules);
        Ok(Self {
            context,
            authority,
            round,
            policy,
            earlier,
            new: Vec::new(),
            superseded: Vec::new(),
        })
    }

    /// What is shown of a thing now, if anything was ever released of it.
    pub(crate) fn current(&self, subject: &Subject) -> Option<&Released> {
        let all = self.earlier.get(subject)?;
        all.iter().rev().find(|it| it.is_current && it.round == self.round)
    }

    /// What may be shown of a thing that is counted like this.
    pub(crate) fn judge(&self, subject: &Subject, counted: &Distribution) -> Release {
        let earlier = self.earlier.get(subject).map(Vec::as_slice).unwrap_or_default();
        let earlier: Vec<_> = earlier.iter().map(|it| it.before(self.round)).collect();
        disclosure::release(counted, self.policy, &earlier)
    }

    /// Notes what was shown of a thing before releases were kept: what its stored
    /// counts came to.
    pub(crate) fn note_stored(&mut self, subject: &Subject, stored: &Distribution) {
        if self.current(subject).is_none() {
            let release = disclosure::release(stored, self.policy, &[]);
            self.enter(subject, stored.is_multiple, &release);
        }
    }

    /// Enters what is shown from now on.
    pub(crate) fn enter(&mut self, subject: &Subject, is_multiple: bool, release: &Release) {
        if self.current(subject).is_some_and(|it| it.numbers == release.numbers) {
            return;
        }
        let (id, round, policy) = (self.context.new_id(), self.round, self.policy);
        let all = self.earlier.entry(subject.clone()).or_default();
        for earlier in all.iter_mut().filter(|it| it.is_current && it.round == round) {
            earlier.is_current = false;
            self.superseded.push(earlier.id);
        }
        all.push(Released::new(id, round, subject.clone(), is_multiple, policy, release));
        self.new.push((subject.clone(), id));
    }

    /// Writes down what was entered, in a few statements however much it is.
    pub(crate) async fn close(self, db: &impl ConnectionTrait) -> Result<(), Error> {
        let now = self.context.now;
        // SQLite takes a limited number of values in one statement.
        for superseded in self.superseded.chunks(500) {
            release::Entity::update_many()
                .col_expr(release::Column::SupersededAt, now.into())
                .filter(release::Column::Id.is_in(superseded.iter().copied()))
                .exec(db)
                .await?;
        }
        let (mut rows, mut cells) = (Vec::new(), Vec::new());
        for (subject, id) in &self.new {
            let new = self.earlier.get(subject).and_then(|all| all.iter().find(|it| it.id == *id));
            if let Some((row, of_row)) = new.map(|it| it.to_rows(self.authority, now)) {
                rows.push(row);
                cells.extend(of_row);
            }
        }
        for rows in rows.chunks(500) {
            release::Entity::insert_many(rows.to_vec()).exec_without_returning(db).await?;
        }
        for cells in cells.chunks(500) {
            release_cell::Entity::insert_many(cells.to_vec()).exec_without_returning(db).await?;
        }
        Ok(())
    }
}
