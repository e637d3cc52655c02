//! Actions: one verb, one owner post, one date.

use lodestar_tests::{Form, Lodestar, Who, on_both};

use crate::{life, making};

async fn new(lodestar: &Lodestar) -> Form {
    let lead = lodestar.lead().await;
    let finding = lead.record("findings", &making::finding()).await;
    making::action(&lead.record("priorities", &making::priority(&finding)).await)
}

on_both! {
    async fn an_action_is_recorded_changed_and_withdrawn(lodestar: Lodestar) {
        let (change, new) = (("owner_name", "Jo Bell"), new(&lodestar).await);
        life::is_recorded_changed_and_withdrawn(&lodestar, Who::Lead, "actions", &new, change)
            .await;
    }

    async fn only_a_lead_records_an_action(lodestar: Lodestar) {
        let leads = [Who::Lead, Who::SecondLead];
        life::is_recorded_only_by(&lodestar, &leads, "actions", &new(&lodestar).await).await;
    }

    async fn its_owner_moves_an_action_on(lodestar: Lodestar) {
        let new = new(&lodestar).await;
        let id = lodestar.lead().await.record("actions", &new).await;
        let may = [Who::Lead, Who::SecondLead, Who::Owner];
        life::is_changed_only_by(&lodestar, &may, &format!("actions/{id}"), &new).await;
    }

    async fn an_action_is_found_only_in_its_authority(lodestar: Lodestar) {
        life::is_found_only_at_home(&lodestar, "actions", &new(&lodestar).await).await;
    }

    async fn two_people_who_change_an_action_lose_nothing(lodestar: Lodestar) {
        let (both, new) = ((Who::Lead, Who::Owner), new(&lodestar).await);
        let posts = ("Head of Fostering", "Head of Leaving Care");
        life::a_stale_save_loses_nothing(&lodestar, both, "actions", &new, "owner_post", posts)
            .await;
    }

    async fn amber_needs_a_reason_and_blue_means_done(lodestar: Lodestar) {
        let (lead, new) = (lodestar.lead().await, new(&lodestar).await);
        for (rag, problem) in [
            ("amber", "Enter why it is at risk or off track"),
            ("blue", "Complete means that it was done: change one of the two answers"),
        ] {
            let page = lead.post("actions", &new.clone().with("rag", rag)).await;
            assert_eq!((page.status.as_u16(), page.problems().as_str()), (422, problem));
            assert_eq!(page.value("rag"), rag);
        }
    }

    async fn an_action_with_problems_comes_back_as_it_was_typed(lodestar: Lodestar) {
        let form = Form::of(&[("title", ""), ("due_on", "31/6/2026"), ("owner_post", "Head")]);
        let page = lodestar.lead().await.post("actions", &form).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "Enter what will be done\n\
             Choose at least one pledge or priority that it is for\n\
             Choose the part of well-being\n\
             “Due on” must be a real date, like 27/3/2026\n\
             Choose whether it was done\n\
             Choose whether it will be done in time\n\
             Choose whether it helped"
        );
        assert_eq!(
            (page.value("due_on"), page.value("owner_post")),
            ("31/6/2026".into(), "Head".into())
        );
    }

    async fn an_action_is_overdue_only_from_the_day_after_it_is_due(lodestar: Lodestar) {
        let (lead, new) = (lodestar.lead().await, new(&lodestar).await);
        for (due, is_overdue) in [("2026-03-31", true), ("2026-04-01", false)] {
            let id = lead.record("actions", &new.clone().with("due_on", due)).await;
            let page = lead.get(&format!("actions/{id}")).await;
            assert_eq!(page.text("h1 ~ p .govuk-tag") == "Overdue", is_overdue, "{due}");
        }
    }

    async fn an_action_without_an_owner_needs_somebody(lodestar: Lodestar) {
        let form = new(&lodestar).await.with("owner_post", "");
        let lead = lodestar.lead().await;
        lead.record("actions", &form).await;
        let home = lead.get("/authorities/ambleford").await;
        assert!(home.says("“Send every child a page about their social worker” has no owner"));
        assert!(home.says("2025-26/RT-01 is due on 31 May 2026, and its post is empty."));
    }

    async fn references_count_up_and_are_never_used_again(lodestar: Lodestar) {
        let (lead, new) = (lodestar.lead().await, new(&lodestar).await);
        let first = lead.record("actions", &new).await;
        let why = Form::of(&[("reason", "It was recorded twice.")]);
        lead.post(&format!("actions/{first}/withdrawal"), &why).await;
        let second = lead.record("actions", &new).await;
        let caption = lead.get(&format!("actions/{second}")).await.text(".govuk-caption-l");
        assert_eq!(caption, "Action 2025-26/RT-02");
    }
}
