//! A list of objects: `[{"id": …, "name": …, "aliases": […], "type": …, "category": …}]`, or the same as `skills`
//! or `data` of an object, as the answers of skill services have it.

use serde_json::{Map, Value};

use super::concept::Concept;
use super::csv::{Said, concept};
use super::names::clean;
use super::summary::{Reason, Summary};
use super::{ImportError, MOST_CONCEPTS};

/// Reads all files, each its name and text.
pub(super) fn read(texts: &[(&str, String)], summary: &mut Summary) -> Result<Vec<Concept>, ImportError> {
    let mut concepts = Vec::new();
    for (file, text) in texts {
        let wrong =
            |line: usize, problem: String| ImportError::Json { name: (*file).to_owned(), line, problem };
        let value: Value = serde_json::from_str(text)
            .map_err(|error| wrong(error.line().max(1), format!("broken JSON, {error}")))?;
        let list = match value {
            Value::Array(list) => list,
            Value::Object(mut object) => match object.remove("skills").or_else(|| object.remove("data")) {
                Some(Value::Array(list)) => list,
                _ => return Err(wrong(1, "an object without a list `skills`".to_owned())),
            },
            _ => return Err(wrong(1, "neither a list nor an object with a list `skills`".to_owned())),
        };
        if list.len() + concepts.len() > MOST_CONCEPTS {
            return Err(ImportError::TooMany { name: (*file).to_owned(), line: 1 });
        }
        for (number, item) in list.iter().enumerate() {
            let name = item.get("name").and_then(Value::as_str).or_else(|| item.as_str()).map(clean);
            match name.filter(|name| !name.is_empty()) {
                Some(name) => {
                    let empty = Map::new();
                    let object = item.as_object().unwrap_or(&empty);
                    concepts.push(skill(&name, object, summary));
                }
                None => summary.left(Reason::NoName, &format!("{file}, skill {}", number + 1)),
            }
        }
    }
    Ok(concepts)
}

fn skill(name: &str, object: &Map<String, Value>, summary: &mut Summary) -> Concept {
    let aliases = match object.get("aliases") {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).map(clean).collect(),
        Some(Value::String(one)) => one.split(['|', ';']).map(clean).collect(),
        _ => Vec::new(),
    };
    let key = match object.get("id") {
        Some(Value::String(id)) => Some(id.clone()),
        Some(Value::Number(id)) => Some(id.to_string()),
        _ => None,
    };
    let said = Said {
        kind: named(object, "type").or(named(object, "kind")).unwrap_or_default(),
        category: named(object, "category").unwrap_or_default(),
        key,
    };
    concept(name, aliases.into_iter(), &said, summary)
}

/// A text, or the name of an object.
fn named<'a>(object: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    let value = object.get(key)?;
    value.as_str().or_else(|| value.get("name")?.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::super::Kind;
    use super::super::Source;
    use super::*;

    fn skills(text: &str) -> Result<Vec<Concept>, ImportError> {
        read(&[("s.json", text.to_owned())], &mut Summary::new(Source::Json))
    }

    #[test]
    fn a_list_is_read_whatever_it_is_wrapped_in() {
        let one = r#"{"id": 7, "name": "Zorb (programming language)", "aliases": ["Zorblang"], "type": {"name": "Specialized Skill"}}"#;
        for text in [format!("[{one}]"), format!("{{\"skills\": [{one}]}}"), format!("{{\"data\": [{one}]}}")]
        {
            let read = skills(&text).unwrap();
            assert_eq!((read[0].key.as_str(), read[0].name.as_str()), ("7", "Zorb"));
            assert_eq!((read[0].kind, &read[0].labels[..]), (Kind::Tech, &["Zorblang".to_owned()][..]));
        }
        assert_eq!(skills(r#"["keeping bees"]"#).unwrap()[0].kind, Kind::Method);
    }

    #[test]
    fn what_is_no_list_is_refused_with_its_line() {
        assert!(skills("[\n{\"name\": }]").unwrap_err().to_string().contains("line 2"));
        assert!(skills("{\"x\": 1}").unwrap_err().to_string().contains("`skills`"));
        assert!(skills("3").is_err());
        assert!(skills(&"[".repeat(5000)).is_err(), "as deep as it may be");
    }
}
