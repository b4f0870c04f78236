//! Names that are also words: Go, R, C, Excel, Word, Spring.
//!
//! Letter case alone never suffices ("Series C", "Excel at …"), so such a label counts only where the skill's
//! own rules find support near it, and never inside one of the phrases it names.

use super::mention::Place;
use super::rules::Support;
use super::{Candidate, Context, Gap, Index, Tokens, Topic, is_named, same_case};
use crate::config::Matching;
use crate::taxonomy::{Case, Kind, LabelClass};

/// How many items of a list are looked at to either side for a known skill.
const LIST_ITEMS: usize = 6;

/// How many words may lie between a name and a technology that speaks for it.
const NEAR_TECH: usize = 8;

/// A shorter name is a letter or an abbreviation of many things.
const SHORTEST_NEAR: usize = 3;

/// An item of at most so many words may open with the name it is about.
const SHORT_ITEM: usize = 16;

/// What speaks against a label that is written otherwise.
pub(super) const OTHER_CASE: &str = "the name counts only in its own letter case";

/// What speaks for one all the same.
pub(super) const SMALL_LIST: &str = "its writer gives such names no capitals";

/// Whether a place is an item of a list in small letters beside a name that its makers write with capitals: who writes
/// "grpc, rest" or "docker/go" gives no name its capitals, nor does who asks for "excel skills".
pub(super) fn is_listed_in_small(
    context: &Context<'_>,
    index: &Index,
    place: Place,
    chosen: &[Candidate],
) -> bool {
    let tokens = context.tokens;
    let small = |place: Place| !context.words(place.from, place.to).contains(char::is_uppercase);
    // "Knowledge of r, python and sql", "sql or r in a team": the list's own first and last item.
    let before = place.from.checked_sub(1).map_or("", |at| tokens.form(at));
    let first = matches!(before, "of" | "with" | "in" | "using" | "as") && tokens.gap(place.to) == Gap::Comma;
    let last = matches!(tokens.form(place.to), "in" | "for" | "with" | "at" | "on")
        && place.from > 0
        && edge_before(tokens, place.from);
    let edges = [
        place.from == 0 || first || edge_before(tokens, place.from),
        place.to >= tokens.len() || last || edge_after(tokens, place.to),
    ];
    if !small(place) {
        return false;
    }
    // "Excellent excel skills"; "chef skills" are those of a cook.
    if tokens.gap(place.to) == Gap::Space && tokens.form(place.to) == "skills" {
        let before = place.from.checked_sub(1).map_or("", |at| tokens.form(at));
        let praised = matches!(
            before,
            "strong"
                | "excellent"
                | "good"
                | "great"
                | "solid"
                | "advanced"
                | "basic"
                | "intermediate"
                | "expert"
        );
        return (praised || edges[0]) && !crate::title::is_role(tokens.form(place.to - 1));
    }
    // The chosen names stand in the order of the text.
    let next = chosen.partition_point(|mate| mate.place.from < place.from);
    let mates = [next.checked_sub(1), Some(next)].into_iter().flatten().filter_map(|at| chosen.get(at));
    edges == [true, true]
        && mates.into_iter().any(|mate| {
            let (left, right) =
                if mate.place.to <= place.from { (mate.place, place) } else { (place, mate.place) };
            let label = index.labels.get(mate.label);
            let kind = context.taxonomy.skill(label.skill).kind;
            // "Sql, python or r": the last item stands behind a word and no comma.
            let closes = mate.place.to + 1 == place.from
                && matches!(tokens.form(mate.place.to), "and" | "or")
                && tokens.gap(mate.place.from) == Gap::Comma;
            (closes || in_small_row(context, left.to, right.from))
                && is_named(kind)
                && small(mate.place)
                && label.text.contains(char::is_uppercase)
        })
}

/// How many words of other items may stand between two of a list in small letters.
const SMALL_ITEMS: usize = 3;

/// Whether nothing but items of one word in small letters, with commas, slashes and a last "and" or "or", stands between two
/// tokens: "swift, or golang", "windows, mac, linux".
fn in_small_row(context: &Context<'_>, from: usize, to: usize) -> bool {
    let tokens = context.tokens;
    let parted = |at: usize| matches!(tokens.gap(at), Gap::Comma | Gap::Slash);
    let joins = |at: usize| matches!(tokens.form(at), "and" | "or");
    to >= from
        && to - from <= SMALL_ITEMS
        && !context.words(from, to).contains(char::is_uppercase)
        && (from..=to).any(parted)
        && (from..=to).all(|at| parted(at) || joins(at) || at > from && joins(at - 1))
}

