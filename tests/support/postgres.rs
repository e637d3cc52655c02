//! A PostgreSQL server of the test program's own.

use std::io::{BufRead as _, BufReader, Read as _};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{ChildStdin, Command, Stdio};
use std::sync::LazyLock;

use sea_orm::{ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection};
use tokio::sync::OnceCell;

/// A server on which databases may be made.
#[derive(Debug)]
pub(crate) struct Server {
    /// An address, up to the name of a database, and what follows it.
    address: (String, String),
    /// The name of a database that is always there.
    first: String,
    connection: OnceCell<DatabaseConnection>,
    /// The server stops when this is closed, however the test program ends.
    _leash: Option<ChildStdin>,
}

static SERVER: LazyLock<Result<Server, String>> =
    LazyLock::new(|| match std::env::var("LODESTAR_TEST_POSTGRES") {
        Ok(url) => Ok(Server::at(&url, None)),
        Err(_) => start(),
    });

/// Waits for the server, prints its folder, and stops it once nobody holds the
/// other end of the input. What is signalled to the tests is not for it.
const SCRIPT: &str = r#"
set -e
trap '' INT HUP TERM
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
options="-k '$folder' -c listen_addresses='' -c fsync=off -c synchronous_commit=off"
options="$options -c full_page_writes=off -c max_connections=400"
if ! initdb -D "$folder/data" -U lodestar -A trust -E UTF8 --locale=C --no-sync \
    >"$folder/log" 2>&1 ||
    ! pg_ctl -D "$folder/data" -l "$folder/log" -o "$options" -w start >/dev/null 2>&1
then
    tail -n 5 "$folder/log" >&2
    exit 1
fi
echo "$folder"
cat >/dev/null
pg_ctl -D "$folder/data" -m immediate stop >/dev/null 2>&1
"#;

/// The server that all tests share, or why there is none.
pub(crate) fn server() -> Result<&'static Server, &'static str> {
    SERVER.as_ref().map_err(String::as_str)
}

impl Server {
    fn at(url: &str, leash: Option<ChildStdin>) -> Self {
        let (path, query) = url.split_once('?').map_or((url, ""), |(path, query)| (path, query));
        let host = path.find("://").map_or(0, |it| it + 3);
        let (base, first) = match path[host..].split_once('/') {
            Some((_, "")) | None => (path.trim_end_matches('/'), "postgres"),
            Some((name, first)) => (&path[..host + name.len()], first),
        };
        let rest = if query.is_empty() { String::new() } else { format!("?{query}") };
        Self {
            address: (base.to_owned(), rest),
            first: first.to_owned(),
            connection: OnceCell::new(),
            _leash: leash,
        }
    }

    /// The address of one of its databases.
    pub(crate) fn url(&self, database: &str) -> String {
        format!("{}/{database}{}", self.address.0, self.address.1)
    }

    /// Does something to the server itself.
    pub(crate) async fn execute(&self, statement: &str) {
        let connect = async || {
            let mut options = ConnectOptions::new(self.url(&self.first));
            options.max_connections(4).sqlx_logging(false);
            Database::connect(options).await.unwrap()
        };
        let connection = self.connection.get_or_init(connect).await;
        connection.execute_unprepared(statement).await.unwrap();
    }
}

fn start() -> Result<Server, String> {
    let programs = programs().ok_or("PostgreSQL is not installed (initdb was not found)")?;
    let path = std::env::var("PATH").unwrap_or_default();
    let mut shell = if is_root() {
        // It refuses to run as root.
        let mut shell = Command::new("setpriv");
        shell.args(["--reuid=postgres", "--regid=postgres", "--clear-groups", "sh"]);
        shell
    } else {
        Command::new("sh")
    };
    shell.args(["-c", SCRIPT]).env("PATH", format!("{}:{path}", programs.display()));
    shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    // A folder that anybody may be in, and no keys pressed at the tests.
    shell.current_dir("/").process_group(0);
    let mut child = shell.spawn().map_err(|error| format!("PostgreSQL did not start: {error}"))?;

    let mut folder = String::new();
    let _ = BufReader::new(child.stdout.take().unwrap()).read_line(&mut folder);
    if folder.trim().is_empty() {
        let mut why = String::new();
        let _ = child.stderr.take().unwrap().read_to_string(&mut why);
        return Err(format!("PostgreSQL did not start: {}", why.trim()));
    }
    let url = format!("postgres://lodestar@localhost/postgres?host={}", folder.trim());
    Ok(Server::at(&url, child.stdin.take()))
}

/// The folder of `initdb`: on the path, or where Debian puts it, newest first.
fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<PathBuf> = versions.map(|it| it.path().join("bin")).collect();
    versions.sort();
    let has_all = |folder: &PathBuf| {
        ["initdb", "pg_ctl", "postgres"].iter().all(|program| folder.join(program).is_file())
    };
    versions.into_iter().rev().chain(std::env::split_paths(&path)).find(has_all)
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}
