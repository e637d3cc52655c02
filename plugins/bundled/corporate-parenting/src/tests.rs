//! The report as Lodestar gets it: through the bytes of the protocol.

use lodestar_plugin_sdk::ExportQuestion;
use lodestar_plugin_sdk::document::{Block, Cell, Chart, Document, Table};
use lodestar_plugin_sdk::snapshot::{Figure, Snapshot};
use lodestar_plugin_sdk::testing::{self, blank_snapshot, check_document, empty_snapshot};

use crate::CorporateParenting;

fn export(snapshot: Snapshot) -> Document {
    let question = ExportQuestion { snapshot, ..testing::report("board-report") };
    testing::export(&CorporateParenting, question).unwrap()
}

fn words(document: &Document) -> String {
    testing::texts(document).join("\n")
}

fn table(document: &Document, caption: &str) -> Table {
    testing::table(document, caption).unwrap().clone()
}

fn charts(document: &Document) -> Vec<&Chart> {
    let charts = document.blocks.iter().filter_map(|it| match it {
        Block::Chart(chart) => Some(chart),
        _ => None,
    });
    charts.collect()
}

fn row(table: &Table, first: &str) -> Vec<String> {
    let row = testing::row(table, first).unwrap();
    row.into_iter().map(str::to_owned).collect()
}

fn decisions(document: &Document) -> Vec<String> {
    let lists = document.blocks.iter().filter_map(|it| match it {
        Block::List { is_numbered: true, items } => Some(items.clone()),
        _ => None,
    });
    lists.into_iter().next().unwrap()
}

#[test]
fn every_report_is_a_valid_document() {
    for snapshot in [Snapshot::default(), empty_snapshot(), testing::snapshot()] {
        let report = export(snapshot);
        assert_eq!(check_document(&report), Ok(()));
        // Each authority has its own name for its group.
        assert!(!words(&report).contains("Children in Care Council"));
    }
}

#[test]
fn records_with_blanks_everywhere_still_make_a_valid_document() {
    assert_eq!(check_document(&export(blank_snapshot())), Ok(()));
}

#[test]
fn an_empty_record_makes_a_report_that_teaches() {
    let report = export(empty_snapshot());
    let words = words(&report);
    for sentence in [
        "No survey is on record yet. A survey round",
        "Nothing that children said is on record yet.",
        "No priority has been chosen yet.",
        "No pledge is on record yet.",
        "No action is on record yet.",
        "There are no actions to go wrong yet.",
        "No assessment of outcomes is on record yet.",
        "There is no pledge to judge yet.",
    ] {
        assert!(words.contains(sentence), "{sentence}");
    }
    assert_eq!(decisions(&report), ["Note this report."]);
    assert_eq!(report.subtitle, "Northmoor");
}

#[test]
fn the_same_snapshot_makes_the_same_document() {
    assert_eq!(export(testing::snapshot()), export(testing::snapshot()));
}

#[test]
fn an_invented_authority_is_called_fictional_before_all_else() {
    let report = export(testing::snapshot());
    assert!(report.facts[0].value.starts_with("Fictional, for demonstration"));
    assert!(report.footer.starts_with("Fictional, for demonstration"));
    assert!(!words(&export(empty_snapshot())).contains("Fictional"));
}

#[test]
fn the_front_says_from_what_day_the_records_are() {
    let report = export(testing::snapshot());
    let produced = report.facts.iter().find(|it| it.name == "Produced by").unwrap();
    assert_eq!(produced.value, "Lodestar, from records as they stood on 1 April 2026");
}

#[test]
fn the_decisions_are_those_that_the_records_call_for() {
    assert_eq!(
        decisions(&export(testing::snapshot())),
        [
            "Challenge each overdue action, and agree a recovery step and a new date: 2026-27/RP-01.",
            "Agree how each red action will get back on track: 2026-27/RP-03.",
            "Name an owner for each action that has none: 2026-27/RP-02.",
            "Discuss with Rising Voices each pledge that young people say was not acted on: “We will help you see your brothers and sisters”.",
            "Answer what children said and nobody has answered: choose it, or say why not: “Nobody asks before my photo is taken”.",
        ]
    );
}

