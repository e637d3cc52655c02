//! The thread as a picture: a column for each noun, a box for each record, a line
//! for each link. Everything in it stands in the tree beside it, too.

use std::collections::BTreeMap;

use lodestar_core::thread::{Step, Traced};
use lodestar_core::{Kind, RecordId};
use serde::Serialize;

use crate::nouns::address;
use crate::signed_in::Place;

/// A column with more boxes than this is drawn as one box with their number.
const BOXES_MAX: usize = 8;
const BOX_WIDTH: usize = 168;
const BOX_HEIGHT: usize = 62;
const GAP_ACROSS: usize = 44;
const GAP_DOWN: usize = 16;
const HEAD: usize = 34;
const LINE_CHARACTERS_MAX: usize = 23;
const LINES_MAX: usize = 3;

/// What the template draws.
#[derive(Serialize)]
pub(super) struct PictureView {
    width: usize,
    height: usize,
    columns: Vec<ColumnView>,
    boxes: Vec<BoxView>,
    lines: Vec<LineView>,
}

#[derive(Serialize)]
struct ColumnView {
    x: usize,
    title: String,
}

#[derive(Serialize)]
struct BoxView {
    x: usize,
    y: usize,
    width: usize,
    height: usize,
    is_here: bool,
    is_withdrawn: bool,
    /// Empty for a box that stands for many.
    address: String,
    texts: Vec<TextView>,
}

#[derive(Serialize)]
struct TextView {
    x: usize,
    y: usize,
    text: String,
}

#[derive(Serialize)]
struct LineView {
    path: String,
}

/// Where the box of a record is: its column, and its place in it.
type Places = BTreeMap<RecordId, (usize, usize)>;

impl PictureView {
    pub(super) fn new(place: &Place, traced: &Traced) -> Self {
        let columns: Vec<&[Step]> =
            traced.steps.chunk_by(|one, other| one.kind == other.kind).collect();
        let mut places = Places::new();
        let (mut boxes, mut heads) = (Vec::new(), Vec::new());
        for (column, steps) in columns.iter().enumerate() {
            let kind = steps.first().map_or(Kind::Finding, |it| it.kind);
            heads.push(ColumnView { x: left(column), title: place.say.kind(kind) });
            let is_folded = BOXES_MAX < steps.len();
            for (row, step) in steps.iter().enumerate() {
                let row = if is_folded { 0 } else { row };
                places.insert(step.id, (column, row));
                if !is_folded {
                    boxes.push(of_step(place, traced, step, (column, row)));
                }
            }
            if is_folded {
                boxes.push(of_many(place, traced, steps, column));
            }
        }
        let rows = columns.iter().map(|it| if BOXES_MAX < it.len() { 1 } else { it.len() });
        let rows = rows.max().unwrap_or(1);
        let mut lines: Vec<String> = traced
            .links
            .iter()
            .filter_map(|(from, to)| Some(line(*places.get(from)?, *places.get(to)?)))
            .collect();
        // Many records in one box are joined to others by one line.
        lines.sort();
        lines.dedup();
        Self {
            width: left(columns.len()).saturating_sub(GAP_ACROSS) + 4,
            height: top(rows) + 4,
            columns: heads,
            boxes,
            lines: lines.into_iter().map(|path| LineView { path }).collect(),
        }
    }
}

fn left(column: usize) -> usize {
    2 + column * (BOX_WIDTH + GAP_ACROSS)
}

fn top(row: usize) -> usize {
    HEAD + row * (BOX_HEIGHT + GAP_DOWN)
}

fn of_step(place: &Place, traced: &Traced, step: &Step, at: (usize, usize)) -> BoxView {
    BoxView {
        is_here: step.id == traced.here.id,
        is_withdrawn: !step.is_live,
        address: address(place, step.kind, step.id),
        ..drawn(&step.title, at)
    }
}

fn of_many(place: &Place, traced: &Traced, steps: &[Step], column: usize) -> BoxView {
    let text = place.say.count("thread-many", steps.len());
    let is_here = steps.iter().any(|it| it.id == traced.here.id);
    BoxView { is_here, ..drawn(&text, (column, 0)) }
}

fn drawn(text: &str, (column, row): (usize, usize)) -> BoxView {
    let (x, y) = (left(column), top(row));
    let texts = (1..).zip(wrapped(text));
    BoxView {
        x,
        y,
        width: BOX_WIDTH,
        height: BOX_HEIGHT,
        is_here: false,
        is_withdrawn: false,
        address: String::new(),
        texts: texts
            .map(|(line, text): (usize, _)| TextView { x: x + 8, y: y + 2 + line * 17, text })
            .collect(),
    }
}

/// A curve from the right edge of one box to the left edge of another.
fn line((from, from_row): (usize, usize), (to, to_row): (usize, usize)) -> String {
    let (x1, y1) = (left(from) + BOX_WIDTH, top(from_row) + BOX_HEIGHT / 2);
    let (x2, y2) = (left(to), top(to_row) + BOX_HEIGHT / 2);
    let middle = usize::midpoint(x1, x2);
    format!("M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}")
}

/// A title in a few short lines; what does not fit ends in dots.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let word: String = word.chars().take(LINE_CHARACTERS_MAX).collect();
        match lines.last_mut() {
            Some(line)
                if line.chars().count() + 1 + word.chars().count() <= LINE_CHARACTERS_MAX =>
            {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    if LINES_MAX < lines.len() {
        lines.truncate(LINES_MAX);
        if let Some(last) = lines.last_mut() {
            let kept: String = last.chars().take(LINE_CHARACTERS_MAX - 1).collect();
            *last = format!("{kept}…");
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_broken_between_words_and_cut_at_the_end() {
        let title = "Few children know who their social worker is, and fewer know why she left";
        assert_eq!(
            wrapped(title),
            ["Few children know who", "their social worker is,", "and fewer know why she…"]
        );
        assert_eq!(wrapped("Ŵyrion"), ["Ŵyrion"]);
    }

    #[test]
    fn a_line_leads_from_edge_to_edge() {
        assert_eq!(line((0, 0), (1, 1)), "M170 65C192 65 192 143 214 143");
    }
}
