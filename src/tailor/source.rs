//! The bytes of the CV as they were read, and the way to them from its clean text.

use super::change::Change;
use super::refusal::{Refusal, Uneditable};
use crate::suggest::Edit;
use crate::text::{ByteMap, Origin, SourceEncoding, Span, Text};

/// A CV's bytes with the text that was read from them.
#[derive(Debug, Clone)]
pub struct Source {
    bytes: Vec<u8>,
    text: Text,
    map: ByteMap,
    /// How most of its lines end.
    line_end: &'static str,
}

impl Source {
    /// Takes the bytes and the text that was read from them; refuses what cannot be changed byte by byte.
    pub fn new(bytes: Vec<u8>, text: Text) -> Result<Self, Uneditable> {
        let name = || text.name().to_owned();
        let kind = match text.origin() {
            Origin::Written => None,
            Origin::Page | Origin::PageData => Some("a saved page (HTML)"),
            Origin::Posting | Origin::Resume => Some("JSON"),
        };
        if let Some(kind) = kind {
            return Err(Uneditable::Made { name: name(), kind });
        }
        let encoding = text.encoding();
        let Some(map) = ByteMap::of(&bytes, text.source(), encoding) else {
            return Err(match encoding {
                SourceEncoding::Utf8 | SourceEncoding::Utf8Bom => Uneditable::OtherBytes { name: name() },
                _ => Uneditable::Encoding { name: name(), encoding: encoding.name() },
            });
        };
        let line_end = usual_line_end(text.source());
        Ok(Self { bytes, text, map, line_end })
    }

    /// The bytes as they were read.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The text that was read from them, which edits are about.
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// An edit of the clean text as a change of the bytes.
    pub(super) fn change(&self, edit: &Edit) -> Result<Change, Refusal> {
        Ok(match edit {
            Edit::Replace { span, after } => {
                let place = self.place(*span)?;
                // What is not text can be moved, and not be said again in other words.
                if self.map.is_spoilt(&place.range()) {
                    return Err(self.unclear(*span));
                }
                let with = after.replace('\n', self.line_end).into_bytes();
                Change::Replace { span: place, with }
            }
            Edit::Reorder { pieces, order } => {
                let pieces: Vec<Span> =
                    pieces.iter().map(|piece| self.place(*piece)).collect::<Result<_, _>>()?;
                let ordered = pieces.windows(2).all(|pair| pair[0].end <= pair[1].start);
                let mut all = order.clone();
                all.sort_unstable();
                if !ordered || !all.iter().copied().eq(0..pieces.len()) {
                    return Err(Refusal::NoPlace { lines: self.text.line_count() });
                }
                Change::Reorder { pieces, order: order.clone() }
            }
        })
    }

    /// The bytes that a span of the clean text stands for, and nothing else.
    fn place(&self, span: Span) -> Result<Span, Refusal> {
        if span.end as usize > self.text.clean().len() {
            return Err(Refusal::NoPlace { lines: self.text.line_count() });
        }
        let place = self.text.exact_source_span(span).and_then(|source| {
            let at = |place: u32| self.map.place(place as usize);
            Some(Span::new(at(source.start)?, at(source.end)?))
        });
        place.ok_or_else(|| self.unclear(span))
    }

    fn unclear(&self, span: Span) -> Refusal {
        Refusal::Unclear { line: self.text.lines().number_at(span.start) }
    }
}

/// How most lines of a source end; a source without line ends gets `\n`.
fn usual_line_end(source: &str) -> &'static str {
    let feeds = source.matches('\n').count();
    let returns = source.matches('\r').count();
    let both = source.matches("\r\n").count();
    if feeds == 0 && returns > 0 {
        "\r"
    } else if both * 2 > feeds {
        "\r\n"
    } else {
        "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(bytes: &[u8]) -> Result<Source, Uneditable> {
        Source::new(bytes.to_vec(), crate::intake::read("cv", bytes).unwrap())
    }

    #[test]
    fn what_cannot_be_changed_is_refused_with_a_way_out() {
        let utf16: Vec<u8> = "Zoë, engineer in Köln".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let said = |bytes: &[u8]| source(bytes).unwrap_err().to_string();
        for (bytes, what) in [
            (utf16.as_slice(), "UTF-16LE"),
            (b"Caf\xe9 manager \x96 Z\xfcrich", "windows-1252"),
            (b"<!doctype html><main><h1>Kim</h1><p>Cook</p></main>", "a saved page"),
            (br#"{"basics": {"name": "Kim"}, "work": []}"#, "JSON"),
        ] {
            let said = said(bytes);
            assert!(said.contains(what) && said.contains("cvfit text cv --plain"), "{said}");
        }
        let other = Source::new(b"a".to_vec(), Text::from_source("cv", "b")).unwrap_err();
        assert!(matches!(other, Uneditable::OtherBytes { .. }));
    }

    #[test]
    fn edits_lead_to_bytes_past_what_was_cleaned() {
        let bytes = b"\xef\xbb\xbf\tZo\xc3\xab\r\n\xff k8s";
        let source = source(bytes).unwrap();
        let at = source.text().clean().find("k8s").unwrap();
        let edit = Edit::Replace { span: Span::new(at, at + 3), after: "Kubernetes\nx".to_owned() };
        let Change::Replace { span, with } = source.change(&edit).unwrap() else { panic!("words") };
        assert_eq!((&bytes[span.range()], with.as_slice()), (&b"k8s"[..], &b"Kubernetes\r\nx"[..]));
        // The tab became four spaces, and the bad byte is no text.
        for (start, end) in [(1, 5), (at - 2, at)] {
            let edit = Edit::Replace { span: Span::new(start, end), after: String::new() };
            assert!(matches!(source.change(&edit), Err(Refusal::Unclear { .. })), "{start}");
        }
    }

    #[test]
    fn line_ends_are_those_of_most_lines() {
        assert_eq!(["a", "a\n", "a\r\nb\r\nc\n", "a\rb"].map(usual_line_end), ["\n", "\n", "\r\n", "\r"]);
    }
}
