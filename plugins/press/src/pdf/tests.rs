//! What other programs find in our PDFs: poppler's `pdfinfo` and `pdftotext`, and `qpdf`.

use std::fs;
use std::process::Command;

use chrono::NaiveDate;
use lodestar_plugin_protocol::document::{Block, Cell, Chart, Column, Document, Table};

use super::pdf;
use crate::{PressError, html_page, sample};

fn drawn(document: &Document) -> Vec<u8> {
    let made_on = NaiveDate::from_ymd_opt(2026, 12, 9).expect("a day");
    pdf(document, made_on, usize::MAX).expect("a sound document")
}

/// What a program says about a PDF. None when the program is not installed, unless
/// the environment asks for every test.
fn ask(program: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("document.pdf");
    fs::write(&file, pdf).expect("a file");
    let mut command = Command::new(program);
    for argument in arguments {
        if *argument == "FILE" {
            command.arg(&file)
        } else {
            command.arg(argument)
        };
    }
    match command.output() {
        Ok(output) => {
            let stderr = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{program}: {stderr}");
            Some(String::from_utf8_lossy(&output.stdout).into_owned())
        }
        Err(error) => {
            let is_required = std::env::var("LODESTAR_TEST_EVERYTHING").is_ok_and(|it| it == "1");
            assert!(!is_required, "{program} is needed: {error}");
            eprintln!("skipped: {program} is not installed");
            None
        }
    }
}

fn structure(pdf: &[u8]) -> Option<String> {
    ask("pdfinfo", &["-struct-text", "FILE"], pdf)
}

/// The text of a tagged PDF in reading order, without what charts have drawn.
fn read_aloud(structure: &str) -> String {
    let mut text = String::new();
    let mut silent_below = None;
    for line in structure.lines() {
        let words = line.trim_start();
        let depth = line.len() - words.len();
        if silent_below.is_some_and(|silent| depth <= silent) {
            silent_below = None;
        }
        let is_silent = words.starts_with("Figure") || words.starts_with("Lbl");
        if is_silent && silent_below.is_none() {
            silent_below = Some(depth);
        }
        if silent_below.is_none() && words.starts_with('"') {
            text.push_str(words.trim_matches('"'));
        }
    }
    letters(&text)
}

/// The text of our own HTML in reading order, without drawings and decoration.
fn read_html(html: &str) -> String {
    let mut rest = html.split_once("<main>").expect("a main").1;
    let mut text = String::new();
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let silent_end = match tag {
            _ if tag.starts_with("svg") => "</svg>",
            _ if tag.starts_with("b aria-hidden") => "</b>",
            _ => ">",
        };
        rest = tag.split_once(silent_end).expect("an end").1;
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'");
    letters(&text.replace("&quot;", "\"").replace("&amp;", "&"))
}

/// Without spaces, line breaks and hyphens, which the two formats set as they need.
fn letters(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace() && !matches!(it, '-' | '\u{ad}' | '"')).collect()
}

#[test]
fn both_formats_say_the_same_words_and_numbers_in_the_same_order() {
    for document in [sample::document(), sample::hostile()] {
        // The footer stands on every page of a PDF, where nobody reads it aloud.
        let document = Document { footer: String::new(), ..document };
        let Some(structure) = structure(&drawn(&document)) else { return };
        let html = html_page(&document).expect("a sound document");
        assert_eq!(read_aloud(&structure), read_html(&html));
    }
}

#[test]
fn every_cell_is_in_the_text_that_one_can_copy() {
    let document = sample::document();
    let Some(text) = ask("pdftotext", &["-raw", "FILE", "-"], &drawn(&document)) else { return };
    let text = letters(&text);
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for cell in tables.flat_map(|table| table.rows.iter().flatten()) {
        assert!(text.contains(&letters(crate::check::words(cell))), "{cell:?}");
    }
    for welsh in ["Tŷ’r", "Ŵyl", "ŵŷŴŶ"] {
        assert!(text.contains(welsh), "{welsh}");
    }
}

#[test]
fn the_same_document_and_day_give_the_same_bytes() {
    assert_eq!(drawn(&sample::document()), drawn(&sample::document()));
}

