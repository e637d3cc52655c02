//! Use cases: look at what a round suggests, and decide.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use super::entity::proposal;
use super::rules::{Answer, Decided, Decision, Ground, NewDecision, Proposal, Proposals};
use crate::audit::Change;
use crate::records::{self, Verb, Write};
use crate::{
    Answers, AuthorityId, Conflict, Context, Deed, Error, Kind, RecordId, comparisons, findings,
    rounds,
};

/// Everything that a round suggests, and what was decided about it.
pub async fn of_round(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
) -> Result<Proposals, Error> {
    context.require(Deed::Read(Kind::Finding), Some(authority))?;
    let comparisons = comparisons::of_round(context, authority, round).await?;
    let ids: Vec<RecordId> = comparisons.rows.iter().map(|it| it.result.head.id).collect();
    let decided = decided(&context.db.read, authority, &ids).await?;
    let is_open = |it: &&comparisons::Compared| {
        !decided.iter().any(|decided| decided.result == it.result.head.id)
    };
    let open = comparisons.rows.iter().filter(is_open).filter_map(Proposal::of).collect();
    Ok(Proposals { comparisons, open, decided })
}

/// What one result suggests.
///
/// # Errors
/// [`Conflict::AlreadyDecided`] if somebody has decided, and
/// [`Error::NotFound`] if it suggests nothing.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    result: RecordId,
) -> Result<Proposal, Error> {
    context.require(Deed::Read(Kind::Finding), Some(authority))?;
    let round = rounds::find_result(context, authority, result).await?.round;
    let proposals = of_round(context, authority, round).await?;
    if proposals.decided.iter().any(|it| it.result == result) {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    let found = proposals.open.into_iter().find(|it| it.compared.result.head.id == result);
    found.ok_or(Error::NotFound("proposal"))
}

/// Decides about a proposal. The finding, if it becomes one, came from the result.
///
/// # Errors
/// [`Conflict::AlreadyDecided`] if somebody was faster, and [`Conflict::Stale`]
/// if the numbers are others than those that the person saw.
pub async fn decide(
    context: &Context,
    authority: AuthorityId,
    result: RecordId,
    new: NewDecision,
) -> Result<Option<RecordId>, Error> {
    context.require(Deed::Record(Kind::Finding), Some(authority))?;
    let proposal = find(context, authority, result).await?;
    let mut write = Write::begin(context).await?;
    // Two who decide at once wait for each other here.
    let head = records::to_change(write.tx(), Kind::Result, Some(authority), result).await?;
    if head.version != new.seen {
        return Err(Error::Conflict(Conflict::Stale {
            version: head.version,
            stored: Answers::default().with("title", head.title.clone()),
            changed_by: head.changed_by,
        }));
    }
    if !decided(write.tx(), authority, &[result]).await?.is_empty() {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    let decision = new.answer.decision();
    let (finding, reason) = match new.answer {
        Answer::Accept(mut finding) | Answer::Edit(mut finding) => {
            if !finding.sources.contains(&result) {
                finding.sources.push(result);
            }
            (Some(findings::record(&mut write, authority, &finding).await?), String::new())
        }
        Answer::Decline(reason) => (None, reason),
    };
    let grounds: Vec<&str> = proposal.grounds.iter().map(|it| it.key()).collect();
    let row = proposal::ActiveModel {
        result_id: Set(result.0),
        authority_id: Set(authority.0),
        result_version: Set(head.version.0),
        grounds: Set(grounds.join(" ")),
        sentence: Set(new.sentence.clone()),
        decision: Set(decision.key().to_owned()),
        reason: Set(reason.clone()),
        finding_id: Set(finding.map(|it| it.0)),
        decided_at: Set(context.now),
        decided_by: Set(context.actor.name().to_owned()),
    };
    proposal::Entity::insert(row).exec_without_returning(write.tx()).await?;
    let change = |field: &str, after: String| Change {
        field: field.to_owned(),
        before: String::new(),
        after,
    };
    let mut changes = vec![change("proposal", new.sentence)];
    if !reason.is_empty() {
        changes.push(change("reason", reason));
    }
    let verb = if decision == Decision::Declined { Verb::Declined } else { Verb::Accepted };
    write.happened(&head, verb, changes);
    write.commit().await?;
    Ok(finding)
}

async fn decided(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    results: &[RecordId],
) -> Result<Vec<Decided>, Error> {
    let rows = proposal::Entity::find()
        .filter(proposal::Column::AuthorityId.eq(authority.0))
        .filter(proposal::Column::ResultId.is_in(results.iter().map(|it| it.0)))
        .order_by_asc(proposal::Column::DecidedAt)
        .order_by_asc(proposal::Column::ResultId)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

fn from_row(row: proposal::Model) -> Result<Decided, Error> {
    let grounds = row.grounds.split(' ').filter(|it| !it.is_empty()).map(Ground::stored);
    Ok(Decided {
        result: RecordId(row.result_id),
        grounds: grounds.collect::<Result<_, _>>()?,
        sentence: row.sentence,
        decision: Decision::stored(&row.decision)?,
        reason: row.reason,
        finding: row.finding_id.map(RecordId),
        at: row.decided_at,
        by: row.decided_by,
    })
}
