//! Phrases of nouns, and what stands around them.

use super::rules::{Rule, is_past, rules};
use super::words::{Class, classes, is_object, is_setting, names_activity};
use crate::extract::mention::{Mention, Place};
use crate::extract::{Gap, Tokens};

/// The most words of a phrase that are kept: the last ones, which say what it is about.
const LONGEST: usize = 4;

/// A label before a colon has fewer words than this.
const LONGEST_LABEL: usize = 6;

/// A phrase of nouns with what stands around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Phrase {
    /// Its words, without what only praises or sizes them.
    pub(super) place: Place,
    /// What governs it.
    pub(super) rule: Rule,
    /// "… skills" follows it.
    pub(super) tail: bool,
    /// "… industry" follows it.
    pub(super) sector: bool,
    /// Whether its words can name a skill.
    pub(super) worth: Worth,
    /// How it stands in a list.
    pub(super) stand: Stand,
    /// It is one word that shares the last word of the phrase it is joined to: "static and dynamic analysis".
    pub(super) shares: bool,
}

/// Whether the words of a phrase can name a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Worth {
    /// They can.
    Names,
    /// The last one names none, but does behind a word that says which, where that is asked for: "ledger systems".
    Modified,
    /// The last one names none, but those before it may where skills are listed: "native applications".
    Listed,
    /// The last one names none, or a known skill is a part of the phrase.
    Empty,
}

/// How a phrase stands in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stand {
    /// Alone between the edges of a member.
    Member,
    /// As the list's label: a colon follows.
    Label,
    /// Among other words.
    Among,
}

/// The phrases of a block, in order. A known skill is no part of one.
pub(super) fn of(tokens: &Tokens, mentions: &[Mention], flow: &str) -> Vec<Phrase> {
    let mut covered = vec![false; tokens.len()];
    for mention in mentions {
        covered[mention.from..mention.to].fill(true);
    }
    let classes = classes(tokens);
    let (rules, verbs) = rules(tokens, &classes);
    let content = |at: usize| {
        !covered[at]
            && classes[at] != Some(Class::Function)
            && is_word(tokens, at, flow)
            && !takes_an_object(tokens, at)
    };
    let mut all = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !content(at) {
            at += 1;
            continue;
        }
        // "On-time delivery": the word is a part of what only describes.
        if at > 0 && tokens.gap(at) == Gap::Hyphen && classes[at - 1] == Some(Class::Function) {
            at += 1;
            continue;
        }
        let start = at;
        at += 1;
        while at < tokens.len()
            && content(at)
            && matches!(tokens.gap(at), Gap::Space | Gap::Hyphen | Gap::Dot)
        {
            at += 1;
        }
        if let Some(phrase) = trimmed((tokens, &classes), &covered, (start, at), &rules, &verbs) {
            all.push(phrase);
        }
    }
    all
}

/// Whether a word in "-ing" is a verb, as what stands behind it is its object: "addressing the flaws", "testing both".
fn takes_an_object(tokens: &Tokens, at: usize) -> bool {
    // "Charts using open data", "steps according to the plan": these link like prepositions.
    if matches!(
        tokens.form(at),
        "using"
            | "utilizing"
            | "utilising"
            | "according"
            | "relating"
            | "pertaining"
            | "leveraging"
            | "allowing"
    ) {
        return true;
    }
    tokens.form(at).ends_with("ing")
        && tokens.gap(at + 1) == Gap::Space
        && matches!(
            tokens.form(at + 1),
            "a" | "an"
                | "the"
                | "both"
                | "either"
                | "our"
                | "your"
                | "their"
                | "its"
                | "these"
                | "those"
                | "any"
                | "all"
                | "this"
                | "that"
                | "each"
                | "every"
                | "whether"
                | "how"
                | "them"
                | "it"
        )
}

/// A word that may be a part of a term: letters, no adverb, no number.
fn is_word(tokens: &Tokens, at: usize, flow: &str) -> bool {
    let form = tokens.form(at);
    let (start, end) = tokens.range(at, at + 1);
    let (start, end) = (start as usize, end as usize);
    let address = flow
        .get(end..)
        .is_some_and(|rest| rest.starts_with(['@', '/']) && !rest.starts_with("/ ") && rest.contains("://"))
        || flow.get(..start).is_some_and(|before| before.ends_with(['@', '#']));
    form.len() >= 2
        && form.chars().any(char::is_alphabetic)
        && !form.chars().next().is_some_and(|c| c.is_ascii_digit())
        && !(form.len() > 4
            && form.ends_with("ly")
            && !matches!(form, "assembly" | "supply" | "family" | "anomaly"))
        && !flow.get(start..end).is_some_and(|word| word.contains(['\'', '’']))
        && !address
}

