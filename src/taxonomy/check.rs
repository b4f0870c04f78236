//! What only shows when all layers lie over each other: relations that lead nowhere, labels claimed twice,
//! circles.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::file::Read;
use super::layer::{LONGEST_REPLACEMENT, merge};
use super::skill::{Entry, Layer, Status};
use crate::diagnostic::{Diagnostic, Severity};

/// Checks the layers together. `reads` are the files among them, with the places of their names; what is wrong
/// in the embedded layer is reported without a place.
pub(super) fn relations_and_labels(layers: &[Layer], reads: &[(&str, Read)]) -> Vec<Diagnostic> {
    let entries = merge(layers);
    let ids: FxHashMap<&str, usize> = entries.iter().enumerate().map(|(ix, e)| (e.id.as_str(), ix)).collect();
    let mut mistakes = Vec::new();
    let mut tell = |place: (String, Range<usize>), message: String, help: Option<String>| {
        let (file, span) = place;
        mistakes.push(Diagnostic { severity: Severity::Error, file, span, message, help });
    };

    for entry in &entries {
        if let Some((message, help)) = deprecation(entry, &entries, &ids) {
            tell(place_of_id(reads, &entry.id), message, Some(help));
        }
        let incomplete = entry.kind.is_none() || entry.category.is_none() || entry.name.is_none();
        if incomplete && entry.status != Some(Status::Deprecated) {
            let help = Some("a new skill has `name`, `kind` and `category`".to_owned());
            tell(place_of_id(reads, &entry.id), format!("skill `{}` is not complete", entry.id), help);
        }
        if entry.rules.is_some() != entry.ambiguous.as_ref().is_some_and(|a| !a.is_empty()) {
            let help = Some("rules (`match`) and `ambiguous` labels come together".to_owned());
            tell(
                place_of_id(reads, &entry.id),
                format!("skill `{}` has one without the other", entry.id),
                help,
            );
        }
        for id in references(entry) {
            if id == entry.id {
                tell(place_of_reference(reads, &entry.id, id), format!("`{id}` leads to itself"), None);
            } else if !ids.contains_key(id) {
                let help = nearest(id, &ids).map(|near| format!("did you mean `{near}`?"));
                tell(place_of_reference(reads, &entry.id, id), format!("there is no skill `{id}`"), help);
            }
        }
    }
    for family in layers.iter().flat_map(|layer| &layer.family) {
        for id in family.members.iter().filter(|id| !ids.contains_key(id.as_str())) {
            let help = nearest(id, &ids).map(|near| format!("did you mean `{near}`?"));
            let message = format!("there is no skill `{id}` (family `{}`)", family.name);
            tell(place_of_member(reads, id), message, help);
        }
    }

    let mut owners: FxHashMap<String, &str> = FxHashMap::default();
    let looked_for = |entry: &&Entry| !entry.mute && entry.replacement().is_none();
    for entry in entries.iter().filter(looked_for) {
        for label in entry.labels() {
            let folded = squash(label);
            match owners.get(folded.as_str()) {
                Some(owner) if *owner != entry.id => {
                    let message = format!("`{label}` is claimed by `{owner}` and by `{}`", entry.id);
                    let help = Some(format!(
                        "keep it with one: take it from `{owner}` with `remove_labels`, or leave it out here"
                    ));
                    tell(place_of_label(reads, &entry.id, label), message, help);
                }
                Some(_) => {}
                None => {
                    owners.insert(folded, &entry.id);
                }
            }
        }
    }
    for id in circles(&entries, &ids) {
        let help = Some("of two skills only one can be the wider".to_owned());
        tell(
            place_of_id(reads, &id),
            format!("`{id}` comes back to itself by `broader` and `implies`"),
            help,
        );
    }
    mistakes
}

fn references(entry: &Entry) -> impl Iterator<Item = &str> {
    let lists = entry.broader.iter().flatten().chain(entry.implies.iter().flatten());
    lists.chain(entry.related.iter().flat_map(|r| r.keys())).chain(&entry.replaced_by).map(String::as_str)
}

