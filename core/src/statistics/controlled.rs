//! Flags, once it is taken into account how many of them are read together.

use super::{Flag, Level, Standing, adjusted};

/// A flag once more, now that it is taken into account how many there are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Controlled {
    /// In line where the plain flag is no longer sure enough.
    pub standing: Standing,
    /// The p-value after Benjamini and Hochberg, from 0 to 1.
    pub adjusted: f64,
}

/// The flags of one report after false-discovery control, to stand beside the
/// plain ones: None where no flag was given. Control only takes flags away.
///
/// All flags that are read together belong in one call, those in line too:
/// the number of comparisons is what is being made up for.
pub fn controlled(flags: &[Flag], level: Level) -> Vec<Option<Controlled>> {
    let p_value = |flag: &Flag| match *flag {
        Flag::Given { p_value, .. } => Some(p_value),
        Flag::NotGiven(_) => None,
    };
    let p_values: Vec<f64> = flags.iter().filter_map(p_value).collect();
    let mut adjusted = adjusted(&p_values).into_iter();
    let control = |flag: &Flag| match *flag {
        Flag::Given { standing, .. } => adjusted.next().map(|adjusted| {
            let is_kept = adjusted <= level.share();
            Controlled { standing: if is_kept { standing } else { Standing::InLine }, adjusted }
        }),
        Flag::NotGiven(_) => None,
    };
    flags.iter().map(control).collect()
}

#[cfg(test)]
mod tests {
    use super::super::references::{DISCOVERIES, assert_close};
    use super::super::{NoFlag, Test};
    use super::*;

    #[test]
    fn control_takes_flags_away_and_never_gives_any() {
        // The fifteen p-values of Benjamini and Hochberg (1995): nine are under
        // 5 in 100, and four are kept.
        let (fifteen, adjusted) = DISCOVERIES[0];
        let flag = |p_value: &f64| Flag::Given {
            standing: if *p_value < 0.05 { Standing::Worse } else { Standing::InLine },
            test: Test::Fisher,
            p_value: *p_value,
        };
        let mut flags: Vec<Flag> = fifteen.iter().map(flag).collect();
        flags.insert(2, Flag::NotGiven(NoFlag::Hidden));
        let mut controlled = controlled(&flags, Level::FIVE_IN_A_HUNDRED);
        assert_eq!(controlled.remove(2), None);
        for (index, (one, expected)) in controlled.iter().zip(adjusted).enumerate() {
            let one = one.unwrap();
            assert_close(one.adjusted, *expected, &index);
            let standing = if index < 4 { Standing::Worse } else { Standing::InLine };
            assert_eq!(one.standing, standing, "{index}");
        }
        let generous = super::controlled(&flags, Level::of(0.5).unwrap());
        assert_eq!(generous[10].unwrap().standing, Standing::InLine);
    }
}
