//! The pages of assessments: one evaluation exercise each.

use lodestar_core::assessments::{self, Assessment, NewAssessment, SeenBy};
use lodestar_core::{Answers, Error, Head, Kind, Problems, RecordId, Version, packs};

use crate::nouns::{self, Choice, Noun, Question, Sort, keys};
use crate::page_error::PageError;
use crate::routes::Routes;
use crate::signed_in::{Place, Scope as _};

pub(crate) struct Assessments;

pub(crate) fn routes() -> Routes {
    nouns::routes::<Assessments>()
}

impl Noun for Assessments {
    const KIND: Kind = Kind::Assessment;
    const FOLDER: &'static str = "assessments";
    const COLUMNS: &'static [&'static str] = &["started_on"];
    const NEXT: &'static [&'static str] = &[];

    type Place = Place;
    type Record = Assessment;
    type New = NewAssessment;

    async fn list(place: &Place) -> Result<Vec<Assessment>, Error> {
        assessments::of_authority(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Assessment, Error> {
        assessments::find(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, _: &Answers) -> Result<Vec<Question>, Error> {
        let ask = |name, sort| Question::new(&place.say, Self::FOLDER, name, sort);
        let frameworks = packs::frameworks(&place.context).await?;
        let frameworks = frameworks.iter().map(|it| Choice {
            value: it.key.clone(),
            label: it.title.clone(),
            kind: String::new(),
        });
        let seen_by = keys(SeenBy::ALL, SeenBy::key);
        Ok(vec![
            ask("title", Sort::Line),
            ask("started_on", Sort::Day),
            ask("framework", Sort::One(frameworks.collect())),
            Question::choice(&place.say, Self::FOLDER, "seen_by", "seen-by", seen_by),
        ])
    }

    /// Under what it began, and who sees its ratings, stays as it was.
    async fn questions_to_change(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
        let mut questions = Self::questions(place, answers).await?;
        questions.retain(|it| !["framework", "seen_by"].contains(&it.name.as_str()));
        Ok(questions)
    }

    async fn parse(place: &Place, answers: &Answers) -> Result<NewAssessment, Problems> {
        let mut answers = answers.clone();
        // Not asked of one that has begun: what is put here is not stored.
        let blank = Self::blank(place);
        for question in ["framework", "seen_by"] {
            if answers.all(question).is_empty() {
                answers.put(question, blank.one(question));
            }
        }
        NewAssessment::parse(&answers, place.context.today())
    }

    async fn add(place: &Place, new: NewAssessment) -> Result<RecordId, PageError> {
        let context = &place.context;
        let frameworks = packs::frameworks(context).await?;
        let framework = frameworks.iter().find(|it| it.key == new.framework);
        let framework = framework.ok_or(Error::NotFound("framework"))?;
        let under = (framework.as_ref(), &*packs::rubric(context).await?);
        Ok(assessments::add(context, &[place.authority.id], under, new).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        new: NewAssessment,
    ) -> Result<(), Error> {
        assessments::change(&place.context, place.authority.id, id, seen, new).await
    }

    fn head(record: &Assessment) -> &Head {
        &record.head
    }

    fn answers(record: &Assessment) -> Answers {
        record.answers()
    }

    fn blank(place: &Place) -> Answers {
        Answers::default()
            .with("started_on", place.context.today().to_string())
            .with("framework", "bright-spots")
            .with("seen_by", SeenBy::ItsRater.key())
    }

    fn links(place: &Place, record: &Assessment) -> Vec<(&'static str, String)> {
        vec![("outcomes-open", place.path(&format!("/outcomes?assessment={}", record.head.id)))]
    }
}
