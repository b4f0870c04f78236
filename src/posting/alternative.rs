//! Which skills of a line are alternatives: "Scala, Java, or TypeScript", "AWS/GCP/Azure", "vendors such as
//! Stripe or PayPal", "cloud platforms (AWS, GCP)".
//!
//! The members of a list share its conjunction: a comma stands for the "and" or "or" that closes the list. An
//! "or" or a slash joins its two sides; "such as", "like" and "e.g." make examples of the whole list, any of which
//! is enough, and join the kind named before them to it.

use crate::extract::{Gap, Mention, Subject, Tokens};
use crate::taxonomy::Kind;

/// What joins two neighbouring mentions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// Nothing that makes them members of one list.
    None,
    /// A comma: it means what the list's conjunction means.
    Comma,
    /// "and", "&", "plus", "as well as".
    And,
    /// "or", "and/or".
    Or,
    /// A slash.
    Slash,
}

/// The most words that may stand between a member and its neighbour's comma ("Scala, modern Java or …").
const MOST_BETWEEN: usize = 3;

/// The most words between a kind and the list of its members.
const MOST_TO_KIND: usize = 6;

/// How many of the mentions behind one are looked at for members of its set.
const NEIGHBOURS: usize = 64;

/// A group number for each mention, equal numbers for alternatives. The mentions are those of one block, in the
/// order of the text.
///
/// `wider` says whether its first skill is a kind of its second.
pub(super) fn groups(
    tokens: &Tokens,
    mentions: &[Mention],
    kind: impl Fn(&Mention) -> Kind,
    wider: impl Fn(Subject, Subject) -> bool,
) -> Vec<usize> {
    let mut groups = joined(tokens, mentions, &kind, &wider);
    // A term that no taxonomy names may stand among names that are alternatives without being one of them.
    let named: Vec<usize> = (0..mentions.len()).filter(|i| mentions[*i].subject.skill().is_some()).collect();
    if named.len() < mentions.len() {
        let known: Vec<Mention> = named.iter().map(|i| mentions[*i].clone()).collect();
        let among = joined(tokens, &known, &kind, &wider);
        for (at, mention) in named.iter().enumerate() {
            groups.join(*mention, named[among.find(at)]);
        }
    }
    (0..mentions.len()).map(|i| groups.find(i)).collect()
}

/// The sets of alternatives among mentions of one block.
fn joined(
    tokens: &Tokens,
    mentions: &[Mention],
    kind: &impl Fn(&Mention) -> Kind,
    wider: &impl Fn(Subject, Subject) -> bool,
) -> Groups {
    let mut group = Groups::of(mentions.len());
    let joints: Vec<Joint> = mentions
        .windows(2)
        .map(|pair| {
            // "Stripe, PayPal, or shipping providers": a field of business is no alternative to a product.
            let kinds = [kind(&pair[0]), kind(&pair[1])];
            let apart = kinds.contains(&Kind::Domain) && kinds.contains(&Kind::Tech);
            if apart { Joint::None } else { joint(tokens, &pair[0], &pair[1]) }
        })
        .collect();
    let mut start = 0;
    // Where the list began of which a field of business was a member.
    let mut began = 0;
    while start < mentions.len() {
        let mut end = start + 1;
        while end < mentions.len() && joints[end - 1] != Joint::None {
            end += 1;
        }
        let goes_on = start > 0 && joint(tokens, &mentions[start - 1], &mentions[start]) != Joint::None;
        if !goes_on {
            began = start;
        }
        join_run(tokens, mentions, &joints, (began, start, end), &mut group);
        join_kind(tokens, mentions, start, end, &mut group, wider);
        start = end;
    }
    group
}

/// Sets of mentions that are joined step by step; a set is named by its first member.
struct Groups {
    parents: Vec<usize>,
}

