//! What an operator types about plugins, and what whoever writes one types.

use lodestar_tests::misbehaving_package;

use crate::desk::Desk;

impl Desk {
    /// The misbehaving package under a name, with this version in its manifest.
    fn package(&self, name: &str, version: &str) {
        misbehaving_package(&self.path(name));
        let manifest = self.path(name).join("plugin.toml");
        let text = std::fs::read_to_string(&manifest).unwrap();
        std::fs::write(
            manifest,
            text.replace("version = \"0.1.0\"", &format!("version = \"{version}\"")),
        )
        .unwrap();
    }
}

#[tokio::test]
async fn a_plugin_is_installed_replaced_and_taken_back_by_commands() {
    let desk = Desk::new();
    desk.package("first", "0.1.0");
    let said = desk.run("plugin|install|first").await.well();
    assert!(said.starts_with("Not signed.\nInstalled misbehaving 0.1.0.\n"), "{said}");
    assert!(said.contains("It asks for survey-files: "), "{said}");
    let again = desk.run("plugin|install|first").await.well();
    assert!(again.contains("was in use already; nothing changed"), "{again}");

    desk.package("second", "0.2.0");
    let said = desk.run("plugin|install|second").await.well();
    assert!(said.contains("misbehaving 0.2.0 is in use now."), "{said}");
    // It calls itself 0.1.0 all the same, and that is said.
    let listed = desk.run("plugin|list").await;
    assert_eq!(listed.code, 1);
    assert!(listed.said.contains("misbehaving 0.2.0"), "{listed:?}");
    assert!(listed.said.contains("does not work: "), "{listed:?}");

    let back = desk.run("plugin|rollback|misbehaving").await.well();
    assert_eq!(back, "misbehaving 0.1.0 is in use now.\n");
    let listed = desk.run("plugin|list").await.well();
    assert!(listed.contains("misbehaving 0.1.0: Misbehaving (not signed by a trusted key; works)"));
    let inspected = desk.run("plugin|inspect|misbehaving").await.well();
    for says in ["asks for survey-results", "setting patience", "version 0.2.0: ", ", in use"] {
        assert!(inspected.contains(says), "{says}: {inspected}");
    }
    let not = desk.run("plugin|rollback|misbehaving").await.not();
    assert_eq!(not, "lodestar: no version of misbehaving was installed before 0.1.0");
}

#[tokio::test]
async fn a_version_with_other_bytes_is_another_version() {
    let desk = Desk::new();
    desk.package("first", "0.1.0");
    desk.run("plugin|install|first").await.well();
    desk.write("first/notes.txt", "changed after it was installed");
    let refused = desk.run("plugin|install|first").await;
    assert_eq!(refused.code, 1);
    assert!(refused.complained.contains("0.1.0"), "{refused:?}");
    desk.run("plugin|verify").await.well();
}

#[tokio::test]
async fn a_bundled_plugin_cannot_be_impersonated() {
    let desk = Desk::new();
    misbehaving_package(&desk.path("trick"));
    let manifest = desk.path("trick/plugin.toml");
    let text = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(&manifest, text.replace("id = \"misbehaving\"", "id = \"bright-spots\""))
        .unwrap();
    let refused = desk.run("plugin|install|trick").await;
    assert!(refused.complained.contains("comes with Lodestar; choose another id"), "{refused:?}");
}

