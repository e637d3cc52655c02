//! A file as a survey tool would export it, with counts that a test chooses.

use std::sync::Arc;

use lodestar_core::packs::Codebook;
use lodestar_core::packs::shipped::codebook;

/// Invented answers of invented children to one questionnaire.
#[derive(Clone, Debug)]
pub struct Survey {
    questionnaire: String,
    responded: usize,
    columns: Vec<(String, Vec<String>)>,
    codebook: Arc<Codebook>,
}

impl Survey {
    /// So many children, and no question yet.
    pub fn of(questionnaire: &str, responded: usize) -> Self {
        let codebook = codebook().unwrap();
        let questionnaire = questionnaire.to_owned();
        Self { questionnaire, responded, columns: Vec::new(), codebook }
    }

    /// With a question of which each answer was given so often, in the order of
    /// the form. Who is left over has not answered it.
    #[must_use]
    pub fn counted(mut self, indicator: &str, counts: &[usize]) -> Self {
        let question = self.codebook.question(&self.questionnaire, indicator).unwrap();
        let options = question.options.iter().zip(counts);
        let mut cells: Vec<String> = options
            .flat_map(|((label, _), count)| std::iter::repeat_n(label.clone(), *count))
            .collect();
        assert!(cells.len() <= self.responded, "{indicator} has more answers than children");
        cells.resize(self.responded, String::new());
        self.columns.push((indicator.to_owned(), cells));
        self
    }

    /// With every question of the questionnaire that has one answer, the first
    /// answer by half of the children and the others shared out.
    #[must_use]
    pub fn of_every_question(mut self) -> Self {
        let questions = self.codebook.questions.clone();
        let is_asked = |indicator: &str| self.columns.iter().any(|(it, _)| it == indicator);
        let asked: Vec<_> = questions
            .iter()
            .filter(|it| it.questionnaire == self.questionnaire && !it.is_multiple)
            .filter(|it| !is_asked(&it.indicator))
            .collect();
        for question in asked {
            let others = question.options.len() - 1;
            let half = self.responded / 2;
            let mut counts = vec![half];
            let rest = self.responded - half;
            counts.extend((0..others).map(|it| rest / others + usize::from(it < rest % others)));
            self = self.counted(&question.indicator, &counts);
        }
        self
    }

    /// The file.
    pub fn csv(&self) -> String {
        let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
        let mut lines = vec![format!(
            "Respondent ID,questionnaire,eligible,{}",
            { self.columns.iter().map(|(indicator, _)| indicator.as_str()).collect::<Vec<_>>() }
                .join(",")
        )];
        for row in 0..self.responded {
            let mut cells = vec![
                format!("invented-{row}"),
                self.questionnaire.clone(),
                (self.responded + 20).to_string(),
            ];
            cells.extend(self.columns.iter().map(|(_, answers)| quoted(&answers[row])));
            lines.push(cells.join(","));
        }
        lines.join("\r\n") + "\r\n"
    }
}
