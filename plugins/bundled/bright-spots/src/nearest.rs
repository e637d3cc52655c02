//! Proposals for a column that was not recognised. A person decides; nothing
//! here is ever used by itself.

use std::collections::HashSet;

use crate::book::Book;
use crate::plain;

/// How many proposals a person can take in.
const CANDIDATES_MAX: usize = 3;

/// The least share of words in common, of 100, that is worth proposing.
const LIKENESS_MIN: usize = 34;

/// Words that nearly every question has.
const COMMON_WORDS: [&str; 24] = [
    "a", "about", "and", "are", "at", "do", "does", "for", "have", "how", "if", "in", "is", "it",
    "of", "on", "or", "the", "to", "was", "what", "with", "you", "your",
];

/// The indicators whose code, title or wording is most like this heading, best
/// first.
pub(crate) fn nearest(book: &Book<'_>, heading: &str) -> Vec<String> {
    let wanted = plain::name(heading);
    let wanted = telling(&wanted);
    let mut found: Vec<(usize, &str)> = Vec::new();
    for question in &book.codebook.questions {
        let texts = [&question.indicator, &question.title, &question.wording];
        let score = texts
            .into_iter()
            .chain(&question.wording_variants)
            .map(|text| likeness(&wanted, &telling(&plain::name(text))))
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

/// Words in common, of 100.
fn likeness(one: &HashSet<&str>, other: &HashSet<&str>) -> usize {
    let in_common = one.intersection(other).count();
    (200 * in_common).checked_div(one.len() + other.len()).unwrap_or_default()
}
