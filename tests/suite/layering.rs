//! Who may depend on whom, and where what may be used. To allow something new,
//! argue for it here.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const ARROWS: &[(&str, &[&str])] = &[
    ("lodestar-core", &[]),
    ("lodestar-migrations", &[]),
    ("lodestar-plugin-protocol", &[]),
    ("lodestar-plugin-sdk", &["lodestar-plugin-protocol"]),
    ("lodestar-plugin-runner", &["lodestar-plugin-protocol"]),
    ("lodestar-plugin-supervisor", &["lodestar-plugin-protocol"]),
    ("lodestar-press", &["lodestar-plugin-protocol"]),
    // What a plugin is before it runs needs to know what it can be asked.
    ("lodestar-plugin-package", &["lodestar-plugin-protocol"]),
    // Asks other people's plugins as the server would, and spoils the questions.
    (
        "lodestar-plugin-check",
        &["lodestar-plugin-package", "lodestar-plugin-protocol", "lodestar-plugin-supervisor"],
    ),
    // Has the SDK as files, not as a crate.
    ("lodestar-plugin-kit", &[]),
    // What the importers of surveys share: a library for plugins, and itself none.
    ("lodestar-plugin-survey", &["lodestar-plugin-sdk"]),
    ("lodestar-plugin-bright-spots", &["lodestar-plugin-sdk", "lodestar-plugin-survey"]),
    ("lodestar-plugin-corporate-parenting", &["lodestar-plugin-sdk"]),
    ("lodestar-plugin-inspection-ready", &["lodestar-plugin-sdk"]),
    ("lodestar-plugin-new-belongings-plus", &["lodestar-plugin-sdk", "lodestar-plugin-survey"]),
    ("lodestar-plugin-misbehaving", &["lodestar-plugin-sdk"]),
    (
        "lodestar-web",
        &[
            "lodestar-core",
            "lodestar-migrations",
            "lodestar-plugin-check",
            "lodestar-plugin-kit",
            "lodestar-plugin-package",
            "lodestar-plugin-protocol",
            "lodestar-plugin-runner",
            "lodestar-plugin-supervisor",
            "lodestar-press",
        ],
    ),
];

/// Files of a feature in which rows may be touched.
const STORES: &[&str] = &["store.rs", "entity.rs"];

/// Other places that know the database, each with its reason.
const KNOW_THE_DATABASE: &[(&str, &str)] = &[
    ("core/src/context.rs", "a use case is told where the records are"),
    ("core/src/error.rs", "a broken database is one of the reasons to fail"),
    ("core/src/records/", "every noun's writes go through here, with their audit events"),
    ("core/src/authorities/seed.rs", "a use case of its own, apart from the store for its length"),
    (
        "core/src/packs/in_force.rs",
        "use cases of whatever counts now, apart from those of installing",
    ),
    ("core/src/imports/others.rs", "use cases of what files bring besides results"),
    ("core/src/priorities/found.rs", "a use case of imports, in the noun's own folder"),
    ("core/src/evidence/files.rs", "use cases of files, in their evidence's folder"),
    ("core/src/sortings/sorts.rs", "use cases of orders, in their sorting's folder"),
    ("core/src/self_assessments/found.rs", "a use case of imports, in the noun's own folder"),
    ("core/src/digests/outbox.rs", "mails on their way, apart from whose are due"),
    ("core/src/people/members.rs", "names who belongs to an authority, for other features"),
    ("core/src/people/sessions.rs", "use cases of signing in, apart from those of accounts"),
    ("core/src/meetings/", "use cases of a meeting and its parts, a file each"),
    ("core/src/thread/traced.rs", "reads the whole thread of a record, apart from its links"),
    ("core/src/actions/", "use cases of an action and its parts, a file each"),
    ("core/src/pledges/maker.rs", "use cases of handing over, in the noun’s own folder"),
    ("core/src/pledges/verdicts.rs", "use cases of the group, apart from those of officers"),
    (
        "core/src/pledges/standings.rs",
        "rows that are only ever added, apart from those that change",
    ),
    ("core/src/plugins/grants.rs", "use cases of authorities, apart from those of the programme"),
    ("core/src/rounds/contributions.rs", "reads what rounds have to add to a pool, as counted"),
    ("core/src/releases/", "the ledger of what was shown, its rows and those of who took part"),
    ("core/src/rounds/released.rs", "decides what is shown of a round when it is counted"),
    ("core/src/rounds/shown.rs", "reads what is shown of results"),
    ("core/src/rounds/result_rows.rs", "the rows of results, apart from their use cases"),
    ("core/src/imports/effects.rs", "what an approval did, apart from approving for its length"),
    ("core/src/imports/undo.rs", "use cases of undoing, apart from those of approving"),
    ("core/src/rounds/before.rs", "what results said before, apart from saving for its length"),
    ("core/src/thread/built.rs", "what came of something, apart from the walk along the thread"),
    ("core/src/rounds/results.rs", "use cases of results, which live in their round's folder"),
    ("core/src/rounds/turnout.rs", "who could answer, which fieldwork says and an import replaces"),
    ("core/src/assessments/", "use cases of ratings and of raters, in their assessment's folder"),
    ("web/src/database.rs", "the one place that opens the connection"),
    ("web/src/commands/setup.rs", "hands the opened connection to a command"),
    ("migrations/", "make the tables"),
    ("tests/suite/desk.rs", "looks at what a command has left behind"),
    ("tests/support/", "makes databases for tests, and counts rows"),
];

