//! What an exporter may see of an authority: frozen, and already suppressed.
//!
//! Every number here has passed disclosure control. A hidden number has no
//! value, only the mark that is printed in its place.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// An authority's thread, as it stood at one moment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Snapshot {
    /// The number under which the report is kept, as in `2026-27/R-03`.
    pub number: String,
    /// When it was taken, as `YYYY-MM-DD`. A plugin reads no clock.
    pub taken_on: String,
    /// The same day in words, in the snapshot's language.
    pub taken_on_words: String,
    /// BCP 47; every `words` here is in it.
    pub language: String,
    /// For whom it is written, as the person who asked for it typed it.
    pub audience: String,
    /// Whose thread it is.
    pub authority: Authority,
    /// Newest first.
    pub surveys: Vec<Survey>,
    /// What children said.
    pub findings: Vec<Finding>,
    /// What was chosen.
    pub priorities: Vec<Priority>,
    /// What was promised.
    pub pledges: Vec<Pledge>,
    /// What is being done.
    pub actions: Vec<Action>,
    /// What shows change, or its absence.
    pub evidence: Vec<Evidence>,
    /// How much change each source shows. None before the first assessment.
    pub outcomes: Option<Outcomes>,
    /// Every state of [`Action::rag`] with what it means, for the key.
    pub rag_key: Vec<KeyEntry>,
    /// What `[c]` and other shorthand mean.
    pub shorthand_key: Vec<KeyEntry>,
    /// The authority's own texts for reports, by key: `about_figures` and
    /// `contact`. Empty if it has none. Since version 1.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub boilerplate: BTreeMap<String, String>,
}

/// A local authority, under its own words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Authority {
    /// Its name.
    pub name: String,
    /// What its young people's group calls itself.
    pub group: String,
    /// What its corporate parenting board is called.
    pub board: String,
    /// Whether it is invented, for demonstration. A report must then say so.
    pub is_fictional: bool,
}

/// A stable key for programs, and the words for people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Choice {
    /// As in `partly_kept`.
    pub key: String,
    /// As in “Partly kept”.
    pub words: String,
}

/// A symbol or word and its meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KeyEntry {
    /// As in “Amber” or “[c]”.
    pub mark: String,
    /// As in “At risk: there is a plan to recover in time”.
    pub meaning: String,
}

/// A number that may be shown, or the mark that stands for one that may not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figure {
    /// What is printed, as in “76%” or “[c]”.
    pub text: String,
    /// The number itself. None when it is hidden.
    pub value: Option<f64>,
}

impl Figure {
    /// The number, if it may be shown. Whoever looks at a figure through this
    /// shows nothing that its text hides, whatever stands behind it.
    pub fn shown(&self) -> Option<f64> {
        self.value.filter(|_| self.text.contains(|it: char| it.is_ascii_digit()))
    }
}

/// One survey round.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Survey {
    /// As in “Spring 2026”.
    pub name: String,
    /// When it ran, in words.
    pub dates: String,
    /// Who answered, one line a questionnaire.
    pub participation: Vec<Participation>,
    /// What they answered.
    pub results: Vec<SurveyResult>,
}

/// Who answered one questionnaire.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Participation {
    /// The questionnaire.
    pub questionnaire: Choice,
    /// How many could have answered.
    pub eligible: Figure,
    /// How many did.
    pub responded: Figure,
    /// The share who did, in percent.
    pub rate: Figure,
}

/// One indicator in one round for one questionnaire.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SurveyResult {
    /// The questionnaire.
    pub questionnaire: Choice,
    /// The indicator.
    pub indicator: Choice,
    /// Its domain of well-being in the framework.
    pub domain: Choice,
    /// The question as it was asked.
    pub wording: String,
    /// Which version of the question it was, in words, to be printed with every
    /// percentage; empty if it is not known. Since version 1.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// Which answers the percentage counts.
    pub cut: String,
    /// How many answered the question.
    pub base: Figure,
    /// The share who gave an answer of the cut, in percent.
    pub share: Figure,
    /// The same share in the round before, if it can be compared.
    pub share_before: Option<Figure>,
}

