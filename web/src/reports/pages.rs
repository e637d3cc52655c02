use axum::http::header;
use axum::response::{IntoResponse, Response};
use lodestar_core::reports::{self, Report, ReportFile};
use lodestar_plugin_protocol::document::Document;
use serde::Serialize;

use crate::page_error::Answer;
use crate::signed_in::{OfRecord, Place, Scope as _};

#[derive(Serialize)]
struct DocumentView {
    number: String,
    back: String,
    pdf: String,
    html: String,
    withdrawn: bool,
    /// Drawn by the press, which escapes every text of the document.
    body: String,
}

/// The report on a page of the site.
pub(super) async fn document(place: Place, OfRecord(id): OfRecord) -> Answer {
    let (report, [document, ..]) = reports::file(&place.context, place.authority.id, id).await?;
    let ReportFile::Document(document) = document else { return Ok(nothing()) };
    let document: Document = serde_json::from_str(&document)?;
    let here = place.path(&format!("/reports/{id}"));
    let view = DocumentView {
        number: report.number,
        pdf: format!("{here}/document.pdf"),
        html: format!("{here}/document.html"),
        back: here,
        withdrawn: !report.head.is_live(),
        body: lodestar_press::html_body(&document)?,
    };
    place.app.page("reports/document", place.frame(&document.title), &view)
}

/// The report as a file to keep, exactly as it was frozen.
pub(super) async fn html(place: Place, OfRecord(id): OfRecord) -> Answer {
    let (report, [_, html, _]) = reports::file(&place.context, place.authority.id, id).await?;
    let ReportFile::Html(html) = html else { return Ok(nothing()) };
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, attachment(&report, "html")),
    ];
    Ok((headers, html).into_response())
}

/// The report as PDF/UA-1, exactly as it was frozen.
pub(super) async fn pdf(place: Place, OfRecord(id): OfRecord) -> Answer {
    let (report, [_, _, pdf]) = reports::file(&place.context, place.authority.id, id).await?;
    let ReportFile::Pdf(pdf) = pdf else { return Ok(nothing()) };
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, attachment(&report, "pdf")),
    ];
    Ok((headers, pdf).into_response())
}

fn attachment(report: &Report, ending: &str) -> String {
    format!("attachment; filename=\"{}.{ending}\"", report.number.replace('/', "-"))
}

fn nothing() -> Response {
    axum::http::StatusCode::NOT_FOUND.into_response()
}
