use lodestar_core::reports::{self, NewReport, Report};
use lodestar_core::{Answers, Error, Head, Kind, Problem, Problems, RecordId, Version, Wrong};
use lodestar_plugin_protocol::Kind as PluginKind;

use super::make;
use crate::nouns::{Choice, Noun, Question, Sort};
use crate::page_error::PageError;
use crate::signed_in::{Place, Scope as _};

pub(crate) struct Reports;

/// A report to make, or a new note on one that is frozen.
pub(crate) enum Asked {
    New { plugin: String, report: String, new: NewReport },
    Note(String),
}

impl Noun for Reports {
    const KIND: Kind = Kind::Report;
    const FOLDER: &'static str = "reports";
    const COLUMNS: &'static [&'static str] = &["audience", "taken_on"];
    const NEXT: &'static [&'static str] = &[];

    type Place = Place;
    type Record = Report;
    type New = Asked;

    async fn list(place: &Place) -> Result<Vec<Report>, Error> {
        reports::list(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Report, Error> {
        reports::find(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
        let ask = |name, sort| Question::new(&place.say, Self::FOLDER, name, sort);
        // Frozen: only the note about it may change.
        if !answers.one("version").is_empty() {
            return Ok(vec![ask("note", Sort::Text)]);
        }
        let is_list = answers.questions().next().is_none();
        if is_list || !answers.one("taken_on").is_empty() {
            return Ok(vec![
                ask("audience", Sort::Line),
                ask("note", Sort::Text),
                ask("taken_on", Sort::Day),
                ask("plugin", Sort::Line),
            ]);
        }
        let (context, authority) = (&place.context, place.authority.id);
        let offers = place.app.desk.offers(context, authority, PluginKind::Exporter).await?;
        let offers = offers.into_iter().map(|it| Choice {
            value: it.name(),
            label: it.offer.title,
            kind: String::new(),
        });
        Ok(vec![
            ask("report", Sort::One(offers.collect())),
            ask("audience", Sort::Line),
            ask("note", Sort::Text),
        ])
    }

    async fn parse(_: &Place, answers: &Answers) -> Result<Asked, Problems> {
        if !answers.one("version").is_empty() {
            let mut problems = Problems::default();
            let note = problems.check("note", answers.optional_text("note"));
            return note.map(Asked::Note).ok_or(problems);
        }
        let report = answers.one("report").split_once('/');
        let missing = Problem { field: "report", wrong: Wrong::Missing };
        let (plugin, report) = report.ok_or_else(|| Problems::from(missing))?;
        let new = NewReport::parse(answers)?;
        Ok(Asked::New { plugin: plugin.to_owned(), report: report.to_owned(), new })
    }

    async fn add(place: &Place, asked: Asked) -> Result<RecordId, PageError> {
        match asked {
            Asked::New { plugin, report, new } => {
                make(&place.app, &place.context, &place.authority, &plugin, &report, new).await
            }
            Asked::Note(_) => Err(Error::NotFound("report").into()),
        }
    }

    async fn change(place: &Place, id: RecordId, seen: Version, asked: Asked) -> Result<(), Error> {
        match asked {
            Asked::Note(note) => {
                reports::change(&place.context, place.authority.id, id, seen, note).await
            }
            Asked::New { .. } => Err(Error::NotFound("report")),
        }
    }

    fn head(record: &Report) -> &Head {
        &record.head
    }

    fn answers(record: &Report) -> Answers {
        record
            .answers()
            .with("taken_on", record.taken_on.to_string())
            .with("plugin", record.plugin.clone())
    }

    fn to_change(record: &Report) -> Answers {
        Answers::default()
            .with("note", record.note.clone())
            .with("version", record.head.version.0.to_string())
    }

    fn blank(_: &Place) -> Answers {
        Answers::default().with("audience", "")
    }

    fn reference(record: &Report) -> String {
        record.number.clone()
    }

    fn links(place: &Place, record: &Report) -> Vec<(&'static str, String)> {
        let here = place.path(&format!("/reports/{}/document", record.head.id));
        vec![
            ("reports-read", here.clone()),
            ("reports-pdf", format!("{here}.pdf")),
            ("reports-html", format!("{here}.html")),
        ]
    }
}
