//! The kinds of suggestions, and what may be done with each without asking.

/// A kind of suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Put the posting's term beside one's own.
    UseTheirTerm,
    /// Write an acronym and its long form.
    AcronymAndLongForm,
    /// Name what is only implied.
    NameImplied,
    /// Say what a relative is a relative of.
    SayAdjacent,
    /// Move the asked skills to the front of a list.
    SkillsFirst,
    /// Move the relevant bullet up in its role.
    BulletUp,
    /// Show where a skill that is only listed was used.
    ShowListed,
    /// Bring out a proof of long ago.
    BringOutOld,
    /// Answer the posting's title in the headline.
    AnswerHeadline,
    /// Ask whether a missing skill is there after all.
    AskMissing,
    /// Shorten what serves no need.
    Shorten,
}

impl Kind {
    /// All kinds, in the order in which they stand where they weigh the same.
    pub const ALL: [Self; 11] = [
        Self::UseTheirTerm,
        Self::AcronymAndLongForm,
        Self::NameImplied,
        Self::SayAdjacent,
        Self::SkillsFirst,
        Self::BulletUp,
        Self::ShowListed,
        Self::BringOutOld,
        Self::AnswerHeadline,
        Self::AskMissing,
        Self::Shorten,
    ];

    /// The word for it, as in the JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::UseTheirTerm => "use-their-term",
            Self::AcronymAndLongForm => "acronym-and-long-form",
            Self::NameImplied => "name-implied",
            Self::SayAdjacent => "say-adjacent",
            Self::SkillsFirst => "skills-first",
            Self::BulletUp => "bullet-up",
            Self::ShowListed => "show-listed",
            Self::BringOutOld => "bring-out-old",
            Self::AnswerHeadline => "answer-headline",
            Self::AskMissing => "ask-missing",
            Self::Shorten => "shorten",
        }
    }

    /// The kind that a word names.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// What a ready edit of this kind needs at least before it is made.
    pub fn consent(self) -> Consent {
        match self {
            Self::UseTheirTerm | Self::AcronymAndLongForm | Self::SkillsFirst | Self::BulletUp => {
                Consent::Safe
            }
            // Each says something of its writer that the CV did not say in so many words, or takes words away.
            Self::NameImplied | Self::SayAdjacent | Self::Shorten => Consent::Asked,
            Self::ShowListed | Self::BringOutOld | Self::AnswerHeadline | Self::AskMissing => Consent::Words,
        }
    }
}

/// What has to come from the user before a suggestion is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Consent {
    /// Nothing: it says what the CV says, in other words or another order, and may be accepted with others.
    Safe,
    /// A yes to this one: only its writer knows whether it is true. Never accepted in bulk.
    Asked,
    /// The user's own words: there is no ready edit.
    Words,
}

impl Consent {
    /// The word for it, as in the JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Asked => "asked",
            Self::Words => "words",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_word_of_its_own() {
        for kind in Kind::ALL {
            assert_eq!(Kind::of_word(kind.word()), Some(kind));
        }
        assert_eq!(Kind::of_word("all-safe"), None);
    }

    #[test]
    fn what_names_something_new_is_never_safe() {
        for kind in [Kind::NameImplied, Kind::SayAdjacent, Kind::AskMissing, Kind::AnswerHeadline] {
            assert_ne!(kind.consent(), Consent::Safe);
        }
    }
}
