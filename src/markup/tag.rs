//! Tags of a template that hold words to show: "{% include row.html left='Baker' right='2019 - 2021' %}".

use super::block::{Block, BlockKind, Flow};
use crate::text::Span;

/// What a tag is given that is not shown.
const SETTINGS: &[&str] = &[
    "tag", "class", "id", "style", "src", "href", "url", "link", "type", "icon", "color", "width", "target",
];

/// Leaves of a paragraph that is one such tag only the values that it shows, parted as the cells of a row are.
pub(super) fn show_values(block: &mut Block) {
    let text = block.flow.text();
    let words = text.trim();
    let is_tag = words.starts_with("{%") && words.ends_with("%}") && words.matches("{%").count() == 1;
    if block.kind != BlockKind::Paragraph || !is_tag {
        return;
    }
    let values = values(text);
    if values.is_empty() {
        return;
    }
    let mut flow = Flow::default();
    for (number, (from, to)) in values.iter().enumerate() {
        let span = block.flow.span(*from as u32, *to as u32);
        if number > 0 {
            flow.push("\n", Span { start: span.start, end: span.start });
        }
        flow.push(text.get(*from..*to).unwrap_or_default(), span);
    }
    block.flow = flow;
    block.emphasised = true;
}

/// Where the values stand that a tag shows: texts in quotes behind a name and a sign.
fn values(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(sign) = text.get(at..).and_then(|rest| rest.find(['=', ':'])).map(|ahead| at + ahead) {
        at = sign + 1;
        let name = text.get(..sign).unwrap_or_default().trim_end();
        let name =
            name.rsplit(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-')).next().unwrap_or_default();
        let rest = text.get(at..).unwrap_or_default();
        let quoted = rest.trim_start();
        let Some(quote) = quoted.chars().next().filter(|c| matches!(c, '"' | '\'')) else { continue };
        let from = at + (rest.len() - quoted.len()) + 1;
        // A quote within a word is an apostrophe: "FSU's club".
        let closes = |(i, _): &(usize, &str)| {
            text.get(from + i + 1..).is_some_and(|next| !next.starts_with(char::is_alphanumeric))
        };
        let closing = text.get(from..).and_then(|rest| rest.match_indices(quote).find(closes));
        let Some((length, _)) = closing else { break };
        let value = text.get(from..from + length).unwrap_or_default();
        let shown = value.contains(char::is_alphanumeric);
        if shown && !SETTINGS.contains(&name.to_lowercase().as_str()) {
            found.push((from, from + length));
        }
        at = from + length + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::markup::{Block, Format, read};
    use crate::text::Text;

    #[test]
    fn values_are_shown_and_settings_are_not() {
        let source = r#"{% include row.html tag='h3' left='Harlow's Bakery' right="Harlow, UK" %}

Words

{% include base_path %}
"#;
        let text = Text::from_source("cv.md", source);
        let blocks = read(&text, Format::Markdown);
        let words: Vec<&str> = blocks.iter().map(Block::words).collect();
        assert_eq!(words, ["Harlow's Bakery\nHarlow, UK", "Words"]);
        assert_eq!(blocks[0].flow.span(0, 6).of(text.clean()), "Harlow");
    }
}
