//! What can be a name, an id, a share.

use super::error::EditError;
use crate::text::is_hidden;

/// The most characters that a name may have.
const LONGEST: usize = 100;

/// A name as it is kept, if it can be one.
pub(super) fn label(text: &str) -> Result<String, EditError> {
    let text = text.trim();
    let bad = |why| EditError::BadLabel { label: text.to_owned(), why };
    if text.is_empty() {
        return Err(bad("it is empty"));
    }
    if text.chars().any(is_hidden) {
        return Err(bad("it holds a character that is not seen"));
    }
    if text.chars().count() > LONGEST {
        return Err(bad("it is longer than 100 characters"));
    }
    if !text.chars().any(char::is_alphanumeric) {
        return Err(bad("it holds no letter and no digit"));
    }
    Ok(text.to_owned())
}

pub(super) fn checked(share: f32) -> Result<f32, EditError> {
    // Minus nought is nought.
    if (0.0..=1.0).contains(&share) { Ok(share + 0.0) } else { Err(EditError::BadShare { share }) }
}

/// The id that a name gives: its letters and digits in lower case, hyphens between.
pub(super) fn slug(name: &str) -> String {
    let mut id = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            'a'..='z' | '0'..='9' => id.push(c),
            '+' => id.push('p'),
            '#' => id.push_str("sharp"),
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    id.trim_end_matches('-').to_owned()
}

pub(super) fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !id.starts_with('-')
        && !id.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_make_ids() {
        for (name, id) in [
            ("Apache Kafka", "apache-kafka"),
            ("C++", "cpp"),
            ("F#", "fsharp"),
            ("  .NET 8 / Core ", "net-8-core"),
            ("Zoë", "zo"),
            ("日本", ""),
        ] {
            assert_eq!(slug(name), id);
            assert_eq!(is_id(id), !id.is_empty());
        }
        assert!(!is_id("-a") && !is_id("a-") && !is_id("A") && !is_id("a b"));
    }

    #[test]
    fn names_and_shares_are_checked() {
        assert_eq!(label("  C# ").unwrap(), "C#");
        for bad in ["", " ", "a\nb", "a\u{200b}", "***", &"x".repeat(101)] {
            assert!(label(bad).is_err(), "{bad:?}");
        }
        assert!(checked(f32::NAN).is_err() && checked(-0.1).is_err());
        assert!(checked(-0.0).unwrap().is_sign_positive());
    }
}
