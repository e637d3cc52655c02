//! Texts made comparable, so that a curly apostrophe or a long dash is no
//! difference. Nothing here guesses: two texts are equal afterwards or not.

/// More children than the four nations have in care and after it.
const CHILDREN_MAX: u32 = 10_000_000;

/// Writes an answer, an option or a heading into `plain`: lower-case, trimmed,
/// with single spaces, straight quotation marks and short dashes. The `3.0` of
/// a spreadsheet becomes the `3` of the form.
pub(crate) fn write(text: &str, plain: &mut String) {
    plain.clear();
    for character in text.chars() {
        match character {
            '\u{200b}' | '\u{feff}' => {}
            '‘' | '’' | 'ʼ' | '`' | '´' => plain.push('\''),
            '“' | '”' => plain.push('"'),
            '‐' | '‑' | '‒' | '–' | '—' | '−' => plain.push('-'),
            it if it.is_whitespace() => {
                if !plain.is_empty() && !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            it => plain.extend(it.to_lowercase()),
        }
    }
    plain.truncate(plain.trim_end().len());
    let whole = without_zero_decimals(plain).len();
    plain.truncate(whole);
}

/// An answer, an option or a heading in lower case, trimmed, with single spaces,
/// straight quotation marks and short dashes.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    write(text, &mut plain);
    plain
}

/// The words alone, with one space between them. For names of questionnaires
/// and of fixed columns, where `ylyc_8_11` and `YLYC 8–11` are the same name.
pub fn name(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_alphanumeric() {
            name.extend(character.to_lowercase());
        } else if !name.is_empty() && !name.ends_with(' ') {
            name.push(' ');
        }
    }
    name.truncate(name.trim_end().len());
    name
}

/// A heading without the number that survey tools put before it, as in
/// `Q5. Do you have a pet?`; nothing if there is none.
pub(crate) fn without_number(heading: &str) -> Option<&str> {
    let text = heading.trim_start().trim_start_matches(['Q', 'q']);
    let rest = text.trim_start_matches(|it: char| it.is_ascii_digit());
    let rest = rest.strip_prefix(|it: char| it.is_ascii_lowercase()).unwrap_or(rest);
    let wording = rest.trim_start().strip_prefix(['.', ')', ':', '-'])?;
    let is_number = text.starts_with(|it: char| it.is_ascii_digit());
    (is_number && wording.starts_with(char::is_whitespace) && !is_blank(wording)).then_some(wording)
}

/// Whether nobody wrote anything here.
pub fn is_blank(cell: &str) -> bool {
    cell.chars().all(|it| it.is_whitespace() || matches!(it, '\u{200b}' | '\u{feff}'))
}

/// A number of children as files write it: `12`, or the `12.0` of a
/// spreadsheet. More than ten million is no such number.
pub fn children(cell: &str) -> Option<u32> {
    let digits = without_zero_decimals(cell.trim());
    if !digits.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().filter(|&it| it <= CHILDREN_MAX)
}

fn without_zero_decimals(text: &str) -> &str {
    match text.split_once('.') {
        Some((whole, decimals))
            if !whole.is_empty()
                && !decimals.is_empty()
                && whole.bytes().all(|it| it.is_ascii_digit())
                && decimals.bytes().all(|it| it == b'0') =>
        {
            whole
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apostrophes_dashes_case_and_spaces_make_no_difference() {
        assert_eq!(plain("  Don’t\u{a0} know "), "don't know");
        assert_eq!(plain("2–4"), "2-4");
        assert_eq!(plain("\u{feff}"), "");
    }

    #[test]
    fn a_whole_number_of_a_spreadsheet_is_the_number_of_the_form() {
        assert_eq!(plain("3.0"), "3");
        assert_eq!(plain("3.5"), "3.5");
        assert_eq!(plain("Version 3.0"), "version 3.0");
    }

    #[test]
    fn names_are_compared_by_their_words() {
        assert_eq!(name("Your Life, Your Care, 8–11"), "your life your care 8 11");
        assert_eq!(name("ylyc_8_11"), name("YLYC 8-11"));
    }

    #[test]
    fn the_number_of_a_question_is_no_part_of_its_wording() {
        for heading in ["Q5. Do you?", "5) Do you?", "12a: Do you?", "q3 - Do you?"] {
            assert_eq!(without_number(heading).map(str::trim), Some("Do you?"), "{heading}");
        }
        for heading in ["Do you?", "2-4", "Q5.", "5 friends", "Quiet. Do you?"] {
            assert_eq!(without_number(heading), None, "{heading}");
        }
    }

    #[test]
    fn only_whole_numbers_are_counts() {
        assert_eq!(children(" 12 "), Some(12));
        assert_eq!(children("12.0"), Some(12));
        for wrong in ["", "-1", "1.5", "c", "+3", "1,204", "99999999999999999999"] {
            assert_eq!(children(wrong), None, "{wrong}");
        }
    }
}
