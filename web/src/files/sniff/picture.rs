//! Pictures: which type, and how large they would become on a screen.

use super::{FileType, Refused};

/// How many pixels a side may have. A camera makes 10,000; a picture of far more
/// fills the memory of whoever looks at it.
pub(crate) const SIDE_MAX: u32 = 20_000;

/// By the first bytes.
pub(super) fn file_type(bytes: &[u8]) -> Option<FileType> {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(FileType::Png),
        [0xff, 0xd8, 0xff, ..] => Some(FileType::Jpeg),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(FileType::Webp),
        _ => None,
    }
}

/// Whether a picture has a size, and one that may be.
pub(super) fn check(picture: FileType, bytes: &[u8]) -> Result<(), Refused> {
    let size = match picture {
        FileType::Png => png(bytes),
        FileType::Jpeg => jpeg(bytes),
        _ => webp(bytes),
    };
    match size {
        None | Some((0, _) | (_, 0)) => Err(Refused::Damaged),
        Some((width, height)) if width.max(height) > SIDE_MAX => {
            Err(Refused::TooManyPixels { side_max: SIDE_MAX })
        }
        Some(_) => Ok(()),
    }
}

/// Width and height, in pixels.
type Size = Option<(u32, u32)>;

/// `IHDR` comes first and has 13 bytes.
fn png(bytes: &[u8]) -> Size {
    let header = bytes.get(8..)?.strip_prefix(b"\0\0\0\x0dIHDR")?;
    let side = |at: usize| header.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    Some((side(0)?, side(4)?))
}

/// Goes from segment to segment to the start of the frame, so past a preview
/// inside one of them.
fn jpeg(bytes: &[u8]) -> Size {
    let mut rest = bytes.get(2..)?;
    loop {
        // Markers may be padded with 0xff.
        let marker = rest.strip_prefix(b"\xff")?;
        match marker {
            [0xff, ..] => rest = marker,
            // Restarts and the like have no content.
            [0x01 | 0xd0..=0xd7, after @ ..] => rest = after,
            // The scan or the end, and no frame before; or nothing more.
            [0xd9 | 0xda, ..] | [] => return None,
            [kind, segment @ ..] => {
                let length = big_endian(segment, 0)? as usize;
                // The three between are tables and arithmetic coding.
                if matches!(kind, 0xc0..=0xcf) && !matches!(kind, 0xc4 | 0xc8 | 0xcc) {
                    return Some((big_endian(segment, 5)?, big_endian(segment, 3)?));
                }
                // The length counts its own two bytes.
                rest = segment.get(length.max(2)..)?;
            }
        }
    }
}

fn big_endian(bytes: &[u8], at: usize) -> Option<u32> {
    let two = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(u32::from(u16::from_be_bytes(two)))
}

/// The first chunk says it, in one of three ways.
fn webp(bytes: &[u8]) -> Size {
    let content = bytes.get(20..)?;
    let little_endian = |at: usize, count: usize| {
        let bytes = content.get(at..at + count)?;
        Some(bytes.iter().rev().fold(0, |sum, it| sum << 8 | u32::from(*it)))
    };
    match bytes.get(12..16)? {
        // Lossy: a frame of VP8 (RFC 6386, section 9.1); 14 bits, 2 for scaling.
        b"VP8 " if content.get(3..6)? == b"\x9d\x01\x2a" => {
            Some((little_endian(6, 2)? & 0x3fff, little_endian(8, 2)? & 0x3fff))
        }
        // Lossless: 14 bits each, less one.
        b"VP8L" if content.first() == Some(&0x2f) => {
            let both = little_endian(1, 4)?;
            Some(((both & 0x3fff) + 1, (both >> 14 & 0x3fff) + 1))
        }
        // With more: 24 bits each, less one.
        b"VP8X" => Some((little_endian(4, 3)? + 1, little_endian(7, 3)? + 1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn webp_of(chunk: [u8; 4], content: &[u8]) -> Vec<u8> {
        [b"RIFF\0\0\0\0WEBP", &chunk[..], b"\0\0\0\0", content].concat()
    }

    #[test]
    fn every_kind_of_webp_has_a_size() {
        let lossy = webp_of(*b"VP8 ", b"\0\0\0\x9d\x01\x2a\x40\x81\xf0\0");
        assert_eq!(webp(&lossy), Some((320, 240)));
        let bits = 0x13f_u32 | 0xef << 14;
        let lossless = webp_of(*b"VP8L", &[&[0x2f], &bits.to_le_bytes()[..]].concat());
        assert_eq!(webp(&lossless), Some((320, 240)));
        let extended = webp_of(*b"VP8X", b"\0\0\0\0\x3f\x01\0\xff\xff\x01");
        assert_eq!(webp(&extended), Some((320, 131_072)));
        let too_many = Err(Refused::TooManyPixels { side_max: SIDE_MAX });
        assert_eq!(check(FileType::Webp, &extended), too_many);
    }

    #[test]
    fn the_size_of_a_jpeg_is_not_that_of_its_preview() {
        let frame = |high: u8| [0xff, 0xc2, 0, 8, 8, high, 0, 1, 0, 0];
        let preview = [&[0xff, 0xe1, 0, 14, 0xff, 0xd8][..], &frame(9)].concat();
        let bytes = [&[0xff, 0xd8][..], &preview, &[0xff, 0xff], &frame(2)[1..]].concat();
        assert_eq!(jpeg(&bytes), Some((256, 512)));
    }

    #[test]
    fn cut_off_anywhere_it_is_damaged_and_nothing_worse() {
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x08\x08\0\x10\0\x10\0";
        assert_eq!(check(FileType::Jpeg, jpeg), Ok(()));
        for length in 3..17 {
            assert_eq!(check(FileType::Jpeg, &jpeg[..length]), Err(Refused::Damaged));
        }
        assert_eq!(check(FileType::Webp, &webp_of(*b"VP8X", b"")), Err(Refused::Damaged));
        assert_eq!(check(FileType::Png, b"\x89PNG\r\n\x1a\n"), Err(Refused::Damaged));
    }
}
