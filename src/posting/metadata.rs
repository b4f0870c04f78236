//! The fields of a file's metadata, as a site's own format has them: facts of the job, settings of the site, and sections of the
//! posting ("requirements:" over a list).

use super::heading::{self, HeadingSays};
use super::line::LineClass;
use crate::extract::Tokens;
use crate::markup::{Block, BlockKind, is_nested};
use crate::text::Text;

const NAME: &str = "is metadata of the file";

/// Signs behind a field's colon that open what stands in the lines beneath.
const OPENERS: &[&str] = &["", "[", "{", ">", ">-", "|", "|-"];

/// The field that is read.
#[derive(Debug, Default)]
pub(super) struct Fields {
    /// It holds the text of a posting.
    text: bool,
    /// What its items are; nothing where they are text under no heading yet.
    items: Option<LineClass>,
    /// Its value is a text in quotes that goes on in the next lines.
    quoted: bool,
}

impl Fields {
    /// Goes on to a block, and says what it is where it is metadata.
    pub(super) fn step(&mut self, text: &Text, block: &Block) -> Option<(LineClass, &'static str)> {
        if block.kind != BlockKind::FrontMatter {
            return None;
        }
        let line = text.line(block.first_line);
        // "excerpt: "We look for …" over several lines.
        if self.quoted {
            self.quoted = !line.trim_end().ends_with('"');
            return None;
        }
        if is_told(line) {
            self.quoted = line.contains(": \"") && !line.trim_end().ends_with('"');
            return None;
        }
        // "location:" with nothing behind it and nothing beneath it.
        let empty = !is_nested(line)
            && line.trim_end().ends_with(':')
            && (block.last_line >= text.line_count() || !is_item_of(text.line(block.last_line + 1)));
        if empty {
            return Some((LineClass::Noise, NAME));
        }
        let class = if is_nested(line) { self.within(line)? } else { self.open(line) };
        Some((class, NAME))
    }

    /// The class of a line within a field, if that says it.
    fn within(&mut self, line: &str) -> Option<LineClass> {
        let words = line.trim();
        if self.text {
            let heading = words.trim_start_matches('#').trim().trim_end_matches(':');
            let short = heading.split_whitespace().count() <= 5 && !words.starts_with(['-', '*']);
            if let Some(class) = section(heading).filter(|_| short) {
                self.items = Some(class);
                return Some(LineClass::Heading);
            }
            return self.items;
        }
        // A comment, for those who keep the site.
        if words.starts_with("# ") {
            return Some(LineClass::Noise);
        }
        // "sections:" with "requirements:" within.
        if let Some(class) = words.strip_suffix(':').and_then(|key| section(&words_of(key))) {
            self.items = Some(class);
            return Some(LineClass::Heading);
        }
        self.items
    }

    /// Opens a field, and gives the class of its own line.
    fn open(&mut self, line: &str) -> LineClass {
        let (key, value) = line.split_once([':', '=']).unwrap_or((line, ""));
        let (key, value) = (words_of(key), value.trim());
        let words: Vec<&str> = key.split_whitespace().collect();
        let own = if words.contains(&"contact") {
            LineClass::Process
        } else if is_fact(&words) {
            LineClass::Meta
        } else {
            LineClass::Noise
        };
        let opens = OPENERS.contains(&value);
        self.text = opens && words.first().is_some_and(|first| is_text(first));
        self.items = Some(own);
        match section(&key) {
            // "requirements: [Rust, Kafka]"
            Some(class) if value.starts_with('[') && value.ends_with(']') && value.len() > 2 => class,
            Some(class) if opens => {
                self.items = Some(class);
                LineClass::Heading
            }
            _ if self.text => {
                self.items = None;
                LineClass::Heading
            }
            _ => own,
        }
    }
}

/// The class of the section that a heading's words open.
fn section(words: &str) -> Option<LineClass> {
    match heading::known(&Tokens::of(words))? {
        HeadingSays::Class(class) => Some(class),
        HeadingSays::Hope => Some(LineClass::Preferred),
        HeadingSays::Mixed | HeadingSays::Nothing => None,
    }
}

/// Whether a field holds the text of the posting.
fn is_text(key: &str) -> bool {
    matches!(key, "description" | "body" | "content" | "text" | "details" | "intro" | "introduction")
}

/// The least words of a field's own line that tells as a line of the posting does.
const TOLD: usize = 9;

/// Whether a field holds a sentence of the posting in its own line: "summary: Acme looks for a baker who …".
fn is_told(line: &str) -> bool {
    let told = |key: &str| is_text(key) || matches!(key, "summary" | "excerpt" | "abstract" | "teaser");
    let (key, value) = line.split_once([':', '=']).unwrap_or_default();
    !is_nested(line) && told(key.trim()) && value.split_whitespace().count() >= TOLD
}

/// Whether a line belongs to the field above it.
fn is_item_of(line: &str) -> bool {
    !line.trim().is_empty() && is_nested(line)
}

/// One field: its name in words and what it says.
#[derive(Debug)]
pub(super) struct Field<'a> {
    /// "company name" for `companyName`; empty for a line within another field.
    pub(super) name: String,
    /// Without its quotes.
    pub(super) value: &'a str,
}

