//! What a file is, by its content.

use super::name;

mod document;
mod ending;
mod packed;
mod pdf;
mod picture;
mod program;
mod text;

#[cfg(test)]
mod tests;

use ending::Ending;
#[cfg(test)]
use picture::SIDE_MAX;

/// What may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum FileType {
    Pdf,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Odp,
    Png,
    Jpeg,
    Webp,
    Text,
    Csv,
}

/// Why a file is not kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Refused {
    #[error("the file has no content")]
    Empty,
    #[error("the name ends in .{says}, but the content is .{is}")]
    Lies {
        /// An ending that stands for another type, in small letters.
        says: String,
        /// The ending the content would have.
        is: &'static str,
    },
    #[error("this type of file is not taken")]
    Unknown,
    /// The type can be told, but the rest does not fit to it: cut off, say.
    #[error("the file is damaged")]
    Damaged,
    /// Something a computer or a browser would run, or a document with macros.
    #[error("the file contains a program")]
    Program,
    /// A packed file that would become too large, or that contains another.
    #[error("the file is packed more tightly than is safe, or contains another packed file")]
    Bomb,
    #[error("the file is protected by a password")]
    Encrypted,
    #[error("the picture is wider or higher than {side_max} pixels")]
    TooManyPixels {
        /// How many pixels a side may have.
        side_max: u32,
    },
}

impl FileType {
    /// For `Content-Type`. Texts name no character set, because they may have
    /// one of two.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => {
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            }
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Odp => "application/vnd.oasis.opendocument.presentation",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Text => "text/plain",
            Self::Csv => "text/csv",
        }
    }

    /// Whether a browser may show it instead of downloading it.
    pub(crate) fn is_safe_inline(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Webp | Self::Pdf)
    }

    /// The type with this ending, as it was kept.
    pub(crate) fn of_ending(ending: &str) -> Option<Self> {
        let all = [
            Self::Pdf,
            Self::Docx,
            Self::Xlsx,
            Self::Pptx,
            Self::Odt,
            Self::Ods,
            Self::Odp,
            Self::Png,
            Self::Jpeg,
            Self::Webp,
            Self::Text,
            Self::Csv,
        ];
        all.into_iter().find(|it| it.ending() == ending)
    }

    /// The ending its name would have, without the dot.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Pptx => "pptx",
            Self::Odt => "odt",
            Self::Ods => "ods",
            Self::Odp => "odp",
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
            Self::Text => "txt",
            Self::Csv => "csv",
        }
    }
}

/// What a file is, or why it is not kept. The content decides; the name can only
/// be refused, and tell a table from other text, since both are text.
///
/// Packed files are unpacked piece by piece, up to 200 MB in all and never into
/// memory. That takes up to a second or so: call it where nobody waits.
pub(crate) fn sniff(bytes: &[u8], file_name: &str) -> Result<FileType, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    let is = by_content(bytes)?;
    let says = name::ending(file_name);
    match Ending::of(&says) {
        Ending::Kept(FileType::Csv) if is == FileType::Text => Ok(FileType::Csv),
        Ending::Kept(named) if named == is => Ok(is),
        Ending::Free => Ok(is),
        // Whoever downloads it would start it by opening it.
        Ending::Program => Err(Refused::Program),
        Ending::Kept(_) | Ending::Other => Err(Refused::Lies { says, is: is.ending() }),
    }
}

fn by_content(bytes: &[u8]) -> Result<FileType, Refused> {
    if program::is_program(bytes) {
        return Err(Refused::Program);
    }
    if bytes.starts_with(b"%PDF-") {
        return pdf::check(bytes);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return document::file_type(&packed::unpack(bytes, &packed::LIMITS)?);
    }
    if document::is_compound(bytes) {
        let is_locked = document::is_locked_compound(bytes);
        return Err(if is_locked { Refused::Encrypted } else { Refused::Unknown });
    }
    if let Some(picture) = picture::file_type(bytes) {
        picture::check(picture, bytes)?;
        return Ok(picture);
    }
    if !text::is_text(bytes) {
        return Err(Refused::Unknown);
    }
    if text::is_page(bytes) { Err(Refused::Program) } else { Ok(FileType::Text) }
}
