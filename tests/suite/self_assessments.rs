//! Self-assessments: how a service judged itself, by hand and from a file, and
//! what a file brings with them.

use lodestar_tests::{Form, Lodestar, Page, Person, Who, on_both};

use crate::{life, making};

const LEADS: [Who; 2] = [Who::Lead, Who::SecondLead];
const IMPORTER: &str = "new-belongings-plus/cycle";
const ASSESSED: &str = "Baseline or follow-up,Baseline\nDate,12/3/2026\nTook part,Five of the group\n\
    Promise,Score,Note\nBelieve in you,2,\nListen to you,1,Slowly\nInform you,,\n";
const CHOSEN: &str = "Who,Rank,Title,Reason,How,When\n\
    Reference group,1,A home that feels safe,Half had moved twice,Vote,19/3/2026\n\
    Partners,,Housing plans at 16,,Discussion,30/3/2026\n\
    Partners,,One health assessment,,,\n";

async fn new(lodestar: &Lodestar) -> Form {
    making::self_assessment(&lodestar.lead().await.record("rounds", &making::round()).await)
}

/// Puts the scores of the first promises in.
async fn answer(lead: &Person, id: &str, scores: &[&str]) -> Page {
    let here = format!("self-assessments/{id}/answers");
    let keys = ["identity", "believe", "listen", "inform", "support", "home", "champion"];
    let form = lead.get(&here).await.form();
    let form = keys
        .iter()
        .zip(scores)
        .fold(form, |form, (key, score)| form.with(&format!("score_{key}"), score));
    lead.post(&here, &form).await
}

/// Hands in a file for a round and approves it.
async fn approve(lead: &Person, round: &str, file: &str) -> String {
    let page = lead.upload_to(round, IMPORTER, "cycle.csv", file.as_bytes(), "").await;
    assert_eq!(page.status, 303, "{}", page.text("main"));
    let import = page.id();
    let form = lead.get(&format!("imports/{import}")).await.form();
    let approved = lead.post(&format!("imports/{import}/approval"), &form).await;
    assert_eq!(approved.status, 303, "{}", approved.text("main"));
    import
}

