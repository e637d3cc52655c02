//! What the colours of delivery mean.

use super::fields::Fields;
use super::mistake::Fault;

/// The colours, and the shape that stands for each beside its word.
const COLOURS: &[(&str, &str)] = &[
    ("blue", "tick_circle"),
    ("green", "triangle"),
    ("amber", "diamond"),
    ("red", "crossed_square"),
    ("grey", "ring"),
];

/// One state of a colour scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RagState {
    /// `blue`, `green`, `amber`, `red` or `grey`.
    pub key: String,
    /// As in “On track”.
    pub word: String,
    /// What it means.
    pub meaning: String,
}

/// Every state, in the order of the pack.
pub(super) fn read(file: &Fields<'_, '_>) -> Vec<RagState> {
    let (mut keys, mut words, mut states) = (Vec::new(), Vec::new(), Vec::new());
    let colours: Vec<&'static str> = COLOURS.iter().map(|(key, _)| *key).collect();
    let shapes: Vec<&'static str> = COLOURS.iter().map(|(_, shape)| *shape).collect();
    for fields in file.tables("rag") {
        let key = fields.choice("key", &colours);
        let (word, meaning) = (fields.line("word"), fields.text("meaning"));
        // The shapes are drawn by the pages; a pack says which it means.
        let shape = fields.choice("shape", &shapes);
        let own = COLOURS.iter().find(|(it, _)| *it == key).map(|(_, shape)| *shape);
        if let Some(own) = own.filter(|own| !shape.is_empty() && shape != *own) {
            fields.wrong("shape", Fault::NotAChoice { value: shape, choices: vec![own] });
        }
        fields.done();
        keys.push((key.clone(), fields.line));
        words.push((word.clone(), fields.line));
        states.push(RagState { key, word, meaning });
    }
    file.once("rag.key", keys.into_iter());
    // Two colours with one word would be told apart by colour alone.
    file.once("rag.word", words.into_iter());
    for colour in colours {
        if !states.is_empty() && !states.iter().any(|it| it.key == colour) {
            file.wrong("rag", Fault::Lacks { value: colour.to_owned() });
        }
    }
    states
}
