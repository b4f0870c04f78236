//! Looking for a file: a list that typing narrows, folders that can be gone into, and paths that can be typed.

use std::path::{Path, PathBuf};

use crate::report::words;
use crate::tui::effect::Effect;
use crate::tui::start::{Entry, Listing, Purpose, Request as Asked};
use crate::tui::state::{Choice, Pick, Picker, State};
use crate::tui::world::Request;

/// Opens the list for a purpose. Its files come later; what is typed meanwhile is kept.
pub(super) fn open(state: &mut State, purpose: Purpose) -> Vec<Effect> {
    let folder = PathBuf::new();
    let empty = Listing { purpose, folder: folder.clone(), entries: Vec::new(), left_out: 0 };
    let nothing = "Looking for files; enter takes what is typed as a path.";
    state.picker =
        Some(Picker::new(title(&empty).as_str(), nothing, Pick::File(Box::new(empty)), Vec::new()));
    ask(Asked::List { purpose, folder })
}

/// Takes the files in.
pub(super) fn listed(state: &mut State, listing: Listing) {
    let Some(open) = &state.picker else { return };
    let Pick::File(before) = &open.pick else { return };
    if before.purpose != listing.purpose {
        return;
    }
    let nothing =
        "No file is named like this; enter takes what is typed as a path (~ is your home), Esc closes.";
    let choices = choices(&listing);
    // What was typed belongs to the folder in which it was typed.
    let is_same = before.folder == listing.folder || before.entries.is_empty();
    let line = if is_same { open.line.clone() } else { crate::tui::state::Line::default() };
    let mut picker = Picker::new(&title(&listing), nothing, Pick::File(Box::new(listing)), choices);
    picker.line = line;
    state.picker = Some(picker);
}

/// Takes what is selected, or the path that was typed. The list stays open until it is answered.
pub(super) fn choose(state: &mut State, picker: Picker, typed: &str) -> Vec<Effect> {
    let Pick::File(listing) = &picker.pick else { return Vec::new() };
    let (purpose, folder) = (listing.purpose, listing.folder.clone());
    let selected = picker.chosen().filter(|_| !is_path(typed)).and_then(|at| choice(listing, at));
    let effects = match selected {
        Some(Selected::Up) => ask(Asked::List { purpose, folder: above(&folder) }),
        Some(Selected::This) => {
            let path = if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder };
            return super::jobs::add(state, &path);
        }
        Some(Selected::Entry(Entry { path, is_folder: true })) => {
            ask(Asked::List { purpose, folder: folder.join(path) })
        }
        Some(Selected::Entry(Entry { path, .. })) => {
            let path = folder.join(path);
            return if purpose == Purpose::Postings {
                super::jobs::add(state, &path)
            } else {
                super::start::chosen(state, purpose, &path)
            };
        }
        None if typed.is_empty() => {
            state.notice = Some("Type a path, or choose a file".to_owned());
            Vec::new()
        }
        None => ask(Asked::Take { purpose, folder, typed: typed.to_owned() }),
    };
    state.picker = Some(picker);
    effects
}

/// Whether what was typed is surely meant as a path and not as a part of a name.
fn is_path(typed: &str) -> bool {
    typed.starts_with(['/', '~'])
        || typed.starts_with("./")
        || typed.starts_with("../")
        || typed.contains('*')
}

enum Selected {
    Up,
    This,
    Entry(Entry),
}

/// The choices before the entries: the folder above, and for postings all of this one.
fn leading(listing: &Listing) -> usize {
    if listing.purpose == Purpose::Postings { 2 } else { 1 }
}

fn choice(listing: &Listing, at: usize) -> Option<Selected> {
    let leading = leading(listing);
    match at.checked_sub(leading) {
        Some(at) => listing.entries.get(at).cloned().map(Selected::Entry),
        None if at == 0 && leading == 2 => Some(Selected::This),
        None => Some(Selected::Up),
    }
}

fn choices(listing: &Listing) -> Vec<Choice> {
    let mut choices = Vec::new();
    if leading(listing) == 2 {
        let label = "./".to_owned();
        choices.push(Choice { label, right: "all that is in this folder".to_owned(), ..Choice::default() });
    }
    let right = "the folder above".to_owned();
    choices.push(Choice { label: "../".to_owned(), right, ..Choice::default() });
    choices.extend(listing.entries.iter().map(|entry| Choice {
        label: format!("{}{}", entry.path.to_string_lossy(), if entry.is_folder { "/" } else { "" }),
        right: if entry.is_folder { "folder".to_owned() } else { String::new() },
        ..Choice::default()
    }));
    choices
}

fn title(listing: &Listing) -> String {
    let what = match listing.purpose {
        Purpose::Cv => "Choose a CV",
        Purpose::Posting => "Choose a posting",
        Purpose::Postings => "Add postings",
    };
    let folder = listing.folder.to_string_lossy();
    let folder = if folder.is_empty() { String::new() } else { format!(" in {folder}") };
    let left_out = match listing.left_out {
        0 => String::new(),
        count => format!(" ({} not listed)", words::count(count, "entry", "entries")),
    };
    format!("{what}{folder}{left_out}")
}

/// The folder above; of a relative path without names, one further up.
fn above(folder: &Path) -> PathBuf {
    match folder.components().next_back() {
        Some(std::path::Component::Normal(_)) => folder.parent().map(Path::to_owned).unwrap_or_default(),
        Some(std::path::Component::RootDir | std::path::Component::Prefix(_)) => folder.to_owned(),
        _ => folder.join(".."),
    }
}

fn ask(request: Asked) -> Vec<Effect> {
    vec![Effect::Request(Request::Start(request))]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn going_up_ends_at_the_root() {
        for (folder, expected) in
            [("", ".."), ("..", "../.."), ("a/b", "a"), ("a", ""), ("/a", "/"), ("/", "/")]
        {
            assert_eq!(above(Path::new(folder)), Path::new(expected), "{folder}");
        }
    }

    #[test]
    fn a_path_is_told_from_a_part_of_a_name() {
        assert!(["/a", "~/cv.md", "./x", "../x", "jobs/*.md"].into_iter().all(is_path));
        assert!(!is_path("cv.md") && !is_path(".hidden") && !is_path(""));
    }
}
