//! Preparing and running a survey: its cycle, the checklist, how children are
//! reached, and how many have answered week by week.

use lodestar_core::packs::shipped;
use lodestar_tests::{Form, Page, Person, Survey, Who, on_both};

use crate::{making, packs};

const BRIGHT_SPOTS: &str = "urn:lodestar:cycle:bright-spots";

/// The places of the questionnaires in the form for a week.
const EIGHT_TO_ELEVEN: &str = "1";
const CARE_LEAVERS: &str = "3";

/// A round that is in the Bright Spots cycle.
async fn round(lead: &Person) -> String {
    let round = lead.record("rounds", &making::round()).await;
    begun(lead, &round).await;
    round
}

/// Puts a round into the Bright Spots cycle.
pub(crate) async fn begun(lead: &Person, round: &str) {
    let address = format!("rounds/{round}/cycle");
    let form = lead.get(&address).await.form().with("cycle", BRIGHT_SPOTS);
    assert_eq!(lead.post(&address, &form).await.status, 303);
}

/// The id of an item of the checklist.
pub(crate) async fn item(lead: &Person, round: &str, title: &str) -> String {
    let link = lead.get(&format!("rounds/{round}/preparation")).await.link(title);
    link.rsplit('/').next().unwrap_or_default().to_owned()
}

/// Enters how many of those from 8 to 11 have answered.
pub(crate) async fn enters(lead: &Person, round: &str, day: &str, count: &str) -> Page {
    let form = lead.get(&format!("rounds/{round}/weeks/new")).await.form();
    let form = form.with("week_ends_on", day).with(&answered(EIGHT_TO_ELEVEN), count);
    lead.post(&format!("rounds/{round}/weeks"), &form).await
}

fn answered(place: &str) -> String {
    format!("answered-{place}")
}

fn eligible(place: &str) -> String {
    format!("eligible-{place}")
}

async fn moves(lead: &Person, round: &str, step: &str, day: &str) -> Page {
    let address = format!("rounds/{round}/stage");
    let form = lead.get(&address).await.form().with("step", step).with("began_on", day);
    lead.post(&address, &form).await
}

