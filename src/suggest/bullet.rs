//! Bullets as pieces that can change places.

use std::ops::Range;

use super::view::View;
use crate::markup::BlockKind;
use crate::text::Span;

/// A bullet of the outermost depth with all that hangs on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bullet {
    /// Its blocks: itself and deeper items.
    pub(super) blocks: Range<usize>,
    /// Its line, counted from 1.
    pub(super) line: usize,
    /// What would move: its words up to the end of its last line, without that line's end.
    pub(super) span: Span,
    /// All of its lines, marker and indentation too.
    pub(super) lines: Range<usize>,
}

/// The bullets among some blocks, where they stand in one run without other text between them; else none.
pub(super) fn run(view: &View<'_>, blocks: Range<usize>) -> Vec<Bullet> {
    let mut bullets: Vec<Bullet> = Vec::new();
    let lines = view.cv_text.lines();
    let mut widths: Vec<usize> = Vec::new();
    let mut numbered = false;
    for at in blocks {
        let block = &view.cv.blocks[at];
        match block.kind {
            BlockKind::Item(0) => {
                // Another list, or text between: not one run.
                if bullets
                    .last()
                    .is_some_and(|last| last.blocks.end != at || last.lines.end > block.first_line)
                {
                    return Vec::new();
                }
                let (width, number) = marker(view.cv_text.line(block.first_line));
                widths.push(width);
                numbered |= number;
                bullets.push(Bullet {
                    blocks: at..at + 1,
                    line: block.first_line,
                    span: Span {
                        start: lines.span(block.first_line).start,
                        end: lines.span(block.last_line).end,
                    },
                    lines: block.first_line..block.last_line + 1,
                });
            }
            BlockKind::Item(_) => {
                let Some(last) = bullets.last_mut() else { continue };
                if last.blocks.end != at {
                    return Vec::new();
                }
                last.blocks.end = at + 1;
                last.lines.end = last.lines.end.max(block.last_line + 1);
                last.span.end = lines.span(last.lines.end - 1).end;
            }
            // What stands in front of the list or behind it is no concern; between bullets it parts them.
            _ => {}
        }
    }
    if !bullets.windows(2).all(|pair| only_blank_between(view, &pair[0], &pair[1])) {
        return Vec::new();
    }
    // Numbers stay in their order. Markers of one width stay in their places; others move with what they are of.
    if numbered || widths.windows(2).all(|pair| pair[0] == pair[1]) {
        for (bullet, width) in bullets.iter_mut().zip(widths) {
            bullet.span.start += width as u32;
        }
    }
    bullets
}

fn only_blank_between(view: &View<'_>, one: &Bullet, next: &Bullet) -> bool {
    (one.lines.end..next.lines.start).all(|line| view.cv_text.line(line).trim().is_empty())
}

/// How many bytes of a line are the marker of its item, with the space around it, and whether that is a number.
fn marker(line: &str) -> (usize, bool) {
    let body = line.trim_start_matches(' ');
    let digits = body.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = digits.len() < body.len() && digits.starts_with(['.', ')']);
    let sign = if numbered {
        &digits[1..]
    } else {
        body.trim_start_matches(|c: char| "-*+•–·▪◦●".contains(c))
    };
    let rest = sign.trim_start_matches(' ');
    // Without a space behind it it is no marker.
    if sign.len() == body.len() || rest.len() == sign.len() {
        (0, false)
    } else {
        (line.len() - rest.len(), numbered)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_told_from_words() {
        assert_eq!(marker("- Go"), (2, false));
        assert_eq!(marker("  * Go"), (4, false));
        assert_eq!(marker("• Go"), (4, false));
        assert_eq!(marker("12) Go"), (4, true));
        assert_eq!(marker("**Go**"), (0, false));
        assert_eq!(marker("2020 was"), (0, false));
    }
}
