//! Somebody with a real browser, for what only a browser can show: focus,
//! scripts, width and print.

use std::time::Duration;

use axum::http::Method;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::chromium::{Driver, Programs, Site};
use crate::run::{RUNTIME, attempt};
use crate::{Demo, barriers, skip};

/// Longer than any page takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// A browser in front of the demonstration.
#[derive(Clone, Debug)]
pub struct Browser {
    client: Client,
    site: String,
}

/// Runs a test with a browser, a site and a database of its own.
pub fn browse<Test, Future>(test: Test)
where
    Test: FnOnce(Browser) -> Future + Send + 'static,
    Future: std::future::Future<Output = ()> + Send + 'static,
{
    let programs = match (Programs::find(), barriers::script()) {
        (Ok(programs), Ok(_)) => programs,
        (Err(why), _) => return skip(&why),
        (_, Err(why)) => return skip(why),
    };
    let outcome = RUNTIME.block_on(RUNTIME.spawn(async {
        let site = Site::start().await;
        let driver = Driver::start(programs).await;
        let client = driver.window().await;
        let browser = Browser { client: client.clone(), site: site.address.clone() };
        let outcome = attempt(async { test(browser).await }).await;
        // Whatever happened: a window that nobody closes outlives its driver.
        client.close().await.unwrap();
        outcome
    }));
    let outcome = outcome.unwrap();
    assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
}

impl Browser {
    /// Opens a page. An address without a stroke in front is one of Ambleford's.
    pub async fn open(&self, address: &str) {
        let path = if address.starts_with('/') {
            address.to_owned()
        } else {
            format!("/authorities/ambleford/{address}").trim_end_matches('/').to_owned()
        };
        self.client.goto(&format!("{}{path}", self.site)).await.unwrap();
    }

    /// Signs in as one of Ambleford's people, or as `administrator`.
    pub async fn sign_in(&self, who: &str) {
        let place = if who == "administrator" { "programme" } else { "ambleford" };
        self.client.delete_all_cookies().await.unwrap();
        self.open("/sign-in").await;
        self.fill("email", &format!("{who}@{place}.example")).await;
        self.fill("password", Demo::PASSWORD).await;
        self.follow("main form button").await;
        assert!(!self.path().await.starts_with("/sign-in"), "{who} may sign in");
    }

    /// Types into a field.
    pub async fn fill(&self, field: &str, text: &str) {
        let field = self.client.find(Locator::Id(field)).await.unwrap();
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Chooses a file on this machine.
    pub async fn choose_file(&self, field: &str, path: &std::path::Path) {
        let field = self.client.find(Locator::Id(field)).await.unwrap();
        field.send_keys(path.to_str().unwrap()).await.unwrap();
    }

    /// Clicks what matches first.
    pub async fn press(&self, selector: &str) {
        let element = self.client.find(Locator::Css(selector)).await;
        let element = element.unwrap_or_else(|error| panic!("{selector}: {error}"));
        element.click().await.unwrap();
    }

    /// Clicks what matches first, and waits for the page that it leads to.
    pub async fn follow(&self, selector: &str) {
        let before = self.page().await;
        self.press(selector).await;
        self.has_left(before).await;
    }

    /// Presses Enter where the focus is, and waits for the page that it leads to.
    pub async fn enter(&self) {
        let before = self.page().await;
        self.key(Key::Enter).await;
        self.has_left(before).await;
    }

    async fn page(&self) -> Element {
        self.client.find(Locator::Css("body")).await.unwrap()
    }

    /// The driver does not always wait for a page, without scripts least of all.
    async fn has_left(&self, before: Element) {
        let gone = async {
            while before.tag_name().await.is_ok() {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(PATIENCE, gone).await.unwrap();
        self.client.wait().at_most(PATIENCE).for_element(Locator::Css("h1")).await.unwrap();
    }

    /// Presses a key, wherever the focus is.
    pub async fn key(&self, key: Key) {
        self.keys(&char::from(key).to_string()).await;
    }

    /// Types, wherever the focus is.
    pub async fn keys(&self, keys: &str) {
        self.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    /// What a script in the page finds.
    pub async fn ask(&self, script: &str) -> Value {
        self.client.execute(&format!("return {script};"), Vec::new()).await.unwrap()
    }

    /// A text that a script finds, or nothing.
    pub async fn text(&self, script: &str) -> String {
        self.ask(script).await.as_str().unwrap_or_default().to_owned()
    }

    /// The words of what matches first, by the driver and not by a script.
    pub async fn words(&self, selector: &str) -> String {
        self.client.find(Locator::Css(selector)).await.unwrap().text().await.unwrap()
    }

    /// Waits, for ten seconds at most, until what matches first says this.
    pub async fn until_says(&self, selector: &str, expected: &str) {
        for _ in 0..100 {
            if self.words(selector).await == expected {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        panic!("{selector} says “{}” and not “{expected}”", self.words(selector).await);
    }

    /// How high and wide everything is that matches.
    pub async fn sizes(&self, selector: &str) -> Vec<(f64, f64)> {
        let mut sizes = Vec::new();
        for element in self.client.find_all(Locator::Css(selector)).await.unwrap() {
            let (_, _, width, height) = element.rectangle().await.unwrap();
            sizes.push((width, height));
        }
        sizes
    }

    /// Where the browser is.
    pub async fn path(&self) -> String {
        self.client.current_url().await.unwrap().path().to_owned()
    }

    /// Makes the window so wide, in the pixels of a style sheet.
    pub async fn widen(&self, width: u32) {
        let size = json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false});
        self.tell("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// From now on no page may run a script of its own.
    pub async fn without_scripts(&self) {
        self.tell("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    }

    /// Shows pages as they would be printed.
    pub async fn on_paper(&self) {
        self.tell("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    }

    /// What keeps somebody from using the page, as far as axe can tell: what is
    /// wrong, and what it could not decide.
    pub async fn barriers(&self, is_phone: bool) -> Vec<String> {
        let script = barriers::script().unwrap();
        self.client.execute(script, Vec::new()).await.unwrap();
        let found = self.client.execute_async(barriers::RUN, Vec::new()).await.unwrap();
        barriers::unexplained(&found, is_phone)
    }

    async fn tell(&self, command: &'static str, parameters: Value) {
        self.client.issue_cmd(DevTools(command, parameters)).await.unwrap();
    }
}

/// What `WebDriver` has no word for.
#[derive(Debug)]
struct DevTools(&'static str, Value);

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({"cmd": self.0, "params": self.1}).to_string()))
    }
}
