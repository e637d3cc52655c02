//! Whether a spoilt question was answered as it should be.

use lodestar_plugin_protocol::Response;

use crate::asking::Asking;
use crate::fuzz::spoil::{Message, Spoilt};
use crate::status::Otherwise;

/// What the SDK says in the place of a plugin that panicked.
const PANICKED: &str = "panicked";

pub(super) async fn ask(asking: &mut Asking, spoilt: &Spoilt) -> Result<(), Otherwise> {
    let answer = match &spoilt.message {
        Message::Bytes(bytes) => asking.pass(bytes).await?,
        Message::Question { header, files } => {
            let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
            asking.ask_header(header, &files).await?
        }
    };
    match &answer.response {
        // A question that is none may be answered by a failure; a file never.
        Response::Failure { message } if message.contains(PANICKED) => {
            Err(Otherwise::fail("it panicked"))
        }
        Response::Failure { .. } if !spoilt.is_understandable => Ok(()),
        _ => answer.require_considered(),
    }
}
