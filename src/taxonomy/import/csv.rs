//! A table that a person writes: `name,aliases,kind,category`.

use super::super::Kind;
use super::concept::Concept;
use super::names::{clean, looks_proper, slug, split_qualifier};
use super::summary::{Reason, Summary};
use super::table::{Dialect, Table};
use super::{ImportError, MOST_CONCEPTS, MOST_LABELS};
use crate::text::printable;

/// Where a skill is put of which the list does not say it.
pub(super) const CATEGORY: &str = "imported";

/// Reads all files, each its name and text.
pub(super) fn read(texts: &[(&str, String)], summary: &mut Summary) -> Result<Vec<Concept>, ImportError> {
    let mut concepts: Vec<Concept> = Vec::new();
    for (file, text) in texts {
        let table = Table::open(file, text, Dialect { delimiter: delimiter(text), quotes: true });
        let [name, aliases, kind, category] =
            ["name", "aliases", "kind", "category"].map(|column| table.column(&[column]));
        if name.is_none() {
            return Err(ImportError::Columns {
                name: (*file).to_owned(),
                list: "skills",
                line: table.header_line,
                wanted: "`name` (and `aliases`, `kind`, `category` if you like)".to_owned(),
            });
        }
        table.rows(summary, |row, summary| {
            let full = clean(row.get(name));
            if full.is_empty() {
                summary.left(Reason::NoName, &format!("{}, line {}", printable(file), row.line));
                return Ok(());
            }
            if concepts.len() >= MOST_CONCEPTS {
                return Err(ImportError::TooMany { name: (*file).to_owned(), line: row.line });
            }
            let labels = row.get(aliases).split(['|', ';', '\n']).map(clean);
            let said = Said { kind: row.get(kind), category: row.get(category), key: None };
            let concept = concept(&full, labels, &said, summary);
            concepts.push(concept);
            Ok(())
        })?;
    }
    Ok(concepts)
}

/// What parts the columns: what stands most often in the first line, of comma, semicolon and tab.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |c: u8| header.bytes().filter(|b| *b == c).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|c| count(*c)).unwrap_or(b',')
}

/// What a list says of a skill beside its names.
pub(super) struct Said<'a> {
    pub(super) kind: &'a str,
    pub(super) category: &'a str,
    pub(super) key: Option<String>,
}

/// A concept of a simple list.
pub(super) fn concept(
    full: &str,
    labels: impl Iterator<Item = String>,
    said: &Said<'_>,
    summary: &mut Summary,
) -> Concept {
    let (bare, qualifier) = split_qualifier(full);
    let tool = super::esco_kind::is_sort_of_tool(&qualifier.to_lowercase());
    let kind =
        kind_of(said.kind).unwrap_or(if tool || looks_proper(bare) { Kind::Tech } else { Kind::Method });
    let mut concept =
        Concept::new(said.key.clone().unwrap_or_else(|| full.to_owned()), bare.to_owned(), kind);
    concept.proper = kind == Kind::Tech && looks_proper(bare);
    for label in labels.filter(|label| !label.is_empty() && *label != bare) {
        if concept.labels.len() < MOST_LABELS {
            concept.labels.push(label);
        } else {
            summary.left(Reason::TooManyLabels, &label);
        }
    }
    // "Natural language processing (NLP)"
    if super::acronym::is_read_off(qualifier, bare) {
        concept.labels.push(qualifier.to_owned());
    } else {
        qualifier.clone_into(&mut concept.qualifier);
    }
    concept.category =
        Some(slug(said.category)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| CATEGORY.to_owned());
    concept
}

/// The kind that a list means, by our word for it or by one of those that lists use.
fn kind_of(word: &str) -> Option<Kind> {
    let word = word.trim().to_lowercase();
    if let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.word() == word) {
        return Some(kind);
    }
    match word.as_str() {
        "soft skill" | "soft skills" | "common" | "common skill" | "transversal" => Some(Kind::Soft),
        "certification" | "certificate" | "degree" | "license" | "licence" => Some(Kind::Credential),
        "technology" | "tool" | "software" | "framework" | "programming language" => Some(Kind::Tech),
        "industry" => Some(Kind::Domain),
        // "hard skill", "specialized skill": either a technology or a way of working.
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Source;
    use super::*;

    #[test]
    fn the_delimiter_is_told_by_the_header() {
        for (text, expected) in [
            ("name,kind\na;b,c", b','),
            ("name;aliases;kind\n", b';'),
            ("\nname\tkind\n", b'\t'),
            ("name", b','),
        ] {
            assert_eq!(delimiter(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_row_says_names_kind_and_category() {
        let text = "Name;Aliases;Kind;Category\nQuery engine (QE);\"QueryMill; Query mills|QMill\";tool;Data bases\n;x;;\nplain work;;;\n";
        let mut summary = Summary::new(Source::Csv);
        let read = read(&[("s.csv", text.to_owned())], &mut summary).unwrap();
        assert_eq!(read.len(), 2);
        assert_eq!(read[0].labels, ["QueryMill", "Query mills", "QMill", "QE"]);
        assert_eq!((read[0].kind, read[0].category.as_str()), (Kind::Tech, "data-bases"));
        assert_eq!((read[1].kind, read[1].category.as_str()), (Kind::Method, CATEGORY));
        assert_eq!(summary.count(Reason::NoName), 1);
        assert!(
            super::read(&[("s.csv", "title\nx\n".to_owned())], &mut summary)
                .unwrap_err()
                .to_string()
                .contains("`name`")
        );
    }
}
