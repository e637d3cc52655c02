//! A folder in which somebody types commands, and how each command ends.

use std::path::PathBuf;
use std::process::{Output, Stdio};
use std::time::Duration;

use lodestar_core::{Actor, Answers, Context, authorities, rounds};
use lodestar_tests::{lodestar_program, plugin_folder};
use lodestar_web::{Clock, open_database};
use sea_orm::{ConnectionTrait as _, Statement};
use tempfile::TempDir;
use tokio::io::AsyncWriteExt as _;
use tokio::process::Command;

use crate::making;

/// Longer than any command takes on a busy machine.
const PATIENCE: Duration = Duration::from_mins(2);

/// A folder in which somebody types commands.
pub(crate) struct Desk(TempDir);

/// How a command ended.
#[derive(Debug)]
pub(crate) struct Done {
    pub(crate) code: i32,
    pub(crate) said: String,
    pub(crate) complained: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, file: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), file).unwrap();
    }

    /// The names of the files in it.
    pub(crate) fn files(&self) -> Vec<String> {
        let entries = self.0.path().read_dir().unwrap();
        let names = entries.map(|it| it.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    /// A command as it is typed, with nothing in the environment.
    pub(crate) fn command(&self, arguments: &str) -> Command {
        let mut command = Command::new(lodestar_program());
        command.args(arguments.split('|')).current_dir(self.0.path()).kill_on_drop(true);
        for name in ["DATABASE_URL", "LODESTAR_CONFIG", "LODESTAR_ROWS_MAX", "LODESTAR_LOG"] {
            command.env_remove(name);
        }
        command.env("LODESTAR_PLUGINS", plugin_folder());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Types a command whose words are parted by strokes.
    pub(crate) async fn run(&self, arguments: &str) -> Done {
        done(self.command(arguments), "").await
    }

    pub(crate) async fn add_person(&self, email: &str, role: &str, password: &str) -> Done {
        let words = ["person", "add", "--name", "Ada Lead", "--email", email, "--role", role];
        let command = self.command(&[&words[..], &["--authority", "barnsley"]].concat().join("|"));
        done(command, &format!("{password}\n")).await
    }

    pub(crate) async fn import(&self, file: &str, round: &str) -> Done {
        self.run(&format!("import|{file}|--authority|barnsley|--round|{round}")).await
    }

    /// How many rows a table of `lodestar.db` has.
    pub(crate) async fn count(&self, table: &str) -> i64 {
        let db = open_database(&self.url(), Clock::System).await.unwrap();
        let count = format!("SELECT COUNT(*) AS lines FROM {table}");
        let count = Statement::from_string(db.read.get_database_backend(), count);
        db.read.query_one_raw(count).await.unwrap().unwrap().try_get("", "lines").unwrap()
    }

    fn url(&self) -> String {
        format!("sqlite://{}", self.path("lodestar.db").display())
    }

    /// A survey of Barnsley's called Spring 2026, and a file of answers to it.
    pub(crate) async fn with_round() -> Self {
        let desk = Self::new();
        let db = open_database(&desk.url(), Clock::System).await.unwrap();
        let context = Context { actor: Actor::Operator, now: Clock::System.now(), db };
        let barnsley = authorities::by_slug(&context, "barnsley").await.unwrap();
        let answers = Answers::default()
            .with("title", "Spring 2026")
            .with("opened_on", "2026-02-02")
            .with("closed_on", "2026-02-27")
            .with("mode", "online");
        let round = rounds::NewRound::parse(&answers).unwrap();
        rounds::add(&context, barnsley.id, round).await.unwrap();
        desk.write("answers.csv", making::survey().csv());
        desk
    }
}

pub(crate) async fn done(mut command: Command, input: &str) -> Done {
    let ending = async {
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // A command that asks nothing may have ended already.
        let _ = stdin.write_all(input.as_bytes()).await;
        drop(stdin);
        child.wait_with_output().await.unwrap()
    };
    let output: Output = tokio::time::timeout(PATIENCE, ending).await.unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Done {
        code: output.status.code().unwrap(),
        said: text(output.stdout),
        complained: text(output.stderr),
    }
}

impl Done {
    /// What a command that did its work has said.
    #[track_caller]
    pub(crate) fn well(self) -> String {
        assert_eq!(self.code, 0, "{self:?}");
        self.said
    }

    /// Why a command did not do its work.
    #[track_caller]
    pub(crate) fn not(self) -> String {
        assert_eq!((self.code, self.said.as_str()), (1, ""), "{self:?}");
        let last = self.complained.lines().rfind(|it| it.starts_with("lodestar: "));
        last.unwrap_or_else(|| panic!("it gave no reason: {self:?}")).to_owned()
    }
}
