//! The templates, compiled in. A template only places what its view has.

use handlebars::Handlebars;

macro_rules! templates {
    ($($name:literal)+) => {
        &[$(($name, include_str!(concat!("../templates/", $name, ".hbs"))),)+]
    };
}

const TEMPLATES: &[(&str, &str)] = templates! {
    "actions/list"
    "actions/open"
    "audit/list"
    "chart/dots"
    "chart/trend"
    "comments/comment"
    "comments/open"
    "comments/talk"
    "briefing/actions"
    "briefing/page"
    "evidence/files"
    "sortings/arrange"
    "sortings/results"
    "raters/desk"
    "raters/page"
    "outcomes/example"
    "outcomes/method"
    "outcomes/model"
    "outcomes/model_picture"
    "outcomes/sources"
    "fates/page"
    "gaps/page"
    "handover/open"
    "digests/stop"
    "fieldwork/chart"
    "fieldwork/checklist"
    "fieldwork/preparation"
    "fieldwork/rates"
    "fieldwork/reach"
    "fieldwork/round"
    "fieldwork/said"
    "fieldwork/steps"
    "fieldwork/weeks"
    "help/index"
    "help/page"
    "home/authority"
    "home/start"
    "imports/changes"
    "imports/codebook"
    "imports/columns"
    "imports/list"
    "imports/new"
    "imports/open"
    "imports/others"
    "imports/reading"
    "imports/steps"
    "imports/undo"
    "indicators/open"
    "layout/cell"
    "layout/error"
    "layout/field"
    "layout/field_notes"
    "layout/footer"
    "layout/header"
    "layout/history"
    "layout/language"
    "layout/marks"
    "layout/page"
    "layout/problems"
    "layout/stage"
    "layout/strip"
    "layout/withdrawn"
    "meetings/changes"
    "meetings/closing"
    "meetings/item"
    "meetings/list"
    "meetings/open"
    "nouns/asking"
    "notices/calendar"
    "notices/list"
    "notices/settings"
    "nouns/conflict"
    "nouns/form"
    "nouns/form_body"
    "nouns/list"
    "nouns/record"
    "nouns/record_said"
    "nouns/record_body"
    "nouns/record_top"
    "nouns/withdrawal"
    "outcomes/cell"
    "outcomes/chart"
    "outcomes/none"
    "packs/list"
    "packs/new"
    "packs/open"
    "packs/preview"
    "plugins/grants"
    "plugins/list"
    "plugins/open"
    "proposals/list"
    "quotes/approval"
    "quotes/clear"
    "quotes/hints"
    "reports/document"
    "rounds/results"
    "self_assessments/answers"
    "self_assessments/bars"
    "self_assessments/scores"
    "sign_in/form"
    "thread/branches"
    "thread/page"
    "young_people/cards"
};

/// Every template. Fails at start-up if any has a mistake in it.
pub(crate) fn load() -> Result<Handlebars<'static>, Box<handlebars::TemplateError>> {
    let mut templates = Handlebars::new();
    // A misspelt field is an error in a test, not a blank on a page.
    templates.set_strict_mode(true);
    // Else the lines of a text in a form would gain the indentation of the template.
    templates.set_prevent_indent(true);
    for (name, source) in TEMPLATES {
        templates.register_template_string(name, source).map_err(Box::new)?;
    }
    Ok(templates)
}
