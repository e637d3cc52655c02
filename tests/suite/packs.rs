//! Packs: what may be installed, what is told of the rest, and what it leaves in
//! the trail.

use lodestar_core::packs::{Pack, Urn, shipped};
use lodestar_tests::{Form, Page, Person, Who, on_both};

use crate::desk::Desk;
use crate::making;

const BACK: &str = "back = \"Turn round\"\n";

pub(crate) fn head(kind: &str, name: &str, version: u32) -> String {
    format!(
        "[pack]\nurn = \"urn:lodestar:{kind}:{name}\"\nkind = \"{kind}\"\nversion = {version}\n\
         title = \"Our {kind}\"\npublisher = \"Ambleford\"\nlicence = \"CC0-1.0\"\n\
         provenance = \"Made up\"\nlanguage = \"en-GB\"\nrequires = []\nchanges = \"Ours.\"\n"
    )
}

/// Own wording for “Back”.
pub(crate) fn words(version: u32) -> String {
    head("words", "ours", version) + "[words]\n" + BACK
}

/// The pack of a kind that comes with Lodestar, by its name.
fn came_with(kind_and_name: &str) -> &'static Pack {
    let urn = Urn::parse(&format!("urn:lodestar:{kind_and_name}")).unwrap();
    shipped::by_urn(&urn).unwrap().unwrap()
}

/// Its text as its next version, with one thing changed.
pub(crate) fn next_version(kind_and_name: &str, before: &str, after: &str) -> String {
    let Pack { text, header, .. } = came_with(kind_and_name);
    assert!(text.contains(before), "{before} is not in the pack");
    let version = |it| format!("version = {it}\n");
    let next = text.replacen(&version(header.version), &version(header.version + 1), 1);
    next.replacen(before, after, 1)
}

/// The shipped codebook as its next version with one more question.
pub(crate) fn codebook() -> String {
    next_version("codebook:bright-spots", "[[question]]\n", &format!("{SHOES}\n[[question]]\n"))
}

const SHOES: &str = "[[question]]\nquestionnaire = \"ylyc-8-11\"\nindicator = \"shoes\"\n\
    title = \"Shoes that fit\"\ndomain = \"wellbeing\"\nwording = \"Do your shoes fit?\"\n\
    options = [\"Yes\", \"No\"]\npositive = [\"Yes\"]\nprovenance = \"remembered\"\n";

/// Installs a pack as the page does once it was looked at.
pub(crate) async fn install(person: &Person, text: &str) -> Page {
    let page = person.post("/packs", &Form::of(&[("text", text)])).await;
    assert_eq!(page.status, 303, "{}", page.problems());
    page
}

async fn hand_in(person: &Person, file: &[u8]) -> Page {
    let mut body = b"--parting\r\nContent-Disposition: form-data; name=\"file\"; \
        filename=\"pack.toml\"\r\nContent-Type: application/toml\r\n\r\n"
        .to_vec();
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--parting--\r\n");
    person.post_bytes("/packs/new", "multipart/form-data; boundary=parting", body).await
}

pub(crate) async fn retire(person: &Person, id: &str, reason: &str) -> Page {
    let address = format!("/packs/{id}/withdrawal");
    let form = person.get(&address).await.form().with("reason", reason);
    person.post(&address, &form).await
}

