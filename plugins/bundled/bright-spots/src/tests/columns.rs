//! What columns mean, and the packs that say so.

use std::collections::HashSet;

use lodestar_plugin_sdk::batch::Fate;

use super::support::{codebook, codes, counts, import, import_8_11, list, questions, refusal};

#[test]
fn every_positive_option_of_the_pack_is_an_option() {
    for question in questions() {
        let all = list(&question, "options");
        let options: HashSet<&String> = all.iter().collect();
        let positive = list(&question, "positive");
        assert!(positive.iter().all(|it| options.contains(it)), "{question:?}");
        assert_eq!(options.len(), all.len(), "{question:?}");
    }
}

#[test]
fn every_name_of_a_questionnaire_in_the_pack_means_that_one() {
    for it in codebook().questionnaires {
        for name in [&it.key, &it.title].into_iter().chain(&it.aliases) {
            let batch = import(format!("questionnaire,pet,good_friend\n\"{name}\",Yes,Yes\n"));
            let answered: Vec<_> = batch.participation.iter().map(|it| &it.questionnaire).collect();
            assert_eq!(answered, [&it.key], "{name}");
        }
    }
}

#[test]
fn a_column_is_known_by_code_wording_or_title() {
    for heading in [
        "TRUST_SW",
        "Do you trust your social worker?",
        " do you trust  your Social Worker? ",
        "Do you trust your social worker",
        "Do you “trust” your social worker…",
        "Q12. Do you trust your social worker?",
        "Trust your social worker",
    ] {
        let batch = import_8_11(format!("{heading},pet\nNever,Yes\n"));
        assert_eq!(batch.columns[0].fate, Fate::Counted("trust_sw".into()), "{heading}");
        assert_eq!(counts(&batch, "trust_sw"), [0, 0, 0, 1]);
    }
}

#[test]
fn a_wording_variant_is_known() {
    let mut question = super::support::question(Some("ylyc-8-11"));
    for it in question.codebook.questions.iter_mut().filter(|it| it.indicator == "pet") {
        it.wording_variants.push("Any animals?".into());
    }
    let file = b"any animals?,good_friend\nYes,No\n";
    let batch = lodestar_plugin_sdk::testing::import(&crate::BrightSpots, question, file).unwrap();
    assert_eq!(counts(&batch, "pet"), [1, 0]);
}

#[test]
fn an_unknown_column_is_never_read_and_gets_its_nearest_indicators() {
    let batch =
        import_8_11("pet,good_friend,Is your social worker trusted?,Zebra\nYes,No,Never,x\n");
    let column = &batch.columns[2];
    assert_eq!(column.fate, Fate::Unknown);
    assert_eq!(column.candidates[0], "trust_sw");
    assert!(column.candidates.len() <= 3);
    assert_eq!(batch.columns[3].candidates, [""; 0]);
    assert_eq!(batch.results.len(), 2);
}

#[test]
fn columns_about_the_respondent_are_understood_and_never_kept() {
    let batch = import_8_11(
        "Respondent ID,Start Date,Language,Collector,pet\nsecret-1,2026-01-01,en,web-2,Yes\n",
    );
    assert!(batch.columns[..4].iter().all(|it| it.fate == Fate::Understood));
    let said = format!("{batch:?}");
    assert!(!said.contains("secret-1") && !said.contains("web-2"));
}

#[test]
fn notes_above_the_heading_are_skipped() {
    let batch = import(
        "Survey,An invented one,Date,2026\n\nquestionnaire,pet,good_friend\nylyc-8-11,Yes,No\n",
    );
    assert_eq!(counts(&batch, "pet"), [1, 0]);
    assert_eq!(batch.rows, 1);
}

#[test]
fn a_code_comes_before_the_wording_of_another_question() {
    let mut question = super::support::question(Some("ylyc-8-11"));
    for it in question.codebook.questions.iter_mut().filter(|it| it.indicator == "good_friend") {
        it.wording = "Pet".into();
    }
    let file = b"Pet,trust_sw\nYes,Never\n";
    let batch = lodestar_plugin_sdk::testing::import(&crate::BrightSpots, question, file).unwrap();
    assert_eq!(batch.columns[0].fate, Fate::Counted("pet".into()));
}

#[test]
fn a_wording_of_two_questions_is_no_match() {
    let mut question = super::support::question(Some("ylyc-8-11"));
    for it in &mut question.codebook.questions {
        if ["pet", "good_friend"].contains(&it.indicator.as_str()) {
            it.wording_variants.push("Do you have one?".into());
        }
    }
    let file = b"Do you have one?,trust_sw,settled\nYes,Never,Yes\n";
    let batch = lodestar_plugin_sdk::testing::import(&crate::BrightSpots, question, file).unwrap();
    assert_eq!(batch.columns[0].fate, Fate::Unknown);
    assert_eq!(batch.columns[0].candidates[..2].len(), 2);
}

#[test]
fn a_misspelt_code_is_proposed_and_never_used() {
    let batch = import_8_11("pet,settled,trsut_sw\nYes,Yes,Never\n");
    assert_eq!(batch.columns[2].fate, Fate::Unknown);
    assert_eq!(batch.columns[2].candidates[0], "trust_sw");
    assert_eq!(batch.results.len(), 2);
}

#[test]
fn notes_above_the_heading_are_named_by_their_lines() {
    let file = "An invented survey\nExported,by nobody\n\npet,good_friend\nYes,No\n";
    let batch = import_8_11(file);
    assert_eq!(codes(&batch.warnings), [(Some(1), "rows-above")]);
    assert!(batch.warnings[0].text.starts_with("Lines 1 to 2 were not read"));
}

#[test]
fn notes_below_the_table_are_named_and_not_counted() {
    let table = "Respondent ID,questionnaire,pet,good_friend\n1,8-11,Yes,No\n2,8-11,No,No\n";
    for notes in ["\nTotal responses,2\nExported on Monday\n", ",,,\n,,,\nEnd,,,\nof it,,,\n"] {
        for end in ["\n", "\r\n"] {
            let batch = import(format!("{table}{notes}").replace('\n', end));
            assert_eq!(codes(&batch.refused), [], "{notes}");
            assert_eq!(batch.warnings[0].code, "rows-below");
            assert_eq!((batch.rows, counts(&batch, "pet")), (2, vec![1, 1]));
        }
    }
}

#[test]
fn a_row_that_answers_nothing_is_refused_if_the_table_goes_on_or_no_gap_is_above_it() {
    let batch = import("questionnaire,pet,id\n8-11,Yes,1\n\n,,2\n8-11,No,3\n,,4\n");
    assert_eq!(codes(&batch.refused), [(Some(4), "row-apart"), (Some(6), "questionnaire-unsaid")]);
    assert_eq!(batch.rows, 4);
}

#[test]
fn a_row_of_answers_after_a_gap_is_never_taken_for_a_note() {
    let batch = import("questionnaire,pet,good_friend\n8-11,Yes,No\n\nadults,No,No\n");
    assert_eq!(codes(&batch.refused), [(Some(4), "questionnaire-unknown")]);
    assert_eq!(batch.refused[0].column.as_deref(), Some("questionnaire"));
}

#[test]
fn the_same_heading_twice_is_refused_by_name() {
    assert!(refusal("pet,trust_sw,PET\nYes,Never,No\n").contains("“PET”"));
}

#[test]
fn two_columns_for_one_question_are_refused() {
    let reason = refusal("pet,Do you have a pet where you live?\nYes,No\n");
    assert!(reason.contains("counted twice"), "{reason}");
}
