//! Text as it was pasted: bullets of every kind, headings in capitals, underlined or with a colon.

use super::block::{Block, BlockKind, Flow};
use super::wrap::Wrap;
use crate::text::Text;

/// The most words of a line in capitals, or before a colon, that is taken for a heading.
const HEADING_WORDS: usize = 8;

pub(super) fn read(text: &Text) -> Vec<Block> {
    read_lines(text, 1, text.line_count())
}

/// Reads the lines `first..=last` alone.
pub(super) fn read_lines(text: &Text, first: usize, last: usize) -> Vec<Block> {
    let lines: Vec<&str> = (first..=last).map(|n| text.line(n)).collect();
    let wrap = Wrap::of(lines.iter().copied());
    let mut blocks: Vec<Block> = Vec::new();
    let mut gap = 0u8;
    let mut previous: Option<usize> = None;
    let mut skip_underline = false;
    let has_tabs = text.source().contains('\t');

    for (index, line) in lines.iter().enumerate() {
        if line.trim().is_empty() || is_only_spaces(line) {
            gap = gap.saturating_add(1).min(2);
            previous = None;
            continue;
        }
        if std::mem::take(&mut skip_underline) {
            if let Some(block) = blocks.last_mut() {
                block.last_line = first + index;
            }
            continue;
        }
        let start = text.lines().span(first + index).start as usize;
        let bullet = Bullet::at(line);
        let body = without_tail(&line[bullet.len..]);
        let offset = start + bullet.len;

        let joins = previous.is_some_and(|p| {
            let columns = has_tabs && is_tabbed(text, first + p);
            bullet.depth.is_none() && !columns && wrap.carries_on(lines[p], line)
        });
        if let (true, Some(block)) = (joins, blocks.last_mut())
            && !block.is_heading()
        {
            block.flow.push(" ", crate::text::Span::new(offset.saturating_sub(1), offset));
            let words = body.trim_start();
            push(&mut block.flow, words.trim_end(), offset + body.len() - words.len());
            block.last_line = first + index;
            previous = Some(index);
            continue;
        }

        let underlined = bullet.depth.is_none()
            && lines.get(index + 1).is_some_and(|next| is_underline(next, line.trim().chars().count()));
        let kind = match bullet.depth {
            Some(_) if is_heading(body, true) => BlockKind::Heading(3),
            Some(depth) => BlockKind::Item(depth),
            None if underlined => BlockKind::Heading(1),
            None if is_heading(body, false) => BlockKind::Heading(2),
            None => BlockKind::Paragraph,
        };
        skip_underline = underlined;
        let mut flow = Flow::default();
        push(&mut flow, body.trim_end(), offset);
        blocks.push(Block {
            kind,
            first_line: first + index,
            last_line: first + index,
            flow,
            emphasised: false,
            gap,
        });
        gap = 0;
        previous = Some(index);
    }
    blocks
}

/// A line without the dash that some write behind a closing colon: "Duties:-".
fn without_tail(line: &str) -> &str {
    let line = line.trim_end();
    line.strip_suffix(['-', '–', '—']).map(str::trim_end).filter(|label| label.ends_with(':')).unwrap_or(line)
}

/// Appends words that stand at `offset` of the clean text. What was copied out of a page's source may hold entities
/// ("R&amp;D"), which are read as Markdown reads them.
fn push(flow: &mut Flow, words: &str, offset: usize) {
    let (mut from, mut look) = (0, 0);
    while let Some(at) = words.get(look..).and_then(|rest| rest.find('&')).map(|ahead| look + ahead) {
        look = at + 1;
        let Some(length) = entity_length(&words[at..]) else { continue };
        let Some(sign) = entity(&words[at..at + length]) else { continue };
        flow.push(&words[from..at], crate::text::Span::new(offset + from, offset + at));
        flow.push(&sign, crate::text::Span::new(offset + at, offset + at + length));
        (from, look) = (at + length, at + length);
    }
    flow.push(&words[from..], crate::text::Span::new(offset + from, offset + words.len()));
}

/// The bytes of what may be an entity at the start of `text`, with its `;`. The longest of HTML have 33.
fn entity_length(text: &str) -> Option<usize> {
    let name = |b: &u8| b.is_ascii_alphanumeric() || *b == b'#';
    let length = text.bytes().skip(1).take(32).take_while(name).count();
    (length > 1 && text.as_bytes().get(length + 1) == Some(&b';')).then_some(length + 2)
}

/// What an entity stands for; a space of whatever width is a space.
fn entity(code: &str) -> Option<String> {
    let mut read = String::new();
    for event in pulldown_cmark::Parser::new(code) {
        if let pulldown_cmark::Event::Text(text) = event {
            read.push_str(&text);
        }
    }
    let space = read.chars().all(|c| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}');
    if read == code { None } else { Some(if space { " ".to_owned() } else { read }) }
}

