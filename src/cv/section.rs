//! What the sections of a CV hold.

use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::Serialize;

use crate::extract::{Phrases, Tokens};
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

const HEADINGS: &[(SectionKind, &[&str])] = &[
    (
        SectionKind::Summary,
        &[
            "summary",
            "profile",
            "about",
            "about me",
            "objective",
            "career objective",
            "professional summary",
            "executive summary",
            "personal statement",
            "personal profile",
            "professional profile",
            "career summary",
            "career profile",
            "introduction",
            "overview",
            "bio",
            "biography",
            "who i am",
            "in short",
            "at a glance",
            "tl;dr",
            "highlights",
            "career highlights",
            "synopsis",
            "statement",
        ],
    ),
    (
        SectionKind::Experience,
        &[
            "experience",
            "work experience",
            "professional experience",
            "employment",
            "employment history",
            "work history",
            "career history",
            "career",
            "professional background",
            "relevant experience",
            "work",
            "jobs",
            "positions",
            "positions held",
            "job history",
            "professional history",
            "industry experience",
            "experiences",
            "professional career",
            "internships",
            "internship experience",
            "career experience",
            "research experience",
            "teaching experience",
            "clinical experience",
            "engineering experience",
            "freelance experience",
            "previous experience",
            "earlier experience",
            "roles",
            "earlier career",
            "appointments",
            "military service",
            "consulting",
        ],
    ),
    (
        SectionKind::Skills,
        &[
            "skills",
            "technical skills",
            "key skills",
            "core skills",
            "skill set",
            "skillset",
            "skills profile",
            "competencies",
            "core competencies",
            "technologies",
            "technology",
            "tech stack",
            "tools",
            "tools and technologies",
            "expertise",
            "areas of expertise",
            "technical expertise",
            "technical competencies",
            "technical proficiency",
            "technical proficiencies",
            "technical knowledge",
            "computer skills",
            "it skills",
            "programming",
            "programming skills",
            "programming languages",
            "strengths",
            "key competencies",
            "professional skills",
            "hard skills",
            "soft skills",
            "qualifications summary",
            "stack",
            "toolbox",
            "proficiencies",
            "abilities",
            "knowledge",
            "what i know",
            "technical summary",
            "technical",
        ],
    ),
    (
        SectionKind::Education,
        &[
            "education",
            "academic background",
            "educational history",
            "educational background",
            "coursework",
            "relevant coursework",
            "relevant courses",
            "selected coursework",
            "academic history",
            "academic qualifications",
            "education and training",
            "education and qualifications",
            "studies",
            "degrees",
            "academics",
            "academic",
            "schooling",
            "formation",
            "university",
            "qualifications",
            "training and education",
        ],
    ),
    (
        SectionKind::Projects,
        &[
            "projects",
            "personal projects",
            "side projects",
            "open source",
            "open-source",
            "open source contributions",
            "open source projects",
            "selected projects",
            "key projects",
            "portfolio",
            "notable projects",
            "contributions",
            "academic projects",
            "recent projects",
            "software",
            "apps",
            "project experience",
            "selected work",
            "works",
        ],
    ),
    (
        SectionKind::Certifications,
        &[
            "certifications",
            "certification",
            "certificates",
            "licences",
            "licenses",
            "licences and certifications",
            "licenses and certifications",
            "professional certifications",
            "courses",
            "training",
            "courses and certifications",
            "courses and certificates",
            "professional development",
            "accreditations",
            "continuing education",
            "online courses",
            "registrations",
            "professional registration",
            "moocs",
            "trainings",
        ],
    ),
    (
        SectionKind::Languages,
        &[
            "languages",
            "language skills",
            "spoken languages",
            "human languages",
            "foreign languages",
            "natural languages",
            "language",
        ],
    ),
    (
        SectionKind::Awards,
        &[
            "awards",
            "honors",
            "honours",
            "awards and honors",
            "awards and honours",
            "honors and awards",
            "achievements",
            "accomplishments",
            "scholarships",
            "prizes",
            "recognition",
            "grants",
            "fellowships",
            "distinctions",
            "key achievements",
        ],
    ),
    (
        SectionKind::Publications,
        &[
            "publications",
            "papers",
            "talks",
            "presentations",
            "patents",
            "articles",
            "speaking",
            "conference talks",
            "writing",
            "selected publications",
            "books",
            "invited talks",
            "talks and publications",
            "publications and talks",
            "research papers",
            "blog",
            "conferences",
            "speaking engagements",
            "press",
        ],
    ),
    (
        SectionKind::Contact,
        &[
            "contact",
            "contact details",
            "contact information",
            "contact info",
            "personal details",
            "personal information",
            "personal data",
            "personal info",
            "links",
            "details",
            "social",
            "find me",
            "get in touch",
            "profiles",
            "online",
        ],
    ),
    (
        SectionKind::Other,
        &[
            "interests",
            "hobbies",
            "hobbies and interests",
            "references",
            "referees",
            "volunteering",
            "volunteer experience",
            "volunteer work",
            "volunteer",
            "activities",
            "extracurricular activities",
            "memberships",
            "affiliations",
            "professional affiliations",
            "additional information",
            "miscellaneous",
            "other",
            "community",
            "leadership",
            "outside work",
            "personal",
            "service",
            "community involvement",
            "extracurriculars",
            "driving licence",
            "misc",
            "fun facts",
            "professional memberships",
        ],
    ),
];

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::new();
    for (number, (_, headings)) in HEADINGS.iter().enumerate() {
        for heading in *headings {
            phrases.insert_text(heading, number as u32);
        }
    }
    phrases
});

/// The kind of section that a heading's words name: a known phrase that makes up most of the heading.
pub(super) fn kind_of(tokens: &Tokens) -> Option<SectionKind> {
    // "Software Engineer" is a job and no list of software.
    if tokens.is_empty() || tokens.len() > 7 || title::names_role(tokens) {
        return None;
    }
    let forms = PHRASES.forms(tokens);
    // "Personal skills" are skills: the head of an English phrase stands at its end. Of two that are joined the
    // first is meant first: "Skills & Certifications".
    let joined = (0..tokens.len()).any(|i| matches!(tokens.form(i), "and" | "with" | "of"));
    let mut best: Option<(usize, usize, u32)> = None;
    for start in 0..tokens.len() {
        PHRASES.walk(tokens, &forms, start, |end, number| {
            let longer = best.is_none_or(|(s, e, _)| end - start > e - s || !joined && end - start == e - s);
            if longer {
                best = Some((start, end, number));
            }
        });
    }
    let (start, end, number) = best?;
    let rest = tokens.len() - (end - start);
    (rest <= 2 && rest <= end - start + 1).then(|| HEADINGS[number as usize].0)
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
            ("Robin Example", None),
            ("Senior Engineer, Acme", None),
        ] {
            assert_eq!(kind_of(&Tokens::of(heading)), kind, "{heading}");
        }
    }
}
