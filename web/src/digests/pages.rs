use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use lodestar_core::digests::{self, Every, Wish};
use lodestar_core::{Actor, Answers, Context, Problems};
use serde::Serialize;

use crate::answers::Form;
use crate::notices::settings_again;
use crate::nouns::{Choice, FormView, Question, Sort, keys};
use crate::page::Frame;
use crate::page_error::Answer;
use crate::signed_in::{SignedIn, Visitor};
use crate::words::Say;

#[derive(Serialize)]
struct StopView {
    words: String,
    /// Empty once they have ended.
    action: String,
}

pub(super) async fn choose(signed_in: SignedIn, Form(answers): Form) -> Answer {
    match Wish::parse(&answers) {
        Ok(wish) => {
            digests::choose(&signed_in.context, wish).await?;
            Ok(Redirect::to("/notices/settings").into_response())
        }
        Err(problems) => settings_again(&signed_in, &answers, &problems).await,
    }
}

/// Programs that look at mails open every link in them, so that opening this one
/// ends nothing.
pub(super) async fn ask(visitor: Visitor, Path(token): Path<String>) -> Answer {
    let name = digests::wisher(&nobody(&visitor), &token).await?;
    let words = visitor.say.with("digests-stop-about", &[("name", name.into())]);
    draw(&visitor, &StopView { words, action: format!("/digests/{token}") })
}

pub(super) async fn stop(visitor: Visitor, Path(token): Path<String>) -> Answer {
    digests::stop(&nobody(&visitor), &token).await?;
    let words = visitor.say.t("digests-stopped");
    draw(&visitor, &StopView { words, action: String::new() })
}

/// What the page of settings asks about mails.
pub(crate) fn form(say: &Say, answers: &Answers, problems: &Problems) -> FormView {
    let every = Question::choice(say, "digests", "every", "every", keys(Every::ALL, Every::key));
    let hours: Vec<Choice> = (0..24)
        .map(|hour| Choice {
            value: hour.to_string(),
            label: format!("{hour:02}:00"),
            kind: String::new(),
        })
        .collect();
    let hour = |name| Question::new(say, "digests", name, Sort::OneOfMany(hours.clone()));
    let questions = [every, hour("quiet_from"), hour("quiet_until")];
    FormView::new(say, "digests", &questions, answers, problems)
        .to("/notices/digest".to_owned(), "/notices".to_owned())
}

fn nobody(visitor: &Visitor) -> Context {
    let app = &visitor.app;
    Context { actor: Actor::nobody(), now: app.clock.now(), db: app.db.clone() }
}

fn draw(visitor: &Visitor, view: &StopView) -> Answer {
    let frame = Frame::of_visitor(visitor, &visitor.say.t("digests-stop"));
    visitor.app.page("digests/stop", frame, view)
}
