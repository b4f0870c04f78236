//! Everything the screens know: what they are about, what is selected, what is in view.
//!
//! Rows are built here, when something changed, so that drawing is copying. Nothing here reads or writes.

mod corrections;
mod data;
mod detail;
mod dialog;
mod document;
mod help;
mod jobs;
mod layout;
mod line;
mod pane;
mod pick;
mod picker;
mod review;
mod rich;
mod search;
mod sheet;
mod start;
mod tailor;
mod taxonomy;

pub(crate) use corrections::Corrections;
pub use data::Side;
pub(crate) use data::{Data, role_of};
pub(crate) use detail::DetailItem;
pub(crate) use dialog::Dialog;
pub(crate) use document::Document;
pub(crate) use help::Help;
pub(crate) use jobs::{Jobs, Running};
pub(crate) use layout::{Areas, LEAST};
pub(crate) use line::{LONGEST, Line};
pub(crate) use pane::Pane;
pub use pick::{Ask, JobsAsk, StartAsk};
pub(crate) use pick::{Decision, Pick};
pub(crate) use picker::{Choice, Picker};
pub(crate) use review::{Only, Review};
pub(crate) use rich::{Piece, Rich, Row, cut, width};
pub(crate) use start::{Chosen, Item, Pasted, Start};
pub(crate) use tailor::{Done, Gain, Standing, Tailor, label, places};
pub use taxonomy::SkillAsk;
pub(crate) use taxonomy::{Mode, Of, SkillItem, SkillPick, Skills};

use std::collections::VecDeque;
use std::path::PathBuf;

use super::Session;
use super::action::{Action, Context};
use super::keys::{Key, Lookup};
use super::pair::Pair;
use super::signs::Signs;
use super::theme_file::ThemeFile;
use crate::config;

/// Which screen is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ScreenId {
    /// The needs and what shows them.
    Review,
    /// The posting, whole.
    Posting,
    /// The CV, whole.
    Cv,
    /// What could be changed in the CV.
    Tailor,
    /// The skills.
    Taxonomy,
    /// Many postings.
    Jobs,
    /// What to open.
    Start,
}

impl ScreenId {
    /// Those in the row of tabs, in the order of their keys.
    pub const TABS: [Self; 6] =
        [Self::Review, Self::Posting, Self::Cv, Self::Tailor, Self::Taxonomy, Self::Jobs];

    /// Its name in the row of tabs.
    pub fn title(self) -> &'static str {
        match self {
            Self::Review => "Review",
            Self::Posting => "Posting",
            Self::Cv => "CV",
            Self::Tailor => "Tailor",
            Self::Taxonomy => "Taxonomy",
            Self::Jobs => "Jobs",
            Self::Start => "Start",
        }
    }

    /// What shows it.
    pub(crate) fn action(self) -> Action {
        match self {
            Self::Review => Action::ScreenReview,
            Self::Posting => Action::ScreenPosting,
            Self::Cv => Action::ScreenCv,
            Self::Tailor => Action::ScreenTailor,
            Self::Taxonomy => Action::ScreenTaxonomy,
            Self::Jobs => Action::ScreenJobs,
            Self::Start => Action::ScreenStart,
        }
    }

    /// Whether it is about the open CV and posting.
    pub(crate) fn needs_pair(self) -> bool {
        matches!(self, Self::Review | Self::Posting | Self::Cv | Self::Tailor)
    }
}

/// A pane, for the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PaneId {
    /// The needs.
    List,
    /// The details of a need.
    Detail,
    /// A document.
    Document,
    /// The help.
    Help,
    /// A list to choose from.
    Picker,
    /// A text or a question.
    Dialog,
}

/// Where one was, to go back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) screen: ScreenId,
    pub(crate) need: Option<usize>,
    pub(crate) only: Option<Only>,
    pub(crate) in_detail: bool,
    pub(crate) detail_item: usize,
    pub(crate) lines: [usize; 2],
}

/// What is being typed.
#[derive(Debug, Clone)]
pub(crate) struct Prompt {
    /// What it is for.
    pub(crate) ask: Ask,
    pub(crate) line: Line,
    /// The line of the document from which a search began.
    pub(crate) origin: usize,
}

