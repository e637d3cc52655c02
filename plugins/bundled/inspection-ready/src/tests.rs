//! The summary as Lodestar gets it: through the bytes of the protocol.

use lodestar_plugin_sdk::ExportQuestion;
use lodestar_plugin_sdk::document::{Cell, Document, Table};
use lodestar_plugin_sdk::snapshot::{Evidence, Figure, Snapshot};
use lodestar_plugin_sdk::testing::{self, blank_snapshot, check_document, empty_snapshot};

use crate::InspectionReady;

fn export(snapshot: Snapshot) -> Document {
    let question = ExportQuestion { snapshot, ..testing::report("inspection-summary") };
    testing::export(&InspectionReady, question).unwrap()
}

fn words(document: &Document) -> String {
    testing::texts(document).join("\n")
}

fn table(document: &Document, caption: &str) -> Table {
    testing::table(document, caption).unwrap().clone()
}

fn row(table: &Table, first: &str) -> Vec<String> {
    let row = testing::row(table, first).unwrap();
    row.into_iter().map(str::to_owned).collect()
}

#[test]
fn every_summary_is_a_valid_document() {
    for snapshot in [Snapshot::default(), empty_snapshot(), blank_snapshot(), testing::snapshot()] {
        let report = export(snapshot);
        assert_eq!(check_document(&report), Ok(()));
        // Each authority has its own name for its group.
        assert!(!words(&report).contains("Children in Care Council"));
    }
}

#[test]
fn an_empty_record_makes_a_summary_that_teaches() {
    let words = words(&export(empty_snapshot()));
    for sentence in [
        "Nothing that children said is on record yet. Findings",
        "No survey is on record yet. A survey round",
        "There is nothing to follow yet.",
        "There is nothing to count yet.",
        "No assessment of outcomes is on record yet.",
        "No open action is on record.",
        "No evidence recorded yet. Documents",
    ] {
        assert!(words.contains(sentence), "{sentence}");
    }
}

#[test]
fn the_same_snapshot_makes_the_same_document() {
    assert_eq!(export(testing::snapshot()), export(testing::snapshot()));
}

#[test]
fn an_invented_authority_is_called_fictional_before_all_else() {
    let summary = export(testing::snapshot());
    assert!(summary.facts[0].value.starts_with("Fictional, for demonstration"));
    assert!(!words(&export(empty_snapshot())).contains("Fictional"));
}

#[test]
fn a_claim_stands_beside_every_number_that_it_rests_on() {
    let summary = export(testing::snapshot());
    let concerns = table(&summary, "What should be better");
    assert_eq!(
        row(&concerns, "brothers")[2],
        "Feels safe (All or most of the time): 76% of 212, up 5 points on the survey before. Your Life, Your Care 11 to 18, Spring 2026. \
         Trusts an adult (All or most of the time): [c] of [c], not comparable with the survey before. Your Life, Your Care 11 to 18, Spring 2026."
    );
    assert_eq!(row(&concerns, "photo")[2], "No survey number recorded for it");
    assert_eq!(row(&concerns, "photo")[3], "Nobody has answered this yet");
}

#[test]
fn the_change_of_a_hidden_number_is_not_worked_out_beside_a_claim() {
    let mut snapshot = testing::snapshot();
    let before = Figure { text: "80%".to_owned(), value: Some(80.0) };
    snapshot.findings[1].results[1].share_before = Some(before);
    let concerns = table(&export(snapshot), "What should be better");
    let numbers = &row(&concerns, "brothers")[2];
    assert!(numbers.contains("[c] of [c], change not shown."), "{numbers}");
    assert!(!numbers.contains("80"), "{numbers}");
}

#[test]
fn a_number_of_two_surveys_alike_is_said_to_be_of_neither() {
    let mut snapshot = testing::snapshot();
    snapshot.surveys[1].results = snapshot.surveys[0].results.clone();
    let concerns = table(&export(snapshot), "What should be better");
    assert!(row(&concerns, "brothers")[2].ends_with("Your Life, Your Care 11 to 18."));
}

#[test]
fn at_most_six_concerns_are_shown_and_the_rest_are_counted() {
    let mut snapshot = testing::snapshot();
    let concern = snapshot.findings[2].clone();
    snapshot.findings.extend(std::iter::repeat_n(concern, 6));
    let summary = export(snapshot);
    assert_eq!(table(&summary, "What should be better").rows.len(), 6);
    assert!(words(&summary).contains("These are the first 6 of 8 on record."));
}

#[test]
fn a_number_travels_with_its_base_its_cut_and_its_change() {
    let numbers = table(&export(testing::snapshot()), "Spring 2026");
    assert_eq!(
        row(&numbers, "Feels safe: “Do you feel safe?”")[1..],
        ["Rights", "All or most of the time", "212", "76%", "71%", "Up 5"]
    );
}

#[test]
fn a_hidden_share_has_no_change() {
    let mut snapshot = testing::snapshot();
    let before = Figure { text: "80%".to_owned(), value: Some(80.0) };
    snapshot.surveys[0].results[1].share_before = Some(before);
    // While no finding rests on a number, all of them are shown.
    snapshot.findings.iter_mut().for_each(|it| it.results.clear());
    let numbers = table(&export(snapshot), "Spring 2026");
    assert_eq!(row(&numbers, "Trusts an adult")[3..], ["[c]", "[c]", "80%", "Not shown"]);
}

