//! O*NET's table of technology skills: a row for each occupation and each product that is used in it.
//!
//! Products stand there as "Microsoft Excel", "Structured query language SQL", "Amazon Web Services AWS `CloudFormation`"
//! or "SAP software": the maker first, an abbreviation last and without brackets, and a word for what it is behind it.
//! There are neither further names nor relations.

use std::collections::BTreeMap;

use super::super::Kind;
use super::acronym;
use super::concept::Concept;
use super::names::{clean, looks_proper, slug, split_qualifier};
use super::summary::{Reason, Summary};
use super::table::{Dialect, Table};
use super::weak::is_vendor;
use super::{ImportError, MOST_CONCEPTS};
use crate::extract::is_english;

const DIALECT: Dialect = Dialect { delimiter: b'\t', quotes: false };

/// What the columns are called, in the order of preference; releases differ.
const PRODUCT: &[&str] = &["Example", "Workplace Example", "Software Skill", "Technology Skill"];
const TITLE: &[&str] = &["Commodity Title", "Title"];
const HOT: &[&str] = &["Hot Technology"];
const ASKED: &[&str] = &["In Demand"];

/// What all rows say of a product.
#[derive(Debug, Default)]
struct Product {
    /// How often it stands under each title.
    titles: BTreeMap<String, usize>,
    hot: bool,
    asked: bool,
}

/// Reads all files, each its name and text.
pub(super) fn read(texts: &[(&str, String)], summary: &mut Summary) -> Result<Vec<Concept>, ImportError> {
    let mut products: BTreeMap<String, Product> = BTreeMap::new();
    for (file, text) in texts {
        let table = Table::open(file, text, DIALECT);
        let [example, title, hot, asked] = [PRODUCT, TITLE, HOT, ASKED].map(|names| table.column(names));
        if example.is_none() || title.is_none() {
            return Err(ImportError::Columns {
                name: (*file).to_owned(),
                list: "O*NET's technology skills",
                line: table.header_line,
                wanted: "`Example` and `Commodity Title`, parted by tabs".to_owned(),
            });
        }
        table.rows(summary, |row, summary| {
            let name = clean(&row.get(example).replace("&apos;", "'").replace("&amp;", "&"));
            if name.is_empty() {
                summary.left(Reason::NoName, &format!("{file}, line {}", row.line));
                return Ok(());
            }
            if products.len() >= MOST_CONCEPTS {
                return Err(ImportError::TooMany { name: (*file).to_owned(), line: row.line });
            }
            let product = products.entry(name).or_default();
            *product.titles.entry(clean(row.get(title))).or_default() += 1;
            product.hot |= row.get(hot) == "Y";
            product.asked |= row.get(asked) == "Y";
            Ok(())
        })?;
    }
    Ok(products.iter().filter_map(|(full, product)| concept(full, product, summary)).collect())
}

fn concept(full: &str, product: &Product, summary: &mut Summary) -> Option<Concept> {
    let (bare, qualifier) = split_qualifier(full);
    let bare = strip_software(bare);
    if !looks_proper(bare) && acronym_at_end(bare).is_none() {
        summary.left(Reason::SortOfSoftware, full);
        return None;
    }
    let (name, mut labels) = names(bare);
    if acronym::is_read_off(qualifier, &name) {
        labels.push(qualifier.to_owned());
    }
    let mut concept = Concept::new(full.to_owned(), name, Kind::Tech);
    concept.proper = true;
    concept.labels = labels;
    concept.also = without_vendor(&concept.name).map(str::to_owned).collect();
    concept.also.extend(concept.labels.clone());
    concept.labels.extend(without_vendor(&concept.name).filter(|name| looks_proper(name)).map(str::to_owned));
    // The title under which it stands most, and of those the first.
    let title =
        product.titles.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0))).map(|(title, _)| slug(title));
    concept.category = title.filter(|slug| !slug.is_empty()).unwrap_or_else(|| "onet".to_owned());
    concept.note = match (product.hot, product.asked) {
        (true, true) => Some("O*NET: a hot technology, in demand"),
        (true, false) => Some("O*NET: a hot technology"),
        (false, true) => Some("O*NET: in demand"),
        (false, false) => None,
    };
    Some(concept)
}

/// "SAP software" is called SAP.
fn strip_software(name: &str) -> &str {
    let bare = name.strip_suffix(" software").unwrap_or(name);
    // "Educational software" is a sort of software, for all its capital.
    let sort = is_english(&bare.to_lowercase()) && !acronym::looks_like_one(bare);
    if looks_proper(bare) && !sort { bare } else { name }
}

