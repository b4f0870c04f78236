//! Scores what the program reads against labels made by hand.
//!
//! A label file says in its `file` key which document it is of. The figures of each document are kept on a
//! [`Board`] of its own; [`Board::add`] sums them up.

mod cv;
mod figure;
mod gold;
mod pair;
mod place;
mod posting;
mod skills;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cvfit::analysis::{Analyser, Month};
use cvfit::config::Config;
use cvfit::taxonomy::Taxonomy;
use cvfit::text::Text;

pub(crate) use figure::{Board, table};

/// The documents were labelled as of then.
const TODAY: Month = Month { year: 2026, month: 6 };

/// The board of each labelled document and pair, by name.
pub(crate) fn score(corpus: &Path) -> BTreeMap<String, Board> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let analyser = Analyser::new(Taxonomy::builtin(), Config::default(), TODAY);
    let mut boards = BTreeMap::new();
    let mut texts = BTreeMap::new();
    let (documents, pairs): (Vec<_>, Vec<_>) =
        labels(corpus).into_iter().partition(|path| name(path).ends_with(".gold.json"));
    for path in documents {
        let json = fs::read_to_string(&path).expect("a label file can be read");
        let name = name(&path).trim_end_matches(".gold.json").to_owned();
        let file = gold::file(&json);
        let bytes = fs::read(root.join(&file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        let text = Text::from_bytes(file, &bytes).expect("a labelled document is text");
        let mut board = Board::of(&name);
        if gold::is_cv(&json) {
            cv::score(&mut board, &gold::read(&path, &json), &analyser.cv(&text), &text);
        } else {
            posting::score(&mut board, &gold::read(&path, &json), &analyser.posting(&text), &text);
        }
        boards.insert(name.clone(), board);
        texts.insert(name, text);
    }
    for path in pairs {
        let json = fs::read_to_string(&path).expect("a label file can be read");
        let name = name(&path).trim_end_matches(".json").to_owned();
        let pair: gold::Pair = gold::read(&path, &json);
        let text = |name: &str| texts.get(name).unwrap_or_else(|| panic!("no labelled document `{name}`"));
        let mut board = Board::of(&name);
        pair::score(&mut board, &pair, &analyser.check(text(&pair.cv), text(&pair.posting)));
        boards.insert(name, board);
    }
    boards
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).expect("label files have plain names")
}

/// Every label file of a folder and the folders in it.
fn labels(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the corpus is a folder") {
        let path = entry.expect("the corpus can be listed").path();
        if path.is_dir() {
            found.append(&mut labels(&path));
        } else if path.extension().is_some_and(|extension| extension == "json") {
            found.push(path);
        }
    }
    found.sort();
    found
}
