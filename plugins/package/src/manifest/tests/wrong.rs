use std::fmt::Write;

use super::*;

/// What is said when one thing in a good manifest is replaced.
fn said(good: &str, from: &str, to: &str) -> String {
    assert_eq!(good.matches(from).count(), 1, "{from}");
    Manifest::parse(&good.replace(from, to)).unwrap_err().to_string()
}

#[test]
fn every_rule_that_is_broken_is_named_with_line_and_key() {
    let (mut good, mut from, mut to, mut count) = ("", String::new(), String::new(), 0);
    for line in include_str!("wrong.txt").lines() {
        let (mark, rest) = line.split_at_checked(1).unwrap_or((line, ""));
        let rest = rest.trim_start().replace('⏎', "\n");
        match mark {
            "#" if rest.starts_with("importer") => good = IMPORTER,
            "#" => good = EXPORTER,
            "-" => from = rest,
            "+" => to = rest,
            "=" => {
                assert_eq!(said(good, &from, &to), rest, "{to}");
                count += 1;
            }
            _ => {}
        }
    }
    assert_eq!(count, 69);
}

#[test]
fn a_text_that_is_too_long_is_refused_with_its_length() {
    assert_eq!(
        said(IMPORTER, "Bright Spots surveys", &"x".repeat(81)),
        "line 3, title: must be one line of text, at most 80 characters, but has 81"
    );
}

#[test]
fn a_manifest_without_an_offer_is_refused() {
    let top = EXPORTER.split("[[offer]]").next().unwrap();
    let none = Manifest::parse(top).unwrap_err().to_string();
    assert_eq!(
        none,
        "line 1, offer: is missing; it is at least one table [[offer]], \
         for what the plugin can be asked for"
    );
    let empty = Manifest::parse(&format!("{top}offer = []")).unwrap_err().to_string();
    assert_eq!(
        empty,
        "line 12, offer: must be at least one table [[offer]], \
         for what the plugin can be asked for"
    );
}

#[test]
fn a_program_that_leads_out_of_the_package_is_refused() {
    for path in
        ["/bin/sh", "../sh", "./../sh", "./a/../b", "a/b", "./.hidden", "./", "c:sh", ".\\\\sh"]
    {
        let typed = path.replace("\\\\", "\\");
        assert_eq!(
            said(EXPORTER, "python3", path),
            format!(
                "line 10, program: “{typed}” must be a program of the system, as in python3, \
                 or a file of the package, as in ./answer"
            )
        );
    }
}

#[test]
fn a_sentence_quotes_neither_long_texts_nor_what_turns_a_line() {
    let long = "n".repeat(100);
    let sentence = said(IMPORTER, "\"survey-files\"", &format!("\"{long}\""));
    assert!(sentence.contains(&format!("“{}…”", "n".repeat(60))), "{sentence}");
    let sentence = said(IMPORTER, "\"survey-files\"", "\"a\\u202eb\"");
    assert!(sentence.contains("“a?b”"), "{sentence}");
    let sentence = said(IMPORTER, "id = ", "\"i\\u202ed\" = ");
    assert!(sentence.starts_with("line 2, i?d:"), "{sentence}");
}

#[test]
fn a_quoted_key_with_a_point_in_it_passes_for_no_other() {
    let sentence = said(IMPORTER, "title = \"Bright Spots surveys\"", "\"x.title\" = \"A title\"");
    assert_eq!(sentence, "line 3, x.title: there is no such key; the nearest is title");
}

#[test]
fn too_many_offers_and_settings_are_refused() {
    let offer = "title = \"R\"\nkind = \"exporter\"\ninputs = []\noutputs = [\"document\"]\n";
    let mut offers = EXPORTER.to_owned();
    for number in 0..20 {
        write!(offers, "[[offer]]\nkey = \"r-{number}\"\n{offer}").unwrap();
    }
    let sentence = Manifest::parse(&offers).unwrap_err().to_string();
    assert_eq!(sentence, "line 132, offer: there may be at most 20 offers");

    let mut settings = format!("{EXPORTER}[settings]\ntype = \"object\"\n");
    for number in 0..31 {
        let setting = "{ type = \"boolean\", title = \"S\" }";
        writeln!(settings, "properties.s{number} = {setting}").unwrap();
    }
    let sentence = Manifest::parse(&settings).unwrap_err().to_string();
    assert_eq!(sentence, "line 50, settings.properties.s30: there may be at most 30 settings");
}
