use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::DatabaseConnection;
use uuid::{ContextV7, Timestamp, Uuid};

use crate::people::PersonId;
use crate::{AuthorityId, Deed, Error, Role};

/// What every use case needs: who asks, when, and where the records are.
///
/// Always the first argument. `now` is read once per request, so a use case
/// cannot disagree with itself about the time, and a test can choose it.
#[derive(Clone, Debug)]
pub struct Context {
    /// Who asks.
    pub actor: Actor,
    /// The moment of the request.
    pub now: DateTime<Utc>,
    /// Where the records are.
    pub db: Db,
}

/// The two ways into the database.
///
/// `SQLite` lets one connection write at a time: a pool of one waits its turn,
/// where several would fail with “locked”. PostgreSQL has the same pool twice.
#[derive(Clone, Debug)]
pub struct Db {
    /// For everything that only reads.
    pub read: DatabaseConnection,
    /// For transactions that write.
    pub write: DatabaseConnection,
}

/// On whose behalf something is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who signed in.
    Person {
        /// Their account.
        id: PersonId,
        /// Their name, as the audit trail will keep it.
        name: String,
        /// What they are, and where.
        grants: Vec<Grant>,
    },
    /// Whoever runs the program on the machine itself, by its commands.
    Operator,
}

/// One role in one authority, or over the whole programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    /// What the person is.
    pub role: Role,
    /// Where; everywhere if none.
    pub authority: Option<AuthorityId>,
}

impl Actor {
    /// Somebody who has not signed in: no account, no rights.
    pub fn nobody() -> Self {
        Self::Person { id: PersonId(Uuid::nil()), name: String::new(), grants: Vec::new() }
    }

    /// The name for the audit trail.
    pub fn name(&self) -> &str {
        match self {
            Self::Person { name, .. } => name,
            Self::Operator => "Operator",
        }
    }

    /// The account, if it is a person's.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person { id, .. } => Some(*id),
            Self::Operator => None,
        }
    }

    /// Their roles in this authority, counting those over the whole programme.
    fn roles(&self, authority: Option<AuthorityId>) -> impl Iterator<Item = Role> {
        let grants = match self {
            Self::Person { grants, .. } => grants.as_slice(),
            Self::Operator => &[],
        };
        grants
            .iter()
            .filter(move |grant| grant.authority.is_none() || grant.authority == authority)
            .map(|grant| grant.role)
    }
}

impl Context {
    /// The day of the request.
    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// A new id, in the order of time and, within one moment, of making.
    pub fn new_id(&self) -> Uuid {
        // One counter for the whole process: two ids of one moment keep their order.
        static COUNTER: Mutex<ContextV7> = Mutex::new(ContextV7::new());
        let counter = COUNTER.lock().unwrap_or_else(PoisonError::into_inner);
        let seconds = u64::try_from(self.now.timestamp()).unwrap_or_default();
        Uuid::new_v7(Timestamp::from_unix(&*counter, seconds, self.now.timestamp_subsec_nanos()))
    }

    /// Whether the actor may do this in the authority (or over the programme).
    pub fn may(&self, deed: Deed, authority: Option<AuthorityId>) -> bool {
        match &self.actor {
            Actor::Operator => deed != Deed::SeeSmallNumbers,
            Actor::Person { .. } => self.actor.roles(authority).any(|role| role.may(deed)),
        }
    }

    /// Lets through who may; to everybody else it does not exist or is forbidden.
    ///
    /// # Errors
    /// [`Error::NotFound`] for somebody with no role there at all, so that an
    /// address tells a stranger nothing; [`Error::Forbidden`] for a member
    /// without the right.
    pub fn require(&self, deed: Deed, authority: Option<AuthorityId>) -> Result<(), Error> {
        if self.may(deed, authority) {
            return Ok(());
        }
        match self.actor.roles(authority).next() {
            Some(_) => Err(Error::Forbidden),
            None => Err(Error::NotFound("authority")),
        }
    }
}
