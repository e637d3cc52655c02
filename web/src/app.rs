use std::sync::Arc;

use handlebars::Handlebars;
use lodestar_core::{Actor, Context, Db, packs};

use crate::imports::Readings;
use crate::plugins::Desk;
use crate::words::{Language, Say, TemplateHelper, Words};
use crate::{Clock, templates};

/// Where files are kept when nobody says.
const FILES: &str = "lodestar-files";

/// What lives as long as the server. Built once in `main`, or by a test.
#[derive(Clone, Debug)]
pub struct App {
    /// Where the records are.
    pub db: Db,
    /// Where `now` comes from.
    pub clock: Clock,
    /// The guests that read files and write reports.
    pub desk: Desk,
    /// What an administrator can set.
    pub limits: Limits,
    /// Where files of evidence are kept: a folder, or `s3://BUCKET/PREFIX`.
    pub files: Arc<str>,
    /// What is being read, in memory alone.
    pub(crate) readings: Readings,
    pub(crate) templates: Arc<Handlebars<'static>>,
    words: Arc<Words>,
}

/// What an administrator can set about size and safety.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The largest survey file that may be uploaded, in bytes.
    pub file_bytes_max: usize,
    /// The most rows that an importer may read.
    pub rows_max: u64,
    /// Whether the site is served over HTTPS, so that cookies must be too.
    pub is_https: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file_bytes_max: 64 << 20, rows_max: 200_000, is_https: false }
    }
}

impl App {
    /// Fails at start-up if any template or words file has a mistake in it.
    pub fn new(db: Db, clock: Clock, desk: Desk, limits: Limits) -> anyhow::Result<Self> {
        let words = Arc::new(Words::load()?);
        let mut templates = templates::load()?;
        templates.register_helper("t", Box::new(TemplateHelper(words.clone())));
        let (readings, templates) = (Readings::default(), Arc::new(templates));
        let files = FILES.into();
        Ok(Self { db, clock, desk, limits, files, readings, templates, words })
    }

    /// Speaks with the wording that is in force by now. Called before each page,
    /// so that a pack counts at once, on every server.
    pub(crate) async fn refresh_words(&self) {
        let context =
            Context { actor: Actor::nobody(), now: self.clock.now(), db: self.db.clone() };
        // A database that does not answer is the page's own trouble to tell.
        if let Ok(Some(wording)) = packs::wording(&context, &self.words.fingerprint()).await {
            self.words.speak_with(&wording);
        }
    }

    /// Knows which words there are, for judging a pack of others.
    pub(crate) fn vocabulary(&self) -> &Words {
        &self.words
    }

    /// The words of one language.
    pub(crate) fn say(&self, language: Language) -> Say {
        Say::new(self.words.clone(), language)
    }
}
