//! What only a browser can show: barriers, width, focus, scripts and print.

use fantoccini::key::Key;
use lodestar_tests::{Browser, Demo, browse};
use serde_json::Value;

use crate::making;

const DESKTOP: u32 = 1180;
const PHONE: u32 = 320;

/// Pages that were looked at, and what is wrong with them.
struct Look {
    browser: Browser,
    wrong: Vec<String>,
}

impl Look {
    async fn of(browser: &Browser, who: &str) -> Self {
        browser.sign_in(who).await;
        Self { browser: browser.clone(), wrong: Vec::new() }
    }

    /// Looks at the page that is open, on a desk and on a phone.
    async fn here(&mut self, name: &str) {
        for width in [DESKTOP, PHONE] {
            self.browser.widen(width).await;
            let barriers = self.browser.barriers(width == PHONE).await;
            self.wrong.extend(barriers.iter().map(|it| format!("{name}, {width} wide: {it}")));
        }
        let reaches = self.browser.ask("document.documentElement.scrollWidth").await;
        if reaches.as_u64().is_none_or(|it| u64::from(PHONE) < it) {
            let over = self.browser.text(TOO_WIDE).await;
            self.wrong.push(format!("{name} scrolls sideways: it is {reaches} wide: {over}"));
        }
    }

    async fn at(&mut self, address: &str) {
        self.browser.open(address).await;
        self.here(address).await;
    }

    /// A list, and the first record in it.
    async fn list_and_record(&mut self, folder: &str) {
        self.at(folder).await;
        self.browser.follow("main tbody th a").await;
        self.here(&format!("a record of {folder}")).await;
    }

    #[track_caller]
    fn has_found_nothing(self) {
        assert!(self.wrong.is_empty(), "{} barriers:\n{}", self.wrong.len(), self.wrong.join("\n"));
    }
}

/// What reaches beyond a phone's edge and is in no frame of its own.
const TOO_WIDE: &str = r#"[...document.querySelectorAll("main *")]
    .filter((it) => 320 < it.getBoundingClientRect().right && !it.closest("[tabindex]"))
    .map((it) => `${it.tagName}.${it.className}`).slice(0, 5).join(", ")"#;

/// What is seen of the focus, and whether it goes when the focus goes.
const FOCUS: &str = r#"(() => {
    const focused = document.activeElement;
    const parts = [[focused, null], [focused.nextElementSibling, "::before"]];
    const seen = () => parts.filter(([it]) => it).map(([it, part]) => {
        const style = getComputedStyle(it, part);
        return [style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join();
    }).join();
    const box = focused.getBoundingClientRect();
    const during = seen();
    focused.blur();
    const without = seen();
    focused.focus({ preventScroll: true });
    const is_in_view = 0 < box.width && 0 < box.height && 0 <= box.right && 0 <= box.bottom;
    return is_in_view && during !== without;
})()"#;

const FOCUSED: &str = r#"(() => {
    const it = document.activeElement;
    const label = it.labels && it.labels.length ? it.labels[0].textContent : it.textContent;
    return (it.matches("button, a, summary") ? it.textContent : label).trim();
})()"#;

/// Moves the focus on until it is on something with these words, and sees it
/// all the way.
async fn tab_to(browser: &Browser, words: &str) {
    for _ in 0..60 {
        browser.key(Key::Tab).await;
        let focused = browser.text(FOCUSED).await;
        assert_eq!(browser.ask(FOCUS).await, Value::Bool(true), "the focus on “{focused}” is seen");
        if focused == words {
            return;
        }
    }
    panic!("no key leads to “{words}” on {}", browser.path().await);
}

