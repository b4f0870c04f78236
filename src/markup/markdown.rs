//! Markdown, by `pulldown-cmark` with offsets.
//!
//! What people write is wider than the standard: lines of one paragraph that are meant as lines, headings in
//! bold, HTML in table cells. A paragraph's lines become blocks of their own unless a program filled them.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::block::{Block, BlockKind, Flow};
use super::wrap::Wrap;
use super::{front_matter, html, plain};
use crate::text::{Span, Text};

pub(super) fn read(text: &Text) -> Vec<Block> {
    let clean = text.clean();
    // Taken off by hand: the parser's own reading of it is slow on hostile input.
    let (blocks, body) = front_matter::read(text);
    let mut reader = Reader {
        text,
        wrap: Wrap::of(clean.lines()),
        blocks,
        open: None,
        lists: 0,
        fresh_item: false,
        emphasis: 0,
        pictures: 0,
        skipping: false,
        behind_bullet: 0,
    };
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let markdown = clean.get(body..).unwrap_or_default();
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        reader.event(&event, range.start + body..range.end + body);
    }
    reader.close();
    let mut last_line = 0;
    for block in &mut reader.blocks {
        block.gap = block.first_line.saturating_sub(last_line + 1).min(2) as u8;
        last_line = block.last_line;
    }
    reader.blocks
}

/// A block that is still being read.
struct Open {
    kind: BlockKind,
    flow: Flow,
    /// Words outside any emphasis were seen.
    plain_words: bool,
}

