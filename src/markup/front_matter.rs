//! The metadata at the top of a Markdown file: fields between `---` and `---` (YAML), or `+++` and `+++` (TOML).

use super::block::{Block, BlockKind, Flow};
use crate::text::{Span, Text};

/// Front matter longer than this is none.
const MOST_LINES: usize = 600;

/// … and longer than this only where it holds fields alone, and no text with headings of its own.
const MOST_WITH_TEXT: usize = 80;

/// A block for each field and for each item of one, and where the rest of the text starts; no block and 0 where the text does
/// not open with metadata.
pub(super) fn read(text: &Text) -> (Vec<Block>, usize) {
    let clean = text.clean();
    let Some((end, sign)) = fields(text) else { return (Vec::new(), 0) };
    let starts: Vec<usize> = (2..end).filter(|n| *n == 2 || begins(text, *n)).collect();
    let block = |at: usize| {
        let first = starts[at];
        let last = starts.get(at + 1).map_or(end - 1, |next| next - 1);
        let (from, to) = (text.lines().span(first).start as usize, text.lines().span(last).end as usize);
        Block {
            kind: BlockKind::FrontMatter,
            first_line: first,
            last_line: last,
            flow: flow(clean.get(from..to).unwrap_or_default(), to, sign),
            emphasised: false,
            gap: 0,
        }
    };
    let rest = (text.lines().span(end).end as usize + 1).min(clean.len());
    ((0..starts.len()).map(block).collect(), rest)
}

/// Whether a line of metadata belongs to the field above it: what is deeper, an item, a closing bracket.
pub(crate) fn is_nested(line: &str) -> bool {
    line.trim().is_empty() || line.starts_with([' ', '\t', '-', '#', ']', '}', '"', '\''])
}

/// Whether a text opens with metadata.
pub(super) fn opens(text: &Text) -> bool {
    fields(text).is_some()
}

/// The line of the closing fence and the sign between a field's name and its value, where the text opens with metadata.
fn fields(text: &Text) -> Option<(usize, char)> {
    let (fence, sign) = match text.clean().get(..4)? {
        "---\n" => ("---", ':'),
        "+++\n" => ("+++", '='),
        _ => return None,
    };
    let ends = |line: &str| line == fence || sign == ':' && line == "...";
    let end = (2..=text.line_count().min(MOST_LINES)).find(|n| ends(text.line(*n).trim_end()))?;
    let is_field =
        |line: &str| is_nested(line) || line.contains(sign) || sign == '=' && line.starts_with('[');
    let heading = |n: usize| text.line(n).trim_start().starts_with("## ");
    let fits = end <= MOST_WITH_TEXT || !(2..end).any(heading);
    // A text between three quotes (TOML) holds lines of any kind.
    let mut quoted = false;
    let all = (2..end).all(|n| {
        let line = text.line(n);
        let inside = quoted;
        let comment = !inside && line.trim_start().starts_with('#');
        quoted ^= sign == '=' && !comment && line.matches("\"\"\"").count() % 2 == 1;
        inside || is_field(line)
    });
    (end > 2 && fits && all).then_some((end, sign))
}

/// Whether a line begins a block: a field, an item of one, a paragraph in one. A line of running text goes on with the one
/// above.
fn begins(text: &Text, number: usize) -> bool {
    let (line, above) = (text.line(number), text.line(number - 1));
    let words = line.trim();
    let item = words.starts_with(['-', '*', '•', '"', '#']) || words.ends_with(':');
    let starts = above.trim().is_empty() || !is_nested(above);
    !is_nested(line) || item || starts && !words.is_empty()
}

/// The words of a piece of metadata that ends at `to`, without the signs in front. TOML reads as YAML does: `title = "Baker"` is
/// "title: Baker".
fn flow(words: &str, to: usize, sign: char) -> Flow {
    let bare = words.trim_start_matches([' ', '\t', '-', '*', '•', '"', '#']);
    let from = to - bare.len();
    let Some((key, value)) = bare.split_once(" = ").filter(|_| sign == '=') else {
        return Flow::piece(bare, from);
    };
    let value_at = to - value.len();
    let plain = value.trim_matches('"');
    let plain_at = value_at + value.len() - value.trim_start_matches('"').len();
    let mut flow = Flow::piece(key, from);
    flow.push(": ", Span::new(from + key.len(), value_at));
    flow.push(plain, Span::new(plain_at, plain_at + plain.len()));
    flow
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(source: &str) -> Vec<(usize, usize, String)> {
        let blocks = read(&Text::from_source("job.md", source)).0.into_iter();
        blocks.map(|b| (b.first_line, b.last_line, b.flow.text().to_owned())).collect()
    }

    #[test]
    fn fields_and_their_items_are_blocks() {
        let one = |first, last, words: &str| (first, last, words.to_owned());
        assert_eq!(
            blocks("---\ntitle: Baker\ntasks:\n  - Bake\n    at dawn\n  - Clean\n---\nWe bake.\n"),
            [
                one(2, 2, "title: Baker"),
                one(3, 3, "tasks:"),
                one(4, 5, "Bake\n    at dawn"),
                one(6, 6, "Clean")
            ]
        );
        assert_eq!(blocks("+++\ntitle = \"Baker\"\n+++\n"), [one(2, 2, "title: Baker")]);
        let quoted = blocks(
            "+++\n# Three quotes `\"\"\"` hold lines of any kind.\nabout = \"\"\"\nWe bake at dawn.\n\"\"\"\ntitle = \"Baker\"\n+++\n",
        );
        assert!(quoted.contains(&one(6, 6, "title: Baker")), "{quoted:?}");
    }

    #[test]
    fn what_is_no_metadata_is_left() {
        for source in ["---\nWe bake.\n---\n", "---\n---\n", "---\ntitle: Baker\n", "title: Baker\n", ""] {
            assert_eq!(blocks(source), [], "{source:?}");
        }
    }
}
