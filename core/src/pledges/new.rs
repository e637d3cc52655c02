//! What it takes to make a pledge, or to change one.

use chrono::NaiveDate;

use super::rules::{MadeBy, PledgeStatus, Sort};
use crate::{Answers, Problems, RecordId, Wrong};

/// A pledge that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPledge {
    /// Its wording for adults.
    pub title: String,
    /// Its wording for children.
    pub wording_child: String,
    /// Its wording in Welsh, or empty.
    pub wording_cy: String,
    /// Its wording for children in Welsh, or empty.
    pub wording_child_cy: String,
    /// Who promises.
    pub made_by: MadeBy,
    /// Which team or person, or empty.
    pub made_by_name: String,
    /// What is promised.
    pub sort: Sort,
    /// By when, if a day was named.
    pub due_on: Option<NaiveDate>,
    /// How it stands.
    pub status: PledgeStatus,
    /// Why it stands so.
    pub status_reason: String,
    /// How the authority knows that it stands so, or empty while it is in hand.
    pub status_source: String,
    /// How a child would notice, or empty.
    pub notice: String,
    /// “We did”, in words for children, or empty.
    pub did_child: String,
    /// The same in Welsh, or empty.
    pub did_child_cy: String,
    /// When it was done.
    pub did_on: Option<NaiveDate>,
    /// When children were told.
    pub told_on: Option<NaiveDate>,
    /// How they were told.
    pub told_how: String,
    /// The priorities that it answers; at least one.
    pub sources: Vec<RecordId>,
}

impl NewPledge {
    /// Judges answers. “Not yet” and “cannot” need their “because”; “we did”
    /// needs its day, and the other way round; whatever is claimed needs its source.
    pub fn parse(answers: &Answers, today: NaiveDate) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let mut line =
            |field| problems.check(field, answers.optional_line(field)).unwrap_or_default();
        let (wording_cy, wording_child_cy) = (line("wording_cy"), line("wording_child_cy"));
        let (made_by_name, told_how) = (line("made_by_name"), line("told_how"));
        let (did_child, did_child_cy) = (line("did_child"), line("did_child_cy"));
        let (status_source, notice) = (line("status_source"), line("notice"));

        let title = problems.check("title", answers.line("title"));
        let wording_child = problems.check("wording_child", answers.line("wording_child"));
        let sources = answers.records("sources");
        let sources =
            sources.and_then(|it| if it.is_empty() { Err(Wrong::Missing) } else { Ok(it) });
        let sources = problems.check("sources", sources);
        let made_by = problems.check("made_by", MadeBy::parse(answers.one("made_by")));
        let sort = problems.check("sort", Sort::parse(answers.one("sort")));
        let due_on = problems.check("due_on", answers.optional_date("due_on")).flatten();
        let status = problems.check("status", PledgeStatus::parse(answers.one("status")));
        let status_reason = problems
            .check("status_reason", answers.optional_text("status_reason"))
            .unwrap_or_default();
        let mut past = |field| match answers.optional_date(field) {
            Ok(Some(date)) if today < date => {
                problems.add(field, Wrong::InTheFuture);
                None
            }
            answer => problems.check(field, answer).flatten(),
        };
        let (did_on, told_on) = (past("did_on"), past("told_on"));

