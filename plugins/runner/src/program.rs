//! A plugin that is a program: found, and then given this process.

use std::os::unix::process::CommandExt as _;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, ensure};

/// Where interpreters are looked for. Nobody's `PATH` has a say in it.
const FOLDERS: [&str; 3] = ["/usr/local/bin", "/usr/bin", "/bin"];

/// All that a program finds in its environment. Neither is about this system.
const ENVIRONMENT: [(&str, &str); 2] = [("LANG", "C.UTF-8"), ("PYTHONDONTWRITEBYTECODE", "1")];

/// A program that is there.
#[derive(Debug)]
pub(crate) struct Program {
    /// Its package, which is where it runs.
    pub(crate) folder: PathBuf,
    file: PathBuf,
    arguments: Vec<String>,
}

/// Finds the first word of a command: a name among the system's programs, or a
/// path within the package, as in `./survey`.
pub(crate) fn find(folder: &Path, command: &[String]) -> anyhow::Result<Program> {
    let (name, arguments) = command.split_first().context("its command is empty")?;
    let folder = folder
        .canonicalize()
        .with_context(|| format!("there is no package at {}", folder.display()))?;
    let file = if name.contains('/') {
        within(&folder, Path::new(name))?
    } else {
        among_interpreters(name)?
    };
    std::env::set_current_dir(&folder).context("cannot enter the package")?;
    Ok(Program { folder, file, arguments: arguments.to_vec() })
}

impl Program {
    /// Becomes the program. Comes back only if that did not work, and says why.
    pub(crate) fn take_over(&self) -> anyhow::Error {
        let error =
            Command::new(&self.file).args(&self.arguments).env_clear().envs(ENVIRONMENT).exec();
        anyhow::Error::new(error).context(format!("cannot run {}", self.file.display()))
    }
}

fn within(folder: &Path, path: &Path) -> anyhow::Result<PathBuf> {
    let is_below =
        path.components().all(|it| matches!(it, Component::Normal(_) | Component::CurDir));
    ensure!(is_below, "{} is not within the package", path.display());
    let file = folder.join(path);
    ensure!(file.is_file(), "there is no program at {}", file.display());
    Ok(file)
}

fn among_interpreters(name: &str) -> anyhow::Result<PathBuf> {
    let candidates = FOLDERS.iter().map(|folder| Path::new(folder).join(name));
    candidates.into_iter().find(|it| it.is_file()).with_context(|| {
        format!("there is no {name} on this system; looked in {}", FOLDERS.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why_not(command: &[&str]) -> String {
        let command: Vec<String> = command.iter().map(|&it| it.to_owned()).collect();
        find(Path::new("/usr"), &command).unwrap_err().to_string()
    }

    #[test]
    fn a_command_is_a_name_of_the_system_or_a_path_of_the_package() {
        assert_eq!(among_interpreters("sh").unwrap().file_name().unwrap(), "sh");
        assert_eq!(
            within(Path::new("/usr"), Path::new("./bin/env")).unwrap().file_name().unwrap(),
            "env"
        );
        assert_eq!(why_not(&[]), "its command is empty");
        assert_eq!(why_not(&["/bin/sh"]), "/bin/sh is not within the package");
        assert_eq!(why_not(&["../bin/sh"]), "../bin/sh is not within the package");
        assert_eq!(
            why_not(&["python4.0"]),
            "there is no python4.0 on this system; looked in /usr/local/bin, /usr/bin, /bin"
        );
    }
}
