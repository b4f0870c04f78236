//! Terms that no skill of the taxonomy names, looked for in the CV by their words alone.
//!
//! "Reconciliation of accounts" is covered by "account reconciliations" and by "reconciled bank accounts": the words
//! of the term, up to number, gerund and order, close together in one clause. "Flight control software" is adjacent
//! to "flight software": what it is (its last word) and most of what kind of it. Words that only stand in the same
//! list or sentence are adjacent too; anything less shows nothing.
//!
//! The CV is indexed once; a term then looks only at the places of its rarest word.

use rustc_hash::FxHashMap;

use super::stem::stem;
use super::term::{STOP, Term, loses_its_meaning, says_nothing};
use super::verdict::Place;
use crate::cv::{Cv, SectionKind, is_own};
use crate::extract::{Gap, Subject, Tokens, form};
use crate::markup::BlockKind;
use crate::taxonomy::Kind;
use crate::text::{Lines, Span, Text};

/// How many other words of content may stand among those of a term, for each word of it beyond the first.
const BETWEEN: usize = 1;

/// How far from its head the words of a partly shared term may stand, in tokens.
const NEAR: usize = 4;

/// A word of so few letters says too little where it stands alone.
const SHORT: usize = 4;

/// How much of a term of two words one of them is.
const ONE_OF_TWO: f32 = 0.5;

/// What the CV's words say to a term.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Wording {
    /// How many words the term has that say something.
    pub(super) words: usize,
    /// Whether all of the term's words stand there and say enough, or only enough of them for a relative.
    pub(super) plain: bool,
    /// Which part of the term's words stand there, 0 to 1.
    pub(super) share: f32,
    /// Where.
    pub(super) place: Place,
}

#[derive(Debug, Clone, Copy)]
struct Word {
    stem: u32,
    /// Its place among the blocks that are indexed.
    block: u32,
    /// Its place among the tokens of the block.
    token: u32,
    /// Where it stands in the clean text.
    span: Span,
    /// The number of its clause: commas, brackets, sentences and "from" part clauses.
    clause: u32,
    /// The number of its sentence or item.
    sentence: u32,
    /// Only joins others.
    stop: bool,
    /// It is the first of several words of a term that the taxonomy lacks.
    opens_term: bool,
}

/// A block that is indexed.
#[derive(Debug, Clone)]
struct Indexed<'a> {
    section: SectionKind,
    role: Option<usize>,
    tokens: &'a Tokens,
}

/// The words of a CV by their stems.
#[derive(Debug, Clone, Default)]
pub(super) struct WordIndex<'a> {
    words: Vec<Word>,
    stems: FxHashMap<String, u32>,
    /// For each stem, the places of its words.
    places: Vec<Vec<u32>>,
    blocks: Vec<Indexed<'a>>,
    lines: Lines,
}

impl<'a> WordIndex<'a> {
    /// Indexes the words of a CV, whose text it is; a section's own heading shows nothing.
    pub(super) fn of(cv: &'a Cv, text: &Text) -> Self {
        let mut index = Self { lines: text.lines().clone(), ..Self::default() };
        let terms = cv.shown.iter().filter(|shown| matches!(shown.subject, Subject::Term(_)));
        let terms: FxHashMap<u32, u32> = terms.map(|shown| (shown.span.start, shown.span.end)).collect();
        let (mut clause, mut sentence) = (0, 0);
        // A word that stands there again has the stem that it had.
        let mut known: FxHashMap<&str, (u32, bool)> = FxHashMap::default();
        for (number, block) in cv.blocks.iter().enumerate() {
            let heading = cv.sections.iter().any(|section| section.line == block.first_line);
            if heading && !block.is_item() || matches!(block.kind, BlockKind::FrontMatter | BlockKind::Code) {
                continue;
            }
            let tokens = &cv.tokens[number];
            (clause, sentence) = (clause + 1, sentence + 1);
            let role = cv.roles.iter().position(|role| (role.block..role.end_block).contains(&number));
            let number_here = index.blocks.len() as u32;
            for (at, token) in tokens.iter().enumerate() {
                match token.gap {
                    Gap::Sentence | Gap::Break => (clause, sentence) = (clause + 1, sentence + 1),
                    Gap::Comma | Gap::Colon | Gap::Open | Gap::Close | Gap::Dash => clause += 1,
                    _ => {}
                }
                let form = tokens.form(at);
                // "Models from till data": what something is made from is no part of its name.
                if form == "from" {
                    clause += 1;
                }
                let (stem, stop) = *known.entry(form).or_insert_with(|| {
                    let next = index.places.len() as u32;
                    let stem = *index.stems.entry(stem(form)).or_insert(next);
                    if stem == next {
                        index.places.push(Vec::new());
                    }
                    (stem, STOP.contains(form))
                });
                index.places[stem as usize].push(index.words.len() as u32);
                let span = block.flow.span(token.start, token.end);
                index.words.push(Word {
                    opens_term: terms.get(&span.start).is_some_and(|end| *end > span.end),
                    stem,
                    block: number_here,
                    token: at as u32,
                    span,
                    clause,
                    sentence,
                    stop,
                });
            }
            index.blocks.push(Indexed { section: cv.places[number], role, tokens });
        }
        index
    }

