//! Copies of CVs of any bytes, with any edits: what was not edited stays byte for byte, the order of the edits does not
//! matter, and undo leads back. The chance is the same in every run.

use cvfit::suggest::{Consent, Edit, Kind, Suggestion};
use cvfit::tailor::{Draft, Refusal, Source, Where};
use cvfit::text::{Span, Text};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_260_601),
        max_shrink_iters: 400,
        ..ProptestConfig::default()
    }
}

/// Pieces of CVs, with all that editors and mail programs leave in them.
#[rustfmt::skip]
const PIECES: &[&[u8]] = &[
    b"# Kim", b"## Skills", b"- ", b"* ", b"  - ", b"\t- ", b"1. ", b"Go", b"k8s", b"Kubernetes", b", ", b"; ", b" ",
    b"  ", b"\t", b"\n", b"\n", b"\n\n", b"\r\n", b"\r\n", b"\r\n\r\n", b"\r", b"  \n", b"\t\r\n", b"**", b"`", b"| a | b |",
    "é".as_bytes(), "e\u{301}".as_bytes(), "\u{200b}".as_bytes(), "\u{ad}".as_bytes(), "\u{a0}".as_bytes(),
    "ﬁ".as_bytes(), "🦀".as_bytes(), "–".as_bytes(), "日本".as_bytes(), "\u{202e}".as_bytes(), "\u{2028}".as_bytes(),
    "Zoë Žižek, Köln, Łódź".as_bytes(), b"\xff", b"\xe2\x80", b"\xc3", b"\x1b[1m", b"&amp;", b"2019", b"x",
];

/// The bytes of a document: UTF-8 for the most part, with or without a mark, a last line end, or bytes that are no text.
fn document() -> impl Strategy<Value = Vec<u8>> {
    (any::<bool>(), vec(select(PIECES), 0..60)).prop_map(|(mark, pieces)| {
        let mark: &[u8] = if mark { b"\xef\xbb\xbf" } else { b"" };
        // Enough good text for what is bad in it to be damage.
        [mark, "Zoë, Žižek, Köln, Łódź, été, naïve\n".as_bytes(), &pieces.concat()].concat()
    })
}

