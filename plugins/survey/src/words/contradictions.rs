//! Numbers of children that contradict each other. Each sentence that prints
//! one asks [`small::shown`] first.

use super::sentence;
use crate::agreed::Agreed;
use crate::notes::Sentence;
use crate::percent::{self, Percent};
use crate::small;

pub(crate) fn eligible(title: &str, eligible: Agreed, responded: u64) -> Option<Sentence> {
    match eligible {
        Agreed::Contradicted => Some(sentence(
            "eligible-contradiction",
            format!(
                "The rows of “{title}” do not agree on one whole number of eligible children, so \
                 none was taken."
            ),
        )),
        Agreed::Number(eligible) if eligible < responded => {
            let [responded, eligible] = two_counts(responded, eligible);
            Some(counted(
                "eligible-below-responded",
                format!(
                    "{responded} children answered “{title}”, but the file says that only \
                     {eligible} were eligible."
                ),
            ))
        }
        Agreed::Number(_) | Agreed::Unsaid => None,
    }
}

pub(crate) fn responded(title: &str, responded: Agreed) -> Option<Sentence> {
    (responded == Agreed::Contradicted).then(|| {
        sentence(
            "responded-contradiction",
            format!(
                "The rows of “{title}” do not agree on one whole number of children who \
                 responded, so the largest base was taken."
            ),
        )
    })
}

pub(crate) fn fewer_responded(title: &str, base: u64, responded: u64) -> Sentence {
    let [base, responded] = two_counts(base, responded);
    counted(
        "contradiction",
        format!(
            "“{title}” has {base} answers, but the file says that {responded} children responded."
        ),
    )
}

/// `counts` are those of every option: what one row leaves over, the others show.
pub(crate) fn percent_contradicts(
    count: u32,
    counts: &[u64],
    base: u64,
    said: Percent,
) -> Sentence {
    let exact = percent::exact(count, base).unwrap_or_default();
    let counts = [counts, &said.counts_of(base)].concat();
    let numbers = [count.to_string(), base.to_string(), format!("{exact:.0}%"), said.to_string()];
    let [count, base, exact, said] = small::shown(&counts, base, numbers);
    counted("contradiction", format!("{count} of {base} is {exact}, the file says {said}."))
}

pub(crate) fn more_than_base(title: &str, count: u64, base: u64) -> Sentence {
    let [count, base] = two_counts(count, base);
    left_out(
        title,
        &format!("one option has a count of {count}, but only {base} children answered"),
    )
}

pub(crate) fn fewer_chosen(title: &str, sum: u64, base: u64) -> Sentence {
    let [sum, base] = two_counts(sum, base);
    left_out(
        title,
        &format!("{base} children answered, but all options together were chosen {sum} times"),
    )
}

pub(crate) fn other_base(title: &str, sum: u64, base: u64) -> Sentence {
    let [sum, base] = two_counts(sum, base);
    left_out(title, &format!("its options add up to {sum}, but the file says that {base} answered"))
}

fn left_out(title: &str, why: &str) -> Sentence {
    let ask = "Ask whoever made the file which of them is right.";
    counted("contradiction", format!("“{title}” is left out: {why}. {ask}"))
}

/// Two counts that contradict each other, as they may be printed.
fn two_counts(one: u64, other: u64) -> [String; 2] {
    small::shown(&[one.max(other)], one.min(other), [one.to_string(), other.to_string()])
}

/// A sentence with numbers of children, and the key to those that are hidden.
fn counted(code: &'static str, text: String) -> Sentence {
    let key = format!(" {} stands for a number that is hidden.", small::HIDDEN);
    let key = if text.contains(small::HIDDEN) { key } else { String::new() };
    sentence(code, text + &key)
}
