//! Excel workbooks, and how far a compressed folder is unpacked.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::support::Cell::{Blank, Number, Text};
use super::support::{codes, counts, import, refusal, workbook};

#[test]
fn a_workbook_is_read_as_the_same_table_in_text_would_be() {
    let file = workbook(&[&[
        &[Text("Export of an invented survey")],
        &[Text("questionnaire"), Text("life_satisfaction"), Text("good_friend"), Text("pet")],
        &[Text("8-11"), Number(3.0), Text("Yes"), Text("No")],
        &[Text("8-11"), Number(10.0)],
        &[Blank, Blank, Text("Yes"), Text("No")],
    ]]);
    let batch = import(file);
    assert_eq!(counts(&batch, "life_satisfaction"), [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1]);
    assert_eq!(codes(&batch.refused), [(Some(5), "questionnaire-unsaid")]);
    assert_eq!(batch.rows, 3);
}

#[test]
fn the_first_sheet_with_a_heading_is_read_and_the_others_are_mentioned() {
    let file = workbook(&[
        &[&[Text("Notes of nobody")]],
        &[&[Text("questionnaire"), Text("pet")], &[Text("8-11"), Text("Yes")]],
    ]);
    let batch = import(file);
    assert_eq!(counts(&batch, "pet"), [1, 0]);
    assert_eq!(codes(&batch.warnings), [(None, "other-sheets")]);
}

#[test]
fn a_half_written_workbook_is_refused() {
    let file = workbook(&[&[&[Text("pet"), Text("good_friend")], &[Text("Yes"), Text("No")]]]);
    assert!(refusal(&file[..file.len() / 2]).contains("not complete"));
}

#[test]
fn a_damaged_part_is_refused() {
    let mut file = workbook(&[&[&[Text("pet"), Text("good_friend")], &[Text("Yes"), Text("No")]]]);
    let middle = file.len() / 3;
    file[middle] ^= 0xFF;
    assert!(!refusal(file).is_empty());
}

#[test]
fn an_empty_workbook_is_refused() {
    assert!(refusal(workbook(&[&[]])).contains("empty"));
}

#[test]
fn a_compressed_folder_is_no_workbook() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("survey.csv", SimpleFileOptions::default()).unwrap();
    zip.write_all(b"pet,good_friend\nYes,Yes\n").unwrap();
    assert!(refusal(zip.finish().unwrap().into_inner()).contains("compressed folder"));
}
