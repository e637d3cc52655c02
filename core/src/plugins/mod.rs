//! Plugins that were installed: which version is in use and what its bytes must
//! be, whether it may run, and what each authority lets it have and has set for
//! it. What a plugin is, and running one, is not the core's affair.

mod entity;
mod grants;
mod rules;
mod store;

pub use grants::{InAuthority, decide, decisions, forget_grants, in_authority, set_settings};
pub use rules::{
    Capability, Disabled, Installed, Made, NewPlugin, Plugin, PluginVersion, Quarantine, Settings,
};
pub use store::{
    all, find, install, made, pin_again, quarantine, release, set_disabled, use_version,
};