struct Reader<'a> {
    text: &'a Text,
    wrap: Wrap,
    blocks: Vec<Block>,
    open: Option<Open>,
    lists: u8,
    /// An item was opened whose own block has not started.
    fresh_item: bool,
    emphasis: u32,
    pictures: u32,
    /// The events that come are of something that was read already.
    skipping: bool,
    /// Where the words behind a bullet start that Markdown does not know.
    behind_bullet: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: &Event<'_>, range: std::ops::Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(*tag),
            Event::Text(words) => self.words(words, range),
            Event::Code(words) => {
                // The range holds the backticks; the words stand inside.
                let inside = self.text.clean().get(range.clone()).and_then(|s| s.find(words.as_ref()));
                let start = range.start + inside.unwrap_or(0);
                let end = if inside.is_some() { start + words.len() } else { range.end };
                self.words(words, start..end);
            }
            Event::SoftBreak => self.soft_break(range),
            Event::HardBreak => self.split(),
            Event::InlineHtml(tag) => self.inline_tag(tag, range),
            Event::Rule => self.close(),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: std::ops::Range<usize>) {
        match tag {
            // "* ### Fluent Welsh": the heading is all that the item holds.
            Tag::Heading { .. } | Tag::Paragraph if self.fresh_item => self.begin_text(),
            Tag::Heading { level, .. } => self.begin(BlockKind::Heading(depth_of(*level))),
            Tag::Paragraph => self.begin_line(range.start),
            Tag::List(_) => {
                self.close();
                self.lists = self.lists.saturating_add(1);
            }
            Tag::Item => {
                self.close();
                self.fresh_item = true;
            }
            Tag::TableHead | Tag::TableRow => self.begin(BlockKind::Row),
            Tag::TableCell => {
                self.break_here(range.start);
                if let Some(open) = &mut self.open {
                    open.flow.start_cell();
                }
            }
            Tag::CodeBlock(CodeBlockKind::Indented) if self.holds_tags(&range) => {
                self.close();
                self.html(range);
                self.skipping = true;
            }
            Tag::CodeBlock(kind) => {
                if self.is_prose(kind, &range) {
                    self.prose_block(range);
                    self.skipping = true;
                } else {
                    self.begin(BlockKind::Code);
                }
            }
            Tag::HtmlBlock => {
                self.close();
                self.html(range);
                self.skipping = true;
            }
            Tag::DefinitionListTitle => self.begin(BlockKind::Paragraph),
            Tag::DefinitionListDefinition => self.begin(BlockKind::Item(0)),
            Tag::Strong | Tag::Emphasis => self.emphasis += 1,
            Tag::Image { .. } => self.pictures += 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_)
            | TagEnd::Paragraph
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition => self.close(),
            TagEnd::Item => {
                self.close();
                self.fresh_item = false;
            }
            TagEnd::List(_) => {
                self.close();
                self.lists = self.lists.saturating_sub(1);
            }
            TagEnd::HtmlBlock => self.skipping = false,
            TagEnd::CodeBlock => {
                self.close();
                self.skipping = false;
            }
            TagEnd::Strong | TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Image => self.pictures = self.pictures.saturating_sub(1),
            _ => {}
        }
    }

    fn begin(&mut self, kind: BlockKind) {
        self.close();
        self.open = Some(Open { kind, flow: Flow::default(), plain_words: false });
    }

    /// Begins the words of an item, once for each, or a paragraph.
    fn begin_text(&mut self) {
        let kind = if std::mem::take(&mut self.fresh_item) {
            BlockKind::Item(self.lists.saturating_sub(1))
        } else {
            BlockKind::Paragraph
        };
        self.begin(kind);
    }

    /// Begins a line of a paragraph: an item where it opens with a bullet that Markdown does not know.
    fn begin_line(&mut self, at: usize) {
        let number = self.text.lines().number_at(at as u32);
        let from = self.text.lines().span(number).start as usize;
        let line = self.text.clean().get(at..from + self.text.line(number).len()).unwrap_or_default();
        match plain::typed_bullet(line).or_else(|| escaped_bullet(line)) {
            Some(marker) => {
                self.behind_bullet = at + marker;
                self.begin(BlockKind::Item(self.lists));
            }
            None => self.begin(BlockKind::Paragraph),
        }
    }

    fn words(&mut self, words: &str, range: std::ops::Range<usize>) {
        if self.pictures > 0 || self.skipping {
            return;
        }
        let marker = self.behind_bullet.saturating_sub(range.start).min(words.len());
        let words = words.get(marker..).unwrap_or(words);
        let range = range.start + marker..range.end;
        if self.open.is_none() {
            self.begin_text();
        }
        let straight = words.len() == range.len();
        let Some((before, after)) = attributes(words).filter(|_| straight) else {
            self.push(words, range);
            return;
        };
        self.push(before, range.start..range.start + before.len());
        self.push(after, range.end - after.len()..range.end);
    }

    fn push(&mut self, words: &str, range: std::ops::Range<usize>) {
        let emphasised = self.emphasis > 0;
        if let Some(open) = &mut self.open {
            open.plain_words |= !emphasised && words.chars().any(char::is_alphanumeric);
            open.flow.push(words, Span::new(range.start, range.end));
        }
    }

    fn soft_break(&mut self, range: std::ops::Range<usize>) {
        let number = self.text.lines().number_at(range.start as u32);
        let (line, next) = (self.text.line(number), self.text.line(number + 1));
        let start = next.trim_start_matches(['>', ' ', '\t']);
        if plain::typed_bullet(start).or_else(|| escaped_bullet(start)).is_some() {
            let line = self.text.lines().span(number + 1).start as usize;
            self.begin_line(line + next.len() - start.len());
        } else if self.wrap.carries_on(line, start) {
            if let Some(open) = &mut self.open {
                open.flow.push(" ", Span::new(range.start, range.end));
            }
        } else {
            self.split();
        }
    }

    /// The line ends on purpose: what follows is a block of its own.
    fn split(&mut self) {
        if self.open.as_ref().is_some_and(|open| open.kind == BlockKind::Row) {
            return;
        }
        self.begin(BlockKind::Paragraph);
    }

    /// A break within the block that no name runs across.
    fn break_here(&mut self, at: usize) {
        if let Some(open) = &mut self.open
            && !open.flow.text().is_empty()
        {
            open.flow.push("\n", Span::new(at, at));
        }
    }

    fn inline_tag(&mut self, tag: &str, range: std::ops::Range<usize>) {
        if html::is_block_tag(html::tag_name(tag)) {
            self.break_here(range.start);
        }
    }

    /// Reads HTML, a block for each line that a reader would see.
    fn html(&mut self, range: std::ops::Range<usize>) {
        let html = self.text.clean().get(range.clone()).unwrap_or_default();
        for piece in html::pieces(html, range.start) {
            self.open = Some(Open { kind: piece.kind, flow: piece.flow, plain_words: !piece.emphasised });
            self.close();
        }
    }

    /// Whether what was set in is no code but the tags of a page.
    fn holds_tags(&self, range: &std::ops::Range<usize>) -> bool {
        super::opens_with_tag(self.text.clean().get(range.clone()).unwrap_or_default())
    }

    /// Whether a block of code holds most of the document and names no language: a CV set in fixed width. Or is code by its
    /// indentation alone, and its lines are sentences: a list that a converter set in.
    fn is_prose(&self, kind: &CodeBlockKind<'_>, range: &std::ops::Range<usize>) -> bool {
        let language = match kind {
            CodeBlockKind::Fenced(language) => language.as_ref().trim().to_ascii_lowercase(),
            CodeBlockKind::Indented => String::new(),
        };
        let most = || range.len() * 2 > self.text.clean().len();
        let set_in = || {
            matches!(kind, CodeBlockKind::Indented)
                && self.text.clean().get(range.clone()).is_some_and(reads_as_prose)
        };
        matches!(language.as_str(), "" | "text" | "txt" | "plain") && (most() || set_in())
    }

    /// Reads a block of code as pasted text.
    fn prose_block(&mut self, range: std::ops::Range<usize>) {
        self.close();
        let lines = self.text.lines();
        let (mut first, mut last) =
            (lines.number_at(range.start as u32), lines.number_at(range.end.saturating_sub(1) as u32));
        let is_fence = |n: usize| self.text.line(n).trim_start().starts_with(['`', '~']);
        first += usize::from(is_fence(first));
        last -= usize::from(last > first && is_fence(last));
        self.blocks.extend(plain::read_lines(self.text, first, last));
    }

    fn close(&mut self) {
        let Some(mut open) = self.open.take() else { return };
        // "### Location###": who writes headings so means the signs behind as the ones in front.
        let signs = open.flow.text().len() - open.flow.text().trim_end_matches('#').len();
        if signs > 1 && matches!(open.kind, BlockKind::Heading(_)) {
            open.flow.cut(open.flow.text().len() - signs);
        }
        if open.flow.is_blank() {
            // The marker of an item that holds only another block stays with that block.
            self.fresh_item |= matches!(open.kind, BlockKind::Item(_));
            return;
        }
        let whole = open.flow.whole();
        let text = open.flow.text();
        let lead = (text.len() - text.trim_start().len()) as u32;
        let first = open.flow.span(lead, lead + 1).start;
        let lines = self.text.lines();
        self.blocks.push(Block {
            kind: open.kind,
            first_line: lines.number_at(first),
            last_line: lines.number_at(whole.end.saturating_sub(1).max(first)),
            emphasised: !open.plain_words,
            flow: open.flow,
            gap: 0,
        });
    }
}