on_both! {
    async fn what_came_with_lodestar_is_there_and_counts(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        let page = administrator.get("/packs").await;
        for title in ["Bright Spots logic model", "Bright Spots questions"] {
            assert!(page.says(title), "{title}");
        }
        assert!(page.text("tbody tr").contains("1 In force Came with Lodestar"));
        let open = administrator.get("/packs/urn:lodestar:codebook:bright-spots").await;
        assert!(open.says("116 entries") && open.says("Do you have a pet where you live?"));
        assert!(!open.says("Retire this version"));
        let file = administrator.get("/packs/urn:lodestar:codebook:bright-spots/file").await;
        assert_eq!(file.html(), came_with("codebook:bright-spots").text);
        assert_eq!(administrator.get("/packs/urn:lodestar:codebook:none").await.status, 404);
        assert_eq!(lodestar.count("pack").await, 0);
    }

    async fn a_preview_says_what_would_differ_and_keeps_nothing(lodestar: Lodestar) {
        making::imported(&lodestar, &making::survey()).await;
        let administrator = lodestar.person(Who::Administrator).await;
        let events = lodestar.audit_events().await;
        let text = codebook().replacen("Do you have a pet where", "Is there a pet where", 1);

        let page = hand_in(&administrator, text.as_bytes()).await;

        assert_eq!(page.text("h1"), "What installing it would change");
        assert!(page.says("Compared with the version in force: Bright Spots questions, version 2."));
        assert!(page.says("1 recorded survey keeps the wording it was asked with"));
        let rows = page.text("tbody tr");
        assert!(rows.contains("question ylyc-8-11 shoes Added"), "{rows}");
        let changed = "question ylyc-4-7 pet Changed wording \
            Do you have a pet where you live? Is there a pet where you live?";
        assert!(rows.contains(changed), "{rows}");
        assert_eq!(rows.lines().count(), 2, "{rows}");
        assert_eq!((lodestar.count("pack").await, lodestar.audit_events().await), (0, events));

        let installed = administrator.post("/packs", &page.form()).await;
        let open = administrator.get(installed.location()).await;
        assert!(open.says("In force") && open.says("117 entries"), "{}", open.text("main"));
    }

    async fn each_mistake_is_told_with_its_line_and_key_and_nothing_gets_in(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        let wrong = words(1)
            .replace("version = 1", "version = 0")
            .replace("publisher = \"Ambleford\"\n", "")
            .replace(BACK, "back = \"{ $name }\"\nshout = \"Hey\"\ncancel = \"{\"\n");
        let page = hand_in(&administrator, wrong.as_bytes()).await;
        assert_eq!(page.status, 422);
        let problems = page.problems();
        for sentence in [
            "Line 1, key “pack.publisher”: This key is missing.",
            "Line 4, key “pack.version”: It must be a number from 1 to 1000000.",
            "Line 12, key “words.back”: The values in it must be these: None. Here they are: $name.",
            "Line 13, key “words.shout”: Lodestar has no words under this key.",
            "Line 14, key “words.cancel”: These words cannot be read: ",
        ] {
            assert!(problems.contains(sentence), "{sentence} is not in {problems}");
        }
        assert_eq!(problems.lines().count(), 5);
        assert!(page.text("title").starts_with("Error: Install a pack"));
        assert_eq!(page.value("text").trim(), wrong.trim());

        let huge = vec![b'#'; (512 << 10) + 1];
        for (file, sentence) in [
            (&b""[..], "Choose a file, or paste the text of a pack"),
            (b"Dear colleague,", "Line 1: This is not TOML: "),
            (b"\xff", "Line 1: This is not TOML: a byte is not UTF-8."),
            (&huge, "Line 1: The file is larger than 512 KiB."),
        ] {
            let page = hand_in(&administrator, file).await;
            assert!(page.problems().contains(sentence), "{sentence}: {}", page.problems());
        }
        let page = administrator.post("/packs", &Form::of(&[("text", &wrong)])).await;
        assert_eq!((page.status.as_u16(), lodestar.count("pack").await), (422, 0));
    }

    async fn the_same_file_again_changes_nothing_and_says_so(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        let first = install(&administrator, &words(1)).await.id();
        let events = lodestar.audit_events().await;
        let again = install(&administrator, &words(1).replace('\n', "\r\n")).await;
        assert_eq!(again.location(), format!("/packs/{first}?again"));
        assert!(administrator.get(again.location()).await.says("Nothing was changed"));
        let page = hand_in(&administrator, words(1).as_bytes()).await;
        assert!(page.says("The same file is there already. Nothing was changed."));
        let shipped = install(&administrator, &came_with("framework:bright-spots").text).await;
        assert_eq!(shipped.location(), "/packs/urn:lodestar:framework:bright-spots?again");
        assert_eq!((lodestar.count("pack").await, lodestar.audit_events().await), (1, events));
    }

    async fn a_version_that_is_there_cannot_be_changed_or_undercut(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        install(&administrator, &words(3)).await;
        let refused = async |text: String| {
            let page = administrator.post("/packs", &Form::of(&[("text", &text)])).await;
            assert_eq!(page.status, 422);
            page.problems()
        };
        let other = refused(words(3).replace("round", "around")).await;
        let (stored, given) = (words(3), words(3).replace("round", "around"));
        for text in [stored, given] {
            let pack = sha256(&text);
            assert!(other.contains(&pack), "{pack} is not in {other}");
        }
        let lower = refused(words(2)).await;
        assert!(lower.starts_with("Version 3 is there already. Raise the version to 4 or more"));
        let shipped = next_version("framework:bright-spots", "Well-being", "Wellbeing").replace("version = 3", "version = 2");
        assert!(refused(shipped).await.starts_with("This version is there with another text."));
        assert_eq!(lodestar.count("pack").await, 1);
    }

    async fn a_pack_needs_what_it_requires_and_holds_it_there(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        let requires = |urn: &str| format!("requires = [{{ urn = \"{urn}\", version_min = 3 }}]");
        let framework = "urn:lodestar:framework:bright-spots";
        let needy = words(1).replace("requires = []", &requires(framework));
        let page = administrator.post("/packs", &Form::of(&[("text", &needy)])).await;
        assert_eq!(
            page.problems(),
            format!("It requires {framework} in version 3 or later. Install that first.")
        );
        let third = next_version("framework:bright-spots", "Well-being", "Wellbeing");
        let framework = install(&administrator, &third).await.id();
        let words = install(&administrator, &needy).await.id();

        let page = retire(&administrator, &framework, "Not needed.").await;
        assert_eq!(page.status, 422);
        assert!(page.problems().contains("These packs require it: Our words."));
        assert_eq!(retire(&administrator, &words, "Not ours.").await.status, 303);
        assert_eq!(retire(&administrator, &framework, "Not needed.").await.status, 303);
        let page = administrator.get(&format!("/packs/{framework}")).await;
        assert!(page.says("Retired") && page.says("by Ada Administrator: Not needed."));
        assert_eq!(retire_again(&administrator, &framework).await, 409);
    }

    async fn a_rubric_for_sources_that_its_framework_has_not_is_refused(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        let before = "[[descriptor]]\nsource = \"document\"\nlevel = \"some\"";
        let rubric = next_version("rubric:draft", before, &before.replace("document", "survey"));
        let page = administrator.post("/packs", &Form::of(&[("text", &rubric)])).await;
        assert_eq!(
            page.problems(),
            "Line 20, key “descriptor.source”: “survey” is not among source.key."
        );
    }

    async fn who_installed_and_retired_what_is_in_the_trail(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        let start = lodestar.audit_events().await;
        let id = install(&administrator, &words(1)).await.id();
        assert_eq!(lodestar.audit_events().await, start + 1);
        let silent = retire(&administrator, &id, " ").await;
        assert_eq!((silent.status.as_u16(), lodestar.audit_events().await), (422, start + 1));
        retire(&administrator, &id, "A better one comes.").await;
        install(&administrator, &words(1)).await;
        assert_eq!((lodestar.count("pack").await, lodestar.audit_events().await), (1, start + 3));
        let page = administrator.get(&format!("/packs/{id}")).await;
        assert!(page.says("In force"), "a version that was retired can be put back");
        let trail = administrator.get("/audit").await.text("tbody tr");
        assert_eq!(trail.matches("Pack: Our words").count(), 3, "{trail}");
    }

    async fn two_who_install_the_same_at_once_install_it_once(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        let text = words(1);
        let (one, other) =
            tokio::join!(install(&administrator, &text), install(&administrator, &text));
        assert_eq!((one.id(), lodestar.count("pack").await), (other.id(), 1));
    }
}

