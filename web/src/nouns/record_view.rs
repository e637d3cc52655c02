//! The view of one record: what it says, where it stands on the thread, and
//! what happened to it.

use lodestar_core::audit::{self, Entry};
use lodestar_core::comments::{Comment, Conversation};
use lodestar_core::thread::{self, Around, Step};
use lodestar_core::{Answers, Error, Head, Kind, Problems, RecordId};
use serde::Serialize;

use super::list_view::CellView;
use super::question::{Question, Sort};
use crate::comments::{self, CommentView, TalkView};
use crate::signed_in::{Place, Scope};
use crate::words::Say;

/// One record.
#[derive(Debug, Serialize)]
pub(crate) struct RecordView {
    pub(crate) kind: String,
    pub(crate) reference: String,
    pub(crate) marks: Vec<String>,
    pub(crate) withdrawn: String,
    pub(crate) strip: StripView,
    pub(crate) said: Vec<SaidView>,
    /// Pages of the noun's own.
    pub(crate) links: Vec<NextView>,
    pub(crate) next: Vec<NextView>,
    /// Empty for who may not change it.
    pub(crate) change: String,
    pub(crate) withdraw: String,
    pub(crate) history: HistoryView,
}

impl SaidView {
    /// Something to say that is no answer to a question of the form.
    pub(crate) fn plain(label: String, text: String) -> Self {
        Self { label, cell: CellView::plain(text), lines: Vec::new() }
    }
}

/// One question and its answer.
#[derive(Debug, Serialize)]
pub(crate) struct SaidView {
    label: String,
    cell: CellView,
    lines: Vec<String>,
}

/// A link to record what comes of it.
#[derive(Debug, Serialize)]
pub(crate) struct NextView {
    pub(crate) address: String,
    pub(crate) label: String,
}

/// What it came from and what came of it.
#[derive(Debug, Default, Serialize)]
pub(crate) struct StripView {
    /// Whether there is a thread to show.
    is_on_thread: bool,
    /// The page of the whole thread.
    whole: String,
    title: String,
    came_from: Vec<StageView>,
    came_of: Vec<StageView>,
}

/// The records of one kind along the thread. A long list is folded away.
#[derive(Debug, Serialize)]
struct StageView {
    kind: String,
    count: String,
    is_long: bool,
    steps: Vec<StepView>,
}

#[derive(Debug, Serialize)]
struct StepView {
    title: String,
    address: String,
    is_withdrawn: bool,
}

/// What happened to it, as one dated story.
#[derive(Debug, Serialize)]
pub(crate) struct HistoryView {
    entries: Vec<EntryView>,
    /// One, where people talk about such records.
    talks: Vec<TalkView>,
}

#[derive(Debug, Serialize)]
struct EntryView {
    at: String,
    what: String,
    changes: Vec<ChangeView>,
    /// What was said then: one, or none.
    comments: Vec<CommentView>,
}

#[derive(Debug, Serialize)]
struct ChangeView {
    label: String,
    before: String,
    after: String,
}

impl StripView {
    /// A record that stands on no thread.
    pub(crate) fn alone(title: &str) -> Self {
        Self { title: title.to_owned(), ..Self::default() }
    }
}

/// The thread round a record.
pub(crate) async fn strip(place: &Place, head: &Head) -> Result<StripView, Error> {
    let around = thread::around(&place.context, head.kind, place.authority.id, head.id).await?;
    Ok(strip_of(place, head, &around))
}

fn strip_of(place: &Place, head: &Head, around: &Around) -> StripView {
    let stages = |steps: &[Step]| {
        let of_one_kind = steps.chunk_by(|one, other| one.kind == other.kind);
        of_one_kind.map(|steps| stage_view(place, steps)).collect()
    };
    StripView {
        is_on_thread: true,
        whole: place.path(&format!("/thread/{}", head.id)),
        title: head.title.clone(),
        came_from: stages(&around.came_from),
        came_of: stages(&around.came_of),
    }
}

/// More than so many of one kind are folded away.
const STEPS_SHOWN_MAX: usize = 3;

fn stage_view(place: &Place, steps: &[Step]) -> StageView {
    let kind = steps.first().map_or(Kind::Finding, |step| step.kind);
    StageView {
        kind: place.say.kind(kind),
        count: place.say.count(&format!("{}-count", folder(kind)), steps.len()),
        is_long: STEPS_SHOWN_MAX < steps.len(),
        steps: steps.iter().map(|step| step_view(place, step)).collect(),
    }
}

fn step_view(place: &Place, step: &Step) -> StepView {
    StepView {
        title: step.title.clone(),
        address: address(place, step.kind, step.id),
        is_withdrawn: !step.is_live,
    }
}

/// Where a record of this kind is found.
pub(crate) fn address(place: &Place, kind: Kind, id: RecordId) -> String {
    path_of(&place.authority.slug, kind, id)
}

/// The same, in any authority.
pub(crate) fn path_of(slug: &str, kind: Kind, id: RecordId) -> String {
    format!("/authorities/{slug}/{}/{id}", folder(kind))
}

