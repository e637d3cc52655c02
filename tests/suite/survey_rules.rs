//! How an authority's survey figures are judged and protected.

use lodestar_tests::{Form, Who, on_both};

fn usual() -> Form {
    Form::default()
        .with("version", "0")
        .with("level_percent", "5")
        .with("is_discovery_controlled", "no")
        .with("large_from_points", "10")
        .with("rate_min_percent", "20")
        .with("small_max", "5")
        .with("small_reason", "")
        .with("are_quotes_offered", "no")
}

on_both! {
    async fn an_authority_starts_with_the_usual_rules_and_sets_its_own(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let page = lead.get("survey-rules").await;
        assert_eq!((page.value("small_max"), page.value("level_percent")), ("5".into(), "5".into()));

        let saved = lead.post("survey-rules", &usual().with("small_max", "10")).await;
        assert_eq!(saved.status, 303);
        assert_eq!(lead.get("survey-rules").await.value("small_max"), "10");
        let trail = lead.get("audit").await;
        assert!(trail.says("Lena Lead changed it Authority: Ambleford"), "{}", trail.text("main"));
    }

    async fn hiding_fewer_counts_needs_a_reason(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let page = lead.post("survey-rules", &usual().with("small_max", "3")).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "Say why counts of up to 5 need not be hidden, or hide 1 to 5"
        );
        let page = lead.post("survey-rules", &usual().with("level_percent", "80")).await;
        assert!(page.problems().ends_with("must be a number from 1 to 20"), "{}", page.problems());
        assert_eq!(lodestar.count("survey_rules").await, 0);
    }

    async fn of_two_who_set_rules_at_once_one_sees_both_versions(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        lead.post("survey-rules", &usual().with("small_max", "10")).await;
        let second = lodestar.person(Who::SecondLead).await;
        let page = second.post("survey-rules", &usual().with("small_max", "7")).await;
        assert_eq!(page.status, 409);
        assert!(page.text("tbody tr").contains("7 10"), "{}", page.text("tbody tr"));
        let again = usual().with("small_max", "7").with("version", "1");
        assert_eq!(second.post("survey-rules", &again).await.status, 303);
        assert_eq!(lead.get("survey-rules").await.value("small_max"), "7");
    }
}
