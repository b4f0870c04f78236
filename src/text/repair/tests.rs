use super::*;
use crate::text::Text;

fn repaired(source: &str) -> String {
    let mut text = source.to_owned();
    for patch in patches(source).iter().rev() {
        text.replace_range(patch.span.0..patch.span.1, &patch.text);
    }
    text
}

/// Sentences that make a text English and show that it lost bytes.
const ENGLISH: &str = "You will work with the team and donât need to know all of it.";

fn repaired_in_english(line: &str) -> String {
    let text = repaired(&format!("{ENGLISH}\n{line}"));
    let (first, rest) = text.split_once('\n').unwrap();
    assert_eq!(first, "You will work with the team and don't need to know all of it.");
    rest.to_owned()
}

#[test]
fn whole_bytes_are_read_again() {
    for (broken, whole) in [
        ("CafÃ© ZoÃ«, MÃ¼nchen", "Café Zoë, München"),
        ("itâ€™s â€œcleanâ€\u{9d} code â€“ fast â€¦", "it’s “clean” code – fast …"),
        ("â€¢ Lead\nÂ•Plan", "• Lead\n•Plan"),
        ("60 000 Â£ or 70 000 â‚¬", "60 000 £ or 70 000 €"),
        ("60 000 ÂŁ per year", "60 000 £ per year"),
        ("vĂ˝voj ÄŤasto, prĂˇce", "vývoj často, práce"),
        ("zespĂłĹ‚ i ciÄ…gĹ‚a praca", "zespół i ciągła praca"),
        ("itâ\u{80}\u{99}s cafÃ\u{a9}", "it’s café"),
        ("it‚Äôs caf√©", "it’s café"),
        ("itÃ¢â‚¬â„¢s cafÃƒÂ©", "it’s café"),
        ("ðŸš€ go", "🚀 go"),
        ("ESPAÃ‘A", "ESPAÑA"),
        ("Donâ€\u{99}t, don\u{92}t \u{96} ok \u{95}", "Don’t, don’t – ok •"),
        ("Èšara È™i", "Țara și"),
    ] {
        assert_eq!(repaired(broken), whole, "{broken:?}");
    }
}

#[test]
fn what_people_write_is_left_alone() {
    for text in [
        "Un château, une pâte, l’âge, le rôle – tâches à accomplir à l’hôtel « Âge d’or »",
        "Ângela gosta da “MANHÔ e da Câmara; instância, distância",
        "Câini și pâine, România, BRĂŞEŞTI, CÂŞTIG, câmp – hotărât, cât, râs, ăştia",
        "Đà Nẵng, lương 500.000 đ mỗi ngày, ấn tượng, cân nhắc, tâm lý",
        "Źródło łączności i żółw, zespół",
        "„Ärger“ und „Spaß“ – ‚Öl‘ in Köln, 5 €, Straße…",
        "SMØRREBRØD, ÆON, Å, Ð, ðe",
        "You will work with the château, the papier-mâché and the pâté of the Pâtissier",
        "Опыт работы с «Rust» – 5 лет",
        "東京 Rust エンジニア 🚀 — ok",
        "ÂGE · “É” · 5 ± 2 · x² · ©2024 Ä. Ö.",
        "\u{9b}31m \u{90}q \u{9d}0;x",
    ] {
        assert_eq!(repaired(text), text);
    }
}