#[tokio::test]
async fn an_operator_does_the_same_from_a_keyboard() {
    let desk = Desk::new();
    desk.write("good.toml", words(1));
    desk.write("bad.toml", words(1).replace(BACK, "shout = \"Hey\"\n"));
    desk.write("codebook.toml", codebook());
    assert_eq!(
        desk.run("pack|check|good.toml").await.well(),
        "urn:lodestar:words:ours 1: 1 entry\n"
    );
    assert_eq!(desk.files().len(), 3, "a check needs no database");
    let bad = desk.run("pack|check|bad.toml").await;
    assert!(
        bad.complained
            .contains("Line 13, key “words.shout”: Lodestar has no words under this key.\n")
    );
    assert_eq!(bad.not(), "lodestar: bad.toml is not a good pack; nothing was changed");

    let said = desk.run("pack|preview|codebook.toml").await.well();
    assert!(
        said.starts_with("Added: question ylyc-8-11 shoes\n  + title: Shoes that fit\n"),
        "{said}"
    );
    assert_eq!(desk.count("pack").await, 0);
    let said = desk.run("pack|install|codebook.toml").await.well();
    assert_eq!(said, "urn:lodestar:codebook:bright-spots 3 is in force.\n");
    let said = desk.run("pack|install|codebook.toml").await.well();
    assert_eq!(said, "The same file is there already. Nothing was changed.\n");
    let list = desk.run("pack|list").await.well();
    for line in [
        "Replaced by another\t2\turn:lodestar:codebook:bright-spots\tBright Spots questions\n",
        "In force\t3\turn:lodestar:codebook:bright-spots\tBright Spots questions\n",
    ] {
        assert!(list.contains(line), "{list}");
    }
    let shown = desk.run("pack|show|urn:lodestar:codebook:bright-spots").await.well();
    assert_eq!(shown, codebook());
    let urn = "urn:lodestar:codebook:bright-spots";
    let said = desk.run(&format!("pack|retire|{urn}|--reason|No shoes.")).await.well();
    assert_eq!(said, format!("{urn} 3 is retired.\n"));
    let said = desk.run(&format!("pack|retire|{urn}|--reason|Again.")).await.not();
    assert!(said.ends_with("there is nothing to retire"), "{said}");
    let said = desk.run("pack|show|urn:lodestar:rag:none").await.not();
    assert!(said.contains("there is no pack “urn:lodestar:rag:none”"), "{said}");
}

async fn retire_again(person: &Person, id: &str) -> u16 {
    let address = format!("/packs/{id}/withdrawal");
    person.post(&address, &Form::of(&[("reason", "Again.")])).await.status.as_u16()
}

fn sha256(text: &str) -> String {
    lodestar_core::imports::NewImport::sha256(text.as_bytes())
}
