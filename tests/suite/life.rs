//! What every noun does alike: it is recorded, listed, opened, changed and
//! withdrawn by who may, and only by them; and nothing is ever lost.

use lodestar_tests::{Form, Lodestar, Person, Who};

/// A line that is longer than any may be.
pub(crate) fn too_long() -> String {
    "long ".repeat(1200)
}

/// A record lives from its first form to its withdrawal. Each step is one line
/// in the audit trail and one in the record's own history.
pub(crate) async fn is_recorded_changed_and_withdrawn(
    lodestar: &Lodestar,
    who: Who,
    folder: &str,
    new: &Form,
    (question, answer): (&str, &str),
) {
    let (person, name) = (lodestar.person(who).await, who.name());
    let start = lodestar.audit_events().await;
    let id = person.record(folder, new).await;
    let here = format!("{folder}/{id}");
    assert_eq!(lodestar.audit_events().await, start + 1, "recording is in the trail");

    let page = person.get(&here).await;
    let title = page.text("h1");
    assert!(person.get(folder).await.text("tbody").contains(&title), "{title} is listed");
    assert_eq!(page.text("ol.govuk-list > li p"), story(name, &["recorded it"]));

    // Untouched answers must survive: the form is sent as the browser has it.
    let form = person.get(&format!("{here}/change")).await.form();
    let changed = person.post(&here, &form.clone().with(question, answer)).await;
    assert_eq!(changed.status, 303, "{}", changed.text("main"));
    assert_eq!(lodestar.audit_events().await, start + 2, "changing is in the trail");
    let again = person.get(&format!("{here}/change")).await;
    assert_eq!(again.value(question), answer);
    assert_eq!(
        again.form().with(question, "").with("version", ""),
        form.with(question, "").with("version", ""),
        "nothing else has changed"
    );

    withdrawal_asks_why(&person, &here).await;
    let form = person.get(&format!("{here}/withdrawal")).await.form();
    let form = form.with("reason", "It was recorded twice.");
    let withdrawn = person.post(&format!("{here}/withdrawal"), &form).await;
    assert_eq!(withdrawn.status, 303, "{}", withdrawn.text("main"));
    assert_eq!(lodestar.audit_events().await, start + 3, "withdrawing is in the trail");

    let page = person.get(&here).await;
    assert_eq!(
        page.text(".govuk-inset-text"),
        format!("Withdrawn. Withdrawn on 1 April 2026 by {name}: It was recorded twice.")
    );
    let deeds = ["recorded it", "changed it", "withdrew it"];
    assert_eq!(page.text("ol.govuk-list > li p"), story(name, &deeds));
    let list = person.get(folder).await;
    assert!(!list.text("tbody").contains(&page.text("h1")), "it no longer counts");
    assert!(list.says(&page.text("h1")), "it is still there to read");
    for rest in ["change", "withdrawal"] {
        let page = person.get(&format!("{here}/{rest}")).await;
        assert_eq!((page.status.as_u16(), page.text("h1").as_str()), (409, "This was withdrawn"));
    }
    assert_eq!(person.post(&here, &new.clone().with("version", "3")).await.status, 409);
    assert_eq!(lodestar.audit_events().await, start + 3, "what was refused left nothing");
}

fn story(name: &str, deeds: &[&str]) -> String {
    let lines = deeds.iter().map(|deed| format!("1 April 2026, 12:00 {name} {deed}"));
    lines.collect::<Vec<_>>().join("\n")
}

async fn withdrawal_asks_why(person: &Person, here: &str) {
    let silent = person.post(&format!("{here}/withdrawal"), &Form::of(&[("reason", " ")])).await;
    assert_eq!(silent.status, 422);
    assert_eq!(silent.problems(), "Answer “Why do you withdraw it?”");
    assert!(silent.text("title").starts_with("Error: Withdraw this?"), "{}", silent.text("title"));
}

