//! New projects, as somebody gets them who wants to write a plugin: each builds
//! and passes its own tests, and answers from a real process. And the recipes of
//! the cookbook that are not in Rust.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;

use lodestar_plugin_check::Status;
use lodestar_plugin_kit::{Kind, Language, Template, assemble, new_project, templates};
use lodestar_plugin_package::Package;
use lodestar_plugin_package::manifest::{Manifest, Run as Runs};
use lodestar_plugin_protocol::batch::Batch;
use lodestar_plugin_sdk::testing::{self, check_batch, check_document, codebook};
use lodestar_plugin_supervisor::{Failure, Guest, Launch, Run};
use lodestar_tests::{lodestar_program, skip};

const COOKBOOK: &str = include_str!("../../plugins/sdk/COOKBOOK.md");
const PATIENCE: Duration = Duration::from_secs(20);

/// The package of a project for each template, made and tested once; without
/// those whose language is not at hand.
static PACKAGES: LazyLock<Vec<(Template, PathBuf)>> =
    LazyLock::new(|| templates().into_iter().filter_map(|it| Some((it, build(it)?))).collect());

/// Makes a project, runs its tests, and builds its package, as its README says.
fn build(template: Template) -> Option<PathBuf> {
    let Template { kind, language } = template;
    let project = folder().join(format!("{}-{}", language.name(), kind.name()));
    let _ = fs::remove_dir_all(&project);
    new_project(kind, language, id(kind), "Year’s end", &project).unwrap();
    let is_at_hand = match language {
        Language::Rust => {
            let shared = folder().join("target");
            fs::create_dir_all(&shared).unwrap();
            std::os::unix::fs::symlink(shared, project.join("target")).unwrap();
            run(&project, env!("CARGO"), &["test", "--offline", "--quiet"])
                && run(&project, env!("CARGO"), &["build", "--offline", "--quiet"])
        }
        Language::C => {
            // A warning is a fault here; in a project of next year it need not be.
            run(&project, "make", &["CFLAGS=-g -Werror", "test", "all"])
                && run(&project, "make", &["clean"])
                && run(&project, "make", &["all"])
        }
        Language::Python => run(&project, "/usr/bin/python3", &["-B", "-m", "unittest"]),
    };
    is_at_hand.then(|| assemble(&project).unwrap())
}

fn id(kind: Kind) -> &'static str {
    match kind {
        Kind::Importer => "year-end-counts",
        Kind::Exporter => "year-end-promises",
    }
}

/// Where projects are made: always the same, so that Cargo knows them again.
fn folder() -> PathBuf {
    lodestar_program().with_file_name("plugin-kit")
}

/// Whether a program is there; it then has to succeed.
fn run(folder: &Path, program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder);
    // What Cargo tells this test is not meant for another Cargo.
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("CARGO") && name != OsStr::new("CARGO_HOME") {
            command.env_remove(name);
        }
    }
    match command.output() {
        Ok(output) => {
            let said = [output.stdout, output.stderr].map(|it| String::from_utf8(it).unwrap());
            assert!(output.status.success(), "{program} {arguments:?}: {}", said.concat());
            true
        }
        Err(error) => {
            skip(&format!("there is no {program}: {error}"));
            false
        }
    }
}

