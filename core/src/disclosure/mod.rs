//! Disclosure control: which numbers about children may be seen.
//!
//! Whatever reads counts from the tables passes them through this engine before
//! they leave this crate, so that no page, report or plugin can forget to. What
//! it does and why it does not do more is in `README.md` beside this file.

#[cfg(test)]
pub(crate) mod adversary;
mod asked;
mod difference;
mod grid;
mod knowledge;
mod policy;
mod protect;
mod release;
mod rules;
mod series;
mod table;

pub use asked::{AtLeast, Gate};
pub use grid::{Grid, grid};
pub use policy::{BASE_MIN, ENGINE_VERSION, Policy, SMALL_MAX, UNANIMOUS_BASE_MIN, is_unreliable};
pub use protect::{Protected, ProtectedOption, Reasons, count, protect};
pub use release::{Earlier, Release, Shown, Turnout, TurnoutReasons, release, turnout};
pub use rules::{Distribution, Figure, Mark, OptionCount, Reason, Share};
pub use series::series;
