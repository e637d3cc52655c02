//! What the pages of notices show.

use chrono::{DateTime, Utc};
use lodestar_core::notices::{Notice, Notices, What};
use serde::Serialize;

use crate::nouns::{FormView, path_of};
use crate::signed_in::SignedIn;
use crate::words::Say;

#[derive(Serialize)]
pub(super) struct NoticesView {
    count: String,
    /// The moment at which the list was made.
    until: String,
    has_new: bool,
    sections: Vec<SectionView>,
}

#[derive(Serialize)]
struct SectionView {
    heading: String,
    empty: String,
    notices: Vec<NoticeView>,
}

#[derive(Serialize)]
struct NoticeView {
    at: String,
    what: String,
    kind: String,
    title: String,
    address: String,
    authority: String,
    is_late: bool,
}

#[derive(Serialize)]
pub(super) struct SettingsView {
    form: FormView,
    made_at: String,
}

impl NoticesView {
    pub(super) fn new(signed_in: &SignedIn, all: &Notices) -> Self {
        let say = &signed_in.say;
        let section = |key: &str, is_new: bool| SectionView {
            heading: say.t(&format!("notices-{key}")),
            empty: say.t(&format!("notices-{key}-none")),
            notices: all
                .notices
                .iter()
                .filter(|it| it.is_new == is_new)
                .map(|it| notice_view(say, it))
                .collect(),
        };
        Self {
            count: say.count("notices-count", all.new_count()),
            until: signed_in.context.now.to_rfc3339(),
            has_new: 0 < all.new_count(),
            sections: vec![section("new", true), section("seen", false)],
        }
    }
}

impl SettingsView {
    pub(super) fn new(say: &Say, form: FormView, made_at: Option<DateTime<Utc>>) -> Self {
        let made = |at| say.with("calendars-made", &[("at", say.moment(at).into())]);
        Self { form, made_at: made_at.map_or_else(|| say.t("calendars-none"), made) }
    }
}

fn notice_view(say: &Say, notice: &Notice) -> NoticeView {
    NoticeView {
        at: say.moment(notice.at),
        what: what(say, &notice.what),
        kind: say.kind(notice.kind),
        title: notice.title.clone(),
        address: place_of(notice),
        authority: notice.authority.head.title.clone(),
        is_late: matches!(notice.what, What::Overdue { .. }),
    }
}

/// The record, or for whom that is not, what is said of it.
pub(crate) fn place_of(notice: &Notice) -> String {
    let slug = &notice.authority.slug;
    if notice.may_read {
        path_of(slug, notice.kind, notice.record)
    } else {
        format!("/authorities/{slug}/comments/{}", notice.record)
    }
}

/// Why, in a few words: “Bella Board told you something in a comment”.
pub(crate) fn what(say: &Say, what: &What) -> String {
    match what {
        What::Told { by } => say.with("notices-told", &[("by", by.clone().into())]),
        What::Happened { by, verb } => {
            let key = format!("verb-{}", verb.replace('_', "-"));
            say.with(&key, &[("by", by.clone().into())])
        }
        What::DueSoon { on } => say.with("notices-due", &[("day", say.day(*on).into())]),
        What::Overdue { on } => say.with("notices-overdue", &[("day", say.day(*on).into())]),
    }
}
