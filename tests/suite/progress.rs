//! Progress is shown while a file is read, and ends in the preview or in the
//! sentence why not.

use std::time::Duration;

use lodestar_tests::on_both;

use crate::making;

on_both! {
    async fn a_page_says_how_far_a_file_is_and_ends_in_a_sentence(lodestar: Lodestar) {
        let (lodestar, _place) = lodestar.misbehaving(Duration::from_secs(3)).await;
        let lead = lodestar.lead().await;
        let round = lead.record("rounds", &making::round()).await;

        let page = lead.hand_in(&round, "", "answers.csv", b"hang", "").await;

        assert_eq!(page.status, 303, "{}", page.text("main"));
        let address = page.location().to_owned();
        let page = lead.get(&address).await;
        assert_eq!((page.text("h1").as_str(), page.header("refresh")), ("Reading answers.csv", "2"));
        assert_eq!(page.text(".ls-lede"), "The answers are being counted.");
        assert_eq!(page.text(".ls-phases [aria-current]"), "The answers are counted");
        assert_eq!(page.text(".ls-wizard [aria-current]"), "It is read");
        let mut page = page;
        while !page.header("refresh").is_empty() {
            page = lead.get(&address).await;
        }
        assert_eq!(page.status, 502);
        assert_eq!(page.text("h1"), "A plugin did not do its work");
        // Whoever looks again is told the same.
        assert_eq!(lead.get(&address).await.status, 502);
    }

    async fn a_reading_that_nobody_knows_of_asks_for_the_file_again(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = lead.record("rounds", &making::round()).await;
        let nowhere = "01900000-0000-7000-8000-000000000000";
        for reading in [nowhere, "seven"] {
            let page = lead.get(&format!("rounds/{round}/readings/{reading}")).await;
            assert_eq!(page.status, 422);
            assert!(page.problems().contains("Hand it in again"), "{}", page.problems());
        }
    }

    async fn what_would_change_stands_beside_what_is_recorded(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &making::survey()).await;
        let lead = lodestar.lead().await;
        let newer = making::survey().counted("pet", &[40, 20]);
        let newer = newer.csv().replacen("\"No\"", "\"Yes\"", 12).replace("invented", "made-up");

        let import = lead.upload(&round, "newer.csv", newer.as_bytes(), "").await.id();

        let page = lead.get(&format!("imports/{import}")).await;
        let rows = page.text("tbody tr");
        let eight = "Your Life, Your Care, 8 to 11";
        assert!(rows.contains(&format!("{eight} 80 60 75% 60 of 80 answered (75%)")), "{rows}");
        assert!(rows.contains("Added None None 60"), "{rows}");
        assert!(rows.contains("Changed 60 "), "{rows}");
        assert_eq!(page.text(".ls-wizard [aria-current]"), "Look and approve");
    }
}
