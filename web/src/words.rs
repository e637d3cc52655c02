//! Every word that a person reads, found by key in `words/*.ftl`.
//!
//! Fluent, because Welsh has six plural forms and word order differs. A key
//! that does not exist is an error, so that a test finds it.

mod own;

use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use anyhow::{Context as _, anyhow};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use handlebars::{Context, Handlebars, Helper, HelperDef, RenderContext, RenderError};
use handlebars::{RenderErrorReason, ScopedJson};
use lodestar_core::Kind;
use lodestar_core::packs::Wording;

use own::Own;

/// A language of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Language {
    /// English.
    #[default]
    English,
    /// Welsh: a draft until a named translator has approved it.
    Welsh,
}

impl Language {
    /// The language with this tag; English for any other.
    pub(crate) fn of_tag(tag: &str) -> Self {
        if tag == "cy" { Self::Welsh } else { Self::English }
    }

    /// The BCP 47 tag.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            Self::Welsh => "cy",
        }
    }
}

/// The sentences of every language.
pub(crate) struct Words {
    english: FluentBundle<FluentResource>,
    welsh: FluentBundle<FluentResource>,
    /// Wording of the installation's own, from its packs.
    own: RwLock<Arc<Own>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Words")
    }
}

impl Words {
    pub(crate) fn load() -> anyhow::Result<Self> {
        Ok(Self {
            english: bundle("en-GB", include_str!("../words/en.ftl"))?,
            welsh: bundle("cy", include_str!("../words/cy.ftl"))?,
            own: RwLock::default(),
        })
    }

    /// Speaks with this wording of the installation's own from now on.
    pub(crate) fn speak_with(&self, wording: &Wording) {
        let own = Arc::new(Own::new(wording));
        *self.own.write().unwrap_or_else(PoisonError::into_inner) = own;
    }

    /// The fingerprint of that wording.
    pub(crate) fn fingerprint(&self) -> String {
        self.own().fingerprint.clone()
    }

    fn own(&self) -> Arc<Own> {
        self.own.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn say(&self, language: Language, key: &str, args: &FluentArgs<'_>) -> anyhow::Result<String> {
        if let Some(words) = self.own().say(language, key, args) {
            return Ok(words);
        }
        let bundle = self.bundle(language);
        let message = bundle.get_message(key).with_context(|| format!("no words for {key}"))?;
        let pattern = message.value().with_context(|| format!("no words for {key}"))?;
        let mut errors = Vec::new();
        let words = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        match errors.first() {
            Some(error) => Err(anyhow!("{key}: {error}")),
            None => Ok(words),
        }
    }

    fn bundle(&self, language: Language) -> &FluentBundle<FluentResource> {
        match language {
            Language::English => &self.english,
            Language::Welsh => &self.welsh,
        }
    }

    fn has(&self, key: &str) -> bool {
        self.english.has_message(key)
    }
}

fn bundle(tag: &str, source: &str) -> anyhow::Result<FluentBundle<FluentResource>> {
    let resource = FluentResource::try_new(source.to_owned())
        .map_err(|(_, errors)| anyhow!("{tag}: {errors:?}"))?;
    let mut bundle = FluentBundle::new_concurrent(vec![tag.parse()?]);
    // The marks that isolate text direction would break searches and exports.
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).map_err(|errors| anyhow!("{tag}: {errors:?}"))?;
    Ok(bundle)
}

/// The words of one language, for one request.
#[derive(Clone, Debug)]
pub(crate) struct Say {
    words: Arc<Words>,
    pub(crate) language: Language,
}

impl Say {
    pub(crate) fn new(words: Arc<Words>, language: Language) -> Self {
        Self { words, language }
    }

    /// The sentence of a key.
    pub(crate) fn t(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// What a noun is called.
    pub(crate) fn kind(&self, kind: Kind) -> String {
        self.t(&format!("kind-{}", kind.key().replace('_', "-")))
    }

    /// The sentence of a key, with values in it.
    pub(crate) fn with(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        self.words.say(self.language, key, &args).unwrap_or_else(|error| {
            tracing::error!(key, error = %error, "there are no words for a key");
            // A test of any page looks for these brackets.
            format!("⟦{key}⟧")
        })
    }

    /// The sentence of a key about a number of things.
    pub(crate) fn count(&self, key: &str, count: usize) -> String {
        self.with(key, &[("count", FluentValue::from(count))])
    }

    /// The sentence of a key, if there is one.
    pub(crate) fn maybe(&self, key: &str) -> Option<String> {
        self.words.has(key).then(|| self.t(key))
    }

    /// A day, as in “27 March 2026”.
    pub(crate) fn day(&self, date: NaiveDate) -> String {
        let month = self.t(&format!("month-{}", date.month()));
        format!("{} {month} {}", date.day(), date.year())
    }

    /// A month of a year.
    pub(crate) fn month(&self, date: NaiveDate) -> String {
        format!("{} {}", self.t(&format!("month-{}", date.month())), date.year())
    }

    /// A day that may not be set.
    pub(crate) fn day_or_none(&self, date: Option<NaiveDate>) -> String {
        date.map(|it| self.day(it)).unwrap_or_default()
    }

    /// A moment, as its day and time in the UK.
    pub(crate) fn moment(&self, at: DateTime<Utc>) -> String {
        format!("{}, {}", self.day(at.date_naive()), at.format("%H:%M"))
    }
}

/// `{{t "key" name=value}}` in a template.
#[derive(Debug)]
pub(crate) struct TemplateHelper(pub(crate) Arc<Words>);

impl HelperDef for TemplateHelper {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        context: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let key = helper.param(0).and_then(|it| it.value().as_str()).unwrap_or_default();
        let mut args = FluentArgs::new();
        for (name, value) in helper.hash() {
            let value: FluentValue<'_> = match value.value() {
                serde_json::Value::Number(number) => number.as_f64().unwrap_or_default().into(),
                other => other.as_str().unwrap_or_default().to_owned().into(),
            };
            args.set(*name, value);
        }
        let tag = context.data()["frame"]["language"].as_str().unwrap_or_default();
        let words = self.0.say(Language::of_tag(tag), key, &args);
        let words = words.map_err(|error| RenderErrorReason::Other(format!("{error:#}")))?;
        Ok(ScopedJson::Derived(words.into()))
    }
}
