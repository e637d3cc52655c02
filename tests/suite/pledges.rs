//! Pledges: “we will”, and what the young people's group says about them.

use lodestar_tests::{Form, Lodestar, Who, on_both};

use crate::{life, making};

const LEADS: [Who; 2] = [Who::Lead, Who::SecondLead];

async fn new(lodestar: &Lodestar) -> Form {
    let lead = lodestar.lead().await;
    let finding = lead.record("findings", &making::finding()).await;
    making::pledge(&lead.record("priorities", &making::priority(&finding)).await)
}

on_both! {
    async fn a_pledge_is_recorded_changed_and_withdrawn(lodestar: Lodestar) {
        let (change, new) = (("told_how", "In a letter to everybody."), new(&lodestar).await);
        life::is_recorded_changed_and_withdrawn(&lodestar, Who::Lead, "pledges", &new, change)
            .await;
    }

    async fn only_a_lead_records_a_pledge(lodestar: Lodestar) {
        life::is_recorded_only_by(&lodestar, &LEADS, "pledges", &new(&lodestar).await).await;
    }

    async fn only_a_lead_changes_a_pledge(lodestar: Lodestar) {
        let new = new(&lodestar).await;
        let id = lodestar.lead().await.record("pledges", &new).await;
        life::is_changed_only_by(&lodestar, &LEADS, &format!("pledges/{id}"), &new).await;
    }

    async fn a_pledge_is_found_only_in_its_authority(lodestar: Lodestar) {
        life::is_found_only_at_home(&lodestar, "pledges", &new(&lodestar).await).await;
    }

    async fn two_people_who_change_a_pledge_lose_nothing(lodestar: Lodestar) {
        let (both, new) = ((Who::Lead, Who::SecondLead), new(&lodestar).await);
        let how = ("In a letter.", "At the summer party.");
        life::a_stale_save_loses_nothing(&lodestar, both, "pledges", &new, "told_how", how).await;
    }

    async fn what_is_not_kept_needs_its_because(lodestar: Lodestar) {
        let form =
            new(&lodestar).await.with("status", "not_kept_yet").with("told_on", "2026-04-02");
        let page = lodestar.lead().await.post("pledges", &form.with("did_on", "2026-03-01")).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "“When were children told?” must be today or a day in the past\n\
             Enter why it stands so: children read it\n\
             Enter how we know that it stands so\n\
             Enter what was done, or take its day away"
        );
        assert_eq!(page.value("status"), "not_kept_yet");
    }

    async fn how_a_pledge_stood_is_never_lost(lodestar: Lodestar) {
        let (lead, new) = (lodestar.lead().await, new(&lodestar).await);
        let pledge = lead.record("pledges", &new).await;
        let form = new.with("version", "1").with("status", "not_kept_yet");
        let form = form.with("status_reason", "Two teams have no manager.");
        let page = lead.post(&format!("pledges/{pledge}"), &form).await;
        assert_eq!(page.problems(), "Enter how we know that it stands so");
        let form = form.with("status_source", "Board minutes, March");
        assert_eq!(lead.post(&format!("pledges/{pledge}"), &form).await.status, 303);
        // Other answers say nothing new of how it stands.
        let told = form.with("version", "2").with("told_on", "2026-03-30");
        assert_eq!(lead.post(&format!("pledges/{pledge}"), &told).await.status, 303);

        let page = lodestar.person(Who::Inspector).await.get(&format!("pledges/{pledge}")).await;
        let stood = page.text("dl");
        let (newest, first) = (
            "Not kept yet · Because: Two teams have no manager. · \
             Source: Board minutes, March · Said by Lena Lead",
            "In hand · Said by Lena Lead",
        );
        assert!(stood.find(newest) < stood.find(first), "{stood}");
        assert!(stood.contains(newest), "{stood}");
        assert_eq!(lodestar.count("pledge_standing").await, 2);
    }

    async fn what_a_pledge_leaves_open_is_said_beside_it(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let vague = new(&lodestar).await.with("title", "We will try to listen more");
        let pledge = lead.record("pledges", &vague.with("due_on", "")).await;
        let page = lead.get(&format!("pledges/{pledge}")).await;
        for hint in ["a verb of trying", "which team or person", "Say by when", "a child would notice"] {
            assert!(page.says(hint), "{hint}: {}", page.text("dl"));
        }
        let clear = new(&lodestar)
            .await
            .with("made_by_name", "The children in care team")
            .with("notice", "A page about your worker is in your folder");
        let pledge = lead.record("pledges", &clear).await;
        assert!(!lead.get(&format!("pledges/{pledge}")).await.says("could be clearer"));
    }

    async fn the_group_gives_its_verdict_and_may_change_its_mind(lodestar: Lodestar) {
        let pledge = lodestar.lead().await.record("pledges", &new(&lodestar).await).await;
        let group = lodestar.person(Who::Group).await;
        let events = lodestar.audit_events().await;

        for verdict in ["noticed", "not_yet"] {
            let address = format!("group/{pledge}/verdict");
            let page = group.post(&address, &Form::of(&[("verdict", verdict)])).await;
            assert_eq!(page.status, 303);
        }

        let pressed = group.get("group").await.text("button[aria-pressed=true]");
        assert_eq!(pressed, "Not yet");
        assert_eq!(lodestar.audit_events().await, events + 2);
        assert_eq!(lodestar.count("pledge_verdict").await, 2);
        let history = lodestar.lead().await.get(&format!("pledges/{pledge}")).await;
        assert!(history.says("Gwen Group gave the group’s verdict"));
        let seen = lodestar.lead().await.get("group").await.text(".yp-verdict");
        assert_eq!(seen, "What the group says Not yet");
    }

    async fn nobody_speaks_for_the_group_but_the_group(lodestar: Lodestar) {
        let pledge = lodestar.lead().await.record("pledges", &new(&lodestar).await).await;
        let address = format!("group/{pledge}/verdict");
        for who in Who::ALL.into_iter().filter(|who| *who != Who::Group) {
            let form = Form::of(&[("verdict", "noticed")]);
            let page = lodestar.person(who).await.post(&address, &form).await;
            let expected = if who == Who::OtherLead { 404 } else { 403 };
            assert_eq!(page.status, expected, "{who:?}");
        }
        assert_eq!(lodestar.count("pledge_verdict").await, 0);
    }

    async fn a_claim_that_the_group_denies_stands_on_the_home_page(lodestar: Lodestar) {
        let kept = new(&lodestar).await.with("status", "kept").with("status_source", "A count");
        let pledge = lodestar.lead().await.record("pledges", &kept).await;
        let form = Form::of(&[("verdict", "not_yet")]);
        let group = lodestar.person(Who::Group).await;
        group.post(&format!("group/{pledge}/verdict"), &form).await;
        let home = lodestar.lead().await.get("/authorities/ambleford").await;
        assert!(home.says("The authority says: Kept. The Ambleford Voice says: Not yet."));
    }
}
