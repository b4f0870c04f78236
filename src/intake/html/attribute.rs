//! What the attributes of an element say about whether a reader sees it, and what it is there for.

/// What the attributes of an element say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is said by an attribute of its own")]
pub(super) struct Marks {
    /// It is not shown, for sure.
    pub(super) hidden: bool,
    /// It is the site's and not the document's: a menu, a cookie banner, a list of other jobs.
    pub(super) aside: bool,
    /// It may be: its name says so, and sites give such names to parts of documents too.
    pub(super) perhaps_aside: bool,
    /// It is a link or a box that is dressed as a button.
    pub(super) button: bool,
    /// It says that it holds what the page is about.
    pub(super) main: bool,
    /// A script that holds data of schema.org.
    pub(super) data: bool,
    /// It is one of a row of tags, which only the site's style sheet keeps apart.
    pub(super) chip: bool,
}

/// No attribute that tells something is longer than this.
const LONGEST: usize = 2048;

impl Marks {
    /// Takes in an attribute.
    pub(super) fn take(&mut self, name: &[u8], value: &str) {
        if value.len() > LONGEST {
            return;
        }
        let value = value.trim();
        match name {
            b"hidden" => self.hidden = true,
            b"style" => self.hidden |= is_hidden(value),
            // What is hidden from a screen reader only may be the whole page behind an open dialog.
            b"aria-hidden" | b"aria-modal" => self.perhaps_aside |= value.eq_ignore_ascii_case("true"),
            b"role" => self.role(&value.to_ascii_lowercase()),
            b"type" => self.data |= value.to_ascii_lowercase().starts_with("application/ld+json"),
            b"itemtype" => self.main |= value.ends_with("/JobPosting"),
            b"id" => self.words(value),
            b"class" => {
                self.words(value);
                let names = || value.split_ascii_whitespace();
                // `hidden md:block` and `d-none d-md-block` hide on small screens only.
                let back =
                    names().any(|name| name.contains(':') || name.starts_with("d-") && name != "d-none");
                self.hidden |= !back && names().any(|name| HIDDEN.contains(&name));
            }
            _ => {}
        }
    }

    fn role(&mut self, role: &str) {
        match role {
            "main" => self.main = true,
            "button" => self.button = true,
            "navigation" | "menu" | "menubar" | "banner" | "contentinfo" | "search" | "tooltip"
            | "toolbar" => {
                self.aside = true;
            }
            "dialog" | "alertdialog" | "alert" => self.perhaps_aside = true,
            _ => {}
        }
    }

    fn words(&mut self, value: &str) {
        for name in value.split_ascii_whitespace() {
            let words = words_of(name);
            let has = |word: &str| words.iter().any(|w| w == word);
            let both = |a: &str, b: &str| has(a) && has(b);
            self.chip |= words.iter().any(|word| CHIP.contains(&word.as_str()));
            self.button |= has("btn") || has("button");
            self.perhaps_aside |= words.iter().any(|word| PERHAPS_ASIDE.contains(&word.as_str()));
            self.aside |= words.iter().any(|word| ASIDE.contains(&word.as_str()))
                || (has("similar") || has("related") || has("recommended") || has("suggested"))
                    && (words.len() == 1 || has("jobs") || has("job") || has("posts") || has("vacancies"))
                || both("skip", "link")
                || both("skip", "content")
                || both("site", "header")
                || both("site", "footer")
                || both("page", "footer")
                || both("job", "alert")
                || both("job", "alerts")
                || both("social", "links")
                || both("share", "links");
        }
    }
}

