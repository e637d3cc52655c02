//! What in a child's words might tell who it was. Hints to a person who looks, and
//! no more: a name in small letters is not seen here.

use crate::choices::choices;

choices! {
    /// What a word might tell.
    pub enum Hint {
        /// Somebody's name.
        Name = "name",
        /// Where something is.
        Place = "place",
        /// A school.
        School = "school",
        /// An age, a date or another number.
        AgeOrDate = "age_or_date",
        /// Something that is true of few.
        RareFact = "rare_fact",
    }
}

const SCHOOLS: &str = "\
    school schools academy college nursery university sixth primary";

const PLACES: &str = "\
    avenue church city close drive estate hospital lane park road street town village";

const TIMES: &str = "\
    january february march april june july august september october november december \
    birthday aged eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
    nineteen twenty seven eight nine ten";

const RARE: &str = "\
    abuse abused adopted asylum autism autistic baby blind cancer court dead deaf died \
    disability disabled epilepsy gay killed lesbian murder overdose police pregnant prison \
    rape raped refugee religion suicide trans triplet triplets twin twins wheelchair";

/// After these a word with a capital is a place sooner than a name.
const LEADS_TO_PLACE: &str = "\
    from in near to at";

/// Words that have a capital without being a name, or because a sentence begins.
const COMMON: &str = "\
    a about adults after all also always an and are as ask at be because being but can \
    care children could did do don't everybody everyone everything family feel for foster \
    friends get give good happy having he her his how i i'd i'll i'm i've if in is it it's \
    its just kids let like listen make maybe me more most mum dad nan my never no nobody \
    not nothing of ok on one only or our people please really see she so social some \
    somebody someone something sometimes staff stop talk tell that the their them then \
    there they they're things this to too trust us we we're what when where who why with \
    workers would yes you your";

/// Every word that might tell who it was, in the order of the text, each once.
pub fn hints(words: &str) -> Vec<(Hint, String)> {
    let mut found: Vec<(Hint, String)> = Vec::new();
    let mut before = String::new();
    for word in words.split_whitespace() {
        let plain = word.trim_matches(|it: char| !it.is_alphanumeric());
        let lower = plain.to_lowercase().replace('’', "'");
        if let Some(hint) = hint(plain, &lower, &before)
            && !found.iter().any(|(_, it)| it == plain)
        {
            found.push((hint, plain.to_owned()));
        }
        before = lower;
    }
    found
}

fn hint(word: &str, lower: &str, before: &str) -> Option<Hint> {
    let stem = lower.strip_suffix("'s").unwrap_or(lower);
    let is_in = |list: &str| list.split(' ').any(|it| it == stem);
    let has_capital = word.starts_with(char::is_uppercase);
    // “May” is a month with a capital only, and “May I” asks for leave.
    let is_time = is_in(TIMES) || (stem == "may" && has_capital && !before.is_empty());
    if is_time || word.contains(|it: char| it.is_ascii_digit()) {
        return Some(Hint::AgeOrDate);
    }
    if is_in(SCHOOLS) {
        return Some(Hint::School);
    }
    if is_in(PLACES) {
        return Some(Hint::Place);
    }
    if is_in(RARE) {
        return Some(Hint::RareFact);
    }
    if word.contains('@') {
        return Some(Hint::Name);
    }
    if !has_capital || is_in(COMMON) {
        return None;
    }
    Some(if LEADS_TO_PLACE.split(' ').any(|it| it == before) { Hint::Place } else { Hint::Name })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &str) -> Vec<(Hint, &str)> {
        let hints = hints(words);
        let words = words.split(|it: char| !it.is_alphanumeric()).collect::<Vec<_>>();
        hints
            .into_iter()
            .filter_map(|(hint, it)| words.iter().find(|word| **word == it).map(|it| (hint, *it)))
            .collect()
    }

    #[test]
    fn names_places_schools_ages_and_rare_facts_are_pointed_out() {
        assert_eq!(found("Kayleigh listens to me."), [(Hint::Name, "Kayleigh")]);
        assert_eq!(
            found("I miss my twin in Hull"),
            [(Hint::RareFact, "twin"), (Hint::Place, "Hull")]
        );
        let school = [(Hint::Name, "Northfield"), (Hint::School, "Academy")];
        assert_eq!(found("I like Northfield Academy"), school);
        assert_eq!(found("I moved when I was 7"), [(Hint::AgeOrDate, "7")]);
        assert_eq!(found("We moved in March"), [(Hint::AgeOrDate, "March")]);
    }

    #[test]
    fn words_that_tell_of_nobody_are_left_alone() {
        for words in ["I want to see my mum more.", "They never listen. We don't know why!", ""] {
            assert_eq!(hints(words), [], "{words}");
        }
    }
}
