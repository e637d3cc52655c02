//! One wrong manifest for each rule, with the sentence that it gets.

mod wrong;

use lodestar_plugin_protocol::Kind;
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::schema::FieldKind;

/// Everything that a manifest may say.
const IMPORTER: &str = r#"manifest = 1
id = "bright-spots"
title = "Bright Spots surveys"
version = "0.1.0"
summary = "Counts the answers in Bright Spots survey files."
publisher = "Lodestar"
protocol = 1
languages = ["en", "cy-GB"]
capabilities = ["survey-files"]
library = "lodestar_plugin_bright_spots"

[[offer]]
kind = "importer"
key = "survey"
title = "Bright Spots survey file"
inputs = ["csv", "xlsx"]
outputs = ["batch"]

[limits]
memory_mib = 512
seconds = 60
answer_mib = 64
rows = 200000
pages = 400

[settings]
type = "object"
required = ["greeting"]
[settings.properties.rows_min]
type = "integer"
title = "Fewest rows"
description = "A file with fewer rows is refused."
default = 5
minimum = 1
maximum = 20
[settings.properties.greeting]
type = "string"
title = "Greeting"
maxLength = 40
[settings.properties.form]
type = "string"
title = "Form"
enum = ["short", "long"]
default = "short"
[settings.properties.share]
type = "number"
title = "Share"
minimum = 0
maximum = 0.5
[settings.properties.is_loud]
type = "boolean"
title = "Whether it is loud"
default = false
"#;

const EXPORTER: &str = r#"manifest = 1
id = "board"
title = "Board report"
version = "2.0.0-rc.1"
summary = "Writes a report."
publisher = "A council"
protocol = 1
languages = ["en"]
capabilities = ["survey-results", "ratings"]
program = ["python3", "plugin.py"]

[[offer]]
kind = "exporter"
key = "report"
title = "Report"
inputs = ["survey-results"]
outputs = ["document"]
"#;

#[test]
fn everything_that_a_manifest_may_say_is_understood() {
    let manifest = Manifest::parse(IMPORTER).unwrap();

    assert_eq!(manifest.id, "bright-spots");
    assert_eq!(manifest.version, Version::new(0, 1, 0));
    assert_eq!(manifest.languages, ["en", "cy-GB"]);
    assert_eq!(manifest.capabilities, BTreeSet::from([Capability::SurveyFiles]));
    assert_eq!(manifest.run, Run::Library { stem: "lodestar_plugin_bright_spots".into() });
    assert_eq!(manifest.limits.rows, Some(200_000));
    let offer = &manifest.offers[0];
    assert_eq!(offer.kind, Kind::Importer);
    assert_eq!(offer.file_endings(), ["csv", "xlsx"]);
    assert_eq!(offer.needs(), manifest.capabilities);
    assert_eq!(offer.output, Output::Batch);
    manifest.check_protocol().unwrap();
}

#[test]
fn settings_keep_the_order_of_the_file() {
    let settings = Manifest::parse(IMPORTER).unwrap().settings;

    let names: Vec<_> = settings.fields().iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["rows_min", "greeting", "form", "share", "is_loud"]);
    let [rows, greeting, form, share, loud] = settings.fields() else { panic!() };
    assert_eq!(rows.kind, FieldKind::Integer { minimum: Some(1), maximum: Some(20) });
    assert_eq!(rows.default, Some(json!(5)));
    assert_eq!(rows.description, "A file with fewer rows is refused.");
    assert_eq!(greeting.kind, FieldKind::Text { length_max: 40 });
    assert!(greeting.is_required && !rows.is_required);
    assert_eq!(form.kind, FieldKind::Choice { choices: vec!["short".into(), "long".into()] });
    assert_eq!(share.kind, FieldKind::Number { minimum: Some(0.0), maximum: Some(0.5) });
    assert_eq!(loud.kind, FieldKind::Flag);
}

#[test]
fn an_exporter_may_be_a_program_with_no_limits_and_nothing_to_set() {
    let manifest = Manifest::parse(EXPORTER).unwrap();

    let command = vec!["python3".to_owned(), "plugin.py".to_owned()];
    assert_eq!(manifest.run, Run::Program { command });
    assert_eq!(manifest.run.file(), None);
    assert_eq!(manifest.limits, Limits::default());
    assert_eq!(manifest.settings, Schema::default());
    assert_eq!(manifest.offers[0].needs(), BTreeSet::from([Capability::SurveyResults]));
    assert!(manifest.offers[0].file_endings().is_empty());
}

#[test]
fn a_file_of_the_package_can_be_the_program() {
    let text = EXPORTER.replace("\"python3\", \"plugin.py\"", "\"./tools/answer\", \"--quietly\"");
    let run = Manifest::parse(&text).unwrap().run;
    assert_eq!(run.file().as_deref(), Some("tools/answer"));
}

#[test]
fn a_manifest_from_a_system_with_other_line_ends_is_understood() {
    assert_eq!(Manifest::parse(&IMPORTER.replace('\n', "\r\n")), Manifest::parse(IMPORTER));
}

#[test]
fn a_plugin_for_another_protocol_is_read_but_refused_with_both_versions_and_the_mend() {
    let refusal = |version: &str| {
        let text = EXPORTER.replace("protocol = 1", &format!("protocol = {version}"));
        Manifest::parse(&text).unwrap().check_protocol().unwrap_err().to_string()
    };
    assert_eq!(
        refusal("2"),
        "it speaks version 2 of the plugin protocol and this Lodestar speaks 1; update Lodestar"
    );
}

#[test]
fn every_manifest_of_a_bundled_plugin_is_right() {
    for (text, id) in [
        (include_str!("../../../bundled/bright-spots/plugin.toml"), "bright-spots"),
        (include_str!("../../../bundled/new-belongings-plus/plugin.toml"), "new-belongings-plus"),
        (include_str!("../../../bundled/corporate-parenting/plugin.toml"), "corporate-parenting"),
        (include_str!("../../../bundled/inspection-ready/plugin.toml"), "inspection-ready"),
    ] {
        let manifest = Manifest::parse(text).unwrap_or_else(|error| panic!("{id}: {error}"));
        assert_eq!(manifest.id, id);
        assert_eq!(manifest.version.to_string(), env!("CARGO_PKG_VERSION"));
        manifest.check_protocol().unwrap();
        // Nothing is asked for that no offer uses.
        let needs: BTreeSet<_> = manifest.offers.iter().flat_map(Offer::needs).collect();
        assert_eq!(manifest.capabilities, needs, "{id}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC*") {
        let _ = Manifest::parse(&text);
    }

    #[test]
    fn no_damage_to_a_manifest_makes_the_reader_panic(
        at in 0..IMPORTER.len(),
        length in 0..40_usize,
        instead in "[ -~\n\u{202e}ŵ]{0,6}",
    ) {
        let end = (at + length).min(IMPORTER.len());
        let text = format!("{}{instead}{}", &IMPORTER[..at], &IMPORTER[end..]);
        if let Err(error) = Manifest::parse(&text) {
            prop_assert!((1..=1 + text.lines().count()).contains(&error.line));
        }
    }
}
