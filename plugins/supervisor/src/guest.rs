use std::ffi::OsString;
use std::sync::{Arc, MutexGuard, PoisonError};

use lodestar_plugin_protocol::batch::Batch;
use lodestar_plugin_protocol::document::Document;
use lodestar_plugin_protocol::walls::Walls;
use lodestar_plugin_protocol::{Description, ExportQuestion, ImportQuestion, Request, Response};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::{Instant, sleep_until};

use crate::messages::sentence;
use crate::pool::{Home, Pool};
use crate::record::Record;
use crate::{Failure, Health, Launch, Process, State};

/// A plugin and, while there are any, its processes.
///
/// Each process answers one question at a time. If all of them have one before
/// them, another is started, up to [`Launch::processes_max`]; then who comes next
/// waits.
#[derive(Debug)]
pub struct Guest {
    program: OsString,
    launch: Launch,
    places: Semaphore,
    pool: Arc<Pool>,
    record: std::sync::Mutex<Record>,
}

impl Guest {
    /// A plugin to ask. Nothing is started yet.
    pub fn new(program: impl Into<OsString>, launch: Launch) -> Self {
        Self {
            program: program.into(),
            places: Semaphore::new(launch.processes_max.max(1)),
            pool: Pool::new(launch.idle_max),
            launch,
            record: std::sync::Mutex::default(),
        }
    }

    /// The plugin's id. It is known without starting the plugin.
    pub fn id(&self) -> &str {
        &self.launch.id
    }

    /// How it is started.
    pub fn launch(&self) -> &Launch {
        &self.launch
    }

    /// What stood around its processes when one was last started.
    pub fn walls(&self) -> Option<Walls> {
        self.record().walls.clone()
    }

    /// What the plugin says about itself. It is started to say so, once.
    pub async fn describe(&self) -> Result<Description, Failure> {
        if let Some(description) = self.known_description()? {
            return Ok(description);
        }
        let _place = self.place().await?;
        // Somebody else may have asked the same in the meantime.
        if let Some(description) = self.known_description()? {
            return Ok(description);
        }
        let started = self.start().await?;
        let description = started.description().clone();
        self.pool.put_new(started);
        Ok(description)
    }

    /// What a file holds, for a person to approve.
    pub async fn import(&self, question: ImportQuestion, file: &[u8]) -> Result<Batch, Failure> {
        self.import_of(None, question, file).await
    }

    /// The same, of one home's file.
    pub async fn import_of(
        &self,
        home: Option<Home>,
        question: ImportQuestion,
        file: &[u8],
    ) -> Result<Batch, Failure> {
        let request = Request::Import(Box::new(question));
        self.ask(home, &request, &[file], |response| match response {
            Response::Batch(batch) => Some(*batch),
            _ => None,
        })
        .await
    }

    /// What a report says, for the press to draw.
    pub async fn export(&self, question: ExportQuestion) -> Result<Document, Failure> {
        self.export_of(None, question).await
    }

    /// The same, of one home's snapshot.
    pub async fn export_of(
        &self,
        home: Option<Home>,
        question: ExportQuestion,
    ) -> Result<Document, Failure> {
        let request = Request::Export(Box::new(question));
        self.ask(home, &request, &[], |response| match response {
            Response::Document(document) => Some(*document),
            _ => None,
        })
        .await
    }

    /// How the plugin is. Asks it nothing.
    pub fn health(&self) -> Health {
        let (waiting, busy) = (self.pool.alive(), self.busy());
        let record = self.record();
        let quarantine = record.quarantine();
        let state = match (&quarantine, busy, waiting) {
            (Some(_), ..) => State::Quarantined,
            (None, 1.., _) => State::Busy,
            (None, 0, 1..) => State::Ready,
            (None, 0, 0) => State::Resting,
        };
        Health {
            state,
            processes: waiting + busy,
            calls: record.calls,
            p50: record.speed.percentile(50),
            p95: record.speed.percentile(95),
            restarts: record.restarts,
            walls: record.walls.clone(),
            last_failure: record.last_failure.clone(),
            last_failure_at: record.last_failure_at,
            failures_in_a_row: record.failures_in_a_row,
            quarantine,
            printed: record.printed.clone(),
        }
    }

