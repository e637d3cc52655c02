//! Preparation: what was done of the checklist in a round, when and by whom.
//!
//! What was said of an item keeps the words that the item had then, however
//! the authority rewords it for its next round.

mod rules;
mod store;

pub use rules::{NewSaid, Prepared, Said, Standing};
pub use store::{find, of_round, say};
