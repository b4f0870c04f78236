//! `cvfit taxonomy lint`.

use std::fs;
use std::path::{Path, PathBuf};

use super::super::args::{Global, LintArgs, TextFormat};
use super::super::exit::Exit;
use super::super::failure::Failure;
use super::super::layers;
use super::super::terminal::{self, Colors};
use crate::config::Config;
use crate::diagnostic::{self, Severity};
use crate::lint::{BUILT_IN, Finding, Scope, lint};
use crate::report::model::SCHEMA;
use crate::report::taxonomy::{self as report, FindingAnswer, LintAnswer, SeverityWord};
use crate::taxonomy::{Base, Rank, Source};
use crate::text::Lines;

/// Tells what is wrong in taxonomy files.
pub(super) fn run(
    args: &LintArgs,
    global: &Global,
    config: &Config,
    colors: Colors,
) -> Result<Exit, Failure> {
    let mut given = Vec::new();
    for path in &args.files {
        given.push(layers::source(Rank::Given, path)?);
    }
    let only: Vec<String> = given.iter().map(|source| source.file.clone()).collect();
    let base = if given.iter().any(is_built_in) { Base::Nothing } else { Base::BuiltIn };
    // What the files lie over: nothing, or all that is in force but for themselves.
    let mut sources = Vec::new();
    if base == Base::BuiltIn {
        let files: Vec<_> = args.files.iter().map(|path| canonical(path)).collect();
        sources = layers::sources(global, config)?;
        sources.retain(|source| !files.contains(&canonical(Path::new(&source.file))));
    }
    sources.extend(given);
    let found = lint(Scope {
        base,
        sources: &sources,
        only: (!only.is_empty()).then_some(only.as_slice()),
        pedantic: args.pedantic,
    });
    let files =
        if only.is_empty() { sources.iter().map(|source| source.file.clone()).collect() } else { only };
    let answer = answer(files, &found, &sources);
    terminal::print(&match args.format {
        TextFormat::Json => crate::report::json(&answer)?,
        TextFormat::Text => {
            let told: Vec<_> = found.iter().map(|found| found.told.clone()).collect();
            let mut out = diagnostic::render(&told, |name| layers::text_of(&sources, name), colors.stdout);
            if !out.is_empty() {
                out.push('\n');
            }
            format!("{out}{}\n", report::lint(&answer))
        }
    })?;
    Ok(if answer.errors > 0 { Exit::FoundMistakes } else { Exit::Done })
}

/// Whether a file says that it is the built-in taxonomy.
fn is_built_in(source: &Source) -> bool {
    let table = source.text.parse::<toml::Table>();
    let name = table.ok().and_then(|table| Some(table.get("taxonomy")?.get("name")?.as_str()? == BUILT_IN));
    name.unwrap_or(false)
}

/// A path by which two names of one file are alike.
fn canonical(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

fn answer(files: Vec<String>, found: &[Finding], sources: &[Source]) -> LintAnswer {
    let lines: Vec<Lines> = sources.iter().map(|source| Lines::of(&source.text)).collect();
    let count = |severity| found.iter().filter(|found| found.told.severity == severity).count();
    let findings = found.iter().map(|Finding { rule, told }| {
        let at = sources.iter().position(|source| source.file == told.file).filter(|_| !told.span.is_empty());
        let place = at.map(|at| {
            let line = lines[at].number_at(told.span.start as u32);
            let before = lines[at].span(line).start as usize..told.span.start;
            (line, sources[at].text.get(before).unwrap_or_default().chars().count() + 1)
        });
        FindingAnswer {
            severity: match told.severity {
                Severity::Error => SeverityWord::Error,
                Severity::Warning => SeverityWord::Warning,
                Severity::Info => SeverityWord::Info,
            },
            rule: (*rule).to_owned(),
            file: told.file.clone(),
            line: place.map(|(line, _)| line),
            column: place.map(|(_, column)| column),
            message: told.message.clone(),
            help: told.help.clone(),
        }
    });
    LintAnswer {
        schema: SCHEMA,
        files,
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Info),
        findings: findings.collect(),
    }
}
