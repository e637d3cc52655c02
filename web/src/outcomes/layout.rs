//! Where the boxes and arrows of a logic model are drawn: activities on the left,
//! long-term outcomes on the right. All lengths are whole user units of the picture.
//!
//! An arrow that skips a column is given a lane between the boxes there, so that
//! it is not drawn through them; arrows from one box share their lanes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How wide a box is.
pub(super) const COLUMN_WIDTH: u32 = 158;
/// From the right edge of one column to the left edge of the next.
pub(super) const GAP: u32 = 40;
/// From one line of text to the next.
pub(super) const LINE_HEIGHT: u32 = 18;
/// From the edge of a box to its text.
pub(super) const PADDING: u32 = 10;
/// Kept free on top, for the headings of the columns.
pub(super) const HEAD: u32 = 40;
/// A line of text has at most so many characters, else it would leave its box.
pub(super) const LINE_CHARACTERS_MAX: usize = 20;
/// From one box to the next one below it.
const GAP_DOWN: u32 = 16;
/// How high the lane of an arrow is.
const LANE_HEIGHT: u32 = 6;
/// Kept free around the picture, for the strokes at its edges.
const MARGIN: u32 = 2;
/// Fractions of a place that tell two barycentres apart.
const FRACTIONS: usize = 1_000;

/// Something to draw as a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    /// Stable; not drawn.
    pub(super) key: String,
    /// Its text. A `\n` begins a new line, as for words that say how it stands.
    pub(super) title: String,
    /// From 0, from left to right. There are a few columns only.
    pub(super) column: usize,
}

/// An arrow to draw, between the indices of two nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    /// Where it starts.
    pub(super) from: usize,
    /// Where it points.
    pub(super) to: usize,
}

/// The whole picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// Of everything, in user units.
    pub(super) width: u32,
    /// Of everything, in user units.
    pub(super) height: u32,
    /// One for each node, in the order of the nodes.
    pub(super) boxes: Vec<PlacedBox>,
    /// SVG path data: one for each edge whose two nodes there are, in their order.
    pub(super) arrows: Vec<String>,
}

/// A box with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlacedBox {
    /// Its left edge.
    pub(super) x: u32,
    /// Its upper edge.
    pub(super) y: u32,
    /// From its left edge to its right edge.
    pub(super) width: u32,
    /// From its upper edge to its lower edge.
    pub(super) height: u32,
    /// The title, in lines that fit.
    pub(super) lines: Vec<String>,
    /// The index of the node that it stands for.
    pub(super) node: usize,
}

/// Places every node and draws every edge. The same model is always drawn alike.
pub(super) fn layout(nodes: &[Node], edges: &[Edge]) -> Layout {
    let graph = Graph::new(nodes, edges);
    let lines: Vec<Vec<String>> =
        nodes.iter().map(|it| wrapped(&it.title, LINE_CHARACTERS_MAX)).collect();
    let places = Places::new(&graph, &graph.ordered(), &lines);
    let arrows = graph.chains.iter().map(|chain| arrow(chain, &graph, &places)).collect();
    let boxes = (0..).zip(lines).map(|(node, lines)| PlacedBox {
        x: column_x(nodes[node].column),
        y: places.tops[node],
        width: COLUMN_WIDTH,
        height: places.heights[node],
        lines,
        node,
    });
    let width = graph.columns.len().checked_sub(1).map_or(0, |last| column_x(last) + COLUMN_WIDTH);
    Layout { width: width + MARGIN, height: places.height, boxes: boxes.collect(), arrows }
}

/// The left edge of a column, in user units: also where its heading begins.
pub(super) fn column_x(column: usize) -> u32 {
    MARGIN.saturating_add(units(column).saturating_mul(COLUMN_WIDTH + GAP))
}

/// Where a line of a box's text stands, in user units: its left end and its base.
pub(super) fn line_at(placed: &PlacedBox, line: usize) -> (u32, u32) {
    let base = PADDING + LINE_HEIGHT * 3 / 4 + units(line).saturating_mul(LINE_HEIGHT);
    (placed.x + PADDING, placed.y.saturating_add(base))
}

/// A text in lines of so many characters at most. Words are broken only if they
/// are longer than a line.
pub(super) fn wrapped(text: &str, characters_max: usize) -> Vec<String> {
    let characters_max = characters_max.max(1);
    let mut lines = Vec::new();
    for part in text.lines() {
        let mut line = String::new();
        for piece in part.split_whitespace().flat_map(|word| pieces(word, characters_max)) {
            let length = line.chars().count() + 1 + piece.chars().count();
            if !line.is_empty() && characters_max < length {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&piece);
        }
        if !line.is_empty() {
            lines.push(line);
        }
    }
    lines
}

/// A word, in as many pieces as it has lines to itself.
fn pieces(word: &str, characters_max: usize) -> Vec<String> {
    let characters: Vec<char> = word.chars().collect();
    characters.chunks(characters_max).map(|it| it.iter().collect()).collect()
}

