//! The whole thread over HTTP: from a survey file to a star and to a report,
//! and back again.

use lodestar_tests::{Form, Lodestar, Page, Person, Survey, Who, on_both, skip};

use crate::making;
use crate::small_numbers::{asked, text_of};

const SAID: &str = "Few children know who their social worker is";
const PLEDGE: &str = "Every child gets a page about their social worker";

/// Hands a file in, looks at it, approves it. Returns the page of results.
async fn survey_to_results(lead: &Person) -> Page {
    let round = lead.record("rounds", &making::round()).await;
    let survey = Survey::of("ylyc-8-11", 96).counted("know_sw", &[38, 20, 38]).of_every_question();
    let upload = lead.get(&format!("rounds/{round}/import")).await;
    assert_eq!(upload.text("h1"), "Hand in a file");
    let staged = lead.upload(&round, "spring-2026.csv", survey.csv().as_bytes(), "").await;
    assert_eq!(staged.status, 303, "{}", staged.text("main"));

    let preview = lead.get(staged.location()).await;
    assert_eq!(preview.text("h1"), "spring-2026.csv");
    assert!(preview.text(".ls-lede").starts_with("Waiting to be approved. Approving it would add"));
    assert_eq!(preview.answer("Rows of answers"), "96");
    assert_eq!(preview.answer("Rows left out"), "0");
    assert!(preview.answer("Read by").starts_with("bright-spots "));
    assert!(
        preview.text("tbody tr").contains(
            "Know who your social worker is Your Life, Your Care, 8 to 11 Added None None 96 40%"
        ),
        "{}",
        preview.text("tbody tr")
    );

    let address = format!("imports/{}/approval", staged.id());
    let approved = lead.post(&address, &preview.form()).await;
    let results = lead.get(approved.location()).await;
    assert_eq!(results.text("h1"), "What they said: Spring 2026");
    assert!(results.says("96 of 116 answered (83%)"), "{}", results.text("main"));
    assert!(results.text("tbody tr").contains(
        "Do you know who your social worker is? Codebook bright-spots 2, ages 8–11 Yes 96 40%"
    ));
    results
}

/// Records something from the link on another page, as one would by hand: the
/// form starts with what it comes from.
async fn record_next(person: &Person, page: &Page, link: &str, answers: &Form) -> Page {
    let form = person.get(&page.link(link)).await;
    let source = page.address.rsplit('/').next().unwrap_or_default().to_owned();
    assert_eq!(form.value("sources"), source, "{link} starts with where it comes from");
    let action = form.address.split("/new").next().unwrap_or_default().to_owned();
    let recorded = person.post(&action, &answers.clone().with("sources", &source)).await;
    assert_eq!(recorded.status, 303, "{link}: {}", recorded.text("main"));
    person.get(recorded.location()).await
}

on_both! {
    async fn the_thread_holds_from_what_children_said_to_what_changed(lodestar: Lodestar) {
        let (lead, evaluator) = (lodestar.lead().await, lodestar.person(Who::Evaluator).await);
        let results = survey_to_results(&lead).await;

        let result = lead.get(&results.link_in("tbody", "Know who your social worker is")).await;
        let none = "";
        let finding =
            record_next(&lead, &result, "Record a finding from this", &making::finding()).await;
        let priority =
            record_next(&lead, &finding, "Record a priority from this", &making::priority(none))
                .await;
        let promised = making::pledge(none)
            .with("status", "kept")
            .with("status_source", "A count by the teams")
            .with("did_child", "You all got the page.")
            .with("did_on", "2026-03-15");
        let pledge = record_next(&lead, &priority, "Record a pledge from this", &promised).await;
        let action =
            record_next(&lead, &pledge, "Record an action from this", &making::action(none)).await;
        let evidence =
            record_next(&lead, &action, "Record evidence for this", &making::evidence(none)).await;

        let rating = a_star(&evaluator, &evidence).await;
        the_thread_can_be_walked(&lead, &result, &finding, &rating).await;
        the_group_sees_its_page_and_answers(&lodestar, &lead).await;
        the_board_gets_its_report(&lodestar).await;

        let home = lead.get("/authorities/ambleford").await.text(".ls-thread__link");
        for station in ["1 surveys", "1 findings", "1 priorities", "1 pledges", "1 actions"] {
            assert!(home.contains(station), "{station}: {home}");
        }
    }
}

