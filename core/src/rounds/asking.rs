//! In which order questions are judged: what leads to a question before it.

use super::entity::result;
use super::rules::Counted;
use crate::packs::AskedOf;

/// A question with what leads to it.
pub(super) trait Asks {
    fn questionnaire(&self) -> &str;
    fn indicator(&self) -> &str;
    /// The indicator whose answers lead to it. Empty for none.
    fn after(&self) -> &str;
}

impl Asks for Counted {
    fn questionnaire(&self) -> &str {
        &self.questionnaire
    }

    fn indicator(&self) -> &str {
        &self.indicator
    }

    fn after(&self) -> &str {
        match &self.asked.asked_of {
            Some(AskedOf::Answered { indicator, .. }) => indicator,
            _ => "",
        }
    }
}

impl Asks for result::Model {
    fn questionnaire(&self) -> &str {
        &self.questionnaire
    }

    fn indicator(&self) -> &str {
        &self.indicator
    }

    fn after(&self) -> &str {
        &self.asked_of_indicator
    }
}

/// The places of these questions, each after the one that leads to it. What leads
/// to itself comes last, as it came.
pub(super) fn in_asking_order<Q: Asks>(questions: &[Q]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(questions.len());
    let mut left: Vec<usize> = (0..questions.len()).collect();
    loop {
        let waits = |it: &usize| {
            let it = &questions[*it];
            let leads = |other: &usize| {
                let other = &questions[*other];
                other.questionnaire() == it.questionnaire() && other.indicator() == it.after()
            };
            !it.after().is_empty() && left.iter().any(leads)
        };
        let (later, now): (Vec<usize>, Vec<usize>) = left.iter().partition(|it| waits(it));
        if now.is_empty() {
            order.extend(later);
            return order;
        }
        order.extend(now);
        left = later;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Asks for (&str, &str) {
        fn questionnaire(&self) -> &'static str {
            "ylyc-11-18"
        }

        fn indicator(&self) -> &str {
            self.0
        }

        fn after(&self) -> &str {
            self.1
        }
    }

    #[test]
    fn what_leads_to_a_question_comes_before_it() {
        let questions = [("why", "trust"), ("trust", "know"), ("anxiety", ""), ("know", "")];
        assert_eq!(in_asking_order(&questions), [2, 3, 1, 0]);
        // What is not there leads to nothing, and a circle has no beginning.
        assert_eq!(in_asking_order(&[("trust", "know")]), [0]);
        assert_eq!(in_asking_order(&[("one", "other"), ("other", "one")]), [0, 1]);
    }
}
