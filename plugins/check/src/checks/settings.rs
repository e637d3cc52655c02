//! What an authority may set.

use lodestar_plugin_package::schema::{Field, FieldKind};
use lodestar_plugin_protocol::{Request, Settings};
use serde_json::{Value, json};

use crate::asking::Asking;
use crate::status::{Otherwise, Verdict};
use crate::subject::Subject;
use crate::{Check, Group};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "settings-defaults-work",
        group: Group::Settings,
        says: "The plugin answers where nothing was set, with its defaults and without any.",
        to_do: "Give every setting a default that works, also where the question has none.",
        look: |subject| Box::pin(defaults_work(subject)),
    },
    Check {
        name: "settings-bounds-work",
        group: Group::Settings,
        says: "The plugin answers with every setting at its bounds and at each of its choices.",
        to_do: "Narrow the bounds in the manifest, or answer at them.",
        look: |subject| Box::pin(bounds_work(subject)),
    },
];

async fn defaults_work(subject: &Subject) -> Verdict {
    let mut asking = subject.start().await?;
    for settings in [subject.settings(), Settings::new()] {
        ask(subject, &mut asking, &settings).await?;
    }
    Ok("it answers".to_owned())
}

async fn bounds_work(subject: &Subject) -> Verdict {
    let fields = subject.manifest()?.settings.fields();
    if fields.is_empty() {
        return Err(Otherwise::skip("it has no settings"));
    }
    let mut asking = subject.start().await?;
    let mut count = 0;
    for field in fields {
        for value in extremes(field) {
            let mut settings = subject.settings();
            settings.insert(field.name.clone(), value.clone());
            // A default of another field may be missing; then nobody can ask so.
            let Ok(settings) = subject.manifest()?.settings.check(&settings) else { continue };
            let what = format!("“{}” at {}", field.name, shown(&value));
            ask(subject, &mut asking, &settings).await.map_err(|it| it.over(&what))?;
            count += 1;
        }
    }
    Ok(format!("it answers at {count} values"))
}

async fn ask(subject: &Subject, asking: &mut Asking, settings: &Settings) -> Result<(), Otherwise> {
    for mut question in subject.questions()? {
        match &mut question.request {
            Request::Import(it) => settings.clone_into(&mut it.settings),
            Request::Export(it) => settings.clone_into(&mut it.settings),
            Request::Describe { .. } => {}
        }
        question.ask(asking).await?.require_considered().map_err(|it| it.over(&question.what))?;
    }
    Ok(())
}

/// The values at which something may go wrong.
fn extremes(field: &Field) -> Vec<Value> {
    match &field.kind {
        FieldKind::Text { length_max } => {
            vec![json!(""), json!("ŵ".repeat(*length_max)), json!("\"<&\\\n\u{1b}")]
        }
        FieldKind::Choice { choices } => choices.iter().map(|it| json!(it)).collect(),
        FieldKind::Integer { minimum, maximum } => {
            vec![json!(minimum.unwrap_or(i64::MIN)), json!(maximum.unwrap_or(i64::MAX))]
        }
        FieldKind::Number { minimum, maximum } => {
            vec![json!(minimum.unwrap_or(-1e15)), json!(maximum.unwrap_or(1e15))]
        }
        FieldKind::Flag => vec![json!(true), json!(false)],
    }
}

fn shown(value: &Value) -> String {
    value.to_string().chars().take(40).collect()
}
