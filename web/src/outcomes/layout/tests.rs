use super::*;

fn node(key: &str, column: usize) -> Node {
    Node { key: key.to_owned(), title: format!("What {key} is about, in some words"), column }
}

/// Five columns with different numbers of boxes, and edges of every length.
fn model() -> (Vec<Node>, Vec<Edge>) {
    let columns = [9, 9, 2, 3, 5];
    let nodes = (0..).zip(columns).flat_map(|(column, count)| {
        (0..count).map(move |row| node(&format!("c{column}r{row}"), column))
    });
    let nodes: Vec<Node> = nodes.collect();
    let mut edges = Vec::new();
    for from in 0..nodes.len() {
        for to in 0..nodes.len() {
            if nodes[from].column < nodes[to].column && (from * 7 + to * 5) % 11 == 0 {
                edges.push(Edge { from, to });
            }
        }
    }
    (nodes, edges)
}

fn overlap(one: &PlacedBox, other: &PlacedBox) -> bool {
    one.x < other.x + other.width
        && other.x < one.x + one.width
        && one.y < other.y + other.height
        && other.y < one.y + one.height
}

/// The numbers of a path, two by two where it has no `H`.
fn numbers(path: &str) -> Vec<u32> {
    let numbers = path.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty());
    numbers.map(|it| it.parse().unwrap()).collect()
}

fn ends(path: &str) -> ((u32, u32), (u32, u32)) {
    let numbers = numbers(path);
    let last = numbers.len();
    ((numbers[0], numbers[1]), (numbers[last - 2], numbers[last - 1]))
}

/// How many pairs of neighbouring segments cross, in these orders of columns.
fn crossings(graph: &Graph, columns: &[Vec<usize>]) -> usize {
    let mut place = vec![0; graph.column_of.len()];
    for column in columns {
        number(column, &mut place);
    }
    let mut count = 0;
    for column in columns {
        let segments =
            column.iter().flat_map(|from| graph.after[*from].iter().map(|to| (*from, *to)));
        let segments: Vec<_> = segments.map(|(from, to)| (place[from], place[to])).collect();
        for one in &segments {
            count += segments.iter().filter(|it| one.0 < it.0 && it.1 < one.1).count();
        }
    }
    count
}

#[test]
fn no_two_boxes_overlap_and_all_are_in_the_picture() {
    let (nodes, edges) = model();
    let drawn = layout(&nodes, &edges);
    assert_eq!(drawn.boxes.len(), nodes.len());
    for (index, one) in drawn.boxes.iter().enumerate() {
        assert_eq!(one.node, index);
        assert_eq!(one.x, column_x(nodes[index].column));
        assert!(HEAD <= one.y);
        assert!(one.x + one.width < drawn.width && one.y + one.height < drawn.height);
        assert!(drawn.boxes[index + 1..].iter().all(|other| !overlap(one, other)));
    }
}

#[test]
fn every_arrow_starts_and_ends_at_the_edges_of_its_boxes() {
    let (nodes, edges) = model();
    let drawn = layout(&nodes, &edges);
    assert_eq!(drawn.arrows.len(), edges.len());
    for (edge, path) in edges.iter().zip(&drawn.arrows) {
        let (from, to) = (&drawn.boxes[edge.from], &drawn.boxes[edge.to]);
        let (start, end) = ends(path);
        assert_eq!(start, (from.x + from.width, from.y + from.height / 2), "{path}");
        assert_eq!(end, (to.x, to.y + to.height / 2), "{path}");
    }
}

#[test]
fn an_arrow_that_skips_a_column_passes_between_the_boxes_there() {
    let nodes = [node("a", 0), node("b", 1), node("c", 1), node("d", 2)];
    let edges = [Edge { from: 0, to: 3 }, Edge { from: 0, to: 1 }, Edge { from: 0, to: 2 }];
    let drawn = layout(&nodes, &edges);
    let [path, ..] = &drawn.arrows[..] else { panic!("no arrow") };
    assert_eq!(path.matches('C').count(), 2);
    assert!(path.contains(&format!("H{}", column_x(1) + COLUMN_WIDTH)));
    let lane = numbers(path)[7];
    for it in &drawn.boxes[1..3] {
        assert!(lane < it.y || it.y + it.height < lane, "{lane} is in {it:?}");
    }
}

