//! Text whose UTF-8 bytes were read in an older encoding, once or twice: `Ã©` for é, `â€™` for ’.
//!
//! The way back is sure: the characters are turned into the bytes they were, and only a result that is valid
//! UTF-8 and a character people write is taken.

use super::Found;
use crate::text::chars::{is_c1, is_emoji};
use encoding_rs::{Encoding, ISO_8859_2, ISO_8859_15, MACINTOSH, WINDOWS_1250, WINDOWS_1252};
use std::sync::LazyLock;

/// How often a text may have been broken.
const LAYERS: u8 = 2;

/// An encoding of one byte for each character.
struct Page {
    /// The upper half, sorted by character.
    bytes: Vec<(char, u8)>,
    /// Whether characters missing there may be the bare byte, as in the ISO encodings.
    has_c1: bool,
}

impl Page {
    fn of(encoding: &'static Encoding) -> Self {
        let upper: Vec<u8> = (0x80..=0xff).collect();
        // One character a byte.
        let shown = encoding.decode_without_bom_handling(&upper).0;
        let mut bytes: Vec<(char, u8)> = shown.chars().zip(upper.iter().copied()).collect();
        bytes.sort_unstable();
        Self { bytes, has_c1: encoding != MACINTOSH }
    }

    fn byte(&self, c: char) -> Option<u8> {
        if c.is_ascii() {
            return None;
        }
        if is_c1(c) && self.has_c1 {
            return u8::try_from(c as u32).ok();
        }
        let at = self.bytes.binary_search_by_key(&c, |(c, _)| *c).ok()?;
        self.bytes.get(at).map(|(_, byte)| *byte)
    }
}

/// In the order of how often each is the culprit. Windows-1252 covers ISO 8859-1.
static PAGES: LazyLock<[Page; 5]> =
    LazyLock::new(|| [WINDOWS_1252, WINDOWS_1250, ISO_8859_2, ISO_8859_15, MACINTOSH].map(Page::of));

fn shown_as(encoding: &'static Encoding, byte: u8) -> Option<char> {
    encoding.decode_without_bom_handling(&[byte]).0.chars().next()
}

/// The character that starts at `at`, if it is a broken one, with its end.
pub(super) fn read(line: &str, at: usize) -> Option<Found> {
    let lead = line.get(at..)?.chars().next()?;
    if let Some(c) = stray_byte(lead) {
        return Some(Found::sure(at, at + lead.len_utf8(), c.to_string()));
    }
    if !may_lead(lead) {
        return None;
    }
    PAGES.iter().find_map(|page| {
        let (c, end) = unit(line, at, page, LAYERS)?;
        (c != lead).then(|| {
            let found = Found::sure(at, end, c.to_string());
            if could_be_meant(line, at, end, c) { found.doubtful() } else { found }
        })
    })
}

/// Whether `c` is what one of the encodings makes of the first byte of a character worth restoring.
fn may_lead(c: char) -> bool {
    matches!(
        c,
        'Â' | 'Ã'
            | 'Ä'
            | 'Å'
            | 'Æ'
            | 'È'
            | 'á'
            | 'â'
            | 'ã'
            | 'ï'
            | 'ð'
            | 'Ă'
            | 'Ĺ'
            | 'Ć'
            | 'Č'
            | 'ď'
            | 'đ'
            | '¬'
            | '√'
            | 'ƒ'
            | '≈'
            | '∆'
            | '»'
            | '·'
            | '‚'
            | '„'
            | 'Ô'
    )
}

/// The punctuation that a byte of windows-1252 stands for where it was taken for ISO 8859-1.
///
/// Not for the bytes that terminals obey; those stay what they are and are cleaned.
fn stray_byte(c: char) -> Option<char> {
    let byte = u8::try_from(c as u32).ok()?;
    matches!(byte, 0x80 | 0x91..=0x97 | 0x99).then(|| shown_as(WINDOWS_1252, byte))?
}

/// The character at `at` after undoing up to `layers` wrong readings, and where it ends.
fn unit(line: &str, at: usize, page: &Page, layers: u8) -> Option<(char, usize)> {
    let Some(inner) = layers.checked_sub(1) else {
        let c = line.get(at..)?.chars().next()?;
        return Some((c, at + c.len_utf8()));
    };
    let lead = unit(line, at, page, inner)?;
    Some(sequence(line, lead, page, inner).unwrap_or(lead))
}

fn sequence(line: &str, (lead, mut end): (char, usize), page: &Page, layers: u8) -> Option<(char, usize)> {
    let first = page.byte(lead)?;
    let length = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let mut bytes = [first, 0, 0, 0];
    let bytes = bytes.get_mut(..length)?;
    for slot in bytes.iter_mut().skip(1) {
        let (c, after) = unit(line, end, page, layers)?;
        *slot = page.byte(c).filter(|byte| matches!(byte, 0x80..=0xbf))?;
        end = after;
    }
    let c = std::str::from_utf8(bytes).ok()?.chars().next()?;
    // A byte of windows-1252 that was made a control character before all this: `Â•` for •.
    let c = if is_c1(c) { shown_as(WINDOWS_1252, u8::try_from(c as u32).ok()?)? } else { c };
    is_worth_restoring(c).then_some((c, end))
}

/// Whether people write `c` in a CV or a posting: Latin letters, punctuation, currencies, signs, emoji.
fn is_worth_restoring(c: char) -> bool {
    matches!(c,
        '\u{a0}'..='\u{17f}' | 'ƒ' | 'Ơ' | 'ơ' | 'Ư' | 'ư' | 'Ș'..='ț' | 'ˆ' | '˜' | 'ẞ' | '\u{1ea0}'..='\u{1ef9}'
        | '\u{2000}'..='\u{206f}' | '₠'..='₿' | '\u{2100}'..='\u{22ff}' | '①'..='⓿' | '\u{25a0}'..='\u{25ff}'
        | 'ﬀ'..='ﬆ' | '\u{feff}')
        || is_emoji(c)
}

/// Whether the piece could be what its writer meant: letters in a natural order of cases (`BRĂŞEŞTI`), or a
/// capital before a closing sign (`MANHÃ”`).
fn could_be_meant(line: &str, at: usize, end: usize, restored: char) -> bool {
    let before = line.get(..at).and_then(|s| s.chars().next_back());
    let after = line.get(end..).and_then(|s| s.chars().next());
    let is = |c: Option<char>, test: fn(char) -> bool| c.is_some_and(test);
    let mut chars = line.get(at..end).unwrap_or_default().chars();
    let Some(lead) = chars.next() else { return false };
    let rest = chars.as_str();
    if !lead.is_alphabetic() {
        return rest.chars().count() == 1
            && !is(before, char::is_alphabetic)
            && !is(after, char::is_alphabetic);
    }
    if rest.chars().all(char::is_alphabetic) {
        let upper = lead.is_uppercase();
        let natural = if rest.chars().all(char::is_uppercase) {
            upper && !is(before, char::is_lowercase) && !is(after, char::is_lowercase)
        } else {
            rest.chars().all(char::is_lowercase) && (!upper || !is(before, char::is_alphabetic))
        };
        return natural && restored.is_alphabetic();
    }
    let closes = |c| matches!(c, '”' | '’' | '“' | '‘' | '–' | '—' | '…' | '»' | '\u{a0}');
    rest.chars().all(closes)
        && rest.chars().count() == 1
        && lead.is_uppercase()
        && is(before, char::is_uppercase)
        && !is(after, char::is_uppercase)
}
