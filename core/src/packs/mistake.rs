//! What is wrong with a pack, and where. The words for it are the web's.

/// One thing to correct, with the line and the key where it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// From 1.
    pub line: usize,
    /// As in `question.options`; empty for the file as a whole.
    pub key: String,
    /// What is wrong there.
    pub fault: Fault,
}

/// The ways in which a pack can be wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The file is larger than a pack may be.
    TooLarge {
        /// The most it may have.
        kibibytes_max: usize,
    },
    /// It is no text in UTF-8, or not TOML there.
    Syntax(String),
    /// The same key stands twice in one table.
    DuplicateKey,
    /// There is no such key here.
    UnknownKey {
        /// The keys that there are.
        known: Vec<&'static str>,
    },
    /// The key must be there.
    Missing,
    /// It is there, with nothing in it.
    Empty,
    /// It is of another type.
    WrongType(Expected),
    /// It has more characters than it may.
    TooLong {
        /// The most it may have.
        characters_max: usize,
    },
    /// The list has more in it than it may.
    TooMany {
        /// The most it may have.
        most: usize,
    },
    /// It has a character that cannot be printed.
    Control,
    /// A name for programs has other letters than those may have.
    NotAName,
    /// It is not one of a few answers.
    NotAChoice {
        /// What stands there.
        value: String,
        /// What may stand there.
        choices: Vec<&'static str>,
    },
    /// The number is too small or too large.
    OutOfRange {
        /// The least it may be.
        least: i64,
        /// The most it may be.
        most: i64,
    },
    /// The same thing was said on an earlier line.
    Twice {
        /// What it is.
        value: String,
        /// Where it stood first.
        first_line: usize,
    },
    /// It names something that is not there.
    Dangling {
        /// The name.
        value: String,
        /// Where it was looked for.
        among: &'static str,
    },
    /// Every option is in the cut, so that it says nothing.
    CutIsAll,
    /// There must be one for each of something else, in its order.
    NotOneForEach {
        /// The key of that list.
        among: &'static str,
    },
    /// Something that must be there is not, as in a colour without a word.
    Lacks {
        /// What.
        value: String,
    },
    /// It names an adult who never helps children to answer.
    Barred {
        /// What stands there.
        value: String,
    },
    /// It is no `urn:lodestar:KIND:NAME`.
    NotAUrn,
    /// The kind in the URN is not the pack's.
    OtherKind {
        /// The kind in the URN.
        value: String,
    },
    /// It names a pack that is not among those that it requires.
    NotRequired {
        /// The URN.
        value: String,
    },
    /// Lodestar has no words under this key.
    UnknownWords,
    /// The words have other values in them than ours.
    OtherVariables {
        /// Those of ours.
        wanted: String,
        /// Those of the pack.
        given: String,
    },
    /// The words do not read as a Fluent message.
    UnreadableWords(String),
}

/// What a key's value must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expected {
    /// `"in quotes"`
    Text,
    /// `42`
    Number,
    /// `true` or `false`
    Flag,
    /// `["one", "another"]`
    Texts,
    /// `[table]`
    Table,
    /// `[[table]]`, once or more
    Tables,
}

impl Expected {
    /// The stable key, for its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Flag => "flag",
            Self::Texts => "texts",
            Self::Table => "table",
            Self::Tables => "tables",
        }
    }
}

impl Fault {
    /// The stable key, for its sentence.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::Syntax(_) => "syntax",
            Self::DuplicateKey => "duplicate-key",
            Self::UnknownKey { .. } => "unknown-key",
            Self::Missing => "missing",
            Self::Empty => "empty",
            Self::WrongType(_) => "wrong-type",
            Self::TooLong { .. } => "too-long",
            Self::TooMany { .. } => "too-many",
            Self::Control => "control",
            Self::NotAName => "not-a-name",
            Self::NotAChoice { .. } => "not-a-choice",
            Self::OutOfRange { .. } => "out-of-range",
            Self::Twice { .. } => "twice",
            Self::Dangling { .. } => "dangling",
            Self::CutIsAll => "cut-is-all",
            Self::NotOneForEach { .. } => "not-one-for-each",
            Self::Lacks { .. } => "lacks",
            Self::Barred { .. } => "barred",
            Self::NotAUrn => "not-a-urn",
            Self::OtherKind { .. } => "other-kind",
            Self::NotRequired { .. } => "not-required",
            Self::UnknownWords => "unknown-words",
            Self::OtherVariables { .. } => "other-variables",
            Self::UnreadableWords(_) => "unreadable-words",
        }
    }

    /// What its sentence names besides line and key.
    pub fn values(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { kibibytes_max: limit } => vec![("limit", limit.to_string())],
            Self::TooLong { characters_max: limit } | Self::TooMany { most: limit } => {
                vec![("limit", limit.to_string())]
            }
            Self::Syntax(detail) | Self::UnreadableWords(detail) => {
                vec![("detail", detail.clone())]
            }
            Self::UnknownKey { known } => vec![("known", known.join(", "))],
            Self::NotAChoice { value, choices } => {
                vec![("value", value.clone()), ("choices", choices.join(", "))]
            }
            Self::OutOfRange { least, most } => {
                vec![("least", least.to_string()), ("most", most.to_string())]
            }
            Self::Twice { value, first_line } => {
                vec![("value", value.clone()), ("first", first_line.to_string())]
            }
            Self::Dangling { value, among } => {
                vec![("value", value.clone()), ("among", (*among).to_owned())]
            }
            Self::NotOneForEach { among } => vec![("among", (*among).to_owned())],
            Self::Lacks { value }
            | Self::Barred { value }
            | Self::OtherKind { value }
            | Self::NotRequired { value } => vec![("value", value.clone())],
            Self::OtherVariables { wanted, given } => {
                vec![("wanted", wanted.clone()), ("given", given.clone())]
            }
            Self::DuplicateKey
            | Self::Missing
            | Self::Empty
            | Self::WrongType(_)
            | Self::Control
            | Self::NotAName
            | Self::CutIsAll
            | Self::NotAUrn
            | Self::UnknownWords => Vec::new(),
        }
    }
}
