//! The few shapes that a chart is made of.

use std::fmt::{self, Display, Formatter};

use crate::escape::Text;

/// A value.
pub(super) struct Dot {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) colour: &'static str,
}

impl Display for Dot {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let Self { x, y, colour } = self;
        write!(to, r#"<circle cx="{x:.1}" cy="{y:.1}" r="7" fill="{colour}"/>"#)
    }
}

/// What a value is compared with. Drawn over a dot, it leaves the dot's rim to be seen.
pub(super) struct Diamond {
    pub(super) x: f64,
    pub(super) y: f64,
}

impl Display for Diamond {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let (x, top) = (self.x, self.y - 8.0);
        write!(to, r#"<path d="M{x:.1} {top:.1}l5 8-5 8-5-8z" "#)?;
        to.write_str(r##"fill="#fff" stroke="#16193b" stroke-width="2"/>"##)
    }
}

/// One line of text; `y` is its baseline.
pub(super) struct Label<'a> {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) text: &'a str,
    /// `start`, `middle` or `end`, as SVG calls them.
    pub(super) anchor: &'static str,
}

impl Display for Label<'_> {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let Self { x, y, text, anchor } = self;
        let text = Text(text);
        write!(to, r#"<text x="{x:.1}" y="{y:.1}" text-anchor="{anchor}">{text}</text>"#)
    }
}

/// Paragraph of text below each other; `y` is the middle of them all.
pub(super) struct Paragraph<'a> {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) lines: &'a [String],
    pub(super) line_height: f64,
    /// As in [`Label`].
    pub(super) anchor: &'static str,
}

impl Display for Paragraph<'_> {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let height: f64 = self.lines.iter().map(|_| self.line_height).sum();
        let mut y = self.y - height / 2.0 + self.line_height * 0.77;
        for text in self.lines {
            write!(to, "{}", Label { x: self.x, y, text, anchor: self.anchor })?;
            y += self.line_height;
        }
        Ok(())
    }
}