/// The name and the abbreviation at its end that can be read off it.
fn acronym_at_end(name: &str) -> Option<(&str, &str)> {
    let (long, short) = name.rsplit_once(' ')?;
    acronym::is_read_off(short, long).then_some((long, short))
}

/// The preferred name, and the others that the words give.
fn names(full: &str) -> (String, Vec<String>) {
    // "Structured query language SQL", "Apache Subversion SVN"
    for (from, _) in
        std::iter::once((0, "")).chain(full.match_indices(' ').map(|(at, space)| (at + 1, space)))
    {
        if let Some((long, short)) = full.get(from..).and_then(acronym_at_end)
            && (from == 0 || long.contains(' ') || from > 0 && is_vendor(&full[..from - 1].to_lowercase()))
        {
            let name = format!("{}{long}", &full[..from]);
            return (name, vec![short.to_owned()]);
        }
    }
    // "Amazon Web Services AWS CloudFormation"
    let words: Vec<&str> = full.split(' ').collect();
    for (at, short) in words.iter().enumerate().skip(2).filter(|(_, word)| acronym::looks_like_one(word)) {
        let long = words[..at].join(" ");
        if at + 1 < words.len() && acronym::is_initials(short, &long) {
            let rest = words[at + 1..].join(" ");
            return (format!("{short} {rest}"), vec![format!("{long} {rest}"), rest]);
        }
    }
    (full.to_owned(), Vec::new())
}

/// The name without the maker in front of it.
fn without_vendor(name: &str) -> impl Iterator<Item = &str> + use<'_> {
    let rest =
        name.split_once(' ').filter(|(first, _)| is_vendor(&first.to_lowercase())).map(|(_, rest)| rest);
    // "The MathWorks MATLAB", "Red Hat OpenShift"
    let second = rest
        .filter(|_| name.starts_with("The ") || name.starts_with("Red "))
        .and_then(|rest| rest.split_once(' ').map(|(_, rest)| rest));
    second.or(rest).into_iter()
}

#[cfg(test)]
mod tests {
    use super::super::Source;
    use super::*;

    fn rows(text: &str) -> (Vec<Concept>, Summary) {
        let mut summary = Summary::new(Source::Onet);
        (read(&[("t.txt", text.to_owned())], &mut summary).unwrap(), summary)
    }

    #[test]
    fn names_are_taken_apart() {
        for (full, name, further) in [
            ("Structured query language SQL", "Structured query language", vec!["SQL"]),
            ("Apache Subversion SVN", "Apache Subversion", vec!["SVN"]),
            ("NetSuite ERP", "NetSuite ERP", vec![]),
            ("Amazon Web Services AWS", "Amazon Web Services", vec!["AWS"]),
            (
                "Amazon Web Services AWS CloudFormation",
                "AWS CloudFormation",
                vec!["Amazon Web Services CloudFormation", "CloudFormation"],
            ),
        ] {
            let (found, labels) = names(full);
            assert_eq!(
                (found.as_str(), labels),
                (name, further.into_iter().map(str::to_owned).collect()),
                "{full}"
            );
        }
        assert_eq!(without_vendor("Microsoft Excel").next(), Some("Excel"));
        assert_eq!(without_vendor("The MathWorks MATLAB").next(), Some("MATLAB"));
        assert_eq!(without_vendor("Tableau").next(), None);
        assert_eq!(strip_software("SAP software"), "SAP");
        assert_eq!(strip_software("Call center software"), "Call center software");
    }

    #[test]
    fn a_product_is_read_once_with_the_title_it_has_most() {
        let old = "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\r\n\
                   1\tZorbWorks \"5\" Pro\t1\tWord processing software\tN\r\n\
                   2\tZorbWorks \"5\" Pro\t1\tAction games\tN\r\n3\tZorbWorks \"5\" Pro\t1\tAction games\tY\r\n\
                   4\tEducational software\t1\tAction games\tN\r\n5\tbroken\r\n";
        let (concepts, summary) = rows(old);
        assert_eq!(concepts.len(), 1);
        assert_eq!(concepts[0].name, "ZorbWorks \"5\" Pro");
        assert_eq!(concepts[0].category, "action-games");
        assert_eq!(concepts[0].note, Some("O*NET: a hot technology"));
        assert_eq!((summary.count(Reason::SortOfSoftware), summary.count(Reason::BrokenRow)), (1, 1));
        let new = "Example\tCommodity Title\tHot Technology\tIn Demand\nMicrosoft ZorbSheet\tSpreadsheet software\tN\tY\n";
        let (concepts, _) = rows(new);
        assert_eq!(concepts[0].note, Some("O*NET: in demand"));
        assert_eq!(concepts[0].also, ["ZorbSheet"]);
    }
}
