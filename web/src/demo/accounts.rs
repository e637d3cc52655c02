//! Who can sign in: one invented person a role, all with the same printed
//! password.

use anyhow::Context as _;
use lodestar_core::authorities::Authority;
use lodestar_core::people::{self, NewMembership, NewPerson};
use lodestar_core::{Actor, Answers, Context, Grant, Role};

use super::pack::{PersonText, Place, Programme};
use super::record::wrong;

/// Somebody invented who can sign in.
pub(crate) struct SignIn {
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) password: String,
    /// What they are, in words.
    pub(crate) role: String,
    /// Where; over the whole programme if none.
    pub(crate) authority: Option<String>,
}

/// Everybody who can sign in, the authorities’ people first.
pub(super) fn sign_ins(programme: &Programme, places: &[Place]) -> Vec<SignIn> {
    let sign_in = |person: &PersonText, authority: Option<&str>| SignIn {
        name: person.name.clone(),
        email: person.email.clone(),
        password: programme.password.clone(),
        role: person.role_words.clone(),
        authority: authority.map(str::to_owned),
    };
    let of_places = places.iter().flat_map(|place| {
        place.people.iter().map(move |person| sign_in(person, Some(place.name())))
    });
    let of_programme = programme.person.iter().map(|person| sign_in(person, None));
    of_places.chain(of_programme).collect()
}

/// Opens an account with its one role, and gives back who may act by it.
pub(super) async fn account(
    context: &Context,
    programme: &Programme,
    person: &PersonText,
    authority: Option<&Authority>,
) -> anyhow::Result<Actor> {
    let answers = Answers::default()
        .with("title", person.name.clone())
        .with("email", person.email.clone())
        .with("password", programme.password.clone());
    let new = NewPerson::parse(&answers, true).map_err(|it| wrong(&it))?;
    let id = people::add(context, new).await.with_context(|| person.email.clone())?;
    let home = authority.map_or_else(|| "programme".to_owned(), |it| it.head.id.to_string());
    let answers = Answers::default().with("role", person.role.clone()).with("authority", home);
    let new = NewMembership::parse(&answers).map_err(|it| wrong(&it))?;
    people::grant(context, id, new).await?;
    let role = Role::parse(&person.role).ok().context("no such role")?;
    let grant = Grant { role, authority: authority.map(|it| it.id) };
    Ok(Actor::Person { id, name: person.name.clone(), grants: vec![grant] })
}
