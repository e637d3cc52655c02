//! The real packs as questions, and short ways to ask.

use std::io::{Cursor, Write};

use lodestar_plugin_sdk::batch::{Batch, Note};
use lodestar_plugin_sdk::codebook::{Codebook, Question, Questionnaire};
use lodestar_plugin_sdk::sheet::{Level, Sheet, SheetQuestion};
use lodestar_plugin_sdk::{ImportQuestion, testing};
use toml::Table;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::NewBelongingsPlus;

const CODEBOOK: &str = include_str!("../../../../../core/packs/codebooks/bright-spots.toml");
const CHARTER: &str = include_str!("../../../../../core/packs/sheets/care-leavers-charter.toml");
const STANDARDS: &str =
    include_str!("../../../../../core/packs/sheets/leaving-care-standards.toml");

fn tables(pack: &Table, name: &str) -> Vec<Table> {
    let tables = pack.get(name).and_then(|it| it.as_array()).into_iter().flatten();
    tables.map(|it| it.as_table().unwrap().clone()).collect()
}

fn text(table: &Table, key: &str) -> String {
    table.get(key).and_then(|it| it.as_str()).unwrap_or_default().to_owned()
}

fn list(table: &Table, key: &str) -> Vec<String> {
    table[key].as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned()).collect()
}

fn codebook() -> Codebook {
    let pack: Table = CODEBOOK.parse().unwrap();
    let questionnaires = tables(&pack, "questionnaire").into_iter().map(|it| Questionnaire {
        key: text(&it, "key"),
        title: text(&it, "title"),
        aliases: list(&it, "aliases"),
    });
    let questions = tables(&pack, "question").into_iter().map(|it| Question {
        questionnaire: text(&it, "questionnaire"),
        indicator: text(&it, "indicator"),
        title: text(&it, "title"),
        wording: text(&it, "wording"),
        wording_variants: Vec::new(),
        options: list(&it, "options"),
        codes: Vec::new(),
        is_multiple: it.get("is_multiple").and_then(toml::Value::as_bool).unwrap_or_default(),
    });
    Codebook {
        version: "bright-spots 1".into(),
        questionnaires: questionnaires.collect(),
        questions: questions.collect(),
    }
}

fn sheet(pack: &str) -> Sheet {
    let pack: Table = pack.parse().unwrap();
    let head = pack["pack"].as_table().unwrap();
    let title = |part: &str, key: &str| {
        let found = tables(&pack, part).into_iter().find(|it| text(it, "key") == key);
        found.map(|it| text(&it, "title")).unwrap_or_default()
    };
    let key = text(head, "urn").rsplit(':').next().unwrap().to_owned();
    let questions = tables(&pack, "question").into_iter().map(|it| SheetQuestion {
        key: text(&it, "key"),
        standard: title("standard", &text(&it, "standard")),
        criterion: title("criterion", &text(&it, "criterion")),
        wording: text(&it, "wording"),
    });
    let scale = (0..).zip(tables(&pack, "level"));
    let scale = scale.map(|(score, it)| Level { score, words: text(&it, "words") });
    Sheet {
        version: format!("{key} 1"),
        title: text(head, "title"),
        scale: scale.collect(),
        questions: questions.collect(),
        key,
    }
}

pub(super) fn question() -> ImportQuestion {
    ImportQuestion {
        file_name: "cycle.csv".into(),
        language: "en".into(),
        codebook: codebook(),
        rows_max: 100_000,
        sheets: vec![sheet(CHARTER), sheet(STANDARDS)],
        ..ImportQuestion::default()
    }
}

pub(super) fn import(file: impl AsRef<[u8]>) -> Batch {
    testing::import(&NewBelongingsPlus, question(), file.as_ref()).unwrap()
}

pub(super) fn refusal(file: impl AsRef<[u8]>) -> String {
    refusal_of(question(), file)
}

pub(super) fn refusal_of(question: ImportQuestion, file: impl AsRef<[u8]>) -> String {
    let refused = testing::import(&NewBelongingsPlus, question, file.as_ref()).unwrap_err();
    refused.reasons.join(" ")
}

/// The lines and codes of notes.
pub(super) fn codes(notes: &[Note]) -> Vec<(Option<u64>, &str)> {
    notes.iter().map(|it| (it.line, it.code.as_str())).collect()
}

/// The score of each question that was answered.
pub(super) fn scores(batch: &Batch) -> Vec<(&str, u32)> {
    let answers = &batch.self_assessment.as_ref().unwrap().answers;
    answers.iter().map(|it| (it.question.as_str(), it.score)).collect()
}

/// A workbook with these sheets of text, each cut as a CSV file without quotation
/// marks would be.
pub(super) fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let (mut list, mut links) = (Vec::new(), Vec::new());
    for (id, (name, text)) in (1..).zip(sheets) {
        list.push(format!(r#"<sheet name="{name}" sheetId="{id}" r:id="r{id}"/>"#));
        links.push(link(id, "worksheet", &format!("worksheets/sheet{id}.xml")));
        part(&format!("xl/worksheets/sheet{id}.xml"), &sheet_xml(text));
    }
    let (list, links) = (list.concat(), links.concat());
    let book = format!(
        r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{list}</sheets></workbook>"#
    );
    part("xl/workbook.xml", &book);
    part("xl/_rels/workbook.xml.rels", &format!("<Relationships>{links}</Relationships>"));
    let root = link(1, "officeDocument", "xl/workbook.xml");
    part("_rels/.rels", &format!("<Relationships>{root}</Relationships>"));
    zip.finish().unwrap().into_inner()
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn link(id: usize, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="r{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
}

fn sheet_xml(text: &str) -> String {
    let mut rows = Vec::new();
    for (row, line) in (1..).zip(text.lines()) {
        let cells = ('A'..='Z').zip(line.split(',')).filter(|(_, it)| !it.is_empty());
        let cells = cells.map(|(column, it)| {
            format!(r#"<c r="{column}{row}" t="inlineStr"><is><t>{it}</t></is></c>"#)
        });
        rows.push(format!(r#"<row r="{row}">{}</row>"#, cells.collect::<String>()));
    }
    let rows = rows.concat();
    format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#)
}