/// What is wrong with how a skill is deprecated, and the way out.
fn deprecation(entry: &Entry, entries: &[Entry], ids: &FxHashMap<&str, usize>) -> Option<(String, String)> {
    let id = &entry.id;
    match (entry.status, &entry.replaced_by) {
        (Some(Status::Deprecated), None) => Some((
            format!("`{id}` is deprecated and nothing stands in its place"),
            "name the skill in its place: `replaced_by = \"…\"`".to_owned(),
        )),
        (None | Some(Status::Active), Some(_)) => Some((
            format!("`{id}` has `replaced_by` and is not deprecated"),
            "add `status = \"deprecated\"`, or take `replaced_by` out".to_owned(),
        )),
        _ => {
            let mut here = entry;
            for _ in 0..LONGEST_REPLACEMENT {
                let next = here.replacement().and_then(|id| ids.get(id))?;
                here = &entries[*next];
            }
            here.replacement()?;
            Some((
                format!("`{id}` comes back to itself by `replaced_by`"),
                "of ids that stand for each other one has to be kept up".to_owned(),
            ))
        }
    }
}

/// Labels that differ only in letter case, spaces, hyphens, dots and slashes are one label.
pub(super) fn squash(label: &str) -> String {
    let mut text = String::new();
    for c in label.replace('&', "and").chars().filter(|c| !matches!(c, ' ' | '-' | '_' | '/' | '.' | '\'')) {
        text.extend(c.to_lowercase());
    }
    if label.starts_with('.') { format!(".{text}") } else { text }
}

fn nearest<'a>(id: &str, ids: &FxHashMap<&'a str, usize>) -> Option<&'a str> {
    let scored = ids.keys().map(|known| (strsim::jaro_winkler(id, known), *known));
    scored
        .filter(|(score, _)| *score > 0.85)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
        .map(|(_, k)| k)
}

/// The ids that lie on a circle of `broader` and `implies`, each circle named once.
fn circles(entries: &[Entry], ids: &FxHashMap<&str, usize>) -> Vec<String> {
    // Depth-first with an explicit stack; 0 unseen, 1 on the way, 2 done.
    let mut state = vec![0u8; entries.len()];
    let mut found = Vec::new();
    let next = |ix: usize| -> Vec<usize> {
        let entry = &entries[ix];
        let to = entry.broader.iter().flatten().chain(entry.implies.iter().flatten());
        to.filter_map(|id| ids.get(id.as_str()).copied()).filter(|to| *to != ix).collect()
    };
    for start in 0..entries.len() {
        if state[start] != 0 {
            continue;
        }
        state[start] = 1;
        let mut stack = vec![(start, next(start), 0usize)];
        while let Some((ix, to, at)) = stack.last_mut() {
            if let Some(&there) = to.get(*at) {
                *at += 1;
                match state[there] {
                    0 => {
                        state[there] = 1;
                        let further = next(there);
                        stack.push((there, further, 0));
                    }
                    1 => found.push(entries[there].id.clone()),
                    _ => {}
                }
            } else {
                state[*ix] = 2;
                stack.pop();
            }
        }
    }
    found
}

type Place = (String, Range<usize>);

/// Where something of skill `id` stands, in the last file that says it; nowhere for the embedded layer.
fn place(
    reads: &[(&str, Read)],
    id: &str,
    find: impl Fn(&super::file::Places) -> Option<Range<usize>>,
) -> Place {
    let hits = reads.iter().rev().flat_map(|(name, read)| {
        read.layer.skill.iter().zip(&read.places).map(move |(skill, places)| (*name, skill, places))
    });
    hits.filter(|(_, skill, _)| skill.id == id)
        .find_map(|(name, _, places)| find(places).map(|span| (name.to_owned(), span)))
        .unwrap_or_else(|| ("built-in taxonomy".to_owned(), 0..0))
}

fn place_of_id(reads: &[(&str, Read)], id: &str) -> Place {
    place(reads, id, |places| Some(places.id.clone()))
}

fn place_of_label(reads: &[(&str, Read)], id: &str, label: &str) -> Place {
    place(reads, id, |places| {
        places.labels.iter().find(|(text, _)| text == label).map(|(_, span)| span.clone())
    })
}

fn place_of_reference(reads: &[(&str, Read)], id: &str, to: &str) -> Place {
    place(reads, id, |places| {
        places.references.iter().find(|(text, _)| text == to).map(|(_, span)| span.clone())
    })
}

fn place_of_member(reads: &[(&str, Read)], id: &str) -> Place {
    let members =
        reads.iter().rev().flat_map(|(name, read)| read.members.iter().flatten().map(move |m| (*name, m)));
    members
        .filter(|(_, (member, _))| member == id)
        .map(|(name, (_, span))| (name.to_owned(), span.clone()))
        .next()
        .unwrap_or_else(|| ("built-in taxonomy".to_owned(), 0..0))
}
