//! What an action is.

use chrono::{Datelike, Days, NaiveDate};

use super::entity::action;
use super::plan::Plan;
use crate::choices::choices;
use crate::packs::Domain;
use crate::{Answers, Error, Head, Problems, RecordId, Wrong};

choices! {
    /// Did we do it?
    pub enum Delivery {
        /// Not begun.
        NotStarted = "not_started",
        /// Under way.
        InProgress = "in_progress",
        /// Done.
        Complete = "complete",
        /// Ended without being done.
        Closed = "closed",
        /// Stopped for a while.
        Paused = "paused",
    }
}

impl Delivery {
    /// Whether somebody still has to do something.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Complete | Self::Closed)
    }
}

choices! {
    /// Will we do it in time? What each means is a pack, printed with reports.
    pub enum Rag {
        /// Complete.
        Blue = "blue",
        /// On track.
        Green = "green",
        /// At risk.
        Amber = "amber",
        /// Off track.
        Red = "red",
        /// Not started or paused.
        Grey = "grey",
    }
}

choices! {
    /// Is it getting better? As somebody sees it, from one look to the next.
    pub enum Outlook {
        /// Better than before.
        Better = "better",
        /// The same.
        Same = "same",
        /// Worse than before.
        Worse = "worse",
        /// Nobody can say.
        NotKnown = "not_known",
    }
}

choices! {
    /// Did it help?
    pub enum Impact {
        /// Nobody can say yet.
        NotKnown = "not_known",
        /// Yes.
        Helped = "helped",
        /// Somewhat.
        SomeHelp = "some_help",
        /// No.
        NoHelp = "no_help",
        /// It made things worse.
        MadeWorse = "made_worse",
    }
}

/// What nobody has looked at for so long is looked at again.
pub(super) const REVIEW_DAYS: u64 = 90;

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its record; the title is what is to be done.
    pub head: Head,
    /// As in `2026-27/RP-03`. Given once, never reused.
    pub reference: String,
    /// Its domain of well-being.
    pub domain: Domain,
    /// The difference that a child will notice.
    pub why_children: String,
    /// The post that owns it; empty while it is vacant.
    pub owner_post: String,
    /// Who holds the post, or empty.
    pub owner_name: String,
    /// By when.
    pub due_on: NaiveDate,
    /// Did we do it?
    pub delivery: Delivery,
    /// Will we?
    pub rag: Rag,
    /// Why it is amber or red.
    pub rag_reason: String,
    /// Is it getting better?
    pub outlook: Outlook,
    /// Did it help?
    pub impact: Impact,
    /// The priorities and pledges that it is for.
    pub sources: Vec<RecordId>,
    /// What else the plan says of it.
    pub plan: Plan,
}

/// An action that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAction {
    /// What is to be done.
    pub title: String,
    /// Its domain of well-being.
    pub domain: Domain,
    /// The difference that a child will notice.
    pub why_children: String,
    /// The post that owns it; empty while it is vacant.
    pub owner_post: String,
    /// Who holds the post, or empty.
    pub owner_name: String,
    /// By when.
    pub due_on: NaiveDate,
    /// Did we do it?
    pub delivery: Delivery,
    /// Will we?
    pub rag: Rag,
    /// Why it is amber or red.
    pub rag_reason: String,
    /// Is it getting better?
    pub outlook: Outlook,
    /// Did it help?
    pub impact: Impact,
    /// Why the date is another than it was; empty while it is the same.
    pub move_reason: String,
    /// Who agreed to the new date.
    pub move_agreed_by: String,
    /// The priorities and pledges that it is for; at least one.
    pub sources: Vec<RecordId>,
}

impl Action {
    /// Whether somebody still has to do something.
    pub fn is_open(&self) -> bool {
        self.delivery.is_open()
    }

    /// An action due today is not yet overdue: there is still time to do it.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due_on < today
    }

    /// Whether nobody has it.
    pub fn is_ownerless(&self) -> bool {
        self.is_open() && self.owner_post.is_empty()
    }

    /// Whether nobody has looked at it for as long as it may go without.
    pub fn is_review_due(&self, today: NaiveDate) -> bool {
        self.is_open() && is_review_due(&self.head, self.plan.review_on, today)
    }

    /// Whether children may be told “we did”: it is done, and somebody has told
    /// them. That there is evidence is asked before it is done.
    pub fn is_done_and_told(&self) -> bool {
        self.delivery == Delivery::Complete && self.plan.told_on.is_some()
    }

    pub(super) fn from_row(
        head: Head,
        row: action::Model,
        sources: Vec<RecordId>,
        plan: Plan,
    ) -> Result<Self, Error> {
        Ok(Self {
            head,
            reference: row.reference,
            domain: Domain::stored(&row.domain)?,
            why_children: row.why_children,
            owner_post: row.owner_post,
            owner_name: row.owner_name,
            due_on: row.due_on,
            delivery: Delivery::stored(&row.delivery)?,
            rag: Rag::stored(&row.rag)?,
            rag_reason: row.rag_reason,
            outlook: Outlook::stored(&row.direction)?,
            impact: Impact::stored(&row.impact)?,
            sources,
            plan,
        })
    }

    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        NewAction {
            title: self.head.title.clone(),
            domain: self.domain,
            why_children: self.why_children.clone(),
            owner_post: self.owner_post.clone(),
            owner_name: self.owner_name.clone(),
            due_on: self.due_on,
            delivery: self.delivery,
            rag: self.rag,
            rag_reason: self.rag_reason.clone(),
            outlook: self.outlook,
            impact: self.impact,
            move_reason: String::new(),
            move_agreed_by: String::new(),
            sources: self.sources.clone(),
        }
        .answers()
    }
}

