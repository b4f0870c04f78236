//! Sets of phrases that lie in the program as `build.rs` made them of the lists beside the code that uses them: building
//! them anew would take longer than reading a posting.

use std::sync::LazyLock;

use crate::extract::Phrases;
use crate::flat::Reader;

static FILE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/phrases.bin"));

/// The sets, each phrase with its place in the list that it is of.
#[derive(Debug)]
pub(crate) struct PhraseTables {
    /// Words that speak for a class of line, by their place in `SIGNALS`.
    pub(crate) signals: Phrases,
    /// Verbs of doing: 0 as they are, 1 as a gerund, 2 in the third person.
    pub(crate) verbs: Phrases,
    /// Headings of postings, by their place in `HEADINGS`.
    pub(crate) headings: Phrases,
    /// Headings of CVs, by their place in the list of sections.
    pub(crate) sections: Phrases,
}

/// The sets that lie in the program.
pub(crate) static TABLES: LazyLock<PhraseTables> = LazyLock::new(|| {
    let mut reader = Reader::new(FILE);
    // In the order in which they were written.
    PhraseTables {
        signals: Phrases::unpack(&mut reader),
        verbs: Phrases::unpack(&mut reader),
        headings: Phrases::unpack(&mut reader),
        sections: Phrases::unpack(&mut reader),
    }
});
