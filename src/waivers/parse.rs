//! Reading the file, with every mistake in it at once.

use toml::de::{DeTable, DeValue};

use super::{Waiver, Waivers};
use crate::diagnostic::Diagnostic;
use crate::own_file;

/// The one table of the file.
pub(super) const TABLE: &str = "answers";

/// Reads the answers in `text`; `file` is what messages call it.
pub fn parse(file: &str, text: &str) -> Result<Waivers, Vec<Diagnostic>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut mistakes = own_file::mistakes(file, &errors);
    let mut answers = Vec::new();
    for (name, value) in table.get_ref() {
        match (name.get_ref().as_ref(), value.get_ref()) {
            (TABLE, DeValue::Table(inner)) => {
                for (id, answer) in inner {
                    let word = match answer.get_ref() {
                        DeValue::String(word) => Waiver::of_word(word),
                        _ => None,
                    };
                    match word {
                        Some(word) => answers.push((id.get_ref().clone().into_owned(), word)),
                        // A value that the parser made up where none stands; it has said so.
                        None if answer.span().is_empty() => {}
                        None => {
                            let message = format!("`{}` has no answer that is known", id.get_ref());
                            let help = "write \"not-mine\", \"learning\" or \"have-it\"";
                            mistakes.push(Diagnostic::error(file, answer.span(), message).help(help));
                        }
                    }
                }
            }
            (other, _) => {
                let message = format!("unknown name `{other}`");
                let help = format!("answers stand below `[{TABLE}]`, each as `skill = \"not-mine\"`");
                mistakes.push(Diagnostic::error(file, name.span(), message).help(help));
            }
        }
    }
    if mistakes.is_empty() { Ok(answers.into_iter().collect()) } else { Err(mistakes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_by_id() {
        let text =
            "# mine\n[answers]\nkafka = \"learning\" # until May\n\"term:fare-rules\" = \"not-mine\"\n";
        let waivers = parse("w.toml", text).unwrap();
        assert_eq!(waivers.get("kafka"), Some(Waiver::Learning));
        assert_eq!(waivers.get("term:fare-rules"), Some(Waiver::NotMine));
        assert_eq!(waivers.get("rust"), None);
        assert!(parse("w.toml", "").unwrap().is_empty());
    }

    #[test]
    fn every_mistake_is_told() {
        let text = "kafka = \"learning\"\n[answers]\nrust = \"maybe\"\ngo = 3\n";
        let mistakes = parse("w.toml", text).unwrap_err();
        let messages: Vec<&str> = mistakes.iter().map(|mistake| mistake.message.as_str()).collect();
        assert_eq!(messages.len(), 3, "{messages:?}");
        assert!(parse("w.toml", "[answers\n").is_err());
    }
}
