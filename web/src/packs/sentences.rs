//! What the core says of packs, in the words of one language. The pages and the
//! commands say the same.

use fluent_bundle::FluentValue;
use lodestar_core::Kind;
use lodestar_core::packs::{Difference, Fault, Mistake, Preview, Refusal};

use crate::words::Say;

/// One thing to correct, with its line and key.
pub(crate) fn mistake(say: &Say, mistake: &Mistake) -> String {
    let Mistake { line, key, fault } = mistake;
    let what = match fault {
        Fault::WrongType(expected) => say.t(&format!("packs-wrong-type-{}", expected.key())),
        fault => {
            let said = |value: String| if value.is_empty() { say.t("none") } else { value };
            let values = fault.values().into_iter();
            let values: Vec<(&str, FluentValue<'_>)> =
                values.map(|(name, value)| (name, said(value).into())).collect();
            say.with(&format!("packs-wrong-{}", fault.key()), &values)
        }
    };
    let at = [("line", line.to_string().into()), ("what", what.into())];
    if key.is_empty() {
        return say.with("packs-at-line", &at);
    }
    let [line, what] = at;
    say.with("packs-at-key", &[line, what, ("key", key.clone().into())])
}

/// Why a pack may not be installed, and what to do.
pub(crate) fn refusals(say: &Say, refusals: &[Refusal]) -> Vec<String> {
    refusals.iter().flat_map(|it| refusal(say, it)).collect()
}

fn refusal(say: &Say, refusal: &Refusal) -> Vec<String> {
    match refusal {
        Refusal::OtherText { stored, given } => {
            let values = [("stored", stored.clone().into()), ("given", given.clone().into())];
            vec![say.with("packs-refused-other-text", &values)]
        }
        Refusal::Lower { highest } => {
            let (highest, next) = (highest.to_string(), (highest + 1).to_string());
            let values = [("highest", highest.into()), ("next", next.into())];
            vec![say.with("packs-refused-lower", &values)]
        }
        Refusal::Requires(missing) => missing
            .iter()
            .map(|it| {
                let urn = it.urn.to_string().into();
                let version = it.version_min.to_string().into();
                say.with("packs-refused-requires", &[("urn", urn), ("version", version)])
            })
            .collect(),
        Refusal::Contradicts(mistakes) => mistakes.iter().map(|it| mistake(say, it)).collect(),
    }
}

/// What differs: the key of how, which entry, and each detail.
pub(crate) fn difference(difference: &Difference) -> (&'static str, String, Vec<Detail>) {
    let named = |part: &str, key: &str| format!("{part} {key}").trim().to_owned();
    match difference {
        Difference::Added(entry) => {
            let said = entry.said.iter();
            let said = said.map(|(key, text)| Detail::new(key, "", text)).collect();
            ("packs-added", named(&entry.part, &entry.key), said)
        }
        Difference::Changed { entry, changes } => {
            let said = changes.iter();
            let said = said.map(|(key, before, after)| Detail::new(key, before, after)).collect();
            ("packs-changed", named(&entry.part, &entry.key), said)
        }
        Difference::Removed(entry) => {
            let said = entry.said.iter();
            let said = said.map(|(key, text)| Detail::new(key, text, "")).collect();
            ("packs-removed", named(&entry.part, &entry.key), said)
        }
    }
}

/// One key of an entry, as it is and as it will be.
pub(crate) struct Detail {
    pub(crate) key: String,
    pub(crate) before: String,
    pub(crate) after: String,
}

impl Detail {
    fn new(key: &str, before: &str, after: &str) -> Self {
        Self { key: key.to_owned(), before: before.to_owned(), after: after.to_owned() }
    }
}

/// What is recorded already and stays as it is.
pub(crate) fn touches(say: &Say, preview: &Preview) -> Vec<String> {
    let touches = preview.touches.iter();
    let sentence = |(kind, count): &(Kind, usize)| match kind {
        Kind::Round => say.count("packs-touches-rounds", *count),
        Kind::Assessment => say.count("packs-touches-assessments", *count),
        Kind::Authority => say.count("packs-touches-authorities", *count),
        _ => say.count("packs-touches-reports", *count),
    };
    touches.map(sentence).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use lodestar_core::packs::{Expected, Requirement, Urn};

    use super::*;
    use crate::words::{Language, Words};

    fn say(language: Language) -> Say {
        Say::new(Arc::new(Words::load().unwrap()), language)
    }

    /// One of every fault with what is said about it.
    fn faults() -> Vec<(Fault, &'static str)> {
        let value = || "pet".to_owned();
        vec![
            (Fault::TooLarge { kibibytes_max: 512 }, "The file is larger than 512 KiB."),
            (Fault::Syntax("no end".into()), "This is not TOML: no end."),
            (Fault::DuplicateKey, "This key stands twice here. Keep one of the two."),
            (
                Fault::UnknownKey { known: vec!["a", "b"] },
                "There is no such key here. There are: a, b.",
            ),
            (Fault::Missing, "This key is missing."),
            (Fault::Empty, "There is nothing in it."),
            (Fault::WrongType(Expected::Text), "It must be text in quotation marks."),
            (Fault::WrongType(Expected::Number), "It must be a number without quotation marks."),
            (
                Fault::WrongType(Expected::Flag),
                "It must be true or false, without quotation marks.",
            ),
            (
                Fault::WrongType(Expected::Texts),
                "It must be a list of texts, like [\"Yes\", \"No\"].",
            ),
            (
                Fault::WrongType(Expected::Table),
                "It must be a table, with its name in single brackets.",
            ),
            (
                Fault::WrongType(Expected::Tables),
                "It must be tables, each with its name in double brackets.",
            ),
            (Fault::TooLong { characters_max: 300 }, "It has more than 300 characters."),
            (Fault::TooMany { most: 200 }, "There are more than 200 in the list."),
            (Fault::Control, "It has a character in it that cannot be printed."),
            (
                Fault::NotAName,
                "A name for programs has lower-case letters, digits, “_” and “-” only, and is short.",
            ),
            (
                Fault::NotAChoice { value: value(), choices: vec!["a", "b"] },
                "“pet” is none of the answers. They are: a, b.",
            ),
            (Fault::OutOfRange { least: 1, most: 9 }, "It must be a number from 1 to 9."),
            (Fault::Twice { value: value(), first_line: 3 }, "“pet” stood on line 3 already."),
            (
                Fault::Dangling { value: value(), among: "question.options" },
                "“pet” is not among question.options.",
            ),
            (
                Fault::CutIsAll,
                "Every option is positive, so that the share would always be 100%. Leave some out.",
            ),
            (
                Fault::NotOneForEach { among: "question.options" },
                "There must be one for each of question.options, in the same order, or none.",
            ),
            (Fault::Lacks { value: value() }, "“pet” is missing."),
            (Fault::NotAUrn, "A lasting name looks like urn:lodestar:codebook:bright-spots."),
            (
                Fault::OtherKind { value: value() },
                "The lasting name says “pet”, and the key “kind” says something else.",
            ),
            (
                Fault::NotRequired { value: value() },
                "“pet” is not among the packs that “requires” names.",
            ),
            (Fault::UnknownWords, "Lodestar has no words under this key."),
            (
                Fault::OtherVariables { wanted: "$a".into(), given: String::new() },
                "The values in it must be these: $a. Here they are: None.",
            ),
            (Fault::UnreadableWords("no end".into()), "These words cannot be read: no end."),
        ]
    }

    #[test]
    fn each_mistake_has_a_sentence_with_its_line_and_key() {
        for (fault, what) in faults() {
            let said = |key: &str| {
                let wrong = Mistake { line: 7, key: key.to_owned(), fault: fault.clone() };
                [Language::English, Language::Welsh].map(|it| mistake(&say(it), &wrong))
            };
            let [english, welsh] = said("question.title");
            assert_eq!(english, format!("Line 7, key “question.title”: {what}"));
            assert!(welsh.starts_with("Llinell 7, allwedd “question.title”: "), "{welsh}");
            assert!(!welsh.contains('⟦'), "{welsh}");
            assert_eq!(said("")[0], format!("Line 7: {what}"));
        }
    }

    #[test]
    fn each_refusal_says_what_to_do() {
        let urn = Urn::parse("urn:lodestar:rag:default").unwrap();
        let missing = Mistake { line: 2, key: "rag".into(), fault: Fault::Missing };
        let all = [
            Refusal::OtherText { stored: "aa".into(), given: "bb".into() },
            Refusal::Lower { highest: 3 },
            Refusal::Requires(vec![Requirement { urn, version_min: 2 }]),
            Refusal::Contradicts(vec![missing]),
        ];
        assert_eq!(
            refusals(&say(Language::English), &all),
            [
                "This version is there with another text. There: aa. Handed in: bb. \
                 Raise the version, and hand it in again.",
                "Version 3 is there already. Raise the version to 4 or more, or retire what is there.",
                "It requires urn:lodestar:rag:default in version 2 or later. Install that first.",
                "Line 2, key “rag”: This key is missing.",
            ]
        );
    }
}
