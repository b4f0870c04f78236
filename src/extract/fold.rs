//! Spellings that mean the same word.
//!
//! A token's *form* is what two spellings of it share: lower case, no possessive, British and American spelling
//! made one. A form is only ever compared with another form, so it need not be a word itself.

use crate::word_list::WordList;

/// Words shorter than this keep their spelling: `four` is not `for`.
const SHORTEST_FOLDED: usize = 6;

/// Endings that differ between British and American spelling, and what both become, by their last two letters: most
/// words end in others. Order matters: a longer ending stands before one it ends in.
fn endings(last: [u8; 2]) -> &'static [(&'static str, &'static str)] {
    match &last {
        b"ns" => &[("isations", "izations")],
        b"al" => &[("isational", "izational")],
        b"rs" => &[("isers", "izers"), ("ysers", "yzers")],
        b"es" => &[
            ("ises", "izes"),
            ("programmes", "programs"),
            ("logues", "logs"),
            ("centres", "centers"),
            ("metres", "meters"),
            ("licences", "licenses"),
        ],
        b"on" => &[("isation", "ization")],
        b"ng" => &[("ising", "izing"), ("ysing", "yzing"), ("moulding", "molding"), ("greying", "graying")],
        b"ed" => &[("ised", "ized"), ("ysed", "yzed"), ("moulded", "molded"), ("centred", "centered")],
        b"er" => &[("iser", "izer"), ("yser", "yzer")],
        b"se" => &[("practise", "practice"), ("ise", "ize"), ("yse", "yze")],
        b"me" => &[("programme", "program")],
        b"ue" => &[("logue", "log")],
        b"re" => &[("centre", "center"), ("metre", "meter"), ("theatre", "theater"), ("fibre", "fiber")],
        b"ce" => &[("licence", "license"), ("defence", "defense")],
        b"nt" => &[("judgement", "judgment")],
        b"um" => &[("aluminium", "aluminum")],
        b"ur" => &[("demeanour", "demeanor")],
        _ => &[],
    }
}

/// What stands before "ise" in words that have it in all spellings: expertise, enterprise, supervise, advertise …
static ALWAYS_ISE: WordList = WordList::of(&[
    "adv", "advert", "appra", "comprom", "compr", "conc", "dem", "desp", "dev", "disgu", "enterpr", "exc",
    "exerc", "expert", "franch", "improv", "inc", "likew", "merchand", "no", "otherw", "pra", "prec", "prem",
    "prom", "ra", "rev", "superv", "surpr", "telev", "treat", "unsuperv",
]);

/// Endings behind a doubled "l" that American spelling writes once.
const BEHIND_LL: &[&str] =
    &["ed", "ing", "er", "ers", "or", "ors", "ment", "ments", "ful", "fully", "ous", "ously", "ings"];

/// What may stand before "our" where American spelling has "or": colour, favour, labour, behaviour …
const BEFORE_OUR: &[&str] =
    &["col", "fav", "lab", "hon", "hum", "harb", "ighb", "rig", "avi", "vap", "deav", "arm", "sav", "rum"];

/// Greek diphthongs that American spelling writes as one letter, by what follows: paediatric, aesthetic, haematology.
const AFTER_AE: &[&str] = &["di", "sth", "m", "c"];

/// Whether the form of a word is the word itself in lower case, as that of most words is. A word of which this is not said
/// may still be one.
#[inline]
pub(super) fn keeps_its_letters(word: &str) -> bool {
    let bytes = word.as_bytes();
    let letters = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_alphanumeric);
    if bytes.len() < SHORTEST_FOLDED {
        return letters(bytes);
    }
    // A capital becomes its small letter, and a digit stays as it is.
    let lower = |byte: u8| byte | 0x20;
    let last = bytes.last_chunk().map_or([0; 2], |last| last.map(lower));
    letters(bytes)
        && endings(last).is_empty()
        && !bytes.windows(2).any(|pair| is_folded_pair([lower(pair[0]), lower(pair[1])]))
}

/// Whether two letters are spelt otherwise in some words.
fn is_folded_pair(pair: [u8; 2]) -> bool {
    matches!(&pair, b"ll" | b"ou" | b"ae")
}

/// Appends the form of `word` to `out`.
pub(super) fn form_into(word: &str, out: &mut String) {
    let start = out.len();
    if word.is_ascii() {
        out.push_str(word);
        if let Some(form) = out.get_mut(start..) {
            form.make_ascii_lowercase();
        }
    } else {
        for c in word.chars() {
            match c {
                '’' | 'ʼ' | '`' => out.push('\''),
                // "İ" becomes two characters in lower case; a form has no fixed length.
                c => out.extend(c.to_lowercase()),
            }
        }
    }
    if out.len() - start > 3 {
        // "masters' degree" and "master's degree" are one, as "years'" and "years".
        match out.as_bytes() {
            [.., b'\'', b's'] => out.truncate(out.len() - 2),
            [.., b's', b'\''] => out.truncate(out.len() - 1),
            _ => {}
        }
    }
    let plain = out.get(start..).is_some_and(|form| form.len() >= SHORTEST_FOLDED && form.is_ascii());
    if plain {
        fold_spelling(out, start);
    }
}

