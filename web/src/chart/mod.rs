//! Charts, drawn as SVG on the server: only numbers that may be seen, turned into
//! places. Coordinates are in percent, so that a chart is as wide as its page and
//! its text as large as the page's. Templates in `chart/` place them.

mod dots;
mod trend;

pub(crate) use dots::DotsView;
pub(crate) use trend::{TrendPoint, TrendView};

/// A place on a scale from 0 to 1, in percent.
fn place(share: f64) -> String {
    format!("{:.1}%", 100.0 * share.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_drawn_beside_the_scale() {
        assert_eq!([-0.1, 0.256, 1.2].map(place), ["0.0%", "25.6%", "100.0%"]);
    }
}
