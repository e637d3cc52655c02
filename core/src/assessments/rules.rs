//! What an assessment and a rating are.

use chrono::NaiveDate;

use super::entity::rating;
use crate::choices::choices;
use crate::evidence::Source;
use crate::packs::Framework;
use crate::people::PersonId;
use crate::{Answers, AuthorityId, Error, Head, Problems, RecordId, Wrong};

choices! {
    /// What a rater says of one outcome and one source.
    pub enum RatingState {
        /// Nobody looked there: no focus group was held, say.
        NotLookedAt = "not_looked_at",
        /// Somebody looked, and has not decided.
        NotRatedYet = "not_rated_yet",
        /// Somebody looked and found nothing.
        NoEvidence = "no_evidence",
        /// ★ Some evidence of change.
        SomeEvidence = "some_evidence",
        /// ★★ Strong evidence of change.
        StrongEvidence = "strong_evidence",
        /// The change could not show yet.
        TooEarly = "too_early",
        /// The outcome is none for this authority.
        DoesNotApply = "does_not_apply",
    }
}

choices! {
    /// Who sees a rating.
    pub enum SeenBy {
        /// Its rater alone, until two raters have submitted: neither is led by the
        /// other.
        ItsRater = "its_rater",
        /// Whoever may read ratings, at once.
        Everybody = "everybody",
    }
}

/// One evaluation exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Its record; the title is its name.
    pub head: Head,
    /// The key of the framework.
    pub framework: String,
    /// The framework's version when it began. Later versions change nothing here.
    pub framework_version: i32,
    /// When it began.
    pub started_on: NaiveDate,
    /// Who sees its ratings.
    pub seen_by: SeenBy,
    /// The rubric when it began, and its version. None for one that began before
    /// rubrics were kept.
    pub rubric: Option<(String, i32)>,
    /// Whom it looks at.
    pub authorities: Vec<AuthorityId>,
}

/// An assessment that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAssessment {
    /// Its name.
    pub title: String,
    /// When it began.
    pub started_on: NaiveDate,
    /// Who sees its ratings. Never changes.
    pub seen_by: SeenBy,
    /// The key of the framework. Never changes.
    pub framework: String,
}

/// What one rater says of one outcome and one source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    /// Its record; the title names the outcome and the source.
    pub head: Head,
    /// The assessment.
    pub assessment: RecordId,
    /// The outcome's key.
    pub outcome: String,
    /// The source.
    pub source: Source,
    /// Who rated.
    pub rater: PersonId,
    /// What they say.
    pub state: RatingState,
    /// Why. Never empty beside a star.
    pub reason: String,
    /// The evidence behind it. Never none behind a star.
    pub sources: Vec<RecordId>,
}

/// A rating that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRating {
    /// The outcome's key.
    pub outcome: String,
    /// The source.
    pub source: Source,
    /// The title: outcome and source in words.
    pub title: String,
    /// What the rater says.
    pub state: RatingState,
    /// Why.
    pub reason: String,
    /// The evidence behind it.
    pub sources: Vec<RecordId>,
}

impl RatingState {
    /// How many stars stand for it. Decoration: the words carry the meaning.
    pub const fn stars(self) -> u8 {
        match self {
            Self::StrongEvidence => 2,
            Self::SomeEvidence => 1,
            _ => 0,
        }
    }

    /// Whether it says that there was change.
    pub const fn is_star(self) -> bool {
        0 < self.stars()
    }
}

impl Assessment {
    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        NewAssessment {
            title: self.head.title.clone(),
            started_on: self.started_on,
            seen_by: self.seen_by,
            framework: self.framework.clone(),
        }
        .answers()
    }
}

impl NewAssessment {
    /// Judges answers.
    pub fn parse(answers: &Answers, today: NaiveDate) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let title = problems.check("title", answers.line("title"));
        let started_on = problems.check("started_on", answers.past_date("started_on", today));
        let seen_by = problems.check("seen_by", SeenBy::parse(answers.one("seen_by")));
        let framework = problems.check("framework", answers.line("framework"));
        match (title, started_on, seen_by, framework) {
            (Some(title), Some(started_on), Some(seen_by), Some(framework)) => {
                Ok(Self { title, started_on, seen_by, framework })
            }
            _ => Err(problems),
        }
    }

    pub(super) fn answers(&self) -> Answers {
        Answers::default()
            .with("title", self.title.clone())
            .with("started_on", self.started_on.to_string())
            .with("seen_by", self.seen_by.key())
            .with("framework", self.framework.clone())
    }
}

