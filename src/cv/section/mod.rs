//! What the sections of a CV hold.

mod headings;
mod outline;

pub(super) use outline::sections;

use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::Serialize;

use headings::{HEADINGS, HEADS, NARROWING};

use crate::extract::{Gap, Phrases, Tokens};
use crate::title;

/// What a section of a CV holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SectionKind {
    /// A profile, objective or "about me".
    Summary,
    /// Jobs held.
    Experience,
    /// A list of skills.
    Skills,
    /// Schools and degrees.
    Education,
    /// Projects, open source, portfolio.
    Projects,
    /// Certificates, licences, courses.
    Certifications,
    /// Human languages.
    Languages,
    /// Prizes and honours.
    Awards,
    /// Papers, talks, patents.
    Publications,
    /// Name, address, links.
    Contact,
    /// Anything else.
    Other,
}

impl SectionKind {
    /// The word for it, as in the JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Experience => "experience",
            Self::Skills => "skills",
            Self::Education => "education",
            Self::Projects => "projects",
            Self::Certifications => "certifications",
            Self::Languages => "languages",
            Self::Awards => "awards",
            Self::Publications => "publications",
            Self::Contact => "contact",
            Self::Other => "other",
        }
    }
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::new();
    for (number, (_, headings)) in HEADINGS.iter().enumerate() {
        for heading in *headings {
            phrases.insert_text(heading, number as u32);
        }
    }
    phrases
});

/// What a heading's words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    /// The kind of section.
    pub kind: SectionKind,
    /// The words are a section's name and nothing else.
    pub exact: bool,
}

/// The kind of section that a heading's words name: a known phrase that makes up most of the heading.
pub(super) fn name_of(tokens: &Tokens) -> Option<Name> {
    // "Software Engineer" is a job and no list of software.
    if tokens.is_empty() || tokens.len() > 7 {
        return None;
    }
    let forms = PHRASES.forms(tokens);
    // "Personal skills" are skills: the head of an English phrase stands at its end. Of two that are joined the
    // first is meant first: "Skills & Certifications".
    let joined = (0..tokens.len()).any(|i| {
        matches!(tokens.form(i), "and" | "with" | "of") || matches!(tokens.gap(i), Gap::Slash | Gap::Comma)
    });
    let mut best: Option<(usize, usize, u32)> = None;
    let mut known = [false; 7];
    for start in 0..tokens.len() {
        PHRASES.walk(tokens, &forms, start, |end, number| {
            known[start..end].fill(true);
            let longer = best.is_none_or(|(s, e, _)| end - start > e - s || !joined && end - start == e - s);
            if longer {
                best = Some((start, end, number));
            }
        });
    }
    let (start, end, number) = best?;
    let kind = HEADINGS[number as usize].0;
    let first = usize::from(is_number(tokens));
    let rest = (first..tokens.len()).filter(|i| !(start..end).contains(i));
    let rest = rest.filter(|i| !(joined && known[*i] || NARROWING.contains(&tokens.form(*i)))).count();
    // A word that has other uses ("work", "service", "software") names a section only where it stands alone.
    let plain = (start..end).any(|i| HEADS.contains(&tokens.form(i)));
    let named = rest == 0 || plain && rest <= 2 && rest <= end - start + 1 || joined && rest <= 2;
    (named && (rest == 0 && end - start > 1 || !title::names_role(tokens)))
        .then_some(Name { kind, exact: rest == 0 })
}

/// Whether a heading is numbered: "2. Employment", "IV. Education".
fn is_number(tokens: &Tokens) -> bool {
    let first = tokens.form(0);
    let roman = first.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    tokens.len() > 1 && (roman || first.chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_by_their_words() {
        for (heading, kind) in [
            ("Work history", Some(SectionKind::Experience)),
            ("TECHNICAL SKILLS", Some(SectionKind::Skills)),
            ("Education & Training", Some(SectionKind::Education)),
            ("Licences and certifications", Some(SectionKind::Certifications)),
            ("Professional Experience:", Some(SectionKind::Experience)),
            ("🚀 Projects", Some(SectionKind::Projects)),
            ("Clinical experience", Some(SectionKind::Experience)),
            ("Veterinary experience", Some(SectionKind::Experience)),
            ("Career history", Some(SectionKind::Experience)),
            ("Teaching & Research Experience", Some(SectionKind::Experience)),
            ("Key Competencies", Some(SectionKind::Skills)),
            ("Technical Proficiencies", Some(SectionKind::Skills)),
            ("Summary of Skills", Some(SectionKind::Skills)),
            ("Languages & Frameworks", Some(SectionKind::Skills)),
            ("Licences & Registrations", Some(SectionKind::Certifications)),
            ("CPD", Some(SectionKind::Certifications)),
            ("Voluntary Work", Some(SectionKind::Other)),
            ("Work authorization", Some(SectionKind::Other)),
            ("Interests", Some(SectionKind::Other)),
            ("Hobbies / Interests", Some(SectionKind::Other)),
            ("💼 Experience", Some(SectionKind::Experience)),
            ("🎓 Education", Some(SectionKind::Education)),
            ("My Selected Projects", Some(SectionKind::Projects)),
            ("Professional qualifications", Some(SectionKind::Certifications)),
            ("Languages", Some(SectionKind::Languages)),
            ("2. Employment history", Some(SectionKind::Experience)),
            ("IV. Education", Some(SectionKind::Education)),
            ("Social Work Team", None),
            ("Customer Service Desk", None),
            ("Robin Example", None),
            ("Senior Engineer, Acme", None),
        ] {
            assert_eq!(name_of(&Tokens::of(heading)).map(|name| name.kind), kind, "{heading}");
        }
    }
}
