//! When evidence counts as some, and when as strong.

use super::fields::Fields;
use super::framework::sources;
use super::header::{Header, Urn, urn};
use super::mistake::Fault;

/// What a star can say.
const LEVELS: &[&str] = &["some", "strong"];

/// When evidence counts as some and when as strong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rubric {
    /// Its lasting name.
    pub urn: Urn,
    /// Raised with every change.
    pub version: i32,
    /// What it is, and whose.
    pub title: String,
    /// The framework whose sources it speaks of.
    pub framework: Option<Urn>,
    /// Source, level (`some` or `strong`) and what must be seen.
    pub descriptors: Vec<(String, String, String)>,
}

impl Rubric {
    pub(super) fn read(file: &Fields<'_, '_>, header: &Header) -> Self {
        let framework = file.table("rubric").and_then(|fields| {
            let framework = urn(&fields, "framework");
            fields.optional_line("status");
            fields.done();
            if let Some(urn) = &framework
                && !header.requires.iter().any(|it| it.urn == *urn)
            {
                fields.wrong("framework", Fault::NotRequired { value: urn.to_string() });
            }
            framework
        });
        let (mut cells, mut descriptors) = (Vec::new(), Vec::new());
        for fields in file.tables("descriptor") {
            let source = fields.choice("source", &sources());
            let level = fields.choice("level", LEVELS);
            let text = fields.text("text");
            fields.done();
            if !source.is_empty() && !level.is_empty() {
                cells.push((format!("{source}, {level}"), fields.line));
                descriptors.push((source, level, text));
            }
        }
        file.once("descriptor", cells.into_iter());
        let mut keys = Vec::new();
        for fields in file.optional_tables("overall") {
            keys.push((fields.name("key", 64), fields.line));
            fields.text("text");
            fields.done();
        }
        file.once("overall.key", keys.into_iter());
        Self {
            urn: header.urn.clone(),
            version: header.version,
            title: header.title.clone(),
            framework,
            descriptors,
        }
    }
}
