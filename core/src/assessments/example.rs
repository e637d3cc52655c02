//! A worked example: rows of the published chart as far as they could be rebuilt from
//! the text of its page, where the places of the stars were lost. It shows how a chart
//! is read; it is not the published finding, and every page that shows it says so.

use super::rules::RatingState;
use crate::Error;

const ROWS: &str = include_str!("../../packs/examples/evaluation-chart.csv");

/// The rebuilt chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The outcomes, as the columns are called.
    pub outcomes: Vec<String>,
    /// Its rows.
    pub rows: Vec<ExampleRow>,
}

/// One row: what one source shows in one authority, which has no name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleRow {
    /// Which rows belong together.
    pub block: String,
    /// The source, as it is called there.
    pub source: String,
    /// What stands in each column; none where it could not be rebuilt.
    pub cells: Vec<Option<RatingState>>,
    /// How the row was rebuilt, or why not.
    pub how: String,
}

/// The worked example.
///
/// # Errors
/// [`Error::Pack`] if it does not read; a test would have found it.
pub fn example() -> Result<Example, Error> {
    let wrong = |error: csv::Error| Error::Pack("examples/evaluation-chart", error.to_string());
    let odd = |what: &str| Error::Pack("examples/evaluation-chart", what.to_owned());
    let mut reader = csv::Reader::from_reader(ROWS.as_bytes());
    let headers = reader.headers().map_err(wrong)?.clone();
    let width = headers.len();
    let outcomes = headers.iter().skip(2).take(width.saturating_sub(3)).map(str::to_owned);
    let outcomes: Vec<String> = outcomes.collect();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(wrong)?;
        let cell = |text: &str| match text {
            "" => Ok(None),
            "0" => Ok(Some(RatingState::NoEvidence)),
            "1" => Ok(Some(RatingState::SomeEvidence)),
            "2" => Ok(Some(RatingState::StrongEvidence)),
            other => Err(odd(other)),
        };
        let cells: Result<Vec<_>, Error> =
            record.iter().skip(2).take(outcomes.len()).map(cell).collect();
        rows.push(ExampleRow {
            block: record[0].to_owned(),
            source: record[1].to_owned(),
            cells: cells?,
            how: record[width - 1].to_owned(),
        });
    }
    Ok(Example { outcomes, rows })
}

impl Example {
    /// As it went in: 0 for nothing found, 1 and 2 for the stars, nothing for what
    /// could not be rebuilt.
    ///
    /// # Errors
    /// [`Error::Corrupt`] never, but that a writer to memory may fail in principle.
    pub fn to_csv(&self) -> Result<String, Error> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let outcomes = self.outcomes.iter().map(String::as_str);
        let ends = (["la_block", "evidence_source"], ["alignment_confidence"]);
        let failed = |_| Error::Corrupt("worked example");
        let header: Vec<&str> = ends.0.into_iter().chain(outcomes).chain(ends.1).collect();
        writer.write_record(header).map_err(failed)?;
        for row in &self.rows {
            let cell = |it: &Option<RatingState>| match it {
                None => "",
                Some(RatingState::SomeEvidence) => "1",
                Some(RatingState::StrongEvidence) => "2",
                Some(_) => "0",
            };
            let cells = row.cells.iter().map(cell);
            let line: Vec<&str> = [row.block.as_str(), &row.source]
                .into_iter()
                .chain(cells)
                .chain([row.how.as_str()])
                .collect();
            writer.write_record(line).map_err(failed)?;
        }
        let bytes = writer.into_inner().map_err(|_| Error::Corrupt("worked example"))?;
        String::from_utf8(bytes).map_err(|_| Error::Corrupt("worked example"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eleven_rows_come_out_as_they_went_in() {
        let example = example().unwrap();
        assert_eq!((example.rows.len(), example.outcomes.len()), (11, 10));
        assert_eq!(example.to_csv().unwrap(), ROWS.replace("\r\n", "\n"));
        // What could not be rebuilt is not “nothing found”.
        let third: Vec<_> = example.rows.iter().filter(|it| it.block == "3").collect();
        assert_eq!(third[0].cells[4..], [None; 6]);
    }

    #[test]
    fn the_totals_are_those_of_the_rebuilt_rows() {
        // Brief, domain 6: rights 15, resilience 12, recovery 12, relationships 11,
        // well-being 8, risk 3.
        let example = example().unwrap();
        let total = |column: usize| -> u32 {
            let cells = example.rows.iter().filter_map(|it| it.cells[column]);
            cells.map(|it| u32::from(it.stars())).sum()
        };
        assert_eq!([0, 1, 2, 3, 4, 5].map(total), [11, 12, 15, 12, 8, 3]);
    }
}
