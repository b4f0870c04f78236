//! Paragraphs that run over several lines, parted into their sentences.
//!
//! A paragraph on one line is read as one. Where its lines were broken by hand or by a program that fills them, each line
//! is read for itself, and one paragraph may tell of the employer, of the work and of what is asked, a sentence each.

use super::block::{Block, BlockKind};
use crate::text::Text;

/// A sentence of fewer words stays with the one beside it: "Apply now.", "Hello."
const LEAST_WORDS: usize = 5;

/// Words before a full stop that only shorten.
const SHORTENED: &[&str] = &[
    "etc", "inc", "ltd", "corp", "approx", "incl", "dept", "univ", "prof", "esp", "resp", "max", "min",
    "est", "tel", "ref", "ext", "avg", "gov", "assoc", "bros", "mrs", "yrs", "hrs",
];

/// Words that take up the sentence before: what they say belongs to it.
const GOES_ON: &[&str] = &["This", "These", "That", "Those", "Such", "It", "They", "However", "Also", "For"];

/// Parts every paragraph over several lines into its sentences.
pub(crate) fn part(text: &Text, blocks: Vec<Block>) -> Vec<Block> {
    let runs = |block: &Block| {
        block.kind == BlockKind::Paragraph && block.last_line > block.first_line && !block.emphasised
    };
    if !blocks.iter().any(runs) {
        return blocks;
    }
    let mut all = Vec::with_capacity(blocks.len());
    for block in blocks {
        let cuts = if runs(&block) { cuts(block.flow.text()) } else { Vec::new() };
        if cuts.is_empty() {
            all.push(block);
        } else {
            sentences(text, &block, &cuts, &mut all);
        }
    }
    all
}

/// Where sentences start that may stand for themselves, the first one aside.
fn cuts(text: &str) -> Vec<usize> {
    // Cells and lines that were broken on purpose are no running text.
    if text.contains('\n') {
        return Vec::new();
    }
    let words =
        |from: usize, to: usize| text.get(from..to).map_or(0, |piece| piece.split_whitespace().count());
    let mut cuts = Vec::new();
    let mut from = 0;
    for (stop, _) in text.match_indices(['.', '!']) {
        let behind = text.get(stop + 1..).unwrap_or_default();
        let next = behind.trim_start();
        let at = stop + 1 + (behind.len() - next.len());
        let starts = at > stop + 1 && next.starts_with(char::is_uppercase);
        if starts
            && ends_sentence(text.get(..stop).unwrap_or_default())
            && !GOES_ON.contains(&next.split_whitespace().next().unwrap_or_default())
            && words(from, stop) >= LEAST_WORDS
            && words(at, text.len()) >= LEAST_WORDS
        {
            cuts.push(at);
            from = at;
        }
    }
    cuts
}

/// Whether a full stop behind some words ends a sentence: behind a whole word that is not shortened.
fn ends_sentence(before: &str) -> bool {
    let word =
        before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '/' | '-')).next().unwrap_or_default();
    let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let letters = bare.chars().filter(|c| c.is_alphanumeric()).count();
    letters >= 2 && !bare.contains('.') && !SHORTENED.contains(&bare.to_lowercase().as_str())
}

/// The sentences of a block, each with the lines that it stands on.
fn sentences(text: &Text, block: &Block, cuts: &[usize], all: &mut Vec<Block>) {
    let words = block.flow.text();
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain([words.len()]);
    for (number, (start, end)) in starts.zip(ends).enumerate() {
        let piece = words.get(start..end).unwrap_or_default();
        let flow = block.flow.part(start, start + piece.trim_end().len());
        let place = flow.whole();
        all.push(Block {
            first_line: if number == 0 { block.first_line } else { text.lines().number_at(place.start) },
            last_line: if end == words.len() { block.last_line } else { text.lines().number_at(place.end) },
            gap: if number == 0 { block.gap } else { 0 },
            flow,
            ..block.clone()
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Format, read};

    fn parted(text: &str) -> Vec<(usize, usize, String)> {
        let text = Text::from_source("job.md", text);
        let blocks = part(&text, read(&text, Format::Markdown));
        for block in &blocks {
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(words(block.flow.whole().of(text.clean())), words(block.flow.text()));
        }
        blocks.into_iter().map(|b| (b.first_line, b.last_line, b.words().to_owned())).collect()
    }

    #[test]
    fn each_sentence_of_a_wrapped_paragraph_stands_for_itself() {
        let got = parted(
            "Harlow Dairy has made cheese in the old way for\nsixty years. You will turn the wheels in the cellar and\n\
             brush them twice a week. You have worked with milk\nbefore, e.g. in a creamery, and get up early.\n",
        );
        let lines: Vec<(usize, usize)> = got.iter().map(|(first, last, _)| (*first, *last)).collect();
        assert_eq!(lines, [(1, 2), (2, 3), (3, 4)], "{got:#?}");
        assert_eq!(got[1].2, "You will turn the wheels in the cellar and brush them twice a week.");
    }

    #[test]
    fn what_stands_on_one_line_or_belongs_together_stays_whole() {
        let one = "We make cheese in the old way. You have worked with milk before, in a creamery.\n";
        assert_eq!(parted(one).len(), 1, "one line");
        let short = "We make cheese in the old way and need\nyour help. Apply now.\n";
        assert_eq!(parted(short).len(), 1, "a short one");
        let goes_on = "Experience with milk is a plus for everybody who\napplies. This includes that of goats and sheep.\n";
        assert_eq!(parted(goes_on).len(), 1, "it goes on about the same");
        let shortened = "You know creameries of all sorts, e.g. those of the\nharbour and Jones Inc. Works, where you have been.\n";
        assert_eq!(parted(shortened).len(), 1, "{:?}", parted(shortened));
        let item = "- You know creameries of all sorts and farms as\n  well. You have worked in three of them before.\n";
        assert_eq!(parted(item).len(), 1, "an item is one thing");
    }
}
