//! Which part of a page is what it is about, and what in it is the site's.
//!
//! Each question is answered for all nodes in one pass over them, downwards or upwards: a node has a greater number
//! than the one it stands in.

use super::tag::Tag;
use super::tree::{Kind, NodeId, Tree};
use crate::intake::markdown::one_line;

/// What is known of each node.
#[derive(Debug)]
pub(super) struct Survey {
    /// It is not read, and nothing in it.
    skip: Vec<bool>,
    /// How many letters and digits of it are read.
    text: Vec<u32>,
    /// How many of those stand in links.
    linked: Vec<u32>,
    /// How many links there are.
    links: Vec<u32>,
    /// The highest heading in it or that it is: 1 to 6, 7 for none.
    heading: Vec<u8>,
    /// It holds more than lines: headings, lists, tables.
    complex: Vec<bool>,
    /// It says that it is the main part, or holds an element that does.
    main: Vec<bool>,
}

/// A heading lower than all.
const NO_HEADING: u8 = 7;

/// So much of the page's prose an element that calls itself the main part holds at least, unless it has
/// [`ENOUGH`] of it.
const MAIN_SHARE: (u32, u32) = (1, 4);
/// So many letters are a document, whatever else is on the page.
const ENOUGH: u32 = 400;

impl Survey {
    /// Looks at a whole page.
    pub(super) fn of_page(tree: &Tree) -> Self {
        let mut survey = Self::of_fragment(tree);
        survey.drop_what_is_the_sites(tree);
        survey.drop_other_jobs(tree);
        survey.count(tree);
        survey
    }

    /// Looks at a piece of a page, all of which is the document's.
    pub(super) fn of_fragment(tree: &Tree) -> Self {
        let count = tree.len();
        let mut survey = Self {
            skip: vec![false; count],
            text: vec![0; count],
            linked: vec![0; count],
            links: vec![0; count],
            heading: vec![NO_HEADING; count],
            complex: vec![false; count],
            main: vec![false; count],
        };
        survey.drop_what_is_not_shown(tree);
        survey.count(tree);
        survey
    }

    /// Whether a node is left out.
    pub(super) fn skips(&self, id: NodeId) -> bool {
        self.skip[id]
    }

    /// Whether it holds more than lines: headings, lists, tables.
    pub(super) fn is_complex(&self, id: NodeId) -> bool {
        self.complex[id]
    }

    /// Whether there is a heading in it.
    pub(super) fn has_heading(&self, id: NodeId) -> bool {
        self.heading[id] < NO_HEADING
    }

    /// Letters outside of links.
    fn prose(&self, id: NodeId) -> u32 {
        self.text[id] - self.linked[id].min(self.text[id])
    }

    fn drop_what_is_not_shown(&mut self, tree: &Tree) {
        let mut in_heading = vec![false; tree.len()];
        for id in 1..tree.len() {
            let node = tree.node(id);
            in_heading[id] = in_heading[node.parent];
            self.skip[id] = self.skip[node.parent];
            if let Kind::Element(tag) = node.kind {
                in_heading[id] |= tag.heading().is_some();
                // What folds a section up is often a button within its heading.
                let button = tag == Tag::Button || (node.marks.button && matches!(tag, Tag::A | Tag::Span));
                self.skip[id] |= tag.is_never_read() || node.marks.hidden || (button && !in_heading[id]);
            }
        }
    }

    fn count(&mut self, tree: &Tree) {
        for id in 0..tree.len() {
            (self.text[id], self.linked[id], self.links[id]) = (0, 0, 0);
            (self.heading[id], self.complex[id], self.main[id]) = (NO_HEADING, false, false);
        }
        for id in (0..tree.len()).rev() {
            if self.skip[id] {
                continue;
            }
            let node = tree.node(id);
            match &node.kind {
                Kind::Text(text) => {
                    self.text[id] = text.chars().filter(|c| c.is_alphanumeric()).count() as u32;
                }
                Kind::Element(tag) => {
                    if *tag == Tag::A {
                        self.linked[id] = self.text[id];
                        self.links[id] += 1;
                    }
                    if let Some(level) = tag.heading()
                        && self.text[id] > 0
                    {
                        self.heading[id] = self.heading[id].min(level);
                    }
                    self.complex[id] |= matches!(
                        tag,
                        Tag::Ul | Tag::Ol | Tag::Menu | Tag::Dl | Tag::Table | Tag::Pre | Tag::Blockquote
                    ) || tag.heading().is_some();
                    self.main[id] |= *tag == Tag::Main || node.marks.main;
                }
            }
            if id > 0 {
                let parent = node.parent;
                self.text[parent] += self.text[id];
                self.linked[parent] += self.linked[id];
                self.links[parent] += self.links[id];
                self.heading[parent] = self.heading[parent].min(self.heading[id]);
                self.complex[parent] |= self.complex[id];
                self.main[parent] |= self.main[id];
            }
        }
    }

