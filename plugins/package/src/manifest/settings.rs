//! Reads `[settings]`: the subset of JSON Schema that a form can ask for.

use serde_json::{Number, Value};

use super::{ManifestError, as_line, shown};
use crate::keys::{Entry, Keys, unknown};
use crate::schema::{Field, FieldKind, Schema, TEXT_CHARACTERS_MAX};

/// The most settings of one plugin.
const FIELDS_MAX: usize = 30;

/// Words of JSON Schema that somebody might expect to work.
const UNSUPPORTED: [&str; 46] = [
    "$anchor",
    "$comment",
    "$defs",
    "$dynamicAnchor",
    "$dynamicRef",
    "$id",
    "$ref",
    "$schema",
    "$vocabulary",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "contains",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "definitions",
    "dependentRequired",
    "dependentSchemas",
    "deprecated",
    "else",
    "examples",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "if",
    "items",
    "maxContains",
    "maxItems",
    "maxProperties",
    "minContains",
    "minItems",
    "minLength",
    "minProperties",
    "multipleOf",
    "not",
    "oneOf",
    "pattern",
    "patternProperties",
    "prefixItems",
    "propertyNames",
    "readOnly",
    "then",
    "unevaluatedProperties",
    "uniqueItems",
];

/// What every setting may say.
const COMMON: [&str; 4] = ["type", "title", "description", "default"];

pub(super) fn read(root: &Keys<'_>) -> Result<Schema, ManifestError> {
    let Some(entry) = root.get("settings") else { return Ok(Schema::default()) };
    let keys = entry.keys("a table of settings")?;
    only(&keys, &["type", "required", "properties"])?;
    let kind = keys.need("type", "always “object”")?;
    if kind.text("always “object”")? != "object" {
        return Err(kind.wrong("must be “object”"));
    }
    let mut fields = Vec::new();
    if let Some(entry) = keys.get("properties") {
        for property in entry.keys("a table with a table for each setting")?.entries() {
            if fields.len() == FIELDS_MAX {
                return Err(property.wrong(format!("there may be at most {FIELDS_MAX} settings")));
            }
            fields.push(field(&property)?);
        }
    }
    mark_required(&keys, &mut fields)?;
    Ok(Schema::new(fields))
}

fn mark_required(keys: &Keys<'_>, fields: &mut [Field]) -> Result<(), ManifestError> {
    let Some(entry) = keys.get("required") else { return Ok(()) };
    for (item, name) in entry.texts("a list of names of settings")? {
        let Some(field) = fields.iter_mut().find(|it| it.name == name) else {
            return Err(item.wrong(format!("there is no setting “{}”", shown(name))));
        };
        field.is_required = true;
    }
    Ok(())
}

fn field(property: &Entry<'_>) -> Result<Field, ManifestError> {
    let name = property.name().to_owned();
    if !is_name(&name) {
        return Err(property.wrong(
            "a setting is called by 1 to 40 lower-case letters, digits and _, as in findings_max",
        ));
    }
    let keys = property.keys("a table that describes one setting")?;
    let kind = kind(&keys)?;
    let description = match keys.get("description") {
        Some(entry) => as_line(&entry, 300)?,
        None => String::new(),
    };
    let title = keys.need("title", "what the form calls it")?;
    let mut field = Field {
        name,
        title: as_line(&title, 80)?,
        description,
        kind,
        default: None,
        is_required: false,
    };
    if let Some(entry) = keys.get("default") {
        field.default = Some(default(&entry, &field)?);
    }
    Ok(field)
}

fn is_name(name: &str) -> bool {
    name.starts_with(|it: char| it.is_ascii_lowercase())
        && name.len() <= 40
        && name.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_')
}

