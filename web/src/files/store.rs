//! Where the bytes of files are kept: a folder, or a bucket that speaks S3.
//!
//! They are kept under their checksum, so the same bytes are kept once and a
//! version that somebody relied on cannot be changed unnoticed.

use std::sync::Arc;

use bytes::Bytes;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt as _, PutMode};
use sha2::{Digest as _, Sha256};

#[cfg(test)]
mod tests;

/// Keeps bytes under their SHA-256.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    objects: Arc<dyn ObjectStore>,
    /// Comes before every key.
    prefix: Path,
}

/// What was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stored {
    /// Under which it is found again: 64 digits in hexadecimal, small letters.
    pub(crate) sha256: String,
    /// How many there are.
    pub(crate) bytes: u64,
}

/// Why bytes were not kept or not found.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StoreError {
    #[error("files cannot be kept in “{place}”: {reason}")]
    Place { place: String, reason: String },
    #[error("“{place}” is a bucket, and this program was built without the feature “s3”")]
    WithoutS3 { place: String },
    #[error("there is no file {sha256}")]
    NotThere { sha256: String },
    /// What lies there is something else. It is left as it is, for a person to
    /// look at and to replace from a backup.
    #[error("the file {sha256} is damaged")]
    Damaged { sha256: String },
    /// The folder or bucket does not do what it is asked, now.
    #[error("the files cannot be reached: {0}")]
    Unreachable(#[from] object_store::Error),
    /// The program is shutting down.
    #[error("the checksum was not worked out to its end")]
    BrokenOff,
}

impl Store {
    /// Opens what the configuration names: the path of a folder, which is made if
    /// it is missing, or `s3://bucket/prefix`. The latter takes its credentials,
    /// region and endpoint from the usual variables (`AWS_ACCESS_KEY_ID`,
    /// `AWS_SECRET_ACCESS_KEY`, `AWS_REGION`, `AWS_ENDPOINT_URL`) and is not asked
    /// before the first file.
    pub(crate) fn open(place: &str) -> Result<Self, StoreError> {
        match place.split_once("://") {
            Some(("s3", rest)) => bucket(place, rest),
            // Or else a typing error would make a folder called “s4:”.
            Some(_) => Err(unfit(place, &"it is neither a folder nor s3://")),
            None if place.trim().is_empty() => Err(unfit(place, &"it is empty")),
            None => folder(place),
        }
    }

    /// Keeps the bytes, unless they are kept already. Never overwrites: if
    /// something else lies where they belong, that is [`StoreError::Damaged`].
    pub(crate) async fn put(&self, bytes: Bytes) -> Result<Stored, StoreError> {
        let sha256 = sha256(bytes.clone()).await?;
        let length = bytes.len() as u64;
        let key = self.key(&sha256);
        match self.objects.put_opts(&key, bytes.into(), PutMode::Create.into()).await {
            Ok(_) => (),
            Err(object_store::Error::AlreadyExists { .. }) => {
                self.get(&sha256).await?;
            }
            Err(error) => return Err(error.into()),
        }
        Ok(Stored { sha256, bytes: length })
    }

    /// The bytes that have this checksum; it is worked out anew.
    pub(crate) async fn get(&self, sha256: &str) -> Result<Bytes, StoreError> {
        let not_there = || StoreError::NotThere { sha256: sha256.to_owned() };
        // It may come from an address, and becomes part of a path.
        if !is_checksum(sha256) {
            return Err(not_there());
        }
        let found = match self.objects.get(&self.key(sha256)).await {
            Ok(found) => found.bytes().await?,
            Err(object_store::Error::NotFound { .. }) => return Err(not_there()),
            Err(error) => return Err(error.into()),
        };
        if self::sha256(found.clone()).await? == sha256 {
            Ok(found)
        } else {
            Err(StoreError::Damaged { sha256: sha256.to_owned() })
        }
    }

    /// `sha256/ab/abcdef…`: folders with very many files are slow.
    fn key(&self, sha256: &str) -> Path {
        self.prefix.clone().join("sha256").join(&sha256[..2]).join(sha256)
    }
}

fn is_checksum(it: &str) -> bool {
    it.len() == 64 && it.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
}

/// Large files take a while, so not where others wait.
async fn sha256(bytes: Bytes) -> Result<String, StoreError> {
    let hash = tokio::task::spawn_blocking(move || format!("{:x}", Sha256::digest(&bytes)));
    hash.await.map_err(|_| StoreError::BrokenOff)
}

fn folder(place: &str) -> Result<Store, StoreError> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        // What is not public in the program shall not be so on the machine.
        builder.mode(0o700);
    }
    builder.create(place).map_err(|error| unfit(place, &error))?;
    let objects = LocalFileSystem::new_with_prefix(place).map_err(|error| unfit(place, &error))?;
    // The database will say that the file is there, also after a power cut.
    Ok(Store { objects: Arc::new(objects.with_fsync(true)), prefix: Path::default() })
}

#[cfg(feature = "s3")]
fn bucket(place: &str, rest: &str) -> Result<Store, StoreError> {
    let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
    if bucket.is_empty() {
        return Err(unfit(place, &"the bucket has no name"));
    }
    let builder = object_store::aws::AmazonS3Builder::from_env().with_bucket_name(bucket);
    let objects = builder.build().map_err(|error| unfit(place, &error))?;
    let prefix = Path::parse(prefix).map_err(|error| unfit(place, &error))?;
    Ok(Store { objects: Arc::new(objects), prefix })
}

#[cfg(not(feature = "s3"))]
fn bucket(place: &str, _rest: &str) -> Result<Store, StoreError> {
    Err(StoreError::WithoutS3 { place: place.to_owned() })
}

fn unfit(place: &str, reason: &impl ToString) -> StoreError {
    StoreError::Place { place: place.to_owned(), reason: reason.to_string() }
}
