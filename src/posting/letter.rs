//! What a posting that came by e-mail has around it: the lines of its head, the marks between its parts, and the close with the
//! sender's name and numbers.

use super::line::LineClass;
use crate::markup::Block;
use crate::text::Text;

/// The least lines of a head. Two labels over a posting are its own facts.
const LEAST: usize = 3;

/// The most blocks of a close: name, firm, address, numbers.
const SENDER: usize = 8;

/// The most words of a line of a close.
const SENDER_WORDS: usize = 8;

/// The most words of the line that opens a close: "Thanks and best regards,".
const CLOSING_WORDS: usize = 5;

/// The most words of a greeting.
const GREETING_WORDS: usize = 5;

/// What each block is, where it is no word of the posting.
pub(super) fn around(text: &Text, blocks: &[Block]) -> Vec<Option<LineClass>> {
    let mut found = vec![None; blocks.len()];
    let head = head(text);
    for (block, found) in blocks.iter().zip(&mut found) {
        let line = text.line(block.first_line);
        *found = if block.first_line <= head { Some(of_head(line)) } else { part(text, line) };
        if found.is_none() && is_greeting(block) {
            *found = Some(LineClass::Process);
        }
    }
    for closing in (0..blocks.len()).filter(|at| closes(&blocks[*at])) {
        let short = |block: &&Block| {
            !block.is_item()
                && block.words().split_whitespace().count() <= SENDER_WORDS
                && !block.words().ends_with(['.', ':', '?'])
        };
        let sender = blocks[closing + 1..].iter().take(SENDER).take_while(short).count();
        for found in &mut found[closing..=closing + sender] {
            found.get_or_insert(LineClass::Process);
        }
    }
    found
}

/// The last line of an e-mail's head at the top of a text, 0 where there is none (RFC 5322, section 2.2: a name without spaces and
/// a colon; what is indented belongs to the line above).
fn head(text: &Text) -> usize {
    let first = (1..=text.line_count()).find(|number| !text.line(*number).trim().is_empty()).unwrap_or(1);
    let of_head = |number: &usize| {
        let line = text.line(*number);
        field(line).is_some() || *number > first && line.starts_with([' ', '\t']) && !line.trim().is_empty()
    };
    let fields: Vec<usize> = (first..=text.line_count()).take_while(of_head).collect();
    let named = |name: &str| fields.iter().filter_map(|number| field(text.line(*number))).any(|f| f == name);
    let is_mail = named("from") && (named("subject") || named("to"));
    if is_mail && fields.len() >= LEAST { first + fields.len() - 1 } else { 0 }
}

/// The name of a field of a head, in small letters.
fn field(line: &str) -> Option<String> {
    let (name, _) = line.split_once(':')?;
    let plain = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    plain.then(|| name.to_ascii_lowercase())
}

/// What a line of a head is for the reader of a posting.
fn of_head(line: &str) -> LineClass {
    match field(line).as_deref() {
        Some("subject" | "date" | "sent") => LineClass::Meta,
        Some("from" | "to" | "cc" | "reply-to") => LineClass::Process,
        _ => LineClass::Noise,
    }
}

/// The marks between the parts of an e-mail (RFC 2046, section 5.1) and the fields that say how each is written.
fn part(text: &Text, line: &str) -> Option<LineClass> {
    let mime = || text.clean().contains("Content-Type:");
    let mark = line.len() > 12 && line.starts_with("--") && !line.trim_matches('-').contains(' ');
    let of_part = line.starts_with("Content-T") || line.starts_with("This is a multi-part");
    ((mark || of_part) && mime()).then_some(LineClass::Noise)
}

/// "Dear applicant,", "Hi Kim,".
fn is_greeting(block: &Block) -> bool {
    let words = block.words();
    let greets = ["Dear", "Hi", "Hello"]
        .iter()
        .any(|greeting| words.strip_prefix(greeting).is_some_and(|rest| rest.starts_with([' ', ',', '!'])));
    greets && words.ends_with([',', ':', '!']) && words.split_whitespace().count() <= GREETING_WORDS
}

/// "Kind regards,", "Yours faithfully,".
fn closes(block: &Block) -> bool {
    let words = block.words();
    if block.is_heading() || words.len() > 60 || words.split_whitespace().count() > CLOSING_WORDS {
        return false;
    }
    let words = words.trim_end_matches([',', '.', '!']).to_lowercase();
    let last = words.rsplit(' ').next().unwrap_or_default();
    matches!(last, "regards" | "sincerely" | "faithfully" | "truly" | "wishes") && !words.contains(" with ")
        || matches!(words.as_str(), "thanks" | "thank you" | "many thanks" | "cheers" | "yours")
            && block.words().ends_with(',')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Format, read};
    use LineClass::{Meta, Noise, Process};

    fn found(source: &str) -> Vec<Option<LineClass>> {
        let text = Text::from_source("posting.txt", source);
        around(&text, &read(&text, Format::Plain))
    }

    #[test]
    fn the_head_and_the_close_of_a_letter() {
        let letter = "From: Kim Vale <kim@acme.example>\nTo: jobs@list.example\nSubject: Baker in Leith\nX-Mailer: Post\n\nDear all,\n\nWe look for a baker who knows rye.\n\nKind regards,\n\nKim Vale\nAcme Bakery\n0131 496 0000\n";
        let wanted = [
            Some(Process),
            Some(Process),
            Some(Meta),
            Some(Noise),
            Some(Process),
            None,
            Some(Process),
            Some(Process),
            Some(Process),
            Some(Process),
        ];
        assert_eq!(found(letter), wanted);
    }

    #[test]
    fn facts_at_the_top_are_no_head_of_a_letter() {
        for text in [
            "Title: Baker\nLocation: Leith\nFrom: 1 May\n\nWe bake.\n",
            "Requirements\n\n- Works with regards to rules\n- Thanks people\n",
            "Hi there! We are Acme, and we bake.\n",
        ] {
            assert!(found(text).iter().all(Option::is_none), "{text}");
        }
    }
}
