//! Plugins as administrators look after them: what may run, what it may have,
//! and what becomes of one that fails, changes or asks for more.

use std::path::Path;
use std::time::Duration;

use lodestar_core::plugins::Capability;
use lodestar_plugin_package::{TrustedKey, signature};
use lodestar_tests::{
    Form, Lodestar, Page, Person, Who, desk_options, misbehaving_package, on_both,
};
use lodestar_web::{DeskOptions, Policy, Publisher};
use tempfile::TempDir;

use crate::making;

const LITTLE_PATIENCE: Duration = Duration::from_secs(3);

async fn administrator(lodestar: &Lodestar) -> Person {
    lodestar.person(Who::Administrator).await
}

/// Presses a button on a plugin's page.
async fn press(person: &Person, plugin: &str, deed: &str, reason: &str) -> Page {
    let page = person.get(&format!("/plugins/{plugin}")).await;
    let form = Form::of(&[("version", &page.value("version")), ("deed", deed)]);
    person.post(&format!("/plugins/{plugin}"), &form.with("reason", reason)).await
}

async fn hand_in(lodestar: &Lodestar, file: &[u8]) -> Page {
    let lead = lodestar.lead().await;
    let round = lead.record("rounds", &making::round()).await;
    lead.upload(&round, "answers.csv", file, "").await
}

async fn offered(lodestar: &Lodestar) -> Vec<String> {
    lodestar.lead().await.get("reports/new").await.choices("report")
}

/// The misbehaving package in a folder, its manifest changed as asked.
fn package(folder: &Path, change: impl Fn(String) -> String) {
    misbehaving_package(folder);
    let manifest = folder.join("plugin.toml");
    let text = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(manifest, change(text)).unwrap();
}