fn kind(keys: &Keys<'_>) -> Result<FieldKind, ManifestError> {
    let what = "“string”, “integer”, “number” or “boolean”";
    // A misspelt key is named before one that is missing because of it.
    only(keys, &[&COMMON[..], &["enum", "maxLength", "minimum", "maximum"]].concat())?;
    let entry = keys.need("type", what)?;
    let typed = entry.text(what)?;
    let own: &[&str] = match typed {
        "string" if keys.get("enum").is_some() => &["enum"],
        "string" => &["maxLength"],
        "integer" | "number" => &["minimum", "maximum"],
        "boolean" => &[],
        "array" | "object" | "null" => {
            return Err(entry.wrong(format!("“{typed}” is not supported; it must be {what}")));
        }
        other => {
            let other = shown(other);
            return Err(entry.wrong(format!("“{other}” is not a type; it must be {what}")));
        }
    };
    keys.refuse(|key| {
        let goes = COMMON.contains(&key) || own.contains(&key);
        let this = if own == ["enum"] { "a choice" } else { typed };
        (!goes).then(|| format!("does not go with {this}"))
    })?;
    match typed {
        "string" if own == ["enum"] => Ok(FieldKind::Choice { choices: choices(keys)? }),
        "string" => Ok(FieldKind::Text { length_max: length_max(keys)? }),
        "integer" => {
            let (minimum, maximum) = bounds(keys, Number::as_i64)?;
            Ok(FieldKind::Integer { minimum, maximum })
        }
        "number" => {
            let (minimum, maximum) = bounds(keys, Number::as_f64)?;
            Ok(FieldKind::Number { minimum, maximum })
        }
        _ => Ok(FieldKind::Flag),
    }
}

fn choices(keys: &Keys<'_>) -> Result<Vec<String>, ManifestError> {
    let what = "a list of texts to choose from, as in [\"short\", \"long\"]";
    let entry = keys.need("enum", what)?;
    let mut choices = Vec::new();
    for (item, _) in entry.texts(what)? {
        choices.push(as_line(&item, 80)?);
    }
    if (1..=50).contains(&choices.len()) {
        return Ok(choices);
    }
    Err(entry.wrong(format!("must be {what}, with 1 to 50 texts")))
}

fn length_max(keys: &Keys<'_>) -> Result<usize, ManifestError> {
    let Some(entry) = keys.get("maxLength") else { return Ok(TEXT_CHARACTERS_MAX) };
    let what = "a whole number from 1 to 10000";
    let length = usize::try_from(entry.integer(what)?).ok();
    length
        .filter(|it| (1..=10_000).contains(it))
        .ok_or_else(|| entry.wrong(format!("must be {what}")))
}

/// The least and the most of a number.
fn bounds<N: PartialOrd + Copy>(
    keys: &Keys<'_>,
    read: fn(&Number) -> Option<N>,
) -> Result<(Option<N>, Option<N>), ManifestError> {
    let bound = |key| -> Result<Option<N>, ManifestError> {
        let Some(entry) = keys.get(key) else { return Ok(None) };
        let number = match entry.json() {
            Some(Value::Number(number)) => read(&number),
            _ => None,
        };
        number.map(Some).ok_or_else(|| entry.wrong("must be a number of the setting's own type"))
    };
    let (minimum, maximum) = (bound("minimum")?, bound("maximum")?);
    if let (Some(least), Some(most)) = (minimum, maximum)
        && most < least
    {
        return Err(keys.need("maximum", "")?.wrong("is smaller than minimum"));
    }
    Ok((minimum, maximum))
}

fn default(entry: &Entry<'_>, field: &Field) -> Result<Value, ManifestError> {
    let value = entry.json().ok_or_else(|| entry.expected("text, a number, or true or false"))?;
    field
        .check(&value)
        .map_err(|why| entry.wrong(format!("is not a value that the setting may have: {why}")))
}

/// Refuses every key but these, and says of a word of JSON Schema that it is
/// known and not supported.
fn only(keys: &Keys<'_>, known: &[&str]) -> Result<(), ManifestError> {
    keys.refuse(|key| {
        if UNSUPPORTED.contains(&key) {
            return Some(format!("{key} is not supported; there are: {}", known.join(", ")));
        }
        (!known.contains(&key)).then(|| unknown(key, known))
    })
}
