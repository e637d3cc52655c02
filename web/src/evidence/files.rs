//! The files of a piece of evidence: handed in, listed, given out.

use axum::body::{Body, Bytes};
use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use lodestar_core::evidence::{self, EvidenceFile, NewFile};
use lodestar_core::{Deed, Error, Kind, RecordId};
use serde::{Deserialize, Serialize};

use crate::answers::Form;
use crate::files::{FileType, Limited, Refused, Store, StoreError, headers, plain_name, sniff};
use crate::nouns::ProblemView;
use crate::page_error::{Answer, PageError};
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

/// A file that is larger than allowed is read on, and forgotten, up to so many
/// times the limit, so that the browser shows our sentence.
const PATIENCE: u64 = 10;

#[derive(Deserialize)]
pub(super) struct EvidencePath {
    id: String,
}

#[derive(Deserialize)]
pub(super) struct FilePath {
    id: String,
    file: String,
}

#[derive(Serialize)]
struct FilesView {
    title: String,
    back: String,
    here: String,
    may_add: bool,
    most: String,
    problems: Vec<ProblemView>,
    files: Vec<FileView>,
}

#[derive(Serialize)]
struct FileView {
    name: String,
    about: String,
    sha256: String,
    address: String,
    withdrawn: String,
    withdraw: String,
}

pub(super) async fn list(place: Place, Path(path): Path<EvidencePath>) -> Answer {
    let view = view(&place, record(&path.id)?, Vec::new()).await?;
    place.app.page("evidence/files", place.frame(&place.say.t("files-heading")), &view)
}

/// What came of a form: a name and bytes, or why there are none.
enum Came {
    File { name: String, bytes: Bytes },
    Nothing,
    TooLarge,
}

pub(super) async fn add(
    place: Place,
    Path(path): Path<EvidencePath>,
    form: Result<Multipart, MultipartRejection>,
) -> Answer {
    place.context.require(Deed::Change(Kind::Evidence), Some(place.authority.id))?;
    let (id, say) = (record(&path.id)?, &place.say);
    let bytes_max = place.app.limits.file_bytes_max;
    let (name, bytes) = match read(form.ok(), bytes_max).await? {
        Came::File { name, bytes } => (name, bytes),
        Came::Nothing => return again(&place, id, say.t("files-missing")).await,
        Came::TooLarge => {
            let values = [("megabytes", (bytes_max >> 20).into())];
            return again(&place, id, say.with("files-too-large", &values)).await;
        }
    };
    // Unpacking and counting is work for a whole processor.
    let sniffed = tokio::task::spawn_blocking(move || {
        let found = sniff(&bytes, &name);
        (found, name, bytes)
    });
    let (found, name, bytes) = sniffed.await.map_err(|_| Error::Corrupt("file"))?;
    let file_type = match found {
        Ok(file_type) => file_type,
        Err(refused) => return again(&place, id, sentence(say, &refused)).await,
    };
    let stored = Store::open(&place.app.files)?.put(bytes).await?;
    let new = NewFile {
        name,
        file_type: file_type.ending().to_owned(),
        sha256: stored.sha256,
        bytes: stored.bytes,
    };
    evidence::add_file(&place.context, place.authority.id, id, new).await?;
    Ok(Redirect::to(&place.path(&format!("/evidence/{id}/files"))).into_response())
}

/// Gives a file out. It is shown in the browser only if it is a picture; whatever
/// else it is, it is downloaded.
pub(super) async fn give(place: Place, Path(path): Path<FilePath>) -> Answer {
    let (id, file) = (record(&path.id)?, record(&path.file)?);
    let file = evidence::file(&place.context, place.authority.id, id, file).await?;
    let file_type = FileType::of_ending(&file.file_type).ok_or(Error::Corrupt("file"))?;
    let bytes = Store::open(&place.app.files)?.get(&file.sha256).await?;
    let mut response = Response::builder().status(StatusCode::OK);
    let is_inline = matches!(file_type, FileType::Png | FileType::Jpeg | FileType::Webp);
    for (name, value) in headers(file_type, &file.name, is_inline) {
        response = response.header(name, value);
    }
    response.body(Body::from(bytes)).map_err(|_| Error::Corrupt("file").into())
}

pub(super) async fn withdraw(
    place: Place,
    Path(path): Path<FilePath>,
    Form(answers): Form,
) -> Answer {
    place.context.require(Deed::Change(Kind::Evidence), Some(place.authority.id))?;
    let (id, file) = (record(&path.id)?, record(&path.file)?);
    let reason = answers.text("reason").map_err(|wrong| {
        Error::Refused(lodestar_core::Problem { field: "reason", wrong }.into())
    })?;
    evidence::withdraw_file(&place.context, place.authority.id, id, file, &reason).await?;
    Ok(Redirect::to(&place.path(&format!("/evidence/{id}/files"))).into_response())
}

