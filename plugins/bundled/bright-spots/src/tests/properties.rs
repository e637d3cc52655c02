//! What is true of every file.

use lodestar_plugin_sdk::batch::Batch;
use lodestar_plugin_sdk::testing;
use proptest::prelude::*;

use super::support::question;
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

fn tick() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["1", "0", "Yes", "no", "x", "", "Pet", "Friends", SECRET, "2"])
}

/// What an open spreadsheet is made of, in any order.
const PARTS: [&str; 14] = [
    "<table:table table:name=\"A\">",
    "</table:table>",
    "<table:table-row>",
    "<table:table-row table:number-rows-repeated=\"9999999999\">",
    "</table:table-row>",
    "<table:table-cell>",
    "<table:table-cell table:number-columns-repeated=\"-1\"/>",
    "<table:table-cell office:value-type=\"float\" office:value=\"7\"/>",
    "</table:table-cell>",
    "<text:p>pet",
    "<text:s text:c=\"99999999\"/>",
    "</text:p>",
    "&amp;&#0;&nbsp;",
    "<draw:frame>",
];

fn questionnaire() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["ylyc-4-7", "8-11", "YLYC 11-17", "ylbc", "", SECRET])
}

/// A note without what it quotes from the codebook and without line numbers.
fn unquoted(text: &str) -> String {
    let quotes = text.split('“').enumerate();
    let text: String = quotes
        .map(|(index, it)| match it.split_once('”') {
            Some((_, after)) if 0 < index => after,
            _ => it,
        })
        .collect();
    let mut is_line = false;
    let is_told = |word: &&str| {
        let word = word.trim_matches(['(', ')', ',', '.']);
        let is_number = word.parse::<u64>().is_ok();
        let is_told_of = matches!(word, "Line" | "line" | "lines");
        is_line = is_told_of || (is_line && (is_number || word == "and"));
        !(is_line && is_number)
    };
    text.split_whitespace().filter(is_told).collect::<Vec<_>>().join(" ")
}

/// What is in this file; nothing if it is refused, with reasons that quote nothing.
fn staged(file: &str) -> Option<Batch> {
    let batch = testing::import(&BrightSpots, question(None), file.as_bytes());
    batch.map_err(|it| assert!(!it.reasons.join(" ").contains(SECRET))).ok()
}

/// The whole numbers of a note, other than percentages.
fn numbers(text: &str) -> Vec<u64> {
    let words = unquoted(text);
    let words = words.split_whitespace().map(|it| it.trim_matches(['(', ')', ',', '.', ':']));
    words.filter_map(|it| it.parse().ok()).collect()
}

fn count() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => (0_u32..12).prop_map(|it| it.to_string()),
        4 => (0_u32..400).prop_map(|it| it.to_string()),
        1 => Just(String::from("c")),
        1 => Just(String::new()),
    ]
}

fn percent() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => Just(String::new()),
        3 => (0_u32..=100).prop_map(|it| it.to_string()),
        3 => (0_u32..=100).prop_map(|it| format!("{it}%")),
        1 => (0_u32..=100).prop_map(|it| format!("{}.{:02}", it / 100, it % 100)),
    ]
}

fn asked() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "ylyc-8-11,pet,Yes",
        "ylyc-8-11,pet,No",
        "ylyc-8-11,good_friend,Yes",
        "ylyc-8-11,good_friend,No",
        "ylyc-8-11,good_friend,Prefer not to say",
        "ylbc,emotional_support,Friends",
        "ylbc,emotional_support,No one",
        "ylbc,life_satisfaction,7",
        "ylbc,life_satisfaction,8",
        "ylbc,astrology,Yes",
    ])
}

proptest! {
    #[test]
    fn no_note_about_counts_gives_one_to_five_children_away(
        rows in prop::collection::vec((asked(), count(), percent(), count(), count()), 1..12),
        is_agreed in any::<bool>(),
    ) {
        let mut file = String::from(
            "questionnaire,indicator,option,count,percent,responded,eligible\n",
        );
        let (_, _, _, responded, eligible) = &rows[0];
        for (asked, count, percent, own_responded, own_eligible) in &rows {
            let people = if is_agreed { [responded, eligible] } else { [own_responded, own_eligible] };
            let [responded, eligible] = people;
            file.extend([asked, ",", count, ",", percent, ",", responded, ",", eligible, "\n"]);
        }
        let Some(batch) = staged(&file) else { return Ok(()) };
        for note in batch.warnings.iter().chain(&batch.refused) {
            let few: Vec<u64> =
                numbers(&note.text).into_iter().filter(|it| (1..=5).contains(it)).collect();
            prop_assert!(few.is_empty(), "{}", note.text);
        }
    }

    #[test]
    fn no_note_about_answers_gives_one_to_five_children_away(
        rows in prop::collection::vec((questionnaire(), prop::array::uniform3(cell()), count()), 1..12),
    ) {
        let mut file = String::from("questionnaire,pet,lonely_often,emotional_support,eligible\n");
        for (questionnaire, cells, eligible) in &rows {
            file.extend([questionnaire, ",", &cells.join(","), ",", eligible, "\n"]);
        }
        let Ok(batch) = testing::import(&BrightSpots, question(None), file.as_bytes()) else {
            return Ok(());
        };
        for note in batch.warnings.iter().chain(&batch.refused) {
            prop_assert!(numbers(&note.text).iter().all(|it| !(1..=5).contains(it)), "{}", note.text);
        }
    }

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
        let Some(batch) = staged(&file) else { return Ok(()) };

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
    fn ticks_add_up_and_are_never_quoted(
        rows in prop::collection::vec((questionnaire(), cell(), prop::array::uniform3(tick())), 1..30),
        is_in_two_rows in any::<bool>(),
    ) {
        let mut file = String::from(if is_in_two_rows {
            "questionnaire,pet,emotional_support,,,Other (please write)\n,,Friends,Pet,No one,\n"
        } else {
            "questionnaire,pet,emotional_support: Friends,emotional_support [Pet],\
             emotional_support - No one,Other (please write)\n"
        });
        for (questionnaire, cell, ticks) in &rows {
            file.extend([questionnaire, ",", cell, ",", &ticks.join(","), ",", SECRET, "\n"]);
        }
        let Some(batch) = staged(&file) else { return Ok(()) };
        let responded: u64 = batch.participation.iter().map(|it| it.responded).sum();
        prop_assert_eq!(responded + batch.refused.len() as u64, batch.rows);
        prop_assert_eq!(batch.rows, rows.len() as u64);
        prop_assert_eq!(testing::check_batch(&batch, &question(None).codebook), Ok(()));
        for it in batch.results.iter().filter(|it| it.indicator == "emotional_support") {
            let of = batch.participation.iter().find(|of| of.questionnaire == it.questionnaire);
            prop_assert_eq!(it.base + it.skipped, of.unwrap().responded);
        }
        let has_quoted = format!("{batch:?}").contains(SECRET);
        prop_assert!(!has_quoted);
    }

    #[test]
    fn no_open_spreadsheet_makes_the_importer_fall_over(
        parts in prop::collection::vec(prop::sample::select(PARTS.to_vec()), 0..30),
    ) {
        let file = super::opendocument::spreadsheet(&parts.concat());
        if let Err(refusal) = testing::import(&BrightSpots, question(Some("ylyc-8-11")), &file) {
            prop_assert!(refusal.reasons.iter().all(|it| it.ends_with('.') && !it.contains("Failure")));
        }
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
