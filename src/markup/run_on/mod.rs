//! Paragraphs that have swallowed the headings and lists of their page, parted again.
//!
//! A page that was copied without its line ends comes as one paragraph: "… MAIN DUTIES - • Build … • Test … WHAT YOU
//! BRING: • Java". What is left of its layout are bullets between sentences, words in capitals, labels with a colon
//! behind a full stop or before a bullet, words that run into each other ("design patternsAbility to") and capitals that open an
//! item. Only long paragraphs are looked at: in a short one such signs have other uses.

mod bullets;
mod glued;
mod headings;
mod words;

use super::block::{Block, BlockKind};

/// A paragraph of fewer bytes is left as it is.
const LONG: usize = 400;

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

/// What is longer, in bytes, is no item of a list.
const LONGEST_ITEM: usize = 400;

/// Fewer bullets are no list.
const FEWEST_BULLETS: usize = 2;

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
    let mut cuts: Vec<Cut> = bullets::bullets(text);
    if cuts.len() < FEWEST_BULLETS {
        cuts.clear();
    }
    cuts.extend(headings::over_lists(text, &cuts));
    cuts.extend(headings::capitals(text));
    cuts.extend(headings::labels(text));
    cuts.extend(glued::items(text));
    cuts.extend(glued::spaced(text));
    // Of what starts at one place a heading tells most.
    cuts.sort_by_key(|cut| (cut.at, cut.kind != Start::Heading, cut.words));
    cuts.dedup_by_key(|cut| cut.at);
    cuts
}

/// The parts of a block.
fn parts(block: &Block, cuts: &[Cut], all: &mut Vec<Block>) {
    let text = block.flow.text();
    let first = Cut { at: 0, words: 0, kind: Start::Paragraph };
    let ends = cuts.iter().map(|cut| cut.at).chain([text.len()]);
    for (number, (cut, end)) in std::iter::once(&first).chain(cuts).zip(ends).enumerate() {
        let piece = text.get(cut.words..end).unwrap_or_default();
        let kind = match cut.kind {
            Start::Heading => BlockKind::Heading(3),
            Start::Item if headings::is_heading(piece) => BlockKind::Heading(3),
            Start::Item if piece.len() <= LONGEST_ITEM => BlockKind::Item(0),
            Start::Paragraph if number == 0 => block.kind,
            Start::Paragraph | Start::Item => BlockKind::Paragraph,
        };
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
        assert_eq!(items, 6, "{got:#?}");
        assert!(heading("Nice to have:"), "{got:#?}");
        assert!(got.contains(&(BlockKind::Item(0), "French.".to_owned())), "{got:#?}");
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

    /// The items of a text that is long enough to be looked at.
    fn items(text: &str) -> Vec<String> {
        let long = format!(
            "{} {text}",
            "Harlow Dairy makes cheese as it always did and sells it by the wheel. ".repeat(6)
        );
        let parts = blocks(&long).into_iter();
        parts.filter(|(kind, _)| matches!(kind, BlockKind::Item(_))).map(|(_, text)| text).collect()
    }

    #[test]
    fn bullets_that_are_glued_to_words() {
        let list = "Duties:• Turn the wheels• Keep the book of each batch● Load the van";
        assert_eq!(items(list), ["Turn the wheels", "Keep the book of each batch", "Load the van"]);
        let stars = "What it takes:   * Two years in a dairy * A licence to drive * Sound knees";
        assert_eq!(items(stars), ["Two years in a dairy", "A licence to drive", "Sound knees"]);
        let hollow = "Experience with:o Brine washingo Cellar managemento Milk testing";
        assert_eq!(items(hollow), ["Brine washing", "Cellar management", "Milk testing"]);
        assert!(items("We grade 3 * of 5 * in each Test * and no more").is_empty());
        assert!(items("No Nights, No Weekends, No Vans: Go Harlow, and Go Dairy").is_empty());
    }

    #[test]
    fn items_that_run_into_each_other() {
        let list = "What you bring: two years with design patternsAbility to lift wheelsStrong knowledge of the SDLCUnderstanding of milk";
        assert_eq!(
            items(list),
            ["Ability to lift wheels", "Strong knowledge of the SDLC", "Understanding of milk"]
        );
        let years = "Work with large herds10+ years in dairies, a licence (class B)Good knees";
        assert_eq!(items(years), ["10+ years in dairies, a licence (class B)", "Good knees"]);
        let names = "We use PowerPoint, JavaScript, OpenShift, webMethods and SharePoint online, an iPad and a MacBook at work.";
        assert!(items(names).is_empty(), "{:?}", items(names));
    }

    #[test]
    fn words_before_a_bullet_head_the_list() {
        let text = format!(
            "{} asked by the team Required Skills / Qualifications:• Two years in a dairy• Sound knees Preferred Skills:• French• Welsh",
            "Harlow Dairy makes cheese as it always did and sells it by the wheel. ".repeat(6)
        );
        let got = blocks(&text);
        let headings: Vec<&str> = got
            .iter()
            .filter(|(kind, _)| *kind == BlockKind::Heading(3))
            .map(|(_, text)| text.as_str())
            .collect();
        assert_eq!(headings, ["Required Skills / Qualifications:", "Preferred Skills:"], "{got:#?}");
    }

    #[test]
    fn headings_between_sentences_that_no_sign_parts() {
        let cheese = "Harlow Dairy makes cheese as it always did and sells it by the wheel. ".repeat(6);
        let headings = |text: &str| {
            let all = blocks(&format!("{cheese}{text}")).into_iter();
            all.filter(|(kind, _)| *kind == BlockKind::Heading(3)).map(|(_, text)| text).collect::<Vec<_>>()
        };
        let spoken = "Train the hands at the start of each season What you need to have:3+ years in a dairy";
        assert_eq!(headings(spoken), ["What you need to have:"]);
        let nouns = "The post is in Leith, UK Job Description: Milk is weighed each day of the year Qualifications: Two years";
        assert_eq!(headings(nouns), ["Job Description:", "Qualifications:"]);
        let glued = "Keep the book of each batch.Job SummaryRecognized as the first of the cellar.Turn the wheelsREQUIREMENTS Two years";
        assert_eq!(headings(glued), ["Job Summary", "REQUIREMENTS"]);
        assert!(headings("We make two sorts: Harlow Blue and Harlow White.").is_empty());
    }

    #[test]
    fn short_paragraphs_and_prose_stay_whole() {
        assert_eq!(blocks("We use • Java • Go. Pay: 5 USD.").len(), 1);
        let prose = "The SRE team at ACME runs AWS and GCP for IBM and SAP users in the EU. ".repeat(8);
        assert_eq!(blocks(&prose).len(), 1, "{:#?}", blocks(&prose));
    }
}
