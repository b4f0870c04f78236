//! A CV in the metadata of its file: themes of site generators keep jobs and schools there, as lists of fields.
//!
//! ```yaml
//! experience:
//!   - title: Baker
//!     company: Harlow Bakery
//!     dates: 2019 - 2021
//!     items:
//!       - Baked bread at dawn
//! ```
//!
//! Such fields become the blocks that a person would have written: a heading for the section, one for each entry with what it
//! was, where and when, and its other fields beneath. Each word still leads back to where it stands.

use super::section::{SectionKind, name_of};
use crate::extract::Tokens;
use crate::markup::{Block, BlockKind, Flow};
use crate::text::{Span, Text};

/// Fields that say what an entry is.
const TITLES: &[&str] = &[
    "title",
    "position",
    "role",
    "job",
    "job title",
    "jobtitle",
    "designation",
    "degree",
    "area",
    "studytype",
];

/// Fields that say where it was.
const PLACES: &[&str] = &[
    "company",
    "employer",
    "organization",
    "organisation",
    "institution",
    "school",
    "university",
    "org",
    "workplace",
    "company name",
    "college",
    "client",
];

/// Fields that say when it was, from its start to its end.
const DATES: &[&str] = &["dates", "date", "duration", "period", "time", "years", "year", "when", "timeline"];

/// Fields that say when it began.
const STARTS: &[&str] = &["start", "date start", "start date", "startdate", "from", "begin", "since"];

/// Fields that say when it ended; one without a value is of what goes on.
const ENDS: &[&str] = &["end", "date end", "end date", "enddate", "to", "until"];

/// Fields that say how the site shows an entry.
const SETTINGS: &[&str] = &[
    "enable",
    "weight",
    "icon",
    "url",
    "link",
    "href",
    "logo",
    "image",
    "img",
    "id",
    "color",
    "target",
    "width",
    "class",
    "date format",
    "active",
    "draft",
    "level",
    "company url",
    "featured",
];

/// Rewrites the metadata of a file that holds a CV; blocks of other files are left as they are.
pub(super) fn unfold(text: &Text, blocks: Vec<Block>) -> Vec<Block> {
    let count = blocks.iter().take_while(|block| block.kind == BlockKind::FrontMatter).count();
    let Some(end) = count.checked_sub(1).map(|last| blocks[last].last_line) else { return blocks };
    let fields: Vec<Field<'_>> = (2..=end).filter_map(|number| Field::of(text, number)).collect();
    let mut all = Vec::new();
    let mut entries = 0;
    let mut at = 0;
    // "title = \"Experience\"" over the tables of its entries.
    let mut titled: Option<Field<'_>> = None;
    while at < fields.len() {
        let until = (at + 1..fields.len()).find(|i| fields[*i].opens()).unwrap_or(fields.len());
        let section = &fields[at..until];
        let within = Section::within(section);
        if let Some(mut read) = Section::of(section) {
            let title = titled.filter(|title| section_named(title.value) == section_named(read.head.name));
            if let Some(title) = title {
                (read.head, read.words) = (title, (title.value, title.value_at));
            }
            entries += read.write(&mut all);
        } else if !within.is_empty() {
            entries += within.iter().map(|read| read.write(&mut all)).sum::<usize>();
        } else {
            let title =
                section.iter().find(|field| field.is(&["title"]) && section_named(field.value).is_some());
            titled = title.copied().or(titled);
            let (first, last) = (section[0].line, section[section.len() - 1].line);
            let own = |block: &&Block| (first..=last).contains(&block.first_line);
            all.extend(blocks[..count].iter().filter(own).cloned());
        }
        at = until;
    }
    if entries == 0 {
        return blocks;
    }
    all.extend(blocks.into_iter().skip(count));
    all
}

/// The kind of section that some words name.
fn section_named(words: &str) -> Option<SectionKind> {
    name_of(&Tokens::of(&words.to_lowercase().replace(['_', '-'], " "))).map(|name| name.kind)
}

