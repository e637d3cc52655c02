//! What one authority lets plugins have, and what it sets for them.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use lodestar_core::plugins::{self, Capability, InAuthority};
use lodestar_core::{Answers, Conflict, Deed, Error, Kind, Problems, Version};
use lodestar_plugin_package::schema::{Field, FieldKind, Why, Wrong};
use serde::Serialize;
use serde_json::{Map, Value};

use super::Standing;
use super::pages::PluginPath;
use crate::answers::Form;
use crate::nouns::{Choice, ConflictView, FieldView, FormView, ProblemView, Question, Sort, sides};
use crate::page_error::{Answer, PageError};
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

#[derive(Serialize)]
struct GrantsView {
    action: String,
    plugins: Vec<PluginGrants>,
}

#[derive(Serialize)]
struct PluginGrants {
    name: String,
    title: String,
    summary: String,
    refusal: String,
    settings: String,
    /// Whether it asks for something that nobody has decided on.
    is_new: bool,
    /// Nobody may see small numbers, so nobody can grant them.
    asks_for_small_numbers: bool,
    capabilities: Vec<CapabilityView>,
}

#[derive(Serialize)]
struct CapabilityView {
    id: String,
    value: String,
    label: String,
    is_granted: bool,
}

pub(super) async fn open(place: Place) -> Answer {
    require(&place)?;
    let all = place.app.desk.in_authority(&place.context, place.authority.id).await?;
    let view = GrantsView {
        action: place.path("/plugins"),
        plugins: all.iter().map(|(standing, there)| grants(&place, standing, there)).collect(),
    };
    place.app.page("plugins/grants", place.frame(&place.say.t("plugins-grants-heading")), &view)
}

fn require(place: &Place) -> Result<(), Error> {
    place.context.require(Deed::Change(Kind::Plugin), Some(place.authority.id))
}

fn grants(place: &Place, standing: &Standing, there: &InAuthority) -> PluginGrants {
    let (plugin, granted) = (&standing.plugin, standing.granted(there));
    let view = |it: Capability| CapabilityView {
        id: format!("{}-{}", plugin.name, it.key()),
        value: value(&plugin.name, it),
        label: place.say.t(&format!("capability-{}", it.key())),
        is_granted: granted.contains(&it),
    };
    let asked = standing.asked();
    let has_settings =
        standing.manifest.as_ref().is_some_and(|it| !it.settings.fields().is_empty());
    PluginGrants {
        name: plugin.name.clone(),
        title: plugin.head.title.clone(),
        summary: standing.manifest.as_ref().map(|it| it.summary.clone()).unwrap_or_default(),
        refusal: standing
            .refusal
            .as_ref()
            .map(|it| place.say.t(&format!("plugins-refusal-{}", it.key())))
            .unwrap_or_default(),
        settings: if has_settings {
            place.path(&format!("/plugins/{}", plugin.name))
        } else {
            String::new()
        },
        is_new: !plugin.is_bundled
            && grantable(asked.clone()).any(|it| !there.decided.contains_key(&it)),
        asks_for_small_numbers: asked.contains(&Capability::UnsuppressedNumbers),
        capabilities: grantable(asked).map(view).collect(),
    }
}

fn grantable(asked: BTreeSet<Capability>) -> impl Iterator<Item = Capability> {
    asked.into_iter().filter(|it| *it != Capability::UnsuppressedNumbers)
}

fn value(plugin: &str, capability: Capability) -> String {
    format!("{plugin}/{}", capability.key())
}

/// Keeps what is ticked and what is not, of all that was on the page.
pub(super) async fn decide(place: Place, Form(answers): Form) -> Answer {
    require(&place)?;
    let ticked = answers.all("grant");
    for (standing, _) in place.app.desk.in_authority(&place.context, place.authority.id).await? {
        let name = &standing.plugin.name;
        // A plugin that was installed meanwhile was not on the page.
        if !answers.all("shown").contains(name) {
            continue;
        }
        let decided = |it: Capability| (it, ticked.contains(&value(name, it)));
        let decisions: BTreeMap<_, _> = grantable(standing.asked()).map(decided).collect();
        plugins::decide(&place.context, name, place.authority.id, &decisions).await?;
    }
    Ok(Redirect::to(&place.path("/plugins")).into_response())
}

/// A plugin, its settings here, and the questions about them.
async fn of_plugin(
    place: &Place,
    name: &str,
) -> Result<(Standing, InAuthority, Vec<Question>), PageError> {
    require(place)?;
    let all = place.app.desk.in_authority(&place.context, place.authority.id).await?;
    let found = all.into_iter().find(|(standing, _)| standing.plugin.name == name);
    let (standing, there) = found.ok_or(Error::NotFound("plugin"))?;
    let fields = standing.manifest.as_ref().map(|it| it.settings.fields()).unwrap_or_default();
    if fields.is_empty() {
        return Err(Error::NotFound("plugin").into());
    }
    let questions = fields.iter().map(|it| question(&place.say, it)).collect();
    Ok((standing, there, questions))
}

