//! Nothing of a hostile document or file name reaches a terminal as anything but text: not in the reports, not in
//! Markdown that somebody renders, not in JSON, not in what is printed about a file.

use std::path::Path;
use std::process::{Command, Stdio};

use cvfit::analysis::{Analyser, Month};
use cvfit::config::Config;
use cvfit::report::model::CheckAnswer;
use cvfit::report::{self, Detail, Look, Outline, json};
use cvfit::taxonomy::Taxonomy;
use cvfit::text::Text;
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;

/// What a terminal would act on, what turns text around, what hides in it, and what turns into such when decoded.
#[rustfmt::skip]
const TRICKS: &[&str] = &[
    "\u{1b}[2J\u{1b}[31m", "\u{1b}]0;title\u{7}", "\u{1b}]52;c;cm0gLXJm\u{7}", "\u{1b}]52;c;cm0gLXJm\u{1b}\\",
    "\u{1b}]8;;http://evil.example\u{1b}\\link\u{1b}]8;;\u{1b}\\", "\u{1b}P+q544e\u{1b}\\", "\u{1b}[?1049l", "\u{1b}c",
    "\u{9b}31m", "\u{9d}0;x\u{9c}", "\u{90}q\u{9c}", "\u{85}", "\u{84}", "\u{80}",
    "\u{7}", "\u{8}\u{8}\u{8}", "\u{7f}", "\u{b}", "\u{c}", "\u{e}", "\u{1}", "\r", "\t", "\tx\t", "a\rb",
    "\u{202e}txt.exe\u{202c}", "\u{2066}x\u{2069}", "\u{200f}", "\u{200e}", "\u{61c}", "\u{2028}", "\u{2029}",
    "\u{200b}", "\u{200d}", "\u{feff}", "\u{2060}", "\u{ad}", "\u{fe0f}", "\u{34f}",
    "\u{e0041}\u{e0042}\u{e007f}", "\u{e0100}", "\u{ffff}",
    "&#27;[31m", "&#x1b;]52;c;eA==&#7;", "&#155;31m", "&#x9b;2J", "&#8238;", "&#x202e;", "&#8203;", "&#xe0041;", "&#13;",
    "&#9;", "&Tab;", "&NewLine;", "&shy;", "&ZeroWidthSpace;", "&rlm;", "&lrm;", "&#0;", "&#127;", "&#xfeff;",
    "&amp;#27;", "\\&#27;", "`&#27;`", "[x](&#27; \"&#27;\")", "<b title=\"&#27;\">", "&#2&#50;7;",
    "a\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}",
];

/// What no report may hold, a line end aside.
fn is_obeyed(c: char) -> bool {
    c.is_control() && c != '\n' || is_unseen(c)
}

/// Turns text around or is not seen. What joins the parts of an emoji is let through.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

#[track_caller]
fn harmless(text: &str, what: &str) {
    if let Some(at) = text.find(is_obeyed) {
        let near: String = text[at..].chars().take(20).collect();
        panic!("{what} holds {near:?}");
    }
}

fn analyser() -> Analyser {
    Analyser::new(Taxonomy::builtin(), Config::default(), Month { year: 2026, month: 6 })
}

/// A posting that has the trick wherever the program quotes something.
fn posting(trick: &str) -> String {
    format!(
        "# Senior {trick} Rust{trick} Engineer {trick}\n\nAcme{trick} Ltd, London{trick}, hybrid{trick}\n\
         £60,000 – £70,000{trick} a year\n\n## About {trick} us\n\nWeâre{trick} kind, eventâdriven{trick} and donât{trick} shout.\n\n\
         ## Requirements{trick}\n\n- Experience with Kafka{trick}, {trick}Zorb{trick}Stream and Rust\n\
         - 5+ years{trick} of {trick}Java{trick}\n- Tools such as Terra{trick}form or {trick}Kube{trick}rnetes\n\
         - Experience with Quux{trick}DB\n\n## Nice to have\n\n- {trick} Stripe {trick}\n\n## What you will do\n\n- Run{trick} Docker{trick}\n"
    )
}

