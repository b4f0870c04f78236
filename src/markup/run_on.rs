//! Paragraphs that have swallowed the headings and lists of their page, parted again.
//!
//! A page that was copied without its line ends comes as one paragraph: "… MAIN DUTIES - • Build … • Test … WHAT YOU
//! BRING: • Java". What is left of its layout are bullets between sentences, words in capitals and labels with a colon
//! behind a full stop. Only long paragraphs are looked at: in a short one such signs have other uses.

use super::block::{Block, BlockKind};

/// A paragraph of fewer bytes is left as it is.
const LONG: usize = 400;

/// The most bytes of such a label.
const LABEL_BYTES: usize = 120;

/// The most words of a label in front of a colon.
const LABEL_WORDS: usize = 6;

/// Parts every long paragraph that holds bullets, headings in capitals or labels.
pub(super) fn part(blocks: Vec<Block>) -> Vec<Block> {
    if !blocks.iter().any(|block| block.flow.text().len() >= LONG) {
        return blocks;
    }
    let mut all = Vec::with_capacity(blocks.len());
    for block in blocks {
        let plain = matches!(block.kind, BlockKind::Paragraph | BlockKind::Item(_));
        let cuts =
            if plain && block.flow.text().len() >= LONG { cuts(block.flow.text()) } else { Vec::new() };
        if cuts.is_empty() {
            all.push(block);
        } else {
            parts(&block, &cuts, &mut all);
        }
    }
    all
}

/// A place where something new starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cut {
    /// Where it starts.
    at: usize,
    /// Where its words start, behind a bullet.
    words: usize,
    kind: Start,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    Item,
    Heading,
    Paragraph,
}

/// The places in the order of the text; none where there are too few to be a layout.
fn cuts(text: &str) -> Vec<Cut> {
    let mut cuts: Vec<Cut> = bullets(text);
    if cuts.len() < 2 {
        cuts.clear();
    }
    cuts.extend(capitals(text));
    cuts.extend(labels(text));
    cuts.sort_by_key(|cut| (cut.at, cut.words));
    cuts.dedup_by_key(|cut| cut.at);
    cuts
}

/// Bullets with space around them.
fn bullets(text: &str) -> Vec<Cut> {
    let sign = |c: char| matches!(c, '•' | '●' | '▪' | '◦' | '■' | '►' | '➢' | '✓' | '✔' | '·');
    let cut = |(at, c): (usize, char)| {
        let after = text.get(at + c.len_utf8()..)?;
        let spaced = at == 0 || text.get(..at)?.ends_with(char::is_whitespace);
        let gap = after.len() - after.trim_start().len();
        (spaced && gap > 0).then_some(Cut { at, words: at + c.len_utf8() + gap, kind: Start::Item })
    };
    text.char_indices().filter(|(_, c)| sign(*c)).filter_map(cut).collect()
}

/// Runs of two or more words in capitals, as headings are written, and what stands behind them.
fn capitals(text: &str) -> Vec<Cut> {
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
fn labels(text: &str) -> Vec<Cut> {
    let mut cuts = Vec::new();
    for (colon, _) in text.match_indices(": ") {
        // A label is short, so its start is not far: what lies further back is not looked at, however long the text is.
        let mut from = colon.saturating_sub(LABEL_BYTES);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let before = text.get(from..colon).unwrap_or_default();
        let Some(end) = before.rfind(['.', '!', '?', ')']) else { continue };
        let start = from + end + 1;
        let label = text.get(start..colon).unwrap_or_default();
        let at = start + (label.len() - label.trim_start().len());
        let spaced = at > start;
        let words = label.split_whitespace().count();
        let named =
            label.trim_start().starts_with(char::is_uppercase) && !label.contains(['(', ',', ';', ':']);
        let goes_on = text.get(colon + 2..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
        if spaced && named && goes_on && (1..=LABEL_WORDS).contains(&words) {
            cuts.push(Cut { at, words: at, kind: Start::Paragraph });
        }
    }
    cuts
}

/// The words with their places.
fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The parts of a block.
fn parts(block: &Block, cuts: &[Cut], all: &mut Vec<Block>) {
    let text = block.flow.text();
    let first = Cut { at: 0, words: 0, kind: Start::Paragraph };
    let ends = cuts.iter().map(|cut| cut.at).chain([text.len()]);
    for (number, (cut, end)) in std::iter::once(&first).chain(cuts).zip(ends).enumerate() {
        let kind = match cut.kind {
            Start::Heading => BlockKind::Heading(3),
            Start::Item => BlockKind::Item(0),
            Start::Paragraph if number == 0 => block.kind,
            Start::Paragraph => BlockKind::Paragraph,
        };
        let piece = text.get(cut.words..end).unwrap_or_default();
        // What only parts the pieces.
        if piece.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | ':' | '•')).is_empty()
        {
            continue;
        }
        let flow = block.flow.part(cut.words, cut.words + piece.trim_end().len());
        let gap = if number == 0 { block.gap } else { 0 };
        all.push(Block { kind, flow, gap, ..block.clone() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Format, read};
    use crate::text::Text;

    fn blocks(text: &str) -> Vec<(BlockKind, String)> {
        let text = Text::from_source("job.txt", text);
        read(&text, Format::Plain).into_iter().map(|b| (b.kind, b.words().to_owned())).collect()
    }

    const RUN_ON: &str = "Harlow Dairy makes cheese in the old way and needs a hand in the cold store, five days a week, \
        early in the morning. MAIN DUTIES - • Turn the wheels of cheese and brush them • Keep the book of each batch, from \
        the first day to the last • Load the van with what was ordered WHAT YOU BRING: • Two years in a kitchen, a \
        bakery or a dairy • A licence to drive a van. Nice to have: French. Pay: 15 euros an hour. We hope to hear from you \
        before the end of the month, and will answer each letter that reaches us.";

    #[test]
    fn headings_and_items_come_back() {
        let got = blocks(RUN_ON);
        let heading = |text: &str| got.contains(&(BlockKind::Heading(3), text.to_owned()));
        assert!(heading("MAIN DUTIES") && heading("WHAT YOU BRING"), "{got:#?}");
        let items = got.iter().filter(|(kind, _)| matches!(kind, BlockKind::Item(_))).count();
        assert_eq!(items, 5, "{got:#?}");
        assert!(got.iter().any(|(_, text)| text.starts_with("Nice to have: French")), "{got:#?}");
    }

    #[test]
    fn nothing_is_lost_and_every_piece_knows_its_place() {
        let text = Text::from_source("job.txt", RUN_ON);
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let blocks = read(&text, Format::Plain);
        let all: String = blocks.iter().map(|b| letters(b.flow.text())).collect();
        assert_eq!(all, letters(RUN_ON));
        for block in &blocks {
            assert_eq!(block.flow.whole().of(text.clean()), block.flow.text());
        }
    }

    #[test]
    fn short_paragraphs_and_prose_stay_whole() {
        assert_eq!(blocks("We use • Java • Go. Pay: 5 USD.").len(), 1);
        let prose = "The SRE team at ACME runs AWS and GCP for IBM and SAP users in the EU. ".repeat(8);
        assert_eq!(blocks(&prose).len(), 1, "{:#?}", blocks(&prose));
    }
}
