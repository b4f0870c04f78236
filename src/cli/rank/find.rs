//! What was named on the command line, as postings one after the other: the same ones in the same order each time.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, BufReader, IsTerminal, Read};
use std::path::{Path, PathBuf};

use glob::{MatchOptions, glob_with};
use rustc_hash::FxHashSet;
use walkdir::{DirEntry, WalkDir};

use super::entry::{Entry, Input, Place, Unread};
use super::lines::{Lines, Next};
use crate::cli::load::is_piped;
use crate::cli::terminal::tell;
use crate::intake::MAX_SAVED_BYTES;
use crate::text::{ReadError, is_handed_over, printable};

/// Hidden files are named or left out.
const PATTERN: MatchOptions =
    MatchOptions { case_sensitive: true, require_literal_separator: true, require_literal_leading_dot: true };

/// The postings in what was named.
pub(super) struct Find {
    /// What is still to be looked at.
    named: VecDeque<PathBuf>,
    /// The files of a folder or pattern that is being gone through.
    within: Option<Box<dyn Iterator<Item = Found> + Send>>,
    /// The lines of a file that is being gone through.
    stream: Option<Stream>,
    /// Files that were given already, so that none is ranked twice.
    seen: FxHashSet<PathBuf>,
    order: u64,
}

/// A file, or why there is none.
type Found = Result<PathBuf, (Place, Unread)>;

/// JSON Lines of one file.
struct Stream {
    file: String,
    lines: Lines<BufReader<Box<dyn Read + Send>>>,
    /// Whether a line has looked like JSON, so that a bad one is an accident.
    is_json: bool,
}

impl Find {
    /// Everything in these files, folders and patterns.
    pub(super) fn new(named: &[PathBuf]) -> Self {
        let named = named.iter().cloned().collect();
        Self { named, within: None, stream: None, seen: FxHashSet::default(), order: 0 }
    }

    /// The next posting.
    fn input(&mut self) -> Option<Input> {
        loop {
            if let Some(stream) = &mut self.stream {
                match stream.next() {
                    Some(input) => return Some(input),
                    None => self.stream = None,
                }
            } else if let Some(found) = self.within.as_mut().and_then(Iterator::next) {
                match found {
                    Ok(path) => {
                        if let Some(input) = self.file(path) {
                            return Some(input);
                        }
                    }
                    Err((place, why)) => return Some(Input::Unread(place, why)),
                }
            } else {
                self.within = None;
                let named = self.named.pop_front()?;
                if let Some(input) = self.named(named) {
                    return Some(input);
                }
            }
        }
    }

    /// Starts on something that was named on the command line.
    fn named(&mut self, path: PathBuf) -> Option<Input> {
        if is_piped(&path) {
            if io::stdin().is_terminal() {
                tell("cvfit: type or paste JSON Lines, then press Ctrl-D on a line of its own");
            }
            self.stream = Some(Stream::new("-".to_owned(), Box::new(io::stdin())));
            return None;
        }
        if path.is_dir() {
            self.within = Some(Box::new(folder(&path)));
            return None;
        }
        // A file may be named like a pattern.
        let pattern = path.to_str().filter(|text| !path.exists() && text.contains(['*', '?', '[']));
        match pattern.map(matching) {
            None => self.file(path),
            Some(Ok(found)) => {
                self.within = Some(Box::new(found));
                None
            }
            Some(Err(why)) => {
                let place = place(&path);
                Some(Input::Unread(place.clone(), Unread::Said(place, why)))
            }
        }
    }

    /// A file, unless it was given already or holds JSON Lines.
    fn file(&mut self, path: PathBuf) -> Option<Input> {
        if !self.seen.insert(path.clone()) {
            return None;
        }
        let lines = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("jsonl"));
        // What comes from a command comes in lines, as from standard input.
        if !lines && !is_handed_over(&path) {
            return Some(Input::File(path));
        }
        match open(&path) {
            Ok(file) => {
                self.stream = Some(Stream::new(place(&path).file, Box::new(file)));
                None
            }
            Err(error) => Some(Input::Unread(place(&path), error.into())),
        }
    }
}

impl Iterator for Find {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        let input = self.input()?;
        self.order += 1;
        Some(Entry { order: self.order, input })
    }
}

impl Stream {
    fn new(file: String, from: Box<dyn Read + Send>) -> Self {
        Self { file, lines: Lines::new(BufReader::new(from), MAX_SAVED_BYTES), is_json: false }
    }

    fn next(&mut self) -> Option<Input> {
        let next = self.lines.next()?;
        let (file, line) = (self.file.clone(), self.lines.number());
        let place = Place { file: file.clone(), line: Some(line) };
        let said = |what: String| Some(Input::Unread(place.clone(), Unread::Said(place.clone(), what)));
        match next {
            Ok(Next::Line(bytes)) => {
                if !self.is_json && bytes.trim_ascii_start().first() != Some(&b'{') {
                    // Not JSON Lines at all: to go on would only say so once for each line.
                    self.lines.end();
                    return said(
                        "is no JSON, so the rest was left alone: each line has to be an object such as \
                         {\"id\": …, \"title\": …, \"text\": …}"
                            .to_owned(),
                    );
                }
                self.is_json = true;
                Some(Input::Line { file, line, bytes })
            }
            Ok(Next::TooLong) => said(format!("holds more than {} MiB", MAX_SAVED_BYTES >> 20)),
            Err(error) => said(format!("could not be read: {}", printable(&error.to_string()))),
        }
    }
}

fn place(path: &Path) -> Place {
    Place { file: path.to_string_lossy().into_owned(), line: None }
}

