//! A list and the kind that is named before it: what the list holds by what its members are of the kind, and when the kind is
//! asked for with them.

use super::joint::{Sign, closes_with_or};
use super::line::Break;
use super::{List, Lists, bracket, closes};
use crate::extract::{Gap, says_known};
use crate::taxonomy::Kind;

/// The most words between a kind and the list of its members.
const MOST_TO_KIND: usize = 6;

/// The most words between a degree and the fields that it may be in.
const MOST_TO_FIELDS: usize = 5;

/// Whether a word leads from a degree to its fields: "a degree in subjects relating to".
fn leads_to_fields(form: &str) -> bool {
    matches!(
        form,
        "in" | "of"
            | "degree"
            | "a"
            | "an"
            | "the"
            | "any"
            | "one"
            | "subject"
            | "subjects"
            | "discipline"
            | "disciplines"
            | "field"
            | "fields"
            | "area"
            | "areas"
            | "relating"
            | "related"
            | "to"
            | "following"
            | "level"
            | "diploma"
            | "or"
    )
}

impl Lists<'_> {
    /// "PHP (Laravel or Symfony)", "Python with frameworks such as Flask": what is written in a language is asked for beside it.
    pub(super) fn is_written_in(&self, members: &[usize], kind: usize) -> bool {
        let is_language = |at: usize| self.known.is_language(self.mentions[at].subject);
        is_language(kind) && !members.iter().any(|at| is_language(*at))
    }

    /// The kinds that stand in a row before the one right before a list and are of its members as well: "queues and pipelines
    /// (SQS, Kafka)" where one of them is a queue, "containerization and orchestration tools such as Docker" by the noun.
    pub(super) fn kinds_beside(&self, kind: usize, members: &[usize]) -> Vec<usize> {
        let subject = |at: usize| self.mentions[at].subject;
        let mut all = Vec::new();
        let mut right = kind;
        while let Some(left) = right.checked_sub(1).filter(|left| self.stand_in_row(*left, right)) {
            // A single product says little, and fields of study are no sort of one another.
            let of_left = |at: &usize| self.is_product(*at) && self.known.is_of(subject(*at), subject(left));
            let of_members = members.len() > 1 && members.iter().any(of_left);
            let shared = right == kind && self.shares_noun(left, kind, members);
            if self.is_product(left) || !(of_members || shared) {
                break;
            }
            all.push(left);
            right = left;
        }
        all
    }

    /// Whether two mentions stand in a row with no more than a conjunction, a comma or a slash between them.
    fn stand_in_row(&self, left: usize, right: usize) -> bool {
        let (tokens, from, to) = (self.line.tokens, self.mentions[left].to, self.mentions[right].from);
        let parts = |at: usize| match self.line.before(at) {
            Break::Comma | Break::Slash => true,
            Break::No => tokens.gap(at) == Gap::Space,
            Break::Semicolon | Break::Yes => false,
        };
        match to.checked_sub(from) {
            Some(0) => matches!(self.line.before(to), Break::Comma | Break::Slash),
            Some(1) => matches!(tokens.form(from), "and" | "&" | "or") && parts(from) && parts(to),
            _ => false,
        }
    }

    /// "Containerization and orchestration tools such as Docker": whether a kind shares its noun with the one before it.
    fn shares_noun(&self, left: usize, right: usize, members: &[usize]) -> bool {
        let (other, kind) = (&self.mentions[left], &self.mentions[right]);
        let tokens = self.line.tokens;
        let beside = tokens.form(kind.from.saturating_sub(1)) != "or" && other.to < kind.from;
        // The noun is the last word of the right one, or follows it.
        let noun = (kind.to - 1..self.mentions[members[0]].from)
            .take(2)
            .any(|at| names_products(tokens.form(at)) && (at < kind.to || tokens.gap(at) == Gap::Space));
        let own = bracket::is_plural(tokens.form(other.to - 1));
        // "Observability tools and monitoring systems such as": two names of one kind.
        let same = other.subject == kind.subject;
        let named = self.is_product(right) && !self.are_kinds_of(members, right);
        beside && noun && (!own || same) && !named
    }

    fn is_product(&self, at: usize) -> bool {
        self.known.kind(&self.mentions[at]) == Kind::Tech
    }

    /// Whether the bracket that a list stands in spells out what the noun before it is made of: "MERN stack (Express, React)".
    pub(super) fn holds_parts(&self, list: &List<'_>, kind: Option<usize>) -> bool {
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
        let unlike = || members.windows(2).any(|two| !self.known.is_alike(subject(two[0]), subject(two[1])));
        bracket::is_whole(noun)
            || bracket::is_practice(noun)
                && unlike()
                && !kind.is_some_and(|kind| self.are_kinds_of(members, kind))
    }

    /// The mention that a list stands right behind, with its noun or without: "statistical programming languages: R, SAS".
    fn right_before(&self, first: usize) -> Option<usize> {
        let (tokens, from) = (self.line.tokens, self.mentions[first].from);
        first.checked_sub(1).filter(|before| {
            let to = self.mentions[*before].to;
            to == from || to + 1 == from && names_products(tokens.form(to)) && tokens.gap(to) == Gap::Space
        })
    }

    /// "Orchestration tools: Mesos, Kubernetes, Nomad": behind the name of a kind a list of its members, without "and", holds
    /// examples of it.
    pub(super) fn lists_of_kind(&self, list: &List<'_>) -> bool {
        let (tokens, first) = (self.line.tokens, list.members[0]);
        let start = self.mentions[first].from;
        let Some(kind) = self.right_before(first) else { return false };
        let open = bracket::goes_on(tokens, self.mentions[list.members[list.members.len() - 1]].to);
        list.members.len() > 1
            // "Orchestration: Mesos, Kubernetes" alone in its line is a label over what is all asked.
            && (self.mentions[kind].from > 0 || open)
            && matches!(tokens.gap(start), Gap::Colon | Gap::Dash)
            && self.known.kind(&self.mentions[kind]) != Kind::Tech
            && (names_products(tokens.form(start - 1))
                || open
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
    pub(super) fn lists_openly(&self, list: &List<'_>) -> bool {
        let (tokens, first) = (self.line.tokens, list.members[0]);
        let start = self.mentions[first].from;
        let Some(kind) = self.right_before(first) else { return false };
        let end = self.mentions[list.members[list.members.len() - 1]].to;
        let open = bracket::goes_on(tokens, end) || self.line.ends_in_dots(end);
        // "Sensors; GPS, sonar, cameras, etc."
        let behind = tokens.gap(start) == Gap::Space || self.line.before(start) == Break::Semicolon;
        open && behind
            && !list.joints.iter().any(|joint| closes(*joint))
            && self.are_kinds_of(list.members, kind)
    }

    /// "A degree in physics, chemistry, biology": of fields in a row behind a degree, without "and", any will do.
    pub(super) fn lists_studies(&self, list: &List<'_>) -> bool {
        let (tokens, first) = (self.line.tokens, list.members[0]);
        let Some(held) = first.checked_sub(1) else { return false };
        let (from, to) = (self.mentions[held].to, self.mentions[first].from);
        list.members.len() > 1
            && self.known.is_degree(self.mentions[held].subject)
            && to.checked_sub(from).is_some_and(|between| between <= MOST_TO_FIELDS)
            && (from..to).all(|at| leads_to_fields(tokens.form(at)))
            && list.joints.iter().all(|joint| joint.last != Sign::And && !joint.and_before)
            && list.members.iter().all(|at| self.known.kind(&self.mentions[*at]) != Kind::Tech)
    }

    /// "CI/CD with Jenkins or GitHub Actions", "scripting skills in Python or Ruby": alternatives of one kind take in the kind
    /// where it is named shortly before them in the same sentence.
    pub(super) fn join_kind(&mut self, list: &List<'_>) {
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
                && matches!(tokens.form(at + 1), "in" | "with")
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
            | "software"
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
