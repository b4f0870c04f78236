//! The taxonomy screen: the terms that no skill names and all skills, with what is known of the one selected.
//!
//! The terms stand in the answer about the open pair. Skills are asked of the world: all of them once, and what is known
//! of one when it is selected; [`Skills::wanted`] says what is still to be asked.

mod ask;
mod detail;
mod found;

use std::sync::Arc;

pub use ask::SkillAsk;
pub(crate) use ask::{Of, SkillPick};
pub(crate) use detail::SkillItem;

use super::data::{Data, Side};
use super::pane::Pane;
use super::rich::{Piece, Rich, Row, cut, width};
use crate::taxonomy::Rank;
use crate::text::Span;
use crate::tui::skills::{About, Catalogue, SkillEntry, SkillRequest, Subject};
use crate::tui::theme::Role;

/// From this width on the category stands beside a skill.
const CATEGORY_FROM: usize = 44;

/// What is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Mode {
    /// The terms that look like skills and are none.
    #[default]
    Terms,
    /// All skills.
    All,
}

/// A term that looks like a skill and is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UnknownTerm {
    pub(crate) side: Side,
    pub(crate) line: usize,
    pub(crate) text: String,
    /// Why it looks like one.
    pub(crate) why: String,
    pub(crate) span: Span,
}

/// The state of the screen.
#[derive(Debug, Default)]
pub(crate) struct Skills {
    pub(crate) mode: Mode,
    /// Whether the keys go to the details.
    pub(crate) in_detail: bool,
    /// What was typed to filter, by the mode.
    filters: [String; 2],
    /// The lists, by the mode.
    lists: [Pane; 2],
    /// What is listed, by the mode: places among the terms, and among the skills.
    shown: [Vec<usize>; 2],
    /// The rows of the list that are in view.
    pub(crate) list_rows: Vec<Row>,
    pub(crate) detail: Pane,
    pub(crate) detail_rows: Vec<Row>,
    pub(crate) detail_items: Vec<SkillItem>,
    pub(crate) terms: Vec<UnknownTerm>,
    pub(crate) catalogue: Option<Arc<Catalogue>>,
    about: Option<(Subject, About)>,
    /// Whether the skills are another lot than those of the catalogue.
    stale: bool,
    /// Whether a question about a change is on its way.
    pub(crate) planning: bool,
    /// What was asked and is not answered yet.
    asked: Option<SkillRequest>,
    /// Why no skill can be asked for, where that is so.
    pub(crate) unavailable: Option<String>,
    /// The skill to be selected as soon as all are known.
    awaited: Option<String>,
    /// What the details were built for: what is selected, whether it is known, and how wide.
    built: Option<(Option<Subject>, bool, Mode, bool, usize)>,
}

impl Skills {
    /// Takes in the terms of other documents, or of the same read by other skills.
    pub(crate) fn forget(&mut self, data: &Data) {
        let term = |side, one: &crate::report::model::UnknownAnswer| UnknownTerm {
            side,
            line: one.line,
            text: one.text.clone(),
            why: one.why.clone(),
            span: one.span,
        };
        let posting = data.answer.posting.unknown.iter().map(|one| term(Side::Posting, one));
        let cv = data.answer.cv.unknown.iter().map(|one| term(Side::Cv, one));
        let selected = self.term().map(|term| (term.side, term.text.clone()));
        self.terms = posting.chain(cv).collect();
        self.about = None;
        self.stale = true;
        self.unavailable = None;
        self.built = None;
        self.relist(Mode::Terms);
        // The term that was selected stays so wherever it stands now.
        let terms = Mode::Terms as usize;
        let is_it = |at: &usize| Some((self.terms[*at].side, self.terms[*at].text.clone())) == selected;
        if let Some(item) = self.shown[terms].iter().position(is_it) {
            self.lists[terms].select(item);
        }
    }

    /// Takes all skills in; the one that was selected stays so if it is still there.
    pub(crate) fn take_catalogue(&mut self, catalogue: Arc<Catalogue>) {
        let selected = self.awaited.take().or_else(|| {
            let at = *self.shown[Mode::All as usize].get(self.lists[Mode::All as usize].selected())?;
            Some(self.catalogue.as_ref()?.skills.get(at)?.id.clone())
        });
        self.catalogue = Some(catalogue);
        self.stale = false;
        self.about = None;
        self.built = None;
        self.answered();
        self.relist(Mode::All);
        if let Some(id) = selected {
            self.select_skill(&id);
        }
    }

