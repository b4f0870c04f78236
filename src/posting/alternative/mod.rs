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
mod line;

pub(super) use intro::opens_choice;

use crate::extract::{Gap, Mention, Subject, Term, Tokens, kind_of, says_known};
use crate::taxonomy::{Kind, Taxonomy};
use groups::Groups;
use intro::{Intro, introduced, kind_before};
use joint::{Between, Joint, Sign, between, closes_with_or};
use line::{Break, Line};

/// The most words between a kind and the list of its members.
const MOST_TO_KIND: usize = 6;

/// What is known of the skills that a line names.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) taxonomy: &'a Taxonomy,
    /// The terms that the taxonomy lacks.
    pub(super) terms: &'a [Term],
}

impl Known<'_> {
    fn kind(self, mention: &Mention) -> Kind {
        kind_of(self.taxonomy, self.terms, mention.subject)
    }

    /// Whether a skill is one of a kind.
    fn is_of(self, member: Subject, kind: Subject) -> bool {
        match (member.skill(), kind.skill()) {
            (Some(skill), Some(kind)) => skill != kind && self.taxonomy.contains(skill, kind).is_some(),
            _ => false,
        }
    }

    /// Whether a skill is a programming language.
    fn is_language(self, subject: Subject) -> bool {
        subject.skill().is_some_and(|skill| self.taxonomy.skill(skill).category == "programming-language")
    }

    /// Whether a skill is a degree.
    fn is_degree(self, subject: Subject) -> bool {
        subject.skill().is_some_and(|skill| self.taxonomy.skill(skill).category == "degree")
    }

    /// Whether two technologies do the same sort of job, as far as is known.
    fn is_alike(self, left: Subject, right: Subject) -> bool {
        let category = |subject: Subject| {
            let skill = self.taxonomy.skill(subject.skill()?);
            (skill.kind == Kind::Tech).then_some(skill.category.as_str())
        };
        category(left).zip(category(right)).is_none_or(|(left, right)| left == right)
    }
}

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
        if ends || !chosen && are_apart(kinds, joint.last) { Between::Nothing } else { between }
    }

    /// Whether the left of two mentions, of which only a comma parts the right one, names the kind of it that is counted.
    fn counts(&self, left: usize, right: usize) -> bool {
        let (left, right) = (&self.mentions[left], &self.mentions[right]);
        left.to == right.from
            && self.line.before(right.from) == Break::Comma
            && self.known.is_of(right.subject, left.subject)
            && intro::counts_kind(self.line.tokens, right.from)
    }

    /// "Kafka (or RabbitMQ)": a bracket that opens with an "or" offers another than what stands before it.
    fn join_bracket(&mut self, first: usize) {
        let bracket = self.line.bracket(self.mentions[first].from) as usize;
        let (Some(open), Some(before)) = (bracket.checked_sub(1), first.checked_sub(1)) else { return };
        let beside = open.checked_sub(self.mentions[before].to).is_some_and(|words| words <= 1);
        if beside && self.line.tokens.form(open) == "or" {
            self.groups.join(before, first);
        }
    }

    /// Joins the alternatives of one list.
    fn join_members(&mut self, list: &List<'_>) {
        let List { members, joints, intro } = list;
        let end = self.mentions[members[members.len() - 1]].to;
        let (examples, choice, bracket) =
            intro.map_or((false, false, false), |i| (i.examples, i.choice, i.bracket));
        let plain = !joints.iter().any(|joint| joint.last == Sign::And || joint.and_before);
        let subject = |at: usize| self.mentions[at].subject;
        let is_kind = |kind: &Mention| members.iter().any(|at| self.known.is_of(subject(*at), kind.subject));
        let kind = kind_before(self.line, self.mentions, members[0], *intro, is_kind);
        // "SQL such as MySQL" names kinds of it.
        let opens = |kind: usize| {
            let next = self.line.tokens.form(self.mentions[kind].to);
            matches!(next, "such" | "like" | "e" | "eg" | "e.g" | "including" | "for")
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
        let parts = parts || self.holds_parts(list, kind);
        let of_kind = self.lists_of_kind(list) || self.lists_openly(list);
        // Behind a kind, a bracket with a list without "and" holds examples: "databases (MySQL, Oracle)".
        let given = examples
            || choice
            || bracket && plain && !parts && !beside
            || of_kind
            || self.lists_studies(list);
        // The conjunction closes what was introduced: "one of Java or Kotlin, and SQL".
        let given = match joints.iter().position(|joint| closes(*joint)) {
            _ if !given => 0,
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
            if let Some(other) = self.shares_noun(kind, members[0]) {
                self.groups.join(other, first);
            }
        }
    }

    /// "PHP (Laravel or Symfony)", "Python with frameworks such as Flask": what is written in a language is asked for beside it.
    fn is_written_in(&self, members: &[usize], kind: usize) -> bool {
        let is_language = |at: usize| self.known.is_language(self.mentions[at].subject);
        is_language(kind) && !members.iter().any(|at| is_language(*at))
    }

    /// "Containerization and orchestration tools such as Docker": the kind that shares its noun with another, right before it.
    fn shares_noun(&self, kind: usize, member: usize) -> Option<usize> {
        let other = kind.checked_sub(1)?;
        let (left, right) = (&self.mentions[other], &self.mentions[kind]);
        let tokens = self.line.tokens;
        let beside = left.to + 1 == right.from
            && matches!(tokens.form(left.to), "and" | "&")
            && tokens.gap(left.to) == Gap::Space
            && tokens.gap(right.from) == Gap::Space;
        // The noun is the last word of the right one, or follows it.
        let noun = (right.to - 1..self.mentions[member].from)
            .take(2)
            .any(|at| names_products(tokens.form(at)) && (at < right.to || tokens.gap(at) == Gap::Space));
        let own = bracket::is_plural(tokens.form(left.to - 1));
        let product = |at: usize| self.known.kind(&self.mentions[at]) == Kind::Tech;
        // "Observability tools and monitoring systems such as": two names of one kind.
        let same = left.subject == right.subject;
        (beside && noun && (!own || same) && !product(other) && !product(kind)).then_some(other)
    }

    /// Whether the bracket that a list stands in spells out what the noun before it is made of: "MERN stack (Express, React)".
    fn holds_parts(&self, list: &List<'_>, kind: Option<usize>) -> bool {
        let List { members, joints, intro } = list;
        let bare = intro.is_some_and(|intro| intro.bracket && !intro.examples && !intro.choice);
        let start = self.mentions[members[0]].from;
        let Some(noun) = bracket::noun_before(self.line, start).filter(|_| bare) else { return false };
        let end = self.mentions[members[members.len() - 1]].to;
        let offers =
            joints.iter().any(|joint| matches!(joint.last, Sign::Or | Sign::Slash) || joint.or_before);
        if offers || closes_with_or(self.line, end) || bracket::goes_on(self.line.tokens, end) {
            return false;
        }
        let subject = |at: usize| self.mentions[at].subject;
        if members.len() == 1 {
            // "Digital marketing (B2B)": what is no member of the kind, nor its short name, only tells more of it.
            let of_kind = |kind: usize| {
                let (member, kind) = (subject(members[0]), subject(kind));
                member == kind || self.known.is_of(member, kind) || self.known.is_of(kind, member)
            };
            return bracket::is_practice(noun) && !kind.is_some_and(of_kind);
        }
        let of_kind = |kind: usize| members.iter().all(|at| self.known.is_of(subject(*at), subject(kind)));
        let unlike = || members.windows(2).any(|two| !self.known.is_alike(subject(two[0]), subject(two[1])));
        bracket::is_whole(noun) || bracket::is_practice(noun) && unlike() && !kind.is_some_and(of_kind)
    }

    /// "Orchestration tools: Mesos, Kubernetes, Nomad": behind the name of a kind a list of its members, without "and", holds
    /// examples of it.
    fn lists_of_kind(&self, list: &List<'_>) -> bool {
        let (tokens, first) = (self.line.tokens, list.members[0]);
        let start = self.mentions[first].from;
        let Some(kind) = first.checked_sub(1).filter(|kind| self.mentions[*kind].to == start) else {
            return false;
        };
        list.members.len() > 1
            && matches!(tokens.gap(start), Gap::Colon | Gap::Dash)
            && self.known.kind(&self.mentions[kind]) != Kind::Tech
            && (names_products(tokens.form(start - 1))
                || !names_rules(tokens.form(start - 1)) && self.are_kinds_of(list.members, kind))
            && !list.joints.iter().any(|joint| joint.last == Sign::And || joint.and_before)
            && list.members.iter().all(|at| self.known.kind(&self.mentions[*at]) == Kind::Tech)
    }

    /// Whether each of some members is known to be of a kind: "message queues: Kafka, NATS".
    fn are_kinds_of(&self, members: &[usize], kind: usize) -> bool {
        let subject = |at: usize| self.mentions[at].subject;
        members.iter().all(|at| self.known.is_of(subject(*at), subject(kind)))
    }

    /// "Cloud environments AWS, Azure, …": right behind the name of a kind a list of its members that is left open.
    fn lists_openly(&self, list: &List<'_>) -> bool {
        let (tokens, first) = (self.line.tokens, list.members[0]);
        let start = self.mentions[first].from;
        let Some(kind) = first.checked_sub(1).filter(|kind| self.mentions[*kind].to == start) else {
            return false;
        };
        let end = self.mentions[list.members[list.members.len() - 1]].to;
        let open = bracket::goes_on(tokens, end) || self.line.ends_in_dots(end);
        open && tokens.gap(start) == Gap::Space
            && !list.joints.iter().any(|joint| closes(*joint))
            && self.are_kinds_of(list.members, kind)
    }

    /// "A degree in physics, chemistry, biology": of fields in a row behind a degree, without "and", any will do.
    fn lists_studies(&self, list: &List<'_>) -> bool {
        let (tokens, first) = (self.line.tokens, list.members[0]);
        let Some(held) = first.checked_sub(1) else { return false };
        let (from, to) = (self.mentions[held].to, self.mentions[first].from);
        list.members.len() > 1
            && self.known.is_degree(self.mentions[held].subject)
            && to.checked_sub(from).is_some_and(|between| between <= 2)
            && (from..to).all(|at| matches!(tokens.form(at), "in" | "of" | "degree" | "a"))
            && list.joints.iter().all(|joint| joint.last != Sign::And && !joint.and_before)
            && list.members.iter().all(|at| self.known.kind(&self.mentions[*at]) != Kind::Tech)
    }

    /// "CI/CD with Jenkins or GitHub Actions", "scripting skills in Python or Ruby": alternatives of one kind take in the kind
    /// where it is named shortly before them in the same sentence.
    fn join_kind(&mut self, list: &List<'_>) {
        let members = list.members;
        let first = members[0];
        let group = self.groups.find(first);
        let alternatives = members.len() >= 2 && members.iter().all(|at| self.groups.find(*at) == group);
        // A kind that is itself one of several ("Payments or Fulfilment") stands for more than these members.
        let alone = |kind: &usize| self.groups.is_alone(*kind) && !self.is_written_in(members, *kind);
        let Some(kind) = first.checked_sub(1).filter(|_| alternatives).filter(alone) else { return };
        let tokens = self.line.tokens;
        let (from, to) = (self.mentions[kind].to, self.mentions[first].from);
        let near = to >= from && to - from <= MOST_TO_KIND;
        let linked = (from..to).any(|i| matches!(tokens.form(i), "with" | "using" | "via"));
        // "Scripting skills in"
        let known_in = [from, from.saturating_sub(1)].into_iter().any(|at| {
            says_known(tokens.form(at))
                && (at < from || tokens.gap(at) == Gap::Space)
                && tokens.form(at + 1) == "in"
                && tokens.gap(at + 1) == Gap::Space
        });
        let parted = (from..=to).any(|i| matches!(tokens.gap(i), Gap::Sentence | Gap::Break));
        let subject = |at: usize| self.mentions[at].subject;
        let of_kind = members.iter().filter(|at| self.known.is_of(subject(**at), subject(kind))).count();
        // Who asks for skills of a kind in some languages calls all of them of that kind.
        let chosen = list.intro.is_some_and(|intro| intro.choice);
        let fits = linked && of_kind == members.len()
            || (known_in || linked && chosen) && of_kind * 2 >= members.len();
        if near && !parted && fits {
            self.groups.join(kind, first);
        }
    }
}

/// Whether a noun in the plural names the products of a kind: "orchestration tools", "test frameworks".
fn names_products(form: &str) -> bool {
    matches!(
        form,
        "tools"
            | "tooling"
            | "technologies"
            | "platforms"
            | "frameworks"
            | "libraries"
            | "languages"
            | "databases"
            | "systems"
            | "engines"
            | "providers"
            | "clouds"
            | "brokers"
    )
}

/// Whether a noun in the plural names what one has to know each of: "communication protocols: CAN, Modbus".
fn names_rules(form: &str) -> bool {
    matches!(
        form,
        "protocols"
            | "standards"
            | "methods"
            | "techniques"
            | "practices"
            | "skills"
            | "concepts"
            | "principles"
            | "areas"
            | "topics"
            | "interfaces"
            | "fundamentals"
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
