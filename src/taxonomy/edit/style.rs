//! How values are written.

use super::steps::Value;

/// A value as TOML, on one line.
pub(super) fn value(value: &Value) -> String {
    match value {
        Value::Text(value) => text(value),
        Value::Flag(flag) => flag.to_string(),
        Value::List(items) => format!("[{}]", items.iter().map(|i| text(i)).collect::<Vec<_>>().join(", ")),
        Value::Shares(shares) => {
            let each = shares.iter().map(|(id, share)| format!("{id} = {}", number(*share)));
            format!("{{ {} }}", each.collect::<Vec<_>>().join(", "))
        }
    }
}

/// A text in quotes. Names hold no control characters, so two need a backslash.
pub(super) fn text(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A share with at least one digit behind the point.
pub(super) fn number(share: f32) -> String {
    format!("{share:?}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_as_the_same() {
        for name in ["C++", "say \"hi\"", r"back\slash", "Zoë's 'x'", "日本語"] {
            let read: toml::Table = format!("a = {}", text(name)).parse().unwrap();
            assert_eq!(read.get("a").and_then(toml::Value::as_str), Some(name));
        }
        assert_eq!([number(0.4), number(1.0), number(0.0)], ["0.4", "1.0", "0.0"]);
        assert_eq!(value(&Value::Shares(vec![("a".to_owned(), 0.5)])), "{ a = 0.5 }");
    }
}
