//! A result beside everything that it may be compared with.

use std::collections::BTreeMap;

use super::before::{Before, Guard, rate};
use super::others::{Against, against, no_pool};
use super::population::Population;
use crate::AuthorityId;
use crate::packs::{Codebook, Comparison, Domain, Question};
use crate::rounds::{Round, SurveyResult};
use crate::statistics::{
    Contribution, Direction, Flag, Interval, LargeFrom, Level, NoPool, Proportion, Rules, Unseen,
    controlled, pool,
};
use crate::survey_rules::SurveyRules;

/// The results of a round, each beside what it may be compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparisons {
    /// The round.
    pub round: Round,
    /// What the authority has set: printed beside what it decided.
    pub rules: SurveyRules,
    /// By questionnaire and in the codebook's order.
    pub rows: Vec<Compared>,
}

/// One result beside what it may be compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The result.
    pub result: SurveyResult,
    /// Its domain of well-being in the codebook in force, if it is in it.
    pub domain: Option<Domain>,
    /// Which way it is good.
    pub direction: Direction,
    /// What may be seen of its share.
    pub own: Result<Proportion, Unseen>,
    /// Between what the share may lie.
    pub interval: Option<Interval>,
    /// Other authorities; the first has the verdict.
    pub against: Vec<Against>,
    /// Why the other authorities of this installation are not among them.
    pub no_pool: Option<NoPool>,
    /// The general population.
    pub population: Option<Population>,
    /// The authority's own round before.
    pub before: Before,
}

/// What all comparisons of one authority need.
pub(super) struct Judge<'a> {
    pub(super) codebook: &'a Codebook,
    pub(super) published: &'a [Comparison],
    pub(super) authority: AuthorityId,
    /// What others have to add, by question.
    pub(super) gathered: BTreeMap<String, Vec<Contribution>>,
    pub(super) survey_rules: &'a SurveyRules,
}

impl Compared {
    /// The flag that is the verdict, if there is anybody to compare with.
    pub fn flag(&self) -> Option<&Flag> {
        self.against.first().map(|it| &it.flag)
    }
}

impl Judge<'_> {
    pub(super) fn level(&self) -> Level {
        Level::of(f64::from(self.survey_rules.level_percent) / 100.0).unwrap_or_default()
    }

    pub(super) fn guard(&self) -> Guard {
        let points = f64::from(self.survey_rules.large_from_points);
        Guard {
            level: self.level(),
            large_from: LargeFrom::points(points).unwrap_or_default(),
            rate_min_percent: f64::from(self.survey_rules.rate_min_percent),
        }
    }

    /// Every result of a round. `earlier` is newest first.
    pub(super) fn round(
        &self,
        round: &Round,
        results: &[SurveyResult],
        earlier: &[(&Round, &SurveyResult)],
    ) -> Vec<Compared> {
        let rows = results.iter().map(|it| self.result(round, it, earlier));
        let mut rows: Vec<Compared> = rows.collect();
        if self.survey_rules.is_discovery_controlled {
            self.control(&mut rows);
        }
        rows
    }

    fn result(
        &self,
        round: &Round,
        result: &SurveyResult,
        earlier: &[(&Round, &SurveyResult)],
    ) -> Compared {
        let question = self.codebook.question(&result.questionnaire, &result.indicator);
        let direction = question.map_or(Direction::Neither, |it| direction(it, result));
        let own = Proportion::shown(result.numbers.base, result.numbers.headline);
        let gathered = self.gathered.get(&result.fingerprint());
        let pooled = gathered.map(|it| pool(&[self.authority], round.opened_on, it));
        let pool = pooled.as_ref().and_then(|it| it.as_ref().ok());
        // Under the limit those who answered may be others than those who did not.
        let flagged = match rate(round, &result.questionnaire) {
            Some(rate) if rate < f64::from(self.survey_rules.rate_min_percent) => {
                Err(Unseen::FewAnswered)
            }
            _ => own,
        };
        let rules = Rules { level: self.level(), ..Rules::default() };
        Compared {
            domain: question.map(|it| it.domain),
            direction,
            own,
            interval: own.ok().and_then(|it| it.interval(self.level())),
            against: against(result, flagged, pool, self.published, (direction, rules)),
            no_pool: pool.is_none().then(|| no_pool(pooled.as_ref())),
            population: Population::of(result, own, self.published, direction),
            before: Before::of((round, result), earlier, self.guard()),
            result: result.clone(),
        }
    }

    /// All verdicts of a round are read together, so they are controlled together.
    fn control(&self, rows: &mut [Compared]) {
        let verdicts = || rows.iter().filter_map(Compared::flag).copied();
        let flags: Vec<Flag> = verdicts().collect();
        let mut controlled = controlled(&flags, self.level()).into_iter();
        for row in rows {
            if let Some(verdict) = row.against.first_mut() {
                verdict.controlled = controlled.next().flatten();
            }
        }
    }
}

/// Which way a result is good. A result that was counted at another cut than the
/// codebook in force has keeps its meaning where the cut was turned round.
fn direction(question: &Question, result: &SurveyResult) -> Direction {
    let options = &result.numbers.options;
    let are_same = question.options.len() == options.len()
        && question.options.iter().zip(options).all(|((label, _), it)| *label == it.label);
    let pairs = || question.options.iter().zip(options);
    if are_same && pairs().all(|((_, cut), it)| *cut == it.is_positive) {
        question.direction
    } else if are_same && pairs().all(|((_, cut), it)| *cut != it.is_positive) {
        question.direction.reversed()
    } else {
        Direction::Neither
    }
}
