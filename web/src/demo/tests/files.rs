//! The files have the answers that the rates say, and the findings are true of
//! them.

use std::collections::BTreeMap;

use lodestar_core::packs;

use crate::demo::counts::counts;
use crate::demo::pack::{self, Place};
use crate::demo::rates::Rates;
use crate::demo::responses::{self, Asked, NOT_SAID};

#[test]
fn every_question_has_a_rate_between_none_and_all_and_says_where_it_comes_from() {
    let (codebook, rates) = (packs::shipped::codebook().unwrap(), Rates::read().unwrap());
    assert_eq!(codebook.questions.len(), rates.len());
    for place in pack::places().unwrap() {
        for (round, questionnaires) in &place.local {
            assert!(place.rounds.iter().any(|it| &it.key == round), "{round}");
            for (questionnaire, indicators) in questionnaires {
                for indicator in indicators.keys() {
                    assert!(codebook.question(questionnaire, indicator).is_some(), "{indicator}");
                }
            }
        }
        for question in &codebook.questions {
            assert!(!rates.source(question).unwrap().is_empty());
            for round in &place.rounds {
                let shares = rates.shares(question, &place.local, &round.key).unwrap();
                assert!(shares.0.iter().all(|it| (0.0..=1.0).contains(it)), "{question:?}");
                let sum: f64 = shares.0.iter().sum();
                let is_whole = question.is_multiple || (sum - 1.0).abs() < 1e-9;
                assert!(is_whole, "{} {sum}", question.indicator);
            }
        }
    }
}

/// How often each answer stands in a column of a file.
fn tally(file: &str, indicator: &str) -> BTreeMap<String, u64> {
    let mut lines = file.lines();
    let header: Vec<&str> = lines.next().unwrap().split(',').collect();
    let column = header.iter().position(|it| *it == indicator).unwrap();
    let mut tally = BTreeMap::new();
    for line in lines {
        for cell in line.split(',').nth(column).unwrap().split("; ") {
            *tally.entry(cell.to_owned()).or_default() += 1;
        }
    }
    tally
}

fn file(place: &Place, round: &str, questionnaire: &str) -> String {
    let (codebook, rates) = (packs::shipped::codebook().unwrap(), Rates::read().unwrap());
    let round = place.rounds.iter().find(|it| it.key == round).unwrap();
    let [eligible, responded] = round.asked[questionnaire];
    let authority = place.name();
    let asked = Asked { authority, round: &round.key, questionnaire, eligible, responded };
    responses::csv(&codebook, &rates, &place.local, &asked).unwrap()
}

#[test]
fn the_files_have_only_answers_of_the_codebook_and_as_many_as_the_rates_say() {
    let (codebook, rates) = (packs::shipped::codebook().unwrap(), Rates::read().unwrap());
    for place in pack::places().unwrap() {
        for round in &place.rounds {
            for (questionnaire, [eligible, responded]) in &round.asked {
                assert!(responded <= eligible, "{questionnaire}");
                let file = file(&place, &round.key, questionnaire);
                assert_eq!(file.lines().count() as u64, responded + 1);
                let questions = codebook.questions.iter();
                for question in questions.filter(|it| &it.questionnaire == questionnaire) {
                    let tally = tally(&file, &question.indicator);
                    let skipped: u64 = ["", NOT_SAID].iter().filter_map(|it| tally.get(*it)).sum();
                    let shares = rates.shares(question, &place.local, &round.key).unwrap();
                    let counts = counts(question, &shares, responded - skipped);
                    let of = |label: &String| tally.get(label).copied().unwrap_or_default();
                    let counted: Vec<u64> =
                        question.options.iter().map(|(label, _)| of(label)).collect();
                    assert_eq!(counted, counts, "{}", question.indicator);
                    let options: u64 = counts.iter().sum();
                    let everything: u64 = tally.values().sum();
                    assert_eq!(options + skipped, everything, "{}", question.indicator);
                }
            }
        }
    }
}

#[test]
fn every_child_answers_something() {
    for place in pack::places().unwrap() {
        for round in &place.rounds {
            for questionnaire in round.asked.keys() {
                let file = file(&place, &round.key, questionnaire);
                let is_said = |cell: &str| !cell.is_empty() && cell != NOT_SAID;
                for line in file.lines().skip(1) {
                    assert!(line.split(',').skip(3).any(is_said), "{line}");
                }
            }
        }
    }
}

/// What the findings claim, in percent: authority, round, questionnaire,
/// indicator, answers, least and most.
const CLAIMS: [(usize, &str, &str, &str, &str, u64, u64); 22] = [
    (0, "first", "ylyc-4-7", "know_sw", "Not sure|No", 45, 49),
    (0, "second", "ylyc-4-7", "know_sw", "Not sure|No", 28, 32),
    (0, "second", "ylyc-4-7", "why_in_care", "Yes but I want to know more|No", 51, 62),
    (0, "first", "ylyc-11-18", "embarrassed", "Yes", 24, 27),
    (0, "second", "ylyc-11-18", "embarrassed", "Yes", 13, 16),
    (0, "first", "ylyc-11-18", "sw_changes_3plus", "3 or more", 29, 32),
    (0, "second", "ylyc-11-18", "sw_changes_3plus", "3 or more", 41, 47),
    (0, "second", "ylyc-11-18", "family_time_siblings", "Too little", 38, 42),
    (0, "second", "ylyc-8-11", "family_time_siblings", "Too little", 27, 30),
    (0, "second", "ylyc-8-11", "bully_afraid", "All or most of the time|Sometimes", 34, 39),
    (0, "first", "ylyc-11-18", "included_decisions", "All or most of the time", 38, 42),
    (0, "second", "ylyc-11-18", "included_decisions", "All or most of the time", 51, 58),
    (0, "second", "ylyc-11-18", "carer_notice", "All or most of the time|Sometimes", 89, 92),
    (0, "second", "ylyc-8-11", "like_school", "A lot|A bit", 86, 90),
    (0, "second", "ylbc", "trust_pa", "All or most of the time", 86, 90),
    (0, "second", "ylbc", "safe_always", "Sometimes|Hardly ever|Never", 38, 42),
    (0, "second", "ylbc", "lonely_often", "Often or always", 26, 30),
    (
        0,
        "second",
        "ylbc",
        "finance_coping",
        "Finding it quite difficult|Finding it very difficult",
        29,
        32,
    ),
    (0, "second", "ylyc-11-18", "appearance", "0|1|2|3|4", 18, 22),
    (1, "second", "ylyc-11-18", "sw_contact_easy", "All or most of the time", 35, 46),
    (1, "second", "ylyc-11-18", "worry_support", "No", 32, 36),
    (1, "second", "ylyc-8-11", "trusted_chances", "All or most of the time", 47, 54),
];

#[test]
fn what_the_findings_say_is_true_of_the_answers() {
    let places = pack::places().unwrap();
    for (place, round, questionnaire, indicator, answers, least, most) in CLAIMS {
        let tally = tally(&file(&places[place], round, questionnaire), indicator);
        let is_answer = |(label, _): &(&String, &u64)| !label.is_empty() && *label != NOT_SAID;
        let base: u64 = tally.iter().filter(is_answer).map(|(_, count)| count).sum();
        let claimed: u64 = answers.split('|').filter_map(|it| tally.get(it)).sum();
        let percent = (100 * claimed + base / 2) / base;
        let is_true = (least..=most).contains(&percent);
        assert!(is_true, "{round} {questionnaire} {indicator}: {percent} %");
    }
}
