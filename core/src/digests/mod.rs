//! Digests: one mail a day or a week with what a person should know.
//!
//! Never a stream, and never with figures or titles: a mail passes through other
//! people's servers, so it says what awaits its reader and where. A mail is
//! written down before it is sent, once for a person and a period, and stays
//! until a mail server has taken it.

mod entity;
mod outbox;
mod rules;
mod store;

pub use outbox::{Outgoing, claim, failed, queue, sent};
pub use rules::{Every, State, Wish};
pub use store::{Due, choose, due, stop, wish, wisher};