/// The whole state.
#[derive(Debug)]
pub struct State {
    pub(crate) data: Data,
    /// Whether a CV and a posting are open.
    pub(crate) opened: bool,
    /// Where the documents are kept, in the order of [`Side`].
    pub(crate) paths: [Option<PathBuf>; 2],
    /// The files by which the answer came about.
    pub(crate) files: Vec<PathBuf>,
    /// The settings of the screens.
    pub(crate) settings: config::Screen,
    pub(crate) theme: Option<ThemeFile>,
    pub(crate) size: (u16, u16),
    pub(crate) areas: Option<Areas>,
    pub(crate) screen: ScreenId,
    pub(crate) review: Review,
    pub(crate) tailor: Tailor,
    /// The posting and the CV, in the order of [`Side`].
    pub(crate) documents: [Document; 2],
    pub(crate) start: Start,
    pub(crate) jobs: Jobs,
    pub(crate) skills: Skills,
    pub(crate) corrections: Corrections,
    pub(crate) help: Option<Help>,
    pub(crate) picker: Option<Picker>,
    pub(crate) dialog: Option<Dialog>,
    /// What is to be read or decided once nothing else is.
    later: VecDeque<Dialog>,
    pub(crate) prompt: Option<Prompt>,
    /// Whether the world is at something.
    pub(crate) busy: bool,
    /// Keys pressed that begin a longer sequence.
    pub(crate) pending: Vec<Key>,
    /// How often what is pressed next is meant, or which line, where digits say so.
    pub(crate) count: Option<usize>,
    pub(crate) notice: Option<String>,
    pub(crate) jumps: Vec<Place>,
    pub(crate) mouse: bool,
}

impl State {
    /// The state at the start, for a screen that has no size yet: [`super::Message::Resize`] gives it one.
    pub fn new(session: Session) -> Self {
        let signs = Signs::of(session.screen.signs);
        let opened = session.pair.is_some();
        let pair = session.pair.unwrap_or_else(Pair::blank);
        let mut state = Self {
            opened,
            paths: [pair.posting_path, pair.cv_path],
            files: pair.files,
            settings: session.screen.clone(),
            theme: session.theme,
            data: Data::new(pair.cv, pair.posting, pair.answer, signs, session.keymap),
            size: (0, 0),
            areas: None,
            screen: if opened { ScreenId::Review } else { ScreenId::Start },
            review: Review::default(),
            tailor: Tailor::of(pair.cv_bytes),
            documents: [Document::new(Side::Posting), Document::new(Side::Cv)],
            start: Start::default(),
            jobs: Jobs::default(),
            skills: Skills::default(),
            corrections: Corrections::default(),
            help: None,
            picker: None,
            dialog: None,
            later: VecDeque::new(),
            prompt: None,
            busy: false,
            pending: Vec::new(),
            count: None,
            notice: None,
            jumps: Vec::new(),
            mouse: session.screen.mouse,
        };
        state.review.relist(&state.data);
        state.skills.forget(&state.data);
        if !session.said.is_empty() {
            state.dialog = Some(Dialog::plain("To be known", &session.said.join("\n")));
        }
        state
    }

    /// Shows something to be read or decided, or keeps it for when nothing else is: what came unasked must not take the
    /// place of a question, nor the keys that are meant for something else.
    pub(crate) fn tell(&mut self, dialog: Dialog) {
        self.later.push_back(dialog);
        self.show_next_dialog();
    }

    /// Shows what waits to be read or decided, if nothing else has the keys. The last row is then for its answers.
    pub(crate) fn show_next_dialog(&mut self) {
        if self.dialog.is_none() && self.prompt.is_none() && self.picker.is_none() {
            self.dialog = self.later.pop_front();
            if self.dialog.is_some() {
                self.notice = None;
            }
        }
    }

    /// What a key does by itself here.
    pub(crate) fn keymap_lookup(&self, key: Key) -> Option<Action> {
        match self.data.keymap.lookup(self.context(), &[key]) {
            Lookup::Action(action) => Some(action),
            Lookup::Prefix(_) | Lookup::Nothing => None,
        }
    }

    /// Forgets what was open over the screens: it was about another pair.
    pub(crate) fn forget_overlays(&mut self) {
        self.prompt = None;
        self.picker = None;
        self.help = None;
        self.pending.clear();
        self.count = None;
        self.skills.planning = false;
        let is_about_it = |dialog: &Dialog| matches!(dialog.decision, Decision::Tailor(_));
        self.later.retain(|dialog| !is_about_it(dialog));
        self.dialog = self.dialog.take().filter(|dialog| !is_about_it(dialog));
    }

    /// The document that is shown.
    pub(crate) fn side(&self) -> Option<Side> {
        match self.screen {
            ScreenId::Posting => Some(Side::Posting),
            ScreenId::Cv => Some(Side::Cv),
            _ => None,
        }
    }

    /// Whether this screen is about documents and none are open.
    pub(crate) fn is_empty(&self) -> bool {
        self.screen.needs_pair() && !self.opened
    }

    /// The document that is shown.
    pub(crate) fn document(&self) -> Option<&Document> {
        self.side().map(|side| &self.documents[side as usize])
    }

    /// What keys mean now.
    pub(crate) fn context(&self) -> Context {
        match self.screen {
            _ if self.dialog.is_some() => Context::Dialog,
            _ if self.help.is_some() => Context::Help,
            ScreenId::Review => Context::Review,
            ScreenId::Posting | ScreenId::Cv => Context::Document,
            ScreenId::Tailor => Context::Tailor,
            ScreenId::Taxonomy => Context::Taxonomy,
            ScreenId::Jobs => Context::Jobs,
            ScreenId::Start => Context::Start,
        }
    }

