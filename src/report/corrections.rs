//! What the user said where a posting was read wrongly.

use super::model::{CorrectionLeft, PostingAnswer};
use super::outline::Outline;
use super::words;

/// What holds, and what does not fit any more.
pub(super) fn corrections(out: &mut Outline, answer: &PostingAnswer) {
    let PostingAnswer { corrections, corrections_left, .. } = answer;
    if corrections.is_empty() && corrections_left.is_empty() {
        return;
    }
    out.heading(format!("Corrected by you ({})", corrections.len()));
    for one in corrections {
        let was = one.was.filter(|was| !words::says_class(&one.said, *was));
        let was = was.map(|was| format!(" (it was read as {})", was.word())).unwrap_or_default();
        out.fact(0, format!("posting line {}: you said {}{was}", one.line, words::correction(&one.said)));
    }
    for left in corrections_left {
        out.fact(0, self::left(left));
    }
}

/// A correction that does not fit, in a sentence.
fn left(left: &CorrectionLeft) -> String {
    format!("no longer: you said of `{}` {}, but {}", left.text, words::correction(&left.said), left.why)
}
