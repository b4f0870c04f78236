//! Where a CV shows a skill, how strong that is and for how long.

use std::sync::LazyLock;

use super::date::{End, Moment};
use super::role::Role;
use super::section::SectionKind;
use crate::extract::{Extraction, Gap, How, Phrases, Tokens};
use crate::markup::Block;
use crate::taxonomy::SkillIx;
use crate::text::Span;

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
    /// The skill.
    pub skill: SkillIx,
    /// Counted from 1.
    pub line: usize,
    /// The line named it before, perhaps by another name.
    pub again: bool,
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
    extraction: &Extraction,
    blocks: &[Block],
    places: &[SectionKind],
    headings: &[bool],
    roles: &[Role],
    today: Moment,
) -> Vec<Shown> {
    let mut all: Vec<Shown> = Vec::new();
    for mention in &extraction.mentions {
        let block = mention.block;
        let front = matches!(blocks[block].kind, crate::markup::BlockKind::FrontMatter);
        // A section's own name ("Languages", "Leadership") shows nothing.
        if headings[block] || front {
            continue;
        }
        if is_taken_back(&extraction.tokens[block], mention.from) {
            continue;
        }
        let line = mention.line;
        let again = all.iter().rev().take_while(|s| s.line == line).any(|s| s.skill == mention.skill);
        let role = roles.iter().position(|r| (r.block..r.end_block).contains(&block));
        let place = places[block];
        let standing = match (role.map(|r| &roles[r]), place) {
            (Some(role), _) => match role.end {
                End::Present => Standing::Current,
                End::At(end) => Standing::Earlier(today.count() - end.count()),
                End::Open => Standing::Earlier(60),
            },
            (None, SectionKind::Experience) => Standing::Earlier(60),
            (None, SectionKind::Projects | SectionKind::Publications) => Standing::Project,
            (None, SectionKind::Certifications | SectionKind::Education | SectionKind::Awards) => {
                Standing::Certified
            }
            _ => Standing::Listed,
        };
        let (span, how, score) = (mention.span, mention.how, mention.score);
        all.push(Shown { skill: mention.skill, line, again, block, span, how, score, place, role, standing });
    }
    all
}

/// Words that take back what follows them in their clause: a comparison, a denial, a wish.
const TAKES_BACK: &[&str] = &[
    "comparable to",
    "comparable with",
    "similar to",
    "equivalent to",
    "akin to",
    "instead of",
    "rather than",
    "as opposed to",
    "unlike",
    "alternative to",
    "no experience with",
    "no experience in",
    "no experience of",
    "no knowledge of",
    "never used",
    "never worked with",
    "not used",
    "haven't used",
    "don't know",
    "like to learn",
    "want to learn",
    "keen to learn",
    "eager to learn",
    "hope to",
    "hoping to",
    "planning to",
    "plan to learn",
    "currently learning",
    "still learning",
    "am learning",
    "started learning",
    "yet to",
];

static COMPARISONS: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::new();
    for words in TAKES_BACK {
        phrases.insert_text(words, 0);
    }
    phrases
});

/// The most words between a comparison and the last of what it compares with.
const LONGEST_COMPARISON: usize = 6;

/// Whether what stands at a token is only compared with ("`RabbitMQ` (comparable to Kafka)"), wished for or denied: that
/// shows no use of it.
pub(crate) fn is_taken_back(tokens: &Tokens, at: usize) -> bool {
    // "No Kubernetes yet", "no welding myself".
    if at > 0 && matches!(tokens.form(at - 1), "no" | "without") && tokens.gap(at) == Gap::Space {
        return true;
    }
    let from = at.saturating_sub(LONGEST_COMPARISON);
    // The comparison reaches to the end of its bracket or sentence.
    let from = (from..=at)
        .rev()
        .find(|i| matches!(tokens.gap(*i), Gap::Sentence | Gap::Break | Gap::Open | Gap::Close))
        .unwrap_or(from);
    let forms = COMPARISONS.forms(tokens);
    (from..at).any(|start| {
        let mut compared = false;
        COMPARISONS.walk(tokens, &forms, start, |end, _| compared |= end <= at);
        compared
    })
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
    fn what_is_taken_back_shows_no_use() {
        let at = |text: &str, word: &str| {
            let tokens = Tokens::of(text);
            let at = (0..tokens.len()).find(|i| tokens.form(*i) == word).unwrap_or_else(|| panic!("{word}"));
            is_taken_back(&tokens, at)
        };
        assert!(at("RabbitMQ (comparable to Kafka), Java", "kafka"));
        assert!(!at("RabbitMQ (comparable to Kafka), Java", "java"));
        assert!(at("wrote services in Rust rather than Java or Go", "go"));
        assert!(!at("Similar tasks. Kafka", "kafka"));
        assert!(at("I would like to learn Kubernetes and Rust", "rust"));
        assert!(at("I have never used Kubernetes.", "kubernetes"));
        assert!(at("No Kubernetes yet.", "kubernetes"));
    }

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
