//! Which skills of a line are alternatives: "Scala, Java, or TypeScript", "AWS/GCP/Azure", "vendors such as
//! Stripe or PayPal", "cloud platforms (AWS, GCP)".
//!
//! The members of a list share its conjunction: a comma stands for the "and" or "or" that closes the list. An
//! "or" or a slash joins its two sides; "such as", "like" and "e.g." make examples of the whole list, any of which
//! is enough, and join the kind named before them to it. What stands in a bracket is a list of its own, and the list
//! around it goes on behind it.

mod bracket;
mod groups;
mod intro;
mod joint;
mod kind;
mod known;
mod line;

pub(super) use intro::opens_choice;
pub(super) use known::Known;

use crate::extract::{Gap, Mention, Tokens};
use crate::taxonomy::Kind;
use groups::Groups;
use intro::{Intro, introduced, kind_before};
use joint::{Between, Joint, Sign, between, closes_with_or};
use line::{Break, Line};

/// A group number for each mention, equal numbers for alternatives. The mentions are those of one block, in the
/// order of the text.
pub(super) fn groups(tokens: &Tokens, text: &str, mentions: &[Mention], known: Known<'_>) -> Vec<usize> {
    if mentions.len() < 2 {
        return (0..mentions.len()).collect();
    }
    let line = Line::of(tokens, text);
    let mut groups = joined(&line, mentions, known);
    // A term that no taxonomy names may stand among names that are alternatives without being one of them.
    let named: Vec<usize> = (0..mentions.len()).filter(|i| mentions[*i].subject.skill().is_some()).collect();
    if named.len() < mentions.len() {
        let skills: Vec<Mention> = named.iter().map(|i| mentions[*i].clone()).collect();
        let among = joined(&line, &skills, known);
        for (at, mention) in named.iter().enumerate() {
            groups.join(*mention, named[among.find(at)]);
        }
    }
    (0..mentions.len()).map(|i| groups.find(i)).collect()
}

/// The sets of alternatives among mentions of one block.
fn joined(line: &Line<'_>, mentions: &[Mention], known: Known<'_>) -> Groups {
    let mut lists = Lists { line, mentions, known, groups: Groups::of(mentions.len()) };
    // Outside of brackets first, then what each bracket holds.
    let mut order: Vec<usize> = (0..mentions.len()).collect();
    order.sort_by_key(|at| line.bracket(mentions[*at].from));
    for level in order.chunk_by(|a, b| line.bracket(mentions[*a].from) == line.bracket(mentions[*b].from)) {
        lists.read(level);
    }
    lists.groups
}

/// A list of mentions that stand in a row at the same depth.
struct List<'a> {
    /// Which mentions.
    members: &'a [usize],
    /// What stands between each two.
    joints: Vec<Joint>,
    intro: Option<Intro>,
}

/// The lists of a line, and the alternatives found in them.
struct Lists<'a> {
    line: &'a Line<'a>,
    mentions: &'a [Mention],
    known: Known<'a>,
    groups: Groups,
}