/// Classes by which the usual style sheets hide an element.
const HIDDEN: &[&str] =
    &["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "d-none", "hidden"];

/// Words in the name of a class of small boxes in a row, each with a word in it.
const CHIP: &[&str] = &["badge", "chip", "keyword", "label", "pill", "skill", "tag", "tech", "technology"];

/// Words in the name of a class or an id that only the site's own parts have.
#[rustfmt::skip]
const ASIDE: &[&str] = &[
    "advert", "advertisement", "adverts", "breadcrumb", "breadcrumbs", "ccpa", "consent", "cookie", "cookiebanner",
    "cookies", "footer", "gdpr", "megamenu", "navbar", "newsletter", "pagination", "sidenav", "skiplink", "subscribe",
    "topnav",
    // Makers of banners about cookies.
    "cmp", "cmpbox", "cookiebot", "cybot", "didomi", "iubenda", "klaro", "onetrust", "osano", "quantcast", "truste",
    "usercentrics",
];

/// Words that parts of documents have in their names too: a tab may be `nav-details`, a posting open in a `modal`.
const PERHAPS_ASIDE: &[&str] = &["modal", "nav", "navigation", "popup", "share", "sharing", "toast"];

/// The words of `jobCard-related_jobs`: job, card, related, jobs.
fn words_of(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    let mut lower = false;
    for c in name.chars() {
        if c.is_alphanumeric() {
            if !open || (lower && c.is_uppercase()) {
                words.push(String::new());
                open = true;
            }
            if let Some(word) = words.last_mut() {
                word.extend(c.to_lowercase());
            }
        } else {
            open = false;
        }
        lower = c.is_lowercase();
    }
    words
}

/// Whether a `style` makes an element unseen: not displayed, invisible, without size, or moved out of the page.
fn is_hidden(style: &str) -> bool {
    let mut flat = false;
    let mut cut = false;
    let mut loose = false;
    let mut away = false;
    for rule in style.split(';') {
        let Some((name, value)) = rule.split_once(':') else { continue };
        let value = value.to_ascii_lowercase().replace("!important", "");
        let value = value.trim();
        match name.trim().to_ascii_lowercase().as_str() {
            "display" if value == "none" => return true,
            "visibility" if matches!(value, "hidden" | "collapse") => return true,
            "opacity" | "font-size" if number(value).is_some_and(|n| n < 0.01) => return true,
            "text-indent" if number(value).is_some_and(|n| n <= -999.0) => return true,
            "clip" if value.replace([' ', ','], "").starts_with("rect(0") => cut = true,
            "clip-path" if value.starts_with("inset(50%") || value.starts_with("inset(100%") => return true,
            "position" => loose = matches!(value, "absolute" | "fixed"),
            "left" | "top" | "right" | "bottom" if number(value).is_some_and(|n| n <= -999.0) => away = true,
            "margin-left" | "margin-top" if number(value).is_some_and(|n| n <= -999.0) => return true,
            "width" | "height" | "max-width" | "max-height" if number(value).is_some_and(|n| n <= 1.0) => {
                flat |= !value.contains(['%', 'e', 'r', 'v']);
                flat |= number(value).is_some_and(|n| n == 0.0);
            }
            "overflow" | "overflow-x" | "overflow-y" if matches!(value, "hidden" | "clip") => cut = true,
            _ => {}
        }
    }
    (flat && cut) || (loose && away)
}

/// The number that a value of a style starts with.
fn number(value: &str) -> Option<f64> {
    let end =
        value.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+'))).unwrap_or(value.len());
    value.get(..end)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(name: &str, value: &str) -> Marks {
        let mut marks = Marks::default();
        marks.take(name.as_bytes(), value);
        marks
    }

    #[test]
    fn styles_that_hide() {
        for style in [
            "display:none",
            "color:red; DISPLAY : None !important",
            "visibility: hidden",
            "opacity:0",
            "font-size:0",
            "position:absolute;left:-9999px",
            "position:fixed; top:-10000em",
            "text-indent:-9999px",
            "width:1px;height:1px;overflow:hidden",
            "height:0;overflow:hidden",
            "position:absolute;clip:rect(0,0,0,0);width:1px",
            "clip-path: inset(50%)",
        ] {
            assert!(marks("style", style).hidden, "{style}");
        }
        for style in [
            "display:block",
            "visibility:visible",
            "opacity:0.9",
            "left:-9999px",
            "width:100%;overflow:hidden",
            "max-width:1em;overflow:hidden",
            "height:1px",
            "none",
            ":;:",
            "font-size:0.9rem",
        ] {
            assert!(!marks("style", style).hidden, "{style}");
        }
    }

    #[test]
    fn names_of_classes_that_are_the_sites_own() {
        for class in [
            "cookie-banner",
            "siteNav",
            "nav",
            "related-jobs",
            "page_footer",
            "skip-link",
            "SimilarJobs",
            "x share-bar",
        ] {
            let marks = marks("class", class);
            assert!(marks.aside || marks.perhaps_aside, "{class}");
        }
        for class in
            ["navy", "shareholder", "job-description", "main", "related-experience", "content", "modality"]
        {
            let marks = marks("class", class);
            assert!(!marks.aside && !marks.perhaps_aside, "{class}");
        }
        assert!(marks("role", "navigation").aside && marks("role", "main").main);
        assert!(!marks("class", "hidden md:block").hidden && marks("class", "hidden x").hidden);
        assert!(marks("class", "sr-only").hidden && marks("class", "apply btn-primary").button);
    }
}
