//! The table, the messages, and what is no message.

use lodestar_plugin_protocol::{Request, Response, VERSION, wire};
use lodestar_plugin_supervisor::Failure;
use serde_json::{Value, json};

use crate::asking::{Answer, Asking};
use crate::checks::determinism::require_steady;
use crate::status::{Otherwise, Verdict};
use crate::subject::Subject;
use crate::{Check, Group};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "abi-table-is-understood",
        group: Group::Abi,
        says: "The library exports a lodestar_plugin table with our mark, size and version.",
        to_do: "Fill the table from lodestar.h or with the SDK’s export!, and export the symbol.",
        look: |subject| Box::pin(async { table(subject) }),
    },
    Check {
        name: "abi-later-protocol-is-answered",
        group: Group::Abi,
        says: "Asked to describe itself by a later Lodestar, the plugin answers as it is.",
        to_do: "Answer `describe` whatever its `protocol` says, so that both sides can name theirs.",
        look: |subject| Box::pin(later_protocol(subject)),
    },
    Check {
        name: "abi-unknown-question-is-answered",
        group: Group::Abi,
        says: "A question of a later version is answered with a failure or a refusal.",
        to_do: "Answer what you do not know with a failure that says so, and go on.",
        look: |subject| Box::pin(unknown_question(subject)),
    },
    Check {
        name: "abi-unknown-fields-are-passed-over",
        group: Group::Abi,
        says: "A question with fields of a later version is answered as without them.",
        to_do: "Read the fields you know and pass over the others; do not deny unknown ones.",
        look: |subject| Box::pin(unknown_fields(subject)),
    },
    Check {
        name: "abi-truncated-messages-are-answered",
        group: Group::Abi,
        says: "A message that ends too early is answered with a failure.",
        to_do: "Check the frame table against the length of the message before reading on.",
        look: |subject| Box::pin(truncated(subject)),
    },
    Check {
        name: "abi-garbage-is-answered",
        group: Group::Abi,
        says: "Bytes that are no message, and none at all, are answered with a failure.",
        to_do: "Check version, count and every length; their sum may overflow.",
        look: |subject| Box::pin(garbage(subject)),
    },
    Check {
        name: "abi-missing-file-is-answered",
        group: Group::Abi,
        says: "An import without its file is answered with a failure or a refusal.",
        to_do: "Look how many frames there are before you use the second.",
        look: |subject| Box::pin(missing_file(subject)),
    },
];

fn table(subject: &Subject) -> Verdict {
    subject.require_library()?;
    match &subject.introduction {
        Err(failure @ Failure::CannotLoad(_)) => Err(Otherwise::fail(failure.to_string())),
        Err(Failure::NotFound(_)) => Err(Otherwise::skip("there is no library")),
        _ => Ok("it is loaded".to_owned()),
    }
}

async fn later_protocol(subject: &Subject) -> Verdict {
    let mut asking = subject.start().await?;
    let answer = asking.ask(&Request::Describe { protocol: VERSION + 1 }, &[]).await?;
    match answer.response {
        Response::Description(it) => Ok(format!("it says that it speaks {}", it.protocol)),
        _ => Err(Otherwise::fail("it does not describe itself")),
    }
}

async fn unknown_question(subject: &Subject) -> Verdict {
    let mut asking = subject.start().await?;
    for header in [json!({"ask": "dance"}), json!({"ask": 7}), json!({}), json!([]), json!(null)] {
        let what = format!("the question {header}");
        is_a_no(asking.ask_header(&header, &[]).await, &what)?;
    }
    describes_itself(&mut asking).await?;
    Ok("it says no, and goes on".to_owned())
}

async fn unknown_fields(subject: &Subject) -> Verdict {
    let mut asking = subject.start().await?;
    for question in subject.questions()? {
        require_steady(subject, &question).await?;
        let files: Vec<&[u8]> = question.files.iter().map(Vec::as_slice).collect();
        let plain = question.ask(&mut asking).await?;
        let mut header = serde_json::to_value(&question.request).unwrap_or_default();
        add_fields(&mut header);
        let more = asking.ask_header(&header, &files).await;
        let more = more.map_err(|it| Otherwise::from(it).over(&question.what))?;
        if more.response != plain.response {
            let seen = "it answers otherwise when there are fields that it does not know";
            return Err(Otherwise::fail(seen).over(&question.what));
        }
    }
    Ok("it answers the same".to_owned())
}

