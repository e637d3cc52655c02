//! The real packs as a codebook, and short ways to ask.

use std::io::{Cursor, Write};
use std::sync::LazyLock;

use lodestar_plugin_sdk::batch::{Batch, Counted, Note};
use lodestar_plugin_sdk::codebook::{Codebook, Question, Questionnaire};
use lodestar_plugin_sdk::{ImportQuestion, testing};
use toml::{Table, Value};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::BrightSpots;

const PACK: &str = include_str!("../../../../../core/packs/codebooks/bright-spots.toml");

/// The tables of the pack with this name.
fn tables(name: &str) -> Vec<Table> {
    let pack: Table = PACK.parse().unwrap();
    let tables = pack[name].as_array().unwrap().iter();
    tables.map(|it| it.as_table().unwrap().clone()).collect()
}

/// The questions of the pack, with all that it says of them.
pub(super) fn questions() -> Vec<Table> {
    tables("question")
}

fn text(table: &Table, key: &str) -> String {
    table[key].as_str().unwrap().to_owned()
}

/// The texts of a list in a table of the pack.
pub(super) fn list(table: &Table, key: &str) -> Vec<String> {
    table[key].as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned()).collect()
}

pub(super) fn codebook() -> Codebook {
    static CODEBOOK: LazyLock<Codebook> = LazyLock::new(of_the_pack);
    CODEBOOK.clone()
}

fn of_the_pack() -> Codebook {
    let questionnaires = tables("questionnaire").into_iter().map(|it| Questionnaire {
        key: text(&it, "key"),
        title: text(&it, "title"),
        aliases: list(&it, "aliases"),
    });
    let questions = questions().into_iter().map(|it| Question {
        questionnaire: text(&it, "questionnaire"),
        indicator: text(&it, "indicator"),
        title: text(&it, "title"),
        wording: text(&it, "wording"),
        wording_variants: Vec::new(),
        options: list(&it, "options"),
        codes: Vec::new(),
        is_multiple: it.get("is_multiple").and_then(Value::as_bool).unwrap_or_default(),
    });
    Codebook {
        version: "bright-spots 1".into(),
        questionnaires: questionnaires.collect(),
        questions: questions.collect(),
    }
}

pub(super) fn question(questionnaire: Option<&str>) -> ImportQuestion {
    ImportQuestion {
        file_name: "survey.csv".into(),
        language: "en".into(),
        questionnaire: questionnaire.map(str::to_owned),
        codebook: codebook(),
        rows_max: 100_000,
        ..ImportQuestion::default()
    }
}

/// What is in this file, for someone who chose no questionnaire.
pub(super) fn import(file: impl AsRef<[u8]>) -> Batch {
    testing::import(&BrightSpots, question(None), file.as_ref()).unwrap()
}

/// What is in this file, for someone who chose 8 to 11.
pub(super) fn import_8_11(file: impl AsRef<[u8]>) -> Batch {
    testing::import(&BrightSpots, question(Some("ylyc-8-11")), file.as_ref()).unwrap()
}

/// Why this file is refused, whoever asks.
pub(super) fn refusal(file: impl AsRef<[u8]>) -> String {
    refusal_of(question(Some("ylyc-8-11")), file)
}

pub(super) fn refusal_of(question: ImportQuestion, file: impl AsRef<[u8]>) -> String {
    testing::import(&BrightSpots, question, file.as_ref()).unwrap_err().reasons.join(" ")
}

/// The result of an indicator of the first questionnaire that has it.
pub(super) fn result<'a>(batch: &'a Batch, indicator: &str) -> &'a Counted {
    batch.results.iter().find(|it| it.indicator == indicator).unwrap()
}

pub(super) fn counts(batch: &Batch, indicator: &str) -> Vec<u64> {
    result(batch, indicator).options.iter().map(|it| it.count).collect()
}

/// The lines and codes of notes.
pub(super) fn codes(notes: &[Note]) -> Vec<(Option<u64>, &str)> {
    notes.iter().map(|it| (it.line, it.code.as_str())).collect()
}

/// A cell of a workbook.
pub(super) enum Cell {
    Text(&'static str),
    Number(f64),
    Blank,
}

impl Cell {
    fn xml(&self, column: char, row: u64) -> String {
        match self {
            Self::Text(it) => {
                format!(r#"<c r="{column}{row}" t="inlineStr"><is><t>{it}</t></is></c>"#)
            }
            Self::Number(it) => format!(r#"<c r="{column}{row}"><v>{it:.1}</v></c>"#),
            Self::Blank => String::new(),
        }
    }
}

/// A workbook with these sheets, as small as one can be.
pub(super) fn workbook(sheets: &[&[&[Cell]]]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let mut list = Vec::new();
    let mut links = Vec::new();
    for (id, rows) in (1..).zip(sheets) {
        list.push(format!(r#"<sheet name="Sheet {id}" sheetId="{id}" r:id="r{id}"/>"#));
        links.push(link(id, "worksheet", &format!("worksheets/sheet{id}.xml")));
        part(&format!("xl/worksheets/sheet{id}.xml"), &sheet(rows));
    }
    let list = list.concat();
    let book = format!(
        r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{list}</sheets></workbook>"#
    );
    part("xl/workbook.xml", &book);
    part("xl/_rels/workbook.xml.rels", &all(&links.concat()));
    part("_rels/.rels", &all(&link(1, "officeDocument", "xl/workbook.xml")));
    zip.finish().unwrap().into_inner()
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn link(id: usize, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="r{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
}

fn all(links: &str) -> String {
    format!("<Relationships>{links}</Relationships>")
}

fn sheet(rows: &[&[Cell]]) -> String {
    let rows: Vec<String> = (1..)
        .zip(rows)
        .map(|(row, cells)| {
            let cells: Vec<String> =
                ('A'..='Z').zip(*cells).map(|(column, it)| it.xml(column, row)).collect();
            format!(r#"<row r="{row}">{}</row>"#, cells.concat())
        })
        .collect();
    format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{}</sheetData></worksheet>"#, rows.concat())
}
