//! What stands around the outcomes of a framework: why, with what and by doing what
//! they should come about, what may help and what may go wrong.

use super::fields::Fields;
use super::framework::Outcome;
use super::header::{Header, urn};
use super::mistake::Fault;
use crate::choices::choices;

/// The longest key of a part.
const KEY_BYTES_MAX: usize = 64;

choices! {
    /// What a link between two parts says.
    pub enum LinkKind {
        /// The one may contribute to the other. It does not cause it.
        Contributes = "contributes",
        /// The other comes about only if the one holds.
        Assumption = "assumption",
        /// The one may keep the other from coming about.
        Risk = "risk",
    }
}

choices! {
    /// How an outcome of another framework speaks to one of this.
    pub enum How {
        /// Evidence for the one is evidence for the other.
        Same = "same",
        /// Evidence for the one shows a part of the other.
        Part = "part",
        /// It bears on it and does not show it.
        Related = "related",
    }
}

/// A logic model around outcomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogicModel {
    /// What is wrong.
    pub problem: String,
    /// What should be.
    pub goal: String,
    /// Why it should work.
    pub rationales: Vec<Part>,
    /// With what.
    pub resources: Vec<Part>,
    /// By doing what.
    pub activities: Vec<Part>,
    /// What that makes.
    pub outputs: Vec<Part>,
    /// What must hold.
    pub assumptions: Vec<Part>,
    /// What may go wrong.
    pub risks: Vec<Part>,
    /// How they hang together.
    pub links: Vec<ModelLink>,
}

/// One part of a logic model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Stable.
    pub key: String,
    /// In a few words.
    pub title: String,
}

/// A link between two parts or outcomes, by their keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelLink {
    /// Where it begins.
    pub from: String,
    /// Where it ends.
    pub to: String,
    /// What it says.
    pub kind: LinkKind,
}

/// Which outcomes of this framework one of another speaks to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossed {
    /// The key of the other framework.
    pub of: String,
    /// The key of its outcome.
    pub from: String,
    /// The keys of the outcomes here.
    pub to: Vec<String>,
    /// How.
    pub how: How,
    /// Why.
    pub why: String,
}

impl LogicModel {
    /// None for a framework that has outcomes alone.
    pub(super) fn read(file: &Fields<'_, '_>, outcomes: &[Outcome]) -> Option<Self> {
        let model = file.optional_table("model").map(|fields| {
            let (problem, goal) = (fields.line("problem"), fields.line("goal"));
            fields.done();
            (problem, goal)
        });
        let [rationales, resources, activities, outputs, assumptions, risks] =
            ["rationale", "resource", "activity", "output", "assumption", "risk"]
                .map(|name| parts(file, name));
        let all = [&rationales, &resources, &activities, &outputs, &assumptions, &risks];
        let keys: Vec<&str> = all
            .into_iter()
            .flatten()
            .map(|it| it.key.as_str())
            .chain(outcomes.iter().map(|it| it.key.as_str()))
            .collect();
        let links = links(file, &keys);
        let (problem, goal) = model?;
        Some(Self {
            problem,
            goal,
            rationales,
            resources,
            activities,
            outputs,
            assumptions,
            risks,
            links,
        })
    }
}

impl Crossed {
    pub(super) fn read(file: &Fields<'_, '_>, header: &Header, outcomes: &[Outcome]) -> Vec<Self> {
        let hows: Vec<&'static str> = How::ALL.iter().map(|it| it.key()).collect();
        let mut all = Vec::new();
        for fields in file.optional_tables("map") {
            let of = urn(&fields, "of");
            if let Some(of) = &of
                && !header.requires.iter().any(|it| it.urn == *of)
            {
                fields.wrong("of", Fault::NotRequired { value: of.to_string() });
            }
            let from = fields.name("from", KEY_BYTES_MAX);
            let to: Vec<String> = fields.lines("to").into_iter().map(|it| it.text).collect();
            for unknown in to.iter().filter(|it| !outcomes.iter().any(|o| o.key == **it)) {
                let fault = Fault::Dangling { value: unknown.clone(), among: "outcome.key" };
                fields.wrong("to", fault);
            }
            let how = fields.choice("how", &hows);
            let why = fields.line("why");
            fields.done();
            if let (Some(of), Ok(how)) = (of, How::parse(&how)) {
                all.push(Self { of: of.name, from, to, how, why });
            }
        }
        all
    }
}

fn parts(file: &Fields<'_, '_>, name: &'static str) -> Vec<Part> {
    let (mut keys, mut parts) = (Vec::new(), Vec::new());
    for fields in file.optional_tables(name) {
        let part = Part { key: fields.name("key", KEY_BYTES_MAX), title: fields.line("title") };
        keys.push((part.key.clone(), fields.line));
        fields.done();
        parts.push(part);
    }
    file.once("key", keys.into_iter());
    parts
}

fn links(file: &Fields<'_, '_>, keys: &[&str]) -> Vec<ModelLink> {
    let kinds: Vec<&'static str> = LinkKind::ALL.iter().map(|it| it.key()).collect();
    let mut links = Vec::new();
    for fields in file.optional_tables("link") {
        let [from, to] = ["from", "to"].map(|name| {
            let key = fields.name(name, KEY_BYTES_MAX);
            if !key.is_empty() && !keys.contains(&key.as_str()) {
                fields.wrong(name, Fault::Dangling { value: key.clone(), among: "key" });
            }
            key
        });
        let kind = fields.choice("kind", &kinds);
        fields.done();
        if let Ok(kind) = LinkKind::parse(&kind) {
            links.push(ModelLink { from, to, kind });
        }
    }
    links
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::packs::pack::Content;
    use crate::packs::shipped;

    #[test]
    fn every_outcome_of_every_shipped_model_is_reached_and_no_link_goes_round() {
        let mut models = 0;
        for pack in shipped::all().unwrap() {
            let Content::Framework(framework) = &pack.content else { continue };
            let Some(model) = &framework.model else { continue };
            models += 1;
            let contributes = || model.links.iter().filter(|it| it.kind == LinkKind::Contributes);
            for outcome in &framework.outcomes {
                assert!(contributes().any(|it| it.to == outcome.key), "{}", outcome.key);
            }
            // What nothing leads to is taken away until nothing is left.
            let mut left: Vec<_> = contributes().collect();
            while !left.is_empty() {
                let reached: BTreeSet<&str> = left.iter().map(|it| it.to.as_str()).collect();
                let before = left.len();
                left.retain(|it| reached.contains(it.from.as_str()));
                assert!(left.len() < before, "{:?}", left.first());
            }
        }
        assert_eq!(models, 2);
    }

    #[test]
    fn every_need_is_spoken_to_by_some_outcome_of_the_evaluation() {
        let all = shipped::all().unwrap().iter();
        let mut packs = all.filter_map(|pack| match &pack.content {
            Content::Framework(it) if !it.crossed.is_empty() => Some(it),
            _ => None,
        });
        let framework = packs.next_back().unwrap();
        assert_eq!((framework.key.as_str(), framework.outcomes.len()), ("corporate-parenting", 7));
        let known = shipped::framework().unwrap();
        for crossed in &framework.crossed {
            assert!(known.outcomes.iter().any(|it| it.key == crossed.from), "{}", crossed.from);
        }
        for outcome in &framework.outcomes {
            assert!(framework.crossed.iter().any(|it| it.to.contains(&outcome.key)));
        }
    }
}
