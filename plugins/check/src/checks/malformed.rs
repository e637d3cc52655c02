//! Files that are wrong in the ways that files are. Each must be answered with a
//! batch, or with a refusal that has its reasons.

use crate::check::{Check, Group, Looking};
use crate::samples::{bomb, survey};
use crate::status::{Otherwise, Verdict};
use crate::subject::{File, Subject};

use lodestar_plugin_protocol::Request;

const READ_IT_OR_SAY_NO: &str =
    "Read what can be read, and refuse the rest with a sentence that says what to do.";

/// A check of the same kind for each file.
macro_rules! files {
    ($($name:literal, $says:literal, $files:expr;)+) => {
        &[$(Check {
            name: $name,
            group: Group::Malformed,
            says: concat!($says, " has a batch or a refusal with reasons for its answer."),
            to_do: READ_IT_OR_SAY_NO,
            look: |subject| considered(subject, $files),
        },)+]
    };
}

pub(super) const CHECKS: &[Check] = files! {
    "malformed-empty-file", "A file without a byte", empty;
    "malformed-only-a-mark", "A file of nothing but a byte order mark", only_a_mark;
    "malformed-utf-16", "A file in UTF-16, with and without its mark", utf_16;
    "malformed-windows-1252", "A file in the character set of western Windows", windows_1252;
    "malformed-nul-bytes", "A file with NUL bytes in it", nul_bytes;
    "malformed-lone-quote", "A file with a quotation mark that is never closed", lone_quote;
    "malformed-ragged-rows", "A file whose rows have too few and too many cells", ragged_rows;
    "malformed-formulas", "A file with formulas where answers should be", formulas;
    "malformed-cut-off-file", "A good file that was cut off somewhere", cut_off_text;
    "malformed-cut-off-workbook", "A workbook that was cut off somewhere", cut_off_workbook;
    "malformed-zip-bomb", "A workbook that unpacks to a gigabyte", zip_bomb;
    "malformed-long-line", "A file of one line of five megabytes", long_line;
};

fn considered(subject: &Subject, files: fn() -> Vec<Vec<u8>>) -> Looking<'_> {
    Box::pin(ask(subject, files))
}

/// Asks for each file under each ending that the plugin reads.
async fn ask(subject: &Subject, files: fn() -> Vec<Vec<u8>>) -> Verdict {
    let mut endings = subject.require_importer()?.file_endings.clone();
    if endings.is_empty() {
        endings.push("csv".to_owned());
    }
    let mut asking = subject.start().await?;
    let mut count = 0;
    for bytes in &files() {
        for ending in &endings {
            let File { name, bytes } =
                File { name: format!("survey.{ending}"), bytes: bytes.clone() };
            let question = Request::Import(Box::new(subject.import(&name)));
            let what = format!("“{name}” of {} bytes", bytes.len());
            let over = |it: Otherwise| it.over(&what);
            let answer = asking.ask(&question, &[&bytes]).await.map_err(|it| over(it.into()))?;
            answer.require_considered().map_err(over)?;
            count += 1;
        }
    }
    Ok(format!("{count} were answered"))
}

fn empty() -> Vec<Vec<u8>> {
    vec![Vec::new()]
}

fn only_a_mark() -> Vec<Vec<u8>> {
    vec![b"\xEF\xBB\xBF".to_vec(), b"\xFF\xFE".to_vec(), b"\xFE\xFF".to_vec()]
}

fn utf_16() -> Vec<Vec<u8>> {
    let little: Vec<u8> = survey::text().encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = survey::text().encode_utf16().flat_map(u16::to_be_bytes).collect();
    let odd = little[..little.len() - 1].to_vec();
    vec![
        [b"\xFF\xFE".as_slice(), &little].concat(),
        [b"\xFE\xFF".as_slice(), &big].concat(),
        [b"\xFF\xFE".as_slice(), &odd].concat(),
        little,
    ]
}

fn windows_1252() -> Vec<Vec<u8>> {
    let heading = format!("{},caf", survey::HEADING);
    let text = survey::text().replacen(survey::HEADING, &heading, 1).replace("Yes\r", "Yes,x\r");
    let mut bytes = text.into_bytes();
    bytes.splice(heading.len()..heading.len(), [0xE9, 0x92]);
    vec![bytes]
}

fn nul_bytes() -> Vec<Vec<u8>> {
    let text = survey::text();
    vec![text.replacen("Yes", "Y\0s", 1).into_bytes(), vec![0; 4096]]
}

fn lone_quote() -> Vec<Vec<u8>> {
    let text = survey::text();
    vec![
        text.replacen("Yes", "\"Yes", 1).into_bytes(),
        text.replacen("know_sw", "\"know_sw", 1).into_bytes(),
        b"\"".to_vec(),
    ]
}

fn ragged_rows() -> Vec<Vec<u8>> {
    let row = survey::QUESTIONNAIRE;
    let text = survey::text();
    vec![
        format!("{text}{row}\r\n{row},Yes\r\n").into_bytes(),
        format!("{text}{row},Yes,Yes,Yes,Yes,Yes\r\n").into_bytes(),
        format!("{text}\r\n,,,,,,,,\r\n").into_bytes(),
    ]
}

fn formulas() -> Vec<Vec<u8>> {
    let formulas =
        ["=HYPERLINK(\"\"http://example.invalid\"\")", "@SUM(1)", "+1", "-1", "=cmd|' /C calc'!A0"];
    let with = |formula: &&str| survey::text().replacen("Yes", &format!("\"{formula}\""), 1);
    let heading = |formula: &&str| survey::text().replacen("know_sw", &format!("\"{formula}\""), 1);
    formulas.iter().map(with).chain(formulas.iter().map(heading)).map(String::into_bytes).collect()
}

fn cut_off_text() -> Vec<Vec<u8>> {
    prefixes(survey::text().as_bytes(), 17)
}

fn cut_off_workbook() -> Vec<Vec<u8>> {
    prefixes(&survey::book(), 97)
}

fn prefixes(file: &[u8], step: usize) -> Vec<Vec<u8>> {
    let near_the_end = file.len().saturating_sub(3)..file.len();
    let ends = (1..8).chain((8..file.len()).step_by(step)).chain(near_the_end);
    ends.map(|end| file[..end].to_vec()).collect()
}

fn zip_bomb() -> Vec<Vec<u8>> {
    vec![bomb::book()]
}

fn long_line() -> Vec<Vec<u8>> {
    let words = b"word ".repeat(1024 * 1024);
    let in_a_row = format!("{}\r\n{},", survey::HEADING, survey::QUESTIONNAIRE).into_bytes();
    vec![[in_a_row, words.clone()].concat(), words]
}
