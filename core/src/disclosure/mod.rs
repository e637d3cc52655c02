//! Disclosure control: which numbers about children may be seen.
//!
//! Whatever reads counts from the tables passes them through [`protect`] (or
//! [`count`] for a lone number) before they leave this crate, so that no page,
//! report or plugin can forget to.

mod protect;
mod rules;

pub use protect::{Protected, ProtectedOption, count, protect};
pub use rules::{
    BASE_MIN, Distribution, Figure, OptionCount, SMALL_MAX, Share, UNANIMOUS_BASE_MIN,
};
