//! The layer as a file that people read and edit.

use std::fmt::Write;

use super::super::skill::{Entry, FORMAT};
use super::super::{Case, Rules};
use super::merge::Merged;
use super::{Aliases, Options, Source};

/// Longer lines are cut into several.
const WIDTH: usize = 110;

/// The text of the layer.
pub(super) fn layer(merged: &Merged, options: &Options) -> String {
    let mut out = String::new();
    let mode = match options.aliases {
        Aliases::Strict => "strict",
        Aliases::All => "all",
    };
    let only = if options.only.is_empty() { String::new() } else { format!(", only {}", options.only.join(", ")) };
    let About { name, licence, notice } = about(options.source);
    for line in notice {
        let _ = writeln!(out, "# {line}");
    }
    let _ = writeln!(out, "format = {FORMAT}\n\n[taxonomy]");
    text(&mut out, "name", name);
    if let Some(licence) = licence {
        text(&mut out, "licence", licence);
    }
    text(&mut out, "source", &format!("cvfit taxonomy import: aliases {mode}{only}"));
    if !merged.additions.is_empty() {
        out.push_str("\n# Further names of skills that are there.\n");
    }
    for entry in &merged.additions {
        out.push('\n');
        skill(&mut out, entry);
    }
    if !merged.fresh.is_empty() {
        out.push_str("\n# New skills.\n");
    }
    for (entry, note) in &merged.fresh {
        out.push('\n');
        if let Some(note) = note {
            let _ = writeln!(out, "# {note}");
        }
        skill(&mut out, entry);
    }
    out
}

/// What a layer says of itself.
struct About {
    name: &'static str,
    licence: Option<&'static str>,
    /// What has to stand in whatever is passed on.
    notice: &'static [&'static str],
}

fn about(source: Source) -> About {
    let (licence, notice): (_, &[&str]) = match source {
        Source::Esco => (
            Some("CC-BY-4.0"),
            &[
                "This layer uses the ESCO classification of the European Commission, changed: names were chosen among its",
                "labels, and skills that were known already only gained some.",
            ],
        ),
        Source::Onet => (
            Some("CC-BY-4.0"),
            &[
                "This layer includes information from the O*NET Database by the U.S. Department of Labor, Employment and",
                "Training Administration (USDOL/ETA), used under the CC BY 4.0 licence and changed. O*NET(R) is a",
                "trademark of USDOL/ETA, which has neither approved nor tested the changes.",
            ],
        ),
        Source::Json | Source::Csv => (None, &["Who made the list says how it may be passed on."]),
    };
    About { name: source.name(), licence, notice }
}

fn skill(out: &mut String, entry: &Entry) {
    out.push_str("[[skill]]\n");
    text(out, "id", &entry.id);
    if let Some(name) = &entry.name {
        text(out, "name", name);
    }
    let list_of = |list: &Option<Vec<String>>| list.clone().unwrap_or_default();
    list(out, "add_aliases", &entry.add_aliases);
    list(out, "aliases", &list_of(&entry.aliases));
    list(out, "exact", &list_of(&entry.exact));
    list(out, "ambiguous", &list_of(&entry.ambiguous));
    if let Some(rules) = &entry.rules {
        write_rules(out, rules);
    }
    if let Some(kind) = entry.kind {
        text(out, "kind", kind.word());
    }
    if let Some(category) = &entry.category {
        text(out, "category", category);
    }
    list(out, "broader", &list_of(&entry.broader));
    list(out, "implies", &list_of(&entry.implies));
    if let Some(related) = &entry.related {
        let items: Vec<String> = related.iter().map(|(id, share)| format!("{id} = {share}")).collect();
        wrapped(out, "related = { ", &items, " }");
    }
    if let Some(fuzzy) = entry.fuzzy {
        let _ = writeln!(out, "fuzzy = {fuzzy}");
    }
    if let Some(source) = &entry.source {
        let items: Vec<String> = source.iter().map(|(scheme, id)| format!("{scheme} = {}", quoted(id))).collect();
        wrapped(out, "source = { ", &items, " }");
    }
}

fn write_rules(out: &mut String, rules: &Rules) {
    if rules.case == Case::Any {
        text(out, "match.case", "any");
    }
    list(out, "match.needs", &rules.needs);
}

fn text(out: &mut String, key: &str, value: &str) {
    let _ = writeln!(out, "{key} = {}", quoted(value));
}

fn list(out: &mut String, key: &str, values: &[String]) {
    if !values.is_empty() {
        let items: Vec<String> = values.iter().map(|value| quoted(value)).collect();
        wrapped(out, &format!("{key} = ["), &items, "]");
    }
}

/// Items on one line if they fit, else a line each of as many as fit. A table in braces stays on its line, as the older
/// TOML wants it.
fn wrapped(out: &mut String, open: &str, items: &[String], close: &str) {
    let line = items.join(", ");
    if open.len() + line.len() + close.len() <= WIDTH || close.contains('}') {
        let _ = writeln!(out, "{open}{line}{close}");
        return;
    }
    out.push_str(open);
    let mut room = 0;
    for item in items {
        if item.len() + 2 > room {
            out.push_str("\n   ");
            room = WIDTH - 4;
        }
        let _ = write!(out, " {item},");
        room = room.saturating_sub(item.len() + 2);
    }
    let _ = writeln!(out, "\n{close}");
}

/// A value in quotes, as TOML wants it. Names were cleaned of everything that is not seen.
fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}
