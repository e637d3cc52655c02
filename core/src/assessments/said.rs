//! Everything that raters say in an authority, as far as it may be seen.

use super::agreed::{self, Agreed};
use super::entity::rating;
use super::raters::{Raters, Submission};
use super::rules::Rating;
use crate::people::PersonId;
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId, records, thread};

/// What raters say, and what they agree on, in every assessment of an authority.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// Each rating, oldest first; the withdrawn ones too.
    pub ratings: Vec<Rating>,
    /// What was agreed of cells, the newest of each.
    pub agreed: Vec<Agreed>,
    /// Who has submitted.
    pub raters: Raters,
}

impl Said {
    /// Who has rated an assessment, the first first: who has submitted where
    /// raters are kept apart, and else whoever has said something.
    pub fn raters_of(&self, assessment: RecordId) -> Vec<Submission> {
        if self.raters.is_blind(assessment) {
            return self.raters.submitted(assessment).to_vec();
        }
        let mut raters: Vec<Submission> = Vec::new();
        let live = self.ratings.iter().filter(|it| it.head.is_live());
        for rating in live.filter(|it| it.assessment == assessment) {
            if !raters.iter().any(|it| it.rater == rating.rater) {
                raters.push(Submission {
                    rater: rating.rater,
                    name: rating.head.created_by.clone(),
                    at: rating.head.created_at,
                });
            }
        }
        raters
    }
}

/// What the actor may see: what everybody may, and what they say themselves.
pub async fn said(context: &Context, authority: AuthorityId) -> Result<Said, Error> {
    read(context, authority, context.actor.person()).await
}

/// What everybody who reads ratings may see: for what others read afterwards, as
/// a report.
pub async fn said_to_all(context: &Context, authority: AuthorityId) -> Result<Said, Error> {
    read(context, authority, None).await
}

async fn read(
    context: &Context,
    authority: AuthorityId,
    own: Option<PersonId>,
) -> Result<Said, Error> {
    context.require(Deed::Read(Kind::Rating), Some(authority))?;
    let db = &context.db.read;
    let raters = Raters::read(db, authority).await?;
    let rows = records::of_authority::<rating::Entity>(db, Kind::Rating, authority).await?;
    let links = thread::of_authority(context, authority).await?;
    let mut ratings = Vec::with_capacity(rows.len());
    for (head, row) in rows {
        let sources = links.before(head.id).to_vec();
        let rating = Rating::from_row(head, row, sources)?;
        if Some(rating.rater) == own || raters.is_shown(rating.assessment, rating.rater) {
            ratings.push(rating);
        }
    }
    Ok(Said { ratings, agreed: agreed::newest(db, authority).await?, raters })
}
