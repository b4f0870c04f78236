//! What speaks for a class of line in its grammar, in what it looks like and in where it stands.

use super::classify::Reason;
use super::heading::{self, HeadingSays};
use super::line::LineClass;
use super::{lexicon, person, weight, words};
use crate::extract::{Extraction, Gap, Mention, Tokens, is_english, kind_of};
use crate::markup::Block;
use crate::taxonomy::{Kind, Taxonomy};
use crate::text::Characters;

/// The name of the sign of a label with a short value beside another such line.
pub(super) const LABELLED_FACT: &str = "one of a row of labelled facts";

/// The name of the sign of an item that opens with what one has done.
pub(super) const OPENS_WITH_PAST: &str = "opens with what one has done";

/// Where a block stands, and what is known of it already.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    /// Its place among the blocks.
    pub(super) number: usize,
    /// Its place among those behind the menu of the page.
    pub(super) place: usize,
    /// What the heading says that it stands under, if that says what it is for.
    pub(super) section: Option<LineClass>,
    /// It states an amount of pay.
    pub(super) states_pay: bool,
    /// It asks for a number of years.
    pub(super) asks_years: bool,
    /// The class of what is asked there: an extra beneath a heading of extras.
    pub(super) asked: LineClass,
}

/// Reasons in what a block looks like and where it stands.
pub(super) fn signs(
    taxonomy: &Taxonomy,
    blocks: &[Block],
    extraction: &Extraction,
    Known { number, place, section, states_pay, asks_years, asked }: Known,
    reasons: &mut Vec<Reason>,
) {
    let block = &blocks[number];
    let tokens = &extraction.tokens[number];
    let mentions = extraction.of_block(number);
    let kind = |m: &Mention| kind_of(taxonomy, &extraction.terms, m.subject);
    let mut push = |name, class, weight| reasons.push(Reason { name, class, weight });
    if block.words().starts_with('#') && block.words().split_whitespace().all(|w| w.starts_with('#')) {
        push("is a tag of the site", LineClass::Noise, weight::TAG);
    }
    if employer_speaks(block, tokens, mentions) {
        push("its subject is the employer", LineClass::Company, weight::EMPLOYER);
    }
    if asks_years {
        push("asks for a number of years", asked, weight::YEARS);
    }
    if block.is_item() && words::opens_with_past(tokens) {
        push(OPENS_WITH_PAST, LineClass::Required, weight::PAST);
    }
    if let Some(class) = in_brackets(block.words()) {
        push("says so in brackets", class, weight::IN_BRACKETS);
    }
    if counts_others(block, tokens) {
        push("counts what the employer has", LineClass::Company, weight::EMPLOYER);
    }
    let hard = mentions.iter().any(|m| kind(m) != Kind::Soft);
    if let Some(from) = person::looks_for_somebody(tokens) {
        // The person's traits and skills stand near: "a strategic and talented manager", "somebody who knows Rust".
        let near =
            mentions.iter().any(|m| kind(m) == Kind::Soft && (from..from + person::PERSON).contains(&m.from));
        // "A developer with Rust and an eye for detail"
        let with = |m: &Mention| {
            m.from > from && (m.from.saturating_sub(3).max(from)..m.from).any(|at| tokens.form(at) == "with")
        };
        let skilled =
            mentions.iter().any(|m| kind(m) != Kind::Soft && m.from < from + person::PERSON && with(m));
        if near || skilled || person::asks_of_person(tokens, from) {
            push("looks for somebody with traits it names", LineClass::Required, weight::LOOKED_FOR);
        }
    }
    if let Some(class) = person::says_of_candidate(tokens) {
        push("says what the candidate has or will do", class, weight::CANDIDATE);
    }
    if tokens.len() <= weight::REPORTS && person::says_whom_it_reports_to(tokens) {
        push("says whom the job reports to", LineClass::Meta, weight::SUPERIOR);
    }
    if block.is_item() && person::brings_experience(tokens) {
        push("says what to bring", LineClass::Required, weight::BRINGS);
    }
    if person::does_the_job(tokens) {
        push("says what the holder of the job does", LineClass::Duty, weight::HOLDER);
    }
    let text = block.flow.text();
    let held = Characters::of(text);
    if place <= weight::HEAD && section.is_none() && is_link(text) {
        push("a link at the head", LineClass::Meta, weight::LINK_AT_HEAD);
    }
    if held.hold_any(text, TRAIL) && is_trail(text) {
        push("a trail of the site's pages", LineClass::Noise, weight::TRAIL);
    } else if held.hold_any(text, BARS) && facts_in_a_row(text) {
        push("short facts in a row", LineClass::Meta, weight::ROW_OF_FACTS);
    }
    // "ServSafe certified" in whatever list: who works there holds it.
    let certificate = || mentions.iter().any(|m| kind(m) == Kind::Credential);
    if block.is_item() && tokens.len() <= SHORT_ITEM && certificate() {
        push("an item that names a certificate", asked, weight::CREDENTIAL);
    } else if let Some(class) = section.filter(|class| class.asks() && !block.is_item() && certificate()) {
        push("names a certificate where they are asked", class, weight::CREDENTIAL_IN_TEXT);
    }
    if section == Some(LineClass::Company) && is_list_of_names(block, tokens, mentions) {
        push("names what the employer uses", LineClass::Company, weight::USED_BY_EMPLOYER);
    }
    if hard && block.is_item() {
        push("an item that names skills", asked, weight::SKILLS);
        if mentions.first().is_some_and(|m| m.from == 0 && m.to < tokens.len()) {
            push("an item that opens with a skill", asked, weight::SKILL_FIRST);
        }
    }
    let labelled = |at: usize| {
        blocks.get(at).zip(extraction.tokens.get(at)).is_some_and(|(b, t)| is_labelled_fact(b, t))
    };
    if labelled(number) && (labelled(number + 1) || number > 0 && labelled(number - 1)) {
        push(LABELLED_FACT, LineClass::Meta, weight::LABELLED_FACT);
    }
    let short = tokens.len() <= 9 && !block.words().ends_with('.');
    let top = (block.first_line <= 12 || place < number) && place <= 6 && !block.is_item();
    if top && short && section.is_none() {
        push("a short line at the top", LineClass::Meta, weight::TOP);
    }
    if !block.is_item() && !short && section.is_none() {
        push("running text", LineClass::Company, weight::PROSE);
        if words::tells_of_a_name(tokens, text) {
            push("a name and what it does", LineClass::Company, weight::PROSE);
        }
    }
    if states_pay {
        let bare = tokens.len() <= weight::PAY_WORDS && text.trim_start().starts_with(['$', '£', '€', '₹']);
        push("states an amount of pay", LineClass::Meta, if bare { weight::BARE_PAY } else { 1.6 });
    }
    if tokens.len() <= 12
        && !block.is_item()
        && !block.words().ends_with(['.', '!'])
        && crate::title::names_role(tokens)
    {
        // "Registered Nurses" at the top asks for nothing.
        let whole = top
            && section.is_none()
            && crate::title::find(tokens).is_some_and(|(from, to)| to - from == tokens.len());
        push("names a job", LineClass::Meta, if whole { weight::JOB_AT_TOP } else { 1.4 });
    }
    if text.contains("http") || text.contains("www.") || held.may_hold('@') {
        push("holds an address", LineClass::Process, 1.2);
    }
    if super::address::is_date(text) {
        push("a date and nothing else", LineClass::Meta, weight::ROW_OF_FACTS);
    }
    if tokens.len() <= 3 && mentions.is_empty() && section.is_none() && number > 6 {
        push("a few words that name nothing", LineClass::Noise, 0.6);
    }
}