/// A package that can be installed, as a guest of a real process.
fn guest(package: &Path) -> Guest {
    let manifest = manifest_of(package);
    let run = match manifest.run {
        Runs::Program { command } => Run::Program { folder: package.to_owned(), command },
        Runs::Library { stem } => {
            let name =
                format!("{}{stem}{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
            Run::Library(package.join(name))
        }
    };
    let mut launch = Launch::new(manifest.id, run);
    launch.limits.patience = PATIENCE;
    Guest::new(lodestar_program(), launch)
}

fn manifest_of(package: &Path) -> Manifest {
    let package = Package::open(package).unwrap();
    package.manifest().check_protocol().unwrap();
    package.manifest().clone()
}

/// The guest of each template of a kind, with its language.
fn guests(kind: Kind) -> Vec<(Language, Guest)> {
    let of_kind = PACKAGES.iter().filter(|(it, _)| it.kind == kind);
    of_kind.map(|(it, package)| (it.language, guest(package))).collect()
}

#[tokio::test]
async fn a_new_project_builds_passes_its_tests_and_says_who_it_is() {
    for (template, package) in PACKAGES.iter() {
        let description = guest(package).describe().await.unwrap();
        let manifest = manifest_of(package);
        assert_eq!(description.id, id(template.kind), "{template:?}");
        assert_eq!(description.title, "Year’s end");
        assert_eq!(description.version, manifest.version.to_string());
        assert_eq!(description.languages, manifest.languages);
        let [offer] = description.offers.as_slice() else { panic!("{description:?}") };
        assert_eq!(offer.key, manifest.offers[0].key);
        assert_eq!(offer.title, manifest.offers[0].title);
        assert_eq!(offer.kind, manifest.offers[0].kind);
        assert_eq!(offer.file_endings, manifest.offers[0].file_endings());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_project_keeps_every_promise_of_a_plugin_untouched() {
    for (template, package) in PACKAGES.iter() {
        let options = lodestar_plugin_check::Options::default();
        let report = lodestar_plugin_check::run(&lodestar_program(), package, options).await;
        assert!(report.is_conformant(), "{template:?}: {report}");
        assert_eq!(report.count(Status::Warn), 0, "{template:?}: {report}");
    }
}

#[tokio::test]
async fn the_importers_of_all_languages_read_every_file_alike() {
    let many = format!("questionnaire,feels_safe\n{}", "8-11,Never\n".repeat(1001));
    let wide = format!("questionnaire{}", ",x".repeat(1000));
    let wrong = format!("questionnaire,feels_safe\n8-11,Never\n{}", "8-11,x\n".repeat(150));
    let files: [&[u8]; 17] = [
        b"",
        b"\xef\xbb\xbf",
        b"\xff\xfeq\0",
        b"PK\x03\x04\0\0",
        b"name,age\nAnn,9\n",
        b"feels_safe\nNever\n",
        b"questionnaire,feels_safe,=1+1\n8-11,Never,x\n",
        b"questionnaire,feels_safe\n8-11,\"Never\n",
        b"questionnaire,feels_safe\n8-11,\"Never\"x\n",
        b"questionnaire,feels_safe,trusts_adult\r8-11,=cmd(),Yes\r\n\r\nyounger,\"Never\",\n",
        b"questionnaire,feels_safe\n8-11,Never,\nOLDER,Sometimes\nnobody,Never\n,Never\n",
        b"questionnaire,support,trusts_adult\nolder,Friends;; A pet ;Friends,Yes\nolder,A pet;x,\n",
        "questionnaire,support,\u{a0}Wyt ti’n teimlo’n ddiogel yn dy dŷ?\nolder,Tŷ’r ŵyl,Never\n"
            .as_bytes(),
        "questionnaire,feels_safe,\"Who, \"\"really\"\"?\nŵ\"\n8-11,Never,\"a\nb\"\nx\n".as_bytes(),
        many.as_bytes(),
        wide.as_bytes(),
        wrong.as_bytes(),
    ];
    let guests = guests(Kind::Importer);
    for file in files {
        let mut first: Option<Result<Batch, Vec<String>>> = None;
        for (language, guest) in &guests {
            let answer = match guest.import(testing::question("survey.csv"), file).await {
                Ok(batch) => {
                    assert_eq!(check_batch(&batch, &codebook()), Ok(()), "{language:?}");
                    Ok(batch)
                }
                Err(Failure::Refused(reasons)) => Err(reasons),
                Err(failure) => panic!("{language:?}: {failure}"),
            };
            let shown = String::from_utf8_lossy(file);
            let expected = first.get_or_insert_with(|| answer.clone());
            assert_eq!(answer, *expected, "{language:?}: {shown}");
        }
    }
}

#[tokio::test]
async fn the_exporters_of_all_languages_write_every_report_alike() {
    let guests = guests(Kind::Exporter);
    for snapshot in [testing::snapshot(), testing::empty_snapshot(), testing::blank_snapshot()] {
        let mut first = None;
        for (language, guest) in &guests {
            let mut question = testing::report("promises");
            question.snapshot = snapshot.clone();
            question.settings.insert("promises_max".to_owned(), 1.into());
            let document = guest.export(question).await.unwrap();
            assert_eq!(check_document(&document), Ok(()), "{language:?}");
            assert_eq!(document, *first.get_or_insert_with(|| document.clone()), "{language:?}");
        }
    }
}

/// What stands in the cookbook in one language.
fn recipes(language: &str) -> Vec<&'static str> {
    let begin = format!("```{language}\n");
    let rest = COOKBOOK.split(begin.as_str()).skip(1);
    rest.map(|it| it.split("```").next().unwrap_or_default()).collect()
}

#[test]
fn every_manifest_in_the_cookbook_is_one() {
    let manifests = recipes("toml");
    assert_eq!(manifests.len(), 3);
    for manifest in manifests {
        Manifest::parse(manifest).unwrap();
    }
}

#[tokio::test]
async fn the_recipes_in_c_and_python_answer() {
    let folder = tempfile::tempdir().unwrap();
    for (language, file) in [("c", "small.c"), ("python", "plugin.py")] {
        let recipes = recipes(language);
        let [recipe] = recipes.as_slice() else { panic!("{recipes:?}") };
        let project = folder.path().join(language);
        // For the headers and the module, and so that the copy given is the one.
        let kit = if language == "c" { Language::C } else { Language::Python };
        new_project(Kind::Importer, kit, "small", "Small", &project).unwrap();
        fs::write(project.join(file), recipe).unwrap();
        let library = project.join("liblodestar_plugin_small.so");
        let run = match kit {
            Language::C => {
                let arguments = ["-std=c99", "-Wall", "-Wextra", "-Werror", "-fPIC", "-shared"];
                let arguments = [&arguments[..], &["-o", library.to_str().unwrap(), file]].concat();
                if !run(&project, "cc", &arguments) {
                    continue;
                }
                Run::Library(library)
            }
            _ if !run(&project, "/usr/bin/python3", &["-V"]) => continue,
            _ => {
                let command = ["python3", "-B", "plugin.py"].map(str::to_owned).to_vec();
                Run::Program { folder: project, command }
            }
        };
        let guest = Guest::new(lodestar_program(), Launch::new("small", run));
        let refused = guest.import(testing::question("a.txt"), b"four").await.unwrap_err();
        let Failure::Refused(reasons) = refused else { panic!("{refused:?}") };
        assert_eq!(reasons, ["The file has 4 bytes, and this plugin reads none."]);
    }
}
