//! One test program: it links once. Each module is a feature or a boundary.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a broken test should stop at once")]

mod plugin_folder;
mod plugin_process;
