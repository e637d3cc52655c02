//! Who owns which bytes.

use std::path::Path;
use std::time::Duration;

use lodestar_plugin_protocol::{Request, VERSION};
use lodestar_plugin_supervisor::Failure;

use crate::asking::Asking;
use crate::checks::determinism::require_steady;
use crate::samples::survey;
use crate::status::{Otherwise, Verdict, require};
use crate::subject::{Question, Subject};
use crate::wrapper::Wrapper;
use crate::{Check, Group};

/// Questions with short answers.
const SHORT_QUESTIONS: usize = 1000;

/// A process may grow a little while an allocator finds its measure.
const SHORT_GROWTH_KIB_MAX: u64 = 8 * 1024;

/// Questions with answers of about a megabyte.
const LONG_QUESTIONS: usize = 24;

const LONG_GROWTH_KIB_MAX: u64 = 10 * 1024;

/// Headings that are given back make an answer long.
const COLUMNS: usize = 4000;

/// The C library's own checks, and memory that is spoilt once it is given back.
const STRICT: &str = "LD_PRELOAD=libc_malloc_debug.so.0 \
    GLIBC_TUNABLES=glibc.malloc.check=3:glibc.malloc.perturb=165";

/// What valgrind finds, it prints: no file may grow in the runner.
const VALGRIND: &str = "--quiet --vgdb=no --num-callers=6 --xml=yes --xml-fd=2";

/// It is that much slower.
const VALGRIND_PATIENCE: Duration = Duration::from_mins(2);

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "memory-is-given-back",
        group: Group::Memory,
        says: "A thousand short questions do not make the process grow by 8 MiB.",
        to_do: "Give back in `release` what `call` has allocated, and keep nothing else.",
        look: |subject| Box::pin(is_given_back(subject)),
    },
    Check {
        name: "memory-of-long-answers-is-given-back",
        group: Group::Memory,
        says: "Two dozen questions and answers of a megabyte do not make the process grow by 10 MiB.",
        to_do: "Give back the whole answer in `release`, and what was made of the question.",
        look: |subject| Box::pin(of_long_answers(subject)),
    },
    Check {
        name: "memory-holds-under-a-strict-allocator",
        group: Group::Memory,
        says: "With an allocator that spoils what is given back, answers stay the same.",
        to_do: "Look for an answer that is used after it was freed, freed twice, or overrun.",
        look: |subject| Box::pin(strict(subject)),
    },
    Check {
        name: "memory-holds-under-valgrind",
        group: Group::Memory,
        says: "Valgrind finds no error while the plugin answers.",
        to_do: "Run it under valgrind by hand: it names the line that reads or writes astray.",
        look: |subject| Box::pin(under_valgrind(subject)),
    },
];

async fn is_given_back(subject: &Subject) -> Verdict {
    let describe = Request::Describe { protocol: VERSION };
    let question = Question { what: "describe".to_owned(), request: describe, files: Vec::new() };
    grows_less(subject, &question, SHORT_QUESTIONS, SHORT_GROWTH_KIB_MAX).await
}

async fn of_long_answers(subject: &Subject) -> Verdict {
    let mut grown = Vec::new();
    for question in long_questions(subject)? {
        let seen = grows_less(subject, &question, LONG_QUESTIONS, LONG_GROWTH_KIB_MAX).await;
        grown.push(seen.map_err(|it| it.over(&question.what))?);
    }
    Ok(grown.join("; "))
}

fn long_questions(subject: &Subject) -> Result<Vec<Question>, Otherwise> {
    let mut questions = subject.questions()?;
    for question in &mut questions {
        match &mut question.request {
            Request::Import(import) => {
                "wide.csv".clone_into(&mut import.file_name);
                question.files = vec![wide().into_bytes()];
                "a file of 4,000 columns".clone_into(&mut question.what);
            }
            Request::Export(export) => {
                let snapshot = &mut export.snapshot;
                for survey in &mut snapshot.surveys {
                    let results = std::mem::take(&mut survey.results);
                    survey.results =
                        results.iter().cycle().take(results.len() * 400).cloned().collect();
                }
                question.what.push_str(" with 800 results");
            }
            Request::Describe { .. } => {}
        }
    }
    Ok(questions)
}

fn wide() -> String {
    let headings: Vec<String> =
        (0..COLUMNS).map(|it| format!("{}{it}", "note ".repeat(50))).collect();
    let cells = ",".repeat(COLUMNS);
    format!(
        "{},{}\r\n{},Yes,Yes{cells}\r\n",
        survey::HEADING,
        headings.join(","),
        survey::QUESTIONNAIRE
    )
}

