//! An outline as one HTML page: no script, nothing loaded from elsewhere, and the documents' text as text.
//!
//! Every tag, attribute and entity of the page is written here; what comes from documents goes through [`escape`].

use std::fmt::Write as _;

use super::outline::{Block, Column, Outline, Piece, Role};
use super::{text, words};
use crate::text::printable;

/// Cells of a quoted line that are kept.
const QUOTE: usize = 160;

const STYLE: &str = include_str!("page.css");

/// Should anything be wrong with the rest, a browser still runs and fetches nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

impl Outline {
    /// The report as a page, for a browser or a printer; it follows the reader's choice of light or dark.
    pub fn html(&self) -> String {
        let mut page = Page { out: String::new(), open: 0, heading: String::new() };
        let title = self.blocks.iter().find_map(|block| match block {
            Block::Title(title) => Some(title.as_str()),
            _ => None,
        });
        let title = escape(title.unwrap_or("cvfit"));
        _ = write!(
            page.out,
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n"
        );
        for block in &self.blocks {
            page.block(block);
        }
        page.close_lists(0);
        page.out.push_str("</main>\n</body>\n</html>\n");
        page.out
    }
}

/// The page so far.
struct Page {
    out: String,
    /// How many lists are open, each within an item of the one before, each with an item open.
    open: usize,
    /// What the blocks are about at the moment.
    heading: String,
}

impl Page {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Item { depth, pieces } => {
                self.item(*depth);
                self.out.push_str(&inline(pieces));
            }
            Block::Quote { depth, line, around } => {
                self.item(*depth);
                let cut = text::excerpt(line, around, QUOTE, false);
                _ = write!(self.out, "<blockquote>{}</blockquote>", escape(&cut));
            }
            Block::Change { depth, before, after } => {
                self.item(*depth);
                self.out.push_str("<pre>");
                for (tag, sign, text) in [("del", '-', before), ("ins", '+', after)] {
                    for line in text.lines() {
                        // The sign says to every reader what the colour says to some.
                        _ = write!(self.out, "<{tag}>{sign} {}</{tag}>", escape(line));
                    }
                }
                self.out.push_str("</pre>");
            }
            Block::Title(text) => self.heading("h1", text),
            Block::Heading(text) => self.heading("h2", text),
            Block::Paragraph(pieces) => {
                self.close_lists(0);
                _ = writeln!(self.out, "<p>{}</p>", inline(pieces));
            }
            Block::Table { columns, remark, rows } => self.table(columns, remark, rows),
        }
    }

    fn heading(&mut self, tag: &str, text: &str) {
        self.close_lists(0);
        _ = writeln!(self.out, "<{tag}>{}</{tag}>", escape(text));
        text.clone_into(&mut self.heading);
    }

    /// Opens an item of a list at this depth, or as deep as there is an item to belong to.
    fn item(&mut self, depth: usize) {
        let depth = depth.min(self.open);
        self.close_lists(depth + 1);
        if self.open > depth {
            self.out.push_str("</li>\n<li>");
        } else {
            self.out.push_str(if self.open > 0 { "\n<ul>\n<li>" } else { "<ul>\n<li>" });
            self.open += 1;
        }
    }

    /// Closes lists until so many are open.
    fn close_lists(&mut self, left: usize) {
        while self.open > left {
            self.out.push_str("</li>\n</ul>\n");
            self.open -= 1;
        }
    }

    fn table(&mut self, columns: &[Column], remark: &str, rows: &[(Vec<String>, String)]) {
        self.close_lists(0);
        let class = |column: &Column| if column.number { " class=\"number\"" } else { "" };
        _ = writeln!(
            self.out,
            "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n<table>\n<caption>{0}</caption>\n<thead><tr>",
            escape(&self.heading)
        );
        for column in columns {
            _ = writeln!(self.out, "<th scope=\"col\"{}>{}</th>", class(column), escape(column.name));
        }
        _ = writeln!(self.out, "<th scope=\"col\">{}</th>\n</tr></thead>\n<tbody>", escape(remark));
        for (cells, remark) in rows {
            self.out.push_str("<tr>");
            for (at, (cell, column)) in cells.iter().zip(columns).enumerate() {
                // The first cell names the row.
                let (open, close) = if at == 0 { ("th scope=\"row\"", "th") } else { ("td", "td") };
                _ = write!(self.out, "<{open}{}>{}</{close}>", class(column), escape(cell));
            }
            _ = writeln!(self.out, "<td>{}</td></tr>", escape(remark));
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }
}

fn inline(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        if piece.text.is_empty() && !matches!(piece.role, Role::Verdict(_)) {
            continue;
        }
        let text = escape(&piece.text);
        _ = match piece.role {
            Role::Verdict(verdict) => {
                let (sign, word) = (words::sign(verdict, false), verdict.word());
                write!(out, "<span class=\"{word}\"><span aria-hidden=\"true\">{sign}</span> {word}</span> ")
            }
            Role::Strong => write!(out, "<strong>{text}</strong>"),
            Role::Quiet => write!(out, "<span class=\"quiet\">{text}</span>"),
            Role::Code => write!(out, "<code>{text}</code>"),
            Role::Plain => write!(out, "{text}"),
        };
    }
    out
}

