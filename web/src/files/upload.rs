//! A file while it comes in.

use bytes::{Bytes, BytesMut};
use sha2::{Digest as _, Sha256};

/// Gathers the chunks of an upload up to a limit, so that nobody can fill the
/// memory, and hashes them on the way.
pub(crate) struct Limited {
    bytes: BytesMut,
    hash: Sha256,
    seen: u64,
    bytes_max: u64,
}

/// A whole upload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Received {
    pub(crate) bytes: Bytes,
    /// Of the bytes: 64 digits in hexadecimal, small letters.
    pub(crate) sha256: String,
}

/// More came in than may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file is larger than {bytes_max} bytes")]
pub(crate) struct TooLarge {
    /// How many bytes a file may have.
    pub(crate) bytes_max: u64,
}

impl Limited {
    /// Takes files of so many bytes and no more.
    pub(crate) fn new(bytes_max: u64) -> Self {
        Self { bytes: BytesMut::new(), hash: Sha256::new(), seen: 0, bytes_max }
    }

    /// Adds a chunk. From the first that goes over the limit on, every one is
    /// refused and nothing is kept.
    pub(crate) fn push(&mut self, chunk: &[u8]) -> Result<(), TooLarge> {
        self.seen = self.seen.saturating_add(chunk.len() as u64);
        if self.seen > self.bytes_max {
            self.bytes = BytesMut::new();
            return Err(TooLarge { bytes_max: self.bytes_max });
        }
        self.bytes.extend_from_slice(chunk);
        self.hash.update(chunk);
        Ok(())
    }

    /// How many bytes came in, refused ones included. A browser shows an answer
    /// only after it has sent everything, so a caller may read on for a while.
    pub(crate) fn seen(&self) -> u64 {
        self.seen
    }

    /// The upload, when there are no more chunks.
    pub(crate) fn finish(self) -> Result<Received, TooLarge> {
        if self.seen > self.bytes_max {
            return Err(TooLarge { bytes_max: self.bytes_max });
        }
        let sha256 = format!("{:x}", self.hash.finalize());
        Ok(Received { bytes: self.bytes.freeze(), sha256 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_upload_is_put_together_and_hashed() {
        let mut upload = Limited::new(3);
        for chunk in [b"a", b"b", b"c"] {
            upload.push(chunk).unwrap();
        }
        let received = upload.finish().unwrap();
        assert_eq!(received.bytes, "abc");
        // The first example of FIPS 180-2.
        let sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(received.sha256, sha256);
    }

    #[test]
    fn two_gigabytes_never_fill_the_memory() {
        let mut upload = Limited::new(10 << 20);
        let chunk = vec![0; 1 << 20];
        let mut kept_max = 0;
        for place in 0..2_048 {
            let is_kept = upload.push(&chunk).is_ok();
            assert_eq!(is_kept, place < 10);
            kept_max = kept_max.max(upload.bytes.capacity());
        }
        // Room is doubled as it fills.
        assert!(kept_max <= 20 << 20, "{kept_max}");
        assert_eq!((upload.seen(), upload.bytes.capacity()), (2 << 30, 0));
        assert_eq!(upload.finish(), Err(TooLarge { bytes_max: 10 << 20 }));
    }

    #[test]
    fn once_refused_a_small_chunk_does_not_make_it_good() {
        let mut upload = Limited::new(2);
        upload.push(b"abc").unwrap_err();
        upload.push(b"").unwrap_err();
        upload.finish().unwrap_err();
    }

    #[test]
    fn a_file_of_exactly_the_limit_is_taken() {
        let mut upload = Limited::new(2);
        upload.push(b"ab").unwrap();
        assert_eq!(upload.finish().unwrap().bytes.len(), 2);
    }
}
