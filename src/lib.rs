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

pub mod config;
pub mod diagnostic;
pub mod extract;
pub mod markup;
pub mod report;
pub mod taxonomy;
pub mod text;
