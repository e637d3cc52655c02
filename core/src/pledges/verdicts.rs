//! Use cases: what the young people's group sees, and what it says.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use super::entity::{pledge, pledge_verdict};
use super::rules::{GivenVerdict, Pledge, Verdict};
use crate::audit::Change;
use crate::findings::{self, Finding, FindingKind};
use crate::records::{self, Verb, Write};
use crate::{AuthorityId, Conflict, Context, Deed, Error, Kind, RecordId, thread};

/// One card of the group's page: you said, we will, we did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupCard {
    /// What they said: the findings behind the pledge.
    pub said: Vec<Finding>,
    /// What was promised and done.
    pub pledge: Pledge,
    /// What they say about it, newest.
    pub verdict: Option<Verdict>,
}

/// The group's newest verdict on each pledge of an authority.
pub async fn verdicts(
    context: &Context,
    authority: AuthorityId,
) -> Result<BTreeMap<RecordId, GivenVerdict>, Error> {
    context.require(Deed::ReadGroupPage, Some(authority))?;
    let db = &context.db.read;
    let pledges = records::of_authority::<pledge::Entity>(db, Kind::Pledge, authority).await?;
    newest(db, pledges.iter().map(|(head, _)| head.id)).await
}

/// Everything that the group's page shows: a card for each promise, and the
/// findings about which nothing is done, with their reason. Withdrawn pledges
/// are not promises.
pub async fn for_group(
    context: &Context,
    authority: AuthorityId,
) -> Result<(Vec<GroupCard>, Vec<Finding>), Error> {
    context.require(Deed::ReadGroupPage, Some(authority))?;
    let db = &context.db.read;
    let links = thread::of_authority(context, authority).await?;
    let findings = findings::for_group(context, authority).await?;
    let pledges = records::of_authority::<pledge::Entity>(db, Kind::Pledge, authority).await?;
    let verdicts = newest(db, pledges.iter().map(|(head, _)| head.id)).await?;

    let live = pledges.into_iter().filter(|(head, _)| head.is_live());
    let card = |(head, row): (crate::Head, pledge::Model)| {
        let (id, causes) = (head.id, links.all_before(head.id));
        let sources = links.before(id).to_vec();
        let said = findings.iter().filter(|it| it.head.is_live() && causes.contains(&it.head.id));
        Ok(GroupCard {
            said: said.cloned().collect(),
            pledge: Pledge::from_row(head, row, sources)?,
            verdict: verdicts.get(&id).map(|given| given.verdict),
        })
    };
    let cards = live.map(card).collect::<Result<Vec<GroupCard>, Error>>()?;
    let is_answered = |finding: &Finding| {
        cards.iter().any(|card| card.said.iter().any(|said| said.head.id == finding.head.id))
    };
    let not_doing = findings.iter().filter(|it| {
        it.head.is_live()
            && it.kind != FindingKind::BrightSpot
            && !it.no_action_reason.is_empty()
            && !is_answered(it)
    });
    let not_doing = not_doing.cloned().collect();
    Ok((cards, not_doing))
}

/// Says for the group whether a change was noticed. Every verdict is kept.
pub async fn give_verdict(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    verdict: Verdict,
) -> Result<(), Error> {
    context.require(Deed::GiveVerdict, Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Pledge, Some(authority), id).await?;
    if !head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    let before = newest(write.tx(), [id]).await?.remove(&id);
    let row = pledge_verdict::ActiveModel {
        id: Set(context.new_id()),
        pledge_id: Set(id.0),
        verdict: Set(verdict.key().to_owned()),
        given_at: Set(context.now),
        given_by: Set(context.actor.name().to_owned()),
    };
    pledge_verdict::Entity::insert(row).exec_without_returning(write.tx()).await?;
    let change = Change {
        field: "verdict".to_owned(),
        before: before.map(|it| it.verdict.key().to_owned()).unwrap_or_default(),
        after: verdict.key().to_owned(),
    };
    write.happened(&head, Verb::VerdictGiven, vec![change]);
    write.commit().await
}

async fn newest(
    db: &impl ConnectionTrait,
    pledges: impl IntoIterator<Item = RecordId>,
) -> Result<BTreeMap<RecordId, GivenVerdict>, Error> {
    let rows = pledge_verdict::Entity::find()
        .filter(pledge_verdict::Column::PledgeId.is_in(pledges.into_iter().map(|id| id.0)))
        .order_by_asc(pledge_verdict::COLUMN.id)
        .all(db)
        .await?;
    // Ids are in the order of time, so the last one wins.
    rows.into_iter()
        .map(|row| {
            let given = GivenVerdict {
                pledge: RecordId(row.pledge_id),
                verdict: Verdict::stored(&row.verdict)?,
                given_at: row.given_at,
                given_by: row.given_by,
            };
            Ok((given.pledge, given))
        })
        .collect()
}
