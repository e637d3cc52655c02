//! One record's thread as a tree, backwards and forwards.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::rules::{Links, Step};
use super::store::of_authority;
use crate::records::entity::record;
use crate::records::{AuthorityId, Head, RecordId};
use crate::{Context, Deed, Error};

/// A record with what lies behind or before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The record.
    pub step: Step,
    /// Whether it stands in the tree already, with what follows it.
    pub is_repeated: bool,
    /// What follows it, in the order of the thread.
    pub branches: Vec<Branch>,
}

/// A record's whole thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traced {
    /// The record itself.
    pub here: Head,
    /// What it came from, the direct causes first, each with its own.
    pub came_from: Vec<Branch>,
    /// What came of it, each with what came of that.
    pub came_of: Vec<Branch>,
    /// Every record along the thread, this one too, in the order of the thread.
    pub steps: Vec<Step>,
    /// The links between them, from cause to consequence.
    pub links: Vec<(RecordId, RecordId)>,
}

/// The thread of any record of an authority, in three statements, for whoever may
/// read records of its kind.
pub async fn traced(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Traced, Error> {
    let row = record::Entity::find_by_id(id.0)
        .filter(record::COLUMN.authority_id.eq(authority.0))
        .one(&context.db.read)
        .await?;
    // Who may not know of the record is told what anybody is told.
    let Some(here) = row.map(record::Model::head).transpose()? else {
        context.require(Deed::Read(crate::Kind::Finding), Some(authority))?;
        return Err(Error::NotFound("record"));
    };
    context.require(Deed::Read(here.kind), Some(authority))?;
    let links = of_authority(context, authority).await?;
    let (before, after) = (links.all_before(id), links.all_after(id));
    let ids: BTreeSet<RecordId> = before.union(&after).copied().chain([id]).collect();
    let mut steps = Vec::with_capacity(ids.len());
    let ordered: Vec<RecordId> = ids.iter().copied().collect();
    // SQLite takes a limited number of values in one statement.
    for ids in ordered.chunks(10_000) {
        let rows = record::Entity::find()
            .filter(record::Column::Id.is_in(ids.iter().map(|it| it.0)))
            .filter(record::COLUMN.authority_id.eq(authority.0))
            .all(&context.db.read)
            .await?;
        for row in rows {
            let head = row.head()?;
            let is_live = head.is_live();
            steps.push(Step { id: head.id, kind: head.kind, title: head.title, is_live });
        }
    }
    steps.sort_by_key(|step| (step.kind, step.id));
    Ok(trace(here, steps, &links))
}

fn trace(here: Head, steps: Vec<Step>, links: &Links) -> Traced {
    let by_id: BTreeMap<RecordId, &Step> = steps.iter().map(|it| (it.id, it)).collect();
    let id = here.id;
    let came_from = branches(&by_id, id, &|it| links.before(it), &mut BTreeSet::new());
    let came_of = branches(&by_id, id, &|it| links.after(it), &mut BTreeSet::new());
    let pairs = steps.iter().flat_map(|from| {
        let to = links.after(from.id).iter().filter(|it| by_id.contains_key(it));
        to.map(|to| (from.id, *to))
    });
    let links = pairs.collect();
    Traced { here, came_from, came_of, steps, links }
}

/// What follows a record on one side. Each record is followed once: a thread
/// that parts and joins again would else be drawn many times over.
fn branches<'a>(
    steps: &BTreeMap<RecordId, &Step>,
    id: RecordId,
    next: &dyn Fn(RecordId) -> &'a [RecordId],
    seen: &mut BTreeSet<RecordId>,
) -> Vec<Branch> {
    let mut following: Vec<&Step> =
        next(id).iter().filter_map(|id| steps.get(id).copied()).collect();
    following.sort_by_key(|step| (step.kind, step.id));
    let branch = |step: &Step| {
        let is_repeated = !seen.insert(step.id);
        let branches = if is_repeated { Vec::new() } else { branches(steps, step.id, next, seen) };
        Branch { step: step.clone(), is_repeated, branches }
    };
    following.into_iter().map(branch).collect()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};
    use uuid::Uuid;

    use super::*;
    use crate::{Kind, Version};

    #[test]
    fn a_thread_that_parts_and_joins_is_followed_once() {
        let id = |number| RecordId(Uuid::from_u128(number));
        let kinds = [Kind::Finding, Kind::Priority, Kind::Priority, Kind::Pledge, Kind::Action];
        let steps: Vec<Step> = (1..)
            .zip(kinds)
            .map(|(number, kind)| Step {
                id: id(number),
                kind,
                title: number.to_string(),
                is_live: true,
            })
            .collect();
        let pairs = [(1, 2), (1, 3), (2, 4), (3, 4), (4, 5)];
        let links = Links::new(pairs.map(|(from, to)| (id(from), id(to))));
        let now = DateTime::<Utc>::UNIX_EPOCH;
        let here = Head {
            id: id(1),
            kind: Kind::Finding,
            authority: None,
            title: "1".to_owned(),
            version: Version(1),
            created_at: now,
            created_by: String::new(),
            changed_at: now,
            changed_by: String::new(),
            withdrawal: None,
        };

        let traced = trace(here, steps, &links);

        let [one, other] = traced.came_of.as_slice() else { panic!("two priorities") };
        assert_eq!(one.branches[0].branches[0].step.id, id(5));
        assert!(other.branches[0].is_repeated && other.branches[0].branches.is_empty());
        assert_eq!(traced.links.len(), 5);
        assert!(traced.came_from.is_empty());
    }
}
