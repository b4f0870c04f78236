//! The start screen: which documents are to be compared, which were lately, and how others are found.

mod pasted;

use std::path::{Path, PathBuf};

use super::data::Data;
use super::pane::Pane;
use super::rich::{Piece, Rich, Row, cut, width};
use crate::report::words;
use crate::tui::action::Action;
use crate::tui::keys::Keymap;
use crate::tui::signs::Signs;
use crate::tui::start::Recent;
use crate::tui::theme::Role;

pub(crate) use pasted::Pasted;

/// The posting that is to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Chosen {
    File(PathBuf),
    Pasted(Box<Pasted>),
}

/// What an entry of the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Item {
    Cv,
    Posting,
    Compare,
    Recent(usize),
    Demo,
    Jobs,
}

/// The state of the screen.
#[derive(Debug, Default)]
pub(crate) struct Start {
    /// The CV that is chosen; nothing for the one that is open, if one is.
    pub(crate) cv: Option<PathBuf>,
    pub(crate) posting: Option<Chosen>,
    pub(crate) recent: Vec<Recent>,
    pub(crate) list: Pane,
    pub(crate) rows: Vec<Row>,
    pub(crate) items: Vec<Item>,
    /// The entry that is to be selected when the rows are built.
    wanted: Option<Item>,
    /// What the rows were built for.
    built: Option<(usize, Option<String>)>,
}

impl Start {
    /// The entry that is selected.
    pub(crate) fn item(&self) -> Option<Item> {
        self.items.get(self.list.selected()).copied()
    }

    /// Has the rows built anew, with that entry selected.
    pub(crate) fn changed(&mut self, select: Option<Item>) {
        self.built = None;
        self.wanted = select.or(self.wanted);
    }

    /// What is likely wanted next: the other document, or the comparison.
    pub(crate) fn next_step(&self, has_cv: bool) -> Item {
        match (has_cv, &self.posting) {
            (true, Some(_)) => Item::Compare,
            (true, None) => Item::Posting,
            (false, _) => Item::Cv,
        }
    }

    /// Builds what is shown in a pane of that size, as far as it changed. `open` is the name of the CV that is open.
    pub(crate) fn refresh(&mut self, data: &Data, open: Option<&str>, (cells, height): (usize, usize)) {
        let of = (cells, open.map(str::to_owned));
        if self.built.as_ref() != Some(&of) {
            self.built = Some(of);
            let before = self.item();
            let mut build = Build {
                signs: data.signs,
                keymap: &data.keymap,
                cells,
                rows: Vec::new(),
                starts: Vec::new(),
                items: Vec::new(),
            };
            self.build(&mut build, open);
            let Build { rows, starts, items, .. } = build;
            (self.rows, self.items) = (rows, items);
            self.list.set_items(starts, self.rows.len());
            if let Some(at) =
                self.wanted.take().or(before).and_then(|item| self.items.iter().position(|it| *it == item))
            {
                self.list.select(at);
            }
        }
        self.list.set_height(height);
    }

