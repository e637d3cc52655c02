//! What an authority has set for a plugin, by name and type.

use lodestar_plugin_protocol::Settings;

/// Reads one setting. The manifest's defaults are filled in before a question is
/// asked, and every value has been checked, so that none means “not set”.
pub trait ReadSettings {
    /// A whole number.
    fn integer(&self, name: &str) -> Option<i64>;
    /// A whole number from 0 on, as for a length.
    fn count(&self, name: &str) -> Option<usize>;
    /// Any number.
    fn number(&self, name: &str) -> Option<f64>;
    /// A text, or the choice of a list.
    fn text(&self, name: &str) -> Option<&str>;
    /// Yes or no.
    fn flag(&self, name: &str) -> Option<bool>;
}

impl ReadSettings for Settings {
    fn integer(&self, name: &str) -> Option<i64> {
        self.get(name)?.as_i64()
    }

    fn count(&self, name: &str) -> Option<usize> {
        self.get(name)?.as_u64()?.try_into().ok()
    }

    fn number(&self, name: &str) -> Option<f64> {
        self.get(name)?.as_f64()
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str()
    }

    fn flag(&self, name: &str) -> Option<bool> {
        self.get(name)?.as_bool()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_is_read_as_what_it_is_and_nothing_else() {
        let mut settings = Settings::new();
        settings.insert("findings_max".to_owned(), 5.into());
        settings.insert("share".to_owned(), 0.5.into());
        settings.insert("words".to_owned(), "plain".into());
        settings.insert("with_chart".to_owned(), true.into());

        assert_eq!(settings.integer("findings_max"), Some(5));
        assert_eq!(settings.count("findings_max"), Some(5));
        assert_eq!(settings.number("share"), Some(0.5));
        assert_eq!(settings.text("words"), Some("plain"));
        assert_eq!(settings.flag("with_chart"), Some(true));
        assert_eq!(settings.integer("words"), None);
        assert_eq!(settings.text("unset"), None);
    }
}
