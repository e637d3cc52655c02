//! The typefaces of the PDF, which also measure text for charts and columns.
//!
//! Arimo is as wide as Arial, letter by letter, so what fits here fits in a browser.
//! The two others stand in for symbols and emoji that Arimo lacks.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::layout::{Abs, Em};
use typst::text::{Font, FontBook, FontInstance, FontVariations};
use typst::utils::LazyHash;

const FILES: [&[u8]; 4] = [
    include_bytes!(env!("LODESTAR_FACE_REGULAR")),
    include_bytes!(env!("LODESTAR_FACE_BOLD")),
    include_bytes!(env!("LODESTAR_FACE_SYMBOLS")),
    include_bytes!(env!("LODESTAR_FACE_EMOJI")),
];

/// The faces, in the order in which they are tried; Arimo and Arimo Bold come first.
pub(crate) static FACES: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect());

/// The catalogue of the faces.
pub(crate) static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FACES.iter())));

/// Regular or bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Running text.
    Regular,
    /// Headings and headers.
    Bold,
}

/// The two weights of Arimo, ready to be measured.
static RULERS: LazyLock<Vec<FontInstance>> = LazyLock::new(|| {
    let arimo = FACES.iter().take(2);
    // Arimo has no optical sizes, so the size asked for does not matter.
    let any_size = Abs::pt(10.0);
    arimo
        .map(|it| it.clone().instantiate(it.info().variant, any_size, &FontVariations::default()))
        .collect()
});

/// How far a character moves the pen, in parts of the text's size; none when Arimo
/// lacks it.
pub(crate) fn advance_em(character: char, weight: Weight) -> Option<f64> {
    let index = match weight {
        Weight::Regular => 0,
        Weight::Bold => 1,
    };
    let ruler = RULERS.get(index)?;
    let glyph = ruler.ttf().glyph_index(character)?;
    ruler.x_advance(glyph.0).map(Em::get)
}

/// Whether some face can draw this character.
pub(crate) fn can_draw(character: char) -> bool {
    FACES.iter().any(|face| face.info().coverage.contains(u32::from(character)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn welsh_letters_symbols_and_emoji_can_be_drawn() {
        for letter in "ŵŷŴŶâêîôûäëïöüàèìòùáéíóúẃẁẅ–—‘’“”…£".chars()
        {
            assert!(advance_em(letter, Weight::Bold).is_some(), "Arimo Bold lacks {letter}");
            assert!(advance_em(letter, Weight::Regular).is_some(), "Arimo lacks {letter}");
        }
        for symbol in "★☆✓→😀❤👍".chars() {
            assert!(can_draw(symbol), "no face has {symbol}");
        }
    }

    #[test]
    fn the_faces_are_the_families_that_the_stylesheet_names() {
        let families: Vec<&str> = FACES.iter().map(|face| face.info().family.as_str()).collect();
        assert_eq!(families, ["Arimo", "Arimo", "Noto Sans Symbols 2", "Noto Emoji"]);
    }
}