    /// The system's numbers of the processes that wait for a question.
    pub fn waiting(&self) -> Vec<u32> {
        self.pool.ids()
    }

    /// Stops a plugin until it is pardoned. A question under way is still answered.
    pub fn quarantine(&self, reason: &str) {
        self.record().stop(sentence(reason));
        self.pool.clear();
    }

    /// Lets a quarantined plugin be started again, because an administrator has
    /// replaced or mended it.
    pub fn pardon(&self) {
        self.record().pardon();
    }

    /// Another guest takes this one's place. Questions under way are still
    /// answered; after that there is no process left.
    pub(crate) fn retire(&self) {
        self.pool.close();
    }

    /// The process is taken out while it has a question before it. If the person
    /// goes away, it is dropped and ends; a late answer reaches nobody.
    async fn ask<T>(
        &self,
        home: Option<Home>,
        request: &Request,
        files: &[&[u8]],
        expected: fn(Response) -> Option<T>,
    ) -> Result<T, Failure> {
        let _place = self.place().await?;
        let mut process = match self.take_waiting(home) {
            Some(process) => process,
            None => self.start().await?,
        };
        self.record().calls += 1;
        let asked = Instant::now();
        let answer = process.ask(request, files).await.and_then(|response| {
            expected(response)
                .ok_or_else(|| Failure::Garbled("it answers another question".to_owned()))
        });
        let mut record = self.record();
        match &answer {
            Ok(_) | Err(Failure::Refused(_)) => record.answered(asked.elapsed()),
            Err(failure) => record.failed(failure, process.printed(), Instant::now()),
        }
        let goes_on = answer.as_ref().err().is_none_or(Failure::is_harmless);
        if goes_on && record.quarantine().is_none() {
            self.pool.put_back(process, home);
        }
        answer
    }

    /// Waits for its turn: at most so many questions are under way at a time.
    async fn place(&self) -> Result<SemaphorePermit<'_>, Failure> {
        let place = self.places.acquire().await.map_err(std::io::Error::other)?;
        self.record().require_not_quarantined()?;
        Ok(place)
    }

    fn busy(&self) -> usize {
        self.launch.processes_max.max(1) - self.places.available_permits()
    }

    /// A process that waits and can be relied on.
    fn take_waiting(&self, home: Option<Home>) -> Option<Process> {
        let cpu_seconds = self.launch.limits.cpu_seconds;
        while let Some(process) = self.pool.take(home) {
            if !process.is_alive() || cpu_seconds <= process.cpu_time().as_secs() {
                continue;
            }
            if process.is_quiet() {
                return Some(process);
            }
            let unasked = Failure::Garbled("it said something that nobody asked for".to_owned());
            self.record().failed(&unasked, process.printed(), Instant::now());
        }
        None
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
        let started = Process::start(&self.program, &self.launch).await;
        match started.and_then(|process| self.check_identity(process)) {
            Ok(process) => {
                let (description, walls) = (process.description().clone(), process.walls().clone());
                self.record().started(description, walls);
                Ok(process)
            }
            Err(failure) => {
                self.record().failed(&failure, printed_before(&failure), Instant::now());
                Err(failure)
            }
        }
    }

    fn check_identity(&self, process: Process) -> Result<Process, Failure> {
        let theirs = process.description();
        let Launch { id, version, .. } = &self.launch;
        let said = |ours: &str, theirs: &str| {
            let theirs = sentence(theirs);
            Err(Failure::Garbled(format!(
                "it calls itself “{theirs}”; it is installed as “{ours}”"
            )))
        };
        match version {
            _ if theirs.id != *id => said(id, &theirs.id),
            Some(version) if theirs.version != *version => said(version, &theirs.version),
            _ => Ok(process),
        }
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
