//! The content holds together, and what it says is true of its own numbers.

mod content;
mod files;
