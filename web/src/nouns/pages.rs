//! The handlers of every noun. Each reads as: who, where, what they sent.

use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use lodestar_core::{Answers, Conflict, Deed, Error, Problems, RecordId, Version};

use super::form_view::{ConflictView, FormView, WithdrawalView, sides};
use super::list_view::{CellView, ListView, RowView, SectionView, WithdrawnView};
use super::question::{Question, Sort};
use super::record_view::{NextView, RecordView, SaidView, history, said};
use super::{Noun, Section};
use crate::answers::{self, Form};
use crate::page_error::{Answer, PageError};
use crate::signed_in::{OfRecord, Scope};

pub(super) async fn list<N: Noun>(place: N::Place) -> Answer {
    let say = place.say();
    let records = N::list(&place).await?;
    let questions = N::questions(&place, &Answers::default()).await?;
    let columns: Vec<&Question> =
        N::COLUMNS.iter().filter_map(|name| questions.iter().find(|it| it.name == *name)).collect();
    let more = N::column(&place).await?;
    let row = |record: &&N::Record| {
        let (head, answers) = (N::head(record), N::answers(record));
        let more = more.iter().map(|column| column.texts.get(&head.id).cloned());
        let more = more.map(|text| CellView::plain(text.unwrap_or_else(|| say.t("none"))));
        let cells = columns.iter().map(|it| CellView::of(say, it, &answers));
        RowView {
            address: path::<N>(&place, &format!("/{}", head.id)),
            reference: N::reference(record),
            title: head.title.clone(),
            marks: N::marks(&place, record).iter().map(|key| say.t(key)).collect(),
            cells: cells.chain(more).collect(),
        }
    };
    let live: Vec<&N::Record> = records.iter().filter(|it| N::head(it).is_live()).collect();
    let of = |id: RecordId| live.iter().find(|it| N::head(it).id == id);
    let section = |(position, it): (usize, Section)| SectionView {
        id: format!("list-{position}"),
        rows: it.records.iter().filter_map(|id| of(*id)).map(row).collect(),
        heading: it.heading,
        empty: it.empty,
    };
    let sections = N::sections(&place, &records).await?.into_iter().enumerate().map(section);
    let withdrawn = records.iter().filter_map(|record| {
        let head = N::head(record);
        WithdrawnView::of(say, head, path::<N>(&place, &format!("/{}", head.id)))
    });
    let key = |rest: &str| format!("{}-{rest}", N::FOLDER);
    let may_record = place.context().may(Deed::Record(N::KIND), place.authority());
    let view = ListView {
        about: say.t(&key("about")),
        empty: say.t(&key("empty")),
        count: say.count(&key("count"), live.len()),
        caption: say.t(&key("list")),
        title_header: say.t(&key("title")),
        headers: columns
            .iter()
            .map(|it| it.label.clone())
            .chain(more.iter().map(|it| it.header.clone()))
            .collect(),
        has_rows: !live.is_empty(),
        has_marks: N::HAS_MARKS,
        sections: sections.collect(),
        withdrawn: withdrawn.collect(),
        new: if may_record { path::<N>(&place, "/new") } else { String::new() },
        new_label: say.t(&key("new")),
    };
    place.app().page("nouns/list", place.frame(&say.t(&key("list"))), &view)
}

pub(super) async fn new<N: Noun>(place: N::Place, RawQuery(query): RawQuery) -> Answer {
    place.context().require(Deed::Record(N::KIND), place.authority())?;
    let mut answers = N::blank(&place);
    let asked = answers::of_query(query.as_deref());
    for question in asked.questions() {
        answers = answers.with_all(question, asked.all(question).iter().cloned());
    }
    let view = form::<N>(&place, &answers, &Problems::default()).await?;
    let heading = place.say().t(&format!("{}-new", N::FOLDER));
    place.app().page("nouns/form", place.frame(&heading), &view)
}

pub(super) async fn add<N: Noun>(place: N::Place, Form(answers): Form) -> Answer {
    place.context().require(Deed::Record(N::KIND), place.authority())?;
    let added = match N::parse(&place, &answers).await {
        Ok(new) => N::add(&place, new).await,
        Err(problems) => Err(Error::Refused(problems).into()),
    };
    match added {
        Ok(id) => Ok(to_record::<N>(&place, id)),
        Err(PageError::Core(Error::Refused(problems))) => {
            let view = form::<N>(&place, &answers, &problems).await?;
            let heading = place.say().t(&format!("{}-new", N::FOLDER));
            place.app().form_again("nouns/form", place.frame(&heading), &view)
        }
        Err(error) => Err(error),
    }
}