on_both! {
    async fn an_administrator_sees_every_plugin_and_what_this_system_walls_off(
        lodestar: Lodestar
    ) {
        let page = administrator(&lodestar).await.get("/plugins").await;
        for says in ["Bright Spots", "Came with Lodestar", "Resting", "Memory and time", "Files"] {
            assert!(page.says(says), "{says}: {}", page.text("main"));
        }
        assert!(!page.says("Safe mode"), "{}", page.text("main"));
        let page = administrator(&lodestar).await.get("/plugins/bright-spots").await;
        for says in ["Each row is one child", "In use", "0 survey files read", "csv, xlsx"] {
            assert!(page.says(says), "{says}: {}", page.text("main"));
        }
        assert_eq!(administrator(&lodestar).await.get("/plugins/no-such").await.status, 404);
    }

    async fn a_plugin_that_is_switched_off_is_offered_to_nobody(lodestar: Lodestar) {
        let (administrator, events) =
            (administrator(&lodestar).await, lodestar.audit_events().await);
        let board_report = "corporate-parenting/board-report".to_owned();
        assert!(offered(&lodestar).await.contains(&board_report));

        let off = press(&administrator, "corporate-parenting", "disable", "").await;
        assert_eq!(off.status, 303, "{}", off.text("main"));
        assert!(!offered(&lodestar).await.contains(&board_report));
        let refused = lodestar.lead().await.post("reports", &making::report()).await;
        assert_eq!(refused.status, 404);
        let page = administrator.get("/plugins/corporate-parenting").await;
        assert!(page.says("Switched off"), "{}", page.text("main"));

        press(&administrator, "corporate-parenting", "enable", "").await;
        assert!(offered(&lodestar).await.contains(&board_report));
        // Twice the plugin, and three times somebody signed in.
        assert!(events + 2 <= lodestar.audit_events().await);
        let trail = administrator.get("/audit").await;
        assert!(trail.says("Corporate parenting board report"), "{}", trail.text("main"));
    }

    async fn two_who_change_a_plugin_at_once_are_told(lodestar: Lodestar) {
        let administrator = administrator(&lodestar).await;
        let seen = administrator.get("/plugins/bright-spots").await.value("version");
        press(&administrator, "bright-spots", "disable", "").await;
        let late = Form::of(&[("version", &seen), ("deed", "disable")]);
        press(&administrator, "bright-spots", "enable", "").await;
        let page = administrator.post("/plugins/bright-spots", &late).await;
        assert_eq!(page.status, 409, "{}", page.text("main"));
    }

    async fn a_mistrusted_plugin_is_not_started_and_every_page_tells_administrators(
        lodestar: Lodestar
    ) {
        let administrator = administrator(&lodestar).await;
        let page = press(&administrator, "bright-spots", "quarantine", " ").await;
        assert_eq!(
            (page.status.as_u16(), page.problems().as_str()),
            (422, "Enter why you mistrust it")
        );

        press(&administrator, "bright-spots", "quarantine", "It counted somebody twice.").await;
        let refused = hand_in(&lodestar, making::survey().csv().as_bytes()).await;
        assert_eq!(refused.status, 422, "{}", refused.text("main"));
        let page = administrator.get("/plugins/bright-spots").await;
        assert!(page.says("It counted somebody twice."), "{}", page.text("main"));
        let home = administrator.get("/").await;
        assert!(home.says("1 plugin is not working as it should"), "{}", home.text("main"));
        let lead = lodestar.lead().await.get("/authorities/ambleford").await;
        assert!(!lead.says("not working as it should"), "{}", lead.text("main"));

        press(&administrator, "bright-spots", "release", "").await;
        let page = hand_in(&lodestar, making::survey().csv().as_bytes()).await;
        assert_eq!(page.status, 303, "{}", page.text("main"));
        assert!(!administrator.get("/").await.says("not working as it should"));
    }

    async fn a_plugin_that_fails_too_often_is_in_quarantine_on_every_server(lodestar: Lodestar) {
        let (lodestar, place) = lodestar.misbehaving(LITTLE_PATIENCE).await;
        let lead = lodestar.lead().await;
        let round = lead.record("rounds", &making::round()).await;
        for _ in 0..lodestar_plugin_supervisor::FAILURES_MAX {
            let page = lead.upload(&round, "a.txt", b"abort", "").await;
            assert_eq!(page.status, 502, "{}", page.text("main"));
        }
        let page = lead.upload(&round, "a.txt", b"behave", "").await;
        assert_eq!(page.status, 422, "it is not asked any more: {}", page.text("main"));
        let page = administrator(&lodestar).await.get("/plugins/misbehaving").await;
        for says in ["It failed 5 times in a row", "Last failure", "In quarantine"] {
            assert!(page.says(says), "{says}: {}", page.text("main"));
        }

        let options = DeskOptions {
            bundled: place.path().join("bundled"),
            ..desk_options(&place.path().join("store"))
        };
        let other = lodestar.with_desk(options).await;
        let administrator = other.person(Who::Administrator).await;
        let page = administrator.get("/plugins/misbehaving").await;
        assert!(page.says("In quarantine"), "{}", page.text("main"));
        assert!(page.says("it stopped before it answered"), "{}", page.text("main"));

        press(&administrator, "misbehaving", "release", "").await;
        let lead = other.lead().await;
        let page = lead.upload(&round, "a.txt", b"behave", "").await;
        assert_eq!(page.status, 303, "{}", page.text("main"));
    }

    async fn what_is_not_granted_is_not_given(lodestar: Lodestar) {
        making::thread(&lodestar).await;
        let administrator = administrator(&lodestar).await;
        let here = "/authorities/ambleford/plugins";
        let page = administrator.get(here).await;
        assert!(page.says("Priorities, pledges and actions"), "{}", page.text("main"));

        // All but the commitments of the inspector's summary stay ticked.
        let kept = Form::of(&[
            ("shown", "inspection-ready"),
            ("grant", "inspection-ready/survey-results"),
        ]);
        assert_eq!(administrator.post(here, &kept).await.status, 303);
        let summary = "inspection-ready/inspection-summary".to_owned();
        assert!(!offered(&lodestar).await.contains(&summary), "it needs what it is denied");
        let elsewhere = lodestar.person(Who::OtherLead).await;
        let offers = elsewhere.get("/authorities/kelderwick/reports/new").await.choices("report");
        assert!(offers.contains(&summary), "another authority decides for itself");

        let all = lodestar_plugin_package::Capability::ALL.iter().map(|it| it.name());
        let granted = all.fold(Form::of(&[("shown", "inspection-ready")]), |form, name| {
            form.and("grant", &format!("inspection-ready/{name}"))
        });
        administrator.post(here, &granted).await;
        assert!(offered(&lodestar).await.contains(&summary));
        let page = administrator.get("/plugins/inspection-ready").await;
        assert!(page.says("Ambleford survey results, commitments"), "{}", page.text("main"));
    }

    async fn an_installed_plugin_has_nothing_until_it_is_granted_and_asks_again_for_more(
        lodestar: Lodestar
    ) {
        let place = TempDir::new().unwrap();
        let store = place.path().join("store");
        let lodestar = lodestar.with_desk(desk_options(&store)).await;
        let first = place.path().join("first");
        package(&first, |text| text);
        lodestar.install(&first).await;
        let report = "misbehaving/misdeeds".to_owned();
        assert!(!offered(&lodestar).await.contains(&report), "deny by default");
        let administrator = administrator(&lodestar).await;
        let page = administrator.get("/authorities/ambleford/plugins").await;
        assert!(page.says("Asks for something new"), "{}", page.text("main"));

        let both = [Capability::SurveyFiles, Capability::SurveyResults];
        lodestar.grant("misbehaving", &both).await;
        assert!(offered(&lodestar).await.contains(&report));
        let page = administrator.get("/authorities/ambleford/plugins").await;
        assert!(!page.says("Asks for something new"), "{}", page.text("main"));

        let second = place.path().join("second");
        package(&second, |text| {
            text.replace("\"survey-results\"]\nlibrary", "\"survey-results\", \"ratings\"]\nlibrary")
                .replace("inputs = [\"survey-results\"]", "inputs = [\"survey-results\", \"ratings\"]")
                .replace("version = \"0.1.0\"", "version = \"0.2.0\"")
        });
        lodestar.install(&second).await;
        assert!(!offered(&lodestar).await.contains(&report), "it wants more than it was granted");
        let page = administrator.get("/authorities/ambleford/plugins").await;
        assert!(page.says("Asks for something new"), "{}", page.text("main"));

        // Back to the version that was content with less.
        let page = administrator.get("/plugins/misbehaving").await;
        let back = Form::of(&[
            ("version", &page.value("version")),
            ("deed", "use"),
            ("use", "0.1.0"),
        ]);
        assert_eq!(administrator.post("/plugins/misbehaving", &back).await.status, 303);
        assert!(offered(&lodestar).await.contains(&report));
    }

    async fn a_setting_is_asked_checked_and_used(lodestar: Lodestar) {
        making::thread(&lodestar).await;
        let administrator = administrator(&lodestar).await;
        let here = "/authorities/ambleford/plugins/corporate-parenting";
        let page = administrator.get(here).await;
        assert_eq!((page.status.as_u16(), page.value("findings_max").as_str()), (200, "3"));

        for (typed, sentence) in [
            ("many", "must be a number"),
            ("0", "or more"),
            ("1000000", "or less"),
            ("1.5", "must be a whole number"),
        ] {
            let form = page.form().with("findings_max", typed);
            let again = administrator.post(here, &form).await;
            assert_eq!(again.status, 422, "{typed}");
            assert!(again.problems().contains(sentence), "{typed}: {}", again.problems());
            assert_eq!(again.value("findings_max"), typed, "nothing typed is lost");
        }
        let saved = administrator.post(here, &page.form().with("findings_max", "1")).await;
        assert_eq!(saved.status, 303, "{}", saved.text("main"));
        assert_eq!(administrator.get(here).await.value("findings_max"), "1");

        let stale = administrator.post(here, &page.form().with("findings_max", "2")).await;
        assert_eq!(stale.status, 409, "{}", stale.text("main"));
        assert_eq!(administrator.get(here).await.value("findings_max"), "1");
        assert_eq!(administrator.get("/authorities/ambleford/plugins/bright-spots").await.status, 404);
        let report = lodestar.lead().await.post("reports", &making::report()).await;
        assert_eq!(report.status, 303, "{}", report.text("main"));
    }

    async fn in_safe_mode_no_plugin_is_started_and_the_rest_goes_on(lodestar: Lodestar) {
        let place = TempDir::new().unwrap();
        let options = DeskOptions { is_safe_mode: true, ..desk_options(place.path()) };
        let lodestar = lodestar.with_desk(options).await;
        assert!(offered(&lodestar).await.is_empty());
        let page = administrator(&lodestar).await.get("/plugins").await;
        assert!(page.says("Safe mode: no plugin is started"), "{}", page.text("main"));
        assert_eq!(hand_in(&lodestar, making::survey().csv().as_bytes()).await.status, 422);
        lodestar.lead().await.record("findings", &making::finding()).await;
    }

    async fn a_plugin_whose_bytes_changed_runs_only_for_developers(lodestar: Lodestar) {
        let (lodestar, place) = lodestar.misbehaving(LITTLE_PATIENCE).await;
        let store = place.path().join("store");
        let library = store.join("misbehaving/0.1.0");
        let library = library.read_dir().unwrap().map(|it| it.unwrap().path());
        let library = library.into_iter().find(|it| it.extension().is_some_and(|it| it == "so"));
        let library = library.unwrap();
        // Somebody with the server's rights writes to it.
        let mut bytes = std::fs::read(&library).unwrap();
        bytes.push(0);
        std::fs::remove_file(&library).unwrap();
        std::fs::write(&library, bytes).unwrap();

        let report = "misbehaving/misdeeds".to_owned();
        assert!(!offered(&lodestar).await.contains(&report));
        let page = administrator(&lodestar).await.get("/plugins/misbehaving").await;
        assert!(page.says("Changed since it was installed"), "{}", page.text("main"));

        let policy = Policy::Development;
        let bundled = place.path().join("bundled");
        let options = DeskOptions { policy, bundled, ..desk_options(&store) };
        let developer = lodestar.with_desk(options).await;
        assert!(offered(&developer).await.contains(&report));

        // The very package that was installed first puts it right.
        lodestar.install(&place.path().join("package")).await;
        assert!(offered(&lodestar).await.contains(&report));
    }

    async fn the_strict_run_only_what_a_trusted_key_has_signed(lodestar: Lodestar) {
        let place = TempDir::new().unwrap();
        let (folder, store) = (place.path().join("package"), place.path().join("store"));
        let secret = signature::new_key().unwrap();
        let trusted = TrustedKey::new("County", &secret.public()).unwrap();
        let options = DeskOptions { policy: Policy::Strict, ..desk_options(&store) };
        package(&folder, |text| text);
        let unsigned = lodestar.with_desk(options.clone()).await;
        unsigned.install(&folder).await;
        unsigned.grant("misbehaving", &[Capability::SurveyFiles, Capability::SurveyResults]).await;
        let report = "misbehaving/misdeeds".to_owned();
        assert!(!offered(&unsigned).await.contains(&report));
        let page = administrator(&unsigned).await.get("/plugins/misbehaving").await;
        assert!(page.says("Not signed"), "{}", page.text("main"));

        signature::sign(&folder, &secret).unwrap();
        let options = DeskOptions { trusted_keys: vec![trusted], ..options };
        let signed = lodestar.with_desk(options).await;
        signed.install(&folder).await;
        let page = administrator(&signed).await.get("/plugins/misbehaving").await;
        assert!(page.says("Signed by County"), "{}", page.text("main"));
        let walls = signed.desk().walls().await;
        assert_eq!(offered(&signed).await.contains(&report), walls.is_complete());
    }

    async fn an_importer_that_reads_more_rows_than_it_may_is_not_believed(lodestar: Lodestar) {
        let place = TempDir::new().unwrap();
        let (folder, store) = (place.path().join("package"), place.path().join("store"));
        let lodestar = lodestar.with_desk(desk_options(&store)).await;
        package(&folder, |text| text + "\n[limits]\nrows = 3\n");
        lodestar.install(&folder).await;
        lodestar.grant("misbehaving", &[Capability::SurveyFiles]).await;
        let lead = lodestar.lead().await;
        let round = lead.record("rounds", &making::round()).await;
        // It says that a file has as many rows as bytes.
        assert_eq!(lead.upload(&round, "a.txt", b"abc", "").await.status, 303);
        assert_eq!(lead.upload(&round, "a.txt", b"abcd", "").await.status, 502);
        assert_eq!(lodestar.count("survey_import").await, 1);
    }

    async fn what_was_granted_to_a_signed_plugin_does_not_pass_to_somebody_else(
        lodestar: Lodestar
    ) {
        let place = TempDir::new().unwrap();
        let (folder, store) = (place.path().join("package"), place.path().join("store"));
        let secret = signature::new_key().unwrap();
        let trusted_keys = vec![TrustedKey::new("County", &secret.public()).unwrap()];
        let options = DeskOptions { trusted_keys, ..desk_options(&store) };
        let lodestar = lodestar.with_desk(options).await;
        package(&folder, |text| text);
        signature::sign(&folder, &secret).unwrap();
        lodestar.install(&folder).await;
        lodestar.grant("misbehaving", &[Capability::SurveyFiles, Capability::SurveyResults]).await;
        let report = "misbehaving/misdeeds".to_owned();
        assert!(offered(&lodestar).await.contains(&report));

        let next = place.path().join("next");
        package(&next, |text| text.replace("version = \"0.1.0\"", "version = \"0.2.0\""));
        let (desk, context) = (lodestar.desk(), lodestar.operator());
        let refused = desk.install(&context, &next, Publisher::Same).await.unwrap_err();
        assert!(refused.to_string().contains("was signed by County"), "{refused}");
        assert!(offered(&lodestar).await.contains(&report), "the version in use goes on");

        desk.install(&context, &next, Publisher::New).await.unwrap();
        assert!(!offered(&lodestar).await.contains(&report), "it must be granted anew");
        let older = desk.install(&context, &folder, Publisher::New).await.unwrap_err();
        assert!(older.to_string().contains("is older"), "{older}");
    }

    async fn what_came_with_lodestar_may_change_only_with_it(lodestar: Lodestar) {
        let place = TempDir::new().unwrap();
        let (bundled, program) = (place.path().join("bundled"), place.path().join("lodestar"));
        std::fs::create_dir(&bundled).unwrap();
        let library = lodestar_tests::plugin_library("bright-spots");
        let copy = bundled.join(library.file_name().unwrap());
        std::fs::copy(&library, &copy).unwrap();
        std::fs::write(&program, "the first Lodestar").unwrap();
        let options = DeskOptions { bundled, program: program.clone(), ..desk_options(place.path()) };
        lodestar.with_desk(options.clone()).await;

        let mut bytes = std::fs::read(&copy).unwrap();
        bytes.push(0);
        std::fs::write(&copy, bytes).unwrap();
        let changed = lodestar.with_desk(options.clone()).await;
        let page = administrator(&changed).await.get("/plugins/bright-spots").await;
        assert!(page.says("Changed since it was installed"), "{}", page.text("main"));

        std::fs::write(&program, "the next Lodestar").unwrap();
        let looks = DeskOptions { takes_over: false, ..options.clone() };
        let looked = lodestar.with_desk(looks).await;
        let page = administrator(&looked).await.get("/plugins/bright-spots").await;
        assert!(page.says("Changed since it was installed"), "who looks takes nothing over");
        let replaced = lodestar.with_desk(options).await;
        let page = administrator(&replaced).await.get("/plugins/bright-spots").await;
        assert!(page.says("Came with Lodestar"), "{}", page.text("main"));
    }
}
