//! What the tests need to have a Lodestar before them.
#![allow(
    clippy::missing_panics_doc,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a broken test should stop at once"
)]

mod artifacts;

pub use artifacts::{lodestar_program, plugin_folder, plugin_library};
