//! The jobs screen: many postings ranked for one CV, with what the user noted about each.

mod detail;
mod row;

use std::cmp::Ordering;
use std::path::PathBuf;

use super::data::Data;
use super::pane::Pane;
use super::rich::Row;
use super::search;
use crate::marks::{Found, Mark, Marks};
use crate::report::RankedPosting;
use crate::tui::jobs::{Job, Ranking, Stop};

/// By what the postings are put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Order {
    #[default]
    Coverage,
    Title,
    /// Those that are marked last, and among them the waived ones.
    Mark,
}

impl Order {
    pub(crate) fn next(self) -> Self {
        match self {
            Self::Coverage => Self::Title,
            Self::Title => Self::Mark,
            Self::Mark => Self::Coverage,
        }
    }

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Coverage => "coverage",
            Self::Title => "title",
            Self::Mark => "mark",
        }
    }
}

/// Which postings are listed, by their marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Marked {
    #[default]
    All,
    Unmarked,
    Applied,
    Waived,
    Noted,
}

impl Marked {
    pub(crate) fn next(self) -> Self {
        match self {
            Self::All => Self::Unmarked,
            Self::Unmarked => Self::Applied,
            Self::Applied => Self::Waived,
            Self::Waived => Self::Noted,
            Self::Noted => Self::All,
        }
    }

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Unmarked => "only unmarked",
            Self::Applied => "only applied",
            Self::Waived => "only waived",
            Self::Noted => "only with a note",
        }
    }
}

/// A ranking that is being made.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Running {
    pub(crate) stop: Stop,
    /// The CV; nothing for an open one that is no file.
    pub(crate) cv: Option<PathBuf>,
    pub(crate) done: usize,
    pub(crate) all: usize,
}

/// What is noted about a posting, as far as the list shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Noted {
    pub(crate) mark: Option<Mark>,
    pub(crate) note: bool,
}

/// The state of the screen.
#[derive(Debug, Default)]
pub(crate) struct Jobs {
    /// The CV to rank for; nothing for the one that is open.
    pub(crate) cv: Option<PathBuf>,
    /// What was added: files, folders, patterns.
    pub(crate) places: Vec<PathBuf>,
    pub(crate) ranking: Ranking,
    /// The CV for which it was made; nothing for an open one that is no file.
    pub(crate) ranked_for: Option<PathBuf>,
    pub(crate) running: Option<Running>,
    pub(crate) marks: Marks,
    pub(crate) order: Order,
    pub(crate) marked: Marked,
    pub(crate) filter: String,
    /// Whether the keys go to the details.
    pub(crate) in_detail: bool,
    /// Whether the details are about all postings together.
    pub(crate) overview: bool,
    /// Whether a posting from here is being opened.
    pub(crate) opening: bool,
    /// The rank of each posting, by its place in the ranking.
    ranks: Vec<usize>,
    noted: Vec<Noted>,
    /// The postings listed, by their place in the ranking.
    pub(crate) shown: Vec<usize>,
    /// The posting last selected, which stays so when the list changes and holds it.
    current: Option<usize>,
    pub(crate) list: Pane,
    /// The rows in view.
    pub(crate) window: Vec<Row>,
    pub(crate) detail: Pane,
    pub(crate) detail_rows: Vec<Row>,
    /// What the details were built for: the posting, the width, whether they are about all.
    detail_of: Option<(Option<usize>, usize, bool)>,
}

impl Jobs {
    /// The posting that is selected.
    pub(crate) fn job(&self) -> Option<&Job> {
        self.ranking.jobs.get(*self.shown.get(self.list.selected())?)
    }

    /// Whether some postings are left out of the list.
    pub(crate) fn narrowed(&self) -> bool {
        self.marked != Marked::All || !self.filter.is_empty()
    }

    /// Takes one narrowing away; says whether there was one.
    pub(crate) fn widen(&mut self) -> bool {
        let narrowed = self.narrowed();
        if self.filter.is_empty() {
            self.marked = Marked::All;
        } else {
            self.filter.clear();
        }
        if narrowed {
            self.relist();
        }
        narrowed
    }

    /// Puts another ranking in the place of this one. A posting that is in both stays selected.
    pub(crate) fn put(&mut self, ranking: Ranking) {
        let place = |posting: &RankedPosting| (posting.file.clone(), posting.line);
        let before = self.job().map(|job| place(&job.posting));
        self.ranking = ranking;
        self.current =
            before.and_then(|before| self.ranking.jobs.iter().position(|job| place(&job.posting) == before));
        let mut best: Vec<usize> = (0..self.ranking.jobs.len()).collect();
        best.sort_by(|a, b| by_coverage(self.posting(*a), self.posting(*b)).then(a.cmp(b)));
        self.ranks = vec![0; best.len()];
        for (rank, at) in (1..).zip(best) {
            self.ranks[at] = rank;
        }
        self.shown.clear();
        self.note();
        if self.current.is_none() {
            self.list.select(0);
        }
    }