/// At every height, as a later version would.
fn add_fields(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            // What an authority sets goes by the manifest, and by nothing else.
            for (_, inner) in fields.iter_mut().filter(|(name, _)| *name != "settings") {
                add_fields(inner);
            }
            fields.insert("zz_of_a_later_version".to_owned(), json!({"a": [1, "b"]}));
        }
        Value::Array(items) => items.iter_mut().for_each(add_fields),
        _ => {}
    }
}

async fn truncated(subject: &Subject) -> Verdict {
    subject.require_library()?;
    let mut asking = subject.start().await?;
    for question in subject.questions()? {
        let files: Vec<&[u8]> = question.files.iter().map(Vec::as_slice).collect();
        let message = wire::write(&question.request, &files).unwrap_or_default();
        let ends = [1, 4, 7, 8, 15, 16, 20, 31, message.len() / 2, message.len() - 1];
        for end in ends.into_iter().filter(|it| *it < message.len()) {
            let what = format!("the first {end} bytes of {}", question.what);
            is_a_no(asking.pass(&message[..end]).await, &what)?;
        }
    }
    describes_itself(&mut asking).await?;
    Ok("it says no, and goes on".to_owned())
}

async fn garbage(subject: &Subject) -> Verdict {
    let messages = match subject.require_library() {
        Ok(()) => no_messages(),
        Err(_) => no_lines(),
    };
    let mut asking = subject.start().await?;
    for (what, message) in &messages {
        is_a_no(asking.pass(message).await, what)?;
    }
    describes_itself(&mut asking).await?;
    Ok(format!("it says no to {}, and goes on", messages.len()))
}

fn no_messages() -> Vec<(&'static str, Vec<u8>)> {
    let describe = wire::write(&Request::Describe { protocol: VERSION }, &[]).unwrap_or_default();
    let with = |at: usize, bytes: &[u8]| {
        let mut message = describe.clone();
        message[at..at + bytes.len()].copy_from_slice(bytes);
        message
    };
    vec![
        ("no bytes", Vec::new()),
        ("only zeros", vec![0; 64]),
        ("only ones", vec![0xFF; 64]),
        ("a later layout", with(0, &2_u32.to_le_bytes())),
        ("no frames", with(4, &0_u32.to_le_bytes())),
        ("more frames than there are", with(4, &9_u32.to_le_bytes())),
        ("four thousand million frames", with(4, &u32::MAX.to_le_bytes())),
        ("a frame of no length", with(8, &0_u64.to_le_bytes())),
        ("a frame longer than memory", with(8, &u64::MAX.to_le_bytes())),
        ("a header that is not UTF-8", with(20, &[0xFF])),
        ("a header of a hundred thousand brackets", nested()),
    ]
}

fn no_lines() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("an empty line", b"\n".to_vec()),
        ("a line that is no JSON", b"hello\n".to_vec()),
        ("half an object", b"{\"ask\":\"describe\"\n".to_vec()),
        ("a line that is not UTF-8", b"\xFF\xFE\x00\n".to_vec()),
        ("a line of a hundred thousand brackets", [b"[".repeat(100_000), b"\n".to_vec()].concat()),
        ("a file that is no base64", b"{\"ask\":\"import\",\"files\":[\"!\"]}\n".to_vec()),
    ]
}

/// Deeper than any parser that calls itself can follow.
fn nested() -> Vec<u8> {
    let brackets = b"[".repeat(100_000);
    let mut message = Vec::new();
    message.extend(wire::WIRE_VERSION.to_le_bytes());
    message.extend(1_u32.to_le_bytes());
    message.extend((brackets.len() as u64).to_le_bytes());
    message.extend(brackets);
    message
}

async fn missing_file(subject: &Subject) -> Verdict {
    subject.require_importer()?;
    let mut asking = subject.start().await?;
    let question = Request::Import(Box::new(subject.import("survey.csv")));
    is_a_no(asking.ask(&question, &[]).await, "an import without a file")?;
    describes_itself(&mut asking).await?;
    Ok("it says no, and goes on".to_owned())
}

fn is_a_no(answer: Result<Answer, Failure>, what: &str) -> Result<(), Otherwise> {
    match answer {
        Ok(Answer { response: Response::Failure { .. } | Response::Refusal { .. }, .. }) => Ok(()),
        Ok(_) => Err(Otherwise::fail("it answers as if all were well").over(what)),
        Err(failure) => Err(Otherwise::from(failure).over(what)),
    }
}

async fn describes_itself(asking: &mut Asking) -> Result<(), Otherwise> {
    match asking.ask(&Request::Describe { protocol: VERSION }, &[]).await?.response {
        Response::Description(_) => Ok(()),
        _ => Err(Otherwise::fail("afterwards it does not say any more who it is")),
    }
}
