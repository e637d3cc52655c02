//! What an importer found of priorities, judged like any foreign word.

use chrono::NaiveDate;
use sea_orm::{ConnectionTrait, EntityTrait};

use super::entity::priority;
use super::rules::{ChosenBy, Method, NewPriority, RANKED_MAX};
use super::store;
use crate::answers::{LINE_CHARACTERS_MAX, TEXT_CHARACTERS_MAX};
use crate::imports::Mistrust;
use crate::records::{self, Write};
use crate::{AuthorityId, Error, Kind, RecordId, thread};

/// Partners talk through so many issues in a cycle of New Belongings Plus.
pub const PARTNER_ISSUES: usize = 2;

/// A priority in a file. Nobody has said yet which findings it answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPriority {
    /// The priority.
    pub title: String,
    /// Who chose it.
    pub chosen_by: ChosenBy,
    /// How.
    pub method: Method,
    /// When, if the file says so.
    pub chosen_on: Option<NaiveDate>,
    /// Why, or empty.
    pub reason: String,
    /// Its place among those that the same people chose.
    pub ranked: Option<u32>,
}

impl FoundPriority {
    /// Judges what an importer says.
    ///
    /// # Errors
    /// [`Mistrust`] for one without words, with too many, or of no rank.
    pub fn judge(self) -> Result<Self, Mistrust> {
        let (title, reason) = (self.title.trim().to_owned(), self.reason.trim().to_owned());
        let is_line = !title.is_empty() && title.chars().count() <= LINE_CHARACTERS_MAX;
        let is_text = reason.chars().count() <= TEXT_CHARACTERS_MAX;
        let is_ranked = self.ranked.is_none_or(|it| (1..=RANKED_MAX).contains(&it));
        if !is_line || !is_text || !is_ranked || title.contains('\0') || reason.contains('\0') {
            return Err(Mistrust::Choice { title: self.title.chars().take(80).collect() });
        }
        Ok(Self { title, reason, ..self })
    }

    fn as_new(&self, today: NaiveDate) -> NewPriority {
        NewPriority {
            title: self.title.clone(),
            chosen_by: self.chosen_by,
            method: self.method,
            ranked: self.ranked,
            chosen_on: self.chosen_on.unwrap_or(today).min(today),
            reason: self.reason.clone(),
            not_chosen: String::new(),
            sources: Vec::new(),
        }
    }
}

/// Which priority of the round says this already, if one does: the same people
/// chose the same.
pub(crate) async fn is_recorded(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    round: RecordId,
    found: &FoundPriority,
) -> Result<Option<RecordId>, Error> {
    let rows = records::of_authority::<priority::Entity>(db, Kind::Priority, authority).await?;
    let rounds = thread::joined(db, authority, Kind::Round, Kind::Priority).await?;
    let is_same = |(head, row): &&(crate::Head, priority::Model)| {
        head.is_live()
            && head.title == found.title
            && row.chosen_by == found.chosen_by.key()
            && rounds.get(&head.id) == Some(&round)
    };
    Ok(rows.iter().find(is_same).map(|(head, _)| head.id))
}

/// Records what was found, within the transaction of an import.
pub(crate) async fn record_found(
    write: &mut Write<'_>,
    authority: AuthorityId,
    round: RecordId,
    today: NaiveDate,
    found: &FoundPriority,
) -> Result<RecordId, Error> {
    let (new, kind) = (found.as_new(today), Kind::Priority);
    let id = write.record(kind, Some(authority), &new.title, &new.answers()).await?;
    let row = store::row(id, &new);
    priority::Entity::insert(row).exec_without_returning(write.tx()).await?;
    thread::join(write.tx(), authority, (round, Kind::Round), (id, kind)).await?;
    Ok(id)
}
