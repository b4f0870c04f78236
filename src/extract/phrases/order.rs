//! The numbers of forms and nodes, dealt out so that they tell by themselves what would else be looked up.
//!
//! Most words of a text open no phrase, and most phrases are one word long. So the forms that open a phrase come
//! first, those among them with something behind them before the others, and the node behind an opening form is the
//! form's number plus one. The other nodes follow, those with something behind them first.

use super::slots::{EDGE, FORM};
use crate::flat::{Texts, Words};

/// Where the numbers of one sort end and those of the next begin.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Order {
    /// Forms below open a phrase and stand before other words in one.
    branching: u32,
    /// Forms below open a phrase.
    opening: u32,
    /// Nodes from `opening + 1` on and below this have something behind them.
    inner: u32,
}

impl Order {
    /// The node behind the root by this form.
    #[inline]
    pub(super) fn opens(&self, form: u32) -> Option<u32> {
        (form < self.opening).then(|| form + 1)
    }

    /// The edges from the root.
    pub(super) fn root_edges(self) -> impl Iterator<Item = [u32; EDGE]> {
        (0..self.opening).map(|form| [0, form, form + 1])
    }

    /// Whether anything stands behind a node that is not the root.
    #[inline]
    pub(super) fn goes_on(&self, node: u32) -> bool {
        node <= self.branching || self.opening < node && node < self.inner
    }

    /// For writing.
    pub(super) fn to_words(self) -> Words {
        Words::Own(vec![self.branching, self.opening, self.inner])
    }

    /// As it was written.
    pub(super) fn of_words(words: &Words) -> Option<Self> {
        Some(Self { branching: words.get(0)?, opening: words.get(1)?, inner: words.get(2)? })
    }
}

/// The new number of each form and node by its old one.
pub(super) struct Renumbering {
    forms: Vec<u32>,
    nodes: Vec<u32>,
    pub(super) order: Order,
}

impl Renumbering {
    /// For so many forms and nodes, and the edges between them.
    pub(super) fn of(forms: usize, nodes: usize, edges: &[[u32; EDGE]]) -> Self {
        let mut inner = vec![false; nodes];
        let mut opened: Vec<Option<u32>> = vec![None; forms];
        for [from, form, to] in edges {
            inner[*from as usize] = true;
            if *from == 0 {
                opened[*form as usize] = Some(*to);
            }
        }
        // 0 opens and goes on, 1 opens only, 2 does not open.
        let sort = |form: usize| opened[form].map_or(2, |node| usize::from(!inner[node as usize]));
        let of_sort = |wanted: usize| (0..forms).filter(move |form| sort(*form) == wanted);
        let branching = of_sort(0).count() as u32;
        let opening = branching + of_sort(1).count() as u32;
        let mut all = Self { forms: vec![0; forms], nodes: vec![0; nodes], order: Order::default() };
        let mut is_first = vec![false; nodes];
        for (new, old) in of_sort(0).chain(of_sort(1)).chain(of_sort(2)).enumerate() {
            all.forms[old] = new as u32;
            if let Some(node) = opened[old] {
                all.nodes[node as usize] = new as u32 + 1;
                is_first[node as usize] = true;
            }
        }
        let mut next = opening + 1;
        let mut last_inner = next;
        for goes_on in [true, false] {
            for node in (1..nodes).filter(|node| !is_first[*node] && inner[*node] == goes_on) {
                all.nodes[node] = next;
                next += 1;
            }
            if goes_on {
                last_inner = next;
            }
        }
        all.order = Order { branching, opening, inner: last_inner };
        all
    }

    /// The forms in their new order.
    pub(super) fn forms(&self, old: &Texts) -> Texts {
        let mut from = vec![0; self.forms.len()];
        for (before, now) in self.forms.iter().enumerate() {
            from[*now as usize] = before;
        }
        let mut texts = Texts::default();
        for before in from {
            texts.push(old.bytes(before));
        }
        texts
    }

    /// What ends at each node, in the nodes' new order.
    pub(super) fn ends(&self, old: &Words) -> Words {
        let mut ends = vec![super::NONE; self.nodes.len()];
        for (before, now) in self.nodes.iter().enumerate() {
            ends[*now as usize] = old.get(before).unwrap_or(super::NONE);
        }
        Words::Own(ends)
    }

    /// The slot of a form by the new number.
    pub(super) fn form(&self, [hash, number]: [u32; FORM]) -> [u32; FORM] {
        [hash, self.forms[number as usize - 1] + 1]
    }

    /// An edge by the new numbers.
    pub(super) fn edge(&self, [from, form, to]: [u32; EDGE]) -> [u32; EDGE] {
        [self.nodes[from as usize], self.forms[form as usize], self.nodes[to as usize]]
    }
}
