//! axe-core: what it is, where it comes from, and which of its doubts are settled.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;

use crate::lodestar_program;

/// Names a `node_modules` folder that has axe-core already.
const FETCHED: &str = "LODESTAR_NPM_TEST";

/// Looks for barriers by the rules of WCAG 2.2, levels A and AA.
pub(crate) const RUN: &str = r#"
const done = arguments[arguments.length - 1];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const words = (node) => [...node.any, ...node.all, ...node.none].map((it) => it.message).join("; ");
const lines = (kind, found) => found.flatMap((rule) => rule.nodes.map((node) => ({
    kind, rule: rule.id, html: node.html, why: words(node),
})));
axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"] })
    .then((found) => done([...lines("wrong", found.violations), ...lines("in doubt", found.incomplete)]))
    .catch((error) => done([{ kind: "failed", rule: String(error), html: "", why: "" }]));
"#;

/// What axe cannot decide and a person has: a rule, a part of its reason, a part
/// of the element, and why it is no barrier.
const SETTLED: &[(&str, &str, &str, &str)] = &[
    ("color-contrast", "only non-text characters", "ls-cell__stars", "the words are beside it"),
    ("color-contrast", "only non-text characters", "ls-stars__mark", "the words are beside it"),
    (
        "color-contrast",
        "contains an image node",
        "<text ",
        "numbers of a scale on the page's white",
    ),
    ("color-contrast", "background gradient", "<span", "black on a hatch of two light greys"),
    ("color-contrast", "pseudo element", "ls-thread__", "ring and line stand beside the words"),
    // A slope's box holds the number that stands above it.
    ("color-contrast", "overlapped by", "ls-trend__value", "the line is drawn before the number"),
    ("color-contrast", "too short", "<td", "a dash in the colours of every other cell"),
];

/// What axe cannot decide on a phone, where a table scrolls in its frame and
/// words wrap. A colour does not depend on the width: on a desk, where nothing
/// hides anything, the same page must leave no doubt.
const HIDDEN_ON_A_PHONE: &str = "partially obscured by another element";

/// The script, or why there is none.
pub(crate) fn script() -> Result<&'static str, &'static str> {
    static SCRIPT: LazyLock<Result<String, String>> = LazyLock::new(|| {
        let modules = match std::env::var_os(FETCHED) {
            Some(modules) => PathBuf::from(modules),
            None => fetch()?,
        };
        let path = modules.join("axe-core/axe.min.js");
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    });
    SCRIPT.as_ref().map(String::as_str).map_err(String::as_str)
}

/// One line for each barrier, and for each doubt that nobody has settled.
pub(crate) fn unexplained(found: &Value, is_phone: bool) -> Vec<String> {
    let lines = found.as_array().into_iter().flatten();
    lines
        .map(|it| ["kind", "rule", "html", "why"].map(|part| it[part].as_str().unwrap_or_default()))
        .filter(|[kind, rule, html, why]| {
            let is_settled = |(settled, reason, element, _): &(&str, &str, &str, &str)| {
                rule == settled && why.contains(reason) && html.contains(element)
            };
            let is_hidden =
                is_phone && *rule == "color-contrast" && why.contains(HIDDEN_ON_A_PHONE);
            *kind != "in doubt" || !(is_hidden || SETTLED.iter().any(is_settled))
        })
        .map(|[kind, rule, html, why]| format!("{kind}: {rule}: {html}: {why}"))
        .collect()
}

/// Runs npm only when the lock file is not the one that was last fetched in full.
fn fetch() -> Result<PathBuf, String> {
    let wanted = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/browser"));
    let folder = lodestar_program().with_file_name("browser-npm");
    let (modules, stamp) = (folder.join("node_modules"), folder.join("fetched-lock.json"));
    let lock = fs::read(wanted.join("package-lock.json")).unwrap();
    if fs::read(&stamp).is_ok_and(|fetched| fetched == lock) {
        return Ok(modules);
    }
    fs::create_dir_all(&folder).unwrap();
    for name in ["package.json", "package-lock.json"] {
        fs::copy(wanted.join(name), folder.join(name)).unwrap();
    }
    let npm = Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(&folder)
        .output()
        .map_err(|error| format!("npm is not installed ({error})"))?;
    if !npm.status.success() {
        return Err(format!(
            "npm could not fetch axe-core:\n{}",
            String::from_utf8_lossy(&npm.stderr)
        ));
    }
    fs::write(stamp, lock).unwrap();
    Ok(modules)
}
