//! One test program: it links once. Each module is a feature or a boundary.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a broken test should stop at once")]

mod access;
mod access_table;
mod actions;
mod authorities;
mod bad_files;
mod bad_plugins;
mod browser;
mod commands;
mod configuration;
mod desk;
mod evidence;
mod findings;
mod imports;
mod layering;
mod life;
mod making;
mod people;
mod pledges;
mod plugin_folder;
mod plugin_kit;
mod plugin_pool;
mod plugin_process;
mod plugin_program;
mod plugin_walls;
mod priorities;
mod ratings;
mod reports;
mod results;
mod rounds;
mod small_numbers;
mod thread;
mod two_at_once;
mod words;
