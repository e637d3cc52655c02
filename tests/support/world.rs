//! Two fictional authorities and somebody in every role.

use lodestar_core::authorities::{self, Nation, NewAuthority};
use lodestar_core::people::{self, NewMembership, NewPerson};
use lodestar_core::{AuthorityId, Context, Role};

/// Everybody's password.
pub const PASSWORD: &str = "a promise is a promise";

/// Somebody in the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Participation lead of Ambleford.
    Lead,
    /// Another participation lead of Ambleford.
    SecondLead,
    /// A member of its board.
    Board,
    /// Speaks for its young people's group.
    Group,
    /// Owns actions there.
    Owner,
    /// Weighs its evidence.
    Evaluator,
    /// Weighs it, too.
    SecondEvaluator,
    /// Reads everything there.
    Inspector,
    /// Lets people in, everywhere.
    Administrator,
    /// Participation lead of Kelderwick.
    OtherLead,
}

impl Who {
    /// Everybody.
    pub const ALL: [Self; 10] = [
        Self::Lead,
        Self::SecondLead,
        Self::Board,
        Self::Group,
        Self::Owner,
        Self::Evaluator,
        Self::SecondEvaluator,
        Self::Inspector,
        Self::Administrator,
        Self::OtherLead,
    ];

    /// Their name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lead => "Lena Lead",
            Self::SecondLead => "Lars Lead",
            Self::Board => "Bella Board",
            Self::Group => "Gwen Group",
            Self::Owner => "Owen Owner",
            Self::Evaluator => "Eva Evaluator",
            Self::SecondEvaluator => "Emil Evaluator",
            Self::Inspector => "Ines Inspector",
            Self::Administrator => "Ada Administrator",
            Self::OtherLead => "Kit Kelder",
        }
    }

    /// How they sign in.
    pub fn email(self) -> String {
        format!("{}@example.org", self.name().to_lowercase().replace(' ', "."))
    }

    fn role(self) -> Role {
        match self {
            Self::Lead | Self::SecondLead | Self::OtherLead => Role::Lead,
            Self::Board => Role::Board,
            Self::Group => Role::Group,
            Self::Owner => Role::Owner,
            Self::Evaluator | Self::SecondEvaluator => Role::Evaluator,
            Self::Inspector => Role::Inspector,
            Self::Administrator => Role::Administrator,
        }
    }
}

/// Makes them all. Once for each database: hashing a password takes its time.
pub(crate) async fn build(context: &Context) {
    let ambleford = authority(context, "Ambleford", "The Ambleford Voice").await;
    let kelderwick = authority(context, "Kelderwick", "").await;
    for who in Who::ALL {
        let new = NewPerson {
            name: who.name().to_owned(),
            email: who.email(),
            password: Some(PASSWORD.to_owned()),
        };
        let person = people::add(context, new).await.unwrap();
        let authority = match who {
            Who::Administrator => None,
            Who::OtherLead => Some(kelderwick),
            _ => Some(ambleford),
        };
        let membership = NewMembership { authority, role: who.role() };
        people::grant(context, person, membership).await.unwrap();
    }
}

async fn authority(context: &Context, name: &str, group: &str) -> AuthorityId {
    let group = if group.is_empty() { "Young people’s group" } else { group };
    let new = NewAuthority {
        name: name.to_owned(),
        name_cy: String::new(),
        nation: Nation::England,
        code: String::new(),
        is_fictional: true,
        group_name: group.to_owned(),
        group_name_cy: String::new(),
        board_name: "Corporate parenting board".to_owned(),
    };
    authorities::add(context, new).await.unwrap().id
}
