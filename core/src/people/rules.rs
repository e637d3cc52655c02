//! What an account and a membership are.

use uuid::Uuid;

use super::passwords::{PASSWORD_CHARACTERS_MAX, PASSWORD_CHARACTERS_MIN};
use crate::{Answers, AuthorityId, Head, Problems, RecordId, Role, Wrong};

/// The id of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub Uuid);

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Its record; the title is the person's name.
    pub head: Head,
    /// Its key.
    pub id: PersonId,
    /// Where they are reached, and how they sign in. Lower-case.
    pub email: String,
}

/// A person's role somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Its record.
    pub head: Head,
    /// Whose.
    pub person: PersonId,
    /// Where; over the whole programme if none.
    pub authority: Option<AuthorityId>,
    /// As what.
    pub role: Role,
}

/// An account that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPerson {
    /// Their name.
    pub name: String,
    /// Their e-mail address, lower-case.
    pub email: String,
    /// Their password; none leaves the one that is stored.
    pub password: Option<String>,
}

/// A membership that has passed every rule and may be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewMembership {
    /// Where; over the whole programme if none.
    pub authority: Option<AuthorityId>,
    /// As what.
    pub role: Role,
}

impl Person {
    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        Answers::default().with("title", self.head.title.clone()).with("email", self.email.clone())
    }
}

impl Membership {
    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        Answers::default().with("role", self.role.key())
    }
}

impl NewPerson {
    /// Judges answers. A new account needs a password.
    pub fn parse(answers: &Answers, is_new: bool) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let name = problems.check("title", answers.line("title"));
        let email = problems.check("email", parse_email(answers));
        let password = problems.check("password", parse_password(answers, is_new));
        match (name, email, password) {
            (Some(name), Some(email), Some(password)) => Ok(Self { name, email, password }),
            _ => Err(problems),
        }
    }

    pub(super) fn answers(&self) -> Answers {
        Answers::default().with("title", self.name.clone()).with("email", self.email.clone())
    }
}

impl NewMembership {
    /// Judges answers. `authority` is an id, or `programme`.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let role = problems.check("role", Role::parse(answers.one("role")));
        let authority = problems.check(
            "authority",
            match answers.one("authority") {
                "" => Err(Wrong::Missing),
                "programme" => Ok(None),
                id => {
                    RecordId::parse(id).map(|id| Some(AuthorityId(id.0))).ok_or(Wrong::NotAChoice)
                }
            },
        );
        // Looking after people is a job for the whole installation.
        if role == Some(Role::Administrator) && authority.is_some_and(|it| it.is_some()) {
            problems.add("role", Wrong::Contradicts);
        }
        match (role, authority) {
            (Some(role), Some(authority)) if problems.is_empty() => Ok(Self { authority, role }),
            _ => Err(problems),
        }
    }

    pub(super) fn answers(&self) -> Answers {
        Answers::default().with("role", self.role.key())
    }

    /// The authority's id, or `programme`: a null would escape the table's key.
    pub(super) fn scope(&self) -> String {
        self.authority.map_or_else(|| "programme".to_owned(), |it| RecordId::from(it).to_string())
    }
}

fn parse_email(answers: &Answers) -> Result<String, Wrong> {
    let email = answers.line("email")?.to_lowercase();
    let (name, host) = email.split_once('@').ok_or(Wrong::NotAnEmail)?;
    let is_whole =
        !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    let is_plain = !email.contains(char::is_whitespace) && !host.contains('@');
    if is_whole && is_plain { Ok(email) } else { Err(Wrong::NotAnEmail) }
}

fn parse_password(answers: &Answers, is_new: bool) -> Result<Option<String>, Wrong> {
    let password = answers.one("password");
    match password.chars().count() {
        0 if is_new => Err(Wrong::Missing),
        0 => Ok(None),
        few if few < PASSWORD_CHARACTERS_MIN => {
            Err(Wrong::TooShort { characters_min: PASSWORD_CHARACTERS_MIN })
        }
        many if PASSWORD_CHARACTERS_MAX < many => {
            Err(Wrong::TooLong { characters_max: PASSWORD_CHARACTERS_MAX })
        }
        _ => Ok(Some(password.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_administrator_is_one_for_the_whole_installation() {
        let somewhere = Uuid::from_u128(1).to_string();
        let answers = Answers::default().with("role", "administrator").with("authority", somewhere);
        assert!(NewMembership::parse(&answers).is_err());
        let answers =
            Answers::default().with("role", "administrator").with("authority", "programme");
        assert!(NewMembership::parse(&answers).is_ok());
    }

    #[test]
    fn an_address_needs_a_name_and_a_host() {
        let parse = |email: &str| parse_email(&Answers::default().with("email", email));
        assert_eq!(parse(" Ada@Example.ORG "), Ok("ada@example.org".to_owned()));
        for email in ["ada", "@example.org", "ada@", "ada@host", "a b@example.org"] {
            assert_eq!(parse(email), Err(Wrong::NotAnEmail), "{email}");
        }
    }
}
