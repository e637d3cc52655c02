//! What one entry of the ledger says.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::entity::{release, release_cell};
use crate::disclosure::{
    Distribution, ENGINE_VERSION, Earlier, Figure, Policy, Protected, Reason, Reasons, Release,
};
use crate::{AuthorityId, Error, RecordId};

/// What a release is about: an indicator of a questionnaire.
pub(crate) type Subject = (String, String);

/// One release of a result.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Released {
    pub(super) id: Uuid,
    pub(super) round: RecordId,
    pub(super) subject: Subject,
    pub(super) is_multiple: bool,
    pub(super) policy: Policy,
    pub(super) is_current: bool,
    pub(crate) numbers: Protected,
    pub(crate) reasons: Reasons,
}

impl Released {
    /// The same, as it stands beside a new result of `round`.
    pub(super) fn before(&self, round: RecordId) -> Earlier {
        Earlier {
            numbers: self.numbers.clone(),
            reasons: self.reasons.clone(),
            is_multiple: self.is_multiple,
            policy: self.policy,
            is_same: self.round == round,
        }
    }

    /// Whether a number that is shown is not what is counted now.
    pub(crate) fn differs_from(&self, counted: &Distribution) -> bool {
        let is_other = |shown: Figure, now: u64| shown.value().is_some_and(|it| it != now);
        let now = |label: &str| counted.options.iter().find(|it| it.label == label);
        is_other(self.numbers.base, counted.base)
            || self.numbers.options.iter().any(|option| {
                let now = now(&option.label).map(|it| it.chosen).unwrap_or_default();
                is_other(option.chosen, now)
            })
    }

    pub(super) fn from_rows(
        row: release::Model,
        mut cells: Vec<release_cell::Model>,
    ) -> Result<Self, Error> {
        cells.sort_by_key(|cell| cell.position);
        let options =
            cells.iter().map(|cell| (cell.label.as_str(), cell.is_positive, figure(cell.chosen)));
        let numbers = Protected::shown(figure(row.base), figure(row.positive), options);
        let reasons = Reasons {
            base: reason(&row.base_reason)?,
            headline: reason(&row.positive_reason)?,
            options: cells.iter().map(|cell| reason(&cell.reason)).collect::<Result<_, _>>()?,
        };
        Ok(Self {
            id: row.id,
            round: RecordId(row.round_id),
            subject: (row.questionnaire, row.indicator),
            is_multiple: row.is_multiple,
            policy: Policy::hiding_up_to(u64::try_from(row.small_max).unwrap_or_default()),
            is_current: row.superseded_at.is_none(),
            numbers,
            reasons,
        })
    }

    pub(super) fn to_rows(
        &self,
        authority: AuthorityId,
        now: DateTime<Utc>,
    ) -> (release::ActiveModel, Vec<release_cell::ActiveModel>) {
        let row = release::ActiveModel {
            id: Set(self.id),
            authority_id: Set(authority.0),
            round_id: Set(self.round.0),
            questionnaire: Set(self.subject.0.clone()),
            indicator: Set(self.subject.1.clone()),
            is_multiple: Set(self.is_multiple),
            base: Set(stored(self.numbers.base)),
            base_reason: Set(key(self.reasons.base)),
            positive: Set(stored(self.numbers.positive())),
            positive_reason: Set(key(self.reasons.headline)),
            small_max: Set(small_max(self.policy)),
            engine_version: Set(ENGINE_VERSION),
            released_at: Set(now),
            superseded_at: Set((!self.is_current).then_some(now)),
        };
        let options = self.numbers.options.iter().zip(&self.reasons.options).zip(0_i32..);
        let cells = options.map(|((option, reason), position)| release_cell::ActiveModel {
            release_id: Set(self.id),
            position: Set(position),
            label: Set(option.label.clone()),
            is_positive: Set(option.is_positive),
            chosen: Set(stored(option.chosen)),
            reason: Set(key(*reason)),
        });
        (row, cells.collect())
    }

    pub(super) fn new(
        id: Uuid,
        round: RecordId,
        subject: Subject,
        is_multiple: bool,
        policy: Policy,
        release: &Release,
    ) -> Self {
        Self {
            id,
            round,
            subject,
            is_multiple,
            policy,
            is_current: true,
            numbers: release.numbers.clone(),
            reasons: release.reasons.clone(),
        }
    }
}

pub(super) fn figure(stored: Option<i64>) -> Figure {
    stored.and_then(|it| u64::try_from(it).ok()).into()
}

pub(super) fn stored(figure: Figure) -> Option<i64> {
    figure.value().map(|it| i64::try_from(it).unwrap_or(i64::MAX))
}

pub(super) fn small_max(policy: Policy) -> i32 {
    i32::try_from(policy.small_max()).unwrap_or(i32::MAX)
}

fn reason(key: &str) -> Result<Option<Reason>, Error> {
    if key.is_empty() { Ok(None) } else { Reason::stored(key).map(Some) }
}

fn key(reason: Option<Reason>) -> String {
    reason.map(|it| it.key().to_owned()).unwrap_or_default()
}
