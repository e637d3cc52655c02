//! The document with only those characters that the PDF can hold.
//!
//! PDF/UA-1 forbids a character without a shape, and one emoji in a child's words must
//! not cost the whole report.

use lodestar_plugin_protocol::document::Document;
use serde_json::Value;

use crate::{escape, fonts};

/// Stands for a character that no face can draw.
const UNKNOWN: char = '\u{fffd}';

/// A copy of the document in which every text can be printed.
pub(super) fn document(document: &Document) -> serde_json::Result<Document> {
    let mut value = serde_json::to_value(document)?;
    make_printable(&mut value);
    serde_json::from_value(value)
}

fn make_printable(value: &mut Value) {
    match value {
        Value::String(text) => *text = printable(text),
        Value::Array(items) => items.iter_mut().for_each(make_printable),
        Value::Object(fields) => fields.values_mut().for_each(make_printable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn printable(text: &str) -> String {
    let kept = text.chars().filter(|it| escape::is_printable(*it));
    kept.map(|it| {
        if it.is_whitespace() || is_invisible(it) || fonts::can_draw(it) { it } else { UNKNOWN }
    })
    .collect()
}

/// Characters that shape their neighbours and have no shape themselves: soft hyphens,
/// joiners, direction marks, variation selectors.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{e0020}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_no_face_has_is_replaced() {
        let kept = "Tŷ ŵ “quote” ★ 😀 ❤\u{fe0f} Relation\u{ad}ships\nnext";
        assert_eq!(printable(kept), kept);
        assert_eq!(printable("漢\u{0}\u{feff}字"), "\u{fffd}\u{fffd}");
    }
}
