use super::*;

/// Of “abc”: the first example of FIPS 180-2.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

fn place(folder: &tempfile::TempDir) -> String {
    folder.path().join("not/yet there").to_string_lossy().into_owned()
}

fn store(folder: &tempfile::TempDir) -> Store {
    Store::open(&place(folder)).unwrap()
}

fn on_disk(folder: &tempfile::TempDir) -> std::path::PathBuf {
    std::path::Path::new(&place(folder)).join("sha256/ba").join(ABC)
}

#[tokio::test]
async fn the_same_bytes_are_kept_once() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(&folder);
    let stored = Stored { sha256: ABC.to_owned(), bytes: 3 };
    assert_eq!(store.put(Bytes::from("abc")).await.unwrap(), stored);
    let at_first = std::fs::metadata(on_disk(&folder)).unwrap().modified().unwrap();
    assert_eq!(store.put(Bytes::from("abc")).await.unwrap(), stored);
    let later = std::fs::metadata(on_disk(&folder)).unwrap().modified().unwrap();
    assert_eq!(at_first, later);
    let files = std::fs::read_dir(on_disk(&folder).parent().unwrap()).unwrap();
    assert_eq!(files.count(), 1);
    assert_eq!(store.get(ABC).await.unwrap(), "abc");
}

#[tokio::test]
async fn many_may_keep_the_same_bytes_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(&folder);
    let puts: Vec<_> = (0..20)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { store.put(Bytes::from("abc")).await })
        })
        .collect();
    for put in puts {
        assert_eq!(put.await.unwrap().unwrap().sha256, ABC);
    }
}

#[tokio::test]
async fn damaged_bytes_are_neither_given_out_nor_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(&folder);
    store.put(Bytes::from("abc")).await.unwrap();
    std::fs::write(on_disk(&folder), "abd").unwrap();
    let error = store.get(ABC).await.unwrap_err();
    assert!(matches!(error, StoreError::Damaged { .. }), "{error}");
    let error = store.put(Bytes::from("abc")).await.unwrap_err();
    assert!(matches!(error, StoreError::Damaged { .. }), "{error}");
    assert_eq!(std::fs::read(on_disk(&folder)).unwrap(), b"abd");
}

#[tokio::test]
async fn what_is_missing_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(&folder);
    let outside = folder.path().join("secret");
    std::fs::write(&outside, "abc").unwrap();
    let upper = ABC.to_uppercase();
    for sha256 in [ABC, "", "ba", "../secret", "ü", &upper, &format!("../{}", &ABC[3..])] {
        let error = store.get(sha256).await.unwrap_err();
        assert!(matches!(error, StoreError::NotThere { .. }), "{error}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_reads_the_folder_and_nothing_in_it_runs() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    store(&folder).put(Bytes::from("abc")).await.unwrap();
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(std::path::Path::new(&place(&folder))) & 0o077, 0);
    assert_eq!(mode(&on_disk(&folder)) & 0o111, 0);
}

#[test]
fn a_place_that_is_none_is_refused() {
    for place in ["", " ", "gs://bucket", "https://example.org", "/dev/null/files"] {
        let error = Store::open(place).unwrap_err();
        assert!(matches!(error, StoreError::Place { .. }), "{error}");
    }
}

#[cfg(not(feature = "s3"))]
#[test]
fn a_bucket_needs_the_feature() {
    let error = Store::open("s3://bucket/prefix").unwrap_err();
    assert!(matches!(error, StoreError::WithoutS3 { .. }), "{error}");
}

#[cfg(feature = "s3")]
#[test]
fn a_bucket_has_a_prefix() {
    let store = Store::open("s3://bucket/evidence/files").unwrap();
    let key = store.key(ABC);
    assert_eq!(key.as_ref(), format!("evidence/files/sha256/ba/{ABC}"));
    let error = Store::open("s3:///evidence").unwrap_err();
    assert!(matches!(error, StoreError::Place { .. }), "{error}");
}
