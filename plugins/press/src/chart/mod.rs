//! Draws percentages as dots on one scale, as an SVG that both formats show.
//!
//! A dot is a value, a diamond what it is compared with. A hidden number draws no
//! mark. The same numbers follow as a table, which is the press's affair, not the
//! drawing's.

use std::fmt::{self, Display, Formatter};

use lodestar_plugin_protocol::document::{Chart, ChartRow};

use crate::escape::Text;
use crate::fonts::Weight;
use crate::marks;
use crate::measure::{width, wrap};

mod parts;
#[cfg(test)]
mod tests;

use parts::{Diamond, Dot, Label, Paragraph};

/// In the drawing's own units; a reader sees it scaled to the width of the page.
const WIDTH: f64 = 720.0;
const MARGIN: f64 = 14.0;
const GAP: f64 = 18.0;
/// Sizes of text, and from one line of it to the next.
const TEXT: f64 = 14.0;
const TEXT_LINE: f64 = 18.0;
const TITLE: f64 = 16.0;
const TITLE_LINE: f64 = 21.0;
const TICK: f64 = 12.0;
const ROW_HEIGHT_MIN: f64 = 38.0;
/// From the left edge of a symbol or a mark to the words beside it.
const SYMBOL: f64 = 24.0;
const LABEL_WIDTH_MAX: f64 = 232.0;
/// Longer printed numbers, as in “76% (61% to 87%)”, take a second line.
const NUMBER_WIDTH_MAX: f64 = 96.0;
/// Room that the marks at 0% and 100% need outside the scale.
const MARK: f64 = 10.0;

const INK: &str = "#16193b";
const GREY: &str = "#505a5f";
const LINE: &str = "#d5d7e3";

/// A chart as an SVG element. `id` begins the ids inside it and must be unique on
/// the page.
pub(crate) fn svg(chart: &Chart, id: &str) -> String {
    Drawing::of(chart, id).to_string()
}

struct Drawing<'a> {
    chart: &'a Chart,
    id: &'a str,
    title: Vec<String>,
    legend: Legend,
    rows: Vec<Placed<'a>>,
    /// Where 0% and 100% stand.
    scale: (f64, f64),
    /// The right edges of the two columns of printed numbers.
    value_x: f64,
    comparison_x: f64,
    /// The upper and the lower end of all rows together.
    span: (f64, f64),
}

/// What dot and diamond mean: their headers in the table, beside the marks.
struct Legend {
    value: Vec<String>,
    comparison: Vec<String>,
    comparison_x: f64,
    /// The middle of its lines.
    y: f64,
    bottom: f64,
}

/// A row, broken into lines.
struct Placed<'a> {
    row: &'a ChartRow,
    label: Vec<String>,
    value: Vec<String>,
    comparison: Vec<String>,
    /// The middle, where the marks stand.
    y: f64,
}

impl Legend {
    fn of(chart: &Chart, top: f64) -> Self {
        let width_max = WIDTH / 2.0 - MARGIN - SYMBOL - GAP;
        let lines = |text: &str| wrap(text, TEXT, Weight::Regular, width_max);
        let (value, comparison) = (lines(&chart.value_header), lines(&chart.comparison_header));

        let comparison_x = MARGIN + SYMBOL + widest(&value, Weight::Regular) + GAP;
        let height = TEXT_LINE * count(&value).max(count(&comparison));
        Self { value, comparison, comparison_x, y: top + height / 2.0, bottom: top + height }
    }
}

impl<'a> Drawing<'a> {
    fn of(chart: &'a Chart, id: &'a str) -> Self {
        let title = wrap(&chart.caption, TITLE, Weight::Bold, WIDTH - 2.0 * MARGIN);
        let legend = Legend::of(chart, MARGIN + count(&title) * TITLE_LINE + 6.0);
        let rows_top = legend.bottom + 12.0;
        let (rows, rows_bottom) = place(&chart.rows, rows_top);

        let value = widest(rows.iter().flat_map(|row| &row.value), Weight::Bold);
        let comparison = widest(rows.iter().flat_map(|row| &row.comparison), Weight::Regular);
        let comparison_x = WIDTH - MARGIN;
        let value_x = if 0.0 < comparison { comparison_x - comparison - GAP } else { comparison_x };
        // However long the printed numbers are, the scale keeps a quarter of the drawing.
        let start = MARGIN + SYMBOL + LABEL_WIDTH_MAX + GAP;
        let end = (value_x - value - GAP - MARK).max(start + WIDTH / 4.0);
        let (scale, span) = ((start, end), (rows_top, rows_bottom));
        Self { chart, id, title, legend, rows, scale, value_x, comparison_x, span }
    }

    fn height(&self) -> f64 {
        self.span.1 + TEXT_LINE + MARGIN
    }

    fn x(&self, percent: f64) -> f64 {
        let (start, end) = self.scale;
        start + (end - start) * percent / 100.0
    }

