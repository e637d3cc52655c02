//! A number of children from 1 to 5 is shown to nobody, anywhere.

use std::process::Command;

use lodestar_tests::{Form, Page, Person, Survey, Who, on_both, skip};

use crate::making;

/// 37 children have a good friend and 3 have none. Each of these would tell.
const TELL: [&str; 10] = ["3", "37", "7.5", "7.5%", "92.5", "92.5%", "8%", "7%", "92%", "93%"];

fn survey() -> Survey {
    Survey::of("ylyc-8-11", 40).counted("good_friend", &[37, 3]).counted("know_sw", &[20, 10, 10])
}

/// Every word that stands alone, without the marks round it.
fn tells(text: &str) -> Vec<String> {
    let words = text.split_whitespace();
    let words = words.map(|it| it.trim_matches(|it: char| !it.is_alphanumeric() && it != '%'));
    words.filter(|word| TELL.contains(word)).map(str::to_owned).collect()
}

fn tells_nothing(page: &Page, who: Who) {
    let told = tells(&page.text("main"));
    assert!(told.is_empty(), "{who:?} {}: {told:?} in {}", page.address, page.text("main"));
    for position in ["92.5%", "7.5%"] {
        assert!(!page.html().contains(position), "{who:?} {}: {position}", page.address);
    }
}

/// The same answers in a file of other bytes, which nobody has approved.
async fn waiting(lead: &Person, round: &str, survey: &Survey) -> String {
    let file = survey.csv() + "\r\n";
    lead.upload(round, "again.csv", file.as_bytes(), "").await.id()
}