#[test]
fn arrows_from_one_box_share_their_lane() {
    let nodes = [node("a", 0), node("b", 2), node("c", 2)];
    let edges = [Edge { from: 0, to: 1 }, Edge { from: 0, to: 2 }];
    let drawn = layout(&nodes, &edges);
    let trunk = |path: &String| path.split_once('H').unwrap().0.to_owned();
    assert_eq!(trunk(&drawn.arrows[0]), trunk(&drawn.arrows[1]));
    assert_ne!(drawn.arrows[0], drawn.arrows[1]);
}

#[test]
fn boxes_are_put_in_an_order_in_which_fewer_arrows_cross() {
    let nodes = [node("a", 0), node("b", 0), node("c", 1), node("d", 1)];
    let edges = [Edge { from: 0, to: 3 }, Edge { from: 1, to: 2 }];
    let graph = Graph::new(&nodes, &edges);
    assert_eq!(crossings(&graph, &graph.columns), 1);
    assert_eq!(crossings(&graph, &graph.ordered()), 0);
    let (nodes, edges) = model();
    let graph = Graph::new(&nodes, &edges);
    assert!(crossings(&graph, &graph.ordered()) < crossings(&graph, &graph.columns));
}

#[test]
fn the_same_model_is_drawn_alike() {
    let (nodes, edges) = model();
    assert_eq!(layout(&nodes, &edges), layout(&nodes, &edges));
}

#[test]
fn what_is_not_there_is_not_drawn() {
    assert_eq!(layout(&[], &[Edge { from: 0, to: 1 }]).arrows, Vec::<String>::new());
    let drawn = layout(&[node("a", 0)], &[Edge { from: 0, to: 7 }]);
    assert_eq!((drawn.boxes.len(), drawn.arrows.len()), (1, 0));
}

#[test]
fn an_arrow_within_a_column_or_back_is_drawn_too() {
    let nodes = [node("a", 0), node("b", 0), node("c", 1)];
    let edges = [Edge { from: 0, to: 1 }, Edge { from: 2, to: 0 }];
    let drawn = layout(&nodes, &edges);
    assert_eq!(ends(&drawn.arrows[0]).1.0, drawn.boxes[1].x);
    assert_eq!(ends(&drawn.arrows[1]).0.0, drawn.boxes[2].x + COLUMN_WIDTH);
}

#[test]
fn a_title_is_broken_between_words() {
    assert_eq!(
        wrapped("Staff value what children say about their lives", 24),
        ["Staff value what", "children say about their", "lives"]
    );
    assert_eq!(wrapped("  one\t two  ", 24), ["one two"]);
    assert_eq!(wrapped("", 24), Vec::<String>::new());
    assert_eq!(wrapped("Ŵyrion a", 6), ["Ŵyrion", "a"]);
}

#[test]
fn only_a_word_longer_than_a_line_is_broken() {
    assert_eq!(wrapped("an unbelievable day", 6), ["an", "unbeli", "evable", "day"]);
    assert_eq!(wrapped("abc", 0), ["a", "b", "c"]);
}

#[test]
fn a_new_line_stays_one() {
    assert_eq!(wrapped("Have a say\nSome evidence", 24), ["Have a say", "Some evidence"]);
}

#[test]
fn text_stands_in_its_box() {
    let drawn = layout(&[node("a", 0)], &[]);
    let it = &drawn.boxes[0];
    for line in 0..it.lines.len() {
        let (x, y) = line_at(it, line);
        assert!(it.x < x && it.y + PADDING < y && y < it.y + it.height - PADDING);
    }
}
