//! The form on which a file is handed in.

use lodestar_core::Answers;
use lodestar_core::packs::Codebook;
use lodestar_core::rounds::Round;
use serde::Serialize;

use super::steps::{Step, StepsView};
use crate::nouns::{Choice, FieldView, ProblemView, Question, Sort};
use crate::plugins::Offered;
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

/// Handing in a file.
#[derive(Serialize)]
pub(super) struct UploadView {
    steps: StepsView,
    action: String,
    back: String,
    round: String,
    problems: Vec<ProblemView>,
    problem: String,
    questionnaire: FieldView,
    /// Asked only where there is more than one.
    importer: Vec<FieldView>,
    megabytes_max: usize,
}

/// What was chosen beside the file.
#[derive(Default)]
pub(super) struct Chosen<'a> {
    pub(super) questionnaire: &'a str,
    pub(super) importer: &'a str,
}

impl UploadView {
    pub(super) fn new(
        place: &Place,
        round: &Round,
        codebook: &Codebook,
        offers: &[Offered],
        chosen: &Chosen<'_>,
        problems: Vec<String>,
    ) -> Self {
        let here = place.path(&format!("/rounds/{}", round.head.id));
        let says_itself = Choice {
            value: String::new(),
            label: place.say.t("imports-questionnaire-in-file"),
            kind: String::new(),
        };
        let options = codebook.questionnaires.iter().map(|it| Choice {
            value: it.key.clone(),
            label: it.title.clone(),
            kind: String::new(),
        });
        let options = std::iter::once(says_itself).chain(options).collect();
        let question =
            Question::new(&place.say, "imports", "questionnaire", Sort::OneOfMany(options));
        let answers = Answers::default()
            .with("questionnaire", chosen.questionnaire)
            .with("importer", chosen.importer);
        Self {
            steps: StepsView::of_round(place, round.head.id, Step::File),
            action: format!("{here}/import"),
            back: here,
            round: round.head.title.clone(),
            problem: problems.join(" "),
            problems: problems
                .into_iter()
                .map(|text| ProblemView { field: "file".to_owned(), text })
                .collect(),
            questionnaire: FieldView::new(&question, &answers, &[]),
            importer: importer(&place.say, offers)
                .iter()
                .map(|it| FieldView::new(it, &answers, &[]))
                .collect(),
            megabytes_max: place.app.limits.file_bytes_max >> 20,
        }
    }
}

/// Who could read the file, as a question, if that is one.
fn importer(say: &Say, offers: &[Offered]) -> Option<Question> {
    if offers.len() < 2 {
        return None;
    }
    let by_name = Choice {
        value: String::new(),
        label: say.t("imports-importer-by-name"),
        kind: String::new(),
    };
    let offers = offers.iter().map(|it| Choice {
        value: it.name(),
        label: it.offer.title.clone(),
        kind: String::new(),
    });
    let options = std::iter::once(by_name).chain(offers).collect();
    Some(Question::new(say, "imports", "importer", Sort::OneOfMany(options)))
}