/// Reads a line of metadata as a field.
pub(super) fn field(line: &str) -> Field<'_> {
    let within = line.starts_with(char::is_whitespace) || line.starts_with('-');
    let (name, value) = line.split_once([':', '=']).filter(|_| !within).unwrap_or(("", line));
    let value = value.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '[' | ']'));
    Field { name: words_of(name), value }
}

/// The words of a field's name, in snake case or in camel case.
fn words_of(key: &str) -> String {
    let mut words = String::with_capacity(key.len() + 2);
    for c in key.trim().chars() {
        match c {
            '_' | '-' => words.push(' '),
            c if c.is_uppercase() && words.ends_with(char::is_lowercase) => {
                words.push(' ');
                words.extend(c.to_lowercase());
            }
            c => words.extend(c.to_lowercase()),
        }
    }
    words
}

/// Whether a field tells a fact of the job, rather than a setting of the site that the file was written for.
fn is_fact(words: &[&str]) -> bool {
    let dated = matches!(words.last(), Some(&("date" | "dates" | "deadline")));
    // "companyWebsite", "company_logo"
    let site =
        matches!(words.last(), Some(&("website" | "logo" | "image" | "icon" | "slug" | "id" | "backup")));
    let told = matches!(
        words.first(),
        Some(
            &("title"
                | "name"
                | "date"
                | "company"
                | "employer"
                | "organization"
                | "organisation"
                | "address"
                | "location"
                | "locations"
                | "city"
                | "town"
                | "place"
                | "schedule"
                | "titles"
                | "country"
                | "region"
                | "salary"
                | "pay"
                | "compensation"
                | "position"
                | "role"
                | "job"
                | "type"
                | "department"
                | "team"
                | "contract"
                | "employment"
                | "remote"
                | "hours"
                | "start"
                | "expires"
                | "expiration"
                | "closing"
                | "seniority"
                | "application"
                | "apply"
                | "url"
                | "subtitle"
                | "org"
                | "opens"
                | "closes"
                | "valid"
                | "series"
                | "grade"
                | "level"
                | "vacancy"
                | "vacancies"
                | "timestamp")
        )
    );
    dated || told && !site
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use crate::extract::Index;
    use crate::posting::Posting;
    use crate::posting::line::LineClass::{self, Duty, Heading, Meta, Noise, Preferred, Required};
    use crate::taxonomy::Taxonomy;
    use crate::text::Text;

    fn classes(source: &str) -> Vec<LineClass> {
        let taxonomy = Taxonomy::builtin();
        let config = Config::default();
        let text = Text::from_source("posting.md", source);
        let posting = Posting::read(&taxonomy, &Index::new(&taxonomy), &config.matching, &text);
        posting.lines.iter().map(|line| line.class).collect()
    }

    #[test]
    fn names_of_fields_in_any_dress() {
        let fact = |key: &str| super::is_fact(&super::words_of(key).split(' ').collect::<Vec<_>>());
        for key in ["title", "companyName", "issueDate", "application_url", "Expiration-Date"] {
            assert!(fact(key), "{key}");
        }
        for key in ["layout", "companyWebsite", "logoUrl", "summaryBackup", ""] {
            assert!(!fact(key), "{key}");
        }
    }

    #[test]
    fn fields_are_facts_settings_and_sections() {
        let source = "---\ntitle: Baker\nlayout: job\nresponsibilities:\n  - Bake bread at dawn\nrequirements:\n  - A driving licence\n  - Two years\n    in a bakery\ntags:\n  - bread\n---\n";
        // The fences are the site's own.
        let wanted =
            [Noise, Meta, Noise, Heading, Duty, Heading, Required, Required, Required, Noise, Noise, Noise];
        assert_eq!(classes(source), wanted);
    }

    #[test]
    fn fields_of_toml_are_read_as_well() {
        let source = "+++\ntitle = \"Baker\"\nweight = 200\nskills = [\"Rust\", \"Kafka\"]\n+++\nWe bake.\n";
        assert_eq!(classes(source)[1..4], [Meta, Noise, Required]);
        let taxonomy = Taxonomy::builtin();
        let config = Config::default();
        let text = Text::from_source("posting.md", source);
        let posting = Posting::read(&taxonomy, &Index::new(&taxonomy), &config.matching, &text);
        assert_eq!(posting.facts.title.as_deref(), Some("Baker"));
    }

    #[test]
    fn the_text_of_a_posting_may_be_a_field() {
        let source = "---\ntitle: Baker\ndescription: |\n  We bake.\n\n  ## Requirements\n  * A driving licence\n\n  Nice to have\n  * Two years in a bakery\nsections:\n  requirements:\n    - Patience\n    # internal: ask Kim\n---\n";
        let found = classes(source);
        // Blank lines have no class.
        assert_eq!(found[4..8], [Heading, Required, Heading, Preferred], "{found:?}");
        assert_eq!(found[9..12], [Heading, Required, Noise], "{found:?}");
    }
}
