use std::fmt::Write as _;

/// What a browser would send: answers to questions, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form(Vec<(String, String)>);

impl Form {
    /// These answers.
    pub fn of(answers: &[(&str, &str)]) -> Self {
        Self(answers.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect())
    }

    /// With one answer to a question in place of those that were there.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.0.retain(|(it, _)| it != name);
        self.and(name, value)
    }

    /// With one more answer.
    #[must_use]
    pub fn and(mut self, name: &str, value: &str) -> Self {
        self.0.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The first answer to a question, or nothing.
    pub fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(it, _)| it == name).map_or("", |(_, value)| value)
    }

    /// `application/x-www-form-urlencoded`.
    pub(crate) fn encoded(&self) -> String {
        let pair = |(name, value): &(String, String)| format!("{}={}", escape(name), escape(value));
        self.0.iter().map(pair).collect::<Vec<_>>().join("&")
    }
}

fn escape(text: &str) -> String {
    text.bytes().fold(String::new(), |mut escaped, byte| {
        if byte.is_ascii_alphanumeric() {
            escaped.push(char::from(byte));
        } else {
            let _ = write!(escaped, "%{byte:02X}");
        }
        escaped
    })
}
