//! The C table that a plugin library exports. Rust has no stable ABI, so no
//! Rust type crosses the library's edge: only bytes do.
//!
//! A reader checks [`Table::magic`], then [`Table::table_bytes`], then
//! [`Table::major`], and only then believes the rest. A later minor version
//! adds fields at the end; `table_bytes` says how many are there.

/// The one symbol that a plugin library exports: a [`Table`].
pub const SYMBOL: &[u8] = b"lodestar_plugin\0";

/// `LSTR` in ASCII, the first four bytes of every [`Table`].
pub const MAGIC: u32 = u32::from_be_bytes(*b"LSTR");

/// Raised when a field of [`Table`] changes its meaning: older ones are refused.
pub const MAJOR: u16 = 1;

/// Raised when a field is added at the end of [`Table`].
pub const MINOR: u16 = 0;

/// What the exported symbol points at.
#[repr(C)]
#[derive(Debug)]
pub struct Table {
    /// Always [`MAGIC`]: this symbol is meant for Lodestar.
    pub magic: u32,
    /// The size of the table as the library was compiled with it, in bytes.
    pub table_bytes: u32,
    /// The [`MAJOR`] that the library was compiled with.
    pub major: u16,
    /// The [`MINOR`] that the library was compiled with.
    pub minor: u16,
    /// Always 0.
    pub reserved: u32,
    /// Answers one [`wire`](crate::wire) message with another. Never unwinds.
    /// Called from one thread at a time; the plugin must start no thread.
    pub call: extern "C" fn(request: *const u8, length: usize) -> Bytes,
    /// Gives an answer's memory back to the library that allocated it.
    pub release: extern "C" fn(Bytes),
}

/// Memory owned by the plugin library until it is released.
#[repr(C)]
#[derive(Debug)]
pub struct Bytes {
    /// Never null.
    pub data: *mut u8,
    /// How many bytes are in use, and allocated.
    pub length: usize,
}

#[cfg(test)]
mod tests {
    use std::mem::{offset_of, size_of};

    use super::*;

    /// Compiled plugins in the field rely on every number here.
    #[test]
    fn the_layout_of_the_table_has_not_changed() {
        assert_eq!(offset_of!(Table, magic), 0);
        assert_eq!(offset_of!(Table, table_bytes), 4);
        assert_eq!(offset_of!(Table, major), 8);
        assert_eq!(offset_of!(Table, minor), 10);
        assert_eq!(offset_of!(Table, reserved), 12);
        assert_eq!(offset_of!(Table, call), 16);
        assert_eq!(offset_of!(Table, release), 16 + size_of::<usize>());
        assert_eq!(size_of::<Table>(), 16 + 2 * size_of::<usize>());
    }
}
