//! What a page has around its posting in runs of short lines: menus, search filters, the fields of a form.
//!
//! One such line alone may be a heading ("Careers", "Questions"); several in a row, with nothing but short lines between
//! them, are the page's own.

use super::heading::{self, HeadingSays};
use super::lexicon;
use super::line::LineClass;
use crate::extract::Extraction;
use crate::markup::Block;
use crate::title;
use crate::word_list::WordList;

/// The most words of a line in a run.
const SHORT: usize = 5;

/// The most bytes of a line in a run.
const LONGEST: usize = 110;

/// The most words of a field's caption.
const CAPTION: usize = 14;

/// How many words of a page make a run its own.
const LEAST: usize = 3;

/// How many short lines may lie between two words of a page.
const BETWEEN: usize = 10;

/// Lines of menus, filters and forms, in small letters.
static PAGE: WordList = WordList::of(&[
    "about",
    "about us",
    "accept",
    "accept all",
    "accessibility",
    "additional information",
    "address",
    "admissions",
    "all departments",
    "all jobs",
    "all locations",
    "all services",
    "alumni",
    "apply filters",
    "attach",
    "attach file",
    "attach resume",
    "attach resume/cv",
    "back to top",
    "blog",
    "blogs",
    "book now",
    "browse",
    "browse files",
    "career",
    "careers",
    "case studies",
    "cart",
    "checkout",
    "choose file",
    "city",
    "clear",
    "clear all",
    "clear filters",
    "clients",
    "community",
    "company",
    "contact",
    "contact us",
    "contacts",
    "cookie policy",
    "cookie settings",
    "cookies",
    "country",
    "cover letter",
    "current vacancies",
    "customers",
    "decline",
    "departments",
    "disciplines",
    "documentation",
    "donate",
    "download",
    "email",
    "email address",
    "email*",
    "employers",
    "en",
    "english",
    "enter manually",
    "events",
    "facebook",
    "faq",
    "faqs",
    "features",
    "filter",
    "filters",
    "first name",
    "first name*",
    "for employers",
    "full name",
    "full name*",
    "galleries",
    "gallery",
    "get in touch",
    "get started",
    "go up",
    "help",
    "help center",
    "help centre",
    "home",
    "home page",
    "homepage",
    "how did you hear about this job?",
    "how did you hear about us?",
    "industries",
    "insights",
    "instagram",
    "investor relations",
    "investors",
    "job search",
    "job seekers",
    "jobs",
    "join us",
    "language",
    "languages",
    "last name",
    "last name*",
    "latest news",
    "leadership",
    "legal",
    "legal agreements",
    "legal notice",
    "linkedin",
    "linkedin profile",
    "linkedin url",
    "locate resume file",
    "location (city)",
    "location (city)*",
    "locations",
    "log in",
    "log out",
    "login",
    "logout",
    "main menu",
    "media",
    "meet our staff",
    "meet our team",
    "meet the team",
    "menu",
    "message",
    "mobile",
    "mobile number",
    "most recent",
    "most relevant",
    "my account",
    "name",
    "name*",
    "navigation",
    "news",
    "news & events",
    "newsletter",
    "newsroom",
    "no",
    "no file chosen",
    "open positions",
    "open roles",
    "or drag and drop here",
    "our mission",
    "our people",
    "our services",
    "our story",
    "our team",
    "our values",
    "our vision",
    "our work",
    "overview",
    "partners",
    "personal information",
    "phone",
    "phone number",
    "phone*",
    "please select",
    "portfolio",
    "press",
    "pricing",
    "privacy",
    "privacy notice",
    "privacy policy",
    "products",
    "projects",
    "questions",
    "read more",
    "register",
    "reject",
    "reject all",
    "required fields",
    "research",
    "reset",
    "resources",
    "results",
    "resume",
    "resume/cv",
    "resume/cv*",
    "rss",
    "search",
    "search jobs",
    "select",
    "select...",
    "selected",
    "send",
    "services",
    "shop",
    "sign in",
    "sign up",
    "site map",
    "sitemap",
    "skip navigation",
    "skip to content",
    "skip to main content",
    "solutions",
    "sort by",
    "sort by:",
    "store",
    "students",
    "submit application",
    "subscribe",
    "success stories",
    "support",
    "surname",
    "team",
    "telephone",
    "terms",
    "terms & conditions",
    "terms and conditions",
    "terms of service",
    "terms of use",
    "testimonials",
    "toggle navigation",
    "top",
    "twitter",
    "upload",
    "upload a file",
    "upload cv",
    "upload resume",
    "upload your cv",
    "vacancies",
    "view all",
    "view jobs",
    "we're hiring",
    "website",
    "website url",
    "what we do",
    "who we are",
    "x",
    "yes",
    "you are here",
    "your name",
    "youtube",
]);