/// A CV of the same kind.
fn cv(trick: &str) -> String {
    format!(
        "# Kim {trick}\n\nBack-end{trick} Engineer in {trick}Oslo, weâre{trick} Ã©t{trick}Ã©\n\n## Skills{trick}\n\n\
         - Haskell{trick}, {trick}Rabbit{trick}MQ, Zorb{trick}Stream, k8s{trick}\n- {trick}Spring Boot, Perl, Rust\n\n\
         ## Experience {trick}\n\n### Staff{trick} Engineer, Adyen{trick} {trick}(2020-02{trick} – present)\n\n\
         - Built{trick} payments with Adyen{trick} in Rust{trick}\n- Quux{trick}DB, `{trick}` and **{trick}Kafka Streams{trick}**\n\n\
         ### {trick}Engineer{trick} | Shop{trick} | 2015 – 2019\n\n- Jenkins{trick}\n- x{trick}\n- y\n"
    )
}

/// Each trick with the answer for documents full of it.
fn answers() -> impl Iterator<Item = (String, Text, Text, CheckAnswer)> {
    let analyser = analyser();
    let all = TRICKS.concat();
    let tricks: Vec<String> = TRICKS.iter().map(|trick| (*trick).to_owned()).chain([all]).collect();
    tricks.into_iter().map(move |trick| {
        let cv = Text::from_source(format!("cv{trick}.md"), &cv(&trick));
        let posting = Text::from_source(format!("job{trick}.txt"), &posting(&trick));
        let answer = analyser.check(&cv, &posting);
        (trick, cv, posting, answer)
    })
}

fn reports(cv: &Text, posting: &Text, answer: &CheckAnswer) -> Vec<(&'static str, Outline)> {
    let detail = Detail { cv: Some(cv), posting: Some(posting), explain: true };
    vec![
        ("the check with quotes", report::check(answer, detail)),
        ("the check", report::check(answer, Detail::default())),
        ("the explanation", report::explain(answer)),
        ("the posting", report::posting(&answer.posting)),
        ("the CV", report::cv(&answer.cv)),
    ]
}

#[test]
fn reports_hold_no_character_that_is_obeyed() {
    for (trick, cv, posting, answer) in answers() {
        for (name, outline) in reports(&cv, &posting, &answer) {
            for width in [20, 80, 200] {
                for ascii in [false, true] {
                    let look = Look { width, ascii, ..Look::default() };
                    harmless(&outline.text(&look), &format!("{name} for {trick:?}"));
                }
            }
        }
    }
}

#[test]
fn the_only_escape_sequences_of_a_styled_report_are_its_own_colours() {
    for (trick, cv, posting, answer) in answers() {
        for (name, outline) in reports(&cv, &posting, &answer) {
            let styled = outline.text(&Look { styled: true, ..Look::default() });
            let mut bare = String::new();
            let mut rest = styled.as_str();
            while let Some((before, after)) = rest.split_once("\u{1b}[") {
                let (colour, after) = after.split_once('m').expect("a sequence for a colour ends with m");
                assert!(colour.bytes().all(|b| b.is_ascii_digit() || b == b';'), "{colour:?} for {trick:?}");
                bare.push_str(before);
                rest = after;
            }
            bare.push_str(rest);
            harmless(&bare, &format!("{name}, styled, for {trick:?}"));
        }
    }
}

