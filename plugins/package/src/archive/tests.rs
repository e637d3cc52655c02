use std::path::PathBuf;

use super::*;
use crate::fixture::{manifest, package};
use tempfile::TempDir;

const STORED: SimpleFileOptions =
    SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Stored);

/// An archive with a good manifest and what is added.
fn archive(add: impl FnOnce(&mut ZipWriter<Cursor<Vec<u8>>>)) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("plugin.toml", STORED).unwrap();
    zip.write_all(manifest("a-plugin", "1.0.0").as_bytes()).unwrap();
    add(&mut zip);
    zip.finish().unwrap().into_inner()
}

fn place() -> (TempDir, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let into = place.path().join("deep/package");
    (place, into)
}

/// What is said about an archive, and that nothing is left of it.
fn refusal(bytes: &[u8]) -> String {
    let (place, into) = place();
    let refusal = Package::unpack(bytes, &into).unwrap_err().to_string();
    assert!(!into.exists());
    let left: Vec<_> = fs::read_dir(place.path().join("deep")).unwrap().collect();
    assert!(left.is_empty() && !place.path().join("evil").exists());
    refusal
}

#[test]
fn what_was_packed_is_the_same_package_when_it_is_unpacked() {
    let folder = package("a-plugin", "1.0.0");
    permission::open_up(&folder.path().join("plugin.py"), true).unwrap();
    let bytes = Package::pack(folder.path()).unwrap();

    let (_place, into) = place();
    let unpacked = Package::unpack(&bytes, &into).unwrap();

    let packed = Package::open(folder.path()).unwrap();
    assert_eq!(unpacked.sha256(), packed.sha256());
    assert_eq!(unpacked.files(), packed.files());
}

#[test]
fn the_same_files_make_the_same_archive() {
    let (one, other) = (package("a-plugin", "1.0.0"), package("a-plugin", "1.0.0"));
    let long_ago = std::time::SystemTime::UNIX_EPOCH;
    let file = File::options().append(true).open(other.path().join("plugin.py")).unwrap();
    file.set_modified(long_ago).unwrap();
    assert_eq!(Package::pack(one.path()).unwrap(), Package::pack(other.path()).unwrap());
}

#[test]
fn an_archive_with_folders_of_their_own_is_unpacked() {
    let bytes = archive(|zip| {
        zip.add_directory("words/", STORED).unwrap();
        zip.start_file("words/en.txt", STORED).unwrap();
    });
    let (_place, into) = place();
    assert_eq!(Package::unpack(&bytes, &into).unwrap().files().len(), 2);
}

#[test]
fn a_folder_with_something_in_it_is_left_as_it_is() {
    let (_place, into) = place();
    fs::create_dir_all(&into).unwrap();
    fs::write(into.join("mine"), "mine").unwrap();
    let error = Package::unpack(&archive(|_| {}), &into).unwrap_err();
    assert!(error.to_string().ends_with("is not empty"));
    assert_eq!(fs::read(into.join("mine")).unwrap(), b"mine");
}

#[test]
fn a_name_that_leads_out_is_refused() {
    for (name, sentence) in [
        ("../evil", "a file cannot be called “../evil”: it leads out of the package"),
        (
            "words/../../evil",
            "a file cannot be called “words/../../evil”: it leads out of the package",
        ),
        ("/evil", "a file cannot be called “/evil”: it leads out of the package"),
        ("a//evil", "a file cannot be called “a//evil”: it is empty"),
        (
            "..\\evil",
            "a file cannot be called “..\\evil”: it has a character that stands for a folder or drive on some systems",
        ),
        (
            "c:evil",
            "a file cannot be called “c:evil”: it has a character that stands for a folder or drive on some systems",
        ),
        (".evil", "a file cannot be called “.evil”: it is hidden"),
    ] {
        let bytes = archive(|zip| zip.start_file(name, STORED).unwrap());
        assert_eq!(refusal(&bytes), sentence);
    }
}

