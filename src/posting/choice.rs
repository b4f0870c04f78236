//! Choices that run over several blocks: "At least one of the following:" and the items below it, and an item that ends in
//! "or" with the next one.

use super::alternative::opens_choice;
use super::need::Collected;
use crate::extract::Tokens;
use crate::markup::{Block, BlockKind};

/// The choice that the blocks read last leave open.
#[derive(Debug, Default)]
pub(super) struct Choice {
    /// Words of choice stood above, and the items since then belong to it.
    below: Option<Below>,
    /// The need that the block before offers an alternative to: it ends in "or".
    or: Option<usize>,
    /// Whether the block that is read now belongs to the choice above it.
    belongs: bool,
}

/// What words of choice introduced.
#[derive(Debug)]
struct Below {
    /// The depth of the item that holds the words, where it is one.
    depth: Option<u8>,
    /// The need that the items make.
    need: Option<usize>,
}

impl Choice {
    /// Goes on to a block: the items that follow the words of choice, and that lie deeper where the words are an item.
    pub(super) fn meet(&mut self, block: &Block) {
        self.belongs = match (&self.below, block.kind) {
            (Some(below), BlockKind::Item(depth)) => below.depth.is_none_or(|above| depth > above),
            _ => false,
        };
        if !self.belongs {
            self.below = None;
        }
    }

    /// Makes the one need of the block, the last of all since `before`, an alternative to those that it is offered beside. A
    /// block that asks for several things at once stays as it is.
    pub(super) fn take(&mut self, all: &mut Collected, before: usize) {
        let or = self.or.take();
        if all.needs.len() != before + 1 {
            return;
        }
        let into = match &mut self.below {
            Some(below) if self.belongs => {
                let first = below.need.is_none();
                let need = *below.need.get_or_insert(before);
                if first { None } else { Some(need) }
            }
            _ => or,
        };
        let Some(into) = into else { return };
        let Some(joined) = all.needs.pop() else { return };
        for at in &joined.any_of {
            all.found[*at].need = Some(into);
        }
        let need = &mut all.needs[into];
        need.any_of.extend(joined.any_of);
        need.level = need.level.min(joined.level);
        need.years = need.years.max(joined.years);
    }

    /// Leaves a block whose needs are those since `before`: it may open a choice for those that follow.
    pub(super) fn leave(&mut self, block: &Block, tokens: &Tokens, all: &Collected, before: usize) {
        self.or = all
            .needs
            .len()
            .checked_sub(1)
            .filter(|last| *last >= before && tokens.form(tokens.len().saturating_sub(1)) == "or");
        let Some(at) = opens_choice(tokens, block.flow.text()) else { return };
        let depth = match block.kind {
            BlockKind::Item(depth) => Some(depth),
            _ => None,
        };
        // "At least one of the following databases:": the kind is offered with what is of it.
        let (start, end) = tokens.range(at, tokens.len());
        let behind = block.flow.span(start, end);
        let need = all.needs.len().checked_sub(1).filter(|last| {
            *last == before && all.needs[before].any_of.iter().all(|at| all.found[*at].span.overlaps(behind))
        });
        self.below = Some(Below { depth, need });
    }
}
