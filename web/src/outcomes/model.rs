//! The logic model of an assessment's framework: drawn, coloured by what the evidence
//! says, and the same as lists.

use std::collections::BTreeMap;

use axum::extract::Path;
use lodestar_core::assessments::{self, Assessment, CellState, Chart, Pattern};
use lodestar_core::packs::{self, Framework, Horizon, LinkKind, LogicModel, Part};
use lodestar_core::{Error, RecordId};
use serde::{Deserialize, Serialize};

use super::layout::{Edge, LINE_CHARACTERS_MAX, Layout, Node, column_x, layout, line_at, wrapped};
use super::pages::framework_of;
use crate::page_error::Answer;
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

#[derive(Deserialize)]
pub(super) struct AssessmentPath {
    id: String,
}

#[derive(Serialize)]
struct ModelView {
    assessment: String,
    back: String,
    framework: String,
    provenance: String,
    problem: String,
    goal: String,
    picture: Option<PictureView>,
    lists: Vec<ListView>,
    crossed: Vec<CrossedView>,
}

#[derive(Serialize)]
struct PictureView {
    id: &'static str,
    title: String,
    about: String,
    width: u32,
    height: u32,
    columns: Vec<ColumnView>,
    arrows: Vec<String>,
    boxes: Vec<BoxView>,
}

#[derive(Serialize)]
struct ColumnView {
    x: u32,
    title: String,
    items: Vec<ItemView>,
}

#[derive(Serialize)]
struct ItemView {
    title: String,
    state: String,
    address: String,
    leads_to: Vec<String>,
}

#[derive(Serialize)]
struct BoxView {
    x: u32,
    y: u32,
    width: u32,
    height: u32,
    class: String,
    lines: Vec<LineView>,
}

#[derive(Serialize)]
struct LineView {
    x: u32,
    y: u32,
    text: String,
    is_state: bool,
}

#[derive(Serialize)]
struct ListView {
    heading: String,
    items: Vec<ListItem>,
}

#[derive(Serialize)]
struct ListItem {
    words: String,
    about: String,
}

#[derive(Serialize)]
struct CrossedView {
    from: String,
    to: String,
    how: String,
    why: String,
    said: String,
}

/// One box, before it has its place.
struct Drawn {
    key: String,
    title: String,
    column: usize,
    state: String,
    class: String,
    address: String,
}

pub(super) async fn page(place: Place, Path(path): Path<AssessmentPath>) -> Answer {
    let id = RecordId::parse(&path.id).ok_or(Error::NotFound("assessment"))?;
    let assessment = assessments::find(&place.context, place.authority.id, id).await?;
    let framework = framework_of(&place, &assessment).await?;
    let said = assessments::said(&place.context, place.authority.id).await?;
    let chart = assessments::chart(&framework, &assessment, &said);
    let say = &place.say;
    let model = framework.model.as_ref();
    let crossed = crossed(&place, &framework, &said).await?;
    let view = ModelView {
        assessment: assessment.head.title.clone(),
        back: place.path(&format!("/outcomes?assessment={id}")),
        framework: format!("{} {}", framework.title, framework.version),
        provenance: say.t("model-ours"),
        problem: model.map(|it| it.problem.clone()).unwrap_or_default(),
        goal: model.map(|it| it.goal.clone()).unwrap_or_default(),
        picture: Some(picture(&place, &assessment, &framework, &chart)),
        lists: model.map(|it| lists(say, it, &framework)).unwrap_or_default(),
        crossed,
    };
    place.app.page("outcomes/model", place.frame(&say.t("model-heading")), &view)
}

