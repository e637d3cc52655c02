//! The plugin that is looked at, and the questions that it can be asked.

use std::path::{Path, PathBuf};

use lodestar_plugin_package::manifest::{self, Manifest, Run};
use lodestar_plugin_protocol::{Description, ExportQuestion, ImportQuestion, Kind, Offer};
use lodestar_plugin_protocol::{Request, Response, Settings};
use lodestar_plugin_supervisor::Failure;

use crate::Options;
use crate::asking::{Answer, Asking, Start, resolved};
use crate::samples::{snapshot, survey};
use crate::status::Otherwise;

/// What a check looks at.
#[derive(Debug)]
pub(crate) struct Subject {
    pub(crate) program: PathBuf,
    pub(crate) folder: PathBuf,
    pub(crate) options: Options,
    /// None if it was not understood; a check says why.
    pub(crate) manifest: Option<Manifest>,
    /// What came of starting it for the first time.
    pub(crate) introduction: Result<Description, Failure>,
}

/// A file to import.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// Something that a plugin has to answer.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    /// For people, as in `the report “board-report”`.
    pub(crate) what: String,
    pub(crate) request: Request,
    pub(crate) files: Vec<Vec<u8>>,
}

impl Subject {
    pub(crate) async fn open(program: &Path, folder: &Path, options: Options) -> Self {
        let text = std::fs::read_to_string(folder.join(manifest::FILE)).unwrap_or_default();
        let not_started = Failure::NotFound(folder.to_owned());
        let mut subject = Self {
            program: resolved(program),
            folder: folder.to_owned(),
            options,
            manifest: Manifest::parse(&text).ok(),
            introduction: Err(not_started),
        };
        subject.introduction = subject.introduce().await;
        subject
    }

    async fn introduce(&self) -> Result<Description, Failure> {
        let start = self.start_of().ok_or_else(|| Failure::NotFound(self.folder.clone()))?;
        Ok(Asking::start(&start).await?.description().clone())
    }

    /// How it is started, as far as its manifest says.
    pub(crate) fn start_of(&self) -> Option<Start> {
        let (program, patience) = (self.program.clone(), self.options.patience);
        Some(Start::new(program, &self.folder, self.manifest.as_ref()?, patience))
    }

    /// The manifest, for checks that compare with it.
    pub(crate) fn manifest(&self) -> Result<&Manifest, Otherwise> {
        self.manifest
            .as_ref()
            .ok_or_else(|| Otherwise::skip("there is no manifest (see manifest-is-understood)"))
    }

    /// What it says about itself, for checks that start from there.
    pub(crate) fn description(&self) -> Result<&Description, Otherwise> {
        self.introduction.as_ref().map_err(|_| {
            Otherwise::skip("it could not be started (see lifecycle-starts and abi-table)")
        })
    }

    /// A process of its own.
    pub(crate) async fn start(&self) -> Result<Asking, Otherwise> {
        self.description()?;
        self.start_first().await
    }

    /// A process of its own, even if it could not be started before.
    pub(crate) async fn start_first(&self) -> Result<Asking, Otherwise> {
        let start = self.start_of().ok_or_else(|| Otherwise::skip("there is no manifest"))?;
        Ok(Asking::start(&start).await?)
    }

    /// A process of its own that no wall keeps from doing wrong.
    pub(crate) async fn start_in_the_open(&self) -> Result<Asking, Otherwise> {
        self.description()?;
        let start = self.start_of().ok_or_else(|| Otherwise::skip("there is no manifest"))?;
        Ok(Asking::start(&start.in_the_open()).await?)
    }

    pub(crate) fn require_library(&self) -> Result<(), Otherwise> {
        match self.manifest()?.run {
            Run::Library { .. } => Ok(()),
            Run::Program { .. } => Err(Otherwise::skip("it is a program and has no library")),
        }
    }

