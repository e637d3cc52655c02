//! The document as tagged PDF/UA-1, set by typst.
//!
//! What people wrote reaches typst as data (`/sheet.json`) and is set as strings; it
//! never becomes typst source, so nothing in it can be markup or code.

use chrono::{Datelike, NaiveDate};
use lodestar_plugin_protocol::document::Document;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::{PressError, check};

mod columns;
mod printable;
mod sheet;
#[cfg(test)]
mod tests;
mod world;

use sheet::Sheet;
use world::Desk;

/// How many documents later a memorised piece of typesetting is forgotten.
const MEMORY_DOCUMENTS: usize = 10;

/// The document as a tagged PDF file that keeps to PDF/UA-1.
///
/// The same document and `made_on` always give the same bytes. A character that none
/// of the embedded typefaces has (Arabic or Chinese, for example) is printed as “�”.
///
/// Fails with [`PressError::Document`] when the document breaks its own rules, with
/// [`PressError::TooManyPages`] when it is longer than `pages_max`, and with
/// [`PressError::Typesetting`] when typst refuses what the press made of it.
pub fn pdf(
    document: &Document,
    made_on: NaiveDate,
    pages_max: usize,
) -> Result<Vec<u8>, PressError> {
    check::check(document)?;
    let document = printable::document(document).map_err(typesetting)?;
    let made_on = date(made_on)?;
    let sheet = serde_json::to_vec(&Sheet::of(&document)).map_err(typesetting)?;
    let identity = format!("{} {} {made_on:?}", document.language, document.title);

    let desk = Desk::new(sheet, made_on).map_err(typesetting)?;
    let set = typst::compile::<PagedDocument>(&desk);
    let paged = set.output.map_err(|refusals| refused(&refusals))?;
    let length = paged.pages().len();
    if pages_max < length {
        return Err(PressError::TooManyPages { pages: length, pages_max });
    }
    let bytes = typst_pdf::pdf(&paged, &options(identity, made_on)?);
    typst::comemo::evict(MEMORY_DOCUMENTS);
    bytes.map_err(|refusals| refused(&refusals))
}

fn options(identity: String, made_on: Datetime) -> Result<PdfOptions, PressError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]);
    Ok(PdfOptions {
        ident: Smart::Custom(identity),
        creator: Smart::Custom(Some("Lodestar".into())),
        timestamp: Some(Timestamp::new_utc(made_on)),
        standards: standards.map_err(|refusal| typesetting(refusal.message()))?,
        ..PdfOptions::default()
    })
}

/// Noon of a day, as typst counts time.
fn date(day: NaiveDate) -> Result<Datetime, PressError> {
    let (month, day_of_month) = (u8::try_from(day.month()), u8::try_from(day.day()));
    let noon = month.ok().zip(day_of_month.ok()).and_then(|(month, day_of_month)| {
        Datetime::from_ymd_hms(day.year(), month, day_of_month, 12, 0, 0)
    });
    noon.ok_or_else(|| typesetting(format_args!("typst cannot count to {day}")))
}

fn typesetting(reason: impl std::fmt::Display) -> PressError {
    PressError::Typesetting(reason.to_string())
}

fn refused(refusals: &[SourceDiagnostic]) -> PressError {
    let reasons: Vec<&str> = refusals.iter().map(|refusal| refusal.message.as_str()).collect();
    typesetting(reasons.join("; "))
}