/// The first questions do not count: they find the measure.
async fn grows_less(subject: &Subject, question: &Question, times: usize, kib_max: u64) -> Verdict {
    let mut asking = subject.start().await?;
    for _ in 0..times / 5 {
        question.ask(&mut asking).await?;
    }
    let before = memory(&asking)?;
    for _ in 0..times {
        question.ask(&mut asking).await?;
    }
    let grown = memory(&asking)?.saturating_sub(before);
    require(grown <= kib_max, || format!("it grew by {grown} KiB over {times} questions"))?;
    Ok(format!("it grew by {grown} KiB over {times} questions"))
}

fn memory(asking: &Asking) -> Result<u64, Otherwise> {
    let skip = || Otherwise::skip("this system does not say how much memory a process has");
    asking.memory_kib().ok_or_else(skip)
}

async fn strict(subject: &Subject) -> Verdict {
    subject.require_library()?;
    if !cfg!(all(target_os = "linux", target_env = "gnu")) {
        return Err(Otherwise::skip("this system’s allocator cannot be made strict"));
    }
    let wrapper = Wrapper::new(&subject.program, STRICT, "").map_err(Failure::from)?;
    let mut plain = subject.start().await?;
    let start = subject.start_of().ok_or_else(|| Otherwise::skip("there is no manifest"))?;
    let mut strict = wrapper.start(start).await?;
    for question in subject.questions()? {
        require_steady(subject, &question).await?;
        let expected = question.ask(&mut plain).await?;
        // Once more, so that what was given back has been handed out again.
        for _ in 0..2 {
            let answer = question.ask(&mut strict).await?;
            require(answer.header == expected.header, || {
                format!("{}: the answer is another one", question.what)
            })?;
        }
    }
    Ok("its answers are the same".to_owned())
}

async fn under_valgrind(subject: &Subject) -> Verdict {
    subject.require_library()?;
    subject.description()?;
    if !subject.options.has_valgrind {
        return Err(Otherwise::skip("it was not asked for (--valgrind)"));
    }
    let Some(valgrind) = find("valgrind") else {
        return Err(Otherwise::skip("valgrind is not installed"));
    };
    let words = format!("{valgrind} {VALGRIND}");
    let wrapper = Wrapper::new(&subject.program, "", &words).map_err(Failure::from)?;
    let start = subject.start_of().ok_or_else(|| Otherwise::skip("there is no manifest"))?;
    let mut asking = wrapper.start(start.in_the_open().at_leisure(VALGRIND_PATIENCE)).await?;
    for question in subject.questions()? {
        question.ask(&mut asking).await?;
    }
    asking.finish().await?;
    let library = subject.manifest()?.run.file().unwrap_or_default();
    match found(&asking.printed(), &library) {
        Some(what) => Err(Otherwise::fail(format!("it found: {what}"))),
        None => Ok("it found nothing".to_owned()),
    }
}

/// The first error that has to do with the library. There are some without: not
/// every system call of the runner is known to valgrind.
fn found(report: &str, library: &str) -> Option<String> {
    let in_library = format!("/{library}</obj>");
    let error = report.split("<error>").skip(1).find(|it| it.contains(&in_library))?;
    let between = |text: &str, tag: &str| {
        let (_, rest) = text.split_once(&format!("<{tag}>"))?;
        Some(rest.split_once("</")?.0.to_owned())
    };
    let what = between(error, "what").or_else(|| between(error, "text")).unwrap_or_default();
    let frame = error.split("<frame>").find(|it| it.contains(&in_library)).unwrap_or_default();
    let place = between(frame, "fn").unwrap_or_else(|| library.to_owned());
    let line = between(frame, "line").map(|it| format!(", line {it}")).unwrap_or_default();
    Some(format!("{what}, in {place}{line}"))
}

fn find(program: &str) -> Option<String> {
    let paths = std::env::var_os("PATH")?;
    let path =
        std::env::split_paths(&paths).map(|it| it.join(program)).find(|it| Path::is_file(it));
    Some(path?.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::found;

    #[test]
    fn what_valgrind_finds_in_the_library_is_named_with_its_place() {
        let error = |object: &str| {
            format!(
                "<error><what>Invalid read of size 1</what><stack><frame><obj>/lib/libc.so</obj>\
                 <fn>memcpy</fn></frame><frame><obj>{object}</obj><fn>count</fn>\
                 <line>7</line></frame></stack></error>"
            )
        };
        let report = [error("/bin/lodestar"), error("/plugins/libgood.so")].concat();
        let expected = "Invalid read of size 1, in count, line 7";
        assert_eq!(found(&report, "libgood.so").as_deref(), Some(expected));
        assert_eq!(found(&report, "libbetter.so"), None);
    }
}
