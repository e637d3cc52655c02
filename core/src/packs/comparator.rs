//! Published figures to compare with.

use super::fields::Fields;
use super::mistake::Fault;
use crate::choices::choices;

/// Surveys of children in care are younger than this.
const YEAR_MIN: i64 = 1990;
const YEAR_MAX: i64 = 2100;

/// No survey has more answers than this.
const BASE_MAX: i64 = 100_000_000;

choices! {
    /// Whom a published figure is about.
    pub enum Whom {
        /// Children in care or care leavers, in several authorities together.
        Others = "others",
        /// Children or young people in general: another rule, kept apart.
        GeneralPopulation = "general-population",
    }
}

choices! {
    /// How exactly a figure was published.
    pub enum Precision {
        /// A percentage, or so many of so many.
        Exact = "exact",
        /// In words such as “about a third”.
        Approximate = "approximate",
        /// As in “one in eight”.
        Fraction = "fraction",
    }
}

/// One published figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The indicator that it can be compared with.
    pub indicator: String,
    /// The questionnaire that it can be compared with, or empty.
    pub questionnaire: String,
    /// The answers that it counts. Without them it is only shown, because nobody
    /// knows what it could be compared with.
    pub cut: Vec<String>,
    /// Whom it is about.
    pub whom: Whom,
    /// The same in words, or empty.
    pub population: String,
    /// Their ages, as in `8-11`, or empty.
    pub ages: String,
    /// The share, in percent.
    pub share: f64,
    /// How exactly it was published.
    pub precision: Precision,
    /// How many answered, if that was published.
    pub base: Option<i64>,
    /// The year of the figure, or the last of several.
    pub year: i64,
    /// The years in words, as in `2016-21`; empty if there is one.
    pub years: String,
    /// What it was called where it was published, or empty.
    pub published_as: String,
    /// Where it was published.
    pub source: String,
}

impl Comparison {
    /// When it was measured, in words.
    pub fn when(&self) -> String {
        if self.years.is_empty() { self.year.to_string() } else { self.years.clone() }
    }

    /// Its share of a cut, in percent: as published, or what is left of 100 where
    /// it counts exactly the other answers. None for any other cut.
    pub fn share_of(&self, options: &[(&str, bool)]) -> Option<f64> {
        let is_of = |wanted: bool| {
            let mut labels = options.iter().filter(|(_, it)| *it == wanted).map(|(label, _)| label);
            let number = options.iter().filter(|(_, it)| *it == wanted).count();
            number == self.cut.len() && labels.all(|label| self.cut.iter().any(|it| it == label))
        };
        if self.cut.is_empty() {
            None
        } else if is_of(true) {
            Some(self.share)
        } else {
            is_of(false).then_some(100.0 - self.share)
        }
    }
}

/// Every figure, in the order of the pack.
pub(super) fn read(file: &Fields<'_, '_>) -> Vec<Comparison> {
    let (mut names, mut figures) = (Vec::new(), Vec::new());
    for fields in file.tables("figure") {
        let figure = figure(&fields);
        // A share of nobody in particular compares with nothing.
        if figure.population.is_empty() && figure.ages.is_empty() {
            fields.wrong("population", Fault::Missing);
        }
        fields.done();
        if !figure.indicator.is_empty() {
            let Comparison { indicator, questionnaire, population, ages, year, .. } = &figure;
            let name = format!("{indicator}, {questionnaire} {population} {ages}, {year}");
            names.push((name, fields.line));
        }
        figures.push(figure);
    }
    file.once("figure", names.into_iter());
    figures
}

fn figure(fields: &Fields<'_, '_>) -> Comparison {
    let whoms: Vec<&'static str> = Whom::ALL.iter().map(|it| it.key()).collect();
    let precisions: Vec<&'static str> = Precision::ALL.iter().map(|it| it.key()).collect();
    let whom = fields.optional_choice("whom", &whoms);
    let precision = fields.optional_choice("precision", &precisions);
    Comparison {
        indicator: fields.name("indicator", 64),
        questionnaire: fields.optional_line("questionnaire"),
        cut: fields.optional_lines("cut").into_iter().map(|it| it.text).collect(),
        whom: Whom::parse(&whom).unwrap_or(Whom::Others),
        population: fields.optional_line("population"),
        ages: fields.optional_line("ages"),
        share: fields.percent("share"),
        precision: Precision::parse(&precision).unwrap_or(Precision::Exact),
        base: fields.optional_number("base", 1, BASE_MAX),
        year: fields.number("year", YEAR_MIN, YEAR_MAX),
        years: fields.optional_line("years"),
        published_as: fields.optional_line("published_as"),
        source: fields.text("source"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counting(cut: &[&str]) -> Comparison {
        Comparison {
            indicator: "know_sw".to_owned(),
            questionnaire: "ylyc-4-7".to_owned(),
            cut: cut.iter().map(|it| (*it).to_owned()).collect(),
            whom: Whom::Others,
            population: String::new(),
            ages: "4-7".to_owned(),
            share: 23.0,
            precision: Precision::Exact,
            base: Some(365),
            year: 2017,
            years: String::new(),
            published_as: String::new(),
            source: "A report".to_owned(),
        }
    }

    #[test]
    fn a_figure_compares_with_its_own_cut_and_with_the_answers_that_are_left() {
        let options = [("Yes", true), ("Not sure", false), ("No", false)];
        assert_eq!(counting(&["No", "Not sure"]).share_of(&options), Some(77.0));
        assert_eq!(counting(&["Yes"]).share_of(&options), Some(23.0));
        for other in [&["No"][..], &["Yes", "Not sure"], &["Maybe", "No"], &[]] {
            assert_eq!(counting(other).share_of(&options), None, "{other:?}");
        }
    }
}
