//! The form with a row for each child: every row is counted as it is read, and
//! then forgotten.

use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::{Batch, Note, Participation};

use crate::agreed::Agreed;
use crate::answers::Answers;
use crate::column::Use;
use crate::heading::Heading;
use crate::notes::{Lines, Sentence};
use crate::options::Meaning;
use crate::quotes::Quotes;
use crate::rows::{Row, Rows};
use crate::survey::{Ask, Found, Named};
use crate::table::{Counting, Table};
use crate::tally::Tally;
use crate::ticks::{self, Tick, Ticks};
use crate::words::{self, contradictions};

/// Counts every row of the table.
pub(crate) fn count<R: Rows>(
    ask: &Ask<'_>,
    heading: &Heading,
    table: &mut Table<R>,
) -> Result<Found, Refusal> {
    let mut responses = Responses::new(ask, heading);
    let left_out = table.count(&mut responses)?;
    Ok(Found { left_out, ..responses.found() })
}

/// Who answered one questionnaire so far.
#[derive(Default)]
struct Respondents {
    responded: u64,
    eligible: Agreed,
    /// Its questions that have a column for each option.
    ticks: Vec<Ticks>,
}

struct Responses<'a> {
    ask: &'a Ask<'a>,
    heading: &'a Heading,
    named: Named<'a>,
    eligible: Option<usize>,
    answers: Vec<Answers>,
    respondents: Vec<Respondents>,
    /// Columns of ticks, with the rows whose questionnaire does not ask them.
    ticks_not_asked: Vec<(usize, Lines)>,
    /// Only if they were asked for.
    quotes: Option<Quotes>,
    /// Used again for every cell.
    buffer: String,
    chosen: Vec<usize>,
}

impl<'a> Responses<'a> {
    fn new(ask: &'a Ask<'a>, heading: &'a Heading) -> Self {
        let uses = || heading.uses.iter().enumerate();
        let answers = uses().filter_map(|(column, it)| match it {
            Use::Answers(questions) => Some(Answers::new(ask.book, column, questions)),
            _ => None,
        });
        let questions = &ask.book.codebook.questions;
        let respondents = (0..ask.book.codebook.questionnaires.len()).map(|it| Respondents {
            ticks: Ticks::all(heading, it, questions),
            ..Respondents::default()
        });
        let ticks = uses().filter(|(_, it)| matches!(it, Use::Ticks(_)));
        Self {
            ask,
            heading,
            named: Named::new(ask, heading),
            eligible: heading.columns(&Use::Eligible).next(),
            answers: answers.collect(),
            respondents: respondents.collect(),
            ticks_not_asked: ticks.map(|(column, _)| (column, Lines::default())).collect(),
            quotes: ask.has_quotes.then(|| Quotes::of(ask.book, heading)),
            buffer: String::new(),
            chosen: Vec::new(),
        }
    }

    /// Counts the answers of one row that stand in one column each.
    fn add_answers(&mut self, questionnaire: usize, row: &Row) -> bool {
        let mut has_answer = false;
        for answers in &mut self.answers {
            has_answer |= answers.add(questionnaire, row, &mut self.buffer, &mut self.chosen);
        }
        has_answer
    }

    /// Counts the ticks of one row.
    fn add_ticks(&mut self, questionnaire: usize, row: &Row) -> bool {
        let mut has_answer = false;
        for ticks in &mut self.respondents[questionnaire].ticks {
            has_answer |= ticks.add(row, &mut self.buffer);
        }
        for (column, lines) in &mut self.ticks_not_asked {
            let Use::Ticks(ticked) = &self.heading.uses[*column] else { continue };
            if ticked[questionnaire].is_none()
                && ticks::tick(row.cell(*column), &mut self.buffer) == Tick::Ticked
            {
                lines.add(row.line);
            }
        }
        has_answer
    }