fn picture(
    place: &Place,
    assessment: &Assessment,
    framework: &Framework,
    chart: &Chart,
) -> PictureView {
    let say = &place.say;
    let drawn = drawn(place, assessment, framework, chart);
    let index: BTreeMap<&str, usize> =
        drawn.iter().enumerate().map(|(at, it)| (it.key.as_str(), at)).collect();
    let links = framework.model.iter().flat_map(|it| &it.links);
    let edges: Vec<Edge> = links
        .filter(|it| it.kind == LinkKind::Contributes)
        .filter_map(|it| {
            Some(Edge { from: *index.get(it.from.as_str())?, to: *index.get(it.to.as_str())? })
        })
        .collect();
    let node = |it: &Drawn| Node {
        key: it.key.clone(),
        title: match it.state.as_str() {
            "" => it.title.clone(),
            state => format!("{}\n{state}", it.title),
        },
        column: it.column,
    };
    let nodes: Vec<Node> = drawn.iter().map(node).collect();
    let Layout { width, height, boxes, arrows } = layout(&nodes, &edges);
    let mut columns: Vec<ColumnView> = ["activities", "outputs", "short", "intermediate", "long"]
        .iter()
        .enumerate()
        .map(|(column, key)| ColumnView {
            x: column_x(column),
            title: say.t(&format!("model-{key}")),
            items: Vec::new(),
        })
        .collect();
    let mut order: Vec<usize> = (0..boxes.len()).collect();
    order.sort_by_key(|at| boxes[*at].y);
    for at in order {
        let it = &drawn[boxes[at].node];
        let to = edges.iter().filter(|edge| edge.from == boxes[at].node);
        columns[it.column].items.push(ItemView {
            title: it.title.clone(),
            state: it.state.clone(),
            address: it.address.clone(),
            leads_to: to.map(|edge| drawn[edge.to].title.clone()).collect(),
        });
    }
    let boxes = boxes.iter().map(|placed| {
        let it = &drawn[placed.node];
        let states = match it.state.as_str() {
            "" => 0,
            state => wrapped(state, LINE_CHARACTERS_MAX).len(),
        };
        let titles = placed.lines.len().saturating_sub(states);
        let line = |(number, text): (usize, &String)| {
            let (x, y) = line_at(placed, number);
            LineView { x, y, text: text.clone(), is_state: titles <= number }
        };
        BoxView {
            x: placed.x,
            y: placed.y,
            width: placed.width,
            height: placed.height,
            class: it.class.clone(),
            lines: placed.lines.iter().enumerate().map(line).collect(),
        }
    });
    PictureView {
        id: "model",
        title: framework.title.clone(),
        about: say.t("model-picture-about"),
        width,
        height,
        boxes: boxes.collect(),
        columns,
        arrows,
    }
}

/// Activities, outputs and outcomes, each in its column.
fn drawn(
    place: &Place,
    assessment: &Assessment,
    framework: &Framework,
    chart: &Chart,
) -> Vec<Drawn> {
    let part = |column| {
        move |it: &Part| Drawn {
            key: it.key.clone(),
            title: it.title.clone(),
            column,
            state: String::new(),
            class: String::new(),
            address: String::new(),
        }
    };
    let model = framework.model.as_ref();
    let activities = model.into_iter().flat_map(|it| &it.activities).map(part(0));
    let outputs = model.into_iter().flat_map(|it| &it.outputs).map(part(1));
    let triangulated = assessments::triangulated(chart);
    let outcomes = framework.outcomes.iter().zip(&triangulated).enumerate();
    let outcomes = outcomes.map(|(at, (outcome, it))| {
        let cells = chart.rows.iter().map(|row| row.cells[at].state);
        let (state, class) = strongest(&place.say, cells);
        let is_in_conflict = it.pattern == Pattern::Conflict;
        let conflict = if is_in_conflict { place.say.t("cell-conflict") } else { String::new() };
        let states = [state, conflict].into_iter().filter(|it| !it.is_empty());
        Drawn {
            key: outcome.key.clone(),
            title: outcome.short_title.clone(),
            column: match outcome.horizon {
                Horizon::Short => 2,
                Horizon::Intermediate => 3,
                Horizon::Long => 4,
            },
            state: states.collect::<Vec<_>>().join(". "),
            class: if is_in_conflict { format!("{class} is-conflict") } else { class.to_owned() },
            address: place.path(&format!("/outcomes/{}/sources", assessment.head.id)),
        }
    });
    activities.chain(outputs).chain(outcomes).collect()
}

