//! One transaction with its audit events: both happen, or neither.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, DbErr, EntityTrait, SqlErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

use super::entity::record;
use super::rules::{AuthorityId, Head, Kind, RecordId, Verb, Version};
use crate::audit::{self, Change, Event};
use crate::{Answers, Conflict, Context, Error};

/// A transaction under way. Dropped without [`Write::commit`], it never was.
pub(crate) struct Write<'a> {
    context: &'a Context,
    tx: DatabaseTransaction,
    events: Vec<Event>,
}

impl<'a> Write<'a> {
    /// Starts a transaction. On SQLite it takes the write lock at once: one that
    /// began as a reader could fail half-way, however long it waited.
    pub(crate) async fn begin(context: &'a Context) -> Result<Self, Error> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        let tx = context.db.write.begin_with_options(options).await?;
        Ok(Self { context, tx, events: Vec::new() })
    }

    /// Who writes, and when.
    pub(crate) const fn context(&self) -> &'a Context {
        self.context
    }

    /// Where to read and write within the transaction.
    pub(crate) fn tx(&self) -> &DatabaseTransaction {
        &self.tx
    }

    /// Makes a record. The noun's own row is the caller's to insert, under the
    /// same id.
    pub(crate) async fn record(
        &mut self,
        kind: Kind,
        authority: Option<AuthorityId>,
        title: &str,
        answers: &Answers,
    ) -> Result<RecordId, Error> {
        let made = self.record_all(kind, authority, &[(title, answers)]).await?;
        made.into_iter().next().ok_or(Error::Corrupt("record"))
    }

    /// Makes records, in a few statements however many they are.
    pub(crate) async fn record_all(
        &mut self,
        kind: Kind,
        authority: Option<AuthorityId>,
        new: &[(&str, &Answers)],
    ) -> Result<Vec<RecordId>, Error> {
        let name = self.context.actor.name().to_owned();
        let (mut ids, mut rows) = (Vec::with_capacity(new.len()), Vec::with_capacity(new.len()));
        for (title, answers) in new {
            let id = RecordId(self.context.new_id());
            ids.push(id);
            rows.push(record::ActiveModel {
                id: Set(id.0),
                kind: Set(kind.key().to_owned()),
                authority_id: Set(authority.map(|it| it.0)),
                title: Set((*title).to_owned()),
                version: Set(1),
                created_at: Set(self.context.now),
                created_by: Set(name.clone()),
                changed_at: Set(self.context.now),
                changed_by: Set(name.clone()),
                withdrawn_at: Set(None),
                withdrawn_by: Set(None),
                withdrawn_reason: Set(None),
            });
            self.events.push(Event {
                authority,
                record: id,
                kind,
                verb: Verb::Recorded,
                title: (*title).to_owned(),
                changes: Change::between(&Answers::default(), answers),
            });
        }
        // SQLite takes a limited number of values in one statement.
        for rows in rows.chunks(500) {
            record::Entity::insert_many(rows.to_vec()).exec_without_returning(&self.tx).await?;
        }
        Ok(ids)
    }

    /// Raises the version of a record, if the person saw the one that is stored.
    ///
    /// `head` is from [`super::to_change`], within this transaction.
    pub(crate) async fn change(
        &mut self,
        head: &Head,
        seen: Version,
        title: &str,
        before: Answers,
        after: &Answers,
    ) -> Result<(), Error> {
        if !head.is_live() {
            return Err(Error::Conflict(Conflict::Withdrawn));
        }
        if head.version != seen {
            return Err(Error::Conflict(Conflict::Stale {
                version: head.version,
                stored: before,
                changed_by: head.changed_by.clone(),
            }));
        }
        let row = record::ActiveModel {
            id: Set(head.id.0),
            title: Set(title.to_owned()),
            version: Set(head.version.0 + 1),
            changed_at: Set(self.context.now),
            changed_by: Set(self.context.actor.name().to_owned()),
            ..Default::default()
        };
        row.update(&self.tx).await?;
        let changes = Change::between(&before, after);
        self.happened(head, Verb::Changed, changes);
        Ok(())
    }

    /// Marks a record as withdrawn. `reason` is not empty.
    pub(crate) async fn withdraw(&mut self, head: &Head, reason: &str) -> Result<(), Error> {
        if !head.is_live() {
            return Err(Error::Conflict(Conflict::Withdrawn));
        }
        let row = record::ActiveModel {
            id: Set(head.id.0),
            version: Set(head.version.0 + 1),
            withdrawn_at: Set(Some(self.context.now)),
            withdrawn_by: Set(Some(self.context.actor.name().to_owned())),
            withdrawn_reason: Set(Some(reason.to_owned())),
            ..Default::default()
        };
        row.update(&self.tx).await?;
        let why =
            Change { field: "reason".to_owned(), before: String::new(), after: reason.to_owned() };
        self.happened(head, Verb::Withdrawn, vec![why]);
        Ok(())
    }

    /// Takes a withdrawal back: the same thing was recorded again.
    pub(crate) async fn restore(&mut self, head: &Head, title: &str) -> Result<(), Error> {
        let row = record::ActiveModel {
            id: Set(head.id.0),
            title: Set(title.to_owned()),
            version: Set(head.version.0 + 1),
            changed_at: Set(self.context.now),
            changed_by: Set(self.context.actor.name().to_owned()),
            withdrawn_at: Set(None),
            withdrawn_by: Set(None),
            withdrawn_reason: Set(None),
            ..Default::default()
        };
        row.update(&self.tx).await?;
        self.happened(head, Verb::Restored, Vec::new());
        Ok(())
    }

    /// Notes for the audit trail that something happened to a record.
    pub(crate) fn happened(&mut self, head: &Head, verb: Verb, changes: Vec<Change>) {
        self.events.push(Event {
            authority: head.authority,
            record: head.id,
            kind: head.kind,
            verb,
            title: head.title.clone(),
            changes,
        });
    }

    /// Adds a change to the newest event: one that is known only after it.
    pub(crate) fn and_changed(&mut self, change: Change) {
        if let Some(event) = self.events.last_mut() {
            event.changes.push(change);
        }
    }

    /// Writes the audit events and ends the transaction. The only way to end it
    /// well, so that no write goes without its event.
    pub(crate) async fn commit(self) -> Result<(), Error> {
        audit::write(self.context, &self.tx, self.events).await?;
        self.tx.commit().await?;
        Ok(())
    }
}

/// Somebody was faster, and the table's key let them win.
pub(crate) fn or_taken<T>(done: Result<T, DbErr>) -> Result<T, Error> {
    match done {
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
            Err(Error::Conflict(Conflict::Taken))
        }
        other => Ok(other?),
    }
}
