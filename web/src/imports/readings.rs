//! Files that are being read while a page says how far they are.

use std::sync::Arc;
use std::time::Duration;

use lodestar_core::imports::{self, NewImport};
use lodestar_core::packs::{self, Codebook};
use lodestar_core::{AuthorityId, Conflict, Context, Error, RecordId, Version};
use lodestar_plugin_protocol::batch::Quote;
use lodestar_plugin_supervisor::Failure;
use tokio::sync::watch;

use super::form::Upload;
use super::memory::Memory;
use super::others;
use super::reading::{self, Asked, Unread};
use crate::App;
use crate::page_error::{Noted, PageError};
use crate::words::Language;

/// How long a page waits before it says how far a file is.
const PATIENCE: Duration = Duration::from_secs(1);

/// More at once are more than a server can count.
const READINGS_MAX: usize = 200;

/// Files that may have to be read again, once somebody has said what their
/// columns mean.
const FILES_BYTES_MAX: usize = 128 << 20;

/// All the words that are offered to be cleared, at once.
const WORDS_BYTES_MAX: usize = 16 << 20;

/// What this process has of files, in memory alone.
#[derive(Clone, Debug)]
pub(crate) struct Readings {
    under_way: Memory<Reading>,
    /// Files of imports that wait for approval, by import.
    pub(super) files: Memory<Arc<Upload>>,
    /// What children wrote, by import, until somebody has cleared or dropped it.
    pub(super) offered: Memory<Vec<Offered>>,
}

/// What one child wrote, to be cleared or dropped. Never logged, so it has no
/// `Debug`.
#[derive(Clone)]
pub(super) struct Offered {
    pub(super) id: RecordId,
    pub(super) quote: Quote,
}

/// One file that is being read, or was.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) authority: AuthorityId,
    pub(super) round: RecordId,
    pub(super) file_name: String,
    pub(super) file_bytes: usize,
    progress: watch::Receiver<Progress>,
}

/// How far a file is.
#[derive(Clone, Debug)]
pub(super) enum Progress {
    /// It arrived whole.
    Received,
    /// An importer counts its answers.
    Counting,
    /// The counts are checked and kept for somebody to look at.
    Checking,
    /// It is done.
    Ended(End),
}

/// How reading a file ended.
#[derive(Clone, Debug)]
pub(super) enum End {
    /// What was found waits to be looked at.
    Staged(RecordId),
    /// The very same file was approved before.
    Again(RecordId),
    /// It was not read, and why.
    Unread(Unread),
    /// Something else failed; that is logged.
    Failed(Noted),
    /// The server was stopped meanwhile.
    Lost,
}

/// What is to be done with what is found.
#[derive(Clone, Copy, Debug)]
pub(super) enum Purpose {
    /// A new import for a round.
    New,
    /// The same file once more, under what somebody has said of its columns.
    Again(RecordId, Version),
}

impl Default for Readings {
    fn default() -> Self {
        Self {
            under_way: Memory::new(READINGS_MAX, Duration::from_mins(30)),
            files: Memory::new(FILES_BYTES_MAX, Duration::from_mins(30)),
            offered: Memory::new(WORDS_BYTES_MAX, Duration::from_hours(8)),
        }
    }
}

impl Readings {
    pub(super) fn get(&self, id: RecordId) -> Option<Reading> {
        self.under_way.get(id)
    }

    /// The next that is offered of an import.
    pub(super) fn next_offered(&self, import: RecordId) -> Option<Offered> {
        self.offered.change(import, |all| all.first().cloned()).flatten()
    }

    /// One that is offered, if nobody has decided on it.
    pub(super) fn find_offered(&self, import: RecordId, id: RecordId) -> Option<Offered> {
        self.offered.change(import, |all| all.iter().find(|it| it.id == id).cloned()).flatten()
    }

    /// Takes one out, so that nobody else decides on it.
    pub(super) fn take_offered(&self, import: RecordId, id: RecordId) -> Option<Offered> {
        let take = |all: &mut Vec<Offered>| {
            let place = all.iter().position(|it| it.id == id)?;
            Some(all.remove(place))
        };
        self.offered.change(import, take).flatten()
    }

    /// Forgets all that is held of an import.
    pub(super) fn forget(&self, import: RecordId) {
        self.files.forget(import);
        self.offered.forget(import);
    }
}

