//! What a page shows of the talk about a record.

use lodestar_core::comments::{self, Comment, Conversation};
use lodestar_core::{Answers, Deed, Error, Head, Kind, Problems};
use serde::Serialize;

use crate::nouns::{Choice, FormView, Question, Sort, address};
use crate::signed_in::{Place, Scope};

/// Something that was said.
#[derive(Debug, Serialize)]
pub(crate) struct CommentView {
    id: String,
    by: String,
    lines: Vec<String>,
    tells: String,
    /// Empty while it stands.
    withdrawn: String,
    /// Empty for who may not take it back.
    withdraw: String,
}

/// Saying something, and following.
#[derive(Debug, Serialize)]
pub(crate) struct TalkView {
    /// The form, for who may say something.
    forms: Vec<FormView>,
    /// Who else reads what is said here.
    heard_by: String,
    follow: String,
    is_followed: bool,
}

/// The page of what is said of a record.
#[derive(Serialize)]
pub(super) struct OpenView {
    back: String,
    back_label: String,
    problems: Vec<crate::nouns::ProblemView>,
    kind: String,
    comments: Vec<DatedView>,
    talk: TalkView,
}

#[derive(Serialize)]
struct DatedView {
    at: String,
    comment: CommentView,
}

/// What was said of a record, if that may be read and it is one that people
/// talk about.
pub(crate) async fn of_record(
    place: &impl Scope,
    head: &Head,
) -> Result<Option<Conversation>, Error> {
    let Some(authority) = head.authority else { return Ok(None) };
    if !place.context().may(Deed::ReadComments(head.kind), Some(authority)) {
        return Ok(None);
    }
    comments::of_record(place.context(), authority, head.id).await.map(Some)
}

impl CommentView {
    pub(crate) fn new(place: &impl Scope, conversation: &Conversation, comment: &Comment) -> Self {
        let (say, record) = (place.say(), conversation.head.id);
        let withdrawn = comment.withdrawal.as_ref().map(|it| {
            let values = [
                ("day", say.day(it.at.date_naive()).into()),
                ("by", it.by.clone().into()),
                ("reason", it.reason.clone().into()),
            ];
            say.with("withdrawn-note", &values)
        });
        let withdraw = place.path(&format!("/comments/{record}/{}/withdrawal", comment.id.0));
        let tells = say.with("comments-tells", &[("names", comment.tells.join(", ").into())]);
        Self {
            id: comment.id.0.to_string(),
            by: say.with("comments-by", &[("by", comment.by.clone().into())]),
            lines: comment.words.lines().map(str::to_owned).collect(),
            tells: if comment.tells.is_empty() { String::new() } else { tells },
            withdrawn: withdrawn.unwrap_or_default(),
            withdraw: if comment.may_withdraw { withdraw } else { String::new() },
        }
    }
}

impl TalkView {
    pub(crate) async fn new(
        place: &impl Scope,
        conversation: &Conversation,
        answers: &Answers,
        problems: &Problems,
    ) -> Result<Self, Error> {
        let (say, head) = (place.say(), &conversation.head);
        let mut forms = Vec::new();
        if let (true, Some(authority)) = (conversation.may_comment, head.authority) {
            let members = comments::members(place.context(), authority, head.kind).await?;
            let mut options: Vec<Choice> = Vec::with_capacity(members.len());
            for member in members {
                let value = member.id.0.to_string();
                // Who has two roles is told once.
                if options.last().is_none_or(|it| it.value != value) {
                    options.push(Choice { value, label: member.name, kind: String::new() });
                }
            }
            let questions = [
                Question::new(say, "comments", "comment", Sort::Text),
                Question::new(say, "comments", "tell", Sort::Records(options)),
            ];
            let here = place.path(&format!("/comments/{}", head.id));
            let form = FormView::new(say, "comments", &questions, answers, problems);
            let button = say.t("comments-add");
            forms.push(FormView { button, ..form }.to(here.clone(), here));
        }
        let key =
            if head.kind == Kind::Pledge { "comments-heard-by-group" } else { "comments-heard-by" };
        Ok(Self {
            forms,
            heard_by: say.t(key),
            follow: place.path(&format!("/following/{}", head.id)),
            is_followed: conversation.is_followed,
        })
    }
}

impl OpenView {
    pub(super) fn new(place: &Place, conversation: &Conversation, mut talk: TalkView) -> Self {
        let head = &conversation.head;
        let may_read = place.context.may(Deed::Read(head.kind), Some(place.authority.id));
        let comments = conversation.comments.iter().map(|it| DatedView {
            at: place.say.moment(it.at),
            comment: CommentView::new(place, conversation, it),
        });
        let problems = talk.forms.iter_mut().flat_map(|it| std::mem::take(&mut it.problems));
        Self {
            problems: problems.collect(),
            back: if may_read {
                address(place, head.kind, head.id)
            } else {
                place.path(&format!("/group#card-{}", head.id))
            },
            back_label: place.say.t(if may_read { "back" } else { "comments-back-to-group" }),
            kind: place.say.kind(head.kind),
            comments: comments.collect(),
            talk,
        }
    }
}
