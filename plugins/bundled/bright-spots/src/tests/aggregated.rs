//! The form with a row for each answer to choose from.

use super::support::{codes, counts, import, import_8_11, result};

const HEADING: &str = "questionnaire,indicator,option,count,responded,eligible,percent\n";

fn import_rows(rows: &str) -> lodestar_plugin_sdk::batch::Batch {
    import(format!("{HEADING}{rows}"))
}

#[test]
fn counts_are_taken_as_they_are_and_a_missing_option_is_nobody() {
    let batch = import_rows(
        "8-11,trust_sw,Never,3,20,50,\n8-11,Trust your social worker,SOMETIMES,7.0,20,50,\n",
    );
    assert_eq!(counts(&batch, "trust_sw"), [0, 7, 0, 3]);
    let result = result(&batch, "trust_sw");
    assert_eq!((result.base, result.skipped), (10, 10));
    let participation = &batch.participation[0];
    assert_eq!((participation.responded, participation.eligible), (20, Some(50)));
    assert_eq!(batch.rows, 2);
}

#[test]
fn columns_may_stand_in_any_order_and_the_choice_may_name_the_questionnaire() {
    let batch = import_8_11("count,option,indicator\n4,Yes,pet\n6,No,pet\n");
    assert_eq!(counts(&batch, "pet"), [4, 6]);
    assert_eq!(batch.participation[0].responded, 10);
}

#[test]
fn a_row_that_cannot_be_taken_is_refused_with_its_line() {
    let batch = import_rows(
        "8-11,pet,Yes,4,,,\n\
         8-11,astrology,Yes,4,,,\n\
         8-11,good_friend,Maybe,4,,,\n\
         8-11,good_friend,Yes,9,,,\n\
         adults,pet,No,4,,,\n\
         8-11,pet,Prefer not to say,2,,,\n",
    );
    assert_eq!(
        codes(&batch.refused),
        [
            (Some(3), "indicator-unknown"),
            (Some(4), "option-unknown"),
            (Some(6), "questionnaire-unknown"),
        ]
    );
    assert_eq!(counts(&batch, "good_friend"), [9, 0]);
}

#[test]
fn a_question_with_a_wrong_count_is_left_out_because_its_base_would_be_wrong() {
    for wrong in ["-4", "1.5", "c", ""] {
        let batch = import_rows(&format!(
            "8-11,pet,Yes,{wrong},,,\n8-11,pet,No,4,,,\n8-11,settled,Yes,4,,,\n"
        ));
        assert_eq!(codes(&batch.refused), [(Some(2), "not-a-count")], "{wrong}");
        assert_eq!(codes(&batch.warnings), [(None, "question-incomplete")]);
        assert_eq!(batch.results.len(), 1);
    }
}

#[test]
fn the_same_option_twice_is_refused_and_its_question_left_out() {
    let batch = import_rows("8-11,pet,Yes,4,,,\n8-11,pet,yes,5,,,\n");
    assert_eq!(codes(&batch.refused), [(Some(3), "option-twice")]);
    assert_eq!(codes(&batch.warnings), [(None, "question-incomplete")]);
}

#[test]
fn a_row_that_was_cut_off_leaves_its_question_out() {
    let batch = import_rows("8-11,settled,Yes,4,,,\n8-11,pet,Yes,4,,,\n8-11,pet,No");
    assert_eq!(codes(&batch.refused), [(Some(4), "row-too-short")]);
    assert_eq!(batch.results.len(), 1);
    let batch = import_rows("8-11,settled,Yes,4,,,\n8-11,pet,Yes,4,,,\n8-1");
    assert_eq!(batch.results.len(), 1);
}

#[test]
fn a_percentage_that_the_count_contradicts_is_shown_beside_it() {
    let batch = import_rows("4-7,good_friend,Yes,110,,,86%\n4-7,good_friend,No,12,,,10%\n");
    assert_eq!(codes(&batch.warnings), [(Some(2), "contradiction"), (None, "question-incomplete")]);
    assert_eq!(batch.warnings[0].text, "110 of 122 is 90%, the file says 86%.");
    assert_eq!(codes(&batch.refused), [(Some(2), "percent-contradiction")]);
    assert_eq!(batch.refused[0].column.as_deref(), Some("percent"));
    assert_eq!(batch.results, []);
}

