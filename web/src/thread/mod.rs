//! The page of one record's whole thread: as a tree of lists, and as a picture.

mod picture;

use axum::routing::get;
use lodestar_core::thread::{self, Branch, Step};
use lodestar_core::{RecordId, reports};
use serde::Serialize;

use self::picture::PictureView;
use crate::nouns::address;
use crate::page_error::Answer;
use crate::routes::Routes;
use crate::signed_in::{OfRecord, Place, Scope as _};

pub(crate) fn routes() -> Routes {
    Routes::new().route("/authorities/{authority}/thread/{id}", get(page))
}

#[derive(Serialize)]
struct ThreadView {
    kind: String,
    title: String,
    address: String,
    picture: PictureView,
    came_from: SideView,
    came_of: SideView,
    reports: Vec<LinkView>,
}

/// One side of the tree. A partial's own parameter would hide what follows, so
/// each level has its branches under one name.
#[derive(Serialize)]
struct SideView {
    branches: Vec<BranchView>,
}

/// One record of the tree, with what follows it.
#[derive(Serialize)]
struct BranchView {
    kind: String,
    title: String,
    address: String,
    is_withdrawn: bool,
    is_repeated: bool,
    branches: Vec<BranchView>,
}

#[derive(Serialize)]
struct LinkView {
    title: String,
    address: String,
}

async fn page(place: Place, OfRecord(id): OfRecord) -> Answer {
    let traced = thread::traced(&place.context, place.authority.id, id).await?;
    let here = &traced.here;
    // A report is a snapshot of everything, so it is linked by its day.
    let reports = reports::list(&place.context, place.authority.id).await?;
    let since = reports.iter().filter(|it| it.head.is_live());
    let since = since.filter(|it| here.created_at <= it.head.created_at && it.head.id != id);
    let view = ThreadView {
        kind: place.say.kind(here.kind),
        title: here.title.clone(),
        address: address(&place, here.kind, here.id),
        picture: PictureView::new(&place, &traced),
        came_from: SideView { branches: branches(&place, &traced.came_from) },
        came_of: SideView { branches: branches(&place, &traced.came_of) },
        reports: since
            .map(|it| LinkView {
                title: format!("{} {}", it.number, it.head.title),
                address: report(&place, it.head.id),
            })
            .collect(),
    };
    place.app.page("thread/page", place.frame(&place.say.t("thread-heading")), &view)
}

fn report(place: &Place, id: RecordId) -> String {
    place.path(&format!("/reports/{id}"))
}

fn branches(place: &Place, all: &[Branch]) -> Vec<BranchView> {
    let view = |it: &Branch| {
        let Step { id, kind, title, is_live } = &it.step;
        BranchView {
            kind: place.say.kind(*kind),
            title: title.clone(),
            address: address(place, *kind, *id),
            is_withdrawn: !is_live,
            is_repeated: it.is_repeated,
            branches: branches(place, &it.branches),
        }
    };
    all.iter().map(view).collect()
}
