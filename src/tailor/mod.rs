//! A copy of the CV for one posting: suggestions taken or left, the user's own words, undo, a preview, bytes.
//!
//! A [`Draft`] stands over the bytes of the CV as they were read. Whatever is taken is a change to a span of *those*
//! bytes, so changes can be taken and taken back in any order; the copy is made from all of them at once, and every
//! byte outside of them is as it was: line ends, tabs, spaces at line ends, a byte order mark, even bytes that are no
//! text. Two changes to one place cannot both be made: the second is refused with the reason, unless the one lies wholly
//! in a piece that the other only moves.
//!
//! ```
//! use cvfit::{analysis::{Analyser, Month}, config::Config, tailor::{Draft, Source}, taxonomy::Taxonomy, text::Text};
//!
//! let analyser = Analyser::new(Taxonomy::builtin(), Config::default(), Month { year: 2026, month: 6 });
//! let bytes = b"# Kim\r\n\r\n## Skills\r\n\r\nRust, k8s\r\n";
//! let cv = Text::from_bytes("cv.md", bytes)?;
//! let job = Text::from_source("job.txt", "Requirements:\n- Experience with Kubernetes\n");
//! let mut draft = Draft::new(Source::new(bytes.to_vec(), cv.clone())?);
//! for suggestion in analyser.suggestions(&cv, &job).iter().filter(|s| !s.edits.is_empty()) {
//!     draft.accept(suggestion)?;
//! }
//! assert_eq!(draft.bytes(), b"# Kim\r\n\r\n## Skills\r\n\r\nRust, Kubernetes (k8s)\r\n");
//! draft.undo();
//! assert_eq!(draft.bytes(), bytes);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Nothing here reads or writes a file.

mod apply;
mod change;
mod diff;
mod draft;
mod dress;
mod measure;
mod name;
mod refusal;
mod source;
mod state;

pub use crate::report::model::Numbers;
pub use diff::{Hunk, Line, Side, Words, diff, unified};
pub use draft::{Draft, Taken, Where, Writer};
pub use measure::Measure;
pub use name::copy_name;
pub use refusal::{Refusal, Uneditable};
pub use source::Source;
pub use state::{Lost, State};
