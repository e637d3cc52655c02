//! Actions as a file for a spreadsheet.

use lodestar_core::actions::Line;

use crate::signed_in::Place;

/// Comma-separated, in UTF-8 with the mark that spreadsheets look for. What was
/// asked stands first.
pub(super) fn csv(place: &Place, asked: &str, lines: &[Line]) -> String {
    let say = &place.say;
    let headers = [
        say.t("actions-file-reference"),
        say.t("actions-title"),
        say.t("actions-domain"),
        say.t("actions-owner-post"),
        say.t("actions-owner-name"),
        say.t("actions-starts-on"),
        say.t("actions-due-on"),
        say.t("actions-delivery"),
        say.t("actions-rag"),
        say.t("actions-rag-reason"),
    ];
    let asked = if asked.is_empty() { say.t("actions-file-all") } else { asked.to_owned() };
    let day = place.context.today().to_string();
    let values = [("asked", asked.into()), ("day", day.into())];
    let mut rows = vec![vec![say.with("actions-file-asked", &values)], headers.to_vec()];
    rows.extend(lines.iter().map(|line| {
        vec![
            line.reference.clone(),
            line.head.title.clone(),
            say.t(&format!("domain-{}", line.domain.key())),
            line.owner_post.clone(),
            line.owner_name.clone(),
            line.starts_on.map(|it| it.to_string()).unwrap_or_default(),
            line.due_on.to_string(),
            say.t(&format!("delivery-{}", line.delivery.key().replace('_', "-"))),
            say.t(&format!("rag-{}", line.rag.key())),
            line.rag_reason.clone(),
        ]
    }));
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
