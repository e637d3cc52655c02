//! What is true of every file.

use lodestar_plugin_sdk::testing;
use proptest::prelude::*;

use super::support::{import, question};
use crate::BrightSpots;

/// Not an option of any question, and in no sentence of the plugin.
const SECRET: &str = "zyzzyva";

fn cell() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "Yes",
        "No",
        "NO",
        "",
        " ",
        "Prefer not to say",
        "Never",
        "Sometimes",
        "7",
        "10.0",
        "Not sure",
        SECRET,
        "zyzzyva; Yes",
        "Friends;Pet",
        "No one",
    ])
}

fn questionnaire() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["ylyc-4-7", "8-11", "YLYC 11-17", "ylbc", "", SECRET])
}

proptest! {
    #[test]
    fn bases_skips_and_counts_add_up(
        rows in prop::collection::vec((questionnaire(), prop::array::uniform5(cell())), 1..40),
    ) {
        let mut file = String::from(
            "questionnaire,trust_sw,pet,life_satisfaction,know_sw,emotional_support\n",
        );
        for (questionnaire, cells) in &rows {
            file.extend([questionnaire, ",", &cells.join(","), "\n"]);
        }
        let blank = rows.iter().filter(|(it, cells)| {
            it.is_empty() && cells.iter().all(|it| it.trim().is_empty())
        });
        if blank.count() == rows.len() {
            return Ok(());
        }
        let batch = import(&file);

        let responded: u64 = batch.participation.iter().map(|it| it.responded).sum();
        prop_assert_eq!(responded + batch.refused.len() as u64, batch.rows);
        for result in &batch.results {
            let participation =
                batch.participation.iter().find(|it| it.questionnaire == result.questionnaire);
            prop_assert_eq!(result.base + result.skipped, participation.unwrap().responded);
            let sum: u64 = result.options.iter().map(|it| it.count).sum();
            if result.indicator == "emotional_support" {
                prop_assert!(result.options.iter().all(|it| it.count <= result.base));
            } else {
                prop_assert_eq!(sum, result.base);
            }
        }
        let has_quoted = format!("{batch:?}").contains(SECRET);
        prop_assert!(!has_quoted);
    }

    #[test]
    fn no_bytes_make_the_importer_fall_over(
        heading in prop::sample::select(vec!["", "pet,trust_sw\n", "indicator,option,count\n", "PK\u{3}\u{4}"]),
        bytes in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let file = [heading.as_bytes(), &bytes].concat();
        if let Err(refusal) = testing::import(&BrightSpots, question(Some("ylyc-8-11")), &file) {
            prop_assert!(refusal.reasons.iter().all(|it| it.ends_with('.') && !it.contains("Failure")));
        }
    }
}
