//! What the plugin says about itself, against what its manifest says.

use std::collections::BTreeSet;

use lodestar_plugin_package::manifest::Offer as Declared;
use lodestar_plugin_protocol::{Description, Kind, Offer};
use lodestar_plugin_supervisor::Failure;

use crate::status::{Otherwise, Verdict, require};
use crate::subject::Subject;
use crate::{Check, Group};

/// What fits into a list on a small screen.
const TITLE_CHARACTERS_MAX: usize = 80;

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "descriptor-id-agrees",
        group: Group::Descriptor,
        says: "The plugin calls itself by the id of its manifest.",
        to_do: "Use one id in both places: records say which plugin made them.",
        look: |subject| Box::pin(async { id(subject) }),
    },
    Check {
        name: "descriptor-version-agrees",
        group: Group::Descriptor,
        says: "The plugin says the version of its manifest.",
        to_do: "Take the version from one place when you build, and put it into both.",
        look: |subject| Box::pin(async { version(subject) }),
    },
    Check {
        name: "descriptor-protocol-agrees",
        group: Group::Descriptor,
        says: "The plugin speaks the version of the messages that its manifest names, and ours.",
        to_do: "Build the plugin against an SDK of this version, and name that in the manifest.",
        look: |subject| Box::pin(async { protocol(subject) }),
    },
    Check {
        name: "descriptor-offers-agree",
        group: Group::Descriptor,
        says: "The plugin offers what its manifest lists: the same kinds, keys and titles.",
        to_do: "List every offer in both places, in the same words.",
        look: |subject| Box::pin(async { offers(subject) }),
    },
    Check {
        name: "descriptor-endings-agree",
        group: Group::Descriptor,
        says: "An importer names the file endings that its manifest lists as inputs.",
        to_do: "Name the same endings in both places, lower-case and without a dot.",
        look: |subject| Box::pin(async { endings(subject) }),
    },
    Check {
        name: "descriptor-languages-agree",
        group: Group::Descriptor,
        says: "The plugin names the languages of its manifest, in the same order.",
        to_do: "Name the same languages in both places; the first is the fallback.",
        look: |subject| Box::pin(async { languages(subject) }),
    },
    Check {
        name: "descriptor-title-is-fit-to-show",
        group: Group::Descriptor,
        says: "The plugin’s title is one line of at most 80 characters, all of them visible.",
        to_do: "Shorten the title and take line breaks and control characters out of it.",
        look: |subject| Box::pin(async { title(subject) }),
    },
];

fn id(subject: &Subject) -> Verdict {
    same("its id", &subject.description()?.id, &subject.manifest()?.id)
}

fn version(subject: &Subject) -> Verdict {
    let declared = subject.manifest()?.version.to_string();
    same("its version", &subject.description()?.version, &declared)
}

fn protocol(subject: &Subject) -> Verdict {
    let declared = subject.manifest()?.protocol;
    if let Err(failure @ Failure::Incompatible { .. }) = &subject.introduction {
        return Err(Otherwise::fail(failure.to_string()));
    }
    let said = subject.description()?.protocol;
    same("its protocol", &said.to_string(), &declared.to_string())
}

fn offers(subject: &Subject) -> Verdict {
    let said = |it: &Offer| format!("{:?} “{}”, “{}”", it.kind, it.key, it.title);
    let said: BTreeSet<_> = subject.description()?.offers.iter().map(said).collect();
    let declared = |it: &Declared| format!("{:?} “{}”, “{}”", it.kind, it.key, it.title);
    let declared: BTreeSet<_> = subject.manifest()?.offers.iter().map(declared).collect();
    if let Some(extra) = said.difference(&declared).next() {
        return Err(Otherwise::fail(format!("it offers {extra}, and its manifest does not")));
    }
    match declared.difference(&said).next() {
        Some(missing) => {
            Err(Otherwise::fail(format!("its manifest offers {missing}, and it does not")))
        }
        None => Ok(format!("{} in both", said.len())),
    }
}

fn endings(subject: &Subject) -> Verdict {
    let (manifest, description) = (subject.manifest()?, subject.description()?);
    let importers = description.offers.iter().filter(|it| it.kind == Kind::Importer);
    let mut looked_at = 0;
    for offer in importers {
        let same_key = |it: &&Declared| it.kind == Kind::Importer && it.key == offer.key;
        // That an offer is missing is said elsewhere.
        let Some(declared) = manifest.offers.iter().find(same_key) else { continue };
        let said = offer.file_endings.join(", ");
        same(&format!("“{}”", offer.key), &said, &declared.file_endings().join(", "))?;
        looked_at += 1;
    }
    match looked_at {
        0 => Err(Otherwise::skip("it is no importer")),
        count => Ok(format!("{count} in both")),
    }
}

fn languages(subject: &Subject) -> Verdict {
    let said = subject.description()?.languages.join(", ");
    same("its languages", &said, &subject.manifest()?.languages.join(", "))
}

fn title(subject: &Subject) -> Verdict {
    let Description { title, .. } = subject.description()?;
    let characters = title.chars().count();
    require(!title.trim().is_empty(), || "the title is empty".to_owned())?;
    require(characters <= TITLE_CHARACTERS_MAX, || format!("it has {characters} characters"))?;
    let hidden = title.chars().find(|it| it.is_control() || is_invisible(*it));
    match hidden {
        Some(it) => Err(Otherwise::fail(format!("it has the character U+{:04X}", u32::from(it)))),
        None => Ok(format!("it is “{title}”")),
    }
}

/// Marks that turn or join letters, and could make a title pass for another.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// What the plugin says, shortened: it may say anything.
fn same(what: &str, said: &str, declared: &str) -> Verdict {
    let short =
        |text: &str| text.chars().filter(|it| !it.is_control()).take(100).collect::<String>();
    require(said == declared, || {
        format!("{what}: it says “{}” and its manifest “{}”", short(said), short(declared))
    })?;
    Ok(format!("both say “{}”", short(said)))
}
