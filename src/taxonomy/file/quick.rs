//! Reads a taxonomy file in which nothing is wrong, as quickly as can be: without the place of anything.
//!
//! Nearly every file that is read is right, so it is first read as if it were. It is cut where skills begin, and each piece
//! is parsed for itself, so that there is never more than a small tree of what stands in a file of many megabytes. Any
//! doubt ends the attempt, and [`super::read`] then reads the file with care and tells what is wrong. What is read here,
//! that reads as well, and to the same.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::values::{can_be_id, can_be_share, is_near_word, says_something};
use crate::taxonomy::skill::{Entry, FORMAT, Family, Header, Layer, Rules};

/// What a skill begins with in nearly all files. Within a text or a list it cannot stand at the start of a line without
/// breaking the piece before it, which is then no TOML.
const SKILL: &str = "\n[[skill]]";

/// How many bytes a piece holds at least: enough that little is lost between two, and few enough to stay near.
const PIECE: usize = 8 * 1024;

/// What a file says; nothing where something may be wrong with it.
pub(in crate::taxonomy) fn read(text: &str) -> Option<Layer> {
    let mut pieces = Pieces { rest: text, least: 0 };
    let first = pieces.next()?;
    let mut layer: Layer = toml::from_str(first).ok()?;
    pieces.least = PIECE;
    let lists_above = !layer.skill.is_empty() || !layer.family.is_empty() || first.lines().any(sets_a_list);
    for piece in pieces {
        let more: Layer = toml::from_str(piece).ok()?;
        // What may stand once stands in the first piece, and so does a list that is not made of `[[…]]`.
        if lists_above || more.format != 0 || more.taxonomy.is_some() {
            return None;
        }
        layer.skill.extend(more.skill);
        layer.family.extend(more.family);
    }
    is_right(&layer).then_some(layer)
}

/// Whether a line gives all skills or families at once, be it none.
fn sets_a_list(line: &str) -> bool {
    let key = line.split('=').next().filter(|key| key.len() < line.len()).unwrap_or_default();
    let key = key.trim().trim_matches(['"', '\'']);
    key == "skill" || key == "family"
}

/// A text in pieces, each of which but the first begins with a skill.
struct Pieces<'a> {
    rest: &'a str,
    /// How many bytes the next piece holds at least.
    least: usize,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        if self.rest.is_empty() {
            return None;
        }
        let from = (self.least..self.rest.len()).find(|at| self.rest.is_char_boundary(*at));
        let cut = from.and_then(|from| Some(from + self.rest.get(from..)?.find(SKILL)?));
        // The line end stays with the piece before.
        let (piece, rest) = cut.map_or((self.rest, ""), |at| self.rest.split_at(at + 1));
        self.rest = rest;
        Some(piece)
    }
}

/// Whether nothing is wrong but what only shows when layers lie over each other.
fn is_right(layer: &Layer) -> bool {
    let mut ids = FxHashSet::default();
    (1..=FORMAT).contains(&layer.format)
        && layer.taxonomy.as_ref().is_none_or(header)
        && layer.skill.iter().all(|skill| entry(skill) && ids.insert(skill.id.as_str()))
        && layer.family.iter().all(family)
}

fn header(header: &Header) -> bool {
    let Header { name, version, licence, source } = header;
    [name, version, licence, source].into_iter().flatten().all(|text| says_something(text))
}

fn entry(entry: &Entry) -> bool {
    let lists = [
        entry.aliases.as_ref(),
        entry.exact.as_ref(),
        entry.ambiguous.as_ref(),
        entry.hidden.as_ref(),
        entry.broader.as_ref(),
        entry.implies.as_ref(),
        Some(&entry.add_aliases),
        Some(&entry.add_implies),
        Some(&entry.remove_labels),
    ];
    let mut texts = [&entry.name, &entry.category, &entry.replaced_by].into_iter().flatten();
    let mut shares = entry.related.iter().flat_map(BTreeMap::values).chain(entry.add_related.values());
    can_be_id(&entry.id)
        && texts.all(|text| says_something(text))
        && lists.into_iter().flatten().all(|list| all_say_something(list))
        && shares.all(|share| can_be_share(*share))
        && entry.source.iter().flat_map(BTreeMap::values).all(|text| says_something(text))
        && entry.rules.as_ref().is_none_or(rules)
}

