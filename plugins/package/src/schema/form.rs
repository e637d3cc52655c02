//! What somebody typed, as a value.

use serde_json::{Number, Value};

use super::{Field, FieldKind, Why};

impl Field {
    /// None where nothing was typed.
    pub(super) fn parse(&self, text: &str) -> Option<Result<Value, Why>> {
        if let FieldKind::Flag = self.kind {
            return Some(flag(text));
        }
        if text.is_empty() {
            return None;
        }
        let value = match self.kind {
            FieldKind::Integer { .. } | FieldKind::Number { .. } => number(text),
            _ => Ok(Value::from(text)),
        };
        Some(value.and_then(|it| self.check(&it)))
    }
}

fn flag(text: &str) -> Result<Value, Why> {
    match text {
        "true" | "on" | "yes" | "1" => Ok(Value::Bool(true)),
        "" | "false" | "off" | "no" | "0" => Ok(Value::Bool(false)),
        _ => Err(Why::NotAFlag),
    }
}

/// Digits as people type them: no `inf`, and no thousands, because a comma is
/// a point elsewhere.
fn number(text: &str) -> Result<Value, Why> {
    if let Ok(number) = text.parse::<i64>() {
        return Ok(Value::from(number));
    }
    let number = text.parse::<f64>().ok().and_then(Number::from_f64);
    number.map(Value::Number).ok_or(Why::NotANumber)
}