/// How captions of a form's fields open.
const CAPTIONS: &[&str] = &[
    "accepted file",
    "all fields marked",
    "all rights reserved",
    "by clicking",
    "by submitting this",
    "copyright ",
    "drag and drop",
    "drop files here",
    "file types",
    "fields marked",
    "max file size",
    "maximum file size",
    "or drag and drop",
    "please fill in",
    "please fill out",
    "thank you for applying",
    "there are no results",
    "unfortunately there are no results",
    "upload a file",
    "upload your",
    "write it here",
    "©",
];

/// Which blocks belong to a run of a page's own lines.
pub(super) fn runs(blocks: &[Block], extraction: &Extraction) -> Vec<bool> {
    let mut marked = Vec::new();
    let mut at = 0;
    let doubled = doubled(blocks);
    let is_of_page = |at: usize| doubled[at] || is_of_page(&blocks[at]);
    while at < blocks.len() {
        if !is_of_page(at) {
            at += 1;
            continue;
        }
        let (mut last, mut count) = (at, 1);
        for (next, block) in blocks.iter().enumerate().skip(at + 1) {
            if next - last > BETWEEN {
                break;
            }
            if is_of_page(next) {
                (last, count) = (next, count + 1);
            } else if !lexicon::is_control(block.words()) && !may_lie_between(block, extraction, next) {
                break;
            }
        }
        // Words of a page that are few among others are those of the posting.
        let own = count >= LEAST && count * 4 > last - at || states_rights(&blocks[at]);
        if own {
            marked.resize(blocks.len(), false);
            marked[at..=last].fill(true);
        }
        at = last + 1;
    }
    marked
}

/// How many short lines of a page stand twice before they are a menu, which pages hold once for each width of the screen.
const DOUBLED: usize = 4;

/// Which blocks are short lines that stand twice in a row, where several do.
fn doubled(blocks: &[Block]) -> Vec<bool> {
    let mut doubled = vec![false; blocks.len()];
    let mut count = 0;
    for at in 1..blocks.len() {
        let (line, before) = (blocks[at].words(), blocks[at - 1].words());
        if line == before && !line.is_empty() && line.split_whitespace().count() <= SHORT {
            count += 1;
            doubled[at - 1..=at].fill(true);
        }
    }
    if count < DOUBLED {
        doubled.fill(false);
    }
    doubled
}

/// Whether a line is one of those that pages have.
fn is_of_page(block: &Block) -> bool {
    let line = block.words().trim();
    if line.len() > LONGEST || line.is_empty() {
        return false;
    }
    let words = line.split_whitespace().count();
    if words > CAPTION {
        return false;
    }
    let line = line.to_lowercase();
    words <= SHORT + 1 && PAGE.contains(line.as_str())
        || CAPTIONS.iter().any(|caption| line.starts_with(caption))
}

/// Whether a line states who has the rights in the page: "© 2026 Acme Ltd".
fn states_rights(block: &Block) -> bool {
    let line = block.words().trim_start();
    line.starts_with('©') || line.starts_with("Copyright ")
}

/// Whether a line may be one of a menu: a few words that name no job and state nothing.
fn may_lie_between(block: &Block, extraction: &Extraction, number: usize) -> bool {
    let (line, tokens) = (block.words(), &extraction.tokens[number]);
    let heads = || {
        heading::known(tokens).is_some_and(|says| match says {
            HeadingSays::Class(class) => {
                !matches!(class, LineClass::Meta | LineClass::Noise | LineClass::Company)
            }
            _ => true,
        })
    };
    line.split_whitespace().count() <= SHORT
        && !line.ends_with(['.', ':', ';', '!'])
        && !title::names_role(tokens)
        && !heads()
}
