//! For you: who told one something, what happened, and which days come near.

use lodestar_tests::{Form, Lodestar, Person, Who, on_both};

use crate::comments::said;
use crate::making;

fn yes() -> Form {
    Form::of(&[("follow", "yes")])
}

/// Every notice in short, as the page has them.
async fn notices(person: &Person) -> String {
    person.get("/notices").await.text(".ls-notice")
}

async fn owned(lodestar: &Lodestar, due_on: &str) -> String {
    let (lead, thread) = (lodestar.lead().await, making::thread(lodestar).await);
    let action = making::action(&thread.pledge)
        .with("title", "Train 60 workers")
        .with("owner_name", "owen owner")
        .with("due_on", due_on);
    lead.record("actions", &action).await
}

on_both! {
    async fn whoever_is_told_something_finds_it_until_they_have_seen_it(lodestar: Lodestar) {
        let (lead, thread) = (lodestar.lead().await, making::thread(&lodestar).await);
        let board = lodestar.person(Who::Board).await;
        assert!(board.get("/notices").await.says("Nothing new"));
        let comment =
            said(&lead, "actions", &thread.action, "@Bella Board, is this what you meant?").await;
        let page = board.get("/notices").await;
        assert!(page.says("1 new notice"));
        assert!(notices(&board).await.contains("Lena Lead told you something in a comment"));
        let title = "Send every child a page about their social worker";
        assert!(page.link_in(".ls-notice", title).contains(&thread.action));
        // Nobody else was told, not even who said it.
        assert_eq!(notices(&lead).await, "");

        let form = page.form();
        assert_eq!(board.post("/notices/seen", &form).await.status, 303);
        let page = board.get("/notices").await;
        assert!(page.says("Nothing new") && page.says("told you something"));

        let withdrawal = format!("comments/{}/{comment}/withdrawal", thread.action);
        lead.post(&withdrawal, &Form::of(&[("reason", "Not here.")])).await;
        assert_eq!(notices(&board).await, "", "what was taken back tells nobody");
    }

    async fn what_came_while_somebody_read_stays_new(lodestar: Lodestar) {
        let (lead, thread) = (lodestar.lead().await, making::thread(&lodestar).await);
        let board = lodestar.person(Who::Board).await;
        said(&lead, "actions", &thread.action, "@Bella Board: one").await;
        let shown = board.get("/notices").await.form();
        let later = lodestar.at("2026-04-01T12:05:00Z");
        said(&later.lead().await, "actions", &thread.action, "@Bella Board: two").await;
        let board = later.person(Who::Board).await;
        board.post("/notices/seen", &shown).await;
        assert!(board.get("/notices").await.says("1 new notice"));
    }

    async fn who_follows_is_told_what_others_did_from_then_on(lodestar: Lodestar) {
        let thread = making::thread(&lodestar).await;
        let board = lodestar.at("2026-04-02T09:00:00Z").person(Who::Board).await;
        let address = format!("pledges/{}", thread.pledge);
        board.post(&format!("following/{}", thread.pledge), &yes()).await;
        assert_eq!(notices(&board).await, "", "what was before is no news");
        let later = lodestar.at("2026-04-03T09:00:00Z").lead().await;
        let form = later.get(&format!("{address}/change")).await.form();
        later.post(&address, &form.with("title", "We will write to you")).await;
        said(&later, "pledges", &thread.pledge, "Changed.").await;
        let board = lodestar.at("2026-04-03T10:00:00Z").person(Who::Board).await;
        said(&board, "pledges", &thread.pledge, "Thank you.").await;
        let told = notices(&board).await;
        assert!(told.contains("Lena Lead changed it. Ambleford, 3 April 2026, 09:00"), "{told}");
        assert!(told.contains("Lena Lead commented on it"), "{told}");
        assert!(!told.contains("Bella"), "nobody is told what they did themselves: {told}");
        // A month later it is in the story of the pledge alone.
        let board = lodestar.at("2026-05-10T09:00:00Z").person(Who::Board).await;
        assert!(!notices(&board).await.contains("changed it"));
    }

    async fn days_come_near_and_pass(lodestar: Lodestar) {
        let action = owned(&lodestar, "2026-05-31").await;
        for (at, told) in [
            ("2026-04-30T12:00:00Z", ""),
            ("2026-05-01T12:00:00Z", "It is due on 31 May 2026. Ambleford, 1 May 2026, 00:00"),
            ("2026-05-25T12:00:00Z", "It is due on 31 May 2026. Ambleford, 24 May 2026, 00:00"),
            ("2026-05-30T12:00:00Z", "It is due on 31 May 2026. Ambleford, 30 May 2026, 00:00"),
            ("2026-06-02T12:00:00Z", "It was due on 31 May 2026. Ambleford, 1 June 2026, 00:00"),
        ] {
            let owner = lodestar.at(at).person(Who::Owner).await;
            let page = owner.get("/notices").await;
            let notices = page.text(".ls-notice");
            assert!(notices.contains(told), "{at}: {notices}");
            assert_eq!(notices.is_empty(), told.is_empty(), "{at}: {notices}");
            if !told.is_empty() {
                assert!(page.link_in(".ls-notice", "Train 60 workers").contains(&action));
            }
        }
        // Others are told if they follow it, and of nothing once it is done.
        let later = lodestar.at("2026-06-02T12:00:00Z");
        let board = later.person(Who::Board).await;
        assert_eq!(notices(&board).await, "");
        board.post(&format!("following/{action}"), &yes()).await;
        assert!(notices(&board).await.contains("Late Action: "));
        let lead = later.lead().await;
        lead.record("evidence", &making::evidence(&action)).await;
        let form = lead.get(&format!("actions/{action}/change")).await.form();
        let done = form.with("delivery", "complete").with("rag", "blue");
        let done = lead.post(&format!("actions/{action}"), &done).await;
        assert_eq!(done.status, 303, "{}", done.text("main"));
        assert!(!notices(&later.person(Who::Owner).await).await.contains("was due"));
    }

    async fn the_group_is_told_of_what_it_may_see(lodestar: Lodestar) {
        let (lead, thread) = (lodestar.lead().await, making::thread(&lodestar).await);
        let group = lodestar.person(Who::Group).await;
        said(&lead, "pledges", &thread.pledge, "@Gwen Group, have you noticed?").await;
        said(&lead, "actions", &thread.action, "@Gwen Group").await;
        let page = group.get("/notices").await;
        assert!(page.says("1 new notice"));
        let talk = format!("comments/{}", thread.pledge);
        let told = page.text(".ls-notice");
        assert!(page.html().contains(&talk), "{told}");
        assert_eq!(group.get(&talk).await.status, 200);
    }
}
