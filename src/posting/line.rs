//! What a line of a posting is for, and how much a posting wants a skill.

use schemars::JsonSchema;
use serde::Serialize;

/// What a line of a posting is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LineClass {
    /// Names a section and holds nothing else.
    Heading,
    /// Title, company, place, salary, contract, date.
    Meta,
    /// Asks for something without which the candidate would not be taken.
    Required,
    /// Asks for something that helps and is not needed.
    Preferred,
    /// Says what the candidate will do in the job.
    Duty,
    /// Tells about the employer, the team, the product.
    Company,
    /// What the employer gives.
    Benefit,
    /// How to apply, interview steps, equal-opportunity and legal text, contacts.
    Process,
    /// What the site that carries the posting added.
    Noise,
}

impl LineClass {
    /// All classes.
    pub const ALL: [Self; 9] = [
        Self::Heading,
        Self::Meta,
        Self::Required,
        Self::Preferred,
        Self::Duty,
        Self::Company,
        Self::Benefit,
        Self::Process,
        Self::Noise,
    ];

    /// The word for it, as in the JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Meta => "meta",
            Self::Required => "required",
            Self::Preferred => "preferred",
            Self::Duty => "duty",
            Self::Company => "company",
            Self::Benefit => "benefit",
            Self::Process => "process",
            Self::Noise => "noise",
        }
    }

    /// The class of that word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.word() == word)
    }

    /// What a line of this class does, for somebody who chooses one.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Heading => "names a section and holds nothing else",
            Self::Meta => "title, company, place, pay, contract, date",
            Self::Required => "asks for something that is needed",
            Self::Preferred => "asks for something that helps and is not needed",
            Self::Duty => "says what is done in the job",
            Self::Company => "tells about the employer, the team, the product",
            Self::Benefit => "says what the employer gives",
            Self::Process => "how to apply, interviews, legal text, contacts",
            Self::Noise => "what the site that carries the posting added",
        }
    }

    /// Whether a line of this class asks the candidate for something.
    pub fn asks(self) -> bool {
        matches!(self, Self::Required | Self::Preferred)
    }

    /// Whether skills in a line of this class are reported at all: what stands in benefits, process and noise is
    /// nobody's requirement.
    pub fn holds_skills(self) -> bool {
        !matches!(self, Self::Heading | Self::Benefit | Self::Process | Self::Noise)
    }
}

/// How much the posting wants a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Asked, and needed.
    Required,
    /// Asked, and not needed.
    Preferred,
    /// Named in what the candidate will do.
    Duty,
    /// Named elsewhere, or expressly not needed.
    Mentioned,
}

impl Level {
    /// The word for it, as in the JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Preferred => "preferred",
            Self::Duty => "duty",
            Self::Mentioned => "mentioned",
        }
    }

    /// The level of a skill in a line of this class, before the line's own words change it.
    pub fn of(class: LineClass) -> Self {
        match class {
            LineClass::Required => Self::Required,
            LineClass::Preferred => Self::Preferred,
            LineClass::Duty => Self::Duty,
            _ => Self::Mentioned,
        }
    }
}
