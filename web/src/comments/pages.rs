use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use lodestar_core::comments::{self, Comment, CommentId, Conversation, NewComment};
use lodestar_core::{Answers, Conflict, Deed, Error, Kind, Problems, RecordId, following};

use super::view::{OpenView, TalkView};
use crate::answers::Form;
use crate::nouns::{FormView, Question, Sort, WithdrawalView, address};
use crate::page_error::Answer;
use crate::signed_in::{OfRecord, Place, Scope as _};

pub(super) async fn open(place: Place, OfRecord(id): OfRecord) -> Answer {
    let conversation = comments::of_record(&place.context, place.authority.id, id).await?;
    let (blank, right) = (Answers::default(), Problems::default());
    let talk = TalkView::new(&place, &conversation, &blank, &right).await?;
    let view = OpenView::new(&place, &conversation, talk);
    place.app.page("comments/open", place.frame(&conversation.head.title), &view)
}

pub(super) async fn add(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    let conversation = comments::of_record(&place.context, place.authority.id, id).await?;
    let kind = conversation.head.kind;
    place.context.require(Deed::Comment(kind), Some(place.authority.id))?;
    match NewComment::parse(&answers) {
        Ok(new) => {
            let comment = comments::add(&place.context, place.authority.id, id, new).await?;
            Ok(to_record(&place, kind, id, &format!("#comment-{}", comment.0)))
        }
        Err(problems) => {
            let talk = TalkView::new(&place, &conversation, &answers, &problems).await?;
            let view = OpenView::new(&place, &conversation, talk);
            let frame = place.frame(&conversation.head.title);
            place.app.form_again("comments/open", frame, &view)
        }
    }
}

pub(super) async fn ask_why(
    place: Place,
    Path((_, id, comment)): Path<(String, String, String)>,
) -> Answer {
    let found = Found::of(&place, &id, &comment).await?;
    let view = found.why(&place, &Answers::default(), &Problems::default());
    place.app.page("nouns/withdrawal", place.frame(&place.say.t("comments-withdraw")), &view)
}

pub(super) async fn withdraw(
    place: Place,
    Path((_, id, comment)): Path<(String, String, String)>,
    Form(answers): Form,
) -> Answer {
    let found = Found::of(&place, &id, &comment).await?;
    let mut problems = Problems::default();
    let Some(reason) = problems.check("reason", answers.text("reason")) else {
        let view = found.why(&place, &answers, &problems);
        let frame = place.frame(&place.say.t("comments-withdraw"));
        return place.app.form_again("nouns/withdrawal", frame, &view);
    };
    let (record, comment) = (found.conversation.head.id, found.comment.id);
    let here = place.authority.id;
    comments::withdraw(&place.context, here, record, comment, &reason).await?;
    let kind = found.conversation.head.kind;
    Ok(to_record(&place, kind, record, &format!("#comment-{}", comment.0)))
}

pub(super) async fn follow(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    let kind = match answers.one("follow") {
        "no" => following::unfollow(&place.context, place.authority.id, id).await?,
        _ => following::follow(&place.context, place.authority.id, id).await?,
    };
    Ok(to_record(&place, kind, id, "#follow"))
}

/// A comment that may be taken back by the person who asks.
struct Found {
    conversation: Conversation,
    comment: Comment,
}

impl Found {
    async fn of(place: &Place, id: &str, comment: &str) -> Result<Self, Error> {
        let id = RecordId::parse(id).ok_or(Error::NotFound("record"))?;
        let comment = CommentId::parse(comment).ok_or(Error::NotFound("comment"))?;
        let conversation = comments::of_record(&place.context, place.authority.id, id).await?;
        let found = conversation.comments.iter().find(|it| it.id == comment).cloned();
        let comment = found.ok_or(Error::NotFound("comment"))?;
        if comment.withdrawal.is_some() {
            return Err(Error::Conflict(Conflict::Withdrawn));
        }
        if comment.may_withdraw {
            Ok(Self { conversation, comment })
        } else {
            Err(Error::Forbidden)
        }
    }

    fn why(&self, place: &Place, answers: &Answers, problems: &Problems) -> WithdrawalView {
        let id = self.conversation.head.id;
        let back = place.path(&format!("/comments/{id}"));
        let questions = [Question::new(&place.say, "withdraw", "reason", Sort::Text)];
        let form = FormView::new(&place.say, "withdraw", &questions, answers, problems)
            .to(format!("{back}/{}/withdrawal", self.comment.id.0), back);
        let button = place.say.t("withdraw-button");
        WithdrawalView {
            title: self.comment.words.clone(),
            about: place.say.t("comments-withdraw-about"),
            form: FormView { button, ..form },
        }
    }
}

/// Back to the record, for whom its page is; to what is said of it otherwise.
fn to_record(place: &Place, kind: Kind, id: RecordId, part: &str) -> Response {
    let may_read = place.context.may(Deed::Read(kind), Some(place.authority.id));
    let page =
        if may_read { address(place, kind, id) } else { place.path(&format!("/comments/{id}")) };
    Redirect::to(&format!("{page}{part}")).into_response()
}