#[test]
fn pages_that_are_read_have_no_barrier_and_fit_a_phone() {
    browse(async |browser: Browser| {
        let mut look = Look::of(&browser, "lead").await;
        look.at("").await;
        for folder in ["findings", "priorities", "pledges", "actions", "evidence"] {
            look.list_and_record(folder).await;
        }
        for page in ["actions?as=board", "actions?as=timeline", "actions?as=calendar&when=open"] {
            look.at(page).await;
        }
        for page in ["/help", "/help/small-numbers", "/help/words", "audit", "nowhere"] {
            look.at(page).await;
        }
        look.has_found_nothing();
    });
}

#[test]
fn surveys_outcomes_and_reports_have_no_barrier_and_fit_a_phone() {
    browse(async |browser: Browser| {
        let mut look = Look::of(&browser, "lead").await;
        for folder in ["rounds", "assessments", "ratings", "reports", "imports"] {
            look.list_and_record(folder).await;
        }
        let pages = [("reports", "document"), ("rounds", "results"), ("rounds", "proposals")];
        for (folder, page) in pages {
            browser.open(folder).await;
            browser.follow("main tbody th a").await;
            look.at(&format!("{}/{page}", browser.path().await)).await;
        }
        look.at("indicators/know_sw").await;
        look.at("self-assessments").await;
        look.at("self-assessments/new").await;
        look.at("outcomes").await;
        browser.follow(".ls-cell").await;
        look.here("a cell of the chart").await;
        look.has_found_nothing();
    });
}

#[test]
fn meetings_handover_and_gaps_have_no_barrier_and_fit_a_phone() {
    browse(async |browser: Browser| {
        let mut look = Look::of(&browser, "lead").await;
        for folder in ["meetings", "decisions", "challenges"] {
            look.list_and_record(folder).await;
        }
        browser.open("meetings").await;
        browser.follow("main tbody th a").await;
        let meeting = browser.path().await;
        for page in ["changes", "change", "items/new", "closing"] {
            look.at(&format!("{meeting}/{page}")).await;
        }
        for page in ["meetings/new", "agendas/board", "briefing", "fates", "gaps", "handover"] {
            look.at(page).await;
        }
        browser.open("actions").await;
        browser.follow("main tbody th a").await;
        let action = browser.path().await;
        for page in ["plan", "milestones", "measure", "change"] {
            look.at(&format!("{action}/{page}")).await;
        }
        look.at("handover/takeovers/new").await;
        browser.open("pledges").await;
        browser.follow("main tbody th a").await;
        let talk = browser.path().await.replace("/pledges/", "/comments/");
        look.at(&talk).await;
        browser.follow("main form.ls-talk button").await;
        look.here("a comment without words").await;
        look.at("/notices").await;
        look.at("/notices/settings").await;
        browser.follow("main form[action='/notices/calendar'] button").await;
        look.here("a new address of a calendar").await;
        browser.sign_in("group").await;
        look.at("meetings").await;
        look.at(&talk).await;
        look.has_found_nothing();
    });
}

#[test]
fn forms_and_what_comes_of_them_have_no_barrier_and_fit_a_phone() {
    browse(async |browser: Browser| {
        let mut look = Look { browser: browser.clone(), wrong: Vec::new() };
        look.at("/sign-in").await;
        browser.follow("main form button").await;
        look.here("sign-in with a problem").await;

        look.browser.sign_in("lead").await;
        for noun in
            ["rounds", "findings", "priorities", "pledges", "actions", "evidence", "reports"]
        {
            look.at(&format!("{noun}/new")).await;
        }
        browser.open("findings/new").await;
        browser.follow("main form button").await;
        look.here("a form with problems").await;

        browser.open("findings").await;
        browser.follow("main tbody th a").await;
        let finding = browser.path().await;
        look.at(&format!("{finding}/withdrawal")).await;
        for title in ["Saved by the first", "Saved by the second"] {
            browser.open(&format!("{finding}/change")).await;
            browser.fill("title", title).await;
            if title.ends_with("second") {
                browser.ask("document.querySelector('[name=version]').value = 1").await;
            }
            browser.follow("main form button").await;
        }
        assert_eq!(browser.words("h1").await, "Somebody else was faster");
        look.here("two who were at it").await;
        look.has_found_nothing();
    });
}

