//! What children wrote: offered one at a time to those who may clear it, and shown
//! once two people have.

use lodestar_core::{authorities, imports};
use lodestar_tests::{Form, Lodestar, Page, Person, Who, on_both};

use crate::making;

const WORDS: [&str; 2] = ["Kayleigh moved to Hull when I was 7", "they never listen to us"];

/// The usual answers, with a column of words beside them.
fn file() -> String {
    let csv = making::survey().csv();
    let lines = csv.lines().enumerate().map(|(number, line)| match number {
        0 => format!("{line},comments"),
        1 | 2 => format!("{line},\"{}\"", WORDS[number - 1]),
        _ => format!("{line},"),
    });
    lines.collect::<Vec<_>>().join("\r\n") + "\r\n"
}

async fn switch_on(lead: &Person) {
    let form = lead.get("survey-rules").await.form().with("are_quotes_offered", "yes");
    assert_eq!(lead.post("survey-rules", &form).await.status, 303);
}

/// Hands the file in and approves it. Returns the ids of the round and the import.
async fn imported(lead: &Person) -> (String, String) {
    let round = lead.record("rounds", &making::round()).await;
    let import = lead.upload(&round, "words.csv", file().as_bytes(), "").await.id();
    let page = lead.get(&format!("imports/{import}")).await;
    let approved = lead.post(&format!("imports/{import}/approval"), &page.form()).await;
    assert_eq!(approved.status, 303, "{}", approved.text("main"));
    (round, import)
}

fn kept(page: &Page, round: &str) -> Form {
    making::quote(round).and("offered", &page.value("offered")).and("decision", "keep")
}

/// What the database has of an import, as the web wrote it down.
async fn batches(lodestar: &Lodestar) -> String {
    let context = lodestar.operator();
    let authority = authorities::by_slug(&context, "ambleford").await.unwrap();
    let imports = imports::list(&context, authority.id).await.unwrap();
    imports.into_iter().map(|it| it.batch).collect()
}

