//! Packs that were read from the database are parsed once and kept, by their
//! checksum: the same text is the same pack in every installation.

use std::sync::{Arc, Mutex, PoisonError};

use super::pack::Pack;

/// More are seldom in force at once; a pack that is needed again is read again.
const PACKS_MAX: usize = 32;

/// The one used last stands last.
static PACKS: Mutex<Vec<Arc<Pack>>> = Mutex::new(Vec::new());

/// The pack with this checksum, if it is kept.
pub(super) fn recall(sha256: &str) -> Option<Arc<Pack>> {
    let mut packs = PACKS.lock().unwrap_or_else(PoisonError::into_inner);
    let position = packs.iter().position(|it| it.sha256 == sha256)?;
    let pack = packs.remove(position);
    packs.push(pack.clone());
    Some(pack)
}

/// Keeps a pack, and forgets the one that nobody used for longest.
pub(super) fn keep(pack: &Arc<Pack>) {
    let mut packs = PACKS.lock().unwrap_or_else(PoisonError::into_inner);
    if packs.iter().any(|it| it.sha256 == pack.sha256) {
        return;
    }
    if PACKS_MAX <= packs.len() {
        packs.remove(0);
    }
    packs.push(pack.clone());
}

#[cfg(test)]
mod tests {
    use super::super::shipped;
    use super::*;

    #[test]
    fn the_pack_that_nobody_used_for_longest_is_forgotten() {
        let pack = |number: usize| {
            let pack = Pack::clone(&shipped::all().unwrap()[0]);
            Arc::new(Pack { sha256: format!("{number:064}"), ..pack })
        };
        for number in 0..PACKS_MAX {
            keep(&pack(number));
        }
        assert!(recall(&pack(0).sha256).is_some());
        keep(&pack(PACKS_MAX));
        assert!(recall(&pack(0).sha256).is_some());
        assert!(recall(&pack(1).sha256).is_none());
    }
}
