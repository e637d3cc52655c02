//! Archives, as small as they can be: for workbooks, and for those that lie.

/// One part of an archive.
pub(crate) struct Part {
    name: &'static str,
    packed: Vec<u8>,
    unpacked_bytes: u32,
    /// 0 is as it is, 8 is deflated.
    method: u16,
    checksum: u32,
}

impl Part {
    /// A part that is kept as it is.
    pub(crate) fn stored(name: &'static str, text: &str) -> Self {
        let packed = text.as_bytes().to_vec();
        let (unpacked_bytes, checksum) = (length(&packed), crc32(&packed));
        Self { name, packed, unpacked_bytes, method: 0, checksum }
    }

    /// A part that was deflated elsewhere. Its checksum is wrong, which shows
    /// only to who has unpacked it all.
    pub(crate) fn deflated(name: &'static str, packed: Vec<u8>, unpacked_bytes: u32) -> Self {
        Self { name, packed, unpacked_bytes, method: 8, checksum: 0 }
    }

    /// What both headers of a part say.
    fn facts(&self) -> Vec<u8> {
        let mut facts = Vec::new();
        for it in [20, 0, self.method, 0, 33] {
            facts.extend(u16::to_le_bytes(it));
        }
        for it in [self.checksum, length(&self.packed), self.unpacked_bytes] {
            facts.extend(it.to_le_bytes());
        }
        facts.extend(short(self.name.len()).to_le_bytes());
        facts.extend([0, 0]);
        facts
    }
}

/// Lays parts out as an archive.
pub(crate) fn write(parts: &[Part]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for part in parts {
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(part.facts());
        // No comment, on the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(length(&archive).to_le_bytes());
        directory.extend(part.name.as_bytes());

        archive.extend(b"PK\x03\x04");
        archive.extend(part.facts());
        archive.extend(part.name.as_bytes());
        archive.extend(&part.packed);
    }
    let (count, at) = (short(parts.len()), length(&archive));
    let directory_bytes = length(&directory);
    archive.extend(directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(count.to_le_bytes());
    archive.extend(count.to_le_bytes());
    archive.extend(directory_bytes.to_le_bytes());
    archive.extend(at.to_le_bytes());
    archive.extend([0, 0]);
    archive
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

fn short(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
    !bytes
        .iter()
        .fold(u32::MAX, |sum, &byte| (0..8).fold(sum ^ u32::from(byte), |sum, _| step(sum)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_one_of_archives() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }
}
