//! Use cases: compare a round's results, and follow an indicator over rounds.

use std::collections::{BTreeMap, BTreeSet};

use super::before::rate;
use super::rules::{Compared, Comparisons, Judge};
use crate::packs::{self, Codebook, Domain};
use crate::rounds::{self, Round, SurveyResult};
use crate::statistics::Contribution;
use crate::survey_rules::SurveyRules;
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId, authorities, survey_rules};

/// An indicator, in every questionnaire and every round.
#[derive(Clone, Debug, PartialEq)]
pub struct Histories {
    /// The indicator's name.
    pub title: String,
    /// Its domain of well-being in the codebook in force, if it is in it.
    pub domain: Option<Domain>,
    /// What the authority has set.
    pub rules: SurveyRules,
    /// In the order of age.
    pub questionnaires: Vec<History>,
}

/// An indicator in one questionnaire, in every round that has it.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// The questionnaire's key.
    pub questionnaire: String,
    /// Oldest first.
    pub points: Vec<Point>,
}

/// An indicator in one questionnaire in one round.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The round.
    pub round: Round,
    /// How many in a hundred answered the questionnaire, if it may be known.
    pub rate: Option<f64>,
    /// The result beside what it may be compared with.
    pub compared: Compared,
}

/// What was read for a comparison, in a few statements.
struct Read {
    codebook: std::sync::Arc<Codebook>,
    published: Vec<packs::Comparison>,
    survey_rules: SurveyRules,
    /// Newest first, only those that count.
    rounds: Vec<Round>,
    results: Vec<SurveyResult>,
}

/// The results of a round beside others, the general population and the round
/// before.
pub async fn of_round(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
) -> Result<Comparisons, Error> {
    context.require(Deed::Read(Kind::Result), Some(authority))?;
    let round = rounds::find(context, authority, round).await?;
    let read = Read::all(context, authority).await?;
    let is_here = |it: &SurveyResult| it.round == round.head.id;
    let judge = read.judge(context, authority, is_here).await?;
    let results: Vec<SurveyResult> =
        read.results.iter().filter(|it| is_here(it)).cloned().collect();
    let rows = judge.round(&round, &results, &read.earlier(&round));
    Ok(Comparisons { rows, rules: read.survey_rules.clone(), round })
}

/// Every round's results, newest first, for a report of the whole authority.
pub async fn of_authority(
    context: &Context,
    authority: AuthorityId,
) -> Result<Vec<Comparisons>, Error> {
    context.require(Deed::Read(Kind::Result), Some(authority))?;
    let read = Read::all(context, authority).await?;
    let judge = read.judge(context, authority, |_| true).await?;
    let compare = |round: &Round| {
        let results = read.results.iter().filter(|it| it.round == round.head.id);
        let results: Vec<SurveyResult> = results.cloned().collect();
        let rows = judge.round(round, &results, &read.earlier(round));
        Comparisons { rows, rules: read.survey_rules.clone(), round: round.clone() }
    };
    Ok(read.rounds.iter().map(compare).collect())
}

/// An indicator in every questionnaire and every round.
///
/// # Errors
/// [`Error::NotFound`] if no round has it.
pub async fn of_indicator(
    context: &Context,
    authority: AuthorityId,
    indicator: &str,
) -> Result<Histories, Error> {
    context.require(Deed::Read(Kind::Result), Some(authority))?;
    let mut read = Read::all(context, authority).await?;
    read.results.retain(|it| it.indicator == indicator);
    let newest = read.results.iter().max_by_key(|it| it.head.id);
    let title = newest.ok_or(Error::NotFound("indicator"))?.head.title.clone();
    let judge = read.judge(context, authority, |_| true).await?;
    let mut by_questionnaire: BTreeMap<usize, History> = BTreeMap::new();
    for round in read.rounds.iter().rev() {
        let of_round = read.results.iter().filter(|it| it.round == round.head.id).cloned();
        let results: Vec<SurveyResult> = of_round.collect();
        for compared in judge.round(round, &results, &read.earlier(round)) {
            let questionnaire = compared.result.questionnaire.clone();
            let rate = rate(round, &questionnaire);
            let history = by_questionnaire
                .entry(rounds::age_order(&questionnaire))
                .or_insert_with(|| History { questionnaire, points: Vec::new() });
            history.points.push(Point { round: round.clone(), rate, compared });
        }
    }
    let domain =
        by_questionnaire.values().flat_map(|it| &it.points).find_map(|it| it.compared.domain);
    let questionnaires = by_questionnaire.into_values().collect();
    Ok(Histories { title, domain, rules: read.survey_rules.clone(), questionnaires })
}

impl Read {
    async fn all(context: &Context, authority: AuthorityId) -> Result<Self, Error> {
        let mut rounds = rounds::list(context, authority).await?;
        rounds.retain(|it| it.head.is_live());
        Ok(Self {
            codebook: packs::codebook(context).await?,
            published: packs::comparisons(context).await?,
            survey_rules: survey_rules::in_force(&context.db.read, authority).await?.rules,
            results: rounds::results(context, authority).await?,
            rounds,
        })
    }

    /// With what others have to add to the results that are on a page.
    async fn judge(
        &self,
        context: &Context,
        authority: AuthorityId,
        is_asked: impl Fn(&SurveyResult) -> bool,
    ) -> Result<Judge<'_>, Error> {
        let asked = self.results.iter().filter(|it| is_asked(it));
        let questions: BTreeSet<String> = asked.map(SurveyResult::fingerprint).collect();
        let questions: Vec<String> = questions.into_iter().collect();
        Ok(Judge {
            codebook: &self.codebook,
            published: &self.published,
            authority,
            gathered: gathered(context, authority, &questions).await?,
            survey_rules: &self.survey_rules,
        })
    }

    /// Every result of the rounds that opened before one, newest first.
    fn earlier(&self, round: &Round) -> Vec<(&Round, &SurveyResult)> {
        let mut earlier = Vec::new();
        for round in self.rounds.iter().filter(|it| it.opened_on < round.opened_on) {
            let of_round = self.results.iter().filter(|it| it.round == round.head.id);
            earlier.extend(of_round.map(|it| (round, it)));
        }
        earlier
    }
}

/// What other authorities have to add, by question. Four statements, however many
/// questions, authorities and rounds there are.
async fn gathered(
    context: &Context,
    authority: AuthorityId,
    questions: &[String],
) -> Result<BTreeMap<String, Vec<Contribution>>, Error> {
    let db = &context.db.read;
    // Whoever is not a peer is left out before anything is counted.
    let peers = authorities::peers(db, authority).await?;
    rounds::contributions(db, &peers, questions, context.today()).await
}
