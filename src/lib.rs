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

pub mod analysis;
pub mod config;
pub mod cv;
pub mod diagnostic;
pub mod extract;
pub mod fit;
pub mod markup;
pub mod posting;
pub mod report;
pub mod suggest;
pub mod taxonomy;
pub mod text;
