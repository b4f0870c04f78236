//! The tailor screen: what is suggested, what was decided, and what the copy would be.

mod decide;
mod detail;
mod label;
mod list;
mod places;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::data::Data;
use super::pane::Pane;
use super::rich::Row;
use crate::suggest::{Kind, Suggestion};
use crate::tailor::{Draft, Lost, Numbers, Source, State as Decisions, Writer};
use crate::tui::tailor::{Begun, Job};
use crate::waivers::Waiver;
pub(crate) use decide::Done;
pub(crate) use label::label;
pub(crate) use places::places;

/// What became of a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Nothing yet.
    Open,
    /// Nothing yet, and it needs the user's own words.
    NeedsWords,
    /// It is in the copy as it was suggested.
    Accepted,
    /// It is in the copy in the user's words.
    OwnWords,
    /// It is left out.
    Rejected,
}

impl Standing {
    /// The word for it; it stands beside the sign.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::NeedsWords => "needs words",
            Self::Accepted => "accepted",
            Self::OwnWords => "own words",
            Self::Rejected => "rejected",
        }
    }
}

/// What a suggestion would bring, once that was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Gain {
    /// It is being measured.
    Unknown,
    /// There is no ready edit, or it cannot be made.
    None,
    /// What it adds to each number.
    Measured(Numbers),
}

/// An answer about a missing skill.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Answered {
    answers: Vec<(String, Option<Waiver>)>,
    before: Vec<(String, Option<Waiver>)>,
}

/// Something that undo takes back.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    /// So many decisions about the copy.
    Draft(usize),
    /// An answer to the suggestion with this key.
    Answered(String, Answered),
}

/// The need that suggestions are listed for, after a jump.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct For {
    pub(crate) need: usize,
    pub(crate) label: String,
}

/// Decisions of an earlier run that can be taken up.
#[derive(Debug)]
pub(crate) struct Offered {
    pub(crate) decisions: Box<Decisions>,
    /// Whether the user was asked about them already.
    pub(crate) asked: bool,
}

impl Offered {
    fn of(decisions: Decisions) -> Self {
        Self { decisions: Box::new(decisions), asked: false }
    }
}

/// The state of the screen.
#[derive(Debug, Default)]
pub(crate) struct Tailor {
    /// The bytes of the CV that is open.
    pub(crate) cv_bytes: Vec<u8>,
    pub(crate) job: Option<Arc<Job>>,
    /// Why nothing can be suggested.
    pub(crate) failed: Option<String>,
    pub(crate) draft: Option<Draft>,
    /// Decisions that wait for a CV that can be changed again.
    carried: Option<Decisions>,
    steps: Vec<Step>,
    undone: Vec<Step>,
    answered: BTreeMap<String, Answered>,
    /// What each suggestion would bring.
    pub(crate) effects: Vec<Gain>,
    /// Whether the pair was read anew and what is suggested for it is not known yet.
    pub(crate) outdated: bool,
    /// The numbers with what is accepted, if they were measured.
    pub(crate) after: Option<Numbers>,
    /// Counts the versions of the copy.
    pub(crate) turn: u64,
    pub(crate) offered: Option<Offered>,
    pub(crate) kept_at: Option<std::path::PathBuf>,
    /// Why the last decision was not kept.
    pub(crate) unkept: Option<String>,
    /// Words typed for a suggestion that are in no copy yet, by key.
    pub(crate) typed: BTreeMap<String, String>,
    /// What an editor was begun with.
    pub(crate) composing: Option<String>,
    pub(crate) filter: String,
    pub(crate) kind: Option<Kind>,
    pub(crate) only: Option<For>,
    /// Whether the details show the whole copy.
    pub(crate) whole: bool,
    pub(crate) in_detail: bool,
    pub(crate) shown: Vec<usize>,
    pub(crate) list: Pane,
    pub(crate) list_rows: Vec<Row>,
    pub(crate) detail: Pane,
    pub(crate) detail_rows: Vec<Row>,
    /// The suggestion last selected, which stays so when the filter changes and lists it.
    current: Option<usize>,
    /// Counts what changes what is shown.
    version: u64,
    list_of: Option<(u64, usize)>,
    detail_of: Option<(u64, Option<usize>, usize)>,
}

impl Tailor {
    /// The screen for a CV, before it is known what is suggested.
    pub(crate) fn of(cv_bytes: Vec<u8>) -> Self {
        Self { cv_bytes, ..Self::default() }
    }

    /// The suggestion that is selected.
    pub(crate) fn suggestion(&self) -> Option<&Suggestion> {
        self.suggestion_at(self.selected()?)
    }

    /// The number of the suggestion that is selected.
    pub(crate) fn selected(&self) -> Option<usize> {
        self.shown.get(self.list.selected()).copied()
    }

    fn suggestion_at(&self, at: usize) -> Option<&Suggestion> {
        self.job.as_ref()?.suggestions.get(at)
    }

    /// The suggestion with a key.
    pub(crate) fn keyed(&self, key: &str) -> Option<Suggestion> {
        let job = self.job.as_ref()?;
        job.suggestions.iter().find(|suggestion| suggestion.key == key).cloned()
    }

