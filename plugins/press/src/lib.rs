//! Draws a report's document model as accessible HTML and as tagged PDF.
//!
//! A document says *what*; the press says *how it looks*. Both formats print the
//! same words and numbers in the same order. The press adds no word of its own,
//! so it needs no translation; it reads no clock, file or network.

mod chart;
mod check;
mod escape;
mod fonts;
mod html;
mod marks;
mod measure;
mod pdf;
#[cfg(test)]
mod sample;
mod tables;

pub use html::{DOCUMENT_CSS, html_body, html_page};
pub use pdf::pdf;

/// Why a document was not drawn.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// The document breaks one of its own rules; whoever made it must mend it.
    /// Says which rule and where, in plain English.
    #[error("the document breaks its own rules: {0}")]
    Document(String),
    /// A sound document could not be set as PDF. Nobody but a developer can help.
    #[error("the document could not be typeset: {0}")]
    Typesetting(String),
    /// The document is longer than whoever made it may write.
    #[error("the document has {pages} pages; the limit is {pages_max}")]
    TooManyPages {
        /// How many it would have.
        pages: usize,
        /// How many it may have.
        pages_max: usize,
    },
}
