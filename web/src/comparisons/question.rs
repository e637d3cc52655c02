//! What a percentage needs beside it: its cut, its base and its question.

use lodestar_core::disclosure::Share;
use lodestar_core::packs::{AskedOf, Codebook};
use lodestar_core::rounds::SurveyResult;

use crate::rounds::{figure, share};
use crate::words::Say;

/// Which version of the question it was, as in “Codebook bright-spots 2, ages
/// 8 to 11”.
pub(crate) fn question_words(say: &Say, result: &SurveyResult) -> String {
    if result.asked.codebook.is_empty() {
        return say.t("comparisons-question-unknown");
    }
    say.with(
        "comparisons-question",
        &[
            ("codebook", result.asked.codebook.clone().into()),
            ("ages", result.asked.ages.replace('-', "–").into()),
        ],
    )
}

/// How many answered it, and of whom it was asked: “81, of the 87% who answered
/// “Yes” to “Know who your social worker is””. `results` are those of the same
/// round.
pub(crate) fn base_words<'a>(
    say: &Say,
    codebook: &Codebook,
    result: &SurveyResult,
    results: impl IntoIterator<Item = &'a SurveyResult>,
) -> String {
    let base = figure(result.numbers.base);
    match &result.asked.asked_of {
        None => base,
        Some(AskedOf::Words(words)) => say
            .with("comparisons-base-words", &[("base", base.into()), ("of", words.clone().into())]),
        Some(AskedOf::Answered { indicator, answers }) => {
            let other = results
                .into_iter()
                .find(|it| it.questionnaire == result.questionnaire && it.indicator == *indicator);
            let known = codebook.question(&result.questionnaire, indicator);
            let title = known.map_or_else(|| indicator.clone(), |it| it.title.clone());
            // The share of those is told only if it is of the same answers.
            let is_cut = |it: &SurveyResult| {
                let cut = it.numbers.options.iter().filter(|option| option.is_positive);
                cut.map(|option| &option.label).eq(answers)
            };
            let of = other.filter(|it| is_cut(it)).map(|it| it.numbers.headline);
            let values = [
                ("base", base.into()),
                ("answers", answers.join(", ").into()),
                ("question", title.into()),
                ("share", of.map(|it| share(say, it)).unwrap_or_default().into()),
            ];
            match of {
                Some(Share::Percent(_)) => say.with("comparisons-base-share", &values),
                _ => say.with("comparisons-base-answered", &values),
            }
        }
    }
}
