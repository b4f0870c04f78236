//! Lists of texts: adding at the end and taking one out, in the layout that the list has.

use std::ops::Range;

use toml_edit::Array;

use super::source::Source;
use super::splice::Splice;
use super::style;

/// Adds texts behind the last one.
pub(super) fn add(source: &Source<'_>, array: &Array, items: &[String]) -> Option<Vec<Splice>> {
    let span = array.span()?;
    let close = span.end - 1;
    let quoted: Vec<_> = items.iter().map(|item| style::text(item)).collect();
    let Some(last) = array.iter().last() else { return Some(vec![into_empty(source, &span, &quoted)]) };
    let last = last.span()?;
    let comma = source.comma(last.end, close);
    let after = comma.map_or(last.end, |comma| comma + 1);
    if source.line_end(after) >= close {
        // All that is left stands on this line.
        let items = quoted.join(", ");
        let text = if comma.is_some() { format!(" {items},") } else { format!(", {items}") };
        return Some(vec![Splice { span: after..after, text }]);
    }
    // Each on a line of its own below the last, whose comment stays with it.
    let (indent, end) = (source.indent(last.start), source.line_break(after));
    let end_of_list = if comma.is_some() { "," } else { "" };
    let lines = quoted.iter().map(|item| format!("{indent}{item}"));
    let text = lines.collect::<Vec<_>>().join(&format!(",{end}")) + end_of_list + end;
    let at = source.next_line(after);
    let mut splices = Vec::new();
    if comma.is_none() {
        splices.push(Splice { span: last.end..last.end, text: ",".to_owned() });
    }
    splices.push(Splice { span: at..at, text });
    Some(splices)
}

fn into_empty(source: &Source<'_>, span: &Range<usize>, quoted: &[String]) -> Splice {
    let (open, close) = (span.start + 1, span.end - 1);
    let has_comments = source.comments(span.clone()).next().is_some();
    let start = source.line_start(close);
    if has_comments && start > open && source.piece(start..close).trim().is_empty() {
        // The closing bracket stands on a line of its own, below a comment.
        let (indent, end) = (source.indent(close), source.line_break(source.line_start(close) - 1));
        let lines: Vec<_> = quoted.iter().map(|item| format!("{indent}  {item},{end}")).collect();
        let text = lines.concat();
        return Splice { span: start..start, text };
    }
    Splice { span: open..open, text: quoted.join(", ") }
}

/// Takes the text at a place out, and no comment with it.
pub(super) fn remove(source: &Source<'_>, array: &Array, index: usize) -> Option<Vec<Splice>> {
    let list = array.span()?;
    let close = list.end - 1;
    let item = array.get(index)?.span()?;
    let comma = source.comma(item.end, close);
    let end = comma.map_or(item.end, |comma| comma + 1);
    if let Some(comma) = comma
        && source.piece(item.end..comma).contains('\n')
    {
        // What stands between the two may be a comment.
        return Some([item, comma..end].map(|span| Splice { span, text: String::new() }).to_vec());
    }
    let (line, next) = (source.line_start(item.start), source.next_line(end));
    let rest = source.piece(end..source.line_end(end));
    let is_alone = line > list.start && source.piece(line..item.start).trim().is_empty() && next <= close;
    if is_alone && rest.trim().is_empty() {
        return Some(vec![Splice { span: line..next, text: String::new() }]);
    }
    if is_alone && rest.trim_start().starts_with('#') {
        let space = rest.len() - rest.trim_start().len();
        return Some(vec![Splice { span: item.start..end + space, text: String::new() }]);
    }
    if comma.is_some() {
        let space = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let mut span = item.start..end + space;
        if end + space >= close {
            // The last one with a comma: the space before it goes, and that before the bracket stays.
            span = source.piece(0..item.start).trim_end_matches([' ', '\t']).len().max(list.start + 1)..end;
        }
        return Some(vec![Splice { span, text: String::new() }]);
    }
    // The last one without: the comma before it is not needed any more, if only space stands between.
    let before = source.piece(list.start + 1..item.start).trim_end_matches([' ', '\t']);
    let start = match before.strip_suffix(',') {
        Some(kept) => list.start + 1 + kept.len(),
        None => item.start,
    };
    Some(vec![Splice { span: start..item.end, text: String::new() }])
}
