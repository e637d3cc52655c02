//! Questions to read files with. All of them are invented.

use crate::codebook::{Codebook, Question, Questionnaire};

/// Two questionnaires. One question stands in both, one allows several answers,
/// and one is also asked in Welsh.
pub fn codebook() -> Codebook {
    let younger = Questionnaire {
        key: "sample-8-11".into(),
        title: "Sample survey, 8 to 11".into(),
        aliases: list(&["8-11", "younger"]),
    };
    let older = Questionnaire {
        key: "sample-11-18".into(),
        title: "Sample survey, 11 to 18".into(),
        aliases: list(&["11-18", "older"]),
    };
    let often = ["All or most of the time", "Sometimes", "Hardly ever", "Never"];
    let safe = Question {
        questionnaire: younger.key.clone(),
        indicator: "feels_safe".into(),
        title: "Feels safe".into(),
        wording: "Do you feel safe where you live?".into(),
        wording_variants: list(&["Wyt ti’n teimlo’n ddiogel yn dy dŷ?"]),
        options: list(&often),
        codes: Vec::new(),
        is_multiple: false,
    };
    let asked_of_older = Question { questionnaire: older.key.clone(), ..safe.clone() };
    let trusts = Question {
        indicator: "trusts_adult".into(),
        title: "Trusts an adult".into(),
        wording: "Is there an adult you trust?".into(),
        wording_variants: Vec::new(),
        options: list(&["Yes", "No", "Don’t know"]),
        ..safe.clone()
    };
    let support = Question {
        indicator: "support".into(),
        title: "Who helps".into(),
        wording: "Who helps you when you are sad, or cross?".into(),
        wording_variants: Vec::new(),
        options: list(&["Family", "Friends", "A pet", "Tŷ’r ŵyl"]),
        is_multiple: true,
        ..asked_of_older.clone()
    };
    Codebook {
        version: "sample 1".into(),
        questionnaires: vec![younger, older],
        questions: vec![safe, trusts, asked_of_older, support],
    }
}

fn list(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&it| it.to_owned()).collect()
}
