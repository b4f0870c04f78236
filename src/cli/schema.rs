//! `cvfit schema`.

use super::args::{AnswerName, SchemaArgs};
use super::exit::Exit;
use super::failure::Failure;
use super::terminal;
use crate::report::{self, Answer};

/// Prints the JSON Schema of one answer, or of all by name.
pub(super) fn run(args: &SchemaArgs) -> Result<Exit, Failure> {
    let schema = match args.answer {
        Some(AnswerName::Posting) => report::schema(Answer::Posting),
        Some(AnswerName::Cv) => report::schema(Answer::Cv),
        Some(AnswerName::Check) => report::schema(Answer::Check),
        Some(AnswerName::Explain) => report::schema(Answer::Explain),
        Some(AnswerName::Text) => report::schema(Answer::Text),
        Some(AnswerName::Rank) => report::schema(Answer::Rank),
        Some(AnswerName::RankLine) => report::schema(Answer::RankLine),
        Some(AnswerName::Doctor) => report::schema(Answer::Doctor),
        Some(AnswerName::Tailor) => report::schema(Answer::Tailor),
        Some(AnswerName::Preview) => report::schema(Answer::Preview),
        Some(AnswerName::TaxonomyList) => report::schema(Answer::TaxonomyList),
        Some(AnswerName::TaxonomyShow) => report::schema(Answer::TaxonomyShow),
        Some(AnswerName::TaxonomySearch) => report::schema(Answer::TaxonomySearch),
        Some(AnswerName::TaxonomyExplain) => report::schema(Answer::TaxonomyExplain),
        Some(AnswerName::TaxonomyDiff) => report::schema(Answer::TaxonomyDiff),
        Some(AnswerName::TaxonomyStats) => report::schema(Answer::TaxonomyStats),
        Some(AnswerName::TaxonomyExport) => report::schema(Answer::TaxonomyExport),
        Some(AnswerName::TaxonomyImport) => report::schema(Answer::TaxonomyImport),
        Some(AnswerName::TaxonomyLint) => report::schema(Answer::TaxonomyLint),
        None => report::schemas(),
    };
    terminal::print(&report::json(&schema)?)?;
    Ok(Exit::Done)
}
