//! Rows as a file for a spreadsheet.

/// Comma-separated, in UTF-8 with the mark that spreadsheets look for.
pub(crate) fn csv(rows: &[Vec<String>]) -> String {
    let rows = rows.iter().map(|row| row.iter().map(|it| cell(it)).collect::<Vec<_>>().join(","));
    format!("\u{feff}{}\r\n", rows.collect::<Vec<_>>().join("\r\n"))
}

/// A cell that a spreadsheet takes for words and never for a formula, whatever
/// somebody has typed (OWASP, “CSV injection”).
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', '\n', '\r', ';']) || is_formula {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_none_runs_into_the_next() {
        assert_eq!(cell("Train 60 workers"), "Train 60 workers");
        assert_eq!(cell("Train, or hire"), "\"Train, or hire\"");
        assert_eq!(cell("Say \"yes\""), "\"Say \"\"yes\"\"\"");
        assert_eq!(cell("=HYPERLINK(1)"), "\"'=HYPERLINK(1)\"");
        assert_eq!(cell("@SUM(1)"), "\"'@SUM(1)\"");
    }
}
