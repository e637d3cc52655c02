//! The page “Since the last meeting”.

use chrono::NaiveDate;
use lodestar_core::Kind;
use lodestar_core::audit::Change;
use lodestar_core::meetings::{self, Before, Net, Since, What};
use serde::Serialize;

use crate::nouns::address;
use crate::page_error::Answer;
use crate::signed_in::{OfRecord, Place, Scope as _};
use crate::words::Say;

#[derive(Serialize)]
struct ChangesView {
    back: String,
    about: String,
    counts: Vec<CountView>,
    kinds: Vec<KindView>,
}

#[derive(Serialize)]
struct CountView {
    number: usize,
    label: String,
}

#[derive(Serialize)]
struct KindView {
    heading: String,
    nets: Vec<NetView>,
}

#[derive(Serialize)]
struct NetView {
    what: String,
    key: &'static str,
    title: String,
    address: String,
    changes: Vec<ChangeView>,
}

#[derive(Serialize)]
struct ChangeView {
    label: String,
    before: String,
    after: String,
}

pub(super) async fn page(place: Place, OfRecord(id): OfRecord) -> Answer {
    let since = meetings::since(&place.context, place.authority.id, id).await?;
    let view = view(&place, &since);
    place.app.page("meetings/changes", place.frame(&place.say.t("meetings-changes")), &view)
}

fn view(place: &Place, since: &Since) -> ChangesView {
    let say = &place.say;
    let all = [What::Completed, What::Slipped, What::Added, What::Changed, What::Withdrawn];
    let counts = all.into_iter().map(|what| CountView {
        number: since.nets.iter().filter(|it| it.what == what).count(),
        label: say.t(&format!("changes-{}", key(what))),
    });
    let kinds = since.nets.chunk_by(|one, other| one.kind == other.kind);
    ChangesView {
        back: place.path(&format!("/meetings/{}", since.meeting.head.id)),
        about: about(say, since),
        counts: counts.collect(),
        kinds: kinds
            .map(|nets| KindView {
                heading: nets.first().map(|it| heading(say, it.kind)).unwrap_or_default(),
                nets: nets.iter().map(|it| net_view(place, it)).collect(),
            })
            .collect(),
    }
}

/// From when to when, in words.
fn about(say: &Say, since: &Since) -> String {
    let title = since.meeting.head.title.clone();
    match &since.before {
        Before::Meeting(before) => {
            let day = before.closed_at.map(|at| say.day(at.date_naive())).unwrap_or_default();
            let values = [
                ("before", before.head.title.clone().into()),
                ("day", day.into()),
                ("title", title.into()),
            ];
            say.with("changes-about", &values)
        }
        Before::Nothing => say.with("changes-about-first", &[("title", title.into())]),
    }
}

fn heading(say: &Say, kind: Kind) -> String {
    say.t(&format!("{}-list", folder(kind)))
}

/// The part of the keys of a noun's words.
fn folder(kind: Kind) -> &'static str {
    match kind {
        Kind::Priority => "priorities",
        Kind::Pledge => "pledges",
        Kind::Decision => "decisions",
        Kind::Challenge => "challenges",
        Kind::Action => "actions",
        Kind::Evidence => "evidence",
        Kind::Rating => "ratings",
        Kind::Report => "reports",
        // The page asks for no other noun.
        _ => "findings",
    }
}

fn key(what: What) -> &'static str {
    match what {
        What::Completed => "completed",
        What::Slipped => "slipped",
        What::Added => "added",
        What::Changed => "changed",
        What::Withdrawn => "withdrawn",
    }
}

fn net_view(place: &Place, net: &Net) -> NetView {
    let say = &place.say;
    let change = |it: &Change| ChangeView {
        label: label(say, net.kind, &it.field),
        before: shown(say, net.kind, &it.field, &it.before),
        after: shown(say, net.kind, &it.field, &it.after),
    };
    NetView {
        what: say.t(&format!("changes-{}", key(net.what))),
        key: key(net.what),
        title: net.title.clone(),
        address: address(place, net.kind, net.record),
        changes: net.changes.iter().map(change).collect(),
    }
}

/// The question, as its form asks it; else as every history says it.
fn label(say: &Say, kind: Kind, field: &str) -> String {
    let field = field.replace('_', "-");
    let own = say.maybe(&format!("{}-{field}", folder(kind)));
    own.or_else(|| say.maybe(&format!("history-{field}"))).unwrap_or(field)
}

/// Choices and days in words, everything else as it was written.
fn shown(say: &Say, kind: Kind, field: &str, value: &str) -> String {
    if let Ok(day) = value.parse::<NaiveDate>() {
        return say.day(day);
    }
    let group = match (kind, field) {
        (Kind::Finding, "kind") => "finding-kind".to_owned(),
        (Kind::Pledge, "status") => "pledge-status".to_owned(),
        (Kind::Pledge, "sort") => "pledge-sort".to_owned(),
        (Kind::Rating, "state") => "rating".to_owned(),
        _ => field.replace('_', "-"),
    };
    let word = format!("{group}-{}", value.replace('_', "-"));
    let is_key = value.bytes().all(|it| it.is_ascii_lowercase() || it == b'_');
    is_key.then(|| say.maybe(&word)).flatten().unwrap_or_else(|| value.to_owned())
}
