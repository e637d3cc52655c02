//! Whoever keeps what was shown before learns nothing from what is shown later.

use lodestar_tests::{Form, Lodestar, Page, Survey, Who, on_both};

use crate::making;

/// Sixty of a hundred children have a good friend.
fn survey(counts: &[usize]) -> Survey {
    Survey::of("ylyc-8-11", counts.iter().sum()).counted("good_friend", counts)
}

fn row(page: &Page) -> String {
    let rows = page.text("tbody tr");
    let row = rows.lines().find(|it| it.starts_with("A really good friend"));
    row.unwrap_or_else(|| panic!("{rows}")).to_owned()
}

/// Corrects the counts by hand. The address of the result.
async fn corrected(lodestar: &Lodestar, round: &str, counts: [&str; 2]) -> String {
    let lead = lodestar.lead().await;
    let result =
        lead.get(&format!("rounds/{round}/results")).await.link_in("tbody", "A really good friend");
    let form = lead.get(&format!("{result}/change")).await.form();
    let form = form.with("option-0", counts[0]).with("option-1", counts[1]);
    assert_eq!(lead.post(&result, &form).await.status, 303);
    result
}

on_both! {
    async fn late_children_are_not_had_by_subtraction(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &survey(&[60, 40])).await;
        let result = corrected(&lodestar, &round, ["60", "43"]).await;

        // 60 of 103 would be 58%.
        let results = format!("rounds/{round}/results");
        for who in [Who::Lead, Who::Board, Who::Inspector] {
            let person = lodestar.person(who).await;
            let shown = row(&person.get(&results).await);
            assert!(shown.contains("100 60%"), "{who:?} {shown}");
            for address in [&result, &results] {
                let text = person.get(address).await.text("main");
                assert!(!text.contains("103") && !text.contains("58%"), "{who:?} {text}");
            }
        }
        let lead = lodestar.lead().await;
        assert!(lead.get(&result).await.says("These are the numbers that were shown before"));
        assert!(!lead.get("audit").await.says("103"));
        assert_eq!(lodestar.count("release").await, 1);
        let board = lodestar.person(Who::Board).await;
        assert!(!board.get(&result).await.says("shown before"), "only for who may correct it");
    }

    async fn every_page_report_and_preview_says_the_same(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &survey(&[60, 40])).await;
        let result = corrected(&lodestar, &round, ["60", "43"]).await;
        let lead = lodestar.lead().await;
        let id = result.rsplit('/').next().unwrap_or_default().to_owned();
        let thread = making::thread_from(&lodestar, &id).await;
        let is_old = |text: &str, address: &str| {
            assert!(!text.contains("58%") && !text.contains("103"), "{address}: {text}");
        };
        // What was corrected, handed in as a file once more.
        let again = lead.upload(&round, "again.csv", survey(&[60, 43]).csv().as_bytes(), "").await;
        let preview = format!("imports/{}", again.id());
        let (finding, group) = (format!("findings/{}", thread.finding), lodestar.person(Who::Group).await);
        let results = format!("rounds/{round}/results");
        let board = lodestar.person(Who::Board).await;
        for (person, address) in
            [(&board, results.as_str()), (&board, "indicators/good_friend"), (&lead, &preview)]
        {
            let text = person.get(address).await.text("main");
            // How many rows a file has is for who handed it in.
            is_old(&text.replace("Rows of answers 103", ""), address);
            assert!(text.contains("60"), "{address} does not say it at all: {text}");
        }
        for (person, address) in [
            (&board, "/authorities/ambleford"),
            (&board, finding.as_str()),
            (&group, "group"),
        ] {
            let page = person.get(address).await;
            assert_eq!(page.status, 200, "{address}");
            is_old(&page.text("main"), address);
        }
        for report in lead.get("reports/new").await.choices("report") {
            let form: Form = making::report().with("report", &report);
            let here = format!("reports/{}/document", lead.record("reports", &form).await);
            let text = lead.get(&here).await.text("main");
            assert!(text.contains("60%"), "{report}: {text}");
            is_old(&text, &report);
        }
        assert!(0 < lodestar.count("report_release").await);
        assert!(0 < lodestar.count("report_turnout").await);
    }

    async fn two_rounds_at_one_time_are_of_the_same_children(lodestar: Lodestar) {
        making::imported(&lodestar, &survey(&[60, 40])).await;
        let lead = lodestar.lead().await;
        let again = lead.record("rounds", &making::round().with("title", "Counted again")).await;
        let import = lead.upload(&again, "again.csv", survey(&[60, 43]).csv().as_bytes(), "").await.id();
        let form = lead.get(&format!("imports/{import}")).await.form();
        assert_eq!(lead.post(&format!("imports/{import}/approval"), &form).await.status, 303);
        let shown = row(&lead.get(&format!("rounds/{again}/results")).await);
        assert!(shown.contains("[c]") && !shown.contains("58%") && !shown.contains("103"), "{shown}");
    }

    async fn how_many_were_asked_a_question_does_not_tell_who_was_not(lodestar: Lodestar) {
        let asked = |yes: usize, no: usize| {
            let trust = [yes - 30, 10, 10, 10];
            Survey::of("ylyc-8-11", yes + no)
                .counted("know_sw", &[yes, 0, no])
                .counted("trust_sw", &trust)
        };
        let row = |page: &Page| -> String {
            let rows = page.text("tbody tr");
            rows.lines().find(|it| it.starts_with("Trust your social worker")).unwrap().to_owned()
        };
        let (round, import) = making::handed_in(&lodestar, &asked(96, 4)).await;
        let lead = lodestar.lead().await;
        let preview = lead.get(&format!("imports/{import}")).await;
        assert!(row(&preview).contains("[c]") && !row(&preview).contains("96"), "{}", row(&preview));
        let approval = format!("imports/{import}/approval");
        assert_eq!(lead.post(&approval, &preview.form()).await.status, 303);
        let results = format!("rounds/{round}/results");
        for who in [Who::Lead, Who::Board] {
            let shown = row(&lodestar.person(who).await.get(&results).await);
            assert!(shown.contains("[c]") && !shown.contains("96"), "{who:?} {shown}");
        }
        let result = lead.get(&results).await.link_in("tbody", "Trust your social worker");
        assert!(lead.get(&result).await.says("a hidden number could be worked out from it"));

        // So many more that those who were not asked are no secret: then it is shown.
        let file = asked(180, 40);
        let more = lead.upload(&round, "more.csv", file.csv().as_bytes(), "").await.id();
        let form = lead.get(&format!("imports/{more}")).await.form();
        assert_eq!(lead.post(&format!("imports/{more}/approval"), &form).await.status, 303);
        let shown = row(&lead.get(&results).await);
        assert!(shown.contains("180, of the 82%") && shown.contains("83%"), "{shown}");
    }

    async fn a_limit_of_ten_holds_in_every_report(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let rules = lead.get("survey-rules").await.form().with("small_max", "10");
        assert_eq!(lead.post("survey-rules", &rules).await.status, 303);
        let (round, _) = making::imported(&lodestar, &survey(&[52, 8])).await;
        let result =
            lead.get(&format!("rounds/{round}/results")).await.link_in("tbody", "A really good friend");
        making::thread_from(&lodestar, result.rsplit('/').next().unwrap_or_default()).await;
        for report in lead.get("reports/new").await.choices("report") {
            let form: Form = making::report().with("report", &report);
            let here = format!("reports/{}/document", lead.record("reports", &form).await);
            let text = lead.get(&here).await.text("main");
            let lines: Vec<&str> = text.lines().filter(|it| it.contains("good friend")).collect();
            assert!(!lines.is_empty() && !text.contains("87%"), "{report}: {text}");
        }
    }

    async fn many_late_children_are_shown(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &survey(&[60, 40])).await;
        corrected(&lodestar, &round, ["80", "60"]).await;
        let lead = lodestar.lead().await;
        let shown = row(&lead.get(&format!("rounds/{round}/results")).await);
        assert!(shown.contains("140 57%"), "{shown}");
        assert_eq!(lodestar.count("release").await, 2);
    }

    async fn an_authority_that_sets_ten_hides_more_from_then_on(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &survey(&[52, 8])).await;
        let lead = lodestar.lead().await;
        let results = format!("rounds/{round}/results");
        assert!(row(&lead.get(&results).await).contains("60 87%"));
        let rules = lead.get("survey-rules").await.form().with("small_max", "10");
        assert_eq!(lead.post("survey-rules", &rules).await.status, 303);

        let shown = row(&lead.get(&results).await);
        assert!(shown.contains("[c]") && !shown.contains("87%"), "{shown}");
        let result = lead.get(&results).await.link_in("tbody", "A really good friend");
        let page = lead.get(&result).await;
        assert_eq!(page.answer("How many answered “No”?"), "[c]");
        assert!(page.says("No: it is small."), "{}", page.text("main"));
    }

    async fn what_waits_is_for_who_handed_it_in_and_what_was_decided_is_told_by_its_results(
        lodestar: Lodestar,
    ) {
        let round = lodestar.lead().await.record("rounds", &making::round()).await;
        let lead = lodestar.lead().await;
        // Two files of one round, one child apart: neither is beside the other.
        let first = lead.upload(&round, "a.csv", survey(&[40, 26]).csv().as_bytes(), "").await;
        let second = lead.upload(&round, "b.csv", survey(&[40, 25]).csv().as_bytes(), "").await;
        for import in [first.id(), second.id()] {
            let address = format!("imports/{import}");
            assert!(lead.get(&address).await.says("6"), "{address}");
            for who in [Who::Inspector, Who::Board, Who::Evaluator] {
                let text = lodestar.person(who).await.get(&address).await.text("main");
                for number in ["66", "65", "61%", "62%", "40"] {
                    assert!(!text.contains(number), "{who:?} {number}: {text}");
                }
                assert!(text.contains("until it is approved"), "{who:?}");
            }
        }
        let import = format!("imports/{}", second.id());
        let form = lead.get(&import).await.form();
        assert_eq!(lead.post(&format!("{import}/approval"), &form).await.status, 303);
        let text = lead.get(&import).await.text("main");
        assert!(!text.contains("62%") && text.contains("shown with the results"), "{text}");
    }

    async fn every_table_with_marks_has_their_key(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &survey(&[17, 3])).await;
        let lead = lodestar.lead().await;
        let waits = lead.upload(&round, "more.csv", survey(&[18, 3]).csv().as_bytes(), "").await;
        let import = waits.id();
        for address in [format!("rounds/{round}/results"), format!("imports/{import}"), "results".to_owned()] {
            let page = lead.get(&address).await;
            for (mark, meaning) in [
                ("[c]", "Hidden, so that no child can be known by it"),
                ("[z]", "Nobody answered the question"),
                ("[x]", "Not available: nobody has said"),
                ("[low]", "Not none, but less than half a percent"),
                ("[u]", "Unreliable: fewer than 30 answered"),
            ] {
                assert!(page.says(&format!("{mark} {meaning}")), "{address} {mark}");
            }
            assert!(!page.text("tbody td").contains('*'), "{address}");
        }
    }

    async fn a_question_that_nobody_answered_has_no_share(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &survey(&[60, 40])).await;
        corrected(&lodestar, &round, ["0", "0"]).await;
        let shown = row(&lodestar.lead().await.get(&format!("rounds/{round}/results")).await);
        assert!(shown.contains("0 [z]"), "{shown}");
    }

    async fn a_share_of_few_answers_is_marked_as_unreliable(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &survey(&[14, 12])).await;
        let shown = row(&lodestar.lead().await.get(&format!("rounds/{round}/results")).await);
        assert!(shown.contains("26 54% [u]"), "{shown}");
    }
}