#[test]
fn a_decision_about_many_things_names_five_and_counts_the_rest() {
    let mut snapshot = testing::snapshot();
    let unanswered = snapshot.findings[2].clone();
    snapshot.findings.extend(std::iter::repeat_n(unanswered, 6));
    let decisions = decisions(&export(snapshot));
    assert!(decisions.last().unwrap().ends_with("; and 2 more, listed below."));
}

#[test]
fn every_overdue_red_or_ownerless_action_is_an_exception_with_its_reason() {
    let exceptions = table(&export(testing::snapshot()), "Every overdue, red and ownerless action");
    assert_eq!(exceptions.rows.len(), 3);
    assert_eq!(row(&exceptions, "RP-01")[2..4], ["Overdue.", "The worker left."]);
    assert_eq!(row(&exceptions, "RP-02")[2..5], ["No owner.", "No reason recorded", "No owner"]);
    assert_eq!(row(&exceptions, "RP-03")[2..4], ["Rated red.", "No rooms."]);
}

#[test]
fn delivery_rag_and_impact_are_three_columns() {
    let plan = table(&export(testing::snapshot()), "What is being done");
    assert_eq!(row(&plan, "RP-04")[4..], ["Complete", "Done", "Helped"]);
}

#[test]
fn the_verdict_of_young_people_stands_beside_the_status() {
    let report = export(testing::snapshot());
    let pledges = table(&report, "What was promised");
    assert_eq!(row(&pledges, "brothers")[2..], ["Kept", "Not set", "Not yet"]);
    let sentence = "The authority says “Kept”; Rising Voices says “Not yet”.";
    assert!(words(&report).contains(sentence));
}

#[test]
fn a_finding_says_what_followed_from_it() {
    let improve = table(&export(testing::snapshot()), "What should be better");
    assert_eq!(row(&improve, "brothers")[3], "Priority: Family time");
    assert_eq!(row(&improve, "photo")[3], "Nobody has answered this yet");
}

#[test]
fn a_finding_stands_beside_every_number_that_it_rests_on() {
    let improve = table(&export(testing::snapshot()), "What should be better");
    assert_eq!(
        row(&improve, "brothers")[2],
        "Feels safe (All or most of the time): 76% of 212, up 5 points on the survey before. Your Life, Your Care 11 to 18, Spring 2026. \
         Trusts an adult (All or most of the time): [c] of [c], not comparable with the survey before. Your Life, Your Care 11 to 18, Spring 2026."
    );
    assert_eq!(row(&improve, "photo")[2], "No survey number recorded for it");
}

#[test]
fn a_hidden_number_has_no_change_beside_its_finding() {
    let mut snapshot = testing::snapshot();
    let before = Figure { text: "80%".to_owned(), value: Some(80.0) };
    snapshot.findings[1].results[1].share_before = Some(before);
    let improve = table(&export(snapshot), "What should be better");
    let numbers = &row(&improve, "brothers")[2];
    assert!(numbers.contains("[c] of [c], change not shown."), "{numbers}");
}

