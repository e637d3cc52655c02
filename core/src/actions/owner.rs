//! Giving an action to another owner, within somebody else's transaction.

use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::entity::action;
use crate::records::{self, Write};
use crate::{Answers, AuthorityId, Error, Kind, RecordId};

/// Gives an action to a post and whoever holds it. The history keeps the old
/// owner. For use cases that have checked the right.
pub(crate) async fn set_owner(
    write: &mut Write<'_>,
    authority: AuthorityId,
    id: RecordId,
    post: &str,
    name: &str,
) -> Result<(), Error> {
    let head = records::to_change(write.tx(), Kind::Action, Some(authority), id).await?;
    let (_, stored) =
        records::one::<action::Entity>(write.tx(), Kind::Action, authority, id).await?;
    let answers = |post: &str, name: &str| {
        Answers::default().with("owner_post", post).with("owner_name", name)
    };
    let before = answers(&stored.owner_post, &stored.owner_name);
    write.change(&head, head.version, &head.title, before, &answers(post, name)).await?;
    let row = action::ActiveModel {
        id: Set(id.0),
        owner_post: Set(post.to_owned()),
        owner_name: Set(name.to_owned()),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    Ok(())
}