/// Two people open the same form and both save. The second sees both versions,
/// loses nothing, and may then save over what they have seen.
pub(crate) async fn a_stale_save_loses_nothing(
    lodestar: &Lodestar,
    (first, second): (Who, Who),
    folder: &str,
    new: &Form,
    question: &str,
    (theirs, mine): (&str, &str),
) {
    let (one, other) = (lodestar.person(first).await, lodestar.person(second).await);
    let id = one.record(folder, new).await;
    let (here, edit) = (format!("{folder}/{id}"), format!("{folder}/{id}/change"));
    let (their_form, my_form) = (one.get(&edit).await.form(), other.get(&edit).await.form());
    assert_eq!(one.post(&here, &their_form.with(question, theirs)).await.status, 303);
    let events = lodestar.audit_events().await;

    let page = other.post(&here, &my_form.with(question, mine)).await;

    assert_eq!((page.status.as_u16(), lodestar.audit_events().await), (409, events));
    assert_eq!(page.text("h1"), "Somebody else was faster");
    assert!(page.says(&format!("{} saved a change while you were writing", first.name())));
    let rows = page.text("tbody tr");
    let row = rows.lines().find(|row| row.contains(mine)).unwrap_or_default();
    assert!(row.ends_with(&format!("{mine} {theirs} Different")), "side by side: {rows}");
    assert_eq!(page.value(question), mine);

    let saved = other.post(&here, &page.form()).await;
    assert_eq!(saved.status, 303, "{}", saved.text("main"));
    assert_eq!(other.get(&edit).await.value(question), mine);
    let history = other.get(&here).await.text("ol.govuk-list > li");
    assert!(history.contains(theirs), "the other version is in the history: {history}");
}

/// Who may record one, and that nobody else does.
pub(crate) async fn is_recorded_only_by(
    lodestar: &Lodestar,
    may: &[Who],
    folder: &str,
    new: &Form,
) {
    for who in Who::ALL {
        let (person, events) = (lodestar.person(who).await, lodestar.audit_events().await);
        let status = person.post(folder, new).await.status.as_u16();
        let expected = match who {
            _ if may.contains(&who) => 303,
            Who::OtherLead => 404,
            _ => 403,
        };
        assert_eq!(status, expected, "{who:?}");
        let written = i64::from(expected == 303);
        assert_eq!(lodestar.audit_events().await, events + written, "{who:?}");
    }
}

/// Who may change and withdraw one, and that nobody else does.
pub(crate) async fn is_changed_only_by(lodestar: &Lodestar, may: &[Who], record: &str, new: &Form) {
    for who in Who::ALL.into_iter().filter(|who| !may.contains(who)) {
        let (person, events) = (lodestar.person(who).await, lodestar.audit_events().await);
        let expected = if who == Who::OtherLead { 404 } else { 403 };
        let form = new.clone().with("version", "1").with("reason", "Because.");
        for address in [record.to_owned(), format!("{record}/withdrawal")] {
            assert_eq!(person.post(&address, &form).await.status, expected, "{who:?} {address}");
        }
        assert_eq!(lodestar.audit_events().await, events, "{who:?}");
    }
    for who in may {
        let person = lodestar.person(*who).await;
        let form = person.get(&format!("{record}/change")).await.form();
        assert_eq!(person.post(record, &form).await.status, 303, "{who:?}");
    }
}

/// A record is found under its own authority only, and nothing is found under
/// an id that is none.
pub(crate) async fn is_found_only_at_home(lodestar: &Lodestar, folder: &str, new: &Form) {
    let id = lodestar.lead().await.record(folder, new).await;
    let other = lodestar.person(Who::OtherLead).await;
    is_found_nowhere_else(lodestar, &other, folder, &id).await;
}

pub(crate) async fn is_found_nowhere_else(
    lodestar: &Lodestar,
    other: &Person,
    folder: &str,
    id: &str,
) {
    let events = lodestar.audit_events().await;
    let unknown = "01890000-0000-7000-8000-000000000000";
    for place in ["ambleford", "kelderwick"] {
        for id in [id, unknown, "seven"] {
            let here = format!("/authorities/{place}/{folder}/{id}");
            let page = other.get(&here).await;
            assert_eq!((page.status.as_u16(), page.text("h1").as_str()), (404, "Page not found"));
            let form = Form::of(&[("version", "1"), ("reason", "Because.")]);
            for rest in ["", "/change", "/withdrawal"] {
                let address = format!("{here}{rest}");
                let mut pages = vec![other.get(&address).await];
                if rest != "/change" {
                    pages.push(other.post(&address, &form).await);
                }
                for page in pages {
                    // At home somebody may be told that their role is not enough.
                    let is_told = place == "kelderwick" && page.status == 403;
                    assert!(page.status == 404 || is_told, "{address}: {}", page.status);
                }
            }
        }
    }
    assert_eq!(lodestar.audit_events().await, events);
}

/// What others were built on stays until they are withdrawn.
pub(crate) async fn stays_while_something_is_built_on_it(person: &Person, record: &str) {
    let form = person.get(&format!("{record}/withdrawal")).await.form();
    let form = form.with("reason", "It was a mistake.");
    let page = person.post(&format!("{record}/withdrawal"), &form).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.text("h1"), "Something was built on this");
}