impl Lists<'_> {
    /// Reads the mentions that stand outside of brackets, or those of one bracket.
    fn read(&mut self, level: &[usize]) {
        self.join_bracket(level[0]);
        let mut start = 0;
        while start < level.len() {
            let first = level[start];
            let floor = first.checked_sub(1).map_or(0, |before| self.mentions[before].to);
            let intro = introduced(self.line, self.mentions[first].from, floor);
            let mut joints = Vec::new();
            let mut or = false;
            for pair in level[start..].windows(2) {
                if self.join_credentials(level, pair[0], pair[1]) {
                    break;
                }
                match self.between(pair[0], pair[1], intro) {
                    Between::Joint(joint) => joints.push(joint),
                    Between::Introduced { or: other } => {
                        or = other;
                        break;
                    }
                    Between::Nothing => break,
                }
            }
            let end = start + joints.len() + 1;
            let list = List { members: &level[start..end], joints, intro };
            self.join_members(&list);
            self.join_kind(&list);
            if or {
                self.groups.join(level[end - 1], level[end]);
            }
            start = end;
        }
    }

    /// "A bachelor's in physics or a master's in any field": what is offered beside a field is an alternative to the
    /// credential that the field is of.
    fn join_credentials(&mut self, level: &[usize], left: usize, right: usize) -> bool {
        let kind = |at: usize| self.known.kind(&self.mentions[at]);
        if kind(right) != Kind::Credential || kind(left) == Kind::Credential {
            return false;
        }
        let behind = |a: usize, b: usize| self.mentions[a].to..self.mentions[b].from;
        let tokens = self.line.tokens;
        let offered = behind(left, right).any(|i| tokens.form(i) == "or")
            && behind(left, right).len() <= 4
            && behind(left, right)
                .chain([self.mentions[right].from])
                .all(|i| self.line.before(i) != Break::Yes);
        let place = level.partition_point(|at| *at < left);
        let held = level[..place].iter().rev().take(4).find(|at| kind(**at) == Kind::Credential);
        let Some(held) = held.copied().filter(|held| offered && behind(*held, left).len() <= 12) else {
            return false;
        };
        let of = behind(held, left).any(|i| matches!(tokens.form(i), "in" | "of"))
            && behind(held, right).all(|i| self.line.before(i) != Break::Yes);
        if of {
            self.groups.join(held, right);
        }
        of
    }

    /// What makes two mentions in a row members of one list.
    fn between(&self, left: usize, right: usize, intro: Option<Intro>) -> Between {
        // "At least one programming language, Python, Go, C": what is counted is a kind, and what follows its list.
        if self.counts(left, right) {
            return Between::Nothing;
        }
        let (left, right) = (&self.mentions[left], &self.mentions[right]);
        let kinds = (self.known.kind(left), self.known.kind(right));
        let given = intro.is_some();
        let between = between(self.line, left, right, kinds, given);
        let Between::Joint(joint) = between else { return between };
        // Whatever is offered to choose from is a choice, of whatever kind it is.
        let chosen = intro.is_some_and(|intro| intro.choice);
        let ends = joint.last == Sign::Semicolon && !intro.is_some_and(|intro| intro.spelt_out);
        // "Protocols such as BGP, and tools such as Wireshark": a kind with examples of its own is none of the examples.
        let examples = intro.is_some_and(|intro| intro.examples && !intro.choice);
        let ends = ends
            || examples && joint.last != Sign::Or && intro::has_examples(self.line.tokens, right.to)
            || intro::is_wish(self.line.tokens.form(right.from));
        let within =
            joint.last == Sign::Slash && self.known.is_suite_and_program(left.subject, right.subject);
        if ends || within || !chosen && are_apart(kinds, joint.last) { Between::Nothing } else { between }
    }

    /// Whether the left of two mentions, of which only a comma parts the right one, names the kind of it that is counted.
    fn counts(&self, left: usize, right: usize) -> bool {
        let (left, right) = (&self.mentions[left], &self.mentions[right]);
        left.to == right.from
            && self.line.before(right.from) == Break::Comma
            && self.known.is_of(right.subject, left.subject)
            && intro::counts_kind(self.line.tokens, right.from)
    }

    /// Whether behind the last member of a list in a bracket the list closes with an "and" and what is not known.
    fn goes_on_with_and(&self, end: usize) -> bool {
        let last = end.saturating_sub(1);
        self.line.tokens.form(end) == "and"
            && self.line.bracket(end) == self.line.bracket(last)
            && self.line.before(end) == Break::Comma
    }

    /// "Kafka (or RabbitMQ)": a bracket that opens with an "or" offers another than what stands before it, and "(formerly Azure
    /// AD)" another name of it.
    fn join_bracket(&mut self, first: usize) {
        let bracket = self.line.bracket(self.mentions[first].from) as usize;
        let (Some(open), Some(before)) = (bracket.checked_sub(1), first.checked_sub(1)) else { return };
        let beside = open.checked_sub(self.mentions[before].to).is_some_and(|words| words <= 1);
        if beside
            && matches!(
                self.line.tokens.form(open),
                "or" | "formerly" | "previously" | "now" | "aka" | "a.k.a"
            )
        {
            self.groups.join(before, first);
        }
    }

    /// Joins the alternatives of one list.
    fn join_members(&mut self, list: &List<'_>) {
        let List { members, joints, intro } = list;
        let end = self.mentions[members[members.len() - 1]].to;
        let (examples, choice, bracket) =
            intro.map_or((false, false, false), |i| (i.examples, i.choice, i.bracket));
        // "(OSPF, BGP, and the like)": the conjunction may stand behind the last name that is known.
        let closed = joints.iter().any(|joint| joint.last == Sign::And || joint.and_before);
        let plain = !(closed || bracket && self.goes_on_with_and(end));
        let subject = |at: usize| self.mentions[at].subject;
        let is_kind = |kind: &Mention| members.iter().any(|at| self.known.is_of(subject(*at), kind.subject));
        let kind = kind_before(self.line, self.mentions, members[0], *intro, is_kind);
        // "SQL such as MySQL" names kinds of it.
        let opens = |kind: usize| {
            let next = self.line.tokens.form(self.mentions[kind].to);
            matches!(next, "such" | "like" | "e" | "eg" | "e.g" | "ex" | "including" | "for")
        };
        let beside = kind.is_some_and(|kind| self.is_written_in(members, kind) && (bracket || !opens(kind)));
        let soft = |kind: &usize| self.known.kind(&self.mentions[*kind]) == Kind::Soft;
        // "Collaborative platforms (GitHub, GitLab)" are no sort of collaboration.
        let kind = kind.filter(|kind| !beside && !soft(kind));
        // Right behind the name of a product a bracket of methods names parts of it, all of which are wanted: "Hibernate
        // (mappings, caching)". Products in it are of its kind: "CRM (Salesforce, HubSpot)".
        let start = self.mentions[members[0]].from;
        let product = |at: &usize| self.known.kind(&self.mentions[*at]) == Kind::Tech;
        let parts = (members.len() > 1 || self.line.lists_in_bracket(start))
            && !members.iter().any(product)
            && kind.map(|kind| &self.mentions[kind]).is_some_and(|kind| {
                let right_behind = self.line.bracket(start) as usize == kind.to + 1;
                self.known.kind(kind) == Kind::Tech && kind.subject.skill().is_some() && right_behind
            });
        // "Microsoft Office skills (Word, Excel)" asks for each program, "Microsoft Office (particularly Excel)" for that one.
        let programs = kind.is_some_and(|kind| {
            let of_suite = |at: &usize| self.known.is_suite_and_program(subject(*at), subject(kind));
            members.iter().all(of_suite)
        });
        let parts = parts || programs && !examples || self.holds_parts(list, kind);
        let of_kind = self.lists_of_kind(list) || self.lists_openly(list);
        let studies = self.lists_studies(list);
        // "Gulp, Grunt and Yeoman or other build tools": whatever closes the list, any of its kind will do.
        let or_other = members
            .iter()
            .rposition(|at| or_another(self.line.tokens, self.mentions[*at].to))
            .filter(|at| *at > 0);
        // Behind a kind, a bracket with a list without "and" holds examples: "databases (MySQL, Oracle)".
        let given = examples
            || choice
            || bracket && plain && !parts && !beside
            || of_kind
            || studies
            || or_other.is_some();
        // The conjunction closes what was introduced: "one of Java or Kotlin, and SQL".
        let given = match joints.iter().position(|joint| closes(*joint)) {
            _ if !given => 0,
            // "Computer science, civil or other engineering, geography": the "or" within closes nothing.
            _ if studies => joints.len(),
            _ if let Some(last) = or_other => last,
            Some(at) if !bracket => at + usize::from(!joints[at].or_before && !joints[at].and_before),
            _ => joints.len(),
        };
        let mut conjunction = if closes_with_or(self.line, end) { Sign::Or } else { Sign::And };
        let mut goes_on = false;
        for (at, joint) in joints.iter().enumerate().rev() {
            let (left, right) = (members[at], members[at + 1]);
            let alternative = match joint.last {
                Sign::Or | Sign::Slash => !joint.and_before,
                Sign::Comma | Sign::Semicolon => {
                    // "Docker, Kubernetes, AWS or Azure, and Terraform": whether the "or" closes the whole list or a pair
                    // in it is told by what is alike.
                    let alike =
                        || self.known.is_alike(self.mentions[left].subject, self.mentions[right].subject);
                    let all = conjunction == Sign::Or && !joint.or_before && !joint.and_before;
                    // "Automated releases, Bash or PowerShell": a way of working is none of the products behind the comma.
                    let kind = |at: usize| self.known.kind(&self.mentions[at]);
                    // A comma before the "or" closes a list of more than these two.
                    let pair = self.line.before(self.mentions[right].to) == Break::No;
                    let methods = || members[..at].iter().all(|member| kind(*member) == Kind::Method);
                    let other = kind(left) == Kind::Method
                        && (pair || methods())
                        && kind(right) == Kind::Tech
                        && joints.get(at + 1).is_some_and(|next| next.last == Sign::Or)
                        && members.get(at + 2).is_some_and(|next| kind(*next) == Kind::Tech)
                        && !self.known.is_of(subject(right), subject(left));
                    if all && other && at >= given {
                        conjunction = Sign::And;
                    }
                    let all = all && conjunction == Sign::Or;
                    // "Docker and Linux, Java or Kotlin": a list that was closed does not go on behind its comma.
                    let closed = at.checked_sub(1).is_some_and(|before| closes(joints[before]));
                    if all && (goes_on && !alike() || closed && at >= given) {
                        conjunction = Sign::And;
                    }
                    all && conjunction == Sign::Or
                }
                Sign::And => false,
            };
            if at < given || alternative {
                self.groups.join(left, right);
            }
            match joint.last {
                Sign::Or => {
                    conjunction = Sign::Or;
                    goes_on = at + 1 < joints.len();
                }
                Sign::And => conjunction = Sign::And,
                _ => {}
            }
            if joint.or_before {
                conjunction = Sign::Or;
                goes_on = true;
            } else if joint.and_before {
                conjunction = Sign::And;
            }
        }
        let first = members[0];
        let joined = given > 0
            || members.len() == 1 && (examples || choice || bracket && !parts && !beside)
            || members.len() > 1 && self.groups.find(members[0]) == self.groups.find(members[1]);
        let kind = if of_kind { first.checked_sub(1) } else { kind };
        if let (true, Some(kind)) = (joined, kind) {
            self.groups.join(kind, first);
            for other in self.kinds_beside(kind, members) {
                self.groups.join(other, first);
            }
        }
    }
}

