//! The desk of one rater: every cell of one authority at once. What is typed is
//! kept whether or not it is a rating yet; nothing of a cell is ever lost.

use super::drafts::{At, drafts, forget, remember};
use super::raters::Submission;
use super::ratings::Rater;
use super::rules::{Assessment, NewRating, Rating, RatingState};
use super::said::said;
use super::store;
use crate::evidence::{self, Evidence, Source};
use crate::packs::{self, Framework};
use crate::records::Write;
use crate::{
    Answers, AuthorityId, Conflict, Context, Deed, Error, Kind, Problems, RecordId, Version, Wrong,
};

/// What a rater has on their desk.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The assessment.
    pub assessment: Assessment,
    /// Every cell, outcome by outcome, in the framework's order.
    pub cells: Vec<DeskCell>,
    /// The evidence of the authority, each under its number: where it stands
    /// among all that was ever recorded, so that a number never changes.
    pub evidence: Vec<(usize, Evidence)>,
    /// Whether the rater has submitted.
    pub is_submitted: bool,
    /// Whether raters see each other.
    pub is_open: bool,
    /// Who has submitted.
    pub submitted: Vec<Submission>,
}

/// One cell on the desk.
#[derive(Clone, Debug)]
pub struct DeskCell {
    /// What stands in it.
    pub typed: Typed,
    /// What it lacks to be a rating; nothing if it is one, or is empty.
    pub problems: Problems,
}

/// What a rater has typed into a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The outcome's key.
    pub outcome: String,
    /// The source.
    pub source: Source,
    /// The version of the rating that it stands for; 0 before there is one.
    pub seen: i32,
    /// The state's key, or nothing.
    pub state: String,
    /// Why.
    pub reason: String,
    /// Numbers of pieces of evidence, as in `1, 4`.
    pub evidence: String,
}

/// What became of a cell that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is a rating, in this version.
    Rated(Version),
    /// It is kept, and lacks something to be a rating.
    NotWhole(Problems),
    /// There is nothing in it.
    Empty,
}

/// The desk of the actor.
pub async fn desk(
    context: &Context,
    authority: AuthorityId,
    assessment: RecordId,
) -> Result<Desk, Error> {
    context.require(Deed::Record(Kind::Rating), Some(authority))?;
    let rater = context.actor.person().ok_or(Error::Forbidden)?;
    let assessment = store::find(context, authority, assessment).await?;
    let framework = framework_of(context, &assessment).await?;
    let said = said(context, authority).await?;
    let evidence = numbered(evidence::list(context, authority).await?);
    let drafts = drafts(&context.db.read, authority, assessment.head.id, rater).await?;
    let own: Vec<&Rating> = said
        .ratings
        .iter()
        .filter(|it| it.rater == rater && it.assessment == assessment.head.id && it.head.is_live())
        .collect();
    let mut cells = Vec::new();
    for outcome in &framework.outcomes {
        for source in framework.sources.iter().filter_map(|key| Source::parse(key).ok()) {
            let rating = own.iter().find(|it| it.outcome == outcome.key && it.source == source);
            let seen = rating.map_or(0, |it| it.head.version.0);
            let mut typed = rating
                .map_or_else(|| Typed::empty(&outcome.key, source), |it| Typed::of(it, &evidence));
            let mut problems = Problems::default();
            if let Some(draft) = drafts.get(&(outcome.key.clone(), source)) {
                typed = Typed { seen, ..draft.clone() };
                problems = typed.judge(&framework, &evidence).err().unwrap_or_default();
            }
            cells.push(DeskCell { typed, problems });
        }
    }
    let id = assessment.head.id;
    Ok(Desk {
        cells,
        evidence,
        is_submitted: said.raters.is_blind(id) && said.raters.has_submitted(id, rater),
        is_open: said.raters.is_open(id),
        submitted: said.raters.submitted(id).to_vec(),
        assessment,
    })
}

/// Keeps what was typed into some cells, all in one transaction. A cell that is
/// whole becomes a rating; one that is not is kept as it is.
///
/// # Errors
/// [`Conflict::Stale`] if the rater changed one of the cells elsewhere meanwhile:
/// nothing is kept then. [`Error::NotFound`] for a cell that the chart has not.
pub async fn keep(
    context: &Context,
    authority: AuthorityId,
    assessment: RecordId,
    cells: &[Typed],
) -> Result<Vec<Kept>, Error> {
    context.require(Deed::Record(Kind::Rating), Some(authority))?;
    let rater = context.actor.person().ok_or(Error::Forbidden)?;
    let desk = desk(context, authority, assessment).await?;
    let framework = framework_of(context, &desk.assessment).await?;
    let own = said(context, authority).await?.ratings;
    let mut write = Write::begin(context).await?;
    let saying = Rater::of(&write, authority, &desk.assessment, rater).await?;
    let mut kept = Vec::with_capacity(cells.len());
    for typed in cells {
        let is_cell =
            |it: &&DeskCell| it.typed.outcome == typed.outcome && it.typed.source == typed.source;
        let before = desk.cells.iter().find(is_cell).ok_or(Error::NotFound("cell"))?;
        if before.typed.is_same(typed) {
            kept.push(before.kept());
            continue;
        }
        let rating = own.iter().find(|it| {
            it.rater == rater
                && it.assessment == assessment
                && it.outcome == typed.outcome
                && it.source == typed.source
                && it.head.is_live()
        });
        if before.typed.seen != typed.seen {
            return Err(Error::Conflict(Conflict::Stale {
                version: Version(before.typed.seen),
                stored: rating.map(Rating::answers).unwrap_or_default(),
                changed_by: context.actor.name().to_owned(),
            }));
        }
        let at = (authority, assessment, rater);
        kept.push(match (typed.clone().judge(&framework, &desk.evidence), rating) {
            (Ok(None), None) => {
                forget(write.tx(), at, typed).await?;
                Kept::Empty
            }
            (Ok(None), Some(_)) => {
                // What was said is taken back by saying that it is open again.
                let open = RatingState::NotRatedYet.key().to_owned();
                let typed = Typed { state: open, ..typed.clone() };
                let new = typed.judge(&framework, &desk.evidence).ok().flatten();
                rate(&saying, &mut write, at, &typed, rating, new).await?
            }
            (Ok(new), rating) => rate(&saying, &mut write, at, typed, rating, new).await?,
            (Err(problems), _) => {
                remember(write.tx(), at, typed).await?;
                Kept::NotWhole(problems)
            }
        });
    }
    write.commit().await?;
    Ok(kept)
}

