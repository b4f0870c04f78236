//! The way from the decoded source back to the bytes it was read from.

use super::decode::SourceEncoding;

/// The mark that may stand in front of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Leads from places in a source that was UTF-8 to places in its bytes.
///
/// The two are the same but for a byte order mark, and for bytes that are no UTF-8: each run of those became one
/// replacement character.
#[derive(Debug, Clone)]
pub(crate) struct ByteMap {
    mark: usize,
    /// Where each run of bad bytes stands: in the source, where it takes three bytes, and in the bytes.
    bad: Vec<Bad>,
}

#[derive(Debug, Clone, Copy)]
struct Bad {
    source: usize,
    start: usize,
    end: usize,
}

impl ByteMap {
    /// The map between `bytes` and the `source` that was decoded from them; nothing where they were not UTF-8, or are
    /// other bytes.
    pub(crate) fn of(bytes: &[u8], source: &str, encoding: SourceEncoding) -> Option<Self> {
        let mark = match encoding {
            SourceEncoding::Utf8 => 0,
            SourceEncoding::Utf8Bom => bytes.starts_with(MARK).then_some(MARK.len())?,
            _ => return None,
        };
        let width = char::REPLACEMENT_CHARACTER.len_utf8();
        let (mut bad, mut at, mut start) = (Vec::new(), 0, mark);
        for chunk in bytes.get(mark..)?.utf8_chunks() {
            let valid = chunk.valid();
            if source.get(at..at + valid.len())? != valid {
                return None;
            }
            (at, start) = (at + valid.len(), start + valid.len());
            let length = chunk.invalid().len();
            if length > 0 {
                source.get(at..at + width).filter(|sign| sign.starts_with(char::REPLACEMENT_CHARACTER))?;
                bad.push(Bad { source: at, start, end: start + length });
                (at, start) = (at + width, start + length);
            }
        }
        (at == source.len()).then_some(Self { mark, bad })
    }

    /// Where the place `at` of the source stands in the bytes; nothing where it is inside of a replacement character.
    pub(crate) fn place(&self, at: usize) -> Option<usize> {
        let width = char::REPLACEMENT_CHARACTER.len_utf8();
        let before = self.bad.partition_point(|bad| bad.source < at);
        match before.checked_sub(1).and_then(|last| self.bad.get(last)) {
            None => Some(self.mark + at),
            Some(last) if at < last.source + width => None,
            Some(last) => Some(last.end + (at - last.source - width)),
        }
    }

    /// Whether bytes that are no text stand in a range of the bytes.
    pub(crate) fn is_spoilt(&self, range: &std::ops::Range<usize>) -> bool {
        self.bad.iter().any(|bad| bad.start < range.end && range.start < bad.end)
    }
}

#[cfg(test)]
mod tests {
    use super::super::decode::decode;
    use super::*;

    #[test]
    fn places_lead_past_a_mark_and_bad_bytes() {
        let bytes = b"\xef\xbb\xbfZo\xc3\xab, K\xc3\xb6ln, M\xc3\xbcnchen: a\xff\xfeb\xe2\x80c";
        let (source, encoding) = decode(bytes).unwrap();
        let map = ByteMap::of(bytes, &source, encoding).unwrap();
        for letter in ['Z', 'K', 'a', 'b', 'c'] {
            let at = map.place(source.find(letter).unwrap()).unwrap();
            assert_eq!(char::from(bytes[at]), letter);
        }
        assert_eq!(map.place(source.len()), Some(bytes.len()));
        let bad = source.find('\u{fffd}').unwrap();
        assert!(map.place(bad).is_some() && map.place(bad + 1).is_none());
        let start = map.place(bad).unwrap();
        assert!(map.is_spoilt(&(start..start + 1)) && !map.is_spoilt(&(0..start)));
    }

    #[test]
    fn other_encodings_and_other_bytes_have_no_map() {
        assert!(ByteMap::of(b"a", "a", SourceEncoding::Other("windows-1252")).is_none());
        assert!(ByteMap::of(b"abc", "abd", SourceEncoding::Utf8).is_none());
        assert!(ByteMap::of(b"abc", "ab", SourceEncoding::Utf8).is_none());
        assert!(ByteMap::of(b"abc", "abc", SourceEncoding::Utf8).is_some());
    }
}
