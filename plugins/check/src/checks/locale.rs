//! Languages and letters.

use lodestar_plugin_protocol::{Request, Response};

use crate::samples::{WELSH, snapshot, survey};
use crate::status::{Otherwise, Verdict, require};
use crate::subject::Subject;
use crate::{Check, Group};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "locale-welsh-headings-survive",
        group: Group::Locale,
        says: "A heading with Welsh letters stands in the batch as it stands in the file.",
        to_do: "Read the file as UTF-8 and change no letter of a heading.",
        look: |subject| Box::pin(headings(subject)),
    },
    Check {
        name: "locale-welsh-options-survive",
        group: Group::Locale,
        says: "An option with Welsh letters is counted and stands in the batch as in the codebook.",
        to_do: "Compare options letter by letter, and copy them from the codebook.",
        look: |subject| Box::pin(options(subject)),
    },
    Check {
        name: "locale-welsh-words-survive",
        group: Group::Locale,
        says: "Welsh words of the snapshot stand in the document as they are, or not at all.",
        to_do: "Do not re-encode, decompose, upper-case or cut words of the snapshot.",
        look: |subject| Box::pin(words(subject)),
    },
    Check {
        name: "locale-welsh-is-answered",
        group: Group::Locale,
        says: "A question in Welsh is answered, in Welsh or in the plugin’s first language.",
        to_do: "Fall back to the first of your languages for one that you do not have.",
        look: |subject| Box::pin(is_answered(subject)),
    },
];

async fn headings(subject: &Subject) -> Verdict {
    let text = survey::text().replacen(survey::HEADING, &format!("{},{WELSH}", survey::HEADING), 1);
    let text = text.replace("Yes\r", "Yes,\r").replace("No\r", "No,\r");
    let batch = import(subject, "en", &text, |_| ()).await?;
    let heading = batch.columns.iter().map(|it| it.heading.as_str()).nth(3);
    match heading {
        Some(WELSH) => Ok(format!("it is “{WELSH}”")),
        Some(other) => Err(Otherwise::fail(format!("“{WELSH}” became “{other}”"))),
        None => Err(Otherwise::fail(format!("the column “{WELSH}” is not listed"))),
    }
}

async fn options(subject: &Subject) -> Verdict {
    let text = survey::text().replace(",Yes,", &format!(",{WELSH},"));
    let batch = import(subject, "en", &text, |question| {
        WELSH.clone_into(&mut question.codebook.questions[0].options[0]);
    })
    .await?;
    let result = batch.results.iter().find(|it| it.indicator == "know_sw");
    let Some(result) = result else {
        return Err(Otherwise::warn("it did not count the question"));
    };
    let option = result.options.iter().find(|it| it.option == WELSH);
    let Some(option) = option else {
        return Err(Otherwise::fail(format!("no option of the batch is “{WELSH}”")));
    };
    require(option.count != 0, || format!("nobody was counted under “{WELSH}”"))?;
    Ok(format!("{} were counted under “{WELSH}”", option.count))
}

async fn import(
    subject: &Subject,
    language: &str,
    text: &str,
    change: impl Fn(&mut lodestar_plugin_protocol::ImportQuestion),
) -> Result<lodestar_plugin_protocol::batch::Batch, Otherwise> {
    let endings = &subject.require_importer()?.file_endings;
    if !endings.iter().any(|it| it == "csv") {
        return Err(Otherwise::skip("it does not read CSV"));
    }
    let mut question = subject.import("survey.csv");
    language.clone_into(&mut question.language);
    change(&mut question);
    let mut asking = subject.start().await?;
    let request = Request::Import(Box::new(question));
    let answer = asking.ask(&request, &[text.as_bytes()]).await?;
    answer.require_considered()?;
    match answer.response {
        Response::Batch(batch) => Ok(*batch),
        _ => Err(Otherwise::skip("it refuses the file")),
    }
}

async fn words(subject: &Subject) -> Verdict {
    let mut asking = subject.start().await?;
    let mut count = 0;
    for offer in subject.reports()? {
        let mut question = subject.export(offer);
        question.snapshot =
            snapshot::for_offer(snapshot::welsh(), offer, subject.manifest.as_ref());
        let answer = asking.ask(&Request::Export(Box::new(question)), &[]).await?;
        answer.require_considered()?;
        let Response::Document(document) = &answer.response else { continue };
        let text = serde_json::to_string(document).unwrap_or_default();
        for wrong in misspelt() {
            require(!text.contains(&wrong), || {
                format!("the report “{}” has “{wrong}”, from “{WELSH}”", offer.key)
            })?;
        }
        count += text.matches(WELSH).count();
    }
    Ok(format!("“{WELSH}” stands there {count} times"))
}

/// What becomes of ŷ, ŵ and ’ where somebody is careless.
fn misspelt() -> Vec<String> {
    let read_as_latin = |letter: char| {
        let mut bytes = [0; 4];
        letter.encode_utf8(&mut bytes).bytes().map(char::from).collect::<String>()
    };
    let mut wrong: Vec<String> = ['ŷ', 'ŵ', '’'].map(read_as_latin).into();
    wrong.extend(
        ["T?", "Ty\u{302}", "T\u{FFFD}", "w\u{302}yn", " ?yn", "\u{FFFD}"].map(str::to_owned),
    );
    wrong
}

async fn is_answered(subject: &Subject) -> Verdict {
    let mut asking = subject.start().await?;
    for mut question in subject.questions()? {
        match &mut question.request {
            Request::Import(it) => "cy".clone_into(&mut it.language),
            Request::Export(it) => "cy".clone_into(&mut it.snapshot.language),
            Request::Describe { .. } => {}
        }
        let answer = question.ask(&mut asking).await?;
        answer.require_considered().map_err(|it| it.over(&question.what))?;
    }
    Ok("it is answered".to_owned())
}