async fn rate(
    saying: &Rater,
    write: &mut Write<'_>,
    at: At,
    typed: &Typed,
    rating: Option<&Rating>,
    new: Option<NewRating>,
) -> Result<Kept, Error> {
    let new = new.ok_or(Error::Corrupt("cell"))?;
    forget(write.tx(), at, typed).await?;
    match rating {
        Some(rating) => {
            let seen = Version(typed.seen);
            saying.change(write, rating.head.id, seen, &new).await?;
            Ok(Kept::Rated(Version(typed.seen + 1)))
        }
        None => {
            let id = saying.add(write, &new).await?;
            let head = crate::records::to_change(write.tx(), Kind::Rating, Some(at.0), id).await?;
            Ok(Kept::Rated(head.version))
        }
    }
}

impl DeskCell {
    fn kept(&self) -> Kept {
        if !self.problems.is_empty() {
            Kept::NotWhole(self.problems.clone())
        } else if self.typed.seen == 0 {
            Kept::Empty
        } else {
            Kept::Rated(Version(self.typed.seen))
        }
    }
}

impl Typed {
    /// An empty cell.
    pub fn empty(outcome: &str, source: Source) -> Self {
        Self {
            outcome: outcome.to_owned(),
            source,
            seen: 0,
            state: String::new(),
            reason: String::new(),
            evidence: String::new(),
        }
    }

    /// A rating as it would be typed.
    fn of(rating: &Rating, evidence: &[(usize, Evidence)]) -> Self {
        let numbers = evidence.iter().filter(|(_, it)| rating.sources.contains(&it.head.id));
        let numbers: Vec<String> = numbers.map(|(number, _)| number.to_string()).collect();
        Self {
            outcome: rating.outcome.clone(),
            source: rating.source,
            seen: rating.head.version.0,
            state: rating.state.key().to_owned(),
            reason: rating.reason.clone(),
            evidence: numbers.join(", "),
        }
    }

    /// Whether it says the same, however it is spaced.
    fn is_same(&self, other: &Self) -> bool {
        let trimmed = |it: &Self| {
            (it.state.trim().to_owned(), it.reason.trim().to_owned(), it.evidence.trim().to_owned())
        };
        trimmed(self) == trimmed(other)
    }

    fn is_empty(&self) -> bool {
        [&self.state, &self.reason, &self.evidence].iter().all(|it| it.trim().is_empty())
    }

    /// The rating that it is; none if nothing is typed.
    ///
    /// # Errors
    /// What it lacks.
    fn judge(
        &self,
        framework: &Framework,
        evidence: &[(usize, Evidence)],
    ) -> Result<Option<NewRating>, Problems> {
        if self.is_empty() {
            return Ok(None);
        }
        let mut answers = Answers::default()
            .with("outcome", self.outcome.clone())
            .with("source", self.source.key())
            .with("state", self.state.trim())
            .with("reason", self.reason.clone());
        let ids = ids(&self.evidence, evidence);
        if let Ok(ids) = &ids {
            answers = answers.with_all("sources", ids.iter().map(ToString::to_string));
        }
        match (ids, NewRating::parse(framework, &answers)) {
            (Ok(_), Ok(new)) => Ok(Some(new)),
            (Ok(_), Err(problems)) => Err(problems),
            (Err(wrong), parsed) => {
                let mut problems = Problems::default();
                let others = parsed.err().unwrap_or_default();
                for other in others.iter().filter(|it| it.field != "sources") {
                    problems.add(other.field, other.wrong);
                }
                problems.add("sources", wrong);
                Err(problems)
            }
        }
    }
}

/// The pieces of evidence that somebody has typed the numbers of.
fn ids(typed: &str, evidence: &[(usize, Evidence)]) -> Result<Vec<RecordId>, Wrong> {
    let words = typed.split([',', ';', ' ']).map(str::trim).filter(|it| !it.is_empty());
    let id = |word: &str| {
        let number: usize = word.parse().map_err(|_| Wrong::NotAChoice)?;
        let found = evidence.iter().find(|(it, _)| *it == number).ok_or(Wrong::NotAChoice)?;
        Ok(found.1.head.id)
    };
    words.map(id).collect()
}

/// Each piece under the number that it always has.
fn numbered(all: Vec<Evidence>) -> Vec<(usize, Evidence)> {
    (1..).zip(all).filter(|(_, it)| it.head.is_live()).collect()
}

async fn framework_of(
    context: &Context,
    assessment: &Assessment,
) -> Result<std::sync::Arc<Framework>, Error> {
    packs::framework_of(context, &assessment.framework, assessment.framework_version).await
}
