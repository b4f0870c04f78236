//! How a list is introduced: as examples ("such as"), as a choice ("one of"), in a bracket.

use super::line::{Break, Line};
use crate::extract::{Gap, Mention, Tokens};

/// The most words between the words of a choice and its list: "one or more modern programming languages: …".
const MOST_TO_CHOICE: usize = 8;

/// The most words of members without a name that may stand before a list's first known member.
const MOST_UNNAMED: usize = 8;

/// How a list is introduced.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::struct_excessive_bools, reason = "each is said by words of its own, and any may go together")]
pub(super) struct Intro {
    /// "such as", "like", "e.g.".
    pub(super) examples: bool,
    /// "one of", "either", "any of".
    pub(super) choice: bool,
    /// An opening bracket.
    pub(super) bracket: bool,
    /// A colon, a dash or "including" behind words of choice.
    pub(super) spelt_out: bool,
    /// The token at which the introduction starts.
    at: usize,
}

/// The introduction of the list whose first known member starts at a token; `floor` is the end of the mention before it.
pub(super) fn introduced(line: &Line<'_>, from: usize, floor: usize) -> Option<Intro> {
    let tokens = line.tokens;
    if let Some(intro) = right_before(tokens, from) {
        return Some(intro);
    }
    if let Some(intro) = behind_adjectives(line, from) {
        return Some(intro);
    }
    // "A modern web framework: React, Vue, Svelte"
    if matches!(tokens.gap(from), Gap::Colon | Gap::Dash) && floor == from && is_one(tokens, from) {
        return Some(Intro { examples: false, choice: true, bracket: false, spelt_out: true, at: from });
    }
    // Members without a name may come first: "(Voice, LAN, WAN)", "one of the following: retail systems, Windows".
    let home = line.bracket(from);
    let mut listed = false;
    for at in (floor + 1..=from).rev().take(MOST_UNNAMED) {
        listed |= matches!(line.before(at), Break::Comma | Break::Slash)
            || matches!(tokens.form(at), "or" | "and") && at < from;
        if line.bracket(at) != home || at < from && line.before(at) == Break::Yes {
            break;
        }
        let member = at - 1;
        let parted = matches!(tokens.gap(member), Gap::Comma | Gap::Slash);
        if listed
            && !parted
            && line.bracket(member) == home
            && let Some(intro) = right_before(tokens, member).filter(|intro| intro.at >= floor)
        {
            return Some(intro);
        }
    }
    None
}

/// How many words may describe the first member of a list of examples.
const MOST_ADJECTIVES: usize = 2;

/// The introduction of examples of which the first has words of its own in front: "such as digital page layout".
fn behind_adjectives(line: &Line<'_>, from: usize) -> Option<Intro> {
    let tokens = line.tokens;
    let plain = |at: &usize| {
        tokens.gap(at + 1) == Gap::Space
            && line.bracket(*at) == line.bracket(from)
            && crate::extract::is_english(tokens.form(*at))
            && !matches!(
                tokens.form(*at),
                "in" | "of"
                    | "with"
                    | "for"
                    | "to"
                    | "and"
                    | "or"
                    | "on"
                    | "by"
                    | "as"
                    | "from"
                    | "at"
                    | "using"
                    | "is"
                    | "are"
            )
    };
    let words = (0..from).rev().take(MOST_ADJECTIVES).take_while(plain);
    words.filter_map(|at| right_before(tokens, at)).find(|intro| intro.examples)
}

/// The introduction that ends right before a token.
fn right_before(tokens: &Tokens, from: usize) -> Option<Intro> {
    let bracket = tokens.gap(from) == Gap::Open;
    let mut at = from;
    let mut intro = Intro { examples: false, choice: false, bracket, spelt_out: false, at };
    let mut included = false;
    // Words of quantity may stand between: "such as modern AWS", "one of the following:".
    for _ in 0..5 {
        let Some(before) = at.checked_sub(1) else { break };
        let gap = tokens.gap(at);
        if matches!(gap, Gap::Sentence | Gap::Break | Gap::Close) {
            break;
        }
        let word = tokens.form(before);
        let two = before.checked_sub(1).map_or("", |i| tokens.form(i));
        if introduces_examples(two, word) {
            intro.examples = true;
            intro.at =
                if matches!(word, "as" | "g" | "e" | "example" | "instance") { before - 1 } else { before };
            break;
        }
        if introduces_choice(two, word) {
            intro.choice = true;
            intro.at = before;
            break;
        }
        // "including but not limited to: Bash, Python"
        if word == "to"
            && before >= 3
            && [3, 2, 1].map(|back| tokens.form(before - back)) == ["but", "not", "limited"]
        {
            at = before - 3;
            continue;
        }
        match word {
            // "cloud software (including AWS or GCP)"
            "including" | "incl" | "ideally" | "preferably" | "especially" | "particularly" | "notably"
                if gap != Gap::Comma =>
            {
                included |= word == "including" || word == "incl";
                at = before;
            }
            "the" | "following" | "these" | "those" | "modern" | "popular" | "common" | "a" | "an"
            | "tools" | "technologies" | "languages" | "frameworks" | "platforms" | "areas" | "fields"
                if gap != Gap::Open && !included =>
            {
                at = before;
            }
            _ => break,
        }
        if tokens.gap(at) == Gap::Open {
            intro.bracket = true;
        }
    }
    intro.at = intro.at.min(at);
    // "(preferably - either Python or Ruby)"
    while intro.at > 0
        && matches!(tokens.form(intro.at - 1), "preferably" | "ideally" | "especially")
        && matches!(tokens.gap(intro.at), Gap::Space | Gap::Dash | Gap::Comma | Gap::Colon)
    {
        intro.at -= 1;
    }
    let opening = tokens.gap(intro.at);
    intro.bracket |= opening == Gap::Open;
    // "one or more languages (Python, Java)", "any of these: Python, Java", "at least one cloud, including AWS".
    let before_list = tokens.gap(from);
    let set_off = [opening, before_list].iter().any(|gap| matches!(gap, Gap::Colon | Gap::Dash)) || included;
    if intro.bracket || intro.examples || set_off {
        intro.choice |= chooses(tokens, intro.at, !intro.examples).is_some();
    }
    // "At least one programming language, Python, Go, C": the list follows the kind that is counted.
    if at == from && opening == Gap::Comma && counts_kind(tokens, from) {
        intro.choice = true;
    }
    intro.spelt_out = intro.choice && (set_off || matches!(before_list, Gap::Colon | Gap::Dash | Gap::Comma));
    (intro.examples || intro.choice || intro.bracket).then_some(intro)
}

