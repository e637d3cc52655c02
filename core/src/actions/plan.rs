//! What a plan says of an action besides its owner and its date.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::rules::Action;
use crate::choices::choices;
use crate::{Answers, Error, Problems, RecordId, Wrong};

choices! {
    /// The needs to which an authority must have regard: Children and Social Work
    /// Act 2017, section 1.
    pub enum Principle {
        /// To act in their best interests, and for their health and well-being.
        BestInterests = "best_interests",
        /// To encourage them to say what they think, wish and feel.
        ExpressViews = "express_views",
        /// To take that into account.
        TakeViewsIntoAccount = "take_views_into_account",
        /// To help them to get services and make the best of them.
        AccessServices = "access_services",
        /// To aim high for them.
        HighAspirations = "high_aspirations",
        /// To be safe, and to have stable homes, relationships, and school or work.
        SafeAndStable = "safe_and_stable",
        /// To be ready for adult life.
        PrepareForAdulthood = "prepare_for_adulthood",
    }
}

choices! {
    /// How often the same is to be done again.
    pub enum Repeats {
        /// Once.
        Never = "never",
        /// Every month.
        Monthly = "monthly",
        /// Every three months.
        Quarterly = "quarterly",
        /// Every year.
        Yearly = "yearly",
    }
}

/// What a plan says of an action besides its owner and its date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// When it is to begin.
    pub starts_on: Option<NaiveDate>,
    /// When somebody is to look at it again.
    pub review_on: Option<NaiveDate>,
    /// Who else takes part.
    pub partners: String,
    /// Money, staff, or none.
    pub resources: String,
    /// The needs that it serves.
    pub principles: BTreeSet<Principle>,
    /// The actions that must be done before it.
    pub waits_for: BTreeSet<RecordId>,
    /// What might go wrong.
    pub risk: String,
    /// Who was told of the risk.
    pub escalated_to: String,
    /// How often the same is to be done again.
    pub repeats: Repeats,
    /// When children were told what was done.
    pub told_on: Option<NaiveDate>,
    /// How they were told.
    pub told_how: String,
}

impl Repeats {
    /// The next day after this one; none if it is done once.
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        let months = match self {
            Self::Never => return None,
            Self::Monthly => 1,
            Self::Quarterly => 3,
            Self::Yearly => 12,
        };
        day.checked_add_months(Months::new(months))
    }
}

impl Plan {
    /// Judges answers for an action. It begins before it is due, and children are
    /// told on a day that has come, in some way.
    pub fn parse(answers: &Answers, action: &Action, today: NaiveDate) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let starts_on = problems.check("starts_on", answers.optional_date("starts_on")).flatten();
        let review_on = problems.check("review_on", answers.optional_date("review_on")).flatten();
        let mut text = |field: &'static str| {
            problems.check(field, answers.optional_text(field)).unwrap_or_default()
        };
        let (partners, resources, risk) = (text("partners"), text("resources"), text("risk"));
        let (escalated_to, told_how) = (text("escalated_to"), text("told_how"));
        let principles = answers.all("principles").iter().filter(|it| !it.is_empty());
        let principles: Result<BTreeSet<Principle>, Wrong> =
            principles.map(|it| Principle::parse(it)).collect();
        let principles = problems.check("principles", principles).unwrap_or_default();
        let waits_for = problems.check("waits_for", answers.records("waits_for"));
        let waits_for: BTreeSet<RecordId> = waits_for.unwrap_or_default().into_iter().collect();
        let repeats = problems.check("repeats", Repeats::parse(answers.one("repeats")));
        let told_on = problems.check("told_on", answers.optional_date("told_on")).flatten();

        if starts_on.is_some_and(|it| action.due_on < it) {
            problems.add("starts_on", Wrong::Contradicts);
        }
        if waits_for.contains(&action.head.id) {
            problems.add("waits_for", Wrong::Contradicts);
        }
        if told_on.is_some_and(|it| today < it) {
            problems.add("told_on", Wrong::InTheFuture);
        }
        match (told_on, told_how.is_empty()) {
            (Some(_), true) => problems.add("told_how", Wrong::Needed),
            (None, false) => problems.add("told_on", Wrong::Needed),
            _ => (),
        }
        match repeats {
            Some(repeats) if problems.is_empty() => Ok(Self {
                starts_on,
                review_on,
                partners,
                resources,
                principles,
                waits_for,
                risk,
                escalated_to,
                repeats,
                told_on,
                told_how,
            }),
            _ => Err(problems),
        }
    }

    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        let day = |day: Option<NaiveDate>| day.map(|it| it.to_string()).unwrap_or_default();
        Answers::default()
            .with("starts_on", day(self.starts_on))
            .with("review_on", day(self.review_on))
            .with("partners", self.partners.clone())
            .with("resources", self.resources.clone())
            .with_all("principles", self.principles.iter().map(|it| it.key().to_owned()))
            .with_all("waits_for", self.waits_for.iter().map(ToString::to_string))
            .with("risk", self.risk.clone())
            .with("escalated_to", self.escalated_to.clone())
            .with("repeats", self.repeats.key())
            .with("told_on", day(self.told_on))
            .with("told_how", self.told_how.clone())
    }

    pub(super) fn from_row(
        row: &super::entity::action::Model,
        principles: BTreeSet<Principle>,
        waits_for: BTreeSet<RecordId>,
    ) -> Result<Self, Error> {
        Ok(Self {
            starts_on: row.starts_on,
            review_on: row.review_on,
            partners: row.partners.clone(),
            resources: row.resources.clone(),
            principles,
            waits_for,
            risk: row.risk.clone(),
            escalated_to: row.escalated_to.clone(),
            repeats: Repeats::stored(&row.repeats)?,
            told_on: row.told_on,
            told_how: row.told_how.clone(),
        })
    }
}
