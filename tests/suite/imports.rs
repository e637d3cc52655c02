//! Files handed in: what was found is shown before anything is recorded, and
//! bad input gets a clear answer.

use std::time::Duration;

use lodestar_tests::{Form, Lodestar, Page, Survey, Who, on_both};

use crate::making;

/// Hands in a file for a new round; nothing may be left of one that is refused.
async fn hand_in(lodestar: &Lodestar, name: &str, file: &[u8]) -> Page {
    let lead = lodestar.lead().await;
    let round = lead.record("rounds", &making::round()).await;
    let events = lodestar.audit_events().await;
    let page = lead.upload(&round, name, file, "").await;
    if page.status != 303 {
        assert_eq!(lodestar.audit_events().await, events, "{name} left something behind");
        assert_eq!(lodestar.count("survey_import").await, 0);
    }
    page
}

on_both! {
    async fn what_is_in_a_file_is_shown_before_anything_is_recorded(lodestar: Lodestar) {
        let (round, import) = making::handed_in(&lodestar, &making::survey()).await;
        let lead = lodestar.lead().await;
        let page = lead.get(&format!("imports/{import}")).await;

        assert_eq!(page.text("h1"), "answers.csv");
        assert_eq!(
            page.text(".ls-lede"),
            "Waiting to be approved. Approving it would add 3 results, change 0 and leave 0 as they are."
        );
        assert_eq!(page.answer("Rows of answers"), "60");
        assert!(page.text("tbody tr").contains("8 to 11"), "{}", page.text("tbody tr"));
        assert!(page.text("tbody tr").contains("60 80%"), "{}", page.text("tbody tr"));
        assert_eq!(lodestar.count("result").await, 0);
        let results = lead.get(&format!("rounds/{round}/results")).await;
        assert!(results.says("Nothing here yet"));
    }

    async fn an_approved_file_is_recorded_with_its_base(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &making::survey()).await;
        let page =
            lodestar.person(Who::Inspector).await.get(&format!("rounds/{round}/results")).await;
        let rows = page.text("tbody tr");
        assert!(rows.contains("80 60 75%"), "{rows}");
        assert!(
            rows.contains(
                "A really good friend Relationships Do you have a really good friend? \
                 Codebook bright-spots 2, ages 8–11 Yes 60 80% 95% interval 68% to 88%"
            ),
            "{rows}"
        );
        assert_eq!(lodestar.count("result").await, 3);
        assert_eq!(page.text("h1"), "What they said: Spring 2026");
    }

    async fn a_file_that_is_thrown_away_is_never_approved(lodestar: Lodestar) {
        let (_, import) = making::handed_in(&lodestar, &making::survey()).await;
        let lead = lodestar.lead().await;
        let address = format!("imports/{import}/withdrawal");
        let silent = lead.post(&address, &Form::default()).await;
        assert_eq!(
            (silent.status.as_u16(), silent.problems().as_str()),
            (422, "Answer “Why do you withdraw it?”")
        );
        let form = lead.get(&address).await.form().with("reason", "It is the wrong year.");
        assert_eq!(lead.post(&address, &form).await.status, 303);

        let page = lead.post(&format!("imports/{import}/approval"), &Form::default()).await;

        assert_eq!((page.status.as_u16(), lodestar.count("result").await), (409, 0));
        let page = lead.get(&format!("imports/{import}")).await;
        assert!(page.says("Withdrawn on 1 April 2026 by Lena Lead: It is the wrong year."));
    }

    async fn a_file_that_cannot_be_read_gets_a_sentence_and_leaves_nothing(lodestar: Lodestar) {
        let file = making::survey().csv();
        let files: [(&str, Vec<u8>, &str); 6] = [
            ("empty.csv", Vec::new(), "Choose a file with answers in it"),
            ("huge.csv", vec![b'x'; Lodestar::FILE_BYTES_MAX + 1], "larger than 1 MB"),
            ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), ""),
            ("half.xlsx", b"PK\x03\x04\x14\0\x06\0\x08\0half".to_vec(), ""),
            ("letter.csv", b"Dear colleague,\r\nhere it is.\r\n".to_vec(), ""),
            ("no questionnaire.csv", file.replace(",questionnaire,", ",thing,").into_bytes(), ""),
        ];
        for (name, file, sentence) in files {
            let page = hand_in(&lodestar, name, &file).await;
            assert_eq!(page.status, 422, "{name}: {}", page.text("main"));
            assert!(
                !page.problems().is_empty() && page.problems().contains(sentence),
                "{name}: {}",
                page.problems()
            );
            assert!(page.text("title").starts_with("Error: Hand in a file"), "{name}");
        }
    }

    async fn a_file_of_another_questionnaire_says_so_row_by_row(lodestar: Lodestar) {
        let file = making::survey().csv().replacen("ylyc-8-11", "adults", 30);
        let page = hand_in(&lodestar, "adults.csv", file.as_bytes()).await;
        let page = lodestar.lead().await.get(page.location()).await;
        assert_eq!(
            (page.answer("Rows of answers"), page.answer("Rows left out")),
            ("60".into(), "30".into())
        );
        assert!(page.says("would add 3 results") && page.says("Rows that were left out"));
    }

    async fn what_was_not_understood_is_named_and_the_rest_is_counted(lodestar: Lodestar) {
        let file = making::survey().csv().replacen("know_sw", "shoe_size", 1);
        let file = file.replacen("\"Yes\"", "\"Perhaps\"", 1);
        let page = hand_in(&lodestar, "odd.csv", file.as_bytes()).await;
        assert_eq!(page.status, 303, "{}", page.text("main"));
        let page = lodestar.lead().await.get(page.location()).await;
        assert!(page.text("tbody tr").contains("shoe_size"), "{}", page.text("tbody tr"));
        assert!(page.says("Before you approve") || page.says("Columns that were not recognised"));
        assert!(page.says("would add 2 results"), "{}", page.text(".ls-lede"));
    }

    async fn without_an_importer_the_page_says_so(lodestar: Lodestar) {
        let lodestar = lodestar.without_plugins().await;
        let page = hand_in(&lodestar, "answers.csv", making::survey().csv().as_bytes()).await;
        assert_eq!(page.status, 422);
        assert_eq!(page.problems(), "No plugin of this authority may read such a file. Ask an administrator to look at its page of plugins.");
    }

    async fn an_importer_that_dies_hangs_or_lies_records_nothing(lodestar: Lodestar) {
        let (lodestar, _place) = lodestar.misbehaving(Duration::from_secs(2)).await;
        for misdeed in ["abort", "panic", "hang", "garbage"] {
            let page = hand_in(&lodestar, "answers.csv", misdeed.as_bytes()).await;
            assert_eq!(page.status, 502, "{misdeed}: {}", page.text("main"));
            assert_eq!(page.text("h1"), "A plugin did not do its work", "{misdeed}");
        }
        let refused = hand_in(&lodestar, "answers.csv", b"refuse").await;
        assert_eq!(
            (refused.status.as_u16(), refused.problems().as_str()),
            (422, "This is not a file that it reads.")
        );
    }

    async fn only_a_lead_hands_in_and_approves_a_file(lodestar: Lodestar) {
        let (round, import) = making::handed_in(&lodestar, &making::survey()).await;
        let file = Survey::of("ylyc-8-11", 40).counted("good_friend", &[30, 10]).csv();
        for who in Who::ALL.into_iter().filter(|it| ![Who::Lead, Who::SecondLead].contains(it)) {
            let (person, expected) =
                (lodestar.person(who).await, if who == Who::OtherLead { 404 } else { 403 });
            assert_eq!(
                person.upload(&round, "a.csv", file.as_bytes(), "").await.status,
                expected,
                "{who:?}"
            );
            let approved =
                person.post(&format!("imports/{import}/approval"), &Form::default()).await;
            assert_eq!(approved.status, expected, "{who:?}");
        }
        assert_eq!(lodestar.count("result").await, 0);
    }
}
