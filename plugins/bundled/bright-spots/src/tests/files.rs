//! What a file is: formats, encodings, separators, and files that are damaged.

use lodestar_plugin_sdk::batch::Fate;
use lodestar_plugin_sdk::testing;

use super::support::{codes, counts, import, import_8_11, question, refusal, refusal_of, result};
use crate::BrightSpots;

const SMALL: &str = "trust_sw,placement_changes,good_friend\nSometimes,2–4,Yes\nNever,1,No\n";

fn import_11_18(file: &[u8]) -> lodestar_plugin_sdk::batch::Batch {
    let question = question(Some("ylyc-11-18"));
    testing::import(&BrightSpots, question, file).unwrap()
}

#[test]
fn every_encoding_gives_the_same_counts() {
    let utf_16 = |bytes: fn(u16) -> [u8; 2]| {
        let text = format!("\u{feff}{SMALL}");
        text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>()
    };
    let windows = encoding_rs::WINDOWS_1252.encode(SMALL).0.into_owned();
    let expected = import_11_18(SMALL.as_bytes());
    assert_eq!(counts(&expected, "placement_changes"), [1, 1, 0, 0, 0, 0]);
    for file in [
        format!("\u{feff}{SMALL}").into_bytes(),
        utf_16(u16::to_le_bytes),
        utf_16(u16::to_be_bytes),
    ] {
        assert_eq!(import_11_18(&file), expected);
    }
    let mut guessed = import_11_18(&windows);
    assert_eq!(codes(&guessed.warnings), [(None, "encoding-guessed")]);
    assert!(guessed.warnings[0].text.contains("save it as “CSV UTF-8”"));
    guessed.warnings.clear();
    assert_eq!(guessed, expected);
}

#[test]
fn commas_semicolons_tabs_and_bars_separate_cells() {
    let expected = import_11_18(SMALL.as_bytes());
    for separator in [";", "\t", "|"] {
        assert_eq!(import_11_18(SMALL.replace(',', separator).as_bytes()), expected);
    }
    // Inside quotation marks they separate nothing.
    let file = "\"note, with; both\";trust_sw;good_friend\n\"a, b, c\";Never;Yes\n";
    assert_eq!(counts(&import_8_11(file), "trust_sw"), [0, 0, 0, 1]);
}

#[test]
fn lines_are_counted_alike_whatever_ends_them() {
    let file = "trust_sw,good_friend\n\nSometimes,Yes\n\"\",\n,Prefer not to say\n";
    for end in ["\n", "\r\n", "\r"] {
        let batch = import_8_11(file.replace('\n', end));
        assert_eq!(codes(&batch.refused), [(Some(5), "no-answers")], "{end:?}");
        assert_eq!(batch.rows, 2);
    }
}

#[test]
fn a_file_that_is_no_table_is_refused_with_what_to_do() {
    let files: [(&[u8], &str); 12] = [
        (b"", "The file is empty"),
        (b"\xEF\xBB\xBF \r\n", "The file is empty"),
        (b"%PDF-1.7 ...", "This is a PDF"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Excel workbook"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"trust_sw,pet\n\0\0\0\n", "not text"),
        (b"\x01\x02\x03\x04abc\xFF\xFE", "not text"),
        (b"<html><table><tr><td>trust_sw</td></tr></table>", "web page"),
        (b"PK\x03\x04 and then nothing", "not complete"),
        (b"trust_sw,good_friend\n", "headings and no rows"),
        (b"trust_sw,good_friend\n,\n , \n", "headings and no rows"),
        (b"colour,size\nred,9\n", "None of the first 20 rows"),
    ];
    for (file, beginning) in files {
        let reason = refusal(file);
        assert!(reason.contains(beginning), "{reason}");
    }
}

#[test]
fn a_file_of_which_every_row_is_refused_is_refused_with_its_reasons() {
    let file = "questionnaire,pet,good_friend\nadults,Yes,No\n8-11,,\nadults,No,No\n";
    let refused = question(None);
    let reasons = testing::import(&BrightSpots, refused, file.as_bytes()).unwrap_err().reasons;
    assert!(reasons[0].starts_with("Every row of the file was left out"), "{reasons:?}");
    assert!(reasons[1].starts_with("Line 2: The row names a questionnaire"), "{reasons:?}");
    assert!(reasons[2].starts_with("Line 3: The row answers none"), "{reasons:?}");
    assert_eq!(reasons.len(), 3);
}

#[test]
fn rows_whose_answers_may_stand_under_unknown_headings_wait_for_somebody_to_say_so() {
    let batch = import("questionnaire,id,Any animals?\n8-11,1,Yes\n8-11,2,No\n");
    assert_eq!(codes(&batch.refused), [(Some(2), "no-answers"), (Some(3), "no-answers")]);
    assert_eq!(batch.columns[2].fate, Fate::Unknown);
}

#[test]
fn more_rows_than_the_limit_are_refused() {
    let mut small = question(Some("ylyc-8-11"));
    small.rows_max = 1;
    let reason = refusal_of(small, "trust_sw,good_friend\nNever,Yes\nNever,No\n");
    assert!(reason.contains("more than 1 rows"), "{reason}");
}

#[test]
fn more_columns_than_the_limit_are_refused() {
    let heading: Vec<String> = (0..1_001).map(|it| format!("extra {it}")).collect();
    let file = format!("trust_sw,good_friend,{}\nNever,Yes\n", heading.join(","));
    assert!(refusal(file).contains("1003 columns"));
}

#[test]
fn a_row_that_was_cut_off_is_refused_and_not_half_counted() {
    let batch = import_8_11("trust_sw,good_friend,pet\nNever,Yes,No\nSometimes,No");
    assert_eq!(codes(&batch.refused), [(Some(3), "row-too-short")]);
    assert_eq!(result(&batch, "trust_sw").base, 1);

    let batch = import_8_11("trust_sw,good_friend\nNever,Yes\nSometimes,\"No\n");
    assert_eq!(codes(&batch.refused), [(Some(3), "row-cut-off")]);
    assert_eq!(counts(&batch, "trust_sw"), [0, 0, 0, 1]);
}

#[test]
fn a_quotation_mark_inside_a_cell_cuts_nothing_off() {
    let batch =
        import_8_11("trust_sw,good_friend,note\nNever,\"Yes\",\"a \"\"b\"\"\"\nNever,No,5\" x\"");
    assert_eq!(codes(&batch.refused), []);
    assert_eq!(result(&batch, "trust_sw").base, 2);
}

#[test]
fn a_row_with_more_cells_than_headings_is_refused() {
    let batch = import_8_11("trust_sw,good_friend\nNever,Yes,,\nNever,No,moved\n");
    assert_eq!(codes(&batch.refused), [(Some(3), "row-too-long")]);
}

#[test]
fn a_file_cut_off_inside_a_letter_is_still_read_as_utf_8() {
    let file = "trust_sw,good_friend,ŵ\nNever,Yes,ŵ\nNever,Yes,ŵ";
    let batch = import_8_11(&file.as_bytes()[..file.len() - 1]);
    assert_eq!(batch.columns[2].heading, "ŵ");
}

#[test]
fn the_examples_are_read_without_a_remark() {
    let above = vec![(Some(1), "rows-above")];
    for (file, remarks) in [
        (include_str!("../../examples/responses-ylyc-8-11.csv"), vec![]),
        (include_str!("../../examples/aggregated.csv"), above),
    ] {
        let batch = import(file);
        assert_eq!((codes(&batch.warnings), codes(&batch.refused)), (remarks, vec![]));
        assert!(!batch.results.is_empty());
    }
}
