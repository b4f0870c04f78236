//! Sets that grow together.

/// How many of the mentions behind one are looked at for members of its set.
const NEIGHBOURS: usize = 64;

/// Sets of mentions that are joined step by step; a set is named by its first member.
pub(super) struct Groups {
    parents: Vec<usize>,
}

impl Groups {
    pub(super) fn of(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    /// The first member of a mention's set.
    pub(super) fn find(&self, mut at: usize) -> usize {
        while self.parents[at] != at {
            at = self.parents[at];
        }
        at
    }

    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        let (first, other) = (a.min(b), a.max(b));
        self.parents[other] = first;
    }

    /// Whether a mention has no other in its set.
    pub(super) fn is_alone(&self, at: usize) -> bool {
        self.parents[at] == at && !self.parents.iter().skip(at + 1).take(NEIGHBOURS).any(|p| *p == at)
    }
}
