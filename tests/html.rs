//! Nothing of a hostile document is more than text in a report as an HTML page.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use cvfit::analysis::{Analyser, Month};
use cvfit::config::Config;
use cvfit::report::{self, Detail, Outline};
use cvfit::taxonomy::Taxonomy;
use cvfit::text::Text;
use html5gum::{Token, Tokenizer};

/// What a page might run, fetch or be broken by, and what turns into such when it is decoded once too often.
const TRICKS: &[&str] = &[
    "<script>alert(1)</script>",
    "</li></ul></main><script src=//a.b></script>",
    "</title><svg onload=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "\"><iframe srcdoc='<script>'>",
    "' onmouseover='alert(1)",
    "<style>@import '//a.b'</style>",
    "<a href=javascript:alert(1)>x</a>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<plaintext>",
    "<base href=//a.b>",
    "<meta http-equiv=refresh content=0>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;b&#62;",
    "&amp;lt;b&amp;gt;",
    "&quot; onfocus=&quot;x",
    "\u{1b}[2J",
    "\u{202e}",
    "\u{9b}31m",
];

fn documents(trick: &str) -> (Text, Text) {
    let posting = format!(
        "{trick} Rust Engineer {trick}\n\nAcme {trick} Ltd, London\n\nRequirements {trick}\n\n\
         - Experience with Kubernetes {trick}\n- {trick} Knowledge of Kafka, {trick}Zorb{trick} and Scala\n\
         - A sense {trick} of rhythm\n\nNice to have\n\n- Payment {trick} vendors, Java\n"
    );
    let cv = format!(
        "# Kim {trick}\n\n## Skills\n\n- k8s {trick}, {trick} RabbitMQ, Quux{trick}DB\n\n## Experience {trick}\n\n\
         ### Engineer {trick}, Acme{trick} (2019 – present)\n\n- Ran k8s {trick} and {trick} Spring Boot {trick}\n"
    );
    (Text::from_source(format!("cv{trick}.md"), &cv), Text::from_source(format!("job{trick}.txt"), &posting))
}

fn reports(analyser: &Analyser, cv: &Text, posting: &Text) -> [Outline; 5] {
    let answer = analyser.check(cv, posting);
    let detail = Detail { cv: Some(cv), posting: Some(posting), explain: true };
    [
        report::check(&answer, detail),
        report::posting(&answer.posting),
        report::cv(&answer.cv),
        report::reading(&analyser.explain(posting, Some(report::Document::Posting), None)),
        report::reading(&analyser.explain(cv, Some(report::Document::Cv), None)),
    ]
}

/// Each tag with its attributes, those of the names of tables aside.
fn tags(page: &str) -> BTreeSet<String> {
    let mut tags = BTreeSet::new();
    for Ok(token) in Tokenizer::new(page) {
        match token {
            Token::StartTag(tag) => {
                let mut all = String::from_utf8_lossy(&tag.name).into_owned();
                for (name, value) in &tag.attributes {
                    let (name, value) = (String::from_utf8_lossy(name), String::from_utf8_lossy(value));
                    let value = if name == "aria-label" { "…".into() } else { value };
                    _ = write!(all, " {name}={value}");
                }
                tags.insert(all);
            }
            Token::Comment(_) => _ = tags.insert("a comment".to_owned()),
            Token::Error(error) => _ = tags.insert(format!("an error: {error:?}")),
            Token::EndTag(_) | Token::String(_) | Token::Doctype(_) => {}
        }
    }
    tags
}

#[test]
fn a_hostile_document_adds_nothing_but_text() {
    let analyser = Analyser::new(Taxonomy::builtin(), Config::default(), Month { year: 2026, month: 6 });
    // What the program itself writes, whatever the documents say.
    let own: BTreeSet<String> = [
        "html lang=en",
        "head",
        "meta charset=utf-8",
        "title",
        "style",
        "body",
        "main",
        "h1",
        "h2",
        "p",
        "ul",
        "li",
        "strong",
        "code",
        "blockquote",
        "pre",
        "del",
        "ins",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "td",
        "td class=number",
        "th scope=col",
        "th class=number scope=col",
        "th scope=row",
        "th class=number scope=row",
        "span class=quiet",
        "span class=covered",
        "span class=adjacent",
        "span class=missing",
        "span aria-hidden=true",
        "div aria-label=… class=wide role=region tabindex=0",
        "meta content=width=device-width, initial-scale=1 name=viewport",
        "meta content=no-referrer name=referrer",
        "meta content=default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none' \
         http-equiv=Content-Security-Policy",
    ]
    .map(str::to_owned)
    .into();
    for trick in TRICKS {
        let (cv, posting) = documents(trick);
        for outline in reports(&analyser, &cv, &posting) {
            let page = outline.html();
            let found = tags(&page);
            let foreign: Vec<_> = found.difference(&own).collect();
            assert!(foreign.is_empty(), "{trick:?} makes {foreign:?}");
            assert!(found.len() > 8, "{found:?}");
            let obeyed = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
            assert!(!page.contains(obeyed), "{trick:?}");
        }
    }
}

#[test]
fn what_a_document_says_can_be_read_as_it_stands() {
    let analyser = Analyser::new(Taxonomy::builtin(), Config::default(), Month { year: 2026, month: 6 });
    let (cv, posting) = documents("");
    let posting =
        Text::from_source("job & <b>.txt", &posting.source().replace("rhythm", "rhythm &lt;3 <3 &amp;"));
    let page = reports(&analyser, &cv, &posting)[0].html();
    let mut text = String::new();
    for Ok(token) in Tokenizer::new(&page) {
        if let Token::String(piece) = token {
            text.push_str(&String::from_utf8_lossy(&piece));
        }
    }
    assert!(text.contains("posting job & <b>.txt"), "{text}");
    assert!(page.contains("&lt;3 &lt;3 &amp;") || page.contains("&amp;lt;3 &lt;3 &amp;amp;"), "{page}");
}