    /// What became of a suggestion.
    pub(crate) fn standing(&self, suggestion: &Suggestion) -> Standing {
        let draft = self.draft.as_ref();
        match draft.and_then(|draft| draft.get(&suggestion.key)).map(|taken| taken.writer) {
            Some(Writer::Suggestion) => Standing::Accepted,
            Some(Writer::User) => Standing::OwnWords,
            None if draft.is_some_and(|draft| draft.is_rejected(&suggestion.key)) => Standing::Rejected,
            None if suggestion.edits.is_empty() => Standing::NeedsWords,
            None => Standing::Open,
        }
    }

    /// How many changes are in the copy, and how many suggestions are rejected.
    pub(crate) fn counts(&self) -> (usize, usize) {
        self.draft.as_ref().map_or((0, 0), |draft| (draft.taken().count(), draft.rejected().count()))
    }

    /// Takes in what the world found. What was decided before stays as far as it still applies; what does not is given
    /// back.
    pub(crate) fn take_in(&mut self, begun: Begun) -> Vec<Lost> {
        self.failed = None;
        self.outdated = false;
        self.kept_at = begun.kept_at;
        self.offered = begun.kept.filter(|kept| !kept.is_empty()).map(Offered::of).or(self.offered.take());
        self.version += 1;
        if self.is_same(&begun.job) {
            return Vec::new();
        }
        let before = self.draft.take().map(|draft| draft.state()).or(self.carried.take());
        let selected = self.suggestion().map(|one| one.key.clone());
        self.effects = vec![Gain::Unknown; begun.job.suggestions.len()];
        // What was selected stays so wherever it stands now.
        self.current = begun.job.suggestions.iter().position(|one| Some(&one.key) == selected.as_ref());
        self.job = Some(begun.job);
        self.after = None;
        // Needs are counted anew.
        self.only = None;
        self.answered.clear();
        self.over(before.unwrap_or_default())
    }

    /// Whether a job says what the present one says, but for what was answered meanwhile.
    fn is_same(&self, job: &Job) -> bool {
        let Some(present) = &self.job else { return false };
        let left = present.suggestions.iter().filter(|one| !self.answered.contains_key(&one.key));
        present.source.as_ref().map(Source::bytes) == job.source.as_ref().map(Source::bytes)
            && (&present.cv, &present.posting) == (&job.cv, &job.posting)
            && left.eq(&job.suggestions)
    }

    /// Puts earlier decisions over the CV, in the place of what was decided; gives those that do not apply.
    fn over(&mut self, decisions: Decisions) -> Vec<Lost> {
        self.steps.clear();
        self.undone.clear();
        self.turn += 1;
        self.version += 1;
        let Some(job) = &self.job else { return Vec::new() };
        let Ok(source) = &job.source else {
            self.carried = Some(decisions).filter(|decisions| !decisions.is_empty());
            return Vec::new();
        };
        let (draft, lost) = Draft::restore(source.clone(), &job.suggestions, &decisions);
        self.draft = Some(draft);
        lost
    }

    /// Takes up the decisions of an earlier run; gives those that do not apply any more.
    pub(crate) fn take_up(&mut self) -> Vec<Lost> {
        self.offered.take().map_or_else(Vec::new, |offered| self.over(*offered.decisions))
    }

    /// Takes in what some suggestions would bring.
    pub(crate) fn take_effects(&mut self, from: usize, effects: &[Option<Numbers>]) {
        for (place, effect) in self.effects.iter_mut().skip(from).zip(effects) {
            *place = effect.map_or(Gain::None, Gain::Measured);
        }
        self.version += 1;
    }

    /// Takes in the numbers of the copy, if it is still that version.
    pub(crate) fn take_numbers(&mut self, turn: u64, numbers: Numbers) {
        if turn == self.turn {
            self.after = Some(numbers);
            self.version += 1;
        }
    }

    /// Has everything that is shown built anew.
    pub(crate) fn changed(&mut self) {
        self.version += 1;
    }

    /// The numbers before and, where something is accepted and that was measured, after.
    pub(crate) fn numbers(&self) -> Option<(Numbers, Option<Numbers>)> {
        let before = self.job.as_ref()?.before;
        Some((before, self.after.filter(|_| self.counts().0 > 0)))
    }

    /// Builds what is shown in panes of these sizes, as far as it changed.
    pub(crate) fn refresh(&mut self, data: &Data, list: (usize, usize), detail: (usize, usize)) {
        if self.list_of != Some((self.version, list.0)) {
            self.relist(data);
            self.list_of = Some((self.version, list.0));
            self.build_list(data, list.0);
            let at = self.current.and_then(|current| self.shown.iter().position(|at| *at == current));
            self.list.select(at.unwrap_or(self.list.selected()));
        }
        self.list.set_height(list.1);
        self.current = self.selected().or(self.current);
        let about = self.selected().filter(|_| !self.whole);
        let of = Some((self.version, about, detail.0));
        if self.detail_of != of {
            let same = self.detail_of.is_some_and(|(_, before, _)| before == about);
            self.detail_of = of;
            let (rows, starts) = detail::build(self, data, detail.0);
            self.detail.set_items(starts, rows.len());
            self.detail_rows = rows;
            if !same {
                self.detail.select(0);
            }
        }
        self.detail.set_height(detail.1);
    }
}