/// A line of metadata.
#[derive(Debug, Clone, Copy)]
struct Field<'a> {
    line: usize,
    /// How far its words are indented, the bullet aside.
    indent: usize,
    /// It opens an item of a list.
    item: bool,
    /// It is the head of a table in TOML: "[[experience]]".
    table: bool,
    /// Its name; empty where it is a mere text.
    name: &'a str,
    /// Where the name starts in the clean text.
    name_at: usize,
    /// Its value without quotes.
    value: &'a str,
    /// Where the value starts in the clean text.
    value_at: usize,
}

impl<'a> Field<'a> {
    /// Reads a line; a blank one and a comment are none.
    fn of(text: &'a Text, number: usize) -> Option<Self> {
        let line = text.line(number);
        let start = text.lines().span(number).start as usize;
        let words = line.trim_start();
        // The quote that closes a text over several lines stands alone.
        if !words.contains(char::is_alphanumeric) && words != "-" || words.starts_with('#') {
            return None;
        }
        let mut rest = words;
        let mut item = false;
        while let Some(behind) = rest.strip_prefix("- ").or_else(|| (rest == "-").then_some("")) {
            (rest, item) = (behind.trim_start(), true);
        }
        let indent = line.len() - rest.len();
        if let Some(name) = rest.strip_prefix('[').and_then(|rest| rest.trim_end().strip_suffix(']')) {
            let name = name.trim_matches(['[', ']']);
            let at = start + line.find(name).unwrap_or_default();
            let table = rest.starts_with("[[") || !item && indent == 0;
            return table.then_some(Self {
                line: number,
                indent,
                item,
                table,
                name,
                name_at: at,
                value: "",
                value_at: at,
            });
        }
        let named = rest.split_once([':', '=']).filter(|(name, value)| {
            let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '"');
            (1..=24).contains(&name.trim().len())
                && name.split_whitespace().count() <= 2
                && name.chars().all(plain)
                && (value.is_empty() || value.starts_with(' '))
        });
        let (name, value) = named.unwrap_or(("", rest));
        let value_from = line.len() - value.len();
        let bare = value.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\''));
        let value_at = start + value_from + value.find(bare).unwrap_or_default();
        Some(Self {
            line: number,
            indent,
            item,
            table: false,
            name: name.trim(),
            name_at: start + indent,
            value: bare,
            value_at,
        })
    }

    /// Whether it opens a field of the file itself rather than standing in one.
    fn opens(&self) -> bool {
        self.table || self.indent == 0 && !self.item
    }

    /// Its name in words.
    fn key(&self) -> String {
        self.name.to_lowercase().replace(['_', '-'], " ").trim().to_owned()
    }

    fn is(&self, names: &[&str]) -> bool {
        !self.name.is_empty() && names.contains(&self.key().as_str())
    }

    /// Whether it only opens what stands in the lines beneath it.
    fn is_empty(&self) -> bool {
        matches!(self.value, "" | "|" | ">" | "|-" | ">-" | "[" | "{" | "[]" | "{}" | "null" | "~")
    }
}

/// A field of the file that holds a section of the CV.
struct Section<'a> {
    /// The field whose name, or whose value, is that of the section.
    head: Field<'a>,
    /// Its words and where they start.
    words: (&'a str, usize),
    entries: Vec<Vec<Field<'a>>>,
}