    /// Takes over what is noted.
    pub(crate) fn put_marks(&mut self, marks: Marks) {
        self.marks = marks;
        self.note();
    }

    fn note(&mut self) {
        let noted = |job: &Job| match self.marks.of(&job.key) {
            Some(Found::Now(entry)) => Noted { mark: entry.mark, note: entry.note.is_some() },
            Some(Found::Earlier(_)) | None => Noted::default(),
        };
        self.noted = self.ranking.jobs.iter().map(noted).collect();
        self.relist();
    }

    /// Lists the postings anew after a change of what is asked for.
    pub(crate) fn relist(&mut self) {
        self.current = self.shown.get(self.list.selected()).copied().or(self.current);
        self.shown = (0..self.ranking.jobs.len()).filter(|at| self.wants(*at)).collect();
        let mut shown = std::mem::take(&mut self.shown);
        match self.order {
            Order::Coverage => shown.sort_by_key(|at| self.ranks[*at]),
            Order::Title => {
                let title = |at: &usize| {
                    let title = self.posting(*at).title.as_deref();
                    (title.is_none(), title.map(str::to_lowercase), self.ranks[*at])
                };
                shown.sort_by_cached_key(title);
            }
            Order::Mark => shown.sort_by_key(|at| (self.noted[*at].mark, self.ranks[*at])),
        }
        self.shown = shown;
        self.list.set_items((0..self.shown.len() as u32).collect(), self.shown.len());
        let at = self.current.and_then(|current| self.shown.iter().position(|at| *at == current));
        if let Some(at) = at {
            self.list.select(at);
        }
        self.detail_of = None;
    }

    fn wants(&self, at: usize) -> bool {
        let (posting, noted) = (self.posting(at), self.noted[at]);
        let marked = match self.marked {
            Marked::All => true,
            Marked::Unmarked => noted.mark.is_none(),
            Marked::Applied => noted.mark == Some(Mark::Applied),
            Marked::Waived => noted.mark == Some(Mark::Waived),
            Marked::Noted => noted.note,
        };
        let holds = |text: Option<&str>| text.is_some_and(|text| search::contains(text, &self.filter));
        marked
            && (self.filter.is_empty()
                || holds(posting.title.as_deref())
                || holds(posting.company.as_deref())
                || holds(posting.id.as_deref())
                || holds(Some(&posting.file))
                || self.ranking.jobs[at].details.needs.iter().any(|need| holds(Some(&need.text))))
    }

    fn posting(&self, at: usize) -> &RankedPosting {
        &self.ranking.jobs[at].posting
    }

    /// Builds what is shown in panes of these sizes: the rows in view, and the details where they changed.
    pub(crate) fn refresh(
        &mut self,
        data: &Data,
        has_cv: bool,
        list: (usize, usize),
        detail: (usize, usize),
    ) {
        self.list.set_height(list.1);
        self.current = self.shown.get(self.list.selected()).copied().or(self.current);
        self.window = if self.shown.is_empty() {
            self.empty_list(&data.keymap, has_cv, list.0)
        } else {
            self.list.window().map(|item| self.row(data.signs, item, list.0)).collect()
        };
        let selected = self.shown.get(self.list.selected()).copied();
        let of = Some((selected, detail.0, self.overview));
        if self.detail_of != of {
            let same = self.detail_of.is_some_and(|(at, _, all)| at == selected && all == self.overview);
            self.detail_of = of;
            self.detail_rows = match selected {
                Some(at) if !self.overview => self.about(data.signs, at, detail.0),
                _ => self.about_all(data.signs, detail.0),
            };
            // Each row can be come to, so that a long text can be read to its end.
            self.detail.set_items((0..self.detail_rows.len() as u32).collect(), self.detail_rows.len());
            if !same {
                self.detail.select(0);
            }
        }
        self.detail.set_height(detail.1);
        if self.ranking.jobs.is_empty() {
            self.in_detail = false;
        }
    }
}

/// The one with more coverage first; what asks for nothing goes last.
fn by_coverage(a: &RankedPosting, b: &RankedPosting) -> Ordering {
    let falling = |a: Option<f64>, b: Option<f64>| b.unwrap_or(-1.0).total_cmp(&a.unwrap_or(-1.0));
    falling(a.coverage, b.coverage)
        .then_with(|| falling(a.required, b.required))
        .then_with(|| falling(a.wording, b.wording))
}