fn folder(kind: Kind) -> &'static str {
    match kind {
        Kind::Round => "rounds",
        Kind::Result => "results",
        Kind::Import => "imports",
        Kind::Quote => "quotes",
        Kind::SelfAssessment => "self-assessments",
        Kind::Sorting => "sortings",
        Kind::Priority => "priorities",
        Kind::Pledge => "pledges",
        Kind::Meeting => "meetings",
        Kind::Decision => "decisions",
        Kind::Challenge => "challenges",
        Kind::Practice => "practice",
        Kind::Action => "actions",
        Kind::Evidence => "evidence",
        Kind::Assessment => "assessments",
        Kind::Rating => "ratings",
        Kind::Report => "reports",
        // Of the rest, none but findings stand on the thread.
        Kind::Finding
        | Kind::Authority
        | Kind::Person
        | Kind::Membership
        | Kind::Plugin
        | Kind::Pack => "findings",
    }
}

/// What happened to a record, and what was said about it.
pub(crate) async fn history(
    place: &impl Scope,
    folder: &str,
    questions: &[Question],
    head: &Head,
) -> Result<HistoryView, Error> {
    let entries = audit::of_record(place.context(), head.kind, head.authority, head.id).await?;
    // What was said stands here itself.
    let deeds = entries.iter().filter(|it| it.verb != "commented");
    let deeds = deeds.map(|it| (it.at, entry_view(place.say(), folder, questions, it)));
    let mut story: Vec<_> = deeds.collect();
    let mut talks = Vec::new();
    if let Some(conversation) = comments::of_record(place, head).await? {
        let said = conversation.comments.iter();
        story.extend(said.map(|it| (it.at, said_entry(place, &conversation, it))));
        story.sort_by_key(|(at, _)| *at);
        let (blank, right) = (Answers::default(), Problems::default());
        talks.push(TalkView::new(place, &conversation, &blank, &right).await?);
    }
    Ok(HistoryView { entries: story.into_iter().map(|(_, entry)| entry).collect(), talks })
}

fn said_entry(place: &impl Scope, conversation: &Conversation, comment: &Comment) -> EntryView {
    let by = comment.by.clone();
    EntryView {
        at: place.say().moment(comment.at),
        what: place.say().with("comments-by", &[("by", by.into())]),
        changes: Vec::new(),
        comments: vec![CommentView::new(place, conversation, comment)],
    }
}

fn entry_view(say: &Say, folder: &str, questions: &[Question], entry: &Entry) -> EntryView {
    let label = |field: &str| {
        let question = questions.iter().find(|it| it.name == field);
        let otherwise = || {
            let own = format!("{folder}-{}", field.replace('_', "-"));
            let shared = format!("history-{}", field.replace('_', "-"));
            say.maybe(&own).or_else(|| say.maybe(&shared)).unwrap_or_else(|| field.to_owned())
        };
        question.map_or_else(otherwise, |it| it.label.clone())
    };
    let text = |field: &str, answer: &str| {
        // A verdict is no question of a form, but a choice all the same.
        if field == "verdict" && !answer.is_empty() {
            return say.t(&format!("verdict-{}", answer.replace('_', "-")));
        }
        let question = questions.iter().find(|it| it.name == field);
        let shown = question.map(|it| {
            // Several choices are kept in one line.
            let answers: Vec<&str> = if matches!(it.sort, Sort::Records(_)) {
                answer.split("; ").collect()
            } else {
                vec![answer]
            };
            let answers = answers.into_iter().map(str::to_owned);
            let shown = it.shown(say, &Answers::default().with_all(field, answers));
            shown.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join("; ")
        });
        shown.filter(|it| !it.is_empty()).unwrap_or_else(|| answer.to_owned())
    };
    // What a record was at first stands above; only what changed is a story.
    let changes = entry.changes.iter().filter(|_| entry.verb != "recorded");
    EntryView {
        comments: Vec::new(),
        at: say.moment(entry.at),
        what: say.with(
            &format!("verb-{}", entry.verb.replace('_', "-")),
            &[("by", entry.by.clone().into())],
        ),
        changes: changes
            .map(|change| ChangeView {
                label: label(&change.field),
                before: text(&change.field, &change.before),
                after: text(&change.field, &change.after),
            })
            .collect(),
    }
}

/// Every question with its answer, but for the title and the links, which the
/// page shows in their own way.
pub(crate) fn said(say: &Say, questions: &[Question], answers: &Answers) -> Vec<SaidView> {
    let shown = questions.iter().filter(|it| it.name != "title" && it.name != "sources");
    // Welsh that nobody has written yet would fill half of the page with “None”.
    let shown = shown.filter(|it| !(it.name.ends_with("_cy") && answers.one(&it.name).is_empty()));
    shown
        .map(|question| {
            let cell = CellView::of(say, question, answers);
            let lines = match question.sort {
                Sort::Text => cell.text.lines().map(str::to_owned).collect(),
                _ => Vec::new(),
            };
            SaidView { label: question.label.clone(), cell, lines }
        })
        .collect()
}
