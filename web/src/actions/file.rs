//! Actions as a file for a spreadsheet.

use lodestar_core::actions::Line;

use crate::signed_in::Place;
use crate::spreadsheet;

/// The actions, with what was asked first.
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
    spreadsheet::csv(&rows)
}
