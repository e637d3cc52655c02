use std::collections::BTreeSet;
use std::sync::LazyLock;

use scraper::Html;

use crate::Page;
use crate::page::{select, selector, words};

static ADDRESSES: LazyLock<Vec<String>> = LazyLock::new(lodestar_web::addresses);

/// What must hold of every page. The test client checks it of each page that
/// any test opens, so that no feature has to remember to.
pub(crate) fn inspect(page: &Page) {
    let html = page.parsed();
    let broken: Vec<String> = [words_broken(&html), fields_broken(&html), tables_broken(&html)]
        .into_iter()
        .chain([links_broken(&html), code_broken(&html)])
        .flatten()
        .collect();
    assert!(broken.is_empty(), "{} is broken: {broken:#?}", page.address);
}

fn words_broken(html: &Html) -> Vec<String> {
    let mut broken = Vec::new();
    let root = html.root_element();
    let headings = select(html, "h1");
    if headings.len() != 1 || words(headings[0]).is_empty() {
        broken.push(format!("it has {} main headings, or an empty one", headings.len()));
    }
    if select(html, "head > title").iter().all(|it| words(*it).is_empty()) {
        broken.push("it has no title".to_owned());
    }
    if root.attr("lang").unwrap_or_default().is_empty() {
        broken.push("its language is not said".to_owned());
    }
    let text = html.html();
    let missing = text.split('⟦').skip(1).map(|it| it.split('⟧').next().unwrap_or_default());
    broken.extend(missing.map(|key| format!("there are no words for {key}")));
    for element in select(html, "h1, h2, h3, legend, label, caption, th[scope=row], a, button") {
        if words(element).is_empty() {
            broken.push(format!("{} says nothing", element.html()));
        }
    }
    broken
}

fn fields_broken(html: &Html) -> Vec<String> {
    let mut broken = Vec::new();
    let labels = select(html, "label");
    for input in select(html, "input:not([type=hidden]), select, textarea") {
        let id = input.attr("id").unwrap_or_default();
        if !labels.iter().any(|it| it.attr("for") == Some(id)) {
            broken.push(format!("“{id}” has no label"));
        }
    }
    let ids = ids(html);
    for described in select(html, "[aria-describedby], [aria-labelledby]") {
        for attribute in ["aria-describedby", "aria-labelledby"] {
            let named = described.attr(attribute).unwrap_or_default().split_whitespace();
            let lost = named.filter(|id| !ids.contains(id));
            broken.extend(lost.map(|id| format!("{attribute} names {id}, which is nowhere")));
        }
    }
    for link in select(html, ".govuk-error-summary a") {
        let href = link.attr("href").unwrap_or_default();
        let field = format!(".govuk-form-group [id='{}']", href.trim_start_matches('#'));
        if !href.starts_with('#') || select(html, &field).is_empty() {
            broken.push(format!("“{}” leads to no field ({href})", words(link)));
        }
    }
    broken
}

fn tables_broken(html: &Html) -> Vec<String> {
    let mut broken = Vec::new();
    for table in select(html, "table") {
        let caption = table.select(&selector("caption")).next().map(words).unwrap_or_default();
        let headers: Vec<_> = table.select(&selector("th")).collect();
        if caption.is_empty() {
            broken.push("a table has no caption".to_owned());
        }
        if headers.is_empty() || headers.iter().any(|it| it.attr("scope").is_none()) {
            broken.push(format!("a header cell of “{caption}” does not say what it heads"));
        }
    }
    broken
}

fn links_broken(html: &Html) -> Vec<String> {
    let mut broken = Vec::new();
    let all: Vec<&str> = select(html, "[id]").iter().filter_map(|it| it.attr("id")).collect();
    let ids = ids(html);
    if all.len() != ids.len() {
        broken.push(format!("an id stands twice: {all:?}"));
    }
    let links = select(html, "a[href]").into_iter().filter_map(|it| it.attr("href"));
    let actions = select(html, "form[action]").into_iter().filter_map(|it| it.attr("action"));
    for target in links.chain(actions) {
        let leads = match target.strip_prefix('#') {
            Some(id) => ids.contains(id),
            None => !target.starts_with('/') || is_known(target),
        };
        if !leads {
            broken.push(format!("{target} leads nowhere"));
        }
    }
    broken
}

/// No style, script or handler in the page itself: the policy forbids them.
fn code_broken(html: &Html) -> Vec<String> {
    let mut broken = Vec::new();
    let code = select(html, "style, script:not([src]), [style]");
    broken.extend(code.iter().map(|it| format!("code or style in the page: {}", it.html())));
    for element in select(html, "body *") {
        let mut handlers = element.value().attrs().filter(|(name, _)| name.starts_with("on"));
        broken.extend(handlers.next().map(|(name, _)| format!("a handler in the page: {name}")));
    }
    broken
}

fn ids(html: &Html) -> BTreeSet<&str> {
    select(html, "[id]").iter().filter_map(|it| it.attr("id")).collect()
}

/// Whether there is such an address, whatever its records are.
fn is_known(target: &str) -> bool {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let parts = |it: &str| it.split('/').map(str::to_owned).collect::<Vec<_>>();
    let asked = parts(path);
    let fits = |pattern: &String| {
        let pattern = parts(pattern);
        pattern.len() == asked.len()
            && pattern.iter().zip(&asked).all(|(known, asked)| {
                (known.starts_with('{') && !asked.is_empty()) || known == asked
            })
    };
    path.starts_with("/assets/") || ADDRESSES.iter().any(fits)
}