/// Whether a line holds nothing but entities of spaces.
pub(crate) fn is_only_spaces(line: &str) -> bool {
    line.contains("&nbsp;") && line.replace("&nbsp;", "").trim().is_empty()
}

/// Whether a line was set in columns by tabs, which the clean text holds as spaces.
fn is_tabbed(text: &Text, number: usize) -> bool {
    text.source_span(text.lines().span(number)).of(text.source()).trim().contains('\t')
}

/// A bullet or number at the start of a line.
#[derive(Debug, PartialEq, Eq)]
struct Bullet {
    /// The bytes before the item's words.
    len: usize,
    /// How deep the item lies; nothing where there is no bullet.
    depth: Option<u8>,
}

impl Bullet {
    fn at(line: &str) -> Self {
        let indent = line.len() - line.trim_start().len();
        let rest = &line[indent..];
        let depth = (indent / 2).min(8) as u8;
        let mut chars = rest.chars();
        let none = Self { len: indent, depth: None };
        let Some(first) = chars.next() else { return none };
        let found = |marker: usize| {
            let after = &rest[marker..];
            let len = indent + marker + (after.len() - after.trim_start().len());
            Self { len, depth: Some(depth) }
        };
        // Signs that nobody starts a sentence with: a space after them is not needed.
        if is_bullet_sign(first) {
            let mut marker = first.len_utf8();
            // "•-" and "▪ -": one bullet of the writer, one of the program.
            let after = rest[marker..].trim_start();
            if let Some(then) = after.strip_prefix(['-', '–', '•', '\u{fe0f}']) {
                marker = rest.len() - then.len();
            }
            return found(marker);
        }
        let second = chars.next();
        match (first, second) {
            ('-' | '*' | '+' | '–' | '—' | '>' | '~', Some(' ')) => found(first.len_utf8()),
            ('-' | '*' | '–', Some(c)) if c.is_alphabetic() && first != '*' => found(first.len_utf8()),
            ('*', Some(c)) if c.is_alphabetic() && !rest[1..].contains('*') => found(1),
            ('o', Some(' ')) if rest[2..].trim_start().starts_with(char::is_uppercase) => found(1),
            _ => number(rest).map_or(none, found),
        }
    }
}

/// The length of a bullet as people type it, with the space behind, where a line of Markdown opens with one that
/// Markdown does not know. Pictures are left out: beside an address or a heading they are no bullets.
pub(super) fn typed_bullet(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let sign = is_bullet_sign(first) && !is_picture(first) && !matches!(first, '→' | '§' | '·');
    let typed = sign || matches!(first, 'o' | '–') && line[first.len_utf8()..].starts_with(' ');
    let bullet = if typed { Bullet::at(line) } else { return None };
    bullet.depth.map(|_| bullet.len).filter(|len| *len < line.trim_end().len())
}

/// Whether words open with a bullet as people type it.
pub(crate) fn opens_with_bullet(words: &str) -> bool {
    typed_bullet(words).is_some()
}

/// Signs that adorn as often as they list.
fn is_picture(c: char) -> bool {
    matches!(c, '✅' | '★' | '☆' | '✨' | '⭐' | '☑' | '✦' | '❖') || ('\u{1f300}'..='\u{1faff}').contains(&c)
}

fn is_bullet_sign(c: char) -> bool {
    matches!(c, '•' | '·' | '▪' | '◦' | '●' | '○' | '■' | '□' | '▸' | '►' | '▶' | '➢' | '➤' | '→' | '⁃' | '∙' | '◆' | '◇'
        | '✓' | '✔' | '✅' | '☑' | '✦' | '★' | '☆' | '❖' | '➔' | '➡' | '✨' | '⭐' | '§' | '\u{f0b7}' | '\u{f0a7}')
        // Pictures used as bullets.
        || ('\u{1f300}'..='\u{1faff}').contains(&c)
}

/// The length of "1.", "2)", "a)", "iv." where a space follows.
fn number(rest: &str) -> Option<usize> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let letters = rest.bytes().take_while(u8::is_ascii_lowercase).count();
    let marker = if (1..=2).contains(&digits) {
        digits
    } else if digits == 0
        && (letters == 1 || (letters <= 4 && rest[..letters].bytes().all(|b| b"ivx".contains(&b))))
    {
        letters
    } else {
        return None;
    };
    let mut after = rest[marker..].chars();
    let closes = matches!((after.next(), after.next()), (Some('.' | ')'), Some(' ')));
    (marker > 0
        && closes
        // "i. Keeping the books", and not "i. e. the books".
        && !(letters == 1 && rest.starts_with("i. ") && !rest[3..].trim_start().starts_with(char::is_uppercase)))
    .then_some(marker + 1)
}

