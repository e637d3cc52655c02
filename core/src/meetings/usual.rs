//! The usual agenda: what every meeting of a body begins with.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};

use super::entity::usual_agenda;
use super::read::readable;
use super::rules::Body;
use crate::audit::Change;
use crate::records::{self, Verb, Write};
use crate::{Answers, AuthorityId, Conflict, Context, Deed, Error, Kind, Problems, Version};

/// The usual agenda of a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usual {
    /// What stands on it.
    pub items: Vec<String>,
    /// How often it was set; 0 if never.
    pub version: i32,
    /// Who set it last, or empty.
    pub changed_by: String,
}

impl Usual {
    /// Judges a text with a line for each item.
    pub fn parse(answers: &Answers) -> Result<Vec<String>, Problems> {
        let mut problems = Problems::default();
        let text = problems.check("items", answers.text("items")).ok_or(problems)?;
        let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
        let mut items = Vec::new();
        let mut problems = Problems::default();
        for line in lines {
            let line = Answers::default().with("line", line).line("line");
            items.extend(problems.check("items", line));
        }
        if problems.is_empty() { Ok(items) } else { Err(problems) }
    }

    /// What was answered.
    pub fn answers(&self) -> Answers {
        Answers::default().with("items", self.items.join("\n"))
    }
}

/// What every meeting of a body begins with.
pub async fn usual(context: &Context, authority: AuthorityId, body: Body) -> Result<Usual, Error> {
    readable(context, authority, body)?;
    of(&context.db.read, authority, body).await
}

/// Sets it, if nobody was faster. Meetings that are planned keep theirs.
///
/// # Errors
/// [`Conflict::Stale`] with what is set now.
pub async fn set_usual(
    context: &Context,
    authority: AuthorityId,
    body: Body,
    seen: i32,
    items: &[String],
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Meeting), Some(authority))?;
    let mut write = Write::begin(context).await?;
    // Two who save at once wait for each other here.
    let head = records::to_change(write.tx(), Kind::Authority, None, authority.into()).await?;
    let stored = of(write.tx(), authority, body).await?;
    if stored.version != seen {
        return Err(Error::Conflict(Conflict::Stale {
            version: Version(stored.version),
            stored: stored.answers(),
            changed_by: stored.changed_by,
        }));
    }
    let row = usual_agenda::ActiveModel {
        authority_id: Set(authority.0),
        body: Set(body.key().to_owned()),
        items: Set(items.join("\n")),
        version: Set(stored.version + 1),
        changed_at: Set(context.now),
        changed_by: Set(context.actor.name().to_owned()),
    };
    if stored.version == 0 {
        usual_agenda::Entity::insert(row).exec_without_returning(write.tx()).await?;
    } else {
        row.update(write.tx()).await?;
    }
    let head = crate::Head { authority: Some(authority), ..head };
    let change = Change {
        field: "usual_agenda".to_owned(),
        before: stored.items.join("; "),
        after: items.join("; "),
    };
    write.happened(&head, Verb::Changed, vec![change]);
    write.commit().await
}

pub(super) async fn of(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    body: Body,
) -> Result<Usual, Error> {
    let key = (authority.0, body.key().to_owned());
    let row = usual_agenda::Entity::find_by_id(key).one(db).await?;
    Ok(row.map_or_else(Usual::default, |row| Usual {
        items: row.items.lines().map(str::to_owned).collect(),
        version: row.version,
        changed_by: row.changed_by,
    }))
}
