//! What if two do it at the same moment?

use lodestar_core::authorities;
use lodestar_tests::{Form, Lodestar, Who, on_both};

use crate::making;

on_both! {
    async fn two_servers_start_on_one_new_database(lodestar: Lodestar) {
        let (database, empty) = (lodestar.database, lodestar.database.empty().await);
        let start = || tokio::spawn(Lodestar::start(database, empty.url().to_owned()));
        let (one, other) = tokio::join!(start(), start());
        let (one, other) = (one.unwrap(), other.unwrap());

        for server in [&one, &other] {
            let page = server.nobody().get("/health").await;
            assert_eq!((page.status.as_u16(), page.html()), (200, "ok"));
        }
        let all = authorities::list(&one.operator()).await.unwrap();
        assert_eq!(all.len(), 212);
        assert_eq!(other.count("plugin").await, 4);
        assert_eq!(other.count("record").await, 212 + 4);
        drop((one, other));
        empty.remove().await;
    }

    async fn two_servers_share_one_database(lodestar: Lodestar) {
        let (second, lead) = (lodestar.again().await, lodestar.lead().await);
        let id = lead.record("findings", &making::finding()).await;
        let page = second.person(Who::Inspector).await.get(&format!("findings/{id}")).await;
        assert_eq!(page.text("h1"), "Few children know who their social worker is");
    }

    async fn two_actions_at_once_have_two_references(lodestar: Lodestar) {
        let thread = making::thread(&lodestar).await;
        let record = async |who| {
            let person = lodestar.person(who).await;
            person.record("actions", &making::action(&thread.pledge)).await
        };
        tokio::join!(record(Who::Lead), record(Who::SecondLead));

        let list = lodestar.lead().await.get("actions").await.text("tbody th a");
        let references: Vec<&str> = list.lines().filter_map(|it| it.split(' ').next()).collect();
        assert_eq!(references, ["2025-26/RT-01", "2025-26/RT-02", "2025-26/RT-03"]);
    }

    async fn two_reports_at_once_have_two_numbers(lodestar: Lodestar) {
        let make =
            async |who| lodestar.person(who).await.record("reports", &making::report()).await;
        let (one, other) = tokio::join!(make(Who::Lead), make(Who::Board));
        let inspector = lodestar.person(Who::Inspector).await;
        let mut numbers = Vec::new();
        for id in [one, other] {
            let page = inspector.get(&format!("reports/{id}/document")).await;
            numbers.push(page.text(".govuk-caption-l"));
        }
        assert!(numbers[0] != numbers[1], "{numbers:?}");
    }

    async fn a_file_that_two_approve_at_once_is_recorded_once(lodestar: Lodestar) {
        let (round, import) = making::handed_in(&lodestar, &making::survey()).await;
        let (lead, second) = (lodestar.lead().await, lodestar.person(Who::SecondLead).await);
        // The same file, handed in twice before anybody approved it.
        let file = making::survey().csv();
        let again = second.upload(&round, "again.csv", file.as_bytes(), "").await.id();
        let addresses = [format!("imports/{import}/approval"), format!("imports/{again}/approval")];
        let form = Form::of(&[("version", "1")]);

        let (one, other, third) = tokio::join!(
            lead.post(&addresses[0], &form),
            second.post(&addresses[0], &form),
            second.post(&addresses[1], &form)
        );

        let mut statuses = [one.status.as_u16(), other.status.as_u16(), third.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409, 409]);
        assert_eq!(lodestar.count("result").await, 3);
    }

    async fn of_two_who_save_at_once_one_is_asked(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let id = lead.record("findings", &making::finding()).await;
        let here = format!("findings/{id}");
        let second = lodestar.person(Who::SecondLead).await;
        let form = |said: &str| making::finding().with("said_child", said).with("version", "1");
        let (mine, theirs) = (form("We never met her."), form("We met her once."));

        let (one, other) = tokio::join!(lead.post(&here, &mine), second.post(&here, &theirs));

        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
    }
}