#[test]
fn lost_bytes_are_told_by_their_neighbours() {
    for (broken, whole) in [
        (
            "an eventâdriven, bestâinâclass and nonâtechnical buyâin",
            "an event-driven, best-in-class and non-technical buy-in",
        ),
        (
            "handsâon, longâterm, fullâtime, a dogâfriendly BackâEnd",
            "hands-on, long-term, full-time, a dog-friendly Back-End",
        ),
        ("stateâofâtheâart and endâtoâend", "state-of-the-art and end-to-end"),
        ("qualityâobsessed and eâcommerce", "quality-obsessed and e-commerce"),
        (
            "Itâs ours, weâre here, youâll see, theyâve gone, Iâm in, Kafkaâs",
            "It's ours, we're here, you'll see, they've gone, I'm in, Kafka's",
        ),
        (
            "hard problemsâthis is it, and a roleâyouâll lead",
            "hard problems – this is it, and a role – you'll lead",
        ),
        (
            "2019 â 2023, 3â5 years, a 4âday week, 50âÂ£60, tierâ1",
            "2019 – 2023, 3–5 years, a 4-day week, 50–£60, tier-1",
        ),
        ("the âcleanâ code", "the “clean” code"),
        ("write â€cleanâ€ code", "write “clean” code"),
        ("our customersâ data", "our customers' data"),
        ("â¨Tip one\nâ\u{ad} Tip two", "Tip one\nTip two"),
        ("â-Plan\nâ-\u{8f}Build\nâ Run\nâRust\nâ¢ Go", "• Plan\n• Build\n• Run\n• Rust\n• Go"),
        ("Good luck đ¤Ť\nđŤĄ Salute\nFire ð¥ here", "Good luck\nSalute\nFire  here"),
        ("and so onâ¦ 5 kâ¬, Acmeâ¢", "and so on… 5 k€, Acme™"),
        ("Pay:Â 50", "Pay: 50"),
        ("Donâ\u{80}t and event\u{fffd}driven, can\u{fffd}t", "Don't and event-driven, can't"),
        ("the château of ClichÃ©", "the château of Cliché"),
        ("caf\u{fffd} r\u{fffd}sum\u{fffd}", "caf\u{fffd} r\u{fffd}sum\u{fffd}"),
    ] {
        assert_eq!(repaired_in_english(broken), whole, "{broken:?}");
    }
}

#[test]
fn one_sure_place_in_english_is_enough_and_one_likely_one_is_not() {
    assert_eq!(repaired("Familiarity with eventâdriven systems"), "Familiarity with event-driven systems");
    assert_eq!(repaired("Familiarity with the emplâtre systems"), "Familiarity with the emplâtre systems");
}

#[test]
fn the_record_shows_words() {
    let source = "You will do (eventâdriven) and bestâinâclass work with the team.\r\n\
                  Itâ€™s fine, itâ€™s; Itâ€™s. Good đ¤Ť\nitâ\u{80}\u{99}s problemsâthis";
    let records = records(source, &patches(source));
    let shown: Vec<_> = records.iter().map(|r| (r.line, r.before.as_str(), r.after.as_str())).collect();
    assert_eq!(
        shown,
        [
            (1, "eventâdriven", "event-driven"),
            (1, "bestâinâclass", "best-in-class"),
            (2, "Itâ€™s", "It’s"),
            (2, "itâ€™s", "it’s"),
            (2, "đ¤Ť", ""),
            (3, r"itâ\u{80}\u{99}s", "it’s"),
            (3, "problemsâthis", "problems – this"),
        ]
    );
}

#[test]
fn a_flood_of_broken_places_takes_time_in_line_with_its_size() {
    for piece in ["â", "â€", "Ã©", "Ãƒ", "aâb", "âaâ ", "đ", "\u{fffd}", "Donât", "  â", "Ã¢â‚¬"]
    {
        let source = piece.repeat(200_000 / piece.len());
        let start = std::time::Instant::now();
        let patches = patches(&source);
        records(&source, &patches);
        assert!(start.elapsed().as_secs() < 5, "{piece:?} took {:?}", start.elapsed());
    }
}

#[test]
fn quoted_printable_is_read_where_a_text_shows_it() {
    let source = "Baker wanted=20\nWe=E2=80=99re open at 5 =3D early.=20\nrye and=\n wheat=20\n";
    let text = Text::from_source("job.txt", source);
    assert_eq!(text.clean(), "Baker wanted \nWe’re open at 5 = early. \nrye and\n wheat \n");
    for plain in ["x=20\ny = 3\n", "https://a.example/?a=20&b=C3\n", "==20==\n"] {
        assert_eq!(Text::from_source("job.txt", plain).clean(), plain);
    }
}
