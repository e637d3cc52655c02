//! Every message as JSON Schema, for plugins in languages without an SDK.
//!
//! The schema is checked in under `schema/`, so that a change of the wire is
//! seen in review and nobody needs Rust to read it.

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use crate::{Request, Response, VERSION};

/// What the checked-in schema is called.
pub const FILE: &str = "lodestar-plugin-1.schema.json";

/// A question or an answer, as one line of a program's conversation: a question
/// about a file has it in base64. Between a library and Lodestar it is the same
/// object, and the file stands beside it.
pub fn schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let question = generator.subschema_for::<Request>();
    let answer = generator.subschema_for::<Response>();
    let files = json!({
        "description": "For an import as a line: the file, in base64 with padding.",
        "type": "array",
        "items": { "type": "string", "contentEncoding": "base64" },
    });
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("Messages of the Lodestar plugin protocol, version {VERSION}"),
        "description": "One question of Lodestar, or one answer of a plugin.",
        "oneOf": [
            { "allOf": [question, { "required": ["ask"], "properties": { "files": files } }] },
            { "allOf": [answer, { "required": ["answer"] }] },
        ],
        "$defs": generator.take_definitions(true),
    });
    unlink(&mut schema);
    schema
}

/// Makes the links of Rust's documentation plain: nobody can follow them there.
fn unlink(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                match member {
                    Value::String(text) if key == "description" => *text = without_links(text),
                    other => unlink(other),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(unlink),
        _ => {}
    }
}

/// As in “A `Batch::rows`.” for “A [`Batch::rows`](crate::batch::Batch::rows).”
fn without_links(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[`") {
        let Some((name, after)) = after.split_once("`]") else { break };
        plain.extend([before, "`", name, "`"]);
        let target = after.strip_prefix('(').and_then(|it| it.split_once(')'));
        rest = target.map_or(after, |(_, after)| after);
    }
    plain + rest
}

/// The schema as it is written into its file.
pub fn text() -> String {
    format!("{:#}\n", schema())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checked_in_schema_is_that_of_the_messages() {
        let checked_in = include_str!("../schema/lodestar-plugin-1.schema.json");
        let checked_in: Value = serde_json::from_str(checked_in).unwrap();
        assert!(
            checked_in == schema(),
            "the messages have changed; write the schema anew: cargo run \
             -p lodestar-plugin-protocol --features schema --example schema"
        );
        assert!(FILE.contains(&format!("-{VERSION}.")));
    }

    #[test]
    fn a_link_of_the_documentation_is_made_plain() {
        let text = "A [`Batch::rows`](crate::batch::Batch::rows), [`VERSION`] or [two].";
        assert_eq!(without_links(text), "A `Batch::rows`, `VERSION` or [two].");
    }

    #[test]
    fn every_kind_of_message_has_its_fields_described() {
        let schema = schema();
        for name in ["Request", "Response", "Batch", "Document", "Snapshot", "Codebook"] {
            assert!(schema["$defs"][name].is_object(), "{name}");
        }
        let base = &schema["$defs"]["Counted"]["properties"]["base"];
        assert!(base["description"].as_str().is_some_and(|it| it.contains("percentages")));
    }
}
