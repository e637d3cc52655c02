//! What the browser sent: a file, and perhaps its questionnaire and who reads it.

use axum::extract::multipart::{Field, Multipart};

use super::reading::Unread;
use crate::page_error::PageError;

/// An upload, as it came.
#[derive(Default)]
pub(crate) struct Upload {
    pub(super) file_name: String,
    pub(super) file: Vec<u8>,
    pub(super) questionnaire: String,
    pub(super) importer: String,
}

impl Upload {
    /// Reads the form. A file over the limit is refused while it comes in, so
    /// that nobody can fill the memory.
    pub(super) async fn read(
        mut form: Multipart,
        bytes_max: usize,
    ) -> Result<Result<Self, Unread>, PageError> {
        let mut upload = Self::default();
        loop {
            let Ok(field) = form.next_field().await else { return Ok(Err(Unread::BrokenOff)) };
            let Some(field) = field else { return Ok(Ok(upload)) };
            match field.name() {
                Some("file") => {
                    upload.file_name = plain_name(field.file_name().unwrap_or_default());
                    match bytes_of(field, bytes_max).await? {
                        Ok(file) => upload.file = file,
                        Err(unread) => return Ok(Err(unread)),
                    }
                }
                Some("questionnaire") => {
                    let bytes = bytes_of(field, 200).await?.unwrap_or_default();
                    upload.questionnaire = String::from_utf8_lossy(&bytes).into_owned();
                }
                Some("importer") => {
                    let bytes = bytes_of(field, 200).await?.unwrap_or_default();
                    upload.importer = String::from_utf8_lossy(&bytes).into_owned();
                }
                _ => (),
            }
        }
    }
}

/// A browser shows our sentence only when it could send all of its file, so a
/// file that is too large is read on, and forgotten, up to so many times the limit.
const PATIENCE: usize = 10;

/// The bytes of a field, or why there are none.
async fn bytes_of(
    mut field: Field<'_>,
    bytes_max: usize,
) -> Result<Result<Vec<u8>, Unread>, PageError> {
    let mut bytes = Vec::new();
    let mut length = 0_usize;
    loop {
        let Ok(chunk) = field.chunk().await else { return Ok(Err(Unread::BrokenOff)) };
        let Some(chunk) = chunk else { break };
        length = length.saturating_add(chunk.len());
        if length <= bytes_max {
            bytes.extend_from_slice(&chunk);
        } else if length <= bytes_max.saturating_mul(PATIENCE) {
            bytes = Vec::new();
        } else {
            return Err(PageError::TooLarge);
        }
    }
    let too_large = || Unread::TooLarge { megabytes_max: bytes_max >> 20 };
    Ok(if length <= bytes_max { Ok(bytes) } else { Err(too_large()) })
}

/// A browser may send a whole path; only its last part is a name.
fn plain_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = name.chars().filter(|it| !it.is_control()).take(200).collect();
    if plain.trim().is_empty() { "survey file".to_owned() } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_part_of_a_path_is_a_name() {
        assert_eq!(plain_name(r"C:\Users\ada\answers.csv"), "answers.csv");
        assert_eq!(plain_name("../../etc/passwd"), "passwd");
        assert_eq!(plain_name("\u{7}"), "survey file");
    }
}
