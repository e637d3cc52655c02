//! Whether two results may be set side by side.
//!
//! A changed question, answer, cut or age band makes a difference that no child
//! meant, and where few took part it may be others who did.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::choices::choices;

/// Below this rate of answers a result is not compared with another, unless an
/// authority sets another limit. It is our choice: in 2015-16 the authorities
/// of the programme had from 23% to 55%.
pub const RATE_MIN_PERCENT: f64 = 20.0;

/// What was asked in one round, of whom, and how many answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked<'a> {
    /// The indicator's key.
    pub indicator: &'a str,
    /// The questionnaire's key.
    pub questionnaire: &'a str,
    /// The ages that this questionnaire was for in this round, as in `8 to 11`;
    /// empty if nobody knows any more.
    pub ages: &'a str,
    /// Of whom it was asked: empty for everybody, else as the codebook says it.
    pub asked_of: &'a str,
    /// The question as it was asked.
    pub wording: &'a str,
    /// Whether a child may have chosen several answers.
    pub is_multiple: bool,
    /// The answers in the order of the form, and whether each is of the cut.
    pub options: Vec<(&'a str, bool)>,
    /// How many in a hundred of those who could have answered the questionnaire
    /// did. None if it is not known or may not be seen.
    pub rate: Option<f64>,
}

choices! {
    /// Why two results may not be compared.
    pub enum NotComparable {
        /// They measure different things.
        Indicator = "indicator",
        /// They come from different questionnaires.
        Questionnaire = "questionnaire",
        /// The questionnaire was for other ages.
        Ages = "ages",
        /// For which ages one of them was is not known.
        AgesUnknown = "ages-unknown",
        /// It was asked of others: everybody once, and once only some.
        Base = "base",
        /// The question was asked in other words.
        Wording = "wording",
        /// There were other answers to choose from, or in another order.
        Options = "options",
        /// Other answers were counted.
        Cut = "cut",
        /// How many answered this round is not known.
        RateUnknown = "rate-unknown",
        /// Too few answered this round.
        RateLow = "rate-low",
        /// How many answered the round before is not known.
        RateBeforeUnknown = "rate-before-unknown",
        /// Too few answered the round before.
        RateBeforeLow = "rate-before-low",
    }
}

/// Whether a result may be compared with one of an earlier round, where a rate
/// under `rate_min_percent` is too low.
///
/// # Errors
/// Every reason why not, in the order of [`NotComparable::ALL`].
pub fn comparable(
    now: &Asked<'_>,
    before: &Asked<'_>,
    rate_min_percent: f64,
) -> Result<(), Vec<NotComparable>> {
    let mut reasons = now.differences(before);
    let is_low = |rate: f64| rate < rate_min_percent;
    match now.rate {
        None => reasons.push(NotComparable::RateUnknown),
        Some(rate) if is_low(rate) => reasons.push(NotComparable::RateLow),
        Some(_) => {}
    }
    match before.rate {
        None => reasons.push(NotComparable::RateBeforeUnknown),
        Some(rate) if is_low(rate) => reasons.push(NotComparable::RateBeforeLow),
        Some(_) => {}
    }
    if reasons.is_empty() { Ok(()) } else { Err(reasons) }
}