/// A file of lines, which may be as large as it likes. What it is is asked before it is opened, because opening a
/// pipe waits for its writer.
fn open(path: &Path) -> Result<File, ReadError> {
    let name = path.to_string_lossy();
    let found = fs::metadata(path).map_err(|error| ReadError::io(&name, error))?;
    ReadError::unless_file(&name, &found)?;
    File::open(path).map_err(|error| ReadError::io(&name, error))
}

/// The files in a folder and those in it, in the order of their names; hidden ones are left out, and links to
/// folders are not followed.
fn folder(path: &Path) -> impl Iterator<Item = Found> + Send + use<> {
    let is_shown =
        |entry: &DirEntry| entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".");
    let walk = WalkDir::new(path).sort_by_file_name().into_iter().filter_entry(is_shown);
    walk.filter_map(|entry| match entry {
        // Of a link it is asked where it leads.
        Ok(entry) => (!entry.path().is_dir()).then(|| Ok(entry.into_path())),
        Err(error) => {
            let place = place(error.path().unwrap_or_else(|| Path::new("?")));
            let why = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
            Some(Err((place.clone(), Unread::Said(place, format!("could not be read: {}", printable(&why))))))
        }
    })
}

/// The files that a pattern names, in the order of their names, or why it names none.
fn matching(pattern: &str) -> Result<impl Iterator<Item = Found> + Send + use<>, String> {
    let found = glob_with(pattern, PATTERN).map_err(|error| format!("is no pattern: {}", error.msg))?;
    let mut found = found
        .filter_map(|found| match found {
            Ok(path) => (!path.is_dir()).then_some(Ok(path)),
            Err(error) => {
                let (place, why) = (place(error.path()), error.error().to_string());
                Some(Err((
                    place.clone(),
                    Unread::Said(place, format!("could not be read: {}", printable(&why))),
                )))
            }
        })
        .peekable();
    if found.peek().is_none() {
        return Err("matches no file".to_owned());
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found in a folder with these files, for what is named in it.
    fn found(files: &[&str], named: &[&str]) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "{\"text\": \"a\"}\n{\"text\": \"b\"}\n").unwrap();
        }
        let named: Vec<_> = named.iter().map(|name| folder.path().join(name)).collect();
        let entries: Vec<_> = Find::new(&named).collect();
        assert_eq!(
            entries.iter().map(|entry| entry.order).collect::<Vec<_>>(),
            (1..=entries.len() as u64).collect::<Vec<_>>()
        );
        let shown = |entry: &Entry| {
            let Place { file, line } = entry.place();
            let file = Path::new(&file).strip_prefix(folder.path()).unwrap().display().to_string();
            let line = line.map(|line| format!(":{line}")).unwrap_or_default();
            let bad = if matches!(entry.input, Input::Unread(..)) { "!" } else { "" };
            format!("{bad}{file}{line}")
        };
        entries.iter().map(shown).collect()
    }

    #[test]
    fn folders_are_gone_through_in_order_without_hidden_files() {
        let files = ["b.txt", "a/z.md", "a/c/d.html", ".hidden.md", "a/.git/x.md", "A.txt"];
        assert_eq!(found(&files, &["."]), ["A.txt", "a/c/d.html", "a/z.md", "b.txt"]);
        assert_eq!(
            found(&files, &[".hidden.md", "a/.git"]),
            [".hidden.md", "a/.git/x.md"],
            "named, they are read"
        );
    }

    #[test]
    fn patterns_name_files() {
        let files = ["j/2.txt", "j/1.txt", "j/k/3.txt", "j/.4.txt", "j/5.md", "odd[1].txt"];
        assert_eq!(found(&files, &["j/*.txt"]), ["j/1.txt", "j/2.txt"]);
        assert_eq!(found(&files, &["**/*.txt"]), ["j/1.txt", "j/2.txt", "j/k/3.txt", "odd[1].txt"]);
        assert_eq!(found(&files, &["odd[1].txt"]), ["odd[1].txt"], "a file named like a pattern");
        assert_eq!(found(&files, &["*.pdf", "j/[.txt"]), ["!*.pdf", "!j/[.txt"]);
    }

    #[test]
    fn a_file_that_is_named_twice_is_given_once() {
        assert_eq!(found(&["j/1.txt", "j/2.txt"], &["j/2.txt", "j", "j/*"]), ["j/2.txt", "j/1.txt"]);
    }

    #[test]
    fn files_of_lines_give_each_line() {
        let files = ["a.txt", "b.jsonl", "c.JSONL"];
        let expected = ["a.txt", "b.jsonl:1", "b.jsonl:2", "c.JSONL:1", "c.JSONL:2"];
        assert_eq!(found(&files, &["."]), expected);
        assert_eq!(found(&files, &["none.jsonl"]), ["!none.jsonl"]);
    }

    #[test]
    fn what_is_no_json_lines_at_all_is_told_once() {
        let text = "Nurse\n\nCare\nListen\n";
        let mut stream = Stream::new("-".to_owned(), Box::new(text.as_bytes()));
        let first = stream.next().map(|input| Entry { order: 1, input }.read().unwrap_err().to_string());
        assert!(first.is_some_and(|said| said.starts_with("`-`, line 1 is no JSON")));
        assert!(stream.next().is_none());
    }

    #[cfg(unix)]
    #[test]
    fn links_that_lead_round_do_no_harm() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.txt"), "a").unwrap();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("round")).unwrap();
        std::os::unix::fs::symlink(folder.path().join("a.txt"), folder.path().join("link.txt")).unwrap();
        let names: Vec<_> = Find::new(&[folder.path().to_owned()]).map(|entry| entry.place().file).collect();
        assert_eq!(names.len(), 2, "{names:?}");
        assert!(names[1].ends_with("link.txt"));
    }
}
