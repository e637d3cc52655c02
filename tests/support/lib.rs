//! What the tests need to have a Lodestar before them: real pages, a real
//! database, real plugins, and a clock that stands still.
#![allow(
    clippy::missing_panics_doc,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a broken test should stop at once, and one that is skipped should say so"
)]

mod artifacts;
mod barriers;
mod browser;
mod chromium;
mod database;
mod demo;
mod form;
mod inspect;
mod lodestar;
mod page;
mod person;
mod plugins;
mod postgres;
mod run;
mod smtp;
mod survey;
mod world;

pub use artifacts::{lodestar_program, plugin_folder, plugin_library};
pub use browser::{Browser, browse};
pub use database::{Database, Place};
pub use demo::Demo;
pub use form::Form;
pub use lodestar::Lodestar;
pub use page::Page;
pub use person::Person;
pub use plugins::{desk_options, misbehaving_package};
pub use run::{run, skip};
pub use smtp::{Mail, MailServer};
pub use survey::Survey;
pub use world::{PASSWORD, Who};
