//! What a CV is checked against: one need for each group of alternatives in the lines that ask for something.

use rustc_hash::{FxHashMap, FxHashSet};

use super::BlocksRead;
use super::alternative::{Known, groups};
use super::choice::Choice;
use super::criteria::Row;
use super::facts::is_legal_form;
use super::level::Marks;
use super::line::{Level, LineClass};
use super::years::Years;
use crate::extract::{Extraction, Gap, How, Mention, Subject, Term, Tokens, kind_of};
use crate::markup::Block;
use crate::taxonomy::{Kind, Taxonomy};
use crate::text::Span;
use crate::title;

/// A skill in a line of the posting.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What is named.
    pub subject: Subject,
    /// Counted from 1.
    pub line: usize,
    /// Where it stands in the clean text.
    pub span: Span,
    /// How it was recognised.
    pub how: How,
    /// Similarity: 1 unless fuzzy.
    pub score: f64,
    /// How much it is wanted here.
    pub level: Level,
    /// The need it belongs to, by its place among the needs.
    pub need: Option<usize>,
}

/// Skills any one of which is enough.
#[derive(Debug, Clone, PartialEq)]
pub struct Need {
    /// Counted from 1.
    pub line: usize,
    /// How much it is wanted.
    pub level: Level,
    /// The alternatives, as places in the list of what was found.
    pub any_of: Vec<usize>,
    /// Years asked.
    pub years: Option<u32>,
}

/// A number of years that a line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearsAsked {
    /// Counted from 1.
    pub line: usize,
    /// At least so many.
    pub min: Option<u32>,
    /// At most so many.
    pub max: Option<u32>,
    /// What they are years of, in the clean text.
    pub of: Option<Span>,
}

/// What the blocks name and ask for.
#[derive(Debug, Default)]
pub(super) struct Collected {
    pub(super) found: Vec<Found>,
    pub(super) needs: Vec<Need>,
    pub(super) years: Vec<YearsAsked>,
}

/// Collects what the blocks name and ask for.
pub(super) fn collect(
    taxonomy: &Taxonomy,
    (blocks, classes): (&[Block], &[LineClass]),
    BlocksRead { criteria, marks, years, .. }: BlocksRead<'_>,
    extraction: &Extraction,
    employer: Option<&str>,
    line_of: impl Fn(u32) -> usize,
) -> Collected {
    let mut all = Collected::default();
    // Where a line lists a skill by a name.
    let mut places: FxHashMap<Named, usize> = FxHashMap::default();
    let mut choice = Choice::default();
    let asking = asking_lines(blocks, classes);
    for (number, (block, class)) in blocks.iter().zip(classes).enumerate() {
        let asks = match *class {
            LineClass::Duty if is_one_line(block) && asking.contains(&block.first_line) => {
                LineClass::Required
            }
            class => class,
        };
        let tokens = &extraction.tokens[number];
        choice.meet(block);
        if !class.holds_skills() {
            choice.leave(block, tokens, &all, all.needs.len());
            continue;
        }
        let (first, before) = (all.found.len(), all.needs.len());
        let groups = skills(
            taxonomy,
            (*class, Level::of(asks)),
            (criteria.get(number).and_then(Option::as_ref), &marks[number]),
            (tokens, block.flow.text()),
            (extraction.of_block(number), &extraction.terms),
            |m| employer.is_some_and(|name| is_employer(block, tokens, m, name)),
            (&mut all.found, &mut places),
        );
        if !asks.asks() {
            choice.leave(block, tokens, &all, before);
            continue;
        }
        let span = |(from, to)| {
            let (start, end) = tokens.range(from, to);
            block.flow.span(start, end)
        };
        let years: Vec<&Years> = years[number].iter().filter(|years| years.asks).collect();
        all.years.extend(years.iter().map(|y| YearsAsked {
            line: line_of(span((y.at, y.at + 1)).start),
            min: y.min,
            max: y.max,
            of: y.of.map(span),
        }));
        let objects: Vec<(Span, u32)> = years.iter().filter_map(|y| Some((span(y.of?), y.min?))).collect();
        needs(first, &groups, &objects, &mut all);
        choice.take(&mut all, before);
        choice.leave(block, tokens, &all, before);
    }
    all
}

