//! Meetings of the board and of the young people's group: what stood on the
//! agenda, what was said, and minutes that nobody changes afterwards.
//!
//! The meetings of one body are a series. Each starts with the body's usual
//! agenda, what its last meeting did not reach, and what is due. While a meeting
//! is open its items are minuted, and decisions and challenges are recorded under
//! them. Closing it locks all of that; what was wrong is put right by a dated
//! correction, which the next meeting approves.

mod agenda;
mod corrections;
mod due;
mod entity;
mod items;
mod offer;
mod read;
mod rules;
mod since;
mod store;
mod usual;

pub use agenda::{add_item, bring_up_to_date, change_item};
pub use corrections::{Correction, NewCorrection, approve, correct};
pub use items::{Item, ItemId, ItemState, NewItem, Origin};
pub use offer::items_on_offer;
pub(crate) use read::of_item;
pub use rules::{Body, Meeting, MeetingState, NewMeeting};
pub use since::{Before, Net, Since, What, net, since};
pub use store::{Minutes, add, change, close, find, list, minutes, open, withdraw};
pub use usual::{Usual, set_usual, usual};
