//! A page as a tree.
//!
//! The tokens are those of the WHATWG's standard; the tree is simpler than a browser's, because nothing is drawn:
//! elements that are left open end where a reader would see them end. An element is never deeper than
//! [`DEEPEST`]; what lies deeper stands in the deepest one that has room. All of it takes time in proportion to
//! the page, whatever the page holds, and nothing calls itself.

use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::attribute::Marks;
use super::tag::Tag;

/// How deep elements may stand in each other; browsers stop there too.
const DEEPEST: usize = 512;

/// The number of a node; 0 is the page itself.
pub(super) type NodeId = usize;

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind {
    /// An element.
    Element(Tag),
    /// Text, without markup.
    Text(Box<str>),
}

/// An element or a piece of text. Those it holds have greater numbers.
#[derive(Debug)]
pub(super) struct Node {
    /// What it is.
    pub(super) kind: Kind,
    /// The element it stands in; the page stands in itself.
    pub(super) parent: NodeId,
    /// What follows it in the same element.
    pub(super) next: Option<NodeId>,
    /// The first that it holds.
    pub(super) first: Option<NodeId>,
    last: Option<NodeId>,
    /// What its attributes say.
    pub(super) marks: Marks,
}

impl Node {
    fn new(kind: Kind, parent: NodeId, marks: Marks) -> Self {
        Self { kind, parent, next: None, first: None, last: None, marks }
    }
}

/// A page.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// The texts of the scripts that hold data of schema.org.
    pub(super) data: Vec<String>,
    /// The page's `<title>`.
    pub(super) title: String,
}

impl Tree {
    /// Reads a page or a piece of one.
    pub(super) fn of(html: &str) -> Self {
        let mut builder = Builder::new();
        let mut emitter =
            CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
                builder.event(&event);
                None
            });
        emitter.naively_switch_states(true);
        // No event gives a token, and a string cannot fail to be read: the first one asked for is the end.
        let end = Tokenizer::new_with_emitter(html, emitter).next();
        debug_assert!(end.is_none());
        builder.tree
    }

    /// A node.
    pub(super) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id]
    }

    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The kind of an element; a text has none.
    pub(super) fn tag(&self, id: NodeId) -> Option<Tag> {
        match self.node(id).kind {
            Kind::Element(tag) => Some(tag),
            Kind::Text(_) => None,
        }
    }

    /// What a node holds, in order.
    pub(super) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.node(id).first, |child| self.node(*child).next)
    }

    fn add(&mut self, parent: NodeId, node: Node) -> NodeId {
        let id = self.nodes.len();
        self.nodes.push(node);
        match self.nodes[parent].last.replace(id) {
            Some(before) => self.nodes[before].next = Some(id),
            None => self.nodes[parent].first = Some(id),
        }
        id
    }
}

struct Builder {
    tree: Tree,
    /// The elements that are open, the page first.
    open: Vec<(NodeId, Tag)>,
    /// How many of each kind are open.
    counts: [u32; Tag::COUNT],
    /// How many were opened beyond the depth that is allowed.
    deeper: usize,
    /// The start tag that is being read.
    tag: Tag,
    marks: Marks,
    attribute: Vec<u8>,
    attributes: usize,
}

/// So many attributes of one tag are looked at.
const ATTRIBUTES: usize = 64;

impl Builder {
    fn new() -> Self {
        let page = Node::new(Kind::Element(Tag::Custom), 0, Marks::default());
        Self {
            tree: Tree { nodes: vec![page], data: Vec::new(), title: String::new() },
            open: vec![(0, Tag::Custom)],
            counts: [0; Tag::COUNT],
            deeper: 0,
            tag: Tag::Inline,
            marks: Marks::default(),
            attribute: Vec::new(),
            attributes: 0,
        }
    }

    fn event(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Tag::of(name);
                self.marks = Marks::default();
                self.attributes = 0;
            }
            CallbackEvent::AttributeName { name } => {
                self.attributes += 1;
                self.attribute.clear();
                if self.attributes <= ATTRIBUTES {
                    self.attribute.extend_from_slice(name);
                    if *name == b"hidden" {
                        self.marks.take(name, "");
                    }
                }
            }
            CallbackEvent::AttributeValue { value } => {
                if let Ok(value) = std::str::from_utf8(value) {
                    self.marks.take(&self.attribute, value);
                }
                self.attribute.clear();
            }
            CallbackEvent::CloseStartTag { self_closing } => self.start(*self_closing),
            CallbackEvent::EndTag { name } => self.end(Tag::of(name)),
            CallbackEvent::String { value } => self.text(&String::from_utf8_lossy(value)),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    /// The innermost element that is open.
    fn here(&self) -> (NodeId, Tag) {
        self.open.last().copied().unwrap_or((0, Tag::Custom))
    }

    fn start(&mut self, self_closing: bool) {
        let tag = self.tag;
        if tag.is_frame() {
            return;
        }
        let marks = std::mem::take(&mut self.marks);
        self.end_implied(tag);
        if self.deeper > 0 || (self.open.len() > DEEPEST && !tag.is_void()) {
            // What lies too deep stands in the deepest element, its lines parted where it would have parted them.
            if !tag.is_inline() {
                self.tree
                    .add(self.here().0, Node::new(Kind::Element(Tag::Hr), self.here().0, Marks::default()));
            }
            self.deeper += usize::from(!tag.is_void());
            return;
        }
        let parent = self.here().0;
        let id = self.tree.add(parent, Node::new(Kind::Element(tag), parent, marks));
        let foreign = matches!(tag, Tag::Svg | Tag::Math) || self.counts[Tag::Svg as usize] > 0;
        let closed = tag.is_void() || (self_closing && foreign);
        if !closed {
            self.open.push((id, tag));
            self.counts[tag as usize] += 1;
        }
    }