    /// What the CV says to a term: each line that holds the whole of it, or else the best place of a part.
    pub(super) fn compare(&self, term: &str) -> Vec<Wording> {
        let Some(term) = Term::of(term) else { return Vec::new() };
        let wanted = self.numbers(&term);
        let all = self.lines_with(&term, &wanted, wanted.len().saturating_sub(1) * BETWEEN);
        if !all.is_empty() {
            return all;
        }
        let known: Vec<u32> = wanted.iter().copied().flatten().collect();
        let heads: Vec<u32> = term.heads.iter().filter_map(|head| wanted[*head]).collect();
        let neighbour = || self.neighbour(&term, &wanted);
        let part = self.part(&known, &heads, wanted.len()).or_else(neighbour);
        part.into_iter().map(|(share, from, to)| self.wording(&term, false, share, from, to)).collect()
    }

    /// Each line that holds the whole of a name of two words or more; nothing where none does.
    pub(super) fn whole_of(&self, name: &str) -> Option<Vec<Wording>> {
        if !name.split([' ', '-']).all(|word| self.may_hold(word)) || loses_its_meaning(name) {
            return None;
        }
        let term = Term::of(name).filter(|term| term.stems.len() > 1)?;
        let all = self.lines_with(&term, &self.numbers(&term), BETWEEN);
        (!all.is_empty()).then_some(all)
    }

    /// Each line that holds a name of one word, if the word is not said of too many things; nothing where none does.
    pub(super) fn word_of(&self, name: &str) -> Option<Vec<Wording>> {
        if loses_its_meaning(name) {
            return None;
        }
        let term =
            Term::of(name).filter(|term| term.stems.len() == 1 && !term.vague && name.len() > SHORT)?;
        let all = self.lines_with(&term, &self.numbers(&term), 0);
        (!all.is_empty()).then_some(all)
    }

