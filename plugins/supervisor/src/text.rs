//! Text from a plugin, made fit to be shown: it may hold anything.

/// Letters that nobody sees, or that turn the direction of what follows.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// One line of at most so many characters, without control characters.
pub(crate) fn line(text: &str, characters_max: usize) -> String {
    let visible = text.chars().filter(|it| !is_unseen(*it));
    let visible = visible.map(|it| if it.is_control() { ' ' } else { it });
    let visible: String = visible.take(characters_max.saturating_mul(2)).collect();
    let words: Vec<&str> = visible.split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(characters_max) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn nothing_in_a_line_turns_what_follows() {
        assert_eq!(line("two \u{202e}nerdlihc\u{200b}", 80), "two nerdlihc");
    }

    #[test]
    fn a_line_has_no_line_break_and_no_escape() {
        assert_eq!(line("one\n\n two\x1b[31m\0", 80), "one two [31m");
    }

    #[test]
    fn a_line_that_is_too_long_says_so() {
        assert_eq!(line("ŵŵŵŵ", 4), "ŵŵŵŵ");
        assert_eq!(line("ŵŵŵŵŵ", 4), "ŵŵŵŵ…");
    }
}
