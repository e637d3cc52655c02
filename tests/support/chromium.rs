//! Chromium with its driver, and a Lodestar for it to look at.

use std::path::PathBuf;
use std::process::Stdio;

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use lodestar_core::{Actor, Context};
use lodestar_web::{App, Clock, Desk, Limits, open_database, router};
use serde_json::json;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};
use tokio::task::JoinHandle;

use crate::{Demo, desk_options};

/// No sandbox and no shared memory: containers have neither. Nothing that asks
/// the network for anything.
const ARGUMENTS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--force-device-scale-factor=1",
];

/// Both programs, or what is missing.
pub(crate) struct Programs {
    browser: PathBuf,
    driver: PathBuf,
}

impl Programs {
    pub(crate) fn find() -> Result<Self, String> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        let find = |names: &[&str]| {
            let mut files =
                folders.iter().flat_map(|folder| names.iter().map(move |name| folder.join(name)));
            files.find(|it| it.is_file()).ok_or(format!("{} is not installed", names[0]))
        };
        Ok(Self {
            browser: find(&["chromium", "chromium-browser", "google-chrome"])?,
            driver: find(&["chromedriver"])?,
        })
    }
}

/// A running driver. It ends with this.
pub(crate) struct Driver {
    _child: Child,
    address: String,
    profile: TempDir,
    browser: PathBuf,
}

impl Driver {
    pub(crate) async fn start(programs: Programs) -> Self {
        let mut child = Command::new(programs.driver)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let port = loop {
            let line = lines.next_line().await.unwrap();
            let line = line.unwrap_or_else(|| panic!("the driver ended before it listened"));
            if let Some((_, port)) = line.split_once("successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        // A driver that nobody listens to would stop in the middle.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Self {
            _child: child,
            address: format!("http://127.0.0.1:{port}"),
            profile: TempDir::new().unwrap(),
            browser: programs.browser,
        }
    }

    /// A window of a browser that knows nothing yet.
    pub(crate) async fn window(&self) -> Client {
        let profile = format!("--user-data-dir={}", self.profile.path().display());
        let arguments: Vec<&str> = ARGUMENTS.into_iter().chain([profile.as_str()]).collect();
        let options = json!({ "args": arguments, "binary": self.browser });
        let mut capabilities = Capabilities::new();
        capabilities.insert("goog:chromeOptions".to_owned(), options);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        builder.connect(&self.address).await.unwrap()
    }
}

/// A server with the demonstration on it. It ends with this.
pub(crate) struct Site {
    pub(crate) address: String,
    server: JoinHandle<()>,
    _folder: TempDir,
}

impl Site {
    pub(crate) async fn start() -> Self {
        let folder = TempDir::new().unwrap();
        let demo = tokio::task::spawn_blocking(Demo::shared).await.unwrap();
        let url = demo.copy_to(folder.path());
        let db = open_database(&url, Clock::System).await.unwrap();
        let now = Clock::System.now();
        let context = Context { actor: Actor::Operator, now, db: db.clone() };
        let store = folder.path().join("plugins");
        let desk = Desk::open(desk_options(&store), &context).await.unwrap();
        let app = App::new(db, Clock::System, desk, Limits::default()).unwrap();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let server = tokio::spawn(async move {
            axum::serve(listener, router(app)).await.unwrap();
        });
        Self { address, server, _folder: folder }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}