/// Whether an item opens with a number of customers, people or places: "20,000 clients worldwide", "13+ countries served".
fn counts_others(block: &Block, tokens: &Tokens) -> bool {
    let counted = |form: &str| {
        matches!(
            form,
            "users"
                | "customers"
                | "clients"
                | "countries"
                | "employees"
                | "offices"
                | "companies"
                | "colleagues"
                | "downloads"
                | "subscribers"
                | "members"
                | "nationalities"
                | "stores"
                | "patients"
                | "merchants"
        )
    };
    let number = block.words().starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '€' | '£'));
    number
        && tokens.len() <= weight::COUNTED
        && (1..tokens.len().min(5)).any(|at| counted(tokens.form(at)))
        && !(0..tokens.len()).any(|at| matches!(tokens.form(at), "years" | "year" | "experience" | "yrs"))
}

/// What a line says of itself in brackets at its end or start, as the forms of job boards do: "Forklift: 1 year (Preferred)".
fn in_brackets(text: &str) -> Option<LineClass> {
    // "(optional) coding in R"
    let opening = text.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let closing = || text.strip_suffix(')')?.rsplit_once('(');
    let (before, word) = opening.map(|(word, rest)| (rest, word)).or_else(closing)?;
    let said = match word.trim().to_ascii_lowercase().as_str() {
        "required" | "essential" | "mandatory" | "must have" | "must" => LineClass::Required,
        "preferred" | "desirable" | "optional" | "nice to have" | "a plus" | "bonus" => LineClass::Preferred,
        _ => return None,
    };
    (!before.trim().is_empty()).then_some(said)
}

