//! What somebody knows who has kept everything that was shown of a round.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::asked::Gates;
use super::rows::{Released, Subject};
use crate::RecordId;
use crate::disclosure::{self, Distribution, Earlier, Gate, Policy, Release, Shown};
use crate::packs::AskedOf;

/// Every release of a round and of rounds whose children were the same.
#[derive(Debug)]
pub(super) struct Known {
    round: RecordId,
    policy: Policy,
    earlier: BTreeMap<Subject, Vec<Released>>,
    gates: Gates,
}

impl Known {
    pub(super) const fn new(round: RecordId, policy: Policy, gates: Gates) -> Self {
        Self { round, policy, earlier: BTreeMap::new(), gates }
    }

    pub(super) const fn policy(&self) -> Policy {
        self.policy
    }

    /// One release more, each after those before it.
    pub(super) fn read(&mut self, released: Released) {
        self.earlier.entry(released.subject.clone()).or_default().push(released);
    }

    pub(super) fn note_asked(&mut self, subject: &Subject, asked_of: Option<&AskedOf>) {
        self.gates.note(subject, asked_of);
    }

    /// What is shown of a thing now, if anything was ever released of it.
    pub(super) fn current(&self, subject: &Subject) -> Option<&Released> {
        let all = self.earlier.get(subject)?;
        all.iter().rev().find(|it| it.is_current && it.round == self.round)
    }

    pub(super) fn entered(&self, subject: &Subject, id: Uuid) -> Option<&Released> {
        self.earlier.get(subject)?.iter().find(|it| it.id == id)
    }

    /// What may be shown of a thing that is counted like this.
    pub(super) fn judge(&self, subject: &Subject, counted: &Distribution) -> Release {
        let gate = |(gate, answers): (Subject, Vec<String>)| Gate {
            shown: self.before(&gate),
            later: self.gates.later(&gate, &self.earlier),
            answers,
        };
        let gates = self.gates.before(subject).into_iter().map(gate).collect();
        let earlier = self.before(subject);
        let later = self.gates.later(subject, &self.earlier);
        disclosure::release(counted, self.policy, &Shown { earlier, later, gates })
    }

    fn before(&self, subject: &Subject) -> Vec<Earlier> {
        let earlier = self.earlier.get(subject).into_iter().flatten();
        earlier.map(|it| it.before(self.round)).collect()
    }

    /// The questions that come after any of these.
    pub(super) fn all_after<'a>(
        &'a self,
        is_any: impl Fn(&Subject) -> bool + 'a,
    ) -> impl Iterator<Item = &'a Subject> + 'a {
        self.gates.all_after(is_any)
    }

    /// Enters what is shown from now on. What it takes the place of; none if it
    /// is what is shown already.
    pub(super) fn enter(
        &mut self,
        id: Uuid,
        subject: &Subject,
        is_multiple: bool,
        release: &Release,
    ) -> Option<Vec<Uuid>> {
        if self.current(subject).is_some_and(|it| it.numbers == release.numbers) {
            return None;
        }
        let (round, policy) = (self.round, self.policy);
        let all = self.earlier.entry(subject.clone()).or_default();
        let mut superseded = Vec::new();
        for earlier in all.iter_mut().filter(|it| it.is_current && it.round == round) {
            earlier.is_current = false;
            superseded.push(earlier.id);
        }
        all.push(Released::new(id, round, subject.clone(), is_multiple, policy, release));
        Some(superseded)
    }
}
