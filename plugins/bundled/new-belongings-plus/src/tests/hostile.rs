//! Files that are none of ours, or are meant to do harm.

use proptest::prelude::*;

use lodestar_plugin_sdk::testing;

use super::support::{import, question, refusal, workbook};
use crate::NewBelongingsPlus;

#[test]
fn what_is_no_table_is_refused_in_sentences() {
    for file in [&b""[..], b" \n", b"%PDF-1.7 x", b"PK\x03\x04 not a workbook", b"\x00\x01\x02\x03"]
    {
        let refused = refusal(file);
        assert!(refused.ends_with('.'), "{refused}");
    }
    let refused = refusal("a,b\nc,d\n");
    assert!(refused.contains("needs the headings “question” (or “promise”) and “score”"));
}

#[test]
fn a_table_that_never_ends_is_refused() {
    let issues = (0..1_001).map(|number| format!("Partners,Issue {number}"));
    let file = ["Who,Title".to_owned()].into_iter().chain(issues).collect::<Vec<_>>().join("\n");
    assert!(refusal(file).contains("more than 1000 rows"));
}

#[test]
fn a_thousand_bad_rows_are_not_a_thousand_sentences() {
    let file = "Who,Title\n".to_owned() + &"Nobody,x\n".repeat(990) + "Partners,Housing\n";
    let batch = import(file);
    assert_eq!((batch.choices.len(), batch.refused.len()), (1, 501));
    assert!(batch.refused[500].text.starts_with("490 more rows"));
}

#[test]
fn markup_and_formulas_are_words_like_others() {
    let batch =
        import("Who,Title\nPartners,=cmd|' /C calc'!A0\nPartners,<script>alert(1)</script>\n");
    assert_eq!(batch.choices[1].title, "<script>alert(1)</script>");
}

proptest! {
    #[test]
    fn no_bytes_bring_the_importer_down(file in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = testing::import(&NewBelongingsPlus, question(), &file);
    }

    #[test]
    fn whatever_is_found_fits_the_sheet_and_is_told_once(
        rows in prop::collection::vec(
            prop::sample::select(vec![
                "Believe in you,1", "Believe in you,2", "Listen to you,0", "Listen to you,",
                "Inform you,7", "3. Listen to you,1", ",1", "x,y", "Support you,In place",
            ]),
            1..20,
        ),
    ) {
        let file = format!("Promise,Score\n{}\n", rows.join("\n"));
        if let Ok(batch) = testing::import(&NewBelongingsPlus, question(), file.as_bytes()) {
            let said = batch.self_assessment.unwrap();
            let sheet = question().sheets.into_iter().find(|it| it.key == said.sheet).unwrap();
            let mut met = Vec::new();
            for answer in said.answers {
                prop_assert!(sheet.questions.iter().any(|it| it.key == answer.question));
                prop_assert!(sheet.scale.iter().any(|it| it.score == answer.score));
                prop_assert!(!met.contains(&answer.question));
                met.push(answer.question);
            }
        }
    }

    #[test]
    fn no_workbook_of_scribbles_brings_it_down(cells in "[a-zA-Z0-9,\n ]{0,200}") {
        let file = workbook(&[("Priorities", &format!("Priority\n{cells}")), ("B", &cells)]);
        let _ = testing::import(&NewBelongingsPlus, question(), &file);
    }
}
