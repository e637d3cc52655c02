//! The plan as a list that is filtered and paged, as a board, a timeline, a
//! calendar and a file.

use lodestar_tests::{Lodestar, Person, Who, on_both};

use crate::making;

/// Three actions besides the one of the thread.
async fn plan(lodestar: &Lodestar) -> Person {
    let lead = lodestar.lead().await;
    let pledge = making::thread(lodestar).await.pledge;
    let form = making::action(&pledge);
    for (title, due_on, domain, post, rag) in [
        ("Train 60 workers", "2026-03-01", "rights", "Head of Training", "red"),
        ("Book a room", "2026-04-20", "recovery", "", "grey"),
        ("=Find money", "2026-12-01", "recovery", "Treasurer", "green"),
    ] {
        let form = form.clone().with("title", title).with("due_on", due_on).with("domain", domain);
        let form = form.with("owner_post", post).with("rag", rag).with("rag_reason", "It is.");
        let form = form.with("owner_name", if post.is_empty() { "" } else { "Lena Lead" });
        lead.record("actions", &form).await;
    }
    lead
}

/// The titles that a page lists.
async fn titles(person: &Person, query: &str) -> Vec<String> {
    let rows = person.get(&format!("actions?{query}")).await.text("tbody th a");
    rows.lines().map(|it| it.split_once(' ').unwrap().1.to_owned()).collect()
}

on_both! {
    async fn a_plan_is_filtered_by_everything_that_it_says(lodestar: Lodestar) {
        let lead = plan(&lodestar).await;
        let send = "Send every child a page about their social worker";
        for (query, found) in [
            ("when=overdue", vec!["Train 60 workers"]),
            ("when=soon", vec!["Book a room"]),
            ("whose=nobody", vec!["Book a room"]),
            ("whose=mine&sort=due", vec!["Train 60 workers", "=Find money"]),
            ("domain=recovery", vec!["Book a room", "=Find money"]),
            ("rag=red", vec!["Train 60 workers"]),
            ("words=TREASURER", vec!["=Find money"]),
            ("words=%25", vec![]),
            ("delivery=complete", vec![]),
            ("rag=nonsense&sort=due", vec!["Train 60 workers", "Book a room", send, "=Find money"]),
        ] {
            assert_eq!(titles(&lead, query).await, found, "{query}");
        }
        let page = lead.get("actions?when=overdue&domain=rights").await;
        assert!(page.says("By its day: Overdue; Part of well-being: Rights"));
        assert!(lead.get("actions?delivery=complete").await.says("No action is like that."));
    }

    async fn each_way_to_look_says_the_same(lodestar: Lodestar) {
        let lead = plan(&lodestar).await;
        let board = lead.get("actions?as=board").await;
        assert!(board.text("h2").starts_with("Not started 0\nIn progress 4\n"), "{}", board.text("h2"));
        let calendar = lead.get("actions?as=calendar").await.text("h2");
        assert!(calendar.starts_with("March 2026 1\nApril 2026 1\nMay 2026 1\n"), "{calendar}");
        let timeline = lead.get("actions?as=timeline&rag=red").await;
        let bars = timeline.text(".ls-timeline__one");
        assert!(bars.ends_with("Recorded on 1 March 2026, due on 1 March 2026. Overdue"), "{bars}");
        assert!(timeline.text("tbody tr").contains("Train 60 workers"), "the table says it too");
    }

    async fn a_file_says_what_was_asked_and_has_no_formula(lodestar: Lodestar) {
        let lead = plan(&lodestar).await;
        let address = lead.get("actions?domain=recovery").await.link("Download as CSV");
        let file = String::from_utf8(lead.get(&address).await.body).unwrap();
        let lines: Vec<&str> = file.lines().collect();
        assert_eq!(lines[0], "\u{feff}\"Plan on 2026-04-01, Part of well-being: Recovery\"");
        assert_eq!(lines.len(), 4, "{file}");
        assert!(lines[3].contains(",\"'=Find money\",Recovery,Treasurer,"), "{}", lines[3]);
        let group = lodestar.person(Who::Group).await;
        assert_eq!(group.get("actions.csv").await.status, 403);
    }

    async fn many_actions_stand_on_pages_of_fifty(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let pledge = making::thread(&lodestar).await.pledge;
        for number in 1..=60 {
            let form = making::action(&pledge).with("title", &format!("Step {number}"));
            lead.record("actions", &form).await;
        }
        let first = lead.get("actions?domain=rights").await;
        assert_eq!(first.text("tbody tr").lines().count(), 50);
        assert!(first.says("61 actions") && first.says("Page 1 of 2"), "{}", first.text(".ls-count"));
        let second = lead.get(&first.link("Next page")).await;
        assert_eq!(second.text("tbody tr").lines().count(), 11);
        assert!(second.says("Part of well-being: Rights"), "the filter goes along");
        assert!(lead.get("actions?page=99").await.says("Page 2 of 2"));
    }
}
