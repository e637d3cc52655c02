//! Proposals for a column that was not recognised. A person decides; nothing
//! here is ever used by itself. The same file and codebook give the same
//! proposals in the same order.

use std::collections::HashSet;

use crate::book::Book;
use crate::plain;

/// How many proposals a person can take in.
const CANDIDATES_MAX: usize = 3;

/// The least likeness, of 100, that is worth proposing.
const LIKENESS_MIN: usize = 34;

/// Texts that are less alike than this, letter by letter, are not misspelt.
const SPELLING_MIN: usize = 75;

/// Codes and names are no longer; whole questions are compared by their words.
const SPELLING_CHARACTERS_MAX: usize = 48;

/// Words that nearly every question has.
const COMMON_WORDS: [&str; 24] = [
    "a", "about", "and", "are", "at", "do", "does", "for", "have", "how", "if", "in", "is", "it",
    "of", "on", "or", "the", "to", "was", "what", "with", "you", "your",
];

/// The indicators whose code, title or wording is most like this heading, best
/// first.
pub(crate) fn nearest(book: &Book<'_>, heading: &str) -> Vec<String> {
    let wanted = plain::name(plain::without_number(heading).unwrap_or(heading));
    let mut found: Vec<(usize, &str)> = Vec::new();
    for question in &book.codebook.questions {
        let texts = [&question.indicator, &question.title, &question.wording];
        let score = texts
            .into_iter()
            .chain(&question.wording_variants)
            .map(|text| likeness(&wanted, &plain::name(text)))
            .max()
            .unwrap_or_default();
        match found.iter_mut().find(|(_, indicator)| *indicator == question.indicator) {
            Some((best, _)) => *best = score.max(*best),
            None => found.push((score, &question.indicator)),
        }
    }
    found.retain(|&(score, _)| LIKENESS_MIN <= score);
    // A stable sort: equals stay in the order of the codebook.
    found.sort_by_key(|&(score, _)| std::cmp::Reverse(score));
    found.into_iter().take(CANDIDATES_MAX).map(|(_, indicator)| indicator.to_owned()).collect()
}

fn telling(text: &str) -> HashSet<&str> {
    text.split(' ').filter(|it| !it.is_empty() && !COMMON_WORDS.contains(it)).collect()
}

/// How alike two names are, of 100: the larger of their words in common and of
/// their spelling.
fn likeness(wanted: &str, other: &str) -> usize {
    in_common(&telling(wanted), &telling(other)).max(spelling(wanted, other))
}

/// Words in common, of 100: twice those in both, of those in each (Dice).
fn in_common(one: &HashSet<&str>, other: &HashSet<&str>) -> usize {
    let in_common = one.intersection(other).count();
    (200 * in_common).checked_div(one.len() + other.len()).unwrap_or_default()
}

/// Letters in common, of 100: what is left when the letters to add, take out,
/// change or swap are taken from the longer (Damerau and Levenshtein, without
/// changing the same letters twice).
fn spelling(one: &str, other: &str) -> usize {
    let lengths = [one.chars().count(), other.chars().count()];
    let longer = lengths[0].max(lengths[1]);
    if longer == 0
        || SPELLING_CHARACTERS_MAX < longer
        || longer < lengths[0].abs_diff(lengths[1]) * 4
    {
        return 0;
    }
    let same = 100 * longer.saturating_sub(strsim::osa_distance(one, other)) / longer;
    if SPELLING_MIN <= same { same } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_is_by_words_or_by_spelling() {
        assert_eq!(likeness("trust your social worker", "do you trust a social worker"), 100);
        assert_eq!(likeness("trust your teacher", "trust your social worker"), 40);
        assert_eq!(likeness("trsut sw", "trust sw"), 87);
        assert_eq!(likeness("pet", "good friend"), 0);
        assert_eq!(likeness("", ""), 0);
    }
}
