//! From the bytes of a document to a text that reads like a document, whatever it was saved as.
//!
//! CVs and postings come as text and Markdown, but also as saved pages (`html`), as data of schema.org within
//! those and as data of job boards (`posting`), and as JSON Resume (`resume`). All of those are made into the
//! Markdown that a person would have written; everything later reads that, and its lines are the lines that
//! answers and screens count. What a document is saved as is told by what stands in it and never by its name.
//! Nothing here knows of skills, or reads and writes files.

mod html;
mod json;
mod markdown;
mod posting;
mod resume;

use serde_json::Value;

use crate::text::{MAX_BYTES, Origin, ReadError, Text, decoded, printable};

/// The most that a saved page or data may hold; most of a page is not text.
pub const MAX_SAVED_BYTES: u64 = 4 * MAX_BYTES;

/// No title of a page is longer.
const LONGEST_NAME: usize = 400;

/// Why a document could not be made into a text: one line that says what was tried and what to do.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// It is no text at all, or too much.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// It looks like JSON and cannot be read as such.
    #[error(
        "`{}` looks like JSON and is broken at line {line}, column {column}: save it anew, or give the text of it",
        printable(.name)
    )]
    BrokenJson {
        /// What was to be read.
        name: String,
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// It is JSON of another kind.
    #[error(
        "`{}` is JSON, but neither a CV (JSON Resume) nor a posting (schema.org JobPosting, Greenhouse, Lever, Ashby, \
         SmartRecruiters, Workable): {found}; give the text of it as Markdown",
        printable(.name)
    )]
    UnknownJson {
        /// What was to be read.
        name: String,
        /// What stands in it.
        found: String,
    },
    /// It holds several postings.
    #[error("`{}` holds {count} postings: save the one you mean in a file of its own", printable(.name))]
    Several {
        /// What was to be read.
        name: String,
        /// How many.
        count: usize,
    },
    /// Nothing in the page or the data is text that a reader would see.
    #[error(
        "`{}` is a {kind} without any text to read: open it in a browser, and save or copy what it shows",
        printable(.name)
    )]
    Empty {
        /// What was to be read.
        name: String,
        /// What it is.
        kind: &'static str,
    },
}

/// Reads a document. What is Markdown or text already stays as it is; messages call the document `name`.
///
/// ```
/// let page = "<!doctype html><main><h1>Nurse</h1><ul><li>Care<li>Listen</ul></main>";
/// let text = cvfit::intake::read("job.html", page.as_bytes()).unwrap();
/// assert_eq!(text.clean(), "# Nurse\n\n- Care\n- Listen\n");
/// ```
pub fn read(name: impl Into<String>, bytes: &[u8]) -> Result<Text, IntakeError> {
    let name = name.into();
    if bytes.len() as u64 > MAX_SAVED_BYTES {
        return Err(ReadError::TooLarge { name, most: MAX_SAVED_BYTES }.into());
    }
    let (source, encoding) = decoded(&name, bytes)?;
    let (made, origin) = if html::is_page(&source) {
        page(&name, &source)?
    } else if json::is_json(&source) {
        data(&name, &source)?
    } else {
        if bytes.len() as u64 > MAX_BYTES {
            return Err(ReadError::TooLarge { name, most: MAX_BYTES }.into());
        }
        return Ok(Text::as_written(name, source, encoding));
    };
    if made.len() as u64 > MAX_BYTES {
        return Err(ReadError::TooLarge { name, most: MAX_BYTES }.into());
    }
    if !made.chars().any(char::is_alphanumeric) {
        let kind = if origin == Origin::Page { "page" } else { "JSON file" };
        return Err(IntakeError::Empty { name, kind });
    }
    Ok(Text::made(name, made, encoding, origin))
}

/// A page: the posting that its data describes, else what it shows. Facts of the data stand above either.
fn page(name: &str, source: &str) -> Result<(String, Origin), IntakeError> {
    let page = html::page(source);
    let data: Vec<Value> = page.data.iter().filter_map(|text| json::parse(text).ok()).collect();
    let jobs = posting::in_page(&data);
    // A page may carry the data of other postings too: the one it is about has its name.
    let names: Vec<&str> =
        page.names.iter().filter(|name| name.len() <= LONGEST_NAME).map(String::as_str).collect();
    let has_name = |title: &str| !title.is_empty() && names.iter().any(|name| name.contains(title));
    let is_it = |job: &&posting::Job| job.title.as_deref().is_some_and(has_name);
    let job = match jobs.as_slice() {
        [only] => Some(only),
        several => several.iter().find(is_it),
    };
    let Some(job) = job else { return Ok((page.text, Origin::Page)) };
    if job.has_description() {
        return Ok((job.markdown(None), Origin::PageData));
    }
    if !page.text.chars().any(char::is_alphanumeric) {
        return Err(IntakeError::Empty { name: name.to_owned(), kind: "page" });
    }
    Ok((job.markdown(Some(&page.text)), Origin::Page))
}

/// JSON: a CV, or the one posting in it.
fn data(name: &str, source: &str) -> Result<(String, Origin), IntakeError> {
    let name = || name.to_owned();
    let data = json::parse(source).map_err(|json::Broken { line, column }| IntakeError::BrokenJson {
        name: name(),
        line,
        column,
    })?;
    if resume::is_resume(&data) {
        return Ok((resume::markdown(&data), Origin::Resume));
    }
    match posting::only(posting::in_data(&data)) {
        Ok(job) => Ok((job.markdown(None), Origin::Posting)),
        Err(0) => Err(IntakeError::UnknownJson { name: name(), found: found(&data) }),
        Err(count) => Err(IntakeError::Several { name: name(), count }),
    }
}

/// What stands at the top of data, for a message.
fn found(data: &Value) -> String {
    const MOST: usize = 8;
    let (keys, what): (Vec<&String>, &str) = match data {
        Value::Object(fields) => (fields.keys().collect(), "its keys are"),
        Value::Array(all) => match all.first() {
            Some(Value::Object(fields)) => (fields.keys().collect(), "it is a list of objects with the keys"),
            _ => return "it is an empty list".to_owned(),
        },
        _ => return "it holds a single value".to_owned(),
    };
    if keys.is_empty() {
        return "it is empty".to_owned();
    }
    let more = if keys.len() > MOST { format!(" and {} more", keys.len() - MOST) } else { String::new() };
    let short = |key: &&String| format!("`{}`", printable(&key.chars().take(40).collect::<String>()));
    format!("{what} {}{more}", keys.iter().take(MOST).map(short).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests;