on_both! {
    async fn a_small_number_is_on_no_page_for_anybody(lodestar: Lodestar) {
        let (round, import) = making::imported(&lodestar, &survey()).await;
        let lead = lodestar.lead().await;
        let results = format!("rounds/{round}/results");
        let result = lead.get(&results).await.link_in("tbody", "A really good friend");
        lead.record("findings", &making::finding().with("sources", &round)).await;
        let report = lead.record("reports", &making::report()).await;

        let pages = [
            format!("imports/{import}"),
            "imports".to_owned(),
            results,
            result.clone(),
            format!("{result}/change"),
            "results".to_owned(),
            "rounds".to_owned(),
            format!("rounds/{round}"),
            "/authorities/ambleford".to_owned(),
            "group".to_owned(),
            "audit".to_owned(),
            "outcomes".to_owned(),
            format!("reports/{report}"),
        ];
        let mut opened = 0;
        for who in Who::ALL {
            let person = lodestar.person(who).await;
            for address in &pages {
                let page = person.get(address).await;
                if page.status == 200 {
                    opened += 1;
                    tells_nothing(&page, who);
                }
            }
        }
        assert!(70 < opened, "only {opened} pages were looked at");
    }

    async fn a_hidden_number_has_a_mark(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &survey()).await;
        let lead = lodestar.lead().await;
        let import = waiting(&lead, &round, &survey()).await;
        let results = lead.get(&format!("rounds/{round}/results")).await;
        let rows = results.text("tbody tr");
        let row = rows.lines().find(|it| it.starts_with("A really good friend")).unwrap();
        assert!(row.contains("[c]"), "{row}");
        assert!(results.says("[c] stands for a number that is hidden"));
        let preview = lead.get(&format!("imports/{import}")).await.text(".govuk-details li");
        let row = preview.lines().find(|it| it.starts_with("A really good friend, Your")).unwrap();
        assert!(row.contains("[c]"), "{row}");
        let page = lead.get(&results.link_in("tbody", "A really good friend")).await;
        for option in ["Yes", "No"] {
            assert_eq!(page.answer(&format!("How many answered “{option}”?")), "[c]");
        }
    }

    async fn a_small_number_is_on_neither_side_of_a_conflict(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &survey()).await;
        let (lead, second) = (lodestar.lead().await, lodestar.person(Who::SecondLead).await);
        let result =
            lead.get(&format!("rounds/{round}/results")).await.link_in("tbody", "A really good friend");
        let form = lead.get(&format!("{result}/change")).await.form();
        assert_eq!((form.value("option-0"), form.value("option-1")), ("", ""));
        let save = |yes: &str, no: &str| form.clone().with("option-0", yes).with("option-1", no);
        assert_eq!(lead.post(&result, &save("36", "4")).await.status, 303);

        let page = second.post(&result, &save("30", "10")).await;

        assert_eq!(page.status, 409);
        let rows = page.text("tbody tr");
        assert!(rows.contains("How many answered “No”? 10 [c] Different"), "{rows}");
        let history = lead.get(&result).await;
        tells_nothing(&history, Who::Lead);
        assert!(!tells(&history.text("ol.govuk-list")).contains(&"4".to_owned()));
    }

    async fn a_small_number_of_answers_hides_the_whole_question(lodestar: Lodestar) {
        let few = Survey::of("ylyc-8-11", 4).counted("good_friend", &[2, 2]);
        let (round, _) = making::imported(&lodestar, &few).await;
        let lead = lodestar.lead().await;
        let import = waiting(&lead, &round, &few).await;
        for address in [format!("rounds/{round}/results"), format!("imports/{import}")] {
            let rows = lead.get(&address).await.text("tbody tr");
            assert!(rows.contains("[c]") && !rows.contains("50%"), "{address}: {rows}");
        }
        let home = lead.get("/authorities/ambleford").await;
        assert!(home.says("too few answered to say how many"), "{}", home.text("main"));
    }

    async fn the_file_of_results_has_bare_numbers_with_a_status_and_no_small_one(
        lodestar: Lodestar,
    ) {
        let (round, _) = making::imported(&lodestar, &survey()).await;
        let inspector = lodestar.person(Who::Inspector).await;
        let file = inspector.get(&format!("rounds/{round}/results.csv")).await;
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        let lines: Vec<&str> = file.html().lines().collect();
        assert!(lines[0].contains("answered,answered_status,percent,percent_status"), "{}", lines[0]);
        let hidden = lines.iter().find(|it| it.contains("good_friend")).unwrap();
        assert!(hidden.contains(",c,"), "{hidden}");
        assert!(lines[1].contains("Ambleford"), "{}", lines[1]);
        tells_nothing(&file, Who::Inspector);
    }

    async fn a_small_number_is_in_no_file_to_keep(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &survey()).await;
        let lead = lodestar.lead().await;
        let result =
            lead.get(&format!("rounds/{round}/results")).await.link_in("tbody", "A really good friend");
        let id = result.rsplit('/').next().unwrap();
        lead.record("findings", &making::finding().with("sources", id)).await;
        for report in lead.get("reports/new").await.choices("report") {
            let form: Form = making::report().with("report", &report);
            let here = format!("reports/{}/document", lead.record("reports", &form).await);
            for page in [lead.get(&here).await, lead.get(&format!("{here}.html")).await] {
                about_friends_tell_nothing(&report, &page.text("main tr, main p, main li"));
                assert!(!page.html().contains("92.5"), "{report}");
            }
            let pdf = lead.get(&format!("{here}.pdf")).await.body;
            match text_of(&pdf) {
                Ok(text) => about_friends_tell_nothing(&report, &text),
                Err(why) => skip(&why),
            }
        }
    }
}

/// Other lines may have a 3 of their own, as in the number of a page.
fn about_friends_tell_nothing(report: &str, text: &str) {
    for line in text.lines().filter(|line| line.contains("good friend")) {
        assert!(tells(line).is_empty(), "{report}: {line}");
    }
}

/// The words of a PDF, or why they cannot be had.
pub(crate) fn text_of(pdf: &[u8]) -> Result<String, String> {
    asked("pdftotext", &["-layout"], pdf, &["-"])
}

/// What a program of poppler says about a PDF.
pub(crate) fn asked(
    program: &str,
    before: &[&str],
    pdf: &[u8],
    after: &[&str],
) -> Result<String, String> {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("report.pdf");
    std::fs::write(&file, pdf).unwrap();
    let output = Command::new(program).args(before).arg(&file).args(after).output();
    let output = output.map_err(|_| format!("{program} is not installed"))?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
