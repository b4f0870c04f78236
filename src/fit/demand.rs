//! What the words around an asked skill ask beyond the skill itself: a level, a rank, a certificate.

use super::around::{Around, block_of, has};
use super::degree::{self, Rank};
use super::language::{self, Level};
use super::stem::stem;
use crate::extract::{Gap, Tokens, kind_of};
use crate::flat::hash_of;
use crate::posting::{Found, Level as Wanted, Posting};
use crate::taxonomy::{Kind, Taxonomy};
use crate::title;
use crate::word_list::WordList;

/// What is asked of a skill.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Demand {
    /// Only that the CV shows it.
    Plain,
    /// A human language, at this level where one is said.
    Language(Option<Level>),
    /// A degree of this rank; `open` where experience will do as well.
    Degree { rank: Rank, open: bool },
    /// A field of study; whether a related one, or experience, will do.
    Study { related: bool, open: bool },
    /// A certificate of it, not the use of it.
    Certificate,
    /// To have held a job of this name.
    Job,
    /// To have held a job in the field: "five years in network security roles".
    Role,
    /// A way of working in a field of its own that the word before it names: "wireless design". The field's hash.
    Narrowed(u32),
}

/// The demand for each thing that was found in the posting; plain for what no need asks, but for languages and degrees: a
/// duty that says "in native German" asks no less of it.
pub(super) fn demands(taxonomy: &Taxonomy, posting: &Posting) -> Vec<Demand> {
    let mut last: Option<(usize, Around<'_>)> = None;
    let mut read = |at: usize| {
        let found = &posting.found[at];
        let skill = taxonomy.skill(found.subject.skill()?);
        let stated = matches!(skill.kind, Kind::Language | Kind::Credential) && found.level == Wanted::Duty;
        if found.need.is_none() && !stated {
            return None;
        }
        let block = block_of(&posting.blocks, found.line, found.span)?;
        if last.as_ref().is_none_or(|(number, _)| *number != block) {
            last = Some((block, Around::of(&posting.blocks[block], &posting.tokens[block])));
        }
        let around = last.as_ref().map(|(_, around)| around)?;
        let (from, to) = around.at(found.span)?;
        Some(match skill.kind {
            Kind::Language => Demand::Language(language_level(taxonomy, posting, around, found)),
            Kind::Credential => {
                let rank = degree::degree(&skill.id).filter(|degree| degree.general)?.rank;
                Demand::Degree { rank, open: degree::takes_experience(around.tokens) }
            }
            _ if asks_certificate(taxonomy, posting, around, at, (from, to)) => Demand::Certificate,
            _ if degree::is_field(&skill.id)
                && (degree::asks_study(around) || stands_by_degree(taxonomy, posting, found)) =>
            {
                Demand::Study {
                    related: degree::open_field(around.tokens),
                    open: degree::takes_experience(around.tokens),
                }
            }
            _ if names_job(around.tokens, from, to) => Demand::Job,
            _ if asks_role(around.tokens, from, to) => Demand::Role,
            _ if let Some(field) = narrowed(around.tokens, from, to) => Demand::Narrowed(field),
            _ => Demand::Plain,
        })
    };
    (0..posting.found.len()).map(|at| read(at).unwrap_or(Demand::Plain)).collect()
}

/// Whether a degree is named in the same line: "B.S. or M.S. in Engineering".
fn stands_by_degree(taxonomy: &Taxonomy, posting: &Posting, found: &Found) -> bool {
    posting.found.iter().filter(|other| other.line == found.line).any(|other| {
        other.subject.skill().is_some_and(|skill| degree::degree(&taxonomy.skill(skill).id).is_some())
    })
}

fn language_level(
    taxonomy: &Taxonomy,
    posting: &Posting,
    around: &Around<'_>,
    found: &Found,
) -> Option<Level> {
    let here = posting
        .found
        .iter()
        .filter(|other| kind_of(taxonomy, &posting.terms, other.subject) == Kind::Language);
    let mut places: Vec<(usize, usize)> = here.filter_map(|other| around.at(other.span)).collect();
    places.sort_unstable();
    places.dedup();
    let own = around.at(found.span)?;
    let at = places.iter().position(|place| *place == own)?;
    language::levels(around.tokens, &places)[at]
}

/// So many words of a certificate's name stand at most between a product and the word for it.
const LONGEST_CERTIFICATE: usize = 6;

const CERTIFICATES: &[&str] = &[
    "certificate",
    "certificates",
    "certification",
    "certifications",
    "certified",
    "accreditation",
    "accredited",
    "cert",
    "certs",
];

/// Whether a technology or method is asked as a certificate: "AWS certification", "certified in Kubernetes",
/// "certificates such as CISSP or AWS Security".
fn asks_certificate(
    taxonomy: &Taxonomy,
    posting: &Posting,
    around: &Around<'_>,
    at: usize,
    (from, to): (usize, usize),
) -> bool {
    let (tokens, found) = (around.tokens, &posting.found[at]);
    let (start, end) = around.sentence(from);
    // "AWS certification", "AWS Security certificate", "Kubernetes (CKA) certified"; a longer name goes on in capitals:
    // "Red Hat Enterprise System Administrator Certification".
    let capital = |i: usize| around.starts_with_capital(i);
    let named = (to..end.min(to + LONGEST_CERTIFICATE)).take_while(|i| capital(*i)).count();
    let behind = (to..end.min(to + named.max(3)))
        .take_while(|i| matches!(tokens.gap(*i), Gap::Space | Gap::Hyphen | Gap::Slash))
        .take_while(|i| !matches!(tokens.form(*i), "and" | "or" | "with" | "in" | "for"))
        .any(|i| CERTIFICATES.contains(&tokens.form(i)));
    // "certified in", "certification for", "certificates: A, B", "certificates such as A or B".
    let before = (start..from).rev().find(|i| CERTIFICATES.contains(&tokens.form(*i))).is_some_and(|cue| {
        let listed = (cue + 1..=from).any(|i| matches!(tokens.gap(i), Gap::Colon | Gap::Open | Gap::Dash));
        let closed = (cue + 1..=from).any(|i| tokens.gap(i) == Gap::Close);
        let led = matches!(tokens.form(cue + 1), "in" | "for" | "such" | "like" | "from" | "including")
            && from - cue <= 6;
        !closed && (listed || led)
    });
    behind
        || before
        || opens_certificate(taxonomy, posting, found)
        || beside_certificate(taxonomy, posting, around, at)
}

/// Whether the name of a certificate follows it right away: "GCP Professional Cloud Architect".
fn opens_certificate(taxonomy: &Taxonomy, posting: &Posting, found: &Found) -> bool {
    posting.found.iter().any(|other| {
        other.line == found.line
            && other.span.start == found.span.end + 1
            && other.subject.skill().is_some_and(|skill| {
                let skill = taxonomy.skill(skill);
                skill.kind == Kind::Credential && degree::degree(&skill.id).is_none()
            })
    })
}

/// Whether it is the first words of an item in a bare list that holds certificates: "CISSP, AWS Security".
fn beside_certificate(taxonomy: &Taxonomy, posting: &Posting, around: &Around<'_>, at: usize) -> bool {
    const LONGEST: usize = 8;
    let tokens = around.tokens;
    let Some((from, to)) = around.at(posting.found[at].span).filter(|_| tokens.len() <= LONGEST) else {
        return false;
    };
    // A product alone ("CISSP, Python") is one; with its specialism it names the vendor's certificate.
    let parts = |i: &usize| !tokens.gap(*i).joins();
    let start = (0..=from).rev().find(parts).unwrap_or(0);
    let end = (to..tokens.len()).find(parts).unwrap_or(tokens.len());
    let listed =
        [tokens.gap(start), tokens.gap(end)].contains(&Gap::Comma) && end - start > 1 && end - start <= 3;
    let line = posting.found[at].line;
    let mut beside = posting.found.iter().filter(|found| found.line == line);
    listed
        && beside.any(|found| {
            let Some(skill) = found.subject.skill().map(|skill| taxonomy.skill(skill)) else { return false };
            let certificate = skill.kind == Kind::Credential && degree::degree(&skill.id).is_none();
            certificate && around.at(found.span).is_some()
        })
}

/// Whether the words are the name of a job: "as a data analyst". "DevOps" and "SRE" are fields as well.
pub(super) fn names_job(tokens: &Tokens, from: usize, to: usize) -> bool {
    let last = tokens.form(to.saturating_sub(1));
    to - from >= 2
        && title::is_role(last)
        && !has(tokens, to - 1, to, &["devops", "sre", "lead", "leader", "associate", "executive"])
}

/// Between a field and the word for a job stand so many words at most: "network security leadership roles".
const BEFORE_ROLE: usize = 3;

/// Whether jobs in a field are asked for: "in progressive network security roles", "in a data engineering position".
fn asks_role(tokens: &Tokens, from: usize, to: usize) -> bool {
    let in_phrase = |i: &usize| matches!(tokens.gap(*i), Gap::Space | Gap::Hyphen);
    let behind = (to..tokens.len().min(to + BEFORE_ROLE + 1))
        .take_while(in_phrase)
        .any(|i| matches!(tokens.form(i), "role" | "roles" | "position" | "positions"));
    let mut before = (from.saturating_sub(BEFORE_ROLE)..from).rev().take_while(|i| in_phrase(&(i + 1)));
    behind && before.any(|i| tokens.form(i) == "in")
}

/// The field that the word before a way of working names, where every field has one of its own: "wireless design", "layout
/// testing". Words of praise and what is done to it name none.
fn narrowed(tokens: &Tokens, from: usize, to: usize) -> Option<u32> {
    let general = to - from == 1
        && matches!(
            tokens.form(from),
            "design" | "designs" | "testing" | "tests" | "architecture" | "architectures"
        );
    let before = from.checked_sub(1).filter(|_| general && tokens.gap(from) == Gap::Space)?;
    let field = tokens.form(before);
    let tells = field.len() > 3
        && field.chars().all(char::is_alphabetic)
        && !["ing", "ly", "ed", "ful", "ive", "able", "ible"].iter().any(|ending| field.ends_with(ending))
        && !NO_FIELD.contains(field);
    tells.then(|| hash_of(&stem(field)))
}

/// Words before "design" and the like that say nothing of its field.
static NO_FIELD: WordList = WordList::of(&[
    "about",
    "across",
    "basic",
    "best",
    "clean",
    "core",
    "critical",
    "deep",
    "excellent",
    "experience",
    "expert",
    "from",
    "general",
    "good",
    "great",
    "high",
    "into",
    "knowledge",
    "like",
    "manual",
    "modern",
    "other",
    "overall",
    "over",
    "practical",
    "prior",
    "proper",
    "quality",
    "robust",
    "rigorous",
    "simple",
    "solid",
    "sound",
    "strong",
    "such",
    "technical",
    "that",
    "their",
    "thorough",
    "through",
    "with",
    "your",
    "continuous",
    "modular",
    "complex",
    "software",
    "system",
    "systems",
    "then",
    "under",
    "when",
    "where",
    "which",
    "will",
    "both",
    "also",
    "professional",
    "relevant",
    "initial",
    "some",
]);

/// Whether words of a CV name the field in which a way of working is asked.
pub(super) fn names_field(words: &Tokens, field: u32) -> bool {
    (0..words.len()).any(|at| hash_of(&stem(words.form(at))) == field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::extract::Index;
    use crate::text::Text;

    /// What a line asks of each skill, by the skill's id.
    fn asked(line: &str) -> Vec<(String, Demand)> {
        let taxonomy = Taxonomy::builtin();
        let index = Index::new(&taxonomy);
        let text = Text::from_source("job.txt", &format!("Requirements:\n- {line}\n"));
        let posting = Posting::read(&taxonomy, &index, &Config::default().matching, &text);
        let demands = demands(&taxonomy, &posting);
        let id = |found: &Found| found.subject.skill().map(|skill| taxonomy.skill(skill).id.clone());
        let all = posting.found.iter().map(id).zip(demands).filter(|(_, demand)| *demand != Demand::Plain);
        all.filter_map(|(id, demand)| Some((id?, demand))).collect()
    }

    fn one(line: &str) -> Option<Demand> {
        asked(line).first().map(|(_, demand)| *demand)
    }

    #[test]
    fn what_is_asked_beyond_the_skill() {
        assert_eq!(one("Fluent in German"), Some(Demand::Language(Some(Level::Fluent))));
        assert_eq!(one("You speak German"), Some(Demand::Language(None)));
        assert_eq!(
            one("Bachelor's degree or equivalent experience"),
            Some(Demand::Degree { rank: Rank::Bachelor, open: true })
        );
        assert_eq!(one("Kafka certification"), Some(Demand::Certificate));
        assert_eq!(one("Kafka Senior Cluster Operator Examination Certificate"), Some(Demand::Certificate));
        assert_eq!(one("Certified in Kubernetes"), Some(Demand::Certificate));
        assert_eq!(one("Certificates such as Terraform or Kubernetes"), Some(Demand::Certificate));
        let beside: Vec<Demand> =
            asked("CISSP, AWS Security").into_iter().map(|(_, demand)| demand).collect();
        assert!(
            !beside.is_empty() && beside.iter().all(|demand| *demand == Demand::Certificate),
            "{beside:?}"
        );
        assert_eq!(one("CISSP, Python"), None);
        assert_eq!(one("Experience with AWS and Kubernetes"), None);
        assert_eq!(one("Experience as a data analyst"), Some(Demand::Job));
        assert_eq!(one("Experience with data analysis"), None);
        assert_eq!(one("Eight years in senior network security roles"), Some(Demand::Role));
        assert_eq!(one("Experience in network security"), None);
    }

    #[test]
    fn a_field_is_asked_as_a_study_beside_a_degree() {
        let study = |line: &str| asked(line).into_iter().find(|(id, _)| id == "mathematics").map(|(_, d)| d);
        assert_eq!(
            study("Degree in mathematics or a related field"),
            Some(Demand::Study { related: true, open: false })
        );
        assert_eq!(study("Strong skills in mathematics and Python"), None);
    }
}
