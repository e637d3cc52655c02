//! What an authority may set for a plugin, and whether what it set is good.

mod field;
mod form;
mod wrong;

use serde_json::{Map, Value};

pub use self::field::{Field, FieldKind};
pub use self::wrong::{Why, Wrong};

/// The longest text of a setting that does not say `maxLength`.
pub const TEXT_CHARACTERS_MAX: usize = 200;

/// A flat list of settings. Without any, a plugin has nothing to set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schema {
    fields: Vec<Field>,
}

impl Schema {
    pub(crate) fn new(fields: Vec<Field>) -> Self {
        Self { fields }
    }

    /// In the order in which a form asks for them.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// What holds where nothing was set.
    pub fn defaults(&self) -> Map<String, Value> {
        let default = |it: &Field| Some((it.name.clone(), it.default.clone()?));
        self.fields.iter().filter_map(default).collect()
    }

    /// The settings with their defaults filled in, or everything that is wrong
    /// with them. Null stands for nothing.
    pub fn check(&self, set: &Map<String, Value>) -> Result<Map<String, Value>, Vec<Wrong>> {
        let mut wrongs = Vec::new();
        let mut checked = Map::new();
        for name in set.keys() {
            if !self.fields.iter().any(|it| it.name == *name) {
                wrongs.push(Wrong { field: name.clone(), why: Why::Unknown });
            }
        }
        for field in &self.fields {
            let value = set.get(&field.name).filter(|it| !it.is_null());
            match field.settle(value.map(|it| field.check(it))) {
                Ok(Some(value)) => drop(checked.insert(field.name.clone(), value)),
                Ok(None) => {}
                Err(why) => wrongs.push(Wrong { field: field.name.clone(), why }),
            }
        }
        if wrongs.is_empty() { Ok(checked) } else { Err(wrongs) }
    }

    /// The settings that somebody typed into a form, or one problem for each
    /// field that has one. `typed` gives the text of a field by its name.
    ///
    /// What is left empty was not set. A flag that the form does not send is
    /// off, as browsers do it.
    pub fn parse_form<'a>(
        &self,
        typed: impl Fn(&str) -> Option<&'a str>,
    ) -> Result<Map<String, Value>, Vec<Wrong>> {
        let mut wrongs = Vec::new();
        let mut parsed = Map::new();
        for field in &self.fields {
            let text = typed(&field.name).unwrap_or_default().trim();
            match field.settle(field.parse(text)) {
                Ok(Some(value)) => drop(parsed.insert(field.name.clone(), value)),
                Ok(None) => {}
                Err(why) => wrongs.push(Wrong { field: field.name.clone(), why }),
            }
        }
        if wrongs.is_empty() { Ok(parsed) } else { Err(wrongs) }
    }
}

#[cfg(test)]
mod tests;
