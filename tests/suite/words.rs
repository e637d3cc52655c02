//! Both languages say the same things, and nothing is said that has no words.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The messages of a language: key and text.
fn messages(language: &str) -> BTreeMap<String, String> {
    let source = fs::read_to_string(web().join(format!("words/{language}.ftl"))).unwrap();
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut key = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once('=') {
            Some((name, text)) if line.starts_with(|it: char| it.is_ascii_lowercase()) => {
                name.trim().clone_into(&mut key);
                let before = messages.insert(key.clone(), text.to_owned());
                assert!(before.is_none(), "{language}: {key} stands twice");
            }
            _ => messages.entry(key.clone()).or_default().push_str(line),
        }
    }
    messages.remove("");
    messages
}

/// The names after `$`.
fn variables(text: &str) -> BTreeSet<&str> {
    let is_name = |it: char| it.is_ascii_alphanumeric() || it == '_' || it == '-';
    let names = text.split('$').skip(1);
    names.map(|it| it.split(|it| !is_name(it)).next().unwrap_or_default()).collect()
}

#[test]
fn both_languages_have_the_same_keys() {
    let (english, welsh) = (messages("en"), messages("cy"));
    assert!(300 < english.len());
    let missing: Vec<_> = english.keys().filter(|key| !welsh.contains_key(*key)).collect();
    let lost: Vec<_> = welsh.keys().filter(|key| !english.contains_key(*key)).collect();
    assert_eq!((missing, lost), (vec![], vec![]), "missing in Welsh, and lost in English");
}

#[test]
fn both_languages_use_the_same_variables() {
    let welsh = messages("cy");
    for (key, english) in messages("en") {
        let Some(welsh) = welsh.get(&key) else { continue };
        assert_eq!(variables(&english), variables(welsh), "{key}");
    }
}

#[test]
fn no_message_is_empty() {
    for language in ["en", "cy"] {
        for (key, text) in messages(language) {
            assert!(!text.trim().is_empty(), "{language}: {key}");
        }
    }
}

#[test]
fn every_key_in_a_template_has_words() {
    let english = messages("en");
    for (path, source) in files(&web().join("templates"), "hbs") {
        for key in literals(&source, &["{{t ", "(t "]) {
            assert!(english.contains_key(key), "{path}: there are no words for {key}");
        }
    }
}

#[test]
fn every_key_in_the_code_has_words() {
    let english = messages("en");
    let calls = ["say.t(", "say().t(", "say.with(", "say().with(", "say.count(", "say().count("];
    let mut found = 0;
    for (path, source) in files(&web().join("src"), "rs") {
        for key in literals(&source, &calls) {
            found += 1;
            assert!(english.contains_key(key), "{path}: there are no words for {key}");
        }
    }
    assert!(50 < found, "the calls were not recognised");
}

#[test]
fn every_template_is_compiled_in() {
    let list = fs::read_to_string(web().join("src/templates.rs")).unwrap();
    for (path, _) in files(&web().join("templates"), "hbs") {
        let name = path.trim_end_matches(".hbs");
        assert!(list.contains(&format!("\"{name}\"")), "{name} is not in templates.rs");
    }
}

#[test]
fn a_template_has_no_words_of_its_own() {
    for (path, source) in files(&web().join("templates"), "hbs") {
        let triple = source.matches("{{{").count();
        let may = ["help/page", "reports/document"].iter().any(|it| path.starts_with(it));
        assert!(triple == 0 || may, "{path} puts unescaped text on a page");
    }
}

/// The text in quotes that follows one of these, if it is one.
fn literals<'a>(source: &'a str, calls: &[&str]) -> Vec<&'a str> {
    let after = calls.iter().flat_map(|call| source.split(*call).skip(1));
    after
        .filter_map(|rest| rest.trim_start().strip_prefix('"'))
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// Every file with this ending, by its path from the folder.
fn files(folder: &Path, ending: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(here) = folders.pop() {
        for entry in fs::read_dir(here).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == ending) {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!files.is_empty());
    files
}

fn web() -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../web")).canonicalize().unwrap()
}