impl<'a> Section<'a> {
    /// Reads the lines of a field of the file, where its name is that of a section and it holds a list of entries.
    fn of(lines: &[Field<'a>]) -> Option<Self> {
        let (head, rest) = lines.split_first()?;
        let kind = section_named(head.name)?;
        if !head.is_empty() || kind == SectionKind::Contact {
            return None;
        }
        // Each table of TOML is an entry of its own.
        let mut entries: Vec<Vec<Field<'a>>> = Vec::new();
        if head.table {
            entries.push(rest.to_vec());
        } else {
            let depth = rest.iter().find(|field| field.item)?.indent;
            for field in rest {
                if field.item && field.indent == depth {
                    entries.push(vec![*field]);
                } else if field.indent >= depth
                    && let Some(entry) = entries.last_mut()
                {
                    entry.push(*field);
                }
            }
        }
        let told = |entry: &Vec<Field<'_>>| entry.iter().any(|field| !field.value.is_empty());
        entries.retain(told);
        (!entries.is_empty()).then_some(Self { head: *head, words: (head.name, head.name_at), entries })
    }

    /// The sections that a field of the file lists as its own entries: "sections:", and within "- block: experience" with a
    /// title and items.
    fn within(lines: &[Field<'a>]) -> Vec<Self> {
        const NAMES: &[&str] = &["title", "heading", "name", "block", "widget", "section", "id"];
        let Some((head, rest)) = lines.split_first().filter(|(head, _)| head.is_empty() && !head.table)
        else {
            return Vec::new();
        };
        let Some(depth) = rest.iter().find(|field| field.item).map(|field| field.indent) else {
            return Vec::new();
        };
        let starts: Vec<usize> =
            (0..rest.len()).filter(|i| rest[*i].item && rest[*i].indent == depth).collect();
        let ends = starts.iter().skip(1).copied().chain([rest.len()]);
        let parts = starts.iter().zip(ends).map(|(from, to)| &rest[*from..to]);
        let read = |part: &[Field<'a>]| {
            let list = (1..part.len()).find(|i| part[*i].item)?;
            let named = |name: &&str| {
                part[..list].iter().find(|field| field.is(&[name]) && section_named(field.value).is_some())
            };
            let name = *NAMES.iter().find_map(named)?;
            let mut lines = vec![Field { name: name.value, value: "", ..*head }];
            lines.extend_from_slice(&part[list..]);
            let section = Self::of(&lines)?;
            Some(Self { head: name, words: (name.value, name.value_at), ..section })
        };
        parts.filter_map(read).collect()
    }

    /// Writes it as blocks, and gives how many entries it has.
    fn write(&self, all: &mut Vec<Block>) -> usize {
        let (head, (words, words_at)) = (self.head, self.words);
        let again = all.iter().rev().find(|block| block.heading_level() == Some(2));
        // "[[experience]]" stands over each entry.
        if again.is_none_or(|block| !block.flow.text().eq_ignore_ascii_case(words)) {
            all.push(block(BlockKind::Heading(2), Flow::piece(words, words_at), (head.line, head.line)));
        }
        for entry in &self.entries {
            write_entry(entry, all);
        }
        self.entries.len()
    }
}

/// Writes an entry: what, where and when in its head, and all else that it says beneath.
fn write_entry(entry: &[Field<'_>], all: &mut Vec<Block>) {
    let depth = entry[0].indent;
    let own = |names: &[&str]| {
        entry.iter().find(|field| field.indent == depth && field.is(names) && !field.is_empty())
    };
    let (title, place) = (own(TITLES), own(PLACES));
    let mut parts: Vec<&Field<'_>> = title.into_iter().chain(place).collect();
    let mut flow = Flow::default();
    for part in &parts {
        if !flow.text().is_empty() {
            flow.push("\n", Span::new(part.value_at, part.value_at));
        }
        flow.push(part.value, Span::new(part.value_at, part.value_at + part.value.len()));
    }
    let start = own(STARTS);
    let end = entry.iter().find(|field| field.indent == depth && field.is(ENDS));
    let push = |flow: &mut Flow, sign: &str, words: &str, field: &Field<'_>| {
        flow.push(sign, Span::new(field.value_at, field.value_at));
        flow.push(words, Span::new(field.value_at, field.value_at + field.value.len()));
    };
    if let Some(dates) = own(DATES) {
        push(&mut flow, "\n", dates.value, dates);
        parts.push(dates);
    } else if let Some(start) = start {
        push(&mut flow, "\n", start.value, start);
        parts.push(start);
        match end {
            Some(end) if !end.is_empty() => push(&mut flow, " – ", end.value, end),
            // A field that is there and says nothing: it has not ended.
            Some(end) => push(&mut flow, " – ", "present", end),
            None => {}
        }
        parts.extend(end);
    }
    let headed = !parts.is_empty();
    if headed {
        let lines = parts.iter().map(|part| part.line);
        let (first, last) = (lines.clone().min().unwrap_or_default(), lines.max().unwrap_or_default());
        all.push(block(BlockKind::Heading(3), flow, (first, last)));
    }
    for (number, field) in entry.iter().enumerate() {
        let told = parts.iter().any(|part| part.line == field.line) || field.is_empty();
        if told || field.is(SETTINGS) || field.value.is_empty() {
            continue;
        }
        // A list of plain values: "- Rust"; the bullet of a text's own list: "* Baked bread".
        let bare = field.value.trim_start_matches(['*', '•', ' ']);
        let listed = field.item || bare.len() < field.value.len();
        // Only what its line holds as a whole is an item, which may be moved: a text goes on and an item has fields of its own in
        // the lines beneath.
        let whole = entry.get(number + 1).is_none_or(|next| {
            next.item || next.indent < field.indent || next.value.starts_with(['*', '•']) && listed
        });
        let kind = if (listed || !headed) && whole { BlockKind::Item(0) } else { BlockKind::Paragraph };
        let flow = Flow::piece(bare, field.value_at + field.value.len() - bare.len());
        all.push(block(kind, flow, (field.line, field.line)));
    }
}

fn block(kind: BlockKind, flow: Flow, (first_line, last_line): (usize, usize)) -> Block {
    Block { kind, first_line, last_line, flow, emphasised: false, gap: 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Format, read};

    fn unfolded(source: &str) -> Vec<(BlockKind, usize, String)> {
        let text = Text::from_source("cv.md", source);
        let blocks = unfold(&text, read(&text, Format::Markdown));
        blocks.into_iter().map(|block| (block.kind, block.first_line, block.words().to_owned())).collect()
    }

    #[test]
    fn lists_of_jobs_become_sections_and_entries() {
        let got = unfolded(
            "---\ntitle: My CV\nwork_experience:\n  - title: Baker\n    company: Harlow Bakery\n    dates: 2019 - 2021\n    \
             items:\n      - details: Baked bread at dawn\n      # - details: left out\n  - title: Miller\n    \
             start: 2017-04\n    end: \nskills:\n  - Rye\n---\n",
        );
        let heading = |level, line, words: &str| (BlockKind::Heading(level), line, words.to_owned());
        assert_eq!(got[1], heading(2, 3, "work_experience"), "{got:#?}");
        assert_eq!(got[2], heading(3, 4, "Baker\nHarlow Bakery\n2019 - 2021"));
        assert_eq!(got[3], (BlockKind::Item(0), 8, "Baked bread at dawn".to_owned()));
        assert_eq!(got[4], heading(3, 10, "Miller\n2017-04 – present"));
        assert_eq!(got[5], heading(2, 13, "skills"));
        assert_eq!(got[6], (BlockKind::Item(0), 14, "Rye".to_owned()));
        assert_eq!(got.len(), 7);
    }

    #[test]
    fn tables_of_toml_are_entries() {
        let got = unfolded(
            "+++\nwidget = \"experience\"\n[[experience]]\n  title = \"Baker\"\n  company = \"Harlow Bakery\"\n  \
             date_start = \"2019-04-01\"\n  date_end = \"\"\n[[experience]]\n  title = \"Miller\"\n  \
             date_start = \"2017-01-01\"\n  date_end = \"2019-03-31\"\n+++\n",
        );
        let words: Vec<&str> = got.iter().map(|(_, _, words)| words.as_str()).collect();
        assert_eq!(
            words[1..],
            ["experience", "Baker\nHarlow Bakery\n2019-04-01 – present", "Miller\n2017-01-01 – 2019-03-31"],
            "{got:#?}"
        );
    }

    #[test]
    fn blocks_of_a_page_are_sections() {
        let got = unfolded(
            "---\ntitle: Home\nsections:\n  - block: hero\n    content:\n      title: Hello\n  - block: experience\n    \
             content:\n      title: Work\n      items:\n        - title: Baker\n          company: Harlow Bakery\n          \
             date_start: '2019-04-01'\n          date_end: ''\n          description: \"\n          * Baked\n\"\n---\n",
        );
        let words: Vec<(usize, &str)> = got.iter().map(|(_, line, words)| (*line, words.as_str())).collect();
        assert_eq!(
            words,
            [
                (2, "title: Home"),
                (9, "Work"),
                (11, "Baker\nHarlow Bakery\n2019-04-01 – present"),
                (16, "Baked")
            ]
        );
    }

    #[test]
    fn settings_of_a_page_are_left() {
        let source = "---\nlayout: page\ntitle: Kim Example\ntags: [cv]\n---\n\n# Experience\n";
        assert!(unfolded(source).iter().all(|(kind, ..)| *kind != BlockKind::Heading(2)));
    }
}
