//! The program as somebody at a keyboard has it: what it says, what it leaves
//! behind, and what a script can tell from its exit code.

use crate::desk::{Desk, done};

#[tokio::test]
async fn the_help_teaches_whoever_has_never_seen_the_program() {
    let desk = Desk::new();
    let help = desk.run("--help").await.well();
    for taught in [
        "from what children said to what changed",
        "lodestar demo ",
        "lodestar serve ",
        "lodestar import answers.csv --authority E06000001 --round 'Spring 2026'",
        "Exit codes: 0 done, 1 not done (the sentence says why), 2 the command was not understood.",
    ] {
        assert!(help.contains(taught), "{taught} is in {help}");
    }
    assert!(!help.contains("plugin-runner"), "the plugin's process is nobody's command");
    for command in
        ["serve", "demo", "migrate", "import", "export", "plugin", "pack", "person", "authority"]
    {
        let own = desk.run(&format!("{command}|--help")).await.well();
        assert!(own.contains(&format!("Usage: lodestar {command}")), "{own}");
        assert!(help.contains(&format!("\n  {command} ")), "{command} is in {help}");
    }
    for part in ["plugin|list", "person|add", "authority|list"] {
        assert!(desk.run(&format!("{part}|--help")).await.well().contains("--database"));
    }
}

#[tokio::test]
async fn what_is_not_understood_ends_with_two_and_touches_nothing() {
    let desk = Desk::new();
    for line in ["frobnicate", "import", "import|a.csv", "demo|--no-server", "serve|--listen|here"]
    {
        let done = desk.run(line).await;
        assert_eq!((done.code, done.said.as_str()), (2, ""), "{line}");
        assert!(done.complained.starts_with("error: "), "{}", done.complained);
    }
    assert_eq!(desk.files().len(), 0);
}

#[tokio::test]
async fn every_authority_is_listed_with_its_codes() {
    let desk = Desk::new();
    assert_eq!(desk.run("migrate").await.well(), "The database is up to date.\n");
    assert_eq!(desk.run("migrate").await.well(), "The database is up to date.\n");
    let list = desk.run("authority|list").await.well();
    assert_eq!(list.lines().count(), 212);
    assert!(list.contains("barnsley\tE08000038 E08000016\tBarnsley\n"), "{list}");
}

#[tokio::test]
async fn two_programs_may_bring_a_new_database_up_to_date_at_once() {
    let desk = Desk::new();
    let (one, other) = tokio::join!(desk.run("migrate"), desk.run("migrate"));
    assert_eq!([one.well(), other.well()], ["The database is up to date.\n"; 2]);
    assert_eq!(desk.count("authority").await, 212);
}

#[tokio::test]
async fn a_person_is_added_with_a_password_or_not_at_all() {
    let desk = Desk::new();
    desk.run("migrate").await.well();
    let good = "a promise is a promise";
    let wrong = [
        ("ada", "lead", good, "that is not an e-mail address"),
        ("ada@example.org", "lead", "short", "the password must have 12 characters or more"),
        ("ada@example.org", "lead", "", "a password is needed on standard input"),
        ("ada@example.org", "boss", good, "there is no role “boss”; there are: "),
        ("ada@example.org", "administrator", good, "leave --authority out"),
    ];
    for (email, role, password, sentence) in wrong {
        let said = desk.add_person(email, role, password).await.not();
        assert!(said.contains(sentence), "{said}");
    }
    let nowhere = "person|add|--name|Ada|--email|a@example.org|--role|lead|--authority|X99999999";
    let said = done(desk.command(nowhere), &format!("{good}\n")).await.not();
    assert!(said.contains("no one authority with the code or name “X99999999”"), "{said}");
    assert_eq!((desk.count("person").await, desk.count("membership").await), (0, 0));

    let said = desk.add_person("ada@example.org", "lead", good).await.well();
    assert_eq!(said, "ada@example.org can sign in.\n");
    let said = desk.add_person("ada@example.org", "lead", good).await.not();
    assert_eq!(said, "lodestar: ada@example.org has an account already");
    assert_eq!((desk.count("person").await, desk.count("membership").await), (1, 1));
}

#[tokio::test]
async fn a_file_is_imported_once_and_only_for_a_survey_that_is_recorded() {
    let desk = Desk::with_round().await;
    // The first command notes which plugins came with Lodestar.
    desk.run("plugin|list").await.well();
    let events = desk.count("audit_event").await;
    desk.write("empty.csv", "");
    desk.write("letter.csv", "Dear colleague,\r\nhere it is.\r\n");
    let wrong = [
        ("missing.csv", "Spring 2026", "missing.csv could not be read: No such file"),
        ("answers.csv", "Spring", "there is no survey “Spring”; there are: Spring 2026"),
        ("empty.csv", "Spring 2026", "empty.csv was not imported: the file is empty"),
        ("letter.csv", "Spring 2026", "Put the code or the exact wording of each question above"),
    ];
    for (file, round, sentence) in wrong {
        let said = desk.import(file, round).await.not();
        assert!(said.contains(sentence), "{said}");
    }
    let nowhere = desk.run("import|answers.csv|--authority|E99999999|--round|Spring 2026").await;
    assert!(nowhere.not().contains("no one authority with the code or name “E99999999”"));
    let small = desk.command(
        "import|answers.csv|--authority|barnsley|--round|Spring 2026|--file-megabytes-max|0",
    );
    assert!(done(small, "").await.not().contains("larger than 0 MB; see --file-megabytes-max"));
    assert_eq!((desk.count("result").await, desk.count("audit_event").await), (0, events));

    let said = desk.import("answers.csv", "Spring 2026").await.well();
    assert_eq!(said, "answers.csv: 3 results added, 0 changed, 0 the same.\n");
    let events = desk.count("audit_event").await;
    let said = desk.import("answers.csv", "Spring 2026").await.not();
    assert_eq!(said, "lodestar: answers.csv was imported before; nothing was changed");
    assert_eq!((desk.count("result").await, desk.count("audit_event").await), (3, events));
}

#[tokio::test]
async fn a_report_is_written_to_a_file_whose_ending_says_what_it_is() {
    let desk = Desk::with_round().await;
    desk.import("answers.csv", "Spring 2026").await.well();
    let export = async |report: &str, to: &str| {
        desk.run(&format!("export|{report}|--authority|E08000016|--audience|Board|--to|{to}")).await
    };
    let said = export("board-report", "board.docx").await.not();
    assert_eq!(said, "lodestar: name a file that ends with .pdf or .html");
    let said = export("poem", "poem.pdf").await.not();
    assert_eq!(
        said,
        "lodestar: there is no report “poem”; there are: board-report, inspection-summary"
    );
    assert_eq!(desk.count("report").await, 0);

    for (to, beginning) in [("board.pdf", "%PDF-"), ("board.html", "<!doctype html>")] {
        let said = export("board-report", to).await.well();
        assert!(said.ends_with(&format!(" is in {to}.\n")), "{said}");
        let file = std::fs::read(desk.path(to)).unwrap();
        assert!(file.to_ascii_lowercase().starts_with(beginning.to_lowercase().as_bytes()), "{to}");
    }
    assert_eq!(desk.count("report").await, 2);
}
