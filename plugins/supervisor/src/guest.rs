use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{MutexGuard, PoisonError};
use std::time::Duration;

use lodestar_plugin_protocol::batch::Batch;
use lodestar_plugin_protocol::document::Document;
use lodestar_plugin_protocol::{Description, ExportQuestion, ImportQuestion, Request, Response};
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep_until};

use crate::record::Record;
use crate::{Failure, Health, Process, State};

const LIBRARY_PREFIX: &str = "lodestar_plugin_";

/// A plugin library and, while there is one, its process.
///
/// It answers one question at a time; who comes second waits.
#[derive(Debug)]
pub struct Guest {
    id: String,
    program: OsString,
    library: PathBuf,
    patience: Duration,
    process: Mutex<Option<Process>>,
    record: std::sync::Mutex<Record>,
}

impl Guest {
    /// A plugin to ask. Nothing is started yet.
    pub fn new(program: impl Into<OsString>, library: &Path, patience: Duration) -> Self {
        Self {
            id: id_of(library).unwrap_or_default(),
            program: program.into(),
            library: library.to_owned(),
            patience,
            process: Mutex::default(),
            record: std::sync::Mutex::default(),
        }
    }

    /// The plugin's id. The library is named after it, with underscores, so it
    /// is known without starting the plugin, and none can pass for another.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Where the library is.
    pub fn library(&self) -> &Path {
        &self.library
    }

    /// What the plugin says about itself. It is started to say so, once.
    pub async fn describe(&self) -> Result<Description, Failure> {
        if let Some(description) = self.known_description()? {
            return Ok(description);
        }
        let mut process = self.process.lock().await;
        // Somebody else may have asked the same in the meantime.
        if let Some(description) = self.known_description()? {
            return Ok(description);
        }
        let started = self.start().await?;
        let description = started.description().clone();
        *process = Some(started);
        Ok(description)
    }

    /// What a file holds, for a person to approve.
    pub async fn import(&self, question: ImportQuestion, file: &[u8]) -> Result<Batch, Failure> {
        let request = Request::Import(Box::new(question));
        self.ask(&request, &[file], |response| match response {
            Response::Batch(batch) => Some(*batch),
            _ => None,
        })
        .await
    }

    /// What a report says, for the press to draw.
    pub async fn export(&self, question: ExportQuestion) -> Result<Document, Failure> {
        let request = Request::Export(Box::new(question));
        self.ask(&request, &[], |response| match response {
            Response::Document(document) => Some(*document),
            _ => None,
        })
        .await
    }

    /// How the plugin is. Asks it nothing.
    pub fn health(&self) -> Health {
        let record = self.record();
        let state = match self.process.try_lock() {
            _ if record.is_quarantined() => State::Quarantined,
            Err(_) => State::Busy,
            Ok(process) if process.as_ref().is_some_and(Process::is_alive) => State::Ready,
            Ok(_) => State::Resting,
        };
        Health {
            state,
            last_failure: record.last_failure.clone(),
            failures_in_a_row: record.failures_in_a_row,
            printed: record.printed.clone(),
        }
    }

    /// Lets a quarantined plugin be started again, because an administrator has
    /// replaced or mended it.
    pub fn pardon(&self) {
        self.record().pardon();
    }

    /// The process is taken out while it has a question before it. If the person
    /// goes away, it is dropped and ends; a late answer reaches nobody.
    async fn ask<T>(
        &self,
        request: &Request,
        files: &[&[u8]],
        expected: fn(Response) -> Option<T>,
    ) -> Result<T, Failure> {
        let mut slot = self.process.lock().await;
        let mut process = match slot.take() {
            Some(process) if process.is_alive() => process,
            _ => self.start().await?,
        };
        let answer = process.ask(request, files).await.and_then(|response| {
            expected(response)
                .ok_or_else(|| Failure::Garbled("it answers another question".to_owned()))
        });
        match &answer {
            Ok(_) => self.record().answered(),
            Err(failure) => self.record().failed(failure, process.printed(), Instant::now()),
        }
        if answer.as_ref().err().is_none_or(Failure::is_harmless) {
            *slot = Some(process);
        }
        answer
    }

    async fn start(&self) -> Result<Process, Failure> {
        let may_start_at = {
            let record = self.record();
            record.require_not_quarantined()?;
            record.may_start_at()
        };
        if let Some(instant) = may_start_at {
            sleep_until(instant).await;
        }
        let started = Process::start(&self.program, &self.library, self.patience).await;
        match started.and_then(|process| self.check_id(process)) {
            Ok(process) => {
                self.record().description = Some(process.description().clone());
                Ok(process)
            }
            Err(failure) => {
                self.record().failed(&failure, printed_before(&failure), Instant::now());
                Err(failure)
            }
        }
    }

    fn check_id(&self, process: Process) -> Result<Process, Failure> {
        let theirs = &process.description().id;
        if *theirs == self.id {
            return Ok(process);
        }
        let theirs = crate::messages::sentence(theirs);
        Err(Failure::Garbled(format!("it calls itself “{theirs}”; its file says “{}”", self.id)))
    }

    fn known_description(&self) -> Result<Option<Description>, Failure> {
        let record = self.record();
        record.require_not_quarantined()?;
        Ok(record.description.clone())
    }

    fn record(&self) -> MutexGuard<'_, Record> {
        self.record.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn printed_before(failure: &Failure) -> String {
    match failure {
        Failure::Stopped { stderr_tail, .. } => stderr_tail.clone(),
        _ => String::new(),
    }
}

/// As in `bright-spots` for `liblodestar_plugin_bright_spots.so`; nothing for a
/// file that is not named like a plugin.
pub(crate) fn id_of(library: &Path) -> Option<String> {
    let name = library.file_name()?.to_str()?;
    let name = name.strip_prefix(DLL_PREFIX)?.strip_suffix(DLL_SUFFIX)?;
    let id = name.strip_prefix(LIBRARY_PREFIX)?.replace('_', "-");
    Some(id).filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_is_named_after_its_plugin() {
        let id = |name: &str| id_of(Path::new(&format!("/plugins/{DLL_PREFIX}{name}")));
        let plugin = format!("lodestar_plugin_bright_spots{DLL_SUFFIX}");
        assert_eq!(id(&plugin).as_deref(), Some("bright-spots"));
        assert_eq!(id(&format!("lodestar_plugin_{DLL_SUFFIX}")), None);
        assert_eq!(id(&format!("c{DLL_SUFFIX}")), None);
        assert_eq!(id("lodestar_plugin_bright_spots.rlib"), None);
    }
}
