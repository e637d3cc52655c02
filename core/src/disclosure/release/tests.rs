//! What is shown of a question that was released before.

use super::super::policy::Policy;
use super::super::rules::{Distribution, OptionCount};
use super::*;

fn percents(truths: &[Distribution]) -> Vec<Option<f64>> {
    let (mut before, policy) = (Shown::default(), Policy::default());
    let mut shown = Vec::new();
    for truth in truths {
        let now = release(truth, policy, &before);
        shown.push(now.numbers.headline.value().map(f64::round));
        if !now.is_kept {
            let (numbers, reasons) = (now.numbers, now.reasons);
            let is_multiple = false;
            before.earlier.push(Earlier { numbers, reasons, is_multiple, policy, is_same: true });
        }
    }
    shown
}

/// How many gave the first answer, which is the cut, and how many the others.
fn counted(counts: &[u64]) -> Distribution {
    let option = |(index, chosen): (usize, &u64)| OptionCount {
        label: index.to_string(),
        chosen: *chosen,
        is_positive: index == 0,
    };
    Distribution {
        base: counts.iter().sum(),
        is_multiple: false,
        options: counts.iter().enumerate().map(option).collect(),
    }
}

#[test]
fn three_late_children_are_not_had_by_subtraction() {
    let truths = [counted(&[60, 40]), counted(&[60, 43])];
    assert_eq!(percents(&truths), [Some(60.0), Some(60.0)]);
    // Many late children are a table that holds by itself.
    let truths = [counted(&[60, 40]), counted(&[80, 60])];
    assert_eq!(percents(&truths), [Some(60.0), Some(57.0)]);
}

#[test]
fn late_children_who_all_said_the_same_are_not_told_of() {
    let truths = [counted(&[60, 40]), counted(&[72, 40])];
    assert_eq!(percents(&truths), [Some(60.0), Some(60.0)]);
}

#[test]
fn a_slip_of_the_pen_is_corrected_in_public() {
    let truths = [counted(&[60, 40]), counted(&[40, 60])];
    assert_eq!(percents(&truths), [Some(60.0), Some(40.0)]);
}