    /// Whether the keys go to the details of the screen that is shown.
    pub(crate) fn in_detail(&self) -> bool {
        match self.screen {
            ScreenId::Review => self.review.in_detail,
            ScreenId::Tailor => self.tailor.in_detail,
            ScreenId::Taxonomy => self.skills.in_detail,
            ScreenId::Jobs => self.jobs.in_detail,
            _ => false,
        }
    }

    /// The pane that the keys go to.
    pub(crate) fn active(&self) -> PaneId {
        match self.context() {
            Context::Dialog => PaneId::Dialog,
            _ if self.picker.is_some() => PaneId::Picker,
            Context::Help => PaneId::Help,
            Context::Document => PaneId::Document,
            Context::Review | Context::Tailor | Context::Jobs | Context::Taxonomy if self.in_detail() => {
                PaneId::Detail
            }
            _ => PaneId::List,
        }
    }

    /// A pane, if it is shown.
    pub(crate) fn pane_mut(&mut self, pane: PaneId) -> Option<&mut Pane> {
        match (pane, self.screen) {
            (PaneId::Dialog, _) => self.dialog.as_mut().map(|dialog| &mut dialog.pane),
            (PaneId::Picker, _) => self.picker.as_mut().map(|picker| &mut picker.pane),
            (PaneId::Help, _) => self.help.as_mut().map(|help| &mut help.pane),
            (PaneId::List, ScreenId::Review) => Some(&mut self.review.list),
            (PaneId::Detail, ScreenId::Review) => Some(&mut self.review.detail),
            (PaneId::List, ScreenId::Tailor) => Some(&mut self.tailor.list),
            (PaneId::Detail, ScreenId::Tailor) => Some(&mut self.tailor.detail),
            (PaneId::List, ScreenId::Start) => Some(&mut self.start.list),
            (PaneId::List, ScreenId::Jobs) => Some(&mut self.jobs.list),
            (PaneId::Detail, ScreenId::Jobs) => Some(&mut self.jobs.detail),
            (PaneId::List, ScreenId::Taxonomy) => Some(self.skills.list_mut()),
            (PaneId::Detail, ScreenId::Taxonomy) => Some(&mut self.skills.detail),
            (PaneId::Document, ScreenId::Posting) => Some(&mut self.documents[0].pane),
            (PaneId::Document, ScreenId::Cv) => Some(&mut self.documents[1].pane),
            _ => None,
        }
    }

    /// The text that is typed to filter or search where the keys go now.
    pub(crate) fn query(&self) -> &str {
        match (&self.help, self.document()) {
            (Some(help), _) => &help.filter,
            (None, Some(document)) => &document.search,
            (None, None) if self.screen == ScreenId::Tailor => &self.tailor.filter,
            (None, None) if self.screen == ScreenId::Jobs => &self.jobs.filter,
            (None, None) if self.screen == ScreenId::Taxonomy => self.skills.filter(),
            (None, None) => &self.review.filter,
        }
    }

    /// Where one is.
    pub(crate) fn place(&self) -> Place {
        Place {
            screen: self.screen,
            need: self.review.need(),
            only: self.review.only.clone(),
            in_detail: self.review.in_detail,
            detail_item: self.review.detail.selected(),
            lines: [self.documents[0].line(), self.documents[1].line()],
        }
    }

    /// Builds what is in view anew, as far as it changed. Every message ends with it.
    pub(crate) fn refresh(&mut self) {
        self.areas = Areas::of(self.size, self.in_detail());
        let Some(areas) = self.areas else { return };
        let cells = |area: ratatui::layout::Rect| (area.width as usize, area.height as usize);
        match self.side() {
            Some(side) => {
                self.documents[side as usize].refresh(&self.data, cells(areas.document), cells(areas.info));
            }
            None if self.screen == ScreenId::Review => {
                self.review.refresh(&self.data, cells(areas.list), cells(areas.detail));
            }
            None if self.screen == ScreenId::Tailor => {
                self.tailor.refresh(&self.data, cells(areas.list), cells(areas.detail));
            }
            None if self.screen == ScreenId::Jobs => {
                let has_cv = self.opened || self.start.cv.is_some();
                self.jobs.refresh(&self.data, has_cv, cells(areas.list), cells(areas.detail));
            }
            None if self.screen == ScreenId::Start => {
                let open = self.opened.then(|| self.data.cv.name());
                self.start.refresh(&self.data, open, cells(areas.body));
            }
            None if self.screen == ScreenId::Taxonomy => {
                self.skills.refresh(&self.data, cells(areas.list), cells(areas.detail));
            }
            None => {}
        }
        if let Some(picker) = &mut self.picker {
            picker.refresh(cells(areas.picker), self.data.signs.ellipsis);
        }
        if let Some(dialog) = &mut self.dialog {
            dialog.refresh(cells(areas.dialog));
        }
        if let Some(help) = &mut self.help {
            let (width, height) = cells(areas.body);
            help.refresh(&self.data.keymap, (width.saturating_sub(2), height.saturating_sub(1)));
        }
    }
}
