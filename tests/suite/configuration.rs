//! What an operator sets up: options, plugins, and the demonstration.

use lodestar_tests::{Demo, plugin_library};

use crate::desk::{Desk, done};

fn sqlite(name: &str) -> String {
    format!("sqlite://{name}.db")
}

#[tokio::test]
async fn the_line_wins_over_the_environment_and_that_over_the_file() {
    let desk = Desk::new();
    desk.write("lodestar.toml", format!("database = \"{}\"\n", sqlite("of-the-file")));
    desk.write("other.toml", format!("database = \"{}\"\n", sqlite("of-another-file")));
    let typed = format!("--database|{}", sqlite("of-the-line"));
    let environment = ("DATABASE_URL", sqlite("of-the-environment"));
    let cases = [
        ("migrate".to_owned(), None, "of-the-file.db"),
        ("migrate|--config|other.toml".to_owned(), None, "of-another-file.db"),
        ("migrate|--config|other.toml".to_owned(), Some(&environment), "of-the-environment.db"),
        (format!("migrate|{typed}"), Some(&environment), "of-the-line.db"),
    ];
    for (line, environment, file) in cases {
        let mut command = desk.command(&line);
        command.envs(environment.map(|(name, value)| (name, value)));
        assert!(!desk.files().contains(&file.to_owned()), "{file} is there already");
        done(command, "").await.well();
        assert!(desk.files().contains(&file.to_owned()), "{:?}", desk.files());
    }
}

#[tokio::test]
async fn a_file_of_options_that_is_wrong_is_named_with_what_is_wrong() {
    let desk = Desk::new();
    let wrong = [
        ("databse = \"x\"\n", "lodestar.toml: there is no option “databse”"),
        ("database = \n", "lodestar.toml is not TOML"),
    ];
    for (file, sentence) in wrong {
        desk.write("lodestar.toml", file);
        let said = desk.run("migrate").await.not();
        assert!(said.contains(sentence), "{said}");
    }
    let said = desk.run("migrate|--config|nowhere.toml").await.not();
    assert!(said.contains("nowhere.toml could not be read: No such file"), "{said}");
    assert_eq!(desk.files(), ["lodestar.toml"]);
}

#[tokio::test]
async fn an_option_of_the_wrong_kind_is_not_passed_over() {
    let desk = Desk::new();
    for file in ["database = 7\n", "rows_max = \"many\"\n", "https = \"yes\"\n", "rows_max = -1\n"]
    {
        desk.write("lodestar.toml", file);
        let said = desk.run("migrate").await.not();
        let name = file.split(' ').next().unwrap_or_default();
        assert!(said.contains(&format!("lodestar.toml: “{name}” must be ")), "{said}");
    }
    assert_eq!(desk.files(), ["lodestar.toml"]);
}

#[tokio::test]
async fn a_database_that_cannot_be_opened_is_said_without_its_password() {
    let desk = Desk::new();
    let nowhere = "migrate|--database|postgres://ada:secret@127.0.0.1:1/lodestar";
    for line in ["migrate|--database|sqlite://no/such/folder/x.db", nowhere] {
        let said = desk.run(line).await;
        assert!(!said.complained.contains("secret"), "{said:?}");
        let sentence = said.not();
        assert!(sentence.contains("could not be"), "{sentence}");
    }
}

#[tokio::test]
async fn every_plugin_is_listed_with_what_it_offers() {
    let list = Desk::new().run("plugin|list").await.well();
    let version = env!("CARGO_PKG_VERSION");
    for line in [
        format!(
            "bright-spots {version}: Bright Spots (came with Lodestar; works)\n  \
             imports survey: Bright Spots survey\n"
        ),
        format!("corporate-parenting {version}: "),
        "\n  exports board-report: ".to_owned(),
        format!("inspection-ready {version}: "),
        "\n  exports inspection-summary: ".to_owned(),
        format!(
            "new-belongings-plus {version}: New Belongings Plus (came with Lodestar; works)\n  \
             imports cycle: New Belongings Plus cycle\n"
        ),
    ] {
        assert!(list.contains(&line), "{list}");
    }
}

#[tokio::test]
async fn a_plugin_that_does_not_work_is_named_and_none_at_all_is_said() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("plugins")).unwrap();
    for folder in ["plugins", "nowhere"] {
        let said = desk.run(&format!("plugin|list|--plugins|{folder}")).await.not();
        assert!(said.starts_with("lodestar: there are no plugins in "), "{said}");
    }
    let library = plugin_library("bright-spots");
    let name = library.file_name().unwrap().to_owned();
    std::os::unix::fs::symlink(&library, desk.path("plugins").join(name)).unwrap();
    desk.write("plugins/liblodestar_plugin_inspection_ready.so", "broken");

    let done = desk.run("plugin|list|--plugins|plugins").await;

    assert_eq!(done.code, 1);
    let broken = "inspection-ready 0.1.0: Inspection-ready summary (came with Lodestar; does not \
                  work: it cannot be loaded: ";
    assert!(done.said.contains(broken), "{done:?}");
    assert!(done.said.contains("(came with Lodestar; works)"), "{done:?}");
    assert!(done.complained.ends_with("lodestar: not every plugin works\n"), "{done:?}");
}

#[tokio::test]
async fn the_demonstration_says_who_can_sign_in_and_is_made_once() {
    let demo = tokio::task::spawn_blocking(Demo::shared).await.unwrap();
    for said in [
        "Fictional authorities: Ambleford, ",
        "They and their figures are invented.",
        "administrator@programme.example",
        Demo::PASSWORD,
    ] {
        assert!(demo.said.contains(said), "{}", demo.said);
    }
    assert!(!demo.said.contains("Ctrl+C"), "no server was started: {}", demo.said);

    let desk = Desk::new();
    demo.copy_to(&desk.path(""));
    let before = std::fs::read(desk.path("demo.db")).unwrap();
    let said = desk.run("demo|--no-server|--keep|demo.db|--listen|127.0.0.1:0").await.not();
    assert_eq!(said, "lodestar: demo.db is there already; the demonstration makes a new one");
    assert!(std::fs::read(desk.path("demo.db")).unwrap() == before, "and is left as it was");
}

#[tokio::test]
async fn an_address_that_is_taken_is_said_before_anything_is_made() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let desk = Desk::new();
    let said = desk.run(&format!("demo|--keep|demo.db|--listen|{address}")).await.not();
    let sentence = format!("lodestar: {address} is not free; choose another with --listen: ");
    assert!(said.starts_with(&sentence), "{said}");
    assert!(desk.files().is_empty(), "{:?}", desk.files());
}

#[tokio::test]
async fn who_sends_mails_must_know_whom_they_are_from_and_where_they_lead() {
    let desk = Desk::new();
    let whole = "serve|--mail-server|smtp://127.0.0.1|--mail-from|a@b.example|--address";
    for (line, sentence) in [
        ("serve|--mail-server|smtp://127.0.0.1", "mails need --mail-from"),
        ("serve|--mail-server|smtp://127.0.0.1|--mail-from|a@b.example", "mails need --address"),
        (
            "serve|--mail-server|post|--mail-from|a@b.example|--address|https://a.example",
            "the mail server is not given as",
        ),
        (&format!("{whole}|here"), "here is no address of a site"),
    ] {
        let said = desk.run(line).await.not();
        assert!(said.contains(sentence), "{said}");
    }
    assert_eq!(desk.files(), [""; 0], "it is told before any work");
}