/// The lines of which a part asks what is required. Whatever else such a line says will be done in the job is asked by it as
/// well: a line that mixes classes takes the one that asks most. Beneath a heading on a line of its own what is done is no more
/// than that.
fn asking_lines(blocks: &[Block], classes: &[LineClass]) -> FxHashSet<usize> {
    let required = |at: &usize| classes[*at] == LineClass::Required && is_one_line(&blocks[*at]);
    let headed = |line: usize| {
        let first = blocks.partition_point(|block| block.first_line < line);
        classes[first] == LineClass::Duty
            && first.checked_sub(1).is_some_and(|above| classes[above] == LineClass::Heading)
    };
    let lines: FxHashSet<usize> =
        (0..blocks.len()).filter(required).map(|at| blocks[at].first_line).collect();
    lines.into_iter().filter(|line| !headed(*line)).collect()
}

/// Whether a block stands on one line.
fn is_one_line(block: &Block) -> bool {
    block.first_line == block.last_line
}

/// What a line names, and how.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Named {
    subject: Subject,
    line: usize,
    words: String,
}

/// Whether a mention in the title of the job names its field: "Backend" in "Senior Backend Engineer", and not "Data Analyst",
/// which names the trade as a whole.
fn names_field(taxonomy: &Taxonomy, tokens: &Tokens, mention: &Mention) -> bool {
    let Some(last) = mention.to.checked_sub(1).filter(|last| title::is_role(tokens.form(*last))) else {
        return true;
    };
    let Some(skill) = mention.subject.skill() else { return false };
    let field = mention.from..last;
    !field.is_empty()
        && taxonomy.skill(skill).labels().any(|(label, _)| {
            let label = Tokens::of(label);
            label.len() == field.len()
                && field.clone().all(|at| tokens.form(at) == label.form(at - field.start))
        })
}

/// Lists the skills of a block, and gives the group of each one listed. `usual` is how much is wanted what nothing else is said
/// of.
fn skills(
    taxonomy: &Taxonomy,
    (class, usual): (LineClass, Level),
    (row, marks): (Option<&Row>, &Marks),
    (tokens, text): (&Tokens, &str),
    (mentions, terms): (&[Mention], &[Term]),
    employer: impl Fn(&Mention) -> bool,
    (found, places): (&mut Vec<Found>, &mut FxHashMap<Named, usize>),
) -> Vec<usize> {
    if mentions.is_empty() {
        return Vec::new();
    }
    let first = found.len();
    let groups = groups(tokens, text, mentions, Known { taxonomy, terms });
    // "other Staff and Backend engineers": a field that is part of a job's name is no skill that is named.
    let titles: Vec<(usize, usize)> = if class.asks() { Vec::new() } else { title::all(tokens).collect() };
    let in_title = |m: &Mention| {
        let from = titles.partition_point(|(_, to)| *to <= m.from);
        // "Mentor junior engineers" is done to those who hold the job.
        !matches!(kind_of(taxonomy, terms, m.subject), Kind::Tech | Kind::Soft)
            && titles.get(from).is_some_and(|(start, _)| *start < m.to)
            && !(matches!(class, LineClass::Meta | LineClass::Duty) && names_field(taxonomy, tokens, m))
    };
    let mut sizes = vec![0usize; mentions.len()];
    for group in &groups {
        sizes[*group] += 1;
    }
    // What a line names twice in the same words is listed once, where it stands among alternatives if it does. Other
    // words for the same skill ("picking, packing and dispatch") are asked for by themselves.
    let own_words = class.asks() || class == LineClass::Duty;
    let named = |m: &Mention| Named {
        subject: m.subject,
        line: m.line,
        words: if own_words { m.words(tokens) } else { String::new() },
    };
    let keys: Vec<Named> = mentions.iter().map(named).collect();
    // "Board support package (BSP)" says the same twice.
    let again = |at: usize| {
        let (Some(before), Some(this)) = (at.checked_sub(1).and_then(|b| mentions.get(b)), mentions.get(at))
        else {
            return false;
        };
        before.is_spelt_out_by(this, tokens)
    };
    let mut grouped: FxHashSet<&Named> = FxHashSet::default();
    grouped.extend(keys.iter().zip(&groups).filter(|(_, group)| sizes[**group] > 1).map(|(key, _)| key));
    let mut listed: FxHashSet<&Named> = FxHashSet::default();
    let (mut group_of, mut places_of) = (Vec::new(), Vec::new());
    for (at, ((mention, group), key)) in mentions.iter().zip(&groups).zip(&keys).enumerate() {
        let elsewhere = sizes[*group] == 1 && grouped.contains(key);
        // A posting that does not ask for it speaks of its own employer, not of the product of that name.
        let employer = employer(mention) && (!class.asks() || is_of_a_place(tokens, text, mention));
        let aside = row.is_some_and(|row| row.is_aside(mention.from));
        if again(at) || aside || in_title(mention) || employer || elsewhere || !listed.insert(key) {
            continue;
        }
        let own = row.and_then(|row| row.level(mention.from)).unwrap_or(usual);
        let level = marks.level(mention.from, mention.to, own);
        // A line may hold several blocks, as a page that lost its line ends does: the one that asks most lists it.
        if let Some(before) = places.get(key).copied().filter(|at| *at < first) {
            let before = &mut found[before];
            if level < before.level && before.need.is_none() {
                before.level = level;
            }
            continue;
        }
        places.insert(key.clone(), found.len());
        let Mention { subject, line, span, how, score, .. } = *mention;
        found.push(Found { subject, line, span, how, score, level, need: None });
        group_of.push(*group);
        places_of.push((mention.from, mention.to));
    }
    part_extras(taxonomy, tokens, (&found[first..], &places_of), &mut group_of);
    group_of
}