/// The most that any one source shows, in words and as a class. It is no sum over
/// sources.
fn strongest(say: &Say, cells: impl Iterator<Item = CellState>) -> (String, &'static str) {
    let rank = |it: &CellState| match it.key() {
        "strong_evidence" => 5,
        "some_evidence" => 4,
        "raters_differ" => 3,
        "no_evidence" => 2,
        "not_looked_at" => 1,
        _ => 0,
    };
    let Some(state) = cells.max_by_key(rank) else { return (String::new(), "") };
    let class = match state.key() {
        "strong_evidence" => "is-strong",
        "some_evidence" => "is-some",
        "no_evidence" => "is-none",
        "not_looked_at" => "is-notlooked",
        _ => "is-notrated",
    };
    (say.t(&format!("rating-{}", state.key().replace('_', "-"))), class)
}

fn lists(say: &Say, model: &LogicModel, framework: &Framework) -> Vec<ListView> {
    let title = |key: &str| {
        let outcomes = framework.outcomes.iter().map(|it| (&it.key, &it.short_title));
        let parts = model.activities.iter().chain(&model.outputs).map(|it| (&it.key, &it.title));
        let found = outcomes.chain(parts).find(|(it, _)| *it == key);
        found.map_or_else(|| key.to_owned(), |(_, title)| title.clone())
    };
    let list = |key: &str, parts: &[Part], kind: Option<LinkKind>| ListView {
        heading: say.t(&format!("model-{key}")),
        items: parts
            .iter()
            .map(|part| {
                let links = model.links.iter().filter(|it| Some(it.kind) == kind);
                let of_part = links.filter(|it| it.from == part.key || it.to == part.key);
                let others =
                    of_part.map(|it| title(if it.from == part.key { &it.to } else { &it.from }));
                ListItem { words: part.title.clone(), about: others.collect::<Vec<_>>().join("; ") }
            })
            .collect(),
    };
    let lists = [
        list("rationales", &model.rationales, None),
        list("resources", &model.resources, None),
        list("assumptions", &model.assumptions, Some(LinkKind::Assumption)),
        list("risks", &model.risks, Some(LinkKind::Risk)),
    ];
    lists.into_iter().filter(|it| !it.items.is_empty()).collect()
}

/// What assessments under other frameworks said of outcomes that speak to those of
/// this one. Nothing is carried over.
async fn crossed(
    place: &Place,
    framework: &Framework,
    said: &assessments::Said,
) -> Result<Vec<CrossedView>, Error> {
    let say = &place.say;
    let all = assessments::of_authority(&place.context, place.authority.id).await?;
    let mut views = Vec::new();
    for crossed in &framework.crossed {
        let other = all.iter().find(|it| it.head.is_live() && it.framework == crossed.of);
        let (mut from, mut told) = (crossed.from.clone(), say.t("model-crossed-nothing"));
        if let Some(other) = other {
            let (key, version) = (&other.framework, other.framework_version);
            let theirs = packs::framework_of(&place.context, key, version).await?;
            let chart = assessments::chart(&theirs, other, said);
            let at = theirs.outcomes.iter().position(|it| it.key == crossed.from);
            if let Some(at) = at {
                from.clone_from(&theirs.outcomes[at].short_title);
                let cells = chart.rows.iter().map(|row| {
                    let source = say.t(&format!("sources-{}", row.source.key().replace('_', "-")));
                    let state = row.cells[at].state.key().replace('_', "-");
                    format!("{source}: {}", say.t(&format!("cell-{state}")))
                });
                told = format!("{} ({})", cells.collect::<Vec<_>>().join("; "), other.head.title);
            }
        }
        let to = framework.outcomes.iter().filter(|it| crossed.to.contains(&it.key));
        views.push(CrossedView {
            from,
            to: to.map(|it| it.short_title.as_str()).collect::<Vec<_>>().join("; "),
            how: say.t(&format!("crossed-{}", crossed.how.key())),
            why: crossed.why.clone(),
            said: told,
        });
    }
    Ok(views)
}
