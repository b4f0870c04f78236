//! From clean text to blocks: headings, items, paragraphs, table rows.
//!
//! A block holds its words as a [`Flow`]: the text a reader sees, without markup, with a way back to the clean
//! text. Nothing here knows what a skill, a posting or a CV is. Saved pages and data come as the Markdown that
//! `intake` made of them.

mod block;
mod front_matter;
mod html;
mod markdown;
mod plain;
mod run_on;
mod sentence;
mod tag;
mod wrap;

pub use block::{Block, BlockKind, Flow};
pub(crate) use front_matter::is_nested;
pub(crate) use plain::{is_only_spaces, opens_with_bullet};
pub(crate) use sentence::part as part_sentences;

use crate::text::{Origin, Text};

/// How a document is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Markdown (`CommonMark` with tables, task lists and strikethrough).
    Markdown,
    /// Text as it was pasted, with bullets and headings in any dress.
    Plain,
}

impl Format {
    /// By the ending of the name where it tells, otherwise by what stands in the text: only signs that have
    /// no other use in pasted text count for Markdown.
    pub fn detect(text: &Text) -> Self {
        if text.origin() != Origin::Written {
            return Self::Markdown;
        }
        let name = text.name().to_ascii_lowercase();
        let by_ending = std::path::Path::new(&name).extension().and_then(|e| e.to_str());
        if matches!(by_ending, Some("md" | "markdown" | "mkd" | "mdown")) {
            return Self::Markdown;
        }
        if front_matter::opens(text) {
            return Self::Markdown;
        }
        let signs = text.clean().lines().filter(|line| looks_like_markdown(line)).count();
        let tagged = || text.clean().lines().filter(|line| opens_with_tag(line)).count();
        if signs >= 2 || tagged() >= TAGGED { Self::Markdown } else { Self::Plain }
    }
}

/// So many lines that open with a tag make a text one with tags.
const TAGGED: usize = 5;

/// Whether a line opens with the tag of a part of a page, as HTML that was copied with its lines does.
fn opens_with_tag(line: &str) -> bool {
    const TAGS: &[&str] = &[
        "p", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td", "section",
        "article", "dl", "dt", "dd", "span", "br",
    ];
    let Some(name) = line.trim_start().strip_prefix('<') else { return false };
    let name = name.trim_start_matches('/');
    TAGS.iter().any(|tag| {
        name.strip_prefix(tag).is_some_and(|rest| rest.is_empty() || rest.starts_with(['>', ' ', '/', '\n']))
    })
}

fn looks_like_markdown(line: &str) -> bool {
    let line = line.trim();
    let hashes = line.bytes().take_while(|b| *b == b'#').count();
    let heading = (1..=6).contains(&hashes) && line[hashes..].starts_with(' ');
    // A search for one sign tells of most lines that they hold none of the two.
    let bold = line.contains('*') && line.matches("**").count() >= 2;
    let address = line.contains(']') && (line.contains("](http") || line.contains("](mailto:"));
    let rule =
        line.len() > 4 && line.starts_with('|') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    heading || bold || address || rule
}

/// Reads a document into its blocks, in the order of the text.
pub fn read(text: &Text, format: Format) -> Vec<Block> {
    let mut blocks = match format {
        Format::Markdown => markdown::read(text),
        Format::Plain => plain::read(text),
    };
    for block in &mut blocks {
        tag::show_values(block);
    }
    blocks.retain(|block| !is_only_tags(block.words()));
    run_on::part(blocks)
}

/// Whether a line holds nothing but tags of a template, which a site's program would have filled: "{% include cv.html %}".
pub(crate) fn is_only_tags(line: &str) -> bool {
    const TAGS: [(&str, &str); 2] = [("{%", "%}"), ("{{", "}}")];
    let mut rest = line.trim();
    let mut found = false;
    while let Some((_, end)) = TAGS.iter().find(|(start, _)| rest.starts_with(start)) {
        let Some(at) = rest.find(end) else { return false };
        // "{% include line.html left='Baker' right='2019 - 2021' %}" holds words to show.
        if rest[..at].split(['\'', '"']).skip(1).step_by(2).any(|value| value.contains(' ')) {
            return false;
        }
        (rest, found) = (rest[at + end.len()..].trim_start(), true);
    }
    found && rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_a_template_are_no_text() {
        let text = Text::from_source(
            "cv.md",
            "Baker\n\n{% include base_path %}\n\n{{< lead >}} {{ x }}\n\n{{ braces }} and words\n",
        );
        let words: Vec<String> =
            read(&text, Format::Markdown).iter().map(|block| block.words().to_owned()).collect();
        assert_eq!(words, ["Baker", "{{ braces }} and words"]);
    }

    #[test]
    fn the_ending_tells_and_otherwise_the_text() {
        let detect = |name, text| Format::detect(&Text::from_source(name, text));
        assert_eq!(detect("cv.md", "just words"), Format::Markdown);
        assert_eq!(detect("job.txt", "# One\n\nwords\n\n## Two\n"), Format::Markdown);
        assert_eq!(detect("-", "Role: Engineer\n- **Rust**\n- # of users: 3\n"), Format::Plain);
        assert_eq!(detect("job.txt", "We need:\n* Rust\n* 5 * 3 = 15\n"), Format::Plain);
    }
}
