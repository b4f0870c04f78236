//! Where lines start.

use super::Span;

/// The starts of the lines of a text; a line ends before its `\n`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    starts: Vec<u32>,
    len: u32,
}

impl Lines {
    /// Finds the lines of `text`. A final `\n` does not open another line.
    pub fn of(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at as u32 + 1));
        if starts.len() > 1 && starts.last() == Some(&(text.len() as u32)) {
            starts.pop();
        }
        Self { starts, len: text.len() as u32 }
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
    }
}