/// Whether the words behind a list offer another of its kind: "… or other build tools".
fn or_another(tokens: &Tokens, end: usize) -> bool {
    tokens.form(end) == "or"
        && matches!(tokens.gap(end), Gap::Space | Gap::Comma)
        && matches!(
            tokens.form(end + 1),
            "other" | "another" | "similar" | "comparable" | "equivalent" | "related"
        )
}

/// Whether a joint holds the conjunction of its list.
fn closes(joint: Joint) -> bool {
    matches!(joint.last, Sign::And | Sign::Or) || joint.or_before || joint.and_before
}

/// Whether what two mentions are keeps them from being members of one list: "Stripe, PayPal, or shipping providers" names
/// a field of business beside products. A comma joins less than an "or" that is spelt out.
fn are_apart((left, right): (Kind, Kind), sign: Sign) -> bool {
    use Kind::{Credential, Domain, Language, Soft, Tech};
    let either = |kind: Kind| left == kind || right == kind;
    let both = |kind: Kind| left == kind && right == kind;
    if either(Tech) && (either(Domain) || either(Soft)) {
        return true;
    }
    !matches!(sign, Sign::Or | Sign::Slash)
        && (either(Credential) && !both(Credential) || either(Language) && !both(Language))
}

#[cfg(test)]
mod tests;