#[test]
fn imports_the_group_and_administration_have_no_barrier_and_fit_a_phone() {
    browse(async |browser: Browser| {
        let mut look = Look::of(&browser, "lead").await;
        browser.open("rounds").await;
        browser.follow("main tbody th a").await;
        let import = format!("{}/import", browser.path().await);
        look.at(&import).await;
        let folder = tempfile::TempDir::new().unwrap();
        let file = folder.path().join("answers.csv");
        let text = making::survey().csv().replacen("know_sw", "know your worker", 1);
        std::fs::write(&file, text.replacen("\"Yes\"", "\"Perhaps\"", 1)).unwrap();
        browser.choose_file("file", &file).await;
        browser.follow("main form button").await;
        // The server waits about a second before it says how far a file is.
        while browser.path().await.contains("/readings/") {
            look.here("how far a file is").await;
            browser.open(&browser.path().await).await;
        }
        let import = browser.path().await;
        assert!(import.contains("/imports/"), "{}", browser.words("main").await);
        look.here("what was found in a file").await;
        look.at(&format!("{import}/columns")).await;
        browser.follow("main form button").await;
        look.here("columns of which nobody has said anything").await;
        browser.open(&import).await;
        browser.follow("#approve button").await;
        for page in ["", "/reversal", "/quotes"] {
            look.at(&format!("{import}{page}")).await;
        }
        for page in ["codebook", "quotes", "quotes/new"] {
            look.at(page).await;
        }

        browser.sign_in("group").await;
        look.at("group").await;
        browser.sign_in("inspector").await;
        look.at("group").await;
        browser.sign_in("administrator").await;
        for address in [
            "/",
            "/people",
            "/people/new",
            "/audit",
            "/plugins",
            "/plugins/corporate-parenting",
            "/authorities/ambleford/plugins",
            "/authorities/ambleford/plugins/corporate-parenting",
            "/packs",
            "/packs/new",
            "/packs/urn:lodestar:codebook:bright-spots",
        ] {
            look.at(address).await;
        }
        look.has_found_nothing();
    });
}

#[test]
fn a_finding_is_recorded_with_the_keyboard_alone_and_the_focus_is_always_seen() {
    browse(async |browser: Browser| {
        browser.open("/sign-in").await;
        browser.key(Key::Tab).await;
        assert_eq!(browser.text(FOCUSED).await, "Skip to main content");
        assert_eq!(browser.ask(FOCUS).await, Value::Bool(true), "the skip link is seen");
        browser.key(Key::Enter).await;
        assert_eq!(browser.text("document.activeElement.id").await, "main-content");

        tab_to(&browser, "E-mail address").await;
        browser.keys("lead@ambleford.example").await;
        tab_to(&browser, "Password").await;
        browser.keys(Demo::PASSWORD).await;
        tab_to(&browser, "Sign in").await;
        browser.enter().await;
        if browser.path().await == "/" {
            tab_to(&browser, "Ambleford").await;
            browser.enter().await;
        }
        tab_to(&browser, "Findings").await;
        browser.enter().await;
        tab_to(&browser, "Record a finding").await;
        browser.enter().await;

        tab_to(&browser, "Save").await;
        browser.enter().await;
        let summary = "document.activeElement.className";
        assert!(browser.text(summary).await.contains("govuk-error-summary"), "it has the focus");
        tab_to(&browser, "Enter what they said").await;
        browser.key(Key::Enter).await;
        assert_eq!(browser.text("document.activeElement.id").await, "title");

        browser.keys("We want to keep our own social worker").await;
        tab_to(&browser, "Bright spot").await;
        browser.key(Key::Space).await;
        tab_to(&browser, "Relationships").await;
        browser.key(Key::Space).await;
        tab_to(&browser, "Save").await;
        browser.enter().await;
        assert_eq!(browser.words("h1").await, "We want to keep our own social worker");
    });
}