/// Whether two words in a row introduce examples. "You like Python" is no list of examples.
fn introduces_examples(two: &str, word: &str) -> bool {
    match word {
        "as" => two == "such",
        "g" => two == "e",
        "example" | "instance" => two == "for",
        "like" => !matches!(two, "you" | "we" | "would" | "i" | "they" | "who" | "really" | "also" | "you'd"),
        // "i.e." stands as often for "e.g.": "(i.e. React, Angular, etc.)".
        "e.g" | "eg" | "i.e" | "ex" => true,
        "e" => two == "i",
        _ => false,
    }
}

/// The most words between the name of a kind and its examples: "security tools and services such as".
const MOST_TO_EXAMPLES: usize = 2;

/// Whether examples are given of what ends before a token: "such as Wireshark", "tools, like Wireshark".
pub(super) fn has_examples(tokens: &Tokens, end: usize) -> bool {
    for at in end..=end + MOST_TO_EXAMPLES {
        if !matches!(tokens.gap(at), Gap::Space | Gap::Comma) {
            return false;
        }
        match tokens.form(at) {
            "such" if tokens.form(at + 1) == "as" => return true,
            "like" => return true,
            _ if tokens.gap(at) == Gap::Comma => return false,
            _ => {}
        }
    }
    false
}

/// Whether a word names the wish to learn what is asked for, which is no skill beside it: "Rust or the willingness to learn".
pub(super) fn is_wish(form: &str) -> bool {
    matches!(form, "willingness" | "desire" | "eagerness" | "keenness")
}

/// Whether two words in a row introduce a choice.
fn introduces_choice(two: &str, word: &str) -> bool {
    match word {
        "of" => matches!(two, "one" | "any" | "some" | "least" | "more" | "either"),
        "either" => true,
        _ => false,
    }
}

/// Whether words of choice stand before token `end`, with nothing but words between: "one or more", "at least one",
/// "any of", and, where the list is set off by a bracket or a colon, "any" alone: "any cloud: …". Gives where they start.
fn chooses(tokens: &Tokens, end: usize, set_off: bool) -> Option<usize> {
    for at in (end.saturating_sub(MOST_TO_CHOICE)..end).rev() {
        if at + 1 < end && !tokens.gap(at + 1).joins() {
            return None;
        }
        match [tokens.form(at), tokens.form(at + 1), tokens.form(at + 2)] {
            ["one", "or", "more"]
            | ["at", "least", "one" | "1"]
            | ["one" | "any" | "some" | "either", "of", _] => {
                return Some(at);
            }
            ["any" | "another", ..] if set_off && at + 2 <= end => return Some(at),
            _ => {}
        }
    }
    None
}

/// Whether the words that end at a token name a kind and how many of it are asked for: "at least one cloud".
pub(super) fn counts_kind(tokens: &Tokens, end: usize) -> bool {
    chooses(tokens, end, false).is_some_and(|start| start + 2 < end)
}

/// Whether the words that end at token `end` name one thing of a kind: "a scripting language".
fn is_one(tokens: &Tokens, end: usize) -> bool {
    for at in (end.saturating_sub(MOST_TO_CHOICE)..end).rev() {
        match tokens.form(at) {
            "a" | "an" => return at + 1 < end,
            "of" | "in" | "with" | "for" | "to" | "and" | "or" | "on" | "the" => return false,
            _ if !tokens.gap(at).joins() => return false,
            _ => {}
        }
    }
    false
}

