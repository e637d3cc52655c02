//! The wall around files: Landlock. Also, where the kernel is new enough, one
//! around the network and around signals to others.

use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use ::landlock::{
    ABI, Access as _, AccessFs, AccessNet, BitFlags, LandlockStatus, PathBeneath, PathFd, Ruleset,
    RulesetAttr as _, RulesetCreatedAttr as _, RulesetError, RulesetStatus, Scope,
};
use lodestar_plugin_protocol::walls::Wall;

use super::Inside;

/// What is forbidden, as far as the kernel knows it.
const NEWEST: ABI = ABI::V7;

/// Since this version nothing is left that only the wall of calls would refuse.
const COMPLETE: u32 = 6;

/// Where the loader finds what a library needs.
const OF_THE_LOADER: &[&str] =
    &["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache"];

/// Where an interpreter and its library are. Nothing in it is about this
/// installation.
const OF_INTERPRETERS: &[&str] = &["/bin", "/usr/bin", "/usr/local/bin", "/usr/share"];

/// What may be read and executed while nothing but the first layer stands.
pub(super) fn readable(inside: Inside<'_>) -> Vec<PathBuf> {
    let (own, others): (Option<&Path>, &[&str]) = match inside {
        Inside::Library(library) => (Some(library), &[]),
        Inside::Program { folder } => (Some(folder), OF_INTERPRETERS),
        Inside::Nothing => (None, &[]),
    };
    let system = OF_THE_LOADER.iter().chain(others).map(PathBuf::from);
    own.map(Path::to_owned).into_iter().chain(system).collect()
}

/// Forbids everything but reading and executing what is named, and says which
/// version of Landlock did so.
pub(super) fn restrict_to(readable: &[PathBuf]) -> (Wall, u32) {
    let (status, abi) = match restrict(readable) {
        Ok(it) => it,
        Err(error) => return (Wall::Missing { why: error.to_string() }, 0),
    };
    if status == RulesetStatus::NotEnforced {
        return (Wall::Missing { why: "this kernel has no Landlock".to_owned() }, abi);
    }
    match File::open("/").map_err(|error| error.kind()) {
        Err(ErrorKind::PermissionDenied) => (Wall::Up, abi),
        _ => (Wall::Missing { why: "the kernel does not enforce Landlock".to_owned() }, abi),
    }
}

/// An older version leaves gaps, which the wall of calls closes if it is there.
pub(super) fn with_calls(files: Wall, abi: u32, calls: &Wall) -> Wall {
    if files == Wall::Up && abi < COMPLETE && *calls != Wall::Up {
        let why = format!(
            "version {abi} of Landlock leaves the network or signals open; {COMPLETE} would not"
        );
        return Wall::Partly { why };
    }
    files
}

fn restrict(readable: &[PathBuf]) -> Result<(RulesetStatus, u32), RulesetError> {
    let mut rules = Ruleset::default()
        .handle_access(AccessFs::from_all(NEWEST))?
        .handle_access(AccessNet::from_all(NEWEST))?
        .scope(Scope::from_all(NEWEST))?
        .create()?;
    for path in readable {
        // Not every system has every folder.
        let Ok(opened) = PathFd::new(path) else { continue };
        let mut access: BitFlags<AccessFs> = AccessFs::ReadFile | AccessFs::Execute;
        if path.is_dir() {
            access |= AccessFs::ReadDir;
        }
        rules = rules.add_rule(PathBeneath::new(opened, access))?;
    }
    let restricted = rules.restrict_self()?;
    let abi = match restricted.landlock {
        LandlockStatus::Available { effective_abi, kernel_abi } => {
            kernel_abi.and_then(|it| u32::try_from(it).ok()).unwrap_or(effective_abi as u32)
        }
        _ => 0,
    };
    Ok((restricted.ruleset, abi))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A layer binds the thread that raised it, so each test has one of its own.
    fn restricted<T: Send>(readable: &[PathBuf], then: impl FnOnce(u32) -> T + Send) -> Option<T> {
        std::thread::scope(|scope| {
            let alone = scope.spawn(|| match restrict_to(readable) {
                (Wall::Up, abi) => Some(then(abi)),
                (wall, _) => {
                    eprintln!("skipped: {wall}");
                    None
                }
            });
            alone.join().unwrap()
        })
    }

    #[test]
    fn only_what_is_named_can_be_read_and_nothing_can_be_written() {
        let folder = std::env::temp_dir().join(format!("lodestar-wall-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let (named, other) = (folder.join("named"), folder.join("other"));
        std::fs::write(&named, "a").unwrap();
        std::fs::write(&other, "b").unwrap();

        let tried = restricted(std::slice::from_ref(&named), |_| {
            let kind = |path: &Path| std::fs::read(path).map_err(|error| error.kind());
            (kind(&named), kind(&other), std::fs::write(&named, "c").is_err())
        });

        if let Some((read, not_read, not_written)) = tried {
            assert_eq!(read, Ok(b"a".to_vec()));
            assert_eq!(not_read, Err(ErrorKind::PermissionDenied));
            assert!(not_written);
        }
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_version_with_gaps_counts_only_beside_the_wall_of_calls() {
        let down = Wall::Missing { why: String::new() };
        assert_eq!(with_calls(Wall::Up, 1, &Wall::Up), Wall::Up);
        assert_eq!(with_calls(Wall::Up, 6, &down), Wall::Up);
        assert!(matches!(with_calls(Wall::Up, 5, &down), Wall::Partly { .. }));
        assert_eq!(with_calls(down.clone(), 0, &Wall::Up), down);
    }
}