/// What speaks against an ambiguous label here: its letter case, the phrases and the neighbours that its rules name.
pub(super) fn objection(context: &Context<'_>, index: &Index, candidate: Candidate) -> Option<&'static str> {
    let label = index.labels.get(candidate.label);
    debug_assert_eq!(label.class, LabelClass::Ambiguous);
    let rules = &context.taxonomy.skill(label.skill).rules;
    let (place, tokens) = (candidate.place, context.tokens);
    let other_case = rules.case == Case::Exact && !same_case(context, place, label.text);
    let wording = index.wording(context.taxonomy, label.skill);
    // A phrase of more than the name and the "to" behind it says what it is all the same: "in Go to Market".
    let named = !other_case && is_put_as_a_name(tokens, place);
    let most = if named { place.to - place.from + 1 } else { 0 };
    if wording.never.iter().any(|phrase| phrase.len() > most && phrase_around(tokens, place, phrase)) {
        return Some("it stands in a phrase in which the word means something else");
    }
    let word_is = |at: Option<usize>, forms: &[String]| {
        at.is_some_and(|at| forms.iter().any(|form| form == tokens.form(at)))
    };
    let before = place.from.checked_sub(1).filter(|_| tokens.gap(place.from).joins());
    let after = Some(place.to).filter(|at| tokens.gap(*at).joins());
    if word_is(before, &wording.before_never) {
        return Some("the word before it gives it another meaning");
    }
    if !named && word_is(after, &wording.after_never) {
        return Some("the word behind it gives it another meaning");
    }
    // Last, as a list in small letters may still make up for it.
    other_case.then_some(OTHER_CASE)
}

/// Whether a preposition before a name in its own letter case and a purpose behind it leave it no other meaning: "wrote the
/// tools in Go to speed up releases".
fn is_put_as_a_name(tokens: &Tokens, place: Place) -> bool {
    let before = place.from.checked_sub(1).map_or("", |at| tokens.form(at));
    matches!(before, "in" | "using")
        && tokens.gap(place.from) == Gap::Space
        && tokens.gap(place.to) == Gap::Space
        && tokens.form(place.to) == "to"
}

/// What supports an ambiguous label against which nothing speaks. `mates` are the labels that need no rule, and other
/// such ones.
pub(super) fn support(
    context: &Context<'_>,
    index: &Index,
    settings: &Matching,
    candidate: Candidate,
    mates: &[Candidate],
) -> Option<&'static str> {
    let skill_ix = index.labels.skill(candidate.label);
    let skill = context.taxonomy.skill(skill_ix);
    // "Experience with Stripe", "knowledge of Go": what is asked for by name is meant by name.
    let soft = skill.kind == Kind::Soft;
    if !soft && super::unknown::announced(context.tokens, candidate.place.from, candidate.place.to) {
        return Some("it is asked for or known by this name");
    }
    // An item of a list that holds the name and nothing else lists it.
    let place = candidate.place;
    if context.item && place.from == 0 && place.to == context.tokens.len() {
        return Some("it is all that the item holds");
    }
    let needs = &index.wording(context.taxonomy, skill_ix).needs;
    let exact = skill.rules.case == Case::Exact;
    if needs.is_empty() {
        return Some("nothing speaks against it");
    }
    if exact && skill.kind == Kind::Tech && is_named_beside(context, index, candidate, needs, mates) {
        return Some("a technology is named near it");
    }
    let met = |need: &&Support| met(context, index, settings, need, candidate, exact, mates);
    needs.iter().find(met).map(|need| match need {
        Support::Skills => "it stands in a section of skills",
        Support::Tech => "a technology is named beside it",
        Support::List => "it stands in a list of skills",
        Support::Study => "it stands where degrees are told, or before the field of one",
        Support::Phrase(_) => "words near it that its rules name speak for it",
    })
}

/// Whether a name that may stand in a list stands in the midst of a sentence near another technology: "moved the ledger to `MySQL`
/// on Aurora".
fn is_named_beside(
    context: &Context<'_>,
    index: &Index,
    candidate: Candidate,
    needs: &[Support],
    mates: &[Candidate],
) -> bool {
    let place = candidate.place;
    let near = |mate: &Candidate| {
        context.taxonomy.skill(index.labels.skill(mate.label)).kind == Kind::Tech
            && mate.place.from.abs_diff(place.from) <= NEAR_TECH
    };
    index.labels.get(candidate.label).text.len() >= SHORTEST_NEAR
        && needs.iter().any(|need| matches!(need, Support::List))
        && !matches!(context.tokens.gap(place.from), Gap::Start | Gap::Sentence | Gap::Break)
        && mates.iter().any(near)
}

fn met(
    context: &Context<'_>,
    index: &Index,
    settings: &Matching,
    need: &Support,
    candidate: Candidate,
    exact_case: bool,
    sure: &[Candidate],
) -> bool {
    let tokens = context.tokens;
    let kind_of = |candidate: &Candidate| context.taxonomy.skill(index.labels.skill(candidate.label)).kind;
    let kind = kind_of(&candidate);
    let place = candidate.place;
    let tech = |candidate: &Candidate| kind_of(candidate) == Kind::Tech;
    match need {
        Support::Skills => context.lists_skills(),
        Support::Tech => sure.iter().any(tech),
        Support::Study => {
            // "MS in Geology", in whatever section.
            let of_a_field =
                place.to < tokens.len() && tokens.gap(place.to).joins() && tokens.form(place.to) == "in";
            context.topic == Topic::Study || of_a_field
        }
        Support::List => {
            let named = |candidate: &&Candidate| {
                let mate = kind_of(candidate);
                is_named(mate) || mate == kind
            };
            let mates: Vec<Place> = sure.iter().filter(named).map(|c| c.place).collect();
            in_list(context, place, &mates, exact_case)
        }
        Support::Phrase(words) => near(tokens, place, words, settings.context_window),
    }
}

