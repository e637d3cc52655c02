//! Two self-assessments side by side.

use super::scores::{Line, Part};
use crate::packs::Sheet;

/// One part of a sheet, as it was given before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// Before; none if the earlier sheet has no such part.
    pub before: Option<Line>,
    /// After.
    pub after: Line,
    /// By how many points the percentage changed. None unless the same questions,
    /// in the same words, were answered both times: else it would tell of the
    /// questions and not of the service.
    pub change: Option<f64>,
}

/// Every part of the later sheet, with the same part of the earlier one beside it.
pub fn beside(
    (sheet_before, before): (&Sheet, &[Line]),
    (sheet_after, after): (&Sheet, Vec<Line>),
) -> Vec<Side> {
    let is_same_question = |key: &String| {
        let of = |sheet: &Sheet| sheet.question(key).map(|it| it.wording.clone());
        of(sheet_before).is_some() && of(sheet_before) == of(sheet_after)
    };
    let is_same_scale = sheet_before.levels == sheet_after.levels;
    let is_comparable = |before: &Line, after: &Line| {
        is_same_scale
            && before.tally.answered == after.tally.answered
            && after.tally.answered.iter().all(is_same_question)
    };
    let side = |after: Line| {
        let same = |it: &&Line| it.part == after.part && it.key == after.key;
        let before = before.iter().find(same).cloned();
        let change = before.as_ref().filter(|before| is_comparable(before, &after));
        let change = change.and_then(|it| Some(after.tally.percent()? - it.tally.percent()?));
        Side { before, after, change }
    };
    after.into_iter().map(side).collect()
}

impl Side {
    /// Whether it is about more than one question.
    pub fn is_whole(&self) -> bool {
        self.after.part != Part::Question
    }
}

#[cfg(test)]
mod tests {
    use super::super::rules::Answer;
    use super::super::scores::lines;
    use super::*;
    use crate::packs::{Content, Urn, shipped};

    fn charter() -> Sheet {
        let urn = Urn::parse("urn:lodestar:sheet:care-leavers-charter").unwrap();
        match &shipped::by_urn(&urn).unwrap().unwrap().content {
            Content::Sheet(sheet) => sheet.as_ref().clone(),
            other => panic!("{other:?}"),
        }
    }

    fn given(sheet: &Sheet, scores: &[Option<u32>]) -> Vec<Line> {
        let answers = sheet.questions.iter().zip(scores).map(|(question, score)| Answer {
            question: question.key.clone(),
            score: *score,
            note: String::new(),
        });
        lines(sheet, &answers.collect::<Vec<_>>())
    }

    #[test]
    fn a_change_is_told_only_where_the_same_was_asked_and_answered() {
        let sheet = charter();
        let before = given(&sheet, &[Some(0), Some(1), None]);
        let after = given(&sheet, &[Some(1), Some(1), Some(2)]);
        let sides = beside((&sheet, &before), (&sheet, after));
        let change = |key: &str| {
            let found = |it: &&Side| it.after.part == Part::Standard && it.after.key == key;
            sides.iter().find(found).unwrap().change
        };
        assert_eq!(change("identity"), Some(50.0));
        assert_eq!(change("believe"), Some(0.0));
        assert_eq!(change("listen"), None);
        assert_eq!(sides[0].change, None, "all of it was answered in part");
    }

    #[test]
    fn a_question_in_other_words_is_another_question() {
        let (old, mut new) = (charter(), charter());
        new.questions[0].wording = "Honour who you are".to_owned();
        let before = given(&old, &[Some(0), Some(1)]);
        let after = given(&new, &[Some(2), Some(2)]);
        let sides = beside((&old, &before), (&new, after));
        let changes: Vec<_> =
            sides.iter().filter(|it| !it.is_whole()).map(|it| it.change).take(2).collect();
        assert_eq!(changes, [None, Some(50.0)]);
    }
}
