//! Headings and labels within a line.

use super::words::heads;
use super::{Cut, Start};

/// The most bytes of a label.
const LABEL_BYTES: usize = 120;

/// The most words of a label in front of a colon.
const LABEL_WORDS: usize = 6;

/// Runs of two or more words in capitals, as headings are written, and what stands behind them.
pub(super) fn capitals(text: &str) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let mut run: Option<(usize, usize, usize)> = None; // start, end, letters in words of capitals
    let mut words = 0;
    let mut end_run = |run: &mut Option<(usize, usize, usize)>, words: usize, next: Option<usize>| {
        if let Some((start, end, letters)) = run.take()
            && words >= 2
            && letters >= 10
        {
            let after = text.get(end..).unwrap_or_default();
            let closes = after.trim_start().starts_with(['-', '–', ':', '•', '●', '▪']);
            if closes || next.is_none() {
                let behind = after.trim_start().trim_start_matches(['-', '–', ':']).trim_start();
                cuts.push(Cut { at: start, words: start, kind: Start::Heading });
                cuts.push(Cut { at: end, words: text.len() - behind.len(), kind: Start::Paragraph });
            }
        }
    };
    for (at, word) in words_of(text) {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let shouted = !word.chars().any(char::is_lowercase) && !word.contains(char::is_numeric);
        let joins = word.chars().all(|c| matches!(c, '&' | ','));
        let sentence_ends = word.ends_with(['.', '!', '?', ';', ')']) || word.starts_with('(');
        if shouted && (letters >= 2 || joins) && !sentence_ends {
            let (start, _, sum) = run.unwrap_or((at, at, 0));
            run = Some((start, at + word.trim_end_matches([':', ',']).len(), sum + letters));
            words += usize::from(letters >= 2);
            if word.ends_with(':') {
                end_run(&mut run, words, Some(at));
                words = 0;
            }
        } else {
            end_run(&mut run, words, Some(at));
            words = 0;
        }
    }
    end_run(&mut run, words, None);
    cuts
}

/// "… for the team. What you bring: Five years …": a few words before a colon, behind the end of a sentence.
pub(super) fn labels(text: &str) -> Vec<Cut> {
    let mut cuts = Vec::new();
    for (colon, _) in text.match_indices(": ") {
        let from = label_from(text.get(..colon).unwrap_or_default());
        let before = text.get(from..colon).unwrap_or_default();
        let Some(end) = before.rfind(['.', '!', '?', ')']) else { continue };
        let start = from + end + 1;
        let label = text.get(start..colon).unwrap_or_default();
        let at = start + (label.len() - label.trim_start().len());
        let spaced = at > start;
        let words = label.split_whitespace().count();
        let named =
            label.trim_start().starts_with(char::is_uppercase) && !label.contains(['(', ',', ';', ':']);
        let goes_on = text
            .get(colon + 2..)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
        if spaced && named && goes_on && (1..=LABEL_WORDS).contains(&words) {
            cuts.push(Cut { at, words: at, kind: Start::Paragraph });
        }
    }
    cuts
}

/// "… by the team Required Skills / Qualifications:• A degree": words with capitals before the colon that a bullet follows, or that
/// end in a noun that heads parts.
pub(super) fn over_lists(text: &str, bullets: &[Cut]) -> Vec<Cut> {
    let mut cuts = Vec::new();
    for (colon, _) in text.match_indices(':') {
        let behind = text.get(colon + 1..).unwrap_or_default();
        let words = colon + 1 + (behind.len() - behind.trim_start().len());
        let bullet = bullets.binary_search_by_key(&words, |bullet| bullet.at).is_ok();
        let before = text.get(..colon).unwrap_or_default();
        let opens =
            bullet || behind.trim_start().starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let named = |start: &usize| bullet || is_heading(text.get(*start..colon).unwrap_or_default());
        let start = label_start(before).filter(named).or_else(|| spoken_start(before));
        // At the start of a paragraph no line end was lost.
        let Some(start) = start.filter(|start| *start > 0 && opens) else { continue };
        cuts.push(Cut { at: start, words: start, kind: Start::Heading });
        if !bullet {
            cuts.push(Cut { at: words, words, kind: Start::Item });
            cuts.extend(behind_sentence(text, words));
        }
    }
    cuts
}

