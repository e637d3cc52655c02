//! The pages of single results: one indicator in one round.

use lodestar_core::disclosure::{Mark, Reason};
use lodestar_core::packs::{self, Codebook};
use lodestar_core::rounds::{self, Counted, SurveyResult, Withheld};
use lodestar_core::{
    Answers, Deed, Error, Head, Kind, Problem, Problems, RecordId, Version, Wrong,
};

use crate::nouns::{self, Choice, Noun, Question, Sort};
use crate::page_error::PageError;
use crate::rounds::share_of;
use crate::routes::Routes;
use crate::signed_in::Place;

pub(crate) struct Results;

pub(crate) fn routes() -> Routes {
    nouns::routes::<Results>()
}

/// Counts for a round, or for a result that is there.
pub(crate) struct NewResult {
    round: RecordId,
    counted: Counted,
}

impl Noun for Results {
    const KIND: Kind = Kind::Result;
    const FOLDER: &'static str = "results";
    const COLUMNS: &'static [&'static str] = &["round", "question", "base", "share"];
    const NEXT: &'static [&'static str] = &["findings"];
    const HAS_MARKS: bool = true;

    type Place = Place;
    type Record = (SurveyResult, String);
    type New = NewResult;

    async fn list(place: &Place) -> Result<Vec<Self::Record>, Error> {
        let results = rounds::every_result(&place.context, place.authority.id).await?;
        Ok(results.into_iter().map(|result| with_share(place, result)).collect())
    }

    async fn find(place: &Place, id: RecordId) -> Result<Self::Record, Error> {
        let result = rounds::find_result(&place.context, place.authority.id, id).await?;
        Ok(with_share(place, result))
    }

    async fn questions(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
        let say = &place.say;
        let ask = |name, sort| Question::new(say, Self::FOLDER, name, sort);
        let codebook = packs::codebook(&place.context).await?;
        let rounds = rounds::list(&place.context, place.authority.id).await?;
        let rounds = rounds
            .iter()
            .filter(|it| it.head.is_live() || answers.one("round") == it.head.id.to_string());
        let rounds = rounds.map(|it| option(it.head.id.to_string(), it.head.title.clone()));
        let mut questions = vec![
            ask("round", Sort::OneOfMany(rounds.collect())),
            ask("question", Sort::OneOfMany(question_options(&codebook))),
        ];
        let Some(question) = chosen(&codebook, answers) else {
            questions.extend([ask("base", Sort::Number), ask("share", Sort::Line)]);
            return Ok(questions);
        };
        for (position, (label, _)) in question.options.iter().enumerate() {
            questions.push(Question {
                name: format!("option-{position}"),
                label: say.with("results-option", &[("option", label.clone().into())]),
                hint: String::new(),
                sort: Sort::Number,
            });
        }
        if question.is_multiple {
            questions.push(ask("base", Sort::Number));
        }
        // Recorded, and shown nowhere.
        if answers.one("share").is_empty() {
            questions.push(ask("skipped", Sort::Number));
        }
        Ok(questions)
    }

    async fn parse(place: &Place, answers: &Answers) -> Result<NewResult, Problems> {
        let missing = |field| Problems::from(Problem { field, wrong: Wrong::Missing });
        let codebook = packs::codebook(&place.context).await.map_err(|_| missing("question"))?;
        let round = RecordId::parse(answers.one("round")).ok_or_else(|| missing("round"))?;
        let question = chosen(&codebook, answers).ok_or_else(|| missing("question"))?;
        let counted = Counted::parse(&codebook, question, answers)?;
        Ok(NewResult { round, counted })
    }

    async fn add(place: &Place, new: NewResult) -> Result<RecordId, PageError> {
        let authority = place.authority.id;
        Ok(rounds::add_result(&place.context, authority, new.round, new.counted).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        new: NewResult,
    ) -> Result<(), Error> {
        let (stored, _) = Self::find(place, id).await?;
        let is_same = stored.round == new.round
            && stored.questionnaire == new.counted.questionnaire
            && stored.indicator == new.counted.indicator;
        // Another round or question would be another result.
        if !is_same {
            return Err(Error::NotFound("result"));
        }
        rounds::change_result(&place.context, place.authority.id, id, seen, new.counted).await
    }

    /// Whoever may correct the counts is told why some are not shown.
    async fn more(
        place: &Place,
        (result, _): &Self::Record,
    ) -> Result<Vec<(String, String)>, Error> {
        let (context, authority) = (&place.context, place.authority.id);
        if !context.may(Deed::Change(Kind::Result), Some(authority)) {
            return Ok(Vec::new());
        }
        let withheld = rounds::withheld(context, authority, result.head.id).await?;
        Ok(withheld.map(|it| why_withheld(place, result, &it)).unwrap_or_default())
    }

    fn head((result, _): &Self::Record) -> &Head {
        &result.head
    }

    fn answers((result, share): &Self::Record) -> Answers {
        let question = format!("{}|{}", result.questionnaire, result.indicator);
        result
            .answers()
            .with("round", result.round.to_string())
            .with("question", question)
            .with("share", share.clone())
    }

    /// Hidden counts are not handed out to be saved again: they are asked anew.
    fn to_change(record: &Self::Record) -> Answers {
        let shown = Self::answers(record);
        let mut answers = Answers::default();
        for question in shown.questions() {
            let answer = shown.one(question);
            answers.put(question, if answer == Mark::Confidential.text() { "" } else { answer });
        }
        answers
    }
}

fn with_share(place: &Place, result: SurveyResult) -> (SurveyResult, String) {
    let share = if result.is_multiple {
        place.say.t("several-answers")
    } else {
        share_of(&place.say, &result.numbers)
    };
    (result, share)
}

fn why_withheld(place: &Place, result: &SurveyResult, why: &Withheld) -> Vec<(String, String)> {
    let say = &place.say;
    let reason = |it: Reason| say.t(&format!("reason-{}", it.key().replace('_', "-")));
    let options = result.numbers.options.iter().zip(&why.reasons.options);
    let cells = options.map(|(option, reason)| (option.label.clone(), *reason)).chain([
        (say.t("results-hidden-headline"), why.reasons.headline),
        (say.t("results-hidden-base"), why.reasons.base),
    ]);
    let lines = cells.filter_map(|(cell, why)| {
        Some(
            say.with("results-hidden-line", &[("cell", cell.into()), ("why", reason(why?).into())]),
        )
    });
    let kept = why.is_kept.then(|| say.t("results-kept"));
    let text: Vec<String> = kept.into_iter().chain(lines).collect();
    if text.is_empty() {
        return Vec::new();
    }
    vec![(say.t("results-hidden-why"), text.join(" "))]
}

fn chosen<'a>(codebook: &'a Codebook, answers: &Answers) -> Option<&'a packs::Question> {
    let (questionnaire, indicator) = answers.one("question").split_once('|')?;
    codebook.question(questionnaire, indicator)
}

fn question_options(codebook: &Codebook) -> Vec<Choice> {
    let options = codebook.questions.iter().map(|question| {
        let questionnaire = codebook.questionnaire(&question.questionnaire);
        let questionnaire = questionnaire.map_or("", |it| it.title.as_str());
        let value = format!("{}|{}", question.questionnaire, question.indicator);
        option(value, format!("{}: {questionnaire}", question.title))
    });
    options.collect()
}

fn option(value: String, label: String) -> Choice {
    Choice { value, label, kind: String::new() }
}
