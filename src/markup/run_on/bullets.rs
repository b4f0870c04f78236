//! Bullets within a line.

use super::{Cut, Start};

/// Stars and the letter that stands for a hollow bullet have other uses, so that it takes this many of them to make a list.
const FEWEST_PLAIN: usize = 3;

/// Bullets between words: signs that stand for nothing else also where no space is before them ("the team• Test"), others with
/// space around them.
pub(super) fn bullets(text: &str) -> Vec<Cut> {
    let own = |c: char| matches!(c, '•' | '●' | '▪' | '■' | '►' | '➢' | '✓' | '✔');
    let sign = |c: char| own(c) || matches!(c, '◦' | '·');
    let spaced =
        |at: usize| at == 0 || text.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace));
    let all = text.char_indices().filter(|(_, c)| sign(*c));
    let mut cuts: Vec<Cut> =
        all.filter(|(at, c)| own(*c) || spaced(*at)).filter_map(|(at, c)| cut(text, at, c)).collect();
    let opens = |cut: &Cut| text.get(cut.words..).is_some_and(|words| words.starts_with(char::is_uppercase));
    let stars =
        text.match_indices('*').filter(|(at, _)| spaced(*at)).filter_map(|(at, _)| cut(text, at, '*'));
    let stars: Vec<Cut> = stars.filter(opens).collect();
    // "Experience with:o Object-oriented designo Unit tests": a list within a list.
    let hollow = text.match_indices("o ").filter(|(at, _)| stands_for_bullet(text, *at));
    let hollow: Vec<Cut> = hollow.filter_map(|(at, _)| cut(text, at, 'o')).filter(opens).collect();
    // "Required- A degree in accounting- Two years": dashes without a space before them.
    let dash = |(at, _): (usize, &str)| {
        text.get(..at).is_some_and(|before| {
            before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ':' | '.' | ')'))
        })
    };
    let dashes =
        text.match_indices("- ").filter(|found| dash(*found)).filter_map(|(at, _)| cut(text, at, '-'));
    let dashes: Vec<Cut> = dashes.filter(opens).collect();
    for plain in [stars, hollow, dashes] {
        if plain.len() >= FEWEST_PLAIN {
            cuts.extend(plain);
        }
    }
    cuts.sort_by_key(|cut| cut.at);
    cuts
}

/// The item behind a sign, with space between.
fn cut(text: &str, at: usize, sign: char) -> Option<Cut> {
    let after = text.get(at + sign.len_utf8()..)?;
    let gap = after.len() - after.trim_start().len();
    (gap > 0).then_some(Cut { at, words: at + sign.len_utf8() + gap, kind: Start::Item })
}

/// Whether an "o" is no letter of the word that it stands at the end of: it is glued to a sign or to an ending that no word
/// with an "o" has.
fn stands_for_bullet(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let alone = before.ends_with(|c: char| c.is_whitespace() || matches!(c, ':' | ';' | '.' | ')' | '•'));
    // "AJAXo", and no "No" or "Go".
    let acronym = before.chars().rev().take(2).filter(|c| c.is_uppercase()).count() == 2;
    alone || acronym || ["ing", "tion", "ment", "#"].iter().any(|end| before.ends_with(end))
}