#[test]
fn a_finding_is_recorded_without_scripts() {
    browse(async |browser: Browser| {
        browser.without_scripts().await;
        browser.sign_in("lead").await;
        let with_scripts = "document.body.classList.contains('govuk-frontend-supported')";
        assert_eq!(browser.ask(with_scripts).await, Value::Bool(false));

        browser.open("findings/new").await;
        browser.follow("main form button").await;
        assert!(browser.words(".govuk-error-summary").await.contains("Enter what they said"));
        browser.fill("title", "We want our own bus passes").await;
        browser.press("input[name=kind][value=improve]").await;
        browser.press("input[name=domain][value=rights]").await;
        browser.follow("main form button").await;

        assert_eq!(browser.words("h1").await, "We want our own bus passes");
        browser.open("findings").await;
        assert!(browser.words("main").await.contains("We want our own bus passes"));
    });
}

#[test]
fn raters_have_no_barrier_and_fill_the_grid_with_the_keyboard_alone() {
    browse(async |browser: Browser| {
        let mut look = Look::of(&browser, "evaluator1").await;
        browser.open("outcomes").await;
        browser.follow("main a.govuk-button").await;
        let desk = browser.path().await;
        look.here("the desk of a rater who has submitted").await;
        for page in ["raters", "sources", "raters/rights/interview", "method"] {
            look.at(&desk.replace("desk", page)).await;
        }
        for page in ["outcomes/example", "sortings", "sortings/new"] {
            look.at(page).await;
        }
        browser.widen(DESKTOP).await;
        browser.open("assessments/new").await;
        browser.fill("title", "A second exercise").await;
        browser.follow("main form button").await;
        let desk = browser.path().await.replace("assessments", "outcomes") + "/desk";
        look.at(&desk).await;
        look.has_found_nothing();

        browser.widen(DESKTOP).await;
        tab_to(&browser, "Relationships, Documents: What do you say?").await;
        browser.keys("1").await;
        browser.key(Key::Tab).await;
        browser.keys("A dated record of a change.").await;
        browser.key(Key::Tab).await;
        browser.keys("1").await;
        browser.key(Key::Tab).await;
        let status = "#relationships-document-status";
        browser.until_says(status, "Saved").await;
        // Nothing was sent by hand, and all of it is there.
        browser.open(&desk).await;
        assert_eq!(browser.words(status).await, "Saved");
        let value = "document.getElementById('relationships-document-reason').value";
        assert_eq!(browser.text(value).await, "A dated record of a change.");
    });
}

#[test]
fn what_young_people_press_is_large_enough_for_a_thumb() {
    browse(async |browser: Browser| {
        browser.sign_in("group").await;
        browser.widen(PHONE).await;
        browser.open("group").await;
        let sizes = browser.sizes(".yp-answer").await;
        assert!(3 <= sizes.len(), "there is something to press");
        for (width, height) in sizes {
            assert!(44.0 <= width && 44.0 <= height, "{width} by {height}");
        }
    });
}

#[test]
fn on_paper_there_is_what_a_page_says_and_nothing_to_press() {
    browse(async |browser: Browser| {
        let shown = |selector: &str| {
            format!(
                "[...document.querySelectorAll('{selector}')]\
                 .filter((it) => it.checkVisibility()).length"
            )
        };
        browser.sign_in("lead").await;
        let pressed = "nav, footer, button:not(.yp-answer), .govuk-button, .govuk-skip-link";
        browser.open("findings").await;
        assert_ne!(browser.ask(&shown(pressed)).await, Value::from(0), "on a screen there is");
        browser.on_paper().await;
        for address in ["", "findings", "actions", "outcomes", "group"] {
            browser.open(address).await;
            let left = browser.ask(&shown(pressed)).await;
            assert_eq!(left, Value::from(0), "{address} is printed with something to press");
            assert_eq!(browser.ask(&shown("h1")).await, Value::from(1), "{address}");
        }
    });
}
