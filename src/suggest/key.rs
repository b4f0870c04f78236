//! Names for suggestions that stay the same when the CV changes elsewhere.

/// The longest part of a key, in characters.
const LONGEST: usize = 48;

/// A piece of text as part of a key: lower case letters and digits with hyphens between.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        let sign = matches!(c, '+' | '#');
        if c.is_alphanumeric() || sign {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let cut: String = slug.chars().take(LONGEST).collect();
    cut.trim_end_matches('-').to_owned()
}

/// Makes the keys of all different: what would be named like an earlier one gets a number.
pub(super) fn number<'k>(keys: impl Iterator<Item = &'k mut String>) {
    let mut seen: Vec<(String, usize)> = Vec::new();
    for key in keys {
        match seen.iter_mut().find(|(earlier, _)| earlier == key) {
            Some((_, count)) => {
                *count += 1;
                *key = format!("{key}~{count}");
            }
            None => seen.push((key.clone(), 1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_can_be_typed() {
        assert_eq!(slug("CI/CD, with “Argo”!"), "ci-cd-with-argo");
        assert_eq!(slug("C++ / C#"), "c++-c#");
        assert!(slug(&"x".repeat(400)).len() <= LONGEST);
    }

    #[test]
    fn equal_keys_are_numbered() {
        let mut keys = ["a", "b", "a", "a"].map(str::to_owned);
        number(keys.iter_mut());
        assert_eq!(keys, ["a", "b", "a~2", "a~3"]);
    }
}
