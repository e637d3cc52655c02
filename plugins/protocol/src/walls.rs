//! What stands around a plugin's process, as its runner found it.
//!
//! The runner raises what the system offers and says what that was: in
//! [`Ready`], its first message, before any question. Nobody guesses from the
//! name or the version of a system.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The first message of a runner: the plugin is loaded, and these are its walls.
///
/// For a library it is a [`wire`](crate::wire) message, for a program a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ready {
    /// The major version of the table that was loaded. For a program, which has
    /// none, the version that the runner loads.
    pub abi_major: u16,
    /// The minor version that belongs to it.
    pub abi_minor: u16,
    /// What the plugin cannot get over.
    pub walls: Walls,
}

/// The four walls around a plugin's process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walls {
    /// Memory, processor time, open files, core files, processes.
    pub limits: Wall,
    /// It gains no privilege, nobody looks into its memory, it ends with the server.
    pub privileges: Wall,
    /// Files, and with later versions of Landlock the network and signals.
    pub files: Wall,
    /// System calls: all but a few are refused.
    pub calls: Wall,
    /// The version of Landlock that the kernel offers; 0 if it offers none.
    #[serde(default)]
    pub landlock_abi: u32,
}

/// How well one wall stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Wall {
    /// As high as it should be.
    Up,
    /// Something gets over it.
    Partly {
        /// A clause, without a full stop.
        why: String,
    },
    /// It is not there.
    Missing {
        /// A clause, without a full stop.
        why: String,
    },
}

/// A wall that can be left down on purpose: to see that it matters, and to look
/// for what a plugin needs it down for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// [`Walls::files`].
    Files,
    /// [`Walls::calls`].
    Calls,
}

impl Walls {
    /// No wall at all, for one reason.
    pub fn none(why: &str) -> Self {
        let missing = || Wall::Missing { why: why.to_owned() };
        Self {
            limits: missing(),
            privileges: missing(),
            files: missing(),
            calls: missing(),
            landlock_abi: 0,
        }
    }

    /// Every wall, with the name that people read.
    pub fn each(&self) -> [(&'static str, &Wall); 4] {
        [
            ("limits", &self.limits),
            ("privileges", &self.privileges),
            ("files", &self.files),
            ("calls", &self.calls),
        ]
    }

    /// Whether all of them are as high as they should be.
    pub fn is_complete(&self) -> bool {
        self.each().iter().all(|(_, wall)| **wall == Wall::Up)
    }

    /// The walls that are not, and why, as in `files: missing, this kernel has
    /// no Landlock`.
    pub fn missing(&self) -> Vec<String> {
        let walls = self.each().into_iter();
        let not_up = walls.filter(|(_, wall)| **wall != Wall::Up);
        not_up.map(|(name, wall)| format!("{name}: {wall}")).collect()
    }
}

impl fmt::Display for Wall {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Up => write!(to, "up"),
            Self::Partly { why } => write!(to, "partly up, {why}"),
            Self::Missing { why } => write!(to, "missing, {why}"),
        }
    }
}

impl Which {
    /// Its word on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Files => "files",
            Self::Calls => "calls",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UP: Walls = Walls {
        limits: Wall::Up,
        privileges: Wall::Up,
        files: Wall::Up,
        calls: Wall::Up,
        landlock_abi: 6,
    };

    #[test]
    fn one_wall_that_is_not_up_is_named_with_its_reason() {
        assert!(UP.is_complete() && UP.missing().is_empty());
        let files = Wall::Partly { why: "the network is open".to_owned() };
        let walls = Walls { files, ..UP };
        assert!(!walls.is_complete());
        assert_eq!(walls.missing(), ["files: partly up, the network is open"]);
        assert_eq!(Walls::none("no Linux").missing().len(), 4);
    }

    /// Supervisors of this version read what runners of this version write.
    #[test]
    fn golden_line_has_not_changed() {
        let ready = Ready { abi_major: 1, abi_minor: 0, walls: UP };
        assert_eq!(
            serde_json::to_string(&ready).unwrap(),
            r#"{"abi_major":1,"abi_minor":0,"walls":{"limits":{"state":"up"},"privileges":{"state":"up"},"files":{"state":"up"},"calls":{"state":"up"},"landlock_abi":6}}"#
        );
        let missing = Wall::Missing { why: "left down".to_owned() };
        assert_eq!(
            serde_json::to_string(&missing).unwrap(),
            r#"{"state":"missing","why":"left down"}"#
        );
    }
}
