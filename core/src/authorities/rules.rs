//! What an authority is.

use crate::choices::choices;
use crate::packs::Profile;
use crate::{Answers, AuthorityId, Head, Problems, Wrong};

choices! {
    /// The nation whose law and inspectorate apply.
    pub enum Nation {
        /// England.
        England = "england",
        /// Wales.
        Wales = "wales",
        /// Scotland.
        Scotland = "scotland",
        /// Northern Ireland.
        NorthernIreland = "northern_ireland",
    }
}

/// A local authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// Its record; the title is its English name.
    pub head: Head,
    /// The key of its records.
    pub id: AuthorityId,
    /// Its part of an address.
    pub slug: String,
    /// Its Welsh name, or empty.
    pub name_cy: String,
    /// Its nation.
    pub nation: Nation,
    /// Its region, or empty.
    pub region: String,
    /// What sort of authority it is.
    pub sort: String,
    /// Whether it is invented, for demonstration.
    pub is_fictional: bool,
    /// What its young people's group calls itself.
    pub group_name: String,
    /// The same in Welsh, or empty.
    pub group_name_cy: String,
    /// What its corporate parenting board is called.
    pub board_name: String,
}

/// An authority that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAuthority {
    /// Its English name.
    pub name: String,
    /// Its Welsh name, or empty.
    pub name_cy: String,
    /// Its nation.
    pub nation: Nation,
    /// Its code, if it has one. Invented authorities have none.
    pub code: String,
    /// Whether it is invented.
    pub is_fictional: bool,
    /// What its young people's group calls itself, or empty for the usual name.
    pub group_name: String,
    /// The same in Welsh, or empty.
    pub group_name_cy: String,
    /// What its corporate parenting board is called, or empty for the usual name.
    pub board_name: String,
}

impl Authority {
    /// What was answered to each question, as a form would ask them.
    pub fn answers(&self) -> Answers {
        Answers::default()
            .with("title", self.head.title.clone())
            .with("name_cy", self.name_cy.clone())
            .with("nation", self.nation.key())
            .with("group_name", self.group_name.clone())
            .with("group_name_cy", self.group_name_cy.clone())
            .with("board_name", self.board_name.clone())
    }
}

impl NewAuthority {
    /// Judges answers.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let name = problems.check("title", answers.line("title"));
        let name_cy = problems.check("name_cy", answers.optional_line("name_cy"));
        let nation = problems.check("nation", Nation::parse(answers.one("nation")));
        let code = problems.check("code", parse_code(answers.one("code")));
        let group_name = problems.check("group_name", answers.optional_line("group_name"));
        let group_name_cy = problems.check("group_name_cy", answers.optional_line("group_name_cy"));
        let board_name = problems.check("board_name", answers.optional_line("board_name"));
        match (name, name_cy, nation, code, group_name, group_name_cy, board_name) {
            (
                Some(name),
                Some(name_cy),
                Some(nation),
                Some(code),
                Some(group),
                Some(group_name_cy),
                Some(board),
            ) => Ok(Self {
                name,
                name_cy,
                nation,
                code,
                is_fictional: answers.one("is_fictional") == "yes",
                group_name: group,
                group_name_cy,
                board_name: board,
            }),
            _ => Err(problems),
        }
    }

    /// With the names of its nation where it gave none of its own.
    pub(super) fn named_by(self, profile: Profile) -> Self {
        let group_name_cy =
            if self.group_name.is_empty() { profile.group_name_cy } else { String::new() };
        Self {
            group_name: or_else(self.group_name, profile.group_name),
            group_name_cy: or_else(self.group_name_cy, group_name_cy),
            board_name: or_else(self.board_name, profile.board_name),
            ..self
        }
    }

    /// The answers that it came from, in their final form.
    pub(super) fn answers(&self) -> Answers {
        Answers::default()
            .with("title", self.name.clone())
            .with("name_cy", self.name_cy.clone())
            .with("nation", self.nation.key())
            .with("group_name", self.group_name.clone())
            .with("group_name_cy", self.group_name_cy.clone())
            .with("board_name", self.board_name.clone())
    }
}

fn or_else(answer: String, otherwise: String) -> String {
    if answer.is_empty() { otherwise } else { answer }
}

/// A GSS code of an authority with children's services, a code of our own list
/// for a trust in Northern Ireland, or nothing.
fn parse_code(answer: &str) -> Result<String, Wrong> {
    let code = answer.trim().to_uppercase();
    let rest =
        ["E06", "E08", "E09", "E10", "S12", "W06"].iter().find_map(|it| code.strip_prefix(it));
    let is_gss =
        rest.is_some_and(|it| it.len() == 6 && it.bytes().all(|byte| byte.is_ascii_digit()));
    let is_trust = code.strip_prefix("ZT").is_some_and(|it| it.len() == 3);
    if code.is_empty() || is_gss || is_trust { Ok(code) } else { Err(Wrong::NotAChoice) }
}

/// The part of an address: lower-case letters, digits and hyphens.
pub(super) fn slug(name: &str) -> String {
    let plain = name.to_lowercase().replace(['\'', '’'], "").replace('ŵ', "w").replace('ŷ', "y");
    let plain = plain.replace('ô', "o").replace('â', "a").replace('&', " and ");
    let words = plain.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_made_of_plain_letters() {
        assert_eq!(slug("Kingston upon Hull, City of"), "kingston-upon-hull-city-of");
        assert_eq!(slug("King's Lynn & Ynys Môn"), "kings-lynn-and-ynys-mon");
    }

    #[test]
    fn a_code_that_is_none_is_a_problem() {
        for code in ["E06000001", "e08000016", "W06000015", "ZT001", ""] {
            assert!(parse_code(code).is_ok(), "{code}");
        }
        for code in ["E07000001", "E0600001", "Hull", "E06ABCDEF"] {
            assert_eq!(parse_code(code), Err(Wrong::NotAChoice), "{code}");
        }
    }
}
