//! The page that says how far a file is, and ends in the preview or in the
//! sentence why there is none.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect};
use lodestar_core::{Deed, Kind, RecordId, rounds};
use serde::{Deserialize, Serialize};

use super::pages::again;
use super::reading::Unread;
use super::readings::{End, Progress, Reading};
use super::steps::{Step, StepsView};
use super::upload_view::Chosen;
use crate::page_error::Answer;
use crate::signed_in::{OfRecord, Place, Scope as _};
use crate::words::Say;

#[derive(Deserialize)]
pub(super) struct ReadingPath {
    reading: String,
}

#[derive(Serialize)]
struct ReadingView {
    steps: StepsView,
    round: String,
    /// What is being done, in a sentence.
    now: String,
    here: String,
    phases: Vec<PhaseView>,
}

#[derive(Serialize)]
struct PhaseView {
    label: String,
    is_here: bool,
    is_done: bool,
}

pub(super) async fn open(
    place: Place,
    OfRecord(round): OfRecord,
    Path(path): Path<ReadingPath>,
) -> Answer {
    let authority = place.authority.id;
    place.context.require(Deed::Record(Kind::Import), Some(authority))?;
    let id = RecordId::parse(&path.reading);
    let reading = id.and_then(|id| place.app.readings.get(id));
    let reading = reading.filter(|it| it.authority == authority && it.round == round);
    let progress = match &reading {
        Some(reading) => reading.progress().await,
        None => Progress::Ended(End::Lost),
    };
    match (progress, reading) {
        (Progress::Ended(end), _) => ended(&place, round, end).await,
        (progress, Some(reading)) => under_way(&place, &path.reading, &reading, &progress).await,
        (_, None) => ended(&place, round, End::Lost).await,
    }
}

/// Where the reading of a file leads.
pub(super) async fn ended(place: &Place, round: RecordId, end: End) -> Answer {
    let unread = match end {
        End::Staged(import) => {
            let address = place.path(&format!("/imports/{import}"));
            return Ok(Redirect::to(&address).into_response());
        }
        End::Again(import) => {
            let address = place.path(&format!("/imports/{import}?again"));
            return Ok(Redirect::to(&address).into_response());
        }
        End::Failed(noted) => return Ok(noted.into_response()),
        End::Unread(unread) => unread,
        End::Lost => Unread::Lost,
    };
    let round = rounds::find(&place.context, place.authority.id, round).await?;
    again(place, &round, &Chosen::default(), unread).await
}

async fn under_way(place: &Place, id: &str, reading: &Reading, progress: &Progress) -> Answer {
    let say = &place.say;
    let round = rounds::find(&place.context, place.authority.id, reading.round).await?;
    let view = ReadingView {
        steps: StepsView::of_round(place, reading.round, Step::Read),
        round: round.head.title,
        now: say.t(match progress {
            Progress::Received => "imports-reading-now-received",
            Progress::Counting => "imports-reading-now-counting",
            _ => "imports-reading-now-checking",
        }),
        here: place.path(&format!("/rounds/{}/readings/{id}", reading.round)),
        phases: phases(say, reading, progress),
    };
    let values = [("file", reading.file_name.clone().into())];
    let heading = say.with("imports-reading", &values);
    let mut page = place.app.page("imports/reading", place.frame(&heading), &view)?;
    // A browser without scripts looks again by itself.
    page.headers_mut().insert(header::REFRESH, HeaderValue::from_static("2"));
    Ok(page)
}

fn phases(say: &Say, reading: &Reading, progress: &Progress) -> Vec<PhaseView> {
    let here = match progress {
        Progress::Received => 0,
        Progress::Counting => 1,
        Progress::Checking | Progress::Ended(_) => 2,
    };
    let kilobytes = reading.file_bytes.div_ceil(1024);
    let received = say.with("imports-reading-received", &[("kilobytes", kilobytes.into())]);
    let labels = [received, say.t("imports-reading-counting"), say.t("imports-reading-checking")];
    let phase =
        |(number, label)| PhaseView { label, is_here: number == here, is_done: number < here };
    labels.into_iter().enumerate().map(phase).collect()
}
