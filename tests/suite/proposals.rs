//! Proposed findings: what the numbers suggest, and what a person decides.

use lodestar_tests::{Form, Lodestar, Survey, Who, on_both};

use crate::comparisons::three_others;
use crate::making;

const SAID: &str = "A really good friend, ages 8–11: 67% of 60 (Yes). Not as good as in other \
                    authorities (others 90%).";

/// A round that proposes one finding. Returns the addresses of its proposals and
/// of the one proposal.
async fn proposed(lodestar: &Lodestar) -> (String, String) {
    three_others(lodestar).await;
    let survey = Survey::of("ylyc-8-11", 60).counted("good_friend", &[40, 20]);
    let (round, _) = making::imported(lodestar, &survey).await;
    let list = format!("rounds/{round}/proposals");
    let page = lodestar.lead().await.get(&list).await;
    assert!(page.says("1 proposal to decide") && page.says(SAID), "{}", page.text("main"));
    (list, page.link(&format!("Edit and accept : {SAID}")))
}

on_both! {
    async fn a_proposal_becomes_a_finding_only_when_a_person_accepts_it(lodestar: Lodestar) {
        let (list, one) = proposed(&lodestar).await;
        assert_eq!(lodestar.count("finding").await, 0);
        let lead = lodestar.lead().await;
        let done = lead.post(&format!("{one}/acceptance"), &Form::of(&[("version", "1")])).await;
        assert_eq!((done.status.as_u16(), lodestar.count("finding").await), (303, 1));

        let page = lead.get(&list).await;
        assert!(page.says("The numbers of this survey propose nothing more."));
        let decided = page.text("tbody tr");
        let expected = format!("{SAID} Accepted The finding : {SAID} Lena Lead, ");
        assert!(decided.starts_with(&expected), "{decided}");
        let finding = page.link(&format!("The finding : {SAID}"));
        let page = lead.get(&finding).await;
        assert_eq!(page.text("h1"), SAID);
        assert!(page.says("To improve") && page.says("A really good friend"));
        let list = lead.get("findings").await;
        assert!(list.says("Nobody has recorded what children and young people aged 4–7 said."));
        assert!(!list.says("aged 8–11 said."), "{}", list.text("main"));
    }

    async fn a_proposal_is_edited_and_keeps_where_it_came_from(lodestar: Lodestar) {
        let (list, one) = proposed(&lodestar).await;
        let lead = lodestar.lead().await;
        let form = lead.get(&one).await.form();
        assert_eq!((form.value("title"), form.value("kind")), (SAID, "improve"));
        let empty = lead.post(&one, &form.clone().with("title", "")).await;
        assert_eq!((empty.status.as_u16(), lodestar.count("finding").await), (422, 0));
        let own = form.with("title", "Too many of us have no good friend");
        assert_eq!(lead.post(&one, &own).await.status, 303);
        let page = lead.get(&list).await;
        assert!(page.says(SAID) && page.says("Edited and accepted"), "{}", page.text("main"));
        let finding = lead.get(&page.link(&format!("The finding : {SAID}"))).await;
        assert_eq!(finding.text("h1"), "Too many of us have no good friend");
        assert!(finding.says("A really good friend"), "{}", finding.text("main"));
    }

    async fn a_proposal_is_declined_with_a_reason_that_stays(lodestar: Lodestar) {
        let (list, one) = proposed(&lodestar).await;
        let lead = lodestar.lead().await;
        let address = format!("{one}/refusal");
        let form = lead.get(&address).await.form();
        let page = lead.post(&address, &form.clone().with("reason", " ")).await;
        assert_eq!(page.problems(), "Say why it is not a finding");
        let events = lodestar.audit_events().await;
        lead.post(&address, &form.with("reason", "The group has chosen friendship before")).await;
        assert_eq!((lodestar.audit_events().await, lodestar.count("finding").await), (events + 1, 0));
        let page = lodestar.person(Who::Inspector).await.get(&list).await;
        assert!(
            page.says("Declined The group has chosen friendship before Lena Lead"),
            "{}",
            page.text("main")
        );
        assert!(lead.get("audit").await.says("Lena Lead declined what was proposed"));
    }

    async fn two_people_who_decide_at_once_make_one_finding(lodestar: Lodestar) {
        let (_, one) = proposed(&lodestar).await;
        let address = format!("{one}/acceptance");
        let accept = async |who| {
            let form = Form::of(&[("version", "1")]);
            lodestar.person(who).await.post(&address, &form).await.status.as_u16()
        };
        let (one, other) = tokio::join!(accept(Who::Lead), accept(Who::SecondLead));
        assert_eq!([one.min(other), one.max(other)], [303, 409]);
        assert_eq!(lodestar.count("finding").await, 1);
        assert_eq!(lodestar.count("proposal").await, 1);
    }

    async fn numbers_that_changed_since_are_not_decided_about(lodestar: Lodestar) {
        let (_, one) = proposed(&lodestar).await;
        let lead = lodestar.lead().await;
        let result = one.strip_suffix("/proposal").unwrap();
        let form = lead.get(&format!("{result}/change")).await.form();
        lead.post(result, &form.with("option-0", "41")).await;
        let stale = lead.post(&format!("{one}/acceptance"), &Form::of(&[("version", "1")])).await;
        assert_eq!((stale.status.as_u16(), lodestar.count("finding").await), (409, 0));
    }

    async fn only_a_lead_decides(lodestar: Lodestar) {
        let (list, one) = proposed(&lodestar).await;
        for who in [Who::Board, Who::Owner, Who::Inspector, Who::Evaluator] {
            let person = lodestar.person(who).await;
            let page = person.get(&list).await;
            assert!(page.says(SAID) && !page.says("Accept as it is"), "{who:?}");
            let form = Form::of(&[("version", "1"), ("reason", "No")]);
            for address in ["", "/acceptance", "/refusal"] {
                let page = person.post(&format!("{one}{address}"), &form).await;
                assert_eq!(page.status, 403, "{who:?} {address}");
            }
        }
        assert_eq!(lodestar.count("finding").await, 0);
    }
}