    /// Menus, banners, forms and the like, unless they hold half of all there is to read: then the site calls the
    /// document so.
    fn drop_what_is_the_sites(&mut self, tree: &Tree) {
        let half = self.text[0] / 2;
        let mut within = vec![false; tree.len()];
        for id in 1..tree.len() {
            let node = tree.node(id);
            self.skip[id] |= self.skip[node.parent];
            let Kind::Element(tag) = node.kind else { continue };
            within[id] = within[node.parent]
                || matches!(tag, Tag::Main | Tag::Article | Tag::Section)
                || node.marks.main;
            let dense = self.linked[id] * 5 > self.text[id] * 2;
            let little = self.prose(id) < ENOUGH || dense;
            let its_own = node.marks.aside
                || (node.marks.perhaps_aside && little)
                || tag == Tag::Form
                || (tag == Tag::Aside && dense)
                || (tag == Tag::Header && !within[node.parent] && self.heading[id] > 1);
            let lists_links = matches!(tag, Tag::Ul | Tag::Ol | Tag::Menu)
                && !within[id]
                && self.links[id] >= 5
                && self.linked[id] * 10 >= self.text[id] * 9;
            if (its_own || lists_links) && self.text[id] <= half && !self.main[id] {
                self.skip[id] = true;
            }
        }
    }

    /// What a heading announces as other jobs, as far as it reaches.
    fn drop_other_jobs(&mut self, tree: &Tree) {
        self.count(tree);
        for id in 1..tree.len() {
            if self.skip[id] || self.skip[tree.node(id).parent] {
                self.skip[id] = true;
                continue;
            }
            let Some(level) = tree.tag(id).and_then(Tag::heading) else { continue };
            if self.text[id] > 80 || !announces_other_jobs(&words(tree, id).to_lowercase()) {
                continue;
            }
            // A heading in a box of its own stands for the box.
            let mut top = id;
            while tree.node(top).parent != 0 && self.text[tree.node(top).parent] == self.text[id] {
                top = tree.node(top).parent;
            }
            let half = self.text[0] / 2;
            self.skip[top] = true;
            self.skip[id] = true;
            let mut next = tree.node(top).next;
            while let Some(sibling) = next.filter(|sibling| self.heading[*sibling] > level) {
                self.skip[sibling] |= self.text[sibling] <= half;
                next = tree.node(sibling).next;
            }
        }
        for id in 1..tree.len() {
            self.skip[id] |= self.skip[tree.node(id).parent];
        }
    }

    /// The elements to be read, in order.
    pub(super) fn main_parts(&self, tree: &Tree) -> Vec<NodeId> {
        let main = self.main_part(tree);
        if main == 0 {
            return vec![0];
        }
        let mut parts = vec![main];
        let parent = tree.node(main).parent;
        // A column beside the main part that is no list of links belongs to the document.
        parts.extend(tree.children(parent).filter(|id| {
            tree.tag(*id) == Some(Tag::Aside) && !self.skip[*id] && self.has_heading(*id) && *id != main
        }));
        if self.heading[main] > 1
            && let Some(top) = self.first_heading(tree)
        {
            parts.push(top);
        }
        parts.sort_unstable();
        parts.dedup();
        parts
    }

    /// The words of the first heading of the highest level in `parts`.
    pub(super) fn heading_of(&self, tree: &Tree, parts: &[NodeId]) -> Option<String> {
        parts.iter().any(|part| self.heading[*part] == 1).then_some(())?;
        let is_top = |id: &NodeId| tree.tag(*id) == Some(Tag::H1) && !self.skip[*id] && self.text[*id] > 0;
        (1..tree.len()).find(is_top).map(|id| words(tree, id))
    }

    /// The page's first heading of the highest level, with the header it stands in.
    fn first_heading(&self, tree: &Tree) -> Option<NodeId> {
        let found = (1..tree.len())
            .find(|id| tree.tag(*id) == Some(Tag::H1) && !self.skip[*id] && self.text[*id] > 0)?;
        let around =
            std::iter::successors(Some(found), |id| Some(tree.node(*id).parent)).take_while(|id| *id != 0);
        let header = around.take(6).find(|id| tree.tag(*id) == Some(Tag::Header));
        Some(header.filter(|id| self.text[*id] <= ENOUGH && !self.main[*id]).unwrap_or(found))
    }

