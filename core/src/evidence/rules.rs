//! What a piece of evidence is.

use chrono::NaiveDate;

use super::entity::evidence;
use crate::choices::choices;
use crate::{Answers, Error, Head, Problems, RecordId, Wrong};

choices! {
    /// Where it comes from.
    pub enum Source {
        /// Something written: a policy, minutes, an audit.
        Document = "document",
        /// Somebody who was asked.
        Interview = "interview",
        /// Several who were asked together.
        FocusGroup = "focus_group",
        /// A survey.
        Survey = "survey",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// Which way it points.
    pub enum Direction {
        /// Things got better.
        Positive = "positive",
        /// Things got worse.
        Negative = "negative",
        /// Some better, some worse.
        Mixed = "mixed",
        /// Nothing changed.
        None = "none",
    }
}

choices! {
    /// How far the change can be put down to what was done.
    pub enum Attribution {
        /// It was done because of what children said.
        Direct = "direct",
        /// What children said helped.
        Indirect = "indirect",
        /// It was under way anyhow.
        AlreadyUnderWay = "already_under_way",
        /// Nobody can say.
        Unclear = "unclear",
    }
}

choices! {
    /// Who may see it besides those who work with it.
    pub enum Classification {
        /// Anybody may.
        Public = "public",
        /// Those who work with it.
        Internal = "internal",
        /// It is exempt from publication, for a reason that is written down.
        Exempt = "exempt",
    }
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Its record; the title says what it is.
    pub head: Head,
    /// Where it comes from.
    pub source: Source,
    /// The day of it.
    pub dated_on: NaiveDate,
    /// Who made it and how one got it.
    pub provenance: String,
    /// What it shows.
    pub summary: String,
    /// Which way it points.
    pub direction: Direction,
    /// How far the change can be put down to what was done.
    pub attribution: Attribution,
    /// Who may see it.
    pub classification: Classification,
    /// Why it is exempt from publication; empty if it is not.
    pub exempt_reason: String,
    /// What else could explain the change, and how far that was ruled out.
    pub other_explanations: String,
    /// The actions and pledges that it is about. May be none.
    pub sources: Vec<RecordId>,
}

/// Evidence that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEvidence {
    /// What it is.
    pub title: String,
    /// Where it comes from.
    pub source: Source,
    /// The day of it.
    pub dated_on: NaiveDate,
    /// Who made it and how one got it.
    pub provenance: String,
    /// What it shows.
    pub summary: String,
    /// Which way it points.
    pub direction: Direction,
    /// How far the change can be put down to what was done.
    pub attribution: Attribution,
    /// Who may see it.
    pub classification: Classification,
    /// Why it is exempt from publication; empty if it is not.
    pub exempt_reason: String,
    /// What else could explain the change, and how far that was ruled out.
    pub other_explanations: String,
    /// The actions and pledges that it is about. May be none.
    pub sources: Vec<RecordId>,
}

impl Evidence {
    pub(super) fn from_row(
        head: Head,
        row: evidence::Model,
        sources: Vec<RecordId>,
    ) -> Result<Self, Error> {
        Ok(Self {
            head,
            source: Source::stored(&row.source)?,
            dated_on: row.dated_on,
            provenance: row.provenance,
            summary: row.summary,
            direction: Direction::stored(&row.direction)?,
            attribution: Attribution::stored(&row.attribution)?,
            classification: Classification::stored(&row.classification)?,
            exempt_reason: row.exempt_reason,
            other_explanations: row.other_explanations,
            sources,
        })
    }

    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        NewEvidence {
            title: self.head.title.clone(),
            source: self.source,
            dated_on: self.dated_on,
            provenance: self.provenance.clone(),
            summary: self.summary.clone(),
            direction: self.direction,
            attribution: self.attribution,
            classification: self.classification,
            exempt_reason: self.exempt_reason.clone(),
            other_explanations: self.other_explanations.clone(),
            sources: self.sources.clone(),
        }
        .answers()
    }
}

impl NewEvidence {
    /// Judges answers.
    pub fn parse(answers: &Answers, today: NaiveDate) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let title = problems.check("title", answers.line("title"));
        let source = problems.check("source", Source::parse(answers.one("source")));
        let dated_on = problems.check("dated_on", answers.past_date("dated_on", today));
        let provenance = problems.check("provenance", answers.line("provenance"));
        let summary = problems.check("summary", answers.text("summary"));
        let direction = problems.check("direction", Direction::parse(answers.one("direction")));
        let attribution =
            problems.check("attribution", Attribution::parse(answers.one("attribution")));
        // Who says nothing of it means those who work with it.
        let classification = match answers.one("classification") {
            "" => Ok(Classification::Internal),
            key => Classification::parse(key),
        };
        let classification = problems.check("classification", classification);
        let exempt_reason = problems.check("exempt_reason", answers.optional_line("exempt_reason"));
        let is_exempt = classification == Some(Classification::Exempt);
        if is_exempt && exempt_reason.as_ref().is_some_and(String::is_empty) {
            problems.add("exempt_reason", Wrong::Needed);
        }
        let other =
            problems.check("other_explanations", answers.optional_text("other_explanations"));
        let publication = classification.zip(exempt_reason).zip(other);
        let sources = problems.check("sources", answers.records("sources"));
        if !problems.is_empty() {
            return Err(problems);
        }
        let Some(((classification, exempt_reason), other_explanations)) = publication else {
            return Err(problems);
        };
        match (title, source, dated_on, provenance, summary, direction, attribution, sources) {
            (
                Some(title),
                Some(source),
                Some(dated_on),
                Some(provenance),
                Some(summary),
                Some(direction),
                Some(attribution),
                Some(sources),
            ) => Ok(Self {
                title,
                source,
                dated_on,
                provenance,
                summary,
                direction,
                attribution,
                classification,
                exempt_reason: if is_exempt { exempt_reason } else { String::new() },
                other_explanations,
                sources,
            }),
            _ => Err(problems),
        }
    }

    /// The answers in their final form.
    pub(super) fn answers(&self) -> Answers {
        Answers::default()
            .with("title", self.title.clone())
            .with("source", self.source.key())
            .with("dated_on", self.dated_on.to_string())
            .with("provenance", self.provenance.clone())
            .with("summary", self.summary.clone())
            .with("direction", self.direction.key())
            .with("attribution", self.attribution.key())
            .with("classification", self.classification.key())
            .with("exempt_reason", self.exempt_reason.clone())
            .with("other_explanations", self.other_explanations.clone())
            .with_all("sources", self.sources.iter().map(ToString::to_string))
    }
}
