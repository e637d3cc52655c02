//! Use cases: check that the actor may, then read or write.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
};
use uuid::Uuid;

use super::entity::{vacancy, vacancy_record};
use super::rules::{Held, NewOwner, NewVacancy, Orphan, Vacancy};
use crate::audit::Change;
use crate::records::{self, Verb, Write};
use crate::{AuthorityId, Conflict, Context, Deed, Error, Kind, RecordId, actions, pledges};

/// Everything that waits for somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Vacancies on which something still hangs, the longest first.
    pub vacancies: Vec<Vacancy>,
    /// What never had anybody, or has nobody now.
    pub nobodys: Vec<Held>,
}

/// Everything that somebody still has to do, with whose it is.
pub async fn held(context: &Context, authority: AuthorityId) -> Result<Vec<Held>, Error> {
    let actions = actions::list(context, authority).await?;
    let pledges = pledges::list(context, authority).await?;
    let of_actions = actions.iter().filter_map(Held::of_action);
    Ok(of_actions.chain(pledges.iter().filter_map(Held::of_pledge)).collect())
}

/// What waits for somebody, in six statements. What was given to another owner
/// in any way waits no longer.
pub async fn waiting(context: &Context, authority: AuthorityId) -> Result<Waiting, Error> {
    context.require(Deed::Read(Kind::Action), Some(authority))?;
    let held = held(context, authority).await?;
    let by_id: BTreeMap<Uuid, &Held> = held.iter().map(|it| (it.head.id.0, it)).collect();
    let vacancies = vacancy::Entity::find()
        .filter(vacancy::COLUMN.authority_id.eq(authority.0))
        .order_by_asc(vacancy::COLUMN.since)
        .order_by_asc(vacancy::COLUMN.id)
        .all(&context.db.read)
        .await?;
    let rows = vacancy_record::Entity::find()
        .filter(vacancy_record::Column::VacancyId.is_in(vacancies.iter().map(|it| it.id)))
        .filter(vacancy_record::Column::TakenAt.is_null())
        .order_by_asc(vacancy_record::COLUMN.record_id)
        .all(&context.db.read)
        .await?;
    let orphans = |id: Uuid| {
        let left = rows.iter().filter(|it| it.vacancy_id == id).filter_map(|row| {
            let held = *by_id.get(&row.record_id)?;
            let is_theirs = held.post == row.held_post && held.name == row.held_name;
            is_theirs.then(|| Orphan { held: held.clone() })
        });
        left.collect::<Vec<_>>()
    };
    let vacancies = vacancies.into_iter().map(|row| Vacancy {
        orphans: orphans(row.id),
        id: row.id,
        post: row.post,
        person: row.person,
        since: row.since,
        noted_by: row.noted_by,
    });
    Ok(Waiting {
        vacancies: vacancies.filter(|it| !it.orphans.is_empty()).collect(),
        nobodys: held.iter().filter(|it| it.is_nobodys()).cloned().collect(),
    })
}