#[test]
fn a_pdf_is_tagged_and_has_a_title_and_its_parts_have_their_roles() {
    let bytes = drawn(&sample::document());
    let Some(info) = ask("pdfinfo", &["-l", "99", "FILE"], &bytes) else { return };
    let fields: Vec<String> =
        info.lines().map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert!(fields.contains(&"Tagged: yes".into()), "{info}");
    assert!(fields.contains(&"Title: What children said, and what changed".into()), "{info}");
    assert!(info.contains("841.89 x 595.276"), "no page is turned: {info}");

    let Some(structure) = structure(&bytes) else { return };
    let parts: Vec<&str> = structure.lines().map(str::trim_start).collect();
    for role in
        ["H1 ", "H2 ", "H3 ", "H4 ", "P ", "L ", "LI ", "Figure", "Table ", "Caption", "TH ", "TD"]
    {
        assert!(parts.iter().any(|part| part.starts_with(role)), "{role}");
    }
    assert!(structure.contains("/Scope /Column") && structure.contains("/Scope /Row"));
    assert_eq!(structure.matches("\"Answers from under-8s\"").count(), 1, "a repeated header");
}

#[test]
fn a_pdf_declares_its_standard_and_language_and_describes_its_charts() {
    let bytes = drawn(&sample::document());
    let Some(checked) = ask("qpdf", &["--check", "FILE"], &bytes) else { return };
    assert!(checked.contains("No syntax or stream encoding errors"), "{checked}");

    let plain = ["--qdf", "--object-streams=disable", "FILE", "-"];
    let Some(plain) = ask("qpdf", &plain, &bytes) else { return };
    for entry in ["/Lang (en-GB)", "pdfuaid:part", "/Outlines", "Fewer feel settled or know"] {
        assert!(plain.contains(entry), "{entry}");
    }
}

#[test]
fn a_character_that_no_face_has_does_not_cost_the_report() {
    let words =
        "漢字 مرحبا 👩\u{200d}👧 🏴 ❤\u{fe0f} ★ \u{202e}x\u{2069} a\u{301} \u{e000} \u{0} \u{feff}";
    let blocks = vec![Block::paragraph(words), Block::heading(2, words)];
    drawn(&Document { title: words.into(), blocks, ..sample::document() });
}

#[test]
fn odd_but_sound_documents_are_set() {
    let long = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(4);
    let row = |text: &str| (0..20).map(|_| Cell::text(text)).collect();
    let crowded = Table {
        caption: long.clone(),
        columns: (0..20).map(|_| Column::numbers("Responsibilities")).collect(),
        rows: vec![row("1"), row(&"Many words. ".repeat(90)), row(&long)],
        notes: vec![String::new()],
    };
    let bare =
        Table { caption: "Bare".into(), columns: vec![Column::words("One")], ..Table::default() };
    let chart = Chart {
        caption: long.clone(),
        summary: "Nothing".into(),
        label_header: "Label".into(),
        value_header: long.clone(),
        ..Chart::default()
    };
    let blocks = vec![
        Block::Table(crowded),
        Block::Table(bare),
        Block::Chart(chart),
        Block::List { is_numbered: true, items: vec![] },
        Block::Facts { facts: vec![] },
        Block::paragraph(long),
    ];
    for language in ["cy", "en", "zh-Hant-TW"] {
        let document = Document {
            language: language.into(),
            title: "Odd".into(),
            blocks: blocks.clone(),
            ..Document::default()
        };
        drawn(&document);
        html_page(&document).expect("a sound document");
    }
    drawn(&Document { blocks: vec![], facts: vec![], ..sample::document() });
}

#[test]
fn a_document_that_breaks_its_rules_is_refused() {
    let document = Document { blocks: vec![Block::heading(4, "Too deep")], ..sample::document() };
    let made_on = NaiveDate::from_ymd_opt(2026, 12, 9).expect("a day");
    assert!(matches!(pdf(&document, made_on, usize::MAX), Err(PressError::Document(_))));
}

#[test]
fn a_document_that_is_too_long_is_not_printed() {
    let paragraph = Block::Paragraph { text: "Many words. ".repeat(2000) };
    let document =
        Document { title: "Long".into(), blocks: vec![paragraph], ..Document::default() };
    let document = Document { language: "en".into(), ..document };
    let made_on = NaiveDate::from_ymd_opt(2026, 4, 1).unwrap();
    let refusal = pdf(&document, made_on, 1).unwrap_err();
    assert!(matches!(refusal, PressError::TooManyPages { pages, pages_max: 1 } if 1 < pages));
}
