//! The plan: a list that is filtered and paged, a board by what was done, a
//! timeline and a calendar. All say the same of the same actions.

use axum::extract::RawQuery;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use chrono::{Datelike, NaiveDate};
use lodestar_core::actions::{
    self, Delivery, Filter, Found, Line, PAGE_SIZE, Principle, ROWS_MAX, Rag, Sorting, When,
};
use lodestar_core::packs::Domain;
use lodestar_core::{Deed, Kind};
use serde::Serialize;

use super::file;
use super::timeline::TimelineView;
use crate::answers::{self, to_query};
use crate::nouns::{CellView, WithdrawnView};
use crate::page_error::Answer;
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

/// The ways to look at the same actions.
const SHAPES: [&str; 4] = ["list", "board", "timeline", "calendar"];

#[derive(Serialize)]
struct View {
    about: String,
    count: String,
    new: String,
    /// Where the form of the filter is sent.
    here: String,
    words: String,
    choices: Vec<ChoiceView>,
    sorting: ChoiceView,
    shape: String,
    shapes: Vec<LinkView>,
    /// What is asked, in words; empty if everything is shown.
    asked: String,
    file: String,
    rows: Vec<RowView>,
    groups: Vec<GroupView>,
    timeline: Option<TimelineView>,
    is_list: bool,
    pages: PagesView,
    withdrawn: Vec<WithdrawnView>,
    is_empty: bool,
}

/// One question of the filter.
#[derive(Serialize)]
struct ChoiceView {
    name: &'static str,
    label: String,
    options: Vec<OptionView>,
}

#[derive(Serialize)]
struct OptionView {
    value: String,
    label: String,
    is_chosen: bool,
}

#[derive(Serialize)]
struct LinkView {
    label: String,
    address: String,
    is_here: bool,
}

#[derive(Serialize)]
struct RowView {
    address: String,
    reference: String,
    title: String,
    marks: Vec<String>,
    owner: String,
    due: String,
    delivery: String,
    rag: CellView,
}

/// A column of the board, or a month of the calendar.
#[derive(Serialize)]
struct GroupView {
    id: String,
    heading: String,
    count: usize,
    rows: Vec<RowView>,
}

#[derive(Default, Serialize)]
struct PagesView {
    before: String,
    after: String,
    /// “Page 2 of 5”; empty if there is one.
    which: String,
}

pub(super) async fn page(place: Place, RawQuery(query): RawQuery) -> Answer {
    let asked = answers::of_query(query.as_deref());
    let filter = Filter::parse(&asked);
    let sorting = Sorting::parse(asked.one("sort")).unwrap_or(Sorting::Reference);
    let shape = SHAPES.into_iter().find(|it| *it == asked.one("as")).unwrap_or(SHAPES[0]);
    let (context, authority) = (&place.context, place.authority.id);
    let found = if shape == "list" {
        let page = asked.one("page").parse().unwrap_or(1);
        actions::search(context, authority, &filter, sorting, page).await?
    } else {
        let sorting = if shape == "board" { sorting } else { Sorting::Due };
        let lines = actions::search_all(context, authority, &filter, sorting).await?;
        let all = u64::try_from(lines.len()).unwrap_or(ROWS_MAX);
        Found { lines, all, page: 1, pages: 1 }
    };
    let withdrawn = actions::withdrawn(context, authority, PAGE_SIZE).await?;
    let withdrawn = withdrawn.iter().filter_map(|head| {
        WithdrawnView::of(&place.say, head, place.path(&format!("/actions/{}", head.id)))
    });
    let mut view = View::new(&place, &filter, sorting, shape, &found);
    view.withdrawn = withdrawn.collect();
    place.app.page("actions/list", place.frame(&place.say.t("actions-list")), &view)
}

/// The same actions as a file, which says what was asked.
pub(super) async fn csv(place: Place, RawQuery(query): RawQuery) -> Answer {
    let asked = answers::of_query(query.as_deref());
    let filter = Filter::parse(&asked);
    let sorting = Sorting::parse(asked.one("sort")).unwrap_or(Sorting::Reference);
    let lines = actions::search_all(&place.context, place.authority.id, &filter, sorting).await?;
    let text = file::csv(&place, &asked_words(&place.say, &filter), &lines);
    let name = format!("attachment; filename=\"plan-{}.csv\"", place.context.today());
    let headers =
        [(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, text).into_response())
}

impl View {
    fn new(
        place: &Place,
        filter: &Filter,
        sorting: Sorting,
        shape: &'static str,
        found: &Found,
    ) -> Self {
        let say = &place.say;
        let here = place.path("/actions");
        let may = place.context.may(Deed::Record(Kind::Action), Some(place.authority.id));
        let asked = filter.answers();
        let with = |changes: &[(&str, String)]| {
            let base = asked.clone().with("sort", sorting.key()).with("as", shape);
            let changed = changes
                .iter()
                .fold(base, |answers, (name, value)| answers.with_all(name, [value.clone()]));
            format!("{here}?{}", to_query(&changed))
        };
        let all = usize::try_from(found.all).unwrap_or(usize::MAX);
        let shapes = SHAPES.into_iter().map(|it| LinkView {
            label: say.t(&format!("actions-as-{it}")),
            address: with(&[("as", it.to_owned())]),
            is_here: it == shape,
        });
        let page = |page: u64| with(&[("page", page.to_string())]);
        let is = |is_so: bool, address: String| if is_so { address } else { String::new() };
        let which =
            [("page", found.page.to_string().into()), ("pages", found.pages.to_string().into())];
        Self {
            about: say.t("actions-about"),
            count: say.count("actions-count", all),
            new: is(may, format!("{here}/new")),
            words: filter.words.clone(),
            choices: choices(say, filter),
            sorting: sorted(say, sorting),
            shape: shape.to_owned(),
            shapes: shapes.collect(),
            asked: asked_words(say, filter),
            file: format!("{here}.csv?{}", to_query(&asked.clone().with("sort", sorting.key()))),
            rows: match shape {
                "list" | "timeline" => found.lines.iter().map(|it| row(place, it)).collect(),
                _ => Vec::new(),
            },
            groups: match shape {
                "board" => board(place, &found.lines),
                "calendar" => calendar(place, &found.lines),
                _ => Vec::new(),
            },
            timeline: (shape == "timeline").then(|| TimelineView::new(place, &found.lines)),
            is_list: shape == "list",
            pages: PagesView {
                before: is(1 < found.page, page(found.page.saturating_sub(1))),
                after: is(found.page < found.pages, page(found.page + 1)),
                which: is(1 < found.pages, say.with("actions-page", &which)),
            },
            withdrawn: Vec::new(),
            is_empty: found.all == 0 && filter == &Filter::default(),
            here,
        }
    }
}

