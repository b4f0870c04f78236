use super::*;
use proptest::prelude::*;

fn source_of<'a>(text: &'a Text, clean: &str) -> &'a str {
    let at = text.clean().find(clean).unwrap();
    text.source_span(Span::new(at, at + clean.len())).of(text.source())
}

#[test]
fn pieces_are_found_again_in_the_source() {
    let text = Text::from_source(
        "posting",
        "Zoe\u{308}\u{200b} wants\r\n\teventâdriven work with the Ku\u{ad}bernetes team,\u{a0}donât you?\r\n",
    );
    assert_eq!(text.clean(), "Zoë wants\n    event-driven work with the Kubernetes team, don't you?\n");
    for (clean, source) in [
        ("Zoë", "Zoe\u{308}"),
        ("wants", "wants"),
        ("\n", "\r\n"),
        ("event-driven", "eventâdriven"),
        ("-", "â"),
        ("Kubernetes", "Ku\u{ad}bernetes"),
        ("team, don't", "team,\u{a0}donât"),
        ("you?", "you?"),
    ] {
        assert_eq!(source_of(&text, clean), source, "{clean:?}");
    }
    assert_eq!(text.line(1), "Zoë wants");
    assert_eq!(text.line(9), "");
    assert_eq!((text.line_count(), text.hidden(), text.repairs().len()), (2, 2, 2));
}

#[test]
fn positions_count_lines_and_characters_from_one() {
    let text = Text::from_source("cv", "é\u{200b}a\r\n\tb\n\u{feff}c");
    assert_eq!(text.clean(), "éa\n    b\nc");
    for (letter, position) in [('é', (1, 1)), ('a', (1, 3)), ('b', (2, 2)), ('c', (3, 2))] {
        assert_eq!(text.source_position(text.clean().find(letter).unwrap()), position, "{letter}");
    }
    assert_eq!(text.source_position(999), (3, 3));
}

#[test]
fn bytes_of_any_encoding_give_a_text_or_a_reason() {
    let text = Text::from_bytes("cv", "\u{feff}\u{feff}# Zoë\r\n".as_bytes()).unwrap();
    assert_eq!((text.clean(), text.encoding(), text.hidden()), ("# Zoë\n", SourceEncoding::Utf8Bom, 1));
    assert_eq!(text.source(), "\u{feff}# Zoë\r\n");
    let empty = Text::from_bytes("cv", b"").unwrap();
    assert_eq!((empty.clean(), empty.line_count()), ("", 1));
    for (bytes, reason) in [
        (
            &b"%PDF-1.7 ..."[..],
            "`c\\u{1b}v` is not a text file (it starts like a PDF): export it as Markdown or text",
        ),
        (b"Rust\0Go", "`c\\u{1b}v` is not a text file (it holds binary data): export it as Markdown or text"),
    ] {
        assert_eq!(Text::from_bytes("c\u{1b}v", bytes).unwrap_err().to_string(), reason);
    }
}

#[test]
fn nasty_texts_are_tame_afterwards() {
    for source in [
        "Rust\u{1b}]52;c;eA==\u{7} \u{1b}]0;x\u{7}\u{1b}[6n\u{1b}[?1049l dev\n",
        "Go \u{9b}1m\u{9d}52;c;eA==\u{9c} \u{9b}1m",
        "Req:\u{1b}]8;;http://x\nnext \u{1b}P+q544e\n\u{1b}",
        "Required: Java\rRequired: Rust\nJava\u{8}\u{8}\u{8}\u{8}Rust\n",
        "Rust\u{0}Go",
        "â\u{80}\u{8b}x â\u{80}\u{a8}y Ã\u{a0} Â\u{85}",
    ] {
        assert_tame(&Text::from_source("x", source));
    }
}

fn assert_tame(text: &Text) {
    let bad = text.clean().chars().find(|c| {
        (c.is_control() && *c != '\n')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{200b}')
    });
    assert_eq!(bad, None, "{:?}", text.clean());
    for repair in text.repairs() {
        assert!(!repair.before.chars().any(char::is_control) && !repair.after.chars().any(char::is_control));
        assert!((1..=text.line_count()).contains(&repair.line));
    }
}

fn lines_of_source(source: &str) -> usize {
    let folded = source.replace("\r\n", "\n");
    if source.contains('\n') {
        Lines::of(&folded).count()
    } else {
        Lines::of(&folded.replace('\r', "\n")).count()
    }
}

/// Texts rich in what this module is about.
fn rich_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-z ]{0,6}",
        any::<char>().prop_map(String::from),
        prop::sample::select(vec![
            "\n",
            "\r\n",
            "\r",
            "\t",
            "â",
            "â€™",
            "Ã©",
            "Â",
            "Â•",
            "đ¤Ť",
            "Donât",
            "eventâdriven",
            "\u{301}",
            "\u{200b}",
            "\u{80}",
            "\u{92}",
            "\u{fffd}",
            "👩\u{200d}💻",
            "\u{fe0f}",
            "\u{1112}\u{1161}",
            " the and you ",
            "ﬁ",
            "Ｃ",
            "â€",
            "Ã¢â‚¬â„¢",
            "ï¸",
            "ð",
            "\u{feff}",
            "\u{a0}",
            " â ",
        ])
        .prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
        if let Ok(text) = Text::from_bytes("x", &bytes) {
            assert_tame(&text);
        }
    }

    #[test]
    fn lines_are_never_made_or_lost(source in rich_text()) {
        let text = Text::from_source("x", &source);
        assert_tame(&text);
        prop_assert_eq!(text.line_count(), lines_of_source(&source));
    }

    #[test]
    fn spans_lead_into_the_source(source in rich_text(), a in 0_usize..200, b in 0_usize..200) {
        let text = Text::from_source("x", &source);
        let span = text.source_span(Span::new(a.min(b), a.max(b)));
        prop_assert!(source.get(span.range()).is_some(), "{:?} in {:?}", span, source);
        let all = text.source_span(Span::new(0, text.clean().len()));
        prop_assert!(all.contains(span) || span.is_empty(), "{:?} beyond {:?}", span, all);
        let (line, column) = text.source_position(a);
        prop_assert!(line <= text.line_count() && column >= 1);
    }

    #[test]
    fn neighbouring_spans_do_not_cross(source in rich_text()) {
        let text = Text::from_source("x", &source);
        let mut end = 0;
        for (at, c) in text.clean().char_indices() {
            let span = text.source_span(Span::new(at, at + c.len_utf8()));
            prop_assert!(!span.is_empty() && span.end >= end, "{:?} at {} in {:?}", span, at, source);
            end = span.end;
        }
    }

    #[test]
    fn line_ends_do_not_matter(source in rich_text()) {
        let lf = source.replace('\r', "");
        let crlf = lf.replace('\n', "\r\n");
        let (lf, crlf) = (Text::from_source("x", &lf), Text::from_source("x", &crlf));
        prop_assert_eq!(lf.clean(), crlf.clean());
        prop_assert_eq!(lf.repairs(), crlf.repairs());
        prop_assert_eq!(lf.hidden(), crlf.hidden());
    }

    #[test]
    fn clean_text_is_composed(source in rich_text()) {
        use unicode_normalization::is_nfc;
        prop_assert!(is_nfc(Text::from_source("x", &source).clean()));
    }
}
