//! Wording of the installation's own: what a pack says in place of ours, and
//! whether it may.

use std::collections::BTreeSet;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use lodestar_core::packs::{LANGUAGES, Misused, Vocabulary, Wording};

use super::{Language, Words, bundle};

/// Words in place of ours.
#[derive(Default)]
pub(super) struct Own {
    pub(super) fingerprint: String,
    english: Option<FluentBundle<FluentResource>>,
    welsh: Option<FluentBundle<FluentResource>>,
}

impl Own {
    pub(super) fn new(wording: &Wording) -> Self {
        let of = |language: Language| {
            let colours = wording
                .colours
                .iter()
                .map(|(tag, key, word)| (tag, format!("rag-{key}"), literal(word)));
            let words = wording.words.iter();
            let words = words.map(|(tag, key, text)| (tag, key.clone(), text.clone()));
            let own = colours.chain(words).filter(|(tag, ..)| *tag == language.tag());
            let mut own = own.peekable();
            own.peek()?;
            let mut all = bundle(language.tag(), "").ok()?;
            for (_, key, text) in own {
                // One message at a time: one that no longer reads must not take
                // the others with it.
                if let Ok(message) = FluentResource::try_new(message(&key, &text)) {
                    all.add_resource_overriding(message);
                }
            }
            Some(all)
        };
        Self {
            fingerprint: wording.fingerprint.clone(),
            english: of(Language::English),
            welsh: of(Language::Welsh),
        }
    }

    /// The words of a key, if there are any in place of ours.
    pub(super) fn say(
        &self,
        language: Language,
        key: &str,
        args: &FluentArgs<'_>,
    ) -> Option<String> {
        let bundle = match language {
            Language::English => self.english.as_ref()?,
            Language::Welsh => self.welsh.as_ref()?,
        };
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let words = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        // Ours are better than words with a hole in them.
        errors.is_empty().then_some(words)
    }
}

impl Vocabulary for Words {
    fn judge(&self, language: &str, key: &str, text: &str) -> Result<(), Misused> {
        if !LANGUAGES.contains(&language) {
            return Err(Misused::Unknown);
        }
        let ours = self.bundle(Language::of_tag(language)).get_message(key);
        let ours = ours.and_then(|it| it.value()).ok_or(Misused::Unknown)?;
        let source = message(key, text);
        let read = fluent_syntax::parser::parse(source.as_str());
        let read = read.map_err(|(_, errors)| {
            let first = errors.first().map(ToString::to_string);
            Misused::Unreadable(first.unwrap_or_default())
        })?;
        let theirs = match read.body.as_slice() {
            [Entry::Message(message)] if message.attributes.is_empty() => message.value.as_ref(),
            _ => None,
        };
        let theirs = theirs.ok_or_else(|| Misused::Unreadable("it is not one message".into()))?;
        let (mut wanted, mut given) = (Names::default(), Names::default());
        wanted.of_pattern(ours);
        given.of_pattern(theirs);
        if let Some(other) = given.others.first() {
            return Err(Misused::Unreadable(format!("it refers to {other}")));
        }
        if wanted.variables == given.variables {
            return Ok(());
        }
        Err(Misused::Variables { wanted: wanted.shown(), given: given.shown() })
    }
}

/// What a message names.
#[derive(Default)]
struct Names {
    variables: BTreeSet<String>,
    /// Other messages, terms and functions, which a pack does not have.
    others: Vec<String>,
}

impl Names {
    fn of_pattern<S: AsRef<str>>(&mut self, pattern: &Pattern<S>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.of_expression(expression);
            }
        }
    }

    fn of_expression<S: AsRef<str>>(&mut self, expression: &Expression<S>) {
        match expression {
            Expression::Inline(inline) => self.of_inline(inline),
            Expression::Select { selector, variants } => {
                self.of_inline(selector);
                for variant in variants {
                    self.of_pattern(&variant.value);
                }
            }
        }
    }

    fn of_inline<S: AsRef<str>>(&mut self, inline: &InlineExpression<S>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.as_ref().to_owned());
            }
            InlineExpression::MessageReference { id, .. }
            | InlineExpression::TermReference { id, .. }
            | InlineExpression::FunctionReference { id, .. } => {
                self.others.push(id.name.as_ref().to_owned());
            }
            InlineExpression::Placeable { expression } => self.of_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => (),
        }
    }

    fn shown(&self) -> String {
        let names: Vec<String> = self.variables.iter().map(|it| format!("${it}")).collect();
        names.join(", ")
    }
}

/// A message as Fluent writes it: every further line is indented.
fn message(key: &str, text: &str) -> String {
    format!("{key} = {}\n", text.trim().replace('\n', "\n    "))
}

/// Words in which nothing has a meaning for Fluent.
fn literal(word: &str) -> String {
    let mut literal = String::new();
    for letter in word.chars() {
        match letter {
            '{' | '}' => literal.extend(["{ \"", &letter.to_string(), "\" }"]),
            letter => literal.push(letter),
        }
    }
    literal
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(key: &str, text: &str) -> Result<(), Misused> {
        Words::load().unwrap().judge("en-GB", key, text)
    }

    #[test]
    fn words_may_stand_for_ours_if_they_say_as_much() {
        assert_eq!(judge("back", "Go back"), Ok(()));
        assert_eq!(judge("date-range", "From { $from }\nto { $to }"), Ok(()));
        let one_or_more = "{ $count ->\n [one] One thing\n *[other] { $count } things\n}";
        assert_eq!(judge("findings-count", one_or_more), Ok(()));
        assert_eq!(judge("shout", "Go"), Err(Misused::Unknown));
        assert_eq!(
            judge("date-range", "{ $from } and { $until }"),
            Err(Misused::Variables { wanted: "$from, $to".into(), given: "$from, $until".into() })
        );
        for unreadable in ["{", "{ $", "A\n.title = B", "{ back }", "{ -term }", "{ NUMBER(1) }"] {
            let judged = judge("back", unreadable);
            assert!(matches!(judged, Err(Misused::Unreadable(_))), "{unreadable}: {judged:?}");
        }
        let injected = judge("back", "Go\nnext = Other");
        assert_eq!(injected, Ok(()), "a further line is text and no message of its own");
    }

    #[test]
    fn own_words_are_said_in_their_language_only_and_braces_of_colours_are_letters() {
        let line = |tag: &str, key: &str, text: &str| (tag.into(), key.into(), text.into());
        let wording = Wording {
            fingerprint: "1".into(),
            colours: vec![line("en-GB", "red", "Late {!}")],
            words: vec![line("en-GB", "back", "Go back"), line("en-GB", "cancel", "{")],
        };
        let words = Words::load().unwrap();
        words.speak_with(&wording);
        let say = |language, key| words.say(language, key, &FluentArgs::new()).unwrap();
        assert_eq!(say(Language::English, "back"), "Go back");
        assert_eq!(say(Language::English, "rag-red"), "Late {!}");
        assert_eq!(say(Language::English, "cancel"), "Cancel");
        assert_ne!(say(Language::Welsh, "back"), "Go back");
        words.speak_with(&Wording::default());
        assert_eq!(say(Language::English, "back"), "Back");
    }
}
