//! A plugin library and the C table that it exports.
#![allow(unsafe_code, reason = "loads a library and calls its C table")]

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};
use libloading::os::unix::{Library as Opened, RTLD_LOCAL, RTLD_NOW};
use lodestar_plugin_protocol::abi::{self, Bytes, MAGIC, MAJOR, MINOR, Table};
use lodestar_plugin_protocol::{Response, wire};

/// A loaded library whose table this program understands.
pub(crate) struct Library {
    table: &'static Table,
}

/// What came back from a call, for as long as it is looked at.
pub(crate) enum Answer<'a> {
    /// The plugin's own bytes; it gets them back.
    Given { library: &'a Library, data: *mut u8, length: usize },
    /// What the runner says in the plugin's place.
    Replaced(Vec<u8>),
}

impl Library {
    /// Where the library really is: the loader must not search the system for a
    /// bare name, and a wall around files must not follow a link.
    pub(crate) fn find(path: &Path) -> anyhow::Result<PathBuf> {
        path.canonicalize().with_context(|| format!("there is no library at {}", path.display()))
    }

    /// Loads what was found.
    pub(crate) fn open(path: &Path) -> anyhow::Result<Self> {
        // SAFETY: loading runs the library's initialisers. An administrator
        // chose this library, this process exists only to run it, and the walls
        // around it stand.
        let library = unsafe { Opened::open(Some(path), RTLD_NOW | RTLD_LOCAL) }
            .with_context(|| format!("cannot load {}", path.display()))?;
        // SAFETY: only the symbol's address is taken; `table_at` looks behind it.
        let table = unsafe { library.get::<*const Table>(abi::SYMBOL) }.map(|symbol| *symbol);
        // Never unloaded: the table's functions must outlive every call.
        std::mem::forget(library);

        let table = table.ok().with_context(|| {
            format!("{} is not a Lodestar plugin: it exports no lodestar_plugin", path.display())
        })?;
        // SAFETY: the address came from the library, which stays loaded.
        let table = unsafe { table_at(table) };
        Ok(Self { table: table.with_context(|| format!("cannot use {}", path.display()))? })
    }

    pub(crate) fn call(&self, question: &[u8]) -> Answer<'_> {
        let Bytes { data, length } = (self.table.call)(question.as_ptr(), question.len());
        if data.is_null() {
            return Answer::instead("the plugin answered with a null pointer");
        }
        if isize::MAX.unsigned_abs() < length {
            return Answer::instead("the plugin's answer is longer than memory can be");
        }
        Answer::Given { library: self, data, length }
    }

    /// The version of the table, major and minor.
    pub(crate) fn version(&self) -> (u16, u16) {
        (self.table.major, self.table.minor)
    }
}

impl Answer<'_> {
    fn instead(message: &str) -> Self {
        let failure = Response::Failure { message: message.to_owned() };
        // Never empty in practice; the supervisor calls an empty answer garbled.
        Self::Replaced(wire::write(&failure, &[]).unwrap_or_default())
    }

    pub(crate) fn as_slice(&self) -> &[u8] {
        match self {
            // SAFETY: `call` saw that `data` is not null and that `length` is
            // possible; the plugin promises a live buffer until it is released.
            Self::Given { data, length, .. } => unsafe {
                std::slice::from_raw_parts(*data, *length)
            },
            Self::Replaced(message) => message,
        }
    }
}

impl Drop for Answer<'_> {
    fn drop(&mut self) {
        if let Self::Given { library, data, length } = *self {
            (library.table.release)(Bytes { data, length });
        }
    }
}

