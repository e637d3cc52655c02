//! What a comment is, and whom it tells.

use std::cmp::Reverse;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::people::PersonId;
use crate::records::Withdrawal;
use crate::{Answers, Head, Problems, Wrong};

/// The longest comment: whoever has more to say has something to record.
pub const WORDS_CHARACTERS_MAX: usize = 2_000;

/// The id of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommentId(pub Uuid);

/// Something that was said about a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Its id.
    pub id: CommentId,
    /// When it was said.
    pub at: DateTime<Utc>,
    /// By whom, by name as it was then.
    pub by: String,
    /// What was said; empty once it was taken back.
    pub words: String,
    /// Whom it tells, by name.
    pub tells: Vec<String>,
    /// Whether it was taken back.
    pub withdrawal: Option<Withdrawal>,
    /// Whether the person who asks may take it back.
    pub may_withdraw: bool,
}

/// Everything that was said about a record, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// The record.
    pub head: Head,
    /// What was said.
    pub comments: Vec<Comment>,
    /// Whether the person who asks may say something.
    pub may_comment: bool,
    /// Whether the person who asks follows the record.
    pub is_followed: bool,
}

/// Somebody who can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Their account.
    pub id: PersonId,
    /// Their name.
    pub name: String,
}

/// A comment that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewComment {
    /// What is said.
    pub words: String,
    /// Who was chosen to be told, besides those named in the words.
    pub tell: Vec<PersonId>,
}

impl CommentId {
    /// The id in an address; none if it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        Uuid::try_parse(text).ok().map(Self)
    }
}

impl NewComment {
    /// Judges answers.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let words = answers.text("comment").and_then(|words| {
            let is_short = words.chars().count() <= WORDS_CHARACTERS_MAX;
            let too_long = Wrong::TooLong { characters_max: WORDS_CHARACTERS_MAX };
            if is_short { Ok(words) } else { Err(too_long) }
        });
        let words = problems.check("comment", words);
        let tell = problems.check("tell", answers.records("tell"));
        match (words, tell) {
            (Some(words), Some(tell)) => {
                Ok(Self { words, tell: tell.into_iter().map(|id| PersonId(id.0)).collect() })
            }
            _ => Err(problems),
        }
    }
}

/// The members that words name: `@Ada Moss`, in whatever case. Of two names that
/// fit, the longer one is meant.
pub(super) fn named_in(words: &str, members: &[Member]) -> Vec<PersonId> {
    let mut longest_first: Vec<&Member> = members.iter().collect();
    longest_first.sort_by_key(|it| Reverse(it.name.chars().count()));
    let after_signs = words.split('@').skip(1);
    let named = after_signs.filter_map(|rest| {
        let named = longest_first.iter().find(|it| begins_with_name(rest, &it.name))?;
        Some(named.id)
    });
    named.collect()
}

fn begins_with_name(text: &str, name: &str) -> bool {
    let mut rest = text.chars().flat_map(char::to_lowercase);
    let is_name = name.chars().flat_map(char::to_lowercase).all(|it| rest.next() == Some(it));
    // “@Ada Mossman” is not Ada Moss.
    is_name && !rest.next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members() -> Vec<Member> {
        ["Ada Moss", "Ada Moss Hale", "Siân Rees"]
            .iter()
            .zip(1..)
            .map(|(name, id)| Member {
                id: PersonId(Uuid::from_u128(id)),
                name: (*name).to_owned(),
            })
            .collect()
    }

    fn named(words: &str) -> Vec<u128> {
        named_in(words, &members()).into_iter().map(|it| it.0.as_u128()).collect()
    }

    #[test]
    fn a_name_after_an_at_sign_is_somebody_who_is_told() {
        assert_eq!(named("@Ada Moss, can you look?"), [1]);
        assert_eq!(named("please @siân rees and @ADA MOSS HALE"), [3, 2]);
        assert_eq!(named("Ada Moss said so; write to a@example.org"), [0; 0]);
        assert_eq!(named("@Ada Mossman @ Ada Moss"), [0; 0]);
    }

    #[test]
    fn a_comment_says_something_and_is_no_report() {
        let wrong = |words: &str| {
            let problems = NewComment::parse(&Answers::default().with("comment", words)).err();
            problems.unwrap_or_default().iter().map(|it| it.wrong).collect::<Vec<_>>()
        };
        assert_eq!(wrong("  "), [Wrong::Missing]);
        assert_eq!(wrong(&"é".repeat(WORDS_CHARACTERS_MAX)), []);
        let too_long = Wrong::TooLong { characters_max: WORDS_CHARACTERS_MAX };
        assert_eq!(wrong(&"é".repeat(WORDS_CHARACTERS_MAX + 1)), [too_long]);
    }
}
