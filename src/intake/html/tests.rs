//! Pages and pieces of them as Markdown.

use super::*;

fn text(html: &str) -> String {
    page(html).text
}

fn piece(html: &str) -> String {
    let mut out = Markdown::new();
    fragment(html, &mut out);
    out.finish()
}

#[test]
fn the_main_part_is_found_and_the_sites_own_left_out() {
    let page = "<!doctype html><html><head><title>Rust Engineer | Acme</title><style>p{}</style></head><body>
      <header><a href=/>Acme jobs</a> <a href=/in>Sign in</a></header>
      <nav><ul><li><a>Home</a><li><a>Jobs</a></ul></nav>
      <div class='cookie-banner'>We use cookies <button>Accept</button></div>
      <main><h1>Rust Engineer</h1><p>Leeds, UK</p>
        <h2>What you bring</h2><ul><li>Five years of Rust<li>SQL</ul>
        <form><label>Your name</label><input><button>Apply</button></form>
        <p style='display:none'>secret COBOL</p><p hidden>Fortran</p><span aria-hidden=true>x</span>
        <section><h2>Similar jobs</h2><div><h3>Java Engineer</h3><p>Java and Spring in Hull, for those who like it</p></div></section>
      </main><footer>Imprint</footer><script>var kafka = 1;</script></body></html>";
    assert_eq!(
        text(page),
        "# Rust Engineer\n\nLeeds, UK\n\n## What you bring\n\n- Five years of Rust\n- SQL\n"
    );
}

#[test]
fn without_a_named_main_part_the_densest_is_taken() {
    let menu = "<div id=top><a>Home</a><a>Jobs</a><a>About us</a><a>Press</a></div>";
    let prose = "You will build services in Rust and run them in Kubernetes. ".repeat(8);
    let page = format!(
        "<html><body>{menu}<div><div id=x><h2>Duties</h2><p>{prose}</p></div></div>{menu}</body></html>"
    );
    assert_eq!(text(&page), format!("## Duties\n\n{}\n", prose.trim()));
}

#[test]
fn columns_and_articles_of_a_cv_stay_together() {
    let prose = "Built services for people who send parcels, and kept them running. ".repeat(8);
    let table = format!(
        "<html><table><tr><td colspan=2><h1>Kim</h1><tr><td><h2>Skills</h2><ul><li>Java</ul><td><h2>Experience</h2><p>{prose}</table>"
    );
    let articles = format!(
        "<html><body><article><h2>Experience</h2><p>{prose}</article><article><h2>Skills</h2><ul><li>Java</ul></article>"
    );
    let sections =
        format!("<html><div><div><h2>Skills</h2><p>Java</div><div><h2>Experience</h2><p>{prose}</div></div>");
    for page in [table, articles, sections] {
        let text = text(&page);
        assert!(text.contains("Java") && text.contains("parcels"), "{page}: {text}");
    }
}

#[test]
fn what_the_site_calls_its_own_and_is_the_document_stays() {
    let prose = "You will build services in Rust and run them in Kubernetes. ".repeat(10);
    for part in ["id=nav-details", "role=dialog", "class=modal-body", "aria-hidden=true"] {
        let page = format!("<html><div {part}><p>{prose}</p></div><div><p>{prose}{prose}</p></div>");
        assert_eq!(text(&page).matches("Kubernetes").count(), 30, "{part}");
        let page = format!("<html><div {part}><a>Home</a> <a>Jobs</a></div><div><p>{prose}</p></div>");
        assert!(!text(&page).contains("Home"), "{part}");
    }
}

#[test]
fn the_title_of_the_page_stands_in_for_a_heading() {
    assert!(text("<html><title>Nurse | Acme</title><p>Care for people.</p>").starts_with("# Nurse\n\nCare"));
    let outside = "<html><h1>Nurse</h1><main><h2>Duties</h2><p>Care for people.</p></main>";
    assert_eq!(text(outside), "# Nurse\n\n## Duties\n\nCare for people.\n");
}