/// Where the words with capitals start that a text ends with.
fn label_start(text: &str) -> Option<usize> {
    let from = label_from(text);
    let tail = text.get(from..).unwrap_or_default();
    let mut start = None;
    let mut end = tail.len();
    for _ in 0..LABEL_WORDS {
        let before = tail.get(..end).unwrap_or_default().trim_end();
        let at = before.rfind(char::is_whitespace).map_or(0, |space| space + 1);
        let word = before.get(at..).unwrap_or_default();
        let joins = matches!(word, "&" | "/" | "and" | "of" | "the" | "or");
        // "In Albany, NY Job Description:" names a town before it.
        if word.ends_with(',') && !heads(word.trim_end_matches(',')) {
            let state = |at: usize| {
                let code = text.get(at..).and_then(|rest| rest.split(' ').next()).unwrap_or_default();
                let is_code = code.len() == 2 && code.chars().all(char::is_uppercase);
                if is_code { at + code.len() + 1 } else { at }
            };
            return start.map(state).filter(|start| *start < text.len());
        }
        let ends = word.ends_with(['.', '!', '?', ';', ':']) || word.is_empty();
        if ends || !joins && !word.starts_with(char::is_uppercase) {
            // "Relationship skills.Preferred Qualifications"
            let glued = (!ends).then(|| glued_capital(word)).flatten();
            return glued.map(|inside| from + at + inside).or(start);
        }
        if !joins {
            start = Some(from + at);
        }
        end = at;
    }
    start
}

/// The most bytes of the first sentence behind a heading.
const SENTENCE_BYTES: usize = 400;

/// Where the second sentence starts behind a heading: the first alone is sure to belong beneath it.
fn behind_sentence(text: &str, from: usize) -> Option<Cut> {
    let mut end = text.len().min(from + SENTENCE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let rest = text.get(from..end)?;
    let stop = rest.match_indices(". ").map(|(at, _)| at).find(|at| {
        let word =
            rest.get(..*at).and_then(|before| before.rsplit([' ', '.', '(']).next()).unwrap_or_default();
        word.len() > 3
            && rest.get(at + 2..).is_some_and(|next| next.trim_start().starts_with(char::is_uppercase))
    })?;
    let behind = rest.get(stop + 2..)?;
    let at = end - behind.trim_start().len();
    Some(Cut { at, words: at, kind: Start::Paragraph })
}

/// The most words of a heading that speaks to the reader.
const SPOKEN_WORDS: usize = 8;

/// Where a heading starts that speaks to the reader and that a text ends with: "… of each season What you need to have".
fn spoken_start(text: &str) -> Option<usize> {
    const OPENS: [&str; 6] = ["What", "Who", "Why", "How", "Nice", "Bonus"];
    let from = label_from(text);
    let words: Vec<(usize, &str)> = words_of(text.get(from..).unwrap_or_default()).collect();
    let last = words.len().saturating_sub(SPOKEN_WORDS);
    let start = (last..words.len()).rev().find(|at| OPENS.contains(&words[*at].1))?;
    let ends = |word: &str| word.ends_with(['.', ',', ';', '!', '?', ':']);
    let whole = words[start..].len() > 2 && !words[start..].iter().any(|(_, word)| ends(word));
    whole.then_some(from + words[start].0)
}

/// Where a word begins with a capital that another one runs into.
fn glued_capital(word: &str) -> Option<usize> {
    let mut before = ' ';
    let mut found = None;
    for (at, c) in word.char_indices() {
        if c.is_uppercase() && (before.is_lowercase() || matches!(before, '.' | ')' | ':' | '!')) {
            found = Some(at);
        }
        before = c;
    }
    found
}

/// Whether a piece is the heading of a part and nothing else: "Job Summary", "REQUIREMENTS".
pub(super) fn is_heading(piece: &str) -> bool {
    let piece = piece.trim().trim_end_matches(':');
    let mut words = piece.split([' ', '/', ',']);
    // "Knowledge, Skills and Abilities Required"
    let last = words
        .rfind(|word| !word.is_empty() && !matches!(*word, "Required" | "Preferred"))
        .unwrap_or_default();
    let capital =
        |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "and" | "&" | "of" | "the");
    piece.split_whitespace().count() <= LABEL_WORDS && heads(last) && piece.split_whitespace().all(capital)
}

/// Where the bytes start that a label before the end of a text may take. A label is short, so its start is not far: what lies
/// further back is not looked at, however long the text is.
fn label_from(text: &str) -> usize {
    let mut from = text.len().saturating_sub(LABEL_BYTES);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    from
}

/// The words with their places.
pub(super) fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}
