//! How rounds and protected numbers are put into words, wherever they stand.

use lodestar_core::disclosure::{Figure, Share};
use lodestar_core::rounds::Round;

use crate::words::Say;

/// When a round ran, in words.
pub(crate) fn dates(say: &Say, round: &Round) -> String {
    let opened = say.day(round.opened_on);
    match round.closed_on {
        Some(closed) => {
            say.with("date-range", &[("from", opened.into()), ("to", say.day(closed).into())])
        }
        None => say.with("date-since", &[("from", opened.into())]),
    }
}

/// A count, or the mark of a hidden one.
pub(crate) fn figure(figure: Figure) -> String {
    match figure {
        Figure::Shown(count) => thousands(count),
        Figure::Hidden => "[c]".to_owned(),
    }
}

/// A percentage in whole numbers, or the mark of a hidden one.
pub(crate) fn share(say: &Say, share: Share) -> String {
    match share {
        Share::Percent(percent) => format!("{percent:.0}%"),
        Share::Hidden => "[c]".to_owned(),
        Share::NoBase => say.t("no-base"),
    }
}

/// `4994` as `4,994`.
pub(crate) fn thousands(count: u64) -> String {
    let digits = count.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if 0 < position && (digits.len() - position).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_have_a_comma() {
        assert_eq!(
            [0, 999, 1000, 4994, 1_234_567].map(thousands),
            ["0", "999", "1,000", "4,994", "1,234,567"]
        );
    }

    #[test]
    fn a_hidden_number_is_a_mark_and_never_a_star() {
        assert_eq!(figure(Figure::Hidden), "[c]");
    }
}
