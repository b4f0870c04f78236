use std::path::Path;

use super::*;
use crate::taxonomy::Rank;

fn source(file: &str, text: &str) -> Source {
    Source::new(Rank::Given, file, format!("format = 1\n{text}"))
}

/// The rules and messages of what is found in a file over the built-in skills, with the text at each place.
fn found(text: &str) -> Vec<(&'static str, String, String)> {
    found_in(&[source("t.toml", text)], Base::BuiltIn, false)
}

fn found_in(sources: &[Source], base: Base, pedantic: bool) -> Vec<(&'static str, String, String)> {
    let only: Vec<String> = sources.iter().map(|source| source.file.clone()).collect();
    let found = lint(Scope { base, sources, only: Some(&only), pedantic });
    let at = |told: &Diagnostic| {
        let source = sources.iter().find(|source| source.file == told.file);
        source.and_then(|source| source.text.get(told.span.clone())).unwrap_or("?").to_owned()
    };
    found.into_iter().map(|found| (found.rule, at(&found.told), found.told.message)).collect()
}

fn skill(id: &str, name: &str, rest: &str) -> String {
    format!("[[skill]]\nid = \"{id}\"\nname = \"{name}\"\nkind = \"tech\"\ncategory = \"x\"\n{rest}\n")
}

fn rules_of(text: &str) -> Vec<(&'static str, String)> {
    found(text).into_iter().map(|(rule, at, _)| (rule, at)).collect()
}

/// All of the built-in taxonomy from its sources, with every place.
#[test]
fn the_built_in_files_are_clean() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("taxonomy");
    let mut sources: Vec<Source> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            Source::new(Rank::BuiltIn, name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    sources.sort_by(|a, b| a.file.cmp(&b.file));
    assert!(sources.len() > 20 && sources.iter().any(|source| source.file == "about.toml"));
    let all = lint(Scope { base: Base::Nothing, sources: &sources, only: None, pedantic: false });
    let told: Vec<_> = all.iter().map(|found| (found.told.file.as_str(), &found.told.message)).collect();
    assert!(all.is_empty(), "{told:#?}");
    let embedded = lint(Scope { base: Base::BuiltIn, sources: &[], only: None, pedantic: false });
    assert_eq!(embedded, []);
}

#[test]
fn short_labels_need_rules_or_a_letter_case_of_their_own() {
    let short = |rest: &str| rules_of(&skill("zz", "Zzyzx", rest));
    assert_eq!(short("aliases = [\"zq\"]"), [("short-label", "\"zq\"".to_owned())]);
    assert_eq!(short("exact = [\"ZQ\"]"), []);
    assert_eq!(short("exact = [\"OR\"]"), [("short-label", "\"OR\"".to_owned())], "a word");
    assert_eq!(short("exact = [\"Z\"]"), [("short-label", "\"Z\"".to_owned())]);
    assert_eq!(short("aliases = [\"z9\", \"z&q\", \"z+\"]"), []);
    assert_eq!(short("ambiguous = [\"zq\"]\nmatch.needs = [\"@list\"]"), []);
}

#[test]
fn common_words_need_rules() {
    let common = |rest: &str| rules_of(&skill("zz", "Zzyzx", rest));
    assert_eq!(common("aliases = [\"Window\"]"), [("common-word", "\"Window\"".to_owned())]);
    assert_eq!(
        common("exact = [\"Window\"]"),
        [("common-word", "\"Window\"".to_owned())],
        "opens a sentence"
    );
    assert_eq!(common("exact = [\"WINDOW\"]"), []);
    assert_eq!(common("aliases = [\"window manager\"]"), []);
    assert_eq!(common("ambiguous = [\"Window\"]\nmatch.needs = [\"@list\"]"), []);
    let method = "[[skill]]\nid = \"zz\"\nname = \"Watching\"\nkind = \"method\"\ncategory = \"x\"\naliases = [\"watched\", \"window\"]\n";
    assert_eq!(
        rules_of(method),
        [("common-word", "\"window\"".to_owned())],
        "forms of the name are the skill"
    );
}

