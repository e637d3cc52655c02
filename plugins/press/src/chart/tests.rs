//! What a chart shows, and what it does not.

use super::*;

fn row(value: Option<f64>, value_text: &str) -> ChartRow {
    ChartRow {
        label: "Feel settled where they live".into(),
        domain: "relationships".into(),
        value,
        value_text: value_text.into(),
        ..ChartRow::default()
    }
}

fn chart(rows: Vec<ChartRow>) -> Chart {
    Chart {
        caption: "Settled & safe".into(),
        summary: "Fewer than elsewhere.".into(),
        label_header: "Question".into(),
        value_header: "This survey".into(),
        rows,
        ..Chart::default()
    }
}

/// The marks in the drawing, without those of the legend.
fn marks(chart: &Chart) -> usize {
    svg(chart, "c").matches("<circle").count() - 1
}

#[test]
fn a_hidden_value_draws_no_mark_but_says_that_it_is_hidden() {
    let hidden = chart(vec![row(None, "[c]")]);
    assert_eq!(marks(&hidden), 0);
    assert!(svg(&hidden, "c").contains(">[c]</text>"));
    assert_eq!(marks(&chart(vec![row(Some(0.0), "0%")])), 1);
}

#[test]
fn the_dot_stands_where_the_scale_says() {
    let rows = vec![row(Some(25.0), "25%")];
    let chart = chart(rows);
    let x = Drawing::of(&chart, "c").x(25.0);
    let drawing = svg(&chart, "c");
    assert!(drawing.contains(&format!(r#"<circle cx="{x:.1}""#)));
    assert!(drawing.contains(&format!(r#"<text x="{x:.1}""#)), "no tick at 25%");
}

#[test]
fn the_drawing_has_a_title_and_a_description_in_escaped_text() {
    let drawing = svg(&chart(vec![]), "document-3");
    assert!(
        drawing.contains(r#"role="img" aria-labelledby="document-3-title document-3-summary""#)
    );
    assert!(drawing.contains(r#"<title id="document-3-title">Settled &amp; safe</title>"#));
    assert!(drawing.contains("Fewer than elsewhere.</desc>"));
}

#[test]
fn a_long_label_makes_its_row_higher_and_loses_no_word() {
    let mut long = row(Some(50.0), "50%");
    long.label = "Feel that adults tell them about changes all or most of the time".repeat(2);
    let long = [long];
    let (rows, bottom) = place(&long, 0.0);
    assert!(ROW_HEIGHT_MIN < bottom);
    assert_eq!(rows[0].label.join(" "), long[0].label);
}

#[test]
fn long_printed_numbers_take_a_second_line_beside_the_scale() {
    let chart = chart(vec![row(Some(100.0), "100% (95% to 100%, n 4,994)")]);
    let drawing = Drawing::of(&chart, "c");
    assert!(1 < drawing.rows[0].value.len());
    let left_edge = drawing.value_x - widest(&drawing.rows[0].value, Weight::Bold);
    assert!(drawing.x(100.0) + MARK <= left_edge);
}