#[test]
fn a_percentage_that_would_give_a_few_children_away_is_hidden_with_its_count() {
    let hidden = "[c] of [c] is [c], the file says [c]. [c] stands for a number that is hidden.";
    for rows in [
        // Three of twenty.
        "4-7,good_friend,Yes,3,,,20%\n4-7,good_friend,No,17,,,85%\n",
        // All but three of twenty.
        "4-7,good_friend,Yes,17,,,80%\n4-7,good_friend,No,3,,,15%\n",
        // Nine of nine.
        "4-7,good_friend,Yes,9,,,90%\n4-7,good_friend,No,0,,,0%\n",
        // With the other rows, three of 122.
        "8-11,settled,Yes,110,,,86%\n8-11,settled,Sometimes,3,,,\n8-11,settled,No,9,,,\n",
        // By the percentage, 117 of 122.
        "4-7,good_friend,Yes,110,,,96%\n4-7,good_friend,No,12,,,10%\n",
    ] {
        let warnings = import_rows(rows).warnings;
        let contradictions = warnings.iter().filter(|it| it.code == "contradiction");
        assert_eq!(contradictions.map(|it| it.text.as_str()).collect::<Vec<_>>(), [hidden]);
    }
}

#[test]
fn respondents_that_would_give_a_few_children_away_are_hidden_with_the_answers() {
    for (rows, start) in [
        ("8-11,pet,Yes,4,3,,\n", "“Having a pet” has [c] answers, but the file says that [c]"),
        ("8-11,pet,Yes,92,90,,\n", "“Having a pet” has [c] answers"),
        ("8-11,pet,Yes,40,,9,\n", "[c] children answered “Your Life, Your Care, 8 to 11”"),
        ("ylbc,emotional_support,Friends,28,25,,\n", "count of [c], but only [c] children"),
    ] {
        let warnings = import_rows(rows).warnings;
        assert_eq!(warnings.len(), 1, "{warnings:?}");
        assert!(warnings[0].text.contains(start), "{}", warnings[0].text);
    }
}

#[test]
fn fewer_respondents_than_answers_is_a_contradiction_with_both_numbers() {
    let batch = import_rows("8-11,pet,Yes,90,100,,\n8-11,pet,No,32,100,,\n");
    assert_eq!(codes(&batch.warnings), [(None, "contradiction")]);
    let text = &batch.warnings[0].text;
    assert!(text.contains("122") && text.contains("100"), "{text}");
    assert_eq!(batch.participation[0].responded, 122);
}

#[test]
fn rows_that_disagree_about_respondents_are_a_contradiction() {
    let batch = import_rows("8-11,pet,Yes,9,100,50,\n8-11,pet,No,2,101,51,\n");
    assert_eq!(
        codes(&batch.warnings),
        [(None, "responded-contradiction"), (None, "eligible-contradiction")]
    );
    assert_eq!(batch.participation[0].responded, 11);
}

#[test]
fn a_question_with_more_than_one_answer_takes_its_base_from_the_respondents() {
    let batch = import_rows(
        "ylbc,emotional_support,Friends,8,10,,80\nylbc,emotional_support,Pet,7,10,,70\n",
    );
    assert_eq!(result(&batch, "emotional_support").base, 10);
    assert_eq!(codes(&batch.warnings), []);

    // Whoever responded need not have answered.
    let batch = import_rows("ylbc,emotional_support,Friends,28,40,,\n");
    assert_eq!((codes(&batch.warnings), batch.results.len()), (vec![(None, "contradiction")], 0));
    let text = &batch.warnings[0].text;
    assert!(text.contains("40 children answered") && text.contains("chosen 28 times"), "{text}");

    // Of those who answered, some chose nothing; if all did, nobody was asked.
    let based = "questionnaire,indicator,option,count,base\nylbc,pet,Yes,9,9\n";
    let batch = import(format!("{based}ylbc,emotional_support,Friends,28,40\n"));
    assert_eq!((codes(&batch.warnings), result(&batch, "emotional_support").base), (vec![], 40));
    let batch = import(format!("{based}ylbc,emotional_support,Friends,0,40\n"));
    assert_eq!((codes(&batch.warnings), batch.results.len()), (vec![(None, "contradiction")], 1));

    let batch = import_rows("ylbc,emotional_support,Friends,8,,,\nylbc,pet,Yes,1,,,\n");
    assert_eq!(codes(&batch.warnings), [(None, "base-unknown")]);

    let batch = import_rows("ylbc,emotional_support,Friends,8,7,,\n");
    assert_eq!(codes(&batch.warnings), [(None, "contradiction")]);
    assert_eq!(batch.results.len(), 0);
}

