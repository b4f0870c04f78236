//! JSON Lines, one after the other, never more than one in memory.

use std::io::{self, BufRead, Read};

/// What comes next in a stream of lines.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// A line without its end.
    Line(Vec<u8>),
    /// A line that was too long to keep, and was passed over.
    TooLong,
}

/// The lines of a stream that are not blank.
pub(super) struct Lines<R> {
    from: R,
    /// The longest line, in bytes.
    most: u64,
    /// The number of the last line that was given.
    number: usize,
    ended: bool,
}

impl<R: BufRead> Lines<R> {
    /// Lines of at most `most` bytes.
    pub(super) fn new(from: R, most: u64) -> Self {
        Self { from, most, number: 0, ended: false }
    }

    /// The number of the last line that was given, from 1.
    pub(super) fn number(&self) -> usize {
        self.number
    }

    /// The next line that is not blank. After an error there is none.
    pub(super) fn next(&mut self) -> Option<io::Result<Next>> {
        if self.ended {
            return None;
        }
        loop {
            match self.line() {
                Ok(Some(Next::Line(line))) if line.trim_ascii().is_empty() => {}
                Ok(next) => return next.map(Ok),
                Err(error) => {
                    self.ended = true;
                    return Some(Err(error));
                }
            }
        }
    }

    /// From now on there is no further line.
    pub(super) fn end(&mut self) {
        self.ended = true;
    }

    fn line(&mut self) -> io::Result<Option<Next>> {
        let mut line = Vec::new();
        let read = self.from.by_ref().take(self.most + 1).read_until(b'\n', &mut line)?;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        if line.last() == Some(&b'\n') {
            line.pop();
        } else if line.len() as u64 > self.most {
            self.pass_over()?;
            return Ok(Some(Next::TooLong));
        }
        // A mark that some programs put in front counts for nothing.
        if self.number == 1 && line.starts_with(b"\xef\xbb\xbf") {
            line.drain(..3);
        }
        Ok(Some(Next::Line(line)))
    }

    /// The rest of a line, without keeping it.
    fn pass_over(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.from.fill_buf()?;
            let (length, is_end) = match buffer.iter().position(|byte| *byte == b'\n') {
                Some(at) => (at + 1, true),
                None => (buffer.len(), buffer.is_empty()),
            };
            self.from.consume(length);
            if is_end {
                return Ok(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    /// Each line with its number, read through a buffer of this size.
    fn all(text: &[u8], most: u64, buffer: usize) -> Vec<(usize, Next)> {
        let mut lines = Lines::new(BufReader::with_capacity(buffer, text), most);
        let mut all = Vec::new();
        while let Some(next) = lines.next() {
            all.push((lines.number(), next.unwrap()));
        }
        all
    }

    fn line(text: &str) -> Next {
        Next::Line(text.as_bytes().to_vec())
    }

    #[test]
    fn blank_lines_are_counted_and_left_out() {
        let text = b"\xef\xbb\xbfa\n\n  \r\nb\n\nc";
        assert_eq!(all(text, 9, 8), [(1, line("a")), (4, line("b")), (6, line("c"))]);
        assert_eq!(all(b"", 9, 8), []);
    }

    #[test]
    fn a_line_that_is_too_long_spoils_no_other() {
        for buffer in [1, 3, 100] {
            let text = b"12345\n123456\nx\n1234567890123";
            let expected = [(1, line("12345")), (2, Next::TooLong), (3, line("x")), (4, Next::TooLong)];
            assert_eq!(all(text, 5, buffer), expected, "{buffer}");
        }
    }

    #[test]
    fn a_stream_that_breaks_ends() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("gone"))
            }
        }
        let mut lines = Lines::new(BufReader::new(Broken), 9);
        assert!(lines.next().is_some_and(|next| next.is_err()));
        assert!(lines.next().is_none());
    }
}
