//! What stands between two members of a list.

use super::intro;
use super::line::{Break, Line};
use crate::extract::Mention;
use crate::taxonomy::Kind;

/// The sign or word that parts two members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// A comma: it means what the list's conjunction means.
    Comma,
    /// A semicolon: a comma in a list that was introduced as a choice, and else the end.
    Semicolon,
    /// "and", "&", "plus".
    And,
    /// "or", "and/or".
    Or,
    /// A slash.
    Slash,
}

/// What stands between two mentions that are members of one list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Joint {
    /// What parts the right one from what is before it.
    pub(super) last: Sign,
    /// A member without a name stands between them, joined to the left one by "or": "Kafka or a comparable broker, Docker".
    pub(super) or_before: bool,
    /// The same with "and".
    pub(super) and_before: bool,
}

/// How two mentions in a row stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Between {
    /// They belong to no list.
    Nothing,
    Joint(Joint),
    /// The right one opens a list that is introduced anew ("…, such as", "and one of"); it may be an alternative to
    /// the left one all the same ("Java or another language such as Kotlin").
    Introduced {
        or: bool,
    },
}

/// The most words that may stand between a member and its neighbour's comma ("Scala, modern Java or …").
const MOST_WORDS: usize = 3;

/// The most words between two members.
const MOST_BETWEEN: usize = 12;

/// How two mentions that stand in the same bracket, or in none, stand to each other.
///
/// `given` says that the list was introduced as a choice, so that a member may have words of its own ("`SQLite` in the
/// browser").
pub(super) fn between(
    line: &Line<'_>,
    left: &Mention,
    right: &Mention,
    kinds: (Kind, Kind),
    given: bool,
) -> Between {
    let (from, to) = (left.to, right.from);
    if to < from || to - from > MOST_BETWEEN {
        return Between::Nothing;
    }
    let home = line.bracket(to);
    let mut scan = Scan { last: None, or_before: false, and_before: false, parted: false, words: 0 };
    let tokens = line.tokens;
    let mut at = from;
    while at <= to {
        if line.bracket(at) != home {
            // A list inside of a bracket does not go on behind it.
            if line.bracket(at) < home {
                return Between::Nothing;
            }
            at += 1;
            continue;
        }
        match line.before(at) {
            Break::No => {}
            Break::Comma => scan.sign(Sign::Comma),
            Break::Slash => scan.sign(Sign::Slash),
            Break::Semicolon => scan.sign(Sign::Semicolon),
            Break::Yes => return Between::Nothing,
        }
        if at == to {
            break;
        }
        let or_just_now = scan.last == Some(Sign::Or) && scan.words == 0;
        let and_just_now = scan.last == Some(Sign::And) && scan.words == 0;
        if intro::opens(tokens, at, to) {
            // "Java, or another language such as Kotlin": the choice goes on in the examples.
            return Between::Introduced { or: scan.last == Some(Sign::Or) && !scan.and_before };
        }
        match tokens.form(at) {
            "or" | "oder" => {
                scan.sign(Sign::Or);
                // "a degree or equivalent in …" offers no second skill; "Iceberg or similar table formats" does.
                if matches!(
                    tokens.form(at + 1),
                    "equivalent" | "similar" | "related" | "comparable" | "relevant"
                ) {
                    let products = kinds == (Kind::Tech, Kind::Tech);
                    if names_kind(line, at + 2, to) || products && leads_to_rival(line, at + 2, to) {
                        return scan.joint();
                    }
                    scan.words += 1;
                    at += 1;
                }
            }
            // "and/or"
            "and" if tokens.form(at + 1) == "or" => {}
            "and" | "plus" | "und" => scan.sign(Sign::And),
            // A new demand begins ("experience with Java, knowledge of SQL"), unless it is the other side of an "or".
            "experience" | "experienced" | "knowledge" | "understanding" | "familiarity" | "familiar"
            | "expertise" | "proficiency" | "proficient" | "skills" | "background"
                if scan.words == 0 && scan.last != Some(Sign::Or) =>
            {
                return Between::Nothing;
            }
            "experience" | "knowledge" | "understanding" | "familiarity" | "ability" => {
                if !or_just_now {
                    return Between::Nothing;
                }
            }
            "to" | "for" | "you" | "we" | "that" | "which" | "who" | "is" | "are" | "must" | "required"
            | "essential" | "mandatory" | "needed" => return Between::Nothing,
            "in" | "with" | "of" | "on" | "at" | "from" | "within" | "across" | "using" => {
                let degrees = kinds == (Kind::Credential, Kind::Credential);
                match scan.last {
                    // "Python and with one of …", "in Java or in Kotlin"
                    _ if or_just_now || and_just_now => {}
                    // "design of bridges or tunnels": the list is of what is designed.
                    None if !degrees && !given => return Between::Nothing,
                    // "a degree or equivalent in physics"
                    Some(Sign::Or) if tokens.form(at) != "of" => return Between::Nothing,
                    // "data analysis, in food or retail"
                    Some(Sign::Comma | Sign::Semicolon) if scan.words == 0 => return Between::Nothing,
                    _ => scan.words += 1,
                }
            }
            _ => scan.words += 1,
        }
        if scan.words > MOST_WORDS {
            return Between::Nothing;
        }
        at += 1;
    }
    // "Conveyors; belts or rollers": the semicolon ends a list that was not introduced.
    if scan.parted && !given { Between::Nothing } else { scan.joint() }
}

