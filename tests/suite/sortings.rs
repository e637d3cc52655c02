//! Statements that people put in order, and what the orders have in common.

use lodestar_tests::{Form, Page, Person, Who, on_both};

use crate::{life, making};

const MAY: [Who; 4] = [Who::Lead, Who::SecondLead, Who::Evaluator, Who::SecondEvaluator];

/// An order: the column of each statement.
fn order(label: &str, people: &str, places: [u8; 8]) -> Form {
    let form = Form::of(&[("label", label), ("people", people), ("made_on", "2026-03-01")]);
    (0..).zip(places).fold(form, |form, (number, place)| {
        form.with(&format!("place-{number}"), &place.to_string())
    })
}

async fn enter(person: &Person, sorting: &str, order: &Form) -> Page {
    person.post(&format!("sortings/{sorting}/sorts/new"), order).await
}

on_both! {
    async fn a_sorting_is_recorded_changed_and_withdrawn(lodestar: Lodestar) {
        let change = ("purpose", "What helped you least?");
        let new = making::sorting();
        life::is_recorded_changed_and_withdrawn(&lodestar, Who::Lead, "sortings", &new, change)
            .await;
    }

    async fn leads_and_evaluators_start_a_sorting(lodestar: Lodestar) {
        life::is_recorded_only_by(&lodestar, &MAY, "sortings", &making::sorting()).await;
    }

    async fn a_sorting_is_found_only_in_its_authority(lodestar: Lodestar) {
        life::is_found_only_at_home(&lodestar, "sortings", &making::sorting()).await;
    }

    async fn two_people_who_change_a_sorting_lose_nothing(lodestar: Lodestar) {
        let (both, new) = ((Who::Lead, Who::Evaluator), making::sorting());
        let names = ("What helped us", "What helped most");
        life::a_stale_save_loses_nothing(&lodestar, both, "sortings", &new, "title", names).await;
    }

    async fn an_action_becomes_a_statement_with_its_own_words(lodestar: Lodestar) {
        let thread = making::thread(&lodestar).await;
        let lead = lodestar.lead().await;
        let form = making::sorting().with("sizes", "2, 5, 2").with("taken", &thread.action);
        let sorting = lead.record("sortings", &form).await;
        let page = lead.get(&format!("sortings/{sorting}")).await;
        assert!(page.says("Send every child a page about their social worker"));
    }

    async fn an_order_fills_the_columns_and_nothing_typed_is_lost(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let sorting = lead.record("sortings", &making::sorting()).await;
        let page = enter(&lead, &sorting, &order("", "3", [0, 0, 0, 1, 1, 1, 2, 2])).await;
        assert_eq!(page.status, 422);
        assert_eq!(page.problems(), "Enter whose order it is, without a name");
        assert_eq!(page.value("place-2"), "0");
        let page = enter(&lead, &sorting, &order("Club", "3", [0, 0, 0, 1, 1, 1, 2, 2])).await;
        assert_eq!(page.problems(), "A column has more cards than it takes: move some");
        let page = enter(&lead, &sorting, &order("Club", "3", [0, 0, 1, 1, 1, 1, 2, 2])).await;
        assert_eq!(page.status, 303);
        // What people were asked does not change under them.
        let form = lead.get(&format!("sortings/{sorting}/change")).await.form();
        let form = form.with("sizes", "").with("columns", "5");
        let page = lead.post(&format!("sortings/{sorting}"), &form).await;
        assert!(page.problems().contains("put these statements in order already"));
    }

    async fn an_order_of_few_people_is_shown_to_nobody_but_who_enters_them(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let sorting = lead.record("sortings", &making::sorting()).await;
        enter(&lead, &sorting, &order("First group", "5", [0, 0, 1, 1, 1, 1, 2, 2])).await;
        let results = format!("sortings/{sorting}/results");
        let inspector = lodestar.person(Who::Inspector).await;
        let page = inspector.get(&results).await;
        assert!(page.says("shown when 6 people have taken part"));
        assert!(!page.says("Statement 1"), "{}", page.text("main"));
        let trail = lead.get(&format!("sortings/{sorting}")).await;
        assert!(!trail.says("matters most: Statement"), "{}", trail.text("main"));

        enter(&lead, &sorting, &order("Second group", "4", [2, 0, 1, 1, 1, 1, 0, 2])).await;
        let page = inspector.get(&results).await;
        let first = page.text("tbody tr");
        let first = first.lines().next().unwrap_or_default();
        // 7.5 of each: the same columns twice.
        assert!(first.contains("Statement 8") && first.contains("7.5"), "{first}");
        assert!(page.says("2 orders of 9 people") && page.says("Kendall’s W is"));
        assert!(page.says("With fewer than 8 orders no groups are looked for"));
        assert!(!page.says("matters most: Statement"), "one order alone is not shown to readers");
    }

    async fn an_order_is_taken_back_with_a_reason_and_counts_no_more(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let sorting = lead.record("sortings", &making::sorting()).await;
        enter(&lead, &sorting, &order("Whole club", "9", [0, 0, 1, 1, 1, 1, 2, 2])).await;
        let results = format!("sortings/{sorting}/results");
        let page = lead.get(&results).await;
        assert!(page.says("1 order of 9 people"));
        let actions = page.html().split("action=\"").skip(1).filter_map(|it| it.split('"').next());
        let action = actions.into_iter().find(|it| it.contains("/sorts/")).unwrap().to_owned();
        let done = lead.post(&action, &Form::of(&[("reason", "Typed twice")])).await;
        assert_eq!(done.status, 303);
        let page = lead.get(&results).await;
        assert!(page.says("Taken back: Typed twice"), "{}", page.text("main"));
        assert!(!page.says("1 order of 9 people"), "{}", page.text("main"));
        assert_eq!(lead.post(&action, &Form::of(&[("reason", "Again")])).await.status, 409);
    }

    async fn eight_orders_make_groups_of_like_views(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let sorting = lead.record("sortings", &making::sorting()).await;
        // Two views that have nothing to do with each other, and one order of each turned a little.
        let one = [0, 0, 1, 1, 1, 1, 2, 2];
        let other = [1, 1, 0, 0, 2, 2, 1, 1];
        for number in 0..4 {
            enter(&lead, &sorting, &order(&format!("A{number}"), "1", one)).await;
            enter(&lead, &sorting, &order(&format!("B{number}"), "1", other)).await;
        }
        let page = lead.get(&format!("sortings/{sorting}/results")).await;
        assert!(page.says("View 1, 4 orders") && page.says("View 2, 4 orders"), "{}", page.text("main"));
        assert_eq!(page.text("section.ls-panel h3").lines().filter(|it| it.starts_with("View")).count(), 2);
    }
}
