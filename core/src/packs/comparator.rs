//! Published figures to compare with.

use super::fields::Fields;
use super::mistake::Fault;

/// Surveys of children in care are younger than this.
const YEAR_MIN: i64 = 1990;
const YEAR_MAX: i64 = 2100;

/// No survey has more answers than this.
const BASE_MAX: i64 = 100_000_000;

/// One published figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The indicator that it can be compared with.
    pub indicator: String,
    /// Whom it is about, or empty.
    pub population: String,
    /// Their ages, as in `8-11`, or empty.
    pub ages: String,
    /// The share, in percent.
    pub share: f64,
    /// How many answered.
    pub base: i64,
    /// The year of the figure.
    pub year: i64,
    /// Where it was published.
    pub source: String,
}

/// Every figure, in the order of the pack.
pub(super) fn read(file: &Fields<'_, '_>) -> Vec<Comparison> {
    let (mut names, mut figures) = (Vec::new(), Vec::new());
    for fields in file.tables("figure") {
        let figure = Comparison {
            indicator: fields.name("indicator", 64),
            population: fields.optional_line("population"),
            ages: fields.optional_line("ages"),
            share: fields.percent("share"),
            base: fields.number("base", 1, BASE_MAX),
            year: fields.number("year", YEAR_MIN, YEAR_MAX),
            source: fields.text("source"),
        };
        // A share of nobody in particular compares with nothing.
        if figure.population.is_empty() && figure.ages.is_empty() {
            fields.wrong("population", Fault::Missing);
        }
        fields.done();
        if !figure.indicator.is_empty() {
            let Comparison { indicator, population, ages, year, .. } = &figure;
            names.push((format!("{indicator}, {population} {ages}, {year}"), fields.line));
        }
        figures.push(figure);
    }
    file.once("figure", names.into_iter());
    figures
}
