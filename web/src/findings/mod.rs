//! The pages of findings: what children said.

use lodestar_core::findings::{self, Finding, FindingKind, NewFinding};
use lodestar_core::packs::{self, Domain};
use lodestar_core::{
    Answers, Error, Head, Kind, Problems, RecordId, Version, quotes, rounds, self_assessments,
};

use crate::nouns::{self, Noun, Question, Section, Sort, keys, live, sources};
use crate::page_error::PageError;
use crate::routes::Routes;
use crate::signed_in::Place;

pub(crate) struct Findings;

pub(crate) fn routes() -> Routes {
    nouns::routes::<Findings>()
}

impl Noun for Findings {
    const KIND: Kind = Kind::Finding;
    const FOLDER: &'static str = "findings";
    const COLUMNS: &'static [&'static str] = &["kind", "domain"];
    const NEXT: &'static [&'static str] = &["priorities"];

    type Place = Place;
    type Record = Finding;
    type New = NewFinding;

    async fn list(place: &Place) -> Result<Vec<Finding>, Error> {
        findings::list(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Finding, Error> {
        findings::find(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
        let say = &place.say;
        let ask = |name, sort| Question::new(say, Self::FOLDER, name, sort);
        let rounds = rounds::list(&place.context, place.authority.id).await?;
        let quotes = quotes::list(&place.context, place.authority.id).await?;
        let cleared = quotes.iter().filter(|it| it.approved.is_some()).map(|it| &it.head);
        let assessed = self_assessments::list(&place.context, place.authority.id).await?;
        let heads = rounds.iter().map(|round| &round.head).chain(cleared);
        let heads = heads.chain(assessed.iter().map(|it| &it.head));
        Ok(vec![
            ask("title", Sort::Line),
            ask("said_child", Sort::Line),
            Question::choice(
                say,
                Self::FOLDER,
                "kind",
                "finding-kind",
                keys(FindingKind::ALL, FindingKind::key),
            ),
            Question::choice(say, Self::FOLDER, "domain", "domain", keys(Domain::ALL, Domain::key)),
            sources(place, Self::FOLDER, live(heads), answers).await?,
            ask("no_action_reason", Sort::Text),
            ask("said_cy", Sort::Line),
            ask("said_child_cy", Sort::Line),
        ])
    }

    async fn parse(_: &Place, answers: &Answers) -> Result<NewFinding, Problems> {
        NewFinding::parse(answers)
    }

    async fn add(place: &Place, new: NewFinding) -> Result<RecordId, PageError> {
        Ok(findings::add(&place.context, place.authority.id, new).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        new: NewFinding,
    ) -> Result<(), Error> {
        findings::change(&place.context, place.authority.id, id, seen, new).await
    }

    /// By the questionnaire whose results they came from, in the order of age, so
    /// that nobody forgets the youngest: a band without a finding says so.
    async fn sections(place: &Place, records: &[Finding]) -> Result<Vec<Section>, Error> {
        let (say, authority) = (&place.say, place.authority.id);
        let codebook = packs::codebook(&place.context).await?;
        let results = rounds::every_result(&place.context, authority).await?;
        let of = |finding: &Finding, questionnaire: &str| {
            results.iter().any(|it| {
                it.questionnaire == questionnaire && finding.sources.contains(&it.head.id)
            })
        };
        let live = || records.iter().filter(|it| it.head.is_live());
        let mut sections = Vec::new();
        for questionnaire in &codebook.questionnaires {
            let ages = questionnaire.ages.replace('-', "–");
            let found = live().filter(|it| of(it, &questionnaire.key)).map(|it| it.head.id);
            sections.push(Section {
                heading: questionnaire.title.clone(),
                empty: say.with("findings-band-none", &[("ages", ages.into())]),
                records: found.collect(),
            });
        }
        let placed: Vec<RecordId> = sections.iter().flat_map(|it| it.records.clone()).collect();
        let others = live().map(|it| it.head.id).filter(|it| !placed.contains(it));
        let others: Vec<RecordId> = others.collect();
        if !others.is_empty() {
            let heading = say.t("findings-band-other");
            sections.push(Section { heading, empty: String::new(), records: others });
        }
        Ok(sections)
    }

    /// What children said of it in their own words, once two people have cleared it.
    async fn more(place: &Place, record: &Finding) -> Result<Vec<(String, String)>, Error> {
        let (context, authority) = (&place.context, place.authority.id);
        let quotes = quotes::of_finding(context, authority, &record.sources).await?;
        let codebook = packs::codebook(context).await?;
        let said = quotes.into_iter().map(|quote| {
            let questionnaire = codebook.questionnaire(&quote.questionnaire);
            let values = [
                ("words", quote.words.into()),
                ("who", questionnaire.map_or(quote.questionnaire, |it| it.title.clone()).into()),
            ];
            (place.say.t("quotes-in-their-words"), place.say.with("quotes-said", &values))
        });
        Ok(said.collect())
    }

    fn head(record: &Finding) -> &Head {
        &record.head
    }

    fn answers(record: &Finding) -> Answers {
        record.answers()
    }
}
