//! Where lines start.

use super::Span;

/// The starts of the lines of a text; a line ends before its `\n`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    starts: Vec<u32>,
    /// Where the last line ends: a final `\n` is not part of it.
    len: u32,
}

impl Lines {
    /// Finds the lines of `text`. A final `\n` does not open another line.
    pub fn of(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.match_indices('\n').map(|(at, _)| at as u32 + 1));
        let mut len = text.len() as u32;
        if starts.len() > 1 && starts.last() == Some(&len) {
            starts.pop();
            len -= 1;
        }
        Self { starts, len }
    }

    /// How many there are: at least one, even in an empty text.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The number, counted from 1, of the line that holds byte `at`; the last line for any byte beyond.
    pub fn number_at(&self, at: u32) -> usize {
        self.starts.partition_point(|start| *start <= at).max(1)
    }

    /// The span of line `number` (counted from 1) without its end; empty where there is no such line.
    pub fn span(&self, number: usize) -> Span {
        let Some(start) = number.checked_sub(1).and_then(|i| self.starts.get(i)) else {
            return Span::new(self.len as usize, self.len as usize);
        };
        let end = self.starts.get(number).map_or(self.len, |next| next - 1);
        Span { start: *start, end: end.max(*start) }
    }
}

/// The lines of a text as it came: where each starts, where its content ends, and where its line end ends.
///
/// Lines end with `\n` or `\r\n`; with `\r` only in a text that has no `\n` at all, as old Macs wrote it.
pub(super) fn source_lines(source: &str) -> impl Iterator<Item = (usize, usize, usize)> {
    let bytes = source.as_bytes();
    let ends_line = if bytes.contains(&b'\n') { b'\n' } else { b'\r' };
    let mut at = Some(0);
    std::iter::from_fn(move || {
        let start = at?;
        let rest = bytes.get(start..)?;
        let Some(length) = rest.iter().position(|b| *b == ends_line) else {
            at = None;
            return Some((start, bytes.len(), bytes.len()));
        };
        let content = rest.get(..length)?;
        let content =
            if ends_line == b'\n' { content.strip_suffix(b"\r").unwrap_or(content) } else { content };
        at = Some(start + length + 1);
        Some((start, start + content.len(), start + length + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one() {
        let text = "one\n\nthree";
        let lines = Lines::of(text);
        assert_eq!(lines.count(), 3);
        assert_eq!(lines.span(1).of(text), "one");
        assert_eq!(lines.span(2).of(text), "");
        assert_eq!(lines.span(3).of(text), "three");
        assert_eq!(lines.span(4).of(text), "");
        assert_eq!([0, 3, 4, 5, 99].map(|at| lines.number_at(at)), [1, 1, 2, 3, 3]);
    }

    #[test]
    fn a_final_line_end_opens_no_line() {
        assert_eq!(Lines::of("a\n").count(), 1);
        assert_eq!(Lines::of("").count(), 1);
        assert_eq!(Lines::of("\n\n").count(), 2);
        assert_eq!(Lines::of("a\nb\n").span(2).of("a\nb\n"), "b", "nor does it belong to the last");
    }

    #[test]
    fn source_lines_end_as_their_writer_ended_them() {
        let of = |source| source_lines(source).collect::<Vec<_>>();
        assert_eq!(of("a\nb\r\nc"), [(0, 1, 2), (2, 3, 5), (5, 6, 6)]);
        assert_eq!(of("a\rb\r"), [(0, 1, 2), (2, 3, 4), (4, 4, 4)]);
        assert_eq!(of("a\rb\n"), [(0, 3, 4), (4, 4, 4)], "a lone return in a text with line feeds");
        assert_eq!(of(""), [(0, 0, 0)]);
    }
}
