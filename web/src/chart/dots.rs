//! One line of dots: an authority's share with its interval, and a diamond for
//! what it is compared with.

use lodestar_core::statistics::Interval;
use serde::Serialize;

use super::place;

/// Where everything of one line stands.
#[derive(Debug, Serialize)]
pub(crate) struct DotsView {
    /// Names the picture within its page.
    id: String,
    /// The same in words, for whoever does not see it.
    words: String,
    has_dot: bool,
    dot: String,
    low: String,
    high: String,
    has_diamond: bool,
    diamond: String,
}

impl DotsView {
    /// Shares and ends of the interval go from 0 to 1.
    pub(crate) fn new(
        id: String,
        words: String,
        share: Option<f64>,
        interval: Option<Interval>,
        compared: Option<f64>,
    ) -> Self {
        // An interval without its share would tell the share.
        let interval = interval.filter(|_| share.is_some());
        let (low, high) = interval
            .map_or_else(|| (String::new(), String::new()), |it| (place(it.low), place(it.high)));
        Self {
            id,
            words,
            has_dot: share.is_some(),
            dot: share.map(place).unwrap_or_default(),
            low,
            high,
            has_diamond: compared.is_some(),
            diamond: compared.map(place).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_share_has_no_dot_and_no_interval() {
        let interval = Some(Interval { low: 0.2, high: 0.4 });
        let hidden = DotsView::new(String::new(), String::new(), None, interval, Some(0.9));
        assert_eq!((hidden.has_dot, hidden.low.as_str()), (false, ""));
        assert_eq!((hidden.has_diamond, hidden.diamond.as_str()), (true, "90.0%"));
    }
}
