//! Why something cannot be changed: one sentence with the way out.

use crate::text::printable;

/// Why no copy of a CV can be made by changing its bytes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Uneditable {
    /// It is in another encoding.
    #[error(
        "`{0}` is written in {encoding}, and changes are made in UTF-8 only: make a copy with `cvfit text {0} \
         --plain > cv-utf8.md` and tailor that", printable(.name)
    )]
    Encoding {
        /// The CV as the user named it.
        name: String,
        /// The encoding.
        encoding: &'static str,
    },
    /// The text that is read is not what stands in the file.
    #[error(
        "`{0}` is {kind}, from which the text is only made: make Markdown of it with `cvfit text {0} --plain > cv-text.md` \
         and tailor that", printable(.name)
    )]
    Made {
        /// The CV as the user named it.
        name: String,
        /// What it is, with its article.
        kind: &'static str,
    },
    /// Text and bytes do not belong together: a mistake of the caller.
    #[error("the text of `{}` was not read from these bytes", printable(.name))]
    OtherBytes {
        /// The CV as the user named it.
        name: String,
    },
}

/// Why one change cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Something that was taken before changes the same place.
    #[error("it changes what `{with}` changes already (CV line {line}): take that back first")]
    Conflict {
        /// The key of what was taken before.
        with: String,
        /// The line of the CV, counted from 1.
        line: usize,
    },
    /// There is no ready edit.
    #[error("there is nothing to accept: it needs your own words")]
    NeedsWords,
    /// A new order of pieces cannot be said in other words.
    #[error("it only moves what is there, so it has no words to change")]
    NoWords,
    /// The place does not exist in the text.
    #[error("the CV has no such place: it has {lines} lines")]
    NoPlace {
        /// How many lines there are.
        lines: usize,
    },
    /// The text of the place is not what stands in the file.
    #[error(
        "what stands in line {line} of the CV was repaired or cleaned as it was read, so its bytes cannot be told \
         apart: change that line by hand"
    )]
    Unclear {
        /// The line of the CV, counted from 1.
        line: usize,
    },
    /// The words hold what no text should hold.
    #[error("the words hold a control or invisible character: leave it out")]
    Hidden,
    /// The words are none.
    #[error("there are no words to put in")]
    Empty,
}