/// Whether a phrase stands within so many words of the place, in its block.
fn near(tokens: &Tokens, place: Place, phrase: &Tokens, window: usize) -> bool {
    let from = place.from.saturating_sub(window);
    let to = (place.to + window).min(tokens.len());
    // The word itself or its plural, as far as hashes tell: they leave few places to look at.
    let first = [phrase.digest(0), phrase.digest(0).and(b's')];
    (from..to).any(|at| {
        let inside = at < place.to && at + phrase.len() > place.from;
        first.contains(&tokens.digest(at)) && !inside && matches_at(tokens, at, phrase)
    })
}

fn matches_at(tokens: &Tokens, at: usize, words: &Tokens) -> bool {
    !words.is_empty()
        && at + words.len() <= tokens.len()
        && (0..words.len()).all(|i| {
            let (here, wanted) = (tokens.form(at + i), words.form(i));
            // The plural of what is looked for is it as well: "languages" for "language".
            here == wanted || here.len() > 4 && here.strip_suffix('s') == Some(wanted)
        })
}

/// Whether a phrase stands in the text so that it shares a word with the place.
fn phrase_around(tokens: &Tokens, place: Place, phrase: &Tokens) -> bool {
    let from = (place.from + 1).saturating_sub(phrase.len());
    // "Go, for the services" is not "go for the": where the text parts, the phrase does.
    let whole = |at: usize| (1..phrase.len()).all(|i| tokens.gap(at + i).joins() || !phrase.gap(i).joins());
    (from..place.to).any(|at| matches_at(tokens, at, phrase) && whole(at))
}

/// Whether the place is an item of a list in which another item is a known skill, or alone in a cell or bullet
/// of a section that lists skills.
fn in_list(context: &Context<'_>, place: Place, mates: &[Place], exact_case: bool) -> bool {
    let tokens = context.tokens;
    let opens = edge_before(tokens, place.from);
    let closes = edge_after(tokens, place.to);
    // One edge may be open: "experience in Go, Kafka and SQL".
    if !(opens || closes) {
        return false;
    }
    let alone = opens && closes;
    if alone && place.from == 0 && place.to == tokens.len() {
        return context.lists_skills() || context.item && exact_case;
    }
    if alone && context.lists_skills() {
        return true;
    }
    // "Go, for the services at the edge": the subject of a short item.
    let subject = place.from == 0 || matches!(tokens.gap(place.from), Gap::Dash | Gap::Colon);
    if alone && exact_case && subject && tokens.len() <= SHORT_ITEM && tokens.gap(place.to) == Gap::Comma {
        return true;
    }
    let (mut from, mut items) = (place.from, 0);
    while from > 0 && items < LIST_ITEMS && !matches!(tokens.gap(from), Gap::Sentence) {
        if edge_before(tokens, from) {
            items += 1;
        }
        from -= 1;
    }
    let (mut to, mut items) = (place.to, 0);
    while to < tokens.len() && items < LIST_ITEMS && !matches!(tokens.gap(to), Gap::Sentence) {
        to += 1;
        if edge_after(tokens, to) {
            items += 1;
        }
    }
    mates.iter().any(|mate| {
        let beside = |edge: usize, start: usize| edge.abs_diff(start) <= 2;
        if mate.from >= place.to {
            // "Go and Kubernetes", "Go, Kafka": the edge lies on this side.
            closes && (mate.from <= to) && (beside(place.to, mate.from) || edge_before(tokens, mate.from))
        } else if mate.to <= place.from {
            opens && mate.to >= from && (beside(mate.to, place.from) || edge_after(tokens, mate.to))
        } else {
            false
        }
    })
}

/// Whether a list item may start at the token: a comma, slash, bracket, colon, "and" or "or" stands before it.
fn edge_before(tokens: &Tokens, at: usize) -> bool {
    if at == 0 {
        return true;
    }
    let gap = tokens.gap(at);
    gap.lists()
        || matches!(gap, Gap::Open | Gap::Close | Gap::Colon | Gap::Dash)
        || joins_items(tokens.form(at - 1))
}

/// Whether a list item may end before the token.
fn edge_after(tokens: &Tokens, at: usize) -> bool {
    if at >= tokens.len() {
        return true;
    }
    let gap = tokens.gap(at);
    gap.lists() || matches!(gap, Gap::Close | Gap::Open) || joins_items(tokens.form(at))
}

fn joins_items(form: &str) -> bool {
    matches!(form, "and" | "or" | "und" | "et" | "y" | "plus")
}
