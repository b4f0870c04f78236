//! What words of one family share: "reconciliation", "reconciling"; "datasets", "dataset"; "analysis", "analysing".
//!
//! A stem is only ever compared with a stem. It is made for the words of trades: endings that turn a doing into a
//! thing are taken off (-ing, -ed, -ation, -ment), those that name a person are left, for an analyst is no analysis,
//! and words that mean something else with the ending ("marketing", "market") stay whole.

use crate::word_list::WordList;

/// Words that keep their ending.
static WHOLE: WordList = WordList::of(&[
    "marketing",
    "accounting",
    "banking",
    "nursing",
    "catering",
    "housing",
    "operating",
    "clothing",
    "building",
    "lending",
    "pricing",
    "engineering",
    "learning",
    "string",
    "spring",
    "during",
    "everything",
    "department",
    "station",
    "nation",
    "relation",
    "relations",
    "ration",
    "business",
    "news",
    "process",
    "access",
    "address",
    "series",
    "bed",
    "embedded",
    "need",
    "speed",
    "feed",
    "seed",
]);

/// The stem of a form, as [`crate::extract::Tokens::form`] gives it.
pub(super) fn stem(form: &str) -> String {
    let plain = form.len() > 3 && form.bytes().all(|b| b.is_ascii_lowercase());
    if !plain || WHOLE.contains(form) {
        return form.to_owned();
    }
    // Greek endings follow no rule: analysis, analyses, analyze, analytics, analytical.
    if form.starts_with("analy") && !form.starts_with("analyst") {
        return "analy".to_owned();
    }
    let mut stem = form.to_owned();
    singular(&mut stem);
    if WHOLE.contains(stem.as_str()) {
        return stem;
    }
    // "automation", "automated", "automating", "automates": one verb.
    if !["ations", "ation", "ating", "ated", "ates", "ate", "ative"].iter().any(|end| cut(&mut stem, end, 4))
    {
        if cut(&mut stem, "ing", 3) || cut(&mut stem, "ed", 3) {
            undouble(&mut stem);
        } else if ["ction", "ption", "ssion", "stion"].iter().any(|end| stem.ends_with(end)) {
            cut(&mut stem, "ion", 4);
        }
    }
    cut(&mut stem, "ment", 4);
    if stem.ends_with(['e', 'i']) || stem.ends_with('y') && stem.len() > 3 {
        stem.pop();
    }
    stem
}

fn singular(word: &mut String) {
    if word.ends_with("ies") && word.len() > 4 {
        word.truncate(word.len() - 3);
        word.push('y');
    } else if ["sses", "xes", "ches", "shes"].iter().any(|end| word.ends_with(end)) {
        word.truncate(word.len() - 2);
    } else if word.ends_with('s') && !["ss", "us", "is", "ics"].iter().any(|end| word.ends_with(end)) {
        word.pop();
    }
}

/// Takes an ending off where at least so many letters with a vowel among them are left.
fn cut(word: &mut String, end: &str, least: usize) -> bool {
    let Some(left) = word.strip_suffix(end) else { return false };
    let fits = left.len() >= least && left.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    if fits {
        word.truncate(left.len());
    }
    fits
}

/// "mapp" → "map", "plann" → "plan"; "pass", "fill" keep theirs.
fn undouble(word: &mut String) {
    if let [.., a, b] = word.as_bytes()
        && a == b
        && !matches!(a, b'l' | b's' | b'z' | b'e' | b'o')
    {
        word.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::Tokens;

    fn of(word: &str) -> String {
        stem(Tokens::of(word).form(0))
    }

    #[test]
    fn words_of_one_family_share_a_stem() {
        for family in [
            &["reconciliation", "reconciliations", "reconciling", "reconcile", "reconciled"][..],
            &["analysis", "analyses", "analysing", "analyze", "analytics"],
            &["dataset", "datasets"],
            &["management", "managing", "managed", "manage", "manages"],
            &["automation", "automated", "automating", "automate"],
            &["testing", "tests", "test", "tested"],
            &["mapping", "maps", "map", "mapped"],
            &["configuration", "configuring", "configure"],
            &["scheduling", "schedules", "scheduled"],
            &["query", "queries", "querying"],
            &["inspection", "inspections", "inspecting"],
            &["processing", "processed", "process"],
            &["optimisation", "optimizing", "optimize"],
            &["deployment", "deployments", "deploying"],
            &["procurement", "procuring"],
            &["implementation", "implementing", "implement"],
        ] {
            let stems: Vec<String> = family.iter().map(|word| of(word)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{family:?}: {stems:?}");
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (a, b) in [
            ("marketing", "market"),
            ("analyst", "analysis"),
            ("accounting", "account"),
            ("operating", "operations"),
            ("engineer", "engineering"),
            ("university", "universal"),
            ("station", "state"),
            ("AWS", "aw"),
            ("news", "new"),
            ("embedded", "embed"),
        ] {
            assert_ne!(of(a), of(b), "{a} {b}");
        }
    }
}
