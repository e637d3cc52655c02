//! Forms that there is nothing wrong with, and records made with them.

use lodestar_tests::{Form, Lodestar, Page, Person, Survey, Who};

pub(crate) fn round() -> Form {
    Form::of(&[
        ("title", "Spring 2026"),
        ("opened_on", "2026-02-02"),
        ("closed_on", "2026-02-27"),
        ("mode", "online"),
    ])
}

pub(crate) fn finding() -> Form {
    Form::of(&[
        ("title", "Few children know who their social worker is"),
        ("said_child", "We do not know who our social worker is."),
        ("kind", "improve"),
        ("domain", "rights"),
    ])
}

/// Of the promises of the Charter for Care Leavers.
pub(crate) fn self_assessment(round: &str) -> Form {
    Form::of(&[
        ("sheet", "care-leavers-charter"),
        ("round", round),
        ("point", "baseline"),
        ("dated_on", "2026-03-03"),
        ("parties", "both"),
        ("took_part", "The reference group and two personal advisers"),
    ])
}

/// A child's words of which somebody has made sure that they tell of nobody.
pub(crate) fn quote(round: &str) -> Form {
    let checks = ["names", "places", "schools", "ages", "rare_facts"];
    let form = Form::of(&[
        ("title", "Social workers who change"),
        ("quote_words", "I want one who stays."),
        ("round", round),
        ("questionnaire", "ylyc-8-11"),
        ("indicator", "trust_sw"),
    ]);
    checks.iter().fold(form, |form, check| form.and("checked", check))
}

pub(crate) fn priority(finding: &str) -> Form {
    Form::of(&[
        ("title", "Know your social worker"),
        ("sources", finding),
        ("chosen_by", "group"),
        ("method", "vote"),
        ("chosen_on", "2026-03-10"),
        ("reason", "Most of the group voted for it."),
    ])
}

pub(crate) fn pledge(priority: &str) -> Form {
    Form::of(&[
        ("title", "Every child gets a page about their social worker"),
        ("wording_child", "You will get a page about your social worker."),
        ("sources", priority),
        ("made_by", "authority"),
        ("sort", "do"),
        ("due_on", "2026-06-30"),
        ("status", "in_hand"),
    ])
}

pub(crate) fn action(pledge: &str) -> Form {
    Form::of(&[
        ("title", "Send every child a page about their social worker"),
        ("sources", pledge),
        ("domain", "rights"),
        ("owner_post", "Head of Permanence"),
        ("due_on", "2026-05-31"),
        ("delivery", "in_progress"),
        ("rag", "green"),
        ("impact", "not_known"),
    ])
}

pub(crate) fn evidence(action: &str) -> Form {
    Form::of(&[
        ("title", "Twelve children talked about their social worker"),
        ("source", "focus_group"),
        ("dated_on", "2026-03-20"),
        ("provenance", "Notes of the participation team"),
        ("summary", "All of them had the page and had read it."),
        ("direction", "positive"),
        ("attribution", "direct"),
        ("sources", action),
    ])
}

pub(crate) fn assessment() -> Form {
    Form::of(&[
        ("title", "Assessment of 2026"),
        ("started_on", "2026-03-23"),
        ("framework", "bright-spots"),
        ("seen_by", "everybody"),
    ])
}

pub(crate) fn rating(assessment: &str, evidence: &str) -> Form {
    Form::of(&[
        ("assessment", assessment),
        ("outcome", "rights"),
        ("source", "focus_group"),
        ("state", "some_evidence"),
        ("reason", "Twelve children say so, in one home."),
        ("sources", evidence),
    ])
}

/// Eight statements in three columns.
pub(crate) fn sorting() -> Form {
    let statements: Vec<String> = (1..=8).map(|it| format!("Statement {it}")).collect();
    Form::of(&[
        ("title", "What helped"),
        ("purpose", "What helped you most?"),
        ("statements", &statements.join("\r\n")),
        ("sizes", "2, 4, 2"),
        ("blanks", "0"),
    ])
}

