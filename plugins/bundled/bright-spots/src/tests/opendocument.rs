//! Open spreadsheets (.ods).

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::support::{codes, counts, import, import_8_11, refusal, result};

const SPREADSHEET: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// A document of this kind with these sheets, as small as one can be.
fn document(kind: &str, sheets: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    part("mimetype", kind);
    let styles = "<office:automatic-styles><style:style style:name=\"ta2\" style:family=\"table\">\
                  <style:table-properties table:display=\"false\"/></style:style>\
                  </office:automatic-styles>";
    part(
        "content.xml",
        &format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content>{styles}\
             <office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body>\
             </office:document-content>"
        ),
    );
    zip.finish().unwrap().into_inner()
}

/// An open spreadsheet with these sheets.
pub(super) fn spreadsheet(sheets: &str) -> Vec<u8> {
    document(SPREADSHEET, sheets)
}

fn sheet(name: &str, rows: &str) -> String {
    format!("<table:table table:name=\"{name}\"><table:table-column/>{rows}</table:table>")
}

fn row(cells: &str) -> String {
    format!("<table:table-row>{cells}</table:table-row>")
}

fn texts(texts: &[&str]) -> String {
    let cell = |it: &&str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{it}</text:p></table:table-cell>"
        )
    };
    row(&texts.iter().map(cell).collect::<String>())
}

#[test]
fn a_spreadsheet_is_read_as_the_same_table_in_text_would_be() {
    let number = "<table:table-cell office:value-type=\"float\" office:value=\"10\">\
                  <text:p>10.00</text:p></table:table-cell>";
    let rows = [
        texts(&["An invented survey"]),
        texts(&["questionnaire", "life_satisfaction", "good_friend", "pet"]),
        row(&format!(
            "<table:table-cell><text:p>11<text:span>-</text:span>18</text:p></table:table-cell>{number}\
             <table:table-cell/><table:table-cell><office:annotation><text:p>No</text:p>\
             </office:annotation><text:p>Yes</text:p></table:table-cell>\
             <table:table-cell table:number-columns-repeated=\"16380\"/>"
        )),
        "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
            .into(),
        texts(&["", "", "Yes"]),
    ];
    let batch = import(spreadsheet(&sheet("Answers", &rows.concat())));
    assert_eq!(counts(&batch, "life_satisfaction")[10], 1);
    assert_eq!(counts(&batch, "pet"), [1, 0]);
    assert_eq!(result(&batch, "good_friend").skipped, 1);
    assert_eq!(codes(&batch.warnings), [(Some(1), "rows-above")]);
    assert_eq!(codes(&batch.refused), [(Some(7), "questionnaire-unsaid")]);
    assert_eq!(batch.rows, 2);
}

#[test]
fn letters_that_are_written_as_references_are_read() {
    let rows =
        [texts(&["Don&#8217;t &amp; do", "pet", "good_friend"]), texts(&["x", "Y&#101;s", "No"])];
    let batch = import_8_11(spreadsheet(&sheet("A", &rows.concat())));
    assert_eq!(batch.columns[0].heading, "Don’t & do");
    assert_eq!(counts(&batch, "pet"), [1, 0]);
}

#[test]
fn a_row_that_is_repeated_counts_as_often_as_it_stands_there() {
    let repeated = texts(&["Yes", "No"])
        .replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"40\">");
    let rows = [texts(&["pet", "good_friend"]), repeated, texts(&["No", "nonsense"])];
    let batch = import_8_11(spreadsheet(&sheet("A", &rows.concat())));
    assert_eq!((batch.rows, counts(&batch, "pet")), (41, vec![40, 1]));
    assert!(batch.warnings[0].text.contains("line 42"), "{}", batch.warnings[0].text);
}

#[test]
fn repetitions_beyond_all_bounds_fill_no_memory() {
    let endless = "<table:table-row table:number-rows-repeated=\"18446744073709551615\">\
                   <table:table-cell table:number-columns-repeated=\"18446744073709551615\">\
                   <text:p>Yes</text:p></table:table-cell></table:table-row>";
    let rows = [texts(&["pet", "good_friend"]), endless.to_owned()];
    let reason = refusal(spreadsheet(&sheet("A", &rows.concat())));
    assert!(reason.contains("more than 100000 rows"), "{reason}");
    assert!(refusal(spreadsheet(&sheet("A", endless))).contains("None of the first 20 rows"));
}

#[test]
fn the_first_sheet_that_is_shown_and_has_a_heading_is_read() {
    let table = [texts(&["pet", "good_friend"]), texts(&["Yes", "No"])].concat();
    let hidden = sheet("Hidden", &table.replace("Yes", "No"))
        .replace("<table:table ", "<table:table table:style-name=\"ta2\" ");
    let sheets =
        [hidden, sheet("Notes", &texts(&["Of nobody"])), sheet("A", &table), sheet("B", "")];
    let batch = import_8_11(spreadsheet(&sheets.concat()));
    assert_eq!(counts(&batch, "pet"), [1, 0]);
    assert_eq!(codes(&batch.warnings), [(None, "other-sheets")]);
    assert!(batch.warnings[0].text.contains("“A”") && batch.warnings[0].text.contains("sheets: 2"));
}

#[test]
fn a_letter_is_no_spreadsheet_and_a_damaged_one_is_refused() {
    let letter = document("application/vnd.oasis.opendocument.text", &sheet("A", ""));
    assert!(refusal(letter).contains("not a workbook"));
    let table = sheet("A", &texts(&["pet", "good_friend"]));
    let unclosed = spreadsheet(&table.replace("</table:table>", ""));
    assert!(refusal(unclosed).contains("damaged"));
    assert!(refusal(spreadsheet("")).contains("empty"));
    let file = spreadsheet(&table);
    assert!(refusal(&file[..file.len() / 2]).contains("not complete"));
}
