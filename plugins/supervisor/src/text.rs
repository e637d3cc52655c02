//! Text from a plugin, made fit to be shown: it may hold anything.

/// One line of at most so many characters, without control characters.
pub(crate) fn line(text: &str, characters_max: usize) -> String {
    let visible = text.chars().map(|it| if it.is_control() { ' ' } else { it });
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
    fn a_line_has_no_line_break_and_no_escape() {
        assert_eq!(line("one\n\n two\x1b[31m\0", 80), "one two [31m");
    }

    #[test]
    fn a_line_that_is_too_long_says_so() {
        assert_eq!(line("ŵŵŵŵ", 4), "ŵŵŵŵ");
        assert_eq!(line("ŵŵŵŵŵ", 4), "ŵŵŵŵ…");
    }
}
