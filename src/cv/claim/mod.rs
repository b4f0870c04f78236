//! Whether a CV that names a skill claims it: what is denied, wished for, compared with or done by others shows no
//! use of one's own.

mod denial;
mod others;

use crate::extract::{Gap, Tokens};

/// Whether the skill named by the tokens `from..to` is claimed. People can only be hired for, or things sold, that are
/// `made` (a technology or a method) or a `product` (a technology).
pub(crate) fn is_own(tokens: &Tokens, from: usize, to: usize, made: bool, product: bool) -> bool {
    !denial::is_taken_back(tokens, from, to)
        && !(made && (others::has_it(tokens, from, to) || others::is_hired(tokens, from, to)))
        && !(product && others::is_sold(tokens, from))
}

/// The first token of the clause that token `at` stands in, at most `reach` tokens back.
fn clause_start(tokens: &Tokens, at: usize, reach: usize) -> usize {
    let from = at.saturating_sub(reach);
    (from..=at)
        .rev()
        .find(|i| {
            let turns =
                matches!(tokens.form(*i), "but" | "however" | "although" | "though" | "while" | "whereas");
            turns || matches!(tokens.gap(*i), Gap::Sentence | Gap::Break | Gap::Open | Gap::Close | Gap::Dash)
        })
        .unwrap_or(from)
}
