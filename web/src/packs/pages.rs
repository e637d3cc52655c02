use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path, RawQuery};
use axum::http::header;
use axum::response::{IntoResponse, Redirect};
use lodestar_core::packs::{self, Fit, Installed, Listed, Pack, Urn};
use lodestar_core::{
    Answers, Conflict, Deed, Error, Kind, Problem, Problems, RecordId, Version, Wrong,
};
use serde::Deserialize;

use super::form::Handed;
use super::sentences;
use super::view::{ListView, NewView, OpenView, PreviewView, address};
use crate::answers::Form;
use crate::nouns::{FormView, Question, Sort, WithdrawalView, history};
use crate::page_error::{Answer, PageError};
use crate::signed_in::{Scope as _, SignedIn};

/// A record's id, or the lasting name of what came with Lodestar.
#[derive(Deserialize)]
pub(super) struct PackPath {
    id: String,
}

pub(super) async fn list(signed_in: SignedIn) -> Answer {
    let all = packs::list(&signed_in.context).await?;
    let heading = signed_in.say.t("packs-list");
    let view = ListView::new(&signed_in, &all);
    signed_in.app.page("packs/list", signed_in.frame(&heading), &view)
}

pub(super) async fn new(signed_in: SignedIn) -> Answer {
    signed_in.context.require(Deed::Record(Kind::Pack), None)?;
    let heading = signed_in.say.t("packs-new");
    let view = NewView::new(String::new(), true, Vec::new());
    signed_in.app.page("packs/new", signed_in.frame(&heading), &view)
}

/// Shows what installing would change. Nothing is kept.
pub(super) async fn preview(
    signed_in: SignedIn,
    form: Result<Multipart, MultipartRejection>,
) -> Answer {
    signed_in.context.require(Deed::Record(Kind::Pack), None)?;
    let handed = Handed::read(form).await?;
    let pack = match read(&signed_in, &handed.pack) {
        Ok(pack) => pack,
        Err(problems) => return again(&signed_in, &handed, problems),
    };
    let preview = packs::preview(&signed_in.context, &pack).await?;
    let is_same = match &preview.fit {
        Fit::Fits => false,
        Fit::Same(_) => true,
        Fit::Refused(refusals) => {
            let problems = sentences::refusals(&signed_in.say, refusals);
            return again(&signed_in, &handed, problems);
        }
    };
    let heading = signed_in.say.t("packs-preview");
    let view = PreviewView::new(&signed_in.say, &pack, &preview, is_same);
    signed_in.app.page("packs/preview", signed_in.frame(&heading), &view)
}

/// Installs what was looked at.
pub(super) async fn install(signed_in: SignedIn, Form(answers): Form) -> Answer {
    signed_in.context.require(Deed::Record(Kind::Pack), None)?;
    let handed = Handed { pack: answers.one("text").as_bytes().to_vec(), is_pasted: true };
    let pack = match read(&signed_in, &handed.pack) {
        Ok(pack) => pack,
        Err(problems) => return again(&signed_in, &handed, problems),
    };
    let to = match packs::install(&signed_in.context, &pack).await? {
        Installed::Now(id) => format!("/packs/{id}"),
        Installed::Same(Some(id)) => format!("/packs/{id}?again"),
        Installed::Same(None) => format!("/packs/{}?again", pack.header.urn),
        Installed::Refused(refusals) => {
            let problems = sentences::refusals(&signed_in.say, &refusals);
            return again(&signed_in, &handed, problems);
        }
    };
    Ok(Redirect::to(&to).into_response())
}

pub(super) async fn open(
    signed_in: SignedIn,
    path: Path<PackPath>,
    RawQuery(query): RawQuery,
) -> Answer {
    let listed = find(&signed_in, &path.id).await?;
    let mut view = OpenView::new(&signed_in, &listed);
    view.is_again = query.as_deref() == Some("again");
    if let Some(head) = &listed.head {
        view.history.push(history(&signed_in, "packs", &[], head).await?);
    }
    let heading = listed.pack.header.title.clone();
    signed_in.app.page("packs/open", signed_in.frame(&heading), &view)
}

