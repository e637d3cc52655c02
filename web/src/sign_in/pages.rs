use axum::response::{IntoResponse, Redirect};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use lodestar_core::people::{self, SignIn};
use lodestar_core::{Actor, Answers, Context};
use serde::Serialize;

use crate::App;
use crate::answers::Form;
use crate::nouns::ProblemView;
use crate::page::Frame;
use crate::page_error::{Answer, PageError};
use crate::signed_in::{LANGUAGE_COOKIE, SESSION_COOKIE, SignedIn, Visitor};
use crate::words::Language;

#[derive(Serialize)]
struct SignInView {
    email: String,
    problems: Vec<ProblemView>,
    problem: String,
}

pub(super) async fn form(visitor: Visitor) -> Answer {
    let view = SignInView { email: String::new(), problems: Vec::new(), problem: String::new() };
    let frame = Frame::of_visitor(&visitor, &visitor.say.t("sign-in-heading"));
    visitor.app.page("sign_in/form", frame, &view)
}

pub(super) async fn sign_in(visitor: Visitor, jar: CookieJar, Form(answers): Form) -> Answer {
    let context = nobody(&visitor.app);
    let signed_in =
        people::sign_in(&context, answers.one("email"), answers.one("password")).await?;
    let problem = match signed_in {
        SignIn::Welcome { token } => {
            let jar = jar.add(cookie(&visitor.app, SESSION_COOKIE, token));
            return Ok((jar, Redirect::to("/")).into_response());
        }
        SignIn::Mismatch => visitor.say.t("sign-in-mismatch"),
        SignIn::Wait { minutes } => {
            visitor.say.with("sign-in-wait", &[("minutes", minutes.into())])
        }
    };
    again(&visitor, &answers, problem)
}

fn again(visitor: &Visitor, answers: &Answers, problem: String) -> Answer {
    let view = SignInView {
        email: answers.one("email").to_owned(),
        problems: vec![ProblemView { field: "email".to_owned(), text: problem.clone() }],
        problem,
    };
    let frame = Frame::of_visitor(visitor, &visitor.say.t("sign-in-heading"));
    visitor.app.form_again("sign_in/form", frame, &view)
}

pub(super) async fn sign_out(signed_in: SignedIn, jar: CookieJar) -> Answer {
    let token = jar.get(SESSION_COOKIE).map(|it| it.value().to_owned()).unwrap_or_default();
    people::sign_out(&signed_in.context, &token).await?;
    let jar = jar.remove(Cookie::build(SESSION_COOKIE).path("/"));
    Ok((jar, Redirect::to("/sign-in")).into_response())
}

/// Keeps the place: the next page is the one on which the button was pressed.
pub(super) async fn choose_language(
    visitor: Visitor,
    jar: CookieJar,
    Form(answers): Form,
) -> Result<(CookieJar, Redirect), PageError> {
    let language = Language::of_tag(answers.one("language"));
    let mut cookie = cookie(&visitor.app, LANGUAGE_COOKIE, language.tag().to_owned());
    cookie.make_permanent();
    let back = answers.one("back");
    // Only to a page of ours, whoever wrote the address.
    let is_ours = back.starts_with('/') && !back.starts_with("//") && !back.contains('\\');
    let back = if is_ours && !back.contains(char::is_control) { back } else { "/" };
    Ok((jar.add(cookie), Redirect::to(back)))
}

fn cookie(app: &App, name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build((name, value))
        .path("/")
        .http_only(true)
        .secure(app.limits.is_https)
        .same_site(SameSite::Lax)
        .build()
}

fn nobody(app: &App) -> Context {
    Context { actor: Actor::nobody(), now: app.clock.now(), db: app.db.clone() }
}