/// The phrase between two tokens without what only praises it on the left and what only announces it on the right.
fn trimmed(
    (tokens, classes): (&Tokens, &[Option<Class>]),
    covered: &[bool],
    (start, end): (usize, usize),
    rules: &[Rule],
    verbs: &[bool],
) -> Option<Phrase> {
    let is = |at: usize, wanted: Class| classes[at] == Some(wanted);
    let (mut from, mut to) = (start, end);
    // "… forecasting techniques", "payroll experience": the tail says that a skill stands before it.
    let (mut tail, mut sector) = (false, false);
    // "A paper mill environment", "a hospice setting": where one worked, unless it only says how it was there.
    if to - from > 1 && is_setting(tokens.form(to - 1)) && classes[to - 2].is_none() {
        sector = true;
        to -= 1;
    }
    while to > from && (is(to - 1, Class::Tail) || is(to - 1, Class::Sector)) {
        sector |= is(to - 1, Class::Sector);
        tail |= is(to - 1, Class::Tail);
        to -= 1;
    }
    // "Access rights documented in a wiki": what was done stands behind its object.
    while to > from + 1 && !tail && !sector && is_past(tokens.form(to - 1)) {
        to -= 1;
    }
    while from < to
        && (is(from, Class::Vague)
            || is(from, Class::Verb)
            || is(from, Class::Tail)
            || verbs[from] && from + 1 < to)
    {
        // "Testing tools", "writing": a verb that closes the phrase is its noun.
        if from + 1 == to
            && is(from, Class::Verb)
            && tokens.form(from).ends_with("ing")
            && (tail || end - start == 1)
        {
            break;
        }
        // "Real-time development": both parts of a compound that only describes.
        let compound = is(from, Class::Vague) && from + 2 < to && tokens.gap(from + 1) == Gap::Hyphen;
        from += if compound { 2 } else { 1 };
    }
    if to <= from {
        return None;
    }
    from = from.max(to.saturating_sub(LONGEST));
    // A part of a longer name of which a known skill is another part says nothing by itself.
    let beside_known = |at: usize, gap: usize| {
        covered.get(at).copied().unwrap_or(false) && matches!(tokens.gap(gap), Gap::Space | Gap::Hyphen)
    };
    let part = from == start && start > 0 && beside_known(start - 1, start)
        || end < tokens.len() && to == end && beside_known(end, end);
    let head = classes[to - 1];
    // "Home building", "video editing": a verb right behind the noun it is done to is the name of the work.
    let done_to = head == Some(Class::Verb)
        && to == end
        && to - from > 1
        && tokens.form(to - 1).ends_with("ing")
        && matches!(classes[to - 2], None | Some(Class::Head))
        && is_singular(tokens.form(to - 2));
    let named = done_to || sector || tail && head != Some(Class::Vague) && to - from > 1;
    let empty = matches!(head, Some(Class::Empty | Class::Vague | Class::Verb)) && !named;
    let worth = match empty {
        _ if part => Worth::Empty,
        false => Worth::Names,
        true if is_object(tokens, to - 1) && to - from > 1 && says_which(classes[to - 2]) => Worth::Modified,
        true if head == Some(Class::Empty) && to - from > 1 => Worth::Listed,
        true => Worth::Empty,
    };
    // "Tools: Jira" labels a list; "Jira - five years" says more of a member.
    let label = (1..tokens.len().min(LONGEST_LABEL)).any(|i| to <= i && tokens.gap(i) == Gap::Colon);
    let aside = from > 0 && tokens.gap(from) == Gap::Dash;
    let shares = shares_head((tokens, classes), (from, to), end);
    let opens = from == 0 || !tokens.gap(from).joins() || matches!(tokens.form(from - 1), "and" | "or");
    let closes = end >= tokens.len() || !tokens.gap(end).joins() || matches!(tokens.form(end), "and" | "or");
    let stand = match opens && closes && !aside && !shares {
        _ if label => Stand::Label,
        true => Stand::Member,
        false => Stand::Among,
    };
    Some(Phrase { place: Place { from, to }, rule: rules[from], tail, sector, worth, stand, shares })
}

/// Whether a noun is not in the plural, as one before another noun hardly ever is: "home building", "graphics programming".
fn is_singular(form: &str) -> bool {
    !form.ends_with('s') || form.ends_with("ss") || form.ends_with("ics")
}

/// Whether a word before a noun says which it is, and does not only size or praise it.
fn says_which(class: Option<Class>) -> bool {
    !matches!(class, Some(Class::Vague | Class::Empty | Class::Verb | Class::Tail))
}

/// "File & data storage": whether the one word shares the head of the phrase it is joined to.
fn shares_head(
    (tokens, classes): (&Tokens, &[Option<Class>]),
    (from, to): (usize, usize),
    end: usize,
) -> bool {
    to - from == 1
        && classes[from] != Some(Class::Head)
        && !names_activity(tokens.form(from))
        && matches!(tokens.form(end), "and" | "or")
        && end + 2 < tokens.len()
        && tokens.gap(end + 2) == Gap::Space
}
