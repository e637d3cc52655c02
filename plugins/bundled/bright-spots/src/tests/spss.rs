//! SPSS files, as other programs write them: see `plugins/survey/fixtures`.

use lodestar_plugin_sdk::batch::{Batch, Fate};
use lodestar_plugin_sdk::testing;
use proptest::prelude::*;

use super::support::{codes, counts, import, question, refusal, refusal_of, result};
use crate::BrightSpots;

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("../../../../survey/fixtures/", $name)).as_slice()
    };
}

const PSPP: [&[u8]; 3] =
    [fixture!("pspp-unpacked.sav"), fixture!("pspp.sav"), fixture!("pspp.zsav")];

const READSTAT: [&[u8]; 3] =
    [fixture!("readstat.sav"), fixture!("readstat-packed.sav"), fixture!("readstat.zsav")];

fn fate_of(batch: &Batch, heading: &str) -> Fate {
    batch.columns.iter().find(|it| it.heading == heading).unwrap().fate.clone()
}

#[test]
fn names_and_labels_are_headings_and_values_are_what_they_stand_for() {
    for file in PSPP {
        let batch = import(file);
        assert_eq!((batch.rows, codes(&batch.refused)), (5, vec![(Some(4), "no-answers")]));
        assert_eq!(batch.participation[0].questionnaire, "ylbc");
        // One is declared to be missing, and is no option of the question either.
        assert_eq!((counts(&batch, "pet"), result(&batch, "pet").base), (vec![2, 2], 4));
        assert_eq!(counts(&batch, "lonely_often"), [0, 0, 1, 1, 1]);
        let wording = "Overall, how satisfied are you with your life nowadays?";
        assert_eq!(fate_of(&batch, wording), Fate::Counted("life_satisfaction".into()));
        assert_eq!(fate_of(&batch, "Survey"), Fate::Understood);
        assert_eq!(fate_of(&batch, "Other (please write)"), Fate::Understood);
    }
}

#[test]
fn a_scale_of_which_only_the_ends_are_labelled_is_read_by_its_numbers() {
    for file in PSPP {
        let batch = import(file);
        // Nothing at all, and a number declared to be missing, are skipped.
        assert_eq!(counts(&batch, "life_satisfaction"), [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1]);
        assert_eq!(result(&batch, "life_satisfaction").skipped, 1);
    }
}

#[test]
fn a_set_of_ticked_variables_is_one_question() {
    for file in PSPP {
        let batch = import(file);
        let support = result(&batch, "emotional_support");
        assert_eq!((support.base, support.skipped), (4, 0));
        assert_eq!(counts(&batch, "emotional_support"), [2, 0, 0, 0, 0, 0, 0, 0, 2, 1]);
        assert!(batch.warnings.iter().any(|it| it.code == "none-ticked"));
    }
}

#[test]
fn a_set_of_variables_with_an_answer_each_is_one_question() {
    let batch = import(fixture!("pspp-chosen.sav"));
    assert_eq!(counts(&batch, "emotional_support"), [1, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    assert_eq!(result(&batch, "emotional_support").base, 2);
    // “No” is declared to be missing, though it is an option of the question.
    assert_eq!(counts(&batch, "pet"), [2, 0]);
    let declared = batch.warnings.iter().find(|it| it.code == "declared-missing").unwrap();
    assert!(declared.column.as_deref() == Some("pet") && declared.text.contains("line 2"));
    assert_eq!(batch.warnings.last().unwrap().code, "weighted");
}

#[test]
fn letters_are_read_as_the_file_says_that_it_writes_them() {
    let batch = import(fixture!("pspp-windows.sav"));
    assert_eq!(batch.columns[3].heading, "Où est-ce?");
    assert_eq!(codes(&batch.warnings), []);
    // Where it does not say so, they are guessed, and a warning says that.
    let mut file = fixture!("pspp-windows.sav").to_vec();
    let name = file.windows(12).position(|it| it.eq_ignore_ascii_case(b"windows-1252")).unwrap();
    file[name..name + 12].copy_from_slice(b"unheard-of-1");
    let code = 1252_i32.to_le_bytes();
    while let Some(at) = file.windows(4).position(|it| it == code) {
        file[at..at + 4].fill(0);
    }
    let guessed = import(&file);
    assert_eq!(guessed.columns[3].heading, "Où est-ce?");
    assert_eq!(codes(&guessed.warnings), [(None, "encoding-guessed")]);
}

#[test]
fn files_of_another_program_are_read_alike() {
    for file in READSTAT {
        let batch = import(file);
        assert_eq!(counts(&batch, "pet"), [1, 1]);
        assert_eq!(counts(&batch, "stress"), [1, 0, 0, 1]);
        assert_eq!(
            (counts(&batch, "good_friend"), result(&batch, "good_friend").skipped),
            (vec![2, 0], 1)
        );
        assert_eq!((batch.rows, codes(&batch.refused)), (3, vec![]));
    }
}

#[test]
fn a_file_that_is_not_whole_is_refused_and_never_half_counted() {
    for file in PSPP.into_iter().chain(READSTAT) {
        for length in (4..file.len()).step_by(7) {
            let reason = refusal_of(question(Some("ylbc")), &file[..length]);
            assert!(reason.contains("SPSS file is"), "{length} {reason}");
        }
    }
}

#[test]
fn variables_that_nobody_knows_are_no_survey() {
    let mut file = fixture!("readstat.sav").to_vec();
    for name in [&b"questionnaire"[..], b"Do you have a pet?", b"stress", b"STRESS", b"good_friend"]
    {
        while let Some(at) = file.windows(name.len()).position(|it| it == name) {
            file[at..at + name.len()].fill(b'q');
        }
    }
    assert!(refusal(file).contains("Fewer than two variables"));
}

proptest! {
    #[test]
    fn no_bytes_after_the_beginning_make_the_reader_fall_over(
        which in 0..6_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut file = [PSPP, READSTAT].concat()[which].to_vec();
        for (at, byte) in changes {
            let at = at.index(file.len() - 4) + 4;
            file[at] = byte;
        }
        if let Err(refusal) = testing::import(&BrightSpots, question(Some("ylbc")), &file) {
            prop_assert!(refusal.reasons.iter().all(|it| it.ends_with('.') && !it.contains("Failure")));
        }
    }

    #[test]
    fn no_records_make_the_reader_fall_over(
        records in prop::collection::vec(
            (prop::sample::select(vec![2_i32, 3, 4, 6, 7, 999, -1]), prop::collection::vec(-3_i32..400, 0..12)),
            0..20,
        ),
        packing in 0..4_i32,
    ) {
        let mut file = [&b"$FL2"[..], &[b' '; 60]].concat();
        for number in [2, 1, packing, 0, -1] {
            file.extend(number.to_le_bytes());
        }
        file.extend(100_f64.to_le_bytes());
        file.resize(176, b' ');
        for (kind, numbers) in records {
            file.extend(kind.to_le_bytes());
            file.extend(numbers.iter().flat_map(|it| it.to_le_bytes()));
        }
        if let Err(refusal) = testing::import(&BrightSpots, question(Some("ylbc")), &file) {
            prop_assert!(refusal.reasons.iter().all(|it| it.ends_with('.') && !it.contains("Failure")));
        }
    }
}
