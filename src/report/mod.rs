//! The one result in the forms a person or a program reads: text, Markdown, JSON.
//!
//! [`model`] holds the answers. [`check`], [`explain`], [`posting`] and [`cv`] turn one into an [`Outline`]: the
//! facts in reading order, one a line. An outline becomes text for a terminal ([`Outline::text`]) or Markdown
//! ([`Outline::markdown`]), so the two say the same. [`text()`] is a document's own text with its lines. [`json`] gives the answers themselves, [`schema`] their JSON
//! Schema.

mod check;
mod corrections;
mod doctor;
mod document;
mod explain;
mod extract;
#[cfg(test)]
pub(crate) mod fixture;
mod html;
mod json;
mod markdown;
pub mod model;
mod outline;
mod preview;
mod ranking;
mod reading;
mod tailoring;
pub mod taxonomy;
mod text;
pub mod words;

pub use check::{Detail, check};
pub use doctor::{DoctorAnswer, Finding, Health, doctor};
pub use document::{numbered, plain, text};
pub use explain::explain;
pub use extract::{cv, posting};
pub use json::{ANSWERS, Answer, json, json_line, schema, schemas};
pub use outline::{Block, Column, Outline, Piece, Role};
pub use preview::{CoverageChange, MentionChange, PreviewAnswer, VerdictChange, preview};
pub use ranking::{LackingAnswer, RankAnswer, RankTotals, RankedPosting, SkippedPosting, ranking};
pub use reading::{Document, LineReading, PartReading, PlaceAnswer, ReadingAnswer, SignalAnswer, reading};
pub use tailoring::tailoring;
pub use text::Look;

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    fn report() -> Outline {
        let (cv, posting) = fixture::texts();
        check(&fixture::answer(), Detail { cv: Some(&cv), posting: Some(&posting), explain: false })
    }

    #[test]
    fn a_check_reads_well_at_any_width() {
        for width in [40, 80, 120] {
            let text = report().text(&Look { width, ..Look::default() });
            assert!(text.lines().all(|line| line.width() <= width), "{width}");
            insta::assert_snapshot!(format!("check_{width}"), text);
        }
    }

    #[test]
    fn the_own_signs_of_an_ascii_report_are_ascii() {
        let look = Look { ascii: true, ..Look::default() };
        for outline in [report(), explain(&fixture::answer()), cv(&fixture::answer().cv)] {
            assert!(outline.text(&look).is_ascii(), "{}", outline.text(&look));
        }
    }

    #[test]
    fn the_other_reports_read_well() {
        let answer = fixture::answer();
        insta::assert_snapshot!("explain", explain(&answer).text(&Look::default()));
        insta::assert_snapshot!("posting", posting(&answer.posting).text(&Look::default()));
        insta::assert_snapshot!("cv", cv(&answer.cv).text(&Look::default()));
    }

    #[test]
    fn markdown_says_the_same() {
        insta::assert_snapshot!("check_markdown", report().markdown());
        insta::assert_snapshot!("explain_markdown", explain(&fixture::answer()).markdown());
    }

    #[test]
    fn a_posting_that_asks_for_nothing_is_not_a_full_coverage() {
        let mut answer = fixture::answer();
        answer.needs.clear();
        let text = check(&answer, Detail::default()).text(&Look { width: 200, ..Look::default() });
        assert!(text.contains("nothing to measure") && !text.contains('%'), "{text}");
    }
}