#[test]
fn a_link_is_refused() {
    let bytes = archive(|zip| zip.add_symlink("words", "/etc", STORED).unwrap());
    assert_eq!(refusal(&bytes), "words is a link; put the file itself there");
}

#[test]
fn a_bomb_is_refused_by_its_ratio() {
    let bytes = archive(|zip| {
        zip.start_file("zeros", SimpleFileOptions::DEFAULT).unwrap();
        io::copy(&mut io::repeat(0).take(20 * 1024 * 1024), zip).unwrap();
    });
    assert!(bytes.len() < 100_000);
    assert_eq!(
        refusal(&bytes),
        "the archive is refused: it unpacks to more than 100 times its size"
    );
}

#[test]
fn a_bomb_of_many_files_is_refused_by_their_sum() {
    let bytes = archive(|zip| {
        for number in 0..30 {
            zip.start_file(format!("zeros-{number}"), SimpleFileOptions::DEFAULT).unwrap();
            io::copy(&mut io::repeat(0).take(1024 * 1024), zip).unwrap();
        }
    });
    assert!(refusal(&bytes).ends_with("it unpacks to more than 100 times its size"));
}

#[test]
fn an_archive_that_is_too_large_is_refused_although_its_ratio_is_harmless() {
    let bytes = archive(|zip| {
        zip.start_file("plugin.py", STORED).unwrap();
        zip.write_all(&[7; 3000]).unwrap();
    });
    let (_place, into) = place();
    fs::create_dir_all(&into).unwrap();
    let error = extract(&bytes, &into, 3000).unwrap_err();
    assert_eq!(error.to_string(), "its files come to more than 256 MiB");
}

#[test]
fn too_many_files_are_refused() {
    let with = |count: usize| {
        archive(|zip| {
            for number in 0..count {
                zip.start_file(number.to_string(), STORED).unwrap();
            }
        })
    };
    assert_eq!(refusal(&with(200)), "it has more than 200 files or folders");
    assert_eq!(refusal(&with(1000)), "it has more than 200 files or folders");
}

#[test]
fn an_archive_that_says_one_thing_twice_is_refused() {
    let mut bytes = archive(|zip| {
        zip.start_file("aaaa", STORED).unwrap();
        zip.start_file("bbbb", STORED).unwrap();
    });
    while let Some(at) = bytes.windows(4).position(|it| it == b"bbbb") {
        bytes[at..at + 4].copy_from_slice(b"aaaa");
    }
    assert_eq!(refusal(&bytes), "the archive is refused: it has two files of one name");
}

#[test]
fn a_file_that_is_also_a_folder_is_refused() {
    let bytes = archive(|zip| {
        zip.start_file("words", STORED).unwrap();
        zip.start_file("words/en.txt", STORED).unwrap();
    });
    assert!(refusal(&bytes).starts_with("cannot read or write"));
}

#[test]
fn an_archive_that_lies_or_was_cut_off_is_refused() {
    let good = archive(|zip| {
        zip.start_file("plugin.py", SimpleFileOptions::DEFAULT).unwrap();
        zip.write_all(&b"print('hello')\n".repeat(50)).unwrap();
    });
    for cut in [0, 10, good.len() / 2, good.len() - 5] {
        refusal(&good[..cut]);
    }
    // Whatever byte is damaged: a refusal, or a package; never a panic, and
    // never a file outside.
    for at in 0..good.len() {
        let mut bytes = good.clone();
        bytes[at] ^= 0x55;
        let (place, into) = place();
        let _ = Package::unpack(&bytes, &into);
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    }
}

#[test]
fn an_archive_without_a_manifest_at_its_top_is_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("a-plugin/plugin.toml", STORED).unwrap();
    zip.write_all(manifest("a-plugin", "1.0.0").as_bytes()).unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert_eq!(refusal(&bytes), "it has no plugin.toml at its top");
}