fn fold_spelling(out: &mut String, start: usize) {
    let last = out.as_bytes().last_chunk().copied().unwrap_or_default();
    let ending = endings(last)
        .iter()
        .find(|(british, _)| out.len() - start >= british.len() && out.ends_with(british));
    let kept = |british: &str| {
        let stem = out.get(start..out.len() - british.len()).unwrap_or_default();
        british.starts_with("is") && ALWAYS_ISE.contains(stem)
    };
    if let Some((british, american)) = ending.filter(|(british, _)| !kept(british)) {
        out.truncate(out.len() - british.len());
        out.push_str(american);
    }
    // Most words hold none of the pairs that are looked at below.
    let folded = |pair: &[u8]| is_folded_pair([pair[0], pair[1]]);
    let Some(first) = out.as_bytes().get(start + 1..).and_then(|rest| rest.windows(2).position(folded))
    else {
        return;
    };
    let mut at = start + 1 + first;
    while at + 1 < out.len() {
        let bytes = out.as_bytes();
        match (bytes[at], bytes[at + 1]) {
            // modelling, fulfillment, skillful; "skilled", "following" and "college" are spelt alike everywhere.
            (b'l', b'l') if is_spelt_with_one_l(bytes, start, at) => {
                out.remove(at);
            }
            (b'o', b'u') if bytes.get(at + 2) == Some(&b'r') && after_any(bytes, start, at, BEFORE_OUR) => {
                out.remove(at + 1);
            }
            (b'a', b'e') if before_any(bytes, at + 2, AFTER_AE) => {
                out.remove(at);
            }
            _ => {}
        }
        at += 1;
    }
}

