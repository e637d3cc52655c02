use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};

use proptest::prelude::*;

use super::*;
use crate::fixture::{folder, manifest, package};

fn refusal(folder: &Path) -> String {
    Package::open(folder).unwrap_err().to_string()
}

#[test]
fn a_package_knows_its_manifest_and_every_file() {
    let folder = package("a-plugin", "1.2.3");
    let package = Package::open(folder.path()).unwrap();

    assert_eq!(package.manifest().id, "a-plugin");
    let names: Vec<_> = package.files().iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["plugin.py", "plugin.toml", "words/en.txt"]);
    assert_eq!(package.files()[2].bytes, 5);
    assert_eq!(package.signature(), None);
    assert_eq!(package.entry(), None);
    assert!(package.folder().is_absolute());
}

/// What an administrator can do by hand, without Lodestar.
#[test]
#[cfg(unix)]
fn sha256sum_and_sort_say_the_same_hash() {
    let folder = package("a-plugin", "1.2.3");
    fs::write(folder.path().join("plugin.sig"), "not hashed").unwrap();
    fs::write(folder.path().join("a file.txt"), "spaces").unwrap();

    let command =
        "find * -type f ! -path plugin.sig -exec sha256sum {} + | LC_ALL=C sort | sha256sum";
    let output = Command::new("sh")
        .args(["-c", command])
        .current_dir(folder.path())
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    let hash = String::from_utf8(output.stdout).unwrap();

    let package = Package::open(folder.path()).unwrap();
    assert_eq!(hash.split_whitespace().next(), Some(package.sha256()));
}

/// Pinned hashes and signatures in the field rely on it.
#[test]
fn the_hash_of_a_known_package_has_not_changed() {
    let folder = package("a-plugin", "1.0.0");
    assert_eq!(
        Package::open(folder.path()).unwrap().sha256(),
        "63df6909d0ca18026ab32d804c139e9f61d450a04577817d8a82ba01f45e0770"
    );
}

#[test]
fn a_folder_without_a_good_manifest_is_no_package() {
    let place = folder(&[("plugin.py", b"")]);
    assert_eq!(refusal(place.path()), "it has no plugin.toml at its top");
    assert!(refusal(&place.path().join("plugin.py")).ends_with("plugin.py is not a folder"));
    assert!(refusal(&place.path().join("nowhere")).starts_with("cannot read or write"));

    let place = folder(&[("plugin.toml", b"manifest = 1\nid = 5\n")]);
    assert!(refusal(place.path()).starts_with("plugin.toml, line 1, capabilities: is missing"));
    let place = folder(&[("plugin.toml", b"manifest = \xff")]);
    assert_eq!(refusal(place.path()), "plugin.toml is not text in UTF-8");
    let place = folder(&[("plugin.toml", &b"#".repeat(70_000))]);
    assert_eq!(refusal(place.path()), "plugin.toml is longer than 65536 bytes");
}

#[test]
fn the_library_or_program_that_the_manifest_names_must_be_there() {
    let text = manifest("a-plugin", "1.0.0");
    let library = text.replace("program = [\"python3\", \"plugin.py\"]", "library = \"answer\"");
    let place = folder(&[("plugin.toml", library.as_bytes())]);
    let name = format!("{}answer{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    assert_eq!(
        refusal(place.path()),
        format!("it has no file {name}, which plugin.toml says is run")
    );
    fs::write(place.path().join(&name), "").unwrap();
    let package = Package::open(place.path()).unwrap();
    assert_eq!(package.entry(), Some(package.folder().join(name)));

    let program = text.replace("\"python3\", \"plugin.py\"", "\"./bin/answer\"");
    let place = folder(&[("plugin.toml", program.as_bytes())]);
    assert_eq!(refusal(place.path()), "it has no file bin/answer, which plugin.toml says is run");
}

