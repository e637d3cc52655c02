//! Who holds what, and what is left when a post is empty.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::actions::Action;
use crate::pledges::{MadeBy, Pledge, PledgeStatus};
use crate::{Answers, Head, Problems, RecordId, Wrong};

/// Something that somebody still has to do, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its record.
    pub head: Head,
    /// Its reference, or empty.
    pub reference: String,
    /// By when, if a day was named.
    pub due_on: Option<NaiveDate>,
    /// The post that owns it, or the team that made it.
    pub post: String,
    /// Who holds the post, or the person who made it.
    pub name: String,
}

/// A post with whoever holds it, and how much is theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The post or team, or empty.
    pub post: String,
    /// The person, or empty.
    pub name: String,
    /// How many actions and pledges.
    pub count: usize,
}

/// Something that nobody has any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orphan {
    /// What it is, and whose it was.
    pub held: Held,
}

/// A post that is empty, or a person who left, with what waits for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vacancy {
    /// Its id.
    pub id: Uuid,
    /// The post; empty if only the person is known.
    pub post: String,
    /// Who left, or empty.
    pub person: String,
    /// Since when.
    pub since: NaiveDate,
    /// Who noted it.
    pub noted_by: String,
    /// What nobody has taken yet.
    pub orphans: Vec<Orphan>,
}

/// A vacancy that may be noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewVacancy {
    /// The post, or empty.
    pub post: String,
    /// Who left, or empty.
    pub person: String,
    /// Since when.
    pub since: NaiveDate,
}

/// Who takes something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOwner {
    /// What they take; at least one.
    pub records: Vec<RecordId>,
    /// The post that has it from now on.
    pub post: String,
    /// Who holds that post, or empty.
    pub name: String,
}

impl Held {
    /// An action that somebody still has to do.
    pub(super) fn of_action(action: &Action) -> Option<Self> {
        (action.head.is_live() && action.is_open()).then(|| Self {
            head: action.head.clone(),
            reference: action.reference.clone(),
            due_on: Some(action.due_on),
            post: action.owner_post.clone(),
            name: action.owner_name.clone(),
        })
    }

    /// A pledge of a team or a person that is neither kept nor answered.
    pub(super) fn of_pledge(pledge: &Pledge) -> Option<Self> {
        let is_open = !matches!(pledge.status, PledgeStatus::Kept | PledgeStatus::Cannot);
        let (post, name) = match pledge.made_by {
            MadeBy::Authority => return None,
            MadeBy::Team => (pledge.made_by_name.clone(), String::new()),
            MadeBy::Person => (String::new(), pledge.made_by_name.clone()),
        };
        (pledge.head.is_live() && is_open).then(|| Self {
            head: pledge.head.clone(),
            reference: String::new(),
            due_on: pledge.due_on,
            post,
            name,
        })
    }

    /// Whether nobody has it at all.
    pub fn is_nobodys(&self) -> bool {
        self.post.is_empty() && self.name.is_empty()
    }
}

/// Every post with whoever holds it, by name, and how much is theirs.
pub fn holders(held: &[Held]) -> Vec<Holder> {
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for it in held.iter().filter(|it| !it.is_nobodys()) {
        *counts.entry((&it.post, &it.name)).or_default() += 1;
    }
    let holder = |((post, name), count): ((&str, &str), usize)| Holder {
        post: post.to_owned(),
        name: name.to_owned(),
        count,
    };
    counts.into_iter().map(holder).collect()
}

impl NewVacancy {
    /// Judges answers. Something must be theirs, else nothing waits.
    pub fn parse(answers: &Answers, held: &[Held], today: NaiveDate) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let post = problems.check("post", answers.optional_line("post"));
        let person = problems.check("person", answers.optional_line("person"));
        let since = problems.check("since", answers.past_date("since", today));
        if post.as_deref() == Some("") && person.as_deref() == Some("") {
            problems.add("post", Wrong::Missing);
        }
        let (Some(post), Some(person), Some(since), true) =
            (post, person, since, problems.is_empty())
        else {
            return Err(problems);
        };
        let new = Self { post, person, since };
        if held.iter().any(|it| new.covers(it)) {
            Ok(new)
        } else {
            problems.add("post", Wrong::NotAChoice);
            Err(problems)
        }
    }

    /// Whether something is theirs. Without a person the whole post is empty;
    /// what a person promised themselves goes with the person.
    pub(super) fn covers(&self, held: &Held) -> bool {
        let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
        let is_person = !self.person.is_empty() && same(&self.person, &held.name);
        if self.person.is_empty() {
            !held.post.is_empty() && same(&self.post, &held.post)
        } else if self.post.is_empty() || held.post.is_empty() {
            is_person
        } else {
            is_person && same(&self.post, &held.post)
        }
    }
}

impl NewOwner {
    /// Judges answers.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let records = answers.records("records");
        let records =
            records.and_then(|it| if it.is_empty() { Err(Wrong::Missing) } else { Ok(it) });
        let records = problems.check("records", records);
        let post = problems.check("post", answers.line("post"));
        let name = problems.check("name", answers.optional_line("name"));
        match (records, post, name) {
            (Some(records), Some(post), Some(name)) => Ok(Self { records, post, name }),
            _ => Err(problems),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::*;
    use crate::{Kind, Version};

    fn held(post: &str, name: &str) -> Held {
        let now = DateTime::<Utc>::UNIX_EPOCH;
        let head = Head {
            id: RecordId(Uuid::from_u128(1)),
            kind: Kind::Action,
            authority: None,
            title: "Train 60 workers".to_owned(),
            version: Version(1),
            created_at: now,
            created_by: String::new(),
            changed_at: now,
            changed_by: String::new(),
            withdrawal: None,
        };
        let (post, name) = (post.to_owned(), name.to_owned());
        Held { head, reference: String::new(), due_on: None, post, name }
    }

    fn covers(post: &str, person: &str, of: (&str, &str)) -> bool {
        let since = NaiveDate::default();
        let new = NewVacancy { post: post.to_owned(), person: person.to_owned(), since };
        new.covers(&held(of.0, of.1))
    }

    #[test]
    fn an_empty_post_leaves_all_of_it_and_a_person_only_what_was_theirs() {
        assert!(covers("Service manager", "", ("service manager", "Ada Moss")));
        assert!(covers("Service manager", "Ada Moss", ("Service manager", "Ada Moss")));
        assert!(!covers("Service manager", "Ada Moss", ("Service manager", "Ben Hale")));
        assert!(covers("", "Ada Moss", ("Service manager", "Ada Moss")));
        assert!(covers("Service manager", "Ada Moss", ("", "Ada Moss")), "her own promise");
        assert!(!covers("Service manager", "", ("", "Ada Moss")));
    }

    #[test]
    fn a_vacancy_is_of_somebody_who_has_something() {
        let wrong = |post: &str| {
            let answers = Answers::default().with("post", post).with("since", "2026-03-01");
            let today = NaiveDate::from_ymd_opt(2026, 4, 1).unwrap();
            let problems = NewVacancy::parse(&answers, &[held("Director", "")], today).err();
            problems.unwrap_or_default().iter().map(|it| it.wrong).collect::<Vec<_>>()
        };
        assert_eq!(wrong("Director"), []);
        assert_eq!(wrong("Cook"), [Wrong::NotAChoice]);
        assert_eq!(wrong(""), [Wrong::Missing]);
    }
}