on_both! {
    async fn a_self_assessment_is_recorded_changed_and_withdrawn(lodestar: Lodestar) {
        let (change, new) = (("took_part", "The whole service"), new(&lodestar).await);
        let folder = "self-assessments";
        life::is_recorded_changed_and_withdrawn(&lodestar, Who::Lead, folder, &new, change).await;
    }

    async fn only_a_lead_records_a_self_assessment(lodestar: Lodestar) {
        let new = new(&lodestar).await;
        life::is_recorded_only_by(&lodestar, &LEADS, "self-assessments", &new).await;
    }

    async fn a_self_assessment_is_found_only_in_its_authority(lodestar: Lodestar) {
        life::is_found_only_at_home(&lodestar, "self-assessments", &new(&lodestar).await).await;
    }

    async fn two_people_who_change_a_self_assessment_lose_nothing(lodestar: Lodestar) {
        let (both, new) = ((Who::Lead, Who::SecondLead), new(&lodestar).await);
        let who = ("Everybody", "The managers");
        let folder = "self-assessments";
        life::a_stale_save_loses_nothing(&lodestar, both, folder, &new, "took_part", who).await;
    }

    async fn a_self_assessment_says_against_what_when_and_for_which_survey(lodestar: Lodestar) {
        let form = Form::of(&[("dated_on", "2026-04-02")]);
        let page = lodestar.lead().await.post("self-assessments", &form).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "Choose the sheet\n\
             Choose the survey\n\
             Choose whether it was a baseline or a follow-up\n\
             “When was it made?” must be today or a day in the past\n\
             Choose who answered"
        );
    }

    async fn what_nobody_answered_is_not_answered_and_never_zero(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let id = lead.record("self-assessments", &new(&lodestar).await).await;
        let page = lead.get(&format!("self-assessments/{id}")).await;
        assert!(page.says("No question is answered yet"));
        assert_eq!(page.answer("All of it"), "No percentage: nothing was answered");

        assert_eq!(answer(&lead, &id, &["0", "2", "1"]).await.status, 303);

        let page = lead.get(&format!("self-assessments/{id}")).await;
        assert_eq!(
            page.answer("All of it"),
            "50% of the highest score, 3 of 7 questions answered"
        );
        let page = lead.get(&format!("self-assessments/{id}/scores")).await;
        let rows = page.text("tbody tr");
        assert!(rows.contains("Respect and honour your identity 0: Not in place 1 of 1"), "{rows}");
        assert!(rows.contains("Inform you Not answered 0 of 1"), "{rows}");
        let bars = page.text(".ls-bars__row");
        assert!(bars.contains("Inform you No percentage: nothing was answered"), "{bars}");
        let again = lead.get(&format!("self-assessments/{id}/answers")).await;
        assert_eq!((again.value("score_believe"), again.value("score_inform")), ("2".into(), String::new()));
    }

    async fn a_follow_up_stands_beside_its_baseline(lodestar: Lodestar) {
        let (lead, before) = (lodestar.lead().await, new(&lodestar).await);
        let first = lead.record("self-assessments", &before).await;
        answer(&lead, &first, &["0", "1", "1"]).await;
        let after = before.with("point", "follow_up").with("dated_on", "2026-03-31");
        let second = lead.record("self-assessments", &after).await;
        answer(&lead, &second, &["2", "1", "0", "2"]).await;

        for id in [&first, &second] {
            let page = lead.get(&format!("self-assessments/{id}/scores")).await;
            assert_eq!(
                page.text(".ls-lede"),
                "Baseline, 3 March 2026, beside Follow-up, 31 March 2026."
            );
            let rows = page.text("tbody tr");
            for row in [
                "identity 0: Not in place 2: In place +100 percentage points",
                "Believe in you 1: Partly in place 1: Partly in place No change",
                "Listen to you 1: Partly in place 0: Not in place −50 percentage points",
                "Inform you Not answered 2: In place Not compared: other questions were answered",
                "All of it 33% 63% Not compared: other questions were answered",
            ] {
                assert!(rows.contains(row), "{row} is not in {rows}");
            }
            let alone = page.link("This one alone");
            assert!(lead.get(&alone).await.text(".ls-lede").ends_with("March 2026."));
        }
        let other = format!("self-assessments/{first}/scores?with=nonsense");
        assert_eq!(lead.get(&other).await.status, 404);
    }

    async fn answers_that_are_off_the_scale_come_back_as_they_were_typed(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let id = lead.record("self-assessments", &new(&lodestar).await).await;
        let here = format!("self-assessments/{id}/answers");
        let typed = lead.get(&here).await.form();
        let typed = typed.with("score_believe", "7").with("note_listen", &life::too_long());
        let page = lead.post(&here, &typed).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "Choose one of the levels of the scale\nA note must have 5000 characters at most"
        );
        assert_eq!(lodestar.count("self_assessment_answer").await, 0);
    }

    async fn of_two_who_answer_at_once_nobody_loses_their_answers(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let id = lead.record("self-assessments", &new(&lodestar).await).await;
        let here = format!("self-assessments/{id}/answers");
        let other = lodestar.person(Who::SecondLead).await;
        let typed = other.get(&here).await.form().with("score_believe", "1");
        answer(&lead, &id, &["2", "2"]).await;

        let page = other.post(&here, &typed).await;

        assert_eq!(page.status, 409);
        assert!(page.says("Lena Lead saved other answers"), "{}", page.text("main"));
        assert_eq!(page.value("score_believe"), "1");
        assert_eq!(other.post(&here, &page.form()).await.status, 303);
        let scores = other.get(&format!("self-assessments/{id}/scores")).await.text("tbody tr");
        assert!(scores.contains("Believe in you 1: Partly in place"), "{scores}");
        let history = other.get(&format!("self-assessments/{id}")).await.text("ol.govuk-list > li");
        assert!(history.contains("In place"), "the earlier answers are in the history: {history}");
    }

    async fn a_finding_may_come_from_a_self_assessment(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let id = lead.record("self-assessments", &new(&lodestar).await).await;
        let page = lead.get(&format!("self-assessments/{id}")).await;
        let form = lead.get(&page.link("Record a finding from this")).await.form();
        let said = making::finding().with("sources", form.value("sources"));
        let finding = lead.record("findings", &said).await;
        let strip = lead.get(&format!("findings/{finding}")).await;
        assert!(strip.says("Charter for Care Leavers"), "{}", strip.text("main"));
        let withdrawal = Form::of(&[("reason", "Made twice."), ("version", "1")]);
        let refused = lead.post(&format!("self-assessments/{id}/withdrawal"), &withdrawal).await;
        assert_eq!(refused.status, 409);
    }

    async fn a_file_of_scores_is_shown_and_then_recorded(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = lead.record("rounds", &making::round()).await;
        let page =
            lead.upload_to(&round, IMPORTER, "cycle.csv", ASSESSED.as_bytes(), "").await;
        let preview = lead.get(&format!("imports/{}", page.id())).await;
        let said = preview.text("main");
        assert!(said.contains("75% of the highest score, 2 of 7 questions answered"), "{said}");
        assert!(said.contains("Baseline. 12 March 2026. Five of the group"), "{said}");
        assert!(said.contains("5 of the 7 questions"), "{said}");
        assert_eq!(lodestar.count("self_assessment").await, 0);

        let form = preview.form();
        assert_eq!(lead.post(&format!("imports/{}/approval", page.id()), &form).await.status, 303);
        let list = lead.get("self-assessments").await;
        assert!(list.text("tbody tr").contains("Spring 2026 Baseline 12 March 2026"));
        let record = lead.get(&list.link("Charter for Care Leavers: the seven promises")).await;
        assert_eq!(record.answer("Who answered?"), "Nobody has said");
        assert!(record.says("Spring 2026"), "it came from the survey");
    }

    async fn the_same_again_changes_nothing_whatever_file_it_is_in(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = lead.record("rounds", &making::round()).await;
        approve(&lead, &round, ASSESSED).await;
        let same = lead.upload_to(&round, IMPORTER, "b.csv", ASSESSED.as_bytes(), "").await;
        assert!(same.location().ends_with("?again"), "{}", same.location());

        let other = ASSESSED.replace("2,\n", "2: In place,\n");
        let page = lead.upload_to(&round, IMPORTER, "c.csv", other.as_bytes(), "").await;
        assert!(lead.get(&format!("imports/{}", page.id())).await.says("Recorded already"));
        approve(&lead, &round, &other).await;
        assert_eq!(lodestar.count("self_assessment").await, 1);
        approve(&lead, &round, CHOSEN).await;
        approve(&lead, &round, &CHOSEN.replace("Vote", "vote")).await;
        assert_eq!(lodestar.count("priority").await, 3);
    }

    async fn what_people_chose_becomes_priorities_that_ask_for_their_findings(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = lead.record("rounds", &making::round()).await;
        approve(&lead, &round, CHOSEN).await;
        let list = lead.get("priorities").await;
        let rows = list.text("tbody tr");
        assert!(rows.contains("A home that feels safe No finding is linked yet"), "{rows}");
        assert!(
            rows.contains("Partners, at the meeting with them By talking it over 30 March 2026"),
            "{rows}"
        );
        let page = lead.get(&list.link("A home that feels safe")).await;
        assert_eq!(page.answer("Its place, if they put several in order"), "1");
        let change = page.link("Say which findings it answers");
        let finding = lead.record("findings", &making::finding()).await;
        let form = lead.get(&change).await.form();
        let here = change.trim_end_matches("/change");
        let unlinked = lead.post(here, &form).await;
        assert_eq!(unlinked.problems(), "Choose at least one finding that it answers");

        assert_eq!(lead.post(here, &form.with("sources", &finding)).await.status, 303);

        let page = lead.get(here).await;
        assert!(!page.says("No finding is linked yet"));
        assert!(page.says("Spring 2026"), "it still says in which survey it was chosen");
    }

    async fn more_than_two_partner_issues_are_a_warning(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = lead.record("rounds", &making::round()).await;
        let more = format!("{CHOSEN}Partners,,Work for all,,,\n");
        let page = lead.upload_to(&round, IMPORTER, "cycle.csv", more.as_bytes(), "").await;
        let preview = lead.get(&format!("imports/{}", page.id())).await;
        assert!(preview.says("The file has 3 issues of the partners. A cycle has room for 2"));
    }

    async fn undoing_an_import_takes_back_what_it_brought(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = lead.record("rounds", &making::round()).await;
        let chosen = approve(&lead, &round, CHOSEN).await;
        let import = approve(&lead, &round, ASSESSED).await;
        for id in [&import, &chosen] {
            let here = format!("imports/{id}/reversal");
            let form = lead.get(&here).await.form().with("reason", "The wrong round.");
            let undone = lead.post(&here, &form).await;
            assert_eq!(undone.status, 303, "{}", undone.text("main"));
        }
        let assessed = lead.get("self-assessments").await;
        assert!(assessed.says("Withdrawn on 1 April 2026 by Lena Lead: The wrong round."));
        assert_eq!(lead.get("priorities").await.text("tbody tr"), "");
        // What was undone may come again.
        approve(&lead, &round, ASSESSED).await;
        assert!(lead.get("self-assessments").await.text("tbody tr").contains("Baseline"));
    }

    async fn an_import_is_not_undone_while_a_finding_rests_on_what_it_brought(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = lead.record("rounds", &making::round()).await;
        let import = approve(&lead, &round, ASSESSED).await;
        let list = lead.get("self-assessments").await;
        let record = list.link("Charter for Care Leavers: the seven promises");
        let id = record.rsplit('/').next().unwrap();
        lead.record("findings", &making::finding().with("sources", id)).await;
        let page = lead.get(&format!("imports/{import}/reversal")).await;
        assert!(page.says("Few children know who their social worker is"), "{}", page.text("main"));
    }
}
