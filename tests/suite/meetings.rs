//! Meetings: an agenda that becomes minutes, and minutes that nobody changes.

use lodestar_tests::{Form, Lodestar, Person, Who, on_both};

use crate::making;

/// A meeting on the day on which it always is in the tests.
pub(crate) fn meeting(body: &str, title: &str, held_on: &str) -> Form {
    Form::of(&[("title", title), ("body", body), ("held_on", held_on), ("chair", "Lead member")])
}

/// A meeting that is open. Returns its id.
async fn opened(lead: &Person, body: &str, title: &str, held_on: &str) -> String {
    let id = lead.record("meetings", &meeting(body, title, held_on)).await;
    let page = lead.post(&format!("meetings/{id}/opening"), &version(1)).await;
    assert_eq!(page.status, 303, "{}", page.text("main"));
    id
}

async fn close(lead: &Person, id: &str, seen: u32) {
    let page = lead.post(&format!("meetings/{id}/closing"), &version(seen)).await;
    assert_eq!(page.status, 303, "{}", page.text("main"));
}

fn version(version: u32) -> Form {
    Form::of(&[("version", &version.to_string())])
}

/// The id of the item with this title.
async fn item(lead: &Person, meeting: &str, title: &str) -> String {
    let page = lead.get(&format!("meetings/{meeting}")).await;
    let (before, _) = page.html().split_once(&format!("title\">{title}<")).unwrap_or_default();
    let (_, id) = before.rsplit_once("id=\"item-").unwrap_or_default();
    let id: String = id.chars().take(36).collect();
    assert_eq!(id.len(), 36, "{title} is on the agenda: {}", page.text("h3"));
    id
}

fn minuted(title: &str, note: &str, seen: u32) -> Form {
    Form::of(&[("title", title), ("note", note), ("state", "dealt_with")])
        .with("version", &seen.to_string())
}

