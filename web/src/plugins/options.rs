use std::path::PathBuf;
use std::time::Duration;

use clap::ValueEnum;
use lodestar_plugin_package::TrustedKey;
use lodestar_plugin_supervisor::own_program;

/// How far plugins are trusted. Read at start and never changed while it runs,
/// so that nobody can lower it through a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Policy {
    /// For whoever writes plugins: changed bytes are shown, and run.
    Development,
    /// A plugin whose bytes changed since it was installed does not run, nor one
    /// whose signature is wrong.
    #[default]
    Production,
    /// The same; and a plugin that did not come with Lodestar runs only if a
    /// trusted key has signed it, and only behind every wall.
    Strict,
}

/// What whoever runs the machine has set about plugins.
#[derive(Clone, Debug)]
pub struct DeskOptions {
    /// The program that runs a plugin: Lodestar itself.
    pub program: PathBuf,
    /// Where the libraries are that came with Lodestar.
    pub bundled: PathBuf,
    /// Where installed packages are kept.
    pub store: PathBuf,
    /// How far plugins are trusted.
    pub policy: Policy,
    /// Whether no plugin is started at all.
    pub is_safe_mode: bool,
    /// Whether this Lodestar's own libraries replace those of the one before it.
    /// Not for who only looks.
    pub takes_over: bool,
    /// Whose signatures count.
    pub trusted_keys: Vec<TrustedKey>,
    /// How long a plugin may take over one question.
    pub patience: Duration,
    /// How much memory a plugin may use beyond what the program has.
    pub memory_bytes: u64,
    /// How many processes one plugin may have at once.
    pub processes_max: usize,
}

impl DeskOptions {
    /// The usual, with the libraries that came with Lodestar in one folder and
    /// installed packages in another.
    pub fn new(bundled: PathBuf, store: PathBuf) -> Self {
        Self {
            program: own_program(),
            bundled,
            store,
            policy: Policy::default(),
            is_safe_mode: false,
            takes_over: true,
            trusted_keys: Vec::new(),
            patience: Duration::from_mins(1),
            memory_bytes: 1 << 30,
            processes_max: 2,
        }
    }
}
