//! The local authorities of the UK that run children's services.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::Error;

const AUTHORITIES: &str = include_str!("../../packs/authorities/uk.csv");
const ALIASES: &str = include_str!("../../packs/authorities/aliases.csv");

/// One authority of the pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorityLine {
    /// Its code now.
    pub code: String,
    /// Its English name.
    pub name: String,
    /// Its Welsh name; empty outside Wales.
    pub name_cy: String,
    /// `england`, `scotland`, `wales` or `northern_ireland`.
    pub nation: String,
    /// Its region, in England.
    pub region: String,
    /// What sort of authority it is.
    pub sort: String,
    /// Where the line comes from.
    pub provenance: String,
}

/// A code that an authority, or what became of one, had before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AliasLine {
    /// The code then.
    pub old_code: String,
    /// The code now.
    pub current_code: String,
    /// When it changed, if that is known.
    pub changed_on: Option<NaiveDate>,
    /// Where the line comes from.
    pub provenance: String,
}

/// Every authority of the pack.
pub fn authorities() -> Result<Vec<AuthorityLine>, Error> {
    let rows = rows("authorities", AUTHORITIES)?;
    Ok(rows
        .into_iter()
        .map(|row| AuthorityLine {
            code: row.get("code"),
            name: row.get("name"),
            name_cy: row.get("name_cy"),
            nation: row.get("nation").to_lowercase().replace(' ', "_"),
            region: row.get("region"),
            sort: row.get("type"),
            provenance: row.get("provenance"),
        })
        .collect())
}

/// Every older code of the pack.
pub fn aliases() -> Result<Vec<AliasLine>, Error> {
    let rows = rows("authority codes", ALIASES)?;
    Ok(rows
        .into_iter()
        .map(|row| AliasLine {
            old_code: row.get("old_code"),
            current_code: row.get("current_code"),
            changed_on: row.get("effective_from").parse().ok(),
            provenance: row.get("provenance"),
        })
        .collect())
}

/// A line of a CSV file, by the names of its columns.
struct Row(BTreeMap<String, String>);

impl Row {
    /// A cell; empty if there is no such column.
    fn get(&self, column: &str) -> String {
        self.0.get(column).cloned().unwrap_or_default()
    }
}

fn rows(list: &'static str, source: &str) -> Result<Vec<Row>, Error> {
    let wrong = |error: csv::Error| Error::Pack(list, error.to_string());
    let mut reader = csv::Reader::from_reader(source.as_bytes());
    let headers = reader.headers().map_err(wrong)?.clone();
    let row = |record: csv::StringRecord| {
        let cells = headers.iter().zip(record.iter());
        Row(cells.map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect())
    };
    reader.records().map(|record| record.map(row).map_err(wrong)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn there_are_212_authorities_with_a_code_each() {
        let authorities = authorities().unwrap();
        let codes: BTreeSet<&str> = authorities.iter().map(|it| it.code.as_str()).collect();
        assert_eq!((authorities.len(), codes.len()), (212, 212));
        let of = |nation: &str| authorities.iter().filter(|it| it.nation == nation).count();
        assert_eq!(
            [of("england"), of("wales"), of("scotland"), of("northern_ireland")],
            [153, 22, 32, 5]
        );
        assert_eq!(authorities.iter().filter(|it| !it.name_cy.is_empty()).count(), 22);
    }

    #[test]
    fn every_older_code_leads_to_an_authority_of_the_pack() {
        let authorities = authorities().unwrap();
        for alias in aliases().unwrap() {
            assert!(authorities.iter().any(|it| it.code == alias.current_code), "{alias:?}");
        }
    }
}