/// Whether a block is a label and a short value ("Shift: nights"), and the label is none of those that open a section.
fn is_labelled_fact(block: &Block, tokens: &Tokens) -> bool {
    let Some(colon) = (1..tokens.len().min(5)).find(|i| tokens.gap(*i) == Gap::Colon) else { return false };
    let short = tokens.len() - colon <= weight::LABELLED_WORDS && !block.is_heading();
    let joined = (1..colon).all(|i| tokens.gap(i).joins());
    let opens = heading::glued(tokens, block.flow.text())
        .is_some_and(|(says, _)| !matches!(says, HeadingSays::Class(LineClass::Meta | LineClass::Noise)));
    short && joined && !opens
}

/// An item of at most so many words says one thing.
const SHORT_ITEM: usize = 8;

/// Whether a line is the address of a page and nothing else.
fn is_link(text: &str) -> bool {
    let text = text.trim().trim_matches(['<', '>']);
    (text.starts_with("http://") || text.starts_with("https://")) && !text.contains(char::is_whitespace)
}

/// Between the steps of a way through a site.
const TRAIL: [char; 3] = ['>', '›', '»'];

/// Between facts in a row.
const BARS: [char; 3] = ['·', '|', '•'];

/// Whether a line is the way through a site to its page: "Home > Jobs > Nursing".
fn is_trail(text: &str) -> bool {
    let parts: Vec<&str> = text.split(TRAIL).map(str::trim).collect();
    let short = |part: &&str| (1..=5).contains(&part.split_whitespace().count()) && !part.ends_with('.');
    parts.len() >= 3 && parts.iter().all(short)
}

/// Whether a line holds facts between dots or strokes: "Leeds, UK · 2 days ago · Full-time".
fn facts_in_a_row(text: &str) -> bool {
    let parts: Vec<&str> = text.split(BARS).map(str::trim).filter(|part| !part.is_empty()).collect();
    parts.len() >= 2
        && parts.iter().all(|part| part.split_whitespace().count() <= 7 && !part.ends_with('.'))
        && text.len() <= 160
}

/// Whether an item is a list of skills: it names several, and at least one of them is more than a trait.
pub(super) fn lists_skills(
    taxonomy: &Taxonomy,
    block: &Block,
    extraction: &Extraction,
    number: usize,
) -> bool {
    let hard = |m: &&Mention| kind_of(taxonomy, &extraction.terms, m.subject) != Kind::Soft;
    block.is_item() && extraction.of_block(number).iter().filter(hard).count() >= weight::LEAST_LISTED
}