pub(super) async fn open<N: Noun>(place: N::Place, OfRecord(id): OfRecord) -> Answer {
    N::open(place, id).await
}

/// The page of a record, as every noun has it.
pub(super) async fn draw<N: Noun>(place: N::Place, id: RecordId) -> Answer {
    let found = N::find(&place, id).await?;
    let view = record::<N>(&place, &found).await?;
    place.app().page("nouns/record", place.frame(&N::head(&found).title), &view)
}

/// What the page of a record shows.
pub(crate) async fn record<N: Noun>(
    place: &N::Place,
    record: &N::Record,
) -> Result<RecordView, Error> {
    let say = place.say();
    let (head, answers) = (N::head(record), N::answers(record));
    let id = head.id;
    let questions = N::questions(place, &answers).await?;
    let authority = place.authority();
    let may_change = head.is_live()
        && place.context().may(Deed::Change(N::KIND), authority)
        && !N::is_locked(place, record).await?;
    let here = path::<N>(place, &format!("/{id}"));
    let withdrawn = WithdrawnView::of(say, head, String::new());
    let more = N::more(place, record).await?;
    let more = more.into_iter().map(|(label, text)| SaidView::plain(label, text));
    let said = said(say, &questions, &answers).into_iter().chain(more).collect();
    let mut asked = questions.clone();
    asked.extend(N::more_questions(place, record).await?);
    let next = N::NEXT.iter().filter(|folder| head.is_live() && may_record(place, folder));
    Ok(RecordView {
        kind: say.kind(N::KIND),
        reference: N::reference(record),
        marks: N::marks(place, record).iter().map(|key| say.t(key)).collect(),
        withdrawn: withdrawn.map(WithdrawnView::into_note).unwrap_or_default(),
        strip: place.strip(head).await?,
        said,
        links: N::links(place, record)
            .into_iter()
            .map(|(key, address)| NextView { address, label: say.t(key) })
            .collect(),
        next: next
            .map(|folder| NextView {
                address: place.path(&format!("/{folder}/new?sources={id}")),
                label: say.t(&format!("{folder}-from-this")),
            })
            .collect(),
        change: if may_change { format!("{here}/change") } else { String::new() },
        withdraw: if may_change { format!("{here}/withdrawal") } else { String::new() },
        history: history(place, N::FOLDER, &asked, head).await?,
    })
}

pub(super) async fn edit<N: Noun>(place: N::Place, OfRecord(id): OfRecord) -> Answer {
    place.context().require(Deed::Change(N::KIND), place.authority())?;
    let record = N::find(&place, id).await?;
    if !N::head(&record).is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn).into());
    }
    if N::is_locked(&place, &record).await? {
        return Err(Error::Conflict(Conflict::MinutesLocked).into());
    }
    let view = form_to_change::<N>(&place, &N::to_change(&record), &Problems::default()).await?;
    let view = to_change::<N>(&place, view, id, N::head(&record).version);
    let heading = place.say().t(&format!("{}-change", N::FOLDER));
    place.app().page("nouns/form", place.frame(&heading), &view)
}

