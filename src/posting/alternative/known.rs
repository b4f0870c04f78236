//! What is known of the skills that a line names, from the taxonomy and the terms that it lacks.

use crate::extract::{Mention, Subject, Term, kind_of};
use crate::taxonomy::{Kind, Taxonomy};

/// What is known of the skills that a line names.
#[derive(Clone, Copy)]
pub(in crate::posting) struct Known<'a> {
    pub(in crate::posting) taxonomy: &'a Taxonomy,
    /// The terms that the taxonomy lacks.
    pub(in crate::posting) terms: &'a [Term],
}

impl Known<'_> {
    pub(super) fn kind(self, mention: &Mention) -> Kind {
        kind_of(self.taxonomy, self.terms, mention.subject)
    }

    /// Whether a skill is one of a kind.
    pub(super) fn is_of(self, member: Subject, kind: Subject) -> bool {
        match (member.skill(), kind.skill()) {
            (Some(skill), Some(kind)) => skill != kind && self.taxonomy.contains(skill, kind).is_some(),
            _ => false,
        }
    }

    /// Whether a skill is a programming language.
    pub(super) fn is_language(self, subject: Subject) -> bool {
        subject.skill().is_some_and(|skill| self.taxonomy.skill(skill).category == "programming-language")
    }

    /// Whether a skill is a degree.
    pub(super) fn is_degree(self, subject: Subject) -> bool {
        subject.skill().is_some_and(|skill| self.taxonomy.skill(skill).category == "degree")
    }

    /// Whether one is an office suite and the other a program of it: "MS Office/Excel" asks for Excel outright.
    pub(super) fn is_suite_and_program(self, left: Subject, right: Subject) -> bool {
        let office = |subject: Subject| {
            subject.skill().is_some_and(|skill| self.taxonomy.skill(skill).category == "office-suite")
        };
        office(left) && office(right) && (self.is_of(left, right) || self.is_of(right, left))
    }

    /// Whether two technologies do the same sort of job, as far as is known.
    pub(super) fn is_alike(self, left: Subject, right: Subject) -> bool {
        let category = |subject: Subject| {
            let skill = self.taxonomy.skill(subject.skill()?);
            (skill.kind == Kind::Tech).then_some(skill.category.as_str())
        };
        category(left).zip(category(right)).is_none_or(|(left, right)| left == right)
    }
}