#[test]
fn actions_are_in_the_order_of_their_dates() {
    let mut snapshot = testing::snapshot();
    snapshot.actions[0].due = "2026-10-02".to_owned();
    snapshot.actions[2].due = String::new();
    let report = export(snapshot);
    let references = |caption| {
        let rows = table(&report, caption).rows;
        rows.iter().map(|row| row[0].words()[11..].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(references("What is being done"), ["04", "02", "01", "03"]);
    assert_eq!(references("Every overdue, red"), ["02", "01", "03"]);
}

#[test]
fn a_hidden_figure_is_printed_as_given_and_has_no_value() {
    let report = export(testing::snapshot());
    let charts = charts(&report);
    let hidden = charts[0].rows.iter().find(|it| it.label == "Trusts an adult").unwrap();
    assert_eq!((hidden.value, hidden.value_text.as_str()), (None, "[c]"));
    assert_eq!(
        charts[0].summary,
        "The one share that can be shown is 76% (Feels safe); shares not shown: 1."
    );
    assert_eq!(row(&table(&report, "Who could answer"), "Your Life")[1..], ["[c]", "[c]", "[c]"]);
}

#[test]
fn the_base_the_question_and_the_cut_stand_under_each_chart() {
    let report = export(testing::snapshot());
    let note = "Feels safe: answered by 212. Question: “Do you feel safe?” Answers counted: All or most of the time.";
    assert!(charts(&report)[0].notes.iter().any(|it| it == note));
}

#[test]
fn not_looked_at_is_never_printed_as_no_evidence() {
    let report = export(testing::snapshot());
    let ratings = table(&report, "Each outcome, as each source");
    let cells = ratings.rows.iter().flatten();
    let unseen = cells.filter_map(|it| match it {
        Cell::Stars { stars, words, is_not_looked_at: true } => Some((*stars, words.as_str())),
        _ => None,
    });
    assert_eq!(unseen.collect::<Vec<_>>(), [(0, "Not looked at"); 3]);
    assert_eq!(row(&ratings, "Stability")[1], "No evidence of change found");
}

#[test]
fn a_conflict_between_sources_is_named_in_words() {
    let sentence = "The sources disagree about “Relationships”. Documents: “Strong evidence of change”; Interviews: “No evidence of change found”.";
    assert!(words(&export(testing::snapshot())).contains(sentence));
}

#[test]
fn children_not_heard_in_the_chart_are_missed_in_words() {
    assert!(
        words(&export(testing::snapshot()))
            .contains("Children’s view is not yet heard in this chart")
    );
}

#[test]
fn the_summary_counts_what_has_not_changed_and_leaves_out_what_is_nil() {
    let words = words(&export(testing::snapshot()));
    assert!(words.contains("Things children said that nobody has answered: 1."));
    assert!(words.contains("Outcomes and sources that nobody looked at: 3."));
    assert!(!words.contains("Pledges that cannot be kept"));
}

/// How many things that children said stand on the first page, if five of one
/// kind are on record and this was set.
fn quoted(set: Option<u64>) -> usize {
    let mut question = testing::report("board-report");
    let mut finding = question.snapshot.findings[0].clone();
    finding.said = "More time with my brothers".to_owned();
    question.snapshot.findings = vec![finding; 5];
    if let Some(set) = set {
        question.settings.insert("findings_max".to_owned(), set.into());
    }
    let report = testing::export(&CorporateParenting, question).unwrap();
    assert_eq!(check_document(&report), Ok(()));
    let quoted = |text: &&&str| text.ends_with(": More time with my brothers");
    testing::texts(&report).iter().filter(quoted).count()
}

#[test]
fn the_authority_sets_how_many_findings_the_first_page_quotes() {
    assert_eq!([1, 4, 10].map(|it| quoted(Some(it))), [1, 4, 5]);
}

#[test]
fn the_first_page_quotes_three_of_a_kind_where_nothing_was_set() {
    assert_eq!(quoted(None), 3);
    let manifest = include_str!("../plugin.toml");
    let setting = manifest.split("[settings.properties.findings_max]").nth(1).unwrap();
    assert!(setting.contains("\ndefault = 3\n"));
}

#[test]
fn no_mark_is_an_asterisk() {
    assert!(!words(&export(testing::snapshot())).contains('*'));
}

#[test]
fn another_report_is_refused_with_the_name_of_ours() {
    let refusal = testing::export(&CorporateParenting, testing::report("poster")).unwrap_err();
    assert_eq!(
        refusal.reasons,
        ["This plugin writes no report called “poster”. Ask it for “board-report”."]
    );
}

#[test]
fn the_own_texts_of_an_authority_are_printed_under_their_headings() {
    let mut snapshot = testing::snapshot();
    assert!(!words(&export(snapshot.clone())).contains("About these figures"));
    snapshot.boilerplate.insert("about_figures".into(), "Shares of those.\n\nNot of all.".into());
    snapshot.boilerplate.insert("contact".into(), "Ask the participation team.".into());
    let report = export(snapshot);
    assert_eq!(check_document(&report), Ok(()));
    let words = words(&report);
    assert!(words.contains("About these figures\nShares of those.\nNot of all."), "{words}");
    assert!(words.contains("Questions about this report\nAsk the participation team."), "{words}");
}