/// What stands before and behind the attributes of words that a converter wrote: "[2019]{.right}".
fn attributes(words: &str) -> Option<(&str, &str)> {
    let (before, rest) = words.split_once('{')?;
    let (inside, after) = rest.split_once('}')?;
    let named = inside.starts_with(['.', '#']) && inside.len() > 1;
    let plain =
        inside.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '#' | '-' | '_' | ' ' | '=' | '"'));
    (named && plain).then_some((before, after))
}

/// Whether most lines of a block are sentences or items of a list rather than code.
fn reads_as_prose(block: &str) -> bool {
    let is_word = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.len() > 1 && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '/'))
    };
    let (mut lines, mut prose) = (0, 0);
    for line in block.lines().map(str::trim).filter(|line| !line.is_empty()) {
        lines += 1;
        let words = line.split_whitespace().filter(is_word).count();
        prose += usize::from(words >= 4 && !line.contains(['{', '}', ';', '=', '<', '>', '$', '\\']));
    }
    prose * 3 > lines * 2
}

/// The length of a bullet of Markdown's own that a converter escaped, with the space behind: "\\- Sorted the letters".
fn escaped_bullet(line: &str) -> Option<usize> {
    let rest = line.strip_prefix('\\')?.strip_prefix(['-', '*', '+'])?;
    rest.strip_prefix(' ').filter(|words| !words.trim().is_empty()).map(|_| "\\- ".len())
}