    /// Whether the CV may hold a word of a name, asked before the name is taken apart: most names have a word that no CV
    /// at hand holds.
    fn may_hold(&self, word: &str) -> bool {
        let plain = !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphabetic());
        if !plain {
            return true;
        }
        let form = form(word);
        says_nothing(&form) || self.stems.contains_key(&stem(&form))
    }

    /// The number of each word of a term. Words that the CV does not hold have none.
    fn numbers(&self, term: &Term) -> Vec<Option<u32>> {
        term.stems.iter().map(|stem| self.stems.get(stem).copied()).collect()
    }

    /// Each line that holds all words of a term, with at most so many others among them.
    fn lines_with(&self, term: &Term, wanted: &[Option<u32>], most: usize) -> Vec<Wording> {
        let Some(known) = wanted.iter().copied().collect::<Option<Vec<u32>>>() else { return Vec::new() };
        let places = self.whole(&known, most).into_iter();
        let mut all: Vec<Wording> =
            places.map(|(from, to)| self.wording(term, !term.vague, 1.0, from, to)).collect();
        all.sort_by_key(|wording| wording.place.span.start);
        all.dedup_by_key(|wording| wording.place.line);
        all
    }

    /// Everywhere that all words stand in one clause with at most so many others among them.
    fn whole(&self, wanted: &[u32], most: usize) -> Vec<(usize, usize)> {
        let Some(rarest) = wanted.iter().min_by_key(|stem| self.places[**stem as usize].len()) else {
            return Vec::new();
        };
        let around = |at: &u32| {
            let at = *at as usize;
            let clause = self.words[at].clause;
            // Outwards to each side as far as a term and what may stand in it can reach.
            let reach = |words: &mut dyn Iterator<Item = (usize, &Word)>| {
                let mut end = at;
                let mut content = 0;
                for (i, _) in
                    words.take_while(|(_, word)| word.clause == clause).filter(|(_, word)| !word.stop)
                {
                    content += 1;
                    if content > wanted.len() - 1 + most {
                        break;
                    }
                    end = i;
                }
                end
            };
            let first = reach(&mut self.words.iter().enumerate().take(at).rev());
            let last = reach(&mut self.words.iter().enumerate().skip(at + 1));
            let run = self.tightest(first, last, wanted, most);
            run.filter(|(from, to)| self.is_own(*from, *to) && !self.parts_it(*from, *to, wanted))
        };
        self.places[*rarest as usize].iter().filter_map(around).collect()
    }

    /// Whether the words `from..=to` of one block are claimed, and not denied, wished for or another's.
    fn is_own(&self, from: usize, to: usize) -> bool {
        let (first, last) = (&self.words[from], &self.words[to]);
        let tokens = self.blocks[first.block as usize].tokens;
        is_own(tokens, first.token as usize, last.token as usize + 1, Kind::Method)
    }

    /// Whether words `from..=to` name two things and not one: turned round, a name has its kind behind "of" or a verb, not behind
    /// "and": "accounting initiatives and projects" is no project accounting.
    fn parts_it(&self, from: usize, to: usize, wanted: &[u32]) -> bool {
        let (first, last) = (&self.words[from], &self.words[to]);
        let tokens = self.blocks[first.block as usize].tokens;
        let turned = wanted.len() > 1 && wanted.last() == Some(&first.stem);
        turned && (first.token..last.token).any(|at| matches!(tokens.form(at as usize), "and" | "or"))
    }

    /// The shortest run within words `first..=last` that holds all that is wanted with at most so many others.
    fn tightest(&self, first: usize, last: usize, wanted: &[u32], most: usize) -> Option<(usize, usize)> {
        let is_wanted = |i: &usize| wanted.contains(&self.words[*i].stem);
        (first..=last).filter(is_wanted).find_map(|from| {
            let mut left: Vec<u32> = wanted.to_vec();
            let mut others = 0;
            for i in from..=last {
                let word = &self.words[i];
                if let Some(found) = left.iter().position(|stem| *stem == word.stem) {
                    left.swap_remove(found);
                    if left.is_empty() {
                        return Some((from, i));
                    }
                } else if !word.stop && !wanted.contains(&word.stem) {
                    others += 1;
                    if others > most {
                        return None;
                    }
                }
            }
            None
        })
    }

    /// Where a head stands with most of the words near it in one sentence.
    fn part(&self, known: &[u32], heads: &[u32], count: usize) -> Option<(f32, usize, usize)> {
        let mut best: Option<(f32, usize, usize)> = None;
        let heads = heads.iter().flat_map(|head| &self.places[*head as usize]).map(|at| *at as usize);
        for at in heads {
            let sentence = self.words[at].sentence;
            let near = at.saturating_sub(NEAR)..(at + NEAR + 1).min(self.words.len());
            let mut seen: Vec<(u32, usize)> = Vec::new();
            for i in near {
                let word = &self.words[i];
                let counts = word.sentence == sentence && known.contains(&word.stem);
                if counts && seen.iter().all(|(stem, _)| *stem != word.stem) {
                    seen.push((word.stem, i));
                }
            }
            let share = seen.len() as f32 / count as f32;
            if seen.len() >= 2 && seen.len() * 2 > count && best.is_none_or(|(most, ..)| share > most) {
                let from = seen.iter().map(|(_, i)| *i).min().unwrap_or(at);
                let to = seen.iter().map(|(_, i)| *i).max().unwrap_or(at);
                if self.is_own(from, to) {
                    best = Some((share, from, to));
                }
            }
        }
        best
    }

    /// Where another thing is done on the same: "glacier mapping" for "glacier monitoring".
    fn neighbour(&self, term: &Term, wanted: &[Option<u32>]) -> Option<(f32, usize, usize)> {
        let [Some(on), _] = wanted else { return None };
        let names_it = term.heads == [1] && term.stems[0].len() > 3 && !term.opens_vaguely;
        let mut places = self.places[*on as usize].iter().map(|at| *at as usize).filter(|_| names_it);
        places.find(|at| self.words[*at].opens_term && self.is_own(*at, *at)).map(|at| (ONE_OF_TWO, at, at))
    }

    fn wording(&self, term: &Term, plain: bool, share: f32, from: usize, to: usize) -> Wording {
        let (first, last) = (&self.words[from], &self.words[to]);
        let Indexed { section, role, .. } = self.blocks[first.block as usize];
        let span = Span { start: first.span.start, end: last.span.end };
        Wording {
            words: term.stems.len(),
            plain,
            share,
            place: Place { line: self.lines.number_at(span.start), span, section, role },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::cv::Moment;
    use crate::extract::Index;
    use crate::taxonomy::Taxonomy;

    /// What a CV with these lines in a role says to a term: whether it holds the whole, and the words.
    fn said(lines: &[&str], term: &str) -> Option<(bool, String)> {
        let taxonomy = Taxonomy::builtin();
        let index = Index::new(&taxonomy);
        let items = lines.join("\n- ");
        let cv = format!("# Kim Roe\n\n## Experience\n\n### Engineer, Acme\n2020 – present\n\n- {items}\n");
        let text = Text::from_source("cv.md", &cv);
        let today = Moment { year: 2026, month: Some(6) };
        let cv = Cv::read(&taxonomy, &index, &Config::default().matching, &text, today);
        let found = *WordIndex::of(&cv, &text).compare(term).first()?;
        assert_eq!(found.place.role, Some(0));
        Some((found.plain, found.place.span.of(text.clean()).to_owned()))
    }

    #[test]
    fn the_same_words_cover() {
        for (line, term, words) in [
            ("Monthly account reconciliations", "reconciliation of accounts", "account reconciliations"),
            ("Reconciled bank accounts each month", "account reconciliation", "Reconciled bank accounts"),
            ("Did dataset analysis for sales", "analyzing datasets", "dataset analysis"),
            ("Wrote the flight control software", "flight control software", "flight control software"),
            (
                "Designed signal processing for a radar",
                "radar signal processing",
                "signal processing for a radar",
            ),
            ("Planned the routes of lorries", "strong route planning skills", "Planned the routes"),
            ("Brewing", "brewing experience", "Brewing"),
        ] {
            assert_eq!(said(&[line], term), Some((true, words.to_owned())), "{term} in {line}");
        }
    }

    #[test]
    fn a_name_is_not_cut_to_what_other_things_share() {
        assert!(loses_its_meaning("deep learning models"));
        assert!(loses_its_meaning("Good clinical practice"));
        assert!(!loses_its_meaning("presentation skills"));
        assert!(!loses_its_meaning("machine learning models"));
    }

    #[test]
    fn the_head_and_most_words_are_adjacent() {
        for (line, term) in [
            ("Wrote flight software", "flight control software"),
            ("Radar, signal chains, processing", "radar signal processing"),
            ("Reconciled invoices, closed accounts", "account reconciliation"),
            ("Software reviews and flights", "flight software"),
        ] {
            let whole = said(&[line], term).map(|(whole, _)| whole);
            assert_eq!(whole, Some(false), "{term} in {line}");
        }
    }

    #[test]
    fn less_is_missing() {
        for (lines, term) in [
            (&["Wrote payroll software"][..], "flight control software"),
            (&["Flew a flight", "Wrote software", "Held control"], "flight control software"),
            (&["Market stalls and their analysis"], "marketing strategy"),
            (&["Would like to learn flight control software"], "flight control software"),
            (&["No glass blowing"], "glass blowing"),
            (&["Worked with flight control"], "flight control software"),
            (&["Anything"], "strong"),
            (&["Anything"], "…"),
        ] {
            assert_eq!(said(lines, term), None, "{term} in {lines:?}");
        }
    }
}
