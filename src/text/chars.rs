//! What single characters are, as far as reading and showing them goes.

/// Whether it shows nothing (or only turns its neighbours around) where it stands alone.
///
/// The joiners of emoji are among them; who wants to keep those looks at the neighbours.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Whether it must not reach a reader as it is: it acts on a terminal, or it is not seen.
pub(crate) fn is_hidden(c: char) -> bool {
    c.is_control() || is_invisible(c) || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Whether it separates words but is not the plain space: no-break, thin, wide, or a line end of old.
pub(super) fn is_odd_space(c: char) -> bool {
    matches!(
        c,
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

/// Whether it is one of the control characters that no text should hold.
pub(super) fn is_c1(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{9f}')
}

/// Whether it may be a piece of an emoji, so that a joiner or a variation selector after it has a sense.
pub(super) fn is_emoji(c: char) -> bool {
    matches!(c,
        '©' | '®' | '‼' | '⁉' | '™' | 'ℹ' | '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}' | 'Ⓜ'
        | '\u{25aa}'..='\u{25fe}' | '\u{2600}'..='\u{27bf}' | '\u{2934}'..='\u{2935}'
        | '\u{2b00}'..='\u{2bff}' | '〰' | '〽' | '㊗' | '㊙' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

/// The plain spelling of a character that is only dressed up, where there is one.
///
/// Other wide signs stay wide, so that no text turns into a tag or an entity.
pub(super) fn plain_spelling(c: char) -> Option<&'static str> {
    const WIDE: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+#.";
    Some(match c {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        // Bullets of the Symbol and Wingdings fonts, as word processors paste them.
        '\u{f0a7}' | '\u{f0b7}' | '\u{f0d8}' | '\u{f0fc}' => "•",
        '\u{ff01}'..='\u{ff5e}' => {
            let plain = char::from_u32(c as u32 - 0xfee0)?;
            let at = WIDE.find(plain)?;
            WIDE.get(at..=at)?
        }
        _ => return None,
    })
}
