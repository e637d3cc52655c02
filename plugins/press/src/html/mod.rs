//! The document as HTML, in the class names of GOV.UK Frontend and of our own layer.

use std::fmt::Write;

use lodestar_plugin_protocol::document::{Block, Chart, Document, Fact};

use crate::escape::Lines;
use crate::{PressError, chart, check, tables};

mod page;
mod table;

pub use page::html_page;

/// The rules for the classes of [`html_body`] that neither GOV.UK Frontend nor the
/// site's own layer has: charts, notes, and tables that scroll. A page that shows a
/// body includes them in its stylesheet; [`html_page`] already does.
pub const DOCUMENT_CSS: &str = include_str!("document.css");

/// The document as a fragment to stand inside a page, below the page's own `h1`.
///
/// It begins with the subtitle and the facts, its headings have the levels 2 to 4, and
/// it ends with the footer. Every id begins with `document-`. It has no scripts,
/// style attributes or links, so a strict content security policy suits it.
///
/// Fails with [`PressError::Document`] when the document breaks its own rules.
pub fn html_body(document: &Document) -> Result<String, PressError> {
    check::check(document)?;
    let mut html = String::new();
    write_body(document, &mut html).map_err(|error| PressError::Typesetting(error.to_string()))?;
    Ok(html)
}

fn write_body(document: &Document, html: &mut String) -> std::fmt::Result {
    if !document.subtitle.is_empty() {
        let subtitle = Lines(&document.subtitle);
        writeln!(html, r#"<p class="govuk-body-l ls-subtitle">{subtitle}</p>"#)?;
    }
    write_facts(&document.facts, html)?;
    for (index, block) in document.blocks.iter().enumerate() {
        write_block(block, &format!("document-{}", index + 1), html)?;
    }
    if !document.footer.is_empty() {
        let footer = Lines(&document.footer);
        writeln!(html, r#"<p class="govuk-body-s ls-document-footer">{footer}</p>"#)?;
    }
    Ok(())
}

fn write_block(block: &Block, id: &str, html: &mut String) -> std::fmt::Result {
    match block {
        Block::Heading { level, text } => write_heading(*level, text, html),
        Block::Paragraph { text } => {
            writeln!(html, r#"<p class="govuk-body">{}</p>"#, Lines(text))
        }
        Block::Callout { label, text } => {
            writeln!(html, r#"<div class="ls-panel ls-panel--attention">"#)?;
            writeln!(html, r#"<p class="govuk-body"><strong>{}</strong></p>"#, Lines(label))?;
            writeln!(html, r#"<p class="govuk-body">{}</p>"#, Lines(text))?;
            writeln!(html, "</div>")
        }
        Block::List { is_numbered, items } => write_list(*is_numbered, items, html),
        Block::Facts { facts } => write_facts(facts, html),
        Block::Table(table) => table::write(table, id, html),
        Block::Chart(chart) => write_chart(chart, id, html),
    }
}

fn write_heading(level: u8, text: &str, html: &mut String) -> std::fmt::Result {
    let size = match level {
        2 => "l",
        3 => "m",
        _ => "s",
    };
    writeln!(html, r#"<h{level} class="govuk-heading-{size}">{}</h{level}>"#, Lines(text))
}

fn write_list(is_numbered: bool, items: &[String], html: &mut String) -> std::fmt::Result {
    if items.is_empty() {
        return Ok(());
    }
    let (element, kind) = if is_numbered { ("ol", "number") } else { ("ul", "bullet") };
    writeln!(html, r#"<{element} class="govuk-list govuk-list--{kind}">"#)?;
    for item in items {
        writeln!(html, "<li>{}</li>", Lines(item))?;
    }
    writeln!(html, "</{element}>")
}

fn write_facts(facts: &[Fact], html: &mut String) -> std::fmt::Result {
    if facts.is_empty() {
        return Ok(());
    }
    writeln!(html, r#"<dl class="govuk-summary-list">"#)?;
    for Fact { name, value } in facts {
        writeln!(html, r#"<div class="govuk-summary-list__row">"#)?;
        writeln!(html, r#"<dt class="govuk-summary-list__key">{}</dt>"#, Lines(name))?;
        writeln!(html, r#"<dd class="govuk-summary-list__value">{}</dd>"#, Lines(value))?;
        writeln!(html, "</div>")?;
    }
    writeln!(html, "</dl>")
}

/// The drawing, then the same numbers as a table.
fn write_chart(chart: &Chart, id: &str, html: &mut String) -> std::fmt::Result {
    let drawing_id = format!("{id}-chart");
    let drawing = chart::svg(chart, &drawing_id);
    let label = format!(r#"role="region" tabindex="0" aria-labelledby="{drawing_id}-title""#);
    writeln!(html, r#"<div class="ls-scroll ls-figure" {label}>{drawing}</div>"#)?;
    table::write(&tables::of_chart(chart), id, html)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn hostile_text_comes_out_as_text() {
        let html = html_page(&sample::hostile()).expect("a sound document");
        assert!(!html.contains("<script"), "{html}");
        assert!(!html.contains("</script"), "{html}");
        assert!(html.contains("&lt;/script&gt;"));
        assert!(html.contains(r"#import &quot;x&quot; $x$ [b] *c* _d_ \ `e` @f"));
    }

    #[test]
    fn ids_are_unique_and_every_reference_leads_to_one() {
        let html = html_page(&sample::document()).expect("a sound document");
        let after = |mark: &str| -> Vec<String> {
            let parts = html.split(mark).skip(1);
            parts.map(|part| part.split('"').next().unwrap_or_default().to_owned()).collect()
        };
        let mut ids = after(" id=\"");
        for reference in after("aria-labelledby=\"") {
            assert!(reference.split(' ').all(|id| ids.contains(&id.to_owned())), "{reference}");
        }
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }

    #[test]
    fn a_body_has_no_title_style_or_link_of_its_own() {
        let html = html_body(&sample::document()).expect("a sound document");
        for forbidden in ["<h1", "<html", "<style", " style=", "href=", "<script"] {
            assert!(!html.contains(forbidden), "{forbidden}");
        }
        assert!(html.contains(r#"<h2 class="govuk-heading-l">"#));
    }

    #[test]
    fn a_document_that_breaks_its_rules_is_refused() {
        let document = Document { title: String::new(), ..sample::document() };
        assert!(matches!(html_body(&document), Err(PressError::Document(_))));
        assert!(matches!(html_page(&document), Err(PressError::Document(_))));
    }
}