fn rules(rules: &Rules) -> bool {
    let Rules { case: _, needs, never, before_never, after_never } = rules;
    let mut lists = [needs, never, before_never, after_never].into_iter();
    lists.all(|list| {
        all_say_something(list) && list.iter().all(|text| !text.starts_with('@') || is_near_word(text))
    })
}

fn family(family: &Family) -> bool {
    says_something(&family.name) && can_be_share(family.transfer) && all_say_something(&family.members)
}

fn all_say_something(texts: &[String]) -> bool {
    texts.iter().all(|text| says_something(text))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::taxonomy::file::read as read_with_care;

    const RIGHT: &str = "format = 1\n[taxonomy]\nname = \"Zoo\"\n\n[[skill]]\nid = \"a\"\nname = \"A\"\nkind = \"tech\"\n\
        related = { b = 0.5 }\nsource = { esco = \"http://x\" }\n\n[[skill]]\nid = \"b\"\nambiguous = [\n  \"B\", # why\n]\n\
        match.needs = [\"@list\"]\n[[family]]\nname = \"f\"\ntransfer = 1\nmembers = [\"a\", \"b\"]\n\n[[skill]]\n\
        id = \"c\"\nname = '''\nC'''\n[skill.match]\ncase = \"any\"\n";

    #[test]
    fn a_file_is_read_as_with_care() {
        assert_eq!(Pieces { rest: RIGHT, least: 0 }.count(), 4);
        let long = (0..2000)
            .fold(RIGHT.to_owned(), |text, n| format!("{text}\n[[skill]]\nid = \"z{n}\"\nname = \"é\"\n"));
        for text in [
            RIGHT,
            &RIGHT.replace('\n', "\r\n"),
            &long,
            "format = 1\n",
            "format = 1\nskill = [{ id = \"a\" }]\n",
        ] {
            let (careful, mistakes) = read_with_care("t", text);
            assert_eq!(mistakes, []);
            assert_eq!(read(text).as_ref(), Some(&careful.layer));
        }
    }

    #[test]
    fn what_is_wrong_only_as_a_whole_is_not_read() {
        for text in [
            "",
            "format = 1\nskill = [{ id = \"a\" }]\n[[skill]]\nid = \"b\"\n",
            "format = 1\nfamily = []\n[[skill]]\nid = \"b\"\n[[family]]\nname = \"f\"\ntransfer = 1\nmembers = []\n",
            "format = 1\n[taxonomy]\n[[skill]]\nid = \"a\"\n[taxonomy]\n[[skill]]\nid = \"b\"\n",
            "format = 1\n[[skill]]\nid = \"a\"\n[[skill]]\nid = \"a\"\n",
            "format = 1\n[[skill]]\nid = \"a\"\nname = '''\n[[skill]]\nid = \"b\"\n'''\n",
            "format = 1\n[[skill]]\nid = \"a\"\naliases = [\n[[skill]]\n]\n",
        ] {
            let wrong = !read_with_care("t", text).1.is_empty();
            assert!(read(text).is_none() || !wrong, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_read_that_is_not_read_with_care(
            at in 0..RIGHT.len(),
            cut in 0..40_usize,
            put in prop::sample::select(vec![
                "", "\"", "'''", "[", "]", "[[skill]]", "\n[[skill]]\n", "@", " ", "1.5", "-", "#", "=", "id = \"a\"\n", "é", "\\",
            ]),
        ) {
            let end = (at + cut).min(RIGHT.len());
            let text = [&RIGHT[..at], put, &RIGHT[end..]].concat();
            if let Some(layer) = read(&text) {
                let (careful, mistakes) = read_with_care("t", &text);
                prop_assert_eq!(mistakes, vec![]);
                prop_assert_eq!(layer, careful.layer);
            }
        }
    }
}