pub(super) async fn settings(place: Place, Path(path): Path<PluginPath>) -> Answer {
    let (standing, there, questions) = of_plugin(&place, &path.plugin).await?;
    let answers = stored(&standing, &there);
    let form = form(&place, &path.plugin, &questions, &answers, Vec::new())
        .of_version(Version(there.settings.version));
    place.app.page("nouns/form", frame(&place, &standing), &form)
}

pub(super) async fn set(place: Place, Path(path): Path<PluginPath>, Form(answers): Form) -> Answer {
    let (standing, there, questions) = of_plugin(&place, &path.plugin).await?;
    let Some(manifest) = &standing.manifest else { return Err(Error::NotFound("plugin").into()) };
    let seen: i32 = answers.one("version").parse().unwrap_or(-1);
    let typed = |name: &str| answers.all(name).first().map(String::as_str);
    let map = match manifest.settings.parse_form(typed) {
        Ok(map) => map,
        Err(wrongs) => {
            let problems = wrongs.iter().map(|it| problem(&place.say, &questions, it)).collect();
            let form = form(&place, &path.plugin, &questions, &answers, problems)
                .of_version(Version(seen));
            return place.app.form_again("nouns/form", frame(&place, &standing), &form);
        }
    };
    let (before, after) = (stored(&standing, &there), to_answers(&map));
    let (text, id) = (serde_json::to_string(&map)?, place.authority.id);
    let saved =
        plugins::set_settings(&place.context, &path.plugin, id, seen, &text, (&before, &after));
    match saved.await {
        Ok(()) => Ok(Redirect::to(&place.path("/plugins")).into_response()),
        Err(Error::Conflict(Conflict::Stale { version, stored, changed_by })) => {
            let form = form(&place, &path.plugin, &questions, &answers, Vec::new());
            let view = ConflictView {
                changed_by,
                back: place.path("/plugins"),
                sides: sides(&place.say, &questions, &answers, &stored),
                form: form.of_version(version),
            };
            conflict(&place, &view)
        }
        Err(error) => Err(error.into()),
    }
}

fn conflict(place: &Place, view: &ConflictView) -> Answer {
    let frame = place.frame(&place.say.t("conflict-heading"));
    let page: Response = place.app.page("nouns/conflict", frame, view)?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

fn frame(place: &Place, standing: &Standing) -> crate::page::Frame {
    let title = standing.plugin.head.title.clone();
    place.frame(&place.say.with("plugins-settings-heading", &[("plugin", title.into())]))
}

fn form(
    place: &Place,
    name: &str,
    questions: &[Question],
    answers: &Answers,
    problems: Vec<ProblemView>,
) -> FormView {
    let form = FormView::new(&place.say, "plugins", &[], answers, &Problems::default())
        .to(place.path(&format!("/plugins/{name}")), place.path("/plugins"));
    FormView { fields: FieldView::all(questions, answers, &problems), problems, ..form }
}

/// What is set, or what holds where nothing is.
fn stored(standing: &Standing, there: &InAuthority) -> Answers {
    let Some(manifest) = &standing.manifest else { return Answers::default() };
    let set: Map<String, Value> = serde_json::from_str(&there.settings.text).unwrap_or_default();
    to_answers(&manifest.settings.check(&set).unwrap_or_else(|_| manifest.settings.defaults()))
}

fn to_answers(settings: &Map<String, Value>) -> Answers {
    settings.iter().fold(Answers::default(), |answers, (name, value)| {
        let text = match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        answers.with(name, text)
    })
}

/// A field of the manifest as a question. Its words are the plugin's.
fn question(say: &Say, field: &Field) -> Question {
    let choice =
        |value: &str, label: String| Choice { value: value.to_owned(), label, kind: String::new() };
    let sort = match &field.kind {
        FieldKind::Text { length_max } if *length_max <= 200 => Sort::Line,
        FieldKind::Text { .. } => Sort::Text,
        FieldKind::Choice { choices } => {
            Sort::One(choices.iter().map(|it| choice(it, it.clone())).collect())
        }
        FieldKind::Integer { .. } | FieldKind::Number { .. } => Sort::Number,
        FieldKind::Flag => {
            Sort::One(vec![choice("true", say.t("yes")), choice("false", say.t("no"))])
        }
    };
    Question {
        name: field.name.clone(),
        label: field.title.clone(),
        hint: field.description.clone(),
        sort,
    }
}

fn problem(say: &Say, questions: &[Question], wrong: &Wrong) -> ProblemView {
    let label = questions.iter().find(|it| it.name == wrong.field);
    let label = label.map_or_else(|| wrong.field.clone(), |it| it.label.clone());
    let limit = match &wrong.why {
        Why::TooSmall { minimum } => minimum.to_string(),
        Why::TooLarge { maximum } => maximum.to_string(),
        Why::TooLong { length_max } => length_max.to_string(),
        _ => String::new(),
    };
    let values = [("label", label.into()), ("limit", limit.into())];
    let text = say.with(&format!("plugins-setting-{}", wrong.why.code()), &values);
    ProblemView { field: wrong.field.clone(), text }
}
