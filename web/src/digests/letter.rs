//! What a mail says: what awaits its reader, and where. No titles and no figures.

use lodestar_core::digests::Due;

use crate::notices::{place_of, what};
use crate::words::Say;

/// A mail's subject, its body and the address that ends such mails.
pub(super) fn written(say: &Say, base: &str, due: &Due, token: &str) -> (String, String, String) {
    let unsubscribe = format!("{base}/digests/{token}");
    let mut lines =
        vec![say.with("digests-dear", &[("name", due.name.clone().into())]), String::new()];
    let mut authority = String::new();
    for notice in &due.notices {
        if authority != notice.authority.slug {
            authority.clone_from(&notice.authority.slug);
            lines.extend([notice.authority.head.title.clone(), String::new()]);
        }
        lines.push(format!("{}: {}.", say.kind(notice.kind), what(say, &notice.what)));
        lines.extend([format!("{base}{}", place_of(notice)), String::new()]);
    }
    lines.push(say.with("digests-more", &[("address", format!("{base}/notices").into())]));
    lines.extend([String::new(), say.t("digests-why")]);
    let to_stop = say.with("digests-to-stop", &[("address", unsubscribe.clone().into())]);
    lines.extend([to_stop, String::new()]);
    (say.count("digests-subject", due.notices.len()), lines.join("\r\n"), unsubscribe)
}
