use axum::response::{IntoResponse, Redirect};
use lodestar_core::{Answers, Error, Problems, calendars, digests, notices};

use super::view::{NoticesView, SettingsView};
use crate::answers::Form;
use crate::digests::form;
use crate::page_error::Answer;
use crate::signed_in::{Scope as _, SignedIn};

pub(super) async fn list(signed_in: SignedIn) -> Answer {
    let notices = notices::of_actor(&signed_in.context).await?;
    let view = NoticesView::new(&signed_in, &notices);
    let heading = signed_in.say.t("notices-heading");
    signed_in.app.page("notices/list", signed_in.frame(&heading), &view)
}

/// What was shown at a moment has been seen; a moment that is none is now.
pub(super) async fn see(signed_in: SignedIn, Form(answers): Form) -> Answer {
    let until = answers.one("until").parse().unwrap_or(signed_in.context.now);
    notices::see(&signed_in.context, until).await?;
    Ok(Redirect::to("/notices").into_response())
}

pub(super) async fn settings(signed_in: SignedIn) -> Answer {
    let wish = digests::wish(&signed_in.context).await?;
    let view = settings_view(&signed_in, &wish.answers(), &Problems::default()).await?;
    let heading = signed_in.say.t("notices-settings");
    signed_in.app.page("notices/settings", signed_in.frame(&heading), &view)
}

/// The same page with what was typed and what to correct.
pub(crate) async fn settings_again(
    signed_in: &SignedIn,
    answers: &Answers,
    problems: &Problems,
) -> Answer {
    let view = settings_view(signed_in, answers, problems).await?;
    let heading = signed_in.say.t("notices-settings");
    signed_in.app.form_again("notices/settings", signed_in.frame(&heading), &view)
}

async fn settings_view(
    signed_in: &SignedIn,
    answers: &Answers,
    problems: &Problems,
) -> Result<SettingsView, Error> {
    let made_at = calendars::made_at(&signed_in.context).await?;
    let form = form(&signed_in.say, answers, problems);
    Ok(SettingsView::new(&signed_in.say, form, made_at))
}
