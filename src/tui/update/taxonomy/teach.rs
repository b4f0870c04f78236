//! Changing the user's own skills: what is asked for each change, until it is an operation whose effect can be shown.

use super::{ask, near};
use crate::taxonomy::Kind;
use crate::taxonomy::edit::Operation;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::skills::{About, Draft, SkillEntry, SkillRequest, share};
use crate::tui::state::{Ask, Choice, Of, Pick, Picker, SkillAsk, SkillItem, SkillPick, State, cut};
use crate::tui::update::prompt;

/// How much may carry over, in percent, with words for it.
const SHARES: [(u8, &str); 10] = [
    (90, "nearly the same: a day to change over"),
    (80, "much alike"),
    (70, "much of it carries over"),
    (60, "more than half"),
    (50, "half of it carries over"),
    (40, "less than half"),
    (30, "a start"),
    (20, "a little"),
    (10, "hardly anything"),
    (100, "all of it, though they are two skills"),
];

/// How much of the other names of a skill stands beside it in a list, in cells.
const OTHER_NAMES: usize = 24;

/// Begins a change of what is selected.
pub(super) fn begin(state: &mut State, action: Action) -> Vec<Effect> {
    let term = state.skills.term().map(|term| term.text.clone());
    let skill = state.skills.entry().cloned();
    match (action, term, skill) {
        (Action::SkillNew, term, _) => {
            let name = term.unwrap_or_default();
            let draft = Draft::named(&name);
            prompt::begin(state, Ask::Skill(SkillAsk::Name(draft)), &name);
        }
        (Action::SkillSameAs, Some(term), _) => {
            let title = format!("`{term}` is another name of …");
            pick_skill(state, &title, |ids| SkillPick::SameAs(term, ids));
        }
        (Action::SkillSameAs, None, Some(skill)) => {
            prompt::begin(state, Ask::Skill(SkillAsk::Alias(skill.id)), "");
        }
        (Action::SkillImplies, term, skill) => {
            if let Some((of, name)) = of(term, skill) {
                let title = format!("Who shows {name} shows as well …");
                pick_skill(state, &title, |ids| SkillPick::Implies(of, ids));
            }
        }
        (Action::SkillAdjacent, term, skill) => {
            if let Some((of, name)) = of(term, skill) {
                let title = format!("{name} carries over to …");
                pick_skill(state, &title, |ids| SkillPick::Adjacent(of, ids));
            }
        }
        (Action::SkillMute, Some(term), _) => {
            // There is nothing yet that could be muted, so the term becomes a skill that is not looked for.
            return plan(state, Operation::Silence { name: term });
        }
        (Action::SkillMute, None, Some(skill)) if skill.muted => {
            return plan(state, Operation::Unmute { skill: skill.id });
        }
        (Action::SkillMute, None, Some(skill)) => return plan(state, Operation::Mute { skill: skill.id }),
        (Action::SkillRename, None, Some(skill)) => {
            let name = skill.name().to_owned();
            prompt::begin(state, Ask::Skill(SkillAsk::Rename(skill.id)), &name);
        }
        (Action::SkillRemove, None, Some(skill)) => {
            return plan(
                state,
                match state.skills.item() {
                    Some(SkillItem::Name(label)) => {
                        Operation::RemoveLabel { skill: skill.id, label: label.clone() }
                    }
                    _ => Operation::Remove { skill: skill.id },
                },
            );
        }
        (Action::SkillRename | Action::SkillRemove, Some(_), _) => {
            let keys = [Action::SkillNew, Action::SkillSameAs];
            let [new, same] = keys.map(|action| state.data.keymap.key(action));
            state.notice =
                Some(format!("A term is no skill yet: {new} adds it, {same} makes it a name of one"));
        }
        _ => state.notice = Some("Nothing is selected".to_owned()),
    }
    Vec::new()
}