/// Takes what is merely preferred out of a group with something that is required: whoever has only the extra of
/// "Python (Rust is a plus)" has not what is asked. In "databases (PostgreSQL preferred)" what is liked best is one of the
/// kind that is asked, and enough, unlike a bonus; so it is in "AWS or Azure (preferred)".
fn part_extras(
    taxonomy: &Taxonomy,
    tokens: &Tokens,
    (found, places): (&[Found], &[(usize, usize)]),
    groups: &mut [usize],
) {
    let own = groups.iter().max().map_or(0, |last| last + 1);
    let is_extra = |at: usize| {
        let mut required = (0..found.len())
            .filter(|other| groups[*other] == groups[at] && found[*other].level == Level::Required)
            .peekable();
        let Some(first) = required.peek().filter(|_| found[at].level == Level::Preferred) else {
            return false;
        };
        let between = places[*first].1..places[at].0;
        let in_a_bracket = (between.start..=between.end).any(|token| tokens.gap(token) == Gap::Open);
        let chosen = between.into_iter().any(|token| tokens.form(token) == "or");
        let is_of = |wider: usize| {
            let both = found[at].subject.skill().zip(found[wider].subject.skill());
            both.is_none_or(|(skill, wider)| {
                // What is no product is a kind of them: "scripting (Python preferred)".
                taxonomy.skill(wider).kind != Kind::Tech || taxonomy.contains(skill, wider).is_some()
            })
        };
        in_a_bracket && !chosen && (is_bonus(tokens, places[at].1) || !required.any(is_of))
    };
    let extras: Vec<usize> = (0..found.len()).filter(|at| is_extra(*at)).collect();
    for at in extras {
        groups[at] += own;
    }
}

/// Whether the bracket in which a name ends at a token says last that it is a bonus, and not that it is liked best.
fn is_bonus(tokens: &Tokens, from: usize) -> bool {
    let end = (from + 1..tokens.len()).find(|at| !tokens.gap(*at).joins()).unwrap_or(tokens.len());
    matches!(tokens.form(end - 1), "bonus" | "plus" | "desirable" | "advantage" | "advantageous")
        && end > from
}

/// Whether a mention is the name of the employer.
fn is_employer(block: &Block, tokens: &Tokens, mention: &Mention, name: &str) -> bool {
    let (start, end) = tokens.range(mention.from, mention.to);
    let words = block.flow.text().get(start as usize..end as usize).unwrap_or_default();
    // "Acme, Inc" goes by "Acme"; "Acme's payments" are its own.
    let name = name.split(',').next().unwrap_or(name).trim();
    let is_form = |word: &str| is_legal_form(&word.trim_end_matches('.').to_lowercase());
    let name = name.rsplit_once(' ').filter(|(_, last)| is_form(last)).map_or(name, |(name, _)| name);
    let owner = words.split(['\'', '’']).next().unwrap_or(words);
    without_owner(words).eq_ignore_ascii_case(name)
        || owner.len() < words.len() && owner.eq_ignore_ascii_case(name)
}

