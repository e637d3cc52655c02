//! Small numbers of children, which no note may give away.

/// Stands in the place of a number that may not be shown.
pub(crate) const HIDDEN: &str = "[c]";

/// So few children that they might be known by it.
const FEW_MAX: u64 = 5;

/// Of fewer children than this, no part may be shown.
const BASE_MIN: u64 = 10;

/// The numbers of one sentence as they may be printed: all of them, or none.
///
/// `counts` are the children that the numbers tell of, outright or to somebody
/// who can divide, and `base` those of whom they are a part. One small count,
/// or a count that leaves few of the base, hides every number of the sentence:
/// from what is left over it could be worked out.
pub(crate) fn shown<const N: usize>(
    counts: &[u64],
    base: u64,
    numbers: [String; N],
) -> [String; N] {
    let is_few = |it: u64| (1..=FEW_MAX).contains(&it);
    let gives_away = |&it: &u64| is_few(it) || is_few(it.abs_diff(base));
    let is_hidden = base < BASE_MIN || counts.iter().any(gives_away);
    if is_hidden { numbers.map(|_| HIDDEN.to_owned()) } else { numbers }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_shown(count: u64, base: u64) -> bool {
        let numbers = [count, base].map(|it| it.to_string());
        let shown = shown(&[count], base, numbers.clone());
        assert!(shown == numbers || shown == [HIDDEN; 2]);
        shown == numbers
    }

    #[test]
    fn one_to_five_children_hide_every_number_of_their_sentence() {
        assert!((1..=5).all(|few| !is_shown(few, 122)));
        assert!(is_shown(0, 122) && is_shown(6, 122));
    }

    #[test]
    fn a_count_that_leaves_one_to_five_children_hides_every_number_of_its_sentence() {
        assert!((1..=5).all(|few| !is_shown(122 - few, 122) && !is_shown(122 + few, 122)));
        assert!(is_shown(116, 122) && is_shown(122, 122) && is_shown(128, 122));
    }

    #[test]
    fn fewer_than_ten_children_are_no_base_to_show_a_part_of() {
        assert!(!is_shown(40, 9) && !is_shown(40, 0));
        assert!(is_shown(40, 10));
    }
}
