//! Roles in tables: the head of the table says what each column holds.

use crate::extract::Tokens;
use crate::markup::{Block, BlockKind};

/// Title and employer of a row by the heads of its columns; nothing where the table has no such heads.
pub(super) fn title_and_org(blocks: &[Block], row: usize) -> Option<(Option<String>, Option<String>)> {
    let rows = blocks.get(..row)?.iter().rev().take_while(|block| block.kind == BlockKind::Row);
    let heads: Vec<&str> = rows.last()?.flow.text().split('\n').map(str::trim).collect();
    let cells: Vec<&str> = blocks.get(row)?.flow.text().split('\n').map(str::trim).collect();
    // Lists within a cell have breaks of their own; then no column is sure.
    if heads.len() != cells.len() {
        return None;
    }
    let column = |words: &[&str]| {
        heads.iter().position(|head| {
            let tokens = Tokens::of(head);
            (0..tokens.len()).any(|i| words.contains(&tokens.form(i)))
        })
    };
    let title = column(&["title", "role", "position", "job", "designation", "grade", "post"]);
    let org = column(&[
        "company",
        "employer",
        "facility",
        "hospital",
        "organisation",
        "organization",
        "firm",
        "client",
        "institution",
        "school",
    ]);
    let said = |at: usize| Some(cells[at].to_owned()).filter(|cell| !cell.is_empty());
    // Beneath an employer's heading a table may say only what one was, and when.
    let when = || column(&["period", "dates", "date", "duration", "when", "years", "time", "from"]);
    (title.is_some() && (org.is_some() || when().is_some()))
        .then(|| (title.and_then(said), org.and_then(said)))
}

/// Whether the heads of a table say that a row names a job: "Role", "Period".
pub(super) fn names_a_job(blocks: &[Block], row: usize) -> bool {
    blocks.get(row).is_some_and(|block| block.kind == BlockKind::Row)
        && title_and_org(blocks, row).is_some_and(|(title, _)| title.is_some())
}