impl Asked<'_> {
    /// The same for two questions exactly if they differ in nothing, so that many
    /// results can be put together without reading their questions. Empty if the
    /// ages are not known: then it is like no other.
    pub fn fingerprint(&self) -> String {
        if self.ages.is_empty() {
            return String::new();
        }
        let mut sha256 = Sha256::new();
        let mut take = |text: &str| {
            // With its length, so that two texts are not one.
            sha256.update(text.len().to_be_bytes());
            sha256.update(text.as_bytes());
        };
        for text in [self.indicator, self.questionnaire, self.ages, self.asked_of, self.wording] {
            take(text);
        }
        take(if self.is_multiple { "several" } else { "one" });
        for (label, is_positive) in &self.options {
            take(label);
            take(if *is_positive { "cut" } else { "rest" });
        }
        let mut text = String::with_capacity(64);
        for byte in sha256.finalize() {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        text
    }

    /// How the question itself differs, whatever the rates: this must be nothing
    /// for every result that is pooled. The order of the answers counts, because
    /// children choose the first ones more often.
    pub fn differences(&self, other: &Asked<'_>) -> Vec<NotComparable> {
        let labels = |it: &Asked<'_>| -> Vec<String> {
            it.options.iter().map(|(label, _)| (*label).to_owned()).collect()
        };
        let cut = |it: &Asked<'_>| -> Vec<String> {
            let mut cut: Vec<_> =
                it.options.iter().filter(|(_, is_positive)| *is_positive).collect();
            cut.sort_unstable();
            cut.into_iter().map(|(label, _)| (*label).to_owned()).collect()
        };
        let is_known = !self.ages.is_empty() && !other.ages.is_empty();
        let are_options_other =
            labels(self) != labels(other) || self.is_multiple != other.is_multiple;
        let checks = [
            (self.indicator != other.indicator, NotComparable::Indicator),
            (self.questionnaire != other.questionnaire, NotComparable::Questionnaire),
            (is_known && self.ages != other.ages, NotComparable::Ages),
            (!is_known, NotComparable::AgesUnknown),
            (is_known && self.asked_of != other.asked_of, NotComparable::Base),
            (self.wording != other.wording, NotComparable::Wording),
            (are_options_other, NotComparable::Options),
            (cut(self) != cut(other), NotComparable::Cut),
        ];
        checks.into_iter().filter(|(differs, _)| *differs).map(|(_, reason)| reason).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> Asked<'static> {
        Asked {
            indicator: "trust_carer",
            questionnaire: "ylyc-8-11",
            ages: "8 to 11",
            asked_of: "",
            wording: "Do you trust the adults you live with?",
            is_multiple: false,
            options: vec![
                ("All or most of the time", true),
                ("Sometimes", false),
                ("Hardly ever", false),
                ("Never", false),
            ],
            rate: Some(34.0),
        }
    }

    fn reasons(before: &Asked<'_>) -> Vec<NotComparable> {
        comparable(&asked(), before, RATE_MIN_PERCENT).err().unwrap_or_default()
    }

    #[test]
    fn the_same_question_with_enough_answers_is_comparable() {
        assert_eq!(reasons(&asked()), []);
        assert_eq!(reasons(&Asked { rate: Some(20.0), ..asked() }), []);
    }

    #[test]
    fn each_change_is_a_reason_of_its_own() {
        use NotComparable::{
            Ages, AgesUnknown, Base, Cut, Indicator, Options, Questionnaire, RateBeforeLow,
            RateBeforeUnknown, Wording,
        };
        let mut other_cut = asked().options;
        other_cut[1].1 = true;
        let mut other_word = asked().options;
        other_word[3].0 = "Not at all";
        let mut other_word_in_cut = asked().options;
        other_word_in_cut[0].0 = "Always";
        let mut reversed = asked().options;
        reversed.reverse();
        for (before, reason) in [
            (Asked { indicator: "trust_sw", ..asked() }, vec![Indicator]),
            (Asked { questionnaire: "ylyc-8-10", ..asked() }, vec![Questionnaire]),
            (Asked { ages: "8 to 10", ..asked() }, vec![Ages]),
            (Asked { ages: "", ..asked() }, vec![AgesUnknown]),
            (Asked { asked_of: "know_sw: Yes", ..asked() }, vec![Base]),
            (Asked { wording: "Do you trust your carers?", ..asked() }, vec![Wording]),
            (Asked { is_multiple: true, ..asked() }, vec![Options]),
            (Asked { options: other_word, ..asked() }, vec![Options]),
            (Asked { options: reversed, ..asked() }, vec![Options]),
            (Asked { options: other_word_in_cut, ..asked() }, vec![Options, Cut]),
            (Asked { options: other_cut, ..asked() }, vec![Cut]),
            (Asked { rate: None, ..asked() }, vec![RateBeforeUnknown]),
            (Asked { rate: Some(19.9), ..asked() }, vec![RateBeforeLow]),
        ] {
            assert_eq!(reasons(&before), reason);
        }
    }

    #[test]
    fn all_reasons_are_given_at_once_and_both_rounds_are_judged() {
        let now = Asked { rate: Some(5.0), ..asked() };
        let before = Asked { ages: "8 to 10", wording: "Trust?", rate: None, ..asked() };
        let reasons = comparable(&now, &before, RATE_MIN_PERCENT).unwrap_err();
        let keys: Vec<_> = reasons.into_iter().map(NotComparable::key).collect();
        assert_eq!(keys, ["ages", "wording", "rate-low", "rate-before-unknown"]);
        let unknown = Asked { rate: None, ..asked() };
        let reasons = comparable(&unknown, &asked(), RATE_MIN_PERCENT).unwrap_err();
        assert_eq!(reasons, [NotComparable::RateUnknown]);
    }

    #[test]
    fn two_questions_have_one_fingerprint_exactly_if_nothing_differs() {
        let mut other_cut = asked().options;
        other_cut[1].1 = true;
        let others = [
            Asked { indicator: "trust_sw", ..asked() },
            Asked { ages: "8 to 10", ..asked() },
            Asked { asked_of: "know_sw: Yes", ..asked() },
            // The same letters, parted elsewhere.
            Asked { indicator: "trust_carerylyc", questionnaire: "-8-11", ..asked() },
            Asked { options: other_cut, ..asked() },
            Asked { is_multiple: true, ..asked() },
        ];
        for other in others {
            assert!(!asked().differences(&other).is_empty());
            assert_ne!(asked().fingerprint(), other.fingerprint(), "{other:?}");
        }
        let same = Asked { rate: None, ..asked() };
        assert_eq!(asked().fingerprint(), same.fingerprint());
        assert_eq!(Asked { ages: "", ..asked() }.fingerprint(), "");
    }
}
