use std::io::BufRead as _;

use anyhow::{Context as _, bail};
use clap::Subcommand;
use lodestar_core::people::{self, NewMembership, NewPerson};
use lodestar_core::{Answers, Conflict, Error, Problems, Role, Wrong};

use super::options::Options;
use super::setup;

#[derive(Debug, Subcommand)]
pub(super) enum Person {
    /// Open an account and give it a role. The password is read from standard input.
    Add {
        /// The person's name
        #[arg(long)]
        name: String,
        /// The e-mail address to sign in with
        #[arg(long)]
        email: String,
        /// lead, board, group, owner, evaluator, inspector or administrator
        #[arg(long)]
        role: String,
        /// The authority: its code or its part of an address; every authority if left out
        #[arg(long)]
        authority: Option<String>,
    },
}

impl Person {
    pub(super) async fn run(self, options: &Options) -> anyhow::Result<()> {
        let Self::Add { name, email, role, authority } = self;
        let role = Role::parse(&role).map_err(|_| {
            let roles: Vec<&str> = Role::ALL.iter().map(|role| role.key()).collect();
            anyhow::anyhow!("there is no role “{role}”; there are: {}", roles.join(", "))
        })?;
        if role != Role::Administrator && role != Role::Evaluator && authority.is_none() {
            bail!("say in which authority, with --authority");
        }
        if role == Role::Administrator && authority.is_some() {
            bail!("an administrator looks after every authority: leave --authority out");
        }
        eprintln!("Password (12 characters or more), then Enter:");
        let mut password = String::new();
        std::io::stdin().lock().read_line(&mut password).context("no password was given")?;
        let answers = Answers::default()
            .with("title", name)
            .with("email", email.clone())
            .with("password", password.trim_end_matches(['\r', '\n']));
        let new = NewPerson::parse(&answers, true).map_err(|it| sentence(&it))?;

        let app = setup::app(options).await?;
        let context = setup::operator(&app);
        let authority = match authority {
            Some(name) => Some(setup::authority(&context, &name).await?.id),
            None => None,
        };
        let id = match people::add(&context, new).await {
            Err(Error::Conflict(Conflict::Taken)) => bail!("{email} has an account already"),
            other => other?,
        };
        people::grant(&context, id, NewMembership { authority, role }).await?;
        println!("{email} can sign in.");
        Ok(())
    }
}

fn sentence(problems: &Problems) -> anyhow::Error {
    let sentences = problems.iter().map(|problem| match (problem.field, problem.wrong) {
        ("password", Wrong::TooShort { characters_min }) => {
            format!("the password must have {characters_min} characters or more")
        }
        ("password", _) => "a password is needed on standard input".to_owned(),
        ("email", _) => "that is not an e-mail address".to_owned(),
        (field, _) => format!("{field} is missing or too long"),
    });
    anyhow::anyhow!(sentences.collect::<Vec<_>>().join("; "))
}
