//! The layer as a file that people read and edit.

use std::fmt::Write;

use super::super::skill::{Entry, FORMAT};
use super::super::write::fields;
use super::merge::Merged;
use super::{Aliases, Options, Source};
use crate::own_file::quoted;

/// The text of the layer.
pub(super) fn layer(merged: &Merged, options: &Options) -> String {
    let mut out = String::new();
    let mode = match options.aliases {
        Aliases::Strict => "strict",
        Aliases::All => "all",
    };
    let only =
        if options.only.is_empty() { String::new() } else { format!(", only {}", options.only.join(", ")) };
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
    for (key, value) in fields(entry) {
        let _ = writeln!(out, "{}", value.under(key));
    }
}

fn text(out: &mut String, key: &str, value: &str) {
    let _ = writeln!(out, "{key} = {}", quoted(value));
}
