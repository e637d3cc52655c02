//! Chance without surprise: the same seed shuffles the same way on every
//! machine and in every run.

/// A `splitmix64` generator. Good enough to shuffle answers, and no more.
pub(super) struct Random(u64);

impl Random {
    /// A generator that depends on a name alone (FNV-1a).
    pub(super) fn of(name: &str) -> Self {
        Self(name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Puts the items in another order.
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let bound = u64::try_from(last).unwrap_or(u64::MAX).saturating_add(1);
            let other = usize::try_from(self.next() % bound).unwrap_or_default();
            items.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_shuffles_the_same_way() {
        let shuffled = |name: &str| {
            let mut items: Vec<u32> = (0..50).collect();
            Random::of(name).shuffle(&mut items);
            items
        };
        assert_eq!(shuffled("one"), shuffled("one"));
        assert_ne!(shuffled("one"), shuffled("another"));
        let mut sorted = shuffled("one");
        sorted.sort_unstable();
        assert_eq!(sorted, (0..50).collect::<Vec<_>>());
    }
}
