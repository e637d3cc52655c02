//! Packs: what is installed counts from then on, everywhere, and what was
//! recorded before stays as it was.

use std::sync::Arc;

use lodestar_core::authorities;
use lodestar_core::packs;
use lodestar_tests::{Form, Person, Who, on_both};

use crate::making;
use crate::packs::{codebook, head, install, next_version, retire, words};

on_both! {
    async fn an_installed_codebook_is_what_an_import_counts(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        let lead = lodestar.lead().await;
        let (_, waiting) = making::handed_in(&lodestar, &making::survey()).await;
        install(&administrator, &codebook()).await;

        let file = "Respondent ID,questionnaire,shoes,pet\n".to_owned()
            + &"1,ylyc-8-11,Yes,No\n".repeat(20)
            + &"2,ylyc-8-11,No,Yes\n".repeat(10);
        let round = lead.record("rounds", &making::round()).await;
        let page = lead.upload(&round, "shoes.csv", file.as_bytes(), "").await;
        assert_eq!(page.status, 303, "{}", page.text("main"));
        let import = page.id();
        let page = lead.get(&format!("imports/{import}")).await;
        assert!(page.says("would add 2 results") && page.says("Shoes that fit"), "{}", page.text("main"));
        lead.post(&format!("imports/{import}/approval"), &page.form()).await;
        let results = lead.get(&format!("rounds/{round}/results")).await;
        assert!(results.says("Do your shoes fit?"), "{}", results.text("main"));
        assert!(results.says("Yes 30 67%"), "{}", results.text("main"));

        // What was read before is judged by the codebook of that time.
        let page = lead.get(&format!("imports/{waiting}")).await;
        assert_eq!(page.status, 200);
        assert!(page.says("would add 3 results"));

        // Retired, the question is not asked for any more; what was recorded stays.
        let id = installed_id(&administrator).await;
        assert_eq!(retire(&administrator, &id, "Shoes are no outcome.").await.status, 303);
        let codebook = packs::codebook(&lodestar.operator()).await.unwrap();
        assert_eq!(codebook.questions.len(), 116);
        let results = lead.get(&format!("rounds/{round}/results")).await;
        assert!(results.says("Do your shoes fit?"));
    }

    async fn an_assessment_keeps_the_framework_that_it_began_under(lodestar: Lodestar) {
        let thread = making::thread(&lodestar).await;
        let (assessment, _) = making::rated(&lodestar, &thread.evidence).await;
        let administrator = lodestar.person(Who::Administrator).await;
        let outcome = "short_title = \"Rights\"";
        install(&administrator, &next_version("framework:bright-spots", outcome, "short_title = \"Their rights\"")).await;

        let evaluator = lodestar.person(Who::Evaluator).await;
        let chart = evaluator.get("outcomes").await;
        assert!(chart.says("Bright Spots logic model 2") && !chart.says("Their rights"));
        let ratings = evaluator.get(&format!("ratings/new?assessment={assessment}")).await;
        assert!(ratings.choices("outcome").contains(&"rights".to_owned()));
        let new = Form::of(&[("title", "Later"), ("started_on", "2026-03-31")]);
        evaluator.record("assessments", &new).await;
        let chart = evaluator.get("outcomes").await;
        assert!(chart.says("Bright Spots logic model 3") && chart.says("Their rights"));
    }

    async fn own_words_and_colours_are_on_every_page_at_once(lodestar: Lodestar) {
        let thread = making::thread(&lodestar).await;
        let second = lodestar.again().await;
        let administrator = lodestar.person(Who::Administrator).await;
        let lead = second.lead().await;
        assert!(!administrator.get("/packs/new").await.says("Turn round"));
        install(&administrator, &words(1)).await;
        let colours = next_version("rag:default", "word = \"On track\"", "word = \"Going {well}\"");
        install(&administrator, &colours).await;

        assert!(administrator.get("/packs/new").await.says("Turn round"));
        let address = format!("actions/{}", thread.action);
        assert!(lead.get(&address).await.says("Going {well}"));
        assert!(lead.get("findings/new").await.text("main").contains("Turn round"));
        let welsh = administrator.in_welsh().await;
        assert!(!welsh.get("/packs/new").await.says("Turn round"));

        let upgrade = words(2).replace("Turn round", "Return");
        install(&administrator, &upgrade).await;
        assert!(administrator.get("/packs/new").await.says("Return"));
    }

    async fn a_new_authority_starts_with_the_names_of_its_nation(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        let profile = head("profile", "wales", 1)
            + "[profile]\nnations = [\"wales\"]\nboard_name = \"Corporate parenting panel\"\n\
               group_name = \"Young people’s forum\"\ngroup_name_cy = \"Fforwm pobl ifanc\"\n";
        install(&administrator, &profile).await;
        for (name, nation, own, board) in [
            ("Aberwen", "wales", "", "Corporate parenting panel"),
            ("Aberddu", "wales", "Our board", "Our board"),
            ("Northmoor", "england", "", "Corporate parenting board"),
        ] {
            let form = Form::of(&[("title", name), ("nation", nation), ("board_name", own)]);
            let id = administrator.record("/list-of-authorities", &form).await;
            let page = administrator.get(&format!("/list-of-authorities/{id}")).await;
            assert!(page.says(board), "{name}: {}", page.text("main"));
        }
        let before = authorities::by_slug(&lodestar.operator(), "ambleford").await.unwrap();
        assert_eq!(before.board_name, "Corporate parenting board");
    }

    async fn texts_and_colours_are_printed_in_the_next_report(lodestar: Lodestar) {
        making::thread(&lodestar).await;
        let administrator = lodestar.person(Who::Administrator).await;
        let lead = lodestar.lead().await;
        let before = lead.record("reports", &making::report()).await;
        let texts = head("boilerplate", "ours", 1)
            + "[texts]\nabout_figures = \"Shares of those who answered.\"\n";
        install(&administrator, &texts).await;
        let red = next_version("rag:default", "meaning = \"Done, and", "meaning = \"Finished, and");
        install(&administrator, &red).await;
        let after = lead.record("reports", &making::report()).await;
        let document = lead.get(&format!("reports/{after}/document")).await;
        assert!(document.says("About these figures"), "{}", document.text("main"));
        assert!(document.says("Shares of those who answered."));
        assert!(document.says("Finished, and there is evidence"));
        let document = lead.get(&format!("reports/{before}/document")).await;
        assert!(!document.says("Shares of those") && document.says("Done, and there is evidence"));
    }

    async fn published_figures_are_kept_and_shown(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        let figures = head("comparator", "england", 1)
            + "[[figure]]\nindicator = \"pet\"\npopulation = \"Children in care\"\nshare = 61.5\n\
               base = 1200\nyear = 2024\nsource = \"A report\"\n";
        let page = install(&administrator, &figures).await;
        let open = administrator.get(page.location()).await;
        assert!(open.says("pet Children in care 2024 share = 61.5 base = 1200 source = A report"));
    }

    async fn a_pack_read_once_is_not_read_again(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        install(&administrator, &codebook()).await;
        let context = lodestar.operator();
        let first = packs::codebook(&context).await.unwrap();
        let second = packs::codebook(&context).await.unwrap();
        assert!(Arc::ptr_eq(&first, &second));
        assert!(first.question("ylyc-8-11", "shoes").is_some());
    }
}

/// Where the version is found that was installed.
async fn installed_id(person: &Person) -> String {
    let page = person.get("/packs").await;
    let html = page.html().split("href=\"/packs/").skip(1);
    let ids = html.filter_map(|it| it.split('"').next());
    ids.filter(|it| !it.contains(':') && *it != "new").last().unwrap().to_owned()
}