fn depth_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<(BlockKind, usize, String)> {
        let text = Text::from_source("cv.md", text);
        read(&text).into_iter().map(|b| (b.kind, b.first_line, b.flow.text().to_owned())).collect()
    }

    fn kinds(text: &str) -> Vec<(BlockKind, String)> {
        blocks(text).into_iter().map(|(kind, _, words)| (kind, words)).collect()
    }

    fn one(kind: BlockKind, words: &str) -> (BlockKind, String) {
        (kind, words.to_owned())
    }

    #[test]
    fn headings_items_and_their_depth() {
        let got = blocks("# A\n\nB\n=\n\n- one\n  - two\n\n    more\n- three\n");
        assert_eq!(
            got,
            [
                (BlockKind::Heading(1), 1, "A".to_owned()),
                (BlockKind::Heading(1), 3, "B".to_owned()),
                (BlockKind::Item(0), 6, "one".to_owned()),
                (BlockKind::Item(1), 7, "two".to_owned()),
                (BlockKind::Paragraph, 9, "more".to_owned()),
                (BlockKind::Item(0), 10, "three".to_owned()),
            ]
        );
    }

    #[test]
    fn signs_behind_a_heading_close_it() {
        assert_eq!(kinds("### Location###"), [one(BlockKind::Heading(3), "Location")]);
        assert_eq!(kinds("## C#"), [one(BlockKind::Heading(2), "C#")]);
    }

    #[test]
    fn escapes_and_entities_do_not_tear_a_name() {
        assert_eq!(kinds("C\\# &amp; `Go` and **C++**"), [one(BlockKind::Paragraph, "C# & Go and C++")]);
    }

    #[test]
    fn lines_that_are_meant_as_lines_stay_lines() {
        assert_eq!(
            kinds("**Acme**\nStaff Engineer\nLeeds"),
            [
                one(BlockKind::Paragraph, "Acme"),
                one(BlockKind::Paragraph, "Staff Engineer"),
                one(BlockKind::Paragraph, "Leeds")
            ]
        );
        let text = Text::from_source("cv.md", "**Acme**\nStaff");
        assert_eq!(read(&text).iter().map(|b| b.emphasised).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn what_is_only_set_in_is_prose() {
        let source = "## Duties\n\n      * Ride the bike to every farm of the valley\n      * Feed the dogs that you meet\n";
        assert_eq!(kinds(source)[1].1, "Ride the bike to every farm of the valley");
        assert!(matches!(kinds(source)[2].0, BlockKind::Item(_)));
        let code = "Who rides to work can run this on every morning of the year:\n\n    let bike = Bike::new();\n    bike.ride()\n";
        assert_eq!(kinds(code)[1].0, BlockKind::Code);
    }

    #[test]
    fn a_heading_in_an_item_is_the_item() {
        let item = |words: &str| one(BlockKind::Item(0), words);
        assert_eq!(kinds("* ### Rode bikes\n* ### Fed dogs\n"), [item("Rode bikes"), item("Fed dogs")]);
    }

    #[test]
    fn bullets_that_markdown_does_not_know() {
        let item = |words: &str| one(BlockKind::Item(0), words);
        assert_eq!(
            kinds(
                "Postman, Royal Post, a long line that a program could well have filled\no Sorted the letters\n• Rode **the bike**\n\n– Fed the dog\n"
            ),
            [
                one(
                    BlockKind::Paragraph,
                    "Postman, Royal Post, a long line that a program could well have filled"
                ),
                item("Sorted the letters"),
                item("Rode the bike"),
                item("Fed the dog"),
            ]
        );
        assert_eq!(kinds("on call\n"), [one(BlockKind::Paragraph, "on call")]);
        assert_eq!(kinds("\\- Sorted the letters\n\n\\- Rode\n"), [item("Sorted the letters"), item("Rode")]);
    }

    #[test]
    fn tables_keep_their_cells_apart() {
        let got =
            kinds("| When | What |\n| --- | --- |\n| 2019 | **Acme**<ul><li>Go</li><li>Rust</li></ul> |\n");
        assert_eq!(got[0], one(BlockKind::Row, "When\nWhat"));
        assert_eq!(
            got[1].1.split('\n').filter(|s| !s.is_empty()).collect::<Vec<_>>(),
            ["2019", "Acme", "Go", "Rust"]
        );
    }

    #[test]
    fn attributes_of_a_converter_are_no_words() {
        assert_eq!(
            kinds("# Work {#work .unnumbered}\n\n**Postman** [2019]{.align-right}\n\nuse {braces}\n"),
            [
                one(BlockKind::Heading(1), "Work"),
                one(BlockKind::Paragraph, "Postman [2019]"),
                one(BlockKind::Paragraph, "use {braces}")
            ]
        );
    }

    #[test]
    fn front_matter_badges_comments_and_styles_are_not_prose() {
        let got = kinds(
            "---\ntitle: CV\n---\n\n![build](x.svg)\n\n<style>\n p { x: y }\n</style>\n\n<!-- Rust -->\n\n<div>\n<b>Hello</b> there\n</div>\n",
        );
        assert_eq!(got, [one(BlockKind::FrontMatter, "title: CV"), one(BlockKind::Paragraph, "Hello there")]);
    }

    #[test]
    fn places_lead_back_to_the_source() {
        let source = "- **Languages:** C\\#, Go\n";
        let text = Text::from_source("cv.md", source);
        let block = &read(&text)[0];
        let at = block.flow.text().find("C#").map_or(0, |at| at as u32);
        assert_eq!(block.flow.span(at, at + 2).of(source), "C\\#");
    }
}