fn is_underline(line: &str, width: usize) -> bool {
    let line = line.trim();
    let n = line.chars().count();
    n >= 3 && n + 3 >= width.min(12) && (line.chars().all(|c| c == '=') || line.chars().all(|c| c == '-'))
}

/// Whether the line's dress says heading: capitals throughout, or a closing colon after few words.
fn is_heading(line: &str, bulleted: bool) -> bool {
    let line = line.trim();
    let labels = line.ends_with(':');
    // Most lines are told by their first letters.
    // "#LI-REMOTE" is a tag.
    let tag = line.starts_with('#') && !line.trim_start_matches('#').starts_with(' ');
    if bulleted || tag || !labels && line.chars().any(char::is_lowercase) || line.ends_with(['.', ',', ';']) {
        return false;
    }
    let words = line.split_whitespace().count();
    if words == 0 || words > HEADING_WORDS {
        return false;
    }
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let shouted = letters >= 5
        && !line.chars().any(|c| c.is_lowercase() || c.is_ascii_digit() || matches!(c, ',' | '/'));
    shouted || (labels && letters >= 3 && !line[..line.len() - 1].contains(": "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<(BlockKind, String)> {
        read(&Text::from_source("job.txt", text))
            .into_iter()
            .map(|b| (b.kind, b.words().to_owned()))
            .collect()
    }

    #[test]
    fn every_kind_of_bullet_is_one() {
        for line in [
            "- Rust",
            "* Rust",
            "•Rust",
            "• Rust",
            "–Rust",
            "-Rust",
            "1. Rust",
            "2) Rust",
            "a) Rust",
            "✓ Rust",
            "o Rust",
            "·  Rust",
            "🚀 Rust",
            "•- Rust",
        ] {
            assert_eq!(blocks(line), [(BlockKind::Item(0), "Rust".to_owned())], "{line}");
        }
        for line in ["2024 was good", "i.e. this", "*Rust* is fine", "-", "on call"] {
            assert!(!matches!(blocks(line)[0].0, BlockKind::Item(_)), "{line}");
        }
    }

    #[test]
    fn headings_in_their_dresses() {
        for line in
            ["RESPONSIBILITIES", "What you'll bring:", "Duties of the baker:-", "Requirements\n============"]
        {
            assert!(matches!(blocks(line)[0].0, BlockKind::Heading(_)), "{line}");
        }
        for line in [
            "We use Rust.",
            "AWS",
            "Salary: 50000",
            "RUST, GO, SQL",
            "#LI-REMOTE",
            "We look for people who can do all of these things and more:",
        ] {
            assert!(!matches!(blocks(line)[0].0, BlockKind::Heading(_)), "{line}");
        }
    }

    #[test]
    fn entities_out_of_a_page_are_read() {
        let text = "R&amp;D Engineer\n&nbsp;\nYou&rsquo;ll&nbsp;know C&#43;&#43; &amp; AT&T; &bogus; &";
        let read = read(&Text::from_source("job.txt", text));
        let words: Vec<&str> = read.iter().map(Block::words).collect();
        assert_eq!(words, ["R&D Engineer", "You’ll know C++ & AT&T; &bogus; &"]);
        assert_eq!(read[1].gap, 1, "a line of spaces is blank");
        assert_eq!(read[0].flow.span(0, 3).of(text), "R&amp;D");
        let at = words[1].find("C++").map_or(0, |at| at as u32);
        assert_eq!(read[1].flow.span(at, at + 3).of(text), "C&#43;&#43;");
    }

    #[test]
    fn blanks_behind_a_line_that_goes_on_move_nothing() {
        let text = "- Experience with officials, the donor community and the medical\n  community abroad is a plus.   \t\n- Welsh \n";
        let text = Text::from_source("job.txt", text);
        let read = read(&text);
        let at = read[0].words().find("abroad").map_or(0, |at| at as u32);
        assert_eq!(read[0].flow.span(at, at + 6).of(text.clean()), "abroad");
    }

    #[test]
    fn depth_follows_the_indent() {
        let got = blocks("- one\n  - two\n    - three");
        assert_eq!(
            got.iter().map(|b| b.0).collect::<Vec<_>>(),
            [BlockKind::Item(0), BlockKind::Item(1), BlockKind::Item(2)]
        );
    }

    #[test]
    fn lines_filled_by_a_program_are_one_block() {
        let text = "The role asks for people who enjoy using new technology in\na professional environment. The projects concern the mail\nservice at several places with more than five million who\nuse it.\n\nTITLE: Engineer\n";
        let read = read(&Text::from_source("job.txt", text));
        assert_eq!(read.len(), 2);
        assert_eq!((read[0].first_line, read[0].last_line), (1, 4));
        assert_eq!(read[1].first_line, 6);
        let at = read[0].flow.text().find("mail").map_or(0, |at| at as u32);
        assert_eq!(read[0].flow.span(at, at + 4).of(text), "mail", "joined lines lead back");
    }
}
