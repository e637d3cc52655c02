//! What is known of a plugin, and what it may be given.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::choices::choices;
use crate::{Answers, Head};

choices! {
    /// What a plugin may be given. Nothing, unless an administrator grants it.
    pub enum Capability {
        /// The survey files that people choose: one row for each child.
        SurveyFiles = "survey-files",
        /// Findings and results, suppressed.
        SurveyResults = "survey-results",
        /// Priorities, pledges and actions, with posts and names of owners.
        Commitments = "commitments",
        /// Titles, dates and summaries of evidence.
        Evidence = "evidence",
        /// Outcomes and their ratings.
        Ratings = "ratings",
        /// Small numbers. Implied by nothing else.
        UnsuppressedNumbers = "unsuppressed-numbers",
    }
}

/// A plugin that was installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plugin {
    /// Its record; the title is the plugin's.
    pub head: Head,
    /// Its id, as in `bright-spots`.
    pub name: String,
    /// Whether it came with Lodestar.
    pub is_bundled: bool,
    /// The version in use.
    pub version: String,
    /// Every version that was installed, oldest first.
    pub versions: Vec<PluginVersion>,
    /// Whether an administrator has switched it off.
    pub disabled: Option<Disabled>,
    /// Whether it failed too often, or an administrator mistrusts it.
    pub quarantine: Option<Quarantine>,
}

/// One version of a plugin, and what its bytes were when it was installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PluginVersion {
    /// As in `1.4.0`.
    pub version: String,
    /// The digest of its package, in hexadecimal.
    pub sha256: String,
    /// For one that came with Lodestar, the program that it came with.
    pub built_with: String,
    /// When it was installed.
    pub installed_at: DateTime<Utc>,
    /// By whom.
    pub installed_by: String,
}

/// The fact that a plugin is switched off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disabled {
    /// Since when.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

/// The fact that a plugin is not started any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantine {
    /// Since when.
    pub at: DateTime<Utc>,
    /// Why, in a sentence for administrators.
    pub why: String,
}

/// A package that is about to be installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPlugin {
    /// The plugin's id.
    pub name: String,
    /// Shown in lists.
    pub title: String,
    /// Whether it came with Lodestar.
    pub is_bundled: bool,
    /// Its version.
    pub version: String,
    /// The digest of its package.
    pub sha256: String,
    /// For one that came with Lodestar, the program that it came with.
    pub built_with: String,
}

/// What installing came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Installed {
    /// There was no such plugin before.
    New,
    /// There was another version; this one is in use now.
    Replaced,
    /// This version with these bytes was in use already.
    Same,
}

/// How much a plugin has made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// Survey files that it has read for somebody to approve.
    pub imports: i64,
    /// Reports that it has written.
    pub reports: i64,
}

/// What an authority has set for a plugin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The text in which `web` has written them down; empty if never set.
    pub text: String,
    /// How often they were saved.
    pub version: i32,
}

impl Plugin {
    /// The version in use, with the bytes it must have.
    pub fn in_use(&self) -> Option<&PluginVersion> {
        self.versions.iter().find(|it| it.version == self.version)
    }

    /// The version that was installed before the one in use, to go back to.
    pub fn previous(&self) -> Option<&PluginVersion> {
        let position = self.versions.iter().position(|it| it.version == self.version)?;
        self.versions.get(position.checked_sub(1)?)
    }

    /// Whether it may be started.
    pub fn may_run(&self) -> bool {
        self.head.is_live() && self.disabled.is_none() && self.quarantine.is_none()
    }

    /// What the trail keeps of its state.
    pub(super) fn answers(&self) -> Answers {
        let mut answers = Answers::default().with("plugin_version", self.version.as_str());
        if let Some(version) = self.in_use() {
            answers.put("sha256", version.sha256.as_str());
        }
        if self.disabled.is_some() {
            answers.put("plugin_disabled", "yes");
        }
        if let Some(quarantine) = &self.quarantine {
            answers.put("quarantine", quarantine.why.as_str());
        }
        answers
    }

    /// What it is given in an authority, of what it asks for: what was decided,
    /// and else what comes by itself to a plugin that came with Lodestar. Small
    /// numbers are given to none: nobody holds the right to see them.
    pub fn granted(
        &self,
        asked: &BTreeSet<Capability>,
        decided: impl Fn(Capability) -> Option<bool>,
    ) -> BTreeSet<Capability> {
        let may_be = asked.iter().copied().filter(|it| *it != Capability::UnsuppressedNumbers);
        may_be.filter(|it| decided(*it).unwrap_or(self.is_bundled)).collect()
    }
}