pub(super) async fn change<N: Noun>(
    place: N::Place,
    OfRecord(id): OfRecord,
    Form(answers): Form,
) -> Answer {
    place.context().require(Deed::Change(N::KIND), place.authority())?;
    // Somebody else's id is not found, whatever was typed into its form.
    let stored = N::find(&place, id).await?;
    let seen = Version::parse(answers.one("version")).map_err(Problems::from);
    let changed = match (seen, N::parse(&place, &answers).await) {
        (Ok(seen), Ok(new)) => N::change(&place, id, seen, new).await,
        (seen, new) => Err(Error::Refused(new.err().or(seen.err()).unwrap_or_default())),
    };
    match changed {
        Ok(()) => Ok(to_record::<N>(&place, id)),
        Err(Error::Refused(problems)) => {
            let view = form_to_change::<N>(&place, &answers, &problems).await?;
            let version = seen_or_stored(&answers, N::head(&stored).version);
            let view = to_change::<N>(&place, view, id, version);
            let heading = place.say().t(&format!("{}-change", N::FOLDER));
            place.app().form_again("nouns/form", place.frame(&heading), &view)
        }
        Err(Error::Conflict(Conflict::Stale { version, stored, changed_by })) => {
            conflict::<N>(&place, id, &answers, version, &stored, changed_by).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Nothing is lost: what was typed stands beside what is stored, and the form
/// below it saves over the version that the person has seen by then.
async fn conflict<N: Noun>(
    place: &N::Place,
    id: RecordId,
    yours: &Answers,
    version: Version,
    stored: &Answers,
    changed_by: String,
) -> Answer {
    let mut both = yours.clone();
    for source in stored.all("sources") {
        both.put("sources", source.clone());
    }
    let questions = N::questions_to_change(place, &both).await?;
    let form = FormView::new(place.say(), N::FOLDER, &questions, yours, &Problems::default());
    let view = ConflictView {
        changed_by,
        back: path::<N>(place, &format!("/{id}")),
        sides: sides(place.say(), &questions, yours, stored),
        form: to_change::<N>(place, form, id, version),
    };
    let heading = place.say().t("conflict-heading");
    let page = place.app().page("nouns/conflict", place.frame(&heading), &view)?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

pub(super) async fn ask_why<N: Noun>(place: N::Place, OfRecord(id): OfRecord) -> Answer {
    place.context().require(Deed::Change(N::KIND), place.authority())?;
    let record = N::find(&place, id).await?;
    let head = N::head(&record);
    if !head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn).into());
    }
    if N::is_locked(&place, &record).await? {
        return Err(Error::Conflict(Conflict::MinutesLocked).into());
    }
    let view =
        why::<N>(&place, id, head.version, &head.title, &Answers::default(), &Problems::default());
    let heading = place.say().t("withdraw-heading");
    place.app().page("nouns/withdrawal", place.frame(&heading), &view)
}

pub(super) async fn withdraw<N: Noun>(
    place: N::Place,
    OfRecord(id): OfRecord,
    Form(answers): Form,
) -> Answer {
    place.context().require(Deed::Change(N::KIND), place.authority())?;
    let record = N::find(&place, id).await?;
    let head = N::head(&record);
    let mut problems = Problems::default();
    let reason = problems.check("reason", answers.text("reason"));
    let seen = Version::parse(answers.one("version")).unwrap_or(head.version);
    let Some(reason) = reason else {
        let view = why::<N>(&place, id, seen, &head.title, &answers, &problems);
        let heading = place.say().t("withdraw-heading");
        return place.app().form_again("nouns/withdrawal", place.frame(&heading), &view);
    };
    N::withdraw(&place, head, seen, &reason).await?;
    Ok(to_record::<N>(&place, id))
}

fn why<N: Noun>(
    place: &N::Place,
    id: RecordId,
    version: Version,
    title: &str,
    answers: &Answers,
    problems: &Problems,
) -> WithdrawalView {
    let questions = [Question::new(place.say(), "withdraw", "reason", Sort::Text)];
    let here = path::<N>(place, &format!("/{id}"));
    let form = FormView::new(place.say(), "withdraw", &questions, answers, problems);
    let form = form.to(format!("{here}/withdrawal"), here).of_version(version);
    let button = place.say().t("withdraw-button");
    let about = place.say().t("withdraw-about");
    WithdrawalView { title: title.to_owned(), about, form: FormView { button, ..form } }
}

async fn form<N: Noun>(
    place: &N::Place,
    answers: &Answers,
    problems: &Problems,
) -> Result<FormView, Error> {
    let questions = N::questions(place, answers).await?;
    let view = FormView::new(place.say(), N::FOLDER, &questions, answers, problems);
    let list = path::<N>(place, "");
    Ok(view.to(list.clone(), list))
}

async fn form_to_change<N: Noun>(
    place: &N::Place,
    answers: &Answers,
    problems: &Problems,
) -> Result<FormView, Error> {
    let questions = N::questions_to_change(place, answers).await?;
    Ok(FormView::new(place.say(), N::FOLDER, &questions, answers, problems))
}

fn to_change<N: Noun>(
    place: &N::Place,
    view: FormView,
    id: RecordId,
    version: Version,
) -> FormView {
    let here = path::<N>(place, &format!("/{id}"));
    view.to(here.clone(), here).of_version(version)
}

fn seen_or_stored(answers: &Answers, stored: Version) -> Version {
    Version::parse(answers.one("version")).unwrap_or(stored)
}

fn may_record(place: &impl Scope, folder: &str) -> bool {
    use lodestar_core::Kind;
    let kind = match folder {
        "findings" => Kind::Finding,
        "priorities" => Kind::Priority,
        "pledges" => Kind::Pledge,
        "actions" => Kind::Action,
        _ => Kind::Evidence,
    };
    place.context().may(Deed::Record(kind), place.authority())
}

fn path<N: Noun>(place: &N::Place, rest: &str) -> String {
    place.path(&format!("/{}{rest}", N::FOLDER))
}

/// 303, so that reloading the next page does not do it all again.
fn to_record<N: Noun>(place: &N::Place, id: RecordId) -> Response {
    Redirect::to(&path::<N>(place, &format!("/{id}"))).into_response()
}