    fn build(&self, build: &mut Build<'_>, open: Option<&str>) {
        let looks = format!("none yet: {} looks for one", build.keymap.key(Action::StartOpen));
        build.heading("To compare");
        match (&self.cv, open) {
            (Some(cv), _) => build.item(Item::Cv, "CV       ", &shown(cv), Role::Text, Action::ChooseCv),
            (None, Some(open)) => build.item(Item::Cv, "CV       ", open, Role::Text, Action::ChooseCv),
            (None, None) => {
                build.item(Item::Cv, "CV       ", &looks, Role::Dim, Action::ChooseCv);
            }
        }
        match &self.posting {
            Some(Chosen::File(path)) => {
                build.item(Item::Posting, "posting  ", &shown(path), Role::Text, Action::ChoosePosting);
            }
            Some(Chosen::Pasted(pasted)) => {
                let lines = words::count(pasted.lines(), "line", "lines");
                let title = format!("pasted, {lines}: {}", pasted.title());
                build.item(Item::Posting, "posting  ", &title, Role::Text, Action::ChoosePosting);
                for line in pasted.first_lines() {
                    build.plain(&format!("           {line}"), Role::Dim);
                }
                let save = build.keymap.key(Action::SavePosting);
                build.plain(&format!("           {save} saves it as a file"), Role::Notice);
            }
            None => build.item(
                Item::Posting,
                "posting  ",
                &format!("{looks}, or paste it; {} writes one", build.keymap.key(Action::WritePosting)),
                Role::Dim,
                Action::ChoosePosting,
            ),
        }
        if (self.cv.is_some() || open.is_some()) && self.posting.is_some() {
            build.item(Item::Compare, "", "compare them", Role::Covered, Action::StartOpen);
        }
        build.gap();
        build.heading("Opened lately");
        if self.recent.is_empty() {
            build.plain("  What you open is listed here; only the names of the files are kept.", Role::Dim);
        }
        for (at, recent) in self.recent.iter().enumerate() {
            build.recent(at, recent);
        }
        build.gap();
        build.heading("More");
        build.item(Item::Demo, "", "see it at work on an example", Role::Text, Action::Demo);
        build.item(Item::Jobs, "", "rank many postings for one CV", Role::Text, Action::ScreenJobs);
    }
}

/// Rows on their way.
struct Build<'a> {
    signs: &'a Signs,
    keymap: &'a Keymap,
    cells: usize,
    rows: Vec<Row>,
    starts: Vec<u32>,
    items: Vec<Item>,
}

impl Build<'_> {
    fn gap(&mut self) {
        self.rows.push(Row::default());
    }

    fn heading(&mut self, text: &str) {
        self.rows.push(Row {
            pieces: vec![Piece { text: text.to_owned(), role: Role::Heading }],
            ..Row::default()
        });
    }

    fn plain(&mut self, text: &str, role: Role) {
        let text = cut(Rich::of(text, role).text(), self.cells, self.signs.ellipsis);
        self.rows.push(Row { pieces: vec![Piece { text, role }], ..Row::default() });
    }

    fn item(&mut self, item: Item, label: &str, text: &str, role: Role, action: Action) {
        self.starts.push(self.rows.len() as u32);
        let lead = format!("  {label}");
        let right = self.keymap.key(action);
        self.row(item, &lead, text, role, &right);
    }

    fn row(&mut self, item: Item, lead: &str, text: &str, role: Role, right: &str) {
        let room = self.cells.saturating_sub(width(lead) + width(right) + 2);
        let text = cut(Rich::of(text, role).text(), room, self.signs.ellipsis);
        self.rows.push(Row {
            pieces: vec![Piece { text: lead.to_owned(), role: Role::Dim }, Piece { text, role }],
            right: Some(Piece { text: format!("{right} "), role: Role::Key }),
            item: Some(self.items.len()),
        });
        self.items.push(item);
    }

    fn recent(&mut self, at: usize, recent: &Recent) {
        let [cv_missing, posting_missing] = recent.missing;
        let text = format!("{} {} {}", name(&recent.cv), self.signs.both_ways, name(&recent.posting));
        let (role, right) = match (cv_missing, posting_missing) {
            (false, false) => (Role::Text, folder(&recent.posting)),
            (true, false) => (Role::Unread, "the CV is gone".to_owned()),
            (false, true) => (Role::Unread, "the posting is gone".to_owned()),
            (true, true) => (Role::Unread, "both are gone".to_owned()),
        };
        let right = Rich::of(&right, Role::Dim).text().to_owned();
        // The folder makes way for the names.
        let room = self.cells.saturating_sub(width(&text) + 6);
        let right = if role == Role::Text && width(&right) > room { String::new() } else { right };
        self.row(Item::Recent(at), "  ", &text, role, &right);
        if let Some(Row { right: Some(right), .. }) = self.rows.last_mut() {
            right.role = Role::Dim;
        }
    }
}

/// A path in as few cells as it takes to know it.
pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// The last part of a path.
fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| shown(path), |name| name.to_string_lossy().into_owned())
}

fn folder(path: &Path) -> String {
    path.parent().map(shown).unwrap_or_default()
}