pub(crate) fn report() -> Form {
    Form::of(&[
        ("report", "corporate-parenting/board-report"),
        ("audience", "Corporate parenting board, 9 April 2026"),
    ])
}

/// One record of every noun up to the evidence, each made from the one before.
pub(crate) struct Thread {
    pub(crate) finding: String,
    pub(crate) priority: String,
    pub(crate) pledge: String,
    pub(crate) action: String,
    pub(crate) evidence: String,
}

pub(crate) async fn thread(lodestar: &Lodestar) -> Thread {
    thread_from(lodestar, "").await
}

/// The same from a result.
pub(crate) async fn thread_from(lodestar: &Lodestar, result: &str) -> Thread {
    let lead = lodestar.lead().await;
    let finding = match result {
        "" => finding(),
        result => finding().with("sources", result),
    };
    let finding = lead.record("findings", &finding).await;
    let priority = lead.record("priorities", &priority(&finding)).await;
    let pledge = lead.record("pledges", &pledge(&priority)).await;
    let action = lead.record("actions", &action(&pledge)).await;
    let evidence = lead.record("evidence", &evidence(&action)).await;
    Thread { finding, priority, pledge, action, evidence }
}

/// An assessment and a rating in it. Returns the ids of both.
pub(crate) async fn rated(lodestar: &Lodestar, evidence: &str) -> (String, String) {
    let evaluator = lodestar.person(Who::Evaluator).await;
    let assessment = evaluator.record("assessments", &assessment()).await;
    let rating = evaluator.record("ratings", &rating(&assessment, evidence)).await;
    (assessment, rating)
}

/// A round, and a file of answers handed in for it but not approved. Returns
/// the ids of the round and of the import.
pub(crate) async fn handed_in(lodestar: &Lodestar, survey: &Survey) -> (String, String) {
    let lead = lodestar.lead().await;
    let round = lead.record("rounds", &round()).await;
    let page = lead.upload(&round, "answers.csv", survey.csv().as_bytes(), "").await;
    assert_eq!(page.status, 303, "{}", page.text("main"));
    (round, page.id())
}

/// The same, approved.
pub(crate) async fn imported(lodestar: &Lodestar, survey: &Survey) -> (String, String) {
    let (round, import) = handed_in(lodestar, survey).await;
    let lead = lodestar.lead().await;
    let page = lead.get(&format!("imports/{import}")).await;
    let approved = lead.post(&format!("imports/{import}/approval"), &page.form()).await;
    assert_eq!(approved.status, 303, "{}", approved.text("main"));
    (round, import)
}

/// The first column of which a page of columns asks what it is.
pub(crate) fn unmatched(page: &Page) -> String {
    let form = page.form();
    let fields = (0..100).map(|number| format!("column-{number}"));
    let mut fields = fields.filter(|field| !page.choices(field).is_empty());
    fields.next().unwrap_or_else(|| panic!("{} asks nothing: {form:?}", page.address))
}

/// A column that somebody has said the meaning of. Returns the id of that.
pub(crate) async fn mapped(lodestar: &Lodestar, lead: &Person) -> String {
    let file = survey().csv().replacen("know_sw", "my worker", 1);
    let round = lead.record("rounds", &round()).await;
    let import = lead.upload(&round, "mapped.csv", file.as_bytes(), "").await.id();
    let address = format!("imports/{import}/columns");
    let column = unmatched(&lead.get(&address).await);
    let said = lead.post(&address, &Form::of(&[(&column, "know_sw")])).await;
    assert_eq!(lead.until_read(said).await.status, 303);
    assert_eq!(lodestar.count("column_mapping").await, 1);
    let list = lead.get("codebook").await.link("Take it back my worker");
    list.split('/').nth(4).unwrap_or_default().to_owned()
}

/// Children who answered a few questions, with no small number among them.
pub(crate) fn survey() -> Survey {
    Survey::of("ylyc-8-11", 60)
        .counted("know_sw", &[24, 14, 22])
        .counted("good_friend", &[48, 12])
        .counted("trust_sw", &[20, 18, 12, 10])
}
