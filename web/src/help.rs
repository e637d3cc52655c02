//! Help for the people who use Lodestar, from `help/*.md`.

use axum::extract::Path;
use axum::routing::get;
use lodestar_core::Error;
use serde::{Deserialize, Serialize};

use crate::page::Frame;
use crate::page_error::{Answer, PageError};
use crate::routes::Routes;
use crate::signed_in::Visitor;

/// Address and text of each page, in reading order. The first line is its title.
const PAGES: &[(&str, &str)] = &[
    ("start", include_str!("../help/start.md")),
    ("survey", include_str!("../help/survey.md")),
    ("comparisons", include_str!("../help/comparisons.md")),
    ("thread", include_str!("../help/thread.md")),
    ("outcomes", include_str!("../help/outcomes.md")),
    ("meetings", include_str!("../help/meetings.md")),
    ("talking", include_str!("../help/talking.md")),
    ("group", include_str!("../help/group.md")),
    ("reports", include_str!("../help/reports.md")),
    ("small-numbers", include_str!("../help/small-numbers.md")),
    ("people", include_str!("../help/people.md")),
    ("plugins", include_str!("../help/plugins.md")),
    ("packs", include_str!("../help/packs.md")),
    ("words", include_str!("../help/words.md")),
    ("accessibility", include_str!("../help/accessibility.md")),
];

pub(crate) fn routes() -> Routes {
    Routes::new().route("/help", get(index)).route("/help/{page}", get(page))
}

#[derive(Serialize)]
struct IndexView {
    pages: Vec<LinkView>,
}

#[derive(Serialize)]
struct LinkView {
    address: String,
    title: String,
}

#[derive(Serialize)]
struct HelpView {
    /// Made from our own Markdown; nobody else writes it.
    body: String,
    pages: Vec<LinkView>,
}

#[derive(Deserialize)]
struct HelpPath {
    page: String,
}

async fn index(visitor: Visitor) -> Answer {
    let frame = Frame::of_visitor(&visitor, &visitor.say.t("help-heading"));
    visitor.app.page("help/index", frame, &IndexView { pages: links() })
}

async fn page(visitor: Visitor, path: Path<HelpPath>) -> Answer {
    let found = PAGES.iter().find(|(name, _)| *name == path.page);
    let (_, source) = found.ok_or_else(|| PageError::from(Error::NotFound("page")))?;
    let (title, rest) = split(source);
    let mut body = String::new();
    let options = pulldown_cmark::Options::ENABLE_TABLES;
    pulldown_cmark::html::push_html(&mut body, pulldown_cmark::Parser::new_ext(rest, options));
    let body = captioned(&body, title);
    let frame = Frame::of_visitor(&visitor, title);
    visitor.app.page("help/page", frame, &HelpView { body, pages: links() })
}

fn links() -> Vec<LinkView> {
    let link = |(name, source): &(&'static str, &'static str)| LinkView {
        address: format!("/help/{name}"),
        title: split(source).0.to_owned(),
    };
    PAGES.iter().map(link).collect()
}

/// Markdown has no captions: a table takes the heading above it, and its header
/// cells say that they head columns.
fn captioned(html: &str, title: &str) -> String {
    let mut parts = html.split("<table>");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let heading = whole.rsplit_once("<h2>").map_or(title, |(_, it)| it);
        let heading = heading.split("</h2>").next().unwrap_or(title).to_owned();
        whole.push_str("<table><caption class=\"govuk-visually-hidden\">");
        whole.push_str(&heading);
        whole.push_str("</caption>");
        whole.push_str(part);
    }
    whole.replace("<th>", "<th scope=\"col\">")
}

/// The title on the first line, and what follows it.
fn split(source: &'static str) -> (&'static str, &'static str) {
    let (title, rest) = source.split_once('\n').unwrap_or((source, ""));
    (title.trim_start_matches('#').trim(), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_a_title_and_no_other_main_heading() {
        for (name, source) in PAGES {
            assert!(source.starts_with("# "), "{name}");
            let (_, rest) = split(source);
            assert!(!rest.lines().any(|line| line.starts_with("# ")), "{name}");
        }
    }
}
