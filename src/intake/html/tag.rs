//! The elements of a page, as far as reading it needs to tell them apart.

macro_rules! tags {
    ($($tag:ident $name:literal)+) => {
        /// An element's kind. The name of one that is not listed does not matter.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Tag { $(#[doc = $name] $tag,)+ /// Any other that stands within a line.
            Inline, /// Any other that stands by itself: the elements that a site defined.
            Custom }

        impl Tag {
            /// How many there are.
            pub(super) const COUNT: usize = Tag::Custom as usize + 1;

            /// By the name as the tokenizer gives it: in lower case.
            pub(super) fn of(name: &[u8]) -> Self {
                $(if name == $name.as_bytes() { return Self::$tag; })+
                if name.contains(&b'-') { Self::Custom } else { Self::Inline }
            }
        }
    };
}

tags! {
    A "a" Address "address" Article "article" Aside "aside" Audio "audio" B "b" Base "base" Blockquote "blockquote"
    Body "body" Br "br" Button "button" Canvas "canvas" Caption "caption" Center "center" Code "code" Col "col"
    Datalist "datalist" Dd "dd" Details "details" Dialog "dialog" Div "div" Dl "dl" Dt "dt" Embed "embed"
    Fieldset "fieldset" Figcaption "figcaption" Figure "figure" Footer "footer" Form "form"
    H1 "h1" H2 "h2" H3 "h3" H4 "h4" H5 "h5" H6 "h6" Head "head" Header "header" Hgroup "hgroup" Hr "hr" Html "html"
    Iframe "iframe" Img "img" Input "input" Legend "legend" Li "li" Link "link" Main "main" Map "map" Math "math"
    Menu "menu" Meta "meta" Meter "meter" Nav "nav" Noframes "noframes" Noscript "noscript" Object "object" Ol "ol"
    Optgroup "optgroup" Option "option" P "p" Param "param" Picture "picture" Pre "pre" Progress "progress"
    Script "script" Search "search" Section "section" Select "select" Source "source" Span "span" Strong "strong"
    Style "style" Summary "summary" Svg "svg" Table "table" Tbody "tbody" Td "td" Template "template"
    Textarea "textarea" Tfoot "tfoot" Th "th" Thead "thead" Title "title" Tr "tr" Track "track" Ul "ul"
    Video "video" Wbr "wbr"
}

impl Tag {
    /// Whether it never holds anything.
    pub(super) fn is_void(self) -> bool {
        use Tag::{Base, Br, Col, Embed, Hr, Img, Input, Link, Meta, Param, Source, Track, Wbr};
        matches!(
            self,
            Base | Br | Col | Embed | Hr | Img | Input | Link | Meta | Param | Source | Track | Wbr
        )
    }

    /// Whether it only says where the document's parts are, so that its own tags change nothing.
    pub(super) fn is_frame(self) -> bool {
        matches!(self, Self::Html | Self::Head | Self::Body)
    }

    /// Whether what it holds is never part of what a reader reads: code, pictures, controls, menus.
    pub(super) fn is_never_read(self) -> bool {
        use Tag::{
            Audio, Canvas, Datalist, Dialog, Footer, Iframe, Map, Math, Meter, Nav, Noframes, Noscript,
            Object, Optgroup, Option, Progress, Script, Search, Select, Style, Svg, Template, Textarea,
            Title, Video,
        };
        matches!(
            self,
            Audio
                | Canvas
                | Datalist
                | Dialog
                | Footer
                | Iframe
                | Map
                | Math
                | Meter
                | Nav
                | Noframes
                | Noscript
                | Object
                | Optgroup
                | Option
                | Progress
                | Script
                | Search
                | Select
                | Style
                | Svg
                | Template
                | Textarea
                | Title
                | Video
        )
    }

    /// Whether it stands within a line.
    pub(super) fn is_inline(self) -> bool {
        use Tag::{A, B, Button, Code, Img, Inline, Input, Picture, Source, Span, Strong, Wbr};
        matches!(self, A | B | Button | Code | Img | Input | Inline | Picture | Source | Span | Strong | Wbr)
    }

    /// Whether its words are printed bold.
    pub(super) fn is_bold(self) -> bool {
        matches!(self, Self::B | Self::Strong)
    }

    /// The level of a heading.
    pub(super) fn heading(self) -> std::option::Option<u8> {
        Some(match self {
            Self::H1 => 1,
            Self::H2 => 2,
            Self::H3 => 3,
            Self::H4 => 4,
            Self::H5 => 5,
            Self::H6 => 6,
            _ => return None,
        })
    }

    /// Whether it is a cell of a table.
    pub(super) fn is_cell(self) -> bool {
        matches!(self, Self::Td | Self::Th)
    }

    /// Whether an end tag of something that stands outside of it does not reach into it.
    pub(super) fn is_wall(self) -> bool {
        matches!(self, Self::Td | Self::Th | Self::Table | Self::Caption | Self::Object | Self::Button)
    }

    /// Whether a start tag of `next` ends an open element of this kind, as a new item ends the one before it.
    pub(super) fn is_ended_by(self, next: Self) -> bool {
        use Tag::{Dd, Dt, Li, Optgroup, Option, P, Tbody, Td, Tfoot, Th, Thead, Tr};
        match self {
            P => !next.is_inline() && !matches!(next, Self::Br | Self::Script | Self::Style | Self::Custom),
            Li => next == Li,
            Dt | Dd => matches!(next, Dt | Dd),
            Option => matches!(next, Option | Optgroup),
            Td | Th => matches!(next, Td | Th | Tr | Tbody | Thead | Tfoot),
            Tr => matches!(next, Tr | Tbody | Thead | Tfoot),
            Tbody | Thead | Tfoot => matches!(next, Tbody | Thead | Tfoot),
            _ => self.heading().is_some() && next.heading().is_some(),
        }
    }

    /// Whether [`is_ended_by`](Self::is_ended_by) looks no further out than this element.
    pub(super) fn holds(self, next: Self) -> bool {
        use Tag::{Dd, Dl, Dt, Li, Menu, Ol, Select, Table, Tbody, Td, Tfoot, Th, Thead, Tr, Ul};
        match next {
            Li => matches!(self, Ul | Ol | Menu) || self.is_wall(),
            Dt | Dd => self == Dl || self.is_wall(),
            Td | Th | Tr | Tbody | Thead | Tfoot => self == Table,
            Self::Option | Self::Optgroup => self == Select,
            _ => self.is_wall() || matches!(self, Li | Dd),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart() {
        assert_eq!(Tag::of(b"h2").heading(), Some(2));
        assert_eq!(Tag::of(b"tr"), Tag::Tr);
        assert_eq!(Tag::of(b"em"), Tag::Inline);
        assert_eq!(Tag::of(b"job-card"), Tag::Custom);
        assert!(Tag::of(b"br").is_void() && !Tag::of(b"b").is_void());
    }
}