pub(super) fn marks(place: &Place, line: &Line) -> Vec<String> {
    let today = place.context.today();
    let is_ownerless = line.is_open() && line.owner_post.is_empty();
    let marks = [
        (line.is_overdue(today), "mark-overdue"),
        (is_ownerless, "mark-no-owner"),
        (line.is_review_due(today), "mark-review-due"),
    ];
    marks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| place.say.t(key)).collect()
}

fn row(place: &Place, line: &Line) -> RowView {
    let say = &place.say;
    RowView {
        address: place.path(&format!("/actions/{}", line.head.id)),
        reference: line.reference.clone(),
        title: line.head.title.clone(),
        marks: marks(place, line),
        owner: line.owner_post.clone(),
        due: say.day(line.due_on),
        delivery: say.t(&delivery(line.delivery)),
        rag: CellView::rag(say, line.rag),
    }
}

fn delivery(delivery: Delivery) -> String {
    format!("delivery-{}", delivery.key().replace('_', "-"))
}

/// A column for each answer to “did we do it?”.
fn board(place: &Place, lines: &[Line]) -> Vec<GroupView> {
    let column = |it: &Delivery| {
        let of = lines.iter().filter(|line| line.delivery == *it);
        let rows: Vec<RowView> = of.map(|line| row(place, line)).collect();
        GroupView {
            id: format!("board-{}", it.key()),
            heading: place.say.t(&delivery(*it)),
            count: rows.len(),
            rows,
        }
    };
    Delivery::ALL.iter().map(column).collect()
}

/// A part for each month in which something is due.
fn calendar(place: &Place, lines: &[Line]) -> Vec<GroupView> {
    let mut months: Vec<(NaiveDate, Vec<&Line>)> = Vec::new();
    for line in lines {
        let month = line.due_on.with_day(1).unwrap_or(line.due_on);
        match months.last_mut() {
            Some((last, of)) if *last == month => of.push(line),
            _ => months.push((month, vec![line])),
        }
    }
    let group = |(month, of): (NaiveDate, Vec<&Line>)| GroupView {
        id: format!("month-{}", month.format("%Y-%m")),
        heading: place.say.month(month),
        count: of.len(),
        rows: of.into_iter().map(|line| row(place, line)).collect(),
    };
    months.into_iter().map(group).collect()
}

fn choices(say: &Say, filter: &Filter) -> Vec<ChoiceView> {
    let asked = filter.answers();
    let choice = |name: &'static str, group: &str, keys: Vec<&'static str>| {
        let option = |key: &str, label: String| OptionView {
            value: key.to_owned(),
            label,
            is_chosen: asked.one(name) == key,
        };
        let any = option("", say.t("actions-any"));
        let label = |key: &str| say.t(&format!("{group}-{}", key.replace('_', "-")));
        let options = keys.into_iter().map(|key| option(key, label(key)));
        ChoiceView {
            name,
            label: say.t(&format!("actions-filter-{name}")),
            options: std::iter::once(any).chain(options).collect(),
        }
    };
    vec![
        choice("when", "actions-when", keys(When::ALL, When::key)),
        choice("delivery", "delivery", keys(Delivery::ALL, Delivery::key)),
        choice("rag", "rag", keys(Rag::ALL, Rag::key)),
        choice("domain", "domain", keys(Domain::ALL, Domain::key)),
        choice("principle", "principle", keys(Principle::ALL, Principle::key)),
        choice("whose", "actions-whose", vec!["mine", "nobody"]),
    ]
}

fn sorted(say: &Say, sorting: Sorting) -> ChoiceView {
    let option = |it: &Sorting| OptionView {
        value: it.key().to_owned(),
        label: say.t(&format!("actions-sort-{}", it.key())),
        is_chosen: *it == sorting,
    };
    ChoiceView {
        name: "sort",
        label: say.t("actions-sort"),
        options: Sorting::ALL.iter().map(option).collect(),
    }
}

fn keys<T: Copy>(all: &[T], key: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|it| key(*it)).collect()
}

/// What is asked, in words: it stands on the page and in every file.
fn asked_words(say: &Say, filter: &Filter) -> String {
    let chosen = choices(say, filter).into_iter().filter_map(|choice| {
        let chosen = choice.options.into_iter().find(|it| it.is_chosen && !it.value.is_empty())?;
        Some(format!("{}: {}", choice.label, chosen.label))
    });
    let words = (!filter.words.is_empty())
        .then(|| format!("{}: {}", say.t("actions-filter-words"), filter.words));
    words.into_iter().chain(chosen).collect::<Vec<_>>().join("; ")
}
