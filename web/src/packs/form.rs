//! What the browser sent: a file, or text that was pasted.

use axum::extract::Multipart;
use axum::extract::multipart::{MultipartError, MultipartRejection};
use axum::http::StatusCode;

use crate::page_error::PageError;

/// A pack as it came.
pub(super) struct Handed {
    /// The file, or what was pasted if there is none.
    pub(super) pack: Vec<u8>,
    /// Whether it was pasted.
    pub(super) is_pasted: bool,
}

impl Handed {
    /// Reads the form. What is no such form has nothing in it.
    pub(super) async fn read(
        form: Result<Multipart, MultipartRejection>,
    ) -> Result<Self, PageError> {
        let (mut file, mut text) = (Vec::new(), Vec::new());
        if let Ok(mut form) = form {
            while let Some(field) = or_broken(form.next_field().await)?.flatten() {
                let name = field.name().unwrap_or_default().to_owned();
                let bytes = or_broken(field.bytes().await)?.unwrap_or_default();
                match name.as_str() {
                    "file" => file = bytes.to_vec(),
                    "text" => text = bytes.to_vec(),
                    _ => (),
                }
            }
        }
        let is_pasted = file.is_empty();
        Ok(Self { pack: if is_pasted { text } else { file }, is_pasted })
    }
}

/// What was sent too large is told so; what broke off has nothing more in it.
fn or_broken<T>(sent: Result<T, MultipartError>) -> Result<Option<T>, PageError> {
    match sent {
        Ok(sent) => Ok(Some(sent)),
        Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => Err(PageError::TooLarge),
        Err(_) => Ok(None),
    }
}