async fn read(form: Option<Multipart>, bytes_max: usize) -> Result<Came, PageError> {
    let Some(mut form) = form else { return Ok(Came::Nothing) };
    let most = u64::try_from(bytes_max).unwrap_or(u64::MAX);
    while let Ok(Some(mut field)) = form.next_field().await {
        if field.name() != Some("file") {
            continue;
        }
        let name = plain_name(field.file_name().unwrap_or_default());
        let mut limited = Limited::new(most);
        let mut is_too_large = false;
        while let Ok(Some(chunk)) = field.chunk().await {
            is_too_large |= limited.push(&chunk).is_err();
            if most.saturating_mul(PATIENCE) < limited.seen() {
                return Err(PageError::TooLarge);
            }
        }
        if is_too_large {
            return Ok(Came::TooLarge);
        }
        let bytes = limited.finish().map(|it| it.bytes).unwrap_or_default();
        let is_nothing = bytes.is_empty();
        let file = Came::File { name, bytes };
        return Ok(if is_nothing { Came::Nothing } else { file });
    }
    Ok(Came::Nothing)
}

async fn again(place: &Place, id: RecordId, text: String) -> Answer {
    let problem = ProblemView { field: "file".to_owned(), text };
    let view = view(place, id, vec![problem]).await?;
    let frame = place.frame(&place.say.t("files-heading"));
    place.app.form_again("evidence/files", frame, &view)
}

async fn view(place: &Place, id: RecordId, problems: Vec<ProblemView>) -> Result<FilesView, Error> {
    let (context, authority, say) = (&place.context, place.authority.id, &place.say);
    let evidence = evidence::find(context, authority, id).await?;
    let files = evidence::files(context, authority, id).await?;
    let may = context.may(Deed::Change(Kind::Evidence), Some(authority));
    let here = place.path(&format!("/evidence/{id}/files"));
    let file = |it: &EvidenceFile| FileView {
        name: it.name.clone(),
        about: say.with(
            "files-about-one",
            &[
                ("version", it.version.into()),
                ("type", it.file_type.to_uppercase().into()),
                ("kilobytes", it.bytes.div_ceil(1024).into()),
                ("by", it.added_by.clone().into()),
                ("day", say.day(it.added_at.date_naive()).into()),
            ],
        ),
        sha256: it.sha256.clone(),
        address: match it.withdrawn {
            None => format!("{here}/{}", it.id),
            Some(_) => String::new(),
        },
        withdraw: if may && it.withdrawn.is_none() {
            format!("{here}/{}/withdrawal", it.id)
        } else {
            String::new()
        },
        withdrawn: it.withdrawn.clone().unwrap_or_default(),
    };
    let values = [("megabytes", (place.app.limits.file_bytes_max >> 20).into())];
    Ok(FilesView {
        title: evidence.head.title.clone(),
        back: place.path(&format!("/evidence/{id}")),
        may_add: may && evidence.head.is_live(),
        most: say.with("files-most", &values),
        problems,
        files: files.iter().rev().map(file).collect(),
        here,
    })
}

fn record(id: &str) -> Result<RecordId, Error> {
    RecordId::parse(id).ok_or(Error::NotFound("file"))
}

/// What is wrong with a file, and what to do next.
fn sentence(say: &Say, refused: &Refused) -> String {
    match refused {
        Refused::Empty => say.t("files-empty"),
        Refused::Lies { says, is } => {
            say.with("files-lies", &[("says", says.clone().into()), ("is", (*is).into())])
        }
        Refused::Unknown => say.t("files-unknown"),
        Refused::Damaged => say.t("files-damaged"),
        Refused::Program => say.t("files-program"),
        Refused::Bomb => say.t("files-bomb"),
        Refused::Encrypted => say.t("files-encrypted"),
        Refused::TooManyPixels { side_max } => {
            say.with("files-pixels", &[("most", (*side_max).into())])
        }
    }
}

impl From<StoreError> for PageError {
    fn from(error: StoreError) -> Self {
        tracing::error!(error = %error, "a file could not be kept or found");
        match error {
            StoreError::NotThere { .. } => Self::Core(Error::NotFound("file")),
            _ => Self::Core(Error::Corrupt("file")),
        }
    }
}