/// Where a type may promise something to somebody outside.
const MAY_SERIALIZE: &[&str] = &["web/", "plugins/", "tests/"];

/// Where code may do what the compiler cannot check.
const MAY_BE_UNSAFE: &[(&str, &str)] = &[
    ("plugins/runner/src/descriptors.rs", "closes what the process did not open itself"),
    ("plugins/runner/src/library.rs", "loads a library and calls what is in it"),
    ("plugins/runner/src/walls/limits.rs", "ignores a signal, which no safe interface offers"),
    ("plugins/sdk/src/export.rs", "answers the runner across the C table"),
    ("plugins/sdk/src/lib.rs", "exports the C table"),
    ("tests/misbehaving/", "misbehaves on purpose"),
];

#[test]
fn every_crate_depends_only_on_what_it_may() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version=1"])
        .current_dir(workspace())
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();

    for package in metadata["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        // The tests may see everything, as somebody who looks from outside.
        if name == "lodestar-tests" {
            continue;
        }
        let arrows = ARROWS.iter().find(|(it, _)| *it == name);
        let (_, allowed) = arrows.unwrap_or_else(|| panic!("{name} is not in ARROWS"));
        let dependencies = package["dependencies"].as_array().unwrap().iter();
        let actual: BTreeSet<&str> = dependencies
            .filter(|it| it["kind"].is_null() && !it["path"].is_null())
            .map(|it| it["name"].as_str().unwrap())
            .collect();
        assert_eq!(actual, allowed.iter().copied().collect(), "{name}");
    }
}

#[test]
fn only_who_keeps_records_knows_the_database() {
    for (path, source) in sources() {
        let is_store =
            path.starts_with("core/") && STORES.iter().any(|it| path.ends_with(&format!("/{it}")));
        let is_known = KNOW_THE_DATABASE.iter().any(|(it, _)| path.starts_with(it));
        let knows = ["sea_orm", "sqlx"].iter().any(|it| uses(&source, it));
        assert!(!knows || is_store || is_known, "{path} must not know the database");
    }
}

#[test]
fn only_the_edges_serialize() {
    for (path, source) in sources() {
        let may = MAY_SERIALIZE.iter().any(|it| path.starts_with(it));
        let serializes = ["serde", "serde_json"].iter().any(|it| uses(&source, it));
        assert!(may || !serializes, "{path} must not serialize");
    }
}

#[test]
fn unsafe_code_stands_only_where_libraries_meet() {
    let forms = ["unsafe {", "unsafe fn", "unsafe extern", "unsafe impl", "#[unsafe("];
    for (path, source) in sources() {
        let may = MAY_BE_UNSAFE.iter().any(|(it, _)| path.starts_with(it));
        let is_unsafe = code(&source).any(|line| forms.iter().any(|it| line.contains(it)));
        let is_this = path == "tests/suite/layering.rs";
        assert!(may || !is_unsafe || is_this, "{path} must not be unsafe");
    }
}

#[test]
fn every_exception_is_still_needed() {
    let sources = sources();
    let exceptions = KNOW_THE_DATABASE.iter().chain(MAY_BE_UNSAFE);
    for (prefix, _) in exceptions {
        assert!(sources.iter().any(|(path, _)| path.starts_with(prefix)), "{prefix} is gone");
    }
}

#[test]
fn only_the_clock_reads_the_clock() {
    for (path, source) in sources() {
        let is_product = ["core/", "web/", "migrations/"].iter().any(|it| path.starts_with(it));
        let reads = code(&source).any(|line| line.contains("Utc::now()"));
        assert!(!is_product || !reads || path == "web/src/clock.rs", "{path} reads the clock");
    }
}

/// Whether a line of code names this crate.
fn uses(source: &str, name: &str) -> bool {
    let (path, import, derived) =
        (format!("{name}::"), format!("use {name}"), format!("#[{name}("));
    code(source).any(|line| {
        line.contains(&path) || line.contains(&import) || line.trim_start().starts_with(&derived)
    })
}

/// The lines that are no comments.
fn code(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// Every source file of ours, by its path from the root.
fn sources() -> Vec<(String, String)> {
    let mut sources = Vec::new();
    for folder in ["core", "migrations", "plugins", "tests", "web"] {
        collect(&workspace().join(folder), &mut sources);
    }
    assert!(100 < sources.len());
    sources
}

fn collect(folder: &Path, sources: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let (path, name) = (entry.path(), entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            if name != "target" && name != "node_modules" {
                collect(&path, sources);
            }
        } else if path.extension().is_some_and(|it| it == "rs") {
            let relative = path.strip_prefix(workspace()).unwrap().to_str().unwrap().to_owned();
            sources.push((relative, fs::read_to_string(&path).unwrap()));
        }
    }
}

fn workspace() -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).canonicalize().unwrap()
}
