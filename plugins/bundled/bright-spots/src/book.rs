//! The codebook, prepared for looking things up by what files write.

use std::collections::HashMap;

use lodestar_plugin_sdk::codebook::{Codebook, Question};

use crate::plain::{self, plain};

/// A name, and what it means; nothing if it could mean two things.
type Names = HashMap<String, Option<usize>>;

pub(crate) struct Book<'a> {
    pub(crate) codebook: &'a Codebook,
    questionnaires: Names,
    /// For each question, which questionnaire it belongs to.
    questionnaire_of: Vec<Option<usize>>,
    by_code: HashMap<String, Vec<usize>>,
    by_wording: HashMap<String, Vec<usize>>,
    by_variant: HashMap<String, Vec<usize>>,
    by_title: HashMap<String, Vec<usize>>,
}

impl<'a> Book<'a> {
    pub(crate) fn new(codebook: &'a Codebook) -> Self {
        let mut book = Self {
            codebook,
            questionnaires: questionnaires(codebook),
            questionnaire_of: Vec::with_capacity(codebook.questions.len()),
            by_code: HashMap::new(),
            by_wording: HashMap::new(),
            by_variant: HashMap::new(),
            by_title: HashMap::new(),
        };
        for (index, question) in codebook.questions.iter().enumerate() {
            let of = codebook.questionnaires.iter().position(|it| it.key == question.questionnaire);
            book.questionnaire_of.push(of);
            if of.is_none() {
                continue;
            }
            book.by_code.entry(plain(&question.indicator)).or_default().push(index);
            book.by_wording.entry(plain(&question.wording)).or_default().push(index);
            book.by_title.entry(plain(&question.title)).or_default().push(index);
            for wording in &question.wording_variants {
                book.by_variant.entry(plain(wording)).or_default().push(index);
            }
        }
        book
    }

    pub(crate) fn question(&self, index: usize) -> &'a Question {
        &self.codebook.questions[index]
    }

    pub(crate) fn title(&self, questionnaire: usize) -> &'a str {
        &self.codebook.questionnaires[questionnaire].title
    }

    /// The titles of all questionnaires, for a person to choose from.
    pub(crate) fn titles(&self) -> String {
        let titles = self.codebook.questionnaires.iter().map(|it| format!("“{}”", it.title));
        titles.collect::<Vec<_>>().join("; ")
    }

    /// The questionnaire of this name: its key, its title or an alias.
    pub(crate) fn questionnaire(&self, name: &str) -> Option<usize> {
        self.questionnaires.get(&plain::name(name)).copied().flatten()
    }

    /// Whether a name of this questionnaire begins so, as “Your Life, Your
    /// Care” begins “Your Life, Your Care, 8 to 11”.
    pub(crate) fn begins(&self, questionnaire: usize, name: &str) -> bool {
        let beginning = plain::name(name);
        !beginning.is_empty()
            && self.questionnaires.iter().any(|(it, of)| {
                *of == Some(questionnaire)
                    && it
                        .strip_prefix(&beginning)
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            })
    }

    /// For each questionnaire, the question that a column with this heading
    /// holds. A code comes first, then the wording, other wordings and the
    /// title; each must be exact. Nothing if the heading could mean two things.
    pub(crate) fn headed(&self, heading: &str) -> Option<Vec<Option<usize>>> {
        let heading = plain(heading);
        [&self.by_code, &self.by_wording, &self.by_variant, &self.by_title]
            .into_iter()
            .find_map(|names| names.get(&heading))
            .and_then(|questions| self.by_questionnaire(questions))
    }

    /// The question of this questionnaire that has this code or title.
    pub(crate) fn named(&self, questionnaire: usize, name: &str) -> Option<usize> {
        let name = plain(name);
        [&self.by_code, &self.by_title].into_iter().find_map(|names| {
            let mut questions = names
                .get(&name)?
                .iter()
                .copied()
                .filter(|&it| self.questionnaire_of[it] == Some(questionnaire));
            let question = questions.next()?;
            questions.next().is_none().then_some(question)
        })
    }

    fn by_questionnaire(&self, questions: &[usize]) -> Option<Vec<Option<usize>>> {
        let mut by_questionnaire = vec![None; self.codebook.questionnaires.len()];
        let indicator = &self.question(*questions.first()?).indicator;
        for &index in questions {
            let slot = by_questionnaire.get_mut(self.questionnaire_of[index]?)?;
            if slot.is_some() || self.question(index).indicator != *indicator {
                return None;
            }
            *slot = Some(index);
        }
        Some(by_questionnaire)
    }
}

fn questionnaires(codebook: &Codebook) -> Names {
    let mut names = Names::new();
    for (index, questionnaire) in codebook.questionnaires.iter().enumerate() {
        let own = [&questionnaire.key, &questionnaire.title];
        for name in own.into_iter().chain(&questionnaire.aliases) {
            names
                .entry(plain::name(name))
                .and_modify(|it| *it = it.filter(|&other| other == index))
                .or_insert(Some(index));
        }
    }
    names
}
