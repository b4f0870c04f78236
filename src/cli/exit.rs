//! What the shell is told at the end.

use std::process::ExitCode;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All was done.
    Done,
    /// `check --min-coverage` was not reached.
    BelowMinimum,
    /// `taxonomy lint` found a mistake by which a file cannot be used.
    FoundMistakes,
    /// Wrong usage, or a file or setting that cannot be used.
    Unusable,
}

impl Exit {
    /// The number: part of what scripts rely on.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::BelowMinimum | Self::FoundMistakes => 1,
            Self::Unusable => 2,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_those_that_scripts_rely_on() {
        assert_eq!([Exit::Done, Exit::BelowMinimum, Exit::Unusable].map(Exit::code), [0, 1, 2]);
    }
}
