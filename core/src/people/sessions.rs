//! Signing in and out, and who a request comes from.

use chrono::TimeDelta;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use sha2::{Digest, Sha256};

use super::entity::{membership, person, session, sign_in_attempt};
use super::passwords;
use super::rules::PersonId;
use crate::records::entity::record;
use crate::records::{self, Verb, Write};
use crate::{Actor, AuthorityId, Context, Error, Grant, Kind, RecordId, Role};

/// How long a session lasts.
pub const TOKEN_HOURS: i64 = 12;

/// After so many failures within [`ATTEMPT_MINUTES`] an address has to wait.
const ATTEMPTS_MAX: u64 = 10;
const ATTEMPT_MINUTES: i64 = 15;

/// What came of an attempt to sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignIn {
    /// Here is the secret for the browser's cookie.
    Welcome {
        /// 64 hexadecimal digits; only their hash is stored.
        token: String,
    },
    /// No such account, or not its password: which, is not said.
    Mismatch,
    /// Too many failures for this address.
    Wait {
        /// When to try again.
        minutes: i64,
    },
}

/// Signs somebody in. The context's actor does not matter.
pub async fn sign_in(context: &Context, email: &str, password: &str) -> Result<SignIn, Error> {
    let email: String = email.trim().to_lowercase().chars().take(320).collect();
    let since = context.now - TimeDelta::minutes(ATTEMPT_MINUTES);
    let attempts = sign_in_attempt::Entity::find()
        .filter(sign_in_attempt::COLUMN.email.eq(email.as_str()))
        .filter(sign_in_attempt::COLUMN.attempted_at.gt(since))
        .count(&context.db.read)
        .await?;
    if ATTEMPTS_MAX <= attempts {
        return Ok(SignIn::Wait { minutes: ATTEMPT_MINUTES });
    }

    let found = person::Entity::find()
        .find_also_related(record::Entity)
        .filter(person::COLUMN.email.eq(email.as_str()))
        .filter(record::Column::WithdrawnAt.is_null())
        .one(&context.db.read)
        .await?;
    let account = found.and_then(|(row, record)| Some((row, record?)));
    let Some((row, record)) = verified(account, password) else {
        let row = sign_in_attempt::ActiveModel {
            id: Set(context.new_id()),
            email: Set(email),
            attempted_at: Set(context.now),
        };
        sign_in_attempt::Entity::insert(row).exec_without_returning(&context.db.write).await?;
        return Ok(SignIn::Mismatch);
    };

    let token = secret();
    let head = record.head()?;
    let actor =
        Actor::Person { id: PersonId(row.id), name: head.title.clone(), grants: Vec::new() };
    let context = Context { actor, ..context.clone() };
    let mut write = Write::begin(&context).await?;
    // Whoever signs in sweeps up what has run out.
    session::Entity::delete_many()
        .filter(session::COLUMN.expires_at.lt(context.now))
        .exec(write.tx())
        .await?;
    sign_in_attempt::Entity::delete_many()
        .filter(sign_in_attempt::COLUMN.attempted_at.lt(since))
        .exec(write.tx())
        .await?;
    let row = session::ActiveModel {
        token_hash: Set(fingerprint(&token)),
        person_id: Set(row.id),
        created_at: Set(context.now),
        expires_at: Set(context.now + TimeDelta::hours(TOKEN_HOURS)),
    };
    session::Entity::insert(row).exec_without_returning(write.tx()).await?;
    write.happened(&head, Verb::SignedIn, Vec::new());
    write.commit().await?;
    Ok(SignIn::Welcome { token })
}

/// Ends a session. A token that is none ends nothing.
pub async fn sign_out(context: &Context, token: &str) -> Result<(), Error> {
    session::Entity::delete_by_id(fingerprint(token)).exec(&context.db.write).await?;
    Ok(())
}

/// Who holds this token, with all their roles; nobody if it has run out.
pub async fn actor_of(context: &Context, token: &str) -> Result<Option<Actor>, Error> {
    let session = session::Entity::find_by_id(fingerprint(token))
        .filter(session::COLUMN.expires_at.gt(context.now))
        .one(&context.db.read)
        .await?;
    let Some(session) = session else { return Ok(None) };
    actor(context, PersonId(session.person_id)).await
}

/// A person with all their roles; nobody if their account was withdrawn. For
/// what is done on their behalf while they are not there.
pub(crate) async fn actor(context: &Context, id: PersonId) -> Result<Option<Actor>, Error> {
    let found =
        records::one_of::<person::Entity>(&context.db.read, Kind::Person, RecordId(id.0)).await?;
    if !found.0.is_live() {
        return Ok(None);
    }
    let grants = grants_of(context, id).await?;
    Ok(Some(Actor::Person { id, name: found.0.title, grants }))
}

/// What a person is, and where.
pub(super) async fn grants_of(context: &Context, id: PersonId) -> Result<Vec<Grant>, Error> {
    let rows = membership::Entity::find()
        .find_also_related(record::Entity)
        .filter(membership::COLUMN.person_id.eq(id.0))
        .filter(record::Column::WithdrawnAt.is_null())
        .all(&context.db.read)
        .await?;
    let grant = |row: membership::Model| {
        Ok(Grant { role: Role::stored(&row.role)?, authority: row.authority_id.map(AuthorityId) })
    };
    rows.into_iter().map(|(row, _)| grant(row)).collect()
}

/// The account, if this is its password. It takes as long if there is none.
fn verified(
    account: Option<(person::Model, record::Model)>,
    password: &str,
) -> Option<(person::Model, record::Model)> {
    let hash = match &account {
        Some((row, _)) => row.password_hash.clone(),
        None => NOBODYS_HASH.to_owned(),
    };
    let is_theirs = passwords::matches(password, &hash);
    account.filter(|_| is_theirs)
}

/// A hash of nobody's password, with the parameters of the real ones.
const NOBODYS_HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5bm9ib2R5\
$Yd5YbkH4ZQvU2Ri5jFJ3c1N3ZQ2o2CwT1lLJkPjG7zA";

/// What nobody can guess: 64 hexadecimal digits.
pub(crate) fn secret() -> String {
    hex(&rand::random::<[u8; 32]>())
}

/// What is kept of a secret.
pub(crate) fn fingerprint(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobodys_hash_costs_as_much_as_a_real_one() {
        let real = passwords::hash("correct horse battery").unwrap();
        let parameters = |hash: &str| hash.split('$').take(4).collect::<Vec<_>>().join("$");
        assert_eq!(parameters(&real), parameters(NOBODYS_HASH));
        assert!(argon2::PasswordHash::new(NOBODYS_HASH).is_ok());
        assert!(!passwords::matches("correct horse battery", NOBODYS_HASH));
        assert!(passwords::matches("correct horse battery", &real));
    }
}
