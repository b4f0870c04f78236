//! Data as it comes out of pages and boards, read leniently.

use serde_json::Value;

/// Why data could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Broken {
    /// Counted from 1.
    pub(super) line: usize,
    /// Counted from 1.
    pub(super) column: usize,
}

/// Whether a document is meant as JSON: it opens an object, or a list of such, and closes it.
pub(super) fn is_json(source: &str) -> bool {
    fn opens(text: &str, bracket: char) -> Option<&str> {
        text.strip_prefix(bracket).map(str::trim_start)
    }
    let text = source.trim_start_matches('\u{feff}').trim();
    match (opens(text, '{'), opens(text, '[')) {
        (Some(inner), _) => inner.starts_with(['"', '}']) && text.ends_with('}'),
        (_, Some(inner)) => {
            text.ends_with(']') && opens(inner, '{').is_some_and(|inner| inner.starts_with(['"', '}']))
                || inner == "]"
        }
        _ => false,
    }
}

/// Reads JSON; what scripts in pages get wrong is put right first: comments and sections of XML around it, line ends
/// in strings, commas before a closing bracket.
pub(super) fn parse(source: &str) -> Result<Value, Broken> {
    let text = source.trim_start_matches('\u{feff}');
    match serde_json::from_str(text) {
        Ok(value) => Ok(value),
        Err(error) => serde_json::from_str(&repaired(&unwrapped(text)))
            .map_err(|_| Broken { line: error.line(), column: error.column() }),
    }
}

/// The text from its first bracket to its last, without what shields it from old browsers: comments and sections of
/// XML, and a final `;`.
fn unwrapped(text: &str) -> String {
    let text = text.replace("<![CDATA[", "").replace("]]>", "");
    let (from, to) = (text.find(['{', '[']), text.rfind(['}', ']']));
    let piece = from.zip(to).and_then(|(from, to)| text.get(from..=to));
    piece.map(str::to_owned).unwrap_or_default()
}

/// Control characters in strings escaped, commas before a closing bracket dropped.
fn repaired(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let (mut inside, mut escaped) = (false, false);
    let mut comma: Option<usize> = None;
    for c in text.chars() {
        if inside {
            match c {
                '\n' => out.push_str("\\n"),
                '\t' => out.push_str("\\t"),
                c if c.is_control() => out.push(' '),
                c => out.push(c),
            }
            inside = escaped || c != '"';
            escaped = !escaped && c == '\\';
            continue;
        }
        match c {
            ']' | '}' => {
                if let Some(at) = comma {
                    out.replace_range(at..=at, " ");
                }
                comma = None;
            }
            ',' => comma = Some(out.len()),
            c if c.is_whitespace() => {}
            _ => comma = None,
        }
        inside = c == '"';
        out.push(c);
    }
    out
}

/// A text, number or truth under one of these keys, trimmed; nothing where it is empty.
pub(super) fn word(value: &Value, keys: &[&str]) -> Option<String> {
    keys.iter().find_map(|key| match value.get(*key)? {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    })
}

/// The text a value stands for: itself, its name, or those of all that it lists.
pub(super) fn names(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => {
            Some(text.trim().to_owned()).filter(|text| !text.is_empty()).into_iter().collect()
        }
        Value::Number(number) => vec![number.to_string()],
        Value::Object(_) => word(value, &["name", "label", "text", "title", "value"]).into_iter().collect(),
        // Lists in lists say nothing here, so nothing calls itself more than once.
        Value::Array(all) => all.iter().filter(|one| !one.is_array()).flat_map(names).collect(),
        _ => Vec::new(),
    }
}

/// The objects of a list, or the one that stands alone.
pub(super) fn objects(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(all) => all.iter().filter(|one| one.is_object()).collect(),
        Value::Object(_) => vec![value],
        _ => Vec::new(),
    }
}

/// A number, also one that stands in a text, with its thousands parted or not.
pub(super) fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().replace([',', ' ', '\u{a0}'], "").parse().ok(),
        _ => None,
    }
    .filter(|number: &f64| number.is_finite() && *number >= 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_scripts_get_wrong_is_put_right() {
        for source in [
            r#"{"a":["b c"]}"#,
            "{\"a\":[\"b c\",],}",
            "<!--\n{\"a\":[\"b c\"]}\n-->",
            "//<![CDATA[\n{\"a\":[\"b c\"]}\n//]]>",
            "/*<![CDATA[*/ {\"a\":[\"b c\"]} /*]]>*/",
            "{\"a\":[\"b c\"]};",
            "\u{feff}{\"a\" : [ \"b c\" , ] }",
        ] {
            assert_eq!(parse(source), Ok(json!({"a": ["b c"]})), "{source}");
        }
        assert_eq!(parse("{\"a\":\"b\nc\td\\\" ,]\"}"), Ok(json!({"a": "b\nc\td\" ,]"})));
    }

    #[test]
    fn what_is_broken_is_told_with_its_place() {
        assert_eq!(parse("{\n  \"a\": }"), Err(Broken { line: 2, column: 8 }));
        assert!(parse(&"[".repeat(100_000)).is_err(), "depth is capped");
        assert!(parse("").is_err());
    }

    #[test]
    fn json_is_told_from_text() {
        for source in ["{\"a\":1}", " [ {\"a\":1} ]\n", "{}", "[]", "{ \"a\": }"] {
            assert!(is_json(source), "{source}");
        }
        for source in
            ["[x](y)", "{% include x %}", "[1]", "{name}", "# A\n{}", "[![b](c)](d)\n", "{ \"a\" and more"]
        {
            assert!(!is_json(source), "{source}");
        }
    }
}