#[test]
fn a_header_and_a_column_beside_the_main_part_stay() {
    let cv = "<html><body><header><h1>Kim Doe</h1><p>Oslo</p></header><main><h2>Experience</h2><h3>Engineer, Acme</h3><p>2019 – 2021</p></main>
      <aside><h2>Skills</h2><ul><li>Rust<li>Go</ul></aside></body></html>";
    assert_eq!(
        text(cv),
        "# Kim Doe\n\nOslo\n\n## Experience\n\n### Engineer, Acme\n\n2019 – 2021\n\n## Skills\n\n- Rust\n- Go\n"
    );
}

#[test]
fn lines_lists_and_bold() {
    for (html, markdown) in [
        ("<p>a<br>b<br/><br/>c</p>", "a  \nb\n\nc\n"),
        ("<p><strong>Needs</strong></p><p><b>Rust</b> and C#</p>", "**Needs**\n\nRust and C#\n"),
        ("<p>We need:<br>• Rust<br>- Go<br>and more</p>", "We need:\n\n- Rust\n- Go\n\nand more\n"),
        ("<ul><li>a<ul><li>b<p>c</p></ul><li>d<br>e</ul>f", "- a\n  - b\n\n    c\n\n- d  \n  e\n\nf\n"),
        ("<ol><li><p>a</p><li><p>b</p></ol>", "- a\n- b\n"),
        ("<ul><li><h3>Engineer</h3><p>Acme</p><ul><li>x</ul></ul>", "### Engineer\n\nAcme\n\n- x\n"),
        ("<ul><ul><p>a</p></ul></ul>", "a\n"),
        ("<h2>What<br>you <i>bring</i></h2>x", "## What you bring\n\nx\n"),
        (
            "<dl><dt>Place</dt><dd>Leeds</dd><dt>Pay:<dd>much<dt>Tools<dd><ul><li>a</ul></dl>",
            "Place: Leeds  \nPay: much\n\n**Tools**\n\n- a\n",
        ),
        (
            "<span class=tag>Rust</span> <span class=tag>Go</span><span class=tag>SQL</span>",
            "Rust, Go, SQL\n",
        ),
        ("<span class=c1>Ja</span><span class=c1>va</span>", "Java\n"),
        ("<span>Acme</span><span>Leeds, UK</span> <b>X</b>Y", "Acme Leeds, UK XY\n"),
        ("<pre>a\n  b</pre>", "a  \nb\n"),
        ("a&nbsp;b &amp; c &lt;d&gt;\n e", "a b & c \\<d>  \ne\n"),
        ("<details><summary>Benefits</summary>Lots</details>", "**Benefits**\n\nLots\n"),
        ("<h3><button>Duties</button></h3><button>Apply</button>", "### Duties\n"),
    ] {
        assert_eq!(piece(html), markdown, "{html}");
    }
}

#[test]
fn tables() {
    for (html, markdown) in [
        ("<table><tr><th>Place<td>Leeds<tr><th>Pay:<td>much</table>", "Place: Leeds  \nPay: much\n"),
        ("<table><tr><th>a<th>b<tr><td>c<td>d<br>e</table>", "| a | b |\n| --- | --- |\n| c | d<br>e |\n"),
        (
            "<table><tr><td>2019<td>Acme<tr><td>2020<td>Bolt</table>",
            "|  |  |\n| --- | --- |\n| 2019 | Acme |\n| 2020 | Bolt |\n",
        ),
        ("<table><tr><td><h2>a</h2><ul><li>b</ul><td><p>c</table>", "## a\n\n- b\n\nc\n"),
        ("<table><tr><td>a</table>b", "a\n\nb\n"),
        ("<table>stray<tr><td>2019<td>b</table>", "|  |  |\n| --- | --- |\n| stray |\n| 2019 | b |\n"),
    ] {
        assert_eq!(piece(html), markdown, "{html}");
    }
}

