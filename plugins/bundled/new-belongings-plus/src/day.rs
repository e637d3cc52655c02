//! Days as people and spreadsheets write them, without a calendar of the machine.

/// The day that a cell names, as `YYYY-MM-DD`; nothing from anything else.
///
/// `2026-03-27`, `27/3/2026` and `27 March 2026`, or the number of days since the
/// end of 1899 that a spreadsheet keeps.
pub(crate) fn day(cell: &str) -> Option<String> {
    let text = cell.trim();
    let (year, month, day) = iso(text).or_else(|| british(text)).or_else(|| serial(text))?;
    let is_near = (1990..2100).contains(&year);
    let is_day = (1..=12).contains(&month) && 1 <= day && day <= days_of(year, month);
    (is_near && is_day).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn iso(text: &str) -> Option<(u32, u32, u32)> {
    // A spreadsheet may put the time behind it.
    let text = text.split(['T', ' ']).next()?;
    let mut parts = text.split('-').map(number);
    let day = (parts.next()??, parts.next()??, parts.next()??);
    parts.next().is_none().then_some(day)
}

fn british(text: &str) -> Option<(u32, u32, u32)> {
    let mut parts = text.split(['/', '.', ' ']).filter(|it| !it.is_empty());
    let day = number(parts.next()?)?;
    let month = parts.next()?;
    let month = number(month).or_else(|| named(month))?;
    let year = number(parts.next()?)?;
    parts.next().is_none().then_some((year, month, day))
}

fn named(month: &str) -> Option<u32> {
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
    let month = month.to_lowercase();
    let is_it = |it: &&str| 3 <= month.len() && it.starts_with(month.as_str());
    (1..).zip(MONTHS).find(|(_, it)| is_it(it)).map(|(number, _)| number)
}

fn serial(text: &str) -> Option<(u32, u32, u32)> {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    // 1 January 1990 is day 32,874.
    let mut left = number(whole)?.checked_sub(32_874)?;
    for year in 1990..2100 {
        for month in 1..=12 {
            let days = days_of(year, month);
            if left < days {
                return Some((year, month, left + 1));
            }
            left -= days;
        }
    }
    None
}

fn number(text: &str) -> Option<u32> {
    let is_number = !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

fn days_of(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_may_be_written_in_any_usual_form() {
        for text in
            ["2026-03-27", "27/3/2026", "27.03.2026", "27 March 2026", "27 Mar 2026", "46108"]
        {
            assert_eq!(day(text).as_deref(), Some("2026-03-27"), "{text}");
        }
        assert_eq!(day("2026-03-27 00:00:00").as_deref(), Some("2026-03-27"));
        assert_eq!(day("32874").as_deref(), Some("1990-01-01"));
        assert_eq!(day("29/2/2024").as_deref(), Some("2024-02-29"));
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "soon",
            "31/2/2026",
            "29/2/2026",
            "2026-13-01",
            "3",
            "99999999999",
            "27 Ma 2026",
            "1/1/26",
            "-5",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