/// Notes that a post is empty or somebody has left. What was theirs waits from
/// now on, and the history of each says since when.
pub async fn note(context: &Context, authority: AuthorityId, new: NewVacancy) -> Result<(), Error> {
    context.require(Deed::Record(Kind::Action), Some(authority))?;
    let held = held(context, authority).await?;
    let mut write = Write::begin(context).await?;
    // Two who note the same at once wait for each other here.
    records::to_change(write.tx(), Kind::Authority, None, authority.into()).await?;
    let id = context.new_id();
    let row = vacancy::ActiveModel {
        id: Set(id),
        authority_id: Set(authority.0),
        post: Set(new.post.clone()),
        person: Set(new.person.clone()),
        since: Set(new.since),
        noted_at: Set(context.now),
        noted_by: Set(context.actor.name().to_owned()),
    };
    vacancy::Entity::insert(row).exec_without_returning(write.tx()).await?;
    let waits: Vec<Uuid> = vacancy_record::Entity::find()
        .filter(vacancy_record::Column::RecordId.is_in(held.iter().map(|it| it.head.id.0)))
        .filter(vacancy_record::Column::TakenAt.is_null())
        .all(write.tx())
        .await?
        .into_iter()
        .filter(|row| {
            held.iter().any(|it| {
                it.head.id.0 == row.record_id
                    && it.post == row.held_post
                    && it.name == row.held_name
            })
        })
        .map(|it| it.record_id)
        .collect();
    let theirs = held.iter().filter(|it| new.covers(it) && !waits.contains(&it.head.id.0));
    let theirs: Vec<&Held> = theirs.collect();
    if theirs.is_empty() {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    let rows: Vec<vacancy_record::ActiveModel> = theirs
        .iter()
        .map(|it| vacancy_record::ActiveModel {
            vacancy_id: Set(id),
            record_id: Set(it.head.id.0),
            held_post: Set(it.post.clone()),
            held_name: Set(it.name.clone()),
            taken_at: Set(None),
            taken_by: Set(None),
        })
        .collect();
    // SQLite takes a limited number of values in one statement.
    for rows in rows.chunks(100) {
        vacancy_record::Entity::insert_many(rows.to_vec())
            .exec_without_returning(write.tx())
            .await?;
    }
    for it in theirs {
        let since = Change {
            field: "empty_since".to_owned(),
            before: String::new(),
            after: new.since.to_string(),
        };
        write.happened(&it.head, Verb::Changed, vec![since]);
    }
    write.commit().await
}

/// Gives what waits to somebody, all of it or nothing.
///
/// # Errors
/// [`Conflict::AlreadyDecided`] if somebody else has taken one of them.
pub async fn take(context: &Context, authority: AuthorityId, new: NewOwner) -> Result<(), Error> {
    context.require(Deed::Record(Kind::Action), Some(authority))?;
    context.require(Deed::Change(Kind::Pledge), Some(authority))?;
    let mut write = Write::begin(context).await?;
    // Two who take the same at once wait for each other here.
    records::to_change(write.tx(), Kind::Authority, None, authority.into()).await?;
    let waiting = waiting(context, authority).await?;
    let of_vacancies = waiting.vacancies.iter().flat_map(|it| &it.orphans).map(|it| &it.held);
    let waits: Vec<&Held> = of_vacancies.chain(&waiting.nobodys).collect();
    for record in &new.records {
        let held = waits.iter().find(|it| it.head.id == *record);
        let held = held.ok_or(Error::Conflict(Conflict::AlreadyDecided))?;
        match held.head.kind {
            Kind::Action => {
                actions::set_owner(&mut write, authority, *record, &new.post, &new.name).await?;
            }
            _ => pledges::set_maker(&mut write, authority, *record, &new.post, &new.name).await?,
        }
        let rows = vacancy_record::Entity::find()
            .filter(vacancy_record::COLUMN.record_id.eq(record.0))
            .filter(vacancy_record::Column::TakenAt.is_null())
            .all(write.tx())
            .await?;
        for row in rows {
            let taken = vacancy_record::ActiveModel {
                vacancy_id: Set(row.vacancy_id),
                record_id: Set(row.record_id),
                taken_at: Set(Some(context.now)),
                taken_by: Set(Some(context.actor.name().to_owned())),
                ..Default::default()
            };
            taken.update(write.tx()).await?;
        }
    }
    write.commit().await
}

impl Waiting {
    /// What waits under a vacancy; without one, what is nobody's.
    pub fn of(&self, vacancy: Option<RecordId>) -> Vec<&Held> {
        match vacancy {
            None => self.nobodys.iter().collect(),
            Some(id) => {
                let vacancy = self.vacancies.iter().filter(|it| it.id == id.0);
                vacancy.flat_map(|it| &it.orphans).map(|it| &it.held).collect()
            }
        }
    }
}
