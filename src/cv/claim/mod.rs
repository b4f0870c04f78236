//! Whether a CV that names a skill claims it: what is denied, wished for, compared with or done by others shows no
//! use of one's own.

mod denial;
mod others;
mod pending;

use crate::extract::{Gap, Tokens};
use crate::taxonomy::Kind;

/// Whether the skill named by the tokens `from..to` is claimed. People can only be hired for a technology or a method,
/// only a technology is sold, and only a credential is applied for.
pub(crate) fn is_own(tokens: &Tokens, from: usize, to: usize, kind: Kind) -> bool {
    let of_others = match kind {
        Kind::Tech => {
            others::has_it(tokens, from, to)
                || others::is_hired(tokens, from, to)
                || others::is_sold(tokens, from)
        }
        Kind::Method => {
            others::has_it(tokens, from, to)
                || others::is_hired(tokens, from, to)
                || others::is_colleague(tokens, from, to)
        }
        Kind::Credential => pending::is_pending(tokens, from, to),
        _ => false,
    };
    !of_others && !denial::is_taken_back(tokens, from, to)
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
