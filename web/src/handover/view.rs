//! What the page of handover shows.

use lodestar_core::handover::{Held, Holder, Vacancy, Waiting};
use lodestar_core::{Deed, Kind};
use serde::Serialize;

use crate::nouns::address;
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

#[derive(Serialize)]
pub(super) struct HandoverView {
    may_record: bool,
    here: String,
    vacancies: Vec<VacancyView>,
    holders: Vec<HolderView>,
}

#[derive(Serialize)]
struct VacancyView {
    id: String,
    heading: String,
    noted: String,
    rows: Vec<RowView>,
    take: String,
}

#[derive(Serialize)]
struct RowView {
    kind: String,
    address: String,
    title: String,
    was: String,
    due: String,
}

#[derive(Serialize)]
struct HolderView {
    post: String,
    name: String,
    count: usize,
    empty: String,
}

impl HandoverView {
    pub(super) fn new(place: &Place, waiting: &Waiting, holders: &[Holder]) -> Self {
        let may_record = place.context.may(Deed::Record(Kind::Action), Some(place.authority.id));
        let here = place.path("/handover");
        let take = |rest: String| {
            if may_record { format!("{here}/takeovers/new{rest}") } else { String::new() }
        };
        let mut vacancies: Vec<VacancyView> = waiting
            .vacancies
            .iter()
            .map(|it| VacancyView {
                id: it.id.to_string(),
                heading: heading(&place.say, it),
                noted: place.say.with("handover-noted", &[("by", it.noted_by.clone().into())]),
                rows: it.orphans.iter().map(|it| row(place, &it.held)).collect(),
                take: take(format!("?vacancy={}", it.id)),
            })
            .collect();
        if !waiting.nobodys.is_empty() {
            vacancies.push(VacancyView {
                id: "nobody".to_owned(),
                heading: place.say.t("handover-nobody"),
                noted: String::new(),
                rows: waiting.nobodys.iter().map(|it| row(place, it)).collect(),
                take: take(String::new()),
            });
        }
        let holder = |it: &Holder| HolderView {
            post: it.post.clone(),
            name: it.name.clone(),
            count: it.count,
            empty: format!(
                "{here}/vacancies/new?post={}&person={}",
                encoded(&it.post),
                encoded(&it.name)
            ),
        };
        Self { may_record, vacancies, holders: holders.iter().map(holder).collect(), here }
    }
}

/// Which post is empty since when, or who left.
fn heading(say: &Say, vacancy: &Vacancy) -> String {
    let values = [
        ("post", vacancy.post.clone().into()),
        ("person", vacancy.person.clone().into()),
        ("day", say.day(vacancy.since).into()),
    ];
    let key = if vacancy.person.is_empty() { "handover-post-empty" } else { "handover-has-left" };
    say.with(key, &values)
}

/// What it is called, with its reference if it has one.
pub(super) fn named(held: &Held) -> String {
    format!("{} {}", held.reference, held.head.title).trim().to_owned()
}

fn row(place: &Place, held: &Held) -> RowView {
    let was = [held.post.as_str(), held.name.as_str()];
    let was: Vec<&str> = was.into_iter().filter(|it| !it.is_empty()).collect();
    RowView {
        kind: place.say.kind(held.head.kind),
        address: address(place, held.head.kind, held.head.id),
        title: named(held),
        was: if was.is_empty() { place.say.t("none") } else { was.join(", ") },
        due: held.due_on.map_or_else(|| place.say.t("none"), |day| place.say.day(day)),
    }
}

/// As an address has it: every byte that is no plain letter or digit, escaped.
fn encoded(text: &str) -> String {
    let byte = |it: u8| {
        if it.is_ascii_alphanumeric() { char::from(it).to_string() } else { format!("%{it:02X}") }
    };
    text.bytes().map(byte).collect()
}