/// One thing that children said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// “You said”.
    pub said: String,
    /// A bright spot, something to improve, or something to know.
    pub kind: Choice,
    /// Its domain of well-being.
    pub domain: Choice,
    /// The numbers that it came from. May be none.
    pub results: Vec<SurveyResult>,
    /// The priorities that it led to.
    pub priorities: Vec<String>,
    /// Why nothing is being done about it, if somebody has said so.
    pub no_action_reason: String,
}

/// What was chosen to act on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Priority {
    /// What it is.
    pub title: String,
    /// Who chose it.
    pub chosen_by: Choice,
    /// How.
    pub method: Choice,
    /// When, in words.
    pub chosen_on: String,
    /// Why this.
    pub reason: String,
    /// What was not chosen, and why.
    pub not_chosen: String,
    /// What children said that led to it.
    pub findings: Vec<String>,
}

/// “We will.”
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pledge {
    /// The wording for adults.
    pub wording: String,
    /// Who made it.
    pub made_by: String,
    /// How it stands.
    pub status: Choice,
    /// Why it stands so.
    pub status_reason: String,
    /// By when, in words; empty when no day was named.
    pub due_on: String,
    /// Whether that day has passed without the pledge being kept.
    pub is_overdue: bool,
    /// What was done, in words for children; empty when nothing is claimed.
    pub did: String,
    /// When children were told, in words; empty when they were not.
    pub told_on: String,
    /// What the young people's group says. None when it was not asked.
    pub verdict: Option<Choice>,
    /// The priorities that it answers.
    pub priorities: Vec<String>,
}

/// One thing to do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Action {
    /// As in `2026-27/RP-03`.
    pub reference: String,
    /// What is to be done.
    pub what: String,
    /// The post that owns it; empty when it is vacant.
    pub owner: String,
    /// By when, in words.
    pub due_on: String,
    /// The same day as `YYYY-MM-DD`, to sort by.
    pub due: String,
    /// Whether that day has passed without it being done.
    pub is_overdue: bool,
    /// Did we do it?
    pub delivery: Choice,
    /// Will we?
    pub rag: Choice,
    /// Why it is amber or red.
    pub rag_reason: String,
    /// Did it help?
    pub impact: Choice,
    /// The pledges that it is for.
    pub pledges: Vec<String>,
}

/// One thing that shows change, or its absence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Evidence {
    /// What it is.
    pub title: String,
    /// A document, an interview, a focus group, a survey or something else.
    pub source: Choice,
    /// When, in words.
    pub dated_on: String,
    /// What it shows.
    pub summary: String,
    /// Whether it shows a change for the better, the worse, or both.
    pub direction: Choice,
    /// How far the change can be put down to what was done.
    pub attribution: Choice,
    /// The actions that it is about, by what is to be done.
    pub actions: Vec<String>,
    /// The pledges that it is about, by their wording.
    pub pledges: Vec<String>,
    /// The findings that it goes back to, by what was said.
    pub findings: Vec<String>,
}

/// The outcomes chart of one assessment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outcomes {
    /// The assessment's name.
    pub assessment: String,
    /// The framework and its version.
    pub framework: String,
    /// What the rubric is, and whose.
    pub rubric: String,
    /// The outcomes, in the framework's order.
    pub columns: Vec<String>,
    /// One row a source.
    pub rows: Vec<OutcomesRow>,
}

/// What one source shows, outcome by outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OutcomesRow {
    /// The source.
    pub source: Choice,
    /// As many as there are columns.
    pub cells: Vec<OutcomeCell>,
}

/// One rating, agreed or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OutcomeCell {
    /// The state: `not_looked_at`, `not_rated_yet`, `no_evidence`,
    /// `some_evidence`, `strong_evidence`, `too_early`, `does_not_apply`, or
    /// `raters_differ`.
    pub state: Choice,
    /// 0, 1 or 2. Decoration.
    pub stars: u8,
    /// Whether another source says the opposite.
    pub is_in_conflict: bool,
}

#[cfg(test)]
mod tests {
    use super::Figure;

    #[test]
    fn a_number_behind_a_mark_is_not_shown() {
        let figure = |text: &str, value| Figure { text: text.to_owned(), value }.shown();
        assert_eq!(figure("76%", Some(76.0)), Some(76.0));
        assert_eq!(figure("[c]", Some(3.0)), None);
        assert_eq!(figure("[c]", None), None);
    }
}
