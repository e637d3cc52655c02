use std::sync::Arc;

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, RawQuery};
use axum::response::{IntoResponse, Redirect, Response};
use lodestar_core::packs::Codebook;
use lodestar_core::{
    Answers, Conflict, Deed, Error, Kind, Problems, RecordId, Version, imports, mappings, packs,
    records, rounds,
};
use lodestar_plugin_protocol::Kind as PluginKind;
use lodestar_plugin_protocol::batch::Batch;

use super::form::Upload;
use super::others;
use super::progress;
use super::reading::{self, Unread};
use super::readings::{self, End, Progress, Purpose};
use super::upload_view::{Chosen, UploadView};
use super::view::{ImportView, ListView, Shown};
use crate::answers::Form;
use crate::nouns::{FormView, Question, Sort, WithdrawalView};
use crate::page_error::Answer;
use crate::plugins::Offered;
use crate::signed_in::{OfRecord, Place, Scope as _};

pub(super) async fn new(place: Place, OfRecord(round): OfRecord) -> Answer {
    place.context.require(Deed::Record(Kind::Import), Some(place.authority.id))?;
    let round = rounds::find(&place.context, place.authority.id, round).await?;
    let (offers, codebook) = (offers(&place).await?, packs::codebook(&place.context).await?);
    let view = UploadView::new(&place, &round, &codebook, &offers, &Chosen::default(), Vec::new());
    place.app.page("imports/new", place.frame(&place.say.t("imports-new")), &view)
}

pub(super) async fn stage(
    place: Place,
    OfRecord(id): OfRecord,
    form: Result<Multipart, MultipartRejection>,
) -> Answer {
    place.context.require(Deed::Record(Kind::Import), Some(place.authority.id))?;
    let round = rounds::find(&place.context, place.authority.id, id).await?;
    let limits = place.app.limits;
    let nothing = Chosen::default();
    let Ok(form) = form else { return again(&place, &round, &nothing, Unread::Empty).await };
    let upload = match Upload::read(form, limits.file_bytes_max).await? {
        Ok(upload) => Arc::new(upload),
        Err(unread) => return again(&place, &round, &nothing, unread).await,
    };
    let (app, context, language) = (&place.app, &place.context, place.say.language);
    let (where_to, kept) = ((place.authority.id, id), Arc::clone(&upload));
    let (reading, begun) = readings::begin(app, context, where_to, language, kept, Purpose::New);
    match begun.progress().await {
        // What was chosen beside a small file is still there when it is refused.
        Progress::Ended(End::Unread(unread)) => {
            let (questionnaire, importer) = (&upload.questionnaire, &upload.importer);
            again(&place, &round, &Chosen { questionnaire, importer }, unread).await
        }
        progress => follow(&place, id, reading, progress).await,
    }
}

/// Where the reading of a file leads; until it has ended, the page that says how
/// far it is.
pub(super) async fn follow(
    place: &Place,
    round: RecordId,
    reading: RecordId,
    progress: Progress,
) -> Answer {
    match progress {
        Progress::Ended(end) => progress::ended(place, round, end).await,
        _ => {
            let address = place.path(&format!("/rounds/{round}/readings/{reading}"));
            Ok(Redirect::to(&address).into_response())
        }
    }
}

pub(super) async fn list(place: Place) -> Answer {
    let imports = imports::list(&place.context, place.authority.id).await?;
    let view = ListView::new(&place, &imports);
    place.app.page("imports/list", place.frame(&place.say.t("imports-list")), &view)
}

pub(super) async fn open(
    place: Place,
    OfRecord(id): OfRecord,
    RawQuery(query): RawQuery,
) -> Answer {
    let import = imports::find(&place.context, place.authority.id, id).await?;
    let batch: Batch = serde_json::from_str(&import.batch)?;
    let codebook = codebook_of(&place, &import).await?;
    let mut found = reading::found(&codebook, &batch)?;
    others::add(&place.context, &mut found, &batch).await?;
    let (context, authority) = (&place.context, place.authority.id);
    let would = match import.approved_at {
        Some(_) => None,
        None if !import.head.is_live() => None,
        None => Some(imports::compare(context, authority, import.round, &found).await?),
    };
    let round = rounds::find(context, authority, import.round).await?;
    // What waits is compared with what was released, and never with what else waits:
    // its numbers are for who may hand files in. What was decided is told by its results.
    let preview = match would {
        Some(_) if context.may(Deed::Change(Kind::Import), Some(authority)) => {
            Some(imports::preview(context, authority, import.round, &found).await?)
        }
        _ => None,
    };
    let own = mappings::live(context, authority).await?;
    let is_again = query.as_deref() == Some("again");
    let others = others::view(&place, &import, &found).await?;
    let shown = Shown { import, round, batch, found, preview, would, codebook, own, is_again };
    let mut view = ImportView::new(&place, &shown);
    view.others = others;
    place.app.page("imports/open", place.frame(&shown.import.head.title), &view)
}