impl Reading {
    /// How far it is, at the latest after about a second.
    pub(super) async fn progress(&self) -> Progress {
        let mut progress = self.progress.clone();
        let ended = progress.wait_for(|it| matches!(it, Progress::Ended(_)));
        match tokio::time::timeout(PATIENCE, ended).await {
            Ok(Ok(progress)) => return progress.clone(),
            // Whoever was reading has stopped without a word.
            Ok(Err(_)) => return Progress::Ended(End::Lost),
            Err(_) => (),
        }
        self.progress.borrow().clone()
    }
}

/// Begins to read a file. Returns at once, with the id under which it is found.
pub(super) fn begin(
    app: &App,
    context: &Context,
    (authority, round): (AuthorityId, RecordId),
    language: Language,
    upload: Arc<Upload>,
    purpose: Purpose,
) -> (RecordId, Reading) {
    let (tell, progress) = watch::channel(Progress::Received);
    let reading = Reading {
        authority,
        round,
        file_name: upload.file_name.clone(),
        file_bytes: upload.file.len(),
        progress,
    };
    let id = RecordId(context.new_id());
    app.readings.under_way.keep(id, 1, reading.clone());
    let (app, context) = (app.clone(), context.clone());
    tokio::spawn(async move {
        let work = Work { app, context, authority, round, language, upload, purpose };
        let end = match work.run(&tell).await {
            Ok(end) => end,
            Err(error) => End::Failed(error.noted()),
        };
        tell.send_replace(Progress::Ended(end));
    });
    (id, reading)
}

struct Work {
    app: App,
    context: Context,
    authority: AuthorityId,
    round: RecordId,
    language: Language,
    upload: Arc<Upload>,
    purpose: Purpose,
}

impl Work {
    async fn run(&self, tell: &watch::Sender<Progress>) -> Result<End, PageError> {
        let (context, authority) = (&self.context, self.authority);
        let codebook = self.codebook().await?;
        let some = |text: &'_ String| Some(text.clone()).filter(|it| !it.is_empty());
        let (questionnaire, importer) =
            (some(&self.upload.questionnaire), some(&self.upload.importer));
        let asked = Asked {
            codebook: &codebook,
            file_name: &self.upload.file_name,
            file: &self.upload.file,
            questionnaire: questionnaire.as_deref(),
            importer: importer.as_deref(),
            language: self.language.tag(),
            rows_max: self.app.limits.rows_max,
            quotes: reading::may_offer_quotes(context, authority).await?,
        };
        tell.send_replace(Progress::Counting);
        // Beside the counting, which is done in another process.
        let upload = Arc::clone(&self.upload);
        let sha256 = tokio::task::spawn_blocking(move || NewImport::sha256(&upload.file));
        let read = match reading::read(&self.app, context, authority, &asked).await? {
            Ok(read) => read,
            Err(unread) => return Ok(End::Unread(unread)),
        };
        tell.send_replace(Progress::Checking);
        // Not believable now is not worth keeping.
        let mut found = reading::found(&codebook, &read.batch)?;
        others::add(context, &mut found, &read.batch).await?;
        let sha256 = sha256.await.map_err(std::io::Error::other).map_err(Failure::Io)?;
        let new = reading::staged(&asked, sha256, &read)?;
        let import = match self.keep(new).await? {
            End::Staged(import) => import,
            other => return Ok(other),
        };
        self.app.readings.files.keep(import, self.upload.file.len(), Arc::clone(&self.upload));
        if !read.quotes.is_empty() {
            let weight = read.quotes.iter().map(|it| it.words.len()).sum();
            let offered = read.quotes.into_iter();
            let offered = offered.map(|quote| Offered { id: RecordId(context.new_id()), quote });
            self.app.readings.offered.keep(import, weight, offered.collect());
        }
        Ok(End::Staged(import))
    }

    /// The codebook that judges what is found: for a file that is read again, the
    /// one that was in force when it was handed in.
    async fn codebook(&self) -> Result<Arc<Codebook>, Error> {
        match self.purpose {
            Purpose::New => packs::codebook(&self.context).await,
            Purpose::Again(import, _) => {
                let import = imports::find(&self.context, self.authority, import).await?;
                packs::codebook_at(&self.context, import.head.created_at).await
            }
        }
    }

    async fn keep(&self, new: NewImport) -> Result<End, Error> {
        let (context, authority) = (&self.context, self.authority);
        match self.purpose {
            Purpose::New => match imports::stage(context, authority, self.round, new).await {
                Ok(import) => Ok(End::Staged(import)),
                Err(Error::Conflict(Conflict::AlreadyImported { import })) => {
                    Ok(End::Again(import))
                }
                Err(error) => Err(error),
            },
            Purpose::Again(import, seen) => {
                imports::restage(context, authority, import, seen, new).await?;
                Ok(End::Staged(import))
            }
        }
    }
}
