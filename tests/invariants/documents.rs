//! Documents by chance: bytes, Markdown run wild, hostile text, and small postings and CVs that make sense.

use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Names that stand in postings and CVs, plain words among them.
#[rustfmt::skip]
const SKILLS: &[&str] = &[
    "Rust", "Go", "C", "R", "C++", "C#", ".NET", "Java", "JavaScript", "Kotlin", "Scala", "Python", "SQL",
    "PostgreSQL", "Postgres", "MySQL", "Kafka", "RabbitMQ", "Kubernetes", "k8s", "EKS", "AWS", "GCP",
    "Azure", "Terraform", "Helm", "Docker", "Spring", "Spring Boot", "React", "React Native", "Node.js",
    "REST", "gRPC", "GraphQL", "CI/CD", "GitHub Actions", "GitLab CI", "Jenkins", "Prometheus", "Grafana",
    "Datadog", "Excel", "Power BI", "Tableau", "SAP", "Agile", "Scrum", "TDD", "test-driven development",
    "machine learning", "distributed systems", "event-driven architecture", "API design", "observability",
    "accounting", "logistics", "communication", "mentoring", "leadership", "English", "German", "Dutch",
    "French", "Lean Six Sigma", "bachelor's degree", "CKA", "Snowflake", "BigQuery", "Airflow", "dbt",
    "Linux", "Git", "Redis", "NATS", "Stripe", "Adyen", "PCI DSS", "OpenTelemetry", "Zig", "Quarkus",
    "Photoshop", "nursing", "payroll",
];

/// Pieces of Markdown, of documents, and of what has no place in either.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "#", "# ", "## ", "###### ", "- ", "* ", "+ ", "1. ", "9) ", "> ", ">> ", "  ", "    ", "\t", "\n",
    "\n\n", " \n", "  \n", "\\\n", "---\n", "***\n", "===\n", "```\n", "~~~\n", "`", "``", "**", "*", "_",
    "__", "~~", "[", "]", "](", ")", "![", "[a](b)", "[^1]", "[^1]: ", "<", ">", "<b>", "</b>", "<br>",
    "<!--", "-->", "<script>", "<?", "<![CDATA[", "&", "&amp;", "&#27;", "&#x1b;", "&#0;", "&#xFFFFFF;",
    "&nbsp;", "&shy;", "\\", "|", "| a | b |\n", "|---|---|\n", "| ", "- [ ] ", "+++\n", "$", "$$", ":",
    ";", ",", ", ", "/", "(", ")", "-", "–", "—", "•", "·", "…", "\"", "'", "’", "“", "%", "@", ".", "!",
    "?", "=", "{", "}", "\0x", "Requirements:\n", "Nice to have\n", "What you'll do- ", "Benefits\n",
    "About us\n", "How to apply\n", "## Skills\n\n", "## Experience\n\n", "## Education\n\n", "Languages: ",
    "Rust", "Java", "Go", "C", "R", ".NET", "Kafka", "k8s", "Excel", "SQL", " and ", " or ", " such as ",
    " e.g. ", "ideally ", "a plus", "5+ years of ", "3-5 years", "999999999999 years", "0 years",
    "Jan 2019 – present", "2015–2016", "13/2020", "00/0000", "9999", "Senior Engineer, Acme",
    "### Engineer | Acme | ", "(2020-02 – 2019-01)", "£60,000", "€1–€2", "$99999999999999k",
    "Staff Engineer in London", "hybrid", "remote", "no ", "not required", "Weâre", "eventâdriven", "Ã©",
    "â€™", "ÂŁ", "é", "e\u{301}", "ﬁ", "ＪＡＶＡ", "日本語", "한국어", "עברית", "العربية", "🦀", "👩‍💻", "✔️", "İ", "ß",
    "ǆ", "\u{200b}", "\u{200d}", "\u{feff}", "\u{ad}", "\u{202e}", "\u{2066}", "\u{2069}", "\u{61c}",
    "\u{e0041}", "\u{fe0f}", "\u{2028}", "\u{85}", "\u{a0}", "\u{3000}", "\u{fffd}", "\u{ffff}",
    "\u{300}\u{300}\u{300}", "\u{1b}[31m", "\u{1b}]52;c;eA==\u{7}", "\u{9b}2J", "\u{7f}", "\u{8}", "\u{b}",
    "\u{c}", "a", "Z", "9", " ",
];