/// Believes no field of the table before the ones that vouch for it.
///
/// # Safety
///
/// `table` is the address of a symbol of a library that is never unloaded.
unsafe fn table_at(table: *const Table) -> anyhow::Result<&'static Table> {
    ensure!(table.is_aligned(), "its table is not where a table can be");
    // SAFETY: a symbol has at least the four bytes of `magic`, if only padding.
    let magic = unsafe { (&raw const (*table).magic).read() };
    ensure!(
        magic == MAGIC,
        "its table has the mark {magic:#010x}; Lodestar looks for {MAGIC:#010x}"
    );
    // SAFETY: with `magic` it is a table of some version, and all of them begin
    // with these fields.
    let (table_bytes, major, minor) = unsafe {
        (
            (&raw const (*table).table_bytes).read(),
            (&raw const (*table).major).read(),
            (&raw const (*table).minor).read(),
        )
    };
    check_version(table_bytes, major, minor)?;
    // SAFETY: it has the layout of our major version and is as long as ours.
    Ok(unsafe { &*table })
}

fn check_version(table_bytes: u32, major: u16, minor: u16) -> anyhow::Result<()> {
    let versions = format!(
        "it was built for version {major}.{minor} of the plugin table; \
         this Lodestar loads version {MAJOR}.{MINOR}"
    );
    if MAJOR < major {
        bail!("{versions}: update Lodestar, or install an older release of the plugin");
    }
    if major < MAJOR {
        bail!("{versions}: install a newer release of the plugin, or build it with a newer SDK");
    }
    ensure!(
        size_of::<Table>() <= table_bytes as usize,
        "{versions}, and its table has {table_bytes} bytes where {} are needed: \
         build the plugin with the SDK of this version",
        size_of::<Table>(),
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE_BYTES: u32 = 32;

    extern "C" fn call(_: *const u8, length: usize) -> Bytes {
        let data = match length {
            0 => std::ptr::null_mut(),
            _ => std::ptr::dangling_mut(),
        };
        Bytes { data, length: length.saturating_sub(1) * usize::MAX }
    }

    extern "C" fn release(_: Bytes) {}

    static TABLE: Table = Table {
        magic: MAGIC,
        table_bytes: TABLE_BYTES,
        major: MAJOR,
        minor: MINOR,
        reserved: 0,
        call,
        release,
    };

    fn said_instead(question: &[u8]) -> Option<String> {
        match &(Library { table: &TABLE }).call(question) {
            Answer::Given { .. } => None,
            Answer::Replaced(message) => match wire::read(message).unwrap() {
                (Response::Failure { message }, _) => Some(message),
                (other, _) => panic!("{other:?}"),
            },
        }
    }

    #[test]
    fn a_later_minor_version_is_welcome() {
        assert!(check_version(TABLE_BYTES + 8, MAJOR, MINOR + 1).is_ok());
    }

    #[test]
    fn a_refusal_names_both_versions_and_what_to_do() {
        let newer = check_version(TABLE_BYTES, MAJOR + 1, 3).unwrap_err().to_string();
        assert_eq!(
            newer,
            "it was built for version 2.3 of the plugin table; this Lodestar loads version 1.0: \
             update Lodestar, or install an older release of the plugin"
        );
        let older = check_version(TABLE_BYTES, MAJOR - 1, 9).unwrap_err().to_string();
        assert!(older.contains("version 0.9") && older.contains("newer release"), "{older}");
    }

    #[test]
    fn a_table_that_ends_too_early_is_refused() {
        let short = check_version(TABLE_BYTES - 8, MAJOR, MINOR).unwrap_err().to_string();
        assert!(short.contains("24 bytes where 32 are needed"), "{short}");
    }

    #[test]
    fn another_mark_is_refused_before_anything_else_is_read() {
        let other = u64::from(MAGIC.swap_bytes());
        // SAFETY: eight aligned bytes are there; only the first four are read.
        let refusal = unsafe { table_at((&raw const other).cast()) }.unwrap_err().to_string();
        assert!(refusal.contains("0x5254534c"), "{refusal}");
        assert!(refusal.contains("0x4c535452"), "{refusal}");
    }

    #[test]
    fn an_answer_that_is_null_or_impossible_is_replaced_by_a_failure() {
        assert_eq!(said_instead(b""), Some("the plugin answered with a null pointer".to_owned()));
        assert_eq!(said_instead(b"1"), None);
        assert_eq!(
            said_instead(b"22"),
            Some("the plugin's answer is longer than memory can be".to_owned())
        );
    }
}