fn units(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Every node, and after them every lane, by one index.
struct Graph {
    /// The column of each.
    column_of: Vec<usize>,
    /// How many of them are nodes.
    nodes: usize,
    /// Who stands in each column, in the order in which they were given.
    columns: Vec<Vec<usize>>,
    /// What each edge passes, from its first node to its last.
    chains: Vec<Vec<usize>>,
    /// The neighbours of each to the left.
    before: Vec<Vec<usize>>,
    /// The neighbours of each to the right.
    after: Vec<Vec<usize>>,
}

impl Graph {
    fn new(nodes: &[Node], edges: &[Edge]) -> Self {
        let mut column_of: Vec<usize> = nodes.iter().map(|it| it.column).collect();
        let mut lanes = BTreeMap::new();
        let are_there = |it: &&Edge| it.from < nodes.len() && it.to < nodes.len();
        let chains: Vec<Vec<usize>> = edges
            .iter()
            .filter(are_there)
            .map(|edge| chain(*edge, &mut column_of, &mut lanes))
            .collect();
        let mut columns = vec![Vec::new(); column_of.iter().max().map_or(0, |last| last + 1)];
        for (index, column) in column_of.iter().enumerate() {
            columns[*column].push(index);
        }
        let (before, after) = neighbours(&column_of, &chains);
        Self { column_of, nodes: nodes.len(), columns, chains, before, after }
    }

    /// Who stands in each column, from top to bottom, so that few arrows cross:
    /// everybody moves to the middle of their neighbours, once seen from the left
    /// and once from the right.
    fn ordered(&self) -> Vec<Vec<usize>> {
        let mut columns = self.columns.clone();
        let mut place = vec![0; self.column_of.len()];
        for column in &columns {
            number(column, &mut place);
        }
        for column in &mut columns {
            arrange(column, &self.before, &mut place);
        }
        for column in columns.iter_mut().rev() {
            arrange(column, &self.after, &mut place);
        }
        columns
    }

    fn is_lane(&self, index: usize) -> bool {
        self.nodes <= index
    }
}

/// What an edge passes. A lane that is not there yet is made.
fn chain(
    edge: Edge,
    column_of: &mut Vec<usize>,
    lanes: &mut BTreeMap<(usize, usize), usize>,
) -> Vec<usize> {
    let mut chain = vec![edge.from];
    for column in column_of[edge.from] + 1..column_of[edge.to] {
        chain.push(*lanes.entry((edge.from, column)).or_insert_with(|| {
            column_of.push(column);
            column_of.len() - 1
        }));
    }
    chain.push(edge.to);
    chain
}

/// Who is joined to whom in the column to the left, and to the right.
fn neighbours(column_of: &[usize], chains: &[Vec<usize>]) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); column_of.len()];
    let mut after = before.clone();
    for pair in chains.iter().flat_map(|it| it.windows(2)) {
        let &[from, to] = pair else { continue };
        // Edges that share a lane are one line there. One that goes back moves nobody.
        if column_of[from] < column_of[to] && !after[from].contains(&to) {
            after[from].push(to);
            before[to].push(from);
        }
    }
    (before, after)
}

/// Notes the place of everybody in a column.
fn number(column: &[usize], place: &mut [usize]) {
    for (row, index) in column.iter().enumerate() {
        place[*index] = row;
    }
}

/// Sorts a column by the barycentres of the neighbours. Who has none stays.
fn arrange(column: &mut [usize], neighbours: &[Vec<usize>], place: &mut [usize]) {
    column.sort_by_key(|index| {
        let places = neighbours[*index].iter().map(|it| place[*it] * FRACTIONS);
        let barycentre = places.sum::<usize>().checked_div(neighbours[*index].len());
        (barycentre.unwrap_or(place[*index] * FRACTIONS), place[*index])
    });
    number(column, place);
}

/// Where everybody is, from top to bottom.
struct Places {
    /// The upper edge of each.
    tops: Vec<u32>,
    /// The height of each.
    heights: Vec<u32>,
    /// The height of the whole picture.
    height: u32,
}

impl Places {
    fn new(graph: &Graph, columns: &[Vec<usize>], lines: &[Vec<String>]) -> Self {
        let height_of =
            |index: usize| lines.get(index).map_or(LANE_HEIGHT, |it| box_height(it.len()));
        let heights: Vec<u32> = (0..graph.column_of.len()).map(height_of).collect();
        let needed = |column: &Vec<usize>| {
            let height = column.iter().map(|it| heights[*it] + GAP_DOWN).sum::<u32>();
            height.saturating_sub(GAP_DOWN)
        };
        let highest = columns.iter().map(needed).max().unwrap_or(0);
        let mut tops = vec![0; heights.len()];
        for column in columns {
            // A short column stands in the middle of the picture.
            let mut top = HEAD + (highest - needed(column)) / 2;
            for index in column {
                tops[*index] = top;
                top += heights[*index] + GAP_DOWN;
            }
        }
        Self { tops, heights, height: HEAD + highest + MARGIN }
    }

    /// Where arrows start and end: the middle between the upper and the lower edge.
    fn middle(&self, index: usize) -> u32 {
        self.tops[index] + self.heights[index] / 2
    }
}

fn box_height(lines: usize) -> u32 {
    2 * PADDING + units(lines).saturating_mul(LINE_HEIGHT)
}

/// A curve from the right edge of a box to the left edge of another, straight
/// along the lanes between them.
fn arrow(chain: &[usize], graph: &Graph, places: &Places) -> String {
    let left = |index: usize| column_x(graph.column_of[index]);
    let mut path = String::new();
    for pair in chain.windows(2) {
        let &[from, to] = pair else { continue };
        let start = (left(from) + COLUMN_WIDTH, places.middle(from));
        let end = (left(to), places.middle(to));
        if path.is_empty() {
            path = format!("M{} {}", start.0, start.1);
        }
        path += &curve(start, end);
        if graph.is_lane(to) {
            let _ = write!(path, "H{}", end.0 + COLUMN_WIDTH);
        }
    }
    path
}

/// A smooth cubic that leaves to the right and arrives from the left.
fn curve(start: (u32, u32), end: (u32, u32)) -> String {
    let bend = end.0.saturating_sub(start.0).max(GAP) / 2;
    let (out, back) = (start.0 + bend, end.0.saturating_sub(bend));
    format!("C{out} {} {back} {} {} {}", start.1, end.1, end.0, end.1)
}

#[cfg(test)]
mod tests;
