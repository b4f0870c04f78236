//! What a kind of suggestion looks at, and what several kinds ask of it.

use crate::cv::{Cv, SectionKind, Shown};
use crate::extract::{Subject, kind_of};
use crate::fit::{Answer, Fit, Proof, Verdict};
use crate::markup::BlockKind;
use crate::posting::Posting;
use crate::taxonomy::{Kind as SkillKind, Taxonomy};
use crate::text::{Span, Text};
use crate::waivers::Waivers;

/// The longest term of a posting that is put into a CV, in bytes. What is longer is a phrase, not a name.
const LONGEST_TERM: usize = 60;

/// A CV, a posting, how they meet, and what the user answered before.
pub(super) struct View<'a> {
    pub(super) taxonomy: &'a Taxonomy,
    pub(super) cv: &'a Cv,
    pub(super) cv_text: &'a Text,
    pub(super) posting: &'a Posting,
    pub(super) posting_text: &'a Text,
    pub(super) fit: &'a Fit,
    pub(super) waivers: &'a Waivers,
    /// The sum of all weights.
    pub(super) total: f64,
}

impl View<'_> {
    /// The needs with their places, those that weigh nothing (asked before) left out.
    pub(super) fn needs(&self) -> impl Iterator<Item = (usize, &Answer)> {
        self.fit.needs.iter().enumerate().filter(|(_, need)| need.ledger.weight > 0.0)
    }

    /// What stands in the posting for one of its skills.
    pub(super) fn asked(&self, found: usize) -> &str {
        self.posting.found[found].span.of(self.posting_text.clean())
    }

    /// The id of one of the posting's skills, or what stands for it.
    pub(super) fn asked_id(&self, found: usize) -> String {
        match self.posting.found[found].subject {
            Subject::Skill(skill) => self.taxonomy.skill(skill).id.clone(),
            Subject::Term(term) => self.posting.terms[term as usize].id(),
        }
    }

    /// The kind of one of the posting's skills.
    pub(super) fn asked_kind(&self, found: usize) -> SkillKind {
        kind_of(self.taxonomy, &self.posting.terms, self.posting.found[found].subject)
    }

    /// The posting's term as it can be put into the CV, in the letter case of the taxonomy: a name that people use
    /// for a skill that is known, and nothing that Markdown would act on.
    pub(super) fn term(&self, found: usize) -> Option<&str> {
        let theirs = self.asked(found);
        let skill = self.taxonomy.skill(self.posting.found[found].subject.skill()?);
        let like = |name: &&str| letters(name).eq(letters(theirs));
        let name = skill.spoken_names().find(like)?;
        let term = if name.eq_ignore_ascii_case(theirs) { name } else { theirs };
        (term.len() <= LONGEST_TERM && is_plain(term)).then_some(term)
    }

    /// The kind of what a place in the CV shows.
    pub(super) fn shown_kind(&self, shown: usize) -> SkillKind {
        kind_of(self.taxonomy, &self.cv.terms, self.cv.shown[shown].subject)
    }

    /// All alternatives of a need: "Scala, Java or TypeScript".
    pub(super) fn asked_any(&self, need: &Answer) -> String {
        any_of(need.any_of.iter().map(|at| self.asked(*at)))
    }

    /// What stands in the CV at a place where a skill is shown.
    pub(super) fn shown(&self, at: usize) -> &str {
        self.cv.shown[at].span.of(self.cv_text.clean())
    }

    /// The firmest of some proofs that stands where words may be changed: in running text of one line without
    /// markup, and not in the name of a job that was held.
    pub(super) fn mendable<'p>(&self, proofs: impl Iterator<Item = &'p Proof>) -> Option<(&'p Proof, usize)> {
        let mut proofs = proofs.filter_map(|proof| Some((proof, proof.shown?)));
        proofs.find(|(_, at)| self.is_mendable(&self.cv.shown[*at]))
    }

    fn is_mendable(&self, shown: &Shown) -> bool {
        let block = &self.cv.blocks[shown.block];
        let text = matches!(block.kind, BlockKind::Paragraph | BlockKind::Item(_) | BlockKind::Row);
        let heads = self.cv.roles.iter().any(|role| (role.block..role.body).contains(&shown.block));
        text && !heads
            && !shown.job
            && shown.place != SectionKind::Contact
            && is_plain(shown.span.of(self.cv_text.clean()))
            && self.stands_alone(shown.span)
    }

    /// Whether a span is no part of a longer word: of "k8s-native", or with an "'s".
    fn stands_alone(&self, span: Span) -> bool {
        let clean = self.cv_text.clean();
        let joins = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '_');
        let before = Span { start: 0, end: span.start }.of(clean).chars().next_back();
        let after = Span { start: span.end, end: clean.len() as u32 }.of(clean).chars().next();
        !before.is_some_and(joins) && !after.is_some_and(joins)
    }

    /// Whether a place of the CV stands in brackets that were opened in its line.
    pub(super) fn in_brackets(&self, shown: usize) -> bool {
        let shown = &self.cv.shown[shown];
        let start = self.cv_text.lines().span(shown.line).start;
        let before = Span { start, end: shown.span.start.max(start) }.of(self.cv_text.clean());
        before.matches('(').count() > before.matches(')').count()
    }

    /// The needs that a place of the CV proves.
    pub(super) fn proves(&self, shown: usize) -> Vec<usize> {
        let plain = |need: &Answer| {
            need.verdict == Verdict::Covered
                && need.proofs.iter().any(|p| p.shown == Some(shown) && p.is_plain())
        };
        self.needs().filter(|(_, need)| plain(need)).map(|(at, _)| at).collect()
    }

    /// The needs that what a span of the CV shows proves, each once.
    pub(super) fn proved_in(&self, blocks: std::ops::Range<usize>, span: Span) -> Vec<usize> {
        let here = |shown: &Shown| blocks.contains(&shown.block) && span.contains(shown.span);
        let shown = self.cv.shown.iter().enumerate().filter(|(_, shown)| here(shown));
        let mut needs: Vec<usize> = shown.flat_map(|(at, _)| self.proves(at)).collect();
        needs.sort_unstable();
        needs.dedup();
        needs
    }

    /// What the score gains when a need's wording is mended.
    pub(super) fn gain(&self, need: &Answer) -> f64 {
        if self.total > 0.0 {
            need.ledger.weight * (need.ledger.wording - need.ledger.share) / self.total
        } else {
            0.0
        }
    }
}

/// Alternatives as they are said: "Scala, Java or TypeScript".
pub(super) fn any_of<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let texts: Vec<&str> = texts.collect();
    match texts.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// Whether it is words on one line that no markup is made of.
fn is_plain(text: &str) -> bool {
    text.chars().all(|c| c.is_alphanumeric() || " +#./-–&'’(),:".contains(c))
}

/// What is left of a name without letter case, spaces and signs that are written or not.
fn letters(name: &str) -> impl Iterator<Item = char> + '_ {
    name.chars().filter(|c| !matches!(c, ' ' | '-' | '–' | '\'' | '’')).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_not_plain() {
        for text in ["C#", "CI/CD", "R&D", "Node.js", "Ruby on Rails (RoR)"] {
            assert!(is_plain(text), "{text}");
        }
        for text in ["**Go**", "a\nb", "<b>", "a|b", "[x](y)", "`x`", "a_b", "R&amp;D"] {
            assert!(!is_plain(text), "{text}");
        }
    }

    #[test]
    fn names_are_alike_up_to_case_and_hyphens() {
        assert!(letters("event-driven").eq(letters("Event driven")));
        assert!(!letters("C++").eq(letters("C")));
    }
}