#[tokio::test]
async fn an_operator_switches_mistrusts_and_grants() {
    let desk = Desk::new();
    desk.package("package", "0.1.0");
    desk.run("plugin|install|package").await.well();
    assert_eq!(
        desk.run("plugin|disable|misbehaving").await.well(),
        "misbehaving is switched off.\n"
    );
    let listed = desk.run("plugin|list").await.well();
    assert!(listed.contains("switched off"), "{listed}");
    desk.run("plugin|enable|misbehaving").await.well();

    let quarantined = desk.run("plugin|quarantine|misbehaving|--reason|It lied.").await.well();
    assert_eq!(quarantined, "misbehaving is in quarantine.\n");
    let doctor = desk.run("plugin|doctor").await;
    assert_eq!(doctor.code, 1);
    assert!(doctor.said.contains("misbehaving: in quarantine"), "{doctor:?}");
    assert!(doctor.said.contains("What this system walls off:\n  limits: "), "{doctor:?}");
    desk.run("plugin|release|misbehaving").await.well();
    let doctor = desk.run("plugin|doctor").await.well();
    assert!(doctor.contains("Every plugin that may run works."), "{doctor}");

    let granted = desk
        .run("plugin|grant|misbehaving|survey-files|survey-results|--authority|barnsley")
        .await
        .well();
    assert_eq!(granted, "In Barnsley, misbehaving may have survey-files, survey-results.\n");
    let unasked = desk.run("plugin|grant|misbehaving|ratings|--authority|barnsley").await.not();
    assert!(unasked.contains("does not ask for “ratings”; it asks for: survey-files"), "{unasked}");
    desk.run("plugin|deny|misbehaving|survey-files|--authority|barnsley").await.well();
    let nobody = desk.run("plugin|enable|nobody").await.not();
    assert!(nobody.contains("there is no plugin “nobody”"), "{nobody}");
}

#[tokio::test]
async fn what_is_signed_is_known_by_its_key_and_a_changed_package_is_not() {
    let desk = Desk::new();
    desk.package("package", "0.1.0");
    let made = desk.run("plugin|key|secret").await.well();
    let public = made.lines().last().unwrap().rsplit('=').next().unwrap().to_owned();
    assert!(!made.contains(std::fs::read_to_string(desk.path("secret")).unwrap().trim()));
    assert!(desk.run("plugin|key|secret").await.not().contains("is there already"));
    desk.run("plugin|sign|package|--key|secret").await.well();
    desk.run("plugin|pack|package|--to|package.zip").await.well();

    let unknown = desk.run("plugin|install|package.zip").await.well();
    assert!(unknown.contains("Signed by a key that is not trusted here: "), "{unknown}");
    let key = format!("--trusted-key|County={public}");
    let listed = desk.run(&format!("plugin|list|{key}")).await.well();
    assert!(listed.contains("(signed by County; works)"), "{listed}");
    let strict = desk.run(&format!("plugin|list|--plugin-policy|strict|{key}")).await;
    assert!(strict.said.contains("signed by County"), "{strict:?}");
    let strict = desk.run("plugin|list|--plugin-policy|strict").await;
    assert!(strict.said.contains("(not signed by a trusted key; not started)"), "{strict:?}");

    desk.write("package/notes.txt", "added after it was signed");
    let refused = desk.run("plugin|install|package").await;
    assert!(refused.complained.contains("its signature is wrong; get it again"), "{refused:?}");
}

#[tokio::test]
async fn in_safe_mode_a_command_starts_no_plugin() {
    let listed = Desk::new().run("plugin|list|--safe-mode").await.well();
    assert!(listed.contains("not started: safe mode"), "{listed}");
    assert!(!listed.contains("works"), "{listed}");
}

#[tokio::test]
async fn a_new_python_project_keeps_every_promise_and_a_spoilt_one_does_not() {
    let desk = Desk::new();
    if !std::path::Path::new("/usr/bin/python3").exists() {
        return lodestar_tests::skip("there is no /usr/bin/python3");
    }
    let said = desk.run("plugin|new|county-survey|--kind|importer|--language|python").await.well();
    assert!(said.contains("files are in county-survey"), "{said}");
    let checked = desk.run("plugin|check|county-survey|--json").await.well();
    let report: serde_json::Value = serde_json::from_str(&checked).unwrap();
    assert_eq!(report["is_conformant"], true, "{checked}");
    assert_eq!(report["id"], "county-survey");
    let again = desk.run("plugin|new|county-survey|--kind|importer|--language|python").await;
    assert_eq!(again.code, 1, "what is there is not written over");

    desk.write("county-survey/plugin.py", "print('I am no plugin')");
    let spoilt = desk.run("plugin|check|county-survey|--junit|result.xml").await;
    assert_eq!(spoilt.code, 1, "{spoilt:?}");
    assert!(spoilt.complained.contains("does not keep every promise"), "{spoilt:?}");
    let junit = std::fs::read_to_string(desk.path("result.xml")).unwrap();
    assert!(junit.contains("<failure") || junit.contains("<error"), "{junit}");
    assert!(desk.run("plugin|check|--list").await.well().contains("suppression-"));
}
