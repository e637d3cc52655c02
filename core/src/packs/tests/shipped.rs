//! What is shipped, and that it keeps its own rules.

use super::super::words::Judged;
use super::super::*;
use crate::statistics::Direction;

/// A golden test: who changes what is shipped changes these numbers knowingly.
#[test]
fn what_is_shipped_passes_its_own_rules_and_has_this_much_in_it() {
    let mut held = Vec::new();
    for pack in shipped::all().unwrap() {
        assert_eq!(Pack::parse(pack.text.as_bytes(), &Judged).as_ref(), Ok(pack.as_ref()));
        let mut parts: Vec<(&str, usize)> = Vec::new();
        for entry in &pack.entries {
            match parts.iter_mut().find(|(part, _)| *part == entry.part) {
                Some((_, count)) => *count += 1,
                None => parts.push((&entry.part, 1)),
            }
        }
        let parts: Vec<String> =
            parts.iter().map(|(part, count)| format!("{count} {part}")).collect();
        held.push(format!("{} {}: {}", pack.header.urn, pack.header.version, parts.join(", ")));
    }
    assert_eq!(
        held,
        [
            "urn:lodestar:framework:bright-spots 1: 5 domain, 3 source, 10 outcome",
            "urn:lodestar:framework:bright-spots 2: 5 domain, 3 source, 10 outcome, 2 model, \
             4 rationale, 7 resource, 9 activity, 9 output, 7 assumption, 8 risk, 54 link",
            "urn:lodestar:framework:corporate-parenting 1: 2 domain, 3 source, 7 outcome, 2 model, \
             3 rationale, 5 resource, 6 activity, 6 output, 3 assumption, 4 risk, 29 link, 12 map",
            "urn:lodestar:codebook:bright-spots 1: 4 questionnaire, 116 question",
            "urn:lodestar:codebook:bright-spots 2: 4 questionnaire, 116 question",
            "urn:lodestar:comparator:published-national 1: 25 figure",
            "urn:lodestar:comparator:general-population 1: 4 figure",
            "urn:lodestar:rubric:draft 1: 2 rubric, 6 descriptor, 3 overall",
            "urn:lodestar:rag:default 1: 5 rag",
            "urn:lodestar:profile:standard 1: 3 profile",
            "urn:lodestar:cycle:bright-spots 1: 1 cycle, 7 step, 27 item, 9 setting, 8 adult, \
             2 never, 2 floor",
            "urn:lodestar:cycle:new-belongings-plus 1: 1 cycle, 5 step, 22 item, 9 setting, \
             8 adult, 2 never, 1 floor",
            "urn:lodestar:sheet:care-leavers-charter 1: 1 sheet, 3 level, 7 standard, 7 question",
            "urn:lodestar:sheet:leaving-care-standards 1: 1 sheet, 3 level, 6 standard, \
             11 criterion, 22 question",
        ]
    );
}

#[test]
fn what_is_shipped_requires_only_what_is_shipped() {
    for pack in shipped::all().unwrap() {
        for it in &pack.header.requires {
            let there = shipped::by_urn(&it.urn).unwrap().unwrap();
            assert!(it.version_min <= there.header.version, "{}", pack.header.title);
        }
    }
}

#[test]
fn the_sheets_are_scored_from_nought_to_two_and_the_charter_asks_its_promises() {
    for name in ["care-leavers-charter", "leaving-care-standards"] {
        let urn = Urn { kind: PackKind::Sheet, name: name.to_owned() };
        let pack = shipped::by_urn(&urn).unwrap().unwrap();
        let Content::Sheet(sheet) = &pack.content else { panic!("{name} is a sheet") };
        assert_eq!(sheet.score_max(), 2);
        let is_asked = |key: &str| sheet.questions.iter().any(|it| it.standard == key);
        assert!(sheet.standards.iter().all(|it| is_asked(&it.key)));
        if name == "care-leavers-charter" {
            let promises = sheet.standards.iter().map(|it| &it.title);
            assert!(promises.eq(sheet.questions.iter().map(|it| &it.wording)));
        }
    }
}

#[test]
fn the_chart_has_its_ten_columns_and_three_rows() {
    let framework = shipped::framework().unwrap();
    assert_eq!(framework.outcomes.len(), 10);
    assert_eq!(framework.outcomes[9].key, "children_have_a_say");
    assert_eq!(framework.sources, ["document", "interview", "focus_group"]);
}

#[test]
fn every_source_has_a_descriptor_for_some_and_for_strong() {
    let rubric = shipped::rubric().unwrap();
    for source in &shipped::framework().unwrap().sources {
        for level in ["some", "strong"] {
            let found = rubric.descriptors.iter().any(|it| it.0 == *source && it.1 == level);
            assert!(found, "{source} {level}");
        }
    }
}

#[test]
fn every_question_has_its_questionnaire_and_a_cut_that_says_something() {
    let codebook = shipped::codebook().unwrap();
    for question in &codebook.questions {
        assert!(codebook.questionnaire(&question.questionnaire).is_some(), "{question:?}");
        let positive = question.options.iter().filter(|(_, it)| *it).count();
        assert!(0 < positive && positive < question.options.len(), "{question:?}");
        let is_neither = ["bully_support", "worry_support"].contains(&question.indicator.as_str());
        let direction = if is_neither { Direction::Neither } else { Direction::HighIsGood };
        assert_eq!(question.direction, direction, "{question:?}");
    }
}

#[test]
fn the_second_codebook_asks_the_same_and_says_more_of_it() {
    let versions = shipped::all().unwrap().iter().filter_map(|it| match &it.content {
        Content::Codebook(codebook) => Some(codebook),
        _ => None,
    });
    let versions: Vec<_> = versions.collect();
    let [first, second] = versions[..] else { panic!("{} codebooks", versions.len()) };
    assert_eq!(first.questionnaires, second.questionnaires);
    for (one, other) in first.questions.iter().zip(&second.questions) {
        let known = Question { direction: one.direction, asked_of: None, ..other.clone() };
        assert_eq!(*one, known);
    }
    let some = second.questions.iter().filter(|it| it.asked_of.is_some());
    let some: Vec<_> = some.map(|it| format!("{} {}", it.questionnaire, it.indicator)).collect();
    assert_eq!(some, ["ylyc-8-11 trust_sw", "ylyc-11-18 trust_sw"]);
}

/// A figure that could be compared with no result would be decoration.
#[test]
fn every_published_figure_counts_answers_of_a_question_in_a_cut_that_is_reported() {
    let codebook = shipped::codebook().unwrap();
    for pack in shipped::all().unwrap() {
        let Content::Comparator(figures) = &pack.content else { continue };
        for figure in figures {
            let questionnaire = codebook.questionnaire(&figure.questionnaire).unwrap();
            let question = codebook.question(&figure.questionnaire, &figure.indicator).unwrap();
            let options = question.options.iter().map(|(label, it)| (label.as_str(), *it));
            let options: Vec<_> = options.collect();
            assert!(figure.share_of(&options).is_some(), "{figure:?}");
            let is_general = figure.whom == Whom::GeneralPopulation;
            assert!(is_general || figure.ages == questionnaire.ages, "{figure:?}");
            assert!(!figure.published_as.is_empty() && !figure.source.is_empty(), "{figure:?}");
        }
    }
}