/// What was seen between two members so far.
struct Scan {
    last: Option<Sign>,
    or_before: bool,
    and_before: bool,
    /// A semicolon stands before a member without a name.
    parted: bool,
    /// Words since the last sign.
    words: usize,
}

impl Scan {
    fn sign(&mut self, sign: Sign) {
        match self.last {
            // Words between two signs are a member without a name.
            Some(last) if self.words > 0 => {
                self.or_before |= last == Sign::Or;
                self.and_before |= last == Sign::And;
                self.parted |= last == Sign::Semicolon;
                self.last = Some(sign);
            }
            // ", or", "and/or": the word tells more than the sign.
            Some(Sign::Or) => {}
            Some(Sign::And) if sign != Sign::Or => {}
            Some(Sign::Semicolon) if sign == Sign::Comma => {}
            _ => self.last = Some(sign),
        }
        self.words = 0;
    }

    fn joint(&self) -> Between {
        let Scan { last, or_before, and_before, .. } = *self;
        last.map_or(Between::Nothing, |last| Between::Joint(Joint { last, or_before, and_before }))
    }
}

/// Whether the words `from..to` do no more than lead to the name of a kind: "(or similar) open table formats".
fn names_kind(line: &Line<'_>, from: usize, to: usize) -> bool {
    to >= from
        && to - from <= 2
        && (from..=to).all(|i| line.before(i) == Break::No && line.bracket(i) == line.bracket(to))
        && !(from..to)
            .any(|i| matches!(line.tokens.form(i), "in" | "of" | "with" | "and" | "or" | "experience"))
}

/// Whether the words `from..to` behind "or equivalent" lead to another maker: "S3, SQS or equivalent services in Azure".
fn leads_to_rival(line: &Line<'_>, from: usize, to: usize) -> bool {
    let tokens = line.tokens;
    let noun = matches!(
        tokens.form(from),
        "service" | "services" | "tool" | "tools" | "offerings" | "products" | "features" | "technologies"
    );
    let at = from + usize::from(noun);
    at + 1 == to
        && matches!(tokens.form(at), "in" | "on" | "from")
        && (from..=to).all(|i| line.before(i) == Break::No && line.bracket(i) == line.bracket(to))
}

/// Whether the list goes on behind its last known member with an "or": "Stripe, PayPal, or shipping providers",
/// "Python or similar".
pub(super) fn closes_with_or(line: &Line<'_>, to: usize) -> bool {
    let tokens = line.tokens;
    let home = to.checked_sub(1).map_or(0, |last| line.bracket(last));
    let mut words = 0;
    for at in (to..tokens.len()).take(MOST_BETWEEN) {
        if line.bracket(at) != home {
            if line.bracket(at) < home {
                return false;
            }
            continue;
        }
        if matches!(line.before(at), Break::Yes | Break::Semicolon) {
            return false;
        }
        match tokens.form(at) {
            "or" | "whatever" => return true,
            "and" => return tokens.form(at + 1) == "or",
            _ if words == 1 => return false,
            _ => words += 1,
        }
    }
    false
}
