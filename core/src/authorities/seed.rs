//! Loading the pack of authorities into a new database.

use std::collections::BTreeMap;

use sea_orm::{ActiveValue::Set, EntityTrait, QuerySelect};
use uuid::Uuid;

use super::entity::{authority, authority_code};
use super::rules::slug;
use crate::packs::{self, AuthorityLine, Profile};
use crate::records::Write;
use crate::{Answers, Context, Deed, Error, Kind};

/// Loads every authority of the pack that is not there yet, with its older
/// codes. Doing it twice changes nothing. Returns how many were added.
pub async fn seed(context: &Context) -> Result<usize, Error> {
    context.require(Deed::Record(Kind::Authority), None)?;
    let lines = packs::authorities()?;
    let mut write = Write::begin(context).await?;
    let codes: Vec<(String, Uuid)> = authority_code::Entity::find()
        .select_only()
        .column(authority_code::Column::Code)
        .column(authority_code::Column::AuthorityId)
        .into_tuple()
        .all(write.tx())
        .await?;
    let mut known: BTreeMap<String, Uuid> = codes.into_iter().collect();
    let missing: Vec<AuthorityLine> =
        lines.into_iter().filter(|line| !known.contains_key(&line.code)).collect();
    if missing.is_empty() {
        return Ok(0);
    }

    let mut profiles: BTreeMap<String, Profile> = BTreeMap::new();
    for line in &missing {
        if !profiles.contains_key(&line.nation) {
            profiles.insert(line.nation.clone(), packs::profile(context, &line.nation).await?);
        }
    }
    let mut rows = Vec::new();
    let mut code_rows = Vec::new();
    for line in &missing {
        let answers =
            Answers::default().with("title", line.name.clone()).with("code", line.code.clone());
        let id = write.record(Kind::Authority, None, &line.name, &answers).await?;
        known.insert(line.code.clone(), id.0);
        rows.push(row(id.0, line, profiles.get(&line.nation)));
        code_rows.push(authority_code::ActiveModel {
            code: Set(line.code.clone()),
            authority_id: Set(id.0),
            is_current: Set(true),
            changed_on: Set(None),
            provenance: Set(line.provenance.clone()),
        });
    }
    for alias in packs::aliases()? {
        let Some(id) = known.get(&alias.current_code) else { continue };
        code_rows.push(authority_code::ActiveModel {
            code: Set(alias.old_code),
            authority_id: Set(*id),
            is_current: Set(false),
            changed_on: Set(alias.changed_on),
            provenance: Set(alias.provenance),
        });
    }
    // SQLite takes a limited number of values in one statement.
    for rows in rows.chunks(100) {
        authority::Entity::insert_many(rows.to_vec()).exec_without_returning(write.tx()).await?;
    }
    for rows in code_rows.chunks(100) {
        authority_code::Entity::insert_many(rows.to_vec())
            .exec_without_returning(write.tx())
            .await?;
    }
    write.commit().await?;
    Ok(missing.len())
}

fn row(id: Uuid, line: &AuthorityLine, profile: Option<&Profile>) -> authority::ActiveModel {
    let profile = profile.cloned().unwrap_or_default();
    authority::ActiveModel {
        id: Set(id),
        slug: Set(slug(&line.name)),
        name_cy: Set(line.name_cy.clone()),
        nation: Set(line.nation.clone()),
        region: Set(line.region.clone()),
        sort: Set(line.sort.clone()),
        is_fictional: Set(false),
        group_name: Set(profile.group_name),
        group_name_cy: Set(profile.group_name_cy),
        board_name: Set(profile.board_name),
    }
}