/// Signs of which a long run may upset a reader.
#[rustfmt::skip]
const SIGNS: &[&str] = &[
    "*", "_", "`", "~", "[", "]", "(", ")", "<", ">", "&", "#", "-", "=", "+", "|", "\\", "/", ",", ".",
    ":", "!", "\"", "'", " ", "\t", "\n", "\r", "> ", "- ", "1. ", "  - ", "[[", "](", "<a ", "<!--", "&#",
    "**a", "_a ", "a.", "a/", "a,", "a-", "A ", "C++", "Java or ", "Java/", "5+ years ", "2019 – ", "£1",
    "\u{300}", "\u{200b}", "\u{202e}", "\u{200d}", "🦀", "👩‍", "é", "â", "Ã", "\u{ad}", "|a", "\n|", "\n# ",
    "\n- ", "\n\n", "\n  ", "\r\n",
];

/// Bytes that need not be text at all.
pub(crate) fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let spoilt = (markdown(), vec((any::<Index>(), any::<u8>()), 0..12)).prop_map(|(text, spoils)| {
        let mut bytes = text.into_bytes();
        for (at, byte) in spoils {
            bytes.insert(at.index(bytes.len() + 1), byte);
        }
        bytes
    });
    let wide = (markdown(), any::<bool>()).prop_map(|(text, low_first)| {
        let bytes = |unit: u16| if low_first { unit.to_le_bytes() } else { unit.to_be_bytes() };
        text.encode_utf16().flat_map(bytes).collect()
    });
    prop_oneof![vec(any::<u8>(), 0..300), vec(0x80_u8.., 0..80), spoilt, wide]
}

