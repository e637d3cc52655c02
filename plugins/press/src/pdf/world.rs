//! Everything typst may see: its library, our faces, one source, one file, one date.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::fonts;

const REPORT: &str = include_str!("report.typ");

/// Row headers are still behind a feature of typst's.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

/// The desk at which one report is set.
pub(super) struct Desk {
    report: Source,
    sheet_id: FileId,
    sheet: Bytes,
    today: Datetime,
}

impl Desk {
    /// Lays out what is to be set, as JSON. Fails when a path of ours is not a path.
    pub(super) fn new(sheet: Vec<u8>, today: Datetime) -> Result<Self, String> {
        let report = Source::new(file_id("/report.typ")?, REPORT.to_owned());
        let sheet_id = file_id("/sheet.json")?;
        Ok(Self { report, sheet_id, sheet: Bytes::new(sheet), today })
    }
}

fn file_id(path: &str) -> Result<FileId, String> {
    let path = VirtualPath::new(path).map_err(|error| format!("{path}: {error:?}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn not_here(id: FileId) -> FileError {
    FileError::NotFound(format!("{id:?}").into())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts::BOOK
    }

    fn main(&self) -> FileId {
        self.report.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.report.id() { Ok(self.report.clone()) } else { Err(not_here(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.sheet_id { Ok(self.sheet.clone()) } else { Err(not_here(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::FACES.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        Some(self.today)
    }
}