/// What a relation begins at, and how it is called.
fn of(term: Option<String>, skill: Option<SkillEntry>) -> Option<(Of, String)> {
    let term = term.map(|term| (Of::Term(term.clone()), format!("`{term}`")));
    term.or_else(|| skill.map(|skill| (Of::Skill(skill.id.clone()), skill.name().to_owned())))
}

/// Something to choose.
pub(super) fn choice(label: &str, right: &str) -> Choice {
    Choice { label: label.to_owned(), right: right.to_owned(), ..Choice::default() }
}

fn plan(state: &mut State, operation: Operation) -> Vec<Effect> {
    state.skills.planning = true;
    state.notice = Some("Working out what this changes …".to_owned());
    vec![ask(SkillRequest::Plan(operation))]
}

/// Lets one choose among all skills, those near the selected term first.
fn pick_skill(state: &mut State, title: &str, pick: impl FnOnce(Vec<String>) -> SkillPick) {
    let Some(all) = state.skills.catalogue.clone() else {
        state.notice = Some("The skills are not read yet".to_owned());
        return;
    };
    let own = state.skills.entry().map(|skill| skill.id.clone());
    let nearest: Vec<&str> = match state.skills.about() {
        Some(About::Term(about)) => {
            let words = about.words.iter().flat_map(|(_, hits)| hits).map(|hit| hit.id.as_str());
            near(&about.reading).chain(words).collect()
        }
        _ => Vec::new(),
    };
    let rank = |id: &str| nearest.iter().position(|near| *near == id).unwrap_or(nearest.len());
    let mut skills: Vec<_> = all.skills.iter().filter(|skill| Some(&skill.id) != own.as_ref()).collect();
    if !nearest.is_empty() {
        skills.sort_by_key(|skill| rank(&skill.id));
    }
    let shown = |skill: &&SkillEntry| {
        let others = skill.names.get(1..).unwrap_or_default().join(", ");
        let some = cut(&others, OTHER_NAMES, state.data.signs.ellipsis);
        let parts = [some.as_str(), if skill.muted { "muted" } else { skill.kind.word() }];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Choice { name: others, ..choice(skill.name(), &parts.join(state.data.signs.dot)) }
    };
    let choices = skills.iter().map(shown).collect();
    let pick = Pick::Skill(pick(skills.iter().map(|skill| skill.id.clone()).collect()));
    let new = state.data.keymap.key(Action::SkillNew);
    let nothing = format!("No skill is called so; Esc closes, and {new} adds a skill.");
    state.picker = Some(Picker::new(title, &nothing, pick, choices));
}

/// Goes on with what was chosen from a list.
pub(in crate::tui::update) fn chosen(state: &mut State, pick: SkillPick, at: usize) -> Vec<Effect> {
    let nth = |ids: Vec<String>| ids.into_iter().nth(at);
    match pick {
        SkillPick::Teach(subjects) => {
            if let Some(subject) = subjects.into_iter().nth(at) {
                super::go_to(state, &subject);
            }
        }
        SkillPick::SameAs(term, ids) => {
            if let Some(skill) = nth(ids) {
                return plan(state, Operation::Alias { skill, names: vec![term] });
            }
        }
        SkillPick::Implies(Of::Skill(skill), ids) => {
            if let Some(implied) = nth(ids) {
                return plan(state, Operation::Imply { skill, implied: vec![implied] });
            }
        }
        SkillPick::Implies(Of::Term(term), ids) => {
            if let Some(implied) = nth(ids) {
                let draft = Draft { implies: vec![implied.clone()], ..like(state, &term, &implied) };
                prompt::begin(state, Ask::Skill(SkillAsk::Name(draft)), &term);
            }
        }
        SkillPick::Adjacent(of, ids) => {
            if let Some(to) = nth(ids) {
                pick_share(state, of, to);
            }
        }
        SkillPick::Share(of, to, shares) => {
            let Some(percent) = shares.get(at).copied() else { return Vec::new() };
            match of {
                Of::Skill(skill) => {
                    return plan(state, Operation::Relate { skill, to, share: share(percent) });
                }
                Of::Term(term) => {
                    let draft = Draft { related: vec![(to.clone(), percent)], ..like(state, &term, &to) };
                    prompt::begin(state, Ask::Skill(SkillAsk::Name(draft)), &term);
                }
            }
        }
        SkillPick::Kind(draft, kinds) => {
            if let Some(kind) = kinds.get(at) {
                pick_category(state, Draft { kind: *kind, ..draft });
            }
        }
        SkillPick::Category(draft, categories) => match nth(categories) {
            Some(category) => return plan(state, draft.add(category)),
            None => prompt::begin(state, Ask::Skill(SkillAsk::Category(draft)), ""),
        },
    }
    Vec::new()
}

