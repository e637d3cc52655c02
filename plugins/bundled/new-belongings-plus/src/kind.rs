//! What a table is, by its headings alone. Nothing is guessed from what stands
//! below them.

use lodestar_plugin_sdk::batch::ChosenBy;
use lodestar_plugin_sdk::codebook::Codebook;
use lodestar_plugin_survey::Worksheet;
use lodestar_plugin_survey::plain::{is_blank, name};

use crate::table::{Use, uses};

/// Fewer known headings than this are chance.
const KNOWN_HEADINGS_MIN: usize = 2;

/// What a table is. A number is the place of its heading among its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// How the service assessed itself.
    Assessment(usize),
    /// What people chose; who they are, if the name of the sheet says so.
    Chosen(usize, Option<ChosenBy>),
    /// Answers of care leavers, or counts of them.
    Answers,
    /// Nothing stands in it.
    Blank,
    /// Something else.
    Other,
}

pub(crate) fn of(sheet: &Worksheet, codebook: &Codebook) -> Kind {
    if sheet.rows.iter().all(|(_, cells)| cells.iter().all(|it| is_blank(it))) {
        return Kind::Blank;
    }
    // The name of a sheet says only who chose, and never what the table is.
    let named = who(&sheet.name);
    for (index, (_, cells)) in sheet.rows.iter().enumerate() {
        let uses = uses(cells);
        let has = |wanted: Use| uses.contains(&Some(wanted));
        if has(Use::Score) && (has(Use::Question) || has(Use::Standard)) {
            return Kind::Assessment(index);
        }
        if has(Use::Title) && (has(Use::Who) || named.is_some()) {
            return Kind::Chosen(index, named);
        }
        if KNOWN_HEADINGS_MIN <= known(cells, codebook) {
            return Kind::Answers;
        }
    }
    Kind::Other
}

/// Who chose, in one of the ways in which people write it.
pub(crate) fn who(text: &str) -> Option<ChosenBy> {
    match name(text).as_str() {
        "reference group"
        | "young person reference group"
        | "young people s reference group"
        | "young people"
        | "care leavers"
        | "group"
        | "group priorities"
        | "priority"
        | "priorities"
        | "reference group priority"
        | "reference group priorities"
        | "young people s priorities" => Some(ChosenBy::ReferenceGroup),
        "partner"
        | "partners"
        | "partner issue"
        | "partner issues"
        | "partners issues"
        | "stakeholders"
        | "stakeholder meeting"
        | "issue"
        | "issues" => Some(ChosenBy::Partners),
        _ => None,
    }
}

/// How many headings are those of answers or of counts.
fn known(cells: &[String], codebook: &Codebook) -> usize {
    const FIXED: [&str; 7] =
        ["questionnaire", "indicator", "option", "count", "base", "eligible", "responded"];
    let is_known = |cell: &&String| {
        let heading = name(cell);
        let is_asked = |text: &str| {
            let asked = name(text);
            !asked.is_empty() && (heading == asked || heading.starts_with(&format!("{asked} ")))
        };
        !heading.is_empty()
            && (FIXED.contains(&heading.as_str())
                || codebook.questions.iter().any(|it| {
                    heading == name(&it.indicator)
                        || is_asked(&it.wording)
                        || is_asked(&it.title)
                        || it.wording_variants.iter().any(|it| is_asked(it))
                }))
    };
    cells.iter().filter(is_known).count()
}
