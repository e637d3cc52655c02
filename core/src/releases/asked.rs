//! Which question decides who is asked which.

use std::collections::BTreeMap;

use super::rows::{Released, Subject};
use crate::disclosure::AtLeast;
use crate::packs::AskedOf;

/// For every question that was asked only of those who gave some answer to
/// another: which other, and which answers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gates {
    before: BTreeMap<Subject, (Subject, Vec<String>)>,
}

impl Gates {
    /// Notes of whom a question is asked. Of others in words says nothing that can
    /// be worked with.
    pub(crate) fn note(&mut self, subject: &Subject, asked_of: Option<&AskedOf>) {
        if let Some(AskedOf::Answered { indicator, answers }) = asked_of {
            let gate = (subject.0.clone(), indicator.clone());
            self.before.insert(subject.clone(), (gate, answers.clone()));
        }
    }

    /// The questions before one, nearest first, each with its answers that lead
    /// on: whoever answers the last has given one of them to each.
    pub(super) fn before(&self, subject: &Subject) -> Vec<(Subject, Vec<String>)> {
        let mut before: Vec<(Subject, Vec<String>)> = Vec::new();
        let mut at = subject;
        while let Some((gate, answers)) = self.before.get(at) {
            // A codebook may have made a circle of them.
            if gate == subject || before.iter().any(|(it, _)| it == gate) {
                break;
            }
            before.push((gate.clone(), answers.clone()));
            at = gate;
        }
        before
    }

    /// What was shown of all questions that came after one, and so says how many
    /// gave which answer. The largest first, which says most.
    pub(super) fn later(
        &self,
        gate: &Subject,
        shown: &BTreeMap<Subject, Vec<Released>>,
    ) -> Vec<AtLeast> {
        let leads = |subject: &Subject| {
            let (_, answers) = self.before(subject).into_iter().find(|(it, _)| it == gate)?;
            let of_it = shown.get(subject).into_iter().flatten();
            let bases = of_it.filter_map(|it| it.numbers.base.value());
            Some(bases.map(|base| AtLeast { answers: answers.clone(), base }).collect::<Vec<_>>())
        };
        let mut later: Vec<AtLeast> = self.before.keys().filter_map(leads).flatten().collect();
        later.sort_by_key(|it| std::cmp::Reverse(it.base));
        later.dedup();
        later
    }

    /// The questions that come after any of these, however far.
    pub(super) fn all_after<'a>(
        &'a self,
        is_any: impl Fn(&Subject) -> bool + 'a,
    ) -> impl Iterator<Item = &'a Subject> + 'a {
        self.before.keys().filter(move |it| self.before(it).iter().any(|(gate, _)| is_any(gate)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subject(indicator: &str) -> Subject {
        ("ylyc-11-18".to_owned(), indicator.to_owned())
    }

    fn after(indicator: &str) -> AskedOf {
        let answers = vec!["Yes".to_owned()];
        AskedOf::Answered { indicator: indicator.to_owned(), answers }
    }

    #[test]
    fn a_question_is_found_from_those_before_it_and_the_other_way_round() {
        let mut gates = Gates::default();
        gates.note(&subject("trust"), Some(&after("know")));
        gates.note(&subject("why"), Some(&after("trust")));
        gates.note(&subject("anxiety"), None);
        let before = |indicator: &str| -> Vec<String> {
            gates.before(&subject(indicator)).into_iter().map(|it| it.0.1).collect()
        };
        assert_eq!(before("why"), ["trust", "know"]);
        assert_eq!(before("anxiety"), [""; 0]);
        let after: Vec<_> = gates.all_after(|it| *it == subject("know")).collect();
        assert_eq!(after, [&subject("trust"), &subject("why")]);
    }

    #[test]
    fn a_circle_of_questions_ends() {
        let mut gates = Gates::default();
        gates.note(&subject("one"), Some(&after("other")));
        gates.note(&subject("other"), Some(&after("one")));
        assert_eq!(gates.before(&subject("one")).len(), 1);
    }
}