on_both! {
    async fn no_word_of_a_child_is_offered_unless_the_authority_says_so(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let (_, import) = imported(&lead).await;
        let page = lead.get(&format!("imports/{import}")).await;
        assert!(!page.says("Children wrote something"), "{}", page.text("main"));
        let page = lead.get(&format!("imports/{import}/quotes")).await;
        assert!(page.says("Nothing is left to clear"), "{}", page.text("main"));
        assert!(!batches(&lodestar).await.contains("Kayleigh"));
    }

    async fn words_are_cleared_one_at_a_time_and_the_rest_is_gone(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        switch_on(&lead).await;
        let (round, import) = imported(&lead).await;
        let address = lead.get(&format!("imports/{import}")).await.link("Clear what they wrote");
        assert!(!batches(&lodestar).await.contains("never listen"));
        let mut shown = Vec::new();
        for _ in WORDS {
            let page = lead.get(&address).await;
            let words = page.text("blockquote");
            if words.starts_with("Kayleigh") {
                let hints = page.text(".ls-panel li");
                assert!(hints.contains("“Kayleigh” may be a name"), "{hints}");
                assert!(hints.contains("“Hull” may be a place") && hints.contains("“7” may be"));
                let careless = kept(&page, &round).with("checked", "names");
                let again = lead.post(&address, &careless).await;
                assert_eq!(again.status, 422, "{}", again.text("main"));
                assert_eq!(lead.post(&address, &kept(&page, &round)).await.status, 303);
            } else {
                let form = Form::of(&[("offered", &page.value("offered")), ("decision", "drop")]);
                assert_eq!(lead.post(&address, &form).await.status, 303);
            }
            shown.push(words);
        }
        shown.sort();
        assert_eq!(shown, WORDS);

        let page = lead.get(&address).await;
        assert!(page.says("Nothing is left to clear") && page.says("Dropped so far: [c]"));
        assert_eq!(lodestar.count("quote").await, 1);
        let list = lead.get("quotes").await;
        assert!(list.text("tbody tr").contains("I want one who stays."), "{}", list.text("main"));
        let trail = lead.get("audit").await.text("main");
        for words in ["Kayleigh", "never listen", "I want one who stays"] {
            assert!(!trail.contains(words), "the trail quotes “{words}”");
        }
    }

    async fn a_second_person_looks_before_anybody_else_sees_a_quote(lodestar: Lodestar) {
        let (lead, second) = (lodestar.lead().await, lodestar.person(Who::SecondLead).await);
        let round = lead.record("rounds", &making::round()).await;
        let quote = lead.record("quotes", &making::quote(&round)).await;
        let here = format!("quotes/{quote}");
        let inspector = lodestar.person(Who::Inspector).await;
        assert_eq!(inspector.get(&here).await.status, 404);
        assert!(!inspector.get("quotes").await.says("I want one who stays."));
        // Nobody is their own second person.
        let own = lead.post(&format!("{here}/approval"), &Form::default()).await;
        assert_eq!(own.status, 403);
        assert!(lead.get(&here).await.says("Cleared by one person only"));

        let page = second.get(&second.get(&here).await.link("Look at it as the second person")).await;
        let form = page.form();
        assert_eq!(second.post(&format!("{here}/approval"), &form).await.status, 303);

        let page = inspector.get(&here).await;
        assert_eq!(page.answer("Their words"), "I want one who stays.");
        assert_eq!(page.answer("Looked at by a second person"), "Lars Lead, 1 April 2026");
        // Whoever changes it clears it anew.
        let changed = making::quote(&round).with("quote_words", "One who stays.").with("version", "2");
        assert_eq!(lead.post(&here, &changed).await.status, 303);
        assert_eq!(inspector.get(&here).await.status, 404);
    }

    async fn a_finding_shows_what_two_people_have_cleared(lodestar: Lodestar) {
        let (lead, second) = (lodestar.lead().await, lodestar.person(Who::SecondLead).await);
        let round = lead.record("rounds", &making::round()).await;
        let quote = lead.record("quotes", &making::quote(&round)).await;
        let form = making::finding().and("sources", &quote);
        let finding = format!("findings/{}", lead.record("findings", &form).await);
        assert!(!lead.get(&finding).await.says("I want one who stays."));

        second.post(&format!("quotes/{quote}/approval"), &Form::default()).await;

        let page = lodestar.person(Who::Board).await.get(&finding).await;
        let said = "“I want one who stays.” (Your Life, Your Care, 8 to 11)";
        assert_eq!(page.answer("In their own words"), said);
        assert!(page.text(".ls-strip").contains("Social workers who change"));
        let withdrawn = lead.post(&format!("quotes/{quote}/withdrawal"), &Form::of(&[
            ("reason", "Somebody was recognised."), ("version", "2"),
        ])).await;
        assert_eq!(withdrawn.status, 409, "a finding stands on it");
    }

    async fn only_leads_clear_and_two_who_do_at_once_keep_it_once(lodestar: Lodestar) {
        let (lead, second) = (lodestar.lead().await, lodestar.person(Who::SecondLead).await);
        switch_on(&lead).await;
        let (round, import) = imported(&lead).await;
        let address = format!("imports/{import}/quotes");
        for who in [Who::Inspector, Who::Board, Who::Group, Who::Evaluator, Who::Owner] {
            let person = lodestar.person(who).await;
            assert_eq!(person.get(&address).await.status, 403, "{who:?}");
            assert!(!person.get(&format!("imports/{import}")).await.says("Clear what they wrote"));
        }
        let page = lead.get(&address).await;
        let form = kept(&page, &round);
        let (one, other) = tokio::join!(lead.post(&address, &form), second.post(&address, &form));
        assert_eq!((one.status.as_u16(), other.status.as_u16()), (303, 303));
        assert_eq!(lodestar.count("quote").await, 1);
        // What was built on an import keeps it.
        let refused = lead.get(&format!("imports/{import}/reversal")).await;
        assert!(refused.says("Quote: Social workers who change"), "{}", refused.text("main"));
        // Another server, or this one started again, has nothing of the rest.
        let restarted = lodestar.again().await.lead().await;
        assert!(restarted.get(&address).await.says("Nothing is left to clear"));
    }
}
