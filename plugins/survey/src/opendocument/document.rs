//! The text of an open spreadsheet, one element at a time.

use std::borrow::Cow;
use std::io::BufRead;

use lodestar_plugin_sdk::Refusal;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion, escape};

use super::damaged;

/// Spaces that one element may stand for.
const SPACES_MAX: u64 = 100;

pub(super) struct Document<R> {
    xml: Reader<R>,
    buffer: Vec<u8>,
    /// The style that is being described.
    style: String,
    /// Styles of sheets that nobody is meant to see.
    hidden: Vec<String>,
}

impl<R: BufRead> Document<R> {
    pub(super) fn new(content: R) -> Self {
        let xml = Reader::from_reader(content);
        Self { xml, buffer: Vec::new(), style: String::new(), hidden: Vec::new() }
    }

    pub(super) fn event(&mut self) -> Result<Event<'_>, Refusal> {
        self.buffer.clear();
        self.xml.read_event_into(&mut self.buffer).map_err(damaged)
    }

    /// Goes to the next sheet that is shown, and tells its name.
    pub(super) fn next_sheet(&mut self) -> Result<Option<String>, Refusal> {
        loop {
            let (style, hides) = match self.event()? {
                Event::Eof => return Ok(None),
                Event::Start(it) if is(&it, "table:table") => {
                    let name = attribute(&it, "table:name")?.unwrap_or_default();
                    let style = attribute(&it, "table:style-name")?.unwrap_or_default();
                    if !self.hidden.contains(&style) {
                        return Ok(Some(name));
                    }
                    continue;
                }
                Event::Start(it) if is(&it, "style:style") => {
                    (attribute(&it, "style:name")?, false)
                }
                Event::Start(it) | Event::Empty(it) if is(&it, "style:table-properties") => {
                    (None, attribute(&it, "table:display")?.as_deref() == Some("false"))
                }
                _ => continue,
            };
            self.style = style.unwrap_or(std::mem::take(&mut self.style));
            if hides {
                self.hidden.push(self.style.clone());
            }
        }
    }

    /// The text of a cell, up to its end. Comments and pictures are not of it.
    pub(super) fn text(&mut self) -> Result<String, Refusal> {
        let mut text = String::new();
        let mut paragraphs: u32 = 0;
        loop {
            let beside = match self.event()? {
                Event::Text(it) if 0 < paragraphs => {
                    text.push_str(&it);
                    continue;
                }
                Event::CData(it) if 0 < paragraphs => {
                    text.push_str(&it);
                    continue;
                }
                Event::GeneralRef(it) if 0 < paragraphs => {
                    push_reference(&it, &mut text)?;
                    continue;
                }
                Event::Start(it) | Event::Empty(it) if is(&it, "text:s") => {
                    let spaces = number(&it, "text:c")?.min(SPACES_MAX);
                    text.extend((0..spaces).map(|_| ' '));
                    continue;
                }
                Event::Empty(it) => {
                    let is_break = is(&it, "text:line-break") || is(&it, "text:tab");
                    text.push_str(if is_break { " " } else { "" });
                    continue;
                }
                Event::Start(it) if is(&it, "text:p") => {
                    text.push_str(if text.is_empty() { "" } else { " " });
                    paragraphs += 1;
                    continue;
                }
                Event::End(it) if it.name().as_ref() == "text:p" => {
                    paragraphs = paragraphs.saturating_sub(1);
                    continue;
                }
                Event::End(it) if CELLS.contains(&it.name().as_ref()) => return Ok(text),
                Event::Start(it) if it.name().as_ref().starts_with("text:") => continue,
                Event::Start(it) => it.to_end().into_owned(),
                Event::Eof => return Err(damaged(())),
                _ => continue,
            };
            self.buffer.clear();
            self.xml.read_to_end_into(beside.name(), &mut self.buffer).map_err(damaged)?;
        }
    }
}

/// A cell, and one that is covered by another.
pub(super) const CELLS: [&str; 2] = ["table:table-cell", "table:covered-table-cell"];

pub(super) fn is(start: &BytesStart<'_>, name: &str) -> bool {
    start.name().as_ref() == name
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, Refusal> {
    let attribute = start.try_get_attribute(name).map_err(damaged)?;
    attribute
        .map(|it| it.normalized_value(XmlVersion::Implicit1_0).map(Cow::into_owned))
        .transpose()
        .map_err(damaged)
}

/// How often something is repeated: once, if nothing says so.
pub(super) fn number(start: &BytesStart<'_>, name: &str) -> Result<u64, Refusal> {
    attribute(start, name)?.map_or(Ok(1), |it| it.parse().map_err(damaged))
}

fn push_reference(reference: &BytesRef<'_>, text: &mut String) -> Result<(), Refusal> {
    match reference.resolve_char_ref().map_err(damaged)? {
        Some(character) => text.push(character),
        None => text.push_str(escape::resolve_predefined_entity(reference).unwrap_or_default()),
    }
    Ok(())
}

/// As a person sees it, but a number with all its digits. A date stays as the
/// file keeps it, which is no option of any question.
pub(super) fn value(start: &BytesStart<'_>) -> Result<Option<String>, Refusal> {
    let kind = attribute(start, "office:value-type")?.unwrap_or_default();
    attribute(
        start,
        match kind.as_str() {
            "float" | "percentage" | "currency" => "office:value",
            "boolean" => "office:boolean-value",
            "date" => "office:date-value",
            "time" => "office:time-value",
            "string" => "office:string-value",
            _ => return Ok(None),
        },
    )
}
