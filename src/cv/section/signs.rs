//! Headings whose sign has no space behind it, as older Markdown took them: "#EDUCATION".

use super::name_of;
use crate::extract::Tokens;
use crate::markup::{Block, BlockKind};

/// The most words of such a heading.
const LONGEST: usize = 6;

/// Makes headings of lines that open with the sign of one and no space, where one of them names a section; alone such a
/// line is a tag.
pub(in crate::cv) fn head_with_signs(blocks: &mut [Block]) {
    let level = |block: &Block| {
        let words = block.words();
        let signs = words.bytes().take_while(|b| *b == b'#').count();
        let name = &words[signs..];
        let heads = block.kind == BlockKind::Paragraph
            && (1..=6).contains(&signs)
            && name.starts_with(char::is_uppercase)
            && !name.contains('#')
            && name.split_whitespace().count() <= LONGEST;
        heads.then_some(signs)
    };
    let named = |block: &Block| {
        level(block).is_some_and(|signs| name_of(&Tokens::of(&block.words()[signs..])).is_some())
    };
    if !blocks.iter().any(named) {
        return;
    }
    for block in blocks {
        let Some(signs) = level(block) else { continue };
        let text = block.flow.text();
        let start = text.len() - text.trim_start().len() + signs;
        block.flow = block.flow.part(start, text.len());
        block.kind = BlockKind::Heading(signs as u8);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Format, read};
    use crate::text::Text;

    #[test]
    fn signs_without_a_space_head_sections_where_one_is_known() {
        let headings = |source: &str| -> Vec<String> {
            let mut blocks = read(&Text::from_source("cv.md", source), Format::Markdown);
            head_with_signs(&mut blocks);
            blocks.iter().filter(|b| b.is_heading()).map(|b| b.words().to_owned()).collect()
        };
        assert_eq!(
            headings("#EDUCATION\n* BSc Botany\n\n#FIELD TRIPS\n* Skye\n"),
            ["EDUCATION", "FIELD TRIPS"]
        );
        assert!(headings("#Botany\n\nGrew up on Skye. #moss\n").is_empty());
    }
}
