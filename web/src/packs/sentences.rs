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
