//! Classes of lines as a reader said.

use super::{Corrected, Correction, Outcome, Said, YOU_SAID_SO};
use crate::markup::Block;
use crate::posting::classify::{Classed, Reason};
use crate::posting::line::{Level, LineClass};
use crate::posting::weight;

/// Gives the blocks of lines the classes that were said, and tells which blocks these are.
pub(in crate::posting) fn classes(
    corrections: &[(usize, &Correction)],
    blocks: &[Block],
    classed: &mut [Classed],
    outcome: &mut Outcome,
) -> Vec<usize> {
    let mut changed = Vec::new();
    for (line, correction) in corrections {
        let Some(class) = said(&correction.said) else { continue };
        let mut was = None;
        for (at, (block, classed)) in blocks.iter().zip(&mut *classed).enumerate() {
            if !(block.first_line..=block.last_line).contains(line) {
                continue;
            }
            was = was.or(Some(classed.class));
            classed.class = class;
            classed.sure = 1.0;
            classed.opens = None;
            classed.reasons.push(Reason { name: YOU_SAID_SO, class, weight: weight::CERTAIN });
            changed.push(at);
        }
        if was.is_some() {
            outcome.holding.push(Corrected { line: *line, said: correction.said.clone(), was });
        } else {
            outcome.leave(correction, "its line holds no words of its own".to_owned());
        }
    }
    changed
}

/// The class of a line of which this was said.
fn said(said: &Said) -> Option<LineClass> {
    match said {
        Said::Class { class } => Some(*class),
        Said::Level { level, skills } if skills.is_empty() => Some(match level {
            Level::Preferred => LineClass::Preferred,
            _ => LineClass::Required,
        }),
        Said::Level { .. } | Said::Alternatives { .. } => None,
    }
}
