//! How a message is laid out for a program of any language: one line of JSON.
//!
//! The line is the same header that [`wire`] lays out as frame 0.
//! Files, which travel raw there, stand in it as base64 under `"files"`. A line
//! feed ends the line; there is none within it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::wire::{self, Malformed};

/// Where the files are in a line's object.
const FILES: &str = "files";

/// Lays out a header and its files as one line, with the line feed.
pub fn write(header: &impl Serialize, files: &[&[u8]]) -> Result<String, Malformed> {
    require_few(files.len())?;
    let mut header = serde_json::to_value(header).map_err(not_understood)?;
    if !files.is_empty() {
        let object = header
            .as_object_mut()
            .ok_or_else(|| Malformed::Header("only an object can have files".to_owned()))?;
        let files = files.iter().map(|file| Value::String(STANDARD.encode(file)));
        object.insert(FILES.to_owned(), files.collect());
    }
    Ok(format!("{header}\n"))
}

/// Reads a line's header, and its files.
pub fn read<T: DeserializeOwned>(line: &[u8]) -> Result<(T, Vec<Vec<u8>>), Malformed> {
    let mut header: Value = serde_json::from_slice(line).map_err(not_understood)?;
    let files = match header.as_object_mut().and_then(|object| object.remove(FILES)) {
        Some(files) => serde_json::from_value::<Vec<String>>(files).map_err(not_understood)?,
        None => Vec::new(),
    };
    require_few(files.len())?;
    let files = files.iter().map(|file| STANDARD.decode(file).map_err(not_understood));
    let files = files.collect::<Result<_, _>>()?;
    Ok((serde_json::from_value(header).map_err(not_understood)?, files))
}

/// The header is one of a message's frames too.
fn require_few(files: usize) -> Result<(), Malformed> {
    if wire::FRAMES_MAX <= files {
        return Err(Malformed::Frames(u32::try_from(files + 1).unwrap_or(u32::MAX)));
    }
    Ok(())
}

#[expect(clippy::needless_pass_by_value, reason = "as map_err hands it over")]
fn not_understood(error: impl ToString) -> Malformed {
    Malformed::Header(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Request, Response};

    #[test]
    fn a_line_is_the_header_with_its_files_in_base64() {
        let request = Request::Describe { protocol: 1 };
        assert_eq!(write(&request, &[]).unwrap(), "{\"ask\":\"describe\",\"protocol\":1}\n");
        let line = write(&request, &[b"\x00\xff\n", b""]).unwrap();
        assert_eq!(line, "{\"ask\":\"describe\",\"files\":[\"AP8K\",\"\"],\"protocol\":1}\n");
        let (back, files): (Request, _) = read(line.as_bytes()).unwrap();
        assert_eq!(back, request);
        assert_eq!(files, [b"\x00\xff\n".to_vec(), Vec::new()]);
    }

    #[test]
    fn text_with_line_breaks_stays_on_one_line() {
        let line = write(&Response::Failure { message: "one\ntwo\r".to_owned() }, &[]).unwrap();
        assert_eq!(line.matches('\n').count(), 1);
        let (back, _): (Response, _) = read(line.as_bytes()).unwrap();
        assert_eq!(back, Response::Failure { message: "one\ntwo\r".to_owned() });
    }

    #[test]
    fn what_is_no_line_is_malformed() {
        let bad: [&[u8]; 5] = [
            b"",
            b"{\"answer\":\"refusal\"",
            b"{\"answer\":\"refusal\",\"reasons\":[],\"files\":[\"not base64!\"]}",
            b"{\"answer\":\"refusal\",\"reasons\":[],\"files\":3}",
            b"\xff\n",
        ];
        for line in bad {
            assert!(matches!(read::<Response>(line), Err(Malformed::Header(_))), "{line:?}");
        }
        assert!(matches!(write(&"text", &[b"x"]), Err(Malformed::Header(_))));
        assert!(matches!(write(&"text", &[b"x".as_slice(); 64]), Err(Malformed::Frames(65))));
    }
}
