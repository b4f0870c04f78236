//! Whether a CV meets a need, judged as a careful recruiter does: a wrong "covered" is worse than a wrong "missing".
//!
//! What the taxonomy says of two skills is where a judgement starts; what is asked beyond the skill (`demand`) and
//! what the CV says of it (`offer`) then confirm it, make it less or take it away.
//!
//! - A language covers where its level is at least the one asked; one step less is adjacent, more is missing. Named
//!   without a level it counts as working level, and is adjacent where more is asked. An English CV that says nothing
//!   of English shows working English.
//! - A degree covers a lower one; see [`super::degree`]. Where experience is taken in its place, long experience is
//!   adjacent: whether it is equivalent the employer says.
//! - A certificate is not shown by the use of the thing, a job's name not by the activity alone, nothing by an
//!   employer's name but the trade that it is of.
//! - "Wireless design" is no design of pages: what every field has of its own is shown in the field that is asked.
//! - Too few years leave a skill covered, for a CV seldom names a skill in each role that used it; the ledger grants
//!   less. Only where all roles together make less than half of the years asked nobody can have them: adjacent.

use super::degree::shows_field;
use super::demand::{self, Demand};
use super::language::{Level, UNSTATED};
use super::offer::{self, Offer};
use super::relations::Relations;
use super::sort;
use super::verdict::{How, Place, Proof, Verdict};
use super::wording::WordIndex;
use super::{Answer, Ledger};
use crate::cv::{Cv, Moment, Shown, Standing, years};
use crate::extract::{Subject, kind_of};
use crate::posting::{Level as Wanted, Posting};
use crate::taxonomy::{Kind, Taxonomy};

/// A containing skill is a little weaker a proof than the skill itself.
const CONTAINS_STRENGTH: f64 = 0.9;

/// How much a language one step below the level asked transfers; one without a level where more than
/// [`UNSTATED`] is asked.
const LEVEL_BELOW: f32 = 0.7;
pub(super) const LEVEL_UNSTATED: f32 = 0.6;

/// How much a degree that is not finished transfers.
const DEGREE_UNFINISHED: f32 = 0.5;

/// How much having done a job's work transfers to having held the job.
const WORK_FOR_JOB: f32 = 0.7;

/// From so much on work of another field transfers to having held a job in the one that is asked.
const JOB_IN_FIELD: f32 = 0.5;

/// How much an employer whose name holds a skill transfers to it.
const EMPLOYER: f32 = 0.4;

/// How much a place that holds most of a term's words transfers, for the part that it holds.
const BY_WORDS: f32 = 0.7;

/// How much one product transfers to another that does the same job.
const SAME_SORT: f32 = 0.6;

/// How a place of the CV speaks for what is asked: how, how much it transfers, and what is to be said of it.
type Speaks = (How, f32, Option<String>);

pub(super) struct Judge<'a> {
    pub(super) taxonomy: &'a Taxonomy,
    pub(super) cv: &'a Cv,
    pub(super) posting: &'a Posting,
    pub(super) today: Moment,
    /// The clean texts, to compare words.
    pub(super) cv_words: &'a str,
    pub(super) posting_words: &'a str,
    /// What the skills of the CV have to do with those that are asked.
    pub(super) relations: Relations,
    /// What is asked of each thing that was found in the posting.
    pub(super) demands: Vec<Demand>,
    /// What is said of each thing that the CV shows.
    pub(super) offers: &'a [Offer],
    /// The words of the CV, where the posting has terms that the taxonomy lacks.
    pub(super) words: Option<&'a WordIndex<'a>>,
}

