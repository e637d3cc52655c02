use std::thread;

use super::*;
use crate::fixture::package;
use crate::signature::{new_key, sign};
use tempfile::TempDir;

fn open(folder: &TempDir) -> Package {
    Package::open(folder.path()).unwrap()
}

/// Protected folders would outlive the test where it is not run by root.
struct Place(TempDir);

impl Drop for Place {
    fn drop(&mut self) {
        for entry in fs::read_dir(self.0.path()).unwrap().flatten() {
            if entry.path().is_dir() {
                let _ = permission::discard(&entry.path());
            }
        }
    }
}

fn store() -> (Place, Store) {
    let place = tempfile::tempdir().unwrap();
    let store = Store::at(place.path().join("plugins"));
    (Place(place), store)
}

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name());
    let mut names: Vec<String> = names.map(|it| it.into_string().unwrap()).collect();
    names.sort_unstable();
    names
}

#[test]
fn an_installed_package_is_the_same_package() {
    let (_place, store) = store();
    let folder = package("a-plugin", "1.0.0");
    let package = open(&folder);
    assert!(store.ids().unwrap().is_empty());

    let at = store.install(&package).unwrap();

    assert_eq!(at, store.folder().join("a-plugin/1.0.0"));
    let installed = store.open("a-plugin", &Version::new(1, 0, 0)).unwrap();
    assert_eq!(installed.sha256(), package.sha256());
    assert_eq!(installed.manifest(), package.manifest());
    assert_eq!(store.ids().unwrap(), ["a-plugin"]);
}

#[test]
fn versions_stand_beside_one_another_oldest_first() {
    let (_place, store) = store();
    for version in ["1.10.0", "1.2.0", "1.2.0-rc.1"] {
        store.install(&open(&package("a-plugin", version))).unwrap();
    }
    store.install(&open(&package("other", "1.0.0"))).unwrap();

    let versions: Vec<_> =
        store.versions("a-plugin").unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(versions, ["1.2.0-rc.1", "1.2.0", "1.10.0"]);
    assert_eq!(store.ids().unwrap(), ["a-plugin", "other"]);
    assert!(store.versions("../a-plugin").unwrap().is_empty());
    assert!(store.versions("nothing").unwrap().is_empty());
}

#[test]
fn the_same_package_again_changes_nothing() {
    let (_place, store) = store();
    let folder = package("a-plugin", "1.0.0");
    let at = store.install(&open(&folder)).unwrap();
    assert_eq!(store.install(&open(&folder)).unwrap(), at);
    assert_eq!(names(at.parent().unwrap()), ["1.0.0"]);
}

#[test]
fn another_package_under_the_same_version_is_refused_and_the_first_stays() {
    let (_place, store) = store();
    let folder = package("a-plugin", "1.0.0");
    let first = open(&folder);
    store.install(&first).unwrap();
    fs::write(folder.path().join("plugin.py"), "print('other')").unwrap();

    let error = store.install(&open(&folder)).unwrap_err();

    assert_eq!(
        error.to_string(),
        "a-plugin 1.0.0 is installed with other files; give the new package a new version"
    );
    let installed = store.open("a-plugin", &Version::new(1, 0, 0)).unwrap();
    assert_eq!(installed.sha256(), first.sha256());
}

#[test]
fn another_signature_on_the_same_files_is_refused() {
    let (_place, store) = store();
    let folder = package("a-plugin", "1.0.0");
    store.install(&open(&folder)).unwrap();
    let signed = sign(folder.path(), &new_key().unwrap()).unwrap();
    let error = store.install(&signed).unwrap_err();
    assert!(matches!(error, StoreError::OtherSignature { .. }), "{error}");
}

#[test]
fn a_signature_is_installed_with_its_package() {
    let (_place, store) = store();
    let folder = package("a-plugin", "1.0.0");
    let signed = sign(folder.path(), &new_key().unwrap()).unwrap();
    let at = store.install(&signed).unwrap();
    assert_eq!(Package::open(at).unwrap().signature(), signed.signature());
    store.install(&signed).unwrap();
}

#[test]
fn a_package_that_changed_after_it_was_opened_is_not_installed() {
    let (_place, store) = store();
    let folder = package("a-plugin", "1.0.0");
    for change in ["print('longer than it was')", "print('h3llo')\n"] {
        let package = open(&folder);
        fs::write(folder.path().join("plugin.py"), change).unwrap();
        let error = store.install(&package).unwrap_err();
        assert!(matches!(error, StoreError::Changed), "{error}");
        assert!(names(&store.folder().join("a-plugin")).is_empty());
    }
}

#[test]
fn what_an_interrupted_install_left_is_no_version_and_goes_with_the_next() {
    let (_place, store) = store();
    let torn = store.folder().join("a-plugin/.new-1.0.0");
    fs::create_dir_all(torn.join("words")).unwrap();
    fs::write(torn.join("plugin.toml"), "manif").unwrap();
    permission::protect_folder(&torn).unwrap();
    assert!(store.versions("a-plugin").unwrap().is_empty());
    assert!(store.ids().unwrap().is_empty());

    store.install(&open(&package("a-plugin", "2.0.0"))).unwrap();

    assert_eq!(names(&store.folder().join("a-plugin")), ["2.0.0"]);
}