/// An edit before its places are known: fractions of the text.
#[derive(Debug, Clone)]
enum Plan {
    Replace(Index, Index, &'static str),
    Insert(Index, &'static str),
    Reorder(Vec<Index>, Index),
}

fn plan() -> impl Strategy<Value = Plan> {
    let words = || select(&["", "x", "Kubernetes (k8s)", "a\nb", "ž", "  ", "- new\n"][..]);
    prop_oneof![
        3 => (any::<Index>(), any::<Index>(), words()).prop_map(|(a, b, w)| Plan::Replace(a, b, w)),
        2 => (any::<Index>(), words()).prop_map(|(a, w)| Plan::Insert(a, w)),
        2 => (vec(any::<Index>(), 4..9), any::<Index>()).prop_map(|(cuts, turn)| Plan::Reorder(cuts, turn)),
    ]
}

/// The edit in a text; its places are between characters.
fn edit(plan: &Plan, clean: &str) -> Edit {
    let places: Vec<usize> = clean.char_indices().map(|(at, _)| at).chain([clean.len()]).collect();
    let place = |index: &Index| *index.get(&places);
    match plan {
        Plan::Replace(one, two, words) => {
            let (one, two) = (place(one), place(two));
            // Short ones, so that several find room.
            let end = one.max(two).min(one.min(two) + 12);
            let end = (end..=clean.len()).find(|at| clean.is_char_boundary(*at)).unwrap_or(clean.len());
            Edit::Replace { span: Span::new(one.min(two), end), after: (*words).to_owned() }
        }
        Plan::Insert(at, words) => Edit::insert(place(at) as u32, *words),
        Plan::Reorder(cuts, turn) => {
            let mut cuts: Vec<usize> = cuts.iter().map(place).collect();
            cuts.sort_unstable();
            let pieces: Vec<Span> = cuts.chunks_exact(2).map(|pair| Span::new(pair[0], pair[1])).collect();
            let mut order: Vec<usize> = (0..pieces.len()).collect();
            let by = turn.index(order.len());
            order.rotate_left(by);
            Edit::Reorder { pieces, order }
        }
    }
}

fn suggestion(number: usize, edit: Edit) -> Suggestion {
    Suggestion {
        key: format!("edit/{number}"),
        kind: Kind::UseTheirTerm,
        consent: Consent::Safe,
        needs: Vec::new(),
        line: None,
        why: "because".to_owned(),
        effect: 0.0,
        edits: vec![edit],
    }
}

/// A draft over a document, if it is one that can be changed.
fn draft(bytes: &[u8]) -> Option<Draft> {
    let text = Text::from_bytes("cv.md", bytes).ok()?;
    Some(Draft::new(Source::new(bytes.to_vec(), text).ok()?))
}

/// Takes suggestions in an order; the numbers of those that could be taken.
fn take(draft: &mut Draft, suggestions: &[Suggestion], order: &[usize]) -> Vec<usize> {
    let mut taken = Vec::new();
    for at in order {
        match draft.accept(&suggestions[*at]) {
            Ok(()) => taken.push(*at),
            Err(Refusal::Conflict { with, line }) => {
                assert!(line >= 1 && taken.iter().any(|at| suggestions[*at].key == with), "{with}");
            }
            Err(Refusal::Unclear { .. }) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    taken
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn edits_in_any_order_give_the_same_bytes_and_undo_leads_back(
        bytes in document(),
        plans in vec(plan(), 0..8),
        shuffle in vec(any::<u32>(), 8),
    ) {
        let Some(mut draft) = draft(&bytes) else { return Ok(()) };
        prop_assert_eq!(draft.bytes(), bytes.clone(), "nothing is changed by opening it");
        let clean = draft.source().text().clean().to_owned();
        let suggestions: Vec<Suggestion> =
            plans.iter().enumerate().map(|(at, plan)| suggestion(at, edit(plan, &clean))).collect();
        let all: Vec<usize> = (0..suggestions.len()).collect();
        let mut order = take(&mut draft, &suggestions, &all);
        let made = draft.bytes();

        order.sort_by_key(|at| shuffle[*at]);
        let mut other = Draft::new(draft.source().clone());
        prop_assert_eq!(&take(&mut other, &suggestions, &order), &order, "what goes together goes in any order");
        prop_assert_eq!(&other.bytes(), &made);

        // Nothing is lost of what was not replaced: as many of each byte as before, but for what was put in or out.
        let (mut expected, found) = (histogram(&bytes), histogram(&made));
        let mut seen: Vec<&Edit> = Vec::new();
        for edit in order.iter().flat_map(|at| &suggestions[*at].edits).filter(|edit| matches!(edit, Edit::Replace { .. })) {
            if seen.contains(&edit) {
                continue;
            }
            seen.push(edit);
            let source = draft.source();
            let place = source.text().exact_source_span(edit.span()).expect("a place that was accepted");
            let ends = line_end(source.text().source());
            for byte in edit.after(&clean).replace('\n', ends).bytes() {
                expected[usize::from(byte)] += 1;
            }
            for byte in place.of(source.text().source()).bytes() {
                expected[usize::from(byte)] -= 1;
            }
        }
        prop_assert_eq!(found, expected);

        while draft.undo() {}
        prop_assert_eq!(draft.bytes(), bytes);
        while draft.redo() {}
        prop_assert_eq!(draft.bytes(), made);
    }

    #[test]
    fn one_edit_changes_its_span_only(bytes in document(), start in any::<Index>(), end in any::<Index>()) {
        let Some(mut draft) = draft(&bytes) else { return Ok(()) };
        let clean = draft.source().text().clean().to_owned();
        let edit = edit(&Plan::Replace(start, end, "Kubernetes (k8s)"), &clean);
        if draft.accept(&suggestion(0, edit.clone())).is_err() {
            return Ok(());
        }
        let made = draft.bytes();
        let source = draft.source().text();
        let place = source.exact_source_span(edit.span()).expect("a place that was accepted");
        let (before, after) = (&source.source()[..place.start as usize], &source.source()[place.end as usize..]);
        // Good text in front and behind stands in the bytes as it does in the source.
        let good = |text: &str| !text.contains('\u{fffd}');
        let words = b"Kubernetes (k8s)";
        let at = (0..=made.len() - words.len())
            .find(|at| made[*at..].starts_with(words) && made[..*at] == bytes[..*at]
                && made[at + words.len()..] == bytes[bytes.len() - (made.len() - at - words.len())..]);
        let at = at.expect("the words, with all else on both sides");
        if good(before) {
            prop_assert!(made[..at].ends_with(before.as_bytes()));
        }
        if good(after) {
            prop_assert!(made[at..].ends_with(after.as_bytes()));
        }
    }
}

/// How many there are of each byte.
fn histogram(bytes: &[u8]) -> [i64; 256] {
    let mut counts = [0; 256];
    for byte in bytes {
        counts[usize::from(*byte)] += 1;
    }
    counts
}

/// How most lines end, as a reader would count.
fn line_end(source: &str) -> &'static str {
    let (feeds, both) = (source.matches('\n').count(), source.matches("\r\n").count());
    if feeds == 0 && source.contains('\r') {
        "\r"
    } else if both * 2 > feeds {
        "\r\n"
    } else {
        "\n"
    }
}

/// Documents of words that are all different, so that a plain search finds them whatever was done before: what a slow
/// and simple hand would do is compared with what a draft does.
mod by_hand {
    use super::*;

    const BETWEEN: &[&str] = &[" ", ", ", "\r\n- ", "\n", "\t", "; ", "  \n", " · "];

    #[derive(Debug, Clone)]
    enum Deed {
        /// Brackets around a word.
        Dress(usize),
        /// Groups of one or two words change places.
        Swap(usize, usize, usize),
    }

    fn deed(words: usize) -> impl Strategy<Value = Deed> {
        prop_oneof![
            (0..words).prop_map(Deed::Dress),
            (0..words - 4, 1..3_usize, 1..3_usize).prop_map(|(at, one, two)| Deed::Swap(at, one, two)),
        ]
    }

    fn word(number: usize) -> String {
        format!("w{number}w")
    }

    /// What is done to the text as it stands now.
    fn by_hand(text: &str, deed: &Deed) -> String {
        match deed {
            Deed::Dress(at) => text.replace(&word(*at), &format!("<{}>", word(*at))),
            Deed::Swap(at, one, two) => {
                let span = |from: usize, count: usize| {
                    let first = text.find(&word(from)).expect("every word is there");
                    let last = word(from + count - 1);
                    let end = text.find(&last).expect("every word is there") + last.len();
                    let dressed = |at: usize| text[..at].ends_with('<');
                    let start = if dressed(first) { first - 1 } else { first };
                    (start, if text[end..].starts_with('>') { end + 1 } else { end })
                };
                let ((a, b), (c, d)) = (span(*at, *one), span(at + one, *two));
                // Another swap may have turned them round already.
                assert!(b <= c, "swaps that cross are refused");
                [&text[..a], &text[c..d], &text[b..c], &text[a..b], &text[d..]].concat()
            }
        }
    }

    proptest! {
        #![proptest_config(cases(2_000))]

        #[test]
        fn a_draft_does_what_a_hand_would(
            between in vec(select(BETWEEN), 12),
            deeds in vec(deed(12), 1..6),
        ) {
            let text: String = between.iter().enumerate().flat_map(|(at, gap)| [word(at), (*gap).to_owned()]).collect();
            let mut draft = draft(text.as_bytes()).expect("plain text");
            let clean = draft.source().text().clean().to_owned();
            let span = |from: usize, count: usize| {
                let start = clean.find(&word(from)).expect("every word is there");
                let last = word(from + count - 1);
                Span::new(start, clean.find(&last).expect("every word is there") + last.len())
            };
            let mut taken: Vec<Deed> = Vec::new();
            for (number, deed) in deeds.iter().enumerate() {
                let edit = match deed {
                    Deed::Dress(at) => Edit::Replace { span: span(*at, 1), after: format!("<{}>", word(*at)) },
                    Deed::Swap(at, one, two) => {
                        Edit::Reorder { pieces: vec![span(*at, *one), span(at + one, *two)], order: vec![1, 0] }
                    }
                };
                let again = taken.iter().any(|other| format!("{other:?}") == format!("{deed:?}"));
                if draft.accept(&suggestion(number, edit)).is_ok() && !again {
                    taken.push(deed.clone());
                }
            }
            // By hand the inner swaps come first: a swapped pair is found by its first and last word.
            taken.sort_by_key(|deed| match deed {
                Deed::Dress(_) => 0,
                Deed::Swap(_, one, two) => one + two,
            });
            let mut expected = text.clone();
            let swaps = taken.iter().filter(|deed| matches!(deed, Deed::Swap(..))).count();
            let nested = swaps > 1;
            for deed in &taken {
                if nested && matches!(deed, Deed::Swap(_, one, two) if one + two > 2) {
                    // Which words begin and end a group that was turned inside is no question for a plain search.
                    return Ok(());
                }
                expected = by_hand(&expected, deed);
            }
            prop_assert_eq!(String::from_utf8(draft.bytes()).expect("text"), expected);
        }
    }
}

#[test]
fn words_of_ones_own_are_dressed_like_their_neighbours() {
    let bytes = b"## Skills\r\n\r\n- Go, SQL\r\n- Bash";
    let mut draft = draft(bytes).unwrap();
    draft.write("a", Where::Behind(4), "Kafka (two years)").unwrap();
    draft.write("b", Where::EndOf(3), "Kafka").unwrap();
    assert_eq!(draft.bytes(), b"## Skills\r\n\r\n- Go, SQL, Kafka\r\n- Bash\r\n- Kafka (two years)");
    draft.write("c", Where::InPlaceOf(1), "What I know").unwrap();
    assert!(draft.bytes().starts_with(b"## What I know\r\n\r\n"));
    let refused = draft.write("d", Where::InPlaceOf(1), "Knowledge").unwrap_err();
    assert_eq!(refused, Refusal::Conflict { with: "c".to_owned(), line: 1 });
    assert!(refused.to_string().contains("take that back first"), "{refused}");
    assert_eq!(draft.write("d", Where::Behind(9), "x"), Err(Refusal::NoPlace { lines: 4 }));
    assert_eq!(draft.write("d", Where::Behind(1), " "), Err(Refusal::Empty));
    assert_eq!(draft.write("d", Where::Behind(1), "a\u{1b}[2J"), Err(Refusal::Hidden));
}

#[test]
fn what_was_rejected_or_withdrawn_can_be_undone() {
    let mut draft = draft(b"k8s\n").unwrap();
    let one = suggestion(1, Edit::Replace { span: Span::new(0, 3), after: "Kubernetes (k8s)".to_owned() });
    draft.accept(&one).unwrap();
    draft.reject(&one.key);
    assert!(draft.is_rejected(&one.key) && draft.bytes() == b"k8s\n");
    assert!(draft.undo());
    assert_eq!(draft.bytes(), b"Kubernetes (k8s)\n");
    assert!(draft.redo() && draft.is_rejected(&one.key));
    draft.withdraw(&one.key);
    assert!(!draft.is_rejected(&one.key));
    draft.reword(&one, "Kubernetes").unwrap();
    assert_eq!(draft.bytes(), b"Kubernetes\n");
    assert!(!draft.redo(), "a new decision ends what could be done again");
}

#[test]
fn own_words_stand_where_the_suggestion_would() {
    let mut draft = draft(b"- Spring Boot, k8s\n").unwrap();
    let implied = suggestion(1, Edit::insert(13, " (Java)"));
    assert_eq!(draft.words(&implied).as_deref(), Some("(Java)"));
    draft.reword(&implied, "with Java 17").unwrap();
    assert_eq!(draft.bytes(), b"- Spring Boot with Java 17, k8s\n");
    assert_eq!(draft.words(&implied).as_deref(), Some("with Java 17"));
    let term = suggestion(2, Edit::Replace { span: Span::new(15, 18), after: "Kubernetes (k8s)".to_owned() });
    draft.accept(&term).unwrap();
    let alone = draft.alone(&term.key).unwrap();
    assert_eq!(alone.bytes(), b"- Spring Boot, Kubernetes (k8s)\n");
    assert_eq!((draft.steps(), alone.steps()), (2, 0));
    draft.write("own/1", Where::Behind(1), "Kafka").unwrap();
    let own = Suggestion { key: "own/1".to_owned(), edits: Vec::new(), ..term };
    assert_eq!(draft.words(&own).as_deref(), Some("Kafka"), "without the mark of the line");
}

#[test]
fn decisions_are_kept_as_json_of_a_known_form() {
    let mut draft = draft(b"- Go\n").unwrap();
    assert!(draft.state().is_empty());
    draft.write("own/1", Where::Behind(1), "Kafka").unwrap();
    draft.reject("edit/2");
    let json = draft.state().to_json().unwrap();
    let again = cvfit::tailor::State::from_json(json.as_bytes()).unwrap();
    assert_eq!((&again, again.counts()), (&draft.state(), (1, 1)));
    let later = json.replace("\"format\": 1", "\"format\": 2");
    let said = cvfit::tailor::State::from_json(later.as_bytes()).unwrap_err().to_string();
    assert!(said.contains("format 2 is not known"), "{said}");
}

#[test]
fn decisions_outlive_a_change_from_outside() {
    let clusters = "- Run four k8s clusters\n";
    let mut draft = draft(format!("# Kim\n\n{clusters}- Go, Bash\n- dull\n").as_bytes()).unwrap();
    let term = |draft: &Draft| {
        let at = draft.source().text().clean().find("k8s").unwrap();
        suggestion(1, Edit::Replace { span: Span::new(at, at + 3), after: "Kubernetes (k8s)".to_owned() })
    };
    draft.accept(&term(&draft)).unwrap();
    draft.write("mine", Where::EndOf(4), "Kafka").unwrap();
    draft.write("gone", Where::InPlaceOf(5), "exciting").unwrap();
    draft.reject("edit/7");
    let json = serde_json::to_string(&draft.state()).unwrap();
    let state = serde_json::from_str(&json).unwrap();

    // Lines in front, and one of the lines is another now.
    let bytes = format!("# Kim\n\nnew\n\n{clusters}- Go, Bash\n- not so dull\n").into_bytes();
    let text = Text::from_bytes("cv.md", &bytes).unwrap();
    let fresh = Draft::new(Source::new(bytes.clone(), text).unwrap());
    let suggestions = [term(&fresh)];
    let (restored, lost) = Draft::restore(fresh.source().clone(), &suggestions, &state);
    assert_eq!(
        String::from_utf8(restored.bytes()).unwrap(),
        "# Kim\n\nnew\n\n- Run four Kubernetes (k8s) clusters\n- Go, Bash, Kafka\n- not so dull\n"
    );
    assert_eq!(lost.len(), 1);
    assert_eq!((lost[0].key.as_str(), lost[0].words.as_slice()), ("gone", &["exciting".to_owned()][..]));
    assert!(restored.is_rejected("edit/7"));
    let mut restored = restored;
    assert!(!restored.undo(), "what was restored is where undo ends");

    let (again, lost) = Draft::restore(draft.source().clone(), &[term(&draft)], &draft.state());
    assert_eq!((again.bytes(), lost), (draft.bytes(), Vec::new()), "over the same CV nothing is lost");
    let (without, lost) = Draft::restore(draft.source().clone(), &[], &draft.state());
    assert_eq!(lost.len(), 1, "what is not suggested any more is told: {:?}", without.state());
}
