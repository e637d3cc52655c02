//! Results beside others: who is compared with whom, by which test, and why not.

use lodestar_core::authorities::{self, NewAuthority};
use lodestar_core::packs::shipped;
use lodestar_core::rounds::{self, Counted, NewRound};
use lodestar_core::statistics::NoPool;
use lodestar_core::{Answers, AuthorityId, RecordId, comparisons};
use lodestar_tests::{Lodestar, Page, Survey, Who, on_both};

use crate::making;

/// Another authority, as invented as Ambleford.
async fn authority(lodestar: &Lodestar, name: &str) -> AuthorityId {
    let answers = Answers::default()
        .with("title", name.to_owned())
        .with("nation", "england")
        .with("is_fictional", "yes");
    let new = NewAuthority::parse(&answers).unwrap();
    authorities::add(&lodestar.operator(), new).await.unwrap().id
}

/// A round in which children of 8 to 11 have a good friend, or not.
async fn counted(
    lodestar: &Lodestar,
    authority: AuthorityId,
    opened_on: &str,
    counts: [u32; 2],
) -> RecordId {
    let context = lodestar.operator();
    let answers = Answers::default()
        .with("title", opened_on.to_owned())
        .with("opened_on", opened_on.to_owned())
        .with("mode", "online");
    let round = rounds::add(&context, authority, NewRound::parse(&answers).unwrap()).await.unwrap();
    let codebook = shipped::codebook().unwrap();
    let question = codebook.question("ylyc-8-11", "good_friend").unwrap();
    let answers = Answers::default()
        .with("option-0", counts[0].to_string())
        .with("option-1", counts[1].to_string());
    let counted = Counted::parse(&codebook, question, &answers).unwrap();
    rounds::add_result(&context, authority, round, counted).await.unwrap();
    round
}

/// Three others in which nearly everybody has a good friend: 189 of 210.
pub(crate) async fn three_others(lodestar: &Lodestar) {
    for (name, counts) in [("Aldmere", [72, 8]), ("Birchley", [54, 6]), ("Corrie", [63, 7])] {
        let other = authority(lodestar, name).await;
        counted(lodestar, other, "2025-05-01", counts).await;
    }
}

/// Ambleford's round, in which 40 of 60 have one.
async fn of_ambleford(lodestar: &Lodestar) -> String {
    let survey = Survey::of("ylyc-8-11", 60).counted("good_friend", &[40, 20]);
    making::imported(lodestar, &survey).await.0
}

async fn results(lodestar: &Lodestar, round: &str) -> Page {
    lodestar.lead().await.get(&format!("rounds/{round}/results")).await
}

async fn set(lodestar: &Lodestar, question: &str, answer: &str) {
    let lead = lodestar.lead().await;
    let form = lead.get("survey-rules").await.form().with(question, answer);
    assert_eq!(lead.post("survey-rules", &form).await.status, 303);
}

