//! One setting, and what it may be.

use serde_json::{Number, Value};

use super::Why;

/// One setting.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// As the plugin knows it; also the name of the field in a form.
    pub name: String,
    /// As people know it.
    pub title: String,
    /// What it changes. May be empty.
    pub description: String,
    /// What it may be.
    pub kind: FieldKind,
    /// What holds if nothing was set.
    pub default: Option<Value>,
    /// Whether something must be set where there is no default.
    pub is_required: bool,
}

/// What a setting may be.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldKind {
    /// Any text.
    Text {
        /// In characters.
        length_max: usize,
    },
    /// One of these texts.
    Choice {
        /// In the order of the manifest.
        choices: Vec<String>,
    },
    /// A whole number.
    Integer {
        /// The least that it may be.
        minimum: Option<i64>,
        /// The most that it may be.
        maximum: Option<i64>,
    },
    /// Any number.
    Number {
        /// The least that it may be.
        minimum: Option<f64>,
        /// The most that it may be.
        maximum: Option<f64>,
    },
    /// Yes or no.
    Flag,
}

impl Field {
    /// The value as it is kept, or why it cannot be.
    pub(crate) fn check(&self, value: &Value) -> Result<Value, Why> {
        match &self.kind {
            FieldKind::Text { length_max } => {
                let text = value.as_str().ok_or(Why::NotText)?;
                if *length_max < text.chars().count() {
                    return Err(Why::TooLong { length_max: *length_max });
                }
            }
            FieldKind::Choice { choices } => {
                let is_there = |text| choices.iter().any(|it| it == text);
                if !value.as_str().is_some_and(is_there) {
                    return Err(Why::NotAChoice);
                }
            }
            FieldKind::Integer { minimum, maximum } => {
                return whole(value).and_then(|it| within_whole(it, *minimum, *maximum));
            }
            FieldKind::Number { minimum, maximum } => {
                let number = value.as_f64().ok_or(Why::NotANumber)?;
                return within(number, *minimum, *maximum);
            }
            FieldKind::Flag => {
                if !value.is_boolean() {
                    return Err(Why::NotAFlag);
                }
            }
        }
        Ok(value.clone())
    }

    /// What holds, once what was set has been looked at.
    pub(super) fn settle(&self, set: Option<Result<Value, Why>>) -> Result<Option<Value>, Why> {
        match (set, &self.default) {
            (Some(value), _) => value.map(Some),
            (None, Some(default)) => Ok(Some(default.clone())),
            (None, None) if self.is_required => Err(Why::Missing),
            (None, None) => Ok(None),
        }
    }
}

/// `5.0` is a whole number; JSON itself makes no difference.
#[expect(clippy::cast_possible_truncation, reason = "the range is checked just before")]
fn whole(value: &Value) -> Result<i64, Why> {
    if let Some(number) = value.as_i64() {
        return Ok(number);
    }
    let number = value.as_f64().ok_or(Why::NotANumber)?;
    if number.fract() != 0.0 {
        return Err(Why::NotAWholeNumber);
    }
    // 2⁶³ and all above it do not fit; below it, such numbers are exact.
    if number < -9_223_372_036_854_775_808.0 {
        return Err(Why::TooSmall { minimum: Number::from(i64::MIN) });
    }
    if 9_223_372_036_854_775_808.0 <= number {
        return Err(Why::TooLarge { maximum: Number::from(i64::MAX) });
    }
    Ok(number as i64)
}

fn within_whole(number: i64, minimum: Option<i64>, maximum: Option<i64>) -> Result<Value, Why> {
    match (minimum, maximum) {
        (Some(minimum), _) if number < minimum => {
            Err(Why::TooSmall { minimum: Number::from(minimum) })
        }
        (_, Some(maximum)) if maximum < number => {
            Err(Why::TooLarge { maximum: Number::from(maximum) })
        }
        _ => Ok(Value::from(number)),
    }
}

fn within(number: f64, minimum: Option<f64>, maximum: Option<f64>) -> Result<Value, Why> {
    let bound = |it| Number::from_f64(it).unwrap_or_else(|| Number::from(0));
    match (minimum, maximum) {
        (Some(minimum), _) if number < minimum => Err(Why::TooSmall { minimum: bound(minimum) }),
        (_, Some(maximum)) if maximum < number => Err(Why::TooLarge { maximum: bound(maximum) }),
        _ => Number::from_f64(number).map(Value::Number).ok_or(Why::NotANumber),
    }
}
