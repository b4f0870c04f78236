//! Whole documents: what they are told to be, and what becomes of them.

use super::*;

fn text(source: &str) -> (String, Origin) {
    let text = read("x", source.as_bytes()).unwrap();
    (text.clean().to_owned(), text.origin())
}

fn refusal(source: &str) -> String {
    read("x", source.as_bytes()).unwrap_err().to_string()
}

const PROSE: &str = "We look for somebody who likes to build things that last and to explain them.";

#[test]
fn text_and_markdown_stay_as_they_are() {
    for source in ["# CV\n\n<div>x</div>\n", "Rust, Go\n", "", "[1]\n", "{% raw %}\n", "[![x](y)](z)\n"] {
        assert_eq!(text(source), (source.to_owned(), Origin::Written), "{source}");
    }
}

#[test]
fn data_in_a_page_goes_before_its_prose() {
    let page = |data: &str| {
        format!(
            "<!doctype html><title>Nurse | Acme</title><script type=\"application/ld+json\">{data}</script><main><h1>Nurse</h1><p>Shown.</p></main>"
        )
    };
    let full = page(&format!(
        r#"{{"@context":"https://schema.org","@graph":[{{"@type":"WebPage"}},{{"@type":"JobPosting","title":"Nurse","description":"<p>{PROSE}</p>"}}]}}"#
    ));
    assert_eq!(text(&full), (format!("# Nurse\n\n{PROSE}\n"), Origin::PageData));
    let facts = page(r#"{"@type":"JobPosting","title":"Nurse","hiringOrganization":"Acme"}"#);
    assert_eq!(text(&facts), ("# Nurse\n\nCompany: Acme\n\nShown.\n".to_owned(), Origin::Page));
    for broken in
        ["{", "", "{\"@type\":\"JobPosting\"}", "[[[", "null", "{\"@type\":\"JobPosting\",\"title\":5}"]
    {
        let (text, origin) = text(&page(broken));
        assert!(text.ends_with("Shown.\n") && origin == Origin::Page, "{broken}: {text}");
    }
}

#[test]
fn a_page_with_the_data_of_several_is_about_the_one_it_names() {
    let job = |title: &str| {
        format!(r#"{{"@type":"JobPosting","title":"{title}","description":"{title}: {PROSE}"}}"#)
    };
    let page = |heading: &str| {
        format!(
            "<html><script type=application/ld+json>[{},{}]</script><h1>{heading}</h1><p>Shown.</p>",
            job("Cook"),
            job("Nurse")
        )
    };
    assert!(text(&page("Nurse")).0.contains("Nurse: We look"));
    assert_eq!(text(&page("Jobs")).0, "# Jobs\n\nShown.\n");
}

#[test]
fn one_posting_is_taken_from_data() {
    let full = format!(r#"{{"title":"Cook","content":"<p>{PROSE}</p>"}}"#);
    let bare = r#"{"title":"Nurse","location":{"name":"Leeds"}}"#;
    assert_eq!(text(&full), (format!("# Cook\n\n{PROSE}\n"), Origin::Posting));
    assert_eq!(text(&format!(r#"{{"jobs":[{bare},{full},{bare}]}}"#)).0, format!("# Cook\n\n{PROSE}\n"));
    assert_eq!(
        refusal(&format!(r#"{{"jobs":[{full},{bare},{full}]}}"#)),
        "`x` holds 2 postings: save the one you mean in a file of its own"
    );
    assert!(refusal(&format!("[{bare},{bare}]")).starts_with("`x` holds 2 postings"));
}

#[test]
fn other_data_is_refused_with_what_was_found() {
    let other = refusal(r#"{"version": 2, "items\u001b": []}"#);
    assert!(other.contains("neither a CV (JSON Resume) nor a posting"), "{other}");
    assert!(other.contains(r"its keys are `items\u{1b}`, `version`"), "{other}");
    assert!(refusal("{}").contains("it is empty"));
    assert!(refusal("{\n \"a\": ,\n}").contains("broken at line 2, column 7"));
    assert!(
        refusal(&format!("{{\"a\":{}}}", "[".repeat(50_000) + &"]".repeat(50_000))).contains("is broken")
    );
}

#[test]
fn a_page_without_text_is_refused() {
    let shell =
        "<!doctype html><div id=root></div><script src=app.js></script><noscript>Enable it</noscript>";
    assert_eq!(
        refusal(shell),
        "`x` is a page without any text to read: open it in a browser, and save or copy what it shows"
    );
}

#[test]
fn hostile_data_is_read_in_time() {
    let many = |piece: &str| vec![piece; 30_000].join(",");
    for source in [
        format!("{{\"title\":\"Cook\",\"lists\":[{}]}}", many(r#"{"text":"a","content":"b"}"#)),
        format!("{{\"title\":\"Cook\",\"content\":\"a\",\"locations\":[{}]}}", many(r#"{"name":"x"}"#)),
        format!("{{\"title\":\"Cook\",\"content\":\"a\",\"team\":[{}]}}", many(r#""x""#)),
        format!(
            "{{\"title\":\"Cook\",\"hiringOrganization\":1,\"jobLocation\":[{}]}}",
            many(r#"{"address":"x"}"#)
        ),
        format!("{{\"@graph\":[{}]}}", many(r#"{"@type":"JobPosting"}"#)),
        format!("{{\"basics\":{{}},\"work\":[{}]}}", many(r#"{"name":"x","summary":"&lt;p&gt;y"}"#)),
        format!("{{\"title\":\"Cook\",\"content\":\"{}\",}}", "&amp;".repeat(30_000)),
        format!("{{\"a\":[{}]}}", "[1,],".repeat(30_000)),
        format!(
            "<html>{}",
            "<script type=application/ld+json>{\"@type\":\"JobPosting\",\"title\":\"x\"}</script>"
                .repeat(9_000)
        ),
    ] {
        // Read or refused; how fast is seen in how long all tests take.
        _ = read("x", source.as_bytes());
    }
}

#[test]
fn what_is_made_is_as_clean_as_what_is_written() {
    let (text, _) = text("<html><main><p>Ku&#8203;ber&shy;netes &#27;[31m &#x202e;x&#0;</p></main>");
    assert!(text.starts_with("Kubernetes ") && !text.contains(['\u{1b}', '\u{202e}', '\0']), "{text:?}");
}

#[test]
fn a_page_says_its_encoding() {
    let page =
        "<html><head><meta charset=\"windows-1251\"></head><body><p>\u{43e}\u{43f}\u{44b}\u{442} Rust</p>";
    let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(page);
    assert_eq!(read("x", &bytes).unwrap().clean(), "\u{43e}\u{43f}\u{44b}\u{442} Rust\n");
}

#[test]
fn size_is_capped_by_what_there_is_to_read() {
    let script = format!("<html><script>{}</script><p>Nurse</p>", "x".repeat(2 << 20));
    assert_eq!(text(&script).0, "Nurse\n");
    let long = "word ".repeat(300_000);
    assert!(refusal(&long).contains("more than 1 MiB"));
    assert!(refusal(&format!("<html><p>{long}")).contains("more than 1 MiB"));
    assert!(refusal(&"<html>".repeat(1 << 20)).contains("more than 4 MiB"));
}