/// Whether a line is a list of names and nothing else: "Ethereum (Solidity, Foundry)", "Back end: Java, Micronaut".
pub(super) fn is_list_of_names(block: &Block, tokens: &Tokens, mentions: &[Mention]) -> bool {
    let text = block.flow.text();
    let within = |at: usize| mentions.iter().any(|mention| (mention.from..mention.to).contains(&at));
    let named = |at: usize| {
        let (start, end) = tokens.range(at, at + 1);
        let word = text.get(start as usize..end as usize).unwrap_or_default();
        within(at) || word.contains(|c: char| c.is_uppercase() || c.is_ascii_digit())
    };
    let joins = |at: usize| matches!(tokens.form(at), "and" | "or" | "with" | "our" | "for" | "own" | "etc");
    let words = || (0..tokens.len()).filter(|at| !joins(*at));
    let of_names = words().filter(|at| named(*at)).count();
    let others = words().count() - of_names;
    let sentence = text.trim_end().ends_with('.') || words::opens_with_verb(tokens);
    !mentions.is_empty() && !sentence && of_names >= 2 * others && tokens.len() <= weight::NAMES
}

/// Whether the first sentence speaks of the employer: a name that is no skill, or "the company", does something in the
/// third person.
fn employer_speaks(block: &Block, tokens: &Tokens, mentions: &[Mention]) -> bool {
    let text = block.flow.text();
    let capital = |at: usize| tokens.starts_with_capital(at, text);
    // "JOB DESCRIPTION: Acme, …" opens behind its label.
    let label = (1..tokens.len().min(5)).find(|at| tokens.gap(*at) == Gap::Colon);
    let mut at = label.filter(|at| heading::is_loud_label(tokens, *at, block)).unwrap_or_default();
    // "At Acme, we …" speaks of it as well.
    let placed = matches!(tokens.form(at), "at" | "here");
    if placed {
        at += if tokens.form(at + 1) == "at" { 2 } else { 1 };
    }
    let start = at;
    let the = tokens.form(at) == "the";
    if the {
        at += 1;
        let generic = lexicon::EMPLOYERS.contains(tokens.form(at));
        if generic && lexicon::EMPLOYER_VERBS.contains(tokens.form(at + 1)) {
            return true;
        }
    }
    let first = at;
    while at < tokens.len() && at < first + 5 && capital(at) && tokens.gap(at + 1).joins() {
        at += 1;
    }
    if placed && first == start && capital(first) && at - first <= 4 {
        let name = at.max(first + 1);
        let (word, next) = (tokens.form(name), tokens.form(name + 1));
        if matches!(word, "we" | "we're" | "we've" | "our" | "you" | "you'll")
            || capital(first) && matches!(next, "we" | "we're")
        {
            return !matches!(word, "you" | "you'll");
        }
    }
    // "Acme is a young company", whatever else the name may be.
    let is_a = at > first
        && matches!(tokens.form(at), "is" | "are")
        && (at + 1..(at + 9).min(tokens.len())).any(|i| lexicon::EMPLOYERS.contains(tokens.form(i)));
    if is_a && !placed && !the {
        return true;
    }
    // "Acme, a charity for bakers, is …"
    let told_apart = capital(at)
        && tokens.gap(at + 1) == Gap::Comma
        && matches!(tokens.form(at + 1), "a" | "an" | "the")
        && (at + 2..(at + 10).min(tokens.len())).any(|i| lexicon::EMPLOYERS.contains(tokens.form(i)));
    if told_apart && !placed && !the {
        return true;
    }
    let named = at > first
        && (first..at).any(|i| !is_english(tokens.form(i)))
        && !mentions.iter().any(|m| m.from <= first && m.to >= at);
    named && !placed && lexicon::EMPLOYER_VERBS.contains(tokens.form(at))
}
