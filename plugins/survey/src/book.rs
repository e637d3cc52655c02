//! The codebook, prepared for looking things up by what files write.

use std::collections::HashMap;

use lodestar_plugin_sdk::codebook::{Codebook, Question};

use crate::plain::{self, plain};

/// A name, and what it means; nothing if it could mean two things.
type Names = HashMap<String, Option<usize>>;

/// One option of a question that has a column for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Ticked {
    pub(crate) question: usize,
    pub(crate) option: usize,
}

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
            add(&mut book.by_code, plain(&question.indicator), index);
            add(&mut book.by_wording, plain::name(&question.wording), index);
            add(&mut book.by_title, plain::name(&question.title), index);
            for wording in &question.wording_variants {
                add(&mut book.by_variant, plain::name(wording), index);
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
    /// title, by their words; then the same without the number before it.
    /// Nothing if the heading could mean two things.
    pub(crate) fn headed(&self, heading: &str) -> Option<Vec<Option<usize>>> {
        let questions = self
            .all_named(heading)
            .or_else(|| plain::without_number(heading).and_then(|it| self.all_named(it)));
        questions.and_then(|it| self.by_questionnaire(it))
    }

    /// The question of this questionnaire that has this code or wording.
    pub(crate) fn named(&self, questionnaire: usize, name: &str) -> Option<usize> {
        let words = plain::name(name);
        let find = |names: &HashMap<String, Vec<usize>>, name: &str| {
            let questions = names.get(name)?.iter().copied();
            let mut own = questions.filter(|&it| self.questionnaire_of[it] == Some(questionnaire));
            let question = own.next()?;
            own.next().is_none().then_some(question)
        };
        find(&self.by_code, &plain(name)).or_else(|| {
            let by_words = [&self.by_wording, &self.by_variant, &self.by_title];
            by_words.into_iter().find_map(|names| find(names, &words))
        })
    }

    /// For each questionnaire, the question and its option that a column with
    /// this heading ticks, as in `Question [Option]`, `Question: Option` or
    /// `Question - Option`. Only where a child may choose more than one.
    pub(crate) fn ticked(&self, heading: &str) -> Option<Vec<Option<Ticked>>> {
        splits(heading).find_map(|(question, option)| {
            let questions = self.headed(question)?;
            let ticked = |it: Option<usize>| self.option_of(it?, option);
            let ticked: Vec<_> = questions.into_iter().map(ticked).collect();
            ticked.iter().any(Option::is_some).then_some(ticked)
        })
    }

    /// Whether a column with this heading belongs to a question of which a child
    /// may choose more than one option.
    pub(crate) fn is_multiple(&self, heading: &str) -> bool {
        let questions = self.headed(heading).unwrap_or_default();
        questions.into_iter().flatten().any(|it| self.question(it).is_multiple)
    }

    /// Whether the question that a column with this heading holds has no options:
    /// children answer it in their own words.
    pub(crate) fn is_free(&self, questions: &[Option<usize>]) -> bool {
        questions.iter().flatten().all(|it| self.question(*it).options.is_empty())
    }

    /// For each questionnaire, the question that a column of words belongs to, by
    /// its whole heading or by what stands before “Other”; nothing if it is not known.
    pub(crate) fn written_about(&self, heading: &str) -> Vec<Option<usize>> {
        let parts = splits(heading).map(|(question, _)| question);
        let mut names = std::iter::once(heading).chain(parts);
        names.find_map(|it| self.headed(it)).unwrap_or_default()
    }

    fn option_of(&self, question: usize, name: &str) -> Option<Ticked> {
        let asked = self.question(question);
        let name = plain(name);
        let find = |names: &[String]| names.iter().position(|it| plain(it) == name);
        let option = find(&asked.options).or_else(|| find(&asked.codes))?;
        let is_ticked = asked.is_multiple && option < asked.options.len();
        is_ticked.then_some(Ticked { question, option })
    }

    fn all_named(&self, heading: &str) -> Option<&Vec<usize>> {
        let words = plain::name(heading);
        self.by_code.get(&plain(heading)).or_else(|| {
            let by_words = [&self.by_wording, &self.by_variant, &self.by_title];
            by_words.into_iter().find_map(|names| names.get(&words))
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

/// Two wordings that differ only in their punctuation are one.
fn add(names: &mut HashMap<String, Vec<usize>>, name: String, question: usize) {
    if name.is_empty() {
        return;
    }
    let questions = names.entry(name).or_default();
    if questions.last() != Some(&question) {
        questions.push(question);
    }
}

/// Every way in which a heading may be a question and one of its options.
fn splits(heading: &str) -> impl Iterator<Item = (&str, &str)> {
    let heading = heading.trim();
    let bracketed = heading.strip_suffix(']').into_iter();
    let bracketed = bracketed.flat_map(|it| parts(it, "["));
    let separators = [":", " - ", " – ", " — "];
    bracketed.chain(separators.into_iter().flat_map(move |it| parts(heading, it)))
}

fn parts<'a>(text: &'a str, separator: &'static str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let parts = text.rmatch_indices(separator);
    parts.map(|(at, it)| (&text[..at], &text[at + it.len()..]))
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
