//! What a plan says of an action: dates that are moved, steps, what it waits for,
//! its colours over time, and how one will know that it helped.

use lodestar_tests::{Form, Lodestar, Person, Survey, Who, on_both};

use crate::making;

/// An action, and the form that would change it.
async fn action(lodestar: &Lodestar) -> (Person, String, Form) {
    let lead = lodestar.lead().await;
    let pledge = making::thread(lodestar).await.pledge;
    let form = making::action(&pledge).with("title", "Train 60 workers");
    let id = lead.record("actions", &form).await;
    (lead, format!("actions/{id}"), form)
}

fn plan() -> Form {
    Form::of(&[("repeats", "never"), ("version", "1")])
}

on_both! {
    async fn a_date_is_moved_with_a_reason_and_the_one_before_stays(lodestar: Lodestar) {
        let (lead, here, form) = action(&lodestar).await;
        let moved = form.with("due_on", "30/6/2026").with("version", "1");
        let page = lead.post(&here, &moved).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "Enter why the date is moved\nEnter who agreed to the new date"
        );
        let moved = moved
            .with("move_reason", "The trainer left.")
            .with("move_agreed_by", "The board");
        assert_eq!(lead.post(&here, &moved).await.status, 303);

        let page = lodestar.person(Who::Board).await.get(&here).await;
        assert_eq!(page.answer("Due on"), "30 June 2026");
        assert_eq!(page.text("section s"), "31 May 2026");
        assert!(page.says("The trainer left. Agreed by The board."), "{}", page.text("main"));

        // The same day again moves nothing.
        let again = moved.with("owner_name", "Jo Bell").with("version", "2");
        assert_eq!(lead.post(&here, &again).await.status, 303);
        assert_eq!(lodestar.count("action_move").await, 1);
    }

    async fn no_date_comes_before_another_that_it_must_follow(lodestar: Lodestar) {
        let (lead, here, form) = action(&lodestar).await;
        let at = format!("{here}/plan");
        let late = plan().with("starts_on", "1/6/2026");
        let page = lead.post(&at, &late).await;
        assert_eq!(page.status, 422);
        assert_eq!(page.problems(), "Enter a day on or before the day on which it is due");
        assert_eq!(lead.post(&at, &plan().with("starts_on", "1/5/2026")).await.status, 303);
        let moved = form
            .with("due_on", "2026-04-30")
            .with("move_reason", "Sooner.")
            .with("move_agreed_by", "The board")
            .with("version", "2");
        let page = lead.post(&here, &moved).await;
        assert_eq!(page.problems(), "Enter a day on or after the day on which it begins");
        let told = plan().with("told_on", "2/4/2026").with("version", "2");
        let page = lead.post(&at, &told).await;
        assert_eq!(page.problems(), "Enter a day that has come\nEnter how they were told");
    }

    async fn what_else_a_plan_says_is_kept_and_shown(lodestar: Lodestar) {
        let (lead, here, _) = action(&lodestar).await;
        let said = plan()
            .with("partners", "Virtual school")
            .with("resources", "None")
            .and("principles", "express_views")
            .and("principles", "take_views_into_account")
            .with("risk", "Schools may not answer.")
            .with("escalated_to", "Director")
            .with("review_on", "1/5/2026")
            .with("told_on", "1/4/2026")
            .with("told_how", "At the group.");
        assert_eq!(lead.post(&format!("{here}/plan"), &said).await.status, 303);
        let page = lodestar.person(Who::Inspector).await.get(&here).await;
        for (question, answer) in [
            ("Who else takes part?", "Virtual school"),
            (
                "Which needs does it serve?",
                "Saying what they think and feel; Being listened to",
            ),
            ("Who was told of that?", "Director"),
            ("To be looked at again by", "1 May 2026"),
            ("How were they told?", "At the group."),
        ] {
            assert_eq!(page.answer(question), answer);
        }
        let story = page.text("ol.govuk-list");
        for told in [
            "Who else takes part? Virtual school",
            "Which needs does it serve? Saying what they think and feel; Being listened to",
            "To be looked at again by 1 May 2026",
        ] {
            assert!(story.contains(told), "{story}");
        }
        let later = lodestar.at("2026-05-02T12:00:00Z");
        let list = later.person(Who::Board).await.get("actions").await.text("tbody tr");
        assert!(list.contains("Train 60 workers Review due"), "{list}");
    }

    async fn no_action_waits_for_itself_by_way_of_others(lodestar: Lodestar) {
        let (lead, here, form) = action(&lodestar).await;
        let second = lead.record("actions", &form.clone().with("title", "Book a room")).await;
        let third = lead.record("actions", &form.with("title", "Find money")).await;
        let first = here.rsplit('/').next().unwrap().to_owned();
        let wait = async |of: &str, on: &str| {
            lead.post(&format!("actions/{of}/plan"), &plan().with("waits_for", on)).await
        };
        assert_eq!(wait(&first, &second).await.status, 303);
        assert_eq!(wait(&second, &third).await.status, 303);
        let page = wait(&third, &first).await;
        assert_eq!(page.status, 422);
        let circle = "It would wait for itself, by way of these: choose others";
        assert_eq!(page.problems(), circle);
        assert_eq!(wait(&third, &third).await.problems(), circle);
        assert_eq!(lodestar.count("action_wait").await, 2);
        assert!(lead.get(&here).await.says("Book a room (In progress)"));
    }

    async fn what_is_done_has_evidence(lodestar: Lodestar) {
        let (lead, here, form) = action(&lodestar).await;
        let done = form.clone().with("delivery", "complete").with("version", "1");
        let needs =
            "Record a piece of evidence from this action first: what shows that it was done?";
        let page = lead.post(&here, &done).await;
        assert_eq!((page.status.as_u16(), page.problems().as_str()), (422, needs));
        let page = lead.post("actions", &form.with("delivery", "complete")).await;
        assert_eq!((page.status.as_u16(), page.problems().as_str()), (422, needs));

        let id = here.rsplit('/').next().unwrap();
        let evidence = lead.record("evidence", &making::evidence(id)).await;
        let withdrawn = Form::of(&[("reason", "Wrong file."), ("version", "1")]);
        let address = format!("evidence/{evidence}/withdrawal");
        assert_eq!(lead.post(&address, &withdrawn).await.status, 303);
        assert_eq!(lead.post(&here, &done).await.problems(), needs, "it was withdrawn");
        lead.record("evidence", &making::evidence(id)).await;
        assert_eq!(lead.post(&here, &done).await.status, 303);
    }

    async fn what_repeats_is_recorded_again_once_it_is_done(lodestar: Lodestar) {
        let (lead, here, form) = action(&lodestar).await;
        let id = here.rsplit('/').next().unwrap();
        lead.record("evidence", &making::evidence(id)).await;
        let often = plan().with("repeats", "quarterly").with("partners", "Virtual school");
        assert_eq!(lead.post(&format!("{here}/plan"), &often).await.status, 303);
        let before = lodestar.count("action").await;
        for (delivery, version) in [("complete", "2"), ("in_progress", "3"), ("complete", "4")] {
            let form = form.clone().with("delivery", delivery).with("version", version);
            assert_eq!(lead.post(&here, &form).await.status, 303);
        }
        assert_eq!(lodestar.count("action").await, before + 1, "once");
        let list = lead.get("actions").await.text("tbody tr");
        let next = "Train 60 workers Head of Permanence 31 August 2026 Not started";
        assert!(list.contains(next), "{list}");
    }

    async fn steps_are_due_before_their_action_and_late_ones_are_seen(lodestar: Lodestar) {
        let (lead, here, _) = action(&lodestar).await;
        let at = format!("{here}/milestones");
        let steps = Form::of(&[
            ("title-0", "Find a trainer"),
            ("due-0", "20/3/2026"),
            ("title-1", "Train half"),
            ("due-1", "1/6/2026"),
            ("done-2", "2/4/2026"),
            ("version", "1"),
        ]);
        let page = lead.post(&at, &steps).await;
        assert_eq!(page.status, 422);
        assert_eq!(page.problems().lines().count(), 4, "{}", page.problems());
        assert!(page.problems().contains("Enter a day on or before the day on which the action"));
        let steps = steps.with("due-1", "1/5/2026").with("done-2", "");
        assert_eq!(lead.post(&at, &steps).await.status, 303);
        let rows = lead.get(&here).await.text("section[aria-labelledby=milestones] tbody tr");
        assert_eq!(
            rows,
            "Find a trainer 20 March 2026 Overdue Not yet\nTrain half 1 May 2026 Not yet"
        );
        let page = lead.post(&at, &steps.with("title-1", "Train all")).await;
        assert_eq!(page.status, 409, "somebody was faster");
        assert_eq!(lodestar.count("action_milestone").await, 2);
    }

    async fn colours_over_time_are_kept_with_who_said_so(lodestar: Lodestar) {
        let (lead, here, form) = action(&lodestar).await;
        let amber = form
            .with("rag", "amber")
            .with("rag_reason", "Two posts are empty.")
            .with("outlook", "worse")
            .with("version", "1");
        assert_eq!(lead.post(&here, &amber).await.status, 303);
        let page = lead.get(&here).await;
        assert_eq!(
            page.text("section[aria-labelledby=standings] tbody tr"),
            "1 April 2026 At risk Worse than before Two posts are empty. Lena Lead\n\
             1 April 2026 On track Not known Lena Lead"
        );
        let home = |at: &str| {
            let lodestar = lodestar.at(at);
            async move { lodestar.lead().await.get("/authorities/ambleford").await }
        };
        let raised = "At risk for 61 days";
        assert!(!home("2026-05-31T12:00:00Z").await.says(raised));
        let home = home("2026-06-01T12:00:00Z").await;
        assert!(home.says(raised), "{}", home.text("main"));
    }

    async fn what_later_surveys_say_stands_beside_the_measure(lodestar: Lodestar) {
        let (lead, here, _) = action(&lodestar).await;
        let (round, _) = making::imported(&lodestar, &making::survey()).await;
        let results = lead.get(&format!("rounds/{round}/results")).await;
        let result = results.link_in("tbody", "Know who your social worker is");
        let baseline = result.rsplit('/').next().unwrap();
        let at = format!("{here}/measure");
        let form = Form::of(&[("measure", "Who knows their worker"), ("target", "140")]);
        let page = lead.post(&at, &form.clone().with("version", "1")).await;
        assert_eq!(page.status, 422);
        assert!(page.problems().contains("Enter a number from 0 to 100"), "{}", page.problems());
        let form = form.with("target", "90").with("baseline", baseline).with("version", "1");
        assert_eq!(lead.post(&at, &form).await.status, 303);

        let next = making::round().with("title", "Spring 2028").with("opened_on", "2028-03-01");
        let next = lead.record("rounds", &next.with("closed_on", "2028-04-30")).await;
        let later = Survey::of("ylyc-8-11", 60).counted("know_sw", &[40, 10, 10]);
        let file = later.csv();
        let import = lead.upload(&next, "later.csv", file.as_bytes(), "").await.id();
        let approval = lead.get(&format!("imports/{import}")).await.form();
        let address = format!("imports/{import}/approval");
        assert_eq!(lead.post(&address, &approval).await.status, 303);

        let page = lead.get(&here).await;
        let said = page.text("section[aria-labelledby=measure] dt");
        assert!(said.contains("At the beginning, Spring 2026\nSpring 2028"), "{said}");
        assert_eq!(page.answer("What share is it to come to?"), "90%");
    }

    async fn only_who_may_change_an_action_changes_its_plan(lodestar: Lodestar) {
        let (_, here, _) = action(&lodestar).await;
        for who in [Who::Board, Who::Inspector, Who::Group] {
            let person = lodestar.person(who).await;
            assert_eq!(person.post(&format!("{here}/plan"), &plan()).await.status, 403, "{who:?}");
        }
    }
}