/// Rates one cell with a star and leaves a word about another.
async fn a_star(evaluator: &Person, evidence: &Page) -> Page {
    let assessment = evaluator.record("assessments", &making::assessment()).await;
    let chart = evaluator.get(&format!("outcomes?assessment={assessment}")).await;
    assert!(chart.text("td").lines().all(|it| it == "Not rated yet"), "{}", chart.text("td"));

    let cell = evaluator.get(&format!("outcomes/{assessment}/rights/focus_group")).await;
    let form = evaluator.get(&cell.link("Rate this")).await.form();
    assert_eq!((form.value("outcome"), form.value("source")), ("rights", "focus_group"));
    let source = evidence.address.rsplit('/').next().unwrap_or_default().to_owned();
    let star = form
        .with("state", "some_evidence")
        .with("reason", "Twelve children say so, in one home.")
        .with("sources", &source);
    let rating = evaluator.post("ratings", &star).await;
    assert_eq!(rating.status, 303, "{}", rating.text("main"));
    let unseen = Form::of(&[
        ("assessment", &assessment),
        ("outcome", "rights"),
        ("source", "interview"),
        ("state", "not_looked_at"),
    ]);
    evaluator.record("ratings", &unseen).await;

    let chart = evaluator.get("outcomes").await;
    assert_eq!(chart.text("td.is-some"), "★ Some");
    assert_eq!(chart.text("td.is-notlooked"), "Not looked at");
    evaluator.get(rating.location()).await
}

async fn the_thread_can_be_walked(lead: &Person, result: &Page, finding: &Page, rating: &Page) {
    let back = rating.text(".ls-strip__part:first-child li");
    assert_eq!(
        back,
        format!(
            "Survey Spring 2026\nResult Know who your social worker is\nFinding {SAID}\n\
             Priority Know your social worker\nPledge {PLEDGE}\n\
             Action Send every child a page about their social worker\n\
             Evidence Twelve children talked about their social worker"
        )
    );
    let said = lead.get(&rating.link(SAID)).await;
    assert_eq!(said.address, finding.address);
    let counted = lead.get(&said.link("Know who your social worker is")).await;
    assert_eq!(counted.address, result.address);
    let forward = said.text(".ls-strip__part:last-child li");
    assert!(forward.ends_with("Rating Rights · focus group"), "{forward}");
    assert_eq!(lead.get(&said.link("Rights · focus group")).await.address, rating.address);
}

async fn the_group_sees_its_page_and_answers(lodestar: &Lodestar, lead: &Person) {
    let group = lodestar.person(Who::Group).await;
    let page = group.get("group").await;
    assert_eq!(page.text("h1"), "The Ambleford Voice");
    assert_eq!(page.text("header p"), "96 of you told us how life is. This is what happened next.");
    assert_eq!(
        page.text(".yp-part"),
        "You said We do not know who our social worker is.\n\
         We will You will get a page about your social worker.\n\
         We did You all got the page. 15 March 2026 We say: it is done."
    );
    let address = page
        .html()
        .split("action=\"")
        .find_map(|it| it.split('"').next().filter(|it| it.ends_with("/verdict")));
    let verdict = group.post(address.unwrap(), &Form::of(&[("verdict", "not_yet")])).await;
    assert_eq!(verdict.status, 303);

    assert_eq!(group.get("group").await.text("button[aria-pressed=true]"), "Not yet");
    let home = lead.get("/authorities/ambleford").await;
    assert!(home.says("The authority says: Kept. The Ambleford Voice says: Not yet."));
}

async fn the_board_gets_its_report(lodestar: &Lodestar) {
    let board = lodestar.person(Who::Board).await;
    let id = board.record("reports", &making::report()).await;
    let here = format!("reports/{id}/document");
    let page = board.get(&here).await;
    for words in [SAID, PLEDGE, "Know your social worker", "Ambleford"] {
        assert!(page.says(words), "{words}: {}", page.text("main"));
    }
    let pdf = board.get(&format!("{here}.pdf")).await.body;
    match (text_of(&pdf), asked("pdfinfo", &[], &pdf, &[])) {
        (Ok(text), Ok(facts)) => {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for words in [SAID, PLEDGE] {
                assert!(text.contains(words), "{words}: {text}");
            }
            let tagged = facts.lines().find(|line| line.starts_with("Tagged:"));
            assert_eq!(tagged.map(|it| it.ends_with("yes")), Some(true), "{facts}");
        }
        (Err(why), _) | (_, Err(why)) => skip(&why),
    }
}
