//! What a pledge and a verdict are.

use chrono::{DateTime, NaiveDate, Utc};

use super::entity::pledge;
use super::new::NewPledge;
use crate::choices::choices;
use crate::{Answers, Error, Head, RecordId};

choices! {
    /// Who promises.
    pub enum MadeBy {
        /// The authority as a whole.
        Authority = "authority",
        /// One team.
        Team = "team",
        /// One person.
        Person = "person",
    }
}

choices! {
    /// What is promised.
    pub enum Sort {
        /// To do something.
        Do = "do",
        /// To think or speak differently.
        Think = "think",
    }
}

choices! {
    /// How the authority says it stands.
    pub enum PledgeStatus {
        /// Being done.
        InHand = "in_hand",
        /// Kept.
        Kept = "kept",
        /// Kept in part, because…
        PartlyKept = "partly_kept",
        /// Not kept yet, because…
        NotKeptYet = "not_kept_yet",
        /// It cannot be kept, because…
        Cannot = "cannot",
    }
}

choices! {
    /// What the young people's group says about a change.
    pub enum Verdict {
        /// They have noticed it.
        Noticed = "noticed",
        /// They have not.
        NotYet = "not_yet",
        /// They cannot tell.
        NotSure = "not_sure",
    }
}

/// One promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pledge {
    /// Its record; the title is its wording for adults.
    pub head: Head,
    /// Its wording for children.
    pub wording_child: String,
    /// Its wording in Welsh, or empty.
    pub wording_cy: String,
    /// Its wording for children in Welsh, or empty.
    pub wording_child_cy: String,
    /// Who promises.
    pub made_by: MadeBy,
    /// Which team or person, or empty.
    pub made_by_name: String,
    /// What is promised.
    pub sort: Sort,
    /// By when, if a day was named.
    pub due_on: Option<NaiveDate>,
    /// How it stands.
    pub status: PledgeStatus,
    /// Why it stands so.
    pub status_reason: String,
    /// How the authority knows that it stands so, or empty.
    pub status_source: String,
    /// How a child would notice, or empty.
    pub notice: String,
    /// “We did”, in words for children. Empty while nothing is claimed.
    pub did_child: String,
    /// The same in Welsh, or empty.
    pub did_child_cy: String,
    /// When it was done.
    pub did_on: Option<NaiveDate>,
    /// When children were told.
    pub told_on: Option<NaiveDate>,
    /// How they were told.
    pub told_how: String,
    /// The priorities that it answers.
    pub sources: Vec<RecordId>,
}

/// What the group said, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenVerdict {
    /// The pledge.
    pub pledge: RecordId,
    /// What it said.
    pub verdict: Verdict,
    /// When.
    pub given_at: DateTime<Utc>,
    /// Who pressed the button for the group.
    pub given_by: String,
}

/// How a pledge stood from a moment on, in the words of whoever said so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How it stood.
    pub status: PledgeStatus,
    /// Why, or empty.
    pub reason: String,
    /// How the authority knew, or empty.
    pub source: String,
    /// From when on.
    pub since: DateTime<Utc>,
    /// Who said so.
    pub said_by: String,
}

impl Pledge {
    /// Whether its day has passed and it is not kept. A promise that cannot be
    /// kept is not late: it is answered.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        let is_open = !matches!(self.status, PledgeStatus::Kept | PledgeStatus::Cannot);
        is_open && self.due_on.is_some_and(|due| due < today)
    }

    /// Whether the authority says that something was done and the group says
    /// that nobody has noticed.
    pub fn is_disputed(&self, verdict: Option<Verdict>) -> bool {
        let is_claimed = matches!(self.status, PledgeStatus::Kept | PledgeStatus::PartlyKept);
        is_claimed && verdict == Some(Verdict::NotYet)
    }

    pub(super) fn from_row(
        head: Head,
        row: pledge::Model,
        sources: Vec<RecordId>,
    ) -> Result<Self, Error> {
        Ok(Self {
            head,
            wording_child: row.wording_child,
            wording_cy: row.wording_cy,
            wording_child_cy: row.wording_child_cy,
            made_by: MadeBy::stored(&row.made_by)?,
            made_by_name: row.made_by_name,
            sort: Sort::stored(&row.sort)?,
            due_on: row.due_on,
            status: PledgeStatus::stored(&row.status)?,
            status_reason: row.status_reason,
            status_source: row.status_source,
            notice: row.notice,
            did_child: row.did_child,
            did_child_cy: row.did_child_cy,
            did_on: row.did_on,
            told_on: row.told_on,
            told_how: row.told_how,
            sources,
        })
    }

    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        NewPledge {
            title: self.head.title.clone(),
            wording_child: self.wording_child.clone(),
            wording_cy: self.wording_cy.clone(),
            wording_child_cy: self.wording_child_cy.clone(),
            made_by: self.made_by,
            made_by_name: self.made_by_name.clone(),
            sort: self.sort,
            due_on: self.due_on,
            status: self.status,
            status_reason: self.status_reason.clone(),
            status_source: self.status_source.clone(),
            notice: self.notice.clone(),
            did_child: self.did_child.clone(),
            did_child_cy: self.did_child_cy.clone(),
            did_on: self.did_on,
            told_on: self.told_on,
            told_how: self.told_how.clone(),
            sources: self.sources.clone(),
        }
        .answers()
    }
}
