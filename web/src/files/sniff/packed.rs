//! Packed files (zip), and what must not be in them.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{Refused, program};

/// How far a packed file may go.
pub(super) struct Limits {
    /// How many bytes everything in it may have, together.
    pub(super) bytes_max: u64,
    /// How many times as large it may become, as a whole and in each part.
    pub(super) ratio_max: u64,
    /// Up to so many bytes the ratio does not matter: a small table of zeros is
    /// no harm.
    pub(super) bytes_free: u64,
    /// How many parts it may have.
    pub(super) parts_max: usize,
}

pub(super) const LIMITS: Limits =
    Limits { bytes_max: 200 << 20, ratio_max: 100, bytes_free: 1 << 20, parts_max: 10_000 };

/// What was seen while unpacking.
#[derive(Default)]
pub(super) struct Packed {
    /// What the parts are called, with slashes between folders.
    pub(super) names: Vec<String>,
    /// `[Content_Types].xml`: what the parts are, in Office Open XML.
    pub(super) content_types: Option<Vec<u8>>,
    /// `mimetype`: what the whole is, in `OpenDocument`.
    pub(super) mimetype: Option<Vec<u8>>,
    /// `META-INF/manifest.xml`: the parts, in `OpenDocument`.
    pub(super) manifest: Option<Vec<u8>>,
}

/// The parts that are kept have a few thousand bytes.
const KEPT_BYTES_MAX: usize = 1 << 20;

/// How parts begin that are packed themselves.
const PACKED: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"];

/// What `zip` says where a part unpacks to more than its directory claims.
const LARGER_THAN_CLAIMED: &str = "larger than its declared";

/// How the directory's line for each part begins.
const LINE: &[u8] = b"PK\x01\x02";

/// Unpacks everything, a piece at a time, and forgets all but what tells the type.
pub(super) fn unpack(bytes: &[u8], limits: &Limits) -> Result<Packed, Refused> {
    // Before the directory is read into memory, where a line takes more room.
    if bytes.windows(LINE.len()).filter(|it| *it == LINE).count() > limits.parts_max {
        return Err(Refused::Bomb);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(refused)?;
    // Programs differ in which of two they take, and in where they start.
    if archive.has_duplicate_names() || archive.offset() != 0 {
        return Err(Refused::Damaged);
    }
    check_claims(&archive, bytes.len() as u64, limits)?;
    if archive.has_overlapping_entries().map_err(refused)? {
        return Err(Refused::Bomb);
    }
    let mut packed = Packed::default();
    let mut unpacked = 0;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(refused)?;
        let name = part.name().map_err(refused)?.replace('\\', "/");
        let kept = packed.room_for(&name)?;
        unpacked += count(part, kept, limits.bytes_max - unpacked)?;
        packed.names.push(name);
    }
    Ok(packed)
}

/// What the directory says. Unpacking then holds it to that.
fn check_claims(
    archive: &ZipArchive<Cursor<&[u8]>>,
    file_bytes: u64,
    limits: &Limits,
) -> Result<(), Refused> {
    let mut all = 0_u64;
    for place in 0..archive.len() {
        let part = archive.by_index_data(place).map_err(refused)?;
        if part.encrypted() {
            return Err(Refused::Encrypted);
        }
        all = all.saturating_add(part.size());
        if limits.is_too_dense(part.size(), part.compressed_size()) {
            return Err(Refused::Bomb);
        }
    }
    let is_bomb = all > limits.bytes_max || limits.is_too_dense(all, file_bytes);
    if is_bomb { Err(Refused::Bomb) } else { Ok(()) }
}

/// Unpacks a part; how many bytes it has.
fn count(
    mut part: zip::read::ZipFile<'_, Cursor<&[u8]>>,
    mut kept: Option<&mut Vec<u8>>,
    bytes_max: u64,
) -> Result<u64, Refused> {
    let claimed = part.size();
    let mut piece = vec![0; 1 << 16];
    let mut bytes = 0_u64;
    loop {
        let length = fill(&mut part, &mut piece)?;
        let read = &piece[..length];
        if bytes == 0 {
            if PACKED.iter().any(|it| read.starts_with(it)) {
                return Err(Refused::Bomb);
            }
            if program::is_program(read) {
                return Err(Refused::Program);
            }
        }
        bytes += length as u64;
        if bytes > claimed || bytes > bytes_max {
            return Err(Refused::Bomb);
        }
        if let Some(kept) = &mut kept {
            if kept.len() + length > KEPT_BYTES_MAX {
                return Err(Refused::Damaged);
            }
            kept.extend_from_slice(read);
        }
        if length < piece.len() {
            return if bytes == claimed { Ok(bytes) } else { Err(Refused::Damaged) };
        }
    }
}

/// Reads until the piece is full or the part ends, so that its beginning is not
/// seen in halves.
fn fill(part: &mut impl Read, piece: &mut [u8]) -> Result<usize, Refused> {
    let mut length = 0;
    while length < piece.len() {
        match part.read(&mut piece[length..]) {
            Ok(0) => break,
            Ok(read) => length += read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => (),
            // Only the text tells it from a wrong checksum. Should the text change,
            // the part is refused all the same, as damaged.
            Err(error) if error.to_string().contains(LARGER_THAN_CLAIMED) => {
                return Err(Refused::Bomb);
            }
            // From memory only the content can be at fault.
            Err(_) => return Err(Refused::Damaged),
        }
    }
    Ok(length)
}

impl Limits {
    fn is_too_dense(&self, unpacked: u64, packed: u64) -> bool {
        unpacked > self.bytes_free && unpacked > packed.saturating_mul(self.ratio_max)
    }
}

impl Packed {
    /// Where to keep a part of this name, if it is one to keep.
    fn room_for(&mut self, name: &str) -> Result<Option<&mut Vec<u8>>, Refused> {
        let room = match name.to_ascii_lowercase().as_str() {
            "[content_types].xml" => &mut self.content_types,
            "mimetype" => &mut self.mimetype,
            "meta-inf/manifest.xml" => &mut self.manifest,
            _ => return Ok(None),
        };
        // Programs differ in which they take of two that differ in capitals.
        if room.is_some() {
            return Err(Refused::Damaged);
        }
        Ok(Some(room.insert(Vec::new())))
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is given to `map_err`")]
fn refused(error: ZipError) -> Refused {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refused::Encrypted,
        // No office program packs in another way.
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            Refused::Unknown
        }
        _ => Refused::Damaged,
    }
}
