//! The skills that are asked for come first in each list of the skills section.

use super::view::View;
use super::{Edit, Kind, Suggestion};
use crate::cv::SectionKind;
use crate::markup::{Block, BlockKind};
use crate::text::Span;

/// A list of fewer is read at a glance.
const MANY: usize = 3;

/// What has more words is a part of a sentence, which cannot be moved.
const LONGEST: usize = 5;

/// What parts the members of a list, the strongest first.
const SEPARATORS: [char; 5] = [';', '|', '·', '•', ','];

pub(super) fn suggest(view: &View<'_>) -> Vec<Suggestion> {
    let listed = view.cv.blocks.iter().enumerate().filter(|(number, block)| {
        let text = matches!(block.kind, BlockKind::Paragraph | BlockKind::Item(_));
        text && view.cv.places[*number] == SectionKind::Skills && block.first_line == block.last_line
    });
    listed.filter_map(|(number, block)| reordered(view, number, block)).collect()
}

fn reordered(view: &View<'_>, number: usize, block: &Block) -> Option<Suggestion> {
    let clean = view.cv_text.clean();
    let list = list_span(block, clean)?;
    let pieces = pieces(list.of(clean), list.start)?;
    let served: Vec<Vec<usize>> =
        pieces.iter().map(|piece| view.proved_in(number..number + 1, *piece)).collect();
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    order.sort_by_key(|at| (served[*at].is_empty(), *at));
    if pieces.len() < MANY || order.is_sorted() {
        return None;
    }
    let mut needs: Vec<usize> = served.into_iter().flatten().collect();
    needs.sort_unstable();
    needs.dedup();
    let why = "what they ask for stands behind what they do not: put it first".to_owned();
    let about = Span { start: block.flow.whole().start, end: list.end }.of(clean);
    Some(
        Suggestion::new(Kind::SkillsFirst, about, needs, Some(block.first_line), why)
            .with_edits(vec![Edit::Reorder { pieces, order }]),
    )
}

/// The list of a block: what stands behind its label, if it has one, as one piece of the clean text.
fn list_span(block: &Block, clean: &str) -> Option<Span> {
    let whole = block.flow.whole();
    let text = whole.of(clean);
    // "**Languages:** Scala, Kotlin" and "Languages: Scala": the label ends with its colon and closing emphasis.
    let from = text.find(':').map_or(0, |colon| {
        let rest = text.get(colon + 1..).unwrap_or_default();
        colon + 1 + (rest.len() - rest.trim_start_matches(['*', '_', ' ']).len())
    });
    let list = text.get(from..)?.trim_end().trim_end_matches('.');
    let start = whole.start as usize + from;
    let end = start + list.len();
    // The flow of a block ends with its last word: the sign that closes the emphasis of that word stands behind it.
    let behind = clean.get(end..).unwrap_or_default();
    let marks = behind.len() - behind.trim_start_matches(['*', '_', '`', '~']).len();
    let end = if are_closed(list) { end } else { end + marks };
    (!list.contains('\n')).then(|| Span::new(start, end))
}

/// The members of a list, without what joins them; nothing where that is no plain list. `start` is where it stands.
fn pieces(list: &str, start: u32) -> Option<Vec<Span>> {
    // A list that has two signs is parted by the stronger one.
    let mut signs = SEPARATORS.iter().copied();
    let separator = signs.find(|sign| outside_brackets(list, *sign).len() > 1)?;
    let mut pieces = Vec::new();
    let mut from = 0;
    let ends = outside_brackets(list, separator).into_iter().chain([list.len()]);
    for end in ends {
        let item = list.get(from..end)?;
        let mut words = item.trim();
        // "Go, SQL and Bash" keeps its "and" in place.
        for joint in ["and ", "or ", "& "] {
            words = words.strip_prefix(joint).unwrap_or(words).trim_start();
        }
        let at = from + (item.trim_end().len() - words.len());
        if words.is_empty() || !is_whole(words) {
            return None;
        }
        let at = start as usize + at;
        pieces.push(Span::new(at, at + words.len()));
        from = end + separator.len_utf8();
    }
    Some(pieces)
}

/// Where a sign stands outside of brackets.
fn outside_brackets(text: &str, sign: char) -> Vec<usize> {
    let mut depth = 0_i32;
    let mut places = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            c if c == sign && depth == 0 => places.push(at),
            _ => {}
        }
    }
    places
}

/// Whether brackets and markup that are opened in it are closed in it, so that it can be moved. A link's address and
/// what has words of its own between commas are left alone.
fn is_whole(words: &str) -> bool {
    let closed = |open: char, close: char| words.matches(open).count() == words.matches(close).count();
    are_closed(words)
        && closed('(', ')')
        && closed('[', ']')
        && !words.contains(['<', '>', '\\', ';', '|'])
        && words.split_whitespace().count() <= LONGEST
}

/// Whether each sign of emphasis that opens also closes. "**Go" opens what it does not close, with two signs in one run.
fn are_closed(words: &str) -> bool {
    let runs = |sign: char| words.split(|c| c != sign).filter(|run| !run.is_empty()).count();
    ['*', '_', '`', '~', '"'].into_iter().all(|sign| runs(sign).is_multiple_of(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(list: &str) -> Option<Vec<&str>> {
        Some(pieces(list, 0)?.into_iter().map(|piece| piece.of(list)).collect())
    }

    #[test]
    fn members_are_parted_by_any_sign_and_keep_their_brackets() {
        assert_eq!(
            of("Go, Python (Flask, Django), and **SQL**"),
            Some(vec!["Go", "Python (Flask, Django)", "**SQL**"])
        );
        assert_eq!(of("Go · SQL ·  Bash"), Some(vec!["Go", "SQL", "Bash"]));
        assert_eq!(of("Go | SQL | Bash"), Some(vec!["Go", "SQL", "Bash"]));
        assert_eq!(of("Go; C, C++; SQL"), Some(vec!["Go", "C, C++", "SQL"]));
    }

    #[test]
    fn what_cannot_be_taken_apart_is_left() {
        assert_eq!(of("**Go, SQL**, Bash"), None, "the emphasis spans two");
        assert_eq!(of("Go"), None);
        assert_eq!(of("Go, which I have written for ten years, and SQL"), None, "prose");
        assert_eq!(of("Go,, SQL"), None);
    }
}
