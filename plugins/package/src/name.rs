//! How things in a package may be called, and which of two names was meant.

/// The longest id of a plugin, and key of an offer.
pub(crate) const ID_CHARACTERS_MAX: usize = 40;

/// Lower-case and hyphenated, so that it is safe in an address, in the name of
/// a folder and in a log: `bright-spots`.
pub(crate) fn is_id(name: &str) -> bool {
    let starts_well = name.starts_with(|it: char| it.is_ascii_lowercase());
    let part_is_good = |part: &str| {
        !part.is_empty() && part.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
    };
    (2..=ID_CHARACTERS_MAX).contains(&name.len())
        && starts_well
        && name.split('-').all(part_is_good)
}

/// Whether a text may stand in one line of a page: no control character, and
/// none that turns the direction of what follows, which could make a title read
/// as another.
pub(crate) fn is_plain(text: &str) -> bool {
    let turns = |it| matches!(it, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2028}'..='\u{2029}' | '\u{2066}'..='\u{2069}');
    !text.chars().any(|it| it.is_control() || turns(it))
}

/// The one of these that was most likely meant. None if nothing is near.
pub(crate) fn nearest<'a>(typed: &str, known: &[&'a str]) -> Option<&'a str> {
    let typed: Vec<char> = typed.chars().take(64).collect();
    let near = |it: &str| distance(&typed, it);
    let best = known.iter().copied().min_by_key(|it| near(it))?;
    // Half the name may be wrong: two swapped letters count as two.
    (near(best) <= best.chars().count() / 2).then_some(best)
}

/// How many characters must be added, dropped or changed (Levenshtein).
fn distance(left: &[char], right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (index, from) in left.iter().enumerate() {
        let mut diagonal = index;
        row[0] = index + 1;
        for (column, to) in right.iter().enumerate() {
            let changed = diagonal + usize::from(from != to);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_lower_case_and_hyphenated() {
        for good in ["bright-spots", "ab", "a1-2b"] {
            assert!(is_id(good), "{good}");
        }
        let long = "a".repeat(41);
        for bad in ["", "a", "-a", "a-", "a--b", "1a", "Ab", "a_b", "a.b", "a/b", "ŵy", &long] {
            assert!(!is_id(bad), "{bad}");
        }
    }

    #[test]
    fn a_text_that_turns_its_direction_is_not_plain() {
        assert!(is_plain("Adroddiad y bwrdd – ŵ"));
        assert!(!is_plain("bo\u{202e}ard"));
        assert!(!is_plain("two\nlines"));
    }

    #[test]
    fn the_nearest_name_is_found_and_a_far_one_is_not() {
        assert_eq!(nearest("titel", &["version", "title"]), Some("title"));
        assert_eq!(nearest("capability", &["capabilities"]), Some("capabilities"));
        assert_eq!(nearest("colour", &["title", "version"]), None);
        assert_eq!(nearest("x", &[]), None);
    }
}
