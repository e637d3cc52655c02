//! Lodestar's side: starts a plugin's process, asks it, and gives up in time.
//!
//! A [`Launch`] says what to start and how much it may use. [`Plugins`] are those
//! that there are now. Each is a [`Guest`], which is what a page talks to: it
//! starts a process when it needs one, keeps it for the next question, and starts
//! another after it had to stop one. Below that, a [`Process`] is one child
//! process and one conversation.
//!
//! Nothing here knows what a plugin's answers mean, and no [`Failure`] is a
//! reason for a page to fail.

mod conversation;
mod death;
mod failure;
mod guest;
mod launch;
mod messages;
mod pipes;
mod plugins;
mod pool;
mod printed;
mod process;
mod record;
mod speed;
mod text;

pub use failure::Failure;
pub use guest::Guest;
pub use launch::{Launch, Limits, Run};
pub use plugins::{Offering, Offerings, Plugins, Silent};
pub use pool::Home;
pub use process::{Process, own_program};
pub use record::{FAILURES_MAX, Health, State};