#[test]
fn a_source_that_was_not_used_is_shown_as_plainly_as_one_that_was() {
    let sources = table(&export(testing::snapshot()), "Each source");
    assert_eq!(row(&sources, "Documents")[1..], ["1", "Yes"]);
    assert_eq!(row(&sources, "Focus groups")[1..], ["None", "No"]);
}

#[test]
fn a_finding_is_followed_to_what_came_of_it() {
    let domain = table(&export(testing::snapshot()), "Relationships: from what children said");
    let followed = row(&domain, "brothers");
    assert!(followed[1].starts_with("Priority: Family time. Pledge: “We will help you see"));
    assert!(followed[2].contains("2026-27/RP-04: Put dates into every plan (Complete)."));
    assert!(followed[3].starts_with(
        "E1: Family time policy (Document, 9 January 2026). It shows: For the better. \
         2026-27/RP-04, did it help? Helped."
    ));
    assert!(followed[4].contains("Rising Voices has not noticed yet."));
    assert!(followed[4].contains("2026-27/RP-01 is overdue."));
    assert!(followed[4].contains("2026-27/RP-02 has no owner."));
}

#[test]
fn a_finding_with_nothing_behind_it_says_so() {
    let domain = table(&export(testing::snapshot()), "Rights: from what children said");
    assert_eq!(
        row(&domain, "photo")[1..],
        [
            "Nothing promised",
            "Nothing recorded",
            "No evidence recorded yet.",
            "Nobody has answered this yet."
        ]
    );
}

#[test]
fn evidence_is_listed_beside_a_finding_if_it_goes_back_to_it_its_pledge_or_its_action() {
    let evidence_of = |links: fn(&mut Evidence)| {
        let mut snapshot = testing::snapshot();
        snapshot.evidence[0].actions = Vec::new();
        links(&mut snapshot.evidence[0]);
        let summary = export(snapshot);
        row(&table(&summary, "Relationships: from what children said"), "brothers")[3].clone()
    };
    for links in [
        (|it| it.findings = vec!["I want to see my brothers more".into()]) as fn(&mut Evidence),
        |it| it.pledges = vec!["We will ask what you want to do together.".into()],
        |it| it.actions = vec!["Put dates into every plan".into()],
    ] {
        assert!(evidence_of(links).starts_with("E1: Family time policy"));
    }
    for links in [(|_| ()) as fn(&mut Evidence), |it| it.findings = vec!["I like my school".into()]]
    {
        let evidence = evidence_of(links);
        assert!(evidence.starts_with("No evidence recorded yet. 2026-27/RP-04"), "{evidence}");
    }
}

#[test]
fn what_has_no_title_is_no_link() {
    let mut snapshot = testing::snapshot();
    snapshot.findings[2].said = String::new();
    snapshot.evidence[0].findings = vec![String::new()];
    let domain = table(&export(snapshot), "Rights: from what children said");
    assert_eq!(row(&domain, "No wording recorded")[3], "No evidence recorded yet.");
}

#[test]
fn the_loop_is_counted_to_the_verdict() {
    let steps = table(&export(testing::snapshot()), "From what children said to what they say");
    for (step, count) in [
        ("Said", "3"),
        ("Chosen", "1 of 3"),
        ("Not answered", "1 of 3"),
        ("Promised", "1 of 1"),
        ("Done: pledges kept", "1 of 2"),
        ("Done: actions complete", "1 of 4"),
        ("Told", "1 of 2"),
        ("Verdict: pledges not noticed yet", "1 of 2"),
        ("Verdict: young people were not asked", "1 of 2"),
    ] {
        assert_eq!(row(&steps, step)[1], count, "{step}");
    }
}

#[test]
fn open_actions_are_in_the_order_of_their_dates() {
    let mut snapshot = testing::snapshot();
    snapshot.actions[0].due = "2026-10-02".to_owned();
    snapshot.actions[0].due_on = "2 Hydref 2026".to_owned();
    snapshot.actions[2].due = String::new();
    snapshot.actions[2].due_on = String::new();
    let plan = table(&export(snapshot), "What is still to be done");
    let references: Vec<&str> = plan.rows.iter().map(|row| row[0].words()).collect();
    assert_eq!(references, ["2026-27/RP-02", "2026-27/RP-01", "2026-27/RP-03"]);
    assert_eq!(row(&plan, "RP-03")[4], "Not set");
}

#[test]
fn a_concern_without_an_open_action_is_named() {
    let sentence = "“Nobody asks before my photo is taken”: No action is on record.";
    assert!(words(&export(testing::snapshot())).contains(sentence));
}

#[test]
fn not_looked_at_is_never_printed_as_no_evidence() {
    let ratings = table(&export(testing::snapshot()), "Each outcome, as each source");
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
fn no_grade_is_proposed_and_no_mark_is_an_asterisk() {
    let words = words(&export(testing::snapshot()));
    for word in ["*", "Outstanding", "Good", "Requires improvement", "Inadequate"] {
        assert!(!words.contains(word), "{word}");
    }
}

#[test]
fn another_report_is_refused_with_the_name_of_ours() {
    let refusal = testing::export(&InspectionReady, testing::report("poster")).unwrap_err();
    assert_eq!(
        refusal.reasons,
        ["This plugin writes no report called “poster”. Ask it for “inspection-summary”."]
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