/// Pieces of Markdown in no order.
pub(crate) fn markdown() -> impl Strategy<Value = String> {
    vec(select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

/// Long runs of one sign, deep nests, and any characters at all.
pub(crate) fn hostile() -> impl Strategy<Value = String> {
    let run = (select(SIGNS), 1..1200_usize, select(SIGNS), 0..200_usize, select(PIECES)).prop_map(
        |(sign, times, other, more, tail)| [sign.repeat(times), other.repeat(more), tail.to_owned()].concat(),
    );
    let nest = (select(&["- ", "> ", "1. ", "* > "]), 1..60_usize, select(SKILLS)).prop_map(
        |(sign, depth, leaf)| {
            let level = |depth: usize| format!("{}{sign}{leaf}\n", "  ".repeat(depth));
            (0..depth).map(level).collect()
        },
    );
    let table = (1..12_usize, 1..12_usize, vec(select(PIECES), 1..12)).prop_map(|(columns, rows, cells)| {
        let row = |row: usize| {
            let cell = |column: usize| cells[(row * columns + column) % cells.len()].replace('\n', " ");
            format!("|{}|\n", (0..columns).map(cell).collect::<Vec<_>>().join("|"))
        };
        [row(0), format!("|{}\n", "---|".repeat(columns)), (1..=rows).map(row).collect()].concat()
    });
    let anything = vec(any::<char>(), 0..200).prop_map(String::from_iter);
    prop_oneof![run, nest, table, anything]
}

/// Any text that is not sensible on purpose.
pub(crate) fn wild() -> impl Strategy<Value = String> {
    prop_oneof![3 => markdown(), 1 => hostile()]
}

/// A document with line ends of one kind only, so that they can be exchanged.
pub(crate) fn lined() -> impl Strategy<Value = String> {
    prop_oneof![wild(), posting().prop_map(|posting| posting.text()), cv().prop_map(|cv| cv.text())]
        .prop_map(|text| text.replace('\r', " "))
}

/// A posting that asks for something in plain words.
#[derive(Debug, Clone)]
pub(crate) struct Posting {
    /// What is required, one bullet each.
    pub(crate) required: Vec<String>,
    /// What is nice to have.
    pub(crate) preferred: Vec<String>,
    /// What is to be done.
    pub(crate) duties: Vec<String>,
}

impl Posting {
    /// Its bullets of the two kinds that ask, by their place in [`text`](Self::text).
    pub(crate) fn asking(&self) -> usize {
        self.required.len() + self.preferred.len()
    }

    /// The document.
    pub(crate) fn text(&self) -> String {
        self.with_repeated(None)
    }

    /// The document with one of the asking bullets twice.
    pub(crate) fn with_repeated(&self, twice: Option<usize>) -> String {
        let mut out = "# Senior Engineer\n\nAcme, London\n\n## What you will do\n\n".to_owned();
        for duty in &self.duties {
            _ = writeln!(out, "- {duty}");
        }
        let mut at = 0;
        for (heading, bullets) in [("Requirements", &self.required), ("Nice to have", &self.preferred)] {
            _ = write!(out, "\n## {heading}\n\n");
            for bullet in bullets {
                for _ in 0..if twice == Some(at) { 2 } else { 1 } {
                    _ = writeln!(out, "- {bullet}");
                }
                at += 1;
            }
        }
        out
    }
}

/// A posting with at least one requirement.
pub(crate) fn posting() -> impl Strategy<Value = Posting> {
    let skill = || select(SKILLS);
    let bullet = || {
        prop_oneof![
            skill().prop_map(|a| format!("Experience with {a}")),
            (skill(), skill()).prop_map(|(a, b)| format!("Strong {a} and {b}")),
            (skill(), skill(), skill()).prop_map(|(a, b, c)| format!("Knowledge of {a}, {b} or {c}")),
            (1..9_u32, skill()).prop_map(|(years, a)| format!("{years}+ years of experience with {a}")),
            (skill(), skill()).prop_map(|(a, b)| format!("You know {a}, ideally with {b}")),
            (skill(), skill()).prop_map(|(a, b)| format!("Tools such as {a}/{b}")),
        ]
    };
    let duty = skill().prop_map(|a| format!("Build and run our services with {a}"));
    (vec(bullet(), 1..7), vec(bullet(), 0..4), vec(duty, 0..3))
        .prop_map(|(required, preferred, duties)| Posting { required, preferred, duties })
}

/// A CV with a skills section and some roles.
#[derive(Debug, Clone)]
pub(crate) struct Cv {
    /// The skills section, one list a bullet.
    pub(crate) lists: Vec<Vec<&'static str>>,
    /// Each role's years and bullets.
    pub(crate) roles: Vec<((u32, u32), Vec<String>)>,
}

impl Cv {
    /// The document.
    pub(crate) fn text(&self) -> String {
        self.with_listed(None)
    }

    /// The document with one more bullet at the end of its skills section.
    pub(crate) fn with_listed(&self, more: Option<&str>) -> String {
        let mut out = "# Kim Example\n\n## Skills\n\n".to_owned();
        let lists = self.lists.iter().map(|list| list.join(", "));
        for list in lists.chain(more.map(str::to_owned)) {
            _ = writeln!(out, "- {list}");
        }
        out.push_str("\n## Experience\n");
        for ((start, years), bullets) in &self.roles {
            _ = write!(out, "\n### Engineer, Acme ({start}–{})\n\n", start + years);
            for bullet in bullets {
                _ = writeln!(out, "- {bullet}");
            }
        }
        out
    }
}

/// A CV with at least one listed skill.
pub(crate) fn cv() -> impl Strategy<Value = Cv> {
    let skill = || select(SKILLS);
    let bullet = prop_oneof![
        skill().prop_map(|a| format!("Built the order service in {a}")),
        (skill(), skill()).prop_map(|(a, b)| format!("Moved a monolith from {a} to {b}, in half a year")),
        skill().prop_map(|a| format!("Cut costs by 30% ({a})")),
    ];
    let role = ((2005..2024_u32, 0..6_u32), vec(bullet, 0..5));
    (vec(vec(skill(), 1..6), 1..4), vec(role, 0..4)).prop_map(|(lists, roles)| Cv { lists, roles })
}