/// Whether a list is introduced at a token, right before the member that starts at `to`.
pub(super) fn opens(tokens: &Tokens, at: usize, to: usize) -> bool {
    let next = tokens.form(at + 1);
    match tokens.form(at) {
        "such" => next == "as",
        "like" => at.checked_sub(1).is_none_or(|i| introduces_examples(tokens.form(i), "like")),
        "e" => next == "g",
        "eg" | "e.g" | "including" | "either" | "ideally" | "preferably" | "especially" | "particularly"
        | "specifically" | "namely" => true,
        "for" => matches!(next, "example" | "instance"),
        "one" => next == "of" || next == "or" && tokens.form(at + 2) == "more",
        "any" => next == "of" && at + 2 <= to,
        "at" => next == "least" && matches!(tokens.form(at + 2), "one" | "1"),
        _ => false,
    }
}

/// How many names before a list are looked at for the one of its kind.
const KINDS_BEFORE: usize = 3;

/// The mention that names the kind of the list's members, before its introduction: the one right before it, or one further
/// on that all the words between belong to, where the members are of that kind ("languages used in robotics, such as C").
pub(super) fn kind_before(
    line: &Line<'_>,
    mentions: &[Mention],
    start: usize,
    intro: Option<Intro>,
    is_of: impl Fn(&Mention) -> bool,
) -> Option<usize> {
    let intro = intro?;
    let tokens = line.tokens;
    let opens = matches!(tokens.gap(intro.at), Gap::Space | Gap::Open | Gap::Comma | Gap::Colon | Gap::Dash)
        || intro.at > 0 && tokens.gap(intro.at) == Gap::Close && names_again(line, intro.at - 1);
    if !opens || !(intro.examples || intro.bracket || intro.spelt_out) {
        return None;
    }
    // Nothing but words may stand between, as in "databases (SQL), programming (Python)" there are two kinds; the kind's own
    // short name in a bracket may: "content management systems (CMS) such as".
    let joined =
        |kind: usize| (mentions[kind].to..intro.at).all(|i| tokens.gap(i).joins() || names_again(line, i));
    let words = |kind: usize| {
        let between = mentions[kind].to..intro.at;
        let beside = |i: &usize| line.bracket(*i) == line.bracket(mentions[kind].from);
        between.filter(|i| beside(i) && tokens.form(*i) != "and").count()
    };
    // What a bracket of its own holds is an example itself: "frameworks (React), and engines like Solr".
    let apart = |kind: usize| {
        let bracket = line.bracket(mentions[kind].from);
        let again = kind > 0 && mentions[kind - 1].subject == mentions[kind].subject;
        bracket > 0 && bracket != line.bracket(intro.at) && !again
    };
    let nearest =
        start.checked_sub(1).filter(|kind| mentions[*kind].to <= intro.at && joined(*kind) && !apart(*kind));
    // "Agile methodologies and tools like Git": the examples are tools.
    let parted = |kind: usize| {
        let to = mentions[kind].to;
        let way = |i: usize| {
            matches!(
                tokens.form(i),
                "methodology"
                    | "methodologies"
                    | "methods"
                    | "practices"
                    | "principles"
                    | "processes"
                    | "concepts"
            )
        };
        // "Agile methodologies and frameworks": but another word for the same.
        let same = intro.at.checked_sub(1).is_some_and(|last| tokens.form(last) == "frameworks");
        !same && (to - 1..intro.at).any(way) && (to..intro.at).any(|i| matches!(tokens.form(i), "and" | "or"))
    };
    let near = nearest.filter(|kind| words(*kind) <= 2 && !parted(*kind));
    // "…, such as": the comma lets the examples belong to what stands before what describes it.
    let detached = intro.examples && tokens.gap(intro.at) == Gap::Comma;
    if detached && nearest.is_some_and(|kind| !is_of(&mentions[kind])) {
        let further = (start.saturating_sub(KINDS_BEFORE)..start).rev();
        let of_kind =
            further.filter(|kind| mentions[*kind].to <= intro.at && joined(*kind) && is_of(&mentions[*kind]));
        return of_kind.into_iter().next().or(near);
    }
    near
}

/// Whether a token opens or follows a bracket of one word, as the short name of what stands before it does.
fn names_again(line: &Line<'_>, at: usize) -> bool {
    let home = |at: usize| line.bracket(at);
    let opens = |at: usize| line.tokens.gap(at) == Gap::Open && home(at + 1) < home(at);
    opens(at) || at > 0 && line.tokens.gap(at) == Gap::Close && opens(at - 1)
}

/// Whether a block introduces the items below it as a choice: "At least one of the following:". Gives the token at which the
/// words of choice start. "Some of the following" wants several of them, so that each item stays a need.
pub(in crate::posting) fn opens_choice(tokens: &Tokens, text: &str) -> Option<usize> {
    let end = tokens.len();
    let points = (end.saturating_sub(4)..end)
        .any(|i| matches!(tokens.form(i), "following" | "these" | "below" | "those"));
    let says = points || text.trim_end().ends_with(':');
    chooses(tokens, end, false).filter(|at| says && tokens.form(*at) != "some")
}