    /// Ends what a start tag ends without an end tag: the item before a new item, a paragraph before a block.
    fn end_implied(&mut self, next: Tag) {
        if next.is_inline() || self.deeper > 0 {
            return;
        }
        let mut until = None;
        for (at, (_, tag)) in self.open.iter().enumerate().skip(1).rev() {
            if tag.is_ended_by(next) {
                until = Some(at);
            }
            if tag.holds(next) {
                break;
            }
        }
        if let Some(at) = until {
            self.close_down_to(at);
        }
    }

    fn end(&mut self, tag: Tag) {
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        if tag == Tag::Br {
            // `</br>` is a line break in every browser.
            let parent = self.here().0;
            self.tree.add(parent, Node::new(Kind::Element(tag), parent, Marks::default()));
            return;
        }
        if tag.is_frame() || self.counts[tag as usize] == 0 {
            return;
        }
        let table =
            matches!(tag, Tag::Table | Tag::Tbody | Tag::Thead | Tag::Tfoot | Tag::Tr | Tag::Td | Tag::Th);
        for (at, (_, open)) in self.open.iter().enumerate().skip(1).rev() {
            if *open == tag {
                self.close_down_to(at);
                return;
            }
            if *open == Tag::Table || (open.is_wall() && !table) {
                return;
            }
        }
    }

    /// Closes the open elements from the innermost one to that at `at`.
    fn close_down_to(&mut self, at: usize) {
        for (_, tag) in self.open.drain(at..) {
            self.counts[tag as usize] -= 1;
        }
    }

    fn text(&mut self, text: &str) {
        let (parent, tag) = self.here();
        match tag {
            Tag::Script => {
                if self.tree.node(parent).marks.data {
                    self.tree.data.push(text.to_owned());
                }
            }
            Tag::Title if self.counts[Tag::Svg as usize] == 0 && self.tree.title.is_empty() => {
                text.clone_into(&mut self.tree.title);
            }
            Tag::Title | Tag::Style | Tag::Textarea | Tag::Iframe | Tag::Noframes => {}
            _ => {
                self.tree.add(parent, Node::new(Kind::Text(text.into()), parent, Marks::default()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree as `div(p("a") p("b"))`, for small ones.
    fn drawn(html: &str) -> String {
        fn draw(tree: &Tree, id: NodeId) -> String {
            match &tree.node(id).kind {
                Kind::Text(text) => format!("{text:?}"),
                Kind::Element(tag) => {
                    let inner: Vec<String> = tree.children(id).map(|child| draw(tree, child)).collect();
                    if id == 0 { inner.join(" ") } else { format!("{tag:?}({})", inner.join(" ")) }
                }
            }
        }
        draw(&Tree::of(html), 0)
    }

    #[test]
    fn what_is_left_open_ends_where_a_reader_sees_it_end() {
        for (html, tree) in [
            ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e", r#"Ul(Li("a") Li("b" Ul(Li("c"))) Li("d")) "e""#),
            ("<p>a<p>b<div>c</div>", r#"P("a") P("b") Div("c")"#),
            ("<p>a<b>b<p>c", r#"P("a" B("b")) P("c")"#),
            ("<table><tr><td>a<td>b<tr><td>c</table>", r#"Table(Tr(Td("a") Td("b")) Tr(Td("c")))"#),
            ("<dl><dt>a<dd>b<dt>c</dl>", r#"Dl(Dt("a") Dd("b") Dt("c"))"#),
            ("<div>a</p></span>b</div></div>c", r#"Div("a" "b") "c""#),
            ("<html><head><title>t</title><body class=x>a</html>b", r#"Title() "a" "b""#),
            ("<h2>a<h3>b</h3>", r#"H2("a") H3("b")"#),
            ("a<br/>b</br>c", r#""a" Br() "b" Br() "c""#),
        ] {
            assert_eq!(drawn(html), tree, "{html}");
        }
    }

    #[test]
    fn scripts_and_titles_are_no_text() {
        let tree = Tree::of(
            "<title>A &amp; B</title><script>if (a<b) '</p>'</script><script type='application/ld+json'>{\"a\":\"<p>\"}</script><style>p{}</style>x",
        );
        assert_eq!(
            (tree.title.as_str(), tree.data.as_slice()),
            ("A & B", &["{\"a\":\"<p>\"}".to_owned()][..])
        );
    }

    #[test]
    fn depth_is_capped_and_nothing_is_lost() {
        let tree = Tree::of(&format!("{}deep{}after", "<div>".repeat(100_000), "</div>".repeat(100_000)));
        let mut deepest = 0;
        for id in 0..tree.len() {
            let ways = std::iter::successors(Some(id), |id| (*id != 0).then(|| tree.node(*id).parent));
            if matches!(tree.node(id).kind, Kind::Text(_)) {
                deepest = deepest.max(ways.count());
            }
        }
        assert!(deepest <= DEEPEST + 2, "{deepest}");
        let texts = (0..tree.len()).filter_map(|id| match &tree.node(id).kind {
            Kind::Text(text) => Some(text.as_ref()),
            Kind::Element(_) => None,
        });
        assert_eq!(texts.collect::<Vec<_>>(), ["deep", "after"]);
    }
}
