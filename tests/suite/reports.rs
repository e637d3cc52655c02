//! Reports: frozen, numbered, made by real plugins.

use lodestar_tests::{Form, Who, on_both};

use crate::{life, making};

on_both! {
    async fn a_report_is_made_noted_and_withdrawn(lodestar: Lodestar) {
        let (lead, start) = (lodestar.lead().await, lodestar.audit_events().await);
        let id = lead.record("reports", &making::report()).await;
        let here = format!("reports/{id}");
        let form = lead.get(&format!("{here}/change")).await.form();
        let noted = lead.post(&here, &form.with("note", "Read out on 9 April.")).await;
        assert_eq!(noted.status, 303, "{}", noted.text("main"));
        assert_eq!(lead.get(&format!("{here}/change")).await.value("note"), "Read out on 9 April.");
        let why = Form::of(&[("reason", "The numbers were of last year.")]);
        assert_eq!(lead.post(&format!("{here}/withdrawal"), &why).await.status, 303);
        assert_eq!(lodestar.audit_events().await, start + 3);
        let document = lead.get(&format!("{here}/document")).await;
        assert_eq!(document.text(".govuk-inset-text"), "Withdrawn");
    }

    async fn leads_the_board_and_evaluators_make_reports(lodestar: Lodestar) {
        let may = [Who::Lead, Who::SecondLead, Who::Board, Who::Evaluator, Who::SecondEvaluator];
        life::is_recorded_only_by(&lodestar, &may, "reports", &making::report()).await;
    }

    async fn a_report_is_found_only_in_its_authority(lodestar: Lodestar) {
        let id = lodestar.lead().await.record("reports", &making::report()).await;
        let other = lodestar.person(Who::OtherLead).await;
        life::is_found_nowhere_else(&lodestar, &other, "reports", &id).await;
        for file in ["document", "document.html", "document.pdf"] {
            for place in ["ambleford", "kelderwick"] {
                let page = other.get(&format!("/authorities/{place}/reports/{id}/{file}")).await;
                assert_eq!(page.status, 404, "{place} {file}");
            }
        }
    }

    async fn a_report_says_which_and_for_whom(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let page = lead.post("reports", &Form::of(&[("note", "For April")])).await;
        assert_eq!((page.status.as_u16(), page.problems().as_str()), (422, "Choose a report"));
        assert_eq!(page.value("note"), "For April");
        let form = making::report().with("audience", "");
        let page = lead.post("reports", &form).await;
        assert_eq!(page.problems(), "Enter for whom the report is");
        let unknown = making::report().with("report", "no-such/plugin");
        assert_eq!(lead.post("reports", &unknown).await.status, 404);
        assert_eq!(lodestar.count("report").await, 0);
    }

    async fn every_report_that_is_offered_can_be_made(lodestar: Lodestar) {
        making::thread(&lodestar).await;
        let lead = lodestar.lead().await;
        let offered = lead.get("reports/new").await.choices("report");
        assert!(2 <= offered.len(), "{offered:?}");
        for report in offered {
            let id = lead.record("reports", &making::report().with("report", &report)).await;
            let pdf = lead.get(&format!("reports/{id}/document.pdf")).await;
            assert!(pdf.body.starts_with(b"%PDF-"), "{report}");
            assert_eq!(pdf.header("content-type"), "application/pdf");
            let html = lead.get(&format!("reports/{id}/document.html")).await;
            assert!(html.says("Know your social worker"), "{report}: {}", html.text("main"));
        }
    }

    async fn what_was_reported_stays_as_it_was_reported(lodestar: Lodestar) {
        let thread = making::thread(&lodestar).await;
        let lead = lodestar.lead().await;
        let id = lead.record("reports", &making::report()).await;
        let address = format!("reports/{id}/document");
        let before = lead.get(&address).await.text("main");
        let pledge = format!("pledges/{}", thread.pledge);
        let form = lead.get(&format!("{pledge}/change")).await.form();
        lead.post(&pledge, &form.with("title", "Something else altogether")).await;

        let page = lead.get(&address).await;

        assert_eq!(page.text("main"), before);
        assert!(page.says("Every child gets a page about their social worker"));
    }

    async fn two_people_who_note_something_lose_nothing(lodestar: Lodestar) {
        let (both, new) = ((Who::Lead, Who::SecondLead), making::report());
        let notes = ("Sent to the chair.", "Read out on 9 April.");
        life::a_stale_save_loses_nothing(&lodestar, both, "reports", &new, "note", notes).await;
    }
}
