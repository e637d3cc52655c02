//! The conformance tool against plugins that are good, and against plugins that
//! are bad on purpose. Each of these breaks one promise: what it is told to.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use lodestar_plugin_check::{self as check, Case, Effort, Fuzzed, Options, Report, Status};
use lodestar_tests::{lodestar_program, plugin_library, skip};
use tempfile::TempDir;

/// A plugin that breaks one promise.
struct Bad {
    /// The check that sees it.
    check: &'static str,
    /// How it is compiled.
    flag: &'static str,
    /// What is put in the place of what in its manifest.
    manifest: (&'static str, &'static str),
}

const fn bad(check: &'static str, flag: &'static str) -> Bad {
    Bad { check, flag, manifest: ("", "") }
}

const fn badly_described(check: &'static str, before: &'static str, after: &'static str) -> Bad {
    Bad { check, flag: "", manifest: (before, after) }
}

/// The package of this one has a file in it that does not belong there.
const WITH_A_LINK: &str = "with a link";

const BAD: &[Bad] = &[
    badly_described("manifest-is-understood", "publisher", "publishr"),
    badly_described("manifest-has-its-files", "library = \"good\"", "library = \"better\""),
    bad("manifest-package-opens", WITH_A_LINK),
    bad("descriptor-id-agrees", "-DID=\"better\""),
    bad("descriptor-version-agrees", "-DVERSION=\"2.0.0\""),
    bad("descriptor-protocol-agrees", "-DPROTOCOL=\"2\""),
    bad("descriptor-offers-agree", "-DREPORT=\"better\""),
    bad("descriptor-endings-agree", r#"-DENDINGS="\"csv\"""#),
    bad("descriptor-languages-agree", r#"-DLANGUAGES="\"en\",\"cy\"""#),
    bad("descriptor-title-is-fit-to-show", r#"-DTITLE="Go\\u200Bod""#),
    bad("abi-table-is-understood", "-DMAGIC=1"),
    bad("abi-table-is-understood", "-DTABLE_BYTES=24"),
    bad("abi-table-is-understood", "-DMAJOR=2"),
    bad("abi-table-is-understood", "-DFAULT_SYMBOL"),
    bad("abi-later-protocol-is-answered", "-DFAULT_LATER_PROTOCOL"),
    bad("abi-unknown-question-is-answered", "-DFAULT_UNKNOWN_QUESTION"),
    bad("abi-unknown-fields-are-passed-over", "-DFAULT_UNKNOWN_FIELDS"),
    bad("abi-truncated-messages-are-answered", "-DFAULT_TRUNCATED"),
    bad("abi-garbage-is-answered", "-DFAULT_GARBAGE"),
    bad("abi-missing-file-is-answered", "-DFAULT_MISSING_FILE"),
    bad("lifecycle-starts", "-DFAULT_START"),
    bad("lifecycle-answers-in-a-row", "-DFAULT_IN_A_ROW"),
    bad("lifecycle-ends-with-its-input", "-DFAULT_END"),
    bad("memory-is-given-back", "-DFAULT_LEAK"),
    bad("memory-of-long-answers-is-given-back", "-DFAULT_LEAK_LONG"),
    bad("memory-holds-under-a-strict-allocator", "-DFAULT_OVERRUN"),
    bad(VALGRIND, "-DFAULT_UNINITIALISED"),
    bad("determinism-in-one-process", "-DFAULT_REMEMBERS"),
    bad("determinism-across-processes", "-DFAULT_PROCESS"),
    bad("determinism-file-name-does-not-count", "-DFAULT_FILE_NAME"),
    bad("malformed-empty-file", "-DFAULT_EMPTY"),
    bad("malformed-only-a-mark", "-DFAULT_MARK"),
    bad("malformed-utf-16", "-DFAULT_UTF_16"),
    bad("malformed-windows-1252", "-DFAULT_WINDOWS_1252"),
    bad("malformed-nul-bytes", "-DFAULT_NUL"),
    bad("malformed-lone-quote", "-DFAULT_QUOTE"),
    bad("malformed-ragged-rows", "-DFAULT_RAGGED"),
    bad("malformed-formulas", "-DFAULT_FORMULA"),
    bad("malformed-cut-off-file", "-DFAULT_CUT_OFF"),
    bad("malformed-cut-off-workbook", "-DFAULT_CUT_OFF_WORKBOOK"),
    bad("malformed-zip-bomb", "-DFAULT_BOMB"),
    bad("malformed-long-line", "-DFAULT_LONG_LINE"),
    bad("malformed-million-rows", "-DFAULT_MILLION"),
    bad("malformed-rows-max", "-DFAULT_ROWS_MAX"),
    bad("batch-is-found-in-a-good-file", "-DFAULT_NEVER_READS"),
    bad("batch-counts-add-up", "-DFAULT_SUM"),
    bad("batch-keeps-to-the-codebook", "-DFAULT_CODEBOOK"),
    bad("batch-accounts-for-columns", "-DFAULT_COLUMNS"),
    bad("locale-welsh-headings-survive", "-DFAULT_WELSH_HEADINGS"),
    bad("locale-welsh-options-survive", "-DFAULT_WELSH_OPTIONS"),
    bad("locale-welsh-words-survive", "-DFAULT_WELSH_WORDS"),
    bad("locale-welsh-is-answered", "-DFAULT_CY"),
    bad("cancellation-leaves-nothing", "-DFAULT_CHILD"),
    bad("suppression-answers-are-not-repeated", "-DFAULT_QUOTES_ANSWERS"),
    bad("suppression-numbers-come-from-the-snapshot", "-DFAULT_MADE_UP"),
    bad("suppression-hidden-stays-hidden", "-DFAULT_HIDDEN"),
    bad("suppression-raw-values-are-not-used", "-DFAULT_RAW"),
    bad("document-language-is-declared", "-DDOCUMENT_LANGUAGE=\"fr\""),
    bad("document-headings-are-in-order", "-DFAULT_HEADINGS"),
    bad("document-tables-are-rectangular", "-DFAULT_RAGGED_TABLE"),
    bad("document-says-something-everywhere", "-DFAULT_SILENT"),
    bad("document-charts-are-on-their-scale", "-DFAULT_SCALE"),
    bad("document-is-not-endless", "-DFAULT_ENDLESS"),
    bad("document-of-little-is-answered", "-DFAULT_LITTLE"),
    bad("document-unknown-report-is-refused", "-DFAULT_UNKNOWN_REPORT"),
    bad("settings-defaults-work", "-DFAULT_SETTINGS_DEFAULTS"),
    bad("settings-bounds-work", "-DFAULT_SETTINGS_BOUNDS"),
];

/// The only check that is made on request, because it is slow.
const VALGRIND: &str = "memory-holds-under-valgrind";

/// Checks that end with a warning at worst.
const WARNS: &str = "batch-is-found-in-a-good-file";

/// Long enough for a million rows on a busy machine; what hangs costs as much.
fn options() -> Options {
    Options { patience: Duration::from_secs(8), ..Options::default() }
}

fn has(program: &str) -> bool {
    let found = Command::new(program).arg("--version").output();
    found.is_ok_and(|it| it.status.success())
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("bad_plugins")
}

/// The package of a plugin, built anew.
fn build(bad: Option<&Bad>) -> TempDir {
    let package = TempDir::new().unwrap();
    let manifest = fs::read_to_string(folder().join("good/plugin.toml")).unwrap();
    let (before, after) = bad.map_or(("", ""), |it| it.manifest);
    assert!(manifest.contains(before), "{before}");
    let manifest = if before.is_empty() { manifest } else { manifest.replace(before, after) };
    fs::write(package.path().join("plugin.toml"), manifest).unwrap();

    let flag = bad.map_or("", |it| it.flag);
    if flag == WITH_A_LINK {
        std::os::unix::fs::symlink("/etc/hostname", package.path().join("link")).unwrap();
    }
    let library = format!("{}good{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let mut compiler = Command::new("cc");
    compiler.args(["-D_GNU_SOURCE", "-w", "-shared", "-fPIC", "-O1", "-g"]);
    compiler.args(Some(flag).filter(|it| it.starts_with("-D")));
    compiler.arg(folder().join("plugin.c")).arg("-o").arg(package.path().join(library));
    let output = compiler.output().unwrap();
    assert!(output.status.success(), "{flag}: {}", String::from_utf8_lossy(&output.stderr));
    package
}

async fn report(package: &Path, options: Options) -> Report {
    check::run(&lodestar_program(), package, options).await
}

/// The checks that are not content, each with what it saw.
fn complaints(report: &Report) -> Vec<(&str, String)> {
    let is_content = |status| matches!(status, Status::Pass | Status::Skip);
    let lines = report.lines.iter().filter(|it| !is_content(it.status));
    lines.map(|it| (it.name, format!("{}: {}", it.status.key(), it.seen))).collect()
}

#[test]
fn every_check_has_a_plugin_that_fails_it() {
    let seen: BTreeSet<&str> = BAD.iter().map(|it| it.check).collect();
    let all: BTreeSet<&str> = check::checks().map(|it| it.name).collect();
    assert_eq!(seen, all);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_plugin_fails_the_check_that_looks_for_its_fault_and_no_other() {
    if !has("cc") {
        return skip("there is no C compiler");
    }
    for bad in BAD {
        let has_valgrind = bad.check == VALGRIND;
        if has_valgrind && !has("valgrind") {
            skip("there is no valgrind");
            continue;
        }
        let package = build(Some(bad));
        let report = report(package.path(), Options { has_valgrind, ..options() }).await;
        let complaints = complaints(&report);
        let names: Vec<&str> = complaints.iter().map(|it| it.0).collect();
        assert_eq!(names, [bad.check], "{} {}: {complaints:?}", bad.check, bad.flag);
        assert_eq!(report.is_conformant(), bad.check == WARNS, "{}", bad.check);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_good_plugin_passes_every_check() {
    if !has("cc") {
        return skip("there is no C compiler");
    }
    let package = build(None);
    let options = Options { has_valgrind: has("valgrind"), ..options() };
    let report = report(package.path(), options).await;
    let others = report.lines.iter().filter(|it| it.status != Status::Pass);
    let others: Vec<_> = others.filter(|it| it.name != VALGRIND).collect();
    assert!(others.is_empty() && report.is_conformant(), "{others:?}");
    assert_eq!(report.lines.len(), check::checks().count());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plugins_that_are_shipped_are_conformant() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for id in ["bright-spots", "corporate-parenting", "inspection-ready", "new-belongings-plus"] {
        let package = TempDir::new().unwrap();
        let library = plugin_library(id);
        let manifest = workspace.join("plugins/bundled").join(id).join("plugin.toml");
        fs::copy(manifest, package.path().join("plugin.toml")).unwrap();
        fs::copy(&library, package.path().join(library.file_name().unwrap())).unwrap();
        // It is a debug build, and looks for the nearest of very many words.
        let patience = Duration::from_mins(2);
        let report = report(package.path(), Options { patience, ..options() }).await;
        // The tool's survey is of children of 8 to 11, whom this one never asks.
        let is_known =
            |name: &str| id == "new-belongings-plus" && name == "batch-is-found-in-a-good-file";
        let complaints: Vec<_> =
            complaints(&report).into_iter().filter(|(name, _)| !is_known(name)).collect();
        assert!(complaints.is_empty(), "{id}: {complaints:?}");
        assert!(report.count(Status::Skip) < 30 && report.is_conformant(), "{report}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_is_asked_for_is_looked_at() {
    if !has("cc") {
        return skip("there is no C compiler");
    }
    let package = build(None);
    let only = vec!["locale".to_owned(), "memory-is-given-back".to_owned()];
    let report = report(package.path(), Options { only, ..options() }).await;
    let names: Vec<&str> = report.lines.iter().map(|it| it.name).collect();
    assert_eq!((names.len(), names[0]), (5, "memory-is-given-back"));
    assert!(names[1..].iter().all(|it| it.starts_with("locale-")), "{names:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_package_is_told_so_and_nothing_is_started() {
    let nothing = TempDir::new().unwrap();
    let report = report(nothing.path(), options()).await;
    let complaints = complaints(&report);
    assert_eq!(complaints.len(), 1, "{complaints:?}");
    assert!(complaints[0].1.starts_with("fail: plugin.toml cannot be read"), "{complaints:?}");
    assert_eq!(report.count(Status::Pass), 0, "{report}");
}

async fn fuzz(package: &Path, cases: u64) -> Fuzzed {
    check::fuzz(&lodestar_program(), package, options(), Effort::Cases(cases), Some(42)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn spoilt_questions_find_what_no_check_comes_upon_and_a_case_is_found_again() {
    if !has("cc") {
        return skip("there is no C compiler");
    }
    let package = build(Some(&bad("", "-DFAULT_FUZZ")));
    let fuzzed = fuzz(package.path(), 600).await;
    let found = fuzzed.findings.iter().find(|it| it.status == Status::Crash);
    let found = found.unwrap_or_else(|| panic!("{fuzzed}"));
    assert!(found.is_reproducible && fuzzed.to_string().contains("--reproduce 42:"), "{fuzzed}");

    let again = async |package: &Path| {
        let case: Case = found.case.parse().unwrap();
        check::reproduce(&lodestar_program(), package, options(), case).await.unwrap()
    };
    let same = again(package.path()).await.unwrap();
    assert_eq!((same.question, same.status), (found.question.clone(), Status::Crash));
    assert!(again(build(None).path()).await.is_none(), "the good one answers it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_good_plugin_answers_every_spoilt_question() {
    if !has("cc") {
        return skip("there is no C compiler");
    }
    let package = build(None);
    let fuzzed = fuzz(package.path(), 1500).await;
    assert!(fuzzed.is_conformant(), "{fuzzed}");
    assert_eq!((fuzzed.seed, fuzzed.cases), (42, 1500));
}
