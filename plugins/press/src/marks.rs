//! The small drawings beside words: stars, states and domains.
//!
//! They decorate. Every one has a shape of its own, so colour is never alone, and
//! words stand beside it, so the shape is not either.

use lodestar_plugin_protocol::document::Tone;

/// Lodestar's emblem, on a grid of 32.
pub(crate) const EMBLEM: &str = concat!(
    r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32" "##,
    r##"aria-hidden="true" focusable="false"><path fill="#f2b400" d="M16 0l3.2 11.2L28 4l-7.2 "##,
    r##"8.8L32 16l-11.2 3.2L28 28l-8.8-7.2L16 32l-3.2-11.2L4 28l7.2-8.8L0 16l11.2-3.2L4 4l8.8 "##,
    r##"7.2z"/></svg>"##,
);

/// One star of a rating.
pub(crate) fn star() -> String {
    on_grid(concat!(
        r##"<path fill="#6b4a00" d="M8 .6l2.3 4.8 5.3.7-3.9 3.6 1 5.2L8 12.4l-4.7 2.5 1-5.2"##,
        r##"L.4 6.1l5.3-.7z"/>"##,
    ))
}

/// How a state looks.
pub(crate) fn state(tone: Tone) -> String {
    on_grid(match tone {
        Tone::Blue => concat!(
            r##"<circle cx="8" cy="8" r="7.5" fill="#1d5fa8"/>"##,
            r##"<path d="M4.3 8.2l2.6 3 4.9-6" stroke="#fff" stroke-width="2" fill="none"/>"##,
        ),
        Tone::Green => r##"<path d="M8 1l7.5 14H.5z" fill="#0b6b3a"/>"##,
        Tone::Amber => r##"<path d="M8 0l8 8-8 8-8-8z" fill="#c77700"/>"##,
        Tone::Red => concat!(
            r##"<path d="M1 1h14v14H1z" fill="#b3261e"/>"##,
            r##"<path d="M4 4l8 8M12 4l-8 8" stroke="#fff" stroke-width="2"/>"##,
        ),
        Tone::Grey => {
            r##"<circle cx="8" cy="8" r="6.75" fill="#fff" stroke="#505a5f" stroke-width="2"/>"##
        }
    })
}

fn on_grid(shapes: &str) -> String {
    format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16" "#,
            r#"aria-hidden="true" focusable="false">{}</svg>"#,
        ),
        shapes
    )
}

/// The colour and the symbol of a domain; the symbol lies on a grid of 16.
pub(crate) struct DomainMark {
    /// As CSS and SVG write it.
    pub(crate) colour: &'static str,
    /// The data of an SVG path.
    pub(crate) path: &'static str,
}

/// The mark of a domain. One that the press has not heard of is a plain bar in ink.
pub(crate) fn domain(name: &str) -> DomainMark {
    let (colour, path) = match name {
        "relationships" => (
            "#a3195b",
            "M8 14.5C2 10 1 7.5 1 5a3.7 3.7 0 0 1 7-1.5A3.7 3.7 0 0 1 15 5c0 2.5-1 5-7 9.5z",
        ),
        "resilience" => ("#0b6b3a", "M8 1.5l7 12.5H1z"),
        "rights" => ("#1d5fa8", "M2 2h12v12H2z"),
        "recovery" => ("#8a4b08", "M5.5 1.5h5v4h4v5h-4v4h-5v-4h-4v-5h4z"),
        "wellbeing" | "well-being" => ("#5a3d9a", "M4.5 1.8h7L15 8l-3.5 6.2h-7L1 8z"),
        _ => ("#16193b", "M1.500 6h13v4h-13z"),
    };
    DomainMark { colour, path }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_states_share_a_shape() {
        let tones = [Tone::Blue, Tone::Green, Tone::Amber, Tone::Red, Tone::Grey];
        let mut drawings: Vec<String> = tones.into_iter().map(state).collect();
        drawings.sort();
        drawings.dedup();
        assert_eq!(drawings.len(), 5);
    }

    #[test]
    fn no_two_domains_share_a_colour_or_a_shape() {
        let names = ["relationships", "resilience", "rights", "recovery", "wellbeing", "other"];
        for (index, name) in names.iter().enumerate() {
            for other in &names[..index] {
                assert_ne!(domain(name).colour, domain(other).colour);
                assert_ne!(domain(name).path, domain(other).path);
            }
        }
    }
}
