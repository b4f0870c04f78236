//! Reads the values of keys.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use super::Reader;

/// Whether an id has the form of one.
pub(super) fn can_be_id(id: &str) -> bool {
    !id.is_empty()
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !id.starts_with('-')
        && !id.ends_with('-')
}

/// Whether a text is more than spaces.
pub(super) fn says_something(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Whether a number can say how much a skill transfers.
pub(super) fn can_be_share(number: f32) -> bool {
    (0.0..=1.0).contains(&number)
}

/// Whether a word with an `@` is one of those that rules know.
pub(super) fn is_near_word(text: &str) -> bool {
    matches!(text, "@list" | "@study" | "@tech" | "@skills")
}

const RULE_KEYS: &[&str] = &["case", "needs", "never", "before_never", "after_never"];

impl Reader<'_> {
    pub(super) fn text(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<String> {
        match value.get_ref().as_str() {
            Some(text) if says_something(text) => Some(text.to_owned()),
            Some(_) => {
                self.mistake(value.span(), format!("`{key}` is empty"), None);
                None
            }
            None => {
                let found = value.get_ref().type_str();
                self.mistake(value.span(), format!("`{key}` is a text in quotes, not {found}"), None);
                None
            }
        }
    }

    pub(super) fn texts(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Vec<(String, Range<usize>)> {
        let Some(array) = value.get_ref().as_array() else {
            let help = Some(format!("write `{key} = [\"…\"]`"));
            self.mistake(value.span(), format!("`{key}` is a list of texts"), help);
            return Vec::new();
        };
        array.iter().filter_map(|item| self.text(key, item).map(|text| (text, item.span()))).collect()
    }

    pub(super) fn share(&mut self, value: &Spanned<DeValue<'_>>) {
        let number = match value.get_ref() {
            DeValue::Float(n) => n.as_str().parse::<f32>().ok(),
            DeValue::Integer(n) => n.as_str().parse::<f32>().ok(),
            _ => None,
        };
        if !number.is_some_and(can_be_share) {
            self.mistake(value.span(), "how much it transfers is a number from 0 to 1".to_owned(), None);
        }
    }

    pub(super) fn transfers(
        &mut self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
    ) -> Vec<(String, Range<usize>)> {
        let Some(table) = value.get_ref().as_table() else {
            let help = Some(format!("write `{key} = {{ rabbitmq = 0.6 }}`"));
            self.mistake(value.span(), format!("`{key}` is a table of ids and numbers"), help);
            return Vec::new();
        };
        table
            .iter()
            .map(|(key, share)| {
                self.share(share);
                (key.get_ref().to_string(), key.span())
            })
            .collect()
    }

    pub(super) fn sources(&mut self, value: &Spanned<DeValue<'_>>) {
        let Some(table) = value.get_ref().as_table() else {
            let help = Some("write `source = { esco = \"…\" }`".to_owned());
            self.mistake(value.span(), "`source` is a table of texts".to_owned(), help);
            return;
        };
        for (key, value) in table {
            self.text(key.get_ref().as_ref(), value);
        }
    }

    pub(super) fn rules(&mut self, value: &Spanned<DeValue<'_>>) {
        let Some(table) = value.get_ref().as_table() else {
            let help = Some("write `match.needs = [\"…\"]`".to_owned());
            self.mistake(value.span(), "`match` is a table of rules".to_owned(), help);
            return;
        };
        for (key, rule) in table {
            match key.get_ref().as_ref() {
                "case" => {
                    if let Some(text) = self.text("case", rule)
                        && !matches!(text.as_str(), "exact" | "any")
                    {
                        let help = Some("`exact` or `any`".to_owned());
                        self.mistake(rule.span(), format!("unknown case `{text}`"), help);
                    }
                }
                name @ ("needs" | "never" | "before_never" | "after_never") => {
                    for (text, span) in self.texts(name, rule) {
                        if text.starts_with('@') && !is_near_word(&text) {
                            let help = Some("@list, @tech or @skills".to_owned());
                            self.mistake(span, format!("unknown word `{text}`"), help);
                        }
                    }
                }
                other => {
                    let help = near(other, RULE_KEYS.iter().copied());
                    self.mistake(key.span(), format!("unknown rule `{other}`"), help);
                }
            }
        }
    }
}

/// "did you mean …" for the known word closest to `word`, where one is close.
pub(super) fn near<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    known
        .map(|k| (strsim::jaro_winkler(word, k), k))
        .filter(|(score, _)| *score > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, k)| format!("did you mean `{k}`?"))
}
