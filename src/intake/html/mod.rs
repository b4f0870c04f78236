//! Saved pages, and the pieces of HTML that job boards put into data.
//!
//! A page is read into a [`tree`] whose elements are [`tag`]s with what their [`attribute`]s say. A [`survey`] tells
//! what of it is the document and what is the site's; [`write`](self::write) makes Markdown of the document.

mod attribute;
mod survey;
mod tag;
#[cfg(test)]
mod tests;
mod tree;
mod write;

use super::markdown::{Markdown, one_line};
use survey::Survey;
use tree::{Kind, Tree};

/// What is on a page.
#[derive(Debug)]
pub(super) struct Page {
    /// The document, as Markdown.
    pub(super) text: String,
    /// The texts of the scripts that hold data of schema.org.
    pub(super) data: Vec<String>,
    /// The words of the page's title and of its first heading.
    pub(super) names: Vec<String>,
}

/// Reads a page.
pub(super) fn page(html: &str) -> Page {
    let tree = Tree::of(html);
    let survey = Survey::of_page(&tree);
    let parts = survey.main_parts(&tree);
    let mut out = Markdown::new();
    let title = one_line(&tree.title);
    let heading = survey.heading_of(&tree, &parts);
    if heading.is_none()
        && let Some(title) = title.split(" | ").next().filter(|title| !title.trim().is_empty())
    {
        out.heading(1, title);
    }
    write::write(&tree, &survey, &parts, false, &mut out);
    let names = [Some(title), heading].into_iter().flatten().collect();
    Page { text: out.finish(), names, data: tree.data }
}

/// Writes a piece of HTML, or text without any, as Markdown.
///
/// Boards escape it once or twice on the way: tags that come out as text are read again.
pub(super) fn fragment(html: &str, out: &mut Markdown) {
    let mut source = html.to_owned();
    for _ in 0..3 {
        let tree = Tree::of(&source);
        match only_text(&tree).filter(|text| holds_tags(text)) {
            Some(text) => source = text,
            None => break,
        }
    }
    let tree = Tree::of(&source);
    let survey = Survey::of_fragment(&tree);
    let typed = !(0..tree.len()).any(|id| id > 0 && tree.tag(id).is_some_and(|tag| !tag.is_inline()));
    write::write(&tree, &survey, &[0], typed, out);
}

/// The text of a tree that has no element at all.
fn only_text(tree: &Tree) -> Option<String> {
    let mut all = String::new();
    for id in 1..tree.len() {
        match &tree.node(id).kind {
            Kind::Text(text) => all.push_str(text),
            Kind::Element(_) => return None,
        }
    }
    Some(all)
}

/// Whether there are tags in it, or further escapes of them.
fn holds_tags(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    ["<p", "<br", "<li", "<ul", "<div", "<h1", "<h2", "<h3", "<h4", "<strong", "<b>", "<span", "&lt;"]
        .iter()
        .any(|tag| lower.contains(tag))
}

/// Whether a document is a page: it starts like one, or is made of the elements of one throughout.
///
/// A CV in Markdown may start with a picture in a `<div>`, and a read-me with a row of badges; those are none.
pub(super) fn is_page(source: &str) -> bool {
    let start = after_comments(source);
    let named = |name: &str| {
        start.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name))
            && start.as_bytes().get(name.len()).is_none_or(|b| !b.is_ascii_alphanumeric() && *b != b'-')
    };
    if ["<!doctype html", "<html", "<head", "<body"].iter().any(|name| named(name)) {
        return true;
    }
    if !start.starts_with('<') {
        return false;
    }
    // No line outside of tags has a sign of Markdown, and nearly every line holds a block's tag.
    let lines = || source.lines().map(str::trim).filter(|line| !line.is_empty());
    let markdown = lines().any(|line| {
        line.starts_with(['#', '|'])
            || line.starts_with("- ")
            || line.starts_with("* ")
            || line.contains("](")
    });
    let tagged = lines().filter(|line| line.starts_with('<')).count();
    let blocks =
        ["<p", "<div", "<li", "<ul", "<h1", "<h2", "<h3", "<section", "<article", "<main", "<table", "<tr"]
            .iter()
            .map(|tag| source.matches(tag).count())
            .sum::<usize>();
    !markdown && blocks >= 5 && tagged * 10 >= lines().count() * 6 && !is_typed(source, blocks)
}

/// Whether tags were typed by a hand, a few a line and with nothing that a site adds: that is read as Markdown, which keeps
/// the numbers of the lines.
fn is_typed(source: &str, blocks: usize) -> bool {
    const OF_SITES: &[&str] = &[
        "<script",
        "<style",
        "<nav",
        "<form",
        "<button",
        "<header",
        "<footer",
        "<aside",
        "<svg",
        "<iframe",
        "hidden",
        "display:none",
        "display: none",
        "cookie",
    ];
    const MOST_A_LINE: usize = 2;
    let source = source.to_ascii_lowercase();
    !OF_SITES.iter().any(|sign| source.contains(sign)) && blocks <= MOST_A_LINE * source.lines().count()
}

/// What stands behind white space, comments and the first line of XML.
fn after_comments(source: &str) -> &str {
    let mut rest = source.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    loop {
        let after = if let Some(comment) = rest.strip_prefix("<!--") {
            comment.find("-->").and_then(|end| comment.get(end + 3..))
        } else if rest.starts_with("<?") {
            rest.find("?>").and_then(|end| rest.get(end + 2..))
        } else {
            None
        };
        match after {
            Some(after) => rest = after.trim_start(),
            None => return rest,
        }
    }
}
