//! What the process may become, and who may look into it.

use lodestar_plugin_protocol::walls::Wall;
use rustix::process::{
    DumpableBehavior, Signal, set_dumpable_behavior, set_parent_process_death_signal,
};
use rustix::thread::set_no_new_privs;

/// Nothing here can be undone by what runs next, except that a program which
/// takes the process over can be looked into by its own user.
pub(super) fn give_up() -> Wall {
    let steps = [
        // A plugin that hangs must not outlive a server that was killed.
        ("it may outlive the server", set_parent_process_death_signal(Some(Signal::KILL))),
        // Other processes of this user may not read this one's memory.
        ("others may read its memory", set_dumpable_behavior(DumpableBehavior::NotDumpable)),
        ("it may gain privileges", set_no_new_privs(true)),
    ];
    let failed = steps
        .into_iter()
        .filter_map(|(what, step)| step.err().map(|error| format!("{what} ({error})")));
    let failed: Vec<String> = failed.collect();
    if failed.is_empty() {
        return Wall::Up;
    }
    Wall::Partly { why: failed.join(", ") }
}
