//! Good questions, spoilt: the bytes of a file, the fields of a header, or the
//! layout of a message.

use lodestar_plugin_protocol::wire;
use serde_json::{Number, Value, json};

use crate::fuzz::generator::Generator;
use crate::subject::Question;

/// A question with something wrong in it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spoilt {
    /// For people.
    pub(super) what: String,
    pub(super) message: Message,
    /// Whether the question is one, so that a failure is no answer to it.
    pub(super) is_understandable: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Message {
    /// To be passed as it is.
    Bytes(Vec<u8>),
    Question {
        header: Value,
        files: Vec<Vec<u8>>,
    },
}

/// What has broken programs before.
const PIECES: [&[u8]; 16] = [
    b"\"",
    b"\r",
    b"\n",
    b",",
    b";",
    b"\t",
    b"\0",
    b"\xEF\xBB\xBF",
    b"\xFF\xFE",
    b"PK\x03\x04",
    b"=1+1",
    b"\xC5",
    b"\xE2\x80\x8B",
    b"-1",
    b"99999999999999999999",
    b"%s%n",
];

const TEXTS: [&str; 8] =
    ["", "\u{0}", "ŵŷ", "\"\\\n", "../..", "\u{202E}", "NaN", "a\u{301}\u{301}\u{301}"];

pub(super) fn spoil(generator: &mut Generator, question: &Question, is_library: bool) -> Spoilt {
    let header = serde_json::to_value(&question.request).unwrap_or_default();
    let files = question.files.clone();
    match generator.below(10) {
        0 if is_library => spoil_message(generator, question, &header, &files),
        1..=3 => spoil_header(generator, question, header, files),
        _ if files.is_empty() => spoil_header(generator, question, header, files),
        _ => spoil_file(generator, question, header, files),
    }
}

fn spoil_message(
    generator: &mut Generator,
    question: &Question,
    header: &Value,
    files: &[Vec<u8>],
) -> Spoilt {
    let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
    let mut bytes = wire::write(header, &files).unwrap_or_default();
    // Where the frames are laid out: what comes after is spoilt elsewhere.
    let head = (8 + 8 * (files.len() + 1)).min(bytes.len());
    for _ in 0..=generator.below(3) {
        let at = generator.below(head);
        match generator.below(3) {
            0 => bytes[at] = generator.byte(),
            1 => bytes.truncate(generator.below(bytes.len()).max(head)),
            _ => bytes[at] ^= 1 << generator.below(8),
        }
    }
    let what = format!("{}, its layout spoilt", question.what);
    Spoilt { what, message: Message::Bytes(bytes), is_understandable: false }
}

fn spoil_header(
    generator: &mut Generator,
    question: &Question,
    mut header: Value,
    files: Vec<Vec<u8>>,
) -> Spoilt {
    let mut paths = Vec::new();
    for _ in 0..=generator.below(3) {
        paths.push(spoil_value(generator, &mut header));
    }
    let what = format!("{}, its header spoilt at {}", question.what, paths.join(" and "));
    Spoilt { what, message: Message::Question { header, files }, is_understandable: false }
}

/// Somewhere inside, as deep as chance leads.
fn spoil_value(generator: &mut Generator, value: &mut Value) -> String {
    let deeper = generator.below(8) != 0;
    match value {
        Value::Object(fields) if deeper && !fields.is_empty() => {
            let names: Vec<String> = fields.keys().cloned().collect();
            let name = generator.one_of(&names).clone();
            if generator.below(12) == 0 {
                fields.remove(&name);
                return format!("{name}, which is gone");
            }
            let inner = fields.get_mut(&name).map(|it| spoil_value(generator, it));
            format!("{name}.{}", inner.unwrap_or_default())
        }
        Value::Array(items) if deeper && !items.is_empty() => {
            let at = generator.below(items.len());
            match generator.below(6) {
                0 => items.clear(),
                1 => items.extend_from_within(..),
                2 => drop(items.remove(at)),
                _ => return format!("{at}.{}", spoil_value(generator, &mut items[at])),
            }
            "list".to_owned()
        }
        other => {
            *other = another(generator, other);
            "value".to_owned()
        }
    }
}

/// A value of the same type more often than not.
fn another(generator: &mut Generator, value: &Value) -> Value {
    match value {
        Value::String(text) if generator.below(4) != 0 => match generator.below(3) {
            0 => json!(text.repeat(generator.below(1000))),
            1 => json!(text.chars().rev().collect::<String>()),
            _ => json!(generator.one_of(&TEXTS)),
        },
        Value::Number(_) if generator.below(4) != 0 => {
            let extremes = [json!(0), json!(u64::MAX), json!(i64::MIN), json!(0.5), json!(1e308)];
            generator.one_of(&extremes).clone()
        }
        _ => {
            let others = [
                Value::Null,
                json!(true),
                json!([]),
                json!({}),
                json!("text"),
                Value::Number(Number::from(generator.next())),
            ];
            generator.one_of(&others).clone()
        }
    }
}

fn spoil_file(
    generator: &mut Generator,
    question: &Question,
    header: Value,
    mut files: Vec<Vec<u8>>,
) -> Spoilt {
    let mut deeds = Vec::new();
    for _ in 0..=generator.below(4) {
        deeds.push(spoil_bytes(generator, &mut files[0]));
    }
    let what = format!("{}, its file spoilt: {}", question.what, deeds.join(", "));
    Spoilt { what, message: Message::Question { header, files }, is_understandable: true }
}

fn spoil_bytes(generator: &mut Generator, bytes: &mut Vec<u8>) -> String {
    let at = generator.below(bytes.len() + 1);
    let end = (at + generator.below(64)).min(bytes.len());
    match generator.below(6) {
        0 => {
            bytes.truncate(at);
            format!("cut off at {at}")
        }
        1 => {
            bytes.drain(at..end);
            format!("without bytes {at} to {end}")
        }
        2 => {
            let piece = bytes[at..end].repeat(1 + generator.below(200));
            bytes.splice(at..at, piece);
            format!("bytes {at} to {end} many times")
        }
        3 if at < bytes.len() => {
            bytes[at] = generator.byte();
            format!("another byte at {at}")
        }
        _ => {
            let piece = *generator.one_of(&PIECES);
            bytes.splice(at..at, piece.iter().copied());
            format!("{:?} at {at}", String::from_utf8_lossy(piece))
        }
    }
}

#[cfg(test)]
mod tests {
    use lodestar_plugin_protocol::{Request, VERSION};

    use super::*;

    fn question() -> Question {
        let request = Request::Describe { protocol: VERSION };
        Question { what: "it".to_owned(), request, files: vec![b"one,two\r\n3,4\r\n".to_vec()] }
    }

    #[test]
    fn a_case_is_spoilt_in_the_same_way_every_time() {
        for case in 0..200 {
            let spoilt = || spoil(&mut Generator::of(42, case), &question(), true);
            assert_eq!(spoilt(), spoilt());
        }
    }

    #[test]
    fn every_part_of_a_question_is_spoilt_sooner_or_later() {
        let what: Vec<String> = (0..200)
            .map(|case| spoil(&mut Generator::of(1, case), &question(), true).what)
            .collect();
        for part in ["layout", "header", "file"] {
            assert!(what.iter().any(|it| it.contains(part)), "{part}");
        }
    }
}
