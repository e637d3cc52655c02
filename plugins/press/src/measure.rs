//! How much room text takes.

use crate::fonts::{Weight, advance_em};

/// The advance of a character that Arimo lacks; symbols and emoji are about square.
const OTHER_EM: f64 = 1.2;

/// The width of text on one line, in the unit of `size`.
pub(crate) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    text.chars().map(|it| advance_em(it, weight).unwrap_or(OTHER_EM)).sum::<f64>() * size
}

/// The width of the longest word, which is the least that text can be squeezed to.
pub(crate) fn longest_word(text: &str, size: f64, weight: Weight) -> f64 {
    text.split(is_break).map(|word| width(word, size, weight)).fold(0.0, f64::max)
}

/// A space or a soft hyphen; a no-break space holds two words together.
fn is_break(character: char) -> bool {
    character == '\u{ad}' || (character.is_whitespace() && character != '\u{a0}')
}

/// Breaks text into lines no wider than `width_max`, except where one word is wider.
/// Empty text has no lines.
pub(crate) fn wrap(text: &str, size: f64, weight: Weight, width_max: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (longer, lines.last_mut()) {
            (Some(longer), Some(line)) if width(&longer, size, weight) <= width_max => {
                *line = longer;
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_is_as_wide_as_in_arial() {
        let digit = width("0", 1000.0, Weight::Regular);
        assert!((555.0..557.5).contains(&digit), "{digit}");
        assert!(width("Word", 10.0, Weight::Regular) < width("Word", 10.0, Weight::Bold));
    }

    #[test]
    fn lines_keep_every_word_and_stay_within_the_width() {
        let text = "Know who their social worker is all or most of the time";
        let lines = wrap(text, 10.0, Weight::Regular, 120.0);
        assert!(1 < lines.len());
        assert_eq!(lines.join(" "), text);
        assert!(lines.iter().all(|line| width(line, 10.0, Weight::Regular) <= 120.0));
    }

    #[test]
    fn a_word_wider_than_the_line_stands_alone() {
        let lines = wrap("a Pneumonoultramicroscopic b", 10.0, Weight::Regular, 30.0);
        assert_eq!(lines, ["a", "Pneumonoultramicroscopic", "b"]);
        assert!(wrap(" ", 10.0, Weight::Regular, 30.0).is_empty());
    }
}
