//! The results of a round as a file that loads beside the open data of the Department
//! for Education: its columns first, then ours. Every number is the one on the page,
//! bare, with its status in a column of its own.

use lodestar_core::comparisons::{Compared, Comparisons};
use lodestar_core::disclosure::{Figure, Mark, Share};

use crate::signed_in::Place;
use crate::spreadsheet;

/// In the order of the columns. Regions are left out: the register has none for every
/// nation.
const HEADERS: &[&str] = &[
    "time_period",
    "time_identifier",
    "geographic_level",
    "la_name",
    "new_la_code",
    "questionnaire",
    "ages",
    "indicator",
    "indicator_name",
    "question",
    "cut",
    "answered",
    "answered_status",
    "percent",
    "percent_status",
    "percent_low_95",
    "percent_high_95",
];

pub(super) fn csv(place: &Place, code: &str, comparisons: &Comparisons) -> String {
    let mut rows = vec![HEADERS.iter().map(|it| (*it).to_owned()).collect()];
    rows.extend(comparisons.rows.iter().map(|it| row(place, code, comparisons, it)));
    spreadsheet::csv(&rows)
}

fn row(place: &Place, code: &str, comparisons: &Comparisons, it: &Compared) -> Vec<String> {
    let result = &it.result;
    let (answered, answered_status) = match result.numbers.base {
        Figure::Shown(count) => (count.to_string(), String::new()),
        Figure::Hidden => (String::new(), Mark::Confidential.key().to_owned()),
    };
    // Of several answers to one question there is no one share.
    let (percent, percent_status) = match result.numbers.headline {
        _ if result.is_multiple => (String::new(), Mark::NotApplicable.key().to_owned()),
        shown @ Share::Percent(percent) => match (shown.mark(), result.numbers.reliability()) {
            (Some(low), _) => (String::new(), low.key().to_owned()),
            (None, Some(few)) => (format!("{percent:.0}"), few.key().to_owned()),
            (None, None) => (format!("{percent:.0}"), String::new()),
        },
        Share::Hidden => (String::new(), Mark::Confidential.key().to_owned()),
        Share::NoBase => (String::new(), Mark::NotApplicable.key().to_owned()),
    };
    let interval = it.interval.filter(|_| !percent.is_empty());
    let bound = |share: f64| format!("{:.0}", share * 100.0);
    let year = comparisons.round.opened_on.format("%Y").to_string();
    vec![
        year,
        comparisons.round.head.title.clone(),
        "Local authority".to_owned(),
        place.authority.head.title.clone(),
        code.to_owned(),
        result.questionnaire.clone(),
        result.asked.ages.clone(),
        result.indicator.clone(),
        result.head.title.clone(),
        result.wording.clone(),
        result.cut(),
        answered,
        answered_status,
        percent,
        percent_status,
        interval.map(|it| bound(it.low)).unwrap_or_default(),
        interval.map(|it| bound(it.high)).unwrap_or_default(),
    ]
}
