//! `cvfit waivers list`, `add`, `remove` and `path`.

use std::path::Path;

use super::args::{Global, WaiverAnswer, WaiversAction};
use super::exit::Exit;
use super::failure::Failure;
use super::kept;
use super::load;
use super::terminal::{self, Colors, tell};
use crate::diagnostic::Diagnostic;
use crate::extract::is_term_id;
use crate::extract::terms::term_id;
use crate::store::Before;
use crate::taxonomy::Taxonomy;
use crate::text::printable;
use crate::waivers::{self, Waiver};

/// Does what was asked for with the answers.
pub(super) fn run(action: &WaiversAction, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    let path = load::waivers_place()?;
    match action {
        WaiversAction::List => list(&path, colors)?,
        WaiversAction::Path => {
            terminal::print(&format!("{}\n", printable(&path.to_string_lossy())))?;
            if !path.exists() {
                tell("cvfit: the file is not there yet; `cvfit waivers add` writes it");
            }
        }
        WaiversAction::Add { skills, answer } => {
            let answer = match answer {
                WaiverAnswer::NotMine => Waiver::NotMine,
                WaiverAnswer::Learning => Waiver::Learning,
                WaiverAnswer::HaveIt => Waiver::HaveIt,
            };
            let ids = ids(skills, global, colors)?;
            change(&path, colors, |text| {
                ids.iter().try_fold(text, |text, id| waivers::with(&text, id, answer))
            })?;
            say(&ids, answer.word())?;
        }
        WaiversAction::Remove { skills } => {
            let ids = ids(skills, global, colors)?;
            let (_, text) = kept(&path, colors)?;
            let answered = waivers::parse("", &text).unwrap_or_default();
            let unknown: Vec<&String> = ids.iter().filter(|id| answered.get(id).is_none()).collect();
            if let Some(id) = unknown.first() {
                let said = "has no answer that could be removed: `cvfit waivers list` shows those there are";
                return Err(Failure::Said(format!("`{}` {said}", printable(id))));
            }
            change(&path, colors, |text| ids.iter().try_fold(text, |text, id| waivers::without(&text, id)))?;
            say(&ids, "asked about again")?;
        }
    }
    Ok(Exit::Done)
}

fn list(path: &Path, colors: Colors) -> Result<(), Failure> {
    let (_, text) = kept(path, colors)?;
    let answers = waivers::parse("", &text).unwrap_or_default();
    if answers.is_empty() {
        tell("cvfit: nothing was answered yet; `cvfit waivers add SKILL` does");
    }
    let line = |(id, answer): (&str, Waiver)| format!("{:<9} {}\n", answer.word(), printable(id));
    terminal::print(&answers.all().map(line).collect::<String>())
}

fn say(ids: &[String], what: &str) -> Result<(), Failure> {
    let line = |id: &String| format!("{}: {what}\n", printable(id));
    terminal::print(&ids.iter().map(line).collect::<String>())
}

/// The text of the file, found sound, and what it was when it was read; an empty one where there is none.
fn kept(path: &Path, colors: Colors) -> Result<(Before, String), Failure> {
    let broken = |mistakes: &[Diagnostic], text: &str| load::rendered(mistakes, |_| Some(text), colors);
    kept::read(path, waivers::parse, broken).map(|(before, text, _)| (before, text))
}

/// Changes the file, or leaves it alone.
fn change(path: &Path, colors: Colors, edit: impl FnOnce(String) -> Option<String>) -> Result<(), Failure> {
    let (before, text) = kept(path, colors)?;
    let changed = edit(text.clone())
        .ok_or_else(|| kept::left_alone(path, "write each answer in a line of its own below `[answers]`"))?;
    kept::save(path, before, (&text, &changed))
}

/// Remembers answers about skills by their ids; nothing takes an answer back.
#[cfg(feature = "tui")]
pub(super) fn remember(answers: &[(String, Option<Waiver>)], colors: Colors) -> Result<(), Failure> {
    let path = load::waivers_place()?;
    change(&path, colors, |text| {
        answers.iter().try_fold(text, |text, (id, answer)| match answer {
            Some(answer) => waivers::with(&text, id, *answer),
            // What is not answered any more has been taken back by hand.
            None if waivers::parse("", &text).is_ok_and(|kept| kept.get(id).is_none()) => Some(text),
            None => waivers::without(&text, id),
        })
    })
}

/// The ids of what the user named; what the taxonomy does not know is a term.
fn ids(skills: &[String], global: &Global, colors: Colors) -> Result<Vec<String>, Failure> {
    let config = load::settings(global, colors)?;
    let analyser = load::analyser(global, config, colors)?;
    Ok(skills.iter().map(|name| id(analyser.taxonomy(), name)).collect())
}

fn id(taxonomy: &Taxonomy, name: &str) -> String {
    let name = name.trim();
    if taxonomy.find(name).is_some() || is_term_id(name) {
        return name.to_owned();
    }
    let mut skills = taxonomy.skills();
    let by_name =
        skills.find(|(_, skill)| skill.spoken_names().any(|spoken| spoken.eq_ignore_ascii_case(name)));
    by_name.map_or_else(|| term_id(name), |(_, skill)| skill.id.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skills_are_found_by_any_of_their_names() {
        let taxonomy = Taxonomy::builtin();
        for (name, expected) in [
            ("kubernetes", "kubernetes"),
            ("K8s", "kubernetes"),
            (" Golang ", "go"),
            ("Fare rules", "term:fare-rule"),
            ("term:fare-rule", "term:fare-rule"),
        ] {
            assert_eq!(id(&taxonomy, name), expected);
        }
    }
}
