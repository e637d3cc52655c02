//! Comments: what people say to each other about a record.
//!
//! They stand in its story, beside what happened to it. A comment can tell
//! somebody, who then finds it among their notices. It is never changed or
//! deleted: it is taken back, with a reason, and its words are shown no longer.

mod entity;
mod rules;
mod store;

pub use rules::{Comment, CommentId, Conversation, Member, NewComment, WORDS_CHARACTERS_MAX};
pub(crate) use store::mentions;
pub use store::{add, members, of_record, withdraw};
