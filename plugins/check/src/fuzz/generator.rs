//! Numbers by chance, the same on every machine: `SplitMix64`.

const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

#[derive(Clone, Debug)]
pub(super) struct Generator {
    state: u64,
}

impl Generator {
    /// Neighbouring cases have nothing in common.
    pub(super) fn of(seed: u64, case: u64) -> Self {
        let mut generator = Self { state: seed };
        generator.state = generator.next() ^ case.wrapping_mul(STEP);
        generator.next();
        generator
    }

    pub(super) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(STEP);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Less than `end`, which is not 0; 0 if it is.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % end).unwrap_or(0)
    }

    /// Of a list that is not empty.
    pub(super) fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    pub(super) fn byte(&mut self) -> u8 {
        self.next().to_le_bytes()[0]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A change of these numbers makes every printed case another one.
    #[test]
    fn the_numbers_have_not_changed() {
        let mut generator = Generator { state: 0 };
        assert_eq!(generator.next(), 0xE220_A839_7B1D_CDAF);
        assert_eq!(generator.next(), 0x6E78_9E6A_A1B9_65F4);
        let first = |case| Generator::of(42, case).next();
        assert_eq!(first(7), first(7));
        assert_ne!(first(7), first(8));
    }
}
