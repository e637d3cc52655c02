//! The pages of self-assessments: how a service judged itself, and how far that
//! changed.

mod answers;
mod bars;
mod scores;
mod view;

pub(crate) use view::percent_words;

use axum::routing::get;
use lodestar_core::self_assessments::{
    self, NewSelfAssessment, Part, Parties, Point, SelfAssessment,
};
use lodestar_core::{
    Answers, Deed, Error, Head, Kind, Problems, RecordId, Version, Wrong, packs, rounds,
};

use crate::nouns::{self, Choice, Noun, Question, Sort, keys};
use crate::page_error::PageError;
use crate::routes::Routes;
use crate::signed_in::{Place, Scope as _};

pub(crate) struct SelfAssessments;

pub(crate) fn routes() -> Routes {
    nouns::routes::<SelfAssessments>()
        .route(
            "/authorities/{authority}/self-assessments/{id}/answers",
            get(answers::ask).post(answers::save),
        )
        .route("/authorities/{authority}/self-assessments/{id}/scores", get(scores::open))
}

impl Noun for SelfAssessments {
    const KIND: Kind = Kind::SelfAssessment;
    const FOLDER: &'static str = "self-assessments";
    const COLUMNS: &'static [&'static str] = &["round", "point", "dated_on"];
    const NEXT: &'static [&'static str] = &["findings"];

    type Place = Place;
    type Record = SelfAssessment;
    /// The name of the sheet, for a new one.
    type New = (Option<String>, NewSelfAssessment);

    async fn list(place: &Place) -> Result<Vec<SelfAssessment>, Error> {
        self_assessments::list(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<SelfAssessment, Error> {
        self_assessments::find(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
        let say = &place.say;
        let ask = |name, sort| Question::new(say, Self::FOLDER, name, sort);
        let mut questions = Vec::new();
        // The answers are to the questions of one sheet, so it cannot be changed.
        if !is_change(answers) {
            questions.push(ask("sheet", Sort::OneOfMany(sheets(place, answers).await?)));
        }
        questions.extend([
            ask("round", Sort::OneOfMany(round_choices(place, answers).await?)),
            Question::choice(
                say,
                Self::FOLDER,
                "point",
                "self-assessment-point",
                keys(Point::ALL, Point::key),
            ),
            ask("dated_on", Sort::Day),
            Question::choice(
                say,
                Self::FOLDER,
                "parties",
                "self-assessment-parties",
                keys(Parties::ALL, Parties::key),
            ),
            ask("took_part", Sort::Line),
        ]);
        Ok(questions)
    }

    async fn parse(place: &Place, answers: &Answers) -> Result<Self::New, Problems> {
        let parsed = NewSelfAssessment::parse(answers, place.context.today());
        if is_change(answers) {
            return Ok((None, parsed?));
        }
        let mut problems = Problems::default();
        let sheet = match answers.one("sheet") {
            "" => Err(Wrong::Missing),
            name => Ok(name.to_owned()),
        };
        let sheet = problems.check("sheet", sheet);
        for problem in parsed.as_ref().err().into_iter().flat_map(Problems::iter) {
            problems.add(problem.field, problem.wrong);
        }
        match parsed {
            Ok(new) if problems.is_empty() => Ok((sheet, new)),
            _ => Err(problems),
        }
    }

    async fn add(place: &Place, (sheet, new): Self::New) -> Result<RecordId, PageError> {
        let sheets = packs::sheets(&place.context).await?;
        let sheet = sheets.iter().find(|it| sheet.as_deref() == Some(it.urn.name.as_str()));
        let sheet = sheet.ok_or(Error::NotFound("sheet"))?;
        Ok(self_assessments::add(&place.context, place.authority.id, sheet, new).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        (_, new): Self::New,
    ) -> Result<(), Error> {
        self_assessments::change(&place.context, place.authority.id, id, seen, new).await
    }

    fn head(record: &SelfAssessment) -> &Head {
        &record.head
    }

    fn answers(record: &SelfAssessment) -> Answers {
        record.answers()
    }

    fn to_change(record: &SelfAssessment) -> Answers {
        record.answers().with("version", record.head.version.0.to_string())
    }

    fn blank(place: &Place) -> Answers {
        Answers::default().with("dated_on", place.context.today().to_string())
    }

    fn marks(_: &Place, record: &SelfAssessment) -> Vec<&'static str> {
        let is_blank = record.answers.iter().all(|it| it.score.is_none());
        if is_blank { vec!["self-assessments-mark-unanswered"] } else { Vec::new() }
    }

    fn links(place: &Place, record: &SelfAssessment) -> Vec<(&'static str, String)> {
        let here = place.path(&format!("/self-assessments/{}", record.head.id));
        let mut links = vec![("self-assessments-scores", format!("{here}/scores"))];
        let deed = Deed::Change(Kind::SelfAssessment);
        if record.head.is_live() && place.context.may(deed, Some(place.authority.id)) {
            links.push(("self-assessments-answer", format!("{here}/answers")));
        }
        links
    }

    async fn more(place: &Place, record: &SelfAssessment) -> Result<Vec<(String, String)>, Error> {
        let say = &place.say;
        let sheet = self_assessments::sheet_of(&place.context, record).await?;
        let lines = self_assessments::lines(&sheet, &record.answers);
        let all = lines.iter().find(|it| it.part == Part::Overall);
        let all = all.map(|it| view::percent_words(say, &it.tally)).unwrap_or_default();
        Ok(vec![
            (say.t("self-assessments-overall"), all),
            (say.t("self-assessments-sheet-version"), sheet.version.to_string()),
        ])
    }
}

/// A form to change a record says which version it saw; one for a new record
/// has seen none.
fn is_change(answers: &Answers) -> bool {
    !answers.one("version").is_empty()
}

/// The sheets that count, and the one that was chosen already.
async fn sheets(place: &Place, answers: &Answers) -> Result<Vec<Choice>, Error> {
    let sheets = packs::sheets(&place.context).await?;
    let choice = |value: &str, label: &str| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        kind: String::new(),
    };
    let mut choices = vec![choice("", &place.say.t("self-assessments-sheet-choose"))];
    choices.extend(sheets.iter().map(|it| choice(&it.urn.name, &it.title)));
    let chosen = answers.one("sheet");
    if !choices.iter().any(|it| it.value == chosen) {
        choices.push(choice(chosen, chosen));
    }
    Ok(choices)
}

/// The live rounds, newest first, and the one that was chosen already.
async fn round_choices(place: &Place, answers: &Answers) -> Result<Vec<Choice>, Error> {
    let chosen = answers.one("round");
    let rounds = rounds::list(&place.context, place.authority.id).await?;
    let offered = rounds.into_iter().rev();
    let offered = offered.filter(|it| it.head.is_live() || it.head.id.to_string() == chosen);
    let choices = offered.map(|it| Choice {
        value: it.head.id.to_string(),
        label: it.head.title,
        kind: String::new(),
    });
    Ok(choices.collect())
}
