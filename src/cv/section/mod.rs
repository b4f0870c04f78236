//! What the sections of a CV hold.

mod headings;
mod outline;
mod signs;

pub(super) use outline::sections;
pub(super) use signs::head_with_signs;

use schemars::JsonSchema;
use serde::Serialize;

use headings::{HEADINGS, HEADS, MANNERS, NARROWING};

use crate::extract::{Gap, Tokens, Topic, respelt};
use crate::phrase_tables::TABLES;
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
    /// Papers, articles, patents.
    Publications,
    /// Name, address, links.
    Contact,
    /// Anything else.
    Other,
}

impl SectionKind {
    /// What it is about for those who look for names in it.
    pub(super) fn topic(self) -> Topic {
        match self {
            Self::Skills => Topic::Skills,
            Self::Education => Topic::Study,
            _ => Topic::Other,
        }
    }

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

/// What a heading's words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    /// The kind of section.
    pub kind: SectionKind,
    /// The words are a section's name and nothing else.
    pub exact: bool,
}

/// The kind of section that a heading's words name, also where one of them is misspelt: "Core Competecies".
pub(super) fn name_of(tokens: &Tokens) -> Option<Name> {
    named(tokens).or_else(|| named(&respelt(tokens, HEADS)?))
}

/// The most words of a heading that names a section.
const LONGEST: usize = 7;

/// The kind of section of a heading of which a known phrase makes up most.
fn named(tokens: &Tokens) -> Option<Name> {
    // "Software Engineer" is a job and no list of software.
    if tokens.is_empty() || tokens.len() > LONGEST {
        return None;
    }
    // "Personal skills" are skills: the head of an English phrase stands at its end. Of two that are joined the
    // first is meant first: "Skills & Certifications".
    let joined = (0..tokens.len()).any(|i| {
        matches!(tokens.form(i), "and" | "with" | "of") || matches!(tokens.gap(i), Gap::Slash | Gap::Comma)
    });
    // "Project details" are about projects: a word that mostly narrows gives way to any other name.
    let narrows = |start: usize, end: usize| {
        let form = tokens.form(start);
        let told = start > 0 && !joined && matches!(form, "summary" | "profile");
        end - start == 1 && (told || NARROWING.contains(&form))
    };
    let count = (tokens.len() - manner(tokens)).min(clause(tokens));
    let mut best: Option<(usize, usize, u32)> = None;
    let mut known = [false; 7];
    for start in 0..count {
        TABLES.sections.walk(tokens, start, |end, number| {
            if end > count {
                return;
            }
            known[start..end].fill(true);
            // "Education and professional development" is about education, whatever is the longer name.
            let first = |s: usize, e: usize| {
                joined
                    && s == 0
                    && start > e
                    && tokens.form(e) == "and"
                    && matches!(
                        tokens.form(0),
                        "education" | "experience" | "employment" | "certificates" | "certifications"
                    )
            };
            let better = best.is_none_or(|(s, e, _)| {
                if first(s, e) {
                    return false;
                }
                let longer = end - start > e - s || !joined && end - start == e - s;
                narrows(s, e) && !narrows(start, end) || longer && narrows(s, e) == narrows(start, end)
            });
            if better {
                best = Some((start, end, number));
            }
        });
    }
    let (start, end, number) = best?;
    let kind = HEADINGS[number as usize].0;
    let first = usize::from(is_number(tokens));
    let rest = (first..count).filter(|i| !(start..end).contains(i));
    let rest = rest.filter(|i| !(joined && known[*i] || narrows(*i, i + 1))).count();
    // A word that has other uses ("work", "service", "software") names a section only where it stands alone.
    let plain = (start..end).any(|i| HEADS.contains(&tokens.form(i)));
    let named = rest == 0 || plain && rest <= 2 && rest <= end - start + 1 || joined && rest <= 2;
    (named && (rest == 0 && end - start > 1 || !title::names_role(tokens)))
        .then_some(Name { kind, exact: rest == 0 })
}

/// How many words at the end say how a section is told; none where they are all there is.
fn manner(tokens: &Tokens) -> usize {
    let ends = |words: &[&str]| {
        let from = tokens.len().saturating_sub(words.len());
        from > 0 && words.iter().enumerate().all(|(i, word)| tokens.form(from + i) == *word)
    };
    MANNERS.iter().find(|words| ends(words)).map_or(0, |words| words.len())
}

/// Where a clause begins that only says whose it is: "Tools I reach for"; the end where there is none. "What I do" is one as a
/// whole.
fn clause(tokens: &Tokens) -> usize {
    let speaks = |at: &usize| {
        matches!(tokens.form(*at), "i" | "i've" | "we")
            && !matches!(
                tokens.form(at - 1),
                "what" | "who" | "where" | "how" | "things" | "am" | "have" | "and"
            )
    };
    let Some(at) = (1..tokens.len()).find(speaks) else { return tokens.len() };
    // "Tools that I reach for"
    if at > 1 && matches!(tokens.form(at - 1), "that" | "which") { at - 1 } else { at }
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
            ("Education and professional development", Some(SectionKind::Education)),
            ("Education & Training", Some(SectionKind::Education)),
            ("Experience & Professional Development", Some(SectionKind::Experience)),
            ("Bar Admissions", Some(SectionKind::Certifications)),
            ("Licences and certifications", Some(SectionKind::Certifications)),
            ("Professional Experience:", Some(SectionKind::Experience)),
            ("Certificates and formal education", Some(SectionKind::Certifications)),
            ("Core Competecies", Some(SectionKind::Skills)),
            ("Profesional Experiance", Some(SectionKind::Experience)),
            ("Achivements", Some(SectionKind::Awards)),
            ("Education & Certifactions", Some(SectionKind::Education)),
            ("Contract", None),
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
            ("Project Details:", Some(SectionKind::Projects)),
            ("Project summary", Some(SectionKind::Projects)),
            ("Professional summary", Some(SectionKind::Summary)),
            ("Personal details", Some(SectionKind::Contact)),
            ("Kitchen skills at a glance", Some(SectionKind::Skills)),
            ("At a glance", Some(SectionKind::Summary)),
            ("Experience to date", Some(SectionKind::Experience)),
            ("Tools I reach for", Some(SectionKind::Skills)),
            ("Skills and tools that I work with", Some(SectionKind::Skills)),
            ("What I do", Some(SectionKind::Skills)),
            ("ACADEMIC QUALIFICATION", Some(SectionKind::Education)),
            ("NMC registration", Some(SectionKind::Certifications)),
            ("Tickets & Licences", Some(SectionKind::Certifications)),
            ("Academic teaching experience", Some(SectionKind::Experience)),
            ("Teaching", Some(SectionKind::Other)),
            ("Social Work Team", None),
            ("Customer Service Desk", None),
            ("Robin Example", None),
            ("Senior Engineer, Acme", None),
            ("User Experience Designer", None),
        ] {
            assert_eq!(name_of(&Tokens::of(heading)).map(|name| name.kind), kind, "{heading}");
        }
    }
}
