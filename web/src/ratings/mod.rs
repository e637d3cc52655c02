//! The pages of ratings: what one rater says of one outcome and one source.

use std::sync::Arc;

use lodestar_core::assessments::{self, Assessment, NewRating, Rating, RatingState};
use lodestar_core::packs::Framework;
use lodestar_core::{
    Answers, Error, Head, Kind, Problem, Problems, RecordId, Version, Wrong, evidence, packs,
};

use crate::nouns::{self, Choice, Noun, Question, Sort, keys, live, sources};
use crate::page_error::PageError;
use crate::routes::Routes;
use crate::signed_in::{Place, Scope as _};

pub(crate) struct Ratings;

pub(crate) fn routes() -> Routes {
    nouns::routes::<Ratings>()
}

impl Noun for Ratings {
    const KIND: Kind = Kind::Rating;
    const FOLDER: &'static str = "ratings";
    const COLUMNS: &'static [&'static str] = &["assessment", "state", "rated_by"];
    const NEXT: &'static [&'static str] = &[];

    type Place = Place;
    type Record = Rating;
    type New = (RecordId, NewRating);

    async fn list(place: &Place) -> Result<Vec<Rating>, Error> {
        assessments::ratings(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Rating, Error> {
        assessments::find_rating(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
        let say = &place.say;
        let ask = |name, sort| Question::new(say, Self::FOLDER, name, sort);
        let assessments = assessments::of_authority(&place.context, place.authority.id).await?;
        let framework = framework(place, answers, &assessments).await?;
        let assessments = assessments.iter().filter(|it| it.head.is_live());
        let assessments = assessments.map(|it| Choice {
            value: it.head.id.to_string(),
            label: it.head.title.clone(),
            kind: String::new(),
        });
        let outcomes = framework.outcomes.iter().map(|it| Choice {
            value: it.key.clone(),
            label: it.title.clone(),
            kind: String::new(),
        });
        let evidence = evidence::list(&place.context, place.authority.id).await?;
        let heads = evidence.iter().map(|it| &it.head);
        let mut questions = vec![
            ask("assessment", Sort::OneOfMany(assessments.collect())),
            ask("outcome", Sort::OneOfMany(outcomes.collect())),
            Question::choice(
                say,
                Self::FOLDER,
                "source",
                "source",
                framework.sources.iter().map(String::as_str),
            ),
            Question::choice(
                say,
                Self::FOLDER,
                "state",
                "rating",
                keys(RatingState::ALL, RatingState::key),
            ),
            ask("reason", Sort::Text),
            sources(place, Self::FOLDER, live(heads), answers).await?,
        ];
        if !answers.one("rated_by").is_empty() {
            questions.push(ask("rated_by", Sort::Line));
        }
        Ok(questions)
    }

    async fn parse(place: &Place, answers: &Answers) -> Result<(RecordId, NewRating), Problems> {
        let missing = |field| Problems::from(Problem { field, wrong: Wrong::Missing });
        let assessment =
            RecordId::parse(answers.one("assessment")).ok_or_else(|| missing("assessment"))?;
        let all = assessments::of_authority(&place.context, place.authority.id).await;
        let all = all.map_err(|_| missing("assessment"))?;
        let framework = framework(place, answers, &all).await.map_err(|_| missing("outcome"))?;
        Ok((assessment, NewRating::parse(&framework, answers)?))
    }

    async fn add(
        place: &Place,
        (assessment, new): (RecordId, NewRating),
    ) -> Result<RecordId, PageError> {
        let authority = place.authority.id;
        Ok(assessments::add_rating(&place.context, authority, assessment, new).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        (assessment, new): (RecordId, NewRating),
    ) -> Result<(), Error> {
        let stored = Self::find(place, id).await?;
        let is_same = stored.assessment == assessment
            && stored.outcome == new.outcome
            && stored.source == new.source;
        // Another cell would be another rating.
        if !is_same {
            return Err(Error::NotFound("rating"));
        }
        assessments::change_rating(&place.context, place.authority.id, id, seen, new).await
    }

    fn head(record: &Rating) -> &Head {
        &record.head
    }

    fn answers(record: &Rating) -> Answers {
        record
            .answers()
            .with("assessment", record.assessment.to_string())
            .with("rated_by", record.head.created_by.clone())
    }

    fn to_change(record: &Rating) -> Answers {
        record.answers().with("assessment", record.assessment.to_string())
    }

    fn links(place: &Place, record: &Rating) -> Vec<(&'static str, String)> {
        let chart = format!("/outcomes?assessment={}", record.assessment);
        vec![("outcomes-open", place.path(&chart))]
    }

    async fn withdraw(
        place: &Place,
        head: &Head,
        seen: Version,
        reason: &str,
    ) -> Result<(), Error> {
        assessments::withdraw_rating(&place.context, place.authority.id, head.id, seen, reason)
            .await
    }
}

/// A rating is given under the framework of its assessment, whatever is in force
/// by now.
async fn framework(
    place: &Place,
    answers: &Answers,
    all: &[Assessment],
) -> Result<Arc<Framework>, Error> {
    let asked = RecordId::parse(answers.one("assessment"));
    let asked = all.iter().find(|it| Some(it.head.id) == asked);
    match asked.or_else(|| all.iter().find(|it| it.head.is_live())) {
        Some(it) => packs::framework_of(&place.context, &it.framework, it.framework_version).await,
        None => packs::framework(&place.context).await,
    }
}
