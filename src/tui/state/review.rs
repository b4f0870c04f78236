//! The review: the list of needs, and the details of the one selected.

use super::data::{Data, asked, group_of, role_of};
use super::detail::{self, DetailItem};
use super::pane::Pane;
use super::rich::{Piece, Row, cut, width};
use super::search;
use crate::report::model::Verdict;
use crate::tui::theme::Role;

/// From this width on a need's text makes way for the word of its verdict.
const WORD_FROM: usize = 44;

/// The needs that a jump from a document asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Only {
    /// What they have in common.
    pub(crate) label: String,
    pub(crate) needs: Vec<usize>,
}

/// The state of the review.
#[derive(Debug, Default)]
pub(crate) struct Review {
    /// What was typed to filter the needs.
    pub(crate) filter: String,
    pub(crate) verdict: Option<Verdict>,
    pub(crate) only: Option<Only>,
    /// Whether the keys go to the details.
    pub(crate) in_detail: bool,
    /// The needs listed.
    pub(crate) shown: Vec<usize>,
    pub(crate) list: Pane,
    pub(crate) list_rows: Vec<Row>,
    pub(crate) detail: Pane,
    pub(crate) detail_rows: Vec<Row>,
    pub(crate) detail_items: Vec<DetailItem>,
    /// The need last selected, which stays so when the filter changes and lists it.
    current: Option<usize>,
    list_width: Option<usize>,
    detail_of: Option<(Option<usize>, usize)>,
}

impl Review {
    /// The need that is selected.
    pub(crate) fn need(&self) -> Option<usize> {
        self.shown.get(self.list.selected()).copied()
    }

    /// The item of the details that is selected.
    pub(crate) fn detail_item(&self) -> Option<DetailItem> {
        self.detail_items.get(self.detail.selected()).copied()
    }

    /// Whether some needs are left out.
    pub(crate) fn narrowed(&self) -> bool {
        self.only.is_some() || self.verdict.is_some() || !self.filter.is_empty()
    }

    /// What the list is narrowed to, in words.
    pub(crate) fn narrowed_to(&self, data: &Data) -> String {
        let mut parts = Vec::new();
        parts.extend(self.only.as_ref().map(|only| only.label.clone()));
        parts.extend(self.verdict.map(|verdict| format!("only {}", verdict.word())));
        if !self.filter.is_empty() {
            parts.push(format!("`{}`", self.filter));
        }
        parts.join(data.signs.dot)
    }

    /// Lists the needs anew after a change of what is asked for.
    pub(crate) fn relist(&mut self, data: &Data) {
        self.current = self.need().or(self.current);
        self.shown = (data.order.iter().copied()).filter(|need| self.wants(data, *need)).collect();
        self.list_width = None;
    }

    /// Forgets what was built and which need was selected: others are to come.
    pub(crate) fn forget(&mut self) {
        self.current = None;
        self.list_width = None;
        self.detail_of = None;
        self.shown.clear();
    }

    /// Selects a need, listing all if it is not listed.
    pub(crate) fn go_to(&mut self, data: &Data, need: usize) {
        if !self.shown.contains(&need) {
            self.only = None;
            self.verdict = None;
            self.filter.clear();
            self.relist(data);
        }
        self.current = Some(need);
        if let Some(at) = self.shown.iter().position(|shown| *shown == need) {
            self.list.select(at);
        }
        self.list_width = None;
    }

    fn wants(&self, data: &Data, at: usize) -> bool {
        let Some(need) = data.need(at) else { return false };
        self.only.as_ref().is_none_or(|only| only.needs.contains(&at))
            && self.verdict.is_none_or(|verdict| need.verdict == verdict)
            && (self.filter.is_empty()
                || need.texts.iter().chain(&need.any_of).any(|text| search::contains(text, &self.filter)))
    }

    /// Builds what is shown in panes of these sizes, as far as it changed.
    pub(crate) fn refresh(&mut self, data: &Data, list: (usize, usize), detail: (usize, usize)) {
        if self.list_width != Some(list.0) {
            self.list_width = Some(list.0);
            self.build_list(data, list.0);
            let at = self.current.and_then(|need| self.shown.iter().position(|shown| *shown == need));
            self.list.select(at.unwrap_or(self.list.selected()));
        }
        self.list.set_height(list.1);
        self.current = self.need().or(self.current);
        let of = Some((self.need(), detail.0));
        if self.detail_of != of {
            let same_need = self.detail_of.is_some_and(|(need, _)| need == self.need());
            self.detail_of = of;
            let built = match self.need().and_then(|at| Some((at, data.need(at)?))) {
                Some((at, need)) => detail::build(data, at, need, detail.0),
                None => detail::nothing(data, self.narrowed(), detail.0),
            };
            self.detail_rows = built.rows;
            self.detail_items = built.items;
            self.detail.set_items(built.starts, self.detail_rows.len());
            if !same_need {
                self.detail.select(0);
            }
        }
        self.detail.set_height(detail.1);
        if self.detail_items.is_empty() {
            self.in_detail = false;
        }
    }

    fn build_list(&mut self, data: &Data, cells: usize) {
        let mut rows: Vec<Row> = Vec::new();
        let mut starts = Vec::new();
        let mut group = None;
        for (item, at) in self.shown.iter().enumerate() {
            let Some(need) = data.need(*at) else { continue };
            starts.push(rows.len() as u32);
            if group.replace(group_of(need.level)) != Some(group_of(need.level)) {
                let of = self
                    .shown
                    .iter()
                    .filter_map(|at| data.need(*at))
                    .filter(|n| group_of(n.level) == group_of(need.level));
                let (all, met) = of.fold((0, 0), |(all, met), n| {
                    (all + 1, met + usize::from(n.verdict == Verdict::Covered))
                });
                rows.push(Row {
                    pieces: vec![Piece { text: group_of(need.level).to_owned(), role: Role::Heading }],
                    right: Some(Piece { text: format!("{met} of {all}"), role: Role::Dim }),
                    item: None,
                });
            }
            let role = role_of(need.verdict);
            let word = need.verdict.word();
            let right = Some(Piece { text: word.to_owned(), role });
            let sign = format!("{} ", data.signs.verdict(need.verdict));
            let for_word = if cells >= WORD_FROM { "adjacent".len() + 1 } else { 0 };
            let flag = if data.is_corrected(need.line) { data.signs.corrected } else { "" };
            let taken = width(&sign) + for_word + width(flag);
            let text = super::rich::Rich::of(&asked(need), Role::Text);
            let text = cut(text.text(), cells.saturating_sub(taken), data.signs.ellipsis);
            let mut pieces = vec![Piece { text: sign, role }, Piece { text, role: Role::Text }];
            if !flag.is_empty() {
                pieces.push(Piece { text: flag.to_owned(), role: Role::Notice });
            }
            rows.push(Row { pieces, right, item: Some(item) });
        }
        self.list.set_items(starts, rows.len());
        self.list_rows = rows;
    }
}
