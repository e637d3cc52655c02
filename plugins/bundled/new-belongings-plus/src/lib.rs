//! Reads what a cycle of New Belongings Plus produces: the answers of care
//! leavers (counted, and the rows forgotten), the service's assessment of itself,
//! the reference group's priorities and the partners' issues. A workbook may hold
//! all of them, a text file one.
//!
//! A table is known by its headings (`kind`); `assessment` and `chosen` read the
//! small ones, `survey` hands the answers to `lodestar-plugin-survey`. Every
//! sentence for a person stands in `words`.

mod assessment;
mod chosen;
mod day;
mod kind;
mod notes;
mod sheets;
mod survey;
mod table;
#[cfg(test)]
mod tests;
mod words;

use lodestar_plugin_sdk::batch::Batch;
use lodestar_plugin_sdk::{ImportQuestion, Offer, Plugin, Refusal};
use lodestar_plugin_survey::{FILE_ENDINGS, worksheets};

use crate::kind::Kind;
use crate::notes::Found;

lodestar_plugin_sdk::export!(NewBelongingsPlus);

/// How far down a heading is looked for.
const LOOK_ROWS: usize = 20;

/// No sheet has more questions, and no group more priorities.
const SMALL_ROWS_MAX: usize = 1_000;

/// The importer of a cycle.
pub struct NewBelongingsPlus;

impl Plugin for NewBelongingsPlus {
    fn id(&self) -> &'static str {
        "new-belongings-plus"
    }

    fn title(&self) -> &'static str {
        "New Belongings Plus"
    }

    fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    fn offers(&self) -> Vec<Offer> {
        vec![Offer {
            kind: lodestar_plugin_sdk::Kind::Importer,
            key: "cycle".to_owned(),
            title: "New Belongings Plus cycle".to_owned(),
            file_endings: FILE_ENDINGS.map(str::to_owned).to_vec(),
        }]
    }

    fn import(&self, question: &ImportQuestion, file: &[u8]) -> Result<Batch, Refusal> {
        let looked = worksheets(file, LOOK_ROWS)?;
        let of = |it| kind::of(it, &question.codebook);
        let kinds: Vec<Kind> = looked.iter().map(of).collect();
        let is_small = |it: &Kind| matches!(it, Kind::Assessment(_) | Kind::Chosen(..));
        if !kinds.iter().any(is_small) {
            return survey::only(question, file, &kinds);
        }
        if 1 < kinds.iter().filter(|it| matches!(it, Kind::Assessment(_))).count() {
            return Err(Refusal::because(words::TWO_ASSESSMENTS));
        }
        let mut found = Found::default();
        // Read again, and whole: only now is it known that these are small tables.
        let whole = worksheets(file, SMALL_ROWS_MAX + 1)?;
        for (sheet, kind) in whole.iter().zip(&kinds) {
            if is_small(kind) && SMALL_ROWS_MAX < sheet.rows.len() {
                return Err(Refusal::because(words::too_long(&sheet.name, SMALL_ROWS_MAX)));
            }
            match kind {
                Kind::Assessment(heading) => {
                    assessment::read(question, sheet, *heading, &mut found)?;
                }
                Kind::Chosen(heading, who) => chosen::read(sheet, *heading, *who, &mut found),
                Kind::Answers | Kind::Blank => (),
                Kind::Other => found.warn(words::sheet_not_read(&sheet.name)),
            }
        }
        let survey = kinds.contains(&Kind::Answers).then(|| survey::import(question, file));
        found.batch(survey.transpose()?)
    }
}