/// A name without the sign that something is its own.
fn without_owner(words: &str) -> &str {
    words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")).unwrap_or(words)
}

/// Whether a name stands where a sentence says where one works or whose something is: "teams throughout GitLab", "GitLab's values".
fn is_of_a_place(tokens: &Tokens, text: &str, mention: &Mention) -> bool {
    let (start, end) = tokens.range(mention.from, mention.to);
    let words = text.get(start as usize..end as usize).unwrap_or_default();
    let before = mention.from.checked_sub(1).map_or("", |at| tokens.form(at));
    without_owner(words) != words
        || matches!(
            before,
            "at" | "within" | "throughout" | "across" | "join" | "joining" | "facing" | "inside"
        )
        // "The success of the GitLab team"
        || matches!(tokens.form(mention.to), "team" | "teams") && tokens.gap(mention.to) == Gap::Space
}

/// Makes a need of each group of the skills from `first` on. `years` are places with the years asked of what stands
/// there.
fn needs(first: usize, groups: &[usize], years: &[(Span, u32)], all: &mut Collected) {
    let mut order: Vec<usize> = Vec::new();
    let mut members: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for (at, group) in groups.iter().enumerate() {
        if matches!(all.found[first + at].level, Level::Required | Level::Preferred) {
            let list = members.entry(*group).or_default();
            if list.is_empty() {
                order.push(*group);
            }
            list.push(first + at);
        }
    }
    for group in order {
        let Some(any_of) = members.remove(&group) else { continue };
        let Some(level) = any_of.iter().map(|at| all.found[*at].level).min() else { continue };
        let mut asked = None;
        for at in &any_of {
            all.found[*at].need = Some(all.needs.len());
            let here = years
                .iter()
                .filter(|(place, _)| place.overlaps(all.found[*at].span))
                .map(|(_, years)| *years);
            asked = asked.max(here.max());
        }
        all.needs.push(Need { line: all.found[any_of[0]].line, level, any_of, years: asked });
    }
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use crate::extract::Index;
    use crate::posting::{Level, Posting};
    use crate::taxonomy::Taxonomy;
    use crate::text::Text;

    /// The needs of an item: their names, and whether they are required.
    fn needs(item: &str) -> Vec<(Vec<String>, bool)> {
        let taxonomy = Taxonomy::builtin();
        let index = Index::new(&taxonomy);
        let text = Text::from_source("t", &format!("Requirements\n- {item}\n"));
        let posting = Posting::read(&taxonomy, &index, &Config::default().matching, &text);
        let name = |at: &usize| posting.found[*at].span.of(text.clean()).to_owned();
        let need =
            |need: &super::Need| (need.any_of.iter().map(name).collect(), need.level == Level::Required);
        posting.needs.iter().map(need).collect()
    }

    #[test]
    fn an_extra_in_a_bracket_is_no_alternative_to_what_is_asked() {
        let is = |item: &str, expected: &[(&[&str], bool)]| {
            let found = needs(item);
            let found: Vec<(Vec<&str>, bool)> = found
                .iter()
                .map(|(names, level)| (names.iter().map(String::as_str).collect(), *level))
                .collect();
            let expected: Vec<(Vec<&str>, bool)> =
                expected.iter().map(|(names, level)| (names.to_vec(), *level)).collect();
            assert_eq!(found, expected, "{item}");
        };
        is("Python (Rust a plus)", &[(&["Python"], true), (&["Rust"], false)]);
        is("Excel (Power BI advantageous)", &[(&["Excel"], true), (&["Power BI"], false)]);
        // One of the kind that is asked is enough, whichever is liked best.
        is("Databases (PostgreSQL preferred)", &[(&["Databases", "PostgreSQL"], true)]);
        is("SQL (PostgreSQL is a bonus)", &[(&["SQL"], true), (&["PostgreSQL"], false)]);
        is("AWS or Azure (preferred)", &[(&["AWS", "Azure"], false)]);
    }
}
