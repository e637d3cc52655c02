//! What an importer found of a self-assessment, judged like any foreign word.

use std::sync::Arc;

use chrono::NaiveDate;
use sea_orm::ConnectionTrait;

use super::rules::{Answer, NewSelfAssessment, Parties, Point, SelfAssessment};
use super::store::{insert, of_authority};
use crate::answers::{LINE_CHARACTERS_MAX, TEXT_CHARACTERS_MAX};
use crate::imports::Mistrust;
use crate::packs::Sheet;
use crate::records::Write;
use crate::{AuthorityId, Error, RecordId};

/// A self-assessment in a file. It fits its sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundSelfAssessment {
    /// The sheet.
    pub sheet: Arc<Sheet>,
    /// Before or after, if the file says so.
    pub point: Option<Point>,
    /// When, if the file says so.
    pub dated_on: Option<NaiveDate>,
    /// Who took part, in words, if the file says so.
    pub took_part: String,
    /// What was said to each question, in the order of the sheet.
    pub answers: Vec<Answer>,
}

impl FoundSelfAssessment {
    /// Judges what an importer says of a sheet: question, score and note.
    ///
    /// # Errors
    /// [`Mistrust`] for a question that the sheet does not have, one that was
    /// answered twice, and a score that is not on the scale.
    pub fn judge(sheet: &Arc<Sheet>, scored: &[(String, u32, String)]) -> Result<Self, Mistrust> {
        let mut answers = Vec::new();
        for (question, score, note) in scored {
            let wrong = || Mistrust::Answer { question: question.clone() };
            let is_twice = answers.iter().any(|it: &Answer| it.question == *question);
            let is_long = TEXT_CHARACTERS_MAX < note.chars().count() || note.contains('\0');
            let level = sheet.level(*score).ok_or_else(wrong)?;
            if is_twice || is_long || sheet.question(question).is_none() {
                return Err(wrong());
            }
            let (question, score) = (question.clone(), Some(level.score));
            answers.push(Answer { question, score, note: note.trim().to_owned() });
        }
        answers.sort_by(|one, other| one.question.cmp(&other.question));
        let sheet = sheet.clone();
        Ok(Self { sheet, point: None, dated_on: None, took_part: String::new(), answers })
    }

    /// The same, with who took part, as far as a line of text can say it.
    #[must_use]
    pub fn by(self, took_part: &str) -> Self {
        let words = took_part.split_whitespace().filter(|it| !it.contains('\0'));
        let line = words.collect::<Vec<_>>().join(" ");
        Self { took_part: line.chars().take(LINE_CHARACTERS_MAX).collect(), ..self }
    }

    /// Whether this is recorded already.
    fn is(&self, stored: &SelfAssessment, round: RecordId, new: &NewSelfAssessment) -> bool {
        stored.head.is_live()
            && stored.round == round
            && stored.sheet == self.sheet.urn.name
            && stored.answers == self.answers
            && stored.point == new.point
    }

    /// What would be recorded. A file that does not say so is a follow-up if the
    /// authority assessed itself against the sheet in another round before.
    fn as_new(
        &self,
        all: &[SelfAssessment],
        round: RecordId,
        today: NaiveDate,
    ) -> NewSelfAssessment {
        let dated_on = self.dated_on.unwrap_or(today).min(today);
        let is_earlier = |it: &&SelfAssessment| {
            let is_other = it.round != round && it.dated_on <= dated_on;
            it.head.is_live() && it.sheet == self.sheet.urn.name && is_other
        };
        let told =
            if all.iter().any(|it| is_earlier(&it)) { Point::FollowUp } else { Point::Baseline };
        NewSelfAssessment {
            round,
            point: self.point.unwrap_or(told),
            dated_on,
            parties: Parties::NotSaid,
            took_part: self.took_part.clone(),
        }
    }
}

/// Whether the very same is recorded for this round.
pub(crate) async fn is_recorded(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    round: RecordId,
    today: NaiveDate,
    found: &FoundSelfAssessment,
) -> Result<Option<RecordId>, Error> {
    let all = of_authority(db, authority).await?;
    let new = found.as_new(&all, round, today);
    Ok(all.iter().find(|it| found.is(it, round, &new)).map(|it| it.head.id))
}

/// Records what was found, within the transaction of an import.
pub(crate) async fn record_found(
    write: &mut Write<'_>,
    authority: AuthorityId,
    round: RecordId,
    today: NaiveDate,
    found: &FoundSelfAssessment,
) -> Result<RecordId, Error> {
    let all = of_authority(write.tx(), authority).await?;
    let new = found.as_new(&all, round, today);
    insert(write, authority, &found.sheet, &new, &found.answers).await
}