impl Judge<'_> {
    pub(super) fn answer(
        &self,
        line: usize,
        level: Wanted,
        any_of: Vec<usize>,
        years_asked: Option<u32>,
    ) -> Answer {
        let mut proofs = self.proofs(&any_of);
        if !proofs.iter().any(Proof::is_plain) {
            proofs.extend(any_of.iter().find_map(|asked| self.without_a_skill(*asked)));
        }
        let years = years_asked.map(|asked| (asked, self.years_shown(&proofs)));
        if let Some((asked, _)) = years {
            self.cut_short_career(asked, &mut proofs);
        }
        proofs.sort_by(|a, b| {
            b.is_plain()
                .cmp(&a.is_plain())
                .then(b.strength.total_cmp(&a.strength))
                .then(a.how.cmp(&b.how))
                .then(a.shown.cmp(&b.shown))
        });
        let verdict = match proofs.first() {
            Some(proof) if proof.is_plain() => Verdict::Covered,
            Some(_) => Verdict::Adjacent,
            None => Verdict::Missing,
        };
        let note = match proofs.first() {
            Some(proof) => proof.note.clone(),
            None => any_of.iter().find_map(|asked| self.why_missing(*asked)),
        };
        Answer { line, level, any_of, years, verdict, proofs, note, ledger: Ledger::default() }
    }

    fn proofs(&self, any_of: &[usize]) -> Vec<Proof> {
        let mut proofs: Vec<Proof> = Vec::new();
        let plain = any_of.iter().all(|asked| self.demands[*asked] == Demand::Plain);
        let rows = if plain { self.relations.plainest(any_of) } else { Vec::new() };
        // Most of what is asked no skill of the CV has to do with.
        let silent = plain && rows.iter().all(Option::is_none);
        let places = if silent { &[] } else { self.cv.shown.as_slice() };
        for (at, shown) in places.iter().enumerate() {
            if self.offers[at].applied_for {
                continue;
            }
            let spoken = if plain {
                rows.get(self.relations.row(at))
                    .copied()
                    .flatten()
                    .map(|(how, share, asked)| (self.doubted(at, (how, share, None)), asked))
            } else {
                let spoken = any_of.iter().filter_map(|asked| Some((self.speaks(at, *asked)?, *asked)));
                spoken.min_by(|(a, x), (b, y)| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(x.cmp(y)))
            };
            let Some((spoken, asked)) = spoken else { continue };
            let (how, transfer, note) = self.of_one_sort(at, (asked, any_of), spoken);
            let standing = shown.standing.strength();
            let strength = strength(how, transfer, standing);
            let here = shown.span.of(self.cv_words);
            let same = |asked: &usize| {
                self.posting.found[*asked].span.of(self.posting_words).eq_ignore_ascii_case(here)
            };
            let same_word = how == How::Same && any_of.iter().any(same);
            let place = Place { line: shown.line, span: shown.span, section: shown.place, role: shown.role };
            let proof = Proof { shown: Some(at), place, asked, how, transfer, strength, same_word, note };
            if shown.again {
                // A line is one proof, whichever of a skill's names it holds.
                let first = proofs.iter_mut().rfind(|p| {
                    let other = p.shown.map(|other| &self.cv.shown[other]);
                    other.is_some_and(|other| other.line == shown.line && other.subject == shown.subject)
                });
                if let Some(first) = first {
                    if proof.is_plain() && !first.is_plain() {
                        *first = proof;
                    } else {
                        first.same_word |= same_word;
                    }
                    continue;
                }
            }
            proofs.push(proof);
        }
        for asked in any_of {
            self.by_words(*asked, &mut proofs);
        }
        proofs
    }

    /// What the CV's words alone say to a term that the taxonomy lacks, and to a way of working or a field that no skill
    /// of the CV shows: "designed bridges" shows bridge design.
    fn by_words(&self, asked: usize, proofs: &mut Vec<Proof>) {
        let Some(words) = self.words else { return };
        let found = &self.posting.found[asked];
        if found.subject.skill().is_some()
            && (proofs.iter().any(Proof::is_plain) || !self.may_show_by_words(asked))
        {
            return;
        }
        let term = found.span.of(self.posting_words);
        let said = match found.subject.skill() {
            None => words.compare(term),
            // Any of its names will do, but only the whole of one; a single word only as it is asked.
            Some(skill) => {
                let skill = self.taxonomy.skill(skill);
                let mut names =
                    [term, &skill.name].into_iter().chain(skill.aliases.iter().map(String::as_str));
                let whole = names.find_map(|name| words.whole_of(name));
                whole.or_else(|| words.word_of(term)).unwrap_or_default()
            }
        };
        for wording in said {
            let (place, transfer) = (wording.place, wording.share.min(1.0));
            // A word inside a longer name is not the thing: "learning" in "machine learning". At the end of one that the
            // taxonomy lacks it is: "leaf classification" is classification.
            let inside = |shown: &&Shown| shown.span.contains(place.span) && shown.span != place.span;
            let one = wording.words == 1;
            let longer = self.cv.shown.iter().find(inside).filter(|_| one);
            if longer.is_some_and(|shown| shown.subject.skill().is_some()) {
                continue;
            }
            let plain = wording.plain && longer.is_none_or(|shown| shown.span.end == place.span.end);
            let how = match (plain, found.subject) {
                (false, _) => How::Adjacent,
                (true, Subject::Term(_)) => How::Same,
                // The words are none of the skill's names, but tell of it.
                (true, Subject::Skill(_)) => How::Contains,
            };
            let transfer = if plain { 1.0 } else { transfer * BY_WORDS };
            // A term of the CV that stands there is what shows it.
            let shown = self.cv.shown.iter().position(|shown| {
                matches!(shown.subject, Subject::Term(_)) && shown.span.overlaps(place.span)
            });
            let role = place.role.map(|role| &self.cv.roles[role]);
            let standing = Standing::of(role, place.section, self.today).strength();
            let same_word = plain && place.span.of(self.cv_words).eq_ignore_ascii_case(term);
            let strength = strength(how, transfer, standing);
            proofs.push(Proof { shown, place, asked, how, transfer, strength, same_word, note: None });
        }
    }

    /// Whether a skill that is asked is one that people tell of in words of their own.
    fn may_show_by_words(&self, asked: usize) -> bool {
        let kind = kind_of(self.taxonomy, &self.posting.terms, self.posting.found[asked].subject);
        matches!(kind, Kind::Method | Kind::Domain) && self.demands[asked] == Demand::Plain
    }

    /// How a place of the CV speaks for one thing that is asked.
    fn speaks(&self, at: usize, asked: usize) -> Option<Speaks> {
        let base = self.relations.between(at, asked);
        let offer = &self.offers[at];
        let plain = base.filter(|(how, _)| *how != How::Adjacent);
        let as_it_is = base.map(|(how, transfer)| (how, transfer, None));
        let spoken = match self.demands[asked] {
            Demand::Plain => as_it_is,
            Demand::Language(level) => {
                let (how, share) = plain?;
                match level.map(|asked| (asked, below(asked, offer.level))) {
                    None | Some((_, Below::Enough)) => Some((how, share, None)),
                    Some((asked, Below::Nearly)) => {
                        Some((How::Adjacent, LEVEL_BELOW, Some(self.level_note(at, asked))))
                    }
                    Some((asked, Below::Unstated)) => {
                        Some((How::Adjacent, LEVEL_UNSTATED, Some(self.level_note(at, asked))))
                    }
                    Some((_, Below::Far)) => None,
                }
            }
            Demand::Degree { rank, .. } => match offer.rank {
                Some(_) if offer.of_others => None,
                Some(shown) if shown < rank => None,
                Some(_) if offer.unfinished => {
                    Some((How::Adjacent, DEGREE_UNFINISHED, Some("the degree is not finished".to_owned())))
                }
                Some(_) => Some((plain.map_or(How::Contains, |(how, _)| how), 1.0, None)),
                None => as_it_is,
            },
            Demand::Study { related, .. } => {
                let (shown, wanted) = (self.cv.shown[at].subject, self.posting.found[asked].subject);
                let field = shows_field(self.id(shown), self.id(wanted), related).filter(|_| offer.studied);
                match (plain, field) {
                    _ if offer.unfinished => field.map(|share| {
                        (
                            How::Adjacent,
                            share.min(DEGREE_UNFINISHED),
                            Some("the studies are not finished".to_owned()),
                        )
                    }),
                    (Some((how, share)), _) => Some((how, share, None)),
                    (None, Some(share)) if share >= 1.0 => Some((How::Contains, 1.0, None)),
                    (None, Some(share)) => {
                        Some((How::Adjacent, share, Some("a degree in another field".to_owned())))
                    }
                    (None, None) => as_it_is,
                }
            }
            Demand::Certificate => {
                let certified = self.shown_kind(at) == Kind::Credential
                    || self.cv.shown[at].place == crate::cv::SectionKind::Certifications;
                let unfinished = || Some("the certificate is not held yet".to_owned());
                match plain.filter(|_| certified)? {
                    _ if offer.unfinished => Some((How::Adjacent, DEGREE_UNFINISHED, unfinished())),
                    (how, share) => Some((how, share, None)),
                }
            }
            Demand::Job => match plain {
                Some(_) if !offer::is_job(self.cv, self.cv_words, at) => {
                    let note = "the work is shown, a job of that name is not".to_owned();
                    Some((How::Adjacent, WORK_FOR_JOB, Some(note)))
                }
                _ => as_it_is,
            },
            // "Design of firewalls" is another thing than the wireless design that is asked.
            Demand::Narrowed(field) => as_it_is.filter(|(how, ..)| {
                *how != How::Same || demand::names_field(&self.cv.tokens[self.cv.shown[at].block], field)
            }),
            // Work that only touches on a field is no job in it.
            Demand::Role => {
                as_it_is.filter(|(how, share, _)| *how != How::Adjacent || *share >= JOB_IN_FIELD)
            }
        };
        spoken.map(|spoken| self.doubted(at, spoken))
    }

    /// Less where the words around give reason to doubt it, whatever is asked.
    fn doubted(&self, at: usize, (how, transfer, note): Speaks) -> Speaks {
        let offer = &self.offers[at];
        if how == How::Adjacent {
            return (how, transfer, note);
        }
        if offer.employer {
            return (How::Adjacent, EMPLOYER, Some("only an employer's name holds it".to_owned()));
        }
        let asked_by_itself = self.shown_kind(at) == Kind::Credential;
        if offer.unfinished && asked_by_itself {
            return (How::Adjacent, DEGREE_UNFINISHED, Some("it is not finished".to_owned()));
        }
        (how, transfer, note)
    }

    /// Less where one skill of the taxonomy stands for all products of a sort, and another of them is asked.
    fn of_one_sort(&self, at: usize, (asked, any_of): (usize, &[usize]), spoken: Speaks) -> Speaks {
        let subject = self.posting.found[asked].subject;
        let Some(skill) = subject.skill().filter(|_| spoken.0 == How::Same) else { return spoken };
        let (skill, shown) = (self.taxonomy.skill(skill), self.cv.shown[at].span.of(self.cv_words));
        let names = any_of.iter().map(|asked| &self.posting.found[*asked]);
        let mut names = names.filter(|found| found.subject == subject);
        if names.any(|found| sort::tells_of(skill, found.span.of(self.posting_words), shown)) {
            return spoken;
        }
        (How::Adjacent, SAME_SORT, Some("another product of its sort".to_owned()))
    }

    /// Why nothing is shown, where that is not plain.
    fn why_missing(&self, asked: usize) -> Option<String> {
        let plain =
            |at: &usize| self.relations.between(*at, asked).is_some_and(|(how, _)| how != How::Adjacent);
        let mut shown = 0..self.cv.shown.len();
        if shown.clone().any(|at| self.offers[at].applied_for && plain(&at)) {
            return Some("it is applied for, and not held yet".to_owned());
        }
        match self.demands[asked] {
            Demand::Language(Some(level)) => shown.find(plain).map(|at| self.level_note(at, level)),
            Demand::Certificate => {
                shown.find(plain).map(|_| "it is used, but no certificate of it is named".to_owned())
            }
            Demand::Degree { .. } => {
                let lower = shown.any(|at| self.offers[at].rank.is_some() && !self.offers[at].of_others);
                lower.then(|| "only a lower degree is shown".to_owned())
            }
            _ => None,
        }
    }

    /// The id of a skill; empty for a term that the taxonomy lacks.
    pub(super) fn id(&self, subject: Subject) -> &str {
        subject.skill().map_or("", |skill| self.taxonomy.skill(skill).id.as_str())
    }

    pub(super) fn asked_kind(&self, asked: usize) -> Kind {
        kind_of(self.taxonomy, &self.posting.terms, self.posting.found[asked].subject)
    }

    fn shown_kind(&self, at: usize) -> Kind {
        kind_of(self.taxonomy, &self.cv.terms, self.cv.shown[at].subject)
    }

    fn level_note(&self, at: usize, asked: Level) -> String {
        let name = self.cv.shown[at].span.of(self.cv_words);
        match self.offers[at].level {
            Some(level) => format!("{name} is shown as {}, asked as {}", level.word(), asked.word()),
            None => format!("{name} is shown without a level, asked as {}", asked.word()),
        }
    }

    /// Where all roles make less than half of the years asked, no skill can have been used for so long.
    fn cut_short_career(&self, asked: u32, proofs: &mut [Proof]) {
        let stretches: Option<Vec<_>> = self.cv.roles.iter().map(|role| role.stretch(self.today)).collect();
        // Where dates are lacking, nothing is known.
        let Some(stretches) = stretches.filter(|all| !all.is_empty()) else { return };
        let worked = years(stretches.into_iter());
        if worked * 2.0 >= f64::from(asked) {
            return;
        }
        for proof in proofs.iter_mut().filter(|proof| proof.is_plain()) {
            proof.how = How::Adjacent;
            proof.transfer = (worked / f64::from(asked)) as f32;
            proof.strength = proof.strength.min(strength(How::Adjacent, proof.transfer, proof.strength));
            proof.same_word = false;
            proof.note = Some(format!("shown, but all roles make {worked} of the {asked} years asked"));
        }
    }

    /// Years of the roles that show the skill or what contains it, overlaps merged.
    fn years_shown(&self, proofs: &[Proof]) -> f64 {
        let mut roles: Vec<usize> =
            proofs.iter().filter(|p| p.is_plain()).filter_map(|p| p.place.role).collect();
        roles.sort_unstable();
        roles.dedup();
        years(roles.into_iter().filter_map(|role| self.cv.roles[role].stretch(self.today)))
    }
}

pub(super) fn strength(how: How, transfer: f32, standing: f64) -> f64 {
    match how {
        How::Same => standing,
        How::Contains => standing * CONTAINS_STRENGTH,
        // Of a relative, how close it is tells more than where it stands.
        How::Adjacent => f64::from(transfer) * (0.8 + 0.2 * standing),
    }
}

/// How far a level that is shown is below one that is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Below {
    Enough,
    Nearly,
    Unstated,
    Far,
}

fn below(asked: Level, shown: Option<Level>) -> Below {
    match asked as i32 - shown.unwrap_or(UNSTATED) as i32 {
        ..=0 => Below::Enough,
        _ if shown.is_none() => Below::Unstated,
        1 => Below::Nearly,
        _ => Below::Far,
    }
}
