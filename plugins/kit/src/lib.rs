//! Everything somebody needs to start writing a plugin, as files.
//!
//! A new project is one of the examples under `plugins/examples` with its names
//! replaced: so what is given to people is what is tested. The files are part of
//! the program, which needs no other copy of them.

mod assemble;
mod error;
mod names;
mod project;
mod templates;

pub use assemble::assemble;
pub use error::KitError;
pub use project::new_project;
pub use templates::{Kind, Language, Template, templates};