#[test]
fn markdown_holds_none_before_or_after_it_is_rendered() {
    for (trick, cv, posting, answer) in answers() {
        for (name, outline) in reports(&cv, &posting, &answer) {
            let markdown = outline.markdown();
            let what = format!("{name} in Markdown for {trick:?}");
            harmless(&markdown, &what);
            for event in Parser::new_ext(&markdown, Options::ENABLE_TABLES) {
                match event {
                    Event::Text(text) | Event::Code(text) => harmless(&text, &format!("{what}, rendered,")),
                    Event::Html(html) | Event::InlineHtml(html) => panic!("{what} holds HTML: {html:?}"),
                    Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                        panic!("{what} leads to {dest_url:?}");
                    }
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn json_holds_none_and_what_it_quotes_from_the_text_holds_none() {
    for (trick, _, _, answer) in answers() {
        let printed = json(&answer).expect("every answer can be written as JSON");
        harmless(&printed, &format!("the JSON for {trick:?}"));
        let parsed: Value = serde_json::from_str(&printed).expect("what is printed is JSON");
        assert_eq!(parsed["cv"]["file"], format!("cv{trick}.md"), "a name is given as it is");
        strings(&parsed, "check", &mut |key, text| {
            if !DECODED.contains(&key) {
                harmless(text, &format!("`{key}` in the data for {trick:?}"));
            }
        });
    }
}

/// Names of files as they are, and what is read from Markdown with its entities decoded. In what is printed they
/// are escaped.
const DECODED: &[&str] = &["file", "heading", "title", "company", "location", "org", "why"];

/// Every string of a JSON value with the key it stands under.
fn strings(value: &Value, key: &str, each: &mut impl FnMut(&str, &str)) {
    match value {
        Value::String(text) => each(key, text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, key, each)),
        Value::Object(fields) => fields.iter().for_each(|(key, value)| strings(value, key, each)),
        _ => {}
    }
}

#[test]
fn repairs_and_unknown_terms_hold_none() {
    let (mut repairs, mut unknown) = (0, 0);
    for (trick, cv, posting, answer) in answers() {
        for repair in answer.cv.repairs.iter().chain(&answer.posting.repairs) {
            harmless(&repair.before, &format!("a repair for {trick:?}"));
            harmless(&repair.after, &format!("a repair for {trick:?}"));
            repairs += 1;
        }
        for term in answer.cv.unknown.iter().chain(&answer.posting.unknown) {
            harmless(&term.text, &format!("an unknown term for {trick:?}"));
            unknown += 1;
        }
        harmless(cv.clean(), &format!("the clean CV for {trick:?}"));
        harmless(posting.clean(), &format!("the clean posting for {trick:?}"));
    }
    assert!(repairs > TRICKS.len() && unknown > TRICKS.len(), "{repairs} and {unknown} were looked at");
}

#[test]
fn what_is_made_of_pages_and_data_is_harmless() {
    for trick in TRICKS {
        let string =
            serde_json::to_string(&format!("Care{trick} for people{trick}, on two wards, by day and night"))
                .expect("a string");
        for source in [
            format!(
                "<html><title>a{trick}</title><h1 class='{trick}'>b{trick}</h1><p>{trick}</p><table><tr><td>{trick}<td>c"
            ),
            format!("{{\"title\": {string}, \"content\": {string}, \"location\": {{\"name\": {string}}}}}"),
            format!(
                "{{\"basics\": {{\"name\": {string}}}, \"work\": [{{\"position\": {string}, \"startDate\": {string}}}]}}"
            ),
            format!("{{{string}: {string}}}"),
            format!("{{\"a\": {string} {string}}}"),
        ] {
            let read = cvfit::intake::read(format!("x{trick}"), source.as_bytes());
            let text = read.map_or_else(|error| error.to_string(), |text| text.clean().to_owned());
            harmless(&text, &format!("what was made of {source:?}"));
            let answer = json(&report::text(&Text::from_source("x", &text))).expect("JSON");
            harmless(&answer, "the text as JSON");
        }
    }
}

#[test]
fn what_cannot_be_read_is_named_harmlessly() {
    for trick in TRICKS {
        let name = format!("cv{trick}.md");
        for bytes in [&b"%PDF-1.7"[..], b"PK\x03\x04", b"\0\x01\x02\0", b"\x7fELF\x02\x01\x01\0"] {
            let error = Text::from_bytes(&name, bytes).expect_err("what is not text is refused").to_string();
            harmless(&error, "the message");
            assert!(!error.contains('\n'), "{error:?} is one line");
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn files_with_hostile_names_are_compared_and_named_harmlessly() {
    let folder = tempfile::tempdir().unwrap();
    for trick in
        ["\u{1b}]52;c;eA==\u{7}", "\u{9b}2J", "\u{202e}", "\n", "\r", "\t", "\u{e0041}", "&#27;", "`x`<b>|"]
    {
        let (cv_name, job_name) = (format!("cv{trick}.md"), format!("job{trick}.txt"));
        std::fs::write(folder.path().join(&cv_name), cv(trick)).unwrap();
        std::fs::write(folder.path().join(&job_name), posting(trick)).unwrap();
        for format in ["text", "markdown", "json"] {
            let printed =
                run(folder.path(), &["check", &cv_name, &job_name, "--explain", "--format", format]);
            harmless(&printed, &format!("the check of files named with {trick:?} as {format}"));
        }
        let missing = run(folder.path(), &["check", &format!("no{trick}.md"), &job_name]);
        harmless(&missing, &format!("the message on a missing file named with {trick:?}"));
    }
}

/// All that the program prints, on both outputs.
fn run(folder: &Path, args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_cvfit"))
        .args(args)
        .current_dir(folder)
        .env("XDG_CONFIG_HOME", "/nowhere")
        .env("XDG_CACHE_HOME", "/dev/null")
        .env_remove("CVFIT_CONFIG")
        .stdin(Stdio::null())
        .output()
        .expect("the program runs");
    let printed = [output.stdout, output.stderr].concat();
    String::from_utf8(printed).expect("what is printed is UTF-8")
}
