//! `cvfit taxonomy import`: a layer of skills from a foreign list.

use std::fmt::Write as _;
use std::io::{IsTerminal, stderr};

use super::super::args::{Global, ImportArgs, TextFormat};
use super::super::exit::Exit;
use super::super::failure::Failure;
use super::super::terminal::{self, Colors, tell};
use super::super::{layers, load};
use crate::report::json;
use crate::report::taxonomy::ImportAnswer;
use crate::report::words::count;
use crate::store::{Access, Before, load_up_to, save_for};
use crate::taxonomy::import::{self, File, Left, MAX_IMPORT_BYTES, Summary, What};
use crate::text::{printable, read_path_up_to};

/// Imports the files and writes the layer.
pub(super) fn run(args: &ImportArgs, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    let output = shown(&args.output);
    let before = before(args)?;
    let config = load::settings(global, colors)?;
    let below = layers::taxonomy_without(&args.output, global, &config, colors)?;
    let mut files = Vec::with_capacity(args.files.len());
    for path in &args.files {
        let bytes = read_path_up_to(path, MAX_IMPORT_BYTES)?;
        files.push(File { name: path.to_string_lossy().into_owned(), bytes });
    }
    let told = stderr().is_terminal();
    let mut progress = |what: &str| {
        if told {
            tell(&format!("cvfit: {}", printable(what)));
        }
    };
    let imported = import::import(&files, &args.options(), &below, &mut progress)
        .map_err(|error| Failure::Said(error.to_string()))?;
    save_for(&args.output, imported.layer.as_bytes(), before, Access::Usual)
        .map_err(|error| Failure::Said(error.to_string()))?;
    let summary = &imported.summary;
    terminal::print(&match args.format {
        TextFormat::Text => text(summary, &output),
        TextFormat::Json => json(&ImportAnswer::of(summary, &args.output.to_string_lossy()))?,
    })?;
    Ok(Exit::Done)
}

/// What may be written over: nothing, unless it is forced.
fn before(args: &ImportArgs) -> Result<Before, Failure> {
    if !args.output.exists() {
        return Ok(Before::Absent);
    }
    if !args.force {
        let output = shown(&args.output);
        let message =
            format!("`{output}` is there already: name another file, or give --force to write over it");
        return Err(Failure::Said(message));
    }
    Ok(Before::Same(load_up_to(&args.output, MAX_IMPORT_BYTES)?.stamp))
}

fn shown(path: &std::path::Path) -> String {
    printable(&path.to_string_lossy()).into_owned()
}

/// The summary for reading.
fn text(summary: &Summary, output: &str) -> String {
    let mut out = String::new();
    let left_out = summary.left_out();
    let skills: usize = left_out.iter().filter(|left| left.what == What::Skill).map(|left| left.count).sum();
    let _ = writeln!(
        out,
        "{}: {} read, {} new, {} there already, {} left out; {} and {} of them",
        summary.source.name(),
        count(summary.read, "skill", "skills"),
        summary.taken,
        summary.mapped,
        skills,
        count(summary.labels, "name", "names"),
        count(summary.relations, "relation", "relations"),
    );
    let _ = writeln!(out, "written to `{output}`");
    for (what, title) in [
        (What::Row, "Rows left out"),
        (What::Skill, "Skills left out"),
        (What::Label, "Names left out"),
        (What::Relation, "Relations left out"),
    ] {
        let of_this = || left_out.iter().filter(|left| left.what == what);
        if of_this().next().is_some() {
            let _ = writeln!(out, "\n{title}");
            of_this().for_each(|left| line(&mut out, left));
        }
    }
    out
}

fn line(out: &mut String, left: &Left) {
    let examples: Vec<_> = left.examples.iter().map(|example| format!("`{}`", printable(example))).collect();
    let _ = writeln!(out, "{:>7}  {}: {}", left.count, left.reason, examples.join(", "));
}