/// Whether American or British spelling has one "l" where the two at `at` stand: behind a syllable that is not stressed.
fn is_spelt_with_one_l(bytes: &[u8], start: usize, at: usize) -> bool {
    let (before, behind) =
        (bytes.get(start..at).unwrap_or_default(), bytes.get(at + 2..).unwrap_or_default());
    let syllables =
        before.chunk_by(|a, b| is_vowel(*a) == is_vowel(*b)).filter(|run| is_vowel(run[0])).count();
    let ends = |endings: &[&str]| endings.iter().any(|ending| behind == ending.as_bytes());
    match before.last() {
        _ if ends(&["ment", "ments", "ful", "fully"]) || behind.is_empty() && before.ends_with(b"fulfi") => {
            true
        }
        Some(b'e') => syllables >= 2 && !matches!(before, b"rese" | b"upse" | b"outse") && ends(BEHIND_LL),
        // signalling, totalling, dialling, and not installing
        Some(b'a') => ["gna", "ota", "dia"].iter().any(|e| before.ends_with(e.as_bytes())) && ends(BEHIND_LL),
        _ => false,
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn after_any(bytes: &[u8], start: usize, at: usize, parts: &[&str]) -> bool {
    parts.iter().any(|part| bytes.get(start..at).is_some_and(|before| before.ends_with(part.as_bytes())))
}

fn before_any(bytes: &[u8], at: usize, parts: &[&str]) -> bool {
    parts.iter().any(|part| bytes.get(at..).is_some_and(|after| after.starts_with(part.as_bytes())))
}

/// The form of a word.
pub(crate) fn form(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    form_into(word, &mut out);
    out
}

/// The singular or plural that belongs to a form, for the last word of a name; nothing where neither is safe.
pub(crate) fn other_number(form: &str) -> Option<String> {
    let letters = form.chars().count();
    if letters < 3 || !form.bytes().all(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let stem = |cut: usize, put: &str| form.get(..form.len() - cut).map(|stem| format!("{stem}{put}"));
    if form.ends_with("ies") && letters > 4 {
        return stem(3, "y");
    }
    if form.ends_with("sses") || form.ends_with("xes") || form.ends_with("ches") || form.ends_with("shes") {
        return stem(2, "");
    }
    if form.ends_with("ss") || form.ends_with("us") || form.ends_with("is") {
        return Some(format!("{form}es"));
    }
    if form.ends_with('s') {
        // "analytics", "news", "kubernetes": names that only look like plurals stay as they are.
        return (!form.ends_with("ics") && letters > 3).then(|| stem(1, "")).flatten();
    }
    if form.ends_with('y') && !form.ends_with("ay") && !form.ends_with("ey") && !form.ends_with("oy") {
        return stem(1, "ies");
    }
    if form.ends_with('x') || form.ends_with("ch") || form.ends_with("sh") {
        return Some(format!("{form}es"));
    }
    Some(format!("{form}s"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn british_and_american_are_one() {
        for (british, american) in [
            ("fulfilment", "fulfillment"),
            ("organisation", "organization"),
            ("optimising", "optimizing"),
            ("behaviour", "behavior"),
            ("modelling", "modeling"),
            ("programme", "program"),
            ("catalogue", "catalog"),
            ("paediatric", "pediatric"),
            ("licence", "license"),
            ("analyse", "analyze"),
            ("datacentre", "datacenter"),
            ("labour", "labor"),
            ("practise", "practice"),
            ("judgement", "judgment"),
            ("organisational", "organizational"),
            ("analysers", "analyzers"),
            ("moulding", "molding"),
            ("centred", "centered"),
            ("aluminium", "aluminum"),
            ("travelled", "traveled"),
            ("counsellor", "counselor"),
            ("skillful", "skilful"),
            ("enrolment", "enrollment"),
        ] {
            assert_eq!(form(british), form(american), "{british}");
        }
    }

    #[test]
    fn a_word_that_keeps_its_letters_is_its_own_form() {
        let words = include_str!("words.txt").split_whitespace();
        let (mut kept, mut all) = (0, 0);
        for word in words.flat_map(|word| [word.to_owned(), word.to_uppercase()]) {
            all += 1;
            if keeps_its_letters(&word) {
                kept += 1;
                assert_eq!(form(&word), word.to_lowercase());
            }
        }
        assert!(kept * 3 > all, "{kept} of {all}");
        assert!(!keeps_its_letters("it's") && !keeps_its_letters("&") && !keeps_its_letters("é"));
    }

    #[test]
    fn other_words_stay_apart() {
        for (a, b) in
            [("four", "for"), ("tour", "tor"), ("java", "javascript"), ("rise", "rize"), ("C", "C++")]
        {
            assert_ne!(form(a), form(b), "{a}");
        }
        for alike in [
            "expertise",
            "supervised",
            "advertising",
            "enterprise",
            "skilled",
            "following",
            "college",
            "excellent",
        ] {
            assert_eq!(form(alike), alike);
        }
        assert_eq!(form("Master’s"), "master");
        assert_eq!(form("masters'"), "masters");
        assert_eq!(form("İstanbul"), "i\u{307}stanbul");
    }

    #[test]
    fn number_of_the_last_word() {
        assert_eq!(other_number("system").as_deref(), Some("systems"));
        assert_eq!(other_number("databases").as_deref(), Some("database"));
        assert_eq!(other_number("technologies").as_deref(), Some("technology"));
        assert_eq!(other_number("methodology").as_deref(), Some("methodologies"));
        assert_eq!(other_number("api").as_deref(), Some("apis"));
        assert_eq!(other_number("process").as_deref(), Some("processes"));
        assert_eq!(other_number("analytics"), None);
        assert_eq!(other_number("c++"), None);
        assert_eq!(other_number("go"), None);
    }

    /// A rule that looks for a word in another spelling than its form would never find it.
    #[test]
    fn words_that_rules_look_for_are_forms() {
        /// Lists whose words are made forms when the program is built, and lists that are compared with plain text.
        const OTHERS: &[&str] = &[
            "posting/lexicon",
            "title/words.rs",
            "section/headings.rs",
            "extract/fold.rs",
            "tests",
            "tests.rs",
        ];
        fn visit(folder: &std::path::Path, wrong: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let name = path.file_name().unwrap().to_str().unwrap();
                if OTHERS.iter().any(|other| path.ends_with(other)) {
                    continue;
                }
                if path.is_dir() {
                    visit(&path, wrong);
                } else if path.extension().is_some_and(|end| end == "rs") {
                    let source = std::fs::read_to_string(&path).unwrap();
                    let rules = source.split("#[cfg(test)]").next().unwrap_or_default();
                    let code = rules.lines().filter(|line| !line.trim_start().starts_with("//"));
                    let words: Vec<&str> = code.flat_map(|line| line.split('"').skip(1).step_by(2)).collect();
                    let plain = |word: &&&str| word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase());
                    let lost =
                        words.iter().filter(plain).filter(|word| !words.contains(&form(word).as_str()));
                    wrong.extend(lost.map(|word| format!("{name}: {word}, whose form is {}", form(word))));
                }
            }
        }
        let mut wrong = Vec::new();
        for module in ["cv", "extract", "fit", "posting", "title"] {
            visit(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(module), &mut wrong);
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
