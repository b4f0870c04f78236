//! Saved pages and data by chance.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces of pages, whole and torn.
#[rustfmt::skip]
const HTML: &[&str] = &[
    "<html>", "</html>", "<head>", "<title>Nurse | Acme</title>", "<body>", "<main>", "</main>", "<article>",
    "</article>", "<div>", "</div>", "<div class=nav>", "<div hidden>", "<div style='display:none'>", "<nav>", "</nav>",
    "<section>", "</section>", "<header>", "</header>", "<footer>", "</footer>", "<aside>", "</aside>", "<form>",
    "</form>", "<button>", "</button>", "<p>", "</p>", "<br>", "<br/>", "<h1>", "</h1>", "<h2>", "</h2>", "<h3>",
    "</h3>", "<ul>", "</ul>", "<ol>", "<li>", "</li>", "<dl>", "<dt>", "<dd>", "</dl>", "<table>", "</table>", "<tr>",
    "<td>", "</td>", "<th>", "<caption>", "<b>", "</b>", "<a href=x>", "</a>", "<span class=tag>", "</span>", "<pre>",
    "</pre>", "<hr>", "<script>", "</script>", "<script type=application/ld+json>", "<style>", "</style>", "<textarea>",
    "<svg>", "</svg>", "<template>", "<!--", "-->", "<![CDATA[", "]]>", "<", ">", "</", "<a b='", "'>", "=", "\"",
    "&amp;", "&lt;", "&#27;", "&#x202e;", "&nbsp;", "&shy;", "&", "\n", " ", "\u{1b}[2J", "\u{202e}", "**", "# ", "- ",
    "• ", "| ", "`", "\\", "Requirements", "Similar jobs", "5+ years of ", "Rust", "Java or Go", "Experience",
    "Engineer, Acme", "2019 – 2021", "£60,000 a year", "{", "}", "[", "]", ":", ",", "\"@type\": \"JobPosting\"",
];

/// Names and values of data.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "@type", "@graph", "JobPosting", "title", "description", "name", "text", "content", "location", "jobs", "lists",
    "categories", "baseSalary", "value", "minValue", "currency", "EUR", "basics", "work", "position", "startDate",
    "2019-03", "highlights", "skills", "keywords", "Rust", "<p>Java and Go</p>", "&lt;ul&gt;&lt;li&gt;SQL", "a\nb", "",
    "\u{1b}]0;x\u{7}", "jobLocation", "address", "hiringOrganization", "education", "languages", "fluency",
];

/// A page of pieces in no order.
pub(crate) fn page() -> impl Strategy<Value = String> {
    vec(select(HTML), 0..80).prop_map(|pieces| format!("<!doctype html>{}", pieces.concat()))
}

/// Data with the names that postings and CVs use, in no order.
pub(crate) fn data() -> impl Strategy<Value = String> {
    let word = || select(WORDS).prop_map(|word| serde_json::Value::from(word));
    let leaf =
        prop_oneof![4 => word(), 1 => any::<u32>().prop_map(Into::into), 1 => Just(serde_json::Value::Null)];
    let tree = leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            1 => vec(inner.clone(), 0..5).prop_map(serde_json::Value::Array),
            3 => object(inner),
        ]
    });
    object(tree).prop_map(|value| value.to_string())
}

fn object(inner: impl Strategy<Value = serde_json::Value>) -> impl Strategy<Value = serde_json::Value> {
    vec((select(WORDS), inner), 0..8)
        .prop_map(|fields| fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}
