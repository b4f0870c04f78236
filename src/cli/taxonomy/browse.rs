//! `cvfit taxonomy list`, `show`, `search`, `explain`, `diff`, `stats` and `export`.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::Path;

use serde::Serialize;

use super::super::args::{
    BrowseAction, DocumentKind, ExplainTermArgs, ExportArgs, ExportFormat, Global, ListArgs, TextFormat,
};
use super::super::exit::Exit;
use super::super::failure::Failure;
use super::super::terminal::{self, Colors};
use super::super::{layers, load};
use super::lint;
use crate::browse::{self, Filter};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::report::taxonomy as report;
use crate::report::{self as reports, Document, Outline, PlaceAnswer};
use crate::taxonomy::Taxonomy;
use crate::text::{Text, printable};

/// How many names are offered for one that is not there.
const OFFERED: usize = 3;

/// Shows skills.
pub(super) fn run(action: &BrowseAction, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    let config = load::settings(global, colors)?;
    let look = terminal::look(colors, config.screen.signs);
    let said = |outline: Outline| outline.text(&look);
    let answer = match action {
        BrowseAction::Lint(args) => return lint::run(args, global, &config, colors),
        BrowseAction::Explain(args) => explain(args, global, config, colors, &said)?,
        action => {
            let taxonomy = layers::taxonomy(global, &config, colors)?;
            match action {
                BrowseAction::List(args) => {
                    form(args.format, &list(&taxonomy, args)?, |answer| said(report::list(answer)))?
                }
                BrowseAction::Show(args) => {
                    let answer =
                        browse::show(&taxonomy, &args.id).ok_or_else(|| no_skill(&taxonomy, &args.id))?;
                    form(args.format, &answer, |answer| said(report::show(answer)))?
                }
                BrowseAction::Search(args) => {
                    let answer = browse::search(&taxonomy, &args.text, args.limit);
                    form(args.format, &answer, |answer| said(report::search(answer)))?
                }
                BrowseAction::Diff(args) => {
                    form(args.format, &browse::diff(&taxonomy), |answer| said(report::diff(answer)))?
                }
                BrowseAction::Stats(args) => {
                    form(args.format, &browse::stats(&taxonomy), |answer| said(report::stats(answer)))?
                }
                BrowseAction::Export(args) => export(&taxonomy, args)?,
                BrowseAction::Lint(_) | BrowseAction::Explain(_) => String::new(),
            }
        }
    };
    terminal::print(&answer)?;
    Ok(Exit::Done)
}

/// An answer in the form that was asked for.
fn form<A: Serialize>(
    format: TextFormat,
    answer: &A,
    text: impl FnOnce(&A) -> String,
) -> Result<String, Failure> {
    Ok(match format {
        TextFormat::Text => text(answer),
        TextFormat::Json => reports::json(answer)?,
    })
}

fn list(taxonomy: &Taxonomy, args: &ListArgs) -> Result<report::ListAnswer, Failure> {
    if let Some(category) = &args.category {
        let known = browse::categories(taxonomy);
        if !known.contains(category.as_str()) {
            let near = known.iter().map(|name| (strsim::jaro_winkler(name, category), *name));
            let near = near.max_by(|a, b| a.0.total_cmp(&b.0)).map_or("", |(_, name)| name);
            return Err(Failure::Said(format!(
                "no skill has the category `{}`; the nearest is `{near}`, and `cvfit taxonomy stats` names all",
                printable(category)
            )));
        }
    }
    let filter =
        Filter { kind: args.kind, category: args.category.clone(), layer: args.layer, muted: args.muted };
    Ok(browse::list(taxonomy, &filter))
}

/// For someone who named a skill that is not there.
fn no_skill(taxonomy: &Taxonomy, id: &str) -> Failure {
    let hits = browse::search(taxonomy, id, OFFERED).hits;
    let near: Vec<_> = hits.iter().map(|hit| format!("`{}`", hit.id)).collect();
    let id = printable(id);
    let offer = if near.is_empty() {
        "look for it with `cvfit taxonomy search`".to_owned()
    } else {
        format!("did you mean {}?", near.join(" or "))
    };
    Failure::Said(format!("there is no skill with the id or name `{id}`; {offer}"))
}

fn explain(
    args: &ExplainTermArgs,
    global: &Global,
    config: crate::config::Config,
    colors: Colors,
    said: &impl Fn(Outline) -> String,
) -> Result<String, Failure> {
    if crate::extract::Tokens::of(&args.text).is_empty() {
        let text = printable(&args.text);
        return Err(Failure::Said(format!(
            "`{text}` holds no word to explain: name a skill as a text would"
        )));
    }
    let kind = args.kind.map(|kind| match kind {
        DocumentKind::Cv => Document::Cv,
        DocumentKind::Posting => Document::Posting,
    });
    let document = args.file.as_deref().map(|file| load::document(file, "document")).transpose()?;
    let analyser = load::analyser(global, config, colors)?;
    let answer = analyser.term(&args.text, document.as_ref().map(|text| (text, kind)));
    form(args.format, &answer, |answer| {
        let mut out = said(report::term(answer));
        if let (Some(text), Some(all)) = (&document, &answer.occurrences) {
            for occurrence in all {
                out.push('\n');
                out.push_str(&place(text, occurrence, colors));
            }
        }
        out
    })
}

/// What became of a place, with its line.
fn place(text: &Text, occurrence: &report::Occurrence, colors: Colors) -> String {
    let told = |message: String| Diagnostic {
        severity: Severity::Info,
        file: text.name().to_owned(),
        span: occurrence.span.range(),
        message,
        help: None,
    };
    let mut all: Vec<Diagnostic> =
        occurrence.readings.iter().map(|reading| told(fate(reading, occurrence))).collect();
    if all.is_empty() {
        all.push(told("no skill claims this".to_owned()));
    }
    diagnostic::render(&all, |_| Some(text.clean()), colors.stdout)
}

/// `taken for Go: it stands in a list of skills`
fn fate(reading: &PlaceAnswer, occurrence: &report::Occurrence) -> String {
    let name = reading.name.as_deref().unwrap_or(&reading.text);
    let part = if reading.span == occurrence.span || occurrence.span.contains(reading.span) {
        String::new()
    } else {
        format!(", as a part of `{}`", reading.text)
    };
    match (reading.taken, &reading.id) {
        (true, _) => format!("taken for {name}{part}: {}", reading.why),
        (false, Some(_)) => format!("not taken for {name}{part}: {}", reading.why),
        (false, None) => format!("not taken for a skill{part}: {}", reading.why),
    }
}

/// The skills as a file or as data; where they go into a file, nothing is left to print.
fn export(taxonomy: &Taxonomy, args: &ExportArgs) -> Result<String, Failure> {
    let text = match args.format {
        ExportFormat::Toml => taxonomy.to_toml(),
        ExportFormat::Json => reports::json(&browse::export(taxonomy))?,
    };
    match &args.output {
        None => Ok(text),
        Some(path) => write_new(path, &text).map(|()| String::new()),
    }
}

/// Writes a file that must not be there yet: an export is easily made again, what stands there may not be.
fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    let name = load::shown(path);
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| {
        Failure::Said(match error.kind() {
            ErrorKind::AlreadyExists => {
                format!(
                    "{name} is there already and was left alone; name another file, or take it away first"
                )
            }
            _ => format!("cannot write {name}: {error}"),
        })
    })?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    written.map_err(|error| {
        // Half a file is worse than none.
        let _ = std::fs::remove_file(path);
        Failure::Said(format!("cannot write {name}: {error}"))
    })
}
