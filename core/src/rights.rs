//! Who may do what. One table, so that a councillor could read it.

use crate::choices::choices;
use crate::records::Kind;

choices! {
    /// What a person is in an authority, or over the whole programme.
    pub enum Role {
        /// Participation lead: does most of the daily work.
        Lead = "lead",
        /// Sits on the corporate parenting board: reads all, asks for reports.
        Board = "board",
        /// Speaks for the young people's group: sees its own pages, gives verdicts.
        Group = "group",
        /// Owns actions: moves them on and adds evidence.
        Owner = "owner",
        /// Weighs evidence against outcomes.
        Evaluator = "evaluator",
        /// Reads everything, changes nothing.
        Inspector = "inspector",
        /// Lets people in. Sees no figures about children by that alone.
        Administrator = "administrator",
    }
}

/// What somebody wants to do to a kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Open it, or a list of it.
    Read(Kind),
    /// Record a new one.
    Record(Kind),
    /// Change one, or withdraw it.
    Change(Kind),
    /// Read what people say about a kind of record, and follow one.
    ReadComments(Kind),
    /// Say something about one.
    Comment(Kind),
    /// Take back what somebody else said.
    WithdrawComments,
    /// Open the page of the young people's group.
    ReadGroupPage,
    /// Say on behalf of the young people's group whether a change was noticed.
    GiveVerdict,
    /// See numbers that disclosure control would hide. Nobody holds it yet.
    SeeSmallNumbers,
    /// Read who did what.
    ReadAudit,
    /// Set how an authority's survey figures are judged and protected.
    SetSurveyRules,
}

impl Role {
    /// Whether this role is enough to do that, within the reach of its grant.
    #[expect(clippy::match_same_arms, reason = "a table reads from top to bottom, role by role")]
    pub const fn may(self, deed: Deed) -> bool {
        use Kind::{
            Action, Assessment, Authority, Challenge, Decision, Evidence, Finding, Import, Meeting,
            Membership, Pack, Person, Pledge, Plugin, Practice, Priority, Quote, Rating, Report,
            Result, Round, SelfAssessment, Sorting,
        };
        match (self, deed) {
            (_, Deed::SeeSmallNumbers) => false,

            (Self::Administrator, Deed::Read(kind) | Deed::Record(kind) | Deed::Change(kind)) => {
                matches!(kind, Authority | Person | Membership | Plugin | Pack)
            }
            (_, Deed::Read(Person | Membership)) => false,
            (Self::Administrator, Deed::ReadAudit) => true,
            (
                Self::Administrator,
                Deed::ReadGroupPage
                | Deed::GiveVerdict
                | Deed::SetSurveyRules
                | Deed::ReadComments(_)
                | Deed::Comment(_)
                | Deed::WithdrawComments,
            ) => false,
            // What is looked after by an administrator is no matter of talk.
            (_, Deed::ReadComments(kind) | Deed::Comment(kind))
                if matches!(kind, Authority | Person | Membership | Plugin | Pack) =>
            {
                false
            }
            // The group speaks about the promises on its own page.
            (Self::Group, Deed::ReadComments(Pledge) | Deed::Comment(Pledge)) => true,

            (Self::Group, Deed::ReadGroupPage | Deed::GiveVerdict | Deed::Read(Authority)) => true,
            (Self::Group, _) => false,

            // Everybody else may read everything of their authority.
            (_, Deed::Read(_) | Deed::ReadComments(_) | Deed::ReadGroupPage) => true,
            // Whoever may read may ask; but an inspector leaves no traces.
            (Self::Inspector, Deed::Comment(_)) => false,
            (_, Deed::Comment(_)) => true,
            (Self::Lead, Deed::WithdrawComments) => true,
            (_, Deed::WithdrawComments) => false,
            (_, Deed::GiveVerdict) => false,
            (Self::Lead, Deed::ReadAudit) => true,
            (_, Deed::ReadAudit) => false,

            (Self::Lead, Deed::Record(kind) | Deed::Change(kind)) => matches!(
                kind,
                Round
                    | Result
                    | Import
                    | Quote
                    | SelfAssessment
                    | Finding
                    | Priority
                    | Pledge
                    | Meeting
                    | Decision
                    | Challenge
                    | Practice
                    | Action
                    | Evidence
                    | Sorting
                    | Report
            ),
            (Self::Lead, Deed::SetSurveyRules) => true,
            (_, Deed::SetSurveyRules) => false,
            (Self::Board, Deed::Record(kind)) => matches!(kind, Report),
            (Self::Owner, Deed::Record(kind)) => matches!(kind, Evidence),
            (Self::Owner, Deed::Change(kind)) => matches!(kind, Action | Evidence),
            (Self::Evaluator, Deed::Record(kind) | Deed::Change(kind)) => {
                matches!(kind, Evidence | Sorting | Assessment | Rating | Report)
            }
            (Self::Board | Self::Inspector, _) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_administrator_sees_no_figures_about_children() {
        for kind in Kind::ALL {
            let is_theirs = matches!(
                kind,
                Kind::Authority | Kind::Person | Kind::Membership | Kind::Plugin | Kind::Pack
            );
            assert_eq!(Role::Administrator.may(Deed::Read(*kind)), is_theirs, "{kind:?}");
        }
    }

    #[test]
    fn an_inspector_and_the_group_change_no_record() {
        for role in [Role::Inspector, Role::Group] {
            for kind in Kind::ALL {
                assert!(!role.may(Deed::Record(*kind)), "{role:?} {kind:?}");
                assert!(!role.may(Deed::Change(*kind)), "{role:?} {kind:?}");
            }
        }
    }

    #[test]
    fn whoever_speaks_about_a_record_may_read_what_is_said() {
        for role in Role::ALL {
            for kind in Kind::ALL {
                let (reads, speaks) = (Deed::ReadComments(*kind), Deed::Comment(*kind));
                assert!(!role.may(speaks) || role.may(reads), "{role:?} {kind:?}");
            }
            assert!(!role.may(Deed::Comment(Kind::Person)), "{role:?}");
        }
        assert!(Role::Group.may(Deed::Comment(Kind::Pledge)));
        assert!(!Role::Group.may(Deed::ReadComments(Kind::Evidence)));
        assert!(!Role::Inspector.may(Deed::Comment(Kind::Pledge)));
    }

    #[test]
    fn only_the_group_speaks_for_the_group() {
        for role in Role::ALL {
            assert_eq!(role.may(Deed::GiveVerdict), *role == Role::Group, "{role:?}");
        }
    }

    #[test]
    fn nobody_sees_small_numbers() {
        assert!(Role::ALL.iter().all(|role| !role.may(Deed::SeeSmallNumbers)));
    }
}
