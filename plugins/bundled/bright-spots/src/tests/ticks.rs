//! Questions of which a child may choose more than one option, with a column
//! for each option.

use lodestar_plugin_sdk::batch::Fate;

use super::support::{codes, counts, import, question, refusal_of, result};

const OPTIONS: [&str; 3] = ["Friends", "Pet", "No one"];

/// Three children: two chose something, and one was not asked.
fn rows(ticked: [&str; 3], unticked: &str) -> String {
    let [friends, pet, no_one] = ticked;
    format!(
        "ylbc,Yes,{friends},{pet},{unticked}\nylbc,No,{unticked},{unticked},{no_one}\nylbc,Yes,,,\n"
    )
}

fn check(heading: &str, rows: &str) {
    let batch = import(format!("questionnaire,pet,{heading}\n{rows}"));
    let support = result(&batch, "emotional_support");
    assert_eq!((support.base, support.skipped), (2, 1), "{heading}\n{rows}");
    assert_eq!(counts(&batch, "emotional_support"), [1, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    let counted = Fate::Counted("emotional_support".into());
    assert!(batch.columns[2..].iter().all(|it| it.fate == counted), "{:?}", batch.columns);
    assert_eq!(codes(&batch.warnings), [(None, "options-without-column")]);
    assert_eq!((batch.rows, codes(&batch.refused)), (3, vec![]));
}

#[test]
fn a_column_for_each_option_is_known_by_its_heading() {
    let wording = "Who gives you emotional support?";
    for heading in [
        OPTIONS.map(|it| format!("{wording} [{it}]")),
        OPTIONS.map(|it| format!("{wording}: {it}")),
        OPTIONS.map(|it| format!("{wording} - {it}")),
        OPTIONS.map(|it| format!("emotional_support – {it}")),
        OPTIONS.map(|it| format!("Q7. {wording} [ {} ]", it.to_uppercase())),
    ] {
        check(&heading.join(","), &rows(["1"; 3], "0"));
    }
}

#[test]
fn a_tick_may_be_written_in_many_ways() {
    let heading = OPTIONS.map(|it| format!("emotional_support [{it}]")).join(",");
    for (ticked, unticked) in [
        (["1"; 3], "0"),
        (["1.0"; 3], ""),
        (["Yes"; 3], ""),
        (["yes"; 3], "No"),
        (["x"; 3], ""),
        (["TRUE"; 3], "FALSE"),
        (["Selected"; 3], "Not Selected"),
        (OPTIONS, ""),
        (["friends", " PET ", "No One"], "Prefer not to say"),
    ] {
        check(&heading, &rows(ticked, unticked));
    }
}

#[test]
fn options_may_stand_in_a_row_below_the_questions() {
    for heading in [
        // The question above its first option only, as where cells are merged.
        "questionnaire,pet,Who gives you emotional support?,,\n,Response,Friends,Pet,No one\n",
        "questionnaire,pet,emotional_support,emotional_support,emotional_support\n\
         questionnaire,,Friends,Pet,No one\n",
    ] {
        let batch = import(format!("{heading}{}", rows(["Friends", "Pet", "No one"], "")));
        let support = result(&batch, "emotional_support");
        assert_eq!((support.base, support.skipped), (2, 1), "{heading}");
        assert_eq!(counts(&batch, "emotional_support"), [1, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
        assert_eq!((batch.rows, codes(&batch.refused)), (3, vec![]));
        assert!(batch.columns[3].heading.ends_with(" [Pet]"), "{:?}", batch.columns);
    }
}

#[test]
fn codes_above_and_wording_below_are_one_heading() {
    let file = "questionnaire,pet,trust_sw\n\
                questionnaire,Do you have a pet where you live?,Do you trust your social worker?\n\
                8-11,Yes,Never\n";
    let batch = import(file);
    assert_eq!((batch.rows, codes(&batch.refused)), (1, vec![]));
    assert_eq!(counts(&batch, "pet"), [1, 0]);
}

#[test]
fn a_child_who_ticked_everything_is_no_heading() {
    let all = OPTIONS.join(",");
    let heading = OPTIONS.map(|it| format!("emotional_support [{it}]")).join(",");
    let batch = import(format!("questionnaire,{heading}\nylbc,{all}\nylbc,{all}\n"));
    assert_eq!((batch.rows, result(&batch, "emotional_support").base), (2, 2));
}

#[test]
fn who_says_no_to_every_option_is_in_the_base_and_who_says_nothing_is_not() {
    let heading = OPTIONS.map(|it| format!("emotional_support: {it}")).join(",");
    let file = format!(
        "questionnaire,pet,{heading}\n\
         ylbc,Yes,1,1,0\nylbc,Yes,0,0,0\nylbc,Yes,0,,0\nylbc,Yes,,,\n"
    );
    let batch = import(file);
    let support = result(&batch, "emotional_support");
    assert_eq!((support.base, support.skipped), (2, 2));
    assert_eq!(codes(&batch.warnings), [(None, "none-ticked"), (None, "options-without-column")]);
    assert!(batch.warnings[0].text.contains("line 3"), "{}", batch.warnings[0].text);
}

#[test]
fn more_children_may_choose_nothing_than_something() {
    let heading = OPTIONS.map(|it| format!("emotional_support: {it}")).join(",");
    let none = "ylbc,Yes,0,0,0\n".repeat(9);
    let batch = import(format!("questionnaire,pet,{heading}\n{none}ylbc,Yes,1,0,0\n"));
    assert_eq!(result(&batch, "emotional_support").base, 10);
    assert_eq!(counts(&batch, "emotional_support"), [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(batch.warnings[0].code, "none-ticked");
}

#[test]
fn a_question_of_which_nobody_chose_anything_is_left_out() {
    let heading = OPTIONS.map(|it| format!("emotional_support: {it}")).join(",");
    let file = format!("questionnaire,pet,{heading}\n{}", "ylbc,Yes,0,0,0\n".repeat(9));
    let batch = import(file);
    assert!(batch.results.iter().all(|it| it.indicator == "pet"));
    assert!(batch.warnings.iter().any(|it| it.code == "base-unknown"));
}

#[test]
fn a_cell_that_is_no_tick_counts_as_none_and_is_never_quoted() {
    let secret = "my brother hits me";
    let file = format!(
        "questionnaire,pet,emotional_support: Friends,emotional_support: Pet\n\
         ylbc,Yes,1,{secret}\nylbc,Yes,Pet,1\n"
    );
    let batch = import(file);
    assert_eq!(counts(&batch, "emotional_support"), [1, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    let notes: Vec<_> = batch.warnings.iter().filter(|it| it.code == "not-a-tick").collect();
    assert_eq!(notes[0].column.as_deref(), Some("emotional_support: Friends"));
    assert!(notes[0].text.contains("line 3") && notes[1].text.contains("line 2"));
    assert!(!format!("{batch:?}").contains(secret));
}

#[test]
fn what_children_wrote_beside_the_options_is_known_and_never_read() {
    let secret = "my nan Gwyneth";
    for heading in [
        "emotional_support: Friends,Other (please write)",
        "emotional_support: Friends,emotional_support: Other (please specify)",
        "emotional_support,Any comments?",
    ] {
        let file = format!("questionnaire,{heading}\nylbc,Friends,{secret}\n");
        let batch = import(file);
        assert_eq!(batch.columns[2].fate, Fate::Understood, "{heading}");
        assert_eq!(result(&batch, "emotional_support").base, 1);
        assert!(batch.warnings.iter().any(|it| it.code == "free-text" && it.column.is_some()));
        assert!(!format!("{batch:?}").contains(secret));
    }
}

#[test]
fn ticks_of_another_questionnaire_are_not_counted() {
    let batch = import("questionnaire,pet,emotional_support: Pet\n8-11,Yes,1\n8-11,No,0\n");
    assert_eq!(codes(&batch.warnings), [(None, "not-asked")]);
    assert!(batch.warnings[0].text.contains("line 2."), "{}", batch.warnings[0].text);
    assert_eq!(batch.results.len(), 1);
}

#[test]
fn an_option_with_two_columns_is_refused() {
    let reason =
        |heading: &str| refusal_of(question(Some("ylbc")), format!("pet,{heading}\nYes,1,1\n"));
    for heading in [
        "emotional_support: Pet,Who gives you emotional support? [Pet]",
        "emotional_support,emotional_support: Pet",
    ] {
        assert!(reason(heading).contains("counted twice"), "{}", reason(heading));
    }
}

#[test]
fn columns_that_do_not_say_their_option_are_refused() {
    let file = "emotional_support,,pet\nFriends,Pet,Yes\n";
    let reason = refusal_of(question(Some("ylbc")), file);
    assert!(reason.contains("beside “emotional_support” have no heading"), "{reason}");
}
