//! The one result in the forms a person or a program reads: text, Markdown, JSON.

pub mod model;
