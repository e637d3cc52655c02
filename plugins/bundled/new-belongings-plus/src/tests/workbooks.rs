//! Workbooks that hold several things.

use super::support::{codes, import, refusal, scores, workbook};

const ANSWERS: &str = "eligible,trust_pa,settled\n40,Sometimes,Never\n40,Never,Sometimes\n";
const ASSESSED: &str =
    "Date,46093\nPromise,Score,Note\nBelieve in you,2,\nListen to you,1,Slowly\n";
const CHOSEN: &str = "Rank,Priority\n1,Housing\n2,Money\n";
const ISSUES: &str = "Issue,Why\nHousing plans at 16,They wait for each other\n";

#[test]
fn a_workbook_may_hold_all_of_a_cycle_in_any_order() {
    let parts = [
        ("Read me", "A cycle\nof ours"),
        ("Self-assessment", ASSESSED),
        ("Priorities", CHOSEN),
        ("Answers", ANSWERS),
        ("Partner issues", ISSUES),
        ("Empty", ""),
    ];
    let batch = import(workbook(&parts));
    assert_eq!(batch.participation[0].responded, 2);
    assert_eq!(scores(&batch), [("believe", 2), ("listen", 1)]);
    let said = batch.self_assessment.as_ref().unwrap();
    assert_eq!(said.dated_on.as_deref(), Some("2026-03-12"));
    assert_eq!(batch.choices.len(), 3);
    assert_eq!(batch.choices[2].reason, "They wait for each other");
    assert_eq!(batch.rows, 2 + 2 + 2 + 1);
    let told = codes(&batch.warnings);
    assert!(told.contains(&(None, "sheet-not-read")), "{told:?}");
    assert!(!told.contains(&(None, "other-sheets")), "they were read: {told:?}");
}

#[test]
fn a_row_that_is_left_out_is_told_with_its_sheet() {
    let wrong = CHOSEN.replace('2', "second");
    let batch = import(workbook(&[("Priorities", &wrong), ("Self-assessment", ASSESSED)]));
    assert_eq!(codes(&batch.refused), [(Some(3), "not-a-rank")]);
    assert!(batch.refused[0].text.ends_with("(Sheet “Priorities”.)"), "{:?}", batch.refused);
}

#[test]
fn a_service_assesses_itself_once_in_a_round() {
    let refused = refusal(workbook(&[("Spring", ASSESSED), ("Autumn", ASSESSED)]));
    assert!(refused.contains("more than one sheet with scores"), "{refused}");
}

#[test]
fn answers_that_cannot_be_read_refuse_the_whole_workbook() {
    let answers = "Wave,trust_pa,settled\nBaseline,Never,Never\nFollow-up,Never,Never\n";
    let refused = refusal(workbook(&[("Answers", answers), ("Self-assessment", ASSESSED)]));
    assert!(refused.contains("Each is a round of its own"), "{refused}");
}
