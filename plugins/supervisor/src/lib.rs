//! Lodestar's side: starts a plugin's process, asks it, and gives up in time.
//!
//! [`Plugins`] are the libraries in a folder. Each is a [`Guest`], which is what
//! a page talks to: it starts the process when it is first needed, keeps it for
//! the next question, and starts it anew after it had to be stopped. Below that,
//! a [`Process`] is one child process and one conversation.
//!
//! Nothing here knows what a plugin's answers mean, and no [`Failure`] is a
//! reason for a page to fail.

mod conversation;
mod failure;
mod guest;
mod messages;
mod plugins;
mod printed;
mod process;
mod record;
mod text;

pub use failure::Failure;
pub use guest::Guest;
pub use plugins::{Offering, Offerings, Plugins, Silent};
pub use process::{Process, own_program};
pub use record::{FAILURES_MAX, Health, State};
