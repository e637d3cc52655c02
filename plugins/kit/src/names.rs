//! The names of a new plugin, and where the examples have theirs.

use crate::{Kind, KitError};

const ID_CHARACTERS_MIN: usize = 2;
const ID_CHARACTERS_MAX: usize = 40;
const TITLE_CHARACTERS_MAX: usize = 60;

/// Would end a text in TOML, Rust, C or Python, or mean something else there.
const NOT_IN_TITLES: [&str; 3] = ["\"", "\\", "??"];

/// Names that fit into every language of the templates.
pub(crate) struct Names<'a> {
    id: &'a str,
    title: &'a str,
}

impl<'a> Names<'a> {
    pub(crate) fn new(id: &'a str, title: &'a str) -> Result<Self, KitError> {
        let title = title.trim();
        if !is_id(id) {
            return Err(KitError::Id(id.to_owned()));
        }
        if !is_title(title) {
            return Err(KitError::Title(title.to_owned()));
        }
        Ok(Self { id, title })
    }

    /// The text of a template with these names in the place of the example's.
    pub(crate) fn put_into(&self, text: &str, kind: Kind) -> String {
        let kind = kind.name();
        // The title last: it may hold what looks like one of the others.
        text.replace(&format!("my-{kind}"), self.id)
            .replace(&format!("my_{kind}"), &self.id.replace('-', "_"))
            .replace(&format!("My {kind}"), self.title)
    }
}

fn is_id(id: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty() && part.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
    };
    (ID_CHARACTERS_MIN..=ID_CHARACTERS_MAX).contains(&id.len())
        && id.starts_with(|it: char| it.is_ascii_lowercase())
        && id.split('-').all(is_part)
}

fn is_title(title: &str) -> bool {
    (1..=TITLE_CHARACTERS_MAX).contains(&title.chars().count())
        && !title.chars().any(char::is_control)
        && !NOT_IN_TITLES.iter().any(|it| title.contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_fits_into_file_names_and_symbols() {
        for good in ["ab", "my-counts", "year-2026", &"a".repeat(40)] {
            assert!(is_id(good), "{good}");
        }
        let long = "a".repeat(41);
        for bad in ["", "a", "-a", "a-", "a--b", "2026", "Ab", "a_b", "../ab", "a b", "tŷ", &long]
        {
            assert!(!is_id(bad), "{bad}");
        }
    }

    #[test]
    fn a_title_ends_no_text_that_it_stands_in() {
        for good in ["Tŷ’r ŵyl", "Who’s answered? 100% (draft)"] {
            assert!(is_title(good), "{good}");
        }
        for bad in ["", "say \"no\"", "back\\slash", "two\nlines", "what??/", &"x".repeat(61)] {
            assert!(!is_title(bad), "{bad}");
        }
    }

    #[test]
    fn a_title_that_sounds_like_the_examples_stays_as_it_is() {
        let names = Names::new("counts", "Not my-importer").unwrap();
        let text = names.put_into("my-importer my_importer My importer", Kind::Importer);
        assert_eq!(text, "counts counts Not my-importer");
    }
}