#[test]
fn many_installs_at_once_leave_one_good_version() {
    let (_place, store) = store();
    let folder = package("a-plugin", "1.0.0");
    let package = open(&folder);
    thread::scope(|scope| {
        let install = || store.install(&package).unwrap();
        let running: Vec<_> = (0..8).map(|_| scope.spawn(install)).collect();
        for one in running {
            one.join().unwrap();
        }
    });
    assert_eq!(names(&store.folder().join("a-plugin")), ["1.0.0"]);
    let installed = store.open("a-plugin", &Version::new(1, 0, 0)).unwrap();
    assert_eq!(installed.sha256(), package.sha256());
}

#[test]
fn installs_and_removals_at_once_never_show_half_a_version() {
    let (_place, store) = store();
    let folder = package("a-plugin", "1.0.0");
    let package = open(&folder);
    let version = Version::new(1, 0, 0);
    thread::scope(|scope| {
        scope.spawn(|| (0..30).for_each(|_| drop(store.install(&package).unwrap())));
        scope.spawn(|| {
            for _ in 0..30 {
                match store.remove("a-plugin", &version) {
                    Ok(()) | Err(StoreError::NotInstalled { .. }) => {}
                    Err(error) => panic!("{error:?}"),
                }
            }
        });
    });
    store.install(&package).unwrap();
    assert_eq!(store.open("a-plugin", &version).unwrap().sha256(), package.sha256());
}

#[test]
#[cfg(unix)]
fn what_is_installed_can_be_read_and_run_but_not_written() {
    use std::os::unix::fs::PermissionsExt;

    let (_place, store) = store();
    let folder = package("a-plugin", "1.0.0");
    permission::open_up(&folder.path().join("plugin.py"), true).unwrap();
    let at = store.install(&open(&folder)).unwrap();

    let mode = |name: &str| at.join(name).metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("plugin.toml"), 0o444);
    assert_eq!(mode("plugin.py"), 0o555);
    assert_eq!(mode("words"), 0o555);
    assert_eq!(mode(""), 0o555);
}

#[test]
fn one_version_is_removed_and_the_others_stay() {
    let (_place, store) = store();
    for version in ["1.0.0", "2.0.0"] {
        store.install(&open(&package("a-plugin", version))).unwrap();
    }
    store.remove("a-plugin", &Version::new(1, 0, 0)).unwrap();
    assert_eq!(store.versions("a-plugin").unwrap(), [Version::new(2, 0, 0)]);
    assert_eq!(names(&store.folder().join("a-plugin")), ["2.0.0"]);

    store.remove("a-plugin", &Version::new(2, 0, 0)).unwrap();
    assert!(store.ids().unwrap().is_empty());
    assert_eq!(names(store.folder()), [".lock"]);
}

#[test]
fn what_is_not_installed_can_be_neither_removed_nor_opened() {
    let (_place, store) = store();
    for id in ["a-plugin", "../a-plugin", ""] {
        let error = store.remove(id, &Version::new(1, 0, 0)).unwrap_err();
        assert_eq!(error.to_string(), format!("{id} 1.0.0 is not installed"));
        let error = store.open(id, &Version::new(1, 0, 0)).unwrap_err();
        assert!(matches!(error, StoreError::NotInstalled { .. }), "{error}");
    }
}

#[test]
#[cfg(unix)]
fn a_link_in_the_store_is_no_version_and_what_it_leads_to_is_left_alone() {
    let (_place, store) = store();
    let folder = package("a-plugin", "1.0.0");
    let versions = store.folder().join("a-plugin");
    fs::create_dir_all(&versions).unwrap();
    std::os::unix::fs::symlink(folder.path(), versions.join("1.0.0")).unwrap();

    let version = Version::new(1, 0, 0);
    assert!(store.versions("a-plugin").unwrap().is_empty());
    assert!(matches!(store.open("a-plugin", &version), Err(StoreError::NotInstalled { .. })));
    assert!(matches!(store.remove("a-plugin", &version), Err(StoreError::NotInstalled { .. })));
    assert!(matches!(store.install(&open(&folder)), Err(StoreError::OtherBytes { .. })));
    assert!(folder.path().join("plugin.toml").exists());
}

#[test]
fn a_version_in_the_folder_of_another_is_not_opened() {
    let (_place, store) = store();
    store.install(&open(&package("a-plugin", "1.0.0"))).unwrap();
    let at = store.folder().join("a-plugin");
    fs::rename(at.join("1.0.0"), at.join("3.0.0")).unwrap();
    let error = store.open("a-plugin", &Version::new(3, 0, 0)).unwrap_err();
    assert!(matches!(error, StoreError::Mislabelled { .. }), "{error}");
}