pub(super) async fn approve(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    let import = imports::find(&place.context, place.authority.id, id).await?;
    let batch: Batch = serde_json::from_str(&import.batch)?;
    let codebook = codebook_of(&place, &import).await?;
    let mut found = reading::found(&codebook, &batch)?;
    others::add(&place.context, &mut found, &batch).await?;
    let seen = Version::parse(answers.one("version")).unwrap_or(import.head.version);
    imports::approve(&place.context, place.authority.id, id, seen, &found).await?;
    place.app.readings.files.forget(id);
    let results = place.path(&format!("/rounds/{}/results", import.round));
    Ok(Redirect::to(&results).into_response())
}

pub(super) async fn ask_why(place: Place, OfRecord(id): OfRecord) -> Answer {
    place.context.require(Deed::Change(Kind::Import), Some(place.authority.id))?;
    let import = imports::find(&place.context, place.authority.id, id).await?;
    require_undecided(&import)?;
    let view = why(&place, &import, &Answers::default(), &Problems::default());
    place.app.page("nouns/withdrawal", place.frame(&place.say.t("withdraw-heading")), &view)
}

pub(super) async fn withdraw(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    place.context.require(Deed::Change(Kind::Import), Some(place.authority.id))?;
    let import = imports::find(&place.context, place.authority.id, id).await?;
    require_undecided(&import)?;
    let mut problems = Problems::default();
    let Some(reason) = problems.check("reason", answers.text("reason")) else {
        let view = why(&place, &import, &answers, &problems);
        let frame = place.frame(&place.say.t("withdraw-heading"));
        return place.app.form_again("nouns/withdrawal", frame, &view);
    };
    let seen = Version::parse(answers.one("version")).unwrap_or(import.head.version);
    let home = Some(place.authority.id);
    records::withdraw(&place.context, Kind::Import, home, id, seen, &reason).await?;
    place.app.readings.forget(id);
    Ok(to_import(&place, id))
}

/// What was approved is undone and not withdrawn.
fn require_undecided(import: &imports::Import) -> Result<(), Error> {
    if import.approved_at.is_some() || !import.head.is_live() {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    Ok(())
}

fn why(
    place: &Place,
    import: &imports::Import,
    answers: &Answers,
    problems: &Problems,
) -> WithdrawalView {
    let questions = [Question::new(&place.say, "withdraw", "reason", Sort::Text)];
    let here = place.path(&format!("/imports/{}", import.head.id));
    let form = FormView::new(&place.say, "withdraw", &questions, answers, problems)
        .to(format!("{here}/withdrawal"), here)
        .of_version(import.head.version);
    let button = place.say.t("withdraw-button");
    let about = place.say.t("withdraw-about");
    WithdrawalView { title: import.head.title.clone(), about, form: FormView { button, ..form } }
}

/// The codebook that was in force when a file was read. What was counted by it
/// is not judged by a later one.
pub(super) async fn codebook_of(
    place: &Place,
    import: &imports::Import,
) -> Result<Arc<Codebook>, Error> {
    packs::codebook_at(&place.context, import.head.created_at).await
}

/// Who could read a file here.
async fn offers(place: &Place) -> Result<Vec<Offered>, Error> {
    place.app.desk.offers(&place.context, place.authority.id, PluginKind::Importer).await
}

/// The upload form again, with a sentence for each thing that is wrong.
pub(super) async fn again(
    place: &Place,
    round: &rounds::Round,
    chosen: &Chosen<'_>,
    unread: Unread,
) -> Answer {
    let say = &place.say;
    let problems = match unread {
        Unread::TooLarge { megabytes_max } => {
            vec![say.with("imports-too-large", &[("megabytes", megabytes_max.into())])]
        }
        Unread::Empty => vec![say.t("imports-empty-file")],
        Unread::BrokenOff => vec![say.t("imports-broken-off")],
        Unread::Lost => vec![say.t("imports-lost")],
        Unread::NoImporter => vec![say.t("imports-no-importer")],
        Unread::Refused(reasons) => reasons,
    };
    let (offers, codebook) = (offers(place).await?, packs::codebook(&place.context).await?);
    let view = UploadView::new(place, round, &codebook, &offers, chosen, problems);
    place.app.form_again("imports/new", place.frame(&say.t("imports-new")), &view)
}

fn to_import(place: &Place, id: RecordId) -> Response {
    Redirect::to(&place.path(&format!("/imports/{id}"))).into_response()
}
