//! Classes for all blocks together, by Viterbi's algorithm (A. J. Viterbi, 1967): the sequence with the highest sum of
//! each block's own score and the ties between neighbours.

use super::classify::Classed;
use super::line::LineClass;
use super::weight;

/// The classes a block that is no heading can have, in the order in which ties are decided: the class that asks
/// most of the candidate comes first.
pub(super) const STATES: [LineClass; 8] = [
    LineClass::Required,
    LineClass::Preferred,
    LineClass::Duty,
    LineClass::Meta,
    LineClass::Company,
    LineClass::Benefit,
    LineClass::Process,
    LineClass::Noise,
];

/// A block's score for each of [`STATES`].
pub(super) type Scores = [f32; STATES.len()];

/// The best sequence of classes; headings lie between and pass nothing on but a weaker tie.
pub(super) fn choose(all: &mut [Classed], scores: &[Scores]) {
    const N: usize = STATES.len();
    let rows: Vec<usize> = (0..all.len()).filter(|i| all[*i].class != LineClass::Heading).collect();
    let tie = |from: usize, to: usize, past_heading: bool, opened: bool| -> f32 {
        if from != to {
            // Nothing but the site's own text follows it, unless a heading of the posting does.
            let left = STATES[from] == LineClass::Noise && !opened;
            return if left { -weight::NOISE_STAYS } else { 0.0 };
        }
        if past_heading && STATES[from] != LineClass::Noise {
            weight::STAY_PAST_HEADING
        } else {
            weight::STAY
        }
    };
    let mut best: Vec<[f32; N]> = Vec::with_capacity(rows.len());
    let mut back: Vec<[usize; N]> = Vec::with_capacity(rows.len());
    for (i, row) in rows.iter().enumerate() {
        let mut here = scores[*row];
        let mut from = [0; N];
        // Ties go to the class that asks most.
        for (state, score) in here.iter_mut().enumerate() {
            *score -= state as f32 * 0.01;
        }
        if i > 0 {
            let between = &all[rows[i - 1] + 1..rows[i]];
            let past_heading = !between.is_empty();
            let opened = between.iter().any(|c| c.opens.is_some_and(|class| class != LineClass::Noise));
            for to in 0..N {
                let (best_from, gain) = (0..N)
                    .map(|state| (state, best[i - 1][state] + tie(state, to, past_heading, opened)))
                    .fold((0, f32::MIN), |a, b| if b.1 > a.1 { b } else { a });
                here[to] += gain;
                from[to] = best_from;
            }
        }
        best.push(here);
        back.push(from);
    }
    let Some(last) = best.last() else { return };
    let mut state = (0..N).fold(0, |a, b| if last[b] > last[a] { b } else { a });
    for i in (0..rows.len()).rev() {
        let row = rows[i];
        let own = scores[row][state];
        let other = (0..N).filter(|s| *s != state).map(|s| scores[row][s]).fold(0.0f32, f32::max);
        all[row].class = STATES[state];
        let lead = (own - other) / (own.max(other) + 1.0);
        all[row].sure = f64::from(lead.clamp(0.0, 1.0));
        state = back[i][state];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(scores: &[Scores]) -> Vec<LineClass> {
        let blank = Classed { class: LineClass::Meta, sure: 0.0, reasons: Vec::new(), opens: None };
        let mut all = vec![blank; scores.len()];
        choose(&mut all, scores);
        all.iter().map(|c| c.class).collect()
    }

    fn score(class: LineClass, weight: f32) -> Scores {
        let mut scores = [0.0; STATES.len()];
        for (state, score) in STATES.iter().zip(&mut scores) {
            if *state == class {
                *score = weight;
            }
        }
        scores
    }

    #[test]
    fn neighbours_decide_where_a_block_says_little() {
        use LineClass::{Duty, Required};
        let got = chosen(&[score(Duty, 3.0), score(Required, 0.5), score(Duty, 3.0)]);
        assert_eq!(got, [Duty, Duty, Duty]);
        let got =
            chosen(&[score(Duty, 3.0), score(Required, 3.0), score(Required, 0.2), score(Required, 3.0)]);
        assert_eq!(got, [Duty, Required, Required, Required], "a list may turn");
    }
}