impl NewAction {
    /// Judges answers. Amber and red need a reason, and blue means done.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let title = problems.check("title", answers.line("title"));
        let sources = answers.records("sources");
        let sources =
            sources.and_then(|it| if it.is_empty() { Err(Wrong::Missing) } else { Ok(it) });
        let sources = problems.check("sources", sources);
        let domain = problems.check("domain", Domain::parse(answers.one("domain")));
        let why_children = problems.check("why_children", answers.optional_text("why_children"));
        let owner_post = problems.check("owner_post", answers.optional_line("owner_post"));
        let owner_name = problems.check("owner_name", answers.optional_line("owner_name"));
        let due_on = problems.check("due_on", answers.date("due_on"));
        let delivery = problems.check("delivery", Delivery::parse(answers.one("delivery")));
        let rag = problems.check("rag", Rag::parse(answers.one("rag")));
        let rag_reason = problems.check("rag_reason", answers.optional_text("rag_reason"));
        let impact = problems.check("impact", Impact::parse(answers.one("impact")));
        // A file or a form of before does not ask it.
        let outlook = match answers.one("outlook") {
            "" => Some(Outlook::NotKnown),
            key => problems.check("outlook", Outlook::parse(key)),
        };
        let mut text = |field: &'static str| {
            problems.check(field, answers.optional_text(field)).unwrap_or_default()
        };
        let (move_reason, move_agreed_by) = (text("move_reason"), text("move_agreed_by"));

        let is_worrying = matches!(rag, Some(Rag::Amber | Rag::Red));
        if is_worrying && rag_reason.as_ref().is_some_and(String::is_empty) {
            problems.add("rag_reason", Wrong::Needed);
        }
        if rag == Some(Rag::Blue) && delivery.is_some_and(|it| it != Delivery::Complete) {
            problems.add("rag", Wrong::Contradicts);
        }
        let whole = || {
            Some(Self {
                title: title?,
                domain: domain?,
                why_children: why_children?,
                owner_post: owner_post?,
                owner_name: owner_name?,
                due_on: due_on?,
                delivery: delivery?,
                rag: rag?,
                rag_reason: rag_reason?,
                outlook: outlook?,
                impact: impact?,
                move_reason,
                move_agreed_by,
                sources: sources?,
            })
        };
        if problems.is_empty() { whole().ok_or(problems) } else { Err(problems) }
    }

    /// The answers in their final form.
    pub(super) fn answers(&self) -> Answers {
        Answers::default()
            .with("title", self.title.clone())
            .with("domain", self.domain.key())
            .with("why_children", self.why_children.clone())
            .with("owner_post", self.owner_post.clone())
            .with("owner_name", self.owner_name.clone())
            .with("due_on", self.due_on.to_string())
            .with("delivery", self.delivery.key())
            .with("rag", self.rag.key())
            .with("rag_reason", self.rag_reason.clone())
            .with("outlook", self.outlook.key())
            .with("impact", self.impact.key())
            .with_all("sources", self.sources.iter().map(ToString::to_string))
    }
}

/// Whether the day on which it is to be looked at has gone, or too many days
/// since somebody last changed it.
pub(super) fn is_review_due(head: &Head, review_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    let looked = head.changed_at.date_naive();
    let next = looked.checked_add_days(Days::new(REVIEW_DAYS)).unwrap_or(looked);
    review_on.unwrap_or(next).min(next) < today
}

/// The municipal year, which starts in May, as in `2026-27`.
pub fn municipal_year(day: NaiveDate) -> String {
    let start = if day.month() < 5 { day.year() - 1 } else { day.year() };
    format!("{start}-{:02}", (start + 1).rem_euclid(100))
}

/// What stands before the number of a reference, as in `2026-27/RP-`.
pub(super) fn reference_prefix(day: NaiveDate, domain: Domain) -> String {
    let letters = match domain {
        Domain::Relationships => "RP",
        Domain::Resilience => "RS",
        Domain::Rights => "RT",
        Domain::Recovery => "RC",
        Domain::Wellbeing => "WB",
    };
    format!("{}/{letters}-", municipal_year(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_municipal_year_starts_in_may() {
        assert_eq!(municipal_year(day("2026-04-30")), "2025-26");
        assert_eq!(municipal_year(day("2026-05-01")), "2026-27");
        assert_eq!(municipal_year(day("2099-12-31")), "2099-00");
        assert_eq!(reference_prefix(day("2026-11-21"), Domain::Relationships), "2026-27/RP-");
    }

    fn answers() -> Answers {
        Answers::default()
            .with("title", "Send every child a page about their social worker")
            .with("sources", uuid::Uuid::from_u128(1).to_string())
            .with("domain", "rights")
            .with("due_on", "2026-10-31")
            .with("delivery", "in_progress")
            .with("rag", "green")
            .with("impact", "not_known")
    }

    fn wrong(answers: &Answers) -> Vec<(&'static str, Wrong)> {
        let problems = NewAction::parse(answers).err().unwrap_or_default();
        problems.iter().map(|it| (it.field, it.wrong)).collect()
    }

    #[test]
    fn amber_and_red_need_a_reason() {
        assert_eq!(wrong(&answers()), []);
        for rag in ["amber", "red"] {
            let answers = answers().with_all("rag", [rag.to_owned()]);
            assert_eq!(wrong(&answers), [("rag_reason", Wrong::Needed)], "{rag}");
        }
    }

    #[test]
    fn blue_means_done() {
        let blue = answers().with_all("rag", ["blue".to_owned()]);
        assert_eq!(wrong(&blue), [("rag", Wrong::Contradicts)]);
        assert_eq!(wrong(&blue.with_all("delivery", ["complete".to_owned()])), []);
    }
}
