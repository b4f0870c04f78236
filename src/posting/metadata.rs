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
    /// What its items are; nothing where they are text as in the posting itself.
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
        let class = if is_nested(line) { self.items? } else { self.open(line) };
        Some((class, NAME))
    }

    /// Opens a field, and gives the class of its own line.
    fn open(&mut self, line: &str) -> LineClass {
        let (key, value) = line.split_once([':', '=']).unwrap_or((line, ""));
        let key = Tokens::of(&key.replace('_', " "));
        let own = if is_fact(key.form(0)) { LineClass::Meta } else { LineClass::Noise };
        self.items = Some(own);
        if !OPENERS.contains(&value.trim()) {
            return own;
        }
        let says = match heading::known(&key) {
            Some(HeadingSays::Class(class)) => Some(class),
            Some(HeadingSays::Hope) => Some(LineClass::Preferred),
            _ => None,
        };
        match says {
            Some(class) => {
                self.items = Some(class);
                LineClass::Heading
            }
            None if is_text(key.form(0)) => {
                self.items = None;
                LineClass::Heading
            }
            None => own,
        }
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
    use crate::posting::line::LineClass::{self, Duty, Heading, Meta, Noise, Required};
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
        // The fences belong to the fields beside them.
        let wanted =
            [Meta, Meta, Noise, Heading, Duty, Heading, Required, Required, Required, Noise, Noise, Noise];
        assert_eq!(classes(source), wanted);
    }

    #[test]
    fn fields_of_toml_are_read_as_well() {
        assert_eq!(classes("+++\ntitle = \"Baker\"\nweight = 200\n+++\nWe bake.\n")[1..3], [Meta, Noise]);
    }
}
