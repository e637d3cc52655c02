//! A day, read back from its words, for putting things in order.
//!
//! A snapshot gives days in words only. Words that are not a day sort last.

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A year, a month and a day; later ones are greater.
pub(crate) type Day = (u16, usize, u8);

/// The day in words such as “31 March 2026”.
pub(crate) fn read(words: &str) -> Option<Day> {
    let mut parts = words.split_whitespace();
    let (day, month, year) = (parts.next()?, parts.next()?.to_lowercase(), parts.next()?);
    let month = MONTHS.iter().position(|&it| it == month)?;
    match parts.next() {
        None => Some((year.parse().ok()?, month, day.parse().ok()?)),
        Some(_) => None,
    }
}

/// A key that puts days in order and what is not a day after them.
pub(crate) fn order(words: &str) -> (bool, Option<Day>) {
    let day = read(words);
    (day.is_none(), day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_in_the_order_of_the_calendar_and_other_words_come_last() {
        let mut days = ["Not set", "2 January 2027", "10 March 2026", "9 March 2026", ""];
        days.sort_by_key(|it| order(it));
        assert_eq!(days, ["9 March 2026", "10 March 2026", "2 January 2027", "Not set", ""]);
    }

    #[test]
    fn a_range_of_days_is_not_a_day() {
        assert_eq!(read("2 to 27 March 2026"), None);
        assert_eq!(read("1 March 2026 at noon"), None);
    }
}
