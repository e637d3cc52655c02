//! How rounds and protected numbers are put into words, wherever they stand.

use lodestar_core::disclosure::{Figure, Mark, Protected, Share};
use lodestar_core::rounds::{Participation, Round};

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
        Figure::Hidden => Mark::Confidential.text().to_owned(),
    }
}

/// How many could have answered, or the mark of a number that nobody has given.
pub(crate) fn eligible(line: &Participation) -> String {
    line.eligible.map_or_else(|| Mark::NotAvailable.text().to_owned(), figure)
}

/// The share who answered, or its mark.
pub(crate) fn rate(say: &Say, line: &Participation) -> String {
    match line.eligible {
        Some(_) => share(say, line.rate),
        None => Mark::NotAvailable.text().to_owned(),
    }
}

/// The share who gave an answer of the cut, marked where few answered.
pub(crate) fn share_of(say: &Say, numbers: &Protected) -> String {
    let headline = share(say, numbers.headline);
    match (numbers.headline, numbers.reliability()) {
        (Share::Percent(_), Some(unreliable)) => format!("{headline} {}", unreliable.text()),
        _ => headline,
    }
}

/// A percentage in whole numbers, or the mark of a hidden one.
pub(crate) fn share(say: &Say, share: Share) -> String {
    match share {
        Share::NoBase => say.t("no-base"),
        Share::Percent(percent) if share.mark().is_none() => format!("{percent:.0}%"),
        Share::Percent(_) => Mark::Low.text().to_owned(),
        Share::Hidden => Mark::Confidential.text().to_owned(),
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
