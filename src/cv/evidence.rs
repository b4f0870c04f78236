//! Where a CV shows a skill, how strong that is and for how long.

use super::claim;
use rustc_hash::FxHashSet;

use super::date::{End, Moment};
use super::role::Role;
use super::section::SectionKind;
use crate::extract::{Extraction, How, Subject, kind_of};
use crate::markup::Block;
use crate::taxonomy::{Kind, Taxonomy};
use crate::text::Span;
use crate::title;

/// How firmly a skill stands where it stands, the firmest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Used in a role still held.
    Current,
    /// Used in a role that ended so many months ago.
    Earlier(i32),
    /// Used in a project.
    Project,
    /// Certified, or a degree.
    Certified,
    /// Said of oneself: a profile, a list, anything else.
    Listed,
}

impl Standing {
    /// What stands in a role, or in no role and a section of this kind.
    pub(crate) fn of(role: Option<&Role>, place: SectionKind, today: Moment) -> Self {
        match (role, place) {
            (Some(role), _) => match role.end {
                End::Present => Self::Current,
                End::At(end) => Self::Earlier(today.count() - end.count()),
                End::Open => Self::Earlier(60),
            },
            (None, SectionKind::Experience) => Self::Earlier(60),
            (None, SectionKind::Projects | SectionKind::Publications) => Self::Project,
            (None, SectionKind::Certifications | SectionKind::Education | SectionKind::Awards) => {
                Self::Certified
            }
            _ => Self::Listed,
        }
    }

    /// From 0 to 1. A role of long ago still says more than a list.
    pub fn strength(self) -> f64 {
        match self {
            Self::Current => 1.0,
            // A tenth is lost each two years, down to 0.6.
            Self::Earlier(months) => (0.9 - f64::from(months.max(0)) / 240.0).max(0.6),
            Self::Project => 0.55,
            Self::Certified => 0.5,
            Self::Listed => 0.3,
        }
    }
}

/// A place in the CV that shows a skill.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// What is shown.
    pub subject: Subject,
    /// Counted from 1.
    pub line: usize,
    /// The line named it before, perhaps by another name.
    pub again: bool,
    /// The line named it before by the same words, or spells it out: no list of skills holds it twice.
    pub repeated: bool,
    /// It is the name of the job itself, in the header of a role or at the top: evidence, and no skill of a list.
    pub job: bool,
    /// The block, by its place among the document's blocks.
    pub block: usize,
    /// Where it stands in the clean text.
    pub span: Span,
    /// How it was recognised.
    pub how: How,
    /// Similarity: 1 unless fuzzy.
    pub score: f64,
    /// The kind of section.
    pub place: SectionKind,
    /// The role it stands in, by its place among the roles.
    pub role: Option<usize>,
    /// How firmly it stands there.
    pub standing: Standing,
}

/// Evidence for one question: the places, the strongest first.
pub type Evidence<'a> = Vec<&'a Shown>;

pub(super) fn collect(
    taxonomy: &Taxonomy,
    extraction: &Extraction,
    blocks: &[Block],
    places: &[SectionKind],
    headings: &[bool],
    roles: &[Role],
    today: Moment,
) -> Vec<Shown> {
    let mut all: Vec<Shown> = Vec::new();
    // What a line names already, and in which words.
    let mut named: FxHashSet<(Subject, usize)> = FxHashSet::default();
    let mut worded: FxHashSet<(Subject, usize, String)> = FxHashSet::default();
    for (at, mention) in extraction.mentions.iter().enumerate() {
        let block = mention.block;
        let front = matches!(blocks[block].kind, crate::markup::BlockKind::FrontMatter);
        // A section's own name ("Languages", "Leadership") shows nothing.
        if headings[block] || front {
            continue;
        }
        // The header of a role says what one is oneself.
        let header = roles.iter().any(|r| r.line == mention.line);
        let kind = kind_of(taxonomy, &extraction.terms, mention.subject);
        let tokens = &extraction.tokens[block];
        if !header && !claim::is_own(tokens, mention.from, mention.to, kind) {
            continue;
        }
        let line = mention.line;
        let heads = roles.iter().any(|role| (role.block..role.body).contains(&block));
        let job = (heads || places[block] == SectionKind::Contact)
            && kind != Kind::Soft
            && mention.to.checked_sub(1).is_some_and(|last| title::is_role(tokens.form(last)));
        let again = !named.insert((mention.subject, line));
        let before = at.checked_sub(1).map(|before| &extraction.mentions[before]);
        let spelt_out = before.is_some_and(|b| b.block == block && b.is_spelt_out_by(mention, tokens));
        let repeated = !worded.insert((mention.subject, line, mention.words(tokens))) || spelt_out;
        let role = roles.iter().position(|r| (r.block..r.end_block).contains(&block));
        let place = places[block];
        let standing = Standing::of(role.map(|r| &roles[r]), place, today);
        let (span, how, score) = (mention.span, mention.how, mention.score);
        all.push(Shown {
            subject: mention.subject,
            line,
            again,
            repeated,
            job,
            block,
            span,
            how,
            score,
            place,
            role,
            standing,
        });
    }
    all
}

/// Years that the roles cover, overlaps merged, to one decimal.
pub fn years(roles: impl Iterator<Item = (i32, i32)>) -> f64 {
    let mut stretches: Vec<(i32, i32)> = roles.collect();
    stretches.sort_unstable();
    let (mut months, mut until) = (0, i32::MIN);
    for (from, to) in stretches {
        let from = from.max(until);
        if to > from {
            months += to - from;
            until = to;
        }
    }
    (f64::from(months) / 12.0 * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_roles_count_once() {
        assert!((years([(0, 24), (12, 36)].into_iter()) - 3.0).abs() < 1e-9);
        assert!((years([(24, 36), (0, 12)].into_iter()) - 2.0).abs() < 1e-9);
        assert!((years([(0, 36), (6, 12)].into_iter()) - 3.0).abs() < 1e-9);
        assert!(years(std::iter::empty()).abs() < 1e-9);
    }

    #[test]
    fn strength_follows_the_standing() {
        let order = [
            Standing::Current,
            Standing::Earlier(1),
            Standing::Earlier(24),
            Standing::Earlier(500),
            Standing::Project,
            Standing::Certified,
            Standing::Listed,
        ];
        assert!(order.windows(2).all(|w| w[0].strength() >= w[1].strength()));
    }
}