const BASED: &str = "questionnaire,question,option,n,percentage\n";

#[test]
fn a_count_that_is_missing_is_worked_out_only_where_one_number_alone_fits() {
    let batch = import(format!("{BASED}4-7,pet,Yes,122,90%\n4-7,pet,No,122,9.8%\n"));
    assert_eq!((counts(&batch, "pet"), result(&batch, "pet").base), (vec![110, 12], 122));
    assert_eq!((codes(&batch.warnings), codes(&batch.refused)), (vec![], vec![]));

    // 224, 225 or 226 of 250 children are 90%.
    let rows = "4-7,pet,Yes,250,90%\n4-7,pet,No,250,10%\n4-7,settled,Yes,9,100%\n";
    let batch = import(format!("{BASED}{rows}"));
    assert_eq!(
        codes(&batch.refused),
        [(Some(2), "percent-not-exact"), (Some(3), "percent-not-exact")]
    );
    assert_eq!(batch.refused[0].column.as_deref(), Some("percentage"));
    assert!(batch.results.iter().all(|it| it.indicator == "settled"));
}

#[test]
fn a_hidden_count_is_not_worked_out_from_its_percentage() {
    let file = "questionnaire,indicator,option,count,base,percent\n\
                4-7,pet,Yes,,122,90%\n4-7,pet,No,12,122,9.8%\n";
    let batch = import(file);
    assert_eq!(codes(&batch.refused), [(Some(2), "not-a-count")]);
    assert_eq!(batch.results, []);
}

#[test]
fn a_base_that_the_counts_do_not_add_up_to_leaves_the_question_out() {
    let file = |base: &str, other: &str| {
        format!(
            "questionnaire,indicator,option,count,base\n\
             4-7,pet,Yes,110,{base}\n4-7,pet,No,12,{other}\n4-7,settled,Yes,9,9\n"
        )
    };
    assert_eq!(counts(&import(file("122", "122")), "pet"), [110, 12]);
    let batch = import(file("140", "140"));
    assert_eq!(codes(&batch.warnings), [(None, "contradiction")]);
    let text = &batch.warnings[0].text;
    assert!(text.contains("add up to 122, but the file says that 140 answered"), "{text}");
    assert_eq!(batch.results.len(), 1);

    let batch = import(file("122", "123"));
    assert_eq!(codes(&batch.warnings), [(None, "base-unknown")]);
    let batch = import(file("122", "some"));
    assert_eq!(codes(&batch.refused), [(Some(3), "base-not-a-count")]);
    assert_eq!(batch.refused[0].column.as_deref(), Some("base"));
    assert_eq!(batch.results.len(), 1);
}

#[test]
fn a_question_may_be_named_by_its_wording() {
    let batch = import_rows("8-11,Do you have a really good friend,Yes,9,,,\n");
    assert_eq!(counts(&batch, "good_friend"), [9, 0]);
}

#[test]
fn notes_below_the_counts_are_skipped_and_named() {
    let batch = import_rows("8-11,pet,Yes,9,,,\n8-11,pet,No,4,,,\n\nSource: nobody\nMade up\n");
    assert_eq!(codes(&batch.warnings), [(Some(5), "rows-below")]);
    assert!(batch.warnings[0].text.starts_with("Lines 5 to 6 were not read"));
    assert_eq!((batch.rows, counts(&batch, "pet")), (2, vec![9, 4]));
}
