//! Handover: what waits when a post is empty, and who takes it.

use lodestar_tests::{Form, Who, on_both};

use crate::making;

fn left(post: &str, person: &str) -> Form {
    Form::of(&[("post", post), ("person", person), ("since", "2026-03-20")])
}

fn taken(records: &[&str]) -> Form {
    let form = Form::of(&[("post", "Head of Quality"), ("name", "Ben Hale")]);
    records.iter().fold(form, |form, it| form.and("records", it))
}

on_both! {
    async fn what_hangs_on_an_empty_post_waits_until_somebody_takes_it(lodestar: Lodestar) {
        let (lead, thread) = (lodestar.lead().await, making::thread(&lodestar).await);
        let second = making::action(&thread.pledge).with("title", "Train 60 workers");
        let second = lead.record("actions", &second).await;
        let promised = making::pledge(&thread.priority)
            .with("title", "We listen")
            .with("made_by", "team")
            .with("made_by_name", "Head of Permanence");
        let pledge = lead.record("pledges", &promised).await;

        let noted = lead.post("handover/vacancies", &left("Head of Permanence", "")).await;
        assert_eq!(noted.status, 303, "{}", noted.text("main"));

        let needs = "The post “Head of Permanence” is empty since 20 March 2026";
        for who in [Who::Lead, Who::Board] {
            let person = lodestar.person(who).await;
            assert!(person.get("/authorities/ambleford").await.says(needs), "{who:?}");
            let list = person.get("meetings").await.text(".ls-panel");
            assert!(list.contains(needs), "{who:?}: {list}");
        }
        let page = lead.get("handover").await;
        assert_eq!(page.text(".ls-panel tbody tr").lines().count(), 3);

        let form = taken(&[thread.action.as_str(), pledge.as_str()]);
        assert_eq!(lead.post("handover/takeovers", &form).await.status, 303);
        let page = lead.get("handover").await;
        assert!(page.text(".ls-panel tbody tr").starts_with("Action: 2025-26/RT-02 Train"));
        let story = lead.get(&format!("actions/{}", thread.action)).await;
        assert_eq!(story.answer("Which post owns it?"), "Head of Quality");
        let story = story.text("ol.govuk-list");
        assert!(story.contains("Head of Permanence Head of Quality"), "{story}");
        let record = lead.get(&format!("pledges/{pledge}")).await.text("ol.govuk-list");
        assert!(record.contains("Head of Permanence Head of Quality"), "{record}");

        // The ordinary form counts as well: the last one has somebody by now.
        let form = making::action(&thread.pledge)
            .with("owner_post", "Head of Quality")
            .with("version", "1");
        assert_eq!(lead.post(&format!("actions/{second}"), &form).await.status, 303);
        assert!(lead.get("handover").await.says("Nothing waits"));
        assert!(!lead.get("/authorities/ambleford").await.says(needs));
    }

    async fn a_person_who_left_leaves_only_what_was_theirs(lodestar: Lodestar) {
        let (lead, thread) = (lodestar.lead().await, making::thread(&lodestar).await);
        let hers = making::action(&thread.pledge)
            .with("title", "Train 60 workers")
            .with("owner_name", "Ada Moss");
        lead.record("actions", &hers).await;
        let noted = lead.post("handover/vacancies", &left("", "ada moss")).await;
        assert_eq!(noted.status, 303, "{}", noted.text("main"));
        let page = lead.get("handover").await;
        assert_eq!(page.text(".ls-panel caption"), "ada moss has left (20 March 2026)");
        assert_eq!(
            page.text(".ls-panel tbody tr"),
            "Action: 2025-26/RT-02 Train 60 workers Head of Permanence, Ada Moss 31 May 2026"
        );
    }

    async fn a_takeover_is_whole_or_not_at_all(lodestar: Lodestar) {
        let (lead, thread) = (lodestar.lead().await, making::thread(&lodestar).await);
        lead.post("handover/vacancies", &left("Head of Permanence", "")).await;
        let events = lodestar.audit_events().await;
        // The finding waits for nobody, so nothing of it is done.
        let form = taken(&[thread.action.as_str(), thread.finding.as_str()]);
        assert_eq!(lead.post("handover/takeovers", &form).await.status, 409);
        assert_eq!(lodestar.audit_events().await, events);

        let (second, form) = (lodestar.person(Who::SecondLead).await, taken(&[&thread.action]));
        let (one, other) = tokio::join!(
            lead.post("handover/takeovers", &form),
            second.post("handover/takeovers", &form)
        );
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409], "one of two who take the same is told");
    }

    async fn a_vacancy_and_a_takeover_say_what_is_wrong(lodestar: Lodestar) {
        let (lead, _) = (lodestar.lead().await, making::thread(&lodestar).await);
        let page = lead.post("handover/vacancies", &left("Cook", "")).await;
        assert!(page.problems().starts_with("Nothing that is open belongs"), "{}", page.problems());
        let page = lead.post("handover/vacancies", &Form::default()).await;
        assert_eq!(
            page.problems(),
            "Enter the day since which the post is empty\n\
             Enter the post that is empty, or who has left"
        );
        let page = lead.post("handover/takeovers", &Form::default()).await;
        assert_eq!(
            page.problems(),
            "Choose at least one thing that they take\nEnter the post that has it from now on"
        );
        let board = lodestar.person(Who::Board).await;
        let form = left("Head of Permanence", "");
        assert_eq!(board.post("handover/vacancies", &form).await.status, 403);
    }
}
