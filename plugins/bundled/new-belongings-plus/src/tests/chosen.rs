//! What the reference group and the partners chose.

use lodestar_plugin_sdk::batch::{ChosenBy, Method};

use super::support::{codes, import, refusal};

#[test]
fn the_example_has_three_priorities_and_two_partner_issues() {
    let batch = import(include_str!("../../examples/priorities.csv"));
    let group = batch.choices.iter().filter(|it| it.chosen_by == ChosenBy::ReferenceGroup);
    let ranks: Vec<_> = group.map(|it| (it.rank, it.method)).collect();
    let vote = Some(Method::Vote);
    assert_eq!(ranks, [(Some(1), vote), (Some(2), vote), (Some(3), vote)]);
    let partners: Vec<_> =
        batch.choices.iter().filter(|it| it.chosen_by == ChosenBy::Partners).collect();
    assert_eq!(partners.len(), 2);
    assert_eq!(partners[0].title, "Housing plans that begin at 16");
    assert_eq!(partners[0].chosen_on.as_deref(), Some("2026-04-02"));
    assert_eq!((batch.warnings.len(), batch.refused.len(), batch.rows), (0, 0, 5));
    assert!(batch.self_assessment.is_none() && batch.results.is_empty());
}

#[test]
fn more_than_two_partner_issues_are_a_warning() {
    let batch = import("Kind,Issue\nPartner issue,A\nPartner issue,B\nPartner issue,C\n");
    assert_eq!(batch.choices.len(), 3);
    assert_eq!(codes(&batch.warnings), [(None, "too-many-issues")]);
}

#[test]
fn rows_that_say_too_little_or_too_much_are_left_out_with_their_reason() {
    let long = "x".repeat(301);
    let batch = import(format!(
        "Who,Rank,Priority,Reason\n\
         Reference group,1,Housing,\n\
         The mayor,2,Buses,\n\
         Reference group,0,Money,\n\
         Reference group,first,Work,\n\
         Reference group,2,,\n\
         Reference group,2,housing,\n\
         Reference group,2,{long},\n\
         Partners,1,Housing,\n"
    ));
    assert_eq!(
        codes(&batch.refused),
        [
            (Some(3), "who-unknown"),
            (Some(4), "not-a-rank"),
            (Some(5), "not-a-rank"),
            (Some(6), "title-missing"),
            (Some(7), "title-twice"),
            (Some(8), "text-too-long"),
        ]
    );
    assert_eq!(batch.refused[1].column.as_deref(), Some("Rank"));
    assert!(batch.refused.iter().all(|it| !it.text.contains("mayor")), "no cell is quoted");
    assert_eq!(batch.choices.len(), 2);
}

#[test]
fn what_is_unclear_but_does_no_harm_is_a_remark() {
    let batch = import(
        "Who,Rank,Title,How,When\nYoung people,1,Housing,by luck,soon\nYoung people,1,Money,vote,\n",
    );
    assert_eq!(
        codes(&batch.warnings),
        [(Some(2), "day-unknown"), (Some(2), "method-unknown"), (Some(3), "rank-twice")]
    );
    assert_eq!((batch.choices[0].method, batch.choices[1].method), (None, Some(Method::Vote)));
}

#[test]
fn a_list_of_which_nothing_is_left_is_refused() {
    let refused = refusal("Who,Title\nThe mayor,Buses\n");
    assert!(refused.contains("Line 2: It is not said who chose this."), "{refused}");
}