#[test]
fn what_was_escaped_on_the_way_is_read_again() {
    for html in [
        "<p>Rust &amp; Go</p><ul><li>SQL</li></ul>",
        "&lt;p&gt;Rust &amp;amp; Go&lt;/p&gt;&lt;ul&gt;&lt;li&gt;SQL&lt;/li&gt;&lt;/ul&gt;",
        "&amp;lt;p&amp;gt;Rust &amp;amp;amp; Go&amp;lt;/p&amp;gt;&amp;lt;ul&amp;gt;&amp;lt;li&amp;gt;SQL",
    ] {
        assert_eq!(piece(html), "Rust & Go\n\n- SQL\n", "{html}");
    }
    assert_eq!(
        piece("One\n\nTwo <b>x</b>\n- a\n- b"),
        "One\n\nTwo x\n\n- a\n- b\n",
        "typed text keeps its lines"
    );
}

#[test]
fn pages_are_told_from_markdown() {
    for source in [
        "<!DOCTYPE html><p>x",
        "\u{feff}\n <!-- saved from url=(0014)about:internet -->\n<HTML>",
        "<?xml version='1.0'?><html>",
        "<head>",
        "<body class=x>",
        "<div class=job hidden>\n<h1>A</h1>\n<p>b</p>\n<ul>\n<li>c</li>\n<li>d</li>\n</ul>\n</div>",
        "<div><h1>A</h1><p>b</p><ul><li>c</li><li>d</li></ul></div>",
    ] {
        assert!(is_page(source), "{source}");
    }
    for source in [
        "# CV\n\n<div>x</div>",
        "<div align=center>\n<h1>Kim</h1>\n<p>x</p><p>y</p><p>z</p>\n</div>\n\n## Experience\n\n- Rust\n",
        "<p align=center><img src=x></p>\n\n[![build](x)](y)\n\ntext\n",
        "<h1>A</h1>\n<p>b</p>\n<ul>\n<li>c</li>\n<li>d</li>\n<li>e</li>\n</ul>",
        "<header-less>",
        "<htmlish>",
        "text <html>",
        "<!-- open",
        "",
        "<",
    ] {
        assert!(!is_page(source), "{source}");
    }
}

#[test]
fn hostile_pages_are_read_in_time() {
    let many = 60_000;
    for html in [
        format!("<html>{}deep", "<div>".repeat(many)),
        format!("<html>{}deep", "<ul><li>".repeat(many)),
        format!("<html>{}deep", "<a><i>".repeat(many)),
        format!("<html>{}deep", "<table><tr><td>".repeat(many)),
        format!("<html>{}deep", "<p><b><h1>".repeat(many)),
        format!("<html>{}deep", "<dl><dt><dd>".repeat(many)),
        format!("<html>{}deep", "<h1>similar jobs</h1><h2>".repeat(many)),
        format!("<html>{}deep", "</div></p></b>".repeat(many)),
        format!("<html>{}deep", "<svg><math><x-y>".repeat(many)) + "</svg>",
        format!("<html>{}deep", "&amp;&lt;&#65;&#x110000;&notanentity;".repeat(many)),
        format!("<html><p {}>deep", (0..many).map(|n| format!("a{n}=b")).collect::<Vec<_>>().join(" ")),
        format!("<html><p class=\"{}\">deep", "nav ".repeat(many)),
        format!("<html><p>deep<p style=\"{}\">x", "display:none;".repeat(many)),
        format!("<html><p>deep<!-- {}", "<!--".repeat(many)),
        format!("<html>{}", "<table>deep<tr>y".repeat(many)),
        "<html>deep".to_owned() + &"<".repeat(many),
        "<html>deep".to_owned() + &"<br>".repeat(many),
        "<html>deep".to_owned() + &"<pre>\n\n".repeat(many),
    ] {
        let text = text(&html);
        let start = &html[..60.min(html.len())];
        assert!(text.contains("deep") || html.contains("svg") || html.contains("similar"), "{start}");
        assert!(text.len() <= html.len() * 4, "{start}");
    }
}