/// Text as HTML that shows just that text, between tags and in attributes.
fn escape(text: &str) -> String {
    let text = printable(text);
    let mut out = String::with_capacity(text.len() + 16);
    for ch in text.chars() {
        match ch {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            ch => out.push(ch),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use html5gum::{Token, Tokenizer};
    use proptest::prelude::*;

    use super::*;
    use crate::report::fixture;
    use crate::report::{Detail, check};

    /// What a browser sees: the tags with their attributes in order, and the text between them.
    fn seen(page: &str) -> (Vec<String>, String) {
        let (mut tags, mut text) = (Vec::new(), String::new());
        for Ok(token) in Tokenizer::new(page) {
            match token {
                Token::StartTag(tag) => {
                    let attributes = tag.attributes.iter().map(|(name, value)| {
                        format!(" {}={}", String::from_utf8_lossy(name), String::from_utf8_lossy(value))
                    });
                    let attributes: String = attributes.collect();
                    tags.push(format!("<{}{attributes}>", String::from_utf8_lossy(&tag.name)));
                }
                Token::EndTag(tag) => tags.push(format!("</{}>", String::from_utf8_lossy(&tag.name))),
                Token::String(piece) => text.push_str(&String::from_utf8_lossy(&piece)),
                Token::Doctype(_) => tags.push("<!doctype>".to_owned()),
                Token::Comment(comment) => tags.push(format!("<!--{}-->", String::from_utf8_lossy(&comment))),
                Token::Error(error) => panic!("{error:?}"),
            }
        }
        (tags, text)
    }

    /// An outline with `text` wherever text of documents can stand.
    fn everywhere(text: &str) -> Outline {
        let own = || text.to_owned();
        let mut out = Outline::default();
        out.title(text);
        out.heading(text);
        let pieces = [Piece::plain, Piece::strong, Piece::quiet, Piece::code].map(|piece| piece(own()));
        out.item(0, pieces.to_vec());
        out.quote(1, text, text);
        out.blocks.push(Block::Change { depth: 1, before: own(), after: own() });
        out.blocks.push(Block::Paragraph(pieces.to_vec()));
        let columns = vec![Column { name: "a", number: true }];
        out.blocks.push(Block::Table { columns, remark: "b", rows: vec![(vec![own()], own())] });
        out
    }

    #[test]
    fn a_report_is_one_page_that_reads_well() {
        let (cv, posting) = fixture::texts();
        let detail = Detail { cv: Some(&cv), posting: Some(&posting), explain: true };
        insta::assert_snapshot!("check_html", check(&fixture::answer(), detail).html());
    }

    #[test]
    fn every_tag_that_is_opened_is_closed_in_its_turn() {
        let (cv, posting) = fixture::texts();
        let detail = Detail { cv: Some(&cv), posting: Some(&posting), explain: true };
        let (tags, _) = seen(&check(&fixture::answer(), detail).html());
        let mut open: Vec<&str> = Vec::new();
        for tag in &tags {
            let name = tag.trim_matches(['<', '>', '/']).split(' ').next().unwrap();
            if tag.starts_with("</") {
                assert_eq!(open.pop(), Some(name), "{tags:?}");
            } else if !matches!(name, "meta" | "!doctype") {
                open.push(name);
            }
        }
        assert_eq!(open, Vec::<&str>::new());
        for what in ["<html lang=en>", "<h1>", "<caption>", "<th scope=col>", "<main>"] {
            assert!(tags.iter().any(|tag| tag == what), "{what}");
        }
        assert!(
            !tags.iter().any(|tag| tag.contains("script") || tag.contains("src=") || tag.contains("href="))
        );
    }

    #[test]
    fn nothing_of_a_document_is_more_than_text() {
        let plain = "plain";
        let (tags, _) = seen(&everywhere(plain).html());
        for evil in [
            "<script>alert(1)</script>",
            "</title><script>alert(1)</script>",
            "</style></pre></blockquote></table></main>",
            "<img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "' autofocus onfocus='alert(1)",
            "<!-- --><![CDATA[x]]>",
            "&lt;script&gt; &#60;b&#62; &amp; &notit; &#27;",
            "<plaintext>",
            "javascript:alert(1)",
            "--><svg/onload=alert(1)>",
            "\u{1b}]0;x\u{7}\u{202e}\u{0}",
            "@import url(http://a.b)",
        ] {
            let (found, text) = seen(&everywhere(evil).html());
            // The name of the table is the heading; all else is the same as for a harmless text.
            let own = found.iter().map(|tag| tag.replace(&*printable(evil), plain)).collect::<Vec<_>>();
            assert_eq!(own, tags, "{evil}");
            assert_eq!(text.matches(&*printable(evil)).count(), 17, "{evil}");
        }
    }

    proptest! {
        #[test]
        fn any_text_comes_back_as_it_is(text in "[ -~äß✓]{0,60}") {
            let (tags, seen) = seen(&format!("<p title=\"{}\">{0}</p>", escape(&text)));
            prop_assert_eq!(&seen, &text);
            prop_assert_eq!(tags, [format!("<p title={text}>"), "</p>".to_owned()]);
        }
    }

    #[test]
    fn deeper_facts_stand_within_those_they_belong_to() {
        let mut out = Outline::default();
        for (depth, text) in [(0, "a"), (1, "b"), (2, "c"), (1, "d"), (0, "e")] {
            out.fact(depth, text);
        }
        let page = out.html();
        let list = page.split("<main>\n").nth(1).unwrap().split("</main>").next().unwrap();
        let flat: String = list.split_whitespace().collect();
        assert_eq!(flat, "<ul><li>a<ul><li>b<ul><li>c</li></ul></li><li>d</li></ul></li><li>e</li></ul>");
    }
}
