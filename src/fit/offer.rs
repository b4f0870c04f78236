//! What the words around a skill in the CV say of it: a level, a degree not finished, an employer's name.

use super::around::{Around, has};
use super::degree::{self, Rank};
use super::language::{self, Level};
use crate::cv::{Cv, SectionKind};
use crate::extract::{Tokens, kind_of};
use crate::taxonomy::{Kind, Taxonomy};
use crate::text::Span;

/// What is said of a skill where the CV shows it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "they are independent of each other")]
pub(super) struct Offer {
    /// How well a language is known.
    pub(super) level: Option<Level>,
    /// How high a degree is.
    pub(super) rank: Option<Rank>,
    /// It stands where studies are told of.
    pub(super) studied: bool,
    /// A degree or study that is not finished.
    pub(super) unfinished: bool,
    /// A registration or certificate that is only applied for.
    pub(super) applied_for: bool,
    /// A degree that others took.
    pub(super) of_others: bool,
    /// It is a part of an employer's name.
    pub(super) employer: bool,
}

/// The offer of each thing that the CV shows.
pub(super) fn offers(taxonomy: &Taxonomy, cv: &Cv, clean: &str) -> Vec<Offer> {
    let mut last: Option<(usize, Around<'_>)> = None;
    let mut read = |at: usize| {
        let shown = &cv.shown[at];
        let mut offer = Offer { employer: is_employer(cv, clean, at), ..Offer::default() };
        let Some(skill) = shown.subject.skill().map(|skill| taxonomy.skill(skill)) else { return offer };
        let learned = shown.place == SectionKind::Education;
        let near_degree = || {
            let here = cv.shown.iter().filter(|other| other.block == shown.block);
            here.filter_map(|other| other.subject.skill())
                .any(|ix| degree::degree(&taxonomy.skill(ix).id).is_some())
        };
        let said_of = matches!(skill.kind, Kind::Language | Kind::Credential);
        let field = degree::is_field(&skill.id) && (learned || near_degree());
        if !said_of && !field {
            return offer;
        }
        if last.as_ref().is_none_or(|(number, _)| *number != shown.block) {
            last = Some((shown.block, Around::of(&cv.blocks[shown.block], &cv.tokens[shown.block])));
        }
        let Some((around, (from, to))) = last.as_ref().and_then(|(_, a)| Some((a, a.at(shown.span)?))) else {
            return offer;
        };
        if skill.kind == Kind::Language {
            offer.level = language_level(taxonomy, cv, around, at);
        } else {
            offer.rank = degree::degree(&skill.id).map(|degree| degree.rank);
            offer.studied = field;
            let studies = offer.rank.is_some() || offer.studied;
            offer.unfinished =
                degree::is_unfinished(around, from, to) || studies && degree::goes_on(around, from);
            offer.applied_for =
                skill.kind == Kind::Credential && offer.rank.is_none() && is_applied_for(around, from, to);
            offer.of_others = offer.rank.is_some()
                && shown.place == SectionKind::Experience
                && degree::is_of_others(around.tokens, from, to);
        }
        offer
    };
    (0..cv.shown.len()).map(&mut read).collect()
}

fn language_level(taxonomy: &Taxonomy, cv: &Cv, around: &Around<'_>, at: usize) -> Option<Level> {
    let block = cv.shown[at].block;
    let here = cv
        .shown
        .iter()
        .filter(|s| s.block == block && kind_of(taxonomy, &cv.terms, s.subject) == Kind::Language);
    let mut places: Vec<(usize, usize)> = here.filter_map(|s| around.at(s.span)).collect();
    places.sort_unstable();
    places.dedup();
    let own = around.at(cv.shown[at].span)?;
    let at = places.iter().position(|place| *place == own)?;
    language::levels(around.tokens, &places)[at]
}

/// Whether the words right beside it say that it was applied for: "registration application submitted", "applied for
/// registration". Who has asked to be registered is not yet.
fn is_applied_for(around: &Around<'_>, from: usize, to: usize) -> bool {
    let tokens = around.tokens;
    let (start, end) = around.sentence(from);
    let (before, behind) = (start.max(from.saturating_sub(4))..from, to..end.min(to + 3));
    let asked = |i: usize| {
        matches!((tokens.form(i), tokens.form(i + 1)), ("applied" | "applying" | "application", "for" | "to"))
    };
    has(tokens, behind.start, behind.end, &["application", "applied", "pending", "awaited"])
        || has(tokens, before.start, before.end, &["awaiting", "pending"])
        || before.clone().any(asked)
}

/// Whether it stands in the name of the employer: who worked at Oracle or at Acme Insurance has not for that used the
/// one or learned the other.
fn is_employer(cv: &Cv, clean: &str, at: usize) -> bool {
    let shown = &cv.shown[at];
    let Some(role) = shown.role.map(|role| &cv.roles[role]) else { return false };
    let Some(org) = role.org.as_deref().filter(|org| !org.is_empty()) else { return false };
    // The header: the block that names the role and those right beside it.
    if shown.block.abs_diff(role.block) > 1 {
        return false;
    }
    let block = cv.blocks[shown.block].flow.whole();
    let words = block.of(clean);
    words.match_indices(org).any(|(start, _)| {
        let start = block.start as usize + start;
        Span::new(start, start + org.len()).contains(shown.span)
    })
}

/// Whether what stands there is the name of a job, or stands in the title of a role.
pub(super) fn is_job(cv: &Cv, clean: &str, at: usize) -> bool {
    let shown = &cv.shown[at];
    let words = Tokens::of(shown.span.of(clean));
    let title = shown.role.and_then(|role| {
        let role = &cv.roles[role];
        role.title.as_deref().filter(|_| shown.block.abs_diff(role.block) <= 1)
    });
    super::demand::names_job(&words, 0, words.len())
        || title.is_some_and(|title| title.contains(shown.span.of(clean)))
}
