//! The list of suggestions, and what it is narrowed to.

use super::super::data::{Data, asked};
use super::super::rich::{Piece, Rich, Row, cut, width};
use super::super::search;
use super::label::{kind_words, label, look};
use super::{For, Gain, Tailor};
use crate::report::words;
use crate::suggest::{Kind, Suggestion};
use crate::tui::tailor::Job;
use crate::tui::theme::Role;

/// From this width on a suggestion's label makes way for the word of its state.
const WORD_FROM: usize = 52;

impl Tailor {
    /// Whether some suggestions are left out.
    pub(crate) fn narrowed(&self) -> bool {
        self.only.is_some() || self.kind.is_some() || !self.filter.is_empty()
    }

    /// What the list is narrowed to, in words.
    pub(crate) fn narrowed_to(&self, data: &Data) -> String {
        let mut parts = Vec::new();
        parts.extend(self.only.as_ref().map(|only| format!("for {}", only.label)));
        parts.extend(self.kind.map(kind_words));
        if !self.filter.is_empty() {
            parts.push(format!("`{}`", self.filter));
        }
        parts.join(data.signs.dot)
    }

    /// Takes one narrowing of the list away; says whether there was one.
    pub(crate) fn widen(&mut self) -> bool {
        let narrowed = self.narrowed();
        if self.only.take().is_none() {
            if self.filter.is_empty() {
                self.kind = None;
            } else {
                self.filter.clear();
            }
        }
        self.changed();
        narrowed
    }

    /// Lists what is suggested for a need, whatever was left out before.
    pub(crate) fn list_for(&mut self, data: &Data, need: usize) {
        self.filter.clear();
        self.kind = None;
        self.only = data.need(need).map(|answer| For { need, label: asked(answer) });
        self.current = None;
        self.list.select(0);
        self.changed();
    }

    /// Goes on to the next kind of which there is something, and behind the last to all.
    pub(crate) fn next_kind(&mut self) {
        let Some(job) = &self.job else { return };
        let there = |kind: &Kind| {
            let left = |one: &&Suggestion| one.kind == *kind && !self.answered.contains_key(&one.key);
            job.suggestions.iter().any(|one| left(&one))
        };
        let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(there).collect();
        self.kind = match self.kind {
            None => kinds.first().copied(),
            Some(kind) => kinds.iter().copied().find(|next| *next > kind),
        };
        self.changed();
    }

    /// How many suggestions there are that are not answered.
    pub(crate) fn open(&self) -> usize {
        self.job.as_ref().map_or(0, |job| job.suggestions.len()) - self.answered.len()
    }

    pub(super) fn relist(&mut self, data: &Data) {
        let Some(job) = self.job.clone() else {
            self.shown.clear();
            return;
        };
        let all = job.suggestions.iter().enumerate();
        self.shown = all.filter(|(_, one)| self.wants(data, &job, one)).map(|(at, _)| at).collect();
    }

    fn wants(&self, data: &Data, job: &Job, one: &Suggestion) -> bool {
        let found = |text: &str| search::contains(text, &self.filter);
        !self.answered.contains_key(&one.key)
            && self.only.as_ref().is_none_or(|only| one.needs.contains(&only.need))
            && self.kind.is_none_or(|kind| one.kind == kind)
            && (self.filter.is_empty()
                || found(&label(data, job, one))
                || found(&one.why)
                || found(&kind_words(one.kind)))
    }

    pub(super) fn build_list(&mut self, data: &Data, cells: usize) {
        let mut rows = Vec::new();
        let Some(job) = self.job.clone() else {
            self.list.set_items(Vec::new(), 0);
            self.list_rows.clear();
            return;
        };
        for (item, at) in self.shown.iter().enumerate() {
            let Some(one) = job.suggestions.get(*at) else { continue };
            let standing = self.standing(one);
            let (sign, role) = look(standing, data.signs);
            let effect = match self.effects.get(*at) {
                Some(Gain::Measured(numbers)) => numbers.now,
                _ => one.effect,
            };
            let effect = if effect.abs() < 0.0005 { String::new() } else { words::gain(effect) };
            let word = if cells >= WORD_FROM { format!("{:<11}", standing.word()) } else { String::new() };
            let right = format!("{word}{effect:>6}").trim_end().to_owned();
            let right = if effect.is_empty() && !word.is_empty() { format!("{right:<17}") } else { right };
            let sign = format!("{sign} ");
            let room = cells.saturating_sub(width(&sign) + width(&right) + usize::from(!right.is_empty()));
            let text = Rich::of(&label(data, &job, one), Role::Text);
            let text = cut(text.text(), room, data.signs.ellipsis);
            rows.push(Row {
                pieces: vec![Piece { text: sign, role }, Piece { text, role: Role::Text }],
                right: (!right.is_empty()).then_some(Piece { text: right, role: Role::Dim }),
                item: Some(item),
            });
        }
        self.list.set_items((0..rows.len() as u32).collect(), rows.len());
        self.list_rows = rows;
    }
}
