//! Text made safe to stand in HTML and SVG.

use std::fmt::{self, Display, Formatter, Write};

/// Text for an element or a quoted attribute. Line breaks stay as they are.
pub(crate) struct Text<'a>(pub(crate) &'a str);

/// Text for an HTML element, where a line break in the text is one on the page.
pub(crate) struct Lines<'a>(pub(crate) &'a str);

impl Display for Text<'_> {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        self.0.chars().filter(|it| is_printable(*it)).try_for_each(|it| escaped(it, to))
    }
}

impl Display for Lines<'_> {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        for (index, line) in self.0.lines().enumerate() {
            if 0 < index {
                to.write_str("<br>")?;
            }
            Display::fmt(&Text(line), to)?;
        }
        Ok(())
    }
}

/// XML forbids control characters and two others altogether, even escaped; and PDF
/// forbids a byte order mark.
pub(crate) fn is_printable(character: char) -> bool {
    match character {
        '\n' | '\t' => true,
        '\u{feff}' | '\u{fffe}' | '\u{ffff}' => false,
        _ => !character.is_control(),
    }
}

fn escaped(character: char, to: &mut Formatter<'_>) -> fmt::Result {
    match character {
        '&' => to.write_str("&amp;"),
        '<' => to.write_str("&lt;"),
        '>' => to.write_str("&gt;"),
        '"' => to.write_str("&quot;"),
        '\'' => to.write_str("&#39;"),
        other => to.write_char(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_comes_out_as_text() {
        let text = Text("<a href=\"x\" title='y'>R&D</a>").to_string();
        assert_eq!(text, "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;R&amp;D&lt;/a&gt;");
    }

    #[test]
    fn a_line_break_in_the_text_is_one_on_the_page() {
        assert_eq!(Lines("One\r\n<Two>\u{0}").to_string(), "One<br>&lt;Two&gt;");
    }
}