on_both! {
    async fn a_round_is_put_into_a_cycle_and_moves_through_its_steps(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = lead.record("rounds", &making::round()).await;
        let here = format!("rounds/{round}");
        assert!(lead.get(&here).await.says("This survey is in no cycle yet"));
        begun(&lead, &round).await;
        assert!(lead.get(&here).await.says("It has not begun yet"));
        assert_eq!(moves(&lead, &round, "distribute", "2/2/2026").await.status, 303);
        assert_eq!(lead.get(&format!("{here}/stage")).await.value("step"), "analyse");
        assert_eq!(moves(&lead, &round, "analyse", "2/3/2026").await.status, 303);

        let page = lead.get(&here).await;
        assert!(page.says("Step 2 of 7: Analyse"), "{}", page.text("main"));
        assert_eq!(page.text(".ls-steps [aria-current=step]"), "Analyse Now Began: 2 March 2026");
        assert!(page.text(".ls-steps").contains("Distribute Done Began: 2 February 2026"));
        let moved = page.text("details li");
        let newest = "Analyse began on 2 March 2026. Recorded by Lena Lead, 1 April 2026, 12:00.";
        assert!(moved.starts_with(newest), "{moved}");
        let list = lead.get("rounds").await.text("tbody tr");
        assert!(list.contains("Bright Spots: Step 2 of 7: Analyse"), "{list}");
        assert!(lead.get("audit").await.says("Lena Lead changed it Survey: Spring 2026"));
    }

    async fn a_move_is_refused_with_what_is_wrong_with_it(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = round(&lead).await;
        moves(&lead, &round, "analyse", "2/3/2026").await;
        for (step, day, problem) in [
            ("share", "2/4/2026", "A step begins today or on a day in the past. To plan a day, use “Plan the days”."),
            ("share", "1/3/2026", "It must not begin before the step that it is in now"),
            ("share", "", "Enter the day on which it began"),
            ("", "31/3/2026", "Choose which step has begun"),
            ("dance", "31/3/2026", "Choose one of the answers to “Which step has begun?”"),
            ("distribute", "31/3/2026", "Say why it goes back to an earlier step"),
        ] {
            let page = moves(&lead, &round, step, day).await;
            assert_eq!((page.status.as_u16(), page.problems().as_str()), (422, problem));
        }
        let address = format!("rounds/{round}/stage");
        let back = lead.get(&address).await.form().with("step", "distribute");
        let back = back.with("began_on", "31/3/2026").with("note", "Two schools were missed.");
        assert_eq!(lead.post(&address, &back).await.status, 303);
        let page = lead.get(&format!("rounds/{round}")).await;
        assert!(page.says("Step 1 of 7: Distribute") && page.says("Two schools were missed."));
        assert_eq!(lodestar.count("round_move").await, 2, "the history keeps both");
    }

    async fn of_two_who_move_a_round_at_once_one_sees_both(lodestar: Lodestar) {
        let (lead, second) = (lodestar.lead().await, lodestar.person(Who::SecondLead).await);
        let round = round(&lead).await;
        let address = format!("rounds/{round}/stage");
        let mine = second.get(&address).await.form().with("began_on", "1/3/2026");
        moves(&lead, &round, "analyse", "2/3/2026").await;
        let page = second.post(&address, &mine).await;
        assert_eq!(page.status, 409);
        assert!(page.text("tbody tr").contains("Distribute Analyse Different"));
        assert_eq!(lodestar.count("round_move").await, 1);
    }

    async fn the_steps_are_planned_in_their_order(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = round(&lead).await;
        let address = format!("rounds/{round}/plan");
        let form = lead.get(&address).await.form().with("planned-0", "2/2/2026");
        let wrong = form.clone().with("planned-1", "1/2/2026").with("planned-2", "soon");
        let page = lead.post(&address, &wrong).await;
        assert_eq!(
            page.problems(),
            "“Analyse” must not begin before the steps that come before it\n\
             “Share” must be a real date, like 27/3/2026"
        );
        assert_eq!(page.value("planned-2"), "soon");
        let good = form.with("planned-1", "1/6/2026");
        assert_eq!(lead.post(&address, &good).await.status, 303);
        let page = lead.get(&format!("rounds/{round}")).await;
        assert!(page.text(".ls-steps").contains("Analyse To come Planned: 1 June 2026"));
        // Somebody who saw the plan as it was before is shown both.
        assert_eq!(lead.post(&address, &wrong.with("planned-1", "").with("planned-2", "")).await.status, 409);
    }

    async fn a_cycle_is_changed_only_before_the_round_has_moved(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = round(&lead).await;
        let address = format!("rounds/{round}/cycle");
        let plus = "urn:lodestar:cycle:new-belongings-plus";
        let form = lead.get(&address).await.form().with("cycle", plus);
        assert_eq!(lead.post(&address, &form).await.status, 303);
        assert!(lead.get(&format!("rounds/{round}")).await.says("New Belongings Plus"));
        assert_eq!(lead.get(&format!("rounds/{round}")).await.text(".ls-steps__title").lines().count(), 5);
        // From the version that it had before.
        assert_eq!(lead.post(&address, &form).await.status, 409);
        moves(&lead, &round, "set_up", "2/2/2026").await;
        let form = lead.get(&address).await.form().with("cycle", BRIGHT_SPOTS);
        assert_eq!(lead.post(&address, &form).await.status, 409);
        let nonsense = form.with("cycle", "urn:lodestar:cycle:dance");
        let page = lead.post(&address, &nonsense).await;
        assert_eq!(page.problems(), "Choose which cycle the survey is run in");
    }

    async fn a_checklist_is_the_authoritys_own(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let list = "checklists/bright-spots";
        assert!(lead.get(list).await.says("Nothing here yet"));
        let round = round(&lead).await;
        let form = Form::of(&[("step", "distribute"), ("title", "Ask the libraries"), ("why", "")]);
        assert_eq!(lead.post(list, &form).await.status, 303);
        let page = lead.post(list, &form.with("title", " ").with("step", "")).await;
        assert_eq!(page.problems(), "Choose which step it belongs to\nEnter what is to be done");

        let events = item(&lead, &round, "There are events at which to answer").await;
        let address = format!("{list}/{events}");
        let reworded = lead.get(&address).await.form().with("title", "There is a pizza night");
        assert_eq!(lead.post(&address, &reworded).await.status, 303);
        let stale = lead.post(&address, &reworded.with("title", "There is a fair")).await;
        assert_eq!(stale.status, 409);
        assert!(stale.text("tbody tr").contains("There is a fair There is a pizza night Different"));

        let paper = item(&lead, &round, "Paper copies were typed in and destroyed").await;
        let omission = format!("{list}/{paper}/omission");
        let form = lead.get(&omission).await.form();
        let page = lead.post(&omission, &form).await;
        assert_eq!(page.problems(), "Enter why it is left out");
        assert_eq!(lead.post(&omission, &form.with("reason", "We use no paper.")).await.status, 303);

        let page = lead.get(&format!("rounds/{round}/preparation")).await;
        assert!(page.says("Ask the libraries") && page.says("There is a pizza night"));
        assert!(!page.says("Paper copies"));
        let page = lead.get(list).await;
        assert!(page.says("Left out on 1 April 2026 by Lena Lead: We use no paper."));
        let back = Form::of(&[("version", "2")]);
        assert_eq!(lead.post(&format!("{list}/{paper}/return"), &back).await.status, 303);
        assert!(lead.get(&format!("rounds/{round}/preparation")).await.says("Paper copies"));
    }

    async fn a_next_version_of_the_pack_rewrites_no_checklist(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = round(&lead).await;
        let pack = shipped::all().unwrap().iter().find(|it| it.header.urn.to_string() == BRIGHT_SPOTS);
        let item = "[[item]]\nstep = \"share\"\nkey = \"film\"\ntitle = \"There is a short film\"\n\n[[item]]";
        let next = pack.unwrap().text.replacen("version = 1\n", "version = 2\n", 1);
        let next = next.replacen("There are events at which to answer", "There are parties", 1);
        let next = next.replacen("title = \"Analyse\"", "title = \"Look closely\"", 1);
        let next = next.replacen("[[item]]", item, 1);
        packs::install(&lodestar.person(Who::Administrator).await, &next).await;

        let preparation = format!("rounds/{round}/preparation");
        let page = lead.get(&preparation).await;
        assert!(page.says("There are events at which to answer") && !page.says("short film"));
        assert!(lead.get(&format!("rounds/{round}")).await.text(".ls-steps").contains("Analyse"));
        let offers = lead.get("checklists/bright-spots").await.text("main section");
        assert!(offers.contains("There is a short film") && !offers.contains("parties"), "{offers}");
        let take = "checklists/bright-spots/offers/film";
        assert_eq!(lead.post(take, &Form::default()).await.status, 303);
        assert_eq!(lead.post(take, &Form::default()).await.status, 303, "twice is once");
        assert_eq!(lead.get(&preparation).await.text("main").matches("short film").count(), 1);
        assert_eq!(lead.post("checklists/bright-spots/offers/x", &Form::default()).await.status, 404);
    }

    async fn what_was_prepared_stands_beside_the_round_before(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let earlier = making::round().with("title", "Spring 2024").with("opened_on", "2024-02-02");
        let earlier = lead.record("rounds", &earlier.with("closed_on", "2024-03-01")).await;
        begun(&lead, &earlier).await;
        let schools = item(&lead, &earlier, "Schools have been told").await;
        let then = format!("rounds/{earlier}/preparation/{schools}");
        let form = lead.get(&then).await.form();
        let said = form.with("standing", "not_done").with("note", "The virtual school was changing.");
        assert_eq!(lead.post(&then, &said).await.status, 303);

        let round = round(&lead).await;
        let now = format!("rounds/{round}/preparation/{schools}");
        let form = lead.get(&now).await.form();
        let done = form.with("standing", "done").with("done_on", "12/1/2026");
        let done = done.with("done_by", "Virtual school head");
        assert_eq!(lead.post(&now, &done).await.status, 303);

        // The authority rewords it for later; what was said keeps its words.
        let address = format!("checklists/bright-spots/{schools}");
        let reworded = lead.get(&address).await.form().with("title", "Heads have been told");
        lead.post(&address, &reworded).await;
        let page = lead.get(&format!("rounds/{round}/preparation")).await;
        let rows = page.text("tbody tr");
        let row = rows.lines().find(|it| it.starts_with("Schools have been told")).unwrap_or_default();
        assert!(row.contains("Done on 12 January 2026 by Virtual school head Not done"), "{rows}");
        assert!(row.ends_with("The virtual school was changing."), "{row}");
        let page = lead.get(&format!("rounds/{round}")).await;
        let rows = page.text("tbody tr");
        assert!(rows.contains("Checklist, Distribute 1 of 14 done 0 of 14 done"), "{rows}");
    }

    async fn an_item_is_judged_and_two_who_say_different_things_are_shown_both(lodestar: Lodestar) {
        let (lead, second) = (lodestar.lead().await, lodestar.person(Who::SecondLead).await);
        let round = round(&lead).await;
        let group = item(&lead, &round, "A working group meets").await;
        let address = format!("rounds/{round}/preparation/{group}");
        let form = second.get(&address).await.form();
        for (changes, problem) in [
            (vec![], "Choose how it stands"),
            (vec![("standing", "done")], "Enter the day on which it was done"),
            (vec![("standing", "done"), ("done_on", "2/4/2026")], "The day on which it was done must be today or in the past"),
            (vec![("standing", "not_done"), ("done_on", "2/3/2026")], "Only what was done has a day. Leave the day blank, or choose “Done”."),
            (vec![("standing", "does_not_apply")], "Say why it does not apply"),
            (vec![("standing", "perhaps")], "Choose one of the answers to “How does it stand?”"),
        ] {
            let sent = changes.iter().fold(form.clone(), |form, (name, value)| form.with(name, value));
            let page = lead.post(&address, &sent).await;
            assert_eq!((page.status.as_u16(), page.problems().as_str()), (422, problem));
        }
        let mine = form.clone().with("standing", "done").with("done_on", "5/1/2026");
        assert_eq!(lead.post(&address, &mine).await.status, 303);
        let other = form.with("standing", "not_done");
        let page = second.post(&address, &other).await;
        assert_eq!(page.status, 409);
        assert!(page.text("tbody tr").contains("Not done Done Different"), "{}", page.text("tbody tr"));
        assert_eq!(second.post(&address, &page.form()).await.status, 303);
        let trail = second.get(&format!("rounds/{round}")).await.text("ol.govuk-list > li");
        assert!(trail.contains("A working group meets"), "{trail}");
    }

    async fn small_numbers_of_those_who_are_reached_are_seen_only_while_they_are_typed(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = round(&lead).await;
        let address = format!("rounds/{round}/reach/foster");
        let form = lead.get(&address).await.form().with("adult-0", "44").with("adult-1", "3");
        let page = lead.post(&address, &form.clone().with("adult-2", "x")).await;
        assert_eq!((page.status.as_u16(), page.value("adult-1").as_str()), (422, "3"));
        let form = form.with("adult-2", "17").with("unreached", "4");
        assert_eq!(lead.post(&address, &form).await.status, 303);

        let table = lead.get(&format!("rounds/{round}/reach")).await;
        let row = table.text("tbody tr").lines().next().unwrap_or_default().to_owned();
        assert_eq!(row, "Foster family 44 [c] 17 0 0 0 0 0 [c] 68");
        assert!(table.says("Foster family: no way to reach [c] yet"));
        assert!(lead.get(&format!("rounds/{round}")).await.says("Foster family: no way to reach [c] yet"));
        let again = lead.get(&address).await;
        assert_eq!((again.value("adult-0"), again.value("adult-1")), ("44".into(), String::new()));
        for address in [format!("rounds/{round}"), "audit".to_owned()] {
            let history = lead.get(&address).await.text("main");
            assert!(!history.contains("44") && !history.contains("17"), "{history}");
        }
        // What is left blank stays.
        let form = again.form().with("adult-0", "50");
        assert_eq!(lead.post(&address, &form).await.status, 303);
        let row = lead.get(&format!("rounds/{round}/reach")).await.text("tbody tr");
        assert!(row.starts_with("Foster family 50 [c] 17"), "{row}");
        assert_eq!(lead.post(&address, &form).await.status, 409, "from a version that is gone");
        assert_eq!(lead.get(&format!("rounds/{round}/reach/moon")).await.status, 404);
    }

    async fn a_social_worker_or_a_carer_never_helps(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = round(&lead).await;
        let address = format!("rounds/{round}/reach/foster");
        let form = lead.get(&address).await.form().with("unreached", "0");
        for helper in ["Social worker", "Their own foster carers", "gofalwr"] {
            let sent = form.clone().with("other", helper).with("other_children", "20");
            let page = lead.post(&address, &sent).await;
            assert_eq!(
                page.problems(),
                "A social worker or a carer never helps a child to answer: the survey asks about both"
            );
        }
        assert_eq!(lodestar.count("reach_cell").await, 0);
        let sent = form.with("other", "Football coach").with("other_children", "20");
        assert_eq!(lead.post(&address, &sent).await.status, 303);
        let page = lead.get(&format!("rounds/{round}/reach")).await;
        assert!(page.text("thead").contains("Football coach"));
        assert!(page.says("Never") || page.says("The child’s social worker."));
    }

    async fn weekly_numbers_never_fall_and_are_never_more_than_could_answer(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = round(&lead).await;
        let address = format!("rounds/{round}/weeks");
        let new = lead.get(&format!("{address}/new")).await;
        assert_eq!(new.value("week_ends_on"), "8/2/2026");
        let (count, base) = (answered(EIGHT_TO_ELEVEN), eligible(EIGHT_TO_ELEVEN));
        let first = new.form().with(&count, "20").with(&base, "80");
        assert_eq!(lead.post(&address, &first).await.status, 303);
        assert_eq!(enters(&lead, &round, "22/2/2026", "40").await.status, 303);
        let label = "How many have answered so far: Your Life, Your Care, 8 to 11";
        let falling = format!("“{label}” cannot be less than in an earlier week, or more than in a later one");
        for (day, typed, problem) in [
            ("1/3/2026", "39", falling.as_str()),
            ("15/2/2026", "41", falling.as_str()),
            ("1/3/2026", "81", &format!("“{label}” cannot be more than could answer")),
            ("5/4/2026", "50", "The week must have ended today or before"),
            ("29/3/2026", "50", "The survey had closed before that week"),
            ("1/2/2026", "10", "The week must not end before the survey opened"),
            ("1/3/2026", "-2", &format!("“{label}” must be a whole number, like 96")),
            ("1/3/2026", "", "Enter at least one number"),
        ] {
            let form = lead.get(&format!("{address}/new")).await.form();
            let form = form.with("week_ends_on", day).with(&count, typed).with(&base, "");
            let page = lead.post(&address, &form).await;
            assert_eq!((page.status.as_u16(), page.problems().as_str()), (422, problem), "{day} {typed}");
            assert_eq!(page.value(&count), typed);
        }
        let form = lead.get(&format!("{address}/new")).await.form().with(&base, "30");
        let page = lead.post(&address, &form.with("week_ends_on", "1/3/2026").with(&count, "")).await;
        assert!(page.problems().ends_with("cannot be less than have answered"), "{}", page.problems());
        assert_eq!(lodestar.count("weekly_count").await, 2);

        let page = lead.get(&address).await;
        assert!(page.says("Week 1, to 8 February 2026") && page.says("20 answered, 25%"));
        assert!(page.says("By week 3, 50% had answered."), "{}", page.text("main"));
        assert_eq!(page.text("svg text").matches("50%").count() + page.html().matches("<circle").count(), 2);
    }

    async fn a_week_in_which_few_answered_is_shown_to_nobody(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = round(&lead).await;
        for (day, count) in [("8/2/2026", "20"), ("15/2/2026", "23"), ("22/2/2026", "31")] {
            assert_eq!(enters(&lead, &round, day, count).await.status, 303);
        }
        let weeks = format!("rounds/{round}/weeks");
        for who in [Who::Lead, Who::Board, Who::Inspector, Who::Evaluator] {
            let person = lodestar.person(who).await;
            for address in [weeks.clone(), format!("rounds/{round}"), format!("rounds/{round}/preparation")] {
                let page = person.get(&address).await.text("main");
                let words: Vec<&str> = page.split_whitespace().collect();
                assert!(!words.contains(&"23"), "{who:?} {address}: {page}");
            }
            assert!(person.get(&weeks).await.says("[c] answered"));
        }
        let edit = lead.get(&format!("{weeks}/2026-02-15")).await;
        assert_eq!(edit.value(&answered(EIGHT_TO_ELEVEN)), "");
        assert!(!lead.get("audit").await.says("23"));
        assert!(lead.get(&format!("rounds/{round}")).await.says("Weekly numbers entered"));
        // A correction replaces it, and what was entered first stays in the tables.
        let form = edit.form().with(&answered(EIGHT_TO_ELEVEN), "26");
        assert_eq!(lead.post(&weeks, &form).await.status, 303);
        assert!(lead.get(&weeks).await.says("26 answered"));
        assert_eq!(lodestar.count("weekly_count").await, 4);
        assert_eq!(lead.post(&weeks, &form).await.status, 409);
        assert_eq!(lead.get(&format!("{weeks}/2026-02-16")).await.status, 404);
    }

    async fn weeks_stand_beside_those_of_the_round_before_and_floors_warn(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let earlier = making::round().with("title", "Spring 2024").with("opened_on", "2024-02-05");
        let earlier = lead.record("rounds", &earlier.with("closed_on", "2024-03-01")).await;
        begun(&lead, &earlier).await;
        let address = format!("rounds/{earlier}/weeks");
        let form = lead.get(&format!("{address}/new")).await.form().with("week_ends_on", "11/2/2024");
        let form = form.with(&answered(CARE_LEAVERS), "30").with(&eligible(CARE_LEAVERS), "120");
        assert_eq!(lead.post(&address, &form).await.status, 303);
        assert!(!lead.get(&address).await.says("care leavers could answer"));

        let round = round(&lead).await;
        let address = format!("rounds/{round}/weeks");
        let form = lead.get(&format!("{address}/new")).await.form();
        let form = form.with(&answered(CARE_LEAVERS), "8").with(&eligible(CARE_LEAVERS), "80");
        assert_eq!(lead.post(&address, &form).await.status, 303);
        let page = lead.get(&address).await;
        assert!(page.says("By week 1, 10% had answered. By the same week of Spring 2024 it was 25%."));
        assert!(page.says("Fewer than 100 care leavers could answer."), "{}", page.text("main"));
        assert!(!page.says("children in care could answer"), "of them nobody has said how many there are");
        let page = lead.get(&format!("rounds/{round}")).await;
        let rows = page.text("tbody tr");
        assert!(rows.contains("Response rate, Your Life Beyond Care, 16 to 25 10% 25%"), "{rows}");
        assert!(page.says("Your Life Beyond Care, 16 to 25: 10% answered. From 20% surveys are compared."));
    }

    async fn an_import_keeps_how_many_could_answer(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let round = round(&lead).await;
        let address = format!("rounds/{round}/weeks");
        let form = lead.get(&format!("{address}/new")).await.form();
        let form = form.with(&answered(EIGHT_TO_ELEVEN), "20").with(&eligible(EIGHT_TO_ELEVEN), "100");
        lead.post(&address, &form).await;
        let survey = Survey::of("ylyc-8-11", 40).counted("good_friend", &[20, 20]);
        // A file that does not say how many could have answered.
        let file = survey.csv().replace("questionnaire,eligible,", "questionnaire,nothing,");
        let page = lead.upload(&round, "answers.csv", file.as_bytes(), "").await;
        let import = page.id();
        lead.post(&format!("imports/{import}/approval"), &Form::default()).await;
        let rows = lead.get(&format!("rounds/{round}/results")).await.text("tbody tr");
        assert!(rows.contains("8 to 11 100 40 40%"), "{rows}");
    }
}