on_both! {
    async fn an_agenda_has_the_usual_items_and_what_is_due(lodestar: Lodestar) {
        let (lead, thread) = (lodestar.lead().await, making::thread(&lodestar).await);
        let late = making::action(&thread.pledge)
            .with("title", "Train 60 workers")
            .with("due_on", "2026-03-31");
        lead.record("actions", &late).await;
        let broken = making::pledge(&thread.priority)
            .with("title", "Nobody moves twice in a year")
            .with("due_on", "2026-03-31");
        lead.record("pledges", &broken).await;
        let form = meeting("board", "Board in April", "2026-04-09");

        let id = lead.record("meetings", &form).await;

        let page = lead.get(&format!("meetings/{id}")).await;
        assert_eq!(
            page.text(".ls-agenda h3"),
            "Welcome and apologies\nMinutes of the last meeting and corrections\n\
             What young people want to say\n\
             Since the last meeting: what changed, slipped and was completed\nForward plan\n\
             2025-26/RT-02 Train 60 workers\nNobody moves twice in a year"
        );
        assert_eq!(page.text(".ls-agenda .govuk-tag"), "Overdue action\nPledge without an answer");
        let again = lead.post(&format!("meetings/{id}/agenda"), &Form::default()).await;
        assert_eq!(again.status, 303);
        let page = lead.get(&format!("meetings/{id}")).await;
        assert_eq!(page.text(".ls-agenda h3").lines().count(), 7, "nothing stands there twice");
    }

    async fn what_a_meeting_did_not_reach_goes_to_the_next(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let first = opened(&lead, "board", "Board in March", "2026-03-10").await;
        let new = Form::of(&[("title", "Family time")]);
        lead.post(&format!("meetings/{first}/items"), &new).await;
        let next = lead.record("meetings", &meeting("board", "Board in June", "2026-06-10")).await;
        let other = lead.record("meetings", &meeting("group", "Voice", "2026-06-11")).await;

        close(&lead, &first, 2).await;

        let page = lead.get(&format!("meetings/{next}")).await;
        assert!(page.text(".ls-agenda h3").ends_with("Family time"), "{}", page.text("h3"));
        assert_eq!(page.text(".ls-agenda .govuk-tag"), "From the last meeting");
        let again = lead.post(&format!("meetings/{next}/agenda"), &Form::default()).await;
        assert_eq!(again.status, 303);
        let page = lead.get(&format!("meetings/{next}")).await;
        assert_eq!(page.text(".ls-agenda h3").matches("Family time").count(), 1);
        assert!(!lead.get(&format!("meetings/{other}")).await.says("Family time"));

        // A second meeting ahead does not carry it on as well, until the first is off.
        let autumn = meeting("board", "Board in autumn", "2026-09-10");
        let autumn = lead.record("meetings", &autumn).await;
        let there = format!("meetings/{autumn}");
        assert!(!lead.get(&there).await.says("Family time"));
        let off = version(1).with("reason", "Nobody can come.");
        lead.post(&format!("meetings/{next}/withdrawal"), &off).await;
        lead.post(&format!("{there}/agenda"), &Form::default()).await;
        assert!(lead.get(&there).await.says("Family time"));
    }

    async fn decisions_challenges_and_actions_hang_under_their_item(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let id = opened(&lead, "board", "Board in April", "2026-04-01").await;
        let item = item(&lead, &id, "Forward plan").await;
        let decision = Form::of(&[("title", "Agree to meet the group"), ("item", &item)]);
        let decision = lead.record("decisions", &decision).await;
        let asked = Form::of(&[("title", "Why are visits late?"), ("item", &item)]);
        let challenge = lead.post("challenges", &asked).await;
        assert_eq!(challenge.problems(), "Enter in which role it was asked");
        let challenge = lead.record("challenges", &asked.with("asked_by", "Lead member")).await;
        let action = lead.record("actions", &making::action(&decision)).await;

        let page = lead.get(&format!("meetings/{id}")).await;
        let record = page.text(".ls-agenda__record");
        assert!(record.contains("Decision Agree to meet the group"), "{record}");
        assert!(record.contains("Action: Send every child a page"), "{record}");
        assert!(record.contains("Lead member: Why are visits late?"), "{record}");
        let thread = lead.get(&format!("actions/{action}")).await;
        assert!(thread.text(".ls-strip").contains("Meeting Board in April"));
        assert!(thread.text("span.govuk-caption-l").contains("2025-26/RT-01"));
        let owed = lead.get(&format!("challenges/{challenge}")).await;
        assert_eq!(owed.text("p .govuk-tag"), "Answer owed");
    }

    async fn minutes_that_are_locked_are_not_changed_but_corrected(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let id = opened(&lead, "board", "Board in March", "2026-03-10").await;
        let plan = item(&lead, &id, "Forward plan").await;
        let asked = Form::of(&[("title", "Why?"), ("item", &plan), ("asked_by", "Lead member")]);
        let challenge = lead.record("challenges", &asked).await;
        let decided = Form::of(&[("title", "Agree the plan"), ("item", &plan)]);
        let decision = lead.record("decisions", &decided).await;
        close(&lead, &id, 2).await;
        let events = lodestar.audit_events().await;

        let seen = version(1);
        let whole = meeting("board", "Another name", "2026-03-10").with("version", "3");
        let refused = [
            (format!("meetings/{id}"), whole),
            (format!("meetings/{id}/items"), Form::of(&[("title", "Late item")])),
            (format!("meetings/{id}/items/{plan}"), minuted("Forward plan", "More", 1)),
            (format!("meetings/{id}/agenda"), Form::default()),
            (format!("meetings/{id}/opening"), version(3)),
            (format!("meetings/{id}/withdrawal"), version(3).with("reason", "No")),
            ("decisions".to_owned(), decided.clone()),
            (format!("decisions/{decision}"), decided.with("version", "1")),
            (format!("decisions/{decision}/withdrawal"), seen.with("reason", "No")),
            (format!("challenges/{challenge}"), asked.with("version", "1")),
        ];
        for (address, form) in refused {
            let page = lead.post(&address, &form).await;
            let said = page.text("h1");
            assert_eq!(page.status, 409, "{address}");
            assert_eq!(said, "The minutes of this meeting are locked", "{address}");
        }
        for page in ["change", "withdrawal", "items/new"] {
            assert_eq!(lead.get(&format!("meetings/{id}/{page}")).await.status, 409, "{page}");
        }
        assert_eq!(lead.get(&format!("decisions/{decision}/change")).await.status, 409);
        assert_eq!(lodestar.audit_events().await, events, "nothing was written");

        let wrong = Form::of(&[("correction", "The lead member was there.")]);
        lead.post(&format!("meetings/{id}/corrections"), &wrong).await;
        let next = lead.record("meetings", &meeting("board", "In June", "2026-06-10")).await;
        let page = lead.get(&format!("meetings/{next}")).await;
        assert!(page.text(".ls-panel").contains("The lead member was there."));
        lead.post(&format!("meetings/{next}/opening"), &version(1)).await;
        let page = lead.get(&format!("meetings/{next}")).await;
        let (_, rest) = page.html().split_once("/corrections/").unwrap_or_default();
        let approval: String = rest.chars().take(36).collect();
        let approval = format!("meetings/{next}/corrections/{approval}/approval");
        assert_eq!(lead.post(&approval, &Form::default()).await.status, 303);
        let corrected = lead.get(&format!("meetings/{id}")).await.text(".ls-panel");
        assert!(corrected.contains("Approved by “In June”."), "{corrected}");
        assert_eq!(lead.post(&approval, &Form::default()).await.status, 409);
    }

    async fn an_answer_and_an_outcome_may_come_after_the_minutes_were_locked(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let id = opened(&lead, "board", "Board in March", "2026-03-10").await;
        let plan = item(&lead, &id, "Forward plan").await;
        let asked = Form::of(&[("title", "Why?"), ("item", &plan), ("asked_by", "Lead member")]);
        let challenge = lead.record("challenges", &asked).await;
        let decided = Form::of(&[("title", "Agree the plan"), ("item", &plan)])
            .with("follow_up_on", "2026-04-01");
        let decision = lead.record("decisions", &decided).await;
        close(&lead, &id, 2).await;
        let next = lead.record("meetings", &meeting("board", "In April", "2026-04-09")).await;
        let due = lead.get(&format!("meetings/{next}")).await.text(".ls-agenda .govuk-tag");
        assert!(due.contains("Decision to follow up\nAnswer owed"), "{due}");

        let answer = Form::of(&[("answer", "Two posts are empty."), ("answered_by", "Director")]);
        let here = format!("challenges/{challenge}/answer");
        assert_eq!(lead.post(&here, &answer).await.status, 303);
        assert_eq!(lead.post(&here, &answer).await.status, 409, "only once");
        let came = Form::of(&[("outcome", "The plan was printed.")]);
        let here = format!("decisions/{decision}/follow-up");
        assert_eq!(lead.post(&here, &came).await.status, 303);
        assert_eq!(lead.post(&here, &came).await.status, 409, "only once");

        let page = lead.get(&format!("decisions/{decision}")).await;
        assert_eq!(page.answer("What came of it (1 April 2026)"), "The plan was printed.");
        let later = lead.record("meetings", &meeting("board", "In May", "2026-05-09")).await;
        let page = lead.get(&format!("meetings/{later}")).await;
        assert!(!page.says("Agree the plan") && !page.says("Why?"), "neither is due any more");
    }

    async fn two_who_minute_one_item_see_both_versions(lodestar: Lodestar) {
        let (lead, second) = (lodestar.lead().await, lodestar.person(Who::SecondLead).await);
        let id = opened(&lead, "board", "Board in April", "2026-04-01").await;
        let plan = item(&lead, &id, "Forward plan").await;
        let welcome = item(&lead, &id, "Welcome and apologies").await;
        let here = format!("meetings/{id}/items/{plan}");
        let first = lead.post(&here, &minuted("Forward plan", "All agreed.", 1)).await;
        assert_eq!(first.status, 303);

        let late = second.post(&here, &minuted("Forward plan", "Two voted against.", 1)).await;

        assert_eq!(late.status, 409);
        let row = late.text("tbody tr");
        assert!(row.contains("What was said? Two voted against. All agreed. Different"), "{row}");
        let there = format!("meetings/{id}/items/{welcome}");
        let other = second.post(&there, &minuted("Welcome and apologies", "None.", 1)).await;
        assert_eq!(other.status, 303, "another item is no conflict");
        let resolved = second.post(&here, &minuted("Forward plan", "Two against.", 2)).await;
        assert_eq!(resolved.status, 303);
        let story = lead.get(&format!("meetings/{id}")).await.text("ol.govuk-list");
        assert!(story.contains("What was said? All agreed. Two against."), "{story}");
    }

    async fn of_two_who_close_a_meeting_one_is_told(lodestar: Lodestar) {
        let (lead, second) = (lodestar.lead().await, lodestar.person(Who::SecondLead).await);
        let id = opened(&lead, "board", "Board in April", "2026-04-01").await;
        let (here, seen) = (format!("meetings/{id}/closing"), version(2));
        let (one, other) = tokio::join!(lead.post(&here, &seen), second.post(&here, &seen));
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
    }

    async fn the_group_reads_its_own_meetings_and_no_others(lodestar: Lodestar) {
        let (lead, group) = (lodestar.lead().await, lodestar.person(Who::Group).await);
        let board = lead.record("meetings", &meeting("board", "The board", "2026-04-09")).await;
        let voice = opened(&lead, "group", "The Voice meets", "2026-04-08").await;
        let item = item(&lead, &voice, "What matters most now").await;
        let decided = Form::of(&[("title", "Ask for bus passes"), ("item", &item)]);
        let decision = lead.record("decisions", &decided).await;

        assert_eq!(group.get("meetings").await.text("tbody th"), "The Voice meets");
        let page = group.get(&format!("meetings/{voice}")).await;
        assert!(page.says("Ask for bus passes") && page.text("main form").is_empty());
        for address in [
            format!("meetings/{board}"),
            format!("meetings/{board}/changes"),
            format!("meetings/{voice}/changes"),
            format!("decisions/{decision}"),
        ] {
            assert_eq!(group.get(&address).await.status, 403, "{address}");
        }
        assert_eq!(group.post(&format!("meetings/{voice}/closing"), &version(2)).await.status, 403);
    }

    async fn since_the_last_meeting_shows_what_was_and_what_is(lodestar: Lodestar) {
        let (lead, thread) = (lodestar.lead().await, making::thread(&lodestar).await);
        let done = making::action(&thread.pledge).with("title", "Train 60 workers");
        let done = (lead.record("actions", &done).await, done);
        lead.record("evidence", &making::evidence(&done.0)).await;
        let first = opened(&lead, "board", "Board in April", "2026-04-01").await;
        close(&lead, &first, 2).await;
        let (later, moment) = (making::action(&thread.pledge), "2026-04-20T12:00:00Z");
        let lodestar = lodestar.at(moment);
        let lead = lodestar.lead().await;
        let slipped = later
            .with("due_on", "2026-07-31")
            .with("move_reason", "Two posts are empty.")
            .with("move_agreed_by", "The board")
            .with("rag", "amber")
            .with("rag_reason", "Two posts are empty.")
            .with("version", "1");
        let here = format!("actions/{}", thread.action);
        assert_eq!(lead.post(&here, &slipped).await.status, 303);
        let (id, form) = done;
        let form = form.with("delivery", "complete").with("version", "1");
        assert_eq!(lead.post(&format!("actions/{id}"), &form).await.status, 303);
        lead.record("findings", &making::finding().with("title", "Visits are late")).await;
        let next = lead.record("meetings", &meeting("board", "In June", "2026-06-10")).await;

        let page = lodestar.person(Who::Board).await.get(&format!("meetings/{next}/changes")).await;

        assert_eq!(page.text("h1"), "Since the last meeting");
        assert_eq!(
            page.text(".ls-lede"),
            "From the end of “Board in April” on 1 April 2026 up to “In June”."
        );
        assert_eq!(
            page.text(".ls-tally__one"),
            "Completed 1\nSlipped 1\nAdded 1\nChanged 0\nWithdrawn 0"
        );
        assert_eq!(page.text("main h2"), "Findings\nPlan");
        assert_eq!(page.text(".ls-changes del"), "In progress\n31 May 2026\nOn track");
        let first = lead.get(&format!("meetings/{first}/changes")).await;
        assert!(first.text(".ls-tally__one").contains("Added 7"), "{}", first.text("main"));
    }
}

