//! What the group's page shows.

use lodestar_core::Deed;
use lodestar_core::disclosure::Figure;
use lodestar_core::findings::Finding;
use lodestar_core::pledges::{GroupCard, PledgeStatus, Verdict};
use serde::Serialize;

use crate::signed_in::{Place, Scope as _};
use crate::words::{Language, Say};

/// Everything on the page.
#[derive(Serialize)]
pub(super) struct CardsView {
    answered: String,
    cards: Vec<CardView>,
    /// What they said that nothing is done about, each with the sentence why.
    not_doing: Vec<NotDoingView>,
    may_answer: bool,
    back: String,
}

/// One promise with what led to it and what came of it.
#[derive(Serialize)]
struct CardView {
    id: String,
    said: Vec<TextView>,
    will: TextView,
    by: String,
    did: Vec<TextView>,
    did_when: String,
    is_open: bool,
    because: Vec<TextView>,
    verdict: String,
    action: String,
    buttons: Vec<ButtonView>,
    authority_says: String,
    /// Where they and the authority talk about it.
    talk: String,
}

/// Something they said that nobody will change, and why.
#[derive(Serialize)]
struct NotDoingView {
    said: TextView,
    because: TextView,
}

/// A text, and the language that it is in if it is not the page's.
#[derive(Serialize)]
struct TextView {
    text: String,
    language: &'static str,
}

#[derive(Serialize)]
struct ButtonView {
    value: &'static str,
    label: String,
    is_pressed: bool,
}

impl CardsView {
    pub(super) fn new(
        place: &Place,
        cards: &[GroupCard],
        unanswered: &[Finding],
        answered: Option<Figure>,
    ) -> Self {
        let say = &place.say;
        let may_answer = place.context.may(Deed::GiveVerdict, Some(place.authority.id));
        let may_leave =
            place.context.may(Deed::Read(lodestar_core::Kind::Pledge), Some(place.authority.id));
        let words = match answered {
            Some(Figure::Shown(count)) if 0 < count => {
                say.with("group-answered", &[("count", count.into())])
            }
            _ => say.t("group-told-us"),
        };
        Self {
            answered: words,
            cards: cards.iter().map(|card| card_view(place, card)).collect(),
            not_doing: unanswered
                .iter()
                .map(|finding| NotDoingView {
                    said: said_view(say, finding),
                    because: because(say, "group-not-doing", &finding.no_action_reason),
                })
                .collect(),
            may_answer,
            back: if may_leave { place.path("") } else { String::new() },
        }
    }
}

fn card_view(place: &Place, card: &GroupCard) -> CardView {
    let (say, pledge) = (&place.say, &card.pledge);
    let said = card.said.iter().map(|finding| said_view(say, finding));
    let is_done = !pledge.did_child.is_empty();
    let did = is_done.then(|| in_language(say, pledge.did_child.clone(), &pledge.did_child_cy));
    let has_because = matches!(
        pledge.status,
        PledgeStatus::NotKeptYet | PledgeStatus::PartlyKept | PledgeStatus::Cannot
    );
    CardView {
        id: pledge.head.id.to_string(),
        said: said.collect(),
        will: in_language(
            say,
            pledge.wording_child.clone(),
            &first_of(&pledge.wording_child_cy, &pledge.wording_cy),
        ),
        by: pledge
            .due_on
            // Once something was done, its own day stands there.
            .filter(|_| !is_done)
            .map(|due| say.with("group-by", &[("day", say.day(due).into())]))
            .unwrap_or_default(),
        did_when: pledge.did_on.map(|day| say.day(day)).unwrap_or_default(),
        did: did.into_iter().collect(),
        is_open: !is_done,
        because: has_because
            .then(|| {
                let key = format!("group-because-{}", pledge.status.key().replace('_', "-"));
                because(say, &key, &pledge.status_reason)
            })
            .into_iter()
            .collect(),
        verdict: card
            .verdict
            .map(|it| say.t(&format!("verdict-{}", it.key().replace('_', "-"))))
            .unwrap_or_default(),
        action: place.path(&format!("/group/{}/verdict", pledge.head.id)),
        buttons: Verdict::ALL
            .iter()
            .map(|verdict| ButtonView {
                value: verdict.key(),
                label: say.t(&format!("verdict-{}", verdict.key().replace('_', "-"))),
                is_pressed: card.verdict == Some(*verdict),
            })
            .collect(),
        talk: place.path(&format!("/comments/{}", pledge.head.id)),
        authority_says: say.t(&format!("group-status-{}", pledge.status.key().replace('_', "-"))),
    }
}

/// A reason is written in English only; on a Welsh page its sentence says so.
fn because(say: &Say, key: &str, reason: &str) -> TextView {
    let text = say.with(key, &[("reason", reason.to_owned().into())]);
    TextView { text, language: "" }
}

/// What they said, in words for children where there are any.
fn said_view(say: &Say, finding: &Finding) -> TextView {
    let english = first_of(&finding.said_child, &finding.head.title);
    in_language(say, english, &first_of(&finding.said_child_cy, &finding.said_cy))
}

/// The Welsh text on a Welsh page if there is one, else the English.
fn in_language(say: &Say, english: String, welsh: &str) -> TextView {
    match say.language {
        Language::Welsh if !welsh.is_empty() => TextView { text: welsh.to_owned(), language: "" },
        Language::Welsh => TextView { text: english, language: "en" },
        Language::English => TextView { text: english, language: "" },
    }
}

fn first_of(one: &str, other: &str) -> String {
    if one.is_empty() { other.to_owned() } else { one.to_owned() }
}