    fn found(self) -> Found {
        let mut warnings = self.notes();
        let mut uncounted = Vec::new();
        let book = self.ask.book;
        let responded: Vec<u64> = self.respondents.iter().map(|it| it.responded).collect();
        let questionnaires = &book.codebook.questionnaires;
        let people = questionnaires.iter().zip(&self.respondents);
        let participation = people
            .filter(|(_, it)| 0 < it.responded)
            .map(|(questionnaire, it)| Participation {
                questionnaire: questionnaire.key.clone(),
                responded: it.responded,
                eligible: it.eligible.at_least(it.responded),
            })
            .collect();

        let titles = &self.heading.titles;
        let mut tallies: Vec<(usize, Tally)> = Vec::new();
        for answers in self.answers {
            let before = tallies.len();
            let has_unread = answers.has_unread();
            let of = answers.tallies.into_iter().enumerate();
            let mut is_coded = false;
            for (questionnaire, tally) in of.filter_map(|(it, tally)| Some((it, tally?.settled())))
            {
                let asked = book.question(tally.question);
                if tally.is_coded(asked) {
                    is_coded = true;
                    let note = words::warnings::codes_unknown(&asked.title, &tally.codes);
                    warnings.push(note.under(&titles[answers.column]));
                } else if has_unread && tally.base == 0 {
                    // Nobody's answer was understood, which is not that nobody answered.
                    is_coded = true;
                } else if 0 < responded[questionnaire] {
                    tallies.push((questionnaire, tally));
                }
            }
            if is_coded && tallies.len() == before {
                uncounted.push(answers.column);
            }
        }
        for (questionnaire, it) in self.respondents.into_iter().enumerate() {
            for ticks in it.ticks.into_iter().filter(|_| 0 < responded[questionnaire]) {
                let asked = book.question(ticks.tally.question);
                if ticks.tally.is_never_chosen(asked) {
                    let note = words::warnings::never_chosen(&asked.title);
                    warnings.push(note.under(&titles[ticks.column()]));
                } else {
                    tallies.push((questionnaire, ticks.tally));
                }
            }
        }
        tallies.sort_by_key(|(_, tally)| tally.question);
        let results = tallies.into_iter().map(|(questionnaire, tally)| {
            let asked = book.question(tally.question);
            tally.counted(asked, responded[questionnaire])
        });
        let results = results.collect();
        let quotes = self.quotes.map(|it| it.into_quotes(book)).unwrap_or_default();
        let batch = Batch { results, participation, warnings, quotes, ..Batch::default() };
        Found { batch, uncounted, ..Found::default() }
    }

    fn notes(&self) -> Vec<Note> {
        let titles = &self.heading.titles;
        let mut notes: Vec<Note> =
            self.answers.iter().flat_map(|it| it.notes(&titles[it.column])).collect();
        for ticks in self.respondents.iter().filter(|it| 0 < it.responded).flat_map(|it| &it.ticks)
        {
            let asked = self.ask.book.question(ticks.tally.question);
            let heading = &titles[ticks.column()];
            let unread = ticks.unread();
            notes.extend(
                unread.map(|(column, it)| words::warnings::not_a_tick(it).under(&titles[column])),
            );
            let none = (0 < ticks.none.count).then(|| words::warnings::none_ticked(&ticks.none));
            let without = ticks.without_column(asked);
            let without = (!without.is_empty())
                .then(|| words::warnings::options_without_column(&asked.title, &without));
            notes.extend(none.into_iter().chain(without).map(|it| it.under(heading)));
        }
        let not_asked = self.ticks_not_asked.iter().filter(|(_, it)| 0 < it.count);
        notes.extend(
            not_asked.map(|(it, lines)| words::warnings::not_asked(lines).under(&titles[*it])),
        );
        let free_text = self.heading.columns(&Use::FreeText);
        let told = match self.quotes {
            Some(_) => words::warnings::quoted,
            None => words::warnings::free_text,
        };
        notes.extend(free_text.map(|it| told().under(&titles[it])));
        let is_full = self.quotes.as_ref().is_some_and(|it| it.is_full);
        notes.extend(is_full.then(|| words::warnings::more_quotes().note()));
        notes.extend(self.eligible_notes());
        notes
    }

    fn eligible_notes(&self) -> impl Iterator<Item = Note> {
        let heading = self.heading.title(&Use::Eligible);
        self.respondents.iter().enumerate().filter_map(move |(questionnaire, it)| {
            let title = self.ask.book.title(questionnaire);
            Some(contradictions::eligible(title, it.eligible, it.responded)?.under(heading))
        })
    }
}

impl Counting for Responses<'_> {
    fn add(&mut self, row: &Row) -> Result<(), Sentence> {
        let questionnaire = self.named.questionnaire(row)?;
        if let Some(column) = self.eligible {
            self.respondents[questionnaire].eligible.hear(row.cell(column));
        }
        let has_answer = self.add_answers(questionnaire, row);
        let has_tick = self.add_ticks(questionnaire, row);
        if !has_answer && !has_tick {
            return Err(words::rows::no_answers());
        }
        self.respondents[questionnaire].responded += 1;
        if let Some(quotes) = &mut self.quotes {
            quotes.add(questionnaire, row);
        }
        Ok(())
    }

    fn is_foreign(&mut self, row: &Row) -> bool {
        let names = self.heading.columns(&Use::Questionnaire);
        if names.into_iter().any(|it| self.ask.book.questionnaire(row.cell(it)).is_some()) {
            return false;
        }
        let buffer = &mut self.buffer;
        let mut is_answer = |cell: &str, tally: &mut Tally| {
            !crate::plain::is_blank(cell)
                && cell.split(';').any(|it| tally.options.meaning(it, buffer) != Meaning::NoOption)
        };
        let has_answer = self.answers.iter_mut().any(|it| {
            let cell = row.cell(it.column);
            it.tallies.iter_mut().flatten().any(|tally| is_answer(cell, tally))
        });
        let ticks = self.respondents.iter_mut().flat_map(|it| &mut it.ticks);
        !has_answer && !ticks.into_iter().any(|it| it.is_in(row, &mut self.buffer))
    }
}