/// A meeting of the group that is open, with a decision and a question in it, and
/// a correction of the one before.
pub(crate) struct Met {
    pub(crate) meeting: String,
    pub(crate) item: String,
    pub(crate) correction: String,
    pub(crate) decision: String,
    pub(crate) challenge: String,
}

pub(crate) async fn met(lodestar: &Lodestar) -> Met {
    let lead = lodestar.lead().await;
    let before = opened(&lead, "group", "The Voice in March", "2026-03-10").await;
    close(&lead, &before, 2).await;
    let wrong = Form::of(&[("correction", "We were seven.")]);
    lead.post(&format!("meetings/{before}/corrections"), &wrong).await;
    let meeting = opened(&lead, "group", "The Voice meets", "2026-04-01").await;
    let page = lead.get(&format!("meetings/{meeting}")).await;
    let (_, rest) = page.html().split_once("/corrections/").unwrap_or_default();
    let item = item(&lead, &meeting, "What matters most now").await;
    let decided = Form::of(&[("title", "Ask for bus passes"), ("item", &item)]);
    let asked = Form::of(&[("title", "Why?"), ("item", &item), ("asked_by", "A member")]);
    Met {
        correction: rest.chars().take(36).collect(),
        decision: lead.record("decisions", &decided).await,
        challenge: lead.record("challenges", &asked).await,
        meeting,
        item,
    }
}