        let needs_reason = matches!(
            status,
            Some(PledgeStatus::PartlyKept | PledgeStatus::NotKeptYet | PledgeStatus::Cannot)
        );
        if needs_reason && status_reason.is_empty() {
            problems.add("status_reason", Wrong::Needed);
        }
        // A claim without a source is an opinion; that it is in hand is no claim.
        let is_claim = status.is_some_and(|it| it != PledgeStatus::InHand);
        if is_claim && status_source.is_empty() {
            problems.add("status_source", Wrong::Needed);
        }
        if did_child.is_empty() && did_on.is_some() {
            problems.add("did_child", Wrong::Needed);
        }
        if !did_child.is_empty() && answers.one("did_on").trim().is_empty() {
            problems.add("did_on", Wrong::Needed);
        }
        match (title, wording_child, sources, made_by, sort, status) {
            (
                Some(title),
                Some(wording_child),
                Some(sources),
                Some(made_by),
                Some(sort),
                Some(status),
            ) if problems.is_empty() => Ok(Self {
                title,
                wording_child,
                wording_cy,
                wording_child_cy,
                made_by,
                made_by_name,
                sort,
                due_on,
                status,
                status_reason,
                status_source,
                notice,
                did_child,
                did_child_cy,
                did_on,
                told_on,
                told_how,
                sources,
            }),
            _ => Err(problems),
        }
    }

    /// The answers in their final form.
    pub(super) fn answers(&self) -> Answers {
        let day = |date: Option<NaiveDate>| date.map(|it| it.to_string()).unwrap_or_default();
        Answers::default()
            .with("title", self.title.clone())
            .with("wording_child", self.wording_child.clone())
            .with("wording_cy", self.wording_cy.clone())
            .with("wording_child_cy", self.wording_child_cy.clone())
            .with("made_by", self.made_by.key())
            .with("made_by_name", self.made_by_name.clone())
            .with("sort", self.sort.key())
            .with("due_on", day(self.due_on))
            .with("status", self.status.key())
            .with("status_reason", self.status_reason.clone())
            .with("status_source", self.status_source.clone())
            .with("notice", self.notice.clone())
            .with("did_child", self.did_child.clone())
            .with("did_child_cy", self.did_child_cy.clone())
            .with("did_on", day(self.did_on))
            .with("told_on", day(self.told_on))
            .with("told_how", self.told_how.clone())
            .with_all("sources", self.sources.iter().map(ToString::to_string))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers() -> Answers {
        Answers::default()
            .with("title", "Every child gets a page about their social worker")
            .with("wording_child", "You will get a page about your social worker.")
            .with("sources", uuid::Uuid::from_u128(1).to_string())
            .with("made_by", "authority")
            .with("sort", "do")
            .with("status", "in_hand")
    }

    fn wrong(answers: &Answers) -> Vec<(&'static str, Wrong)> {
        let today = "2026-04-01".parse().unwrap();
        let problems = NewPledge::parse(answers, today).err().unwrap_or_default();
        problems.iter().map(|it| (it.field, it.wrong)).collect()
    }

    #[test]
    fn not_yet_and_cannot_need_their_because() {
        assert_eq!(wrong(&answers()), []);
        for status in ["partly_kept", "not_kept_yet", "cannot"] {
            let answers = answers().with_all("status", [status.to_owned()]);
            let answers = answers.with("status_source", "Board minutes of March");
            assert_eq!(wrong(&answers), [("status_reason", Wrong::Needed)], "{status}");
            assert_eq!(wrong(&answers.with("status_reason", "We ran out of cards.")), []);
        }
    }

    #[test]
    fn whatever_is_claimed_needs_its_source() {
        let kept = answers().with_all("status", ["kept".to_owned()]);
        assert_eq!(wrong(&kept), [("status_source", Wrong::Needed)]);
        assert_eq!(wrong(&kept.with("status_source", "The team's own count")), []);
    }

    #[test]
    fn we_did_needs_its_day_and_the_day_its_words() {
        let did = answers().with("did_child", "You have it.");
        assert_eq!(wrong(&did), [("did_on", Wrong::Needed)]);
        assert_eq!(wrong(&did.with("did_on", "2026-03-01")), []);
        let day = answers().with("did_on", "2026-03-01");
        assert_eq!(wrong(&day), [("did_child", Wrong::Needed)]);
    }

    #[test]
    fn nobody_was_told_tomorrow() {
        assert_eq!(
            wrong(&answers().with("told_on", "2026-04-02")),
            [("told_on", Wrong::InTheFuture)]
        );
    }
}
