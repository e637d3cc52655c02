//! Giving a pledge to another team or person, within somebody else's transaction.

use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::entity::pledge;
use super::rules::MadeBy;
use crate::records::{self, Write};
use crate::{Answers, AuthorityId, Error, Kind, RecordId};

/// Lets another team or person answer for a pledge: the post for what a team
/// promised, the person, if one is named, for what a person did. The history
/// keeps who promised. For use cases that have checked the right.
pub(crate) async fn set_maker(
    write: &mut Write<'_>,
    authority: AuthorityId,
    id: RecordId,
    post: &str,
    name: &str,
) -> Result<(), Error> {
    let head = records::to_change(write.tx(), Kind::Pledge, Some(authority), id).await?;
    let (_, stored) =
        records::one::<pledge::Entity>(write.tx(), Kind::Pledge, authority, id).await?;
    // A person's promise that a post takes on is a team's from then on.
    let is_persons = MadeBy::stored(&stored.made_by)? == MadeBy::Person && !name.is_empty();
    let (made_by, maker) = if is_persons { (MadeBy::Person, name) } else { (MadeBy::Team, post) };
    let answers = |made_by: &str, maker: &str| {
        Answers::default().with("made_by", made_by).with("made_by_name", maker)
    };
    let before = answers(&stored.made_by, &stored.made_by_name);
    let after = answers(made_by.key(), maker);
    write.change(&head, head.version, &head.title, before, &after).await?;
    let row = pledge::ActiveModel {
        id: Set(id.0),
        made_by: Set(made_by.key().to_owned()),
        made_by_name: Set(maker.to_owned()),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    Ok(())
}
