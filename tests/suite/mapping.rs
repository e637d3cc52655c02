//! Columns that nobody recognised: a person says what they are, for this file and
//! for every later one.

use lodestar_tests::{Form, Page, Person, Survey, Who, on_both};

use crate::making::{self, unmatched};

/// A file whose first question has a heading that only its own people understand.
fn own_file() -> String {
    making::survey().csv().replacen("know_sw", "my worker", 1)
}

async fn hand_in(lead: &Person, name: &str, file: &str) -> String {
    let round = lead.record("rounds", &making::round()).await;
    let page = lead.upload(&round, name, file.as_bytes(), "").await;
    assert_eq!(page.status, 303, "{}", page.text("main"));
    page.id()
}

async fn say(lead: &Person, import: &str, column: &str, meaning: &str) -> Page {
    let address = format!("imports/{import}/columns");
    let page = lead.post(&address, &Form::of(&[(column, meaning)])).await;
    lead.until_read(page).await
}

on_both! {
    async fn a_column_is_matched_by_hand_and_the_same_file_is_read_again(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let import = hand_in(&lead, "own.csv", &own_file()).await;
        let page = lead.get(&format!("imports/{import}")).await;
        assert!(page.says("1 column was not recognised. Say what they are, or go on without them."));
        assert!(page.says("would add 2 results"), "{}", page.text(".ls-lede"));
        let columns = lead.get(&page.link("Match the columns")).await;
        let column = unmatched(&columns);
        let choices = columns.choices(&column);
        assert_eq!(choices[..2], ["", "none"]);
        assert!(choices.contains(&"know_sw".to_owned()));
        // What other columns answer already is not on offer.
        assert!(!choices.contains(&"good_friend".to_owned()));

        let done = say(&lead, &import, &column, "know_sw").await;

        assert_eq!((done.status.as_u16(), done.id()), (303, import.clone()));
        let page = lead.get(&format!("imports/{import}")).await;
        assert!(page.says("would add 3 results"), "{}", page.text(".ls-lede"));
        assert!(!page.says("not recognised"), "{}", page.text("main"));
        assert!(page.says("my worker: Know who"), "{}", page.text(".govuk-details li"));
        let approved = lead.post(&format!("imports/{import}/approval"), &page.form()).await;
        assert_eq!((approved.status.as_u16(), lodestar.count("result").await), (303, 3));

        // Next time nobody is asked.
        let next = hand_in(&lead, "next.csv", &own_file().replace("invented", "made-up")).await;
        let page = lead.get(&format!("imports/{next}")).await;
        assert!(page.says("would add 3 results"), "{}", page.text(".ls-lede"));
        let own = lead.get("codebook").await.text("tbody tr");
        assert!(own.contains("my worker") && own.contains("Lena Lead, 1 April 2026"), "{own}");
    }

    async fn a_column_of_codes_is_counted_once_somebody_says_what_they_stand_for(
        lodestar: Lodestar,
    ) {
        let lead = lodestar.lead().await;
        // As survey tools export it: 1 for the first answer, 2 for the second.
        let file = Survey::of("ylyc-8-11", 60).counted("good_friend", &[40, 20]).csv();
        let coded = file.replace("Yes", "1").replace("No", "2");
        let import = hand_in(&lead, "coded.csv", &coded).await;
        let page = lead.get(&format!("imports/{import}")).await;
        let columns = lead.get(&page.link("Match the columns")).await;
        let column = unmatched(&columns);
        let codes = column.replace("column", "codes");
        assert!(columns.says("In the order of the answers to “A really good friend” (Yes; No)"));
        let address = format!("imports/{import}/columns");
        let form = Form::of(&[(column.as_str(), "good_friend"), (codes.as_str(), "1, 1")]);
        let page = lead.post(&address, &form).await;
        assert!(page.problems().contains("enter one code for each of these answers"));

        let page = lead.post(&address, &form.with(&codes, "1, 2")).await;
        let done = lead.until_read(page).await;

        assert_eq!((done.status.as_u16(), done.id()), (303, import.clone()));
        let page = lead.get(&format!("imports/{import}")).await;
        assert!(page.says("67%") && page.says("would add 1 result,"), "{}", page.text("main"));
        // The next file needs nobody.
        let next = hand_in(&lead, "next.csv", &(coded + "\r\n")).await;
        assert!(lead.get(&format!("imports/{next}")).await.says("would add 1 result,"));
    }

    async fn a_column_that_would_count_a_question_twice_is_refused(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let import = hand_in(&lead, "own.csv", &own_file()).await;
        let column = unmatched(&lead.get(&format!("imports/{import}/columns")).await);
        for (meaning, sentence) in [
            ("good_friend", "another column of this file already answers “A really good friend”"),
            ("shoe_size", "is not a question of any questionnaire in this file"),
            ("", "Say what at least one column is, or go on without them"),
        ] {
            let page = say(&lead, &import, &column, meaning).await;
            assert_eq!(page.status, 422, "{meaning}");
            assert!(page.problems().contains(sentence), "{meaning}: {}", page.problems());
        }
        assert_eq!(lodestar.count("column_mapping").await, 0);
    }

    async fn a_heading_that_was_matched_counts_no_question_twice(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        making::mapped(&lodestar, &lead).await;
        // The same words, written otherwise, beside the question’s own code.
        let file = making::survey().csv().replacen("good_friend", "MY WORKER!", 1);
        let round = lead.record("rounds", &making::round()).await;
        let page = lead.upload(&round, "other.csv", file.as_bytes(), "").await;
        assert_eq!(page.status, 422);
        assert!(page.problems().contains("it would be counted twice"), "{}", page.problems());
    }

    async fn a_column_that_is_no_question_is_left_out_for_good(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let import = hand_in(&lead, "own.csv", &own_file()).await;
        let column = unmatched(&lead.get(&format!("imports/{import}/columns")).await);
        assert_eq!(say(&lead, &import, &column, "none").await.status, 303);
        let next = hand_in(&lead, "next.csv", &own_file()).await;
        for import in [import, next] {
            let page = lead.get(&format!("imports/{import}")).await;
            assert!(!page.says("not recognised"), "{}", page.text("main"));
            assert!(page.says("Columns that are no question of the survey"));
        }
    }

    async fn what_was_said_of_a_column_can_be_taken_back_with_a_reason(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let mapping = making::mapped(&lodestar, &lead).await;
        let address = format!("codebook/{mapping}/withdrawal");
        assert_eq!(lead.post(&address, &Form::default()).await.status, 422);
        let why = Form::of(&[("reason", "Wrong.")]);
        let (second, inspector) =
            (lodestar.person(Who::SecondLead).await, lodestar.person(Who::Inspector).await);
        assert_eq!(inspector.post(&address, &why).await.status, 403);
        let events = lodestar.audit_events().await;

        let (one, other) = tokio::join!(lead.post(&address, &why), second.post(&address, &why));

        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        assert_eq!(lodestar.audit_events().await, events + 1);
        let page = inspector.get("codebook").await;
        assert!(page.says("Withdrawn on 1 April 2026") && page.says("Wrong."));
        let next = hand_in(&lead, "next.csv", &own_file().replace("invented", "made-up")).await;
        assert!(lead.get(&format!("imports/{next}")).await.says("1 column was not recognised"));
    }

    async fn a_heading_may_mean_something_else_in_another_questionnaire(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        making::mapped(&lodestar, &lead).await;
        let older = Survey::of("ylyc-11-18", 40)
            .counted("good_friend", &[30, 10])
            .counted("trust_sw", &[10, 10, 10, 10]);
        let file = older.csv().replacen("trust_sw", "my worker", 1);
        let import = hand_in(&lead, "older.csv", &file).await;
        let page = lead.get(&format!("imports/{import}")).await;
        assert!(page.says("1 column was not recognised"), "{}", page.text("main"));
        let column = unmatched(&lead.get(&format!("imports/{import}/columns")).await);
        assert_eq!(say(&lead, &import, &column, "trust_sw").await.status, 303);
        assert!(lead.get(&format!("imports/{import}")).await.says("would add 2 results"));
        // In the other questionnaire it means what it meant.
        let next = hand_in(&lead, "next.csv", &own_file().replace("invented", "made-up")).await;
        let page = lead.get(&format!("imports/{next}")).await;
        assert!(page.says("would add 3 results"), "{}", page.text("main"));
        assert!(page.says("my worker: Know who"), "{}", page.text(".govuk-details li"));
    }

    async fn of_two_who_say_different_things_at_once_one_is_kept(lodestar: Lodestar) {
        let (lead, second) = (lodestar.lead().await, lodestar.person(Who::SecondLead).await);
        let import = hand_in(&lead, "own.csv", &own_file()).await;
        let column = unmatched(&lead.get(&format!("imports/{import}/columns")).await);
        tokio::join!(
            say(&lead, &import, &column, "know_sw"),
            say(&second, &import, &column, "pet")
        );
        assert_eq!(lodestar.count("column_mapping").await, 1);
    }

    async fn a_file_that_is_not_held_any_more_is_asked_for_again(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let import = hand_in(&lead, "own.csv", &own_file()).await;
        let restarted = lodestar.again().await.lead().await;
        let column = unmatched(&restarted.get(&format!("imports/{import}/columns")).await);
        let page = say(&restarted, &import, &column, "know_sw").await;
        let page = restarted.get(page.location()).await;
        assert!(page.says("What you said is kept"), "{}", page.text("main"));
        assert!(page.link("Hand the file in again").ends_with("/import"));
        assert_eq!(lodestar.count("column_mapping").await, 1);
    }
}