impl Groups {
    fn of(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    /// The first member of a mention's set.
    fn find(&self, mut at: usize) -> usize {
        while self.parents[at] != at {
            at = self.parents[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        let (first, other) = (a.min(b), a.max(b));
        self.parents[other] = first;
    }

    /// Whether a mention has no other in its set.
    fn is_alone(&self, at: usize) -> bool {
        self.parents[at] == at && !self.parents.iter().skip(at + 1).take(NEIGHBOURS).any(|p| *p == at)
    }
}

/// Joins the alternatives of one list: mentions `start..end`.
fn join_run(
    tokens: &Tokens,
    mentions: &[Mention],
    joints: &[Joint],
    (began, start, end): (usize, usize, usize),
    group: &mut Groups,
) {
    let intro = introduced(tokens, mentions[start].from);
    let chosen_before = began < start && introduced(tokens, mentions[began].from).is_some_and(|i| i.choice);
    let tail_or = closes_with_or(tokens, mentions[end - 1].to);
    let examples = intro.is_some_and(|i| i.examples);
    // In brackets behind a kind, a list without "and" is a list of examples: "databases (MySQL, Oracle)".
    let kind = kind_before(tokens, mentions, start, intro);
    let bracketed =
        intro.is_some_and(|i| i.bracket) && kind.is_some() && !joints[start..end - 1].contains(&Joint::And);
    let chosen = chosen_before || intro.is_some_and(|i| i.choice);
    let all = examples || bracketed || chosen;
    let mut conjunction = if tail_or { Joint::Or } else { Joint::And };
    let mut joined = all;
    for i in (start..end.saturating_sub(1)).rev() {
        let joint = joints[i];
        if matches!(joint, Joint::And | Joint::Or) {
            conjunction = joint;
        }
        let alternative = match joint {
            Joint::Or | Joint::Slash => true,
            Joint::Comma => conjunction == Joint::Or,
            _ => false,
        };
        if all || alternative {
            joined = true;
            group.join(i, i + 1);
        }
    }
    if let (true, Some(kind)) = (joined, kind) {
        group.join(kind, start);
    }
}

/// "CI/CD with Jenkins or GitHub Actions": alternatives of one kind take in the kind where it is named shortly before
/// them in the same sentence.
fn join_kind(
    tokens: &Tokens,
    mentions: &[Mention],
    start: usize,
    end: usize,
    group: &mut Groups,
    wider: &impl Fn(Subject, Subject) -> bool,
) {
    let alternatives = end - start >= 2 && (start..end).all(|i| group.find(i) == group.find(start));
    // A kind that is itself one of several ("Payments or Fulfilment") stands for more than these members.
    let Some(kind) = start.checked_sub(1).filter(|_| alternatives).filter(|kind| group.is_alone(*kind))
    else {
        return;
    };
    let (from, to) = (mentions[kind].to, mentions[start].from);
    let near = to >= from && to - from <= MOST_TO_KIND;
    let linked = (from..to).any(|i| matches!(tokens.form(i), "with" | "using" | "via"));
    let parted = (from..=to).any(|i| matches!(tokens.gap(i), Gap::Sentence | Gap::Break));
    let members = mentions[start..end].iter().filter(|m| wider(m.subject, mentions[kind].subject)).count();
    if near && linked && !parted && members * 2 >= end - start {
        group.join(kind, start);
    }
}

/// What stands between two mentions, if it makes them members of one list.
fn joint(tokens: &Tokens, left: &Mention, right: &Mention) -> Joint {
    let (from, to) = (left.to, right.from);
    if to < from || to - from > MOST_BETWEEN + 2 {
        return Joint::None;
    }
    let mut found = Joint::None;
    let mut words = 0;
    for i in from..=to {
        match tokens.gap(i) {
            Gap::Comma if found == Joint::None => found = Joint::Comma,
            Gap::Slash if found == Joint::None => found = Joint::Slash,
            Gap::Space | Gap::Hyphen | Gap::Dot | Gap::Comma | Gap::Slash | Gap::Other => {}
            // A bracket behind the left one only adds to it: "Kubernetes (k8s), Docker".
            Gap::Close if i == from || i == to => {}
            _ => return Joint::None,
        }
        if i == to {
            break;
        }
        match tokens.form(i) {
            // "a degree or equivalent in …" offers no second skill.
            "or" if matches!(
                tokens.form(i + 1),
                "equivalent" | "similar" | "related" | "comparable" | "relevant"
            ) =>
            {
                return Joint::None;
            }
            "or" | "oder" => found = Joint::Or,
            "and" if tokens.form(i + 1) == "or" => found = Joint::Or,
            "and" | "plus" | "und" if found != Joint::Or => found = Joint::And,
            // A new demand begins ("experience with Java, knowledge of SQL"), or the examples of the one before.
            "experience" | "knowledge" | "understanding" | "familiarity" | "ability" | "using" | "to"
            | "for" | "you" | "we" | "that" | "which" | "such" | "like" | "including" | "e" | "eg" => {
                return Joint::None;
            }
            _ => words += 1,
        }
    }
    if words > MOST_BETWEEN || found == Joint::None { Joint::None } else { found }
}

/// Whether the list goes on behind its last known member with an "or": "Stripe, PayPal, or shipping providers",
/// "Python or similar".
fn closes_with_or(tokens: &Tokens, to: usize) -> bool {
    for i in to..(to + 3).min(tokens.len()) {
        if !matches!(tokens.gap(i), Gap::Space | Gap::Comma | Gap::Slash | Gap::Hyphen) {
            return false;
        }
        match tokens.form(i) {
            "or" => return true,
            "and" => return tokens.form(i + 1) == "or",
            _ if i > to => return false,
            _ => {}
        }
    }
    false
}

/// How a list is introduced.
#[derive(Debug, Clone, Copy)]
struct Intro {
    /// "such as", "like", "e.g.".
    examples: bool,
    /// "one of", "either", "any of".
    choice: bool,
    /// An opening bracket.
    bracket: bool,
    /// The token at which the introduction starts.
    at: usize,
}

fn introduced(tokens: &Tokens, from: usize) -> Option<Intro> {
    let bracket = tokens.gap(from) == Gap::Open;
    let mut at = from;
    let mut intro = Intro { examples: false, choice: false, bracket, at };
    // Words of quantity may stand between: "such as modern AWS", "one of the following:".
    for _ in 0..4 {
        let Some(before) = at.checked_sub(1) else { break };
        let gap = tokens.gap(at);
        if matches!(gap, Gap::Sentence | Gap::Break | Gap::Close) {
            break;
        }
        let word = tokens.form(before);
        let two = before.checked_sub(1).map_or("", |i| tokens.form(i));
        match (two, word) {
            ("such", "as") | ("e", "g") | ("for", "example" | "instance") => {
                intro.examples = true;
                intro.at = before - 1;
                break;
            }
            (_, "like" | "e.g" | "eg") => {
                intro.examples = true;
                intro.at = before;
                break;
            }
            ("one" | "any" | "some" | "least", "of") | (_, "either") | ("least", "one") => {
                intro.choice = true;
                intro.at = before;
                break;
            }
            // "cloud software (including AWS or GCP)"
            (_, "including" | "incl" | "ideally" | "preferably") if gap != Gap::Comma => at = before,
            (_, "the" | "following" | "these" | "modern" | "popular" | "common" | "a" | "an" | "tools")
                if !matches!(gap, Gap::Open) =>
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
    if tokens.gap(intro.at) == Gap::Open {
        intro.bracket = true;
    }
    // "one or more languages (Python, Java)", "any of these: Python, Java".
    if intro.bracket || intro.examples || tokens.gap(intro.at) == Gap::Colon {
        intro.choice |= (intro.at.saturating_sub(MOST_TO_KIND)..intro.at).rev().any(|i| {
            let three = [tokens.form(i), tokens.form(i + 1), tokens.form(i + 2)];
            matches!(three, ["one", "or", "more"] | ["at", "least", "one"] | ["one" | "any", "of", _])
                && (i + 1..intro.at).all(|j| tokens.gap(j).joins())
        });
    }
    (intro.examples || intro.choice || intro.bracket).then_some(intro)
}

/// The mention that names the kind of the list's members, right before its introduction.
fn kind_before(tokens: &Tokens, mentions: &[Mention], start: usize, intro: Option<Intro>) -> Option<usize> {
    let intro = intro?;
    let kind = start.checked_sub(1)?;
    let between = intro.at.checked_sub(mentions[kind].to)?;
    // Nothing but words may stand between: "databases (SQL), programming (Python)" names two kinds.
    let joined = (mentions[kind].to..intro.at).all(|i| tokens.gap(i).joins());
    let opens = matches!(tokens.gap(intro.at), Gap::Space | Gap::Open | Gap::Comma | Gap::Colon | Gap::Dash);
    (joined && opens && between <= 2 && (intro.examples || intro.bracket)).then_some(kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::How;
    use crate::taxonomy::SkillIx;
    use crate::text::Span;

    /// The groups of the words of `names` in `text`, as sets of words.
    fn sets(text: &str, names: &[&str]) -> Vec<Vec<String>> {
        let tokens = Tokens::of(text);
        let mut mentions = Vec::new();
        for name in names {
            let wanted = Tokens::of(name);
            for from in 0..tokens.len() {
                let fits = (0..wanted.len()).all(|i| tokens.form(from + i) == wanted.form(i));
                if fits {
                    let to = from + wanted.len();
                    mentions.push(Mention {
                        subject: Subject::Skill(SkillIx(0)),
                        block: 0,
                        from,
                        to,
                        span: Span::default(),
                        line: 1,
                        how: How::Exact,
                        score: 1.0,
                    });
                    break;
                }
            }
        }
        mentions.sort_by_key(|m| m.from);
        let groups = groups(&tokens, &mentions, |_| Kind::Tech, |_, _| false);
        let mut sets: Vec<Vec<String>> = Vec::new();
        for g in 0..mentions.len() {
            let set: Vec<String> = mentions
                .iter()
                .zip(&groups)
                .filter(|(_, group)| **group == g)
                .map(|(m, _)| {
                    let (start, end) = tokens.range(m.from, m.to);
                    text[start as usize..end as usize].to_owned()
                })
                .collect();
            if set.len() > 1 {
                sets.push(set);
            }
        }
        sets
    }

    fn one(words: &[&str]) -> Vec<Vec<String>> {
        vec![words.iter().map(|w| (*w).to_owned()).collect()]
    }

    #[test]
    fn one_of_the_following_makes_alternatives() {
        let got = sets("One or more of the following: Java, Kotlin, Swift", &["Java", "Kotlin", "Swift"]);
        assert_eq!(got, [["Java", "Kotlin", "Swift"]]);
    }

    #[test]
    fn a_list_with_or_is_a_choice_and_with_and_is_not() {
        assert_eq!(
            sets("skills in Scala, Java, or TypeScript", &["Scala", "Java", "TypeScript"]),
            one(&["Scala", "Java", "TypeScript"])
        );
        assert_eq!(
            sets("skills in Scala, Java and TypeScript", &["Scala", "Java", "TypeScript"]),
            Vec::<Vec<String>>::new()
        );
        assert_eq!(sets("AWS/GCP/Azure", &["AWS", "GCP", "Azure"]), one(&["AWS", "GCP", "Azure"]));
        assert_eq!(
            sets("Python and Java or Kotlin", &["Python", "Java", "Kotlin"]),
            one(&["Java", "Kotlin"])
        );
        assert_eq!(sets("SQL and/or Python", &["SQL", "Python"]), one(&["SQL", "Python"]));
    }

    #[test]
    fn examples_are_a_choice_together_with_their_kind() {
        assert_eq!(
            sets("cloud platforms such as AWS and GCP", &["cloud platforms", "AWS", "GCP"]),
            one(&["cloud platforms", "AWS", "GCP"])
        );
        assert_eq!(
            sets("CI tools like Jenkins, Travis", &["CI", "Jenkins", "Travis"]),
            one(&["CI", "Jenkins", "Travis"])
        );
        assert_eq!(
            sets("databases (e.g. MySQL, Oracle)", &["databases", "MySQL", "Oracle"]),
            one(&["databases", "MySQL", "Oracle"])
        );
        assert_eq!(
            sets("cloud platform expertise (AWS, GCP, or Azure)", &["cloud platform", "AWS", "GCP", "Azure"]),
            one(&["cloud platform", "AWS", "GCP", "Azure"])
        );
        assert_eq!(
            sets("vendors such as Stripe, PayPal, or shipping providers", &["Stripe", "PayPal"]),
            one(&["Stripe", "PayPal"])
        );
        assert_eq!(sets("at least one of Go, Rust", &["Go", "Rust"]), one(&["Go", "Rust"]));
    }

    #[test]
    fn separate_demands_stay_apart() {
        assert_eq!(sets("Java. Or, if you like, Go", &["Java", "Go"]), Vec::<Vec<String>>::new());
        assert_eq!(
            sets("experience with Java, knowledge of SQL or Python", &["Java", "SQL", "Python"]),
            one(&["SQL", "Python"])
        );
        assert_eq!(sets("architectures using Kafka", &["architectures", "Kafka"]), Vec::<Vec<String>>::new());
    }
}
