//! How a message is laid out in bytes, on the pipe and across the C table.
//!
//! ```text
//! u32 wire version · u32 number of frames · u64 length of each frame · the frames
//! ```
//!
//! All integers are little-endian. Frame 0 is the JSON header; the others are
//! files, raw. On a pipe each message is preceded by its own length as a `u64`,
//! so that whoever passes it on need not understand it.

/// The version of this layout: the first four bytes of every message.
pub const WIRE_VERSION: u32 = 1;

/// No message has more frames than this.
pub const FRAMES_MAX: usize = 64;

/// Why bytes are not a message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// It ends before it should, or goes on after it should have ended.
    #[error("the message has {found} bytes where its frames need {expected}")]
    Length {
        /// What the frame table promises, in bytes, or the least there must be.
        expected: u64,
        /// What there is, in bytes.
        found: u64,
    },
    /// It is laid out in a way that this version does not know.
    #[error("the message has wire version {0}; this side reads {WIRE_VERSION}")]
    Version(u32),
    /// It has no header, or more than [`FRAMES_MAX`] frames.
    #[error("the message has {0} frames")]
    Frames(u32),
    /// The header is not the JSON that was expected.
    #[error("the header was not understood: {0}")]
    Header(String),
}

/// Lays out a header and its files as one message.
pub fn write(header: &impl serde::Serialize, files: &[&[u8]]) -> Result<Vec<u8>, Malformed> {
    let mut message = beginning(header, files)?;
    message.reserve_exact(files.iter().map(|it| it.len()).sum());
    for file in files {
        message.extend(*file);
    }
    Ok(message)
}

/// Lays out a message up to its files: with them written after it, one after the
/// other, it is whole. So nobody needs to copy a large file.
pub fn beginning(header: &impl serde::Serialize, files: &[&[u8]]) -> Result<Vec<u8>, Malformed> {
    let header =
        serde_json::to_vec(header).map_err(|error| Malformed::Header(error.to_string()))?;
    let frames = || std::iter::once(header.as_slice()).chain(files.iter().copied());
    let count = u32::try_from(files.len() + 1).unwrap_or(u32::MAX);
    if FRAMES_MAX < files.len() + 1 {
        return Err(Malformed::Frames(count));
    }

    let mut message = Vec::with_capacity(8 + 8 * (files.len() + 1) + header.len());
    message.extend(WIRE_VERSION.to_le_bytes());
    message.extend(count.to_le_bytes());
    for frame in frames() {
        message.extend((frame.len() as u64).to_le_bytes());
    }
    message.extend(&header);
    Ok(message)
}

/// Splits a message into its frames without copying any; there is at least one.
pub fn frames(message: &[u8]) -> Result<Vec<&[u8]>, Malformed> {
    let short = |expected: usize| Malformed::Length {
        expected: expected as u64,
        found: message.len() as u64,
    };
    let (version, rest) = message.split_first_chunk::<4>().ok_or_else(|| short(8))?;
    let version = u32::from_le_bytes(*version);
    if version != WIRE_VERSION {
        return Err(Malformed::Version(version));
    }
    let (count, mut rest) = rest.split_first_chunk::<4>().ok_or_else(|| short(8))?;
    let count = u32::from_le_bytes(*count);
    if count == 0 || FRAMES_MAX < count as usize {
        return Err(Malformed::Frames(count));
    }

    let mut lengths = Vec::with_capacity(count as usize);
    for _ in 0..count {
        let (length, after) =
            rest.split_first_chunk::<8>().ok_or_else(|| short(8 + 8 * count as usize))?;
        lengths.push(u64::from_le_bytes(*length));
        rest = after;
    }
    let total = lengths.iter().fold(0_u64, |sum, length| sum.saturating_add(*length));
    if total != rest.len() as u64 {
        let expected = total.saturating_add(8 + 8 * u64::from(count));
        return Err(Malformed::Length { expected, found: message.len() as u64 });
    }

    let mut frames = Vec::with_capacity(lengths.len());
    for length in lengths {
        // Cannot overflow: the lengths add up to what is there.
        let (frame, after) = rest.split_at(usize::try_from(length).unwrap_or(rest.len()));
        frames.push(frame);
        rest = after;
    }
    Ok(frames)
}

/// Reads the header of a message, and hands back its files.
pub fn read<T: serde::de::DeserializeOwned>(message: &[u8]) -> Result<(T, Vec<&[u8]>), Malformed> {
    let mut frames = frames(message)?;
    let header = frames.remove(0);
    let header =
        serde_json::from_slice(header).map_err(|error| Malformed::Header(error.to_string()))?;
    Ok((header, frames))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_travels_raw_beside_the_header() {
        let message = write(&"header", &[b"\x00\xff", b""]).unwrap();
        let golden = b"\x01\0\0\0\x03\0\0\0\
            \x08\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
            \"header\"\x00\xff";
        assert_eq!(message, golden);
        let (header, files): (String, _) = read(&message).unwrap();
        assert_eq!(header, "header");
        assert_eq!(files, [b"\x00\xff".as_slice(), b""]);
    }

    #[test]
    fn no_prefix_of_a_message_is_a_message() {
        let message = write(&"header", &[b"file"]).unwrap();
        for end in 0..message.len() {
            assert!(frames(&message[..end]).is_err(), "{end} bytes");
        }
        let longer = [message.as_slice(), b"x"].concat();
        assert!(matches!(frames(&longer), Err(Malformed::Length { .. })));
    }

    #[test]
    fn lengths_that_overflow_are_refused() {
        let mut message = write(&"", &[b"file"]).unwrap();
        message[8..16].fill(0xff);
        message[16..24].fill(0xff);
        assert!(matches!(frames(&message), Err(Malformed::Length { .. })));
    }

    #[test]
    fn a_later_layout_is_named() {
        let mut message = write(&"", &[]).unwrap();
        message[0] = 2;
        assert_eq!(frames(&message), Err(Malformed::Version(2)));
    }
}