    pub(crate) fn require_importer(&self) -> Result<&Offer, Otherwise> {
        let is_importer = |it: &&Offer| it.kind == Kind::Importer;
        let offer = self.description()?.offers.iter().find(is_importer);
        offer.ok_or_else(|| Otherwise::skip("it is no importer"))
    }

    /// The reports that it writes; at least one.
    pub(crate) fn reports(&self) -> Result<Vec<&Offer>, Otherwise> {
        let is_exporter = |it: &&Offer| it.kind == Kind::Exporter;
        let offers: Vec<_> = self.description()?.offers.iter().filter(is_exporter).collect();
        if offers.is_empty() { Err(Otherwise::skip("it is no exporter")) } else { Ok(offers) }
    }

    /// What an authority gets that has set nothing.
    pub(crate) fn settings(&self) -> Settings {
        self.manifest.as_ref().map(|it| it.settings.defaults()).unwrap_or_default()
    }

    /// The question that goes with a file.
    pub(crate) fn import(&self, name: &str) -> ImportQuestion {
        let limit = self.manifest.as_ref().and_then(|it| it.limits.rows);
        ImportQuestion {
            file_name: name.to_owned(),
            language: "en".to_owned(),
            questionnaire: Some(survey::QUESTIONNAIRE.to_owned()),
            codebook: survey::codebook(),
            rows_max: limit.unwrap_or(200_000).min(200_000),
            settings: self.settings(),
            ..ImportQuestion::default()
        }
    }

    /// The question for a report about a rich snapshot.
    pub(crate) fn export(&self, offer: &Offer) -> ExportQuestion {
        ExportQuestion {
            report: offer.key.clone(),
            snapshot: snapshot::for_offer(snapshot::rich(), offer, self.manifest.as_ref()),
            settings: self.settings(),
        }
    }

    /// Files that an importer should read: those it was given, else the tool's.
    pub(crate) fn good_files(&self) -> Result<Vec<File>, Otherwise> {
        let endings = &self.require_importer()?.file_endings;
        let mut files = Vec::new();
        for path in &self.options.samples {
            let bytes = std::fs::read(path).map_err(|error| {
                Otherwise::warn(format!("{} could not be read: {error}", path.display()))
            })?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push(File { name, bytes });
        }
        if files.is_empty() {
            files = survey::good_files(endings);
        }
        Ok(files)
    }

    /// One good question of every kind that it answers.
    pub(crate) fn questions(&self) -> Result<Vec<Question>, Otherwise> {
        let mut questions = Vec::new();
        if self.require_importer().is_ok() {
            for File { name, bytes } in self.good_files()? {
                let request = Request::Import(Box::new(self.import(&name)));
                questions
                    .push(Question { what: format!("“{name}”"), request, files: vec![bytes] });
            }
        }
        for offer in self.reports().unwrap_or_default() {
            let request = Request::Export(Box::new(self.export(offer)));
            let what = format!("the report “{}”", offer.key);
            questions.push(Question { what, request, files: Vec::new() });
        }
        if questions.is_empty() {
            return Err(Otherwise::skip("it offers nothing to ask for"));
        }
        Ok(questions)
    }
}

impl Question {
    pub(crate) async fn ask(&self, asking: &mut Asking) -> Result<Answer, Otherwise> {
        let files: Vec<&[u8]> = self.files.iter().map(Vec::as_slice).collect();
        let answer = asking.ask(&self.request, &files).await;
        answer.map_err(|failure| Otherwise::from(failure).over(&self.what))
    }
}

impl Answer {
    /// Requires an answer to the question, or a no with its reasons.
    pub(crate) fn require_considered(&self) -> Result<(), Otherwise> {
        match &self.response {
            Response::Failure { message } => {
                let message: String = message.chars().take(200).collect();
                Err(Otherwise::fail(format!("it failed: {message}")))
            }
            Response::Refusal { reasons } if reasons.iter().all(|it| it.trim().is_empty()) => {
                Err(Otherwise::fail("it refused and gave no reason"))
            }
            _ => Ok(()),
        }
    }
}