    fn main_part(&self, tree: &Tree) -> NodeId {
        let total = self.prose(0);
        let read = || (1..tree.len()).filter(|id| !self.skip[*id]);
        let most = |ids: &mut dyn Iterator<Item = NodeId>| {
            ids.fold(None, |best: Option<NodeId>, id| match best {
                Some(best) if self.prose(best) >= self.prose(id) => Some(best),
                _ => Some(id),
            })
        };
        let named = |id: &NodeId| tree.tag(*id) == Some(Tag::Main) || tree.node(*id).marks.main;
        if let Some(main) = most(&mut read().filter(named)) {
            let prose = self.prose(main);
            if prose * MAIN_SHARE.1 >= total * MAIN_SHARE.0 || prose >= ENOUGH {
                return main;
            }
        }
        // One article that has the page's title in it; of several each may be a part of the document.
        let mut articles = read().filter(|id| tree.tag(*id) == Some(Tag::Article));
        if let (Some(article), None) = (articles.next(), articles.next())
            && self.heading[article] == 1
            && self.prose(article) * 2 >= total
        {
            return article;
        }
        self.densest(tree)
    }

    /// From the page inwards, as long as one element holds nearly all of the prose and nothing of a document is
    /// beside it. What is left out here is lost, so in doubt more is kept.
    fn densest(&self, tree: &Tree) -> NodeId {
        let mut here = 0;
        loop {
            let inner = || tree.children(here).filter(|id| !self.skip[*id] && self.text[*id] > 0);
            let Some(best) = inner().max_by_key(|id| (self.prose(*id), std::cmp::Reverse(*id))) else {
                break;
            };
            let most = self.prose(best) * 4 >= self.prose(here) * 3 && self.prose(best) > 0;
            let rest_is_the_sites = inner().filter(|id| *id != best).all(|id| {
                self.linked[id] * 2 >= self.text[id]
                    || (self.heading[id] == NO_HEADING && self.text[id] * 20 <= self.text[here])
            });
            let holds_blocks = matches!(
                tree.tag(best),
                Some(
                    Tag::Div
                        | Tag::Section
                        | Tag::Article
                        | Tag::Main
                        | Tag::Center
                        | Tag::Form
                        | Tag::Custom
                        | Tag::Table
                        | Tag::Tbody
                        | Tag::Tr
                        | Tag::Td
                )
            );
            if !(most && rest_is_the_sites && holds_blocks) {
                break;
            }
            here = best;
        }
        // A row or a cell alone is no table.
        while matches!(tree.tag(here), Some(Tag::Tbody | Tag::Tr)) {
            here = tree.node(here).parent;
        }
        here
    }
}

/// So many nodes of a heading are looked at for its words.
const NODES: usize = 200;

/// The words of an element, without markup, as far as its first [`NODES`] nodes hold them.
fn words(tree: &Tree, id: NodeId) -> String {
    let mut words = String::new();
    let mut open = vec![id];
    for _ in 0..NODES {
        let Some(id) = open.pop() else { break };
        match &tree.node(id).kind {
            Kind::Text(text) => {
                words.push_str(text);
                words.push(' ');
            }
            Kind::Element(_) => {
                let from = open.len();
                open.extend(tree.children(id).take(NODES));
                open[from..].reverse();
            }
        }
    }
    one_line(&words)
}

/// Whether a heading stands above other jobs of the site.
fn announces_other_jobs(heading: &str) -> bool {
    let plain = heading.replace('’', "'");
    let plain = plain.trim_end_matches([':', '.', '…', '!']);
    let starts = |words: &[&str]| words.iter().any(|word| plain.starts_with(word));
    starts(&[
        "similar jobs",
        "similar job",
        "similar positions",
        "similar roles",
        "similar vacancies",
        "similar opportunities",
        "related jobs",
        "related positions",
        "related roles",
        "related vacancies",
        "related searches",
        "more jobs",
        "more roles",
        "more open positions",
        "more vacancies",
        "other jobs",
        "other open positions",
        "other open roles",
        "other vacancies",
        "recommended jobs",
        "recommended for you",
        "jobs you might",
        "jobs you may",
        "jobs like this",
        "people also viewed",
        "people also searched",
        "you may also",
        "you might also",
        "recently viewed",
        "latest jobs",
        "featured jobs",
        "explore more jobs",
        "explore collaborative articles",
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_above_other_jobs() {
        for heading in ["similar jobs", "more jobs at acme", "people also viewed:", "jobs you might like"] {
            assert!(announces_other_jobs(heading), "{heading}");
        }
        for heading in ["requirements", "more about you", "other skills", "jobs", "related experience"] {
            assert!(!announces_other_jobs(heading), "{heading}");
        }
    }
}
