//! Levels and alternatives as a reader said.

use super::{About, Corrected, Correction, Outcome, Said};
use crate::markup::Block;
use crate::posting::line::Level;
use crate::posting::need::{Collected, Need};
use crate::text::Text;

/// Puts needs right.
pub(in crate::posting) fn needs(
    corrections: &[(usize, &Correction)],
    (text, blocks): (&Text, &[Block]),
    all: &mut Collected,
    outcome: &mut Outcome,
) {
    for (line, correction) in corrections {
        let within = |at: &usize| is_within(all, *at, *line, blocks);
        let asked: Vec<usize> = (0..all.found.len()).filter(within).collect();
        let taken = match &correction.said {
            Said::Class { .. } => continue,
            Said::Level { level, skills } if skills.is_empty() => {
                relevel(all, &asked, *level);
                // That the line has its class is told already.
                continue;
            }
            Said::Level { level, skills } => {
                named(all, text, &asked, skills).map(|places| relevel(all, &places, *level))
            }
            Said::Alternatives { any_of } => any_of
                .iter()
                .map(|skills| named(all, text, &asked, skills))
                .collect::<Result<Vec<_>, _>>()
                .map(|groups| regroup(all, groups)),
        };
        match taken {
            Ok(()) => {
                outcome.holding.push(Corrected { line: *line, said: correction.said.clone(), was: None });
            }
            Err(why) => outcome.leave(correction, why),
        }
    }
    outcome.holding.sort_by_key(|corrected| {
        (corrected.line, matches!(corrected.said.about(), About::Skills(_) | About::Alternatives))
    });
}

/// Whether something that is asked for belongs to a line: it stands in the same block, or is offered beside what does.
fn is_within(all: &Collected, at: usize, line: usize, blocks: &[Block]) -> bool {
    let on_line = |at: usize| {
        let found = &all.found[at];
        let same_block = |block: &Block| {
            let lines = block.first_line..=block.last_line;
            lines.contains(&line) && lines.contains(&found.line)
        };
        found.line == line || blocks.iter().any(same_block)
    };
    let Some(need) = all.found[at].need else { return false };
    on_line(at) || all.needs[need].any_of.iter().any(|other| on_line(*other))
}

/// The places among `asked` that hold these words.
fn named(all: &Collected, text: &Text, asked: &[usize], words: &[String]) -> Result<Vec<usize>, String> {
    let place = |words: &String| {
        let mut places = asked.iter().copied();
        places
            .find(|at| all.found[*at].span.of(text.clean()) == words)
            .ok_or_else(|| format!("its line no longer asks for `{words}`"))
    };
    words.iter().map(place).collect()
}

/// Gives what is asked for a level.
fn relevel(all: &mut Collected, places: &[usize], level: Level) {
    for at in places {
        all.found[*at].level = level;
    }
    for need in &mut all.needs {
        if let Some(level) = need.any_of.iter().map(|at| all.found[*at].level).min() {
            need.level = level;
        }
    }
}

/// Makes one need of each group; what is left of the needs that they were in stays together.
fn regroup(all: &mut Collected, groups: Vec<Vec<usize>>) {
    let mut needs: Vec<Need> = Vec::new();
    for mut need in std::mem::take(&mut all.needs) {
        let before = need.any_of.len();
        need.any_of.retain(|at| !groups.iter().any(|group| group.contains(at)));
        if need.any_of.len() == before {
            needs.push(need);
        } else {
            needs.extend(made(all, need.any_of));
        }
    }
    needs.extend(groups.into_iter().filter_map(|group| made(all, group)));
    // In the order of the posting, as they are read.
    needs.sort_by_key(|need| need.any_of.first().copied());
    for (number, need) in needs.iter().enumerate() {
        for at in &need.any_of {
            all.found[*at].need = Some(number);
        }
    }
    all.needs = needs;
}

/// A need of these alternatives.
fn made(all: &Collected, mut any_of: Vec<usize>) -> Option<Need> {
    any_of.sort_unstable();
    any_of.dedup();
    let first = all.found.get(*any_of.first()?)?;
    let found = || any_of.iter().map(|at| &all.found[*at]);
    let level = found().map(|found| found.level).min()?;
    let of_them = |of| found().any(|found| found.span.overlaps(of));
    let years =
        all.years.iter().filter(|years| years.of.is_some_and(of_them)).filter_map(|years| years.min).max();
    Some(Need { line: first.line, level, any_of, years })
}
