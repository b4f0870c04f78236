//! `cvfit` shows, requirement by requirement, how a Markdown CV meets a job posting.
//!
//! The way of the data, each step a module that knows nothing of those after it:
//!
//! ```text
//! bytes ─ text ─ markup ─┬─ posting ─┐
//!                        │           ├─ fit ─ suggest ─ report ─┬─ cli
//!               taxonomy ┴─ extract ─┤                          └─ tui
//!                           cv ──────┘
//! ```

// The fixtures shared with `tests/` name the crate from outside.
#[cfg(test)]
extern crate self as cvfit;

pub mod analysis;
#[cfg(feature = "cli")]
mod background;
pub mod browse;
#[cfg(feature = "cli")]
pub mod cli;
pub mod compiled;
pub mod config;
pub mod corrections;
pub mod cv;
pub mod diagnostic;
pub mod explain;
pub mod extract;
pub mod fit;
mod flat;
pub mod intake;
pub mod lint;
pub mod marks;
pub mod markup;
mod own_file;
mod phrase_tables;
pub mod posting;
pub mod preview;
pub mod rank;
pub mod report;
pub mod store;
pub mod suggest;
pub mod tailor;
pub mod taxonomy;
pub mod text;
mod title;
#[cfg(feature = "tui")]
pub mod tui;
pub mod waivers;
mod word_list;