#[test]
fn rules_that_come_to_nothing_are_told() {
    let freed = |rest: &str| rules_of(&skill("zz", "Zzyzx Quux", rest));
    let rules = "match.needs = [\"@list\"]\nmatch.case = \"any\"";
    let one = |at: &str| vec![("freed-label", format!("\"{at}\""))];
    assert_eq!(freed(&format!("ambiguous = [\"zzyzx quux\"]\n{rules}")), one("zzyzx quux"));
    assert_eq!(freed(&format!("ambiguous = [\"zzyzx quuxes\"]\n{rules}")), one("zzyzx quuxes"), "the plural");
    assert_eq!(freed(&format!("ambiguous = [\"Zzyzx Quux\"]\n{rules}")), []);
    assert_eq!(freed(&format!("aliases = [\"zq-x\"]\nambiguous = [\"zq x\"]\n{rules}")), one("zq x"));
}

#[test]
fn what_says_nothing_new_is_told_at_the_later_place() {
    let text = skill("zz", "Zzyzx modelling", "aliases = [\"zzyzx modeling\", \"zq\u{e9}x\", \"zq\u{e9}x\"]");
    assert_eq!(
        rules_of(&text),
        [("label-again", "\"zzyzx modeling\"".to_owned()), ("label-again", "\"zq\u{e9}x\"".to_owned())]
    );
    let messages: Vec<_> = found(&text).into_iter().map(|(_, _, message)| message).collect();
    assert_eq!(messages[0], "`zzyzx modeling` says nothing that `Zzyzx modelling` does not");
    assert_eq!(messages[1], "`zq\u{e9}x` stands here twice");
}

#[test]
fn deprecated_ids_are_told_wherever_they_are_named() {
    let below = source(
        "below.toml",
        &(skill("zz-new", "Zznew", "")
            + "[[skill]]\nid = \"zz-old\"\nstatus = \"deprecated\"\nreplaced_by = \"zz-new\"\n"),
    );
    let above = source(
        "above.toml",
        &(skill("zz-a", "Zza", "implies = [\"zz-old\"]")
            + "[[skill]]\nid = \"zz-old\"\nadd_aliases = [\"Zzoldie\"]\n[[family]]\nname = \"f\"\ntransfer = 0.5\nmembers = [\"zz-old\", \"zz-a\"]\n"),
    );
    let found = found_in(&[below, above], Base::BuiltIn, false);
    assert_eq!(found.len(), 3, "{found:#?}");
    assert!(found.iter().all(|(rule, at, _)| *rule == "deprecated-id" && at == "\"zz-old\""), "{found:#?}");
}

#[test]
fn files_of_one_taxonomy_lead_into_one_another_and_repeat_no_id() {
    let one = source("one.toml", &(skill("zz", "Zzyzx", "broader = [\"zq\"]") + &skill("zw", "Zwax", "")));
    let two = source("two.toml", &(skill("zq", "Zquax", "") + &skill("zw", "Zwax", "")));
    let found = found_in(&[one.clone(), two.clone()], Base::Nothing, false);
    assert_eq!(found, [("id-twice", "\"zw\"".to_owned(), "`zw` stands in `one.toml` already".to_owned())]);
    assert_eq!(found_in(&[one, two], Base::BuiltIn, false), [], "layers may say more of one skill");
}

#[test]
fn mistakes_of_all_files_are_told_together() {
    let one = source("one.toml", "[[skill]]\nid = \"zz\"\nnaem = \"Zzyzx\"\n");
    let two =
        source("two.toml", &skill("zq", "Zquax", "broader = [\"zz\", \"no-such\"]\nrelated = { zz = 7 }"));
    let three =
        source("three.toml", &skill("zw", "Kubernetes", "broader = [\"no-such-thing\"]\nimplies = [\"zz\"]"));
    let rules: Vec<_> = found_in(&[one, two, three], Base::BuiltIn, false)
        .into_iter()
        .map(|(rule, at, _)| (rule, at))
        .collect();
    let wanted = [
        ("file", "naem"),
        ("file", "7"),
        ("claimed-twice", "\"Kubernetes\""),
        ("no-such-skill", "\"no-such-thing\""),
    ];
    assert_eq!(rules, wanted.map(|(rule, at)| (rule, at.to_owned())), "`zz` is there, if broken");
}

#[test]
fn what_no_relation_touches_is_told_on_request() {
    let text =
        skill("zz", "Zzyzx", "broader = [\"zq\"]") + &skill("zq", "Zquax", "") + &skill("zw", "Zwax", "");
    let sources = [source("t.toml", &text)];
    assert_eq!(found_in(&sources, Base::BuiltIn, false), []);
    let rules: Vec<_> =
        found_in(&sources, Base::BuiltIn, true).into_iter().map(|(rule, at, _)| (rule, at)).collect();
    assert_eq!(rules, [("unrelated", "\"zw\"".to_owned())]);
}
