//! The fields of a file's metadata, as a site's own format has them: facts of the job, settings of the site, and sections of the
//! posting ("requirements:" over a list).

use super::heading::{self, HeadingSays};
use super::line::LineClass;
use crate::extract::Tokens;
use crate::markup::{Block, BlockKind};
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
}

impl Fields {
    /// Goes on to a block, and says what it is where it is metadata.
    pub(super) fn step(&mut self, text: &Text, block: &Block) -> Option<(LineClass, &'static str)> {
        if block.kind != BlockKind::FrontMatter {
            return None;
        }
        // The first line of all is the fence.
        let line = text.line(block.first_line.max(2));
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
        if let Some(class) = words.strip_suffix(':').and_then(|key| section(&key.replace('_', " "))) {
            self.items = Some(class);
            return Some(LineClass::Heading);
        }
        self.items
    }

    /// Opens a field, and gives the class of its own line.
    fn open(&mut self, line: &str) -> LineClass {
        let (key, value) = line.split_once([':', '=']).unwrap_or((line, ""));
        let (key, value) = (key.replace('_', " "), value.trim());
        let first = Tokens::of(&key).form(0).to_owned();
        let own = if is_fact(&first) { LineClass::Meta } else { LineClass::Noise };
        let opens = OPENERS.contains(&value);
        self.text = opens && is_text(&first);
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

/// Whether a line of metadata belongs to the field above it.
pub(super) fn is_nested(line: &str) -> bool {
    line.starts_with([' ', '\t', '-', '#', ']', '}', '"', '\''])
}

/// Whether a field holds the text of the posting.
fn is_text(key: &str) -> bool {
    matches!(key, "description" | "body" | "content" | "text" | "details" | "intro" | "introduction")
}

/// Whether a field tells a fact of the job, rather than a setting of the site that the file was written for.
fn is_fact(key: &str) -> bool {
    matches!(
        key,
        "title"
            | "date"
            | "dates"
            | "company"
            | "location"
            | "locations"
            | "salary"
            | "position"
            | "role"
            | "employer"
            | "type"
            | "deadline"
            | "city"
            | "country"
            | "region"
            | "companyname"
            | "job"
            | "department"
            | "team"
            | "contract"
            | "pay"
            | "compensation"
            | "remote"
            | "hours"
            | "start"
            | "expires"
            | "expiration"
            | "expiredate"
            | "issuedate"
            | "closing"
            | "seniority"
            | "employment"
            | "application"
            | "applyurl"
            | "url"
    )
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
