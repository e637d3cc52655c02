//! The document as one HTML file that needs nothing else: for e-mail, archives, print.

use lodestar_plugin_protocol::document::Document;

use super::{DOCUMENT_CSS, html_body};
use crate::PressError;
use crate::escape::{Lines, Text};
use crate::marks::EMBLEM;

/// The rules for what GOV.UK Frontend and the site's own layer would bring.
const PAGE_CSS: &str = include_str!("page.css");

/// The document as a stand-alone HTML file, in UTF-8.
///
/// It has no scripts and refers to nothing outside itself. The same document always
/// gives the same text.
///
/// Fails with [`PressError::Document`] when the document breaks its own rules.
pub fn html_page(document: &Document) -> Result<String, PressError> {
    let body = html_body(document)?;
    let language = Text(&document.language);
    let (title, heading) = (Text(&document.title), Lines(&document.title));
    Ok(format!(
        r#"<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{PAGE_CSS}{DOCUMENT_CSS}</style>
</head>
<body>
<header class="ls-header"><span class="ls-brand">{EMBLEM} Lodestar</span></header>
<main>
<h1 class="govuk-heading-xl">{heading}</h1>
{body}</main>
</body>
</html>
"#
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn a_page_declares_its_language_and_title_and_needs_nothing_else() {
        let html = html_page(&sample::document()).expect("a sound document");
        assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
        assert!(html.contains("<title>What children said, and what changed</title>"));
        assert_eq!(html.matches("<h1").count(), 1);
        for outside in ["href=", "src=", "url(", "@import", "<script"] {
            assert!(!html.contains(outside), "{outside}");
        }
    }
}
