//! What the documents show of the program is what it does.
//!
//! `TRYCMD=overwrite cargo test --test documents` writes what the program says into them; read the difference.
#![cfg(all(unix, feature = "tui"))]

use std::fs;
use std::path::Path;

use cvfit::taxonomy::{Rank, Source, Taxonomy};
use cvfit::tui::{Context, Keymap, Lookup, sequence};
use trycmd::TestCases;

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect(name)
}

/// The part of a document between two texts in it.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = text.split_once(from).expect(from);
    rest.split_once(to).expect(to).0
}

#[test]
fn the_ledger_in_the_architecture_is_the_programs_own() {
    let cases = TestCases::new();
    cases.env("HOME", "/nowhere").env("XDG_CONFIG_HOME", "/nowhere").env("CVFIT_CONFIG", "");
    cases.env("XDG_CACHE_HOME", "/dev/null");
    cases.env("XDG_DATA_HOME", "/nowhere").env("XDG_STATE_HOME", "/nowhere");
    cases.env("LC_ALL", "C.UTF-8").env("TERM", "xterm").env("COLUMNS", "80");
    cases.case("ARCHITECTURE.md");
}

#[test]
fn the_keys_in_the_readme_do_something() {
    let readme = read("README.md");
    let table = between(&readme, "### Keys", "\n\nVerdicts");
    let (keymap, _) = Keymap::builtin();
    let contexts = [Context::Review, Context::Document, Context::Tailor, Context::Help];
    let mut seen = 0;
    for row in table.lines().filter(|line| line.starts_with("| `")) {
        let first = row.split('|').nth(1).expect("a cell");
        for keys in first.split('`').skip(1).step_by(2) {
            let pressed = sequence(keys).expect(keys);
            let does = |context: &Context| matches!(keymap.lookup(*context, &pressed), Lookup::Action(_));
            assert!(contexts.iter().any(does), "`{keys}` does nothing");
            seen += 1;
        }
    }
    assert!(seen >= 20, "only {seen} keys found");
}

#[test]
fn the_taxonomy_in_the_readme_is_the_one_in_the_examples_and_can_be_used() {
    let (readme, example) = (read("README.md"), read("examples/my-skills.toml"));
    let shown = between(&readme, "```toml\nformat = 1", "```");
    let parse = |text: &str| text.parse::<toml::Table>().expect("TOML");
    assert_eq!(parse(&format!("format = 1{shown}")), parse(&example));
    let source = Source::new(Rank::Own, "my-skills.toml", example);
    let taxonomy = Taxonomy::with_layers(&[source]).expect("no mistakes");
    assert!(taxonomy.find("tidepool").is_some());
}

#[test]
fn every_file_that_a_document_leads_to_is_there() {
    for document in ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"] {
        let text = read(document);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = link.split('#').next().unwrap_or_default();
            if !file.is_empty() && !file.contains("://") {
                assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(file).exists(), "{document}: {link}");
            }
        }
    }
}