impl Rating {
    pub(super) fn from_row(
        head: Head,
        row: rating::Model,
        sources: Vec<RecordId>,
    ) -> Result<Self, Error> {
        Ok(Self {
            head,
            assessment: RecordId(row.assessment_id),
            outcome: row.outcome,
            source: Source::stored(&row.source)?,
            rater: PersonId(row.rater_id),
            state: RatingState::stored(&row.state)?,
            reason: row.reason,
            sources,
        })
    }

    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        NewRating {
            outcome: self.outcome.clone(),
            source: self.source,
            title: self.head.title.clone(),
            state: self.state,
            reason: self.reason.clone(),
            sources: self.sources.clone(),
        }
        .answers()
    }
}

impl NewRating {
    /// Judges answers. A star needs a reason and at least one piece of evidence;
    /// “not looked at” can have none.
    pub fn parse(framework: &Framework, answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let outcome = framework.outcomes.iter().find(|it| it.key == answers.one("outcome"));
        let outcome = problems.check("outcome", outcome.ok_or(Wrong::NotAChoice));
        let source = Source::parse(answers.one("source"));
        let is_in_chart = |it: &Source| framework.sources.iter().any(|key| key == it.key());
        let source =
            source.and_then(|it| if is_in_chart(&it) { Ok(it) } else { Err(Wrong::NotAChoice) });
        let source = problems.check("source", source);
        let state = problems.check("state", RatingState::parse(answers.one("state")));
        let reason = problems.check("reason", answers.optional_text("reason"));
        let sources = problems.check("sources", answers.records("sources"));
        if state.is_some_and(RatingState::is_star) {
            if reason.as_ref().is_some_and(String::is_empty) {
                problems.add("reason", Wrong::Needed);
            }
            if sources.as_ref().is_some_and(Vec::is_empty) {
                problems.add("sources", Wrong::Needed);
            }
        }
        if state == Some(RatingState::NotLookedAt)
            && sources.as_ref().is_some_and(|it| !it.is_empty())
        {
            problems.add("state", Wrong::Contradicts);
        }
        match (outcome, source, state, reason, sources) {
            (Some(outcome), Some(source), Some(state), Some(reason), Some(sources))
                if problems.is_empty() =>
            {
                let title = format!("{} · {}", outcome.short_title, source.key().replace('_', " "));
                Ok(Self { outcome: outcome.key.clone(), source, title, state, reason, sources })
            }
            _ => Err(problems),
        }
    }

    /// The answers in their final form.
    pub(super) fn answers(&self) -> Answers {
        Answers::default()
            .with("outcome", self.outcome.clone())
            .with("source", self.source.key())
            .with("state", self.state.key())
            .with("reason", self.reason.clone())
            .with_all("sources", self.sources.iter().map(ToString::to_string))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs::shipped::framework;

    fn wrong(answers: &Answers) -> Vec<(&'static str, Wrong)> {
        let problems = NewRating::parse(&framework().unwrap(), answers).err().unwrap_or_default();
        problems.iter().map(|it| (it.field, it.wrong)).collect()
    }

    fn rated(state: &str) -> Answers {
        Answers::default()
            .with("outcome", "rights")
            .with("source", "interview")
            .with("state", state)
    }

    #[test]
    fn a_star_needs_a_reason_and_evidence() {
        for state in ["some_evidence", "strong_evidence"] {
            let both = [("reason", Wrong::Needed), ("sources", Wrong::Needed)];
            assert_eq!(wrong(&rated(state)), both, "{state}");
        }
        for state in
            ["not_looked_at", "not_rated_yet", "no_evidence", "too_early", "does_not_apply"]
        {
            assert_eq!(wrong(&rated(state)), [], "{state}");
        }
    }

    #[test]
    fn what_nobody_looked_at_has_no_evidence_behind_it() {
        let answers = rated("not_looked_at").with("sources", uuid::Uuid::from_u128(1).to_string());
        assert_eq!(wrong(&answers), [("state", Wrong::Contradicts)]);
    }

    #[test]
    fn a_survey_is_no_row_of_the_chart() {
        let answers = rated("no_evidence").with_all("source", ["survey".to_owned()]);
        assert_eq!(wrong(&answers), [("source", Wrong::NotAChoice)]);
    }
}
