//! What stands beside the library, before any of it runs.

use lodestar_plugin_package::Package;
use lodestar_plugin_package::manifest::{self, Manifest};

use crate::status::{Otherwise, Verdict, require};
use crate::subject::Subject;
use crate::{Check, Group};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "manifest-is-understood",
        group: Group::Manifest,
        says: "The package has a plugin.toml in which every key and every value is known.",
        to_do: "Mend the line that is named; plugins/README.md shows a whole manifest.",
        look: |subject| Box::pin(is_understood(subject)),
    },
    Check {
        name: "manifest-has-its-files",
        group: Group::Manifest,
        says: "The library or the program that the manifest names is in the package.",
        to_do: "Build the plugin and put the file beside its plugin.toml, or mend the name.",
        look: |subject| Box::pin(has_its_files(subject)),
    },
    Check {
        name: "manifest-package-opens",
        group: Group::Manifest,
        says: "The package is a folder of plain files, no link among them, and not too large.",
        to_do: "Take what is named out of the package: only what the plugin needs belongs there.",
        look: |subject| Box::pin(package_opens(subject)),
    },
];

async fn is_understood(subject: &Subject) -> Verdict {
    let path = subject.folder.join(manifest::FILE);
    let text = tokio::fs::read_to_string(&path)
        .await
        .map_err(|error| Otherwise::fail(format!("{} cannot be read: {error}", manifest::FILE)))?;
    match Manifest::parse(&text) {
        Ok(manifest) => Ok(format!("it is the manifest of {}", manifest.id)),
        Err(error) => Err(Otherwise::fail(error.to_string())),
    }
}

async fn has_its_files(subject: &Subject) -> Verdict {
    let Some(file) = subject.manifest()?.run.file() else {
        return Ok("its program is one of the system’s".to_owned());
    };
    let is_there =
        tokio::fs::metadata(subject.folder.join(&file)).await.is_ok_and(|it| it.is_file());
    require(is_there, || format!("there is no {file}"))?;
    Ok(format!("{file} is there"))
}

async fn package_opens(subject: &Subject) -> Verdict {
    subject.manifest()?;
    match Package::open(&subject.folder) {
        Ok(_) => Ok("it opens".to_owned()),
        // Another check says so, and better.
        Err(_) if has_its_files(subject).await.is_err() => {
            Err(Otherwise::skip("a file is missing (see manifest-has-its-files)"))
        }
        Err(error) => Err(Otherwise::fail(error.to_string())),
    }
}
