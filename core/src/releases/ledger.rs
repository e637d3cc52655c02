//! The ledger of one round, open while its results are written.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::asked::Gates;
use super::entity::{release, release_cell};
use super::known::Known;
use super::rows::{Released, Subject};
use crate::disclosure::{self, Distribution, Policy, Release, Shown};
use crate::packs::AskedOf;
use crate::{AuthorityId, Context, Error, RecordId, survey_rules};

/// Everything that was shown of a round, and of rounds whose children were the
/// same, with what is to be shown now. Opened and closed within one transaction.
#[derive(Debug)]
pub(crate) struct Ledger<'a> {
    context: &'a Context,
    authority: AuthorityId,
    known: Known,
    /// What was entered and is not written down yet.
    new: Vec<(Subject, Uuid)>,
    superseded: Vec<Uuid>,
}

impl<'a> Ledger<'a> {
    /// Two statements, and one for the policy. `rounds` are those whose children
    /// were the same, with the round itself first; `gates` which of their
    /// questions led to which.
    pub(crate) async fn open(
        context: &'a Context,
        db: &impl ConnectionTrait,
        authority: AuthorityId,
        rounds: &[RecordId],
        gates: Gates,
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
        let mut known = Known::new(round, Policy::from(&rules), gates);
        for (row, cells) in rows {
            known.read(Released::from_rows(row, cells)?);
        }
        Ok(Self { context, authority, known, new: Vec::new(), superseded: Vec::new() })
    }

    /// What is shown of a thing now, if anything was ever released of it.
    pub(crate) fn current(&self, subject: &Subject) -> Option<&Released> {
        self.known.current(subject)
    }

    /// Notes of whom a question is asked, before anything is judged of it or of
    /// the question before it.
    pub(crate) fn note_asked(&mut self, subject: &Subject, asked_of: Option<&AskedOf>) {
        self.known.note_asked(subject, asked_of);
    }

    /// What may be shown of a thing that is counted like this.
    pub(crate) fn judge(&self, subject: &Subject, counted: &Distribution) -> Release {
        self.known.judge(subject, counted)
    }

    /// The questions that were asked only of those who gave some answer to one of
    /// which something else is shown from now on.
    pub(crate) fn touched_later(&self) -> Vec<Subject> {
        let is_new = |subject: &Subject| self.new.iter().any(|(it, _)| it == subject);
        let later = self.known.all_after(is_new);
        later.filter(|it| !is_new(it)).cloned().collect()
    }

    /// Notes what was shown of a thing before releases were kept: what its stored
    /// counts came to.
    pub(crate) fn note_stored(&mut self, subject: &Subject, stored: &Distribution) {
        if self.current(subject).is_none() {
            let release = disclosure::release(stored, self.known.policy(), &Shown::default());
            self.enter(subject, stored.is_multiple, &release);
        }
    }

    /// Enters what is shown from now on.
    pub(crate) fn enter(&mut self, subject: &Subject, is_multiple: bool, release: &Release) {
        let id = self.context.new_id();
        if let Some(superseded) = self.known.enter(id, subject, is_multiple, release) {
            self.superseded.extend(superseded);
            self.new.push((subject.clone(), id));
        }
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
            let new = self.known.entered(subject, *id);
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