    /// Takes in what is known of something; it counts only while that is selected.
    pub(crate) fn take_about(&mut self, subject: Subject, about: About) {
        self.answered();
        self.about = Some((subject, about));
        self.built = None;
    }

    /// Has what was asked answered, in whatever way.
    fn answered(&mut self) {
        self.asked = None;
        self.unavailable = None;
    }

    /// Goes without what was asked for, if anything was, because of a failure; an answer that comes all the same counts.
    pub(crate) fn failed(&mut self, why: &str) {
        if self.asked.take().is_some() {
            self.unavailable = Some(why.to_owned());
            self.built = None;
        }
    }

    /// What has to be asked now, one thing at a time, so that a list that is walked through quickly asks little.
    pub(crate) fn wanted(&mut self) -> Option<SkillRequest> {
        if self.asked.is_some() || self.unavailable.is_some() {
            return None;
        }
        let request = if self.stale || self.catalogue.is_none() {
            SkillRequest::List
        } else {
            let subject = self.subject()?;
            if self.about.as_ref().is_some_and(|(known, _)| *known == subject) {
                return None;
            }
            SkillRequest::About(subject)
        };
        self.asked = Some(request.clone());
        Some(request)
    }

    /// Reads the skills anew when the screen is next shown.
    pub(crate) fn outdate(&mut self) {
        self.stale = true;
        self.unavailable = None;
    }

    /// The list that is shown.
    pub(crate) fn list(&self) -> &Pane {
        &self.lists[self.mode as usize]
    }

    /// The list that is shown.
    pub(crate) fn list_mut(&mut self) -> &mut Pane {
        &mut self.lists[self.mode as usize]
    }

    /// How many are listed, and of how many.
    pub(crate) fn counts(&self) -> (usize, usize) {
        let all = match self.mode {
            Mode::Terms => self.terms.len(),
            Mode::All => self.catalogue.as_ref().map_or(0, |all| all.skills.len()),
        };
        (self.shown[self.mode as usize].len(), all)
    }

    /// What was typed to filter what is listed.
    pub(crate) fn filter(&self) -> &str {
        &self.filters[self.mode as usize]
    }

    /// Filters what is listed; the best is selected.
    pub(crate) fn set_filter(&mut self, text: &str) {
        text.clone_into(&mut self.filters[self.mode as usize]);
        self.relist(self.mode);
        self.list_mut().select(0);
    }

    /// The term that is selected.
    pub(crate) fn term(&self) -> Option<&UnknownTerm> {
        let at = self.shown[0].get(self.lists[0].selected())?;
        self.terms.get(*at).filter(|_| self.mode == Mode::Terms)
    }

    /// The skill that is selected.
    pub(crate) fn entry(&self) -> Option<&SkillEntry> {
        let at = self.shown[1].get(self.lists[1].selected())?;
        self.catalogue.as_ref()?.skills.get(*at).filter(|_| self.mode == Mode::All)
    }

    /// What is selected.
    pub(crate) fn subject(&self) -> Option<Subject> {
        let term = self.term().map(|term| Subject::Term { side: term.side, text: term.text.clone() });
        term.or_else(|| Some(Subject::Skill(self.entry()?.id.clone())))
    }

    /// What is known of what is selected.
    pub(crate) fn about(&self) -> Option<&About> {
        let (subject, about) = self.about.as_ref()?;
        (Some(subject) == self.subject().as_ref()).then_some(about)
    }

    /// The item of the details that is selected, where the keys go there.
    pub(crate) fn item(&self) -> Option<&SkillItem> {
        self.detail_items.get(self.detail.selected()).filter(|_| self.in_detail)
    }

    /// Selects a term or a skill, and lists all if it is not listed.
    pub(crate) fn go_to(&mut self, subject: &Subject) {
        self.in_detail = false;
        match subject {
            Subject::Term { side, text } => {
                self.mode = Mode::Terms;
                let is = |term: &UnknownTerm| term.side == *side && term.text == *text;
                let Some(at) = self.terms.iter().position(is) else { return };
                self.show(at);
            }
            Subject::Skill(id) => {
                self.mode = Mode::All;
                self.select_skill(id);
                if self.catalogue.is_none() || self.stale {
                    self.awaited = Some(id.clone());
                }
            }
        }
    }