/// The pack as a file, to begin another with.
pub(super) async fn file(signed_in: SignedIn, path: Path<PackPath>) -> Answer {
    let pack = find(&signed_in, &path.id).await?.pack;
    let name = format!("{}-{}.toml", pack.header.urn.name, pack.header.version);
    let headers = [
        (header::CONTENT_TYPE, "application/toml; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, pack.text.clone()).into_response())
}

pub(super) async fn ask_why(signed_in: SignedIn, path: Path<PackPath>) -> Answer {
    signed_in.context.require(Deed::Change(Kind::Pack), None)?;
    let (listed, _) = installed(&signed_in, &path.id).await?;
    let view = why(&signed_in, &listed, &Answers::default(), &Problems::default());
    let heading = signed_in.say.t("packs-retire");
    signed_in.app.page("nouns/withdrawal", signed_in.frame(&heading), &view)
}

pub(super) async fn retire(
    signed_in: SignedIn,
    path: Path<PackPath>,
    Form(answers): Form,
) -> Answer {
    signed_in.context.require(Deed::Change(Kind::Pack), None)?;
    let (listed, head) = installed(&signed_in, &path.id).await?;
    let mut problems = Problems::default();
    let needed = packs::dependents(&signed_in.context, head.id).await?;
    let reason = problems.check("reason", answers.text("reason"));
    if !needed.is_empty() {
        problems = Problem { field: "reason", wrong: Wrong::Contradicts }.into();
    }
    let Some(reason) = reason.filter(|_| problems.is_empty()) else {
        let mut view = why(&signed_in, &listed, &answers, &problems);
        if !needed.is_empty() {
            let values = [("titles", needed.join(", ").into())];
            let sentence = signed_in.say.with("packs-retire-needed", &values);
            view.form.problems.iter_mut().for_each(|it| it.text.clone_from(&sentence));
        }
        let frame = signed_in.frame(&signed_in.say.t("packs-retire"));
        return signed_in.app.form_again("nouns/withdrawal", frame, &view);
    };
    let seen = Version::parse(answers.one("version")).unwrap_or(head.version);
    packs::retire(&signed_in.context, head.id, seen, &reason).await?;
    Ok(Redirect::to(&address(&listed)).into_response())
}

/// A pack by what stands in an address. What does not parse does not exist.
async fn find(signed_in: &SignedIn, id: &str) -> Result<Listed, PageError> {
    if let Some(id) = RecordId::parse(id) {
        return Ok(packs::find(&signed_in.context, id).await?);
    }
    let urn = Urn::parse(id).ok_or(Error::NotFound("pack"))?;
    Ok(packs::find_shipped(&signed_in.context, &urn).await?)
}

/// A pack that can be retired: it was installed and still stands.
async fn installed(
    signed_in: &SignedIn,
    id: &str,
) -> Result<(Listed, lodestar_core::Head), PageError> {
    let listed = find(signed_in, id).await?;
    let head = listed.head.clone().ok_or(Error::NotFound("pack"))?;
    if !head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn).into());
    }
    Ok((listed, head))
}

fn read(signed_in: &SignedIn, file: &[u8]) -> Result<Pack, Vec<String>> {
    let say = &signed_in.say;
    if file.iter().all(u8::is_ascii_whitespace) {
        return Err(vec![say.t("packs-nothing")]);
    }
    let read = Pack::parse(file, signed_in.app.vocabulary());
    read.map_err(|mistakes| mistakes.iter().map(|it| sentences::mistake(say, it)).collect())
}

/// The form again, with a sentence for each thing that is wrong. A file cannot be
/// put back into its field, so its text is shown to be corrected.
fn again(signed_in: &SignedIn, handed: &Handed, problems: Vec<String>) -> Answer {
    let is_small = handed.pack.len() <= packs::PACK_KIBIBYTES_MAX << 10;
    let shown = if is_small { handed.pack.as_slice() } else { &[] };
    let text = String::from_utf8_lossy(shown).into_owned();
    let view = NewView::new(text, handed.is_pasted, problems);
    let frame = signed_in.frame(&signed_in.say.t("packs-new"));
    signed_in.app.form_again("packs/new", frame, &view)
}

fn why(
    signed_in: &SignedIn,
    listed: &Listed,
    answers: &Answers,
    problems: &Problems,
) -> WithdrawalView {
    let say = &signed_in.say;
    let questions = [Question::new(say, "withdraw", "reason", Sort::Text)];
    let here = address(listed);
    let form = FormView::new(say, "withdraw", &questions, answers, problems)
        .to(format!("{here}/withdrawal"), here);
    let form = match &listed.head {
        Some(head) => form.of_version(head.version),
        None => form,
    };
    let title = format!("{} {}", listed.pack.header.title, listed.pack.header.version);
    let about = say.t("withdraw-about");
    WithdrawalView { title, about, form: FormView { button: say.t("packs-retire"), ..form } }
}
