//! What a browser sent, word for word, so that it can be judged or shown again.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use lodestar_core::Answers;

use crate::App;
use crate::page_error::PageError;

/// A form's answers: a question may have several.
pub(crate) struct Form(pub(crate) Answers);

impl FromRequest<App> for Form {
    type Rejection = PageError;

    async fn from_request(request: Request, app: &App) -> Result<Self, PageError> {
        let body = Bytes::from_request(request, app).await.map_err(|_| PageError::TooLarge)?;
        Ok(Self(decode(&body)))
    }
}

/// The answers in an address, as in `?sources=…`, with which a form starts.
pub(crate) fn of_query(query: Option<&str>) -> Answers {
    decode(query.unwrap_or_default().as_bytes())
}

/// Answers as an address has them.
pub(crate) fn to_query(answers: &Answers) -> String {
    let pairs = answers.questions().flat_map(|question| {
        let pair = move |answer: &String| format!("{}={}", escape(question), escape(answer));
        answers.all(question).iter().filter(|it| !it.is_empty()).map(pair)
    });
    pairs.collect::<Vec<_>>().join("&")
}

fn escape(text: &str) -> String {
    let escaped = text.bytes().map(|byte| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
            char::from(byte).to_string()
        }
        b' ' => "+".to_owned(),
        other => format!("%{other:02X}"),
    });
    escaped.collect()
}

/// `application/x-www-form-urlencoded`, as the URL standard says.
fn decode(bytes: &[u8]) -> Answers {
    let mut answers = Answers::default();
    for pair in bytes.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        let mut parts = pair.splitn(2, |byte| *byte == b'=');
        let name = unescape(parts.next().unwrap_or_default());
        let value = unescape(parts.next().unwrap_or_default());
        answers.put(&name, value);
    }
    answers
}

fn unescape(bytes: &[u8]) -> String {
    let digit = |byte: u8| (byte as char).to_digit(16);
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match (first, after) {
            (b'+', _) => plain.push(b' '),
            (b'%', [high, low, ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    plain.push(u8::try_from(16 * high + low).unwrap_or_default());
                    rest = &after[2..];
                }
                _ => plain.push(b'%'),
            },
            (byte, _) => plain.push(*byte),
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_may_have_several_answers_and_any_letters() {
        let answers = decode(b"title=T%C5%B7+%26+more&sources=1&sources=2&empty=&100%=%zz");
        assert_eq!(answers.one("title"), "Tŷ & more");
        assert_eq!(answers.all("sources"), ["1", "2"]);
        assert_eq!(answers.one("empty"), "");
        assert_eq!(answers.one("100%"), "%zz");
    }
}
