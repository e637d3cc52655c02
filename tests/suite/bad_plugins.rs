//! Plugins that are missing, refuse, hang or die: the page says so, nothing is
//! recorded, and everything else goes on.

use std::time::Duration;

use lodestar_tests::{Form, on_both};

use crate::making;

/// Long enough to start, short enough to wait for.
const LITTLE_PATIENCE: Duration = Duration::from_secs(3);

fn report(report: &str) -> Form {
    making::report().with("report", report)
}

on_both! {
    async fn without_plugins_no_report_is_offered_and_the_rest_goes_on(lodestar: Lodestar) {
        let lodestar = lodestar.without_plugins().await;
        let (lead, events) = (lodestar.lead().await, lodestar.audit_events().await);
        let page = lead.get("reports/new").await;
        assert_eq!((page.status.as_u16(), page.choices("report")), (200, Vec::new()));
        let page = lead.post("reports", &making::report()).await;
        assert_eq!(page.status, 404, "{}", page.text("main"));
        assert_eq!((lodestar.count("report").await, lodestar.audit_events().await), (0, events));
        lead.record("findings", &making::finding()).await;
    }

    async fn a_report_whose_plugin_hangs_or_dies_is_not_made_and_the_page_has_a_number(
        lodestar: Lodestar
    ) {
        let (lodestar, _folder) = lodestar.misbehaving(LITTLE_PATIENCE).await;
        let (lead, events) = (lodestar.lead().await, lodestar.audit_events().await);
        for misdeed in ["hang", "panic"] {
            let page = lead.post("reports", &report(&format!("misbehaving/{misdeed}"))).await;

            assert_eq!(page.status, 502, "{misdeed}: {}", page.text("main"));
            assert_eq!(page.text("h1"), "A plugin did not do its work");
            assert!(page.says("Nothing was recorded. Try again."), "{}", page.text("main"));
            let number = page.text("main").split("Number: ").nth(1).unwrap_or_default().to_owned();
            let digits = number.split(' ').next().unwrap_or_default();
            assert!(digits.len() == 8 && u32::from_str_radix(digits, 16).is_ok(), "{number}");
            assert_eq!(lodestar.count("report").await, 0);
            assert_eq!(lodestar.audit_events().await, events);
            assert_eq!(lead.get("/authorities/ambleford").await.status, 200, "other pages go on");
        }
    }

    async fn a_report_that_its_plugin_refuses_is_not_made_and_the_page_says_why(
        lodestar: Lodestar
    ) {
        let (lodestar, _folder) = lodestar.misbehaving(LITTLE_PATIENCE).await;
        let page = lodestar.lead().await.post("reports", &report("misbehaving/refuse")).await;
        assert_eq!(page.status, 422, "{}", page.text("main"));
        assert!(page.says("This is not a file that it reads."), "{}", page.text("main"));
        assert_eq!(lodestar.count("report").await, 0);
    }

    async fn a_report_that_its_plugin_does_not_offer_is_not_found(lodestar: Lodestar) {
        let (lodestar, _folder) = lodestar.misbehaving(LITTLE_PATIENCE).await;
        let (lead, events) = (lodestar.lead().await, lodestar.audit_events().await);
        let page = lead.post("reports", &report("misbehaving/exit")).await;
        assert_eq!(page.status, 404, "{}", page.text("main"));
        assert_eq!((lodestar.count("report").await, lodestar.audit_events().await), (0, events));
    }
}