    fn write_title(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let y = MARGIN + count(&self.title) * TITLE_LINE / 2.0;
        let (line_height, anchor) = (TITLE_LINE, "start");
        let lines = Paragraph { x: MARGIN, y, lines: &self.title, line_height, anchor };
        write!(to, r#"<g font-size="{TITLE}" font-weight="700">{lines}</g>"#)
    }

    fn write_legend(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let Legend { value, comparison, comparison_x, y, .. } = &self.legend;
        let lines = |x, lines| text(x + SYMBOL, *y, lines, "start");
        let dot = Dot { x: MARGIN + 7.0, y: *y, colour: GREY };
        write!(to, "{dot}{}", lines(MARGIN, value))?;
        if comparison.is_empty() {
            return Ok(());
        }
        let diamond = Diamond { x: comparison_x + 7.0, y: *y };
        write!(to, "{diamond}{}", lines(*comparison_x, comparison))
    }

    fn write_scale(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let (top, bottom) = self.span;
        for percent in [0.0, 25.0, 50.0, 75.0, 100.0] {
            let x = self.x(percent);
            write!(to, r#"<path d="M{x:.1} {top:.1}V{bottom:.1}" stroke="{LINE}"/>"#)?;
            let text = format!("{percent}%");
            let tick = Label { x, y: bottom + TEXT_LINE, text: &text, anchor: "middle" };
            write!(to, r#"<g font-size="{TICK}" fill="{GREY}">{tick}</g>"#)?;
        }
        Ok(())
    }

    fn write_row(&self, row: &Placed<'_>, to: &mut Formatter<'_>) -> fmt::Result {
        let Placed { row, label, value, comparison, y } = row;
        let marks::DomainMark { colour, path } = marks::domain(&row.domain);
        let place = format!("translate({MARGIN} {:.1}) scale(.875)", y - 7.0);
        write!(to, r#"<path transform="{place}" d="{path}" fill="{colour}"/>"#)?;
        write!(to, "{}", text(MARGIN + SYMBOL, *y, label, "start"))?;

        let (start, end) = self.scale;
        write!(to, r#"<path d="M{start:.1} {y:.1}H{end:.1}" stroke="{LINE}"/>"#)?;
        if let Some(value) = row.value {
            write!(to, "{}", Dot { x: self.x(value), y: *y, colour })?;
        }
        if let Some(comparison) = row.comparison {
            write!(to, "{}", Diamond { x: self.x(comparison), y: *y })?;
        }
        let value = text(self.value_x, *y, value, "end");
        let comparison = text(self.comparison_x, *y, comparison, "end");
        write!(to, r#"<g font-weight="700">{value}</g>{comparison}"#)
    }
}

impl Display for Drawing<'_> {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let (id, height) = (self.id, self.height());
        to.write_str(r#"<svg xmlns="http://www.w3.org/2000/svg" class="ls-drawing" role="img""#)?;
        write!(to, r#" aria-labelledby="{id}-title {id}-summary" width="{WIDTH}""#)?;
        write!(to, r#" height="{height:.0}" viewBox="0 0 {WIDTH} {height:.0}">"#)?;
        let (title, summary) = (Text(&self.chart.caption), Text(&self.chart.summary));
        write!(to, r#"<title id="{id}-title">{title}</title>"#)?;
        write!(to, r#"<desc id="{id}-summary">{summary}</desc>"#)?;
        let family = "Arimo, Arial, Helvetica, sans-serif";
        write!(to, r#"<g font-family="{family}" font-size="{TEXT}" fill="{INK}">"#)?;
        self.write_title(to)?;
        self.write_legend(to)?;
        self.write_scale(to)?;
        self.rows.iter().try_for_each(|row| self.write_row(row, to))?;
        to.write_str("</g></svg>")
    }
}

/// Sets rows below each other, each as high as its label needs. The second value is
/// where the last one ends.
fn place(rows: &[ChartRow], top: f64) -> (Vec<Placed<'_>>, f64) {
    let mut bottom = top;
    let mut placed = Vec::with_capacity(rows.len());
    for row in rows {
        let label = wrap(&row.label, TEXT, Weight::Regular, LABEL_WIDTH_MAX);
        let value = wrap(&row.value_text, TEXT, Weight::Bold, NUMBER_WIDTH_MAX);
        let comparison = wrap(&row.comparison_text, TEXT, Weight::Regular, NUMBER_WIDTH_MAX);
        let lines = count(&label).max(count(&value)).max(count(&comparison));
        let height = ROW_HEIGHT_MIN.max(lines * TEXT_LINE + 12.0);
        placed.push(Placed { row, label, value, comparison, y: bottom + height / 2.0 });
        bottom += height;
    }
    (placed, bottom)
}

/// Running text whose middle is at `y`.
fn text<'a>(x: f64, y: f64, lines: &'a [String], anchor: &'static str) -> Paragraph<'a> {
    Paragraph { x, y, lines, line_height: TEXT_LINE, anchor }
}

/// The width of the longest of these lines.
fn widest<'a>(lines: impl IntoIterator<Item = &'a String>, weight: Weight) -> f64 {
    lines.into_iter().map(|line| width(line, TEXT, weight)).fold(0.0, f64::max)
}

/// How many lines, as a measure.
fn count(lines: &[String]) -> f64 {
    lines.iter().map(|_| 1.0).sum()
}