#[test]
#[cfg(unix)]
fn links_pipes_and_hidden_files_are_refused() {
    use std::os::unix::fs::symlink;

    let place = package("a-plugin", "1.0.0");
    let link = place.path().join("words/passwords");
    symlink("/etc/passwd", &link).unwrap();
    assert_eq!(refusal(place.path()), "words/passwords is a link; put the file itself there");
    fs::remove_file(&link).unwrap();

    symlink("words", place.path().join("sentences")).unwrap();
    assert_eq!(refusal(place.path()), "sentences is a link; put the file itself there");
    fs::remove_file(place.path().join("sentences")).unwrap();

    let beside = tempfile::tempdir().unwrap();
    symlink(place.path(), beside.path().join("link")).unwrap();
    assert!(refusal(&beside.path().join("link")).ends_with("is a link; put the file itself there"));

    let _socket = std::os::unix::net::UnixListener::bind(place.path().join("socket")).unwrap();
    assert_eq!(refusal(place.path()), "socket is neither a file nor a folder");
    fs::remove_file(place.path().join("socket")).unwrap();

    fs::write(place.path().join(".env"), "").unwrap();
    assert_eq!(refusal(place.path()), "a file cannot be called “.env”: it is hidden");
}

#[test]
#[cfg(unix)]
fn names_that_could_do_harm_elsewhere_are_refused() {
    for (name, why) in [
        ("a\\b", "it has a character that stands for a folder or drive on some systems"),
        ("c:evil", "it has a character that stands for a folder or drive on some systems"),
        ("a\nb", "it has a character that cannot be seen or read"),
        ("a\u{202e}b", "it has a character that cannot be seen or read"),
        (&"n".repeat(201), "it is too long, or in too many folders"),
        ("1/2/3/4/5/6/7/8/9", "it is too long, or in too many folders"),
    ] {
        let place = package("a-plugin", "1.0.0");
        let path = place.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "").unwrap();
        let refusal = refusal(place.path());
        assert!(refusal.ends_with(why), "{refusal}");
    }
}

#[test]
fn there_may_be_two_hundred_files_and_no_more() {
    let place = package("a-plugin", "1.0.0");
    for number in 0..197 {
        fs::write(place.path().join(format!("{number}")), "").unwrap();
    }
    assert_eq!(Package::open(place.path()).unwrap().files().len(), 200);
    fs::write(place.path().join("one-more"), "").unwrap();
    assert_eq!(refusal(place.path()), "it has more than 200 files or folders");
}

#[test]
fn too_many_empty_folders_are_refused() {
    let place = package("a-plugin", "1.0.0");
    for number in 0..200 {
        fs::create_dir(place.path().join(format!("{number}"))).unwrap();
    }
    assert_eq!(refusal(place.path()), "it has more than 200 files or folders");
}

#[test]
fn more_than_256_mebibytes_are_refused() {
    let place = package("a-plugin", "1.0.0");
    // Sparse: it takes no room on the disk, and reading it is quick.
    let file = File::create(place.path().join("large")).unwrap();
    file.set_len(BYTES_MAX).unwrap();
    assert_eq!(refusal(place.path()), "its files come to more than 256 MiB");
}

fn hash(files: &BTreeMap<String, Vec<u8>>) -> String {
    let place = folder(&[]);
    for (name, bytes) in files {
        File::create(place.path().join(name)).unwrap().write_all(bytes).unwrap();
    }
    files::digest(&files::read(place.path()).unwrap(), "plugin.sig")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_hash_changes_with_any_byte_and_any_name(
        files in prop::collection::btree_map("[a-z]{1,4}", prop::collection::vec(any::<u8>(), 1..20), 1..5),
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        change in 1..=255_u8,
        name in "[a-z]{5}",
    ) {
        let before = hash(&files);
        prop_assert_eq!(&before, &hash(&files));
        let chosen = which.get(&files.keys().cloned().collect::<Vec<_>>()).clone();

        let mut changed = files.clone();
        let bytes = changed.get_mut(&chosen).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= change;
        prop_assert_ne!(&before, &hash(&changed));

        let mut renamed = files.clone();
        let bytes = renamed.remove(&chosen).unwrap();
        renamed.insert(name.clone(), bytes);
        prop_assert_ne!(&before, &hash(&renamed));

        let mut fewer = files.clone();
        fewer.remove(&chosen);
        prop_assert_ne!(&before, &hash(&fewer));

        let mut more = files.clone();
        more.insert(name, Vec::new());
        prop_assert_ne!(&before, &hash(&more));
    }

    #[test]
    fn no_bytes_in_plugin_toml_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let place = folder(&[("plugin.toml", &bytes)]);
        let _ = Package::open(place.path());
    }
}
