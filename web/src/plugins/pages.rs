//! The pages of whoever looks after plugins for the whole programme. Plugins are
//! installed by a command: a page that takes programs would be worth attacking.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use lodestar_core::{Answers, Context, Error, Version, plugins};
use serde::Deserialize;

use super::Standing;
use super::plugin_view::PluginView;
use super::view::ListView;
use crate::answers::Form;
use crate::page_error::{Answer, PageError};
use crate::signed_in::{Scope as _, SignedIn};

/// The plugin of an address.
#[derive(Deserialize)]
pub(super) struct PluginPath {
    pub(super) plugin: String,
}

pub(super) async fn list(signed_in: SignedIn) -> Answer {
    let desk = &signed_in.app.desk;
    let standings = desk.standings(plugins::all(&signed_in.context).await?).await;
    let view = ListView::new(&signed_in.say, desk, &standings, &desk.walls().await);
    signed_in.app.page("plugins/list", signed_in.frame(&signed_in.say.t("plugins-heading")), &view)
}

pub(super) async fn open(signed_in: SignedIn, Path(path): Path<PluginPath>) -> Answer {
    page(&signed_in, &path.plugin, String::new()).await
}

async fn page(signed_in: &SignedIn, name: &str, problem: String) -> Answer {
    let standing = find(signed_in, name).await?;
    let made = plugins::made(&signed_in.context, name).await?;
    let decisions = plugins::decisions(&signed_in.context, name).await?;
    let is_problem = !problem.is_empty();
    let view = PluginView::new(&signed_in.say, &standing, made, &decisions, problem);
    let frame = signed_in.frame(&standing.plugin.head.title);
    if is_problem {
        signed_in.app.form_again("plugins/open", frame, &view)
    } else {
        signed_in.app.page("plugins/open", frame, &view)
    }
}

async fn find(signed_in: &SignedIn, name: &str) -> Result<Standing, PageError> {
    let all = plugins::all(&signed_in.context).await?;
    let standings = signed_in.app.desk.standings(all).await;
    let found = standings.into_iter().find(|it| it.plugin.name == name);
    Ok(found.ok_or(Error::NotFound("plugin"))?)
}

/// Does to a plugin what a button says.
pub(super) async fn change(
    signed_in: SignedIn,
    Path(path): Path<PluginPath>,
    Form(answers): Form,
) -> Answer {
    let name = path.plugin.as_str();
    let known = plugins::find(&signed_in.context, name).await?.head.version;
    let seen = Version::parse(answers.one("version")).unwrap_or(known);
    if answers.one("deed") == "quarantine" && answers.text("reason").is_err() {
        return page(&signed_in, name, signed_in.say.t("plugins-reason-missing")).await;
    }
    carry_out(&signed_in.context, name, seen, &answers).await?;
    // What was switched off ends now, not when somebody next asks.
    signed_in.app.desk.standings(plugins::all(&signed_in.context).await?).await;
    Ok(Redirect::to(&format!("/plugins/{name}")).into_response())
}

async fn carry_out(
    context: &Context,
    name: &str,
    seen: Version,
    answers: &Answers,
) -> Result<(), Error> {
    match answers.one("deed") {
        "disable" => plugins::set_disabled(context, name, seen, true).await,
        "enable" => plugins::set_disabled(context, name, seen, false).await,
        "release" => plugins::release(context, name, seen).await,
        "quarantine" => plugins::quarantine(context, name, answers.one("reason").trim()).await,
        "use" => plugins::use_version(context, name, seen, answers.one("use")).await,
        // No button was pressed.
        _ => Ok(()),
    }
}