on_both! {
    async fn worse_than_others_is_said_with_its_test_level_base_and_years(lodestar: Lodestar) {
        three_others(&lodestar).await;
        let round = of_ambleford(&lodestar).await;
        let page = results(&lodestar, &round).await;
        // scipy 1.17.1: `fisher_exact([[40, 20], [189, 21]])` has p = 4.9e-05;
        // statsmodels 0.15: `proportion_confint(40, 60, method="wilson")` is
        // 0.541 to 0.773.
        for says in [
            "Beside other authorities: 0 better, 0 in line, 1 worse. 0 are not compared.",
            "90% of 210 in 3 other authorities here, 2025.",
            "Fisher’s exact test, two-sided, at 5%: p < 0.001",
            "67% 95% interval 54% to 77%",
            "Codebook bright-spots 2, ages 8–11",
        ] {
            assert!(page.says(says), "{says} in {}", page.text("main"));
        }
        assert_eq!(page.text(".ls-dots__verdict .ls-verdict"), "worse");
        assert_eq!(
            page.text(".ls-dots__row title"),
            "A really good friend: 67%, 95% interval 54% to 77%, others 90%. \
             Beside others: worse."
        );
    }

    async fn two_others_are_too_few_and_an_authority_is_not_among_its_own(lodestar: Lodestar) {
        for (name, counts) in [("Aldmere", [72, 8]), ("Birchley", [54, 6])] {
            let other = authority(&lodestar, name).await;
            counted(&lodestar, other, "2025-05-01", counts).await;
        }
        let round = of_ambleford(&lodestar).await;
        let page = results(&lodestar, &round).await;
        let why = "no comparison fewer than three other authorities here have asked the same, \
                   and no figure is published";
        assert_eq!(page.text(".ls-dots__verdict"), why);
    }

    async fn where_others_are_too_few_the_published_figure_is_taken(lodestar: Lodestar) {
        let survey = Survey::of("ylbc", 60).counted("good_friend", &[40, 20]);
        let (round, _) = making::imported(&lodestar, &survey).await;
        let page = results(&lodestar, &round).await;
        // scipy 1.17.1: `fisher_exact([[40, 20], [403, 71]])` has p = 0.00090.
        for says in [
            "85%: England (6 LAs), 16–25, of 474, 2017-18. Published as “has a really good friend”",
            "Source: http",
            "Fisher’s exact test, two-sided, at 5%: p < 0.001",
        ] {
            assert!(page.says(says), "{says} in {}", page.text("main"));
        }
    }

    async fn two_that_one_authority_was_split_into_are_not_compared(lodestar: Lodestar) {
        let context = lodestar.operator();
        let by_code = async |code| authorities::by_code(&context, code).await.unwrap().id;
        // Both have had the code of what they came from.
        let (one, other) = (by_code("E06000063").await, by_code("E06000064").await);
        let round = counted(&lodestar, one, "2025-05-01", [40, 20]).await;
        for authority in [other, by_code("E08000038").await, by_code("E08000039").await] {
            counted(&lodestar, authority, "2025-05-01", [54, 6]).await;
        }
        // However many invented ones there are: a real one is not compared with them.
        three_others(&lodestar).await;
        let others = async || {
            let compared = comparisons::of_round(&context, one, round).await.unwrap();
            let row = compared.rows[0].clone();
            (row.no_pool, row.against.len())
        };
        assert_eq!(others().await, (Some(NoPool::TooFew), 0));
        counted(&lodestar, by_code("E06000001").await, "2025-05-01", [54, 6]).await;
        assert_eq!(others().await, (None, 1));
    }

    async fn a_stricter_flag_stands_beside_the_plain_one_where_it_is_asked_for(lodestar: Lodestar) {
        three_others(&lodestar).await;
        let round = of_ambleford(&lodestar).await;
        let says = "Counting how many flags are read together (Benjamini and Hochberg): worse";
        assert!(!results(&lodestar, &round).await.says(says));
        set(&lodestar, "is_discovery_controlled", "yes").await;
        assert!(results(&lodestar, &round).await.says(says));
        set(&lodestar, "level_percent", "1").await;
        let page = results(&lodestar, &round).await;
        assert!(page.says("99% interval") && page.says("two-sided, at 1%"), "{}", page.text("main"));
    }

    async fn the_general_population_is_another_rule_without_a_test(lodestar: Lodestar) {
        // 6 of 60 are afraid of school, where 17% are in general.
        let survey = Survey::of("ylyc-8-11", 60).counted("bully_afraid", &[0, 6, 14, 40]);
        let (round, _) = making::imported(&lodestar, &survey).await;
        let page = results(&lodestar, &round).await;
        assert!(page.says("The same as or better than the general population"));
        assert!(page.says("83%: General population, 8–10, of how many was not published, 2016-21."));
        assert!(page.says("Published as “afraid to go to school because of bullying”, 17%."));
        assert_eq!(page.text(".ls-dots__verdict .ls-verdict"), "no comparison");
    }

    async fn rounds_stand_side_by_side_or_the_page_says_why_not(lodestar: Lodestar) {
        let first = Survey::of("ylyc-8-11", 60).counted("good_friend", &[30, 30]);
        let lead = lodestar.lead().await;
        making::imported(&lodestar, &first).await;
        let new = making::round().with("title", "Later").with("opened_on", "2026-02-20");
        let later = lead.record("rounds", &new.with("closed_on", "")).await;
        let second = Survey::of("ylyc-8-11", 60).counted("good_friend", &[48, 12]);
        let import = lead.upload(&later, "later.csv", second.csv().as_bytes(), "").await.id();
        let form = lead.get(&format!("imports/{import}")).await.form();
        lead.post(&format!("imports/{import}/approval"), &form).await;

        let page = results(&lodestar, &later).await;
        // statsmodels 0.15: `confint_proportions_2indep(48, 60, 30, 60,
        // method="newcomb")` is 0.130 to 0.447.
        let says = "+30 percentage points, 95% interval +13 to +45. Large, and more than chance.";
        assert!(page.says(says), "{}", page.text("main"));

        let over = lead.get("indicators/good_friend").await;
        assert!(over.says(says), "{}", over.text("main"));
        assert!(!over.says("Break 1"), "{}", over.text("main"));

        // 60 of 80 answered each: with a higher limit neither bears a comparison.
        set(&lodestar, "rate_min_percent", "90").await;
        let page = results(&lodestar, &later).await;
        assert!(page.says("Too few answered this survey. Too few answered the survey before."));
        assert!(!page.says("+30 percentage points"));
        let over = lead.get("indicators/good_friend").await;
        assert!(over.says("Break 1, before Later:"), "{}", over.text("main"));
    }

    async fn a_conditional_base_is_named_with_its_share(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &making::survey()).await;
        let page = results(&lodestar, &round).await;
        let says = "60, of the 40% who answered “Yes” to “Know who your social worker is”";
        assert!(page.says(says), "{}", page.text("main"));
    }

    async fn what_one_of_the_others_hides_is_nowhere(lodestar: Lodestar) {
        // Corrie has 47 of 50: its 3 are hidden, and taken as 3.
        for (name, counts) in [("Aldmere", [72, 8]), ("Birchley", [54, 6]), ("Corrie", [46, 4])] {
            let other = authority(&lodestar, name).await;
            counted(&lodestar, other, "2025-05-01", counts).await;
        }
        let round = of_ambleford(&lodestar).await;
        let page = results(&lodestar, &round).await;
        // 72 + 54 + 47 of 190, whatever the small number is.
        let says = "91% of 190 in 3 other authorities here, 2025. For 1 of them a small number \
                    was taken as 3, because it is hidden.";
        assert!(page.says(says), "{}", page.text("main"));
    }

    async fn a_group_member_sees_no_comparison(lodestar: Lodestar) {
        let round = of_ambleford(&lodestar).await;
        let group = lodestar.person(Who::Group).await;
        for address in [format!("rounds/{round}/proposals"), "indicators/good_friend".to_owned()] {
            assert_eq!(group.get(&address).await.status, 403, "{address}");
        }
    }

    async fn an_indicator_that_nobody_was_asked_is_not_found(lodestar: Lodestar) {
        assert_eq!(lodestar.lead().await.get("indicators/shoes").await.status, 404);
    }
}