/// A draft that is of the kind and category of a known skill.
fn like(state: &State, name: &str, id: &str) -> Draft {
    let skills = state.skills.catalogue.as_ref().map_or(&[][..], |all| &all.skills);
    let draft = Draft::named(name);
    match skills.iter().find(|skill| skill.id == id) {
        Some(skill) => Draft { kind: skill.kind, category: Some(skill.category.clone()), ..draft },
        None => draft,
    }
}

fn pick_share(state: &mut State, of: Of, to: String) {
    let choices =
        SHARES.iter().map(|(percent, words)| choice(&format!("{percent} %  {words}"), "")).collect();
    let pick = SkillPick::Share(of, to, SHARES.iter().map(|(percent, _)| *percent).collect());
    state.picker = Some(Picker::new("How much carries over?", "Esc closes.", Pick::Skill(pick), choices));
}

fn pick_kind(state: &mut State, draft: Draft) {
    let mut kinds = Kind::ALL.to_vec();
    kinds.sort_by_key(|kind| *kind != draft.kind);
    let choices = kinds.iter().map(|kind| choice(kind.word(), meaning(*kind))).collect();
    let title = format!("What kind of skill is {}?", draft.name);
    let pick = Pick::Skill(SkillPick::Kind(draft, kinds));
    state.picker = Some(Picker::new(&title, "Esc closes.", pick, choices));
}

fn meaning(kind: Kind) -> &'static str {
    match kind {
        Kind::Tech => "a language, tool, product",
        Kind::Method => "a way of working",
        Kind::Domain => "an industry or field",
        Kind::Soft => "how one works with others",
        Kind::Language => "a human language",
        Kind::Credential => "a degree, licence",
    }
}

fn pick_category(state: &mut State, draft: Draft) {
    let all = state.skills.catalogue.clone().unwrap_or_default();
    let mut categories = all.categories(draft.kind);
    categories.sort_by_key(|category| Some(category) != draft.category.as_ref());
    let mut choices: Vec<Choice> = categories.iter().map(|category| choice(category, "")).collect();
    // Behind all others, where no category has its number.
    choices.push(choice("another, to be typed …", ""));
    let title = format!("In which category is {}?", draft.name);
    let pick = Pick::Skill(SkillPick::Category(draft, categories));
    let nothing = "No category is called so; empty the line and choose the last for a new one.";
    state.picker = Some(Picker::new(&title, nothing, pick, choices));
}

/// Goes on with what was typed.
pub(in crate::tui::update) fn typed(state: &mut State, ask: &SkillAsk, text: &str) -> Vec<Effect> {
    let text = text.trim().to_owned();
    if text.is_empty() {
        state.notice = Some("Nothing was typed, so nothing is changed".to_owned());
        return Vec::new();
    }
    match ask.clone() {
        SkillAsk::Name(draft) => pick_kind(state, Draft { name: text, ..draft }),
        SkillAsk::Category(draft) => return plan(state, draft.add(slug(&text))),
        SkillAsk::Alias(skill) => return plan(state, Operation::Alias { skill, names: vec![text] }),
        SkillAsk::Rename(skill) => return plan(state, Operation::Rename { skill, name: text }),
    }
    Vec::new()
}

/// Words as a category is written.
fn slug(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}