    fn select_skill(&mut self, id: &str) {
        let skills = self.catalogue.as_ref().map_or(&[][..], |all| &all.skills);
        if let Some(at) = skills.iter().position(|skill| skill.id == id) {
            let mode = std::mem::replace(&mut self.mode, Mode::All);
            self.show(at);
            self.mode = mode;
        }
    }

    /// Selects what stands at a place among all, and takes the filter away that hides it.
    fn show(&mut self, at: usize) {
        let mode = self.mode as usize;
        if !self.shown[mode].contains(&at) {
            self.filters[mode].clear();
            self.relist(self.mode);
        }
        if let Some(item) = self.shown[mode].iter().position(|shown| *shown == at) {
            self.lists[mode].select(item);
        }
    }

    fn relist(&mut self, mode: Mode) {
        let filter = &self.filters[mode as usize];
        let shown = match (mode, &self.catalogue) {
            (Mode::Terms, _) => found::places(self.terms.iter().map(|term| [&term.text]), filter),
            (Mode::All, Some(all)) => found::places(all.skills.iter().map(|skill| &skill.names), filter),
            (Mode::All, None) => Vec::new(),
        };
        self.lists[mode as usize].set_items((0..shown.len() as u32).collect(), shown.len());
        self.shown[mode as usize] = shown;
    }

    /// Builds what is shown in panes of these sizes: of the list only what is in view.
    pub(crate) fn refresh(&mut self, data: &Data, list: (usize, usize), detail: (usize, usize)) {
        self.list_mut().set_height(list.1);
        let window = self.list().window();
        self.list_rows = window.map(|item| self.row(data, item, list.0)).collect();
        let of =
            Some((self.subject(), self.about().is_some(), self.mode, self.filter().is_empty(), detail.0));
        if self.built != of {
            let same = self.built.as_ref().zip(of.as_ref()).is_some_and(|(a, b)| a.0 == b.0);
            self.built = of;
            let sheet = detail::build(data, self, detail.0);
            self.detail_rows = sheet.rows;
            self.detail_items = sheet.items;
            self.detail.set_items(sheet.starts, self.detail_rows.len());
            if !same {
                self.detail.select(0);
            }
        }
        self.detail.set_height(detail.1);
        self.in_detail &= !self.detail_items.is_empty();
    }

    fn row(&self, data: &Data, item: usize, cells: usize) -> Row {
        let at = self.shown[self.mode as usize].get(item).copied().unwrap_or_default();
        let (sign, name, right) = match self.mode {
            Mode::Terms => self.terms.get(at).map_or_else(Default::default, |term| {
                let side = if term.side == Side::Cv { "CV" } else { "line" };
                let sign = Piece { text: format!("{} ", data.signs.unknown), role: Role::Unknown };
                (Some(sign), term.text.clone(), format!("{side} {}", term.line))
            }),
            Mode::All => self
                .catalogue
                .as_ref()
                .and_then(|all| all.skills.get(at))
                .map_or_else(Default::default, |skill| {
                    (None, skill.name().to_owned(), facts(skill, cells >= CATEGORY_FROM, data.signs.dot))
                }),
        };
        let right = Rich::of(&right, Role::Dim).text().to_owned();
        let taken = sign.as_ref().map_or(0, |sign| width(&sign.text));
        let room = cells.saturating_sub(taken + width(&right) + 2).max(cells / 3);
        let name = cut(Rich::of(&name, Role::Text).text(), room, data.signs.ellipsis);
        let pieces = sign.into_iter().chain([Piece { text: name, role: Role::Text }]).collect();
        Row { pieces, right: Some(Piece { text: right, role: Role::Dim }), item: Some(item) }
    }
}

/// `tech`, with the category where there is room; where it is from another layer or muted, that goes first.
fn facts(skill: &SkillEntry, wide: bool, dot: &str) -> String {
    let mut facts = Vec::new();
    facts.extend(skill.muted.then_some("muted"));
    facts.extend((skill.layer != Rank::BuiltIn).then(|| skill.layer.word()));
    facts.push(skill.kind.word());
    facts.extend(wide.then_some(skill.category.as_str()));
    facts.join(dot)
}
